-- A verified need can be corrected: its recipient asks for more, adds lines, and at some time has enough.

ALTER TABLE needs ADD COLUMN enough_at TIMESTAMPTZ,
    ADD CONSTRAINT needs_enough CHECK (enough_at IS NULL OR verified_at IS NOT NULL);

-- a line ends when its recipient has enough and nothing is promised for it; its quantity is kept
ALTER TABLE need_lines ADD COLUMN ended_at TIMESTAMPTZ,
    ADD CONSTRAINT need_lines_ended CHECK (ended_at IS NULL OR quantity IS NOT NULL);
-- what is asked for instead of the quantity in force, or for the first time, until a coordinator has verified it
ALTER TABLE need_lines ADD COLUMN asked_quantity BIGINT CHECK (asked_quantity BETWEEN 1 AND 1000000000000),
    ADD CONSTRAINT need_lines_asked CHECK (asked_quantity IS NULL OR ended_at IS NOT NULL OR quantity IS NULL
        OR asked_quantity > quantity);
ALTER TABLE need_lines ADD COLUMN added_at TIMESTAMPTZ;
CREATE INDEX need_lines_asking ON need_lines (asked_quantity, need_id) WHERE asked_quantity IS NOT NULL;

-- What was needed until a moment, where that has changed since; nothing where the line was not in force. Strangers are
-- told of it with the set delay.
CREATE TABLE former_quantities (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    quantity BIGINT CHECK (quantity BETWEEN 1 AND 1000000000000),
    until TIMESTAMPTZ NOT NULL,
    CONSTRAINT former_quantities_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
);
CREATE INDEX former_quantities_need ON former_quantities (need_id, until);
CREATE INDEX former_quantities_line ON former_quantities (need_line_id, until, id);

-- When a count was signed on paper, where that was earlier than when it was told here.
ALTER TABLE receipts ADD COLUMN signed_at TIMESTAMPTZ;
ALTER TABLE receipts ADD CONSTRAINT receipts_signed_before CHECK (signed_at IS NULL OR state = 'confirmed');

-- A shipment that was given up as lost turns up again.
ALTER TABLE shipment_events DROP CONSTRAINT shipment_events_kind_check;
ALTER TABLE shipment_events ADD CONSTRAINT shipment_events_kind_check CHECK (kind IN ('loaded', 'departed', 'border_entry',
    'customs_hold', 'customs_release', 'hub_arrival', 'handover', 'delayed', 'diverted', 'breakdown', 'resumed', 'arrived',
    'found'));
