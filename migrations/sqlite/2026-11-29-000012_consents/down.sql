DROP TABLE shipment_consents;
DROP TABLE shipment_parties;
DROP INDEX shipments_customs_code;
ALTER TABLE shipments DROP COLUMN customs_reused;
ALTER TABLE shipments DROP COLUMN loading_country;
ALTER TABLE needs DROP COLUMN consignee_id;
