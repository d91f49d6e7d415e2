-- What facts left above a line's quantity, what was decided on it, and promises that stepped back.
ALTER TABLE need_lines ADD COLUMN excess BIGINT NOT NULL DEFAULT 0 CHECK (excess >= 0);
ALTER TABLE need_lines ADD COLUMN excess_decision TEXT;
ALTER TABLE need_lines ADD COLUMN excess_decided_at BIGINT;
-- The state that a promise on standby had before it made room for a fact.
ALTER TABLE allocations ADD COLUMN stepped_back TEXT;
-- Lines that an earlier reversal over-committed keep what lies above them as their excess.
UPDATE need_lines SET excess = MAX(0, COALESCE((
        SELECT SUM(CASE WHEN a.state IN ('proposed', 'accepted', 'committed')
            THEN a.quantity - a.released - a.spoilt ELSE a.received END)
        FROM allocations a WHERE a.need_id = need_lines.need_id AND a.need_line_id = need_lines.id), 0) - quantity)
    WHERE quantity IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM needs n WHERE n.id = need_lines.need_id AND n.allows_surplus);
-- Nothing is under way to a closed need, so none of them wants attention.
UPDATE needs SET attention = FALSE WHERE state = 'closed';
