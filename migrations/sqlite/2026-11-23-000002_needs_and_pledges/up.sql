-- The ledger: what is needed, what is pledged, and the allocations between them.
CREATE TABLE needs (
    id BLOB NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
    state TEXT NOT NULL,
    close_reason TEXT,
    region TEXT,
    community TEXT,
    handover_point TEXT,
    delivery_address TEXT,
    needed_by DATE,
    valid_until DATE,
    allows_surplus BOOLEAN NOT NULL,
    attention BOOLEAN NOT NULL,
    source_key TEXT,
    verified_at BIGINT,
    confirmed_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX needs_reference ON needs (reference);
CREATE UNIQUE INDEX needs_source_key ON needs (source_key);
CREATE INDEX needs_state ON needs (state, id);
CREATE INDEX needs_state_priority ON needs (state, priority, id);
CREATE INDEX needs_state_needed_by ON needs (state, needed_by, id);
CREATE INDEX needs_state_region ON needs (state, region, id);
CREATE INDEX needs_recipient ON needs (recipient_id, state, id);
CREATE INDEX needs_valid_until ON needs (state, valid_until);

CREATE TABLE need_lines (
    id BLOB NOT NULL PRIMARY KEY,
    need_id BLOB NOT NULL REFERENCES needs (id),
    position INTEGER NOT NULL,
    item_class TEXT NOT NULL,
    description TEXT NOT NULL,
    quantity BIGINT CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size BIGINT CHECK (pack_size BETWEEN 1 AND 1000000000000)
);
CREATE UNIQUE INDEX need_lines_need ON need_lines (need_id, position);
CREATE INDEX need_lines_class ON need_lines (item_class, need_id);

-- Folded words of titles and descriptions, for the search of lists by prefix.
CREATE TABLE need_words (
    word TEXT NOT NULL,
    need_id BLOB NOT NULL REFERENCES needs (id),
    PRIMARY KEY (word, need_id)
) WITHOUT ROWID;
CREATE INDEX need_words_need ON need_words (need_id);

CREATE TABLE pledges (
    id BLOB NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    donor_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    close_reason TEXT,
    authorisation TEXT NOT NULL,
    standing BOOLEAN NOT NULL,
    delegates_allocation BOOLEAN NOT NULL,
    earmark_region TEXT,
    earmark_recipient_id BLOB REFERENCES organisations (id),
    valid_until DATE,
    value_minor BIGINT CHECK (value_minor >= 0),
    currency TEXT,
    source_key TEXT,
    closed_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX pledges_reference ON pledges (reference);
CREATE UNIQUE INDEX pledges_source_key ON pledges (source_key);
CREATE INDEX pledges_donor ON pledges (donor_id, state, id);
CREATE INDEX pledges_state ON pledges (state, id);
CREATE INDEX pledges_standing ON pledges (standing, state, id);
CREATE INDEX pledges_valid_until ON pledges (state, valid_until);

CREATE TABLE pledge_lines (
    id BLOB NOT NULL PRIMARY KEY,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL,
    item_class TEXT NOT NULL,
    description TEXT NOT NULL,
    quantity BIGINT CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size BIGINT CHECK (pack_size BETWEEN 1 AND 1000000000000),
    condition TEXT NOT NULL
);
CREATE UNIQUE INDEX pledge_lines_pledge ON pledge_lines (pledge_id, position);
CREATE INDEX pledge_lines_class ON pledge_lines (item_class, pledge_id);

CREATE TABLE decisions (
    id BLOB NOT NULL PRIMARY KEY,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    body TEXT NOT NULL,
    reference TEXT NOT NULL,
    decided_on DATE NOT NULL,
    outcome TEXT NOT NULL,
    value_cap_minor BIGINT,
    currency TEXT,
    document TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at BIGINT NOT NULL
);
CREATE INDEX decisions_pledge ON decisions (pledge_id, id);

CREATE TABLE allocations (
    id BLOB NOT NULL PRIMARY KEY,
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL REFERENCES need_lines (id),
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    pledge_line_id BLOB NOT NULL REFERENCES pledge_lines (id),
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    donor_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    planned BIGINT NOT NULL CHECK (planned >= 0),
    shipped BIGINT NOT NULL CHECK (shipped >= 0),
    received BIGINT NOT NULL CHECK (received >= 0),
    spoilt BIGINT NOT NULL CHECK (spoilt >= 0),
    released BIGINT NOT NULL CHECK (released >= 0),
    substitute BOOLEAN NOT NULL,
    proposed_by TEXT NOT NULL,
    donor_agreed_at BIGINT,
    recipient_agreed_at BIGINT,
    hold_until BIGINT,
    standby_since BIGINT,
    committed_at BIGINT,
    split_from BLOB,
    reason TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK (shipped + planned + released <= quantity),
    CHECK (received + spoilt <= shipped)
);
CREATE INDEX allocations_need ON allocations (need_id, need_line_id, state);
CREATE INDEX allocations_pledge ON allocations (pledge_id, pledge_line_id, state);
CREATE INDEX allocations_recipient ON allocations (recipient_id, id);
CREATE INDEX allocations_donor ON allocations (donor_id, id);
CREATE INDEX allocations_state ON allocations (state, id);
CREATE INDEX allocations_hold ON allocations (state, hold_until);
-- The running numbers of human references; PostgreSQL has sequences for it.
CREATE TABLE reference_numbers (
    kind TEXT NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);
INSERT INTO reference_numbers (kind, last) VALUES ('N', 0), ('P', 0), ('S', 0), ('R', 0);
