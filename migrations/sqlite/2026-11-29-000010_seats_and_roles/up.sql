-- Which roles an organisation's seats may hold, who made a seat or a token, and one mandate in force between two.
ALTER TABLE organisations ADD COLUMN roles TEXT NOT NULL DEFAULT '';
UPDATE organisations SET roles = coalesce(
    (SELECT replace(group_concat(DISTINCT role), ',', ' ') FROM members WHERE organisation_id = organisations.id AND active), '');
-- an office may have those who oversee; its administrator gives the seats
UPDATE organisations SET roles = trim(roles || ' coordinator administrator auditor') WHERE kind = 'aid_office';

-- the log knows who made what there is already; what it does not know was made by the command line
ALTER TABLE members ADD COLUMN made_by BLOB REFERENCES members (id);
UPDATE members SET made_by = (
    SELECT member_id FROM events WHERE subject_id = members.id AND action = 'create_member'
        AND member_id IN (SELECT id FROM members) LIMIT 1);
ALTER TABLE tokens ADD COLUMN made_by BLOB REFERENCES members (id);
UPDATE tokens SET made_by = (
    SELECT events.member_id FROM events WHERE subject_id = tokens.id AND action = 'create_token'
        AND events.member_id IN (SELECT id FROM members) LIMIT 1);

-- of equal mandates in force the newest stays
UPDATE mandates SET revoked_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000000, version = version + 1
WHERE revoked_at IS NULL AND EXISTS (
    SELECT 1 FROM mandates AS newer WHERE newer.principal_id = mandates.principal_id
        AND newer.intermediary_id = mandates.intermediary_id AND newer.revoked_at IS NULL
        AND (newer.granted_at > mandates.granted_at
            OR (newer.granted_at = mandates.granted_at AND newer.id > mandates.id)));
CREATE UNIQUE INDEX mandates_in_force ON mandates (principal_id, intermediary_id) WHERE revoked_at IS NULL;
