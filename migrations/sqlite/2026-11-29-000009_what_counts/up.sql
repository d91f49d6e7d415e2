-- What was declined, withdrawn, lapsed or given back weighs nothing any more. The sums of a need or a
-- pledge read only what counts, however much history lies beside it.
CREATE INDEX allocations_need_counts ON allocations (need_id, need_line_id)
    WHERE state IN ('proposed', 'accepted', 'committed', 'standby') OR received > 0 OR spoilt > 0;
CREATE INDEX allocations_pledge_counts ON allocations (pledge_id, pledge_line_id)
    WHERE state IN ('proposed', 'accepted', 'committed', 'standby') OR received > 0 OR spoilt > 0;
-- Of the history only this is asked: whether units came back, and whom a pledge ever served.
CREATE INDEX allocations_came_back ON allocations (pledge_id) WHERE state = 'declined' OR released > 0;
DROP INDEX allocations_pledge;
CREATE INDEX allocations_pledge ON allocations (pledge_id, recipient_id);
-- Who gave to whom.
CREATE INDEX allocations_given_by ON allocations (donor_id, recipient_id) WHERE state IN ('committed', 'fulfilled');
CREATE INDEX allocations_given_to ON allocations (recipient_id, donor_id) WHERE state IN ('committed', 'fulfilled');

-- The sweep reads what is due page by page, past whatever cannot be done.
DROP INDEX allocations_hold;
CREATE INDEX allocations_hold ON allocations (state, hold_until, id);
DROP INDEX needs_valid_until;
CREATE INDEX needs_valid_until ON needs (state, valid_until, id);
DROP INDEX pledges_valid_until;
CREATE INDEX pledges_valid_until ON pledges (state, valid_until, id);

-- Need lines for which standby may move up because units came free on a pledge: noted with the
-- change that freed them, done in a transaction of its own, and gone with it.
CREATE TABLE due_moves (
    id BLOB NOT NULL PRIMARY KEY,
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL REFERENCES need_lines (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX due_moves_line ON due_moves (need_line_id, id);
