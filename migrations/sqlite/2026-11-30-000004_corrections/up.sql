-- A verified need can be corrected: its recipient asks for more, adds lines, and at some time has enough.

ALTER TABLE needs ADD COLUMN enough_at INTEGER
    CONSTRAINT needs_enough CHECK (enough_at IS NULL OR verified_at IS NOT NULL);

-- a line ends when its recipient has enough and nothing is promised for it; its quantity is kept
ALTER TABLE need_lines ADD COLUMN ended_at INTEGER
    CONSTRAINT need_lines_ended CHECK (ended_at IS NULL OR quantity IS NOT NULL);
-- what is asked for instead of the quantity in force, or for the first time, until a coordinator has verified it
ALTER TABLE need_lines ADD COLUMN asked_quantity INTEGER CHECK (asked_quantity BETWEEN 1 AND 1000000000000);
ALTER TABLE need_lines ADD COLUMN added_at INTEGER
    CONSTRAINT need_lines_asked CHECK (asked_quantity IS NULL OR ended_at IS NOT NULL OR quantity IS NULL
        OR asked_quantity > quantity);
CREATE INDEX need_lines_asking ON need_lines (asked_quantity, need_id) WHERE asked_quantity IS NOT NULL;

-- What was needed until a moment, where that has changed since; nothing where the line was not in force. Strangers are
-- told of it with the set delay.
CREATE TABLE former_quantities (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000000),
    until INTEGER NOT NULL,
    CONSTRAINT former_quantities_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
CREATE INDEX former_quantities_need ON former_quantities (need_id, until);
CREATE INDEX former_quantities_line ON former_quantities (need_line_id, until, id);

-- When a count was signed on paper, where that was earlier than when it was told here.
ALTER TABLE receipts ADD COLUMN signed_at INTEGER
    CONSTRAINT receipts_signed_before CHECK (signed_at IS NULL OR state = 'confirmed');

-- A shipment that was given up as lost turns up again.
CREATE TABLE shipment_events_found (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    line_id BLOB,
    kind TEXT NOT NULL CHECK (kind = 'loaded' OR kind = 'departed' OR kind = 'border_entry' OR kind = 'customs_hold'
        OR kind = 'customs_release' OR kind = 'hub_arrival' OR kind = 'handover' OR kind = 'delayed' OR kind = 'diverted'
        OR kind = 'breakdown' OR kind = 'resumed' OR kind = 'arrived' OR kind = 'found'),
    occurred_at INTEGER NOT NULL,
    place TEXT,
    note TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at INTEGER NOT NULL,
    CONSTRAINT shipment_events_line_of_shipment FOREIGN KEY (shipment_id, line_id) REFERENCES shipment_lines (shipment_id, id)
) STRICT;
INSERT INTO shipment_events_found (id, shipment_id, line_id, kind, occurred_at, place, note, recorded_by, recorded_at)
    SELECT id, shipment_id, line_id, kind, occurred_at, place, note, recorded_by, recorded_at FROM shipment_events;
DROP TABLE shipment_events;
ALTER TABLE shipment_events_found RENAME TO shipment_events;
CREATE INDEX shipment_events_shipment ON shipment_events (shipment_id, id);
