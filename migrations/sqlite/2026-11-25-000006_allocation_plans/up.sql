-- Plans for the whole board: what was asked for, the board each run was computed on, and its rows.
CREATE TABLE allocation_plans (
    id BLOB NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    track TEXT NOT NULL,
    scope TEXT NOT NULL,
    weights TEXT NOT NULL,
    edits TEXT NOT NULL,
    run INTEGER NOT NULL,
    fingerprint TEXT,
    progress_done BIGINT NOT NULL,
    progress_total BIGINT NOT NULL,
    claim BLOB,
    heartbeat_at BIGINT,
    attempts INTEGER NOT NULL,
    failure TEXT,
    report TEXT,
    created_by BLOB NOT NULL REFERENCES members (id),
    office_id BLOB NOT NULL REFERENCES organisations (id),
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    applied_at BIGINT
);
CREATE INDEX allocation_plans_state ON allocation_plans (state, id);

-- The board in the format match/1, and the lines and prices that belong to it, as JSON.
CREATE TABLE allocation_plan_boards (
    plan_id BLOB NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL,
    instance BLOB NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (plan_id, run)
);

CREATE TABLE allocation_plan_rows (
    plan_id BLOB NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL,
    number BIGINT NOT NULL,
    component BIGINT NOT NULL,
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    pledge_line_id BLOB NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    points BIGINT NOT NULL,
    fixed BOOLEAN NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    allocation_id BLOB REFERENCES allocations (id),
    PRIMARY KEY (plan_id, run, number)
);
CREATE INDEX allocation_plan_rows_component ON allocation_plan_rows (plan_id, run, component, number);
CREATE INDEX allocation_plan_rows_outcome ON allocation_plan_rows (plan_id, run, outcome, component);
