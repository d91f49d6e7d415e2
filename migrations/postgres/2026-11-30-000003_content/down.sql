ALTER TABLE pledges DROP COLUMN content;
ALTER TABLE needs DROP COLUMN content;
