DROP TABLE due_moves;

DROP INDEX pledges_valid_until;
CREATE INDEX pledges_valid_until ON pledges (state, valid_until);
DROP INDEX needs_valid_until;
CREATE INDEX needs_valid_until ON needs (state, valid_until);
DROP INDEX allocations_hold;
CREATE INDEX allocations_hold ON allocations (state, hold_until);

DROP INDEX allocations_given_to;
DROP INDEX allocations_given_by;
DROP INDEX allocations_pledge;
CREATE INDEX allocations_pledge ON allocations (pledge_id, pledge_line_id, state);
DROP INDEX allocations_came_back;
DROP INDEX allocations_pledge_counts;
DROP INDEX allocations_need_counts;
