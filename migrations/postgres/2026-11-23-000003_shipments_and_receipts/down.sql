DROP TABLE receipt_lines;
DROP TABLE receipts;
DROP TABLE shipment_events;
DROP TABLE shipment_lines;
DROP TABLE shipments;
