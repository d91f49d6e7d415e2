-- A driver's code: for one shipment and one driver, instead of the haulier's whole account.
CREATE TABLE driver_codes (
    id UUID NOT NULL PRIMARY KEY,
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    -- whose driver it is
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    label TEXT NOT NULL,
    -- of the secret, which is shown once and kept nowhere (SHA-256)
    digest BYTEA NOT NULL CHECK (length(digest) = 32),
    made_by UUID NOT NULL REFERENCES members (id),
    made_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ,
    -- by itself: the shipment was over, or another drove it
    ended_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    CONSTRAINT driver_codes_time CHECK (expires_at > made_at),
    CONSTRAINT driver_codes_over_once CHECK (revoked_at IS NULL OR ended_at IS NULL)
);
CREATE UNIQUE INDEX driver_codes_digest ON driver_codes (digest);
CREATE INDEX driver_codes_shipment ON driver_codes (shipment_id, id);

-- The six digits that open the address of a recipient's needs to a driver's code. Whoever reads this table reads the
-- addresses too: the digest keeps them from lists and logs, the count of tries from who guesses.
CREATE TABLE address_codes (
    id UUID NOT NULL PRIMARY KEY,
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    recipient_id UUID NOT NULL REFERENCES organisations (id),
    salt BYTEA NOT NULL CHECK (length(salt) = 32),
    digest BYTEA NOT NULL CHECK (length(digest) = 32),
    tries_left INTEGER NOT NULL CHECK (tries_left BETWEEN 0 AND 5),
    made_by UUID NOT NULL REFERENCES members (id),
    made_at TIMESTAMPTZ NOT NULL,
    replaced_at TIMESTAMPTZ
);
CREATE INDEX address_codes_shipment ON address_codes (shipment_id, id);

-- what a driver did is the driver's; the seat that gave the code answers for it
ALTER TABLE shipment_events ADD COLUMN driver_code_id UUID REFERENCES driver_codes (id);
ALTER TABLE events ADD COLUMN driver_code_id UUID
    CONSTRAINT events_driver CHECK (driver_code_id IS NULL OR member_id IS NOT NULL);

-- In which parts and for what a line's quantity may be promised, and when a gift can leave.

ALTER TABLE need_lines ADD COLUMN indivisible BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE need_lines ADD COLUMN min_lot BIGINT
    CONSTRAINT need_lines_lots CHECK (min_lot IS NULL OR (min_lot > 1 AND NOT indivisible));
ALTER TABLE need_lines ADD COLUMN substitutes TEXT NOT NULL DEFAULT 'ask'
    CHECK (substitutes = 'accepted' OR substitutes = 'ask' OR substitutes = 'no');
ALTER TABLE pledges ADD COLUMN available_from DATE;
ALTER TABLE pledges ADD COLUMN available_from_zone TEXT
    CONSTRAINT pledges_available_from CHECK ((available_from IS NULL) = (available_from_zone IS NULL) AND available_from_zone <> '');

-- each code under which goods were cleared has its own report, also one that another followed
CREATE INDEX former_customs_report_due ON former_customs (cleared_on, shipment_id)
    WHERE cleared_on IS NOT NULL AND report_filed_on IS NULL;
