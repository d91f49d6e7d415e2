-- The whole schema, in groups: who takes part; what is needed and pledged, and the allocations between them; the way of the
-- goods; the log; lists and plans; what the program keeps for itself.
--
-- The database refuses what the rules forbid whoever writes, not only what the program would write: words outside their list,
-- halves of pairs, counts that do not add up, lines of another need. The words stand once in the program's enums; a test
-- compares each list here with its enum, and this file with that of the other engine.

-- ---- Who takes part -----------------------------------------------------------------------------------------------------

CREATE TABLE organisations (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('emergency_service', 'community', 'regional_administration', 'municipality',
        'donor_programme', 'association', 'carrier', 'aid_office')),
    country TEXT NOT NULL CHECK (length(country) = 2),
    region TEXT,
    community TEXT,
    verified BOOLEAN NOT NULL,
    source_key TEXT,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    public_name BOOLEAN NOT NULL DEFAULT FALSE,
    -- words with a space between them: every known one taken out, nothing may be left
    roles TEXT NOT NULL DEFAULT '' CONSTRAINT organisations_roles_check CHECK (trim(replace(replace(replace(replace(replace(
        replace(replace(' ' || replace(roles, ' ', '  ') || ' ', ' recipient ', ''), ' donor ', ''), ' carrier ', ''),
        ' intermediary ', ''), ' coordinator ', ''), ' administrator ', ''), ' auditor ', '')) = ''),
    -- since when it may be named to strangers by the name that it has
    named_since TIMESTAMPTZ
);
CREATE UNIQUE INDEX organisations_source_key ON organisations (source_key);
CREATE INDEX organisations_kind ON organisations (kind, id);
CREATE INDEX organisations_verified ON organisations (verified, id);

-- What an organisation was before it became something else: strangers are told of that later than others.
CREATE TABLE former_kinds (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind IN ('emergency_service', 'community', 'regional_administration', 'municipality',
        'donor_programme', 'association', 'carrier', 'aid_office')),
    until TIMESTAMPTZ NOT NULL
);
CREATE INDEX former_kinds_organisation ON former_kinds (organisation_id, until);

CREATE TABLE members (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('recipient', 'donor', 'carrier', 'intermediary', 'coordinator', 'administrator', 'auditor')),
    language TEXT NOT NULL CHECK (language IN ('uk', 'en', 'fr', 'de', 'pl', 'nl', 'und')),
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    -- nobody where the seat came with its organisation or from a file
    made_by UUID REFERENCES members (id)
);
CREATE INDEX members_organisation ON members (organisation_id, id);

CREATE TABLE tokens (
    id UUID NOT NULL PRIMARY KEY,
    member_id UUID NOT NULL REFERENCES members (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    label TEXT NOT NULL,
    -- of the secret, which is shown once and kept nowhere (SHA-256)
    digest BYTEA NOT NULL CHECK (length(digest) = 32),
    scopes TEXT NOT NULL CONSTRAINT tokens_scopes_check CHECK (trim(replace(replace(replace(
        ' ' || replace(scopes, ' ', '  ') || ' ', ' read ', ''), ' write ', ''), ' manage ', '')) = ''),
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    made_by UUID REFERENCES members (id)
);
CREATE UNIQUE INDEX tokens_digest ON tokens (digest);
CREATE INDEX tokens_organisation ON tokens (organisation_id, id);
CREATE INDEX tokens_member ON tokens (member_id, id);

-- By which a party lets an intermediary act for it.
CREATE TABLE mandates (
    id UUID NOT NULL PRIMARY KEY,
    principal_id UUID NOT NULL REFERENCES organisations (id),
    intermediary_id UUID NOT NULL REFERENCES organisations (id),
    granted_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    CONSTRAINT mandates_two_parties CHECK (principal_id <> intermediary_id)
);
CREATE INDEX mandates_intermediary ON mandates (intermediary_id, principal_id);
CREATE INDEX mandates_principal ON mandates (principal_id, id);
-- one at a time between two parties: to end it ends what it allows
CREATE UNIQUE INDEX mandates_in_force ON mandates (principal_id, intermediary_id) WHERE revoked_at IS NULL;

-- ---- What is needed, what is pledged, and the allocations between them --------------------------------------------------

CREATE TABLE needs (
    id UUID NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    recipient_id UUID NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind IN ('goods', 'expertise', 'training', 'visit')),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('uk', 'en', 'fr', 'de', 'pl', 'nl', 'und')),
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'verified', 'rejected', 'closed')),
    close_reason TEXT CHECK (close_reason IN ('fulfilled', 'withdrawn', 'expired', 'superseded')),
    region TEXT,
    community TEXT,
    handover_point TEXT,
    delivery_address TEXT,
    needed_by DATE,
    valid_until DATE,
    allows_surplus BOOLEAN NOT NULL,
    attention BOOLEAN NOT NULL,
    source_key TEXT,
    verified_at TIMESTAMPTZ,
    confirmed_at TIMESTAMPTZ,
    closed_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    -- who takes the goods; the recipient itself, unless it names another
    consignee_id UUID REFERENCES organisations (id),
    -- since when it is open: since it was verified, or last opened again
    opened_at TIMESTAMPTZ,
    CONSTRAINT needs_closed_reason CHECK ((state = 'closed') = (close_reason IS NOT NULL)),
    CONSTRAINT needs_closed_since CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT needs_opened CHECK ((verified_at IS NULL) = (opened_at IS NULL)),
    CONSTRAINT needs_verified CHECK (state <> 'verified' OR (verified_at IS NOT NULL AND confirmed_at IS NOT NULL))
);
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
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    position INTEGER NOT NULL CHECK (position > 0),
    item_class TEXT COLLATE "C" NOT NULL,
    description TEXT NOT NULL,
    -- unknown in a draft only
    quantity BIGINT CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size BIGINT CHECK (pack_size BETWEEN 1 AND 1000000000000),
    -- what is promised above the quantity, and what its recipient decided on that
    excess BIGINT NOT NULL DEFAULT 0 CHECK (excess >= 0),
    excess_decision TEXT CHECK (excess_decision IN ('keep', 'release', 'divert')),
    excess_decided_at TIMESTAMPTZ,
    CONSTRAINT need_lines_decided CHECK ((excess_decision IS NULL) = (excess_decided_at IS NULL)),
    CONSTRAINT need_lines_decided_of_excess CHECK (excess_decision IS NULL OR excess > 0)
);
CREATE UNIQUE INDEX need_lines_need ON need_lines (need_id, position);
-- so that whoever names a line can be held to the need that it is of
CREATE UNIQUE INDEX need_lines_of_need ON need_lines (need_id, id);
CREATE INDEX need_lines_class ON need_lines (item_class, need_id);

-- Folded words of titles and descriptions, for the search of lists by prefix.
CREATE TABLE need_words (
    word TEXT COLLATE "C" NOT NULL,
    need_id UUID NOT NULL REFERENCES needs (id),
    PRIMARY KEY (word, need_id)
);
CREATE INDEX need_words_need ON need_words (need_id);

-- The times a need was open before it was opened again.
CREATE TABLE need_spells (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    opened_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX need_spells_need ON need_spells (need_id, closed_at);
CREATE INDEX need_spells_closed ON need_spells (closed_at);

CREATE TABLE pledges (
    id UUID NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    donor_id UUID NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind IN ('goods', 'expertise', 'training', 'visit')),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('uk', 'en', 'fr', 'de', 'pl', 'nl', 'und')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    close_reason TEXT CHECK (close_reason IN ('fulfilled', 'withdrawn', 'lapsed')),
    authorisation TEXT NOT NULL CHECK (authorisation IN ('not_required', 'pending', 'recommended', 'deferred', 'granted',
        'refused')),
    standing BOOLEAN NOT NULL,
    delegates_allocation BOOLEAN NOT NULL,
    earmark_region TEXT,
    earmark_recipient_id UUID REFERENCES organisations (id),
    valid_until DATE,
    value_minor BIGINT CHECK (value_minor BETWEEN 0 AND 1000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    source_key TEXT,
    closed_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    -- open to whoever needs it: from the start, or since units of it came back from where they were to go
    offered BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT pledges_closed_reason CHECK ((state = 'closed') = (close_reason IS NOT NULL)),
    CONSTRAINT pledges_closed_since CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT pledges_value CHECK ((value_minor IS NULL) = (currency IS NULL))
);
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
    id UUID NOT NULL PRIMARY KEY,
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL CHECK (position > 0),
    item_class TEXT COLLATE "C" NOT NULL,
    description TEXT NOT NULL,
    quantity BIGINT CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size BIGINT CHECK (pack_size BETWEEN 1 AND 1000000000000),
    condition TEXT NOT NULL CHECK (condition IN ('new', 'good', 'used'))
);
CREATE UNIQUE INDEX pledge_lines_pledge ON pledge_lines (pledge_id, position);
-- as need_lines_of_need
CREATE UNIQUE INDEX pledge_lines_of_pledge ON pledge_lines (pledge_id, id);
CREATE INDEX pledge_lines_class ON pledge_lines (item_class, pledge_id);

-- What a pledge that an intermediary drafted is meant for: it holds nothing until its donor opens it.
CREATE TABLE pledge_intents (
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL CHECK (position > 0),
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    substitute BOOLEAN NOT NULL,
    standby BOOLEAN NOT NULL,
    PRIMARY KEY (pledge_id, position),
    CONSTRAINT pledge_intents_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
);

-- What councils and committees decided on a pledge.
CREATE TABLE decisions (
    id UUID NOT NULL PRIMARY KEY,
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    body TEXT NOT NULL,
    reference TEXT NOT NULL,
    decided_on DATE NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('recommended', 'deferred', 'granted', 'refused')),
    value_cap_minor BIGINT CHECK (value_cap_minor BETWEEN 0 AND 1000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    document TEXT,
    recorded_by UUID NOT NULL REFERENCES members (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT decisions_value_cap CHECK ((value_cap_minor IS NULL) = (currency IS NULL))
);
CREATE INDEX decisions_pledge ON decisions (pledge_id, id);

CREATE TABLE allocations (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    pledge_line_id UUID NOT NULL,
    -- the two sides, as the need and the pledge have them: lists are asked by side
    recipient_id UUID NOT NULL REFERENCES organisations (id),
    donor_id UUID NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'committed', 'fulfilled', 'standby', 'declined', 'withdrawn',
        'lapsed', 'released')),
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    planned BIGINT NOT NULL CHECK (planned >= 0),
    shipped BIGINT NOT NULL CHECK (shipped >= 0),
    received BIGINT NOT NULL CHECK (received >= 0),
    spoilt BIGINT NOT NULL CHECK (spoilt >= 0),
    released BIGINT NOT NULL CHECK (released >= 0),
    substitute BOOLEAN NOT NULL,
    proposed_by TEXT NOT NULL CHECK (proposed_by IN ('donor', 'recipient', 'coordinator')),
    donor_agreed_at TIMESTAMPTZ,
    recipient_agreed_at TIMESTAMPTZ,
    hold_until TIMESTAMPTZ,
    standby_since TIMESTAMPTZ,
    committed_at TIMESTAMPTZ,
    split_from UUID REFERENCES allocations (id),
    reason TEXT,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    -- what stands by, and was one of these before it made room
    stepped_back TEXT CHECK (stepped_back IN ('proposed', 'accepted', 'committed')),
    -- who was asked and did not answer in time: it moves up only after a new word
    waits_for TEXT CHECK (waits_for IN ('donor', 'recipient', 'both', 'council')),
    -- since when a council has been silent
    accepted_since TIMESTAMPTZ,
    CONSTRAINT allocations_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id),
    CONSTRAINT allocations_line_of_pledge FOREIGN KEY (pledge_id, pledge_line_id) REFERENCES pledge_lines (pledge_id, id),
    CONSTRAINT allocations_units CHECK (shipped + planned + released <= quantity),
    CONSTRAINT allocations_counted CHECK (received + spoilt <= shipped),
    CONSTRAINT allocations_own_need CHECK (donor_id <> recipient_id OR state NOT IN ('proposed', 'accepted', 'standby')),
    CONSTRAINT allocations_hold CHECK ((state = 'proposed') = (hold_until IS NOT NULL)),
    CONSTRAINT allocations_stands_by CHECK ((state = 'standby') = (standby_since IS NOT NULL)),
    CONSTRAINT allocations_accepted_since CHECK ((state = 'accepted') = (accepted_since IS NOT NULL)),
    CONSTRAINT allocations_agreed CHECK (state NOT IN ('accepted', 'committed')
        OR (donor_agreed_at IS NOT NULL AND recipient_agreed_at IS NOT NULL)),
    CONSTRAINT allocations_committed CHECK (committed_at IS NOT NULL OR (state <> 'committed' AND shipped = 0)),
    CONSTRAINT allocations_planned CHECK (planned = 0 OR state = 'committed'),
    CONSTRAINT allocations_stepped_back CHECK (stepped_back IS NULL OR state = 'standby'),
    CONSTRAINT allocations_waits CHECK (waits_for IS NULL OR (state = 'standby' AND stepped_back IS NULL))
);
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
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT due_moves_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
);
CREATE INDEX due_moves_line ON due_moves (need_line_id, id);

-- By how much, and when, what is promised to a need line and what it has received changed.
CREATE TABLE coverage_changes (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    promised BIGINT NOT NULL,
    received BIGINT NOT NULL,
    CONSTRAINT coverage_changes_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
);
CREATE INDEX coverage_changes_need ON coverage_changes (need_id, at);
CREATE INDEX coverage_changes_line ON coverage_changes (need_line_id, at);

-- ---- The way of the goods: consignments, what happened to them, and the signed counts -----------------------------------

CREATE TABLE shipments (
    id UUID NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'dispatched', 'arrived', 'received', 'closed', 'cancelled', 'lost',
        'returned')),
    consignor_id UUID NOT NULL REFERENCES organisations (id),
    consignee_id UUID NOT NULL REFERENCES organisations (id),
    carrier_id UUID REFERENCES organisations (id),
    waybill TEXT NOT NULL,
    responsible_receiver TEXT,
    crosses_border BOOLEAN NOT NULL,
    consignee_agreed_at TIMESTAMPTZ,
    customs_code TEXT,
    customs_declared_on DATE,
    customs_cleared_on DATE,
    dispatched_at TIMESTAMPTZ,
    arrived_at TIMESTAMPTZ,
    received_at TIMESTAMPTZ,
    reason TEXT,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    -- ISO 3166-1; ZZ says that nobody knows
    loading_country TEXT NOT NULL DEFAULT 'ZZ' CHECK (length(loading_country) = 2),
    -- a code that was used twice before that was forbidden stays as it was written
    customs_reused BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT shipments_customs CHECK ((customs_code IS NULL) = (customs_declared_on IS NULL)),
    CONSTRAINT shipments_cleared CHECK (customs_cleared_on IS NULL OR customs_code IS NOT NULL),
    CONSTRAINT shipments_left CHECK ((state IN ('planned', 'cancelled')) = (dispatched_at IS NULL)),
    CONSTRAINT shipments_arrived CHECK (CASE WHEN state IN ('arrived', 'received', 'closed') THEN arrived_at IS NOT NULL
        WHEN state IN ('planned', 'cancelled', 'dispatched') THEN arrived_at IS NULL ELSE TRUE END),
    CONSTRAINT shipments_received CHECK ((state IN ('received', 'closed')) = (received_at IS NOT NULL))
);
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
    id UUID NOT NULL PRIMARY KEY,
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL CHECK (position > 0),
    allocation_id UUID NOT NULL REFERENCES allocations (id),
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    state TEXT NOT NULL CHECK (state IN ('on_board', 'held', 'diverted', 'counted')),
    accepted BIGINT NOT NULL CHECK (accepted >= 0),
    damaged BIGINT NOT NULL CHECK (damaged >= 0),
    missing BIGINT NOT NULL CHECK (missing >= 0),
    surplus BIGINT NOT NULL CHECK (surplus >= 0),
    CONSTRAINT shipment_lines_units CHECK (accepted + damaged + missing <= quantity),
    CONSTRAINT shipment_lines_counted CHECK ((state = 'counted') = (accepted + damaged + missing = quantity))
);
CREATE UNIQUE INDEX shipment_lines_shipment ON shipment_lines (shipment_id, position);
-- so that what happens to a line, and who counts it, can be held to its shipment and its allocation
CREATE UNIQUE INDEX shipment_lines_of_shipment ON shipment_lines (shipment_id, id);
CREATE UNIQUE INDEX shipment_lines_allocation ON shipment_lines (allocation_id, id);

-- Whose lists a shipment is in: consignor, consignee, carrier, and the recipients of its needs.
CREATE TABLE shipment_parties (
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    is_recipient BOOLEAN NOT NULL,
    PRIMARY KEY (organisation_id, shipment_id)
);
CREATE INDEX shipment_parties_shipment ON shipment_parties (shipment_id);

-- The word of each recipient, and of a consignee that is none; the last one of each counts.
CREATE TABLE shipment_consents (
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    party_id UUID NOT NULL REFERENCES organisations (id),
    number INTEGER NOT NULL CHECK (number > 0),
    carrier_id UUID NOT NULL REFERENCES organisations (id),
    responsible_receiver TEXT,
    loading_country TEXT CHECK (length(loading_country) = 2),
    member_id UUID REFERENCES members (id),
    agreed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (shipment_id, party_id, number)
);

CREATE TABLE shipment_events (
    id UUID NOT NULL PRIMARY KEY,
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    line_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('loaded', 'departed', 'border_entry', 'customs_hold', 'customs_release', 'hub_arrival',
        'handover', 'delayed', 'diverted', 'breakdown', 'resumed', 'arrived')),
    occurred_at TIMESTAMPTZ NOT NULL,
    place TEXT,
    note TEXT,
    recorded_by UUID NOT NULL REFERENCES members (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT shipment_events_line_of_shipment FOREIGN KEY (shipment_id, line_id) REFERENCES shipment_lines (shipment_id, id)
);
CREATE INDEX shipment_events_shipment ON shipment_events (shipment_id, id);

CREATE TABLE receipts (
    id UUID NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'discarded')),
    shipment_id UUID REFERENCES shipments (id),
    need_id UUID REFERENCES needs (id),
    consignee_id UUID NOT NULL REFERENCES organisations (id),
    consignor_id UUID NOT NULL REFERENCES organisations (id),
    reverses_id UUID REFERENCES receipts (id),
    reversed_by_id UUID REFERENCES receipts (id),
    note TEXT,
    confirmed_by UUID REFERENCES members (id),
    confirmed_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT receipts_of_one_thing CHECK ((shipment_id IS NULL) <> (need_id IS NULL)),
    CONSTRAINT receipts_signed_by CHECK ((state = 'confirmed') = (confirmed_by IS NOT NULL)),
    CONSTRAINT receipts_signed_at CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
    CONSTRAINT receipts_reversal CHECK (reverses_id IS NULL OR (state = 'confirmed' AND reversed_by_id IS NULL
        AND reverses_id <> id))
);
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
    id UUID NOT NULL PRIMARY KEY,
    receipt_id UUID NOT NULL REFERENCES receipts (id),
    position INTEGER NOT NULL CHECK (position > 0),
    allocation_id UUID NOT NULL REFERENCES allocations (id),
    shipment_line_id UUID,
    accepted BIGINT NOT NULL CHECK (accepted BETWEEN 0 AND 1000000000000),
    damaged BIGINT NOT NULL CHECK (damaged BETWEEN 0 AND 1000000000000),
    missing BIGINT NOT NULL CHECK (missing BETWEEN 0 AND 1000000000000),
    surplus BIGINT NOT NULL CHECK (surplus BETWEEN 0 AND 1000000000000),
    is_final BOOLEAN NOT NULL,
    reason TEXT,
    CONSTRAINT receipt_lines_same_allocation FOREIGN KEY (allocation_id, shipment_line_id)
        REFERENCES shipment_lines (allocation_id, id)
);
CREATE UNIQUE INDEX receipt_lines_receipt ON receipt_lines (receipt_id, position);
CREATE INDEX receipt_lines_allocation ON receipt_lines (allocation_id);
CREATE INDEX receipt_lines_shipment_line ON receipt_lines (shipment_line_id);

-- ---- The log ------------------------------------------------------------------------------------------------------------

-- Every change. Its action is a word of the program's operations or consequences as they were when it was written: that list
-- changes with each of them, and what was written stays, so it is the one list of words that is not closed here.
CREATE TABLE events (
    id UUID NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    member_id UUID,
    organisation_id UUID,
    action TEXT NOT NULL CHECK (action <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('organisation', 'member', 'token', 'mandate', 'need', 'pledge', 'allocation',
        'shipment', 'receipt', 'proposal', 'catalogue', 'places', 'allocation_plan')),
    subject_id UUID NOT NULL,
    need_id UUID,
    pledge_id UUID,
    shipment_id UUID,
    change JSONB NOT NULL,
    reason TEXT,
    CONSTRAINT events_actor CHECK ((member_id IS NULL) = (organisation_id IS NULL))
);
CREATE INDEX events_subject ON events (subject_id, id);
CREATE INDEX events_need ON events (need_id, id);
CREATE INDEX events_pledge ON events (pledge_id, id);
CREATE INDEX events_shipment ON events (shipment_id, id);
CREATE INDEX events_organisation ON events (organisation_id, id);

-- The one order of the log, 1, 2, 3 … An entry gets its number once it is committed and keeps it, so whoever has read up to a
-- number misses none. The ids of entries are made before the commit: of two the earlier id may be committed later.
CREATE TABLE event_order (
    seq BIGINT NOT NULL PRIMARY KEY CHECK (seq > 0),
    event_id UUID NOT NULL REFERENCES events (id)
);
CREATE UNIQUE INDEX event_order_event ON event_order (event_id);
-- Of entries that are committed at once none knows of the other, so one sealer numbers them after their commit: it takes from
-- here what it may see, and gives it the next numbers. What waits longer than a minute is an alarm.
CREATE TABLE unsealed_events (
    event_id UUID NOT NULL PRIMARY KEY,
    since TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);
CREATE FUNCTION events_wait_for_their_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO unsealed_events (event_id) SELECT id FROM added;
    RETURN NULL;
END $$;
CREATE TRIGGER events_wait_for_their_place AFTER INSERT ON events REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION events_wait_for_their_place();

-- Nothing that was written there is changed or taken out.
CREATE FUNCTION the_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only';
END $$;
CREATE TRIGGER events_stay BEFORE UPDATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION the_log_is_append_only();
CREATE TRIGGER events_remain BEFORE DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION the_log_is_append_only();
CREATE TRIGGER event_order_stay BEFORE UPDATE ON event_order
    FOR EACH STATEMENT EXECUTE FUNCTION the_log_is_append_only();
CREATE TRIGGER event_order_remain BEFORE DELETE OR TRUNCATE ON event_order
    FOR EACH STATEMENT EXECUTE FUNCTION the_log_is_append_only();

-- ---- Lists and plans ----------------------------------------------------------------------------------------------------

-- A new stamp for each change of a reference list, so that every node knows when its copy is old.
CREATE TABLE reference_stamps (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('catalogue', 'places')),
    stamp UUID NOT NULL
);

-- The official list of the procurement vocabulary, as imported.
CREATE TABLE official_classes (
    code TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    check_digit INTEGER NOT NULL CHECK (check_digit BETWEEN 0 AND 9),
    labels JSONB NOT NULL
);

-- Words and classes that users proposed; accepted ones are part of the catalogue.
CREATE TABLE item_class_proposals (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('synonym', 'class')),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected')),
    item_class TEXT COLLATE "C" NOT NULL,
    labels JSONB NOT NULL,
    unit TEXT,
    class_kind TEXT CHECK (class_kind IN ('goods', 'expertise', 'training', 'visit')),
    ambiguous BOOLEAN NOT NULL,
    note TEXT,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    member_id UUID NOT NULL REFERENCES members (id),
    decided_by UUID REFERENCES members (id),
    decided_at TIMESTAMPTZ,
    reason TEXT,
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT item_class_proposals_decided_by CHECK ((state = 'proposed') = (decided_by IS NULL)),
    CONSTRAINT item_class_proposals_decided_at CHECK ((state = 'proposed') = (decided_at IS NULL))
);
CREATE INDEX item_class_proposals_state ON item_class_proposals (state, id);
CREATE INDEX item_class_proposals_organisation ON item_class_proposals (organisation_id, state, id);

-- Administrative units by their codifier code (KATOTTG).
CREATE TABLE places (
    code TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    category TEXT NOT NULL CHECK (category IN ('O', 'K', 'P', 'H', 'M', 'T', 'X', 'C', 'B')),
    name TEXT NOT NULL,
    name_en TEXT,
    parent TEXT COLLATE "C"
);

-- Names a place had before.
CREATE TABLE place_aliases (
    code TEXT COLLATE "C" NOT NULL REFERENCES places (code),
    name TEXT NOT NULL,
    PRIMARY KEY (code, name)
);

-- Plans for the whole board: what was asked for, the board each run was computed on, and its rows.
CREATE TABLE allocation_plans (
    id UUID NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed', 'applied')),
    track TEXT NOT NULL CHECK (track IN ('a', 'b')),
    scope JSONB NOT NULL,
    weights JSONB NOT NULL,
    edits JSONB NOT NULL,
    run INTEGER NOT NULL CHECK (run > 0),
    fingerprint TEXT,
    progress_done BIGINT NOT NULL CHECK (progress_done >= 0),
    progress_total BIGINT NOT NULL CHECK (progress_total >= 0),
    -- who computes it, and when it was last heard of
    claim UUID,
    heartbeat_at TIMESTAMPTZ,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    failure TEXT,
    report JSONB,
    created_by UUID NOT NULL REFERENCES members (id),
    office_id UUID NOT NULL REFERENCES organisations (id),
    version BIGINT NOT NULL CHECK (version > 0),
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    applied_at TIMESTAMPTZ,
    CONSTRAINT allocation_plans_claimed CHECK ((state = 'running') = (claim IS NOT NULL)),
    CONSTRAINT allocation_plans_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
    CONSTRAINT allocation_plans_finished CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL))
);
CREATE INDEX allocation_plans_state ON allocation_plans (state, id);

CREATE TABLE allocation_plan_boards (
    plan_id UUID NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL CHECK (run > 0),
    instance BYTEA NOT NULL,
    lines BYTEA NOT NULL,
    PRIMARY KEY (plan_id, run)
);

-- The lines that a row names may be gone by now, with the draft that they were of.
CREATE TABLE allocation_plan_rows (
    plan_id UUID NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL CHECK (run > 0),
    number BIGINT NOT NULL CHECK (number >= 0),
    component BIGINT NOT NULL CHECK (component >= 0),
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    pledge_line_id UUID NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    points BIGINT NOT NULL,
    fixed BOOLEAN NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'applied', 'skipped')),
    reason TEXT,
    allocation_id UUID REFERENCES allocations (id),
    PRIMARY KEY (plan_id, run, number),
    CONSTRAINT allocation_plan_rows_applied CHECK ((outcome = 'applied') = (allocation_id IS NOT NULL)),
    CONSTRAINT allocation_plan_rows_skipped CHECK ((outcome = 'skipped') = (reason IS NOT NULL))
);
CREATE INDEX allocation_plan_rows_component ON allocation_plan_rows (plan_id, run, component, number);
CREATE INDEX allocation_plan_rows_outcome ON allocation_plan_rows (plan_id, run, outcome, component);

-- ---- What the program keeps for itself ----------------------------------------------------------------------------------

-- Answers kept for retries with the same key.
CREATE TABLE kept_answers (
    member_id UUID NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
    etag BIGINT,
    location TEXT,
    body BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (member_id, idempotency_key)
);
CREATE INDEX kept_answers_created ON kept_answers (created_at);

-- The running numbers of human references; SQLite keeps them in a table.
CREATE SEQUENCE reference_number_n;
CREATE SEQUENCE reference_number_p;
CREATE SEQUENCE reference_number_s;
CREATE SEQUENCE reference_number_r;

-- Which folding the words are of that lists are searched by. No SQL folds words: the program does, behind the
-- migrations, in batches by the order of ids, whenever its folding is another than the one named here.
CREATE TABLE word_folding (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('needs')),
    version INTEGER NOT NULL,
    -- whether every row has words of that folding
    done BOOLEAN NOT NULL,
    -- while it is not done: the last row that has
    reached UUID
);
INSERT INTO word_folding (list, version, done) VALUES ('needs', 1, TRUE);
