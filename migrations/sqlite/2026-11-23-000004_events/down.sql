DROP TABLE kept_answers;
DROP TABLE events;
