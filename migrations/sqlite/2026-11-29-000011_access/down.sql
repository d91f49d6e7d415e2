DROP INDEX needs_closed;
DROP TABLE coverage_changes;
DROP INDEX pledges_offered;
ALTER TABLE pledges DROP COLUMN offered;
ALTER TABLE organisations DROP COLUMN public_name;
