-- What was added to the item catalogue inside the program, and the places of Ukraine's codifier.

-- A new stamp for each change of a reference list, so that every node knows when its copy is old.
CREATE TABLE reference_stamps (
    list TEXT NOT NULL PRIMARY KEY,
    stamp BLOB NOT NULL
);

-- The official list of the procurement vocabulary, as imported.
CREATE TABLE official_classes (
    code TEXT NOT NULL PRIMARY KEY,
    check_digit INTEGER NOT NULL CHECK (check_digit BETWEEN 0 AND 9),
    labels TEXT NOT NULL
);

-- Words and classes that users proposed; accepted ones are part of the catalogue.
CREATE TABLE item_class_proposals (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    item_class TEXT NOT NULL,
    labels TEXT NOT NULL,
    unit TEXT,
    class_kind TEXT,
    ambiguous BOOLEAN NOT NULL,
    note TEXT,
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    member_id BLOB NOT NULL REFERENCES members (id),
    decided_by BLOB REFERENCES members (id),
    decided_at BIGINT,
    reason TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX item_class_proposals_state ON item_class_proposals (state, id);
CREATE INDEX item_class_proposals_organisation ON item_class_proposals (organisation_id, state, id);

-- Administrative units by their codifier code (KATOTTG).
CREATE TABLE places (
    code TEXT NOT NULL PRIMARY KEY,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    category TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT,
    parent TEXT
);

-- Names a place had before.
CREATE TABLE place_aliases (
    code TEXT NOT NULL REFERENCES places (code),
    name TEXT NOT NULL,
    PRIMARY KEY (code, name)
);
