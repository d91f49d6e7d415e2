-- The whole schema, in groups: who takes part; what is needed and pledged, and the allocations between them; the way of the
-- goods; the log; lists and plans; what the program keeps for itself.
--
-- The database refuses what the rules forbid whoever writes, not only what the program would write: words outside their list,
-- halves of pairs, counts that do not add up, lines of another need. The words stand once in the program's enums; a test
-- compares each list here with its enum, and this file with that of the other engine.
--
-- Ids are 16 bytes, moments microseconds since 1970, days and JSON text, truth 0 or 1; every table is STRICT, so that a column
-- holds what it is declared as. Lists of words are written `a = … OR a = …`, because SQLite makes a table of each longer `IN`
-- anew with every statement, which doubled the time of a write.

-- ---- Who takes part -----------------------------------------------------------------------------------------------------

CREATE TABLE organisations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'emergency_service' OR kind = 'community' OR kind = 'regional_administration'
        OR kind = 'municipality' OR kind = 'donor_programme' OR kind = 'association' OR kind = 'carrier'
        OR kind = 'aid_office'),
    country TEXT NOT NULL CHECK (length(country) = 2),
    region TEXT,
    community TEXT,
    verified INTEGER NOT NULL CHECK (verified IN (FALSE, TRUE)),
    source_key TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    public_name INTEGER NOT NULL DEFAULT FALSE CHECK (public_name IN (FALSE, TRUE)),
    -- words with a space between them: every known one taken out, nothing may be left
    roles TEXT NOT NULL DEFAULT '' CONSTRAINT organisations_roles_check CHECK (trim(replace(replace(replace(replace(replace(
        replace(replace(' ' || replace(roles, ' ', '  ') || ' ', ' recipient ', ''), ' donor ', ''), ' carrier ', ''),
        ' intermediary ', ''), ' coordinator ', ''), ' administrator ', ''), ' auditor ', '')) = ''),
    -- since when it may be named to strangers by the name that it has
    named_since INTEGER
) STRICT;
CREATE UNIQUE INDEX organisations_source_key ON organisations (source_key);
CREATE INDEX organisations_kind ON organisations (kind, id);
CREATE INDEX organisations_verified ON organisations (verified, id);

-- What an organisation was before it became something else: strangers are told of that later than others.
CREATE TABLE former_kinds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind = 'emergency_service' OR kind = 'community' OR kind = 'regional_administration'
        OR kind = 'municipality' OR kind = 'donor_programme' OR kind = 'association' OR kind = 'carrier'
        OR kind = 'aid_office'),
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX former_kinds_organisation ON former_kinds (organisation_id, until);

CREATE TABLE members (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role = 'recipient' OR role = 'donor' OR role = 'carrier' OR role = 'intermediary'
        OR role = 'coordinator' OR role = 'administrator' OR role = 'auditor'),
    language TEXT NOT NULL CHECK (language = 'uk' OR language = 'en' OR language = 'fr' OR language = 'de'
        OR language = 'pl' OR language = 'nl' OR language = 'und'),
    active INTEGER NOT NULL CHECK (active IN (FALSE, TRUE)),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- nobody where the seat came with its organisation or from a file
    made_by BLOB REFERENCES members (id)
) STRICT;
CREATE INDEX members_organisation ON members (organisation_id, id);

CREATE TABLE tokens (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    member_id BLOB NOT NULL REFERENCES members (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    label TEXT NOT NULL,
    -- of the secret, which is shown once and kept nowhere (SHA-256)
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    scopes TEXT NOT NULL CONSTRAINT tokens_scopes_check CHECK (trim(replace(replace(replace(
        ' ' || replace(scopes, ' ', '  ') || ' ', ' read ', ''), ' write ', ''), ' manage ', '')) = ''),
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    made_by BLOB REFERENCES members (id)
) STRICT;
CREATE UNIQUE INDEX tokens_digest ON tokens (digest);
CREATE INDEX tokens_organisation ON tokens (organisation_id, id);
CREATE INDEX tokens_member ON tokens (member_id, id);

-- By which a party lets an intermediary act for it.
CREATE TABLE mandates (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    principal_id BLOB NOT NULL REFERENCES organisations (id),
    intermediary_id BLOB NOT NULL REFERENCES organisations (id),
    granted_at INTEGER NOT NULL,
    revoked_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    CONSTRAINT mandates_two_parties CHECK (principal_id <> intermediary_id)
) STRICT;
CREATE INDEX mandates_intermediary ON mandates (intermediary_id, principal_id);
CREATE INDEX mandates_principal ON mandates (principal_id, id);
-- one at a time between two parties: to end it ends what it allows
CREATE UNIQUE INDEX mandates_in_force ON mandates (principal_id, intermediary_id) WHERE revoked_at IS NULL;

-- ---- What is needed, what is pledged, and the allocations between them --------------------------------------------------

CREATE TABLE needs (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind = 'goods' OR kind = 'expertise' OR kind = 'training' OR kind = 'visit'),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language = 'uk' OR language = 'en' OR language = 'fr' OR language = 'de'
        OR language = 'pl' OR language = 'nl' OR language = 'und'),
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'submitted' OR state = 'verified' OR state = 'rejected'
        OR state = 'closed'),
    close_reason TEXT CHECK (close_reason = 'fulfilled' OR close_reason = 'withdrawn' OR close_reason = 'expired'
        OR close_reason = 'superseded'),
    region TEXT,
    community TEXT,
    handover_point TEXT,
    delivery_address TEXT,
    needed_by TEXT,
    valid_until TEXT,
    allows_surplus INTEGER NOT NULL CHECK (allows_surplus IN (FALSE, TRUE)),
    attention INTEGER NOT NULL CHECK (attention IN (FALSE, TRUE)),
    source_key TEXT,
    verified_at INTEGER,
    confirmed_at INTEGER,
    closed_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- who takes the goods; the recipient itself, unless it names another
    consignee_id BLOB REFERENCES organisations (id),
    -- since when it is open: since it was verified, or last opened again
    opened_at INTEGER,
    CONSTRAINT needs_closed_reason CHECK ((state = 'closed') = (close_reason IS NOT NULL)),
    CONSTRAINT needs_closed_since CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT needs_opened CHECK ((verified_at IS NULL) = (opened_at IS NULL)),
    CONSTRAINT needs_verified CHECK (state <> 'verified' OR (verified_at IS NOT NULL AND confirmed_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX needs_reference ON needs (reference);
CREATE UNIQUE INDEX needs_source_key ON needs (source_key);
CREATE INDEX needs_state ON needs (state, id);
CREATE INDEX needs_state_priority ON needs (state, priority, id);
CREATE INDEX needs_state_needed_by ON needs (state, needed_by, id);
CREATE INDEX needs_state_region ON needs (state, region, id);
CREATE INDEX needs_recipient ON needs (recipient_id, state, id);
CREATE INDEX needs_valid_until ON needs (state, valid_until, id);
-- what was closed lately is still open to the public
CREATE INDEX needs_closed ON needs (closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE need_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    position INTEGER NOT NULL CHECK (position > 0),
    item_class TEXT NOT NULL,
    description TEXT NOT NULL,
    -- unknown in a draft only
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size INTEGER CHECK (pack_size BETWEEN 1 AND 1000000000000),
    -- what is promised above the quantity, and what its recipient decided on that
    excess INTEGER NOT NULL DEFAULT 0 CHECK (excess >= 0),
    excess_decision TEXT CHECK (excess_decision = 'keep' OR excess_decision = 'release' OR excess_decision = 'divert'),
    excess_decided_at INTEGER,
    CONSTRAINT need_lines_decided CHECK ((excess_decision IS NULL) = (excess_decided_at IS NULL)),
    CONSTRAINT need_lines_decided_of_excess CHECK (excess_decision IS NULL OR excess > 0)
) STRICT;
CREATE UNIQUE INDEX need_lines_need ON need_lines (need_id, position);
-- so that whoever names a line can be held to the need that it is of
CREATE UNIQUE INDEX need_lines_of_need ON need_lines (need_id, id);
CREATE INDEX need_lines_class ON need_lines (item_class, need_id);

-- Folded words of titles and descriptions, for the search of lists by prefix.
CREATE TABLE need_words (
    word TEXT NOT NULL,
    need_id BLOB NOT NULL REFERENCES needs (id),
    PRIMARY KEY (word, need_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_words_need ON need_words (need_id);

-- The times a need was open before it was opened again.
CREATE TABLE need_spells (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    opened_at INTEGER NOT NULL,
    closed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX need_spells_need ON need_spells (need_id, closed_at);
CREATE INDEX need_spells_closed ON need_spells (closed_at);

CREATE TABLE pledges (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    donor_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind = 'goods' OR kind = 'expertise' OR kind = 'training' OR kind = 'visit'),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language = 'uk' OR language = 'en' OR language = 'fr' OR language = 'de'
        OR language = 'pl' OR language = 'nl' OR language = 'und'),
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'open' OR state = 'closed'),
    close_reason TEXT CHECK (close_reason = 'fulfilled' OR close_reason = 'withdrawn' OR close_reason = 'lapsed'),
    authorisation TEXT NOT NULL CHECK (authorisation = 'not_required' OR authorisation = 'pending'
        OR authorisation = 'recommended' OR authorisation = 'deferred' OR authorisation = 'granted'
        OR authorisation = 'refused'),
    standing INTEGER NOT NULL CHECK (standing IN (FALSE, TRUE)),
    delegates_allocation INTEGER NOT NULL CHECK (delegates_allocation IN (FALSE, TRUE)),
    earmark_region TEXT,
    earmark_recipient_id BLOB REFERENCES organisations (id),
    valid_until TEXT,
    value_minor INTEGER CHECK (value_minor BETWEEN 0 AND 1000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    source_key TEXT,
    closed_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- open to whoever needs it: from the start, or since units of it came back from where they were to go
    offered INTEGER NOT NULL DEFAULT FALSE CHECK (offered IN (FALSE, TRUE)),
    CONSTRAINT pledges_closed_reason CHECK ((state = 'closed') = (close_reason IS NOT NULL)),
    CONSTRAINT pledges_closed_since CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT pledges_value CHECK ((value_minor IS NULL) = (currency IS NULL))
) STRICT;
CREATE UNIQUE INDEX pledges_reference ON pledges (reference);
CREATE UNIQUE INDEX pledges_source_key ON pledges (source_key);
CREATE INDEX pledges_donor ON pledges (donor_id, state, id);
CREATE INDEX pledges_state ON pledges (state, id);
CREATE INDEX pledges_standing ON pledges (standing, state, id);
CREATE INDEX pledges_offered ON pledges (offered, state, id);
CREATE INDEX pledges_authorisation ON pledges (authorisation, id);
CREATE INDEX pledges_kind ON pledges (kind, id);
CREATE INDEX pledges_valid_until ON pledges (state, valid_until, id);

CREATE TABLE pledge_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL CHECK (position > 0),
    item_class TEXT NOT NULL,
    description TEXT NOT NULL,
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size INTEGER CHECK (pack_size BETWEEN 1 AND 1000000000000),
    condition TEXT NOT NULL CHECK (condition = 'new' OR condition = 'good' OR condition = 'used')
) STRICT;
CREATE UNIQUE INDEX pledge_lines_pledge ON pledge_lines (pledge_id, position);
-- as need_lines_of_need
CREATE UNIQUE INDEX pledge_lines_of_pledge ON pledge_lines (pledge_id, id);
CREATE INDEX pledge_lines_class ON pledge_lines (item_class, pledge_id);

-- What a pledge that an intermediary drafted is meant for: it holds nothing until its donor opens it.
CREATE TABLE pledge_intents (
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL CHECK (position > 0),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    substitute INTEGER NOT NULL CHECK (substitute IN (FALSE, TRUE)),
    standby INTEGER NOT NULL CHECK (standby IN (FALSE, TRUE)),
    PRIMARY KEY (pledge_id, position),
    CONSTRAINT pledge_intents_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;

-- What councils and committees decided on a pledge.
CREATE TABLE decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    body TEXT NOT NULL,
    reference TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome = 'recommended' OR outcome = 'deferred' OR outcome = 'granted' OR outcome = 'refused'),
    value_cap_minor INTEGER CHECK (value_cap_minor BETWEEN 0 AND 1000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    document TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at INTEGER NOT NULL,
    CONSTRAINT decisions_value_cap CHECK ((value_cap_minor IS NULL) = (currency IS NULL))
) STRICT;
CREATE INDEX decisions_pledge ON decisions (pledge_id, id);

CREATE TABLE allocations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    pledge_line_id BLOB NOT NULL,
    -- the two sides, as the need and the pledge have them: lists are asked by side
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    donor_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL CHECK (state = 'proposed' OR state = 'accepted' OR state = 'committed' OR state = 'fulfilled'
        OR state = 'standby' OR state = 'declined' OR state = 'withdrawn' OR state = 'lapsed' OR state = 'released'),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    planned INTEGER NOT NULL CHECK (planned >= 0),
    shipped INTEGER NOT NULL CHECK (shipped >= 0),
    received INTEGER NOT NULL CHECK (received >= 0),
    spoilt INTEGER NOT NULL CHECK (spoilt >= 0),
    released INTEGER NOT NULL CHECK (released >= 0),
    substitute INTEGER NOT NULL CHECK (substitute IN (FALSE, TRUE)),
    proposed_by TEXT NOT NULL CHECK (proposed_by = 'donor' OR proposed_by = 'recipient' OR proposed_by = 'coordinator'),
    donor_agreed_at INTEGER,
    recipient_agreed_at INTEGER,
    hold_until INTEGER,
    standby_since INTEGER,
    committed_at INTEGER,
    split_from BLOB REFERENCES allocations (id),
    reason TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- what stands by, and was one of these before it made room
    stepped_back TEXT CHECK (stepped_back = 'proposed' OR stepped_back = 'accepted' OR stepped_back = 'committed'),
    -- who was asked and did not answer in time: it moves up only after a new word
    waits_for TEXT CHECK (waits_for = 'donor' OR waits_for = 'recipient' OR waits_for = 'both' OR waits_for = 'council'),
    -- since when a council has been silent
    accepted_since INTEGER,
    CONSTRAINT allocations_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id),
    CONSTRAINT allocations_line_of_pledge FOREIGN KEY (pledge_id, pledge_line_id) REFERENCES pledge_lines (pledge_id, id),
    CONSTRAINT allocations_units CHECK (shipped + planned + released <= quantity),
    CONSTRAINT allocations_counted CHECK (received + spoilt <= shipped),
    CONSTRAINT allocations_own_need CHECK (donor_id <> recipient_id OR NOT (state = 'proposed' OR state = 'accepted'
        OR state = 'standby')),
    CONSTRAINT allocations_hold CHECK ((state = 'proposed') = (hold_until IS NOT NULL)),
    CONSTRAINT allocations_stands_by CHECK ((state = 'standby') = (standby_since IS NOT NULL)),
    CONSTRAINT allocations_accepted_since CHECK ((state = 'accepted') = (accepted_since IS NOT NULL)),
    CONSTRAINT allocations_agreed CHECK (state NOT IN ('accepted', 'committed')
        OR (donor_agreed_at IS NOT NULL AND recipient_agreed_at IS NOT NULL)),
    CONSTRAINT allocations_committed CHECK (committed_at IS NOT NULL OR (state <> 'committed' AND shipped = 0)),
    CONSTRAINT allocations_planned CHECK (planned = 0 OR state = 'committed'),
    CONSTRAINT allocations_stepped_back CHECK (stepped_back IS NULL OR state = 'standby'),
    CONSTRAINT allocations_waits CHECK (waits_for IS NULL OR (state = 'standby' AND stepped_back IS NULL))
) STRICT;
CREATE INDEX allocations_need ON allocations (need_id, need_line_id, state);
CREATE INDEX allocations_pledge ON allocations (pledge_id, recipient_id);
CREATE INDEX allocations_recipient ON allocations (recipient_id, id);
CREATE INDEX allocations_donor ON allocations (donor_id, id);
CREATE INDEX allocations_state ON allocations (state, id);
CREATE INDEX allocations_hold ON allocations (state, hold_until, id);
CREATE INDEX allocations_accepted ON allocations (accepted_since, id) WHERE accepted_since IS NOT NULL;
-- a popular need has thousands that were answered and ended; these hold only what counts
CREATE INDEX allocations_need_counts ON allocations (need_id, need_line_id)
    WHERE state IN ('proposed', 'accepted', 'committed', 'standby') OR received > 0 OR spoilt > 0;
CREATE INDEX allocations_came_back ON allocations (pledge_id) WHERE state = 'declined' OR released > 0;
CREATE INDEX allocations_given_by ON allocations (donor_id, recipient_id) WHERE state IN ('committed', 'fulfilled');
CREATE INDEX allocations_given_to ON allocations (recipient_id, donor_id) WHERE state IN ('committed', 'fulfilled');
-- the last of its kind, because SQLite takes the youngest of indexes that begin alike
CREATE INDEX allocations_pledge_counts ON allocations (pledge_id, pledge_line_id)
    WHERE state IN ('proposed', 'accepted', 'committed', 'standby') OR received > 0 OR spoilt > 0;

-- Need lines where room came about while others were locked: what stands by there moves up in a transaction of its own.
CREATE TABLE due_moves (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT due_moves_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
CREATE INDEX due_moves_line ON due_moves (need_line_id, id);

-- By how much, and when, what is promised to a need line and what it has received changed.
CREATE TABLE coverage_changes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    promised INTEGER NOT NULL,
    received INTEGER NOT NULL,
    CONSTRAINT coverage_changes_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
CREATE INDEX coverage_changes_need ON coverage_changes (need_id, at);
CREATE INDEX coverage_changes_line ON coverage_changes (need_line_id, at);

-- ---- The way of the goods: consignments, what happened to them, and the signed counts -----------------------------------

CREATE TABLE shipments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'planned' OR state = 'dispatched' OR state = 'arrived' OR state = 'received'
        OR state = 'closed' OR state = 'cancelled' OR state = 'lost' OR state = 'returned'),
    consignor_id BLOB NOT NULL REFERENCES organisations (id),
    consignee_id BLOB NOT NULL REFERENCES organisations (id),
    carrier_id BLOB REFERENCES organisations (id),
    waybill TEXT NOT NULL,
    responsible_receiver TEXT,
    crosses_border INTEGER NOT NULL CHECK (crosses_border IN (FALSE, TRUE)),
    consignee_agreed_at INTEGER,
    customs_code TEXT,
    customs_declared_on TEXT,
    customs_cleared_on TEXT,
    dispatched_at INTEGER,
    arrived_at INTEGER,
    received_at INTEGER,
    reason TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- ISO 3166-1; ZZ says that nobody knows
    loading_country TEXT NOT NULL DEFAULT 'ZZ' CHECK (length(loading_country) = 2),
    -- a code that was used twice before that was forbidden stays as it was written
    customs_reused INTEGER NOT NULL DEFAULT FALSE CHECK (customs_reused IN (FALSE, TRUE)),
    CONSTRAINT shipments_customs CHECK ((customs_code IS NULL) = (customs_declared_on IS NULL)),
    CONSTRAINT shipments_cleared CHECK (customs_cleared_on IS NULL OR customs_code IS NOT NULL),
    CONSTRAINT shipments_left CHECK ((state IN ('planned', 'cancelled')) = (dispatched_at IS NULL)),
    CONSTRAINT shipments_arrived CHECK (CASE WHEN (state = 'arrived' OR state = 'received'
        OR state = 'closed') THEN arrived_at IS NOT NULL
        WHEN (state = 'planned' OR state = 'cancelled' OR state = 'dispatched') THEN arrived_at IS NULL ELSE TRUE END),
    CONSTRAINT shipments_received CHECK ((state IN ('received', 'closed')) = (received_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX shipments_reference ON shipments (reference);
CREATE INDEX shipments_consignor ON shipments (consignor_id, id);
CREATE INDEX shipments_consignee ON shipments (consignee_id, id);
CREATE INDEX shipments_carrier ON shipments (carrier_id, id);
CREATE INDEX shipments_state ON shipments (state, id);
-- One customs code serves one shipment of a consignee. What was called off, and what turned back before it was cleared,
-- gives its code free.
CREATE UNIQUE INDEX shipments_customs_code ON shipments (consignee_id, customs_code)
    WHERE customs_code IS NOT NULL AND NOT customs_reused
    AND state <> 'cancelled' AND (state <> 'returned' OR customs_cleared_on IS NOT NULL);

CREATE TABLE shipment_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL CHECK (position > 0),
    allocation_id BLOB NOT NULL REFERENCES allocations (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    state TEXT NOT NULL CHECK (state = 'on_board' OR state = 'held' OR state = 'diverted' OR state = 'counted'),
    accepted INTEGER NOT NULL CHECK (accepted >= 0),
    damaged INTEGER NOT NULL CHECK (damaged >= 0),
    missing INTEGER NOT NULL CHECK (missing >= 0),
    surplus INTEGER NOT NULL CHECK (surplus >= 0),
    CONSTRAINT shipment_lines_units CHECK (accepted + damaged + missing <= quantity),
    CONSTRAINT shipment_lines_counted CHECK ((state = 'counted') = (accepted + damaged + missing = quantity))
) STRICT;
CREATE UNIQUE INDEX shipment_lines_shipment ON shipment_lines (shipment_id, position);
-- so that what happens to a line, and who counts it, can be held to its shipment and its allocation
CREATE UNIQUE INDEX shipment_lines_of_shipment ON shipment_lines (shipment_id, id);
CREATE UNIQUE INDEX shipment_lines_allocation ON shipment_lines (allocation_id, id);

-- Whose lists a shipment is in: consignor, consignee, carrier, and the recipients of its needs.
CREATE TABLE shipment_parties (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    is_recipient INTEGER NOT NULL CHECK (is_recipient IN (FALSE, TRUE)),
    PRIMARY KEY (organisation_id, shipment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipment_parties_shipment ON shipment_parties (shipment_id);

-- The word of each recipient, and of a consignee that is none; the last one of each counts.
CREATE TABLE shipment_consents (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    party_id BLOB NOT NULL REFERENCES organisations (id),
    number INTEGER NOT NULL CHECK (number > 0),
    carrier_id BLOB NOT NULL REFERENCES organisations (id),
    responsible_receiver TEXT,
    loading_country TEXT CHECK (length(loading_country) = 2),
    member_id BLOB REFERENCES members (id),
    agreed_at INTEGER NOT NULL,
    PRIMARY KEY (shipment_id, party_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE shipment_events (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    line_id BLOB,
    kind TEXT NOT NULL CHECK (kind = 'loaded' OR kind = 'departed' OR kind = 'border_entry' OR kind = 'customs_hold'
        OR kind = 'customs_release' OR kind = 'hub_arrival' OR kind = 'handover' OR kind = 'delayed' OR kind = 'diverted'
        OR kind = 'breakdown' OR kind = 'resumed' OR kind = 'arrived'),
    occurred_at INTEGER NOT NULL,
    place TEXT,
    note TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at INTEGER NOT NULL,
    CONSTRAINT shipment_events_line_of_shipment FOREIGN KEY (shipment_id, line_id) REFERENCES shipment_lines (shipment_id, id)
) STRICT;
CREATE INDEX shipment_events_shipment ON shipment_events (shipment_id, id);

CREATE TABLE receipts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'confirmed' OR state = 'discarded'),
    shipment_id BLOB REFERENCES shipments (id),
    need_id BLOB REFERENCES needs (id),
    consignee_id BLOB NOT NULL REFERENCES organisations (id),
    consignor_id BLOB NOT NULL REFERENCES organisations (id),
    reverses_id BLOB REFERENCES receipts (id),
    reversed_by_id BLOB REFERENCES receipts (id),
    note TEXT,
    confirmed_by BLOB REFERENCES members (id),
    confirmed_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    CONSTRAINT receipts_of_one_thing CHECK ((shipment_id IS NULL) <> (need_id IS NULL)),
    CONSTRAINT receipts_signed_by CHECK ((state = 'confirmed') = (confirmed_by IS NOT NULL)),
    CONSTRAINT receipts_signed_at CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
    CONSTRAINT receipts_reversal CHECK (reverses_id IS NULL OR (state = 'confirmed' AND reversed_by_id IS NULL
        AND reverses_id <> id))
) STRICT;
CREATE UNIQUE INDEX receipts_reference ON receipts (reference);
-- a receipt is taken back once, and a reversal takes back one
CREATE UNIQUE INDEX receipts_reverses ON receipts (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX receipts_reversed_by ON receipts (reversed_by_id) WHERE reversed_by_id IS NOT NULL;
CREATE INDEX receipts_shipment ON receipts (shipment_id, id);
CREATE INDEX receipts_need ON receipts (need_id, id);
CREATE INDEX receipts_consignee ON receipts (consignee_id, id);
CREATE INDEX receipts_consignor ON receipts (consignor_id, id);
CREATE INDEX receipts_state ON receipts (state, id);

CREATE TABLE receipt_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    receipt_id BLOB NOT NULL REFERENCES receipts (id),
    position INTEGER NOT NULL CHECK (position > 0),
    allocation_id BLOB NOT NULL REFERENCES allocations (id),
    shipment_line_id BLOB,
    accepted INTEGER NOT NULL CHECK (accepted BETWEEN 0 AND 1000000000000),
    damaged INTEGER NOT NULL CHECK (damaged BETWEEN 0 AND 1000000000000),
    missing INTEGER NOT NULL CHECK (missing BETWEEN 0 AND 1000000000000),
    surplus INTEGER NOT NULL CHECK (surplus BETWEEN 0 AND 1000000000000),
    is_final INTEGER NOT NULL CHECK (is_final IN (FALSE, TRUE)),
    reason TEXT,
    CONSTRAINT receipt_lines_same_allocation FOREIGN KEY (allocation_id, shipment_line_id)
        REFERENCES shipment_lines (allocation_id, id)
) STRICT;
CREATE UNIQUE INDEX receipt_lines_receipt ON receipt_lines (receipt_id, position);
CREATE INDEX receipt_lines_allocation ON receipt_lines (allocation_id);
CREATE INDEX receipt_lines_shipment_line ON receipt_lines (shipment_line_id);

-- ---- The log ------------------------------------------------------------------------------------------------------------

-- Every change. Its action is a word of the program's operations or consequences as they were when it was written: that list
-- changes with each of them, and what was written stays, so it is the one list of words that is not closed here.
CREATE TABLE events (
    -- its place in the order of the log: the next number, because nothing is ever taken out
    seq INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at INTEGER NOT NULL,
    member_id BLOB,
    organisation_id BLOB,
    action TEXT NOT NULL CHECK (action <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind = 'organisation' OR subject_kind = 'member' OR subject_kind = 'token'
        OR subject_kind = 'mandate' OR subject_kind = 'need' OR subject_kind = 'pledge' OR subject_kind = 'allocation'
        OR subject_kind = 'shipment' OR subject_kind = 'receipt' OR subject_kind = 'proposal'
        OR subject_kind = 'catalogue' OR subject_kind = 'places' OR subject_kind = 'allocation_plan'),
    subject_id BLOB NOT NULL,
    need_id BLOB,
    pledge_id BLOB,
    shipment_id BLOB,
    change TEXT NOT NULL CHECK (json_valid(change)),
    reason TEXT,
    CONSTRAINT events_actor CHECK ((member_id IS NULL) = (organisation_id IS NULL))
) STRICT;
CREATE INDEX events_subject ON events (subject_id, id);
CREATE INDEX events_need ON events (need_id, id);
CREATE INDEX events_pledge ON events (pledge_id, id);
CREATE INDEX events_shipment ON events (shipment_id, id);
CREATE INDEX events_organisation ON events (organisation_id, id);

-- The one order of the log, 1, 2, 3 … An entry gets its number once it is committed and keeps it, so whoever has read up to a
-- number misses none. The ids of entries are made before the commit: of two the earlier id may be committed later.
-- One writer commits one thing after another here, so the number of an entry is that of its row; a table and a trigger beside
-- it tripled the time of an entry.
CREATE VIEW event_order AS SELECT seq, id AS event_id FROM events;

-- Nothing that was written there is changed or taken out.
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

-- ---- Lists and plans ----------------------------------------------------------------------------------------------------

-- A new stamp for each change of a reference list, so that every node knows when its copy is old.
CREATE TABLE reference_stamps (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('catalogue', 'places')),
    stamp BLOB NOT NULL
) STRICT;

-- The official list of the procurement vocabulary, as imported.
CREATE TABLE official_classes (
    code TEXT NOT NULL PRIMARY KEY,
    check_digit INTEGER NOT NULL CHECK (check_digit BETWEEN 0 AND 9),
    labels TEXT NOT NULL CHECK (json_valid(labels))
) STRICT;

-- Words and classes that users proposed; accepted ones are part of the catalogue.
CREATE TABLE item_class_proposals (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('synonym', 'class')),
    state TEXT NOT NULL CHECK (state = 'proposed' OR state = 'accepted' OR state = 'rejected'),
    item_class TEXT NOT NULL,
    labels TEXT NOT NULL CHECK (json_valid(labels)),
    unit TEXT,
    class_kind TEXT CHECK (class_kind = 'goods' OR class_kind = 'expertise' OR class_kind = 'training' OR class_kind = 'visit'),
    ambiguous INTEGER NOT NULL CHECK (ambiguous IN (FALSE, TRUE)),
    note TEXT,
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    member_id BLOB NOT NULL REFERENCES members (id),
    decided_by BLOB REFERENCES members (id),
    decided_at INTEGER,
    reason TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    CONSTRAINT item_class_proposals_decided_by CHECK ((state = 'proposed') = (decided_by IS NULL)),
    CONSTRAINT item_class_proposals_decided_at CHECK ((state = 'proposed') = (decided_at IS NULL))
) STRICT;
CREATE INDEX item_class_proposals_state ON item_class_proposals (state, id);
CREATE INDEX item_class_proposals_organisation ON item_class_proposals (organisation_id, state, id);

-- Administrative units by their codifier code (KATOTTG).
CREATE TABLE places (
    code TEXT NOT NULL PRIMARY KEY,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    category TEXT NOT NULL CHECK (category = 'O' OR category = 'K' OR category = 'P' OR category = 'H' OR category = 'M'
        OR category = 'T' OR category = 'X' OR category = 'C' OR category = 'B'),
    name TEXT NOT NULL,
    name_en TEXT,
    parent TEXT
) STRICT;

-- Names a place had before.
CREATE TABLE place_aliases (
    code TEXT NOT NULL REFERENCES places (code),
    name TEXT NOT NULL,
    PRIMARY KEY (code, name)
) STRICT;

-- Plans for the whole board: what was asked for, the board each run was computed on, and its rows.
CREATE TABLE allocation_plans (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    state TEXT NOT NULL CHECK (state = 'queued' OR state = 'running' OR state = 'done' OR state = 'cancelled'
        OR state = 'failed' OR state = 'applied'),
    track TEXT NOT NULL CHECK (track IN ('a', 'b')),
    scope TEXT NOT NULL CHECK (json_valid(scope)),
    weights TEXT NOT NULL CHECK (json_valid(weights)),
    edits TEXT NOT NULL CHECK (json_valid(edits)),
    run INTEGER NOT NULL CHECK (run > 0),
    fingerprint TEXT,
    progress_done INTEGER NOT NULL CHECK (progress_done >= 0),
    progress_total INTEGER NOT NULL CHECK (progress_total >= 0),
    -- who computes it, and when it was last heard of
    claim BLOB,
    heartbeat_at INTEGER,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    failure TEXT,
    report TEXT CHECK (json_valid(report)),
    created_by BLOB NOT NULL REFERENCES members (id),
    office_id BLOB NOT NULL REFERENCES organisations (id),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    applied_at INTEGER,
    CONSTRAINT allocation_plans_claimed CHECK ((state = 'running') = (claim IS NOT NULL)),
    CONSTRAINT allocation_plans_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
    CONSTRAINT allocation_plans_finished CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL))
) STRICT;
CREATE INDEX allocation_plans_state ON allocation_plans (state, id);

CREATE TABLE allocation_plan_boards (
    plan_id BLOB NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL CHECK (run > 0),
    instance BLOB NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (plan_id, run)
) STRICT;

-- The lines that a row names may be gone by now, with the draft that they were of.
CREATE TABLE allocation_plan_rows (
    plan_id BLOB NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL CHECK (run > 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    component INTEGER NOT NULL CHECK (component >= 0),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    pledge_line_id BLOB NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    points INTEGER NOT NULL,
    fixed INTEGER NOT NULL CHECK (fixed IN (FALSE, TRUE)),
    outcome TEXT NOT NULL CHECK (outcome = 'planned' OR outcome = 'applied' OR outcome = 'skipped'),
    reason TEXT,
    allocation_id BLOB REFERENCES allocations (id),
    PRIMARY KEY (plan_id, run, number),
    CONSTRAINT allocation_plan_rows_applied CHECK ((outcome = 'applied') = (allocation_id IS NOT NULL)),
    CONSTRAINT allocation_plan_rows_skipped CHECK ((outcome = 'skipped') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX allocation_plan_rows_component ON allocation_plan_rows (plan_id, run, component, number);
CREATE INDEX allocation_plan_rows_outcome ON allocation_plan_rows (plan_id, run, outcome, component);

-- ---- What the program keeps for itself ----------------------------------------------------------------------------------

-- Answers kept for retries with the same key.
CREATE TABLE kept_answers (
    member_id BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
    etag INTEGER,
    location TEXT,
    body BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, idempotency_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_answers_created ON kept_answers (created_at);

-- The running numbers of human references; PostgreSQL has sequences for it.
CREATE TABLE reference_numbers (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind = 'N' OR kind = 'P' OR kind = 'S' OR kind = 'R'),
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
INSERT INTO reference_numbers (kind, last) VALUES ('N', 0), ('P', 0), ('S', 0), ('R', 0);

-- Which folding the words are of that lists are searched by. No SQL folds words: the program does, behind the
-- migrations, in batches by the order of ids, whenever its folding is another than the one named here.
CREATE TABLE word_folding (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('needs')),
    version INTEGER NOT NULL,
    -- whether every row has words of that folding
    done INTEGER NOT NULL CHECK (done IN (FALSE, TRUE)),
    -- while it is not done: the last row that has
    reached BLOB
) STRICT;
INSERT INTO word_folding (list, version, done) VALUES ('needs', 1, TRUE);
