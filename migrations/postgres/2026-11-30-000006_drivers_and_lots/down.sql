DROP INDEX former_customs_report_due;
ALTER TABLE pledges DROP COLUMN available_from_zone;
ALTER TABLE pledges DROP COLUMN available_from;
ALTER TABLE need_lines DROP COLUMN substitutes;
ALTER TABLE need_lines DROP COLUMN min_lot;
ALTER TABLE need_lines DROP COLUMN indivisible;

ALTER TABLE events DROP COLUMN driver_code_id;
ALTER TABLE shipment_events DROP COLUMN driver_code_id;
DROP TABLE address_codes;
DROP TABLE driver_codes;
