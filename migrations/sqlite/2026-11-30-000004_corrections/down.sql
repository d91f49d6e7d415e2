-- What was found again goes on, in the words there were before.
CREATE TABLE shipment_events_before (
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
INSERT INTO shipment_events_before (id, shipment_id, line_id, kind, occurred_at, place, note, recorded_by, recorded_at)
    SELECT id, shipment_id, line_id, CASE WHEN kind = 'found' THEN 'resumed' ELSE kind END, occurred_at, place, note, recorded_by, recorded_at FROM shipment_events;
DROP TABLE shipment_events;
ALTER TABLE shipment_events_before RENAME TO shipment_events;
CREATE INDEX shipment_events_shipment ON shipment_events (shipment_id, id);

ALTER TABLE receipts DROP COLUMN signed_at;

DROP TABLE former_quantities;
DROP INDEX need_lines_asking;
-- the program before knows no line that is only asked for: one that was never in force has nothing of its own but words
DELETE FROM need_lines WHERE quantity IS NULL AND added_at IS NOT NULL;
ALTER TABLE need_lines DROP COLUMN added_at;
ALTER TABLE need_lines DROP COLUMN asked_quantity;
ALTER TABLE need_lines DROP COLUMN ended_at;
ALTER TABLE needs DROP COLUMN enough_at;
