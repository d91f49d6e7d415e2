-- Who sees what: whether an organisation may be named in public, which pledges whoever needs them may ask for, and
-- what the public, which is told later than others, must not know yet.
ALTER TABLE organisations ADD COLUMN public_name BOOLEAN NOT NULL DEFAULT FALSE;

-- A pledge is offered when it stands for whoever needs it, or came back from where it was to go.
ALTER TABLE pledges ADD COLUMN offered BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE pledges SET offered = TRUE
WHERE standing OR id IN (SELECT pledge_id FROM allocations WHERE state = 'declined' OR released > 0);
CREATE INDEX pledges_offered ON pledges (offered, state, id);

-- By how much, and when, what is promised to a need line and what it has received changed.
CREATE TABLE coverage_changes (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL REFERENCES need_lines (id),
    at TIMESTAMPTZ NOT NULL,
    promised BIGINT NOT NULL,
    received BIGINT NOT NULL
);
CREATE INDEX coverage_changes_need ON coverage_changes (need_id, at);
CREATE INDEX coverage_changes_line ON coverage_changes (need_line_id, at);
INSERT INTO coverage_changes (id, need_id, need_line_id, at, promised, received)
SELECT gen_random_uuid(), allocations.need_id, allocations.need_line_id, receipts.confirmed_at,
       CASE WHEN receipts.reverses_id IS NULL THEN -1 ELSE 1 END * (accepted + damaged + missing),
       CASE WHEN receipts.reverses_id IS NULL THEN 1 ELSE -1 END * accepted
FROM receipt_lines
JOIN receipts ON receipts.id = receipt_lines.receipt_id
JOIN allocations ON allocations.id = receipt_lines.allocation_id
WHERE receipts.confirmed_at IS NOT NULL;

-- What was closed lately is still open to the public.
CREATE INDEX needs_closed ON needs (closed_at) WHERE closed_at IS NOT NULL;
