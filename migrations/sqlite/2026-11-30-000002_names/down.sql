DROP INDEX kept_replies_created;
ALTER TABLE kept_replies RENAME TO kept_answers;
CREATE INDEX kept_answers_created ON kept_answers (created_at);

ALTER TABLE list_versions RENAME COLUMN version TO stamp;
ALTER TABLE list_versions RENAME TO reference_stamps;

DROP INDEX pledges_general;
ALTER TABLE pledges RENAME COLUMN general TO standing;
CREATE INDEX pledges_standing ON pledges (standing, state, id);

DROP INDEX allocations_given_back;
ALTER TABLE allocations RENAME COLUMN lost_or_damaged TO spoilt;
CREATE INDEX allocations_came_back ON allocations (pledge_id) WHERE state = 'declined' OR released > 0;
