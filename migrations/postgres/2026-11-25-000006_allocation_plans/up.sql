-- Plans for the whole board: what was asked for, the board each run was computed on, and its rows.
CREATE TABLE allocation_plans (
    id UUID NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    track TEXT NOT NULL,
    scope JSONB NOT NULL,
    weights JSONB NOT NULL,
    edits JSONB NOT NULL,
    run INTEGER NOT NULL,
    fingerprint TEXT,
    progress_done BIGINT NOT NULL,
    progress_total BIGINT NOT NULL,
    claim UUID,
    heartbeat_at TIMESTAMPTZ,
    attempts INTEGER NOT NULL,
    failure TEXT,
    report JSONB,
    created_by UUID NOT NULL REFERENCES members (id),
    office_id UUID NOT NULL REFERENCES organisations (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    applied_at TIMESTAMPTZ
);
CREATE INDEX allocation_plans_state ON allocation_plans (state, id);

-- The board in the format match/1, and the lines and prices that belong to it, as JSON.
CREATE TABLE allocation_plan_boards (
    plan_id UUID NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL,
    instance BYTEA NOT NULL,
    lines BYTEA NOT NULL,
    PRIMARY KEY (plan_id, run)
);

CREATE TABLE allocation_plan_rows (
    plan_id UUID NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL,
    number BIGINT NOT NULL,
    component BIGINT NOT NULL,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL,
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    pledge_line_id UUID NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    points BIGINT NOT NULL,
    fixed BOOLEAN NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    allocation_id UUID REFERENCES allocations (id),
    PRIMARY KEY (plan_id, run, number)
);
CREATE INDEX allocation_plan_rows_component ON allocation_plan_rows (plan_id, run, component, number);
CREATE INDEX allocation_plan_rows_outcome ON allocation_plan_rows (plan_id, run, outcome, component);
