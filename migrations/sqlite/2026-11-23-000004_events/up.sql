-- The log of every change, and the answers kept for retries.
CREATE TABLE events (
    id BLOB NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    member_id BLOB,
    organisation_id BLOB,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    need_id BLOB,
    pledge_id BLOB,
    shipment_id BLOB,
    change TEXT NOT NULL,
    reason TEXT
);
CREATE INDEX events_subject ON events (subject_id, id);
CREATE INDEX events_need ON events (need_id, id);
CREATE INDEX events_pledge ON events (pledge_id, id);
CREATE INDEX events_shipment ON events (shipment_id, id);

CREATE TABLE kept_answers (
    member_id BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    etag BIGINT,
    location TEXT,
    body BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, idempotency_key)
) WITHOUT ROWID;
CREATE INDEX kept_answers_created ON kept_answers (created_at);
