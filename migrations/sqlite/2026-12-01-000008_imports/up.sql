-- Tables of needs and offers that somebody sent: previewed line by line, then applied piece by piece.
CREATE TABLE imports (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    content TEXT NOT NULL CHECK (content = 'needs' OR content = 'offers'),
    state TEXT NOT NULL CHECK (state = 'previewed' OR state = 'applying' OR state = 'applied' OR state = 'discarded'),
    -- what is complete goes on at once: the source is checked
    checked INTEGER NOT NULL CHECK (checked IN (FALSE, TRUE)),
    lines INTEGER NOT NULL CHECK (lines >= 0),
    done INTEGER NOT NULL,
    -- needs and pledges of rows that the table had before and has no more, as the preview found them
    gone TEXT NOT NULL CHECK (json_valid(gone)),
    -- nobody where the command line read it
    made_by BLOB REFERENCES members (id),
    office_id BLOB REFERENCES organisations (id),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    applied_at INTEGER,
    finished_at INTEGER,
    CONSTRAINT imports_sender CHECK ((made_by IS NULL) = (office_id IS NULL)),
    CONSTRAINT imports_progress CHECK (done BETWEEN 0 AND lines),
    CONSTRAINT imports_applied CHECK ((state = 'applying' OR state = 'applied') = (applied_at IS NOT NULL)),
    CONSTRAINT imports_finished CHECK ((state = 'applied' OR state = 'discarded') = (finished_at IS NOT NULL))
) STRICT;
CREATE INDEX imports_state ON imports (state, id);
CREATE INDEX imports_office ON imports (office_id, id);
CREATE INDEX imports_created ON imports (created_at, id);

CREATE TABLE import_lines (
    import_id BLOB NOT NULL REFERENCES imports (id),
    -- its place among the rows, from 0
    number INTEGER NOT NULL CHECK (number >= 0),
    -- its line in the file, from 1
    line INTEGER NOT NULL CHECK (line > 0),
    -- the cells as they were written, by column
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    -- what was read of them; nothing where the line is refused
    meant TEXT CHECK (json_valid(meant)),
    verdict TEXT NOT NULL CHECK (verdict = 'new' OR verdict = 'changed' OR verdict = 'unchanged' OR verdict = 'doubtful' OR verdict = 'refused'),
    faults TEXT NOT NULL CHECK (json_valid(faults)),
    -- somebody answered that it is taken all the same
    taken INTEGER NOT NULL CHECK (taken IN (FALSE, TRUE)),
    fate TEXT CHECK (fate = 'made' OR fate = 'changed' OR fate = 'unchanged' OR fate = 'left'),
    need_id BLOB REFERENCES needs (id),
    pledge_id BLOB REFERENCES pledges (id),
    PRIMARY KEY (import_id, number),
    CONSTRAINT import_lines_refused CHECK ((verdict = 'refused') = (meant IS NULL)),
    CONSTRAINT import_lines_one CHECK (need_id IS NULL OR pledge_id IS NULL)
) STRICT;
CREATE INDEX import_lines_verdict ON import_lines (import_id, verdict, number);
CREATE INDEX import_lines_need ON import_lines (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX import_lines_pledge ON import_lines (pledge_id) WHERE pledge_id IS NOT NULL;

-- What a row said when it was last read. It is the same row as before by its own id, or by whose it is with its item and source.
CREATE TABLE imported_rows (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    content TEXT NOT NULL CHECK (content = 'needs' OR content = 'offers'),
    -- SHA-256 of its own id, where the table has one
    own BLOB CHECK (own IS NULL OR length(own) = 32),
    -- of its item and source, and of its source
    identity BLOB NOT NULL CHECK (length(identity) = 32),
    source BLOB NOT NULL CHECK (length(source) = 32),
    told TEXT NOT NULL CHECK (json_valid(told)),
    need_id BLOB REFERENCES needs (id),
    pledge_id BLOB REFERENCES pledges (id),
    read_at INTEGER NOT NULL,
    CONSTRAINT imported_rows_one CHECK ((need_id IS NULL) <> (pledge_id IS NULL))
) STRICT;
CREATE INDEX imported_rows_identity ON imported_rows (organisation_id, content, identity);
CREATE INDEX imported_rows_own ON imported_rows (organisation_id, content, own) WHERE own IS NOT NULL;
CREATE INDEX imported_rows_source ON imported_rows (content, source);
CREATE UNIQUE INDEX imported_rows_need ON imported_rows (need_id) WHERE need_id IS NOT NULL;
CREATE UNIQUE INDEX imported_rows_pledge ON imported_rows (pledge_id) WHERE pledge_id IS NOT NULL;
