DROP INDEX mandates_in_force;
ALTER TABLE tokens DROP COLUMN made_by;
ALTER TABLE members DROP COLUMN made_by;
ALTER TABLE organisations DROP COLUMN roles;
