-- The way of the goods: consignments, what happened to them, and the signed counts.
CREATE TABLE shipments (
    id BLOB NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    consignor_id BLOB NOT NULL REFERENCES organisations (id),
    consignee_id BLOB NOT NULL REFERENCES organisations (id),
    carrier_id BLOB REFERENCES organisations (id),
    waybill TEXT NOT NULL,
    responsible_receiver TEXT,
    crosses_border BOOLEAN NOT NULL,
    consignee_agreed_at BIGINT,
    customs_code TEXT,
    customs_declared_on DATE,
    customs_cleared_on DATE,
    dispatched_at BIGINT,
    arrived_at BIGINT,
    received_at BIGINT,
    reason TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX shipments_reference ON shipments (reference);
CREATE INDEX shipments_consignor ON shipments (consignor_id, id);
CREATE INDEX shipments_consignee ON shipments (consignee_id, id);
CREATE INDEX shipments_carrier ON shipments (carrier_id, id);
CREATE INDEX shipments_state ON shipments (state, id);

CREATE TABLE shipment_lines (
    id BLOB NOT NULL PRIMARY KEY,
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL,
    allocation_id BLOB NOT NULL REFERENCES allocations (id),
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    state TEXT NOT NULL,
    accepted BIGINT NOT NULL CHECK (accepted >= 0),
    damaged BIGINT NOT NULL CHECK (damaged >= 0),
    missing BIGINT NOT NULL CHECK (missing >= 0),
    surplus BIGINT NOT NULL CHECK (surplus >= 0),
    CHECK (accepted + damaged + missing <= quantity)
);
CREATE UNIQUE INDEX shipment_lines_shipment ON shipment_lines (shipment_id, position);
CREATE INDEX shipment_lines_allocation ON shipment_lines (allocation_id);

CREATE TABLE shipment_events (
    id BLOB NOT NULL PRIMARY KEY,
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    line_id BLOB REFERENCES shipment_lines (id),
    kind TEXT NOT NULL,
    occurred_at BIGINT NOT NULL,
    place TEXT,
    note TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at BIGINT NOT NULL
);
CREATE INDEX shipment_events_shipment ON shipment_events (shipment_id, id);

CREATE TABLE receipts (
    id BLOB NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    shipment_id BLOB REFERENCES shipments (id),
    need_id BLOB REFERENCES needs (id),
    consignee_id BLOB NOT NULL REFERENCES organisations (id),
    consignor_id BLOB NOT NULL REFERENCES organisations (id),
    reverses_id BLOB REFERENCES receipts (id),
    reversed_by_id BLOB,
    note TEXT,
    confirmed_by BLOB REFERENCES members (id),
    confirmed_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX receipts_reference ON receipts (reference);
CREATE INDEX receipts_shipment ON receipts (shipment_id, id);
CREATE INDEX receipts_need ON receipts (need_id, id);
CREATE INDEX receipts_consignee ON receipts (consignee_id, id);
CREATE INDEX receipts_consignor ON receipts (consignor_id, id);

CREATE TABLE receipt_lines (
    id BLOB NOT NULL PRIMARY KEY,
    receipt_id BLOB NOT NULL REFERENCES receipts (id),
    position INTEGER NOT NULL,
    allocation_id BLOB NOT NULL REFERENCES allocations (id),
    shipment_line_id BLOB REFERENCES shipment_lines (id),
    accepted BIGINT NOT NULL,
    damaged BIGINT NOT NULL,
    missing BIGINT NOT NULL,
    surplus BIGINT NOT NULL,
    is_final BOOLEAN NOT NULL,
    reason TEXT
);
CREATE UNIQUE INDEX receipt_lines_receipt ON receipt_lines (receipt_id, position);
CREATE INDEX receipt_lines_allocation ON receipt_lines (allocation_id);
CREATE INDEX receipt_lines_shipment_line ON receipt_lines (shipment_line_id);
