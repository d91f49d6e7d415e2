-- Filters of lists that no index served yet.
CREATE INDEX events_organisation ON events (organisation_id, id);
CREATE INDEX pledges_authorisation ON pledges (authorisation, id);
CREATE INDEX pledges_kind ON pledges (kind, id);
CREATE INDEX receipts_state ON receipts (state, id);
