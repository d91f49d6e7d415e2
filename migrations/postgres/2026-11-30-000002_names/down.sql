ALTER INDEX kept_replies_created RENAME TO kept_answers_created;
ALTER INDEX kept_replies_pkey RENAME TO kept_answers_pkey;
ALTER TABLE kept_replies RENAME CONSTRAINT kept_replies_status_check TO kept_answers_status_check;
ALTER TABLE kept_replies RENAME TO kept_answers;

ALTER INDEX list_versions_pkey RENAME TO reference_stamps_pkey;
ALTER TABLE list_versions RENAME CONSTRAINT list_versions_list_check TO reference_stamps_list_check;
ALTER TABLE list_versions RENAME COLUMN version TO stamp;
ALTER TABLE list_versions RENAME TO reference_stamps;

ALTER INDEX pledges_general RENAME TO pledges_standing;
ALTER TABLE pledges RENAME COLUMN general TO standing;

ALTER INDEX allocations_given_back RENAME TO allocations_came_back;
ALTER TABLE allocations RENAME CONSTRAINT allocations_lost_or_damaged_check TO allocations_spoilt_check;
ALTER TABLE allocations RENAME COLUMN lost_or_damaged TO spoilt;
