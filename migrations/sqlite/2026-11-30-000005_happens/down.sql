ALTER TABLE pledges DROP COLUMN title_language;
DROP INDEX pledges_ending;
DROP INDEX need_lines_excess;
DROP INDEX needs_attention_of;
DROP INDEX needs_attention;
DROP INDEX needs_to_confirm;
DROP INDEX receipts_signed;
DROP INDEX receipts_to_sign;
DROP INDEX shipments_dispatched_to;
DROP INDEX shipments_report_due;
DROP INDEX shipments_unreported;
DROP INDEX shipments_uncleared;
DROP INDEX shipments_arrived_at;
DROP INDEX shipments_dispatched_with;
DROP INDEX shipments_planned_with;
DROP INDEX shipments_planned_by;
DROP INDEX shipments_planned_to;
DROP INDEX allocations_lost_or_damaged;
DROP INDEX allocations_planned;
DROP INDEX allocations_planned_by;
DROP INDEX allocations_planned_to;
DROP INDEX allocations_committed_to;
DROP INDEX allocations_to_plan;
DROP INDEX allocations_asks_council;
DROP INDEX allocations_waits_donor;
DROP INDEX allocations_waits_recipient;
DROP INDEX allocations_waits;
DROP INDEX allocations_asks_donor;
DROP INDEX allocations_asks_recipient;

-- What was said of who is who goes; organisations, pledges and allocations stay as they are.
ALTER TABLE allocations DROP COLUMN recipient_word;
ALTER TABLE allocations DROP COLUMN donor_word;

ALTER TABLE pledges DROP COLUMN word_confirmed_at;
ALTER TABLE pledges DROP COLUMN source_text;
ALTER TABLE pledges DROP COLUMN source_on;
ALTER TABLE pledges DROP COLUMN source_kind;
ALTER TABLE pledges DROP COLUMN word;

ALTER TABLE organisations DROP COLUMN kind_stated;
DROP INDEX organisations_merged_into;
ALTER TABLE organisations DROP COLUMN merged_into;
DROP INDEX organisations_register_key;
ALTER TABLE organisations DROP COLUMN register_key;
ALTER TABLE organisations DROP COLUMN register_number;
ALTER TABLE organisations DROP COLUMN register_name;
ALTER TABLE organisations DROP COLUMN register_country;
DROP INDEX organisations_folded;
ALTER TABLE organisations DROP COLUMN folded_by;
ALTER TABLE organisations DROP COLUMN folded;

DROP TABLE day_reckoning;
ALTER TABLE decisions DROP COLUMN decided_on_zone;

DROP INDEX pledges_valid_until_ends;
ALTER TABLE pledges DROP COLUMN valid_until_ends_at;
ALTER TABLE pledges DROP COLUMN valid_until_zone;
CREATE INDEX pledges_valid_until ON pledges (state, valid_until, id);

DROP INDEX needs_valid_until_ends;
DROP INDEX needs_needed_by_ends;
ALTER TABLE needs DROP COLUMN valid_until_ends_at;
ALTER TABLE needs DROP COLUMN valid_until_zone;
ALTER TABLE needs DROP COLUMN needed_by_ends_at;
ALTER TABLE needs DROP COLUMN needed_by_zone;
CREATE INDEX needs_valid_until ON needs (state, valid_until, id);

ALTER TABLE organisations DROP COLUMN zone;

-- what waited for somebody's word on goods on board is not known to the program before
UPDATE allocations SET state = 'withdrawn', standby_since = NULL, waits_for = NULL
    WHERE state = 'standby' AND reassigned_from IS NOT NULL;
ALTER TABLE allocations DROP COLUMN reassigned_from;
ALTER TABLE receipt_lines DROP COLUMN received_as;
DROP TABLE former_customs;
ALTER TABLE shipments DROP COLUMN customs_filed_at;
ALTER TABLE shipments DROP COLUMN customs_filed_by;
ALTER TABLE shipments DROP COLUMN customs_report_filed_on;
ALTER TABLE shipments DROP COLUMN customs_recipient_number;
DROP TABLE shipment_amendments;
ALTER TABLE shipments DROP COLUMN expected_on;
ALTER TABLE shipments DROP COLUMN vehicle;

