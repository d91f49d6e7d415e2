-- One word for one thing, as everywhere else: what was lost or damaged, what was given back, a pledge for whoever needs
-- it, the version of a reference list, the reply kept for a retry.
ALTER TABLE allocations RENAME COLUMN spoilt TO lost_or_damaged;
ALTER TABLE allocations RENAME CONSTRAINT allocations_spoilt_check TO allocations_lost_or_damaged_check;
ALTER INDEX allocations_came_back RENAME TO allocations_given_back;

ALTER TABLE pledges RENAME COLUMN standing TO general;
ALTER INDEX pledges_standing RENAME TO pledges_general;

ALTER TABLE reference_stamps RENAME TO list_versions;
ALTER TABLE list_versions RENAME COLUMN stamp TO version;
ALTER TABLE list_versions RENAME CONSTRAINT reference_stamps_list_check TO list_versions_list_check;
ALTER INDEX reference_stamps_pkey RENAME TO list_versions_pkey;

ALTER TABLE kept_answers RENAME TO kept_replies;
ALTER TABLE kept_replies RENAME CONSTRAINT kept_answers_status_check TO kept_replies_status_check;
ALTER INDEX kept_answers_pkey RENAME TO kept_replies_pkey;
ALTER INDEX kept_answers_created RENAME TO kept_replies_created;
