DROP TABLE former_kinds;
ALTER TABLE organisations DROP COLUMN named_since;
DROP TABLE need_spells;
ALTER TABLE needs DROP COLUMN opened_at;
DROP INDEX allocations_accepted;
ALTER TABLE allocations DROP COLUMN accepted_since;
ALTER TABLE allocations DROP COLUMN waits_for;
