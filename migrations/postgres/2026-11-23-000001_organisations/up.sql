-- Who takes part: organisations, their members, the tokens members act with, and the
-- mandates by which a party lets an intermediary act for it.
CREATE TABLE organisations (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    region TEXT,
    community TEXT,
    verified BOOLEAN NOT NULL,
    source_key TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX organisations_source_key ON organisations (source_key);
CREATE INDEX organisations_kind ON organisations (kind, id);
CREATE INDEX organisations_verified ON organisations (verified, id);

CREATE TABLE members (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX members_organisation ON members (organisation_id, id);

CREATE TABLE tokens (
    id UUID NOT NULL PRIMARY KEY,
    member_id UUID NOT NULL REFERENCES members (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    label TEXT NOT NULL,
    digest BYTEA NOT NULL,
    scopes TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX tokens_digest ON tokens (digest);
CREATE INDEX tokens_organisation ON tokens (organisation_id, id);
CREATE INDEX tokens_member ON tokens (member_id, id);

CREATE TABLE mandates (
    id UUID NOT NULL PRIMARY KEY,
    principal_id UUID NOT NULL REFERENCES organisations (id),
    intermediary_id UUID NOT NULL REFERENCES organisations (id),
    granted_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    version BIGINT NOT NULL
);
CREATE INDEX mandates_intermediary ON mandates (intermediary_id, principal_id);
CREATE INDEX mandates_principal ON mandates (principal_id, id);
