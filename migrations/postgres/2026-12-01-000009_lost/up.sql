-- A gift of which all that was sent is lost, missing or damaged is closed as lost.
ALTER TABLE pledges DROP CONSTRAINT pledges_close_reason_check;
ALTER TABLE pledges ADD CONSTRAINT pledges_close_reason_check
    CHECK (close_reason IN ('fulfilled', 'withdrawn', 'lapsed', 'lost'));

-- Those that stood open for it until now end with their entry in the log.
CREATE TEMPORARY TABLE all_lost AS
    SELECT p.id, now() AS at FROM pledges p
    JOIN (SELECT a.pledge_id, SUM(a.received) AS received, SUM(a.lost_or_damaged) AS gone,
            SUM(CASE WHEN a.state IN ('proposed', 'accepted', 'committed')
                THEN a.quantity - a.released - a.received - a.lost_or_damaged ELSE 0 END) AS live,
            SUM(CASE WHEN a.state = 'standby' AND a.reassigned_from IS NULL THEN a.quantity ELSE 0 END) AS waiting
        FROM allocations a GROUP BY a.pledge_id) t ON t.pledge_id = p.id
    JOIN (SELECT l.pledge_id, SUM(l.quantity) AS pledged FROM pledge_lines l GROUP BY l.pledge_id) q ON q.pledge_id = p.id
    WHERE p.state = 'open' AND t.received = 0 AND t.gone > 0 AND t.live = 0 AND t.waiting = 0
        AND NOT (p.general AND q.pledged > t.gone);
UPDATE pledges SET state = 'closed', close_reason = 'lost', version = version + 1, content = content + 1, closed_at = l.at
    FROM all_lost l WHERE l.id = pledges.id;
INSERT INTO events (id, at, action, subject_kind, subject_id, pledge_id, change)
    SELECT (lpad(to_hex((EXTRACT(EPOCH FROM l.at) * 1000)::BIGINT), 12, '0')
            || '7' || lpad(to_hex(ROW_NUMBER() OVER (ORDER BY l.id) % 4096), 3, '0')
            || '8' || substr(replace(gen_random_uuid()::TEXT, '-', ''), 1, 15))::UUID,
        l.at, 'fulfilled', 'pledge', l.id, l.id, '{"state":{"from":"open","to":"closed"}}'
    FROM all_lost l;
DROP TABLE all_lost;
