-- Who may take a need's goods, who agreed to a shipment and to which carrier, where it is loaded.

-- The recipient itself, unless it names another.
ALTER TABLE needs ADD COLUMN consignee_id BLOB REFERENCES organisations (id);

-- Where a shipment is loaded (ISO 3166-1). What crossed the border was loaded abroad, and where is
-- only known where the consignor still is there; ZZ says that nobody knows.
ALTER TABLE shipments ADD COLUMN loading_country TEXT NOT NULL DEFAULT 'ZZ';
UPDATE shipments SET loading_country = COALESCE((SELECT CASE
        WHEN shipments.crosses_border AND o.country = 'UA' THEN 'ZZ'
        WHEN NOT shipments.crosses_border AND e.country = 'UA' THEN 'UA'
        ELSE o.country END
    FROM organisations o, organisations e
    WHERE o.id = shipments.consignor_id AND e.id = shipments.consignee_id), 'ZZ');

-- One customs code serves one shipment of a consignee. What was called off, and what turned back
-- before it was cleared, gives its code free. Codes that were used twice before stay as they were
-- written, and are marked.
ALTER TABLE shipments ADD COLUMN customs_reused BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE shipments SET customs_reused = TRUE WHERE customs_code IS NOT NULL AND EXISTS (
    SELECT 1 FROM shipments o WHERE o.consignee_id = shipments.consignee_id
    AND o.customs_code = shipments.customs_code AND o.id < shipments.id);
CREATE UNIQUE INDEX shipments_customs_code ON shipments (consignee_id, customs_code)
    WHERE customs_code IS NOT NULL AND NOT customs_reused
    AND state <> 'cancelled' AND (state <> 'returned' OR customs_cleared_on IS NOT NULL);

-- Whose lists a shipment is in: consignor, consignee, carrier, and the recipients of its needs.
CREATE TABLE shipment_parties (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    is_recipient BOOLEAN NOT NULL,
    PRIMARY KEY (organisation_id, shipment_id)
) WITHOUT ROWID;
CREATE INDEX shipment_parties_shipment ON shipment_parties (shipment_id);
INSERT INTO shipment_parties (shipment_id, organisation_id, is_recipient)
SELECT id, party, MAX(recipient) FROM (
    SELECT id, consignor_id AS party, 0 AS recipient FROM shipments
    UNION ALL SELECT id, consignee_id, 0 FROM shipments
    UNION ALL SELECT id, carrier_id, 0 FROM shipments WHERE carrier_id IS NOT NULL
    UNION ALL SELECT l.shipment_id, a.recipient_id, 1
        FROM shipment_lines l JOIN allocations a ON a.id = l.allocation_id
) AS parties GROUP BY id, party;

-- The word of each recipient, and of a consignee that is none; the last one of each counts.
CREATE TABLE shipment_consents (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    party_id BLOB NOT NULL REFERENCES organisations (id),
    number INTEGER NOT NULL,
    carrier_id BLOB NOT NULL REFERENCES organisations (id),
    responsible_receiver TEXT,
    loading_country TEXT,
    member_id BLOB REFERENCES members (id),
    agreed_at BIGINT NOT NULL,
    PRIMARY KEY (shipment_id, party_id, number)
) WITHOUT ROWID;
-- who had agreed before, had agreed to the carrier that was there
INSERT INTO shipment_consents (shipment_id, party_id, number, carrier_id, responsible_receiver, agreed_at)
SELECT id, consignee_id, 1, COALESCE(carrier_id, consignor_id), responsible_receiver, consignee_agreed_at
FROM shipments WHERE consignee_agreed_at IS NOT NULL;
