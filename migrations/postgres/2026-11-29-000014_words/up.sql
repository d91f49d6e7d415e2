-- Who owes a word on what stands by, since when a council has been silent, and what strangers, who are told later than
-- others, must know of before.

-- It was asked and did not answer in time, so it moves up only after a new word.
ALTER TABLE allocations ADD COLUMN waits_for TEXT;
UPDATE allocations SET waits_for = CASE
        WHEN donor_agreed_at IS NULL AND recipient_agreed_at IS NULL THEN 'both'
        WHEN donor_agreed_at IS NULL THEN 'donor'
        WHEN recipient_agreed_at IS NULL THEN 'recipient' END
    WHERE state = 'standby' AND stepped_back IS NULL
    AND 'hold_ended' = (SELECT e.action FROM events e WHERE e.subject_id = allocations.id ORDER BY e.id DESC LIMIT 1);
-- Since the last entry that says so; what the log does not say, since both sides agreed.
ALTER TABLE allocations ADD COLUMN accepted_since TIMESTAMPTZ;
UPDATE allocations SET accepted_since = COALESCE(
        (SELECT MAX(e.at) FROM events e WHERE e.subject_id = allocations.id AND (e.change -> 'state' ->> 'to') = 'accepted'
            AND (e.change -> 'state' ->> 'from') IS DISTINCT FROM 'accepted'),
        GREATEST(donor_agreed_at, recipient_agreed_at), created_at)
    WHERE state = 'accepted';
CREATE INDEX allocations_accepted ON allocations (accepted_since, id) WHERE accepted_since IS NOT NULL;

-- Since when a need is open: since it was verified, or last opened again.
ALTER TABLE needs ADD COLUMN opened_at TIMESTAMPTZ;
UPDATE needs SET opened_at = GREATEST(verified_at, COALESCE((SELECT MAX(e.at) FROM events e
        WHERE e.subject_id = needs.id AND e.action = 'reopened'), verified_at))
    WHERE verified_at IS NOT NULL;
CREATE TABLE need_spells (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id),
    opened_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX need_spells_need ON need_spells (need_id, closed_at);
CREATE INDEX need_spells_closed ON need_spells (closed_at);
-- each time it was opened again ends the spell before it, which was closed by the last entry before
INSERT INTO need_spells (id, need_id, opened_at, closed_at)
SELECT gen_random_uuid(), s.need_id, s.opened_at, GREATEST(s.closed_at, s.opened_at) FROM (
    SELECT n.id AS need_id,
        COALESCE((SELECT MAX(b.at) FROM events b WHERE b.subject_id = n.id AND b.action = 'reopened' AND b.id < e.id),
            n.verified_at) AS opened_at,
        (SELECT MAX(c.at) FROM events c WHERE c.subject_id = n.id AND c.id < e.id
            AND (c.change -> 'state' ->> 'to') = 'closed') AS closed_at
    FROM needs n JOIN events e ON e.subject_id = n.id AND e.action = 'reopened'
    WHERE n.verified_at IS NOT NULL) AS s
WHERE s.closed_at IS NOT NULL;

-- Since when an organisation may be named by the name that it has. Who is named already stays so.
ALTER TABLE organisations ADD COLUMN named_since TIMESTAMPTZ;
UPDATE organisations SET named_since = created_at WHERE public_name AND verified;
-- What it was before it became something else.
CREATE TABLE former_kinds (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    until TIMESTAMPTZ NOT NULL
);
CREATE INDEX former_kinds_organisation ON former_kinds (organisation_id, until);
