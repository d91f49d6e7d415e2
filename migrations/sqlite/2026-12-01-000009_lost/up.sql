-- A gift of which all that was sent is lost, missing or damaged is closed as lost. SQLite changes no check of a column that
-- rows of other tables refer to; what is allowed more is written into the text of the table, as its documentation describes for
-- changes that leave every row as it is (https://www.sqlite.org/lang_altertable.html, 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'close_reason = ''withdrawn'' OR close_reason = ''lapsed'')',
        'close_reason = ''withdrawn'' OR close_reason = ''lapsed'' OR close_reason = ''lost'')')
    WHERE type = 'table' AND name = 'pledges';
PRAGMA writable_schema = RESET;

-- Those that stood open for it until now end with their entry in the log.
CREATE TEMPORARY TABLE all_lost AS
    SELECT p.id, CAST(strftime('%s', 'now') AS INTEGER) * 1000000 AS at FROM pledges p
    JOIN (SELECT a.pledge_id, SUM(a.received) AS received, SUM(a.lost_or_damaged) AS gone,
            SUM(CASE WHEN a.state IN ('proposed', 'accepted', 'committed')
                THEN a.quantity - a.released - a.received - a.lost_or_damaged ELSE 0 END) AS live,
            SUM(CASE WHEN a.state = 'standby' AND a.reassigned_from IS NULL THEN a.quantity ELSE 0 END) AS waiting
        FROM allocations a GROUP BY a.pledge_id) t ON t.pledge_id = p.id
    JOIN (SELECT l.pledge_id, SUM(l.quantity) AS pledged FROM pledge_lines l GROUP BY l.pledge_id) q ON q.pledge_id = p.id
    WHERE p.state = 'open' AND t.received = 0 AND t.gone > 0 AND t.live = 0 AND t.waiting = 0
        AND NOT (p.general AND q.pledged > t.gone);
UPDATE pledges SET state = 'closed', close_reason = 'lost', version = version + 1, content = content + 1,
        closed_at = (SELECT l.at FROM all_lost l WHERE l.id = pledges.id)
    WHERE id IN (SELECT l.id FROM all_lost l);
INSERT INTO events (seq, id, at, action, subject_kind, subject_id, pledge_id, change)
    SELECT (SELECT COALESCE(MAX(e.seq), 0) FROM events e) + ROW_NUMBER() OVER (ORDER BY l.id),
        unhex(printf('%012x7%03x8%s', l.at / 1000, ROW_NUMBER() OVER (ORDER BY l.id) % 4096, substr(hex(randomblob(8)), 1, 15))),
        l.at, 'fulfilled', 'pledge', l.id, l.id, '{"state":{"from":"open","to":"closed"}}'
    FROM all_lost l;
DROP TABLE all_lost;
