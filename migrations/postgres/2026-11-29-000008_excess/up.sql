-- What facts left above a line's quantity, what was decided on it, and promises that stepped back.
ALTER TABLE need_lines ADD COLUMN excess BIGINT NOT NULL DEFAULT 0 CHECK (excess >= 0);
ALTER TABLE need_lines ADD COLUMN excess_decision TEXT;
ALTER TABLE need_lines ADD COLUMN excess_decided_at TIMESTAMPTZ;
-- The state that a promise on standby had before it made room for a fact.
ALTER TABLE allocations ADD COLUMN stepped_back TEXT;
-- Lines that an earlier reversal over-committed keep what lies above them as their excess.
UPDATE need_lines SET excess = GREATEST(0, COALESCE((
        SELECT SUM(CASE WHEN a.state IN ('proposed', 'accepted', 'committed')
            THEN a.quantity - a.released - a.spoilt ELSE a.received END)
        FROM allocations a WHERE a.need_id = need_lines.need_id AND a.need_line_id = need_lines.id), 0) - quantity)
    WHERE quantity IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM needs n WHERE n.id = need_lines.need_id AND n.allows_surplus);
-- A need that was closed as fulfilled and of which a reversal took something back is open again.
INSERT INTO events (id, at, action, subject_kind, subject_id, need_id, change)
SELECT CAST(lpad(to_hex(CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)), 12, '0') || '7' ||
        substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15) AS UUID),
    clock_timestamp(), 'reopened', 'need', id, id, jsonb_build_object('state', jsonb_build_object('from', 'closed', 'to', 'verified'))
FROM needs WHERE state = 'closed' AND close_reason = 'fulfilled' AND EXISTS (SELECT 1 FROM need_lines l WHERE l.need_id = needs.id AND l.quantity > COALESCE(
        (SELECT SUM(a.received) FROM allocations a WHERE a.need_line_id = l.id), 0));
UPDATE needs SET state = 'verified', close_reason = NULL, closed_at = NULL, attention = FALSE, version = version + 1,
    valid_until = CASE WHEN valid_until IS NULL THEN NULL ELSE GREATEST(valid_until, CURRENT_DATE + 14) END
WHERE state = 'closed' AND close_reason = 'fulfilled' AND EXISTS (SELECT 1 FROM need_lines l WHERE l.need_id = needs.id AND l.quantity > COALESCE(
        (SELECT SUM(a.received) FROM allocations a WHERE a.need_line_id = l.id), 0));
-- One closed otherwise wants attention as long as something is live on it.
UPDATE needs SET attention = EXISTS (SELECT 1 FROM allocations a WHERE a.need_id = needs.id
        AND a.state IN ('proposed', 'accepted', 'committed')
        AND a.quantity - a.released - a.received - a.spoilt > 0)
    WHERE state = 'closed';
