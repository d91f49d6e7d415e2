-- What was found again goes on, in the words there were before.
UPDATE shipment_events SET kind = 'resumed' WHERE kind = 'found';
ALTER TABLE shipment_events DROP CONSTRAINT shipment_events_kind_check;
ALTER TABLE shipment_events ADD CONSTRAINT shipment_events_kind_check CHECK (kind IN ('loaded', 'departed', 'border_entry',
    'customs_hold', 'customs_release', 'hub_arrival', 'handover', 'delayed', 'diverted', 'breakdown', 'resumed', 'arrived'));

ALTER TABLE receipts DROP COLUMN signed_at;

DROP TABLE former_quantities;
DROP INDEX need_lines_asking;
-- the program before knows no line that is only asked for: one that was never in force has nothing of its own but words
DELETE FROM need_lines WHERE quantity IS NULL AND added_at IS NOT NULL;
ALTER TABLE need_lines DROP COLUMN added_at;
ALTER TABLE need_lines DROP CONSTRAINT need_lines_asked, DROP COLUMN asked_quantity;
ALTER TABLE need_lines DROP CONSTRAINT need_lines_ended, DROP COLUMN ended_at;
ALTER TABLE needs DROP CONSTRAINT needs_enough, DROP COLUMN enough_at;
