CREATE TABLE __diesel_schema_migrations (
       version VARCHAR(50) PRIMARY KEY NOT NULL,
       run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO __diesel_schema_migrations VALUES ('20261130000001', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261130000002', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261130000003', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261130000004', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261130000005', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261130000006', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261130000007', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261201000008', '2026-11-05 09:00:00');
INSERT INTO __diesel_schema_migrations VALUES ('20261201000009', '2026-11-05 09:00:00');
CREATE TABLE organisations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'emergency_service' OR kind = 'community' OR kind = 'regional_administration'
        OR kind = 'municipality' OR kind = 'donor_programme' OR kind = 'association' OR kind = 'carrier'
        OR kind = 'aid_office'),
    country TEXT NOT NULL CHECK (length(country) = 2),
    region TEXT,
    community TEXT,
    verified INTEGER NOT NULL CHECK (verified IN (FALSE, TRUE)),
    source_key TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    public_name INTEGER NOT NULL DEFAULT FALSE CHECK (public_name IN (FALSE, TRUE)),
    -- words with a space between them: every known one taken out, nothing may be left
    roles TEXT NOT NULL DEFAULT '' CONSTRAINT organisations_roles_check CHECK (trim(replace(replace(replace(replace(replace(
        replace(replace(' ' || replace(roles, ' ', '  ') || ' ', ' recipient ', ''), ' donor ', ''), ' carrier ', ''),
        ' intermediary ', ''), ' coordinator ', ''), ' administrator ', ''), ' auditor ', '')) = ''),
    -- since when it may be named to strangers by the name that it has
    named_since INTEGER
, zone TEXT NOT NULL DEFAULT 'UTC' CHECK (zone <> ''), folded TEXT NOT NULL DEFAULT '', folded_by INTEGER NOT NULL DEFAULT 0, register_country TEXT CHECK (length(register_country) = 2), register_name TEXT, register_number TEXT, register_key TEXT
    CONSTRAINT organisations_register CHECK ((register_key IS NULL) = (register_country IS NULL)
        AND (register_key IS NULL) = (register_name IS NULL) AND (register_key IS NULL) = (register_number IS NULL)), merged_into BLOB REFERENCES organisations (id)
    CONSTRAINT organisations_merged CHECK (merged_into IS NULL OR (NOT verified AND merged_into <> id)), kind_stated INTEGER NOT NULL DEFAULT TRUE CHECK (kind_stated IN (FALSE, TRUE))) STRICT;
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000001', 'recipient 0', 'association', 'UA', NULL, NULL, 1, 'name:recipient0:UA:', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'recipient0', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000004', 'recipient 1', 'association', 'UA', NULL, NULL, 1, 'name:recipient1:UA:', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'recipient1', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000007', 'donor 0', 'association', 'BE', NULL, NULL, 1, 'name:donor0:BE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Brussels', 'donor0', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000000A', 'donor 1', 'association', 'BE', NULL, NULL, 1, 'name:donor1:BE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Brussels', 'donor1', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000000D', 'donor 2', 'association', 'BE', NULL, NULL, 1, 'name:donor2:BE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Brussels', 'donor2', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000010', 'carrier', 'association', 'PL', NULL, NULL, 1, 'name:carrier:PL:', 2, 1793869200000000, 0, 'carrier', NULL, 'Europe/Warsaw', 'carrier', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000013', 'office', 'association', 'UA', NULL, NULL, 1, 'name:office:UA:', 2, 1793869200000000, 0, 'coordinator', NULL, 'Europe/Kyiv', 'office', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000A2', 'National Office for Aid Coordination', 'aid_office', 'UA', NULL, NULL, 1, 'name:nationalofficeforaidcoordination:UA:', 4, 1793869200000000, 1, 'coordinator administrator auditor', 1793869200000000, 'Europe/Kyiv', 'nationalofficeforaidcoordination', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000AA', 'Kharkiv garrison of the State Emergency Service', 'emergency_service', 'UA', 'UA-63', 'Харківська', 1, 'name:kharkivgarrisonofthestateemergencyservice:UA:UA-63', 3, 1793869200000000, 1, 'recipient donor', 1793869200000000, 'Europe/Kyiv', 'kharkivgarrisonofthestateemergencyservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000AE', 'Boratyn community', 'community', 'UA', 'UA-07', 'Боратинська', 1, 'name:boratyncommunity:UA:UA-07', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'boratyncommunity', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000B2', 'Ostroh community', 'community', 'UA', 'UA-56', 'Острозька', 1, 'name:ostrohcommunity:UA:UA-56', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'ostrohcommunity', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000B6', 'Kamianske community', 'community', 'UA', 'UA-12', 'Кам’янська', 1, 'name:kamianskecommunity:UA:UA-12', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'kamianskecommunity', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000BA', 'Donetsk Oblast Military Administration', 'regional_administration', 'UA', 'UA-14', 'Краматорська', 1, 'name:donetskoblastmilitaryadministration:UA:UA-14', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'donetskoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000BE', 'Zaporizhzhia Oblast Military Administration', 'regional_administration', 'UA', 'UA-23', 'Запорізька', 1, 'name:zaporizhzhiaoblastmilitaryadministration:UA:UA-23', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'zaporizhzhiaoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000C2', 'Luhansk Oblast Military Administration', 'regional_administration', 'UA', 'UA-09', 'Сєвєродонецька', 1, 'name:luhanskoblastmilitaryadministration:UA:UA-09', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'luhanskoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000C6', 'Kherson Oblast Military Administration', 'regional_administration', 'UA', 'UA-65', 'Херсонська', 1, 'name:khersonoblastmilitaryadministration:UA:UA-65', 2, 1793869200000000, 1, 'recipient', 1793869200000000, 'Europe/Kyiv', 'khersonoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000CA', 'Brussels Fire Department', 'emergency_service', 'BE', NULL, NULL, 1, 'name:brusselsfiredepartment:BE:', 3, 1793869200000000, 1, 'recipient donor', 1793869200000000, 'Europe/Brussels', 'brusselsfiredepartment', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000CE', 'Lyon Fire Service SDMIS', 'emergency_service', 'FR', NULL, NULL, 1, 'name:lyonfireservicesdmis:FR:', 2, 1793869200000000, 1, 'donor', 1793869200000000, 'Europe/Paris', 'lyonfireservicesdmis', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000D2', 'International Public Aid Service IPAS and Kent Relief', 'association', 'GB', NULL, NULL, 1, 'name:internationalpublicaidserviceipasandkentrelief:GB:', 2, 1793869200000000, 1, 'donor', 1793869200000000, 'Europe/London', 'internationalpublicaidserviceipasandkentrelief', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000D6', 'USAID Economic Resilience Activity', 'donor_programme', 'US', NULL, NULL, 1, 'name:usaideconomicresilienceactivity:US:', 2, 1793869200000000, 1, 'donor', 1793869200000000, 'America/New_York', 'usaideconomicresilienceactivity', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000DA', 'City of Wuppertal', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofwuppertal:DE:', 2, 1793869200000000, 1, 'donor', 1793869200000000, 'Europe/Berlin', 'cityofwuppertal', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000DE', 'City of Beaufort (SC)', 'municipality', 'US', NULL, NULL, 1, 'name:cityofbeaufortsc:US:', 2, 1793869200000000, 1, 'donor', 1793869200000000, 'America/New_York', 'cityofbeaufortsc', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000E2', 'Sample Haulage', 'carrier', 'PL', NULL, NULL, 1, 'name:samplehaulage:PL:', 2, 1793869200000000, 1, 'carrier', 1793869200000000, 'Europe/Warsaw', 'samplehaulage', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000E6', 'Sister Cities Association', 'association', 'DE', NULL, NULL, 1, 'name:sistercitiesassociation:DE:', 2, 1793869200000000, 1, 'intermediary', 1793869200000000, 'Europe/Berlin', 'sistercitiesassociation', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000EF', 'State Emergency Service of Ukraine', 'emergency_service', 'UA', NULL, NULL, 1, 'name:stateemergencyserviceofukraine:UA:', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'stateemergencyserviceofukraine', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000119', 'City of Kherson', 'community', 'UA', 'UA-65', NULL, 1, 'name:cityofkherson:UA:UA-65', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofkherson', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000127', 'City of Kyiv', 'community', 'UA', 'UA-30', NULL, 1, 'name:cityofkyiv:UA:UA-30', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofkyiv', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000012D', 'City of Kyiv fire service', 'emergency_service', 'UA', 'UA-30', NULL, 1, 'name:cityofkyivfireservice:UA:UA-30', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofkyivfireservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000013F', 'Khmelnytskyi region civil protection', 'emergency_service', 'UA', 'UA-68', NULL, 1, 'name:khmelnytskyiregioncivilprotection:UA:UA-68', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'khmelnytskyiregioncivilprotection', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000149', 'City of Bila Tserkva', 'community', 'UA', 'UA-32', NULL, 1, 'name:cityofbilatserkva:UA:UA-32', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofbilatserkva', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000014F', 'City of Brovary', 'community', 'UA', 'UA-32', NULL, 1, 'name:cityofbrovary:UA:UA-32', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofbrovary', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000155', 'City of Chernivtsi', 'community', 'UA', 'UA-77', NULL, 1, 'name:cityofchernivtsi:UA:UA-77', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofchernivtsi', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000015B', 'Cherkasy civil protection', 'emergency_service', 'UA', 'UA-71', NULL, 1, 'name:cherkasycivilprotection:UA:UA-71', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cherkasycivilprotection', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000161', 'City of Ichnia fire service', 'emergency_service', 'UA', 'UA-74', NULL, 1, 'name:cityofichniafireservice:UA:UA-74', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofichniafireservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000167', 'Tiachiv community', 'community', 'UA', 'UA-21', NULL, 1, 'name:tiachivcommunity:UA:UA-21', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'tiachivcommunity', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000016D', 'City of Vinnytsia', 'community', 'UA', 'UA-05', NULL, 1, 'name:cityofvinnytsia:UA:UA-05', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofvinnytsia', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000017B', 'Vinnytsia garrison of the State Emergency Service', 'emergency_service', 'UA', 'UA-05', NULL, 1, 'name:vinnytsiagarrisonofthestateemergencyservice:UA:UA-05', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'vinnytsiagarrisonofthestateemergencyservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000018A', 'City of Bonn', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofbonn:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityofbonn', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000198', 'Hamburg Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:hamburgfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'hamburgfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001A2', 'Hude Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:hudefirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'hudefirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001A8', 'Neckargemünd Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:neckargemundfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'neckargemundfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001AE', 'Pfarrkirchen Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:pfarrkirchenfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'pfarrkirchenfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001B4', 'Hagen Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:hagenfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'hagenfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001BA', 'City of Stuttgart', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofstuttgart:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityofstuttgart', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001CC', 'City of Düsseldorf', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofdusseldorf:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityofdusseldorf', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001D2', 'GIZ', 'donor_programme', 'DE', NULL, NULL, 1, 'name:giz:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'giz', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001DC', 'City of Erlangen', 'municipality', 'DE', NULL, NULL, 1, 'name:cityoferlangen:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityoferlangen', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001E2', 'Kassablanca e.V.', 'association', 'DE', NULL, NULL, 1, 'name:kassablanca:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'kassablanca', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001E8', 'Gmina Dębica', 'municipality', 'PL', NULL, NULL, 1, 'name:gminadebica:PL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Warsaw', 'gminadebica', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001EE', 'City of Tuszyn', 'municipality', 'PL', NULL, NULL, 1, 'name:cityoftuszyn:PL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Warsaw', 'cityoftuszyn', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001FC', 'Polish State Fire Service', 'emergency_service', 'PL', NULL, NULL, 1, 'name:polishstatefireservice:PL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Warsaw', 'polishstatefireservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000020A', 'Firefighters United NL', 'association', 'NL', NULL, NULL, 1, 'name:firefightersunitednl:NL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Amsterdam', 'firefightersunitednl', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000210', 'City of Lübben', 'municipality', 'DE', NULL, NULL, 1, 'name:cityoflubben:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityoflubben', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000021A', 'Association LUkraine', 'association', 'LU', NULL, NULL, 1, 'name:associationlukraine:LU:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Luxembourg', 'associationlukraine', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000224', 'SDIS 24 Dordogne', 'emergency_service', 'FR', NULL, NULL, 1, 'name:sdis24dordogne:FR:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Paris', 'sdis24dordogne', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000022E', 'SDIS 34 Hérault', 'emergency_service', 'FR', NULL, NULL, 1, 'name:sdis34herault:FR:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Paris', 'sdis34herault', 2001, NULL, NULL, NULL, NULL, NULL, 1);
CREATE TABLE former_kinds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind = 'emergency_service' OR kind = 'community' OR kind = 'regional_administration'
        OR kind = 'municipality' OR kind = 'donor_programme' OR kind = 'association' OR kind = 'carrier'
        OR kind = 'aid_office'),
    until INTEGER NOT NULL
) STRICT;
INSERT INTO former_kinds VALUES (X'01990000000070008000000000000002', X'01A1AAEFBA8070008000000000000007', 'municipality', 1793869200000000);
CREATE TABLE members (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role = 'recipient' OR role = 'donor' OR role = 'carrier' OR role = 'intermediary'
        OR role = 'coordinator' OR role = 'administrator' OR role = 'auditor'),
    language TEXT NOT NULL CHECK (language = 'uk' OR language = 'en' OR language = 'fr' OR language = 'de'
        OR language = 'pl' OR language = 'nl' OR language = 'und'),
    active INTEGER NOT NULL CHECK (active IN (FALSE, TRUE)),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- nobody where the seat came with its organisation or from a file
    made_by BLOB REFERENCES members (id)
) STRICT;
INSERT INTO members VALUES (X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'recipient 0', 'recipient', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA8070008000000000000006', X'01A1AAEFBA8070008000000000000004', 'recipient 1', 'recipient', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'donor 0', 'donor', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'donor 1', 'donor', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA807000800000000000000F', X'01A1AAEFBA807000800000000000000D', 'donor 2', 'donor', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA8070008000000000000012', X'01A1AAEFBA8070008000000000000010', 'carrier', 'carrier', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'office', 'coordinator', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000A4', X'01A1AAEFBA80700080000000000000A2', 'duty coordinator', 'coordinator', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000A6', X'01A1AAEFBA80700080000000000000A2', 'system administrator', 'administrator', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000A8', X'01A1AAEFBA80700080000000000000A2', 'internal auditor', 'auditor', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000AC', X'01A1AAEFBA80700080000000000000AA', 'head of logistics', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000B0', X'01A1AAEFBA80700080000000000000AE', 'head of civil protection', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000B4', X'01A1AAEFBA80700080000000000000B2', 'head of international relations', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000B8', X'01A1AAEFBA80700080000000000000B6', 'head of civil protection', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000BC', X'01A1AAEFBA80700080000000000000BA', 'aid desk', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000C0', X'01A1AAEFBA80700080000000000000BE', 'aid desk', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000C4', X'01A1AAEFBA80700080000000000000C2', 'aid desk', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000C8', X'01A1AAEFBA80700080000000000000C6', 'aid desk', 'recipient', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000CC', X'01A1AAEFBA80700080000000000000CA', 'international aid officer', 'donor', 'fr', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000D0', X'01A1AAEFBA80700080000000000000CE', 'international aid officer', 'donor', 'fr', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000D4', X'01A1AAEFBA80700080000000000000D2', 'convoy lead', 'donor', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000D8', X'01A1AAEFBA80700080000000000000D6', 'equipment officer', 'donor', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000DC', X'01A1AAEFBA80700080000000000000DA', 'partnership officer', 'donor', 'de', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000E0', X'01A1AAEFBA80700080000000000000DE', 'city clerk', 'donor', 'en', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000E4', X'01A1AAEFBA80700080000000000000E2', 'dispatcher', 'carrier', 'pl', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000E8', X'01A1AAEFBA80700080000000000000E6', 'programme officer', 'intermediary', 'de', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000EA', X'01A1AAEFBA80700080000000000000AA', 'head of training', 'donor', 'uk', 1, 1, 1793869200000000, NULL);
INSERT INTO members VALUES (X'01A1AAEFBA80700080000000000000EC', X'01A1AAEFBA80700080000000000000CA', 'training officer', 'recipient', 'fr', 1, 1, 1793869200000000, NULL);
CREATE TABLE tokens (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    member_id BLOB NOT NULL REFERENCES members (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    label TEXT NOT NULL,
    -- of the secret, which is shown once and kept nowhere (SHA-256)
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    scopes TEXT NOT NULL CONSTRAINT tokens_scopes_check CHECK (trim(replace(replace(replace(
        ' ' || replace(scopes, ' ', '  ') || ' ', ' read ', ''), ' write ', ''), ' manage ', '')) = ''),
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    made_by BLOB REFERENCES members (id)
) STRICT;
INSERT INTO tokens VALUES (X'01990000000070008000000000000005', X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'sample', X'0000000000000000000000000000000000000000000000000000000000000000', 'read', 1793869200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000A5', X'01A1AAEFBA80700080000000000000A4', X'01A1AAEFBA80700080000000000000A2', 'demo', X'F048167A0B44C721FE604604DAB55AF039360C3B985D46C2EA76853DE4B1CAE1', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000A7', X'01A1AAEFBA80700080000000000000A6', X'01A1AAEFBA80700080000000000000A2', 'demo', X'FA82431F193456CD0B6AA4C322CD04C407EE7235300BCF0E3E57CCB456FD2B6B', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000A9', X'01A1AAEFBA80700080000000000000A8', X'01A1AAEFBA80700080000000000000A2', 'demo', X'37EEFF23D7CB17658D0934ED84BA03546D85F61B93A0A094FAC3DF9577EDFD30', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000AD', X'01A1AAEFBA80700080000000000000AC', X'01A1AAEFBA80700080000000000000AA', 'demo', X'5E71E258497C3EBAE8C67AC35F8D0F85528CED5B92581F1E3262F3CAF6C1EBCF', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000B1', X'01A1AAEFBA80700080000000000000B0', X'01A1AAEFBA80700080000000000000AE', 'demo', X'C0CEC991481724BABFA2F65AC499F7E98A55F067FD11A28DD6115D3A7A8999EB', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000B5', X'01A1AAEFBA80700080000000000000B4', X'01A1AAEFBA80700080000000000000B2', 'demo', X'05698B3A4D53D5AC5307BAC610C5C89D17B22E9231CE9023EDD301E2CDBE22F2', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000B9', X'01A1AAEFBA80700080000000000000B8', X'01A1AAEFBA80700080000000000000B6', 'demo', X'9287109D64369951F532482EB968FFB0EB74BCDD5884DA801CCBBD53D288841D', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000BD', X'01A1AAEFBA80700080000000000000BC', X'01A1AAEFBA80700080000000000000BA', 'demo', X'11A76E61B83FB9CB7EE2CFADE7F10C563591782664D38A4852D3B621664AFD30', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000C1', X'01A1AAEFBA80700080000000000000C0', X'01A1AAEFBA80700080000000000000BE', 'demo', X'E09CE2E2FCEA5CD129694D3AE325B969FCF254CA68B94BFE57C9AE9FC484A3B7', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000C5', X'01A1AAEFBA80700080000000000000C4', X'01A1AAEFBA80700080000000000000C2', 'demo', X'8135BAFA550E8CA322B7C40A65992608D4EE66D559B3F93396A91BF9049F5FEB', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000C9', X'01A1AAEFBA80700080000000000000C8', X'01A1AAEFBA80700080000000000000C6', 'demo', X'F3F62874DBFEDC36F239B83FD85725CDC87BDBE2329E46A27F4D0265DC3E1E18', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000CD', X'01A1AAEFBA80700080000000000000CC', X'01A1AAEFBA80700080000000000000CA', 'demo', X'5C3FD5A29A34743A7324987533EC646FF71747D3D5463AC910A58642A06130F8', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000D1', X'01A1AAEFBA80700080000000000000D0', X'01A1AAEFBA80700080000000000000CE', 'demo', X'66B03DCF758FD6080A5B36AF7E7A51D32758FF71D23FE9459B8997A7A531C3EF', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000D5', X'01A1AAEFBA80700080000000000000D4', X'01A1AAEFBA80700080000000000000D2', 'demo', X'A6806FA304EA5C14879C4A998178A21E312971F1ED9A47F1F753D33431082B75', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000D9', X'01A1AAEFBA80700080000000000000D8', X'01A1AAEFBA80700080000000000000D6', 'demo', X'0A674EF75047CFDD295CAD6E1AFED93CE5FD614377CC7A3AED79C3D419B62923', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000DD', X'01A1AAEFBA80700080000000000000DC', X'01A1AAEFBA80700080000000000000DA', 'demo', X'E609D9968075A533CAA2A6E0A742C4300CA48A31BBEFD64BDBF856A384537737', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000E1', X'01A1AAEFBA80700080000000000000E0', X'01A1AAEFBA80700080000000000000DE', 'demo', X'E2CCE2885F1830FC5D9DEC8C29CD06BB701AF761413FF07BBB525EBDB53800E0', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000E5', X'01A1AAEFBA80700080000000000000E4', X'01A1AAEFBA80700080000000000000E2', 'demo', X'1A8C824F2558F350843ACAC1699635AFCACD18BE5B9353EAB2E7A0D464CA6BB5', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000E9', X'01A1AAEFBA80700080000000000000E8', X'01A1AAEFBA80700080000000000000E6', 'demo', X'65237FD98C17826277E97D1B1F12FEBA17747FEC5F9A6240075B11C1DD532147', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000EB', X'01A1AAEFBA80700080000000000000EA', X'01A1AAEFBA80700080000000000000AA', 'demo', X'6D771469716A7D626C3D6566D88A116D1E437F1AEEC764111F87E33925ABF535', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
INSERT INTO tokens VALUES (X'01A1AAEFBA80700080000000000000ED', X'01A1AAEFBA80700080000000000000EC', X'01A1AAEFBA80700080000000000000CA', 'demo', X'E640CD9AB0EB2CA21AB85674FBDAF4FE1BE6CDF129BAD21FC6F1311B403D2BFC', 'read write manage', 1796461200000000, NULL, 1, 1793869200000000, NULL);
CREATE TABLE mandates (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    principal_id BLOB NOT NULL REFERENCES organisations (id),
    intermediary_id BLOB NOT NULL REFERENCES organisations (id),
    granted_at INTEGER NOT NULL,
    revoked_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    CONSTRAINT mandates_two_parties CHECK (principal_id <> intermediary_id)
) STRICT;
INSERT INTO mandates VALUES (X'01990000000070008000000000000001', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA807000800000000000000D', 1793869200000000, NULL, 1);
CREATE TABLE needs (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind = 'goods' OR kind = 'expertise' OR kind = 'training' OR kind = 'visit'),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language = 'uk' OR language = 'en' OR language = 'fr' OR language = 'de'
        OR language = 'pl' OR language = 'nl' OR language = 'und'),
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'submitted' OR state = 'verified' OR state = 'rejected'
        OR state = 'closed'),
    close_reason TEXT CHECK (close_reason = 'fulfilled' OR close_reason = 'withdrawn' OR close_reason = 'expired'
        OR close_reason = 'superseded'),
    region TEXT,
    community TEXT,
    handover_point TEXT,
    delivery_address TEXT,
    needed_by TEXT,
    valid_until TEXT,
    allows_surplus INTEGER NOT NULL CHECK (allows_surplus IN (FALSE, TRUE)),
    attention INTEGER NOT NULL CHECK (attention IN (FALSE, TRUE)),
    source_key TEXT,
    verified_at INTEGER,
    confirmed_at INTEGER,
    closed_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- who takes the goods; the recipient itself, unless it names another
    consignee_id BLOB REFERENCES organisations (id),
    -- since when it is open: since it was verified, or last opened again
    opened_at INTEGER, content INTEGER NOT NULL DEFAULT 1
    CONSTRAINT needs_content CHECK (content BETWEEN 1 AND version), enough_at INTEGER
    CONSTRAINT needs_enough CHECK (enough_at IS NULL OR verified_at IS NOT NULL), needed_by_zone TEXT CHECK (needed_by_zone <> ''), needed_by_ends_at INTEGER CONSTRAINT needs_needed_by CHECK ((needed_by IS NULL) = (needed_by_zone IS NULL)
    AND (needed_by_ends_at IS NULL OR needed_by IS NOT NULL)), valid_until_zone TEXT CHECK (valid_until_zone <> ''), valid_until_ends_at INTEGER CONSTRAINT needs_valid_until CHECK ((valid_until IS NULL) = (valid_until_zone IS NULL)
    AND (valid_until_ends_at IS NULL OR valid_until IS NOT NULL)),
    CONSTRAINT needs_closed_reason CHECK ((state = 'closed') = (close_reason IS NOT NULL)),
    CONSTRAINT needs_closed_since CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT needs_opened CHECK ((verified_at IS NULL) = (opened_at IS NULL)),
    CONSTRAINT needs_verified CHECK (state <> 'verified' OR (verified_at IS NOT NULL AND confirmed_at IS NOT NULL))
) STRICT;
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000017', 'N-2026-000001', X'01A1AAEFBA8070008000000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 3, 1793869200000000, NULL, 1793869200000000, 3, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000057', 'N-2026-000002', X'01A1AAEFBA8070008000000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 4, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000005C', 'N-2026-000003', X'01A1AAEFBA8070008000000000000004', 'goods', 'need', 'en', 1, 'closed', 'withdrawn', 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, 1793869200000000, 3, 1793869200000000, NULL, 1793869200000000, 3, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000065', 'N-2026-000004', X'01A1AAEFBA8070008000000000000001', 'goods', 'need', 'en', 1, 'draft', NULL, 'UA-63', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000076', 'N-2026-000005', X'01A1AAEFBA8070008000000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 3, 1793869200000000, NULL, 1793869200000000, 3, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000081', 'N-2026-000006', X'01A1AAEFBA8070008000000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 3, 1793869200000000, NULL, 1793869200000000, 3, 1793869200000000, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000F2', 'N-2026-000007', X'01A1AAEFBA80700080000000000000EF', 'goods', 'tracked heavy excavator', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000F6', 'N-2026-000008', X'01A1AAEFBA80700080000000000000EF', 'goods', 'wheeled heavy excavator', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000FA', 'N-2026-000009', X'01A1AAEFBA80700080000000000000EF', 'goods', 'tractor unit with low-loader trailer for loads up to 100 t', 'en', 2, 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000FE', 'N-2026-000010', X'01A1AAEFBA80700080000000000000EF', 'goods', 'armoured ambulance', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000102', 'N-2026-000011', X'01A1AAEFBA80700080000000000000EF', 'goods', 'fire truck with turntable ladder over 35 m', 'en', 1, 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000106', 'N-2026-000012', X'01A1AAEFBA80700080000000000000EF', 'goods', 'aerial platform fire truck over 30 m', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000010A', 'N-2026-000013', X'01A1AAEFBA80700080000000000000BA', 'goods', 'бензиновий генератор', 'uk', 2, 'verified', NULL, 'UA-14', 'Краматорська', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000010E', 'N-2026-000014', X'01A1AAEFBA80700080000000000000BE', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-23', 'Запорізька', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000112', 'N-2026-000015', X'01A1AAEFBA80700080000000000000C2', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-09', 'Сєвєродонецька', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000116', 'N-2026-000016', X'01A1AAEFBA80700080000000000000C6', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000011C', 'N-2026-000017', X'01A1AAEFBA8070008000000000000119', 'goods', 'crew transport vehicle with eight seats', 'en', 2, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1690837200000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000120', 'N-2026-000018', X'01A1AAEFBA8070008000000000000119', 'goods', 'water truck 8000 l', 'en', 1, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1690837200000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000124', 'N-2026-000019', X'01A1AAEFBA8070008000000000000119', 'goods', 'waste collection vehicle', 'en', 3, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1690837200000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000012A', 'N-2026-000020', X'01A1AAEFBA8070008000000000000127', 'goods', 'Rettungswagen', 'de', 1, 'verified', NULL, 'UA-30', NULL, NULL, NULL, '2022-06-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1656622800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000130', 'N-2026-000021', X'01A1AAEFBA807000800000000000012D', 'goods', 'Großtanklöschfahrzeug', 'de', 1, 'draft', NULL, 'UA-30', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000134', 'N-2026-000022', X'01A1AAEFBA807000800000000000012D', 'goods', 'Hubrettungsfahrzeug', 'de', 1, 'draft', NULL, 'UA-30', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000138', 'N-2026-000023', X'01A1AAEFBA80700080000000000000AA', 'goods', 'апарат захисту органів дихання', 'uk', 1, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000013C', 'N-2026-000024', X'01A1AAEFBA80700080000000000000AA', 'goods', 'пожежна автоцистерна', 'uk', 1, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000142', 'N-2026-000025', X'01A1AAEFBA807000800000000000013F', 'goods', 'Feuerwehrfahrzeug', 'de', 2, 'verified', NULL, 'UA-68', NULL, NULL, NULL, '2025-03-31', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1743454800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000146', 'N-2026-000026', X'01A1AAEFBA807000800000000000013F', 'goods', 'Brandschutzkleidung', 'de', 2, 'verified', NULL, 'UA-68', NULL, NULL, NULL, '2025-03-31', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1743454800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000014C', 'N-2026-000027', X'01A1AAEFBA8070008000000000000149', 'goods', 'generador diésel', 'und', 2, 'verified', NULL, 'UA-32', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000152', 'N-2026-000028', X'01A1AAEFBA807000800000000000014F', 'goods', 'generador diésel', 'und', 2, 'verified', NULL, 'UA-32', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000158', 'N-2026-000029', X'01A1AAEFBA8070008000000000000155', 'goods', 'ambulance', 'en', 2, 'verified', NULL, 'UA-77', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000015E', 'N-2026-000030', X'01A1AAEFBA807000800000000000015B', 'goods', 'Gerätewagen', 'de', 2, 'verified', NULL, 'UA-71', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000164', 'N-2026-000031', X'01A1AAEFBA8070008000000000000161', 'goods', 'średni samochód ratowniczo-gaśniczy', 'pl', 2, 'verified', NULL, 'UA-74', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000016A', 'N-2026-000032', X'01A1AAEFBA8070008000000000000167', 'goods', 'fire truck', 'en', 3, 'verified', NULL, 'UA-21', NULL, NULL, NULL, '2022-11-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1669845600000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000170', 'N-2026-000033', X'01A1AAEFBA807000800000000000016D', 'goods', 'Feuerwehrfahrzeug', 'de', 2, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000174', 'N-2026-000034', X'01A1AAEFBA80700080000000000000C6', 'goods', 'високопродуктивна мотопомпа', 'uk', 1, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-06-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1688158800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000178', 'N-2026-000035', X'01A1AAEFBA80700080000000000000C6', 'goods', 'цистерна для води', 'uk', 1, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-06-30', '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1688158800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000017E', 'N-2026-000036', X'01A1AAEFBA807000800000000000017B', 'goods', 'захисний одяг пожежника', 'uk', 2, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000182', 'N-2026-000037', X'01A1AAEFBA807000800000000000017B', 'goods', 'пожежний рятувальний пояс', 'uk', 3, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, NULL, 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000235', 'N-2026-000038', X'01A1AAEFBA80700080000000000000CA', 'training', 'Formation au sauvetage-déblaiement par ceux qui le pratiquent', 'fr', 3, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:demo:brussels-asks', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Brussels', 1801695600000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000238', 'N-2026-000039', X'01A1AAEFBA80700080000000000000AA', 'training', 'Навчання пожежних-рятувальників роботі з новими автодрабинами', 'uk', 3, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:demo:kharkiv-asks', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
CREATE TABLE need_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    position INTEGER NOT NULL CHECK (position > 0),
    item_class TEXT NOT NULL,
    description TEXT NOT NULL,
    -- unknown in a draft only
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size INTEGER CHECK (pack_size BETWEEN 1 AND 1000000000000),
    -- what is promised above the quantity, and what its recipient decided on that
    excess INTEGER NOT NULL DEFAULT 0 CHECK (excess >= 0),
    excess_decision TEXT CHECK (excess_decision = 'keep' OR excess_decision = 'release' OR excess_decision = 'divert'),
    excess_decided_at INTEGER, ended_at INTEGER
    CONSTRAINT need_lines_ended CHECK (ended_at IS NULL OR quantity IS NOT NULL), asked_quantity INTEGER CHECK (asked_quantity BETWEEN 1 AND 1000000000000), added_at INTEGER
    CONSTRAINT need_lines_asked CHECK (asked_quantity IS NULL OR ended_at IS NOT NULL OR quantity IS NULL
        OR asked_quantity > quantity), indivisible INTEGER NOT NULL DEFAULT FALSE CHECK (indivisible IN (FALSE, TRUE)), min_lot INTEGER
    CONSTRAINT need_lines_lots CHECK (min_lot IS NULL OR (min_lot > 1 AND NOT indivisible)), substitutes TEXT NOT NULL DEFAULT 'ask'
    CHECK (substitutes = 'accepted' OR substitutes = 'ask' OR substitutes = 'no'),
    CONSTRAINT need_lines_decided CHECK ((excess_decision IS NULL) = (excess_decided_at IS NULL)),
    CONSTRAINT need_lines_decided_of_excess CHECK (excess_decision IS NULL OR excess > 0)
) STRICT;
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000016', X'01A1AAEFBA8070008000000000000017', 1, '35111100', 'Self-contained breathing apparatus', 6, 'SET', NULL, 2, 'keep', 1793869200000000, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000056', X'01A1AAEFBA8070008000000000000057', 1, '35111100', 'Self-contained breathing apparatus', 4, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000005B', X'01A1AAEFBA807000800000000000005C', 1, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000064', X'01A1AAEFBA8070008000000000000065', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000074', X'01A1AAEFBA8070008000000000000076', 1, '35111100', 'Self-contained breathing apparatus', 7, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000075', X'01A1AAEFBA8070008000000000000076', 2, '35111100', 'Self-contained breathing apparatus', 4, 'SET', NULL, 0, NULL, NULL, NULL, 6, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000007A', X'01A1AAEFBA8070008000000000000076', 3, '35111100', 'Self-contained breathing apparatus', NULL, 'SET', NULL, 0, NULL, NULL, NULL, 2, 1793869200000000, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000007F', X'01A1AAEFBA8070008000000000000081', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000080', X'01A1AAEFBA8070008000000000000081', 2, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 0, NULL, NULL, 1793869200000000, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F1', X'01A1AAEFBA80700080000000000000F2', 1, '43262100.tracked', 'tracked heavy excavator', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F5', X'01A1AAEFBA80700080000000000000F6', 1, '43262100.wheeled', 'wheeled heavy excavator', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F9', X'01A1AAEFBA80700080000000000000FA', 1, 'unsorted', 'tractor unit with low-loader trailer for loads up to 100 t', 30, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000FD', X'01A1AAEFBA80700080000000000000FE', 1, '34114121.armoured', 'armoured ambulance', 25, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000101', X'01A1AAEFBA8070008000000000000102', 1, 'unsorted', 'fire truck with turntable ladder over 35 m', 50, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000105', X'01A1AAEFBA8070008000000000000106', 1, '34142100', 'aerial platform fire truck over 30 m', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000109', X'01A1AAEFBA807000800000000000010A', 1, '31121200', 'бензиновий генератор', 53, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000010D', X'01A1AAEFBA807000800000000000010E', 1, '31121000', 'генератор', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000111', X'01A1AAEFBA8070008000000000000112', 1, '31121000', 'генератор', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000115', X'01A1AAEFBA8070008000000000000116', 1, '31121000', 'генератор', 15, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000011B', X'01A1AAEFBA807000800000000000011C', 1, '34144210.crew_carrier', 'crew transport vehicle with eight seats', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000011F', X'01A1AAEFBA8070008000000000000120', 1, '34133100.water_tanker', 'water truck 8000 l', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000123', X'01A1AAEFBA8070008000000000000124', 1, '34144511', 'waste collection vehicle', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000129', X'01A1AAEFBA807000800000000000012A', 1, '34114121.emergency', 'Rettungswagen', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000012F', X'01A1AAEFBA8070008000000000000130', 1, '34144212.large', 'Großtanklöschfahrzeug', NULL, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000133', X'01A1AAEFBA8070008000000000000134', 1, 'unsorted', 'Hubrettungsfahrzeug', NULL, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000137', X'01A1AAEFBA8070008000000000000138', 1, '35111100', 'апарат захисту органів дихання', 30, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000013B', X'01A1AAEFBA807000800000000000013C', 1, '34144212', 'пожежна автоцистерна', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000141', X'01A1AAEFBA8070008000000000000142', 1, '34144210', 'Feuerwehrfahrzeug', 6, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000145', X'01A1AAEFBA8070008000000000000146', 1, '35811100.turnout_gear', 'Brandschutzkleidung', 500, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000014B', X'01A1AAEFBA807000800000000000014C', 1, '31121100', 'generador diésel', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000151', X'01A1AAEFBA8070008000000000000152', 1, '31121100', 'generador diésel', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000157', X'01A1AAEFBA8070008000000000000158', 1, '34114121', 'ambulance', 2, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000015D', X'01A1AAEFBA807000800000000000015E', 1, '34144210.equipment_carrier', 'Gerätewagen', 2, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000163', X'01A1AAEFBA8070008000000000000164', 1, '34144213.pumper', 'średni samochód ratowniczo-gaśniczy', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000169', X'01A1AAEFBA807000800000000000016A', 1, '34144210', 'fire truck', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000016F', X'01A1AAEFBA8070008000000000000170', 1, '34144210', 'Feuerwehrfahrzeug', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000173', X'01A1AAEFBA8070008000000000000174', 1, '42122130.high_capacity_pump', 'високопродуктивна мотопомпа', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000177', X'01A1AAEFBA8070008000000000000178', 1, '44611500', 'цистерна для води', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000017D', X'01A1AAEFBA807000800000000000017E', 1, '35811100.turnout_gear', 'захисний одяг пожежника', 88, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000181', X'01A1AAEFBA8070008000000000000182', 1, '35111000.firefighter_belt', 'пожежний рятувальний пояс', 120, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000234', X'01A1AAEFBA8070008000000000000235', 1, 'training.usar', 'Formation au sauvetage-déblaiement par ceux qui le pratiquent', 5, 'DAY', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000237', X'01A1AAEFBA8070008000000000000238', 1, 'training.firefighters', 'Навчання пожежних-рятувальників роботі з новими автодрабинами', 10, 'DAY', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
CREATE TABLE need_words (
    word TEXT NOT NULL,
    need_id BLOB NOT NULL REFERENCES needs (id),
    PRIMARY KEY (word, need_id)
) STRICT, WITHOUT ROWID;
INSERT INTO need_words VALUES ('apparatus', X'01A1AAEFBA8070008000000000000017');
INSERT INTO need_words VALUES ('breathing', X'01A1AAEFBA8070008000000000000017');
INSERT INTO need_words VALUES ('contained', X'01A1AAEFBA8070008000000000000017');
INSERT INTO need_words VALUES ('need', X'01A1AAEFBA8070008000000000000017');
INSERT INTO need_words VALUES ('self', X'01A1AAEFBA8070008000000000000017');
INSERT INTO need_words VALUES ('apparatus', X'01A1AAEFBA8070008000000000000057');
INSERT INTO need_words VALUES ('breathing', X'01A1AAEFBA8070008000000000000057');
INSERT INTO need_words VALUES ('contained', X'01A1AAEFBA8070008000000000000057');
INSERT INTO need_words VALUES ('need', X'01A1AAEFBA8070008000000000000057');
INSERT INTO need_words VALUES ('self', X'01A1AAEFBA8070008000000000000057');
INSERT INTO need_words VALUES ('apparatus', X'01A1AAEFBA807000800000000000005C');
INSERT INTO need_words VALUES ('breathing', X'01A1AAEFBA807000800000000000005C');
INSERT INTO need_words VALUES ('contained', X'01A1AAEFBA807000800000000000005C');
INSERT INTO need_words VALUES ('need', X'01A1AAEFBA807000800000000000005C');
INSERT INTO need_words VALUES ('self', X'01A1AAEFBA807000800000000000005C');
INSERT INTO need_words VALUES ('apparatus', X'01A1AAEFBA8070008000000000000065');
INSERT INTO need_words VALUES ('breathing', X'01A1AAEFBA8070008000000000000065');
INSERT INTO need_words VALUES ('contained', X'01A1AAEFBA8070008000000000000065');
INSERT INTO need_words VALUES ('need', X'01A1AAEFBA8070008000000000000065');
INSERT INTO need_words VALUES ('self', X'01A1AAEFBA8070008000000000000065');
INSERT INTO need_words VALUES ('apparatus', X'01A1AAEFBA8070008000000000000076');
INSERT INTO need_words VALUES ('breathing', X'01A1AAEFBA8070008000000000000076');
INSERT INTO need_words VALUES ('contained', X'01A1AAEFBA8070008000000000000076');
INSERT INTO need_words VALUES ('need', X'01A1AAEFBA8070008000000000000076');
INSERT INTO need_words VALUES ('self', X'01A1AAEFBA8070008000000000000076');
INSERT INTO need_words VALUES ('apparatus', X'01A1AAEFBA8070008000000000000081');
INSERT INTO need_words VALUES ('breathing', X'01A1AAEFBA8070008000000000000081');
INSERT INTO need_words VALUES ('contained', X'01A1AAEFBA8070008000000000000081');
INSERT INTO need_words VALUES ('need', X'01A1AAEFBA8070008000000000000081');
INSERT INTO need_words VALUES ('self', X'01A1AAEFBA8070008000000000000081');
INSERT INTO need_words VALUES ('excavator', X'01A1AAEFBA80700080000000000000F2');
INSERT INTO need_words VALUES ('heavy', X'01A1AAEFBA80700080000000000000F2');
INSERT INTO need_words VALUES ('tracked', X'01A1AAEFBA80700080000000000000F2');
INSERT INTO need_words VALUES ('excavator', X'01A1AAEFBA80700080000000000000F6');
INSERT INTO need_words VALUES ('heavy', X'01A1AAEFBA80700080000000000000F6');
INSERT INTO need_words VALUES ('wheeled', X'01A1AAEFBA80700080000000000000F6');
INSERT INTO need_words VALUES ('100', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('for', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('loader', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('loads', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('low', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('t', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('to', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('tractor', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('trailer', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('unit', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('up', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('with', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('ambulance', X'01A1AAEFBA80700080000000000000FE');
INSERT INTO need_words VALUES ('armoured', X'01A1AAEFBA80700080000000000000FE');
INSERT INTO need_words VALUES ('35', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('fire', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('ladder', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('m', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('over', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('turntable', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('with', X'01A1AAEFBA8070008000000000000102');
INSERT INTO need_words VALUES ('30', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('arial', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('fire', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('m', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('over', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('platform', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('бehзиhobии', X'01A1AAEFBA807000800000000000010A');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA807000800000000000010A');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA807000800000000000010E');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA8070008000000000000112');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA8070008000000000000116');
INSERT INTO need_words VALUES ('crew', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('eight', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('seats', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('transport', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('vehicle', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('with', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('8000', X'01A1AAEFBA8070008000000000000120');
INSERT INTO need_words VALUES ('l', X'01A1AAEFBA8070008000000000000120');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA8070008000000000000120');
INSERT INTO need_words VALUES ('water', X'01A1AAEFBA8070008000000000000120');
INSERT INTO need_words VALUES ('collection', X'01A1AAEFBA8070008000000000000124');
INSERT INTO need_words VALUES ('vehicle', X'01A1AAEFBA8070008000000000000124');
INSERT INTO need_words VALUES ('waste', X'01A1AAEFBA8070008000000000000124');
INSERT INTO need_words VALUES ('rettungswagen', X'01A1AAEFBA807000800000000000012A');
INSERT INTO need_words VALUES ('grosstankloschfahrzeug', X'01A1AAEFBA8070008000000000000130');
INSERT INTO need_words VALUES ('hubrettungsfahrzeug', X'01A1AAEFBA8070008000000000000134');
INSERT INTO need_words VALUES ('aпapat', X'01A1AAEFBA8070008000000000000138');
INSERT INTO need_words VALUES ('opгahib', X'01A1AAEFBA8070008000000000000138');
INSERT INTO need_words VALUES ('диxahhя', X'01A1AAEFBA8070008000000000000138');
INSERT INTO need_words VALUES ('зaxиcty', X'01A1AAEFBA8070008000000000000138');
INSERT INTO need_words VALUES ('abtoциctepha', X'01A1AAEFBA807000800000000000013C');
INSERT INTO need_words VALUES ('пoжeжha', X'01A1AAEFBA807000800000000000013C');
INSERT INTO need_words VALUES ('feurwehrfahrzeug', X'01A1AAEFBA8070008000000000000142');
INSERT INTO need_words VALUES ('brandschutzkleidung', X'01A1AAEFBA8070008000000000000146');
INSERT INTO need_words VALUES ('diesel', X'01A1AAEFBA807000800000000000014C');
INSERT INTO need_words VALUES ('generador', X'01A1AAEFBA807000800000000000014C');
INSERT INTO need_words VALUES ('diesel', X'01A1AAEFBA8070008000000000000152');
INSERT INTO need_words VALUES ('generador', X'01A1AAEFBA8070008000000000000152');
INSERT INTO need_words VALUES ('ambulance', X'01A1AAEFBA8070008000000000000158');
INSERT INTO need_words VALUES ('geratewagen', X'01A1AAEFBA807000800000000000015E');
INSERT INTO need_words VALUES ('gasniczy', X'01A1AAEFBA8070008000000000000164');
INSERT INTO need_words VALUES ('ratowniczo', X'01A1AAEFBA8070008000000000000164');
INSERT INTO need_words VALUES ('samochod', X'01A1AAEFBA8070008000000000000164');
INSERT INTO need_words VALUES ('sredni', X'01A1AAEFBA8070008000000000000164');
INSERT INTO need_words VALUES ('fire', X'01A1AAEFBA807000800000000000016A');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA807000800000000000016A');
INSERT INTO need_words VALUES ('feurwehrfahrzeug', X'01A1AAEFBA8070008000000000000170');
INSERT INTO need_words VALUES ('bиcokoпpoдyktиbha', X'01A1AAEFBA8070008000000000000174');
INSERT INTO need_words VALUES ('motoпomпa', X'01A1AAEFBA8070008000000000000174');
INSERT INTO need_words VALUES ('boди', X'01A1AAEFBA8070008000000000000178');
INSERT INTO need_words VALUES ('для', X'01A1AAEFBA8070008000000000000178');
INSERT INTO need_words VALUES ('циctepha', X'01A1AAEFBA8070008000000000000178');
INSERT INTO need_words VALUES ('oдяг', X'01A1AAEFBA807000800000000000017E');
INSERT INTO need_words VALUES ('зaxиchии', X'01A1AAEFBA807000800000000000017E');
INSERT INTO need_words VALUES ('пoжeжhиka', X'01A1AAEFBA807000800000000000017E');
INSERT INTO need_words VALUES ('pяtybaльhии', X'01A1AAEFBA8070008000000000000182');
INSERT INTO need_words VALUES ('пoжeжhии', X'01A1AAEFBA8070008000000000000182');
INSERT INTO need_words VALUES ('пoяc', X'01A1AAEFBA8070008000000000000182');
INSERT INTO need_words VALUES ('au', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('ceux', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('deblaiement', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('formation', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('le', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('par', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('pratiqunt', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('qui', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('sauvetage', X'01A1AAEFBA8070008000000000000235');
INSERT INTO need_words VALUES ('abtoдpaбиhamи', X'01A1AAEFBA8070008000000000000238');
INSERT INTO need_words VALUES ('habчahhя', X'01A1AAEFBA8070008000000000000238');
INSERT INTO need_words VALUES ('hobиmи', X'01A1AAEFBA8070008000000000000238');
INSERT INTO need_words VALUES ('poбoti', X'01A1AAEFBA8070008000000000000238');
INSERT INTO need_words VALUES ('pяtybaльhиkib', X'01A1AAEFBA8070008000000000000238');
INSERT INTO need_words VALUES ('з', X'01A1AAEFBA8070008000000000000238');
INSERT INTO need_words VALUES ('пoжeжhиx', X'01A1AAEFBA8070008000000000000238');
CREATE TABLE need_spells (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    opened_at INTEGER NOT NULL,
    closed_at INTEGER NOT NULL
) STRICT;
INSERT INTO need_spells VALUES (X'01990000000070008000000000000003', X'01A1AAEFBA8070008000000000000017', 1793869200000000, 1793869200000000);
CREATE TABLE pledges (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    donor_id BLOB NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind = 'goods' OR kind = 'expertise' OR kind = 'training' OR kind = 'visit'),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language = 'uk' OR language = 'en' OR language = 'fr' OR language = 'de'
        OR language = 'pl' OR language = 'nl' OR language = 'und'),
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'open' OR state = 'closed'),
    close_reason TEXT CHECK (close_reason = 'fulfilled' OR close_reason = 'withdrawn' OR close_reason = 'lapsed' OR close_reason = 'lost'),
    authorisation TEXT NOT NULL CHECK (authorisation = 'not_required' OR authorisation = 'pending'
        OR authorisation = 'recommended' OR authorisation = 'deferred' OR authorisation = 'granted'
        OR authorisation = 'refused'),
    general INTEGER NOT NULL CHECK (general IN (FALSE, TRUE)),
    delegates_allocation INTEGER NOT NULL CHECK (delegates_allocation IN (FALSE, TRUE)),
    earmark_region TEXT,
    earmark_recipient_id BLOB REFERENCES organisations (id),
    valid_until TEXT,
    value_minor INTEGER CHECK (value_minor BETWEEN 0 AND 1000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    source_key TEXT,
    closed_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- open to whoever needs it: from the start, or since units of it came back from where they were to go
    offered INTEGER NOT NULL DEFAULT FALSE CHECK (offered IN (FALSE, TRUE)), content INTEGER NOT NULL DEFAULT 1
    CONSTRAINT pledges_content CHECK (content BETWEEN 1 AND version), valid_until_zone TEXT CHECK (valid_until_zone <> ''), valid_until_ends_at INTEGER CONSTRAINT pledges_valid_until CHECK ((valid_until IS NULL) = (valid_until_zone IS NULL)
    AND (valid_until_ends_at IS NULL OR valid_until IS NOT NULL)), word TEXT NOT NULL DEFAULT 'own' CHECK (word = 'own' OR word = 'reported'), source_kind TEXT
    CHECK (source_kind = 'letter' OR source_kind = 'call' OR source_kind = 'list' OR source_kind = 'delivery'), source_on TEXT, source_text TEXT
    CONSTRAINT pledges_source CHECK ((source_kind IS NULL) = (source_on IS NULL) AND (source_kind IS NULL) = (source_text IS NULL)), word_confirmed_at INTEGER
    CONSTRAINT pledges_reported CHECK ((word = 'own' OR source_kind IS NOT NULL) AND (word = 'reported' OR word_confirmed_at IS NULL)), title_language TEXT CHECK (title_language = 'uk' OR title_language = 'en' OR title_language = 'fr' OR title_language = 'de'
    OR title_language = 'pl' OR title_language = 'nl' OR title_language = 'und'), available_from TEXT, available_from_zone TEXT
    CONSTRAINT pledges_available_from CHECK ((available_from IS NULL) = (available_from_zone IS NULL) AND available_from_zone <> ''),
    CONSTRAINT pledges_closed_reason CHECK ((state = 'closed') = (close_reason IS NOT NULL)),
    CONSTRAINT pledges_closed_since CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT pledges_value CHECK ((value_minor IS NULL) = (currency IS NULL))
) STRICT;
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000001C', 'P-2026-000001', X'01A1AAEFBA8070008000000000000007', 'goods', 'pledge', 'en', 'open', NULL, 'granted', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 0, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000003E', 'P-2026-000002', X'01A1AAEFBA807000800000000000000A', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 0, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000061', 'P-2026-000003', X'01A1AAEFBA807000800000000000000A', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000069', 'P-2026-000004', X'01A1AAEFBA8070008000000000000007', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 0, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000006E', 'P-2026-000005', X'01A1AAEFBA807000800000000000000A', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', 0, 0, NULL, NULL, NULL, 250000, 'EUR', NULL, NULL, 1, 1793869200000000, 0, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000086', 'P-2026-000006', X'01A1AAEFBA8070008000000000000007', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 0, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000187', 'P-2026-000007', X'01A1AAEFBA80700080000000000000D6', 'goods', 'бензиновий генератор', 'uk', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-05-02', 'era-ukraine.org.ua 2023-05-04', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000018D', 'P-2026-000008', X'01A1AAEFBA807000800000000000018A', 'goods', 'Mannschaftstransportfahrzeug', 'de', 'open', NULL, 'pending', 1, 0, 'UA-65', X'01A1AAEFBA8070008000000000000119', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000191', 'P-2026-000009', X'01A1AAEFBA807000800000000000018A', 'goods', 'Wasserwagen 8000 l', 'de', 'open', NULL, 'pending', 1, 0, 'UA-65', X'01A1AAEFBA8070008000000000000119', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000195', 'P-2026-000010', X'01A1AAEFBA807000800000000000018A', 'goods', 'Müllfahrzeug 20 m³', 'de', 'open', NULL, 'pending', 1, 0, 'UA-65', X'01A1AAEFBA8070008000000000000119', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000019B', 'P-2026-000011', X'01A1AAEFBA8070008000000000000198', 'goods', 'Rettungswagen', 'de', 'open', NULL, 'pending', 1, 0, 'UA-30', X'01A1AAEFBA8070008000000000000127', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-06-27', 'hamburger-allgemeine.de July 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000019F', 'P-2026-000012', X'01A1AAEFBA8070008000000000000198', 'goods', 'Gerätewagen', 'de', 'open', NULL, 'pending', 1, 0, 'UA-71', X'01A1AAEFBA807000800000000000015B', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-25', 'ndr.de 2022-06-27', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001A5', 'P-2026-000013', X'01A1AAEFBA80700080000000000001A2', 'goods', 'Tanklöschfahrzeug 16/25', 'de', 'open', NULL, 'pending', 1, 1, 'UA-30', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001AB', 'P-2026-000014', X'01A1AAEFBA80700080000000000001A8', 'goods', 'Löschgruppenfahrzeug LF 8', 'de', 'open', NULL, 'pending', 1, 1, 'UA-30', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001B1', 'P-2026-000015', X'01A1AAEFBA80700080000000000001AE', 'goods', 'Drehleiter mit Korb', 'de', 'open', NULL, 'pending', 1, 1, 'UA-30', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001B7', 'P-2026-000016', X'01A1AAEFBA80700080000000000001B4', 'goods', 'Tanklöschfahrzeug TLF 24/50', 'de', 'open', NULL, 'pending', 1, 1, 'UA-32', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-05-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001BD', 'P-2026-000017', X'01A1AAEFBA80700080000000000001BA', 'goods', 'Unimog', 'de', 'open', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000013F', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001C1', 'P-2026-000018', X'01A1AAEFBA80700080000000000001BA', 'goods', 'LKW mit Ladekran', 'de', 'draft', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000013F', NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001C5', 'P-2026-000019', X'01A1AAEFBA80700080000000000001BA', 'goods', 'Mannschaftstransporter', 'de', 'open', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000013F', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001C9', 'P-2026-000020', X'01A1AAEFBA80700080000000000001BA', 'goods', 'Brandschutzkleidung', 'de', 'open', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000013F', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001CF', 'P-2026-000021', X'01A1AAEFBA80700080000000000001CC', 'goods', 'Rettungswagen', 'de', 'open', NULL, 'pending', 1, 0, 'UA-77', X'01A1AAEFBA8070008000000000000155', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2024-07-16', 'deaidua.org 2024-07-23', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001D5', 'P-2026-000022', X'01A1AAEFBA80700080000000000001D2', 'goods', 'Dieselgenerator', 'de', 'open', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA8070008000000000000149', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001D9', 'P-2026-000023', X'01A1AAEFBA80700080000000000001D2', 'goods', 'Dieselgenerator', 'de', 'open', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA807000800000000000014F', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001DF', 'P-2026-000024', X'01A1AAEFBA80700080000000000001DC', 'goods', 'Kerzen', 'de', 'draft', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA807000800000000000014F', NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001E5', 'P-2026-000025', X'01A1AAEFBA80700080000000000001E2', 'goods', 'Heizgerät', 'de', 'open', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA807000800000000000014F', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001EB', 'P-2026-000026', X'01A1AAEFBA80700080000000000001E8', 'goods', 'średni samochód ratowniczo-gaśniczy', 'pl', 'open', NULL, 'pending', 1, 0, 'UA-74', X'01A1AAEFBA8070008000000000000161', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'debica.tv', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001F1', 'P-2026-000027', X'01A1AAEFBA80700080000000000001EE', 'goods', 'samochód strażacki', 'pl', 'open', NULL, 'pending', 1, 0, 'UA-21', X'01A1AAEFBA8070008000000000000167', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-10-19', 'decentralization.gov.ua 2022-11', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001F5', 'P-2026-000028', X'01A1AAEFBA80700080000000000000DA', 'goods', 'Feuerwehrfahrzeug', 'de', 'open', NULL, 'pending', 1, 0, 'UA-05', X'01A1AAEFBA807000800000000000016D', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'wz.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001F9', 'P-2026-000029', X'01A1AAEFBA80700080000000000000DA', 'goods', 'Logistikfahrzeug Mercedes Sprinter', 'de', 'draft', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2023-02-16', 'wuppertaler-rundschau.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001FF', 'P-2026-000030', X'01A1AAEFBA80700080000000000001FC', 'goods', 'pompa dużej wydajności', 'pl', 'open', NULL, 'pending', 1, 1, 'UA-65', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-06-08', 'myc.news', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000203', 'P-2026-000031', X'01A1AAEFBA80700080000000000001FC', 'goods', 'zbiornik na wodę', 'pl', 'open', NULL, 'pending', 1, 1, 'UA-65', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-06-08', 'myc.news', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000207', 'P-2026-000032', X'01A1AAEFBA80700080000000000000D2', 'goods', 'Dräger breathing apparatus', 'en', 'open', NULL, 'pending', 1, 0, 'UA-63', X'01A1AAEFBA80700080000000000000AA', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-08-20', 'regionews.ua 2025-08-20', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000020D', 'P-2026-000033', X'01A1AAEFBA807000800000000000020A', 'goods', 'tankautospuit', 'nl', 'open', NULL, 'pending', 1, 0, 'UA-63', X'01A1AAEFBA80700080000000000000AA', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-10-25', 'dumka.media 2023-10-26', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000213', 'P-2026-000034', X'01A1AAEFBA8070008000000000000210', 'goods', 'Feuerwehrgurt', 'de', 'open', NULL, 'pending', 1, 1, 'UA-05', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-02-04', 'dsns.gov.ua 2022-02-04', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000217', 'P-2026-000035', X'01A1AAEFBA8070008000000000000210', 'goods', 'Feuerwehrschutzkleidung', 'de', 'open', NULL, 'pending', 1, 1, 'UA-05', NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-02-04', 'dsns.gov.ua 2022-02-04', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000021D', 'P-2026-000036', X'01A1AAEFBA807000800000000000021A', 'goods', 'fire truck', 'en', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'okvir.net', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000221', 'P-2026-000037', X'01A1AAEFBA807000800000000000021A', 'goods', 'armoured ambulance', 'en', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'okvir.net', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000227', 'P-2026-000038', X'01A1AAEFBA8070008000000000000224', 'goods', 'camion pompe-tonne', 'fr', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-03-19', 'francebleu.fr 2022-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000022B', 'P-2026-000039', X'01A1AAEFBA8070008000000000000224', 'goods', 'motopompe', 'fr', 'draft', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2022-03-19', 'france3-regions.francetvinfo.fr', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000231', 'P-2026-000040', X'01A1AAEFBA807000800000000000022E', 'goods', 'véhicule de secours et d''assistance aux victimes', 'fr', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-03-18', 'france3-regions.francetvinfo.fr', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000023B', 'P-2026-000041', X'01A1AAEFBA80700080000000000000AA', 'training', 'Досвід рятування з-під завалів: навчання для партнерів', 'uk', 'open', NULL, 'not_required', 1, 0, NULL, NULL, NULL, NULL, NULL, 'offer:demo:kharkiv-gives', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000023E', 'P-2026-000042', X'01A1AAEFBA80700080000000000000CA', 'training', 'Formation des pompiers sur échelles pivotantes', 'fr', 'open', NULL, 'not_required', 1, 0, NULL, NULL, NULL, NULL, NULL, 'offer:demo:brussels-gives', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE pledge_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL CHECK (position > 0),
    item_class TEXT NOT NULL,
    description TEXT NOT NULL,
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000000),
    unit TEXT NOT NULL,
    pack_size INTEGER CHECK (pack_size BETWEEN 1 AND 1000000000000),
    condition TEXT NOT NULL CHECK (condition = 'new' OR condition = 'good' OR condition = 'used')
) STRICT;
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000001B', X'01A1AAEFBA807000800000000000001C', 1, '35111100', 'Self-contained breathing apparatus', 6, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000003D', X'01A1AAEFBA807000800000000000003E', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000060', X'01A1AAEFBA8070008000000000000061', 1, '35111100', 'Self-contained breathing apparatus', 5, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000068', X'01A1AAEFBA8070008000000000000069', 1, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000006D', X'01A1AAEFBA807000800000000000006E', 1, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000085', X'01A1AAEFBA8070008000000000000086', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000186', X'01A1AAEFBA8070008000000000000187', 1, '31121200', 'бензиновий генератор', 102, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000018C', X'01A1AAEFBA807000800000000000018D', 1, '34144210.crew_carrier', 'Mannschaftstransportfahrzeug', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000190', X'01A1AAEFBA8070008000000000000191', 1, '34133100.water_tanker', 'Wasserwagen 8000 l', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000194', X'01A1AAEFBA8070008000000000000195', 1, '34144511', 'Müllfahrzeug 20 m³', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000019A', X'01A1AAEFBA807000800000000000019B', 1, '34114121.emergency', 'Rettungswagen', 5, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000019E', X'01A1AAEFBA807000800000000000019F', 1, '34144210.equipment_carrier', 'Gerätewagen', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001A4', X'01A1AAEFBA80700080000000000001A5', 1, '34144212.medium', 'Tanklöschfahrzeug 16/25', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001AA', X'01A1AAEFBA80700080000000000001AB', 1, '34144213.pumper', 'Löschgruppenfahrzeug LF 8', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001B0', X'01A1AAEFBA80700080000000000001B1', 1, '34144211', 'Drehleiter mit Korb', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001B6', X'01A1AAEFBA80700080000000000001B7', 1, '34144212.medium', 'Tanklöschfahrzeug TLF 24/50', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001BC', X'01A1AAEFBA80700080000000000001BD', 1, '34144000.unimog', 'Unimog', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001C0', X'01A1AAEFBA80700080000000000001C1', 1, 'unsorted', 'LKW mit Ladekran', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001C4', X'01A1AAEFBA80700080000000000001C5', 1, '34114400', 'Mannschaftstransporter', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001C8', X'01A1AAEFBA80700080000000000001C9', 1, '35811100.turnout_gear', 'Brandschutzkleidung', 500, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001CE', X'01A1AAEFBA80700080000000000001CF', 1, '34114121.emergency', 'Rettungswagen', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001D4', X'01A1AAEFBA80700080000000000001D5', 1, '31121100', 'Dieselgenerator', 5, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001D8', X'01A1AAEFBA80700080000000000001D9', 1, '31121100', 'Dieselgenerator', 5, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001DE', X'01A1AAEFBA80700080000000000001DF', 1, '31527300.candle', 'Kerzen', NULL, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001E4', X'01A1AAEFBA80700080000000000001E5', 1, '39715200', 'Heizgerät', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001EA', X'01A1AAEFBA80700080000000000001EB', 1, '34144213.pumper', 'średni samochód ratowniczo-gaśniczy', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001F0', X'01A1AAEFBA80700080000000000001F1', 1, '34144210', 'samochód strażacki', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001F4', X'01A1AAEFBA80700080000000000001F5', 1, '34144210', 'Feuerwehrfahrzeug', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001F8', X'01A1AAEFBA80700080000000000001F9', 1, 'unsorted', 'Logistikfahrzeug Mercedes Sprinter', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001FE', X'01A1AAEFBA80700080000000000001FF', 1, '42122130.high_capacity_pump', 'pompa dużej wydajności', 10, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000202', X'01A1AAEFBA8070008000000000000203', 1, '44611500', 'zbiornik na wodę', 10, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000206', X'01A1AAEFBA8070008000000000000207', 1, '35111100', 'Dräger breathing apparatus', 30, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000020C', X'01A1AAEFBA807000800000000000020D', 1, '34144213.pumper', 'tankautospuit', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000212', X'01A1AAEFBA8070008000000000000213', 1, '35111000.firefighter_belt', 'Feuerwehrgurt', 120, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000216', X'01A1AAEFBA8070008000000000000217', 1, '35811100.turnout_gear', 'Feuerwehrschutzkleidung', 88, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000021C', X'01A1AAEFBA807000800000000000021D', 1, '34144210', 'fire truck', 4, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000220', X'01A1AAEFBA8070008000000000000221', 1, '34114121.armoured', 'armoured ambulance', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000226', X'01A1AAEFBA8070008000000000000227', 1, '34144213.pumper', 'camion pompe-tonne', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000022A', X'01A1AAEFBA807000800000000000022B', 1, 'unsorted', 'motopompe', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000230', X'01A1AAEFBA8070008000000000000231', 1, '34114121.emergency', 'véhicule de secours et d''assistance aux victimes', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000023A', X'01A1AAEFBA807000800000000000023B', 1, 'training.usar', 'Досвід рятування з-під завалів: навчання для партнерів', 20, 'DAY', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000023D', X'01A1AAEFBA807000800000000000023E', 1, 'training.firefighters', 'Formation des pompiers sur échelles pivotantes', 10, 'DAY', NULL, 'new');
CREATE TABLE pledge_intents (
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL CHECK (position > 0),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    substitute INTEGER NOT NULL CHECK (substitute IN (FALSE, TRUE)),
    standby INTEGER NOT NULL CHECK (standby IN (FALSE, TRUE)),
    PRIMARY KEY (pledge_id, position),
    CONSTRAINT pledge_intents_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
INSERT INTO pledge_intents VALUES (X'01A1AAEFBA8070008000000000000086', 1, X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 0, 0);
CREATE TABLE decisions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    body TEXT NOT NULL,
    reference TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome = 'recommended' OR outcome = 'deferred' OR outcome = 'granted' OR outcome = 'refused'),
    value_cap_minor INTEGER CHECK (value_cap_minor BETWEEN 0 AND 1000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    document TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at INTEGER NOT NULL, decided_on_zone TEXT NOT NULL DEFAULT 'UTC' CHECK (decided_on_zone <> ''),
    CONSTRAINT decisions_value_cap CHECK ((value_cap_minor IS NULL) = (currency IS NULL))
) STRICT;
INSERT INTO decisions VALUES (X'01A1AAEFBA8070008000000000000023', X'01A1AAEFBA807000800000000000001C', 'council', '1', '2026-11-05', 'granted', NULL, NULL, NULL, X'01A1AAEFBA8070008000000000000009', 1793869200000000, 'Europe/Brussels');
CREATE TABLE allocations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    pledge_line_id BLOB NOT NULL,
    -- the two sides, as the need and the pledge have them: lists are asked by side
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    donor_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL CHECK (state = 'proposed' OR state = 'accepted' OR state = 'committed' OR state = 'fulfilled'
        OR state = 'standby' OR state = 'declined' OR state = 'withdrawn' OR state = 'lapsed' OR state = 'released'),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    planned INTEGER NOT NULL CHECK (planned >= 0),
    shipped INTEGER NOT NULL CHECK (shipped >= 0),
    received INTEGER NOT NULL CHECK (received >= 0),
    lost_or_damaged INTEGER NOT NULL CHECK (lost_or_damaged >= 0),
    released INTEGER NOT NULL CHECK (released >= 0),
    substitute INTEGER NOT NULL CHECK (substitute IN (FALSE, TRUE)),
    proposed_by TEXT NOT NULL CHECK (proposed_by = 'donor' OR proposed_by = 'recipient' OR proposed_by = 'coordinator'),
    donor_agreed_at INTEGER,
    recipient_agreed_at INTEGER,
    hold_until INTEGER,
    standby_since INTEGER,
    committed_at INTEGER,
    split_from BLOB REFERENCES allocations (id),
    reason TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- what stands by, and was one of these before it made room
    stepped_back TEXT CHECK (stepped_back = 'proposed' OR stepped_back = 'accepted' OR stepped_back = 'committed'),
    -- who was asked and did not answer in time: it moves up only after a new word
    waits_for TEXT CHECK (waits_for = 'donor' OR waits_for = 'recipient' OR waits_for = 'both' OR waits_for = 'council'),
    -- since when a council has been silent
    accepted_since INTEGER, reassigned_from BLOB REFERENCES shipment_lines (id)
    CONSTRAINT allocations_reassigned CHECK (reassigned_from IS NULL OR split_from IS NOT NULL), donor_word TEXT CHECK (donor_word = 'own' OR donor_word = 'reported'), recipient_word TEXT
    CHECK (recipient_word = 'own' OR recipient_word = 'reported'),
    CONSTRAINT allocations_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id),
    CONSTRAINT allocations_line_of_pledge FOREIGN KEY (pledge_id, pledge_line_id) REFERENCES pledge_lines (pledge_id, id),
    CONSTRAINT allocations_units CHECK (shipped + planned + released <= quantity),
    CONSTRAINT allocations_counted CHECK (received + lost_or_damaged <= shipped),
    CONSTRAINT allocations_own_need CHECK (donor_id <> recipient_id OR NOT (state = 'proposed' OR state = 'accepted'
        OR state = 'standby')),
    CONSTRAINT allocations_hold CHECK ((state = 'proposed') = (hold_until IS NOT NULL)),
    CONSTRAINT allocations_stands_by CHECK ((state = 'standby') = (standby_since IS NOT NULL)),
    CONSTRAINT allocations_accepted_since CHECK ((state = 'accepted') = (accepted_since IS NOT NULL)),
    CONSTRAINT allocations_agreed CHECK (state NOT IN ('accepted', 'committed')
        OR (donor_agreed_at IS NOT NULL AND recipient_agreed_at IS NOT NULL)),
    CONSTRAINT allocations_committed CHECK (committed_at IS NOT NULL OR (state <> 'committed' AND shipped = 0)),
    CONSTRAINT allocations_planned CHECK (planned = 0 OR state = 'committed'),
    CONSTRAINT allocations_stepped_back CHECK (stepped_back IS NULL OR state = 'standby'),
    CONSTRAINT allocations_waits CHECK (waits_for IS NULL OR (state = 'standby' AND stepped_back IS NULL))
) STRICT;
INSERT INTO allocations VALUES (X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', X'01A1AAEFBA807000800000000000001C', X'01A1AAEFBA807000800000000000001B', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000007', 'committed', 6, 0, 6, 3, 0, 0, 0, 'donor', 1793869200000000, 1793869200000000, NULL, NULL, 1793869200000000, NULL, NULL, 8, 1793869200000000, NULL, NULL, NULL, NULL, 'own', 'own');
INSERT INTO allocations VALUES (X'01A1AAEFBA807000800000000000003F', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', X'01A1AAEFBA807000800000000000003E', X'01A1AAEFBA807000800000000000003D', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA807000800000000000000A', 'committed', 2, 2, 0, 0, 0, 0, 0, 'donor', 1793869200000000, 1793869200000000, NULL, NULL, 1793869200000000, NULL, NULL, 3, 1793869200000000, NULL, NULL, NULL, NULL, 'own', 'own');
INSERT INTO allocations VALUES (X'01A1AAEFBA807000800000000000006A', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000056', X'01A1AAEFBA8070008000000000000069', X'01A1AAEFBA8070008000000000000068', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000007', 'proposed', 3, 0, 0, 0, 0, 0, 0, 'donor', 1793869200000000, NULL, 1795078800000000, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, NULL, NULL, 'own', NULL);
INSERT INTO allocations VALUES (X'01A1AAEFBA807000800000000000006F', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000056', X'01A1AAEFBA807000800000000000006E', X'01A1AAEFBA807000800000000000006D', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA807000800000000000000A', 'proposed', 1, 0, 0, 0, 0, 0, 0, 'donor', 1793869200000000, NULL, 1795078800000000, NULL, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, NULL, NULL, 'own', NULL);
INSERT INTO allocations VALUES (X'01A1AAEFBA8070008000000000000070', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000056', X'01A1AAEFBA807000800000000000006E', X'01A1AAEFBA807000800000000000006D', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA807000800000000000000A', 'standby', 2, 0, 0, 0, 0, 0, 0, 'donor', 1793869200000000, NULL, NULL, 1793869200000000, NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, NULL, NULL, 'own', NULL);
INSERT INTO allocations VALUES (X'01A1AAEFBA8070008000000000000087', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA807000800000000000007F', X'01A1AAEFBA8070008000000000000086', X'01A1AAEFBA8070008000000000000085', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000007', 'committed', 2, 0, 0, 0, 0, 0, 0, 'donor', 1793869200000000, 1793869200000000, NULL, NULL, 1793869200000000, NULL, NULL, 2, 1793869200000000, NULL, NULL, NULL, NULL, 'own', 'own');
CREATE TABLE due_moves (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT due_moves_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
INSERT INTO due_moves VALUES (X'01990000000070008000000000000004', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 1793869200000000);
CREATE TABLE coverage_changes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    promised INTEGER NOT NULL,
    received INTEGER NOT NULL,
    CONSTRAINT coverage_changes_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
INSERT INTO coverage_changes VALUES (X'01A1AAEFBA8070008000000000000021', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 1793869200000000, 6, 0);
INSERT INTO coverage_changes VALUES (X'01A1AAEFBA807000800000000000003B', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 1793869200000000, -2, 0);
INSERT INTO coverage_changes VALUES (X'01A1AAEFBA8070008000000000000043', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 1793869200000000, 2, 0);
INSERT INTO coverage_changes VALUES (X'01A1AAEFBA807000800000000000004C', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 1793869200000000, 2, 0);
INSERT INTO coverage_changes VALUES (X'01A1AAEFBA8070008000000000000055', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', 1793869200000000, -3, 3);
INSERT INTO coverage_changes VALUES (X'01A1AAEFBA807000800000000000008B', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA807000800000000000007F', 1793869200000000, 2, 0);
CREATE TABLE shipments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'planned' OR state = 'dispatched' OR state = 'arrived' OR state = 'received'
        OR state = 'closed' OR state = 'cancelled' OR state = 'lost' OR state = 'returned'),
    consignor_id BLOB NOT NULL REFERENCES organisations (id),
    consignee_id BLOB NOT NULL REFERENCES organisations (id),
    carrier_id BLOB REFERENCES organisations (id),
    waybill TEXT NOT NULL,
    responsible_receiver TEXT,
    crosses_border INTEGER NOT NULL CHECK (crosses_border IN (FALSE, TRUE)),
    consignee_agreed_at INTEGER,
    customs_code TEXT,
    customs_declared_on TEXT,
    customs_cleared_on TEXT,
    dispatched_at INTEGER,
    arrived_at INTEGER,
    received_at INTEGER,
    reason TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    -- ISO 3166-1; ZZ says that nobody knows
    loading_country TEXT NOT NULL DEFAULT 'ZZ' CHECK (length(loading_country) = 2),
    -- a code that was used twice before that was forbidden stays as it was written
    customs_reused INTEGER NOT NULL DEFAULT FALSE CHECK (customs_reused IN (FALSE, TRUE)), vehicle TEXT, expected_on TEXT, customs_recipient_number TEXT
    CONSTRAINT shipments_recipient_number CHECK (customs_recipient_number IS NULL OR customs_code IS NOT NULL), customs_report_filed_on TEXT
    CONSTRAINT shipments_reported CHECK (customs_report_filed_on IS NULL OR customs_cleared_on IS NOT NULL), customs_filed_by BLOB REFERENCES members (id), customs_filed_at INTEGER
    CONSTRAINT shipments_filed CHECK ((customs_filed_by IS NULL) = (customs_filed_at IS NULL)
        AND (customs_filed_at IS NULL OR customs_code IS NOT NULL)),
    CONSTRAINT shipments_customs CHECK ((customs_code IS NULL) = (customs_declared_on IS NULL)),
    CONSTRAINT shipments_cleared CHECK (customs_cleared_on IS NULL OR customs_code IS NOT NULL),
    CONSTRAINT shipments_left CHECK ((state IN ('planned', 'cancelled')) = (dispatched_at IS NULL)),
    CONSTRAINT shipments_arrived CHECK (CASE WHEN (state = 'arrived' OR state = 'received'
        OR state = 'closed') THEN arrived_at IS NOT NULL
        WHEN (state = 'planned' OR state = 'cancelled' OR state = 'dispatched') THEN arrived_at IS NULL ELSE TRUE END),
    CONSTRAINT shipments_received CHECK ((state IN ('received', 'closed')) = (received_at IS NOT NULL))
) STRICT;
INSERT INTO shipments VALUES (X'01A1AAEFBA8070008000000000000026', 'S-2026-000001', 'dispatched', X'01A1AAEFBA8070008000000000000007', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000010', 'CMR', 'depot', 1, 1793869200000000, '1', '2026-11-05', NULL, 1793869200000000, NULL, NULL, NULL, 9, 1793869200000000, 'BE', 0, 'AA 1', NULL, NULL, NULL, X'01A1AAEFBA8070008000000000000003', 1793869200000000);
INSERT INTO shipments VALUES (X'01A1AAEFBA8070008000000000000046', 'S-2026-000002', 'planned', X'01A1AAEFBA807000800000000000000A', X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000010', 'CMR', 'depot', 1, NULL, '2', '2026-11-05', NULL, NULL, NULL, NULL, NULL, 2, 1793869200000000, 'BE', 0, NULL, NULL, NULL, NULL, X'01A1AAEFBA8070008000000000000003', 1793869200000000);
CREATE TABLE shipment_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL CHECK (position > 0),
    allocation_id BLOB NOT NULL REFERENCES allocations (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    state TEXT NOT NULL CHECK (state = 'on_board' OR state = 'held' OR state = 'diverted' OR state = 'counted'),
    accepted INTEGER NOT NULL CHECK (accepted >= 0),
    damaged INTEGER NOT NULL CHECK (damaged >= 0),
    missing INTEGER NOT NULL CHECK (missing >= 0),
    surplus INTEGER NOT NULL CHECK (surplus >= 0),
    CONSTRAINT shipment_lines_units CHECK (accepted + damaged + missing <= quantity),
    CONSTRAINT shipment_lines_counted CHECK ((state = 'counted') = (accepted + damaged + missing = quantity))
) STRICT;
INSERT INTO shipment_lines VALUES (X'01A1AAEFBA8070008000000000000027', X'01A1AAEFBA8070008000000000000026', 1, X'01A1AAEFBA807000800000000000001D', 6, 'on_board', 3, 0, 0, 0);
INSERT INTO shipment_lines VALUES (X'01A1AAEFBA8070008000000000000047', X'01A1AAEFBA8070008000000000000046', 1, X'01A1AAEFBA807000800000000000003F', 2, 'on_board', 0, 0, 0, 0);
CREATE TABLE shipment_parties (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    is_recipient INTEGER NOT NULL CHECK (is_recipient IN (FALSE, TRUE)),
    PRIMARY KEY (organisation_id, shipment_id)
) STRICT, WITHOUT ROWID;
INSERT INTO shipment_parties VALUES (X'01A1AAEFBA8070008000000000000026', X'01A1AAEFBA8070008000000000000001', 1);
INSERT INTO shipment_parties VALUES (X'01A1AAEFBA8070008000000000000046', X'01A1AAEFBA8070008000000000000001', 1);
INSERT INTO shipment_parties VALUES (X'01A1AAEFBA8070008000000000000026', X'01A1AAEFBA8070008000000000000007', 0);
INSERT INTO shipment_parties VALUES (X'01A1AAEFBA8070008000000000000046', X'01A1AAEFBA807000800000000000000A', 0);
INSERT INTO shipment_parties VALUES (X'01A1AAEFBA8070008000000000000026', X'01A1AAEFBA8070008000000000000010', 0);
INSERT INTO shipment_parties VALUES (X'01A1AAEFBA8070008000000000000046', X'01A1AAEFBA8070008000000000000010', 0);
CREATE TABLE shipment_consents (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    party_id BLOB NOT NULL REFERENCES organisations (id),
    number INTEGER NOT NULL CHECK (number > 0),
    carrier_id BLOB NOT NULL REFERENCES organisations (id),
    responsible_receiver TEXT,
    loading_country TEXT CHECK (length(loading_country) = 2),
    member_id BLOB REFERENCES members (id),
    agreed_at INTEGER NOT NULL,
    PRIMARY KEY (shipment_id, party_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO shipment_consents VALUES (X'01A1AAEFBA8070008000000000000026', X'01A1AAEFBA8070008000000000000001', 1, X'01A1AAEFBA8070008000000000000010', 'depot', NULL, X'01A1AAEFBA8070008000000000000003', 1793869200000000);
CREATE TABLE receipts (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'confirmed' OR state = 'discarded'),
    shipment_id BLOB REFERENCES shipments (id),
    need_id BLOB REFERENCES needs (id),
    consignee_id BLOB NOT NULL REFERENCES organisations (id),
    consignor_id BLOB NOT NULL REFERENCES organisations (id),
    reverses_id BLOB REFERENCES receipts (id),
    reversed_by_id BLOB REFERENCES receipts (id),
    note TEXT,
    confirmed_by BLOB REFERENCES members (id),
    confirmed_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL, signed_at INTEGER
    CONSTRAINT receipts_signed_before CHECK (signed_at IS NULL OR state = 'confirmed'),
    CONSTRAINT receipts_of_one_thing CHECK ((shipment_id IS NULL) <> (need_id IS NULL)),
    CONSTRAINT receipts_signed_by CHECK ((state = 'confirmed') = (confirmed_by IS NOT NULL)),
    CONSTRAINT receipts_signed_at CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
    CONSTRAINT receipts_reversal CHECK (reverses_id IS NULL OR (state = 'confirmed' AND reversed_by_id IS NULL
        AND reverses_id <> id))
) STRICT;
INSERT INTO receipts VALUES (X'01A1AAEFBA8070008000000000000038', 'R-2026-000001', 'confirmed', X'01A1AAEFBA8070008000000000000026', NULL, X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000007', NULL, X'01A1AAEFBA807000800000000000004A', NULL, X'01A1AAEFBA8070008000000000000003', 1793869200000000, 3, 1793869200000000, NULL);
INSERT INTO receipts VALUES (X'01A1AAEFBA807000800000000000004A', 'R-2026-000002', 'confirmed', X'01A1AAEFBA8070008000000000000026', NULL, X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000007', X'01A1AAEFBA8070008000000000000038', NULL, 'they were whole', X'01A1AAEFBA8070008000000000000003', 1793869200000000, 1, 1793869200000000, NULL);
INSERT INTO receipts VALUES (X'01A1AAEFBA8070008000000000000052', 'R-2026-000003', 'confirmed', X'01A1AAEFBA8070008000000000000026', NULL, X'01A1AAEFBA8070008000000000000001', X'01A1AAEFBA8070008000000000000007', NULL, NULL, NULL, X'01A1AAEFBA8070008000000000000003', 1793869200000000, 2, 1793869200000000, NULL);
CREATE TABLE receipt_lines (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    receipt_id BLOB NOT NULL REFERENCES receipts (id),
    position INTEGER NOT NULL CHECK (position > 0),
    allocation_id BLOB NOT NULL REFERENCES allocations (id),
    shipment_line_id BLOB,
    accepted INTEGER NOT NULL CHECK (accepted BETWEEN 0 AND 1000000000000),
    damaged INTEGER NOT NULL CHECK (damaged BETWEEN 0 AND 1000000000000),
    missing INTEGER NOT NULL CHECK (missing BETWEEN 0 AND 1000000000000),
    surplus INTEGER NOT NULL CHECK (surplus BETWEEN 0 AND 1000000000000),
    is_final INTEGER NOT NULL CHECK (is_final IN (FALSE, TRUE)),
    reason TEXT, received_as TEXT
    CONSTRAINT receipt_lines_received_as CHECK (received_as IS NULL OR accepted > 0),
    CONSTRAINT receipt_lines_same_allocation FOREIGN KEY (allocation_id, shipment_line_id)
        REFERENCES shipment_lines (allocation_id, id)
) STRICT;
INSERT INTO receipt_lines VALUES (X'01A1AAEFBA8070008000000000000037', X'01A1AAEFBA8070008000000000000038', 1, X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000027', 0, 2, 0, 0, 0, 'counted', NULL);
INSERT INTO receipt_lines VALUES (X'01A1AAEFBA807000800000000000004B', X'01A1AAEFBA807000800000000000004A', 1, X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000027', 0, 2, 0, 0, 0, 'counted', NULL);
INSERT INTO receipt_lines VALUES (X'01A1AAEFBA8070008000000000000051', X'01A1AAEFBA8070008000000000000052', 1, X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000027', 3, 0, 0, 0, 0, 'counted', NULL);
CREATE TABLE events (
    -- its place in the order of the log: the next number, because nothing is ever taken out
    seq INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at INTEGER NOT NULL,
    member_id BLOB,
    organisation_id BLOB,
    action TEXT NOT NULL CHECK (action <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind = 'organisation' OR subject_kind = 'member' OR subject_kind = 'token'
        OR subject_kind = 'mandate' OR subject_kind = 'need' OR subject_kind = 'pledge' OR subject_kind = 'allocation'
        OR subject_kind = 'shipment' OR subject_kind = 'receipt' OR subject_kind = 'proposal'
        OR subject_kind = 'catalogue' OR subject_kind = 'places' OR subject_kind = 'allocation_plan'),
    subject_id BLOB NOT NULL,
    need_id BLOB,
    pledge_id BLOB,
    shipment_id BLOB,
    change TEXT NOT NULL CHECK (json_valid(change)),
    reason TEXT, driver_code_id BLOB
    CONSTRAINT events_driver CHECK (driver_code_id IS NULL OR member_id IS NOT NULL),
    CONSTRAINT events_actor CHECK ((member_id IS NULL) = (organisation_id IS NULL))
) STRICT;
INSERT INTO events VALUES (1, X'01A1AAEFBA8070008000000000000002', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000001', NULL, NULL, NULL, '{"name":"recipient 0"}', NULL, NULL);
INSERT INTO events VALUES (2, X'01A1AAEFBA8070008000000000000005', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000004', NULL, NULL, NULL, '{"name":"recipient 1"}', NULL, NULL);
INSERT INTO events VALUES (3, X'01A1AAEFBA8070008000000000000008', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000007', NULL, NULL, NULL, '{"name":"donor 0"}', NULL, NULL);
INSERT INTO events VALUES (4, X'01A1AAEFBA807000800000000000000B', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000000A', NULL, NULL, NULL, '{"name":"donor 1"}', NULL, NULL);
INSERT INTO events VALUES (5, X'01A1AAEFBA807000800000000000000E', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000000D', NULL, NULL, NULL, '{"name":"donor 2"}', NULL, NULL);
INSERT INTO events VALUES (6, X'01A1AAEFBA8070008000000000000011', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000010', NULL, NULL, NULL, '{"name":"carrier"}', NULL, NULL);
INSERT INTO events VALUES (7, X'01A1AAEFBA8070008000000000000014', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000013', NULL, NULL, NULL, '{"name":"office"}', NULL, NULL);
INSERT INTO events VALUES (8, X'01A1AAEFBA8070008000000000000018', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_need', 'need', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000017', NULL, NULL, '{"lines":1,"priority":{"to":1},"reference":"N-2026-000001"}', NULL, NULL);
INSERT INTO events VALUES (9, X'01A1AAEFBA8070008000000000000019', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'submit_need', 'need', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000017', NULL, NULL, '{"state":{"from":"draft","to":"submitted"}}', NULL, NULL);
INSERT INTO events VALUES (10, X'01A1AAEFBA807000800000000000001A', 1793869200000000, X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'verify_need', 'need', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000017', NULL, NULL, '{"state":{"from":"submitted","to":"verified"}}', NULL, NULL);
INSERT INTO events VALUES (11, X'01A1AAEFBA807000800000000000001E', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'pledge_to_need', 'pledge', X'01A1AAEFBA807000800000000000001C', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000001C', NULL, '{"authorisation":"pending","reference":"P-2026-000001"}', NULL, NULL);
INSERT INTO events VALUES (12, X'01A1AAEFBA807000800000000000001F', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'pledge_to_need', 'allocation', X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000001C', NULL, '{"state":{"to":"proposed"},"units":6}', NULL, NULL);
INSERT INTO events VALUES (13, X'01A1AAEFBA8070008000000000000022', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'accept_allocation', 'allocation', X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000001C', NULL, '{"state":{"from":"proposed","to":"accepted"},"units":6}', NULL, NULL);
INSERT INTO events VALUES (14, X'01A1AAEFBA8070008000000000000024', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'authorise_pledge', 'pledge', X'01A1AAEFBA807000800000000000001C', NULL, X'01A1AAEFBA807000800000000000001C', NULL, '{"authorisation":{"from":"pending","to":"granted"},"body":"council","currency":null,"decided_on":"2026-11-05","decision":"01a1aaef-ba80-7000-8000-000000000023","outcome":"granted","reference":"1","value_cap_minor":null}', NULL, NULL);
INSERT INTO events VALUES (15, X'01A1AAEFBA8070008000000000000025', 1793869200000000, NULL, NULL, 'committed', 'allocation', X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000001C', NULL, '{"state":{"from":"accepted","to":"committed"},"units":6}', NULL, NULL);
INSERT INTO events VALUES (16, X'01A1AAEFBA8070008000000000000028', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'create_shipment', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"consignor_country":"BE","crosses_border":true,"lines":1,"loading_country":"BE","reference":"S-2026-000001"}', NULL, NULL);
INSERT INTO events VALUES (17, X'01A1AAEFBA8070008000000000000029', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'declare_shipment', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"customs":{"cleared_on":null,"code":"0","declared_on":"2026-11-05","recipient_number":null,"report_filed_on":null},"replaces":null}', NULL, NULL);
INSERT INTO events VALUES (18, X'01A1AAEFBA807000800000000000002A', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'declare_shipment', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"customs":{"cleared_on":null,"code":"1","declared_on":"2026-11-05","recipient_number":null,"report_filed_on":null},"replaces":{"cleared_on":null,"code":"0","declared_on":"2026-11-05","recipient_number":null,"report_filed_on":null}}', NULL, NULL);
INSERT INTO events VALUES (19, X'01A1AAEFBA807000800000000000002B', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'agree_shipment', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"carrier":"01a1aaef-ba80-7000-8000-000000000010","donor_drives":false,"loading_country":null,"responsible_receiver":"depot"}', NULL, NULL);
INSERT INTO events VALUES (20, X'01A1AAEFBA807000800000000000002D', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'dispatch_shipment', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"lines":[{"allocation":"01a1aaef-ba80-7000-8000-00000000001d","units":6}],"state":{"from":"planned","to":"dispatched"}}', NULL, NULL);
INSERT INTO events VALUES (21, X'01A1AAEFBA807000800000000000002F', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'amend_shipment', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"vehicle":{"from":null,"to":"AA 1"}}', 'another lorry', NULL);
INSERT INTO events VALUES (22, X'01A1AAEFBA8070008000000000000031', 1793869200000000, X'01A1AAEFBA8070008000000000000012', X'01A1AAEFBA8070008000000000000010', 'create_shipment_event', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"kind":"border_entry"}', NULL, NULL);
INSERT INTO events VALUES (23, X'01A1AAEFBA8070008000000000000033', 1793869200000000, X'01A1AAEFBA8070008000000000000012', X'01A1AAEFBA8070008000000000000010', 'create_driver_code', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"driver_code":"01a1aaef-ba80-7000-8000-000000000032","expires_at":"2026-12-05T09:00:00Z","label":"AA 1"}', NULL, NULL);
INSERT INTO events VALUES (24, X'01A1AAEFBA8070008000000000000035', 1793869200000000, X'01A1AAEFBA8070008000000000000012', X'01A1AAEFBA8070008000000000000010', 'create_shipment_event', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"kind":"hub_arrival"}', NULL, X'01A1AAEFBA8070008000000000000032');
INSERT INTO events VALUES (25, X'01A1AAEFBA8070008000000000000036', 1793869200000000, X'01A1AAEFBA8070008000000000000012', X'01A1AAEFBA8070008000000000000010', 'open_waybill_address', 'shipment', X'01A1AAEFBA8070008000000000000026', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"address_code":"01a1aaef-ba80-7000-8000-00000000002c","opened":false,"tries_left":4}', NULL, X'01A1AAEFBA8070008000000000000032');
INSERT INTO events VALUES (26, X'01A1AAEFBA8070008000000000000039', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_receipt', 'receipt', X'01A1AAEFBA8070008000000000000038', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"lines":1,"reference":"R-2026-000001"}', NULL, NULL);
INSERT INTO events VALUES (27, X'01A1AAEFBA807000800000000000003A', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'confirm_receipt', 'receipt', X'01A1AAEFBA8070008000000000000038', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"lines":[{"accepted":0,"allocation":"01a1aaef-ba80-7000-8000-00000000001d","damaged":2,"missing":0,"reason":"counted","received_as":null,"surplus":0}],"state":{"from":"draft","to":"confirmed"}}', NULL, NULL);
INSERT INTO events VALUES (28, X'01A1AAEFBA807000800000000000003C', 1793869200000000, NULL, NULL, 'reopened', 'allocation', X'01A1AAEFBA807000800000000000001D', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000001C', NULL, '{"units":2}', NULL, NULL);
INSERT INTO events VALUES (29, X'01A1AAEFBA8070008000000000000040', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'pledge_to_need', 'pledge', X'01A1AAEFBA807000800000000000003E', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000003E', NULL, '{"authorisation":"not_required","reference":"P-2026-000002"}', NULL, NULL);
INSERT INTO events VALUES (30, X'01A1AAEFBA8070008000000000000041', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'pledge_to_need', 'allocation', X'01A1AAEFBA807000800000000000003F', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000003E', NULL, '{"state":{"to":"proposed"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (31, X'01A1AAEFBA8070008000000000000044', 1793869200000000, NULL, NULL, 'committed', 'allocation', X'01A1AAEFBA807000800000000000003F', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000003E', NULL, '{"state":{"from":"proposed","to":"committed"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (32, X'01A1AAEFBA8070008000000000000045', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'accept_allocation', 'allocation', X'01A1AAEFBA807000800000000000003F', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA807000800000000000003E', NULL, '{"state":{"from":"proposed","to":"committed"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (33, X'01A1AAEFBA8070008000000000000048', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'create_shipment', 'shipment', X'01A1AAEFBA8070008000000000000046', NULL, NULL, X'01A1AAEFBA8070008000000000000046', '{"consignor_country":"BE","crosses_border":true,"lines":1,"loading_country":"BE","reference":"S-2026-000002"}', NULL, NULL);
INSERT INTO events VALUES (34, X'01A1AAEFBA8070008000000000000049', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'declare_shipment', 'shipment', X'01A1AAEFBA8070008000000000000046', NULL, NULL, X'01A1AAEFBA8070008000000000000046', '{"customs":{"cleared_on":null,"code":"2","declared_on":"2026-11-05","recipient_number":null,"report_filed_on":null},"replaces":null}', NULL, NULL);
INSERT INTO events VALUES (35, X'01A1AAEFBA807000800000000000004D', 1793869200000000, NULL, NULL, 'excess_changed', 'need', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000017', NULL, NULL, '{"excess":{"from":0,"to":2},"need_line":"01a1aaef-ba80-7000-8000-000000000016"}', NULL, NULL);
INSERT INTO events VALUES (36, X'01A1AAEFBA807000800000000000004E', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'reverse_receipt', 'receipt', X'01A1AAEFBA8070008000000000000038', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"lines":[{"accepted":0,"allocation":"01a1aaef-ba80-7000-8000-00000000001d","damaged":2,"missing":0,"reason":"counted","received_as":null,"surplus":0}],"reversal":"R-2026-000002"}', 'they were whole', NULL);
INSERT INTO events VALUES (37, X'01A1AAEFBA807000800000000000004F', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'reverse_receipt', 'receipt', X'01A1AAEFBA807000800000000000004A', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"reverses":"R-2026-000001","state":{"to":"confirmed"}}', 'they were whole', NULL);
INSERT INTO events VALUES (38, X'01A1AAEFBA8070008000000000000050', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'decide_excess', 'need', X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000017', NULL, NULL, '{"excess_decision":{"from":null,"to":"keep"},"need_line":"01a1aaef-ba80-7000-8000-000000000016","units":2}', 'welcome', NULL);
INSERT INTO events VALUES (39, X'01A1AAEFBA8070008000000000000053', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_receipt', 'receipt', X'01A1AAEFBA8070008000000000000052', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"lines":1,"reference":"R-2026-000003"}', NULL, NULL);
INSERT INTO events VALUES (40, X'01A1AAEFBA8070008000000000000054', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'confirm_receipt', 'receipt', X'01A1AAEFBA8070008000000000000052', NULL, NULL, X'01A1AAEFBA8070008000000000000026', '{"lines":[{"accepted":3,"allocation":"01a1aaef-ba80-7000-8000-00000000001d","damaged":0,"missing":0,"reason":"counted","received_as":null,"surplus":0}],"state":{"from":"draft","to":"confirmed"}}', NULL, NULL);
INSERT INTO events VALUES (41, X'01A1AAEFBA8070008000000000000058', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_need', 'need', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000057', NULL, NULL, '{"lines":1,"priority":{"to":1},"reference":"N-2026-000002"}', NULL, NULL);
INSERT INTO events VALUES (42, X'01A1AAEFBA8070008000000000000059', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'submit_need', 'need', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000057', NULL, NULL, '{"state":{"from":"draft","to":"submitted"}}', NULL, NULL);
INSERT INTO events VALUES (43, X'01A1AAEFBA807000800000000000005A', 1793869200000000, X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'verify_need', 'need', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000057', NULL, NULL, '{"state":{"from":"submitted","to":"verified"}}', NULL, NULL);
INSERT INTO events VALUES (44, X'01A1AAEFBA807000800000000000005D', 1793869200000000, X'01A1AAEFBA8070008000000000000006', X'01A1AAEFBA8070008000000000000004', 'create_need', 'need', X'01A1AAEFBA807000800000000000005C', X'01A1AAEFBA807000800000000000005C', NULL, NULL, '{"lines":1,"priority":{"to":1},"reference":"N-2026-000003"}', NULL, NULL);
INSERT INTO events VALUES (45, X'01A1AAEFBA807000800000000000005E', 1793869200000000, X'01A1AAEFBA8070008000000000000006', X'01A1AAEFBA8070008000000000000004', 'submit_need', 'need', X'01A1AAEFBA807000800000000000005C', X'01A1AAEFBA807000800000000000005C', NULL, NULL, '{"state":{"from":"draft","to":"submitted"}}', NULL, NULL);
INSERT INTO events VALUES (46, X'01A1AAEFBA807000800000000000005F', 1793869200000000, X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'verify_need', 'need', X'01A1AAEFBA807000800000000000005C', X'01A1AAEFBA807000800000000000005C', NULL, NULL, '{"state":{"from":"submitted","to":"verified"}}', NULL, NULL);
INSERT INTO events VALUES (47, X'01A1AAEFBA8070008000000000000062', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'create_pledge', 'pledge', X'01A1AAEFBA8070008000000000000061', NULL, X'01A1AAEFBA8070008000000000000061', NULL, '{"authorisation":"not_required","reference":"P-2026-000003"}', NULL, NULL);
INSERT INTO events VALUES (48, X'01A1AAEFBA8070008000000000000063', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'open_pledge', 'pledge', X'01A1AAEFBA8070008000000000000061', NULL, X'01A1AAEFBA8070008000000000000061', NULL, '{"state":{"from":"draft","to":"open"}}', NULL, NULL);
INSERT INTO events VALUES (49, X'01A1AAEFBA8070008000000000000066', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_need', 'need', X'01A1AAEFBA8070008000000000000065', X'01A1AAEFBA8070008000000000000065', NULL, NULL, '{"lines":1,"priority":{"to":1},"reference":"N-2026-000004"}', NULL, NULL);
INSERT INTO events VALUES (50, X'01A1AAEFBA8070008000000000000067', 1793869200000000, X'01A1AAEFBA8070008000000000000006', X'01A1AAEFBA8070008000000000000004', 'close_need', 'need', X'01A1AAEFBA807000800000000000005C', X'01A1AAEFBA807000800000000000005C', NULL, NULL, '{"close_reason":"withdrawn","state":{"from":"verified","to":"closed"}}', NULL, NULL);
INSERT INTO events VALUES (51, X'01A1AAEFBA807000800000000000006B', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'pledge_to_need', 'pledge', X'01A1AAEFBA8070008000000000000069', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000069', NULL, '{"authorisation":"not_required","reference":"P-2026-000004"}', NULL, NULL);
INSERT INTO events VALUES (52, X'01A1AAEFBA807000800000000000006C', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'pledge_to_need', 'allocation', X'01A1AAEFBA807000800000000000006A', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA8070008000000000000069', NULL, '{"state":{"to":"proposed"},"units":3}', NULL, NULL);
INSERT INTO events VALUES (53, X'01A1AAEFBA8070008000000000000071', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'pledge_to_need', 'pledge', X'01A1AAEFBA807000800000000000006E', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA807000800000000000006E', NULL, '{"authorisation":"not_required","reference":"P-2026-000005"}', NULL, NULL);
INSERT INTO events VALUES (54, X'01A1AAEFBA8070008000000000000072', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'pledge_to_need', 'allocation', X'01A1AAEFBA807000800000000000006F', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA807000800000000000006E', NULL, '{"state":{"to":"proposed"},"units":1}', NULL, NULL);
INSERT INTO events VALUES (55, X'01A1AAEFBA8070008000000000000073', 1793869200000000, X'01A1AAEFBA807000800000000000000C', X'01A1AAEFBA807000800000000000000A', 'pledge_to_need', 'allocation', X'01A1AAEFBA8070008000000000000070', X'01A1AAEFBA8070008000000000000057', X'01A1AAEFBA807000800000000000006E', NULL, '{"state":{"to":"standby"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (56, X'01A1AAEFBA8070008000000000000077', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_need', 'need', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000076', NULL, NULL, '{"lines":2,"priority":{"to":1},"reference":"N-2026-000005"}', NULL, NULL);
INSERT INTO events VALUES (57, X'01A1AAEFBA8070008000000000000078', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'submit_need', 'need', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000076', NULL, NULL, '{"state":{"from":"draft","to":"submitted"}}', NULL, NULL);
INSERT INTO events VALUES (58, X'01A1AAEFBA8070008000000000000079', 1793869200000000, X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'verify_need', 'need', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000076', NULL, NULL, '{"state":{"from":"submitted","to":"verified"}}', NULL, NULL);
INSERT INTO events VALUES (59, X'01A1AAEFBA807000800000000000007B', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'correct_need', 'need', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000076', NULL, NULL, '{"lines":[{"from":9,"need_line":"01a1aaef-ba80-7000-8000-000000000074","to":7}]}', 'a wrong figure', NULL);
INSERT INTO events VALUES (60, X'01A1AAEFBA807000800000000000007C', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'correct_need', 'need', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000076', NULL, NULL, '{"asked":[{"from":null,"need_line":"01a1aaef-ba80-7000-8000-000000000075","to":6},{"from":null,"need_line":"01a1aaef-ba80-7000-8000-00000000007a","to":2}]}', 'a wrong figure', NULL);
INSERT INTO events VALUES (61, X'01A1AAEFBA807000800000000000007E', 1793869200000000, NULL, NULL, 'quantity_changed', 'need', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000076', NULL, NULL, '{"need_line":"01a1aaef-ba80-7000-8000-000000000074","quantity":{"from":9,"to":7}}', NULL, NULL);
INSERT INTO events VALUES (62, X'01A1AAEFBA8070008000000000000082', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'create_need', 'need', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000081', NULL, NULL, '{"lines":2,"priority":{"to":1},"reference":"N-2026-000006"}', NULL, NULL);
INSERT INTO events VALUES (63, X'01A1AAEFBA8070008000000000000083', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'submit_need', 'need', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000081', NULL, NULL, '{"state":{"from":"draft","to":"submitted"}}', NULL, NULL);
INSERT INTO events VALUES (64, X'01A1AAEFBA8070008000000000000084', 1793869200000000, X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'verify_need', 'need', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000081', NULL, NULL, '{"state":{"from":"submitted","to":"verified"}}', NULL, NULL);
INSERT INTO events VALUES (65, X'01A1AAEFBA8070008000000000000088', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'pledge_to_need', 'pledge', X'01A1AAEFBA8070008000000000000086', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000086', NULL, '{"authorisation":"not_required","reference":"P-2026-000006"}', NULL, NULL);
INSERT INTO events VALUES (66, X'01A1AAEFBA8070008000000000000089', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'pledge_to_need', 'allocation', X'01A1AAEFBA8070008000000000000087', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000086', NULL, '{"state":{"to":"proposed"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (67, X'01A1AAEFBA807000800000000000008C', 1793869200000000, NULL, NULL, 'committed', 'allocation', X'01A1AAEFBA8070008000000000000087', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000086', NULL, '{"state":{"from":"proposed","to":"committed"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (68, X'01A1AAEFBA807000800000000000008D', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'accept_allocation', 'allocation', X'01A1AAEFBA8070008000000000000087', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000086', NULL, '{"state":{"from":"proposed","to":"committed"},"units":2}', NULL, NULL);
INSERT INTO events VALUES (69, X'01A1AAEFBA807000800000000000008E', 1793869200000000, X'01A1AAEFBA8070008000000000000003', X'01A1AAEFBA8070008000000000000001', 'enough_need', 'need', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000081', NULL, NULL, '{}', 'bought at home', NULL);
INSERT INTO events VALUES (70, X'01A1AAEFBA8070008000000000000090', 1793869200000000, NULL, NULL, 'quantity_changed', 'need', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000081', NULL, NULL, '{"need_line":"01a1aaef-ba80-7000-8000-00000000007f","quantity":{"from":5,"to":2}}', NULL, NULL);
INSERT INTO events VALUES (71, X'01A1AAEFBA8070008000000000000092', 1793869200000000, NULL, NULL, 'quantity_changed', 'need', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000081', NULL, NULL, '{"need_line":"01a1aaef-ba80-7000-8000-000000000080","quantity":{"from":3,"to":null}}', NULL, NULL);
INSERT INTO events VALUES (72, X'01A1AAEFBA8070008000000000000095', 1793869200000000, NULL, NULL, 'imported', 'catalogue', X'01A1AAEFBA8070008000000000000094', NULL, NULL, NULL, '{"classes":1}', NULL, NULL);
INSERT INTO events VALUES (73, X'01A1AAEFBA8070008000000000000098', 1793869200000000, NULL, NULL, 'imported', 'places', X'01A1AAEFBA8070008000000000000097', NULL, NULL, NULL, '{"new":2,"places":2,"renamed":0}', NULL, NULL);
INSERT INTO events VALUES (74, X'01A1AAEFBA807000800000000000009B', 1793869200000000, NULL, NULL, 'imported', 'places', X'01A1AAEFBA807000800000000000009A', NULL, NULL, NULL, '{"new":0,"places":2,"renamed":1}', NULL, NULL);
INSERT INTO events VALUES (75, X'01A1AAEFBA807000800000000000009D', 1793869200000000, X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 'propose_item_class', 'proposal', X'01A1AAEFBA807000800000000000009C', NULL, NULL, NULL, '{"item_class":"35111100","kind":"synonym","labels":{"en":["self contained sample set"]}}', NULL, NULL);
INSERT INTO events VALUES (76, X'01A1AAEFBA807000800000000000009F', 1793869200000000, X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 'create_allocation_plan', 'allocation_plan', X'01A1AAEFBA807000800000000000009E', NULL, NULL, NULL, '{"state":{"to":"queued"},"track":"a"}', NULL, NULL);
INSERT INTO events VALUES (77, X'01A1AAEFBA80700080000000000000A1', 1793869200000000, NULL, NULL, 'computed', 'allocation_plan', X'01A1AAEFBA807000800000000000009E', NULL, NULL, NULL, '{"allocations":2,"fingerprint":"b716d3be4d365a7ccc6ef51d8f5c459756bdb33b78a85de8bee3dbbb284ad169","state":{"from":"running","to":"done"}}', NULL, NULL);
INSERT INTO events VALUES (78, X'01A1AAEFBA80700080000000000000A3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000A2', NULL, NULL, NULL, '{"name":"National Office for Aid Coordination"}', NULL, NULL);
INSERT INTO events VALUES (79, X'01A1AAEFBA80700080000000000000AB', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000AA', NULL, NULL, NULL, '{"name":"Kharkiv garrison of the State Emergency Service"}', NULL, NULL);
INSERT INTO events VALUES (80, X'01A1AAEFBA80700080000000000000AF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000AE', NULL, NULL, NULL, '{"name":"Boratyn community"}', NULL, NULL);
INSERT INTO events VALUES (81, X'01A1AAEFBA80700080000000000000B3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000B2', NULL, NULL, NULL, '{"name":"Ostroh community"}', NULL, NULL);
INSERT INTO events VALUES (82, X'01A1AAEFBA80700080000000000000B7', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000B6', NULL, NULL, NULL, '{"name":"Kamianske community"}', NULL, NULL);
INSERT INTO events VALUES (83, X'01A1AAEFBA80700080000000000000BB', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000BA', NULL, NULL, NULL, '{"name":"Donetsk Oblast Military Administration"}', NULL, NULL);
INSERT INTO events VALUES (84, X'01A1AAEFBA80700080000000000000BF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000BE', NULL, NULL, NULL, '{"name":"Zaporizhzhia Oblast Military Administration"}', NULL, NULL);
INSERT INTO events VALUES (85, X'01A1AAEFBA80700080000000000000C3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000C2', NULL, NULL, NULL, '{"name":"Luhansk Oblast Military Administration"}', NULL, NULL);
INSERT INTO events VALUES (86, X'01A1AAEFBA80700080000000000000C7', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000C6', NULL, NULL, NULL, '{"name":"Kherson Oblast Military Administration"}', NULL, NULL);
INSERT INTO events VALUES (87, X'01A1AAEFBA80700080000000000000CB', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000CA', NULL, NULL, NULL, '{"name":"Brussels Fire Department"}', NULL, NULL);
INSERT INTO events VALUES (88, X'01A1AAEFBA80700080000000000000CF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000CE', NULL, NULL, NULL, '{"name":"Lyon Fire Service SDMIS"}', NULL, NULL);
INSERT INTO events VALUES (89, X'01A1AAEFBA80700080000000000000D3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000D2', NULL, NULL, NULL, '{"name":"International Public Aid Service IPAS and Kent Relief"}', NULL, NULL);
INSERT INTO events VALUES (90, X'01A1AAEFBA80700080000000000000D7', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000D6', NULL, NULL, NULL, '{"name":"USAID Economic Resilience Activity"}', NULL, NULL);
INSERT INTO events VALUES (91, X'01A1AAEFBA80700080000000000000DB', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000DA', NULL, NULL, NULL, '{"name":"City of Wuppertal"}', NULL, NULL);
INSERT INTO events VALUES (92, X'01A1AAEFBA80700080000000000000DF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000DE', NULL, NULL, NULL, '{"name":"City of Beaufort (SC)"}', NULL, NULL);
INSERT INTO events VALUES (93, X'01A1AAEFBA80700080000000000000E3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000E2', NULL, NULL, NULL, '{"name":"Sample Haulage"}', NULL, NULL);
INSERT INTO events VALUES (94, X'01A1AAEFBA80700080000000000000E7', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000E6', NULL, NULL, NULL, '{"name":"Sister Cities Association"}', NULL, NULL);
INSERT INTO events VALUES (95, X'01A1AAEFBA80700080000000000000F0', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000EF', NULL, NULL, NULL, '{"name":"State Emergency Service of Ukraine"}', NULL, NULL);
INSERT INTO events VALUES (96, X'01A1AAEFBA80700080000000000000F3', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000F2', X'01A1AAEFBA80700080000000000000F2', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000007","source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}', NULL, NULL);
INSERT INTO events VALUES (97, X'01A1AAEFBA80700080000000000000F7', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000F6', X'01A1AAEFBA80700080000000000000F6', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000008","source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}', NULL, NULL);
INSERT INTO events VALUES (98, X'01A1AAEFBA80700080000000000000FB', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000FA', X'01A1AAEFBA80700080000000000000FA', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000009","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (99, X'01A1AAEFBA80700080000000000000FF', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000FE', X'01A1AAEFBA80700080000000000000FE', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000010","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (100, X'01A1AAEFBA8070008000000000000103', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000102', X'01A1AAEFBA8070008000000000000102', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000011","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (101, X'01A1AAEFBA8070008000000000000107', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000106', X'01A1AAEFBA8070008000000000000106', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000012","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (102, X'01A1AAEFBA807000800000000000010B', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000010A', X'01A1AAEFBA807000800000000000010A', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000013","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (103, X'01A1AAEFBA807000800000000000010F', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000010E', X'01A1AAEFBA807000800000000000010E', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000014","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (104, X'01A1AAEFBA8070008000000000000113', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000112', X'01A1AAEFBA8070008000000000000112', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000015","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (105, X'01A1AAEFBA8070008000000000000117', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000116', X'01A1AAEFBA8070008000000000000116', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000016","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (106, X'01A1AAEFBA807000800000000000011A', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000119', NULL, NULL, NULL, '{"name":"City of Kherson"}', NULL, NULL);
INSERT INTO events VALUES (107, X'01A1AAEFBA807000800000000000011D', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000011C', X'01A1AAEFBA807000800000000000011C', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000017","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (108, X'01A1AAEFBA8070008000000000000121', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000120', X'01A1AAEFBA8070008000000000000120', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000018","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (109, X'01A1AAEFBA8070008000000000000125', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000124', X'01A1AAEFBA8070008000000000000124', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000019","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (110, X'01A1AAEFBA8070008000000000000128', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000127', NULL, NULL, NULL, '{"name":"City of Kyiv"}', NULL, NULL);
INSERT INTO events VALUES (111, X'01A1AAEFBA807000800000000000012B', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000012A', X'01A1AAEFBA807000800000000000012A', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000020","source":"hamburger-allgemeine.de July 2022"}', NULL, NULL);
INSERT INTO events VALUES (112, X'01A1AAEFBA807000800000000000012E', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000012D', NULL, NULL, NULL, '{"name":"City of Kyiv fire service"}', NULL, NULL);
INSERT INTO events VALUES (113, X'01A1AAEFBA8070008000000000000131', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000130', X'01A1AAEFBA8070008000000000000130', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000021","source":"at-fire.de 2022 (no number stated)"}', NULL, NULL);
INSERT INTO events VALUES (114, X'01A1AAEFBA8070008000000000000135', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000134', X'01A1AAEFBA8070008000000000000134', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000022","source":"at-fire.de 2022 (no number stated)"}', NULL, NULL);
INSERT INTO events VALUES (115, X'01A1AAEFBA8070008000000000000139', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000138', X'01A1AAEFBA8070008000000000000138', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000023","source":"regionews.ua 2025-08-20"}', NULL, NULL);
INSERT INTO events VALUES (116, X'01A1AAEFBA807000800000000000013D', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000013C', X'01A1AAEFBA807000800000000000013C', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000024","source":"dumka.media 2023-10-26"}', NULL, NULL);
INSERT INTO events VALUES (117, X'01A1AAEFBA8070008000000000000140', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000013F', NULL, NULL, NULL, '{"name":"Khmelnytskyi region civil protection"}', NULL, NULL);
INSERT INTO events VALUES (118, X'01A1AAEFBA8070008000000000000143', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000142', X'01A1AAEFBA8070008000000000000142', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000025","source":"presseportal.de 2025-03 (5 vehicles and 1 trailer received)"}', NULL, NULL);
INSERT INTO events VALUES (119, X'01A1AAEFBA8070008000000000000147', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000146', X'01A1AAEFBA8070008000000000000146', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000026","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (120, X'01A1AAEFBA807000800000000000014A', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000149', NULL, NULL, NULL, '{"name":"City of Bila Tserkva"}', NULL, NULL);
INSERT INTO events VALUES (121, X'01A1AAEFBA807000800000000000014D', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000014C', X'01A1AAEFBA807000800000000000014C', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000027","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (122, X'01A1AAEFBA8070008000000000000150', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000014F', NULL, NULL, NULL, '{"name":"City of Brovary"}', NULL, NULL);
INSERT INTO events VALUES (123, X'01A1AAEFBA8070008000000000000153', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000152', X'01A1AAEFBA8070008000000000000152', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000028","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (124, X'01A1AAEFBA8070008000000000000156', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000155', NULL, NULL, NULL, '{"name":"City of Chernivtsi"}', NULL, NULL);
INSERT INTO events VALUES (125, X'01A1AAEFBA8070008000000000000159', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000158', X'01A1AAEFBA8070008000000000000158', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000029","source":"deaidua.org 2024-07-23"}', NULL, NULL);
INSERT INTO events VALUES (126, X'01A1AAEFBA807000800000000000015C', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000015B', NULL, NULL, NULL, '{"name":"Cherkasy civil protection"}', NULL, NULL);
INSERT INTO events VALUES (127, X'01A1AAEFBA807000800000000000015F', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000015E', X'01A1AAEFBA807000800000000000015E', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000030","source":"ndr.de 2022-06-27"}', NULL, NULL);
INSERT INTO events VALUES (128, X'01A1AAEFBA8070008000000000000162', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000161', NULL, NULL, NULL, '{"name":"City of Ichnia fire service"}', NULL, NULL);
INSERT INTO events VALUES (129, X'01A1AAEFBA8070008000000000000165', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000164', X'01A1AAEFBA8070008000000000000164', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000031","source":"debica.tv"}', NULL, NULL);
INSERT INTO events VALUES (130, X'01A1AAEFBA8070008000000000000168', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000167', NULL, NULL, NULL, '{"name":"Tiachiv community"}', NULL, NULL);
INSERT INTO events VALUES (131, X'01A1AAEFBA807000800000000000016B', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000016A', X'01A1AAEFBA807000800000000000016A', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000032","source":"decentralization.gov.ua 2022-11"}', NULL, NULL);
INSERT INTO events VALUES (132, X'01A1AAEFBA807000800000000000016E', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000016D', NULL, NULL, NULL, '{"name":"City of Vinnytsia"}', NULL, NULL);
INSERT INTO events VALUES (133, X'01A1AAEFBA8070008000000000000171', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000170', X'01A1AAEFBA8070008000000000000170', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000033","source":"wz.de"}', NULL, NULL);
INSERT INTO events VALUES (134, X'01A1AAEFBA8070008000000000000175', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000174', X'01A1AAEFBA8070008000000000000174', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000034","source":"myc.news (after the Kakhovka dam)"}', NULL, NULL);
INSERT INTO events VALUES (135, X'01A1AAEFBA8070008000000000000179', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000178', X'01A1AAEFBA8070008000000000000178', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000035","source":"myc.news (after the Kakhovka dam)"}', NULL, NULL);
INSERT INTO events VALUES (136, X'01A1AAEFBA807000800000000000017C', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000017B', NULL, NULL, NULL, '{"name":"Vinnytsia garrison of the State Emergency Service"}', NULL, NULL);
INSERT INTO events VALUES (137, X'01A1AAEFBA807000800000000000017F', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000017E', X'01A1AAEFBA807000800000000000017E', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000036","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (138, X'01A1AAEFBA8070008000000000000183', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000182', X'01A1AAEFBA8070008000000000000182', NULL, NULL, '{"import":"01a1aaef-ba80-7000-8000-0000000000ee","reference":"N-2026-000037","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (139, X'01A1AAEFBA8070008000000000000188', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000187', NULL, X'01A1AAEFBA8070008000000000000187', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-05-02","reference":"P-2026-000007","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (140, X'01A1AAEFBA807000800000000000018B', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000018A', NULL, NULL, NULL, '{"name":"City of Bonn"}', NULL, NULL);
INSERT INTO events VALUES (141, X'01A1AAEFBA807000800000000000018E', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000018D', NULL, X'01A1AAEFBA807000800000000000018D', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-07-08","reference":"P-2026-000008","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (142, X'01A1AAEFBA8070008000000000000192', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000191', NULL, X'01A1AAEFBA8070008000000000000191', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-07-08","reference":"P-2026-000009","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (143, X'01A1AAEFBA8070008000000000000196', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000195', NULL, X'01A1AAEFBA8070008000000000000195', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-07-08","reference":"P-2026-000010","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (144, X'01A1AAEFBA8070008000000000000199', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000198', NULL, NULL, NULL, '{"name":"Hamburg Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (145, X'01A1AAEFBA807000800000000000019C', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000019B', NULL, X'01A1AAEFBA807000800000000000019B', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-06-27","reference":"P-2026-000011","source":"hamburger-allgemeine.de July 2022"}', NULL, NULL);
INSERT INTO events VALUES (146, X'01A1AAEFBA80700080000000000001A0', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000019F', NULL, X'01A1AAEFBA807000800000000000019F', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-04-25","reference":"P-2026-000012","source":"ndr.de 2022-06-27"}', NULL, NULL);
INSERT INTO events VALUES (147, X'01A1AAEFBA80700080000000000001A3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001A2', NULL, NULL, NULL, '{"name":"Hude Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (148, X'01A1AAEFBA80700080000000000001A6', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001A5', NULL, X'01A1AAEFBA80700080000000000001A5', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-04-01","reference":"P-2026-000013","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (149, X'01A1AAEFBA80700080000000000001A9', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001A8', NULL, NULL, NULL, '{"name":"Neckargemünd Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (150, X'01A1AAEFBA80700080000000000001AC', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001AB', NULL, X'01A1AAEFBA80700080000000000001AB', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-04-01","reference":"P-2026-000014","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (151, X'01A1AAEFBA80700080000000000001AF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001AE', NULL, NULL, NULL, '{"name":"Pfarrkirchen Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (152, X'01A1AAEFBA80700080000000000001B2', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001B1', NULL, X'01A1AAEFBA80700080000000000001B1', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-04-01","reference":"P-2026-000015","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (153, X'01A1AAEFBA80700080000000000001B5', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001B4', NULL, NULL, NULL, '{"name":"Hagen Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (154, X'01A1AAEFBA80700080000000000001B8', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001B7', NULL, X'01A1AAEFBA80700080000000000001B7', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-05-01","reference":"P-2026-000016","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (155, X'01A1AAEFBA80700080000000000001BB', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001BA', NULL, NULL, NULL, '{"name":"City of Stuttgart"}', NULL, NULL);
INSERT INTO events VALUES (156, X'01A1AAEFBA80700080000000000001BE', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001BD', NULL, X'01A1AAEFBA80700080000000000001BD', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2025-03-20","reference":"P-2026-000017","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (157, X'01A1AAEFBA80700080000000000001C2', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001C1', NULL, X'01A1AAEFBA80700080000000000001C1', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2025-03-20","reference":"P-2026-000018","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (158, X'01A1AAEFBA80700080000000000001C6', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001C5', NULL, X'01A1AAEFBA80700080000000000001C5', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2025-03-20","reference":"P-2026-000019","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (159, X'01A1AAEFBA80700080000000000001CA', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001C9', NULL, X'01A1AAEFBA80700080000000000001C9', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2025-03-20","reference":"P-2026-000020","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (160, X'01A1AAEFBA80700080000000000001CD', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001CC', NULL, NULL, NULL, '{"name":"City of Düsseldorf"}', NULL, NULL);
INSERT INTO events VALUES (161, X'01A1AAEFBA80700080000000000001D0', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001CF', NULL, X'01A1AAEFBA80700080000000000001CF', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2024-07-16","reference":"P-2026-000021","source":"deaidua.org 2024-07-23"}', NULL, NULL);
INSERT INTO events VALUES (162, X'01A1AAEFBA80700080000000000001D3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001D2', NULL, NULL, NULL, '{"name":"GIZ"}', NULL, NULL);
INSERT INTO events VALUES (163, X'01A1AAEFBA80700080000000000001D6', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001D5', NULL, X'01A1AAEFBA80700080000000000001D5', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-12-01","reference":"P-2026-000022","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (164, X'01A1AAEFBA80700080000000000001DA', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001D9', NULL, X'01A1AAEFBA80700080000000000001D9', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-12-01","reference":"P-2026-000023","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (165, X'01A1AAEFBA80700080000000000001DD', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001DC', NULL, NULL, NULL, '{"name":"City of Erlangen"}', NULL, NULL);
INSERT INTO events VALUES (166, X'01A1AAEFBA80700080000000000001E0', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001DF', NULL, X'01A1AAEFBA80700080000000000001DF', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-12-01","reference":"P-2026-000024","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (167, X'01A1AAEFBA80700080000000000001E3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001E2', NULL, NULL, NULL, '{"name":"Kassablanca e.V."}', NULL, NULL);
INSERT INTO events VALUES (168, X'01A1AAEFBA80700080000000000001E6', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001E5', NULL, X'01A1AAEFBA80700080000000000001E5', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-12-01","reference":"P-2026-000025","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (169, X'01A1AAEFBA80700080000000000001E9', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001E8', NULL, NULL, NULL, '{"name":"Gmina Dębica"}', NULL, NULL);
INSERT INTO events VALUES (170, X'01A1AAEFBA80700080000000000001EC', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001EB', NULL, X'01A1AAEFBA80700080000000000001EB', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":null,"reference":"P-2026-000026","source":"debica.tv"}', NULL, NULL);
INSERT INTO events VALUES (171, X'01A1AAEFBA80700080000000000001EF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001EE', NULL, NULL, NULL, '{"name":"City of Tuszyn"}', NULL, NULL);
INSERT INTO events VALUES (172, X'01A1AAEFBA80700080000000000001F2', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001F1', NULL, X'01A1AAEFBA80700080000000000001F1', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-10-19","reference":"P-2026-000027","source":"decentralization.gov.ua 2022-11"}', NULL, NULL);
INSERT INTO events VALUES (173, X'01A1AAEFBA80700080000000000001F6', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001F5', NULL, X'01A1AAEFBA80700080000000000001F5', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":null,"reference":"P-2026-000028","source":"wz.de"}', NULL, NULL);
INSERT INTO events VALUES (174, X'01A1AAEFBA80700080000000000001FA', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001F9', NULL, X'01A1AAEFBA80700080000000000001F9', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-02-16","reference":"P-2026-000029","source":"wuppertaler-rundschau.de"}', NULL, NULL);
INSERT INTO events VALUES (175, X'01A1AAEFBA80700080000000000001FD', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001FC', NULL, NULL, NULL, '{"name":"Polish State Fire Service"}', NULL, NULL);
INSERT INTO events VALUES (176, X'01A1AAEFBA8070008000000000000200', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001FF', NULL, X'01A1AAEFBA80700080000000000001FF', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-06-08","reference":"P-2026-000030","source":"myc.news"}', NULL, NULL);
INSERT INTO events VALUES (177, X'01A1AAEFBA8070008000000000000204', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000203', NULL, X'01A1AAEFBA8070008000000000000203', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-06-08","reference":"P-2026-000031","source":"myc.news"}', NULL, NULL);
INSERT INTO events VALUES (178, X'01A1AAEFBA8070008000000000000208', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000207', NULL, X'01A1AAEFBA8070008000000000000207', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2025-08-20","reference":"P-2026-000032","source":"regionews.ua 2025-08-20"}', NULL, NULL);
INSERT INTO events VALUES (179, X'01A1AAEFBA807000800000000000020B', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000020A', NULL, NULL, NULL, '{"name":"Firefighters United NL"}', NULL, NULL);
INSERT INTO events VALUES (180, X'01A1AAEFBA807000800000000000020E', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000020D', NULL, X'01A1AAEFBA807000800000000000020D', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2023-10-25","reference":"P-2026-000033","source":"dumka.media 2023-10-26"}', NULL, NULL);
INSERT INTO events VALUES (181, X'01A1AAEFBA8070008000000000000211', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000210', NULL, NULL, NULL, '{"name":"City of Lübben"}', NULL, NULL);
INSERT INTO events VALUES (182, X'01A1AAEFBA8070008000000000000214', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000213', NULL, X'01A1AAEFBA8070008000000000000213', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-02-04","reference":"P-2026-000034","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (183, X'01A1AAEFBA8070008000000000000218', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000217', NULL, X'01A1AAEFBA8070008000000000000217', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-02-04","reference":"P-2026-000035","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (184, X'01A1AAEFBA807000800000000000021B', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000021A', NULL, NULL, NULL, '{"name":"Association LUkraine"}', NULL, NULL);
INSERT INTO events VALUES (185, X'01A1AAEFBA807000800000000000021E', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000021D', NULL, X'01A1AAEFBA807000800000000000021D', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":null,"reference":"P-2026-000036","source":"okvir.net"}', NULL, NULL);
INSERT INTO events VALUES (186, X'01A1AAEFBA8070008000000000000222', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000221', NULL, X'01A1AAEFBA8070008000000000000221', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":null,"reference":"P-2026-000037","source":"okvir.net"}', NULL, NULL);
INSERT INTO events VALUES (187, X'01A1AAEFBA8070008000000000000225', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000224', NULL, NULL, NULL, '{"name":"SDIS 24 Dordogne"}', NULL, NULL);
INSERT INTO events VALUES (188, X'01A1AAEFBA8070008000000000000228', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000227', NULL, X'01A1AAEFBA8070008000000000000227', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-03-19","reference":"P-2026-000038","source":"francebleu.fr 2022-03"}', NULL, NULL);
INSERT INTO events VALUES (189, X'01A1AAEFBA807000800000000000022C', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000022B', NULL, X'01A1AAEFBA807000800000000000022B', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-03-19","reference":"P-2026-000039","source":"france3-regions.francetvinfo.fr"}', NULL, NULL);
INSERT INTO events VALUES (190, X'01A1AAEFBA807000800000000000022F', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000022E', NULL, NULL, NULL, '{"name":"SDIS 34 Hérault"}', NULL, NULL);
INSERT INTO events VALUES (191, X'01A1AAEFBA8070008000000000000232', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000231', NULL, X'01A1AAEFBA8070008000000000000231', NULL, '{"import":"01a1aaef-ba80-7000-8000-000000000185","offered_on":"2022-03-18","reference":"P-2026-000040","source":"france3-regions.francetvinfo.fr"}', NULL, NULL);
INSERT INTO events VALUES (192, X'01A1AAEFBA8070008000000000000236', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000235', X'01A1AAEFBA8070008000000000000235', NULL, NULL, '{"reference":"N-2026-000038"}', NULL, NULL);
INSERT INTO events VALUES (193, X'01A1AAEFBA8070008000000000000239', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000238', X'01A1AAEFBA8070008000000000000238', NULL, NULL, '{"reference":"N-2026-000039"}', NULL, NULL);
INSERT INTO events VALUES (194, X'01A1AAEFBA807000800000000000023C', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000023B', NULL, X'01A1AAEFBA807000800000000000023B', NULL, '{"reference":"P-2026-000041"}', NULL, NULL);
INSERT INTO events VALUES (195, X'01A1AAEFBA807000800000000000023F', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000023E', NULL, X'01A1AAEFBA807000800000000000023E', NULL, '{"reference":"P-2026-000042"}', NULL, NULL);
CREATE TABLE "list_versions" (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('catalogue', 'places')),
    version BLOB NOT NULL
) STRICT;
INSERT INTO list_versions VALUES ('catalogue', X'01A1AAEFBA8070008000000000000093');
INSERT INTO list_versions VALUES ('places', X'01A1AAEFBA8070008000000000000099');
CREATE TABLE official_classes (
    code TEXT NOT NULL PRIMARY KEY,
    check_digit INTEGER NOT NULL CHECK (check_digit BETWEEN 0 AND 9),
    labels TEXT NOT NULL CHECK (json_valid(labels))
) STRICT;
INSERT INTO official_classes VALUES ('34144230', 9, '{"en":"Imaginary vehicles of rank"}');
CREATE TABLE item_class_proposals (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('synonym', 'class')),
    state TEXT NOT NULL CHECK (state = 'proposed' OR state = 'accepted' OR state = 'rejected'),
    item_class TEXT NOT NULL,
    labels TEXT NOT NULL CHECK (json_valid(labels)),
    unit TEXT,
    class_kind TEXT CHECK (class_kind = 'goods' OR class_kind = 'expertise' OR class_kind = 'training' OR class_kind = 'visit'),
    ambiguous INTEGER NOT NULL CHECK (ambiguous IN (FALSE, TRUE)),
    note TEXT,
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    member_id BLOB NOT NULL REFERENCES members (id),
    decided_by BLOB REFERENCES members (id),
    decided_at INTEGER,
    reason TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    CONSTRAINT item_class_proposals_decided_by CHECK ((state = 'proposed') = (decided_by IS NULL)),
    CONSTRAINT item_class_proposals_decided_at CHECK ((state = 'proposed') = (decided_at IS NULL))
) STRICT;
INSERT INTO item_class_proposals VALUES (X'01A1AAEFBA807000800000000000009C', 'synonym', 'proposed', '35111100', '{"en":["self contained sample set"]}', NULL, NULL, 0, NULL, X'01A1AAEFBA8070008000000000000007', X'01A1AAEFBA8070008000000000000009', NULL, NULL, NULL, 1, 1793869200000000);
CREATE TABLE places (
    code TEXT NOT NULL PRIMARY KEY,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    category TEXT NOT NULL CHECK (category = 'O' OR category = 'K' OR category = 'P' OR category = 'H' OR category = 'M'
        OR category = 'T' OR category = 'X' OR category = 'C' OR category = 'B'),
    name TEXT NOT NULL,
    name_en TEXT,
    parent TEXT
) STRICT;
INSERT INTO places VALUES ('UA63060000000000001', 2, 'P', 'Берестинський', NULL, 'UA63000000000041885');
INSERT INTO places VALUES ('UA63060990000000002', 3, 'H', 'Соснівська', NULL, 'UA63060000000000001');
CREATE TABLE place_aliases (
    code TEXT NOT NULL REFERENCES places (code),
    name TEXT NOT NULL,
    PRIMARY KEY (code, name)
) STRICT;
INSERT INTO place_aliases VALUES ('UA63060990000000002', 'Піщанська');
CREATE TABLE allocation_plans (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    state TEXT NOT NULL CHECK (state = 'queued' OR state = 'running' OR state = 'done' OR state = 'cancelled'
        OR state = 'failed' OR state = 'applied'),
    track TEXT NOT NULL CHECK (track IN ('a', 'b')),
    scope TEXT NOT NULL CHECK (json_valid(scope)),
    weights TEXT NOT NULL CHECK (json_valid(weights)),
    edits TEXT NOT NULL CHECK (json_valid(edits)),
    run INTEGER NOT NULL CHECK (run > 0),
    fingerprint TEXT,
    progress_done INTEGER NOT NULL CHECK (progress_done >= 0),
    progress_total INTEGER NOT NULL CHECK (progress_total >= 0),
    -- who computes it, and when it was last heard of
    claim BLOB,
    heartbeat_at INTEGER,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    failure TEXT,
    report TEXT CHECK (json_valid(report)),
    created_by BLOB NOT NULL REFERENCES members (id),
    office_id BLOB NOT NULL REFERENCES organisations (id),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    applied_at INTEGER,
    CONSTRAINT allocation_plans_claimed CHECK ((state = 'running') = (claim IS NOT NULL)),
    CONSTRAINT allocation_plans_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
    CONSTRAINT allocation_plans_finished CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL))
) STRICT;
INSERT INTO allocation_plans VALUES (X'01A1AAEFBA807000800000000000009E', 'done', 'a', '{"item_classes":[],"organisations":[],"region":null}', '{"band_cost":[0,2,4],"band_lead_days":[1,2,4],"condition_cost":{"good":1,"new":0,"used":3},"fortnight_cost":1,"partner_bonus":2,"shipment_cost":20,"substitute_cost":3,"tranches":4}', '{"fix":[],"forbid":[]}', 1, 'b716d3be4d365a7ccc6ef51d8f5c459756bdb33b78a85de8bee3dbbb284ad169', 1, 1, NULL, 1793869200000000, 1, NULL, '{"allocations":2,"bound":"104965","coverage":{"by_priority":[{"after":19,"before":12,"needed":23,"priority":1}],"by_recipient":[{"after":19,"before":12,"needed":23,"recipient":"recipient 0","recipient_id":"01a1aaef-ba80-7000-8000-000000000001"}],"by_region":[{"after":19,"before":12,"needed":23,"region":"UA-63"}],"total":{"after":19,"before":12,"needed":23}},"duplicates":{"most_urgent":[{"likeness":["same_recipient","same_region","same_class","same_words"],"need_id":"01a1aaef-ba80-7000-8000-000000000057","other_id":"01a1aaef-ba80-7000-8000-000000000017","other_reference":"N-2026-000001","reference":"N-2026-000002"},{"likeness":["same_recipient","same_region","same_class","same_words"],"need_id":"01a1aaef-ba80-7000-8000-000000000076","other_id":"01a1aaef-ba80-7000-8000-000000000017","other_reference":"N-2026-000001","reference":"N-2026-000005"},{"likeness":["same_recipient","same_region","same_class","same_words"],"need_id":"01a1aaef-ba80-7000-8000-000000000076","other_id":"01a1aaef-ba80-7000-8000-000000000057","other_reference":"N-2026-000002","reference":"N-2026-000005"},{"likeness":["same_recipient","same_region","same_class","same_words"],"need_id":"01a1aaef-ba80-7000-8000-000000000081","other_id":"01a1aaef-ba80-7000-8000-000000000017","other_reference":"N-2026-000001","reference":"N-2026-000006"},{"likeness":["same_recipient","same_region","same_class","same_words"],"need_id":"01a1aaef-ba80-7000-8000-000000000081","other_id":"01a1aaef-ba80-7000-8000-000000000057","other_reference":"N-2026-000002","reference":"N-2026-000006"},{"likeness":["same_recipient","same_region","same_class","same_words"],"need_id":"01a1aaef-ba80-7000-8000-000000000081","other_id":"01a1aaef-ba80-7000-8000-000000000076","other_reference":"N-2026-000005","reference":"N-2026-000006"}],"pairs":6},"fairness":{"after":{"community_gini":0.0,"community_p5":0.8428571428571429,"lines":5,"lines_with_nothing":0},"before":{"community_gini":0.0,"community_p5":0.6,"lines":5,"lines_with_nothing":2}},"fixed":[],"gap_ppm":0,"need_lines":2,"objective":"104965","pledge_lines":2,"units":7,"unserved":{"by_reason":[{"lines":2,"message":"","reason":"exhausted","units":4}],"lines":2,"most_urgent":[{"item_class":"35111100","need_id":"01a1aaef-ba80-7000-8000-000000000076","need_line_id":"01a1aaef-ba80-7000-8000-000000000074","priority":1,"reason":"exhausted","units":2},{"item_class":"35111100","need_id":"01a1aaef-ba80-7000-8000-000000000076","need_line_id":"01a1aaef-ba80-7000-8000-000000000075","priority":1,"reason":"exhausted","units":2}],"units":4}}', X'01A1AAEFBA8070008000000000000015', X'01A1AAEFBA8070008000000000000013', 3, 1793869200000000, 1793869200000000, 1793869200000000, NULL);
CREATE TABLE allocation_plan_boards (
    plan_id BLOB NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL CHECK (run > 0),
    instance BLOB NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (plan_id, run)
) STRICT;
INSERT INTO allocation_plan_boards VALUES (X'01A1AAEFBA807000800000000000009E', 1, X'7B22666F726D6174223A226D617463682F31222C0A22706172616D73223A7B227472616E6368655F7065726D696C6C65223A5B3235302C203530302C203735302C20313030305D2C22776569676874223A5B5B31363030302C2031353030302C2031343030302C2031333030305D2C205B31323030302C2031313030302C2031303030302C20393030305D2C205B383030302C20373030302C20363030302C20353030305D2C205B343030302C20333030302C20323030302C20313030305D5D2C2262616E645F636F7374223A5B302C20322C20345D2C2262616E645F6C6561645F64617973223A5B312C20322C20345D2C22666F72746E696768745F636F7374223A312C22636F6E646974696F6E5F636F7374223A7B226E6577223A302C22676F6F64223A312C2275736564223A337D2C22737562737469747574655F636F7374223A332C22706172746E65725F626F6E7573223A322C22736869706D656E745F636F7374223A32307D2C0A22636C6173736573223A5B0A7B226964223A302C22706172656E74223A2D312C226C6576656C223A317D5D2C0A22726567696F6E73223A5B0A7B226964223A302C226D6163726F223A317D2C0A7B226964223A312C226D6163726F223A307D2C0A7B226964223A322C226D6163726F223A347D2C0A7B226964223A332C226D6163726F223A347D2C0A7B226964223A342C226D6163726F223A347D2C0A7B226964223A352C226D6163726F223A327D2C0A7B226964223A362C226D6163726F223A307D2C0A7B226964223A372C226D6163726F223A337D2C0A7B226964223A382C226D6163726F223A307D2C0A7B226964223A392C226D6163726F223A327D2C0A7B226964223A31302C226D6163726F223A327D2C0A7B226964223A31312C226D6163726F223A317D2C0A7B226964223A31322C226D6163726F223A337D2C0A7B226964223A31332C226D6163726F223A337D2C0A7B226964223A31342C226D6163726F223A307D2C0A7B226964223A31352C226D6163726F223A337D2C0A7B226964223A31362C226D6163726F223A337D2C0A7B226964223A31372C226D6163726F223A317D2C0A7B226964223A31382C226D6163726F223A307D2C0A7B226964223A31392C226D6163726F223A327D2C0A7B226964223A32302C226D6163726F223A307D2C0A7B226964223A32312C226D6163726F223A347D2C0A7B226964223A32322C226D6163726F223A337D2C0A7B226964223A32332C226D6163726F223A307D2C0A7B226964223A32342C226D6163726F223A317D2C0A7B226964223A32352C226D6163726F223A327D2C0A7B226964223A32362C226D6163726F223A307D2C0A7B226964223A32372C226D6163726F223A357D2C0A7B226964223A32382C226D6163726F223A367D5D2C0A22636F6D6D756E6974696573223A5B0A7B226964223A302C22726567696F6E223A32317D5D2C0A226F726773223A5B0A7B226964223A302C22636F6D6D756E697479223A307D5D2C0A22646F6E6F7273223A5B0A7B226964223A302C22726567696F6E223A32382C22706172746E657273223A5B305D7D5D2C0A226E65656473223A5B0A7B226964223A302C22636C617373223A302C22717479223A372C227072696F223A312C226279223A33363530302C226F7267223A302C2273756273223A5B5D2C22696E646976697369626C65223A66616C73652C226D696E5F6C6F74223A317D2C0A7B226964223A312C22636C617373223A302C22717479223A342C227072696F223A312C226279223A33363530302C226F7267223A302C2273756273223A5B5D2C22696E646976697369626C65223A66616C73652C226D696E5F6C6F74223A317D5D2C0A226F6666657273223A5B0A7B226964223A302C22636C617373223A302C22717479223A352C22636F6E64223A2275736564222C2266726F6D223A302C22756E74696C223A33363530302C22646F6E6F72223A302C22726567696F6E223A32382C226561726D61726B223A6E756C6C7D2C0A7B226964223A312C22636C617373223A302C22717479223A322C22636F6E64223A2275736564222C2266726F6D223A302C22756E74696C223A33363530302C22646F6E6F72223A302C22726567696F6E223A32382C226561726D61726B223A6E756C6C7D5D7D0A', X'7B226E65656473223A5B5B2230316131616165662D626138302D373030302D383030302D303030303030303030303736222C2230316131616165662D626138302D373030302D383030302D303030303030303030303734222C2230316131616165662D626138302D373030302D383030302D303030303030303030303031222C31343030305D2C5B2230316131616165662D626138302D373030302D383030302D303030303030303030303736222C2230316131616165662D626138302D373030302D383030302D303030303030303030303735222C2230316131616165662D626138302D373030302D383030302D303030303030303030303031222C31343030305D5D2C22706C6564676573223A5B5B2230316131616165662D626138302D373030302D383030302D303030303030303030303631222C2230316131616165662D626138302D373030302D383030302D303030303030303030303630222C2230316131616165662D626138302D373030302D383030302D303030303030303030303061222C31333939355D2C5B2230316131616165662D626138302D373030302D383030302D303030303030303030303665222C2230316131616165662D626138302D373030302D383030302D303030303030303030303664222C2230316131616165662D626138302D373030302D383030302D303030303030303030303061222C31333939355D5D7D');
CREATE TABLE allocation_plan_rows (
    plan_id BLOB NOT NULL REFERENCES allocation_plans (id),
    run INTEGER NOT NULL CHECK (run > 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    component INTEGER NOT NULL CHECK (component >= 0),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    pledge_id BLOB NOT NULL REFERENCES pledges (id),
    pledge_line_id BLOB NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    points INTEGER NOT NULL,
    fixed INTEGER NOT NULL CHECK (fixed IN (FALSE, TRUE)),
    outcome TEXT NOT NULL CHECK (outcome = 'planned' OR outcome = 'applied' OR outcome = 'skipped'),
    reason TEXT,
    allocation_id BLOB REFERENCES allocations (id),
    PRIMARY KEY (plan_id, run, number),
    CONSTRAINT allocation_plan_rows_applied CHECK ((outcome = 'applied') = (allocation_id IS NOT NULL)),
    CONSTRAINT allocation_plan_rows_skipped CHECK ((outcome = 'skipped') = (reason IS NOT NULL))
) STRICT;
INSERT INTO allocation_plan_rows VALUES (X'01A1AAEFBA807000800000000000009E', 1, 0, 0, X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000074', X'01A1AAEFBA8070008000000000000061', X'01A1AAEFBA8070008000000000000060', 5, 5, 0, 'planned', NULL, NULL);
INSERT INTO allocation_plan_rows VALUES (X'01A1AAEFBA807000800000000000009E', 1, 1, 0, X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000075', X'01A1AAEFBA807000800000000000006E', X'01A1AAEFBA807000800000000000006D', 2, 5, 0, 'planned', NULL, NULL);
INSERT INTO allocation_plan_rows VALUES (X'01A1AAEFBA807000800000000000009E', 1, 100, 100, X'01A1AAEFBA8070008000000000000017', X'01A1AAEFBA8070008000000000000016', X'01A1AAEFBA807000800000000000001C', X'01A1AAEFBA807000800000000000001B', 1, 0, 0, 'planned', NULL, NULL);
CREATE TABLE "kept_replies" (
    member_id BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
    etag INTEGER,
    location TEXT,
    body BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, idempotency_key)
) STRICT, WITHOUT ROWID;
INSERT INTO kept_replies VALUES (X'01A1AAEFBA8070008000000000000009', 'sample', X'0000000000000000000000000000000000000000000000000000000000000000', 201, 1, '/api/v1/needs', X'0000000000000000000000000000000000000000000000000000000000000000', 1793869200000000);
CREATE TABLE reference_numbers (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind = 'N' OR kind = 'P' OR kind = 'S' OR kind = 'R'),
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
INSERT INTO reference_numbers VALUES ('N', 39);
INSERT INTO reference_numbers VALUES ('P', 42);
INSERT INTO reference_numbers VALUES ('S', 2);
INSERT INTO reference_numbers VALUES ('R', 3);
CREATE TABLE word_folding (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('needs')),
    version INTEGER NOT NULL,
    -- whether every row has words of that folding
    done INTEGER NOT NULL CHECK (done IN (FALSE, TRUE)),
    -- while it is not done: the last row that has
    reached BLOB
) STRICT;
INSERT INTO word_folding VALUES ('needs', 2, 1, NULL);
CREATE TABLE former_quantities (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    need_id BLOB NOT NULL REFERENCES needs (id),
    need_line_id BLOB NOT NULL,
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000000),
    until INTEGER NOT NULL,
    CONSTRAINT former_quantities_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES need_lines (need_id, id)
) STRICT;
INSERT INTO former_quantities VALUES (X'01A1AAEFBA807000800000000000007D', X'01A1AAEFBA8070008000000000000076', X'01A1AAEFBA8070008000000000000074', 9, 1793869200000000);
INSERT INTO former_quantities VALUES (X'01A1AAEFBA807000800000000000008F', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA807000800000000000007F', 5, 1793869200000000);
INSERT INTO former_quantities VALUES (X'01A1AAEFBA8070008000000000000091', X'01A1AAEFBA8070008000000000000081', X'01A1AAEFBA8070008000000000000080', 3, 1793869200000000);
CREATE TABLE "shipment_events" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    line_id BLOB,
    kind TEXT NOT NULL CHECK (kind = 'loaded' OR kind = 'departed' OR kind = 'border_entry' OR kind = 'customs_hold'
        OR kind = 'customs_release' OR kind = 'hub_arrival' OR kind = 'handover' OR kind = 'delayed' OR kind = 'diverted'
        OR kind = 'breakdown' OR kind = 'resumed' OR kind = 'arrived' OR kind = 'found'),
    occurred_at INTEGER NOT NULL,
    place TEXT,
    note TEXT,
    recorded_by BLOB NOT NULL REFERENCES members (id),
    recorded_at INTEGER NOT NULL, driver_code_id BLOB REFERENCES driver_codes (id),
    CONSTRAINT shipment_events_line_of_shipment FOREIGN KEY (shipment_id, line_id) REFERENCES shipment_lines (shipment_id, id)
) STRICT;
INSERT INTO shipment_events VALUES (X'01A1AAEFBA8070008000000000000030', X'01A1AAEFBA8070008000000000000026', NULL, 'border_entry', 1793869200000000, NULL, NULL, X'01A1AAEFBA8070008000000000000012', 1793869200000000, NULL);
INSERT INTO shipment_events VALUES (X'01A1AAEFBA8070008000000000000034', X'01A1AAEFBA8070008000000000000026', NULL, 'hub_arrival', 1793869200000000, NULL, NULL, X'01A1AAEFBA8070008000000000000012', 1793869200000000, X'01A1AAEFBA8070008000000000000032');
CREATE TABLE shipment_amendments (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    field TEXT NOT NULL CHECK (field = 'waybill' OR field = 'responsible_receiver' OR field = 'vehicle' OR field = 'expected_on'),
    before TEXT,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    amended_by BLOB NOT NULL REFERENCES members (id),
    amended_at INTEGER NOT NULL,
    CONSTRAINT shipment_amendments_change CHECK (before IS NULL OR before <> after)
) STRICT;
INSERT INTO shipment_amendments VALUES (X'01A1AAEFBA807000800000000000002E', X'01A1AAEFBA8070008000000000000026', 'vehicle', NULL, 'AA 1', 'another lorry', X'01A1AAEFBA8070008000000000000009', 1793869200000000);
CREATE TABLE former_customs (
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL CHECK (position > 0),
    recipient_number TEXT,
    code TEXT NOT NULL,
    declared_on TEXT NOT NULL,
    cleared_on TEXT,
    report_filed_on TEXT,
    filed_by BLOB REFERENCES members (id),
    filed_at INTEGER,
    PRIMARY KEY (shipment_id, position),
    CONSTRAINT former_customs_reported CHECK (report_filed_on IS NULL OR cleared_on IS NOT NULL),
    CONSTRAINT former_customs_filed CHECK ((filed_by IS NULL) = (filed_at IS NULL))
) STRICT;
INSERT INTO former_customs VALUES (X'01A1AAEFBA8070008000000000000026', 1, NULL, '0', '2026-11-05', NULL, NULL, X'01A1AAEFBA8070008000000000000003', 1793869200000000);
CREATE TABLE day_reckoning (
    list TEXT NOT NULL PRIMARY KEY CHECK (list = 'needs' OR list = 'pledges'),
    rules TEXT NOT NULL,
    -- whether every row was reckoned by those rules
    done INTEGER NOT NULL CHECK (done IN (FALSE, TRUE)),
    -- while it is not done: the last row that was
    reached BLOB
) STRICT;
INSERT INTO day_reckoning VALUES ('needs', '2025b', 1, NULL);
INSERT INTO day_reckoning VALUES ('pledges', '2025b', 1, NULL);
CREATE TABLE driver_codes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    -- whose driver it is
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    label TEXT NOT NULL,
    -- of the secret, which is shown once and kept nowhere (SHA-256)
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    made_by BLOB NOT NULL REFERENCES members (id),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER,
    -- by itself: the shipment was over, or another drove it
    ended_at INTEGER,
    version INTEGER NOT NULL CHECK (version > 0),
    CONSTRAINT driver_codes_time CHECK (expires_at > made_at),
    CONSTRAINT driver_codes_over_once CHECK (revoked_at IS NULL OR ended_at IS NULL)
) STRICT;
INSERT INTO driver_codes VALUES (X'01A1AAEFBA8070008000000000000032', X'01A1AAEFBA8070008000000000000026', X'01A1AAEFBA8070008000000000000010', 'AA 1', X'ECE4226C46D5CA661EE8954C79A512ABDD93EC1A83E79267E60D0371915D184A', X'01A1AAEFBA8070008000000000000012', 1793869200000000, 1796461200000000, 1793869200000000, NULL, NULL, 1);
CREATE TABLE address_codes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    shipment_id BLOB NOT NULL REFERENCES shipments (id),
    recipient_id BLOB NOT NULL REFERENCES organisations (id),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    tries_left INTEGER NOT NULL CHECK (tries_left BETWEEN 0 AND 5),
    made_by BLOB NOT NULL REFERENCES members (id),
    made_at INTEGER NOT NULL,
    replaced_at INTEGER
) STRICT;
INSERT INTO address_codes VALUES (X'01A1AAEFBA807000800000000000002C', X'01A1AAEFBA8070008000000000000026', X'01A1AAEFBA8070008000000000000001', X'CD04A4754498E06DB5A13C5F371F1F04FF6D2470F24AA9BD886540E5DCE77F70', X'54A7CA8A524B9CA7354E32AB0B5AD4F4A2B7439803622E8587C512655FE89A61', 4, X'01A1AAEFBA8070008000000000000003', 1793869200000000, NULL);
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
INSERT INTO imports VALUES (X'01990000000070008000000000000007', 'needs', 'previewed', 0, 1, 0, '[]', X'01A1AAEFBA8070008000000000000009', X'01A1AAEFBA8070008000000000000007', 1, 1793869200000000, NULL, NULL);
INSERT INTO imports VALUES (X'01A1AAEFBA80700080000000000000EE', 'needs', 'applied', 1, 31, 31, '[]', NULL, NULL, 3, 1793869200000000, 1793869200000000, 1793869200000000);
INSERT INTO imports VALUES (X'01A1AAEFBA8070008000000000000185', 'offers', 'applied', 1, 34, 34, '[]', NULL, NULL, 3, 1793869200000000, 1793869200000000, 1793869200000000);
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
INSERT INTO import_lines VALUES (X'01990000000070008000000000000007', 0, 2, '{}', '{}', 'new', '[]', 0, NULL, NULL, NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 0, 2, '{"item":"tracked heavy excavator","language":"en","priority":"1","quantity":"17","recipient":"State Emergency Service of Ukraine","recipient_kind":"emergency_service","source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)","unit":"piece"}', '{"need":{"item":"tracked heavy excavator","item_class":"43262100.tracked","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":17,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA80700080000000000000F2', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 1, 3, '{"item":"wheeled heavy excavator","language":"en","priority":"1","quantity":"10","recipient":"State Emergency Service of Ukraine","recipient_kind":"emergency_service","source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)","unit":"piece"}', '{"need":{"item":"wheeled heavy excavator","item_class":"43262100.wheeled","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":10,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA80700080000000000000F6', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 2, 4, '{"item":"tractor unit with low-loader trailer for loads up to 100 t","language":"en","priority":"2","quantity":"30","recipient":"State Emergency Service of Ukraine","recipient_kind":"emergency_service","source":"EADRCC request reported 2024-08-20 (babel.ua)","unit":"piece"}', '{"need":{"item":"tractor unit with low-loader trailer for loads up to 100 t","item_class":"unsorted","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":2,"quantity":30,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', 'doubtful', '[{"code":"item_class_not_sure","column":"item","facts":[["found",{"list":[{"text":"34138000 Road tractor unit"},{"text":"34133000 Articulated truck"},{"text":"16700000 Tractor"}]}]]}]', 0, 'made', X'01A1AAEFBA80700080000000000000FA', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 3, 5, '{"item":"armoured ambulance","language":"en","priority":"1","quantity":"25","recipient":"State Emergency Service of Ukraine","recipient_kind":"emergency_service","source":"EADRCC request reported 2024-08-20 (babel.ua)","unit":"piece"}', '{"need":{"item":"armoured ambulance","item_class":"34114121.armoured","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":25,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA80700080000000000000FE', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 4, 6, '{"item":"fire truck with turntable ladder over 35 m","language":"en","priority":"1","quantity":"50","recipient":"State Emergency Service of Ukraine","recipient_kind":"emergency_service","source":"EADRCC request reported 2024-08-20 (babel.ua)","unit":"piece"}', '{"need":{"item":"fire truck with turntable ladder over 35 m","item_class":"unsorted","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":50,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', 'doubtful', '[{"code":"several_things_in_a_line","column":"item","facts":[]}]', 0, 'made', X'01A1AAEFBA8070008000000000000102', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 5, 7, '{"item":"aerial platform fire truck over 30 m","language":"en","priority":"1","quantity":"17","recipient":"State Emergency Service of Ukraine","recipient_kind":"emergency_service","source":"EADRCC request reported 2024-08-20 (babel.ua)","unit":"piece"}', '{"need":{"item":"aerial platform fire truck over 30 m","item_class":"34142100","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":17,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000106', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 6, 8, '{"item":"бензиновий генератор","language":"uk","needed_by":"2023-04-30","priority":"2","quantity":"53","recipient":"Donetsk Oblast Military Administration","recipient_kind":"regional_administration","region":"UA-14","source":"era-ukraine.org.ua 2023-05-04","unit":"piece"}', '{"need":{"item":"бензиновий генератор","item_class":"31121200","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":53,"recipient":"Donetsk Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-14","source":"era-ukraine.org.ua 2023-05-04"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000010A', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 7, 9, '{"item":"генератор","language":"uk","needed_by":"2023-04-30","priority":"2","quantity":"17","recipient":"Zaporizhzhia Oblast Military Administration","recipient_kind":"regional_administration","region":"UA-23","source":"era-ukraine.org.ua 2023-05-04","unit":"piece"}', '{"need":{"item":"генератор","item_class":"31121000","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":17,"recipient":"Zaporizhzhia Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-23","source":"era-ukraine.org.ua 2023-05-04"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000010E', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 8, 10, '{"item":"генератор","language":"uk","needed_by":"2023-04-30","priority":"2","quantity":"17","recipient":"Luhansk Oblast Military Administration","recipient_kind":"regional_administration","region":"UA-09","source":"era-ukraine.org.ua 2023-05-04","unit":"piece"}', '{"need":{"item":"генератор","item_class":"31121000","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":17,"recipient":"Luhansk Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-09","source":"era-ukraine.org.ua 2023-05-04"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000112', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 9, 11, '{"item":"генератор","language":"uk","needed_by":"2023-04-30","priority":"2","quantity":"15","recipient":"Kherson Oblast Military Administration","recipient_kind":"regional_administration","region":"UA-65","source":"era-ukraine.org.ua 2023-05-04","unit":"piece"}', '{"need":{"item":"генератор","item_class":"31121000","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":15,"recipient":"Kherson Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-65","source":"era-ukraine.org.ua 2023-05-04"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000116', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 10, 12, '{"item":"crew transport vehicle with eight seats","language":"en","needed_by":"2023-07-31","priority":"2","quantity":"1","recipient":"City of Kherson","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023","unit":"piece"}', '{"need":{"item":"crew transport vehicle with eight seats","item_class":"34144210.crew_carrier","kind":"goods","language":"en","needed_by":"2023-07-31","own_id":null,"priority":2,"quantity":1,"recipient":"City of Kherson","recipient_country":"UA","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000011C', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 11, 13, '{"item":"water truck 8000 l","language":"en","needed_by":"2023-07-31","priority":"1","quantity":"1","recipient":"City of Kherson","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023","unit":"piece"}', '{"need":{"item":"water truck 8000 l","item_class":"34133100.water_tanker","kind":"goods","language":"en","needed_by":"2023-07-31","own_id":null,"priority":1,"quantity":1,"recipient":"City of Kherson","recipient_country":"UA","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000120', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 12, 14, '{"item":"waste collection vehicle","language":"en","needed_by":"2023-07-31","priority":"3","quantity":"1","recipient":"City of Kherson","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023","unit":"piece"}', '{"need":{"item":"waste collection vehicle","item_class":"34144511","kind":"goods","language":"en","needed_by":"2023-07-31","own_id":null,"priority":3,"quantity":1,"recipient":"City of Kherson","recipient_country":"UA","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000124', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 13, 15, '{"item":"Rettungswagen","language":"de","needed_by":"2022-06-30","priority":"1","quantity":"5","recipient":"City of Kyiv","recipient_kind":"community","region":"UA-30","source":"hamburger-allgemeine.de July 2022","unit":"piece"}', '{"need":{"item":"Rettungswagen","item_class":"34114121.emergency","kind":"goods","language":"de","needed_by":"2022-06-30","own_id":null,"priority":1,"quantity":5,"recipient":"City of Kyiv","recipient_country":"UA","recipient_kind":"community","region":"UA-30","source":"hamburger-allgemeine.de July 2022"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000012A', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 14, 16, '{"item":"Großtanklöschfahrzeug","language":"de","priority":"1","recipient":"City of Kyiv fire service","recipient_kind":"emergency_service","region":"UA-30","source":"at-fire.de 2022 (no number stated)","unit":"piece"}', '{"need":{"item":"Großtanklöschfahrzeug","item_class":"34144212.large","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":1,"quantity":null,"recipient":"City of Kyiv fire service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-30","source":"at-fire.de 2022 (no number stated)"}}', 'doubtful', '[{"code":"a_line_lacks_its_quantity","column":"quantity","facts":[]}]', 0, 'made', X'01A1AAEFBA8070008000000000000130', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 15, 17, '{"item":"Hubrettungsfahrzeug","language":"de","priority":"1","recipient":"City of Kyiv fire service","recipient_kind":"emergency_service","region":"UA-30","source":"at-fire.de 2022 (no number stated)","unit":"piece"}', '{"need":{"item":"Hubrettungsfahrzeug","item_class":"unsorted","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":1,"quantity":null,"recipient":"City of Kyiv fire service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-30","source":"at-fire.de 2022 (no number stated)"}}', 'doubtful', '[{"code":"item_class_not_sure","column":"item","facts":[["found",{"list":[{"text":"34144210.hydraulic_platform Aerial platform fire vehicle"}]}]]},{"code":"a_line_lacks_its_quantity","column":"quantity","facts":[]}]', 0, 'made', X'01A1AAEFBA8070008000000000000134', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 16, 18, '{"item":"апарат захисту органів дихання","language":"uk","priority":"1","quantity":"30","recipient":"Kharkiv garrison of the State Emergency Service","recipient_kind":"emergency_service","region":"UA-63","source":"regionews.ua 2025-08-20","unit":"piece"}', '{"need":{"item":"апарат захисту органів дихання","item_class":"35111100","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":1,"quantity":30,"recipient":"Kharkiv garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-63","source":"regionews.ua 2025-08-20"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000138', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 17, 19, '{"item":"пожежна автоцистерна","language":"uk","priority":"1","quantity":"1","recipient":"Kharkiv garrison of the State Emergency Service","recipient_kind":"emergency_service","region":"UA-63","source":"dumka.media 2023-10-26","unit":"piece"}', '{"need":{"item":"пожежна автоцистерна","item_class":"34144212","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":1,"quantity":1,"recipient":"Kharkiv garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-63","source":"dumka.media 2023-10-26"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000013C', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 18, 20, '{"item":"Feuerwehrfahrzeug","language":"de","needed_by":"2025-03-31","priority":"2","quantity":"6","recipient":"Khmelnytskyi region civil protection","recipient_kind":"emergency_service","region":"UA-68","source":"presseportal.de 2025-03 (5 vehicles and 1 trailer received)","unit":"piece"}', '{"need":{"item":"Feuerwehrfahrzeug","item_class":"34144210","kind":"goods","language":"de","needed_by":"2025-03-31","own_id":null,"priority":2,"quantity":6,"recipient":"Khmelnytskyi region civil protection","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-68","source":"presseportal.de 2025-03 (5 vehicles and 1 trailer received)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000142', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 19, 21, '{"item":"Brandschutzkleidung","language":"de","needed_by":"2025-03-31","priority":"2","quantity":"500","recipient":"Khmelnytskyi region civil protection","recipient_kind":"emergency_service","region":"UA-68","source":"presseportal.de 2025-03","unit":"set"}', '{"need":{"item":"Brandschutzkleidung","item_class":"35811100.turnout_gear","kind":"goods","language":"de","needed_by":"2025-03-31","own_id":null,"priority":2,"quantity":500,"recipient":"Khmelnytskyi region civil protection","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-68","source":"presseportal.de 2025-03"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000146', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 20, 22, '{"item":"generador diésel","language":"es","priority":"2","quantity":"5","recipient":"City of Bila Tserkva","recipient_kind":"community","region":"UA-32","source":"rathaus.jena.de","unit":"piece"}', '{"need":{"item":"generador diésel","item_class":"31121100","kind":"goods","language":"und","needed_by":null,"own_id":null,"priority":2,"quantity":5,"recipient":"City of Bila Tserkva","recipient_country":"UA","recipient_kind":"community","region":"UA-32","source":"rathaus.jena.de"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000014C', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 21, 23, '{"item":"generador diésel","language":"es","priority":"2","quantity":"5","recipient":"City of Brovary","recipient_kind":"community","region":"UA-32","source":"rathaus.jena.de","unit":"piece"}', '{"need":{"item":"generador diésel","item_class":"31121100","kind":"goods","language":"und","needed_by":null,"own_id":null,"priority":2,"quantity":5,"recipient":"City of Brovary","recipient_country":"UA","recipient_kind":"community","region":"UA-32","source":"rathaus.jena.de"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000152', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 22, 24, '{"item":"ambulance","language":"en","priority":"2","quantity":"2","recipient":"City of Chernivtsi","recipient_kind":"community","region":"UA-77","source":"deaidua.org 2024-07-23","unit":"piece"}', '{"need":{"item":"ambulance","item_class":"34114121","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":2,"quantity":2,"recipient":"City of Chernivtsi","recipient_country":"UA","recipient_kind":"community","region":"UA-77","source":"deaidua.org 2024-07-23"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000158', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 23, 25, '{"item":"Gerätewagen","language":"de","priority":"2","quantity":"2","recipient":"Cherkasy civil protection","recipient_kind":"emergency_service","region":"UA-71","source":"ndr.de 2022-06-27","unit":"piece"}', '{"need":{"item":"Gerätewagen","item_class":"34144210.equipment_carrier","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":2,"quantity":2,"recipient":"Cherkasy civil protection","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-71","source":"ndr.de 2022-06-27"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000015E', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 24, 26, '{"item":"średni samochód ratowniczo-gaśniczy","language":"pl","priority":"2","quantity":"1","recipient":"City of Ichnia fire service","recipient_kind":"emergency_service","region":"UA-74","source":"debica.tv","unit":"piece"}', '{"need":{"item":"średni samochód ratowniczo-gaśniczy","item_class":"34144213.pumper","kind":"goods","language":"pl","needed_by":null,"own_id":null,"priority":2,"quantity":1,"recipient":"City of Ichnia fire service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-74","source":"debica.tv"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000164', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 25, 27, '{"item":"fire truck","language":"en","needed_by":"2022-11-30","priority":"3","quantity":"1","recipient":"Tiachiv community","recipient_kind":"community","region":"UA-21","source":"decentralization.gov.ua 2022-11","unit":"piece"}', '{"need":{"item":"fire truck","item_class":"34144210","kind":"goods","language":"en","needed_by":"2022-11-30","own_id":null,"priority":3,"quantity":1,"recipient":"Tiachiv community","recipient_country":"UA","recipient_kind":"community","region":"UA-21","source":"decentralization.gov.ua 2022-11"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000016A', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 26, 28, '{"item":"Feuerwehrfahrzeug","language":"de","priority":"2","quantity":"1","recipient":"City of Vinnytsia","recipient_kind":"community","region":"UA-05","source":"wz.de","unit":"piece"}', '{"need":{"item":"Feuerwehrfahrzeug","item_class":"34144210","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":2,"quantity":1,"recipient":"City of Vinnytsia","recipient_country":"UA","recipient_kind":"community","region":"UA-05","source":"wz.de"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000170', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 27, 29, '{"item":"високопродуктивна мотопомпа","language":"uk","needed_by":"2023-06-30","priority":"1","quantity":"10","recipient":"Kherson Oblast Military Administration","recipient_kind":"regional_administration","region":"UA-65","source":"myc.news (after the Kakhovka dam)","unit":"piece"}', '{"need":{"item":"високопродуктивна мотопомпа","item_class":"42122130.high_capacity_pump","kind":"goods","language":"uk","needed_by":"2023-06-30","own_id":null,"priority":1,"quantity":10,"recipient":"Kherson Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-65","source":"myc.news (after the Kakhovka dam)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000174', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 28, 30, '{"item":"цистерна для води","language":"uk","needed_by":"2023-06-30","priority":"1","quantity":"10","recipient":"Kherson Oblast Military Administration","recipient_kind":"regional_administration","region":"UA-65","source":"myc.news (after the Kakhovka dam)","unit":"piece"}', '{"need":{"item":"цистерна для води","item_class":"44611500","kind":"goods","language":"uk","needed_by":"2023-06-30","own_id":null,"priority":1,"quantity":10,"recipient":"Kherson Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-65","source":"myc.news (after the Kakhovka dam)"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000178', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 29, 31, '{"item":"захисний одяг пожежника","language":"uk","priority":"2","quantity":"88","recipient":"Vinnytsia garrison of the State Emergency Service","recipient_kind":"emergency_service","region":"UA-05","source":"dsns.gov.ua 2022-02-04","unit":"set"}', '{"need":{"item":"захисний одяг пожежника","item_class":"35811100.turnout_gear","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":2,"quantity":88,"recipient":"Vinnytsia garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-05","source":"dsns.gov.ua 2022-02-04"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA807000800000000000017E', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA80700080000000000000EE', 30, 32, '{"item":"пожежний рятувальний пояс","language":"uk","priority":"3","quantity":"120","recipient":"Vinnytsia garrison of the State Emergency Service","recipient_kind":"emergency_service","region":"UA-05","source":"dsns.gov.ua 2022-02-04","unit":"piece"}', '{"need":{"item":"пожежний рятувальний пояс","item_class":"35111000.firefighter_belt","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":3,"quantity":120,"recipient":"Vinnytsia garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-05","source":"dsns.gov.ua 2022-02-04"}}', 'new', '[]', 0, 'made', X'01A1AAEFBA8070008000000000000182', NULL);
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 0, 2, '{"condition":"new","donor":"USAID Economic Resilience Activity","donor_country":"US","donor_kind":"donor_programme","item":"бензиновий генератор","language":"uk","offered_on":"2023-05-02","quantity":"102","source":"era-ukraine.org.ua 2023-05-04","unit":"piece"}', '{"offer":{"condition":"new","donor":"USAID Economic Resilience Activity","donor_country":"US","donor_kind":"donor_programme","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"бензиновий генератор","item_class":"31121200","kind":"goods","language":"uk","offered_on":"2023-05-02","own_id":null,"quantity":102,"source":"era-ukraine.org.ua 2023-05-04"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000187');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 1, 3, '{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Mannschaftstransportfahrzeug","language":"de","offered_on":"2023-07-08","quantity":"1","source":"international.bonn.de July 2023","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Mannschaftstransportfahrzeug","item_class":"34144210.crew_carrier","kind":"goods","language":"de","offered_on":"2023-07-08","own_id":null,"quantity":1,"source":"international.bonn.de July 2023"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA807000800000000000018D');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 2, 4, '{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Wasserwagen 8000 l","language":"de","offered_on":"2023-07-08","quantity":"1","source":"international.bonn.de July 2023","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Wasserwagen 8000 l","item_class":"34133100.water_tanker","kind":"goods","language":"de","offered_on":"2023-07-08","own_id":null,"quantity":1,"source":"international.bonn.de July 2023"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000191');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 3, 5, '{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Müllfahrzeug 20 m³","language":"de","offered_on":"2023-07-08","quantity":"1","source":"international.bonn.de July 2023","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Müllfahrzeug 20 m³","item_class":"34144511","kind":"goods","language":"de","offered_on":"2023-07-08","own_id":null,"quantity":1,"source":"international.bonn.de July 2023"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000195');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 4, 6, '{"condition":"used","donor":"Hamburg Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":"City of Kyiv","earmark_recipient_kind":"community","earmark_region":"UA-30","item":"Rettungswagen","language":"de","offered_on":"2022-06-27","quantity":"5","source":"hamburger-allgemeine.de July 2022","unit":"piece"}', '{"offer":{"condition":"used","donor":"Hamburg Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":"City of Kyiv","earmark_recipient_kind":"community","earmark_region":"UA-30","item":"Rettungswagen","item_class":"34114121.emergency","kind":"goods","language":"de","offered_on":"2022-06-27","own_id":null,"quantity":5,"source":"hamburger-allgemeine.de July 2022"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA807000800000000000019B');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 5, 7, '{"condition":"used","donor":"Hamburg Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":"Cherkasy civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-71","item":"Gerätewagen","language":"de","offered_on":"2022-04-25","quantity":"2","source":"ndr.de 2022-06-27","unit":"piece"}', '{"offer":{"condition":"used","donor":"Hamburg Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":"Cherkasy civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-71","item":"Gerätewagen","item_class":"34144210.equipment_carrier","kind":"goods","language":"de","offered_on":"2022-04-25","own_id":null,"quantity":2,"source":"ndr.de 2022-06-27"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA807000800000000000019F');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 6, 8, '{"condition":"used","donor":"Hude Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_region":"UA-30","item":"Tanklöschfahrzeug 16/25","language":"de","offered_on":"2022-04-01","quantity":"1","source":"at-fire.de 2022","unit":"piece"}', '{"offer":{"condition":"used","donor":"Hude Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-30","item":"Tanklöschfahrzeug 16/25","item_class":"34144212.medium","kind":"goods","language":"de","offered_on":"2022-04-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001A5');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 7, 9, '{"condition":"used","donor":"Neckargemünd Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_region":"UA-30","item":"Löschgruppenfahrzeug LF 8","language":"de","offered_on":"2022-04-01","quantity":"1","source":"at-fire.de 2022","unit":"piece"}', '{"offer":{"condition":"used","donor":"Neckargemünd Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-30","item":"Löschgruppenfahrzeug LF 8","item_class":"34144213.pumper","kind":"goods","language":"de","offered_on":"2022-04-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001AB');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 8, 10, '{"condition":"used","donor":"Pfarrkirchen Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_region":"UA-30","item":"Drehleiter mit Korb","language":"de","offered_on":"2022-04-01","quantity":"1","source":"at-fire.de 2022","unit":"piece"}', '{"offer":{"condition":"used","donor":"Pfarrkirchen Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-30","item":"Drehleiter mit Korb","item_class":"34144211","kind":"goods","language":"de","offered_on":"2022-04-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001B1');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 9, 11, '{"condition":"used","donor":"Hagen Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_region":"UA-32","item":"Tanklöschfahrzeug TLF 24/50","language":"de","offered_on":"2022-05-01","quantity":"1","source":"at-fire.de 2022","unit":"piece"}', '{"offer":{"condition":"used","donor":"Hagen Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-32","item":"Tanklöschfahrzeug TLF 24/50","item_class":"34144212.medium","kind":"goods","language":"de","offered_on":"2022-05-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001B7');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 10, 12, '{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Unimog","language":"de","offered_on":"2025-03-20","quantity":"2","source":"presseportal.de 2025-03","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Unimog","item_class":"34144000.unimog","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":2,"source":"presseportal.de 2025-03"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001BD');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 11, 13, '{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"LKW mit Ladekran","language":"de","offered_on":"2025-03-20","quantity":"1","source":"presseportal.de 2025-03","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"LKW mit Ladekran","item_class":"unsorted","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":1,"source":"presseportal.de 2025-03"}}', 'doubtful', '[{"code":"item_class_not_sure","column":"item","facts":[["found",{"list":[{"text":"34130000 Truck"},{"text":"34142000.truck_with_crane Truck with crane"},{"text":"42414410 Loader crane"}]}]]}]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001C1');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 12, 14, '{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Mannschaftstransporter","language":"de","offered_on":"2025-03-20","quantity":"2","source":"presseportal.de 2025-03","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Mannschaftstransporter","item_class":"34114400","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":2,"source":"presseportal.de 2025-03"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001C5');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 13, 15, '{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Brandschutzkleidung","language":"de","offered_on":"2025-03-20","quantity":"500","source":"presseportal.de 2025-03","unit":"set"}', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Brandschutzkleidung","item_class":"35811100.turnout_gear","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":500,"source":"presseportal.de 2025-03"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001C9');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 14, 16, '{"condition":"used","donor":"City of Düsseldorf","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Chernivtsi","earmark_recipient_kind":"community","earmark_region":"UA-77","item":"Rettungswagen","language":"de","offered_on":"2024-07-16","quantity":"2","source":"deaidua.org 2024-07-23","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Düsseldorf","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Chernivtsi","earmark_recipient_kind":"community","earmark_region":"UA-77","item":"Rettungswagen","item_class":"34114121.emergency","kind":"goods","language":"de","offered_on":"2024-07-16","own_id":null,"quantity":2,"source":"deaidua.org 2024-07-23"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001CF');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 15, 17, '{"condition":"new","donor":"GIZ","donor_country":"DE","donor_kind":"donor_programme","earmark_recipient":"City of Bila Tserkva","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Dieselgenerator","language":"de","offered_on":"2022-12-01","quantity":"5","source":"rathaus.jena.de","unit":"piece"}', '{"offer":{"condition":"new","donor":"GIZ","donor_country":"DE","donor_kind":"donor_programme","earmark_recipient":"City of Bila Tserkva","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Dieselgenerator","item_class":"31121100","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":5,"source":"rathaus.jena.de"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001D5');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 16, 18, '{"condition":"new","donor":"GIZ","donor_country":"DE","donor_kind":"donor_programme","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Dieselgenerator","language":"de","offered_on":"2022-12-01","quantity":"5","source":"rathaus.jena.de","unit":"piece"}', '{"offer":{"condition":"new","donor":"GIZ","donor_country":"DE","donor_kind":"donor_programme","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Dieselgenerator","item_class":"31121100","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":5,"source":"rathaus.jena.de"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001D9');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 17, 19, '{"condition":"new","donor":"City of Erlangen","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Kerzen","language":"de","offered_on":"2022-12-01","quantity":"1","source":"rathaus.jena.de","unit":"pallet"}', '{"offer":{"condition":"new","donor":"City of Erlangen","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Kerzen","item_class":"31527300.candle","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":null,"source":"rathaus.jena.de"}}', 'doubtful', '[{"code":"quantity_in_another_unit","column":"unit","facts":[["found",{"text":"1 pallet"}],["expected",{"text":"H87"}]]}]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001DF');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 18, 20, '{"condition":"used","donor":"Kassablanca e.V.","donor_country":"DE","donor_kind":"association","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Heizgerät","language":"de","offered_on":"2022-12-01","quantity":"1","source":"rathaus.jena.de","unit":"piece"}', '{"offer":{"condition":"used","donor":"Kassablanca e.V.","donor_country":"DE","donor_kind":"association","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Heizgerät","item_class":"39715200","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":1,"source":"rathaus.jena.de"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001E5');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 19, 21, '{"condition":"used","donor":"Gmina Dębica","donor_country":"PL","donor_kind":"municipality","earmark_recipient":"City of Ichnia fire service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-74","item":"średni samochód ratowniczo-gaśniczy","language":"pl","quantity":"1","source":"debica.tv","unit":"piece"}', '{"offer":{"condition":"used","donor":"Gmina Dębica","donor_country":"PL","donor_kind":"municipality","earmark_recipient":"City of Ichnia fire service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-74","item":"średni samochód ratowniczo-gaśniczy","item_class":"34144213.pumper","kind":"goods","language":"pl","offered_on":null,"own_id":null,"quantity":1,"source":"debica.tv"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001EB');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 20, 22, '{"condition":"used","donor":"City of Tuszyn","donor_country":"PL","donor_kind":"municipality","earmark_recipient":"Tiachiv community","earmark_recipient_kind":"community","earmark_region":"UA-21","item":"samochód strażacki","language":"pl","offered_on":"2022-10-19","quantity":"1","source":"decentralization.gov.ua 2022-11","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Tuszyn","donor_country":"PL","donor_kind":"municipality","earmark_recipient":"Tiachiv community","earmark_recipient_kind":"community","earmark_region":"UA-21","item":"samochód strażacki","item_class":"34144210","kind":"goods","language":"pl","offered_on":"2022-10-19","own_id":null,"quantity":1,"source":"decentralization.gov.ua 2022-11"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001F1');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 21, 23, '{"condition":"used","donor":"City of Wuppertal","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Vinnytsia","earmark_recipient_kind":"community","earmark_region":"UA-05","item":"Feuerwehrfahrzeug","language":"de","quantity":"1","source":"wz.de","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Wuppertal","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Vinnytsia","earmark_recipient_kind":"community","earmark_region":"UA-05","item":"Feuerwehrfahrzeug","item_class":"34144210","kind":"goods","language":"de","offered_on":null,"own_id":null,"quantity":1,"source":"wz.de"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001F5');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 22, 24, '{"condition":"used","donor":"City of Wuppertal","donor_country":"DE","donor_kind":"municipality","item":"Logistikfahrzeug Mercedes Sprinter","language":"de","offered_on":"2023-02-16","quantity":"1","source":"wuppertaler-rundschau.de","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Wuppertal","donor_country":"DE","donor_kind":"municipality","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"Logistikfahrzeug Mercedes Sprinter","item_class":"unsorted","kind":"goods","language":"de","offered_on":"2023-02-16","own_id":null,"quantity":1,"source":"wuppertaler-rundschau.de"}}', 'doubtful', '[{"code":"item_class_not_sure","column":"item","facts":[["found",{"list":[{"text":"34144210.logistics Fire service logistics vehicle"},{"text":"expertise.logistics Humanitarian logistics expertise"},{"text":"34144210.crew_carrier Crew carrier"}]}]]}]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001F9');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 23, 25, '{"condition":"used","donor":"Polish State Fire Service","donor_country":"PL","donor_kind":"emergency_service","earmark_region":"UA-65","item":"pompa dużej wydajności","language":"pl","offered_on":"2023-06-08","quantity":"10","source":"myc.news","unit":"piece"}', '{"offer":{"condition":"used","donor":"Polish State Fire Service","donor_country":"PL","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-65","item":"pompa dużej wydajności","item_class":"42122130.high_capacity_pump","kind":"goods","language":"pl","offered_on":"2023-06-08","own_id":null,"quantity":10,"source":"myc.news"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA80700080000000000001FF');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 24, 26, '{"condition":"used","donor":"Polish State Fire Service","donor_country":"PL","donor_kind":"emergency_service","earmark_region":"UA-65","item":"zbiornik na wodę","language":"pl","offered_on":"2023-06-08","quantity":"10","source":"myc.news","unit":"piece"}', '{"offer":{"condition":"used","donor":"Polish State Fire Service","donor_country":"PL","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-65","item":"zbiornik na wodę","item_class":"44611500","kind":"goods","language":"pl","offered_on":"2023-06-08","own_id":null,"quantity":10,"source":"myc.news"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000203');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 25, 27, '{"condition":"used","donor":"International Public Aid Service IPAS and Kent Relief","donor_country":"GB","donor_kind":"association","earmark_recipient":"Kharkiv garrison of the State Emergency Service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-63","item":"Dräger breathing apparatus","language":"en","offered_on":"2025-08-20","quantity":"30","source":"regionews.ua 2025-08-20","unit":"piece"}', '{"offer":{"condition":"used","donor":"International Public Aid Service IPAS and Kent Relief","donor_country":"GB","donor_kind":"association","earmark_recipient":"Kharkiv garrison of the State Emergency Service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-63","item":"Dräger breathing apparatus","item_class":"35111100","kind":"goods","language":"en","offered_on":"2025-08-20","own_id":null,"quantity":30,"source":"regionews.ua 2025-08-20"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000207');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 26, 28, '{"condition":"used","donor":"Firefighters United NL","donor_country":"NL","donor_kind":"association","earmark_recipient":"Kharkiv garrison of the State Emergency Service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-63","item":"tankautospuit","language":"nl","offered_on":"2023-10-25","quantity":"1","source":"dumka.media 2023-10-26","unit":"piece"}', '{"offer":{"condition":"used","donor":"Firefighters United NL","donor_country":"NL","donor_kind":"association","earmark_recipient":"Kharkiv garrison of the State Emergency Service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-63","item":"tankautospuit","item_class":"34144213.pumper","kind":"goods","language":"nl","offered_on":"2023-10-25","own_id":null,"quantity":1,"source":"dumka.media 2023-10-26"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA807000800000000000020D');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 27, 29, '{"condition":"used","donor":"City of Lübben","donor_country":"DE","donor_kind":"municipality","earmark_region":"UA-05","item":"Feuerwehrgurt","language":"de","offered_on":"2022-02-04","quantity":"120","source":"dsns.gov.ua 2022-02-04","unit":"piece"}', '{"offer":{"condition":"used","donor":"City of Lübben","donor_country":"DE","donor_kind":"municipality","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-05","item":"Feuerwehrgurt","item_class":"35111000.firefighter_belt","kind":"goods","language":"de","offered_on":"2022-02-04","own_id":null,"quantity":120,"source":"dsns.gov.ua 2022-02-04"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000213');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 28, 30, '{"condition":"used","donor":"City of Lübben","donor_country":"DE","donor_kind":"municipality","earmark_region":"UA-05","item":"Feuerwehrschutzkleidung","language":"de","offered_on":"2022-02-04","quantity":"88","source":"dsns.gov.ua 2022-02-04","unit":"set"}', '{"offer":{"condition":"used","donor":"City of Lübben","donor_country":"DE","donor_kind":"municipality","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-05","item":"Feuerwehrschutzkleidung","item_class":"35811100.turnout_gear","kind":"goods","language":"de","offered_on":"2022-02-04","own_id":null,"quantity":88,"source":"dsns.gov.ua 2022-02-04"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000217');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 29, 31, '{"condition":"used","donor":"Association LUkraine","donor_country":"LU","donor_kind":"association","item":"fire truck","language":"en","quantity":"4","source":"okvir.net","unit":"piece"}', '{"offer":{"condition":"used","donor":"Association LUkraine","donor_country":"LU","donor_kind":"association","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"fire truck","item_class":"34144210","kind":"goods","language":"en","offered_on":null,"own_id":null,"quantity":4,"source":"okvir.net"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA807000800000000000021D');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 30, 32, '{"condition":"used","donor":"Association LUkraine","donor_country":"LU","donor_kind":"association","item":"armoured ambulance","language":"en","quantity":"2","source":"okvir.net","unit":"piece"}', '{"offer":{"condition":"used","donor":"Association LUkraine","donor_country":"LU","donor_kind":"association","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"armoured ambulance","item_class":"34114121.armoured","kind":"goods","language":"en","offered_on":null,"own_id":null,"quantity":2,"source":"okvir.net"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000221');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 31, 33, '{"condition":"used","donor":"SDIS 24 Dordogne","donor_country":"FR","donor_kind":"emergency_service","item":"camion pompe-tonne","language":"fr","offered_on":"2022-03-19","quantity":"1","source":"francebleu.fr 2022-03","unit":"piece"}', '{"offer":{"condition":"used","donor":"SDIS 24 Dordogne","donor_country":"FR","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"camion pompe-tonne","item_class":"34144213.pumper","kind":"goods","language":"fr","offered_on":"2022-03-19","own_id":null,"quantity":1,"source":"francebleu.fr 2022-03"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000227');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 32, 34, '{"condition":"used","donor":"SDIS 24 Dordogne","donor_country":"FR","donor_kind":"emergency_service","item":"motopompe","language":"fr","offered_on":"2022-03-19","quantity":"1","source":"france3-regions.francetvinfo.fr","unit":"piece"}', '{"offer":{"condition":"used","donor":"SDIS 24 Dordogne","donor_country":"FR","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"motopompe","item_class":"unsorted","kind":"goods","language":"fr","offered_on":"2022-03-19","own_id":null,"quantity":1,"source":"france3-regions.francetvinfo.fr"}}', 'doubtful', '[{"code":"item_class_not_sure","column":"item","facts":[["found",{"list":[{"text":"42122130.motor_pump Motor pump"},{"text":"42122110.portable_pump Portable fire pump"},{"text":"42122110 Fire pump"}]}]]}]', 0, 'made', NULL, X'01A1AAEFBA807000800000000000022B');
INSERT INTO import_lines VALUES (X'01A1AAEFBA8070008000000000000185', 33, 35, '{"condition":"used","donor":"SDIS 34 Hérault","donor_country":"FR","donor_kind":"emergency_service","item":"véhicule de secours et d''assistance aux victimes","language":"fr","offered_on":"2022-03-18","quantity":"1","source":"france3-regions.francetvinfo.fr","unit":"piece"}', '{"offer":{"condition":"used","donor":"SDIS 34 Hérault","donor_country":"FR","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"véhicule de secours et d''assistance aux victimes","item_class":"34114121.emergency","kind":"goods","language":"fr","offered_on":"2022-03-18","own_id":null,"quantity":1,"source":"france3-regions.francetvinfo.fr"}}', 'new', '[]', 0, 'made', NULL, X'01A1AAEFBA8070008000000000000231');
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
INSERT INTO imported_rows VALUES (X'01990000000070008000000000000006', X'01A1AAEFBA8070008000000000000001', 'needs', X'0000000000000000000000000000000000000000000000000000000000000000', X'0000000000000000000000000000000000000000000000000000000000000000', X'0000000000000000000000000000000000000000000000000000000000000000', '{}', X'01A1AAEFBA8070008000000000000017', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000000F4', X'01A1AAEFBA80700080000000000000EF', 'needs', NULL, X'26802EF2A84DA1790F98BA61EADAAE9582FAECE3DDC99D28720011A7798AB28F', X'8D08A32857AEF525B2CDB2D6EC976580CF77320EC5E8D21602F19CFBDB201A46', '{"need":{"item":"tracked heavy excavator","item_class":"43262100.tracked","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":17,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}}', X'01A1AAEFBA80700080000000000000F2', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000000F8', X'01A1AAEFBA80700080000000000000EF', 'needs', NULL, X'20CDC9BE99DD631CC6B6DBB9867CAB337BE90F124BFA1A384CF8121F2218772A', X'8D08A32857AEF525B2CDB2D6EC976580CF77320EC5E8D21602F19CFBDB201A46', '{"need":{"item":"wheeled heavy excavator","item_class":"43262100.wheeled","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":10,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}}', X'01A1AAEFBA80700080000000000000F6', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000000FC', X'01A1AAEFBA80700080000000000000EF', 'needs', NULL, X'66E35BABC4830304C6F15DEB62DA4AA715031CBC1F411EFD5F3D735413A1E2EC', X'E7D93A3D359A16D84FDA9B169750E13BBA9467F7DC4ADFCF955D026C1BA81E3D', '{"need":{"item":"tractor unit with low-loader trailer for loads up to 100 t","item_class":"unsorted","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":2,"quantity":30,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', X'01A1AAEFBA80700080000000000000FA', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000100', X'01A1AAEFBA80700080000000000000EF', 'needs', NULL, X'3BA96582863D6A5B143AD3FFA8AD8EAA9FDBDB7F67097A866C7B4BA581CA2D0F', X'E7D93A3D359A16D84FDA9B169750E13BBA9467F7DC4ADFCF955D026C1BA81E3D', '{"need":{"item":"armoured ambulance","item_class":"34114121.armoured","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":25,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', X'01A1AAEFBA80700080000000000000FE', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000104', X'01A1AAEFBA80700080000000000000EF', 'needs', NULL, X'BC8D5CAFD70DB56ECF2BAB81FF5C4FBC62997ACA409E118F2B25E256E9C4282B', X'E7D93A3D359A16D84FDA9B169750E13BBA9467F7DC4ADFCF955D026C1BA81E3D', '{"need":{"item":"fire truck with turntable ladder over 35 m","item_class":"unsorted","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":50,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', X'01A1AAEFBA8070008000000000000102', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000108', X'01A1AAEFBA80700080000000000000EF', 'needs', NULL, X'64672A0D9052CB02CA097B5D559EE8680A64FB064382A0DF3F2E3256DCAA28AD', X'E7D93A3D359A16D84FDA9B169750E13BBA9467F7DC4ADFCF955D026C1BA81E3D', '{"need":{"item":"aerial platform fire truck over 30 m","item_class":"34142100","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":1,"quantity":17,"recipient":"State Emergency Service of Ukraine","recipient_country":"UA","recipient_kind":"emergency_service","region":null,"source":"EADRCC request reported 2024-08-20 (babel.ua)"}}', X'01A1AAEFBA8070008000000000000106', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000010C', X'01A1AAEFBA80700080000000000000BA', 'needs', NULL, X'0B0DC1F8AB2736A358EA16C269D5DAD6D33F42C2BE03F9190D514CE8FFCBA587', X'4F89F11F3CF2D7CC2ED7EA2BBA6A0467624E5589C42A1971A10E99DDE58EE0C9', '{"need":{"item":"бензиновий генератор","item_class":"31121200","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":53,"recipient":"Donetsk Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-14","source":"era-ukraine.org.ua 2023-05-04"}}', X'01A1AAEFBA807000800000000000010A', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000110', X'01A1AAEFBA80700080000000000000BE', 'needs', NULL, X'6042A9AA53F1B9CEABFB37C23429E40223E5AE98E0B5A39DFBE4D891B4B1A282', X'4F89F11F3CF2D7CC2ED7EA2BBA6A0467624E5589C42A1971A10E99DDE58EE0C9', '{"need":{"item":"генератор","item_class":"31121000","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":17,"recipient":"Zaporizhzhia Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-23","source":"era-ukraine.org.ua 2023-05-04"}}', X'01A1AAEFBA807000800000000000010E', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000114', X'01A1AAEFBA80700080000000000000C2', 'needs', NULL, X'6042A9AA53F1B9CEABFB37C23429E40223E5AE98E0B5A39DFBE4D891B4B1A282', X'4F89F11F3CF2D7CC2ED7EA2BBA6A0467624E5589C42A1971A10E99DDE58EE0C9', '{"need":{"item":"генератор","item_class":"31121000","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":17,"recipient":"Luhansk Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-09","source":"era-ukraine.org.ua 2023-05-04"}}', X'01A1AAEFBA8070008000000000000112', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000118', X'01A1AAEFBA80700080000000000000C6', 'needs', NULL, X'6042A9AA53F1B9CEABFB37C23429E40223E5AE98E0B5A39DFBE4D891B4B1A282', X'4F89F11F3CF2D7CC2ED7EA2BBA6A0467624E5589C42A1971A10E99DDE58EE0C9', '{"need":{"item":"генератор","item_class":"31121000","kind":"goods","language":"uk","needed_by":"2023-04-30","own_id":null,"priority":2,"quantity":15,"recipient":"Kherson Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-65","source":"era-ukraine.org.ua 2023-05-04"}}', X'01A1AAEFBA8070008000000000000116', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000011E', X'01A1AAEFBA8070008000000000000119', 'needs', NULL, X'A20A11527901F30013DD5C5945AEB3C5328274553BB2FDF55AB2093D3160267E', X'F12E29CDAE3BAB7C1E508DE85B5BCA14D605296E5BC4B46EF215C547969242D1', '{"need":{"item":"crew transport vehicle with eight seats","item_class":"34144210.crew_carrier","kind":"goods","language":"en","needed_by":"2023-07-31","own_id":null,"priority":2,"quantity":1,"recipient":"City of Kherson","recipient_country":"UA","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023"}}', X'01A1AAEFBA807000800000000000011C', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000122', X'01A1AAEFBA8070008000000000000119', 'needs', NULL, X'13ABE18B856E028A8D5F15AAEC3C86ADDAC9F07087F6D887827AACDE3BCA9503', X'F12E29CDAE3BAB7C1E508DE85B5BCA14D605296E5BC4B46EF215C547969242D1', '{"need":{"item":"water truck 8000 l","item_class":"34133100.water_tanker","kind":"goods","language":"en","needed_by":"2023-07-31","own_id":null,"priority":1,"quantity":1,"recipient":"City of Kherson","recipient_country":"UA","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023"}}', X'01A1AAEFBA8070008000000000000120', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000126', X'01A1AAEFBA8070008000000000000119', 'needs', NULL, X'E76E97C6BADD01F650A8148683DB4CB6C47F1485131C277D4F967FB088454EA6', X'F12E29CDAE3BAB7C1E508DE85B5BCA14D605296E5BC4B46EF215C547969242D1', '{"need":{"item":"waste collection vehicle","item_class":"34144511","kind":"goods","language":"en","needed_by":"2023-07-31","own_id":null,"priority":3,"quantity":1,"recipient":"City of Kherson","recipient_country":"UA","recipient_kind":"community","region":"UA-65","source":"international.bonn.de July 2023"}}', X'01A1AAEFBA8070008000000000000124', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000012C', X'01A1AAEFBA8070008000000000000127', 'needs', NULL, X'46E42EDE05DF249B4EE6AC03F20DFA2A149F908EC4DB3F8B7E526E82B439F325', X'6F39E954E8D59F07E4384650FDA303ED9B72821892B2300BFE7EAE7E1A8B2250', '{"need":{"item":"Rettungswagen","item_class":"34114121.emergency","kind":"goods","language":"de","needed_by":"2022-06-30","own_id":null,"priority":1,"quantity":5,"recipient":"City of Kyiv","recipient_country":"UA","recipient_kind":"community","region":"UA-30","source":"hamburger-allgemeine.de July 2022"}}', X'01A1AAEFBA807000800000000000012A', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000132', X'01A1AAEFBA807000800000000000012D', 'needs', NULL, X'C758B25C1446A429C94097218C2225D6AD6BB8321793635CFE73311CB9417487', X'89F30F0FFC89CD9616E4E55469CF85AA290A4340DE3A1995B8D4367FF8B2AE10', '{"need":{"item":"Großtanklöschfahrzeug","item_class":"34144212.large","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":1,"quantity":null,"recipient":"City of Kyiv fire service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-30","source":"at-fire.de 2022 (no number stated)"}}', X'01A1AAEFBA8070008000000000000130', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000136', X'01A1AAEFBA807000800000000000012D', 'needs', NULL, X'42CF895FB561D990A36E7AA72E220D596A59850786F59F9A772F06A78EE0AA47', X'89F30F0FFC89CD9616E4E55469CF85AA290A4340DE3A1995B8D4367FF8B2AE10', '{"need":{"item":"Hubrettungsfahrzeug","item_class":"unsorted","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":1,"quantity":null,"recipient":"City of Kyiv fire service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-30","source":"at-fire.de 2022 (no number stated)"}}', X'01A1AAEFBA8070008000000000000134', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000013A', X'01A1AAEFBA80700080000000000000AA', 'needs', NULL, X'964BA8873613DB88D671B97AA818E70DFED1CAC801E6297B4152C6260C861AE5', X'48797A2CBA20A1D6715DF35C83D0A6471EC550E75BFFDA8F54CF5D97AAB2CA6B', '{"need":{"item":"апарат захисту органів дихання","item_class":"35111100","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":1,"quantity":30,"recipient":"Kharkiv garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-63","source":"regionews.ua 2025-08-20"}}', X'01A1AAEFBA8070008000000000000138', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000013E', X'01A1AAEFBA80700080000000000000AA', 'needs', NULL, X'13E3D962783D4E27FB6DA38E875C4188956FFF0E0E444E048AAAC9983D93FA7E', X'D74664852F00AAD9931EAAC53D2C936A61BB871E10E3C00DE5DC2CD9F799DD64', '{"need":{"item":"пожежна автоцистерна","item_class":"34144212","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":1,"quantity":1,"recipient":"Kharkiv garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-63","source":"dumka.media 2023-10-26"}}', X'01A1AAEFBA807000800000000000013C', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000144', X'01A1AAEFBA807000800000000000013F', 'needs', NULL, X'E038DD0C57365DADB5762071A677DB1E724654132AF207DEE37004B04BFA9999', X'591F129F3790D0EA4A3F9FE21CC8F5EA3FA2A16524E9BF41425114F415A067DD', '{"need":{"item":"Feuerwehrfahrzeug","item_class":"34144210","kind":"goods","language":"de","needed_by":"2025-03-31","own_id":null,"priority":2,"quantity":6,"recipient":"Khmelnytskyi region civil protection","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-68","source":"presseportal.de 2025-03 (5 vehicles and 1 trailer received)"}}', X'01A1AAEFBA8070008000000000000142', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000148', X'01A1AAEFBA807000800000000000013F', 'needs', NULL, X'DB7399A29052D44F1194D71618D6F9C54931F39F8CDC8389D17ED9784C411014', X'50F68F17B0205D55FD2CBBA0FB04ACC41895E31BE8B67452D68CB6A45EDE89D6', '{"need":{"item":"Brandschutzkleidung","item_class":"35811100.turnout_gear","kind":"goods","language":"de","needed_by":"2025-03-31","own_id":null,"priority":2,"quantity":500,"recipient":"Khmelnytskyi region civil protection","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-68","source":"presseportal.de 2025-03"}}', X'01A1AAEFBA8070008000000000000146', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000014E', X'01A1AAEFBA8070008000000000000149', 'needs', NULL, X'56C55EBF79B8F93A32A96F73526AE113098B3B836D2E58DA54FBAADA13CFD47C', X'61EB5FE6F86195B576280216F4CB24504AEBFACF7DC0D9440B1ADBE5E0DD8BBD', '{"need":{"item":"generador diésel","item_class":"31121100","kind":"goods","language":"und","needed_by":null,"own_id":null,"priority":2,"quantity":5,"recipient":"City of Bila Tserkva","recipient_country":"UA","recipient_kind":"community","region":"UA-32","source":"rathaus.jena.de"}}', X'01A1AAEFBA807000800000000000014C', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000154', X'01A1AAEFBA807000800000000000014F', 'needs', NULL, X'56C55EBF79B8F93A32A96F73526AE113098B3B836D2E58DA54FBAADA13CFD47C', X'61EB5FE6F86195B576280216F4CB24504AEBFACF7DC0D9440B1ADBE5E0DD8BBD', '{"need":{"item":"generador diésel","item_class":"31121100","kind":"goods","language":"und","needed_by":null,"own_id":null,"priority":2,"quantity":5,"recipient":"City of Brovary","recipient_country":"UA","recipient_kind":"community","region":"UA-32","source":"rathaus.jena.de"}}', X'01A1AAEFBA8070008000000000000152', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000015A', X'01A1AAEFBA8070008000000000000155', 'needs', NULL, X'1E95F2C5E4B08C63685202E20CAAEED6098958A5B29FD4A720BE6B56F413D561', X'CD479A98209F09F9115D5841CF53B7DC02B9754B25A0C2285B9990DF827A87A1', '{"need":{"item":"ambulance","item_class":"34114121","kind":"goods","language":"en","needed_by":null,"own_id":null,"priority":2,"quantity":2,"recipient":"City of Chernivtsi","recipient_country":"UA","recipient_kind":"community","region":"UA-77","source":"deaidua.org 2024-07-23"}}', X'01A1AAEFBA8070008000000000000158', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000160', X'01A1AAEFBA807000800000000000015B', 'needs', NULL, X'5FFA4333CA8C624E4441CA2BF54D38A37067475436BF7AD1F9CEB84DE0964C95', X'54A85ABBA9D068E602BFB843EC4A912E7F1529C568179291586B4DDBC7957988', '{"need":{"item":"Gerätewagen","item_class":"34144210.equipment_carrier","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":2,"quantity":2,"recipient":"Cherkasy civil protection","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-71","source":"ndr.de 2022-06-27"}}', X'01A1AAEFBA807000800000000000015E', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000166', X'01A1AAEFBA8070008000000000000161', 'needs', NULL, X'FDABD93DB6AC7277FEFC10DB023034B75AA23047AC4A1589001A2B7862741E76', X'D3C474AA68C12616038297436DFD143F3AC5D800B48FE8308CB6CC1DC7BF0B2C', '{"need":{"item":"średni samochód ratowniczo-gaśniczy","item_class":"34144213.pumper","kind":"goods","language":"pl","needed_by":null,"own_id":null,"priority":2,"quantity":1,"recipient":"City of Ichnia fire service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-74","source":"debica.tv"}}', X'01A1AAEFBA8070008000000000000164', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000016C', X'01A1AAEFBA8070008000000000000167', 'needs', NULL, X'933645288AD644860304C066C25778A73F756B527BD54536EBB06CDF5BF9A2C9', X'DBB5717228EF67BAB9B7AC6366BA976DCE7EEA0A8A4E1BFD2627E95BF9EB77F3', '{"need":{"item":"fire truck","item_class":"34144210","kind":"goods","language":"en","needed_by":"2022-11-30","own_id":null,"priority":3,"quantity":1,"recipient":"Tiachiv community","recipient_country":"UA","recipient_kind":"community","region":"UA-21","source":"decentralization.gov.ua 2022-11"}}', X'01A1AAEFBA807000800000000000016A', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000172', X'01A1AAEFBA807000800000000000016D', 'needs', NULL, X'445A1988E24A4CDA131376CB8A21DD6775799D912E048AAA0E4F5BBC82DF4F21', X'5AD52F903AD482BCC0D40AFE06F711691B5E9CCCA3314A6128A47AF762DD7909', '{"need":{"item":"Feuerwehrfahrzeug","item_class":"34144210","kind":"goods","language":"de","needed_by":null,"own_id":null,"priority":2,"quantity":1,"recipient":"City of Vinnytsia","recipient_country":"UA","recipient_kind":"community","region":"UA-05","source":"wz.de"}}', X'01A1AAEFBA8070008000000000000170', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000176', X'01A1AAEFBA80700080000000000000C6', 'needs', NULL, X'A89B4FBD346A20FD8C6ACFA3913149ABBDD51F8E3E3D236BD978F8DC7775DAA7', X'6DBABE1E3B1FEC1F4E892448BE601577BD0BDD83E971A03B821E102213799D17', '{"need":{"item":"високопродуктивна мотопомпа","item_class":"42122130.high_capacity_pump","kind":"goods","language":"uk","needed_by":"2023-06-30","own_id":null,"priority":1,"quantity":10,"recipient":"Kherson Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-65","source":"myc.news (after the Kakhovka dam)"}}', X'01A1AAEFBA8070008000000000000174', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000017A', X'01A1AAEFBA80700080000000000000C6', 'needs', NULL, X'C9BA7F96BB79321AA17FBFD8A17F9CE381F5A37E92E0FB34C52DF5D513A817E1', X'6DBABE1E3B1FEC1F4E892448BE601577BD0BDD83E971A03B821E102213799D17', '{"need":{"item":"цистерна для води","item_class":"44611500","kind":"goods","language":"uk","needed_by":"2023-06-30","own_id":null,"priority":1,"quantity":10,"recipient":"Kherson Oblast Military Administration","recipient_country":"UA","recipient_kind":"regional_administration","region":"UA-65","source":"myc.news (after the Kakhovka dam)"}}', X'01A1AAEFBA8070008000000000000178', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000180', X'01A1AAEFBA807000800000000000017B', 'needs', NULL, X'5BE816A06994017814B3290BEB3623EA9B5FAA0FD5C6443FADDEE602A99555AB', X'22441007E3B5A506E6AE73E8B7B639D7A13211F2C7B05FC2CB12C485322AB2ED', '{"need":{"item":"захисний одяг пожежника","item_class":"35811100.turnout_gear","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":2,"quantity":88,"recipient":"Vinnytsia garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-05","source":"dsns.gov.ua 2022-02-04"}}', X'01A1AAEFBA807000800000000000017E', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000184', X'01A1AAEFBA807000800000000000017B', 'needs', NULL, X'A705B43CC0B6B3860EECAE421F4A8803973810A7E769FC1DC620F85E62C2FC7F', X'22441007E3B5A506E6AE73E8B7B639D7A13211F2C7B05FC2CB12C485322AB2ED', '{"need":{"item":"пожежний рятувальний пояс","item_class":"35111000.firefighter_belt","kind":"goods","language":"uk","needed_by":null,"own_id":null,"priority":3,"quantity":120,"recipient":"Vinnytsia garrison of the State Emergency Service","recipient_country":"UA","recipient_kind":"emergency_service","region":"UA-05","source":"dsns.gov.ua 2022-02-04"}}', X'01A1AAEFBA8070008000000000000182', NULL, 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000189', X'01A1AAEFBA80700080000000000000D6', 'offers', NULL, X'0B0DC1F8AB2736A358EA16C269D5DAD6D33F42C2BE03F9190D514CE8FFCBA587', X'4F89F11F3CF2D7CC2ED7EA2BBA6A0467624E5589C42A1971A10E99DDE58EE0C9', '{"offer":{"condition":"new","donor":"USAID Economic Resilience Activity","donor_country":"US","donor_kind":"donor_programme","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"бензиновий генератор","item_class":"31121200","kind":"goods","language":"uk","offered_on":"2023-05-02","own_id":null,"quantity":102,"source":"era-ukraine.org.ua 2023-05-04"}}', NULL, X'01A1AAEFBA8070008000000000000187', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000018F', X'01A1AAEFBA807000800000000000018A', 'offers', NULL, X'746323377B29C23941682BD3ED9C7BAA7CB15C1D4DE91C705EAF73D8160D8BA4', X'F12E29CDAE3BAB7C1E508DE85B5BCA14D605296E5BC4B46EF215C547969242D1', '{"offer":{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Mannschaftstransportfahrzeug","item_class":"34144210.crew_carrier","kind":"goods","language":"de","offered_on":"2023-07-08","own_id":null,"quantity":1,"source":"international.bonn.de July 2023"}}', NULL, X'01A1AAEFBA807000800000000000018D', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000193', X'01A1AAEFBA807000800000000000018A', 'offers', NULL, X'2E3E7C943A99B22564D0A26B4532210E10F3017F82AD95F35A26D4617BD3E228', X'F12E29CDAE3BAB7C1E508DE85B5BCA14D605296E5BC4B46EF215C547969242D1', '{"offer":{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Wasserwagen 8000 l","item_class":"34133100.water_tanker","kind":"goods","language":"de","offered_on":"2023-07-08","own_id":null,"quantity":1,"source":"international.bonn.de July 2023"}}', NULL, X'01A1AAEFBA8070008000000000000191', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000197', X'01A1AAEFBA807000800000000000018A', 'offers', NULL, X'EE2316BC27E84C59C48AEC75604C83D25DF0DAC5160D5EB026F92B1774A52935', X'F12E29CDAE3BAB7C1E508DE85B5BCA14D605296E5BC4B46EF215C547969242D1', '{"offer":{"condition":"used","donor":"City of Bonn","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Kherson","earmark_recipient_kind":"community","earmark_region":"UA-65","item":"Müllfahrzeug 20 m³","item_class":"34144511","kind":"goods","language":"de","offered_on":"2023-07-08","own_id":null,"quantity":1,"source":"international.bonn.de July 2023"}}', NULL, X'01A1AAEFBA8070008000000000000195', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000019D', X'01A1AAEFBA8070008000000000000198', 'offers', NULL, X'46E42EDE05DF249B4EE6AC03F20DFA2A149F908EC4DB3F8B7E526E82B439F325', X'6F39E954E8D59F07E4384650FDA303ED9B72821892B2300BFE7EAE7E1A8B2250', '{"offer":{"condition":"used","donor":"Hamburg Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":"City of Kyiv","earmark_recipient_kind":"community","earmark_region":"UA-30","item":"Rettungswagen","item_class":"34114121.emergency","kind":"goods","language":"de","offered_on":"2022-06-27","own_id":null,"quantity":5,"source":"hamburger-allgemeine.de July 2022"}}', NULL, X'01A1AAEFBA807000800000000000019B', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001A1', X'01A1AAEFBA8070008000000000000198', 'offers', NULL, X'5FFA4333CA8C624E4441CA2BF54D38A37067475436BF7AD1F9CEB84DE0964C95', X'54A85ABBA9D068E602BFB843EC4A912E7F1529C568179291586B4DDBC7957988', '{"offer":{"condition":"used","donor":"Hamburg Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":"Cherkasy civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-71","item":"Gerätewagen","item_class":"34144210.equipment_carrier","kind":"goods","language":"de","offered_on":"2022-04-25","own_id":null,"quantity":2,"source":"ndr.de 2022-06-27"}}', NULL, X'01A1AAEFBA807000800000000000019F', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001A7', X'01A1AAEFBA80700080000000000001A2', 'offers', NULL, X'3737054E53273C1BFDDE4A54B42607001C52E725A69608AA29803F9BC34C17C4', X'9C44FEF10AEB7029BCFF340AAE6A37622467D5342672ACE1E9239E7E741F1009', '{"offer":{"condition":"used","donor":"Hude Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-30","item":"Tanklöschfahrzeug 16/25","item_class":"34144212.medium","kind":"goods","language":"de","offered_on":"2022-04-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', NULL, X'01A1AAEFBA80700080000000000001A5', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001AD', X'01A1AAEFBA80700080000000000001A8', 'offers', NULL, X'71EB09E7EFAADF97026B29666C3DE4E2393C655CEC73A87213E339ACADC9E0E5', X'9C44FEF10AEB7029BCFF340AAE6A37622467D5342672ACE1E9239E7E741F1009', '{"offer":{"condition":"used","donor":"Neckargemünd Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-30","item":"Löschgruppenfahrzeug LF 8","item_class":"34144213.pumper","kind":"goods","language":"de","offered_on":"2022-04-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', NULL, X'01A1AAEFBA80700080000000000001AB', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001B3', X'01A1AAEFBA80700080000000000001AE', 'offers', NULL, X'2849FBFF889CBB092E46A4F94E537EBB1CDA60C90454CBF8D98BE2BCC59FCA52', X'9C44FEF10AEB7029BCFF340AAE6A37622467D5342672ACE1E9239E7E741F1009', '{"offer":{"condition":"used","donor":"Pfarrkirchen Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-30","item":"Drehleiter mit Korb","item_class":"34144211","kind":"goods","language":"de","offered_on":"2022-04-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', NULL, X'01A1AAEFBA80700080000000000001B1', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001B9', X'01A1AAEFBA80700080000000000001B4', 'offers', NULL, X'D5D08FBDD3054C65401F11A99B04A776813F63702BA5136C491E5CE52FDD3AE2', X'9C44FEF10AEB7029BCFF340AAE6A37622467D5342672ACE1E9239E7E741F1009', '{"offer":{"condition":"used","donor":"Hagen Fire Brigade","donor_country":"DE","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-32","item":"Tanklöschfahrzeug TLF 24/50","item_class":"34144212.medium","kind":"goods","language":"de","offered_on":"2022-05-01","own_id":null,"quantity":1,"source":"at-fire.de 2022"}}', NULL, X'01A1AAEFBA80700080000000000001B7', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001BF', X'01A1AAEFBA80700080000000000001BA', 'offers', NULL, X'DFF2DBFD940A2BB0B864489807232295E55A07B76CA8701AF28B48353491AE8F', X'50F68F17B0205D55FD2CBBA0FB04ACC41895E31BE8B67452D68CB6A45EDE89D6', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Unimog","item_class":"34144000.unimog","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":2,"source":"presseportal.de 2025-03"}}', NULL, X'01A1AAEFBA80700080000000000001BD', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001C3', X'01A1AAEFBA80700080000000000001BA', 'offers', NULL, X'1EFF6A1FBB4CEBC314348633FC7155AF97AC699EBC1E0398D878465900E009AF', X'50F68F17B0205D55FD2CBBA0FB04ACC41895E31BE8B67452D68CB6A45EDE89D6', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"LKW mit Ladekran","item_class":"unsorted","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":1,"source":"presseportal.de 2025-03"}}', NULL, X'01A1AAEFBA80700080000000000001C1', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001C7', X'01A1AAEFBA80700080000000000001BA', 'offers', NULL, X'2962F4423BF3530AF80672986C975F1925378B4D936B41B1114976B364B03C27', X'50F68F17B0205D55FD2CBBA0FB04ACC41895E31BE8B67452D68CB6A45EDE89D6', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Mannschaftstransporter","item_class":"34114400","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":2,"source":"presseportal.de 2025-03"}}', NULL, X'01A1AAEFBA80700080000000000001C5', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001CB', X'01A1AAEFBA80700080000000000001BA', 'offers', NULL, X'DB7399A29052D44F1194D71618D6F9C54931F39F8CDC8389D17ED9784C411014', X'50F68F17B0205D55FD2CBBA0FB04ACC41895E31BE8B67452D68CB6A45EDE89D6', '{"offer":{"condition":"used","donor":"City of Stuttgart","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"Khmelnytskyi region civil protection","earmark_recipient_kind":"emergency_service","earmark_region":"UA-68","item":"Brandschutzkleidung","item_class":"35811100.turnout_gear","kind":"goods","language":"de","offered_on":"2025-03-20","own_id":null,"quantity":500,"source":"presseportal.de 2025-03"}}', NULL, X'01A1AAEFBA80700080000000000001C9', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001D1', X'01A1AAEFBA80700080000000000001CC', 'offers', NULL, X'C92FA3707432146BDF43890D2FBD3D5DC926F1B1B36600BAB18D93014D493F4F', X'CD479A98209F09F9115D5841CF53B7DC02B9754B25A0C2285B9990DF827A87A1', '{"offer":{"condition":"used","donor":"City of Düsseldorf","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Chernivtsi","earmark_recipient_kind":"community","earmark_region":"UA-77","item":"Rettungswagen","item_class":"34114121.emergency","kind":"goods","language":"de","offered_on":"2024-07-16","own_id":null,"quantity":2,"source":"deaidua.org 2024-07-23"}}', NULL, X'01A1AAEFBA80700080000000000001CF', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001D7', X'01A1AAEFBA80700080000000000001D2', 'offers', NULL, X'1642D0E07FB27392EAE6FB305376073E9C1A975D71EA42E42A4DBAADA833D8D3', X'61EB5FE6F86195B576280216F4CB24504AEBFACF7DC0D9440B1ADBE5E0DD8BBD', '{"offer":{"condition":"new","donor":"GIZ","donor_country":"DE","donor_kind":"donor_programme","earmark_recipient":"City of Bila Tserkva","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Dieselgenerator","item_class":"31121100","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":5,"source":"rathaus.jena.de"}}', NULL, X'01A1AAEFBA80700080000000000001D5', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001DB', X'01A1AAEFBA80700080000000000001D2', 'offers', NULL, X'1642D0E07FB27392EAE6FB305376073E9C1A975D71EA42E42A4DBAADA833D8D3', X'61EB5FE6F86195B576280216F4CB24504AEBFACF7DC0D9440B1ADBE5E0DD8BBD', '{"offer":{"condition":"new","donor":"GIZ","donor_country":"DE","donor_kind":"donor_programme","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Dieselgenerator","item_class":"31121100","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":5,"source":"rathaus.jena.de"}}', NULL, X'01A1AAEFBA80700080000000000001D9', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001E1', X'01A1AAEFBA80700080000000000001DC', 'offers', NULL, X'B8DDCCD55BDC72116932611CFF4249F07518A067874B6E03D313F9F0C7FA681A', X'61EB5FE6F86195B576280216F4CB24504AEBFACF7DC0D9440B1ADBE5E0DD8BBD', '{"offer":{"condition":"new","donor":"City of Erlangen","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Kerzen","item_class":"31527300.candle","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":null,"source":"rathaus.jena.de"}}', NULL, X'01A1AAEFBA80700080000000000001DF', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001E7', X'01A1AAEFBA80700080000000000001E2', 'offers', NULL, X'DB41197746A1B1F7305BD20085EEF29B0F5E36CCECAD0F014F5ABAF0A855940C', X'61EB5FE6F86195B576280216F4CB24504AEBFACF7DC0D9440B1ADBE5E0DD8BBD', '{"offer":{"condition":"used","donor":"Kassablanca e.V.","donor_country":"DE","donor_kind":"association","earmark_recipient":"City of Brovary","earmark_recipient_kind":"community","earmark_region":"UA-32","item":"Heizgerät","item_class":"39715200","kind":"goods","language":"de","offered_on":"2022-12-01","own_id":null,"quantity":1,"source":"rathaus.jena.de"}}', NULL, X'01A1AAEFBA80700080000000000001E5', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001ED', X'01A1AAEFBA80700080000000000001E8', 'offers', NULL, X'FDABD93DB6AC7277FEFC10DB023034B75AA23047AC4A1589001A2B7862741E76', X'D3C474AA68C12616038297436DFD143F3AC5D800B48FE8308CB6CC1DC7BF0B2C', '{"offer":{"condition":"used","donor":"Gmina Dębica","donor_country":"PL","donor_kind":"municipality","earmark_recipient":"City of Ichnia fire service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-74","item":"średni samochód ratowniczo-gaśniczy","item_class":"34144213.pumper","kind":"goods","language":"pl","offered_on":null,"own_id":null,"quantity":1,"source":"debica.tv"}}', NULL, X'01A1AAEFBA80700080000000000001EB', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001F3', X'01A1AAEFBA80700080000000000001EE', 'offers', NULL, X'7804FBFF99E45EA9AE68EB5E1F0B327AD66F26A1DBC839DE93D315273304D389', X'DBB5717228EF67BAB9B7AC6366BA976DCE7EEA0A8A4E1BFD2627E95BF9EB77F3', '{"offer":{"condition":"used","donor":"City of Tuszyn","donor_country":"PL","donor_kind":"municipality","earmark_recipient":"Tiachiv community","earmark_recipient_kind":"community","earmark_region":"UA-21","item":"samochód strażacki","item_class":"34144210","kind":"goods","language":"pl","offered_on":"2022-10-19","own_id":null,"quantity":1,"source":"decentralization.gov.ua 2022-11"}}', NULL, X'01A1AAEFBA80700080000000000001F1', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001F7', X'01A1AAEFBA80700080000000000000DA', 'offers', NULL, X'445A1988E24A4CDA131376CB8A21DD6775799D912E048AAA0E4F5BBC82DF4F21', X'5AD52F903AD482BCC0D40AFE06F711691B5E9CCCA3314A6128A47AF762DD7909', '{"offer":{"condition":"used","donor":"City of Wuppertal","donor_country":"DE","donor_kind":"municipality","earmark_recipient":"City of Vinnytsia","earmark_recipient_kind":"community","earmark_region":"UA-05","item":"Feuerwehrfahrzeug","item_class":"34144210","kind":"goods","language":"de","offered_on":null,"own_id":null,"quantity":1,"source":"wz.de"}}', NULL, X'01A1AAEFBA80700080000000000001F5', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA80700080000000000001FB', X'01A1AAEFBA80700080000000000000DA', 'offers', NULL, X'54159F772D7D6C536293DFA7564694910BACDC1327DA97958569174F07B660E5', X'3A474DCAEC4AFA65AC17E69DD9FE13404999894F369E0368D4AE93072CFAD398', '{"offer":{"condition":"used","donor":"City of Wuppertal","donor_country":"DE","donor_kind":"municipality","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"Logistikfahrzeug Mercedes Sprinter","item_class":"unsorted","kind":"goods","language":"de","offered_on":"2023-02-16","own_id":null,"quantity":1,"source":"wuppertaler-rundschau.de"}}', NULL, X'01A1AAEFBA80700080000000000001F9', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000201', X'01A1AAEFBA80700080000000000001FC', 'offers', NULL, X'AF932906B7AEF728996E975D5884928C2D89BF68D0AD52E4FD781524C0A1C20F', X'6FD17B069E4DF92A287DD068D8F576F9E061B09EA08EECA92FE897AEE99D3E84', '{"offer":{"condition":"used","donor":"Polish State Fire Service","donor_country":"PL","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-65","item":"pompa dużej wydajności","item_class":"42122130.high_capacity_pump","kind":"goods","language":"pl","offered_on":"2023-06-08","own_id":null,"quantity":10,"source":"myc.news"}}', NULL, X'01A1AAEFBA80700080000000000001FF', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000205', X'01A1AAEFBA80700080000000000001FC', 'offers', NULL, X'B6738086D4EA3D27496C78A0872804BCF8994EE8EAF80EE3D078A9D542C47315', X'6FD17B069E4DF92A287DD068D8F576F9E061B09EA08EECA92FE897AEE99D3E84', '{"offer":{"condition":"used","donor":"Polish State Fire Service","donor_country":"PL","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-65","item":"zbiornik na wodę","item_class":"44611500","kind":"goods","language":"pl","offered_on":"2023-06-08","own_id":null,"quantity":10,"source":"myc.news"}}', NULL, X'01A1AAEFBA8070008000000000000203', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000209', X'01A1AAEFBA80700080000000000000D2', 'offers', NULL, X'792679CDC572CD9A7BA0CA6372B55DFC059349F6AD99842B8F6B67F7E622E1D1', X'48797A2CBA20A1D6715DF35C83D0A6471EC550E75BFFDA8F54CF5D97AAB2CA6B', '{"offer":{"condition":"used","donor":"International Public Aid Service IPAS and Kent Relief","donor_country":"GB","donor_kind":"association","earmark_recipient":"Kharkiv garrison of the State Emergency Service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-63","item":"Dräger breathing apparatus","item_class":"35111100","kind":"goods","language":"en","offered_on":"2025-08-20","own_id":null,"quantity":30,"source":"regionews.ua 2025-08-20"}}', NULL, X'01A1AAEFBA8070008000000000000207', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000020F', X'01A1AAEFBA807000800000000000020A', 'offers', NULL, X'ADC41763F1FCF2C76A91EFD828FD946600F50F68FC387F2D2D5BDDDBDB9D89DF', X'D74664852F00AAD9931EAAC53D2C936A61BB871E10E3C00DE5DC2CD9F799DD64', '{"offer":{"condition":"used","donor":"Firefighters United NL","donor_country":"NL","donor_kind":"association","earmark_recipient":"Kharkiv garrison of the State Emergency Service","earmark_recipient_kind":"emergency_service","earmark_region":"UA-63","item":"tankautospuit","item_class":"34144213.pumper","kind":"goods","language":"nl","offered_on":"2023-10-25","own_id":null,"quantity":1,"source":"dumka.media 2023-10-26"}}', NULL, X'01A1AAEFBA807000800000000000020D', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000215', X'01A1AAEFBA8070008000000000000210', 'offers', NULL, X'9C7093D61C001D6B4BBD1523683DB5B16CDFAF487956E0A9CD022730FC3DF6F6', X'22441007E3B5A506E6AE73E8B7B639D7A13211F2C7B05FC2CB12C485322AB2ED', '{"offer":{"condition":"used","donor":"City of Lübben","donor_country":"DE","donor_kind":"municipality","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-05","item":"Feuerwehrgurt","item_class":"35111000.firefighter_belt","kind":"goods","language":"de","offered_on":"2022-02-04","own_id":null,"quantity":120,"source":"dsns.gov.ua 2022-02-04"}}', NULL, X'01A1AAEFBA8070008000000000000213', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000219', X'01A1AAEFBA8070008000000000000210', 'offers', NULL, X'4C86B1FC1AACE6500759149F0D68566E11EA5B303AA21802EF886E2889EFBE5C', X'22441007E3B5A506E6AE73E8B7B639D7A13211F2C7B05FC2CB12C485322AB2ED', '{"offer":{"condition":"used","donor":"City of Lübben","donor_country":"DE","donor_kind":"municipality","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":"UA-05","item":"Feuerwehrschutzkleidung","item_class":"35811100.turnout_gear","kind":"goods","language":"de","offered_on":"2022-02-04","own_id":null,"quantity":88,"source":"dsns.gov.ua 2022-02-04"}}', NULL, X'01A1AAEFBA8070008000000000000217', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000021F', X'01A1AAEFBA807000800000000000021A', 'offers', NULL, X'7BE38AC2A3A6E374B7D7B7A6FE31A5723F38C3665310B0458510A2037714EF63', X'3E96E52AF6E627521211DB852F3DC36F0327545C5B43A455170A8B849A47F2BC', '{"offer":{"condition":"used","donor":"Association LUkraine","donor_country":"LU","donor_kind":"association","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"fire truck","item_class":"34144210","kind":"goods","language":"en","offered_on":null,"own_id":null,"quantity":4,"source":"okvir.net"}}', NULL, X'01A1AAEFBA807000800000000000021D', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000223', X'01A1AAEFBA807000800000000000021A', 'offers', NULL, X'AC8E9CD73EBCDE53BCCF6674D59A16CAF4EC660EEB7D65DF2C1E621FB56E45C7', X'3E96E52AF6E627521211DB852F3DC36F0327545C5B43A455170A8B849A47F2BC', '{"offer":{"condition":"used","donor":"Association LUkraine","donor_country":"LU","donor_kind":"association","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"armoured ambulance","item_class":"34114121.armoured","kind":"goods","language":"en","offered_on":null,"own_id":null,"quantity":2,"source":"okvir.net"}}', NULL, X'01A1AAEFBA8070008000000000000221', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000229', X'01A1AAEFBA8070008000000000000224', 'offers', NULL, X'D54712D186ED68B547B5F615CB8D28E458A1796F434CFAF463851E2C04728FA0', X'9945FAB8D05F2F7B3CD3A1667F4DB548351A129408EB0B8E95C68099544BB9C5', '{"offer":{"condition":"used","donor":"SDIS 24 Dordogne","donor_country":"FR","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"camion pompe-tonne","item_class":"34144213.pumper","kind":"goods","language":"fr","offered_on":"2022-03-19","own_id":null,"quantity":1,"source":"francebleu.fr 2022-03"}}', NULL, X'01A1AAEFBA8070008000000000000227', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA807000800000000000022D', X'01A1AAEFBA8070008000000000000224', 'offers', NULL, X'9E5FFD58274D62CC389E5EC143D714E85D918CC4C0D9824F38FA2B57BB735DF1', X'F01901BE5DD9144EE67635479A2B8B8F5F378D92F37099891A2B85FC93F91137', '{"offer":{"condition":"used","donor":"SDIS 24 Dordogne","donor_country":"FR","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"motopompe","item_class":"unsorted","kind":"goods","language":"fr","offered_on":"2022-03-19","own_id":null,"quantity":1,"source":"france3-regions.francetvinfo.fr"}}', NULL, X'01A1AAEFBA807000800000000000022B', 1793869200000000);
INSERT INTO imported_rows VALUES (X'01A1AAEFBA8070008000000000000233', X'01A1AAEFBA807000800000000000022E', 'offers', NULL, X'8634F625B46AA1CA93C37B9159837038498E98A9995EF9CE01A1F38F7C7F2BB8', X'F01901BE5DD9144EE67635479A2B8B8F5F378D92F37099891A2B85FC93F91137', '{"offer":{"condition":"used","donor":"SDIS 34 Hérault","donor_country":"FR","donor_kind":"emergency_service","earmark_recipient":null,"earmark_recipient_kind":null,"earmark_region":null,"item":"véhicule de secours et d''assistance aux victimes","item_class":"34114121.emergency","kind":"goods","language":"fr","offered_on":"2022-03-18","own_id":null,"quantity":1,"source":"france3-regions.francetvinfo.fr"}}', NULL, X'01A1AAEFBA8070008000000000000231', 1793869200000000);
CREATE UNIQUE INDEX organisations_source_key ON organisations (source_key);
CREATE INDEX organisations_kind ON organisations (kind, id);
CREATE INDEX organisations_verified ON organisations (verified, id);
CREATE INDEX former_kinds_organisation ON former_kinds (organisation_id, until);
CREATE INDEX members_organisation ON members (organisation_id, id);
CREATE UNIQUE INDEX tokens_digest ON tokens (digest);
CREATE INDEX tokens_organisation ON tokens (organisation_id, id);
CREATE INDEX tokens_member ON tokens (member_id, id);
CREATE INDEX mandates_intermediary ON mandates (intermediary_id, principal_id);
CREATE INDEX mandates_principal ON mandates (principal_id, id);
CREATE UNIQUE INDEX mandates_in_force ON mandates (principal_id, intermediary_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX needs_reference ON needs (reference);
CREATE UNIQUE INDEX needs_source_key ON needs (source_key);
CREATE INDEX needs_state ON needs (state, id);
CREATE INDEX needs_state_priority ON needs (state, priority, id);
CREATE INDEX needs_state_needed_by ON needs (state, needed_by, id);
CREATE INDEX needs_state_region ON needs (state, region, id);
CREATE INDEX needs_recipient ON needs (recipient_id, state, id);
CREATE INDEX needs_closed ON needs (closed_at) WHERE closed_at IS NOT NULL;
CREATE UNIQUE INDEX need_lines_need ON need_lines (need_id, position);
CREATE UNIQUE INDEX need_lines_of_need ON need_lines (need_id, id);
CREATE INDEX need_lines_class ON need_lines (item_class, need_id);
CREATE INDEX need_words_need ON need_words (need_id);
CREATE INDEX need_spells_need ON need_spells (need_id, closed_at);
CREATE INDEX need_spells_closed ON need_spells (closed_at);
CREATE UNIQUE INDEX pledges_reference ON pledges (reference);
CREATE UNIQUE INDEX pledges_source_key ON pledges (source_key);
CREATE INDEX pledges_donor ON pledges (donor_id, state, id);
CREATE INDEX pledges_state ON pledges (state, id);
CREATE INDEX pledges_offered ON pledges (offered, state, id);
CREATE INDEX pledges_authorisation ON pledges (authorisation, id);
CREATE INDEX pledges_kind ON pledges (kind, id);
CREATE UNIQUE INDEX pledge_lines_pledge ON pledge_lines (pledge_id, position);
CREATE UNIQUE INDEX pledge_lines_of_pledge ON pledge_lines (pledge_id, id);
CREATE INDEX pledge_lines_class ON pledge_lines (item_class, pledge_id);
CREATE INDEX decisions_pledge ON decisions (pledge_id, id);
CREATE INDEX allocations_need ON allocations (need_id, need_line_id, state);
CREATE INDEX allocations_pledge ON allocations (pledge_id, recipient_id);
CREATE INDEX allocations_recipient ON allocations (recipient_id, id);
CREATE INDEX allocations_donor ON allocations (donor_id, id);
CREATE INDEX allocations_state ON allocations (state, id);
CREATE INDEX allocations_hold ON allocations (state, hold_until, id);
CREATE INDEX allocations_accepted ON allocations (accepted_since, id) WHERE accepted_since IS NOT NULL;
CREATE INDEX allocations_need_counts ON allocations (need_id, need_line_id)
    WHERE state IN ('proposed', 'accepted', 'committed', 'standby') OR received > 0 OR lost_or_damaged > 0;
CREATE INDEX allocations_given_by ON allocations (donor_id, recipient_id) WHERE state IN ('committed', 'fulfilled');
CREATE INDEX allocations_given_to ON allocations (recipient_id, donor_id) WHERE state IN ('committed', 'fulfilled');
CREATE INDEX allocations_pledge_counts ON allocations (pledge_id, pledge_line_id)
    WHERE state IN ('proposed', 'accepted', 'committed', 'standby') OR received > 0 OR lost_or_damaged > 0;
CREATE INDEX due_moves_line ON due_moves (need_line_id, id);
CREATE INDEX coverage_changes_need ON coverage_changes (need_id, at);
CREATE INDEX coverage_changes_line ON coverage_changes (need_line_id, at);
CREATE UNIQUE INDEX shipments_reference ON shipments (reference);
CREATE INDEX shipments_consignor ON shipments (consignor_id, id);
CREATE INDEX shipments_consignee ON shipments (consignee_id, id);
CREATE INDEX shipments_carrier ON shipments (carrier_id, id);
CREATE INDEX shipments_state ON shipments (state, id);
CREATE UNIQUE INDEX shipments_customs_code ON shipments (consignee_id, customs_code)
    WHERE customs_code IS NOT NULL AND NOT customs_reused
    AND state <> 'cancelled' AND (state <> 'returned' OR customs_cleared_on IS NOT NULL);
CREATE UNIQUE INDEX shipment_lines_shipment ON shipment_lines (shipment_id, position);
CREATE UNIQUE INDEX shipment_lines_of_shipment ON shipment_lines (shipment_id, id);
CREATE UNIQUE INDEX shipment_lines_allocation ON shipment_lines (allocation_id, id);
CREATE INDEX shipment_parties_shipment ON shipment_parties (shipment_id);
CREATE UNIQUE INDEX receipts_reference ON receipts (reference);
CREATE UNIQUE INDEX receipts_reverses ON receipts (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX receipts_reversed_by ON receipts (reversed_by_id) WHERE reversed_by_id IS NOT NULL;
CREATE INDEX receipts_shipment ON receipts (shipment_id, id);
CREATE INDEX receipts_need ON receipts (need_id, id);
CREATE INDEX receipts_consignee ON receipts (consignee_id, id);
CREATE INDEX receipts_consignor ON receipts (consignor_id, id);
CREATE INDEX receipts_state ON receipts (state, id);
CREATE UNIQUE INDEX receipt_lines_receipt ON receipt_lines (receipt_id, position);
CREATE INDEX receipt_lines_allocation ON receipt_lines (allocation_id);
CREATE INDEX receipt_lines_shipment_line ON receipt_lines (shipment_line_id);
CREATE INDEX events_subject ON events (subject_id, id);
CREATE INDEX events_need ON events (need_id, id);
CREATE INDEX events_pledge ON events (pledge_id, id);
CREATE INDEX events_shipment ON events (shipment_id, id);
CREATE INDEX events_organisation ON events (organisation_id, id);
CREATE VIEW event_order AS SELECT seq, id AS event_id FROM events;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE INDEX item_class_proposals_state ON item_class_proposals (state, id);
CREATE INDEX item_class_proposals_organisation ON item_class_proposals (organisation_id, state, id);
CREATE INDEX allocation_plans_state ON allocation_plans (state, id);
CREATE INDEX allocation_plan_rows_component ON allocation_plan_rows (plan_id, run, component, number);
CREATE INDEX allocation_plan_rows_outcome ON allocation_plan_rows (plan_id, run, outcome, component);
CREATE INDEX allocations_given_back ON allocations (pledge_id) WHERE state = 'declined' OR released > 0;
CREATE INDEX pledges_general ON pledges (general, state, id);
CREATE INDEX kept_replies_created ON kept_replies (created_at);
CREATE INDEX need_lines_asking ON need_lines (asked_quantity, need_id) WHERE asked_quantity IS NOT NULL;
CREATE INDEX former_quantities_need ON former_quantities (need_id, until);
CREATE INDEX former_quantities_line ON former_quantities (need_line_id, until, id);
CREATE INDEX shipment_events_shipment ON shipment_events (shipment_id, id);
CREATE INDEX shipment_amendments_shipment ON shipment_amendments (shipment_id, id);
CREATE UNIQUE INDEX former_customs_shipment_code ON former_customs (shipment_id, code);
CREATE INDEX former_customs_code ON former_customs (code) WHERE cleared_on IS NOT NULL;
CREATE INDEX needs_needed_by_ends ON needs (state, needed_by_ends_at, id);
CREATE INDEX needs_valid_until_ends ON needs (state, valid_until_ends_at, id);
CREATE INDEX pledges_valid_until_ends ON pledges (state, valid_until_ends_at, id);
CREATE INDEX organisations_folded ON organisations (folded, id);
CREATE UNIQUE INDEX organisations_register_key ON organisations (register_key);
CREATE INDEX organisations_merged_into ON organisations (merged_into) WHERE merged_into IS NOT NULL;
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
CREATE UNIQUE INDEX driver_codes_digest ON driver_codes (digest);
CREATE INDEX driver_codes_shipment ON driver_codes (shipment_id, id);
CREATE INDEX address_codes_shipment ON address_codes (shipment_id, id);
CREATE INDEX former_customs_report_due ON former_customs (cleared_on, shipment_id)
    WHERE cleared_on IS NOT NULL AND report_filed_on IS NULL;
CREATE INDEX imports_state ON imports (state, id);
CREATE INDEX imports_office ON imports (office_id, id);
CREATE INDEX imports_created ON imports (created_at, id);
CREATE INDEX import_lines_verdict ON import_lines (import_id, verdict, number);
CREATE INDEX import_lines_need ON import_lines (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX import_lines_pledge ON import_lines (pledge_id) WHERE pledge_id IS NOT NULL;
CREATE INDEX imported_rows_identity ON imported_rows (organisation_id, content, identity);
CREATE INDEX imported_rows_own ON imported_rows (organisation_id, content, own) WHERE own IS NOT NULL;
CREATE INDEX imported_rows_source ON imported_rows (content, source);
CREATE UNIQUE INDEX imported_rows_need ON imported_rows (need_id) WHERE need_id IS NOT NULL;
CREATE UNIQUE INDEX imported_rows_pledge ON imported_rows (pledge_id) WHERE pledge_id IS NOT NULL;
