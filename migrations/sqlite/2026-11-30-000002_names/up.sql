-- One word for one thing, as everywhere else: what was lost or damaged, what was given back, a pledge for whoever needs
-- it, the version of a reference list, the reply kept for a retry.
ALTER TABLE allocations RENAME COLUMN spoilt TO lost_or_damaged;
DROP INDEX allocations_came_back;
CREATE INDEX allocations_given_back ON allocations (pledge_id) WHERE state = 'declined' OR released > 0;

ALTER TABLE pledges RENAME COLUMN standing TO general;
DROP INDEX pledges_standing;
CREATE INDEX pledges_general ON pledges (general, state, id);

ALTER TABLE reference_stamps RENAME TO list_versions;
ALTER TABLE list_versions RENAME COLUMN stamp TO version;

ALTER TABLE kept_answers RENAME TO kept_replies;
DROP INDEX kept_answers_created;
CREATE INDEX kept_replies_created ON kept_replies (created_at);
