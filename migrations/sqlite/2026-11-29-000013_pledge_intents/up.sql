-- What a pledge that an intermediary drafted is meant for: it holds nothing until its donor opens it.
CREATE TABLE pledge_intents (
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL,
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL REFERENCES need_lines (id),
    substitute BOOLEAN NOT NULL,
    standby BOOLEAN NOT NULL,
    PRIMARY KEY (pledge_id, position)
);

-- An organisation never gives to its own need: what was promised so and has not left is taken back, of what is on its way
-- already the rest. First what that will be.
CREATE TEMPORARY TABLE taken_back AS
SELECT id, need_id, need_line_id, pledge_id, state AS was, quantity - released - shipped - planned AS units,
    shipped + planned > 0 AS goes_on,
    CASE WHEN shipped + planned = 0 THEN 'withdrawn'
        WHEN shipped + planned > received + spoilt THEN state
        WHEN received > 0 THEN 'fulfilled' ELSE 'released' END AS becomes
FROM allocations
WHERE donor_id = recipient_id AND state IN ('proposed', 'standby', 'accepted', 'committed')
    AND quantity - released - shipped - planned > 0;
UPDATE allocations
SET state = t.becomes, reason = 'an organisation never gives to its own need', hold_until = NULL,
    standby_since = NULL, stepped_back = NULL, version = version + 1,
    released = CASE WHEN t.goes_on THEN released + t.units ELSE released END
FROM taken_back AS t WHERE t.id = allocations.id;
INSERT INTO events (id, at, action, subject_kind, subject_id, need_id, pledge_id, change, reason)
SELECT unhex(printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) || '7' ||
        substr(hex(randomblob(2)), 2) || '8' || substr(hex(randomblob(8)), 2)),
    CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER), 'given_back', 'allocation', id, need_id, pledge_id,
    json_object('state', json_object('from', was, 'to', becomes), 'units', units),
    'an organisation never gives to its own need'
FROM taken_back;
-- Strangers are told of that with the set delay, those who count on either side see that something changed, and what
-- stands by there may move up.
INSERT INTO coverage_changes (id, need_id, need_line_id, at, promised, received)
SELECT unhex(printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) || '7' ||
        substr(hex(randomblob(2)), 2) || '8' || substr(hex(randomblob(8)), 2)),
    need_id, need_line_id, CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER), -units, 0
FROM taken_back WHERE was IN ('accepted', 'committed');
UPDATE needs SET version = version + 1 WHERE id IN (SELECT need_id FROM taken_back);
UPDATE pledges SET version = version + 1 WHERE id IN (SELECT pledge_id FROM taken_back);
UPDATE pledges SET offered = TRUE WHERE id IN (SELECT pledge_id FROM taken_back WHERE goes_on);
INSERT INTO due_moves (id, need_id, need_line_id, created_at)
SELECT unhex(printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) || '7' ||
        substr(hex(randomblob(2)), 2) || '8' || substr(hex(randomblob(8)), 2)),
    need_id, need_line_id, CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)
FROM (SELECT need_id, need_line_id FROM taken_back
    UNION SELECT a.need_id, a.need_line_id FROM allocations a JOIN taken_back t ON t.pledge_id = a.pledge_id
    WHERE a.state = 'standby') AS freed;
-- What lies above a line's quantity, and what is live on a closed need, became less.
CREATE TEMPORARY TABLE lowered AS
SELECT l.id, l.need_id, l.excess AS was, MIN(l.excess, MAX(0, COALESCE((SELECT SUM(CASE
        WHEN a.state IN ('proposed', 'accepted', 'committed') THEN a.quantity - a.released - a.spoilt ELSE a.received END)
        FROM allocations a WHERE a.need_id = l.need_id AND a.need_line_id = l.id), 0) - l.quantity)) AS becomes
FROM need_lines l WHERE l.excess > 0 AND l.id IN (SELECT need_line_id FROM taken_back);
UPDATE need_lines SET excess = o.becomes,
    excess_decision = CASE WHEN o.becomes > 0 THEN excess_decision END,
    excess_decided_at = CASE WHEN o.becomes > 0 THEN excess_decided_at END
FROM lowered AS o WHERE o.id = need_lines.id AND o.becomes < o.was;
UPDATE needs SET attention = FALSE WHERE state = 'closed' AND id IN (SELECT need_id FROM taken_back)
    AND NOT EXISTS (SELECT 1 FROM allocations a WHERE a.need_id = needs.id
        AND a.state IN ('proposed', 'accepted', 'committed') AND a.quantity - a.released - a.received - a.spoilt > 0);
-- A pledge of which something arrived, and of which nothing is live, waiting or left to give, is fulfilled.
CREATE TEMPORARY TABLE ended AS
SELECT p.id FROM pledges p WHERE p.state = 'open' AND p.id IN (SELECT pledge_id FROM taken_back)
    AND EXISTS (SELECT 1 FROM allocations a WHERE a.pledge_id = p.id AND a.received > 0)
    AND NOT EXISTS (SELECT 1 FROM allocations a WHERE a.pledge_id = p.id AND (a.state = 'standby'
        OR (a.state IN ('proposed', 'accepted', 'committed') AND a.quantity - a.released - a.received - a.spoilt > 0)))
    AND NOT (p.standing AND COALESCE((SELECT SUM(q.quantity) FROM pledge_lines q WHERE q.pledge_id = p.id), 0)
        > (SELECT SUM(a.received + a.spoilt) FROM allocations a WHERE a.pledge_id = p.id));
UPDATE pledges SET state = 'closed', close_reason = 'fulfilled', closed_at = CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)
WHERE id IN (SELECT id FROM ended);
INSERT INTO events (id, at, action, subject_kind, subject_id, pledge_id, change)
SELECT unhex(printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) || '7' ||
        substr(hex(randomblob(2)), 2) || '8' || substr(hex(randomblob(8)), 2)),
    CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER), 'fulfilled', 'pledge', id, id, json_object('state', json_object('from', 'open', 'to', 'closed'))
FROM ended;
DROP TABLE ended;
DROP TABLE lowered;
DROP TABLE taken_back;
