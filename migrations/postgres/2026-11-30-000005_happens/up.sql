-- What a shipment travels with is corrected after it left, by entries that keep what was there before.

ALTER TABLE shipments ADD COLUMN vehicle TEXT;
ALTER TABLE shipments ADD COLUMN expected_on DATE;

CREATE TABLE shipment_amendments (
    id UUID NOT NULL PRIMARY KEY,
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    field TEXT NOT NULL CHECK (field IN ('waybill', 'responsible_receiver', 'vehicle', 'expected_on')),
    before TEXT,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    amended_by UUID NOT NULL REFERENCES members (id),
    amended_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT shipment_amendments_change CHECK (before IS NULL OR before <> after)
);
CREATE INDEX shipment_amendments_shipment ON shipment_amendments (shipment_id, id);

-- Customs codes follow one another; each is kept with who filed it and when, and has its own report.

ALTER TABLE shipments ADD COLUMN customs_recipient_number TEXT
    CONSTRAINT shipments_recipient_number CHECK (customs_recipient_number IS NULL OR customs_code IS NOT NULL);
ALTER TABLE shipments ADD COLUMN customs_report_filed_on DATE
    CONSTRAINT shipments_reported CHECK (customs_report_filed_on IS NULL OR customs_cleared_on IS NOT NULL);
ALTER TABLE shipments ADD COLUMN customs_filed_by UUID REFERENCES members (id);
ALTER TABLE shipments ADD COLUMN customs_filed_at TIMESTAMPTZ
    CONSTRAINT shipments_filed CHECK ((customs_filed_by IS NULL) = (customs_filed_at IS NULL)
        AND (customs_filed_at IS NULL OR customs_code IS NOT NULL));

CREATE TABLE former_customs (
    shipment_id UUID NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL CHECK (position > 0),
    recipient_number TEXT,
    code TEXT NOT NULL,
    declared_on DATE NOT NULL,
    cleared_on DATE,
    report_filed_on DATE,
    filed_by UUID REFERENCES members (id),
    filed_at TIMESTAMPTZ,
    PRIMARY KEY (shipment_id, position),
    CONSTRAINT former_customs_reported CHECK (report_filed_on IS NULL OR cleared_on IS NOT NULL),
    CONSTRAINT former_customs_filed CHECK ((filed_by IS NULL) = (filed_at IS NULL))
);
CREATE UNIQUE INDEX former_customs_shipment_code ON former_customs (shipment_id, code);
CREATE INDEX former_customs_code ON former_customs (code) WHERE cleared_on IS NOT NULL;

-- what the log says of codes until now: who filed the one in force, and those before it
CREATE TEMPORARY TABLE told_customs AS
    SELECT e.id, e.subject_id AS shipment_id, (e.change -> 'customs' ->> 'code') AS code,
        CAST(e.change -> 'customs' ->> 'declared_on' AS DATE) AS declared_on, CAST(e.change -> 'customs' ->> 'cleared_on' AS DATE) AS cleared_on, e.member_id, e.at
    FROM events e WHERE e.subject_kind = 'shipment' AND e.member_id IS NOT NULL
        AND (e.change -> 'customs' ->> 'code') IS NOT NULL;
UPDATE shipments SET
    customs_filed_by = (SELECT t.member_id FROM told_customs t WHERE t.shipment_id = shipments.id
        AND t.code = shipments.customs_code ORDER BY t.id LIMIT 1),
    customs_filed_at = (SELECT t.at FROM told_customs t WHERE t.shipment_id = shipments.id
        AND t.code = shipments.customs_code ORDER BY t.id LIMIT 1)
    WHERE customs_code IS NOT NULL;
INSERT INTO former_customs (shipment_id, position, code, declared_on, cleared_on, filed_by, filed_at)
    SELECT l.shipment_id, ROW_NUMBER() OVER (PARTITION BY l.shipment_id ORDER BY l.id), l.code, l.declared_on, l.cleared_on,
        (SELECT f.member_id FROM told_customs f WHERE f.shipment_id = l.shipment_id AND f.code = l.code ORDER BY f.id LIMIT 1),
        (SELECT f.at FROM told_customs f WHERE f.shipment_id = l.shipment_id AND f.code = l.code ORDER BY f.id LIMIT 1)
    FROM told_customs l JOIN shipments s ON s.id = l.shipment_id AND s.customs_code <> l.code
    WHERE NOT EXISTS (SELECT 1 FROM told_customs n
        WHERE n.shipment_id = l.shipment_id AND n.code = l.code AND n.id > l.id);
DROP TABLE told_customs;

-- Goods that came otherwise than the papers say: another model, or for another need.

ALTER TABLE receipt_lines ADD COLUMN received_as TEXT
    CONSTRAINT receipt_lines_received_as CHECK (received_as IS NULL OR accepted > 0);
ALTER TABLE allocations ADD COLUMN reassigned_from UUID REFERENCES shipment_lines (id)
    CONSTRAINT allocations_reassigned CHECK (reassigned_from IS NULL OR split_from IS NOT NULL);

-- Days are local: a row keeps the day, the zone it was given in, and the moment it ends there.

-- the zone of a country, or the one that counts until another is set; for this migration alone
CREATE TABLE zones_of_countries (country TEXT NOT NULL PRIMARY KEY, zone TEXT NOT NULL);
INSERT INTO zones_of_countries (country, zone) VALUES
    ('AD', 'Europe/Andorra'), ('AE', 'Asia/Dubai'), ('AF', 'Asia/Kabul'), ('AG', 'America/Antigua'),
    ('AI', 'America/Anguilla'), ('AL', 'Europe/Tirane'), ('AM', 'Asia/Yerevan'), ('AO', 'Africa/Luanda'),
    ('AQ', 'Antarctica/McMurdo'), ('AR', 'America/Argentina/Buenos_Aires'), ('AS', 'Pacific/Pago_Pago'),
    ('AT', 'Europe/Vienna'), ('AU', 'Australia/Sydney'), ('AW', 'America/Aruba'), ('AX', 'Europe/Mariehamn'),
    ('AZ', 'Asia/Baku'), ('BA', 'Europe/Sarajevo'), ('BB', 'America/Barbados'), ('BD', 'Asia/Dhaka'),
    ('BE', 'Europe/Brussels'), ('BF', 'Africa/Ouagadougou'), ('BG', 'Europe/Sofia'), ('BH', 'Asia/Bahrain'),
    ('BI', 'Africa/Bujumbura'), ('BJ', 'Africa/Porto-Novo'), ('BL', 'America/St_Barthelemy'),
    ('BM', 'Atlantic/Bermuda'), ('BN', 'Asia/Brunei'), ('BO', 'America/La_Paz'), ('BQ', 'America/Kralendijk'),
    ('BR', 'America/Sao_Paulo'), ('BS', 'America/Nassau'), ('BT', 'Asia/Thimphu'), ('BV', 'Europe/Oslo'),
    ('BW', 'Africa/Gaborone'), ('BY', 'Europe/Minsk'), ('BZ', 'America/Belize'), ('CA', 'America/Toronto'),
    ('CC', 'Indian/Cocos'), ('CD', 'Africa/Kinshasa'), ('CF', 'Africa/Bangui'), ('CG', 'Africa/Brazzaville'),
    ('CH', 'Europe/Zurich'), ('CI', 'Africa/Abidjan'), ('CK', 'Pacific/Rarotonga'), ('CL', 'America/Santiago'),
    ('CM', 'Africa/Douala'), ('CN', 'Asia/Shanghai'), ('CO', 'America/Bogota'), ('CR', 'America/Costa_Rica'),
    ('CU', 'America/Havana'), ('CV', 'Atlantic/Cape_Verde'), ('CW', 'America/Curacao'), ('CX', 'Indian/Christmas'),
    ('CY', 'Asia/Nicosia'), ('CZ', 'Europe/Prague'), ('DE', 'Europe/Berlin'), ('DJ', 'Africa/Djibouti'),
    ('DK', 'Europe/Copenhagen'), ('DM', 'America/Dominica'), ('DO', 'America/Santo_Domingo'),
    ('DZ', 'Africa/Algiers'), ('EC', 'America/Guayaquil'), ('EE', 'Europe/Tallinn'), ('EG', 'Africa/Cairo'),
    ('EH', 'Africa/El_Aaiun'), ('ER', 'Africa/Asmara'), ('ES', 'Europe/Madrid'), ('ET', 'Africa/Addis_Ababa'),
    ('FI', 'Europe/Helsinki'), ('FJ', 'Pacific/Fiji'), ('FK', 'Atlantic/Stanley'), ('FM', 'Pacific/Pohnpei'),
    ('FO', 'Atlantic/Faroe'), ('FR', 'Europe/Paris'), ('GA', 'Africa/Libreville'), ('GB', 'Europe/London'),
    ('GD', 'America/Grenada'), ('GE', 'Asia/Tbilisi'), ('GF', 'America/Cayenne'), ('GG', 'Europe/Guernsey'),
    ('GH', 'Africa/Accra'), ('GI', 'Europe/Gibraltar'), ('GL', 'America/Nuuk'), ('GM', 'Africa/Banjul'),
    ('GN', 'Africa/Conakry'), ('GP', 'America/Guadeloupe'), ('GQ', 'Africa/Malabo'), ('GR', 'Europe/Athens'),
    ('GS', 'Atlantic/South_Georgia'), ('GT', 'America/Guatemala'), ('GU', 'Pacific/Guam'), ('GW', 'Africa/Bissau'),
    ('GY', 'America/Guyana'), ('HK', 'Asia/Hong_Kong'), ('HM', 'Indian/Kerguelen'), ('HN', 'America/Tegucigalpa'),
    ('HR', 'Europe/Zagreb'), ('HT', 'America/Port-au-Prince'), ('HU', 'Europe/Budapest'), ('ID', 'Asia/Jakarta'),
    ('IE', 'Europe/Dublin'), ('IL', 'Asia/Jerusalem'), ('IM', 'Europe/Isle_of_Man'), ('IN', 'Asia/Kolkata'),
    ('IO', 'Indian/Chagos'), ('IQ', 'Asia/Baghdad'), ('IR', 'Asia/Tehran'), ('IS', 'Atlantic/Reykjavik'),
    ('IT', 'Europe/Rome'), ('JE', 'Europe/Jersey'), ('JM', 'America/Jamaica'), ('JO', 'Asia/Amman'),
    ('JP', 'Asia/Tokyo'), ('KE', 'Africa/Nairobi'), ('KG', 'Asia/Bishkek'), ('KH', 'Asia/Phnom_Penh'),
    ('KI', 'Pacific/Tarawa'), ('KM', 'Indian/Comoro'), ('KN', 'America/St_Kitts'), ('KP', 'Asia/Pyongyang'),
    ('KR', 'Asia/Seoul'), ('KW', 'Asia/Kuwait'), ('KY', 'America/Cayman'), ('KZ', 'Asia/Almaty'),
    ('LA', 'Asia/Vientiane'), ('LB', 'Asia/Beirut'), ('LC', 'America/St_Lucia'), ('LI', 'Europe/Vaduz'),
    ('LK', 'Asia/Colombo'), ('LR', 'Africa/Monrovia'), ('LS', 'Africa/Maseru'), ('LT', 'Europe/Vilnius'),
    ('LU', 'Europe/Luxembourg'), ('LV', 'Europe/Riga'), ('LY', 'Africa/Tripoli'), ('MA', 'Africa/Casablanca'),
    ('MC', 'Europe/Monaco'), ('MD', 'Europe/Chisinau'), ('ME', 'Europe/Podgorica'), ('MF', 'America/Marigot'),
    ('MG', 'Indian/Antananarivo'), ('MH', 'Pacific/Majuro'), ('MK', 'Europe/Skopje'), ('ML', 'Africa/Bamako'),
    ('MM', 'Asia/Yangon'), ('MN', 'Asia/Ulaanbaatar'), ('MO', 'Asia/Macau'), ('MP', 'Pacific/Saipan'),
    ('MQ', 'America/Martinique'), ('MR', 'Africa/Nouakchott'), ('MS', 'America/Montserrat'), ('MT', 'Europe/Malta'),
    ('MU', 'Indian/Mauritius'), ('MV', 'Indian/Maldives'), ('MW', 'Africa/Blantyre'), ('MX', 'America/Mexico_City'),
    ('MY', 'Asia/Kuala_Lumpur'), ('MZ', 'Africa/Maputo'), ('NA', 'Africa/Windhoek'), ('NC', 'Pacific/Noumea'),
    ('NE', 'Africa/Niamey'), ('NF', 'Pacific/Norfolk'), ('NG', 'Africa/Lagos'), ('NI', 'America/Managua'),
    ('NL', 'Europe/Amsterdam'), ('NO', 'Europe/Oslo'), ('NP', 'Asia/Kathmandu'), ('NR', 'Pacific/Nauru'),
    ('NU', 'Pacific/Niue'), ('NZ', 'Pacific/Auckland'), ('OM', 'Asia/Muscat'), ('PA', 'America/Panama'),
    ('PE', 'America/Lima'), ('PF', 'Pacific/Tahiti'), ('PG', 'Pacific/Port_Moresby'), ('PH', 'Asia/Manila'),
    ('PK', 'Asia/Karachi'), ('PL', 'Europe/Warsaw'), ('PM', 'America/Miquelon'), ('PN', 'Pacific/Pitcairn'),
    ('PR', 'America/Puerto_Rico'), ('PS', 'Asia/Gaza'), ('PT', 'Europe/Lisbon'), ('PW', 'Pacific/Palau'),
    ('PY', 'America/Asuncion'), ('QA', 'Asia/Qatar'), ('RE', 'Indian/Reunion'), ('RO', 'Europe/Bucharest'),
    ('RS', 'Europe/Belgrade'), ('RW', 'Africa/Kigali'), ('SA', 'Asia/Riyadh'), ('SB', 'Pacific/Guadalcanal'),
    ('SC', 'Indian/Mahe'), ('SD', 'Africa/Khartoum'), ('SE', 'Europe/Stockholm'), ('SG', 'Asia/Singapore'),
    ('SH', 'Atlantic/St_Helena'), ('SI', 'Europe/Ljubljana'), ('SJ', 'Arctic/Longyearbyen'),
    ('SK', 'Europe/Bratislava'), ('SL', 'Africa/Freetown'), ('SM', 'Europe/San_Marino'), ('SN', 'Africa/Dakar'),
    ('SO', 'Africa/Mogadishu'), ('SR', 'America/Paramaribo'), ('SS', 'Africa/Juba'), ('ST', 'Africa/Sao_Tome'),
    ('SV', 'America/El_Salvador'), ('SX', 'America/Lower_Princes'), ('SY', 'Asia/Damascus'), ('SZ', 'Africa/Mbabane'),
    ('TC', 'America/Grand_Turk'), ('TD', 'Africa/Ndjamena'), ('TF', 'Indian/Kerguelen'), ('TG', 'Africa/Lome'),
    ('TH', 'Asia/Bangkok'), ('TJ', 'Asia/Dushanbe'), ('TK', 'Pacific/Fakaofo'), ('TL', 'Asia/Dili'),
    ('TM', 'Asia/Ashgabat'), ('TN', 'Africa/Tunis'), ('TO', 'Pacific/Tongatapu'), ('TR', 'Europe/Istanbul'),
    ('TT', 'America/Port_of_Spain'), ('TV', 'Pacific/Funafuti'), ('TW', 'Asia/Taipei'),
    ('TZ', 'Africa/Dar_es_Salaam'), ('UA', 'Europe/Kyiv'), ('UG', 'Africa/Kampala'), ('UM', 'Pacific/Wake'),
    ('US', 'America/New_York'), ('UY', 'America/Montevideo'), ('UZ', 'Asia/Tashkent'), ('VA', 'Europe/Vatican'),
    ('VC', 'America/St_Vincent'), ('VE', 'America/Caracas'), ('VG', 'America/Tortola'), ('VI', 'America/St_Thomas'),
    ('VN', 'Asia/Ho_Chi_Minh'), ('VU', 'Pacific/Efate'), ('WF', 'Pacific/Wallis'), ('WS', 'Pacific/Apia'),
    ('XK', 'Europe/Belgrade'), ('YE', 'Asia/Aden'), ('YT', 'Indian/Mayotte'), ('ZA', 'Africa/Johannesburg'),
    ('ZM', 'Africa/Lusaka'), ('ZW', 'Africa/Harare');

ALTER TABLE organisations ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC' CHECK (zone <> '');
UPDATE organisations SET zone = (SELECT c.zone FROM zones_of_countries c WHERE c.country = organisations.country)
    WHERE country IN (SELECT country FROM zones_of_countries);
DROP TABLE zones_of_countries;

ALTER TABLE needs ADD COLUMN needed_by_zone TEXT CHECK (needed_by_zone <> '');
UPDATE needs SET needed_by_zone = (SELECT o.zone FROM organisations o WHERE o.id = needs.recipient_id) WHERE needed_by IS NOT NULL;
ALTER TABLE needs ADD COLUMN needed_by_ends_at TIMESTAMPTZ CONSTRAINT needs_needed_by CHECK ((needed_by IS NULL) = (needed_by_zone IS NULL)
    AND (needed_by_ends_at IS NULL OR needed_by IS NOT NULL));
ALTER TABLE needs ADD COLUMN valid_until_zone TEXT CHECK (valid_until_zone <> '');
UPDATE needs SET valid_until_zone = (SELECT o.zone FROM organisations o WHERE o.id = needs.recipient_id) WHERE valid_until IS NOT NULL;
ALTER TABLE needs ADD COLUMN valid_until_ends_at TIMESTAMPTZ CONSTRAINT needs_valid_until CHECK ((valid_until IS NULL) = (valid_until_zone IS NULL)
    AND (valid_until_ends_at IS NULL OR valid_until IS NOT NULL));
CREATE INDEX needs_needed_by_ends ON needs (state, needed_by_ends_at, id);
DROP INDEX needs_valid_until;
CREATE INDEX needs_valid_until_ends ON needs (state, valid_until_ends_at, id);

ALTER TABLE pledges ADD COLUMN valid_until_zone TEXT CHECK (valid_until_zone <> '');
UPDATE pledges SET valid_until_zone = (SELECT o.zone FROM organisations o WHERE o.id = pledges.donor_id) WHERE valid_until IS NOT NULL;
ALTER TABLE pledges ADD COLUMN valid_until_ends_at TIMESTAMPTZ CONSTRAINT pledges_valid_until CHECK ((valid_until IS NULL) = (valid_until_zone IS NULL)
    AND (valid_until_ends_at IS NULL OR valid_until IS NOT NULL));
DROP INDEX pledges_valid_until;
CREATE INDEX pledges_valid_until_ends ON pledges (state, valid_until_ends_at, id);

ALTER TABLE decisions ADD COLUMN decided_on_zone TEXT NOT NULL DEFAULT 'UTC' CHECK (decided_on_zone <> '');
UPDATE decisions SET decided_on_zone = (SELECT o.zone FROM pledges p JOIN organisations o ON o.id = p.donor_id
    WHERE p.id = decisions.pledge_id);

-- By which rules of zones the ends of days were reckoned. No SQL of both engines knows zones: the program reckons, behind
-- the migrations, in batches by the order of ids, whenever its rules are others than those named here.
CREATE TABLE day_reckoning (
    list TEXT NOT NULL PRIMARY KEY CHECK (list = 'needs' OR list = 'pledges'),
    rules TEXT NOT NULL,
    -- whether every row was reckoned by those rules
    done BOOLEAN NOT NULL,
    -- while it is not done: the last row that was
    reached UUID
);

-- One organisation, one record: its name as it is compared, its number in a register, and what it was merged into.

-- folded by the program, in that version of its folding; nothing where it has yet to be
ALTER TABLE organisations ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN folded_by INTEGER NOT NULL DEFAULT 0;
CREATE INDEX organisations_folded ON organisations (folded, id);
ALTER TABLE organisations ADD COLUMN register_country TEXT CHECK (length(register_country) = 2);
ALTER TABLE organisations ADD COLUMN register_name TEXT;
ALTER TABLE organisations ADD COLUMN register_number TEXT;
-- the three as they are compared
ALTER TABLE organisations ADD COLUMN register_key TEXT,
    ADD CONSTRAINT organisations_register CHECK ((register_key IS NULL) = (register_country IS NULL)
        AND (register_key IS NULL) = (register_name IS NULL) AND (register_key IS NULL) = (register_number IS NULL));
CREATE UNIQUE INDEX organisations_register_key ON organisations (register_key);
-- what was merged is nothing of its own any more
ALTER TABLE organisations ADD COLUMN merged_into UUID REFERENCES organisations (id),
    ADD CONSTRAINT organisations_merged CHECK (merged_into IS NULL OR (NOT verified AND merged_into <> id));
CREATE INDEX organisations_merged_into ON organisations (merged_into) WHERE merged_into IS NOT NULL;
-- whether somebody said what it is; a list may not
ALTER TABLE organisations ADD COLUMN kind_stated BOOLEAN NOT NULL DEFAULT TRUE;

-- Whose word a pledge is: the donor's own, or what others report of it.
ALTER TABLE pledges ADD COLUMN word TEXT NOT NULL DEFAULT 'own' CHECK (word IN ('own', 'reported'));
ALTER TABLE pledges ADD COLUMN source_kind TEXT CHECK (source_kind IN ('letter', 'call', 'list', 'delivery'));
ALTER TABLE pledges ADD COLUMN source_on DATE;
ALTER TABLE pledges ADD COLUMN source_text TEXT,
    ADD CONSTRAINT pledges_source CHECK ((source_kind IS NULL) = (source_on IS NULL) AND (source_kind IS NULL) = (source_text IS NULL));
ALTER TABLE pledges ADD COLUMN word_confirmed_at TIMESTAMPTZ,
    ADD CONSTRAINT pledges_reported CHECK ((word = 'own' OR source_kind IS NOT NULL) AND (word = 'reported' OR word_confirmed_at IS NULL));

-- Whose word an answer is, once it was given.
ALTER TABLE allocations ADD COLUMN donor_word TEXT CHECK (donor_word IN ('own', 'reported'));
ALTER TABLE allocations ADD COLUMN recipient_word TEXT CHECK (recipient_word IN ('own', 'reported'));

-- What a list names, and nobody of the donor has said, is what others report: from the entry of the log that tells of the
-- import.
UPDATE pledges SET word = 'reported', source_kind = 'list',
    source_on = COALESCE((SELECT CAST(e.change ->> 'offered_on' AS DATE) FROM events e WHERE e.subject_id = pledges.id AND e.action = 'imported' ORDER BY e.id LIMIT 1), CAST(created_at AT TIME ZONE 'UTC' AS DATE)),
    source_text = COALESCE(NULLIF((SELECT e.change ->> 'source' FROM events e WHERE e.subject_id = pledges.id AND e.action = 'imported' ORDER BY e.id LIMIT 1), ''), 'imported')
    WHERE source_key IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = pledges.donor_id AND m.active);
-- where both sides have agreed on something already, that stands
UPDATE pledges SET word_confirmed_at = (SELECT MIN(a.created_at) FROM allocations a WHERE a.pledge_id = pledges.id)
    WHERE word = 'reported' AND EXISTS (SELECT 1 FROM allocations a WHERE a.pledge_id = pledges.id
        AND a.donor_agreed_at IS NOT NULL AND a.recipient_agreed_at IS NOT NULL);
-- the rest waits for the donor, and for its council
UPDATE pledges SET authorisation = 'pending'
    WHERE word = 'reported' AND word_confirmed_at IS NULL AND authorisation = 'not_required';
UPDATE allocations SET donor_agreed_at = NULL,
    waits_for = CASE WHEN waits_for = 'recipient' THEN 'both' ELSE waits_for END
    WHERE state IN ('proposed', 'standby') AND donor_agreed_at IS NOT NULL AND EXISTS (SELECT 1 FROM pledges p
        WHERE p.id = allocations.pledge_id AND p.word = 'reported' AND p.word_confirmed_at IS NULL);
UPDATE allocations SET donor_word = 'own' WHERE donor_agreed_at IS NOT NULL;
UPDATE allocations SET recipient_word = 'own' WHERE recipient_agreed_at IS NOT NULL;

-- What waits for somebody is read from here: each index holds little more than what waits.

CREATE INDEX allocations_asks_recipient ON allocations (recipient_id, hold_until, id)
    WHERE state = 'proposed' AND recipient_agreed_at IS NULL;
CREATE INDEX allocations_asks_donor ON allocations (donor_id, hold_until, id)
    WHERE state = 'proposed' AND donor_agreed_at IS NULL;
CREATE INDEX allocations_waits ON allocations (waits_for, standby_since, id) WHERE waits_for IS NOT NULL;
CREATE INDEX allocations_waits_recipient ON allocations (recipient_id, waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX allocations_waits_donor ON allocations (donor_id, waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX allocations_asks_council ON allocations (donor_id, accepted_since) WHERE accepted_since IS NOT NULL;
CREATE INDEX allocations_to_plan ON allocations (donor_id, id)
    WHERE state = 'committed' AND planned + shipped + released < quantity;
CREATE INDEX allocations_committed_to ON allocations (recipient_id, id) WHERE state = 'committed';
CREATE INDEX allocations_planned_to ON allocations (recipient_id, id) WHERE planned > 0;
CREATE INDEX allocations_planned_by ON allocations (donor_id, id) WHERE planned > 0;
CREATE INDEX allocations_planned ON allocations (state, id) WHERE planned > 0;
CREATE INDEX allocations_lost_or_damaged ON allocations (donor_id, id) WHERE lost_or_damaged > 0;

CREATE INDEX shipments_planned_to ON shipments (consignee_id, id) WHERE state = 'planned';
CREATE INDEX shipments_planned_by ON shipments (consignor_id, id) WHERE state = 'planned';
CREATE INDEX shipments_planned_with ON shipments (carrier_id, id) WHERE state = 'planned';
CREATE INDEX shipments_dispatched_with ON shipments (carrier_id, id) WHERE state = 'dispatched';
CREATE INDEX shipments_arrived_at ON shipments (consignee_id, arrived_at, id) WHERE state = 'arrived';
CREATE INDEX shipments_uncleared ON shipments (consignee_id, customs_declared_on, id)
    WHERE customs_declared_on IS NOT NULL AND customs_cleared_on IS NULL;

CREATE INDEX shipments_unreported ON shipments (consignee_id, customs_cleared_on, id)
    WHERE customs_cleared_on IS NOT NULL AND customs_report_filed_on IS NULL;
CREATE INDEX shipments_report_due ON shipments (customs_cleared_on, id)
    WHERE customs_cleared_on IS NOT NULL AND customs_report_filed_on IS NULL;
CREATE INDEX shipments_dispatched_to ON shipments (consignee_id, id) WHERE state = 'dispatched';

CREATE INDEX receipts_to_sign ON receipts (consignee_id, created_at, id) WHERE state = 'draft';
CREATE INDEX receipts_signed ON receipts (consignor_id, confirmed_at, id) WHERE state = 'confirmed';

CREATE INDEX needs_to_confirm ON needs (recipient_id, valid_until, id) WHERE state = 'verified';
CREATE INDEX needs_attention ON needs (state, id) WHERE attention;
CREATE INDEX needs_attention_of ON needs (recipient_id, id) WHERE attention;
CREATE INDEX need_lines_excess ON need_lines (excess, need_id) WHERE excess > 0 AND excess_decision IS NULL;

CREATE INDEX pledges_ending ON pledges (donor_id, valid_until, id) WHERE state = 'open' AND valid_until IS NOT NULL;

-- Attention is wanted of what is verified or closed alone.
UPDATE needs SET attention = FALSE WHERE attention AND state NOT IN ('verified', 'closed');

-- A pledge that took its need's title says that in the need's language.
ALTER TABLE pledges ADD COLUMN title_language TEXT CHECK (title_language IN ('uk', 'en', 'fr', 'de', 'pl', 'nl', 'und'));
UPDATE pledges SET title_language = (SELECT n.language FROM allocations a JOIN needs n ON n.id = a.need_id
    WHERE a.pledge_id = pledges.id AND n.title = pledges.title AND n.language <> pledges.language ORDER BY a.id LIMIT 1)
    WHERE NOT general;

