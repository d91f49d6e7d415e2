ALTER TABLE allocations DROP COLUMN stepped_back;
ALTER TABLE need_lines DROP COLUMN excess_decided_at;
ALTER TABLE need_lines DROP COLUMN excess_decision;
ALTER TABLE need_lines DROP COLUMN excess;
