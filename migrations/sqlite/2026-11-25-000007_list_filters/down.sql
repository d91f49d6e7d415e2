DROP INDEX receipts_state;
DROP INDEX pledges_kind;
DROP INDEX pledges_authorisation;
DROP INDEX events_organisation;
