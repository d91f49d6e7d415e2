-- The log of every change, and the answers kept for retries.
CREATE TABLE events (
    id UUID NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    member_id UUID,
    organisation_id UUID,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    need_id UUID,
    pledge_id UUID,
    shipment_id UUID,
    change JSONB NOT NULL,
    reason TEXT
);
CREATE INDEX events_subject ON events (subject_id, id);
CREATE INDEX events_need ON events (need_id, id);
CREATE INDEX events_pledge ON events (pledge_id, id);
CREATE INDEX events_shipment ON events (shipment_id, id);

CREATE TABLE kept_answers (
    member_id UUID NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    status INTEGER NOT NULL,
    etag BIGINT,
    location TEXT,
    body BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (member_id, idempotency_key)
);
CREATE INDEX kept_answers_created ON kept_answers (created_at);
