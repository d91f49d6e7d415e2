DROP TABLE pledge_intents;
