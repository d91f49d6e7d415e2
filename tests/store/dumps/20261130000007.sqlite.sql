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
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000000EE', 'State Emergency Service of Ukraine', 'emergency_service', 'UA', NULL, NULL, 1, 'name:stateemergencyserviceofukraine:UA:', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'stateemergencyserviceofukraine', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000010E', 'City of Kherson', 'community', 'UA', 'UA-65', NULL, 1, 'name:cityofkherson:UA:UA-65', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofkherson', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000119', 'City of Kyiv', 'community', 'UA', 'UA-30', NULL, 1, 'name:cityofkyiv:UA:UA-30', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofkyiv', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000011E', 'City of Kyiv fire service', 'emergency_service', 'UA', 'UA-30', NULL, 1, 'name:cityofkyivfireservice:UA:UA-30', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofkyivfireservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000012C', 'Khmelnytskyi region civil protection', 'emergency_service', 'UA', 'UA-68', NULL, 1, 'name:khmelnytskyiregioncivilprotection:UA:UA-68', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'khmelnytskyiregioncivilprotection', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000134', 'City of Bila Tserkva', 'community', 'UA', 'UA-32', NULL, 1, 'name:cityofbilatserkva:UA:UA-32', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofbilatserkva', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000139', 'City of Brovary', 'community', 'UA', 'UA-32', NULL, 1, 'name:cityofbrovary:UA:UA-32', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofbrovary', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000013E', 'City of Chernivtsi', 'community', 'UA', 'UA-77', NULL, 1, 'name:cityofchernivtsi:UA:UA-77', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofchernivtsi', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000143', 'Cherkasy civil protection', 'emergency_service', 'UA', 'UA-71', NULL, 1, 'name:cherkasycivilprotection:UA:UA-71', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cherkasycivilprotection', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000148', 'City of Ichnia fire service', 'emergency_service', 'UA', 'UA-74', NULL, 1, 'name:cityofichniafireservice:UA:UA-74', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofichniafireservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000014D', 'Tiachiv community', 'community', 'UA', 'UA-21', NULL, 1, 'name:tiachivcommunity:UA:UA-21', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'tiachivcommunity', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000152', 'City of Vinnytsia', 'community', 'UA', 'UA-05', NULL, 1, 'name:cityofvinnytsia:UA:UA-05', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'cityofvinnytsia', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000015D', 'Vinnytsia garrison of the State Emergency Service', 'emergency_service', 'UA', 'UA-05', NULL, 1, 'name:vinnytsiagarrisonofthestateemergencyservice:UA:UA-05', 2, 1793869200000000, 0, 'recipient', NULL, 'Europe/Kyiv', 'vinnytsiagarrisonofthestateemergencyservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000168', 'City of Bonn', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofbonn:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityofbonn', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000173', 'Hamburg Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:hamburgfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'hamburgfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000017B', 'Hude Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:hudefirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'hudefirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000180', 'Neckargemünd Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:neckargemundfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'neckargemundfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA8070008000000000000185', 'Pfarrkirchen Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:pfarrkirchenfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'pfarrkirchenfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000018A', 'Hagen Fire Brigade', 'emergency_service', 'DE', NULL, NULL, 1, 'name:hagenfirebrigade:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'hagenfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000018F', 'City of Stuttgart', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofstuttgart:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityofstuttgart', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA807000800000000000019D', 'City of Düsseldorf', 'municipality', 'DE', NULL, NULL, 1, 'name:cityofdusseldorf:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityofdusseldorf', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001A2', 'GIZ', 'donor_programme', 'DE', NULL, NULL, 1, 'name:giz:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'giz', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001AA', 'City of Erlangen', 'municipality', 'DE', NULL, NULL, 1, 'name:cityoferlangen:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityoferlangen', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001AF', 'Kassablanca e.V.', 'association', 'DE', NULL, NULL, 1, 'name:kassablanca:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'kassablanca', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001B4', 'Gmina Dębica', 'municipality', 'PL', NULL, NULL, 1, 'name:gminadebica:PL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Warsaw', 'gminadebica', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001B9', 'City of Tuszyn', 'municipality', 'PL', NULL, NULL, 1, 'name:cityoftuszyn:PL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Warsaw', 'cityoftuszyn', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001C4', 'Polish State Fire Service', 'emergency_service', 'PL', NULL, NULL, 1, 'name:polishstatefireservice:PL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Warsaw', 'polishstatefireservice', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001CF', 'Firefighters United NL', 'association', 'NL', NULL, NULL, 1, 'name:firefightersunitednl:NL:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Amsterdam', 'firefightersunitednl', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001D4', 'City of Lübben', 'municipality', 'DE', NULL, NULL, 1, 'name:cityoflubben:DE:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Berlin', 'cityoflubben', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001DC', 'Association LUkraine', 'association', 'LU', NULL, NULL, 1, 'name:associationlukraine:LU:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Luxembourg', 'associationlukraine', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001E4', 'SDIS 24 Dordogne', 'emergency_service', 'FR', NULL, NULL, 1, 'name:sdis24dordogne:FR:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Paris', 'sdis24dordogne', 2001, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO organisations VALUES (X'01A1AAEFBA80700080000000000001EC', 'SDIS 34 Hérault', 'emergency_service', 'FR', NULL, NULL, 1, 'name:sdis34herault:FR:', 2, 1793869200000000, 0, 'donor', NULL, 'Europe/Paris', 'sdis34herault', 2001, NULL, NULL, NULL, NULL, NULL, 1);
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
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000F1', 'N-2026-000007', X'01A1AAEFBA80700080000000000000EE', 'goods', 'tracked heavy excavator', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:f7cc9b77d162d858c5608394459c213d', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000F4', 'N-2026-000008', X'01A1AAEFBA80700080000000000000EE', 'goods', 'wheeled heavy excavator', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:df68658c4038419045cd051b8e8e9231', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000F7', 'N-2026-000009', X'01A1AAEFBA80700080000000000000EE', 'goods', 'tractor unit with low-loader trailer for loads up to 100 t', 'en', 2, 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'need:eb97054a01786e96e1aba96435bdaab0', NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000FA', 'N-2026-000010', X'01A1AAEFBA80700080000000000000EE', 'goods', 'armoured ambulance', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:c64e1ae99e58c030bc43483857c92e96', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000000FD', 'N-2026-000011', X'01A1AAEFBA80700080000000000000EE', 'goods', 'fire truck with turntable ladder over 35 m', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:86c2d232860364ee42141c1581e880df', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000100', 'N-2026-000012', X'01A1AAEFBA80700080000000000000EE', 'goods', 'aerial platform fire truck over 30 m', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:f673660365d4eefbe684b12dd2674e1e', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000103', 'N-2026-000013', X'01A1AAEFBA80700080000000000000BA', 'goods', 'бензиновий генератор', 'uk', 2, 'verified', NULL, 'UA-14', 'Краматорська', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, 'need:32d235cecafbe58ab0a435b743f7d6cd', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000106', 'N-2026-000014', X'01A1AAEFBA80700080000000000000BE', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-23', 'Запорізька', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, 'need:edccd0681ee0a99688c2d8b1f8eed743', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000109', 'N-2026-000015', X'01A1AAEFBA80700080000000000000C2', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-09', 'Сєвєродонецька', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, 'need:ed7be89fdfd71d255a50fdfbcd780009', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000010C', 'N-2026-000016', X'01A1AAEFBA80700080000000000000C6', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-04-30', '2027-02-03', 0, 0, 'need:c444d48531c667be361d8fda7e85cd30', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1682888400000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000111', 'N-2026-000017', X'01A1AAEFBA807000800000000000010E', 'goods', 'crew transport vehicle with eight seats', 'en', 2, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', 0, 0, 'need:024685405cc3006b480808d57d2f8029', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1690837200000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000114', 'N-2026-000018', X'01A1AAEFBA807000800000000000010E', 'goods', 'water truck 8000 l', 'en', 1, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', 0, 0, 'need:4459e3b256222ad878a4f414d1040aec', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1690837200000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000117', 'N-2026-000019', X'01A1AAEFBA807000800000000000010E', 'goods', 'waste collection vehicle', 'en', 3, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', 0, 0, 'need:b95d9f92add1b03335c27a05f45a9663', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1690837200000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000011C', 'N-2026-000020', X'01A1AAEFBA8070008000000000000119', 'goods', 'Rettungswagen', 'de', 1, 'verified', NULL, 'UA-30', NULL, NULL, NULL, '2022-06-30', '2027-02-03', 0, 0, 'need:e99e5e454b2d1bb7820b4b1e0de48f8b', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1656622800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000121', 'N-2026-000021', X'01A1AAEFBA807000800000000000011E', 'goods', 'Großtanklöschfahrzeug', 'de', 1, 'draft', NULL, 'UA-30', NULL, NULL, NULL, NULL, NULL, 0, 0, 'need:ffd2d0190022d43226e2684279cf87ec', NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000124', 'N-2026-000022', X'01A1AAEFBA807000800000000000011E', 'goods', 'Hubrettungsfahrzeug', 'de', 1, 'draft', NULL, 'UA-30', NULL, NULL, NULL, NULL, NULL, 0, 0, 'need:fabdfb89954f2da72b282923f0c0398c', NULL, NULL, NULL, 1, 1793869200000000, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000127', 'N-2026-000023', X'01A1AAEFBA80700080000000000000AA', 'goods', 'апарат захисту органів дихання', 'uk', 1, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:e19d560b5bdd66e18848ab56aa1c39d3', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000012A', 'N-2026-000024', X'01A1AAEFBA80700080000000000000AA', 'goods', 'пожежна автоцистерна', 'uk', 1, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:f06b15e9328a624b97ee1bb03324942c', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000012F', 'N-2026-000025', X'01A1AAEFBA807000800000000000012C', 'goods', 'Feuerwehrfahrzeug', 'de', 2, 'verified', NULL, 'UA-68', NULL, NULL, NULL, '2025-03-31', '2027-02-03', 0, 0, 'need:eaf7b3464f85fe19ff7c9baaa93292b4', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1743454800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000132', 'N-2026-000026', X'01A1AAEFBA807000800000000000012C', 'goods', 'Brandschutzkleidung', 'de', 2, 'verified', NULL, 'UA-68', NULL, NULL, NULL, '2025-03-31', '2027-02-03', 0, 0, 'need:f11c600368b2420193c7421ca16379d8', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1743454800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000137', 'N-2026-000027', X'01A1AAEFBA8070008000000000000134', 'goods', 'generador diésel', 'und', 2, 'verified', NULL, 'UA-32', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:bf7caf246ffa928ee4c73b5aae0765e1', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000013C', 'N-2026-000028', X'01A1AAEFBA8070008000000000000139', 'goods', 'generador diésel', 'und', 2, 'verified', NULL, 'UA-32', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:530d311b314e74acef9fc204a77bfca3', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000141', 'N-2026-000029', X'01A1AAEFBA807000800000000000013E', 'goods', 'ambulance', 'en', 2, 'verified', NULL, 'UA-77', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:19dc4571684fd0bb0cd909fe380025c9', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000146', 'N-2026-000030', X'01A1AAEFBA8070008000000000000143', 'goods', 'Gerätewagen', 'de', 2, 'verified', NULL, 'UA-71', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:38d33ff502c7232c92ba2c300c634adf', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000014B', 'N-2026-000031', X'01A1AAEFBA8070008000000000000148', 'goods', 'średni samochód ratowniczo-gaśniczy', 'pl', 2, 'verified', NULL, 'UA-74', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:ecea995054f6c8d05c50117132b20fb9', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000150', 'N-2026-000032', X'01A1AAEFBA807000800000000000014D', 'goods', 'fire truck', 'en', 3, 'verified', NULL, 'UA-21', NULL, NULL, NULL, '2022-11-30', '2027-02-03', 0, 0, 'need:9b7e7c50c33d9da99f97a18faff344de', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1669845600000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000155', 'N-2026-000033', X'01A1AAEFBA8070008000000000000152', 'goods', 'Feuerwehrfahrzeug', 'de', 2, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:dd5d2fe21ae7a438c783fd26e825ba46', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000158', 'N-2026-000034', X'01A1AAEFBA80700080000000000000C6', 'goods', 'високопродуктивна мотопомпа', 'uk', 1, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-06-30', '2027-02-03', 0, 0, 'need:097b710f3611973c904e78af0db53d5f', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1688158800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA807000800000000000015B', 'N-2026-000035', X'01A1AAEFBA80700080000000000000C6', 'goods', 'цистерна для води', 'uk', 1, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-06-30', '2027-02-03', 0, 0, 'need:b76845085687228a922cebde0aebc177', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, 'Europe/Kyiv', 1688158800000000, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000160', 'N-2026-000036', X'01A1AAEFBA807000800000000000015D', 'goods', 'захисний одяг пожежника', 'uk', 2, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:7dddf704e1b68c8058c2f8665ce849c6', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA8070008000000000000163', 'N-2026-000037', X'01A1AAEFBA807000800000000000015D', 'goods', 'пожежний рятувальний пояс', 'uk', 3, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:9488f7d95838b95bd78b3b092fc7579b', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000001F2', 'N-2026-000038', X'01A1AAEFBA80700080000000000000CA', 'training', 'Formation au sauvetage-déblaiement par ceux qui le pratiquent', 'fr', 3, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:demo:brussels-asks', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Brussels', 1801695600000000);
INSERT INTO needs VALUES (X'01A1AAEFBA80700080000000000001F5', 'N-2026-000039', X'01A1AAEFBA80700080000000000000AA', 'training', 'Навчання пожежних-рятувальників роботі з новими автодрабинами', 'uk', 3, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', 0, 0, 'need:demo:kharkiv-asks', 1793869200000000, 1793869200000000, NULL, 2, 1793869200000000, NULL, 1793869200000000, 2, NULL, NULL, NULL, 'Europe/Kyiv', 1801692000000000);
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
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F0', X'01A1AAEFBA80700080000000000000F1', 1, '43262100.tracked', 'tracked heavy excavator', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F3', X'01A1AAEFBA80700080000000000000F4', 1, '43262100.wheeled', 'wheeled heavy excavator', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F6', X'01A1AAEFBA80700080000000000000F7', 1, 'unsorted', 'tractor unit with low-loader trailer for loads up to 100 t', 30, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000F9', X'01A1AAEFBA80700080000000000000FA', 1, '34114121.armoured', 'armoured ambulance', 25, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000FC', X'01A1AAEFBA80700080000000000000FD', 1, '34144211', 'fire truck with turntable ladder over 35 m', 50, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000000FF', X'01A1AAEFBA8070008000000000000100', 1, '34142100', 'aerial platform fire truck over 30 m', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000102', X'01A1AAEFBA8070008000000000000103', 1, '31121200', 'бензиновий генератор', 53, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000105', X'01A1AAEFBA8070008000000000000106', 1, '31121000', 'генератор', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000108', X'01A1AAEFBA8070008000000000000109', 1, '31121000', 'генератор', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000010B', X'01A1AAEFBA807000800000000000010C', 1, '31121000', 'генератор', 15, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000110', X'01A1AAEFBA8070008000000000000111', 1, '34144210.crew_carrier', 'crew transport vehicle with eight seats', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000113', X'01A1AAEFBA8070008000000000000114', 1, '34133100.water_tanker', 'water truck 8000 l', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000116', X'01A1AAEFBA8070008000000000000117', 1, '34144511', 'waste collection vehicle', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000011B', X'01A1AAEFBA807000800000000000011C', 1, '34114121.emergency', 'Rettungswagen', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000120', X'01A1AAEFBA8070008000000000000121', 1, '34144212.large', 'Großtanklöschfahrzeug', NULL, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000123', X'01A1AAEFBA8070008000000000000124', 1, 'unsorted', 'Hubrettungsfahrzeug', NULL, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000126', X'01A1AAEFBA8070008000000000000127', 1, '35111100', 'апарат захисту органів дихання', 30, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000129', X'01A1AAEFBA807000800000000000012A', 1, '34144212', 'пожежна автоцистерна', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000012E', X'01A1AAEFBA807000800000000000012F', 1, '34144210', 'Feuerwehrfahrzeug', 6, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000131', X'01A1AAEFBA8070008000000000000132', 1, '35811100.turnout_gear', 'Brandschutzkleidung', 500, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000136', X'01A1AAEFBA8070008000000000000137', 1, '31121100', 'generador diésel', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000013B', X'01A1AAEFBA807000800000000000013C', 1, '31121100', 'generador diésel', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000140', X'01A1AAEFBA8070008000000000000141', 1, '34114121', 'ambulance', 2, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000145', X'01A1AAEFBA8070008000000000000146', 1, '34144210.equipment_carrier', 'Gerätewagen', 2, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000014A', X'01A1AAEFBA807000800000000000014B', 1, '34144213.pumper', 'średni samochód ratowniczo-gaśniczy', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000014F', X'01A1AAEFBA8070008000000000000150', 1, '34144210', 'fire truck', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000154', X'01A1AAEFBA8070008000000000000155', 1, '34144210', 'Feuerwehrfahrzeug', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000157', X'01A1AAEFBA8070008000000000000158', 1, '42122130.high_capacity_pump', 'високопродуктивна мотопомпа', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000015A', X'01A1AAEFBA807000800000000000015B', 1, '44611500', 'цистерна для води', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA807000800000000000015F', X'01A1AAEFBA8070008000000000000160', 1, '35811100.turnout_gear', 'захисний одяг пожежника', 88, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA8070008000000000000162', X'01A1AAEFBA8070008000000000000163', 1, '35111000.firefighter_belt', 'пожежний рятувальний пояс', 120, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000001F1', X'01A1AAEFBA80700080000000000001F2', 1, 'training.usar', 'Formation au sauvetage-déblaiement par ceux qui le pratiquent', 5, 'DAY', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
INSERT INTO need_lines VALUES (X'01A1AAEFBA80700080000000000001F4', X'01A1AAEFBA80700080000000000001F5', 1, 'training.firefighters', 'Навчання пожежних-рятувальників роботі з новими автодрабинами', 10, 'DAY', NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, NULL, 'ask');
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
INSERT INTO need_words VALUES ('excavator', X'01A1AAEFBA80700080000000000000F1');
INSERT INTO need_words VALUES ('heavy', X'01A1AAEFBA80700080000000000000F1');
INSERT INTO need_words VALUES ('tracked', X'01A1AAEFBA80700080000000000000F1');
INSERT INTO need_words VALUES ('excavator', X'01A1AAEFBA80700080000000000000F4');
INSERT INTO need_words VALUES ('heavy', X'01A1AAEFBA80700080000000000000F4');
INSERT INTO need_words VALUES ('wheeled', X'01A1AAEFBA80700080000000000000F4');
INSERT INTO need_words VALUES ('100', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('for', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('loader', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('loads', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('low', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('t', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('to', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('tractor', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('trailer', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('unit', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('up', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('with', X'01A1AAEFBA80700080000000000000F7');
INSERT INTO need_words VALUES ('ambulance', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('armoured', X'01A1AAEFBA80700080000000000000FA');
INSERT INTO need_words VALUES ('35', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('fire', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('ladder', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('m', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('over', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('turntable', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('with', X'01A1AAEFBA80700080000000000000FD');
INSERT INTO need_words VALUES ('30', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('arial', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('fire', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('m', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('over', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('platform', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA8070008000000000000100');
INSERT INTO need_words VALUES ('бehзиhobии', X'01A1AAEFBA8070008000000000000103');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA8070008000000000000103');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA8070008000000000000106');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA8070008000000000000109');
INSERT INTO need_words VALUES ('гehepatop', X'01A1AAEFBA807000800000000000010C');
INSERT INTO need_words VALUES ('crew', X'01A1AAEFBA8070008000000000000111');
INSERT INTO need_words VALUES ('eight', X'01A1AAEFBA8070008000000000000111');
INSERT INTO need_words VALUES ('seats', X'01A1AAEFBA8070008000000000000111');
INSERT INTO need_words VALUES ('transport', X'01A1AAEFBA8070008000000000000111');
INSERT INTO need_words VALUES ('vehicle', X'01A1AAEFBA8070008000000000000111');
INSERT INTO need_words VALUES ('with', X'01A1AAEFBA8070008000000000000111');
INSERT INTO need_words VALUES ('8000', X'01A1AAEFBA8070008000000000000114');
INSERT INTO need_words VALUES ('l', X'01A1AAEFBA8070008000000000000114');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA8070008000000000000114');
INSERT INTO need_words VALUES ('water', X'01A1AAEFBA8070008000000000000114');
INSERT INTO need_words VALUES ('collection', X'01A1AAEFBA8070008000000000000117');
INSERT INTO need_words VALUES ('vehicle', X'01A1AAEFBA8070008000000000000117');
INSERT INTO need_words VALUES ('waste', X'01A1AAEFBA8070008000000000000117');
INSERT INTO need_words VALUES ('rettungswagen', X'01A1AAEFBA807000800000000000011C');
INSERT INTO need_words VALUES ('grosstankloschfahrzeug', X'01A1AAEFBA8070008000000000000121');
INSERT INTO need_words VALUES ('hubrettungsfahrzeug', X'01A1AAEFBA8070008000000000000124');
INSERT INTO need_words VALUES ('aпapat', X'01A1AAEFBA8070008000000000000127');
INSERT INTO need_words VALUES ('opгahib', X'01A1AAEFBA8070008000000000000127');
INSERT INTO need_words VALUES ('диxahhя', X'01A1AAEFBA8070008000000000000127');
INSERT INTO need_words VALUES ('зaxиcty', X'01A1AAEFBA8070008000000000000127');
INSERT INTO need_words VALUES ('abtoциctepha', X'01A1AAEFBA807000800000000000012A');
INSERT INTO need_words VALUES ('пoжeжha', X'01A1AAEFBA807000800000000000012A');
INSERT INTO need_words VALUES ('feurwehrfahrzeug', X'01A1AAEFBA807000800000000000012F');
INSERT INTO need_words VALUES ('brandschutzkleidung', X'01A1AAEFBA8070008000000000000132');
INSERT INTO need_words VALUES ('diesel', X'01A1AAEFBA8070008000000000000137');
INSERT INTO need_words VALUES ('generador', X'01A1AAEFBA8070008000000000000137');
INSERT INTO need_words VALUES ('diesel', X'01A1AAEFBA807000800000000000013C');
INSERT INTO need_words VALUES ('generador', X'01A1AAEFBA807000800000000000013C');
INSERT INTO need_words VALUES ('ambulance', X'01A1AAEFBA8070008000000000000141');
INSERT INTO need_words VALUES ('geratewagen', X'01A1AAEFBA8070008000000000000146');
INSERT INTO need_words VALUES ('gasniczy', X'01A1AAEFBA807000800000000000014B');
INSERT INTO need_words VALUES ('ratowniczo', X'01A1AAEFBA807000800000000000014B');
INSERT INTO need_words VALUES ('samochod', X'01A1AAEFBA807000800000000000014B');
INSERT INTO need_words VALUES ('sredni', X'01A1AAEFBA807000800000000000014B');
INSERT INTO need_words VALUES ('fire', X'01A1AAEFBA8070008000000000000150');
INSERT INTO need_words VALUES ('truck', X'01A1AAEFBA8070008000000000000150');
INSERT INTO need_words VALUES ('feurwehrfahrzeug', X'01A1AAEFBA8070008000000000000155');
INSERT INTO need_words VALUES ('bиcokoпpoдyktиbha', X'01A1AAEFBA8070008000000000000158');
INSERT INTO need_words VALUES ('motoпomпa', X'01A1AAEFBA8070008000000000000158');
INSERT INTO need_words VALUES ('boди', X'01A1AAEFBA807000800000000000015B');
INSERT INTO need_words VALUES ('для', X'01A1AAEFBA807000800000000000015B');
INSERT INTO need_words VALUES ('циctepha', X'01A1AAEFBA807000800000000000015B');
INSERT INTO need_words VALUES ('oдяг', X'01A1AAEFBA8070008000000000000160');
INSERT INTO need_words VALUES ('зaxиchии', X'01A1AAEFBA8070008000000000000160');
INSERT INTO need_words VALUES ('пoжeжhиka', X'01A1AAEFBA8070008000000000000160');
INSERT INTO need_words VALUES ('pяtybaльhии', X'01A1AAEFBA8070008000000000000163');
INSERT INTO need_words VALUES ('пoжeжhии', X'01A1AAEFBA8070008000000000000163');
INSERT INTO need_words VALUES ('пoяc', X'01A1AAEFBA8070008000000000000163');
INSERT INTO need_words VALUES ('au', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('ceux', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('deblaiement', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('formation', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('le', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('par', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('pratiqunt', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('qui', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('sauvetage', X'01A1AAEFBA80700080000000000001F2');
INSERT INTO need_words VALUES ('abtoдpaбиhamи', X'01A1AAEFBA80700080000000000001F5');
INSERT INTO need_words VALUES ('habчahhя', X'01A1AAEFBA80700080000000000001F5');
INSERT INTO need_words VALUES ('hobиmи', X'01A1AAEFBA80700080000000000001F5');
INSERT INTO need_words VALUES ('poбoti', X'01A1AAEFBA80700080000000000001F5');
INSERT INTO need_words VALUES ('pяtybaльhиkib', X'01A1AAEFBA80700080000000000001F5');
INSERT INTO need_words VALUES ('з', X'01A1AAEFBA80700080000000000001F5');
INSERT INTO need_words VALUES ('пoжeжhиx', X'01A1AAEFBA80700080000000000001F5');
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
    close_reason TEXT CHECK (close_reason = 'fulfilled' OR close_reason = 'withdrawn' OR close_reason = 'lapsed'),
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
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000166', 'P-2026-000007', X'01A1AAEFBA80700080000000000000D6', 'goods', 'бензиновий генератор', 'uk', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:de39a51fda73c4e4abb7debf59868874', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-05-02', 'era-ukraine.org.ua 2023-05-04', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000016B', 'P-2026-000008', X'01A1AAEFBA8070008000000000000168', 'goods', 'Mannschaftstransportfahrzeug', 'de', 'open', NULL, 'pending', 1, 0, 'UA-65', X'01A1AAEFBA807000800000000000010E', NULL, NULL, NULL, 'offer:3ec67299d04df3f0bbe4e6f34e5c8273', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000016E', 'P-2026-000009', X'01A1AAEFBA8070008000000000000168', 'goods', 'Wasserwagen 8000 l', 'de', 'open', NULL, 'pending', 1, 0, 'UA-65', X'01A1AAEFBA807000800000000000010E', NULL, NULL, NULL, 'offer:31e233a694466e2f81091b8366837270', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000171', 'P-2026-000010', X'01A1AAEFBA8070008000000000000168', 'goods', 'Müllfahrzeug 20 m³', 'de', 'open', NULL, 'pending', 1, 0, 'UA-65', X'01A1AAEFBA807000800000000000010E', NULL, NULL, NULL, 'offer:cff3a568c076a532c21c7f287671921b', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000176', 'P-2026-000011', X'01A1AAEFBA8070008000000000000173', 'goods', 'Rettungswagen', 'de', 'open', NULL, 'pending', 1, 0, 'UA-30', X'01A1AAEFBA8070008000000000000119', NULL, NULL, NULL, 'offer:2d919bf78d94df05ff26de2739182efd', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-06-27', 'hamburger-allgemeine.de July 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000179', 'P-2026-000012', X'01A1AAEFBA8070008000000000000173', 'goods', 'Gerätewagen', 'de', 'open', NULL, 'pending', 1, 0, 'UA-71', X'01A1AAEFBA8070008000000000000143', NULL, NULL, NULL, 'offer:f1b6763bd96215472d5554b4af557e76', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-25', 'ndr.de 2022-06-27', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000017E', 'P-2026-000013', X'01A1AAEFBA807000800000000000017B', 'goods', 'Tanklöschfahrzeug 16/25', 'de', 'open', NULL, 'pending', 1, 1, 'UA-30', NULL, NULL, NULL, NULL, 'offer:760ae91448c9d7ffc02b7d2e3de11097', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000183', 'P-2026-000014', X'01A1AAEFBA8070008000000000000180', 'goods', 'Löschgruppenfahrzeug LF 8', 'de', 'open', NULL, 'pending', 1, 1, 'UA-30', NULL, NULL, NULL, NULL, 'offer:be5964f0360c60cfab2d3e041f274ee8', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000188', 'P-2026-000015', X'01A1AAEFBA8070008000000000000185', 'goods', 'Drehleiter mit Korb', 'de', 'open', NULL, 'pending', 1, 1, 'UA-30', NULL, NULL, NULL, NULL, 'offer:2e30012c6ae2b6a33df121f601adb676', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000018D', 'P-2026-000016', X'01A1AAEFBA807000800000000000018A', 'goods', 'Tanklöschfahrzeug TLF 24/50', 'de', 'open', NULL, 'pending', 1, 1, 'UA-32', NULL, NULL, NULL, NULL, 'offer:12b16ac9884d8f3dfc987590a538457a', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-05-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000192', 'P-2026-000017', X'01A1AAEFBA807000800000000000018F', 'goods', 'Unimog', 'de', 'open', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000012C', NULL, NULL, NULL, 'offer:989649a78d841f07534ae8ec11b56794', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000195', 'P-2026-000018', X'01A1AAEFBA807000800000000000018F', 'goods', 'LKW mit Ladekran', 'de', 'draft', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000012C', NULL, NULL, NULL, 'offer:63917a7e762eca66e9abf620d8c68a4d', NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA8070008000000000000198', 'P-2026-000019', X'01A1AAEFBA807000800000000000018F', 'goods', 'Mannschaftstransporter', 'de', 'open', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000012C', NULL, NULL, NULL, 'offer:a646ea52e1e8a141243f33ffe9955087', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA807000800000000000019B', 'P-2026-000020', X'01A1AAEFBA807000800000000000018F', 'goods', 'Brandschutzkleidung', 'de', 'open', NULL, 'pending', 1, 0, 'UA-68', X'01A1AAEFBA807000800000000000012C', NULL, NULL, NULL, 'offer:79753db68c820c587236db71fe53cb6f', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001A0', 'P-2026-000021', X'01A1AAEFBA807000800000000000019D', 'goods', 'Rettungswagen', 'de', 'open', NULL, 'pending', 1, 0, 'UA-77', X'01A1AAEFBA807000800000000000013E', NULL, NULL, NULL, 'offer:a9e8a3aee52935ad96360a9202cd7f86', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2024-07-16', 'deaidua.org 2024-07-23', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001A5', 'P-2026-000022', X'01A1AAEFBA80700080000000000001A2', 'goods', 'Dieselgenerator', 'de', 'open', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA8070008000000000000134', NULL, NULL, NULL, 'offer:6641158b1a6c995dc8508293cb80ab93', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001A8', 'P-2026-000023', X'01A1AAEFBA80700080000000000001A2', 'goods', 'Dieselgenerator', 'de', 'open', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA8070008000000000000139', NULL, NULL, NULL, 'offer:5ab207527426dbe9826abfd51079d884', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001AD', 'P-2026-000024', X'01A1AAEFBA80700080000000000001AA', 'goods', 'Kerzen', 'de', 'draft', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA8070008000000000000139', NULL, NULL, NULL, 'offer:e86ed32625d47cdbb32f504e6be48c96', NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001B2', 'P-2026-000025', X'01A1AAEFBA80700080000000000001AF', 'goods', 'Heizgerät', 'de', 'open', NULL, 'pending', 1, 0, 'UA-32', X'01A1AAEFBA8070008000000000000139', NULL, NULL, NULL, 'offer:ca9cb45a64d6daeb5eaf33c09652b1fd', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001B7', 'P-2026-000026', X'01A1AAEFBA80700080000000000001B4', 'goods', 'średni samochód ratowniczo-gaśniczy', 'pl', 'open', NULL, 'pending', 1, 0, 'UA-74', X'01A1AAEFBA8070008000000000000148', NULL, NULL, NULL, 'offer:83cb9a7a58775b234c70b9c4c1144ad6', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'debica.tv', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001BC', 'P-2026-000027', X'01A1AAEFBA80700080000000000001B9', 'goods', 'samochód strażacki', 'pl', 'open', NULL, 'pending', 1, 0, 'UA-21', X'01A1AAEFBA807000800000000000014D', NULL, NULL, NULL, 'offer:6fa4d9f580d0dce409dcffa3da22d819', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-10-19', 'decentralization.gov.ua 2022-11', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001BF', 'P-2026-000028', X'01A1AAEFBA80700080000000000000DA', 'goods', 'Feuerwehrfahrzeug', 'de', 'open', NULL, 'pending', 1, 0, 'UA-05', X'01A1AAEFBA8070008000000000000152', NULL, NULL, NULL, 'offer:d4aa2770498c51806a5d74fb61d40166', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'wz.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001C2', 'P-2026-000029', X'01A1AAEFBA80700080000000000000DA', 'goods', 'Logistikfahrzeug Mercedes Sprinter', 'de', 'draft', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:05d78b17bd4e9396456be4ffd7430443', NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2023-02-16', 'wuppertaler-rundschau.de', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001C7', 'P-2026-000030', X'01A1AAEFBA80700080000000000001C4', 'goods', 'pompa dużej wydajności', 'pl', 'open', NULL, 'pending', 1, 1, 'UA-65', NULL, NULL, NULL, NULL, 'offer:548e1a009942c61158bd660926117a4a', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-06-08', 'myc.news', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001CA', 'P-2026-000031', X'01A1AAEFBA80700080000000000001C4', 'goods', 'zbiornik na wodę', 'pl', 'open', NULL, 'pending', 1, 1, 'UA-65', NULL, NULL, NULL, NULL, 'offer:1d4739762f04acdf4ba134347fdf429a', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-06-08', 'myc.news', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001CD', 'P-2026-000032', X'01A1AAEFBA80700080000000000000D2', 'goods', 'Dräger breathing apparatus', 'en', 'open', NULL, 'pending', 1, 0, 'UA-63', X'01A1AAEFBA80700080000000000000AA', NULL, NULL, NULL, 'offer:484276dd61a75ff94874b657427b5d82', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2025-08-20', 'regionews.ua 2025-08-20', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001D2', 'P-2026-000033', X'01A1AAEFBA80700080000000000001CF', 'goods', 'tankautospuit', 'nl', 'open', NULL, 'pending', 1, 0, 'UA-63', X'01A1AAEFBA80700080000000000000AA', NULL, NULL, NULL, 'offer:49d6fd9d6fb66b207271abbe62703c73', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2023-10-25', 'dumka.media 2023-10-26', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001D7', 'P-2026-000034', X'01A1AAEFBA80700080000000000001D4', 'goods', 'Feuerwehrgurt', 'de', 'open', NULL, 'pending', 1, 1, 'UA-05', NULL, NULL, NULL, NULL, 'offer:4f4a21088b760e2da2ea8f15bfb29f5a', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-02-04', 'dsns.gov.ua 2022-02-04', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001DA', 'P-2026-000035', X'01A1AAEFBA80700080000000000001D4', 'goods', 'Feuerwehrschutzkleidung', 'de', 'open', NULL, 'pending', 1, 1, 'UA-05', NULL, NULL, NULL, NULL, 'offer:9b1e77749a8a7d5fcf988cd6c700e2a8', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-02-04', 'dsns.gov.ua 2022-02-04', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001DF', 'P-2026-000036', X'01A1AAEFBA80700080000000000001DC', 'goods', 'fire truck', 'en', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:396b70bcc0414a66af2f2b3fbaf7871b', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'okvir.net', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001E2', 'P-2026-000037', X'01A1AAEFBA80700080000000000001DC', 'goods', 'armoured ambulance', 'en', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:772490d38e1c8a23c127e73e1eaef907', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'okvir.net', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001E7', 'P-2026-000038', X'01A1AAEFBA80700080000000000001E4', 'goods', 'camion pompe-tonne', 'fr', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:ce4e251f5c337adbb76c8dd89f6481e4', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-03-19', 'francebleu.fr 2022-03', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001EA', 'P-2026-000039', X'01A1AAEFBA80700080000000000001E4', 'goods', 'motopompe', 'fr', 'draft', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:8a1aa57844e28b1210f1803074b721b5', NULL, 1, 1793869200000000, 1, 1, NULL, NULL, 'reported', 'list', '2022-03-19', 'france3-regions.francetvinfo.fr', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001EF', 'P-2026-000040', X'01A1AAEFBA80700080000000000001EC', 'goods', 'véhicule de secours et d''assistance aux victimes', 'fr', 'open', NULL, 'pending', 1, 1, NULL, NULL, NULL, NULL, NULL, 'offer:ec289f452892bec405c451a308fe19dd', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'reported', 'list', '2022-03-18', 'france3-regions.francetvinfo.fr', NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001F8', 'P-2026-000041', X'01A1AAEFBA80700080000000000000AA', 'training', 'Досвід рятування з-під завалів: навчання для партнерів', 'uk', 'open', NULL, 'not_required', 1, 0, NULL, NULL, NULL, NULL, NULL, 'offer:demo:kharkiv-gives', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledges VALUES (X'01A1AAEFBA80700080000000000001FB', 'P-2026-000042', X'01A1AAEFBA80700080000000000000CA', 'training', 'Formation des pompiers sur échelles pivotantes', 'fr', 'open', NULL, 'not_required', 1, 0, NULL, NULL, NULL, NULL, NULL, 'offer:demo:brussels-gives', NULL, 2, 1793869200000000, 1, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000165', X'01A1AAEFBA8070008000000000000166', 1, '31121200', 'бензиновий генератор', 102, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000016A', X'01A1AAEFBA807000800000000000016B', 1, '34144210.crew_carrier', 'Mannschaftstransportfahrzeug', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000016D', X'01A1AAEFBA807000800000000000016E', 1, '34133100.water_tanker', 'Wasserwagen 8000 l', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000170', X'01A1AAEFBA8070008000000000000171', 1, '34144511', 'Müllfahrzeug 20 m³', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000175', X'01A1AAEFBA8070008000000000000176', 1, '34114121.emergency', 'Rettungswagen', 5, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000178', X'01A1AAEFBA8070008000000000000179', 1, '34144210.equipment_carrier', 'Gerätewagen', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000017D', X'01A1AAEFBA807000800000000000017E', 1, '34144212.medium', 'Tanklöschfahrzeug 16/25', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000182', X'01A1AAEFBA8070008000000000000183', 1, '34144213.pumper', 'Löschgruppenfahrzeug LF 8', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000187', X'01A1AAEFBA8070008000000000000188', 1, '34144211', 'Drehleiter mit Korb', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000018C', X'01A1AAEFBA807000800000000000018D', 1, '34144212.medium', 'Tanklöschfahrzeug TLF 24/50', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000191', X'01A1AAEFBA8070008000000000000192', 1, '34144000.unimog', 'Unimog', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000194', X'01A1AAEFBA8070008000000000000195', 1, 'unsorted', 'LKW mit Ladekran', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA8070008000000000000197', X'01A1AAEFBA8070008000000000000198', 1, '34114400', 'Mannschaftstransporter', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000019A', X'01A1AAEFBA807000800000000000019B', 1, '35811100.turnout_gear', 'Brandschutzkleidung', 500, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA807000800000000000019F', X'01A1AAEFBA80700080000000000001A0', 1, '34114121.emergency', 'Rettungswagen', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001A4', X'01A1AAEFBA80700080000000000001A5', 1, '31121100', 'Dieselgenerator', 5, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001A7', X'01A1AAEFBA80700080000000000001A8', 1, '31121100', 'Dieselgenerator', 5, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001AC', X'01A1AAEFBA80700080000000000001AD', 1, '31527300.candle', 'Kerzen', NULL, 'H87', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001B1', X'01A1AAEFBA80700080000000000001B2', 1, '39715200', 'Heizgerät', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001B6', X'01A1AAEFBA80700080000000000001B7', 1, '34144213.pumper', 'średni samochód ratowniczo-gaśniczy', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001BB', X'01A1AAEFBA80700080000000000001BC', 1, '34144210', 'samochód strażacki', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001BE', X'01A1AAEFBA80700080000000000001BF', 1, '34144210', 'Feuerwehrfahrzeug', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001C1', X'01A1AAEFBA80700080000000000001C2', 1, 'unsorted', 'Logistikfahrzeug Mercedes Sprinter', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001C6', X'01A1AAEFBA80700080000000000001C7', 1, '42122130.high_capacity_pump', 'pompa dużej wydajności', 10, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001C9', X'01A1AAEFBA80700080000000000001CA', 1, '44611500', 'zbiornik na wodę', 10, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001CC', X'01A1AAEFBA80700080000000000001CD', 1, '35111100', 'Dräger breathing apparatus', 30, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001D1', X'01A1AAEFBA80700080000000000001D2', 1, '34144213.pumper', 'tankautospuit', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001D6', X'01A1AAEFBA80700080000000000001D7', 1, '35111000.firefighter_belt', 'Feuerwehrgurt', 120, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001D9', X'01A1AAEFBA80700080000000000001DA', 1, '35811100.turnout_gear', 'Feuerwehrschutzkleidung', 88, 'SET', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001DE', X'01A1AAEFBA80700080000000000001DF', 1, '34144210', 'fire truck', 4, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001E1', X'01A1AAEFBA80700080000000000001E2', 1, '34114121.armoured', 'armoured ambulance', 2, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001E6', X'01A1AAEFBA80700080000000000001E7', 1, '34144213.pumper', 'camion pompe-tonne', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001E9', X'01A1AAEFBA80700080000000000001EA', 1, 'unsorted', 'motopompe', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001EE', X'01A1AAEFBA80700080000000000001EF', 1, '34114121.emergency', 'véhicule de secours et d''assistance aux victimes', 1, 'H87', NULL, 'used');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001F7', X'01A1AAEFBA80700080000000000001F8', 1, 'training.usar', 'Досвід рятування з-під завалів: навчання для партнерів', 20, 'DAY', NULL, 'new');
INSERT INTO pledge_lines VALUES (X'01A1AAEFBA80700080000000000001FA', X'01A1AAEFBA80700080000000000001FB', 1, 'training.firefighters', 'Formation des pompiers sur échelles pivotantes', 10, 'DAY', NULL, 'new');
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
INSERT INTO events VALUES (95, X'01A1AAEFBA80700080000000000000EF', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000000EE', NULL, NULL, NULL, '{"name":"State Emergency Service of Ukraine"}', NULL, NULL);
INSERT INTO events VALUES (96, X'01A1AAEFBA80700080000000000000F2', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000F1', X'01A1AAEFBA80700080000000000000F1', NULL, NULL, '{"reference":"N-2026-000007","source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}', NULL, NULL);
INSERT INTO events VALUES (97, X'01A1AAEFBA80700080000000000000F5', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000F4', X'01A1AAEFBA80700080000000000000F4', NULL, NULL, '{"reference":"N-2026-000008","source":"EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)"}', NULL, NULL);
INSERT INTO events VALUES (98, X'01A1AAEFBA80700080000000000000F8', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000F7', X'01A1AAEFBA80700080000000000000F7', NULL, NULL, '{"reference":"N-2026-000009","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (99, X'01A1AAEFBA80700080000000000000FB', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000FA', X'01A1AAEFBA80700080000000000000FA', NULL, NULL, '{"reference":"N-2026-000010","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (100, X'01A1AAEFBA80700080000000000000FE', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000000FD', X'01A1AAEFBA80700080000000000000FD', NULL, NULL, '{"reference":"N-2026-000011","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (101, X'01A1AAEFBA8070008000000000000101', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000100', X'01A1AAEFBA8070008000000000000100', NULL, NULL, '{"reference":"N-2026-000012","source":"EADRCC request reported 2024-08-20 (babel.ua)"}', NULL, NULL);
INSERT INTO events VALUES (102, X'01A1AAEFBA8070008000000000000104', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000103', X'01A1AAEFBA8070008000000000000103', NULL, NULL, '{"reference":"N-2026-000013","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (103, X'01A1AAEFBA8070008000000000000107', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000106', X'01A1AAEFBA8070008000000000000106', NULL, NULL, '{"reference":"N-2026-000014","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (104, X'01A1AAEFBA807000800000000000010A', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000109', X'01A1AAEFBA8070008000000000000109', NULL, NULL, '{"reference":"N-2026-000015","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (105, X'01A1AAEFBA807000800000000000010D', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000010C', X'01A1AAEFBA807000800000000000010C', NULL, NULL, '{"reference":"N-2026-000016","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (106, X'01A1AAEFBA807000800000000000010F', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000010E', NULL, NULL, NULL, '{"name":"City of Kherson"}', NULL, NULL);
INSERT INTO events VALUES (107, X'01A1AAEFBA8070008000000000000112', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000111', X'01A1AAEFBA8070008000000000000111', NULL, NULL, '{"reference":"N-2026-000017","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (108, X'01A1AAEFBA8070008000000000000115', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000114', X'01A1AAEFBA8070008000000000000114', NULL, NULL, '{"reference":"N-2026-000018","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (109, X'01A1AAEFBA8070008000000000000118', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000117', X'01A1AAEFBA8070008000000000000117', NULL, NULL, '{"reference":"N-2026-000019","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (110, X'01A1AAEFBA807000800000000000011A', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000119', NULL, NULL, NULL, '{"name":"City of Kyiv"}', NULL, NULL);
INSERT INTO events VALUES (111, X'01A1AAEFBA807000800000000000011D', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000011C', X'01A1AAEFBA807000800000000000011C', NULL, NULL, '{"reference":"N-2026-000020","source":"hamburger-allgemeine.de July 2022"}', NULL, NULL);
INSERT INTO events VALUES (112, X'01A1AAEFBA807000800000000000011F', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000011E', NULL, NULL, NULL, '{"name":"City of Kyiv fire service"}', NULL, NULL);
INSERT INTO events VALUES (113, X'01A1AAEFBA8070008000000000000122', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000121', X'01A1AAEFBA8070008000000000000121', NULL, NULL, '{"reference":"N-2026-000021","source":"at-fire.de 2022 (no number stated)"}', NULL, NULL);
INSERT INTO events VALUES (114, X'01A1AAEFBA8070008000000000000125', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000124', X'01A1AAEFBA8070008000000000000124', NULL, NULL, '{"reference":"N-2026-000022","source":"at-fire.de 2022 (no number stated)"}', NULL, NULL);
INSERT INTO events VALUES (115, X'01A1AAEFBA8070008000000000000128', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000127', X'01A1AAEFBA8070008000000000000127', NULL, NULL, '{"reference":"N-2026-000023","source":"regionews.ua 2025-08-20"}', NULL, NULL);
INSERT INTO events VALUES (116, X'01A1AAEFBA807000800000000000012B', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000012A', X'01A1AAEFBA807000800000000000012A', NULL, NULL, '{"reference":"N-2026-000024","source":"dumka.media 2023-10-26"}', NULL, NULL);
INSERT INTO events VALUES (117, X'01A1AAEFBA807000800000000000012D', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000012C', NULL, NULL, NULL, '{"name":"Khmelnytskyi region civil protection"}', NULL, NULL);
INSERT INTO events VALUES (118, X'01A1AAEFBA8070008000000000000130', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000012F', X'01A1AAEFBA807000800000000000012F', NULL, NULL, '{"reference":"N-2026-000025","source":"presseportal.de 2025-03 (5 vehicles and 1 trailer received)"}', NULL, NULL);
INSERT INTO events VALUES (119, X'01A1AAEFBA8070008000000000000133', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000132', X'01A1AAEFBA8070008000000000000132', NULL, NULL, '{"reference":"N-2026-000026","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (120, X'01A1AAEFBA8070008000000000000135', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000134', NULL, NULL, NULL, '{"name":"City of Bila Tserkva"}', NULL, NULL);
INSERT INTO events VALUES (121, X'01A1AAEFBA8070008000000000000138', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000137', X'01A1AAEFBA8070008000000000000137', NULL, NULL, '{"reference":"N-2026-000027","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (122, X'01A1AAEFBA807000800000000000013A', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000139', NULL, NULL, NULL, '{"name":"City of Brovary"}', NULL, NULL);
INSERT INTO events VALUES (123, X'01A1AAEFBA807000800000000000013D', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000013C', X'01A1AAEFBA807000800000000000013C', NULL, NULL, '{"reference":"N-2026-000028","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (124, X'01A1AAEFBA807000800000000000013F', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000013E', NULL, NULL, NULL, '{"name":"City of Chernivtsi"}', NULL, NULL);
INSERT INTO events VALUES (125, X'01A1AAEFBA8070008000000000000142', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000141', X'01A1AAEFBA8070008000000000000141', NULL, NULL, '{"reference":"N-2026-000029","source":"deaidua.org 2024-07-23"}', NULL, NULL);
INSERT INTO events VALUES (126, X'01A1AAEFBA8070008000000000000144', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000143', NULL, NULL, NULL, '{"name":"Cherkasy civil protection"}', NULL, NULL);
INSERT INTO events VALUES (127, X'01A1AAEFBA8070008000000000000147', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000146', X'01A1AAEFBA8070008000000000000146', NULL, NULL, '{"reference":"N-2026-000030","source":"ndr.de 2022-06-27"}', NULL, NULL);
INSERT INTO events VALUES (128, X'01A1AAEFBA8070008000000000000149', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000148', NULL, NULL, NULL, '{"name":"City of Ichnia fire service"}', NULL, NULL);
INSERT INTO events VALUES (129, X'01A1AAEFBA807000800000000000014C', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000014B', X'01A1AAEFBA807000800000000000014B', NULL, NULL, '{"reference":"N-2026-000031","source":"debica.tv"}', NULL, NULL);
INSERT INTO events VALUES (130, X'01A1AAEFBA807000800000000000014E', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000014D', NULL, NULL, NULL, '{"name":"Tiachiv community"}', NULL, NULL);
INSERT INTO events VALUES (131, X'01A1AAEFBA8070008000000000000151', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000150', X'01A1AAEFBA8070008000000000000150', NULL, NULL, '{"reference":"N-2026-000032","source":"decentralization.gov.ua 2022-11"}', NULL, NULL);
INSERT INTO events VALUES (132, X'01A1AAEFBA8070008000000000000153', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000152', NULL, NULL, NULL, '{"name":"City of Vinnytsia"}', NULL, NULL);
INSERT INTO events VALUES (133, X'01A1AAEFBA8070008000000000000156', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000155', X'01A1AAEFBA8070008000000000000155', NULL, NULL, '{"reference":"N-2026-000033","source":"wz.de"}', NULL, NULL);
INSERT INTO events VALUES (134, X'01A1AAEFBA8070008000000000000159', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000158', X'01A1AAEFBA8070008000000000000158', NULL, NULL, '{"reference":"N-2026-000034","source":"myc.news (after the Kakhovka dam)"}', NULL, NULL);
INSERT INTO events VALUES (135, X'01A1AAEFBA807000800000000000015C', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA807000800000000000015B', X'01A1AAEFBA807000800000000000015B', NULL, NULL, '{"reference":"N-2026-000035","source":"myc.news (after the Kakhovka dam)"}', NULL, NULL);
INSERT INTO events VALUES (136, X'01A1AAEFBA807000800000000000015E', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000015D', NULL, NULL, NULL, '{"name":"Vinnytsia garrison of the State Emergency Service"}', NULL, NULL);
INSERT INTO events VALUES (137, X'01A1AAEFBA8070008000000000000161', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000160', X'01A1AAEFBA8070008000000000000160', NULL, NULL, '{"reference":"N-2026-000036","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (138, X'01A1AAEFBA8070008000000000000164', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA8070008000000000000163', X'01A1AAEFBA8070008000000000000163', NULL, NULL, '{"reference":"N-2026-000037","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (139, X'01A1AAEFBA8070008000000000000167', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000166', NULL, X'01A1AAEFBA8070008000000000000166', NULL, '{"offered_on":"2023-05-02","reference":"P-2026-000007","source":"era-ukraine.org.ua 2023-05-04"}', NULL, NULL);
INSERT INTO events VALUES (140, X'01A1AAEFBA8070008000000000000169', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000168', NULL, NULL, NULL, '{"name":"City of Bonn"}', NULL, NULL);
INSERT INTO events VALUES (141, X'01A1AAEFBA807000800000000000016C', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000016B', NULL, X'01A1AAEFBA807000800000000000016B', NULL, '{"offered_on":"2023-07-08","reference":"P-2026-000008","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (142, X'01A1AAEFBA807000800000000000016F', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000016E', NULL, X'01A1AAEFBA807000800000000000016E', NULL, '{"offered_on":"2023-07-08","reference":"P-2026-000009","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (143, X'01A1AAEFBA8070008000000000000172', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000171', NULL, X'01A1AAEFBA8070008000000000000171', NULL, '{"offered_on":"2023-07-08","reference":"P-2026-000010","source":"international.bonn.de July 2023"}', NULL, NULL);
INSERT INTO events VALUES (144, X'01A1AAEFBA8070008000000000000174', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000173', NULL, NULL, NULL, '{"name":"Hamburg Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (145, X'01A1AAEFBA8070008000000000000177', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000176', NULL, X'01A1AAEFBA8070008000000000000176', NULL, '{"offered_on":"2022-06-27","reference":"P-2026-000011","source":"hamburger-allgemeine.de July 2022"}', NULL, NULL);
INSERT INTO events VALUES (146, X'01A1AAEFBA807000800000000000017A', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000179', NULL, X'01A1AAEFBA8070008000000000000179', NULL, '{"offered_on":"2022-04-25","reference":"P-2026-000012","source":"ndr.de 2022-06-27"}', NULL, NULL);
INSERT INTO events VALUES (147, X'01A1AAEFBA807000800000000000017C', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000017B', NULL, NULL, NULL, '{"name":"Hude Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (148, X'01A1AAEFBA807000800000000000017F', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000017E', NULL, X'01A1AAEFBA807000800000000000017E', NULL, '{"offered_on":"2022-04-01","reference":"P-2026-000013","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (149, X'01A1AAEFBA8070008000000000000181', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000180', NULL, NULL, NULL, '{"name":"Neckargemünd Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (150, X'01A1AAEFBA8070008000000000000184', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000183', NULL, X'01A1AAEFBA8070008000000000000183', NULL, '{"offered_on":"2022-04-01","reference":"P-2026-000014","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (151, X'01A1AAEFBA8070008000000000000186', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA8070008000000000000185', NULL, NULL, NULL, '{"name":"Pfarrkirchen Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (152, X'01A1AAEFBA8070008000000000000189', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000188', NULL, X'01A1AAEFBA8070008000000000000188', NULL, '{"offered_on":"2022-04-01","reference":"P-2026-000015","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (153, X'01A1AAEFBA807000800000000000018B', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000018A', NULL, NULL, NULL, '{"name":"Hagen Fire Brigade"}', NULL, NULL);
INSERT INTO events VALUES (154, X'01A1AAEFBA807000800000000000018E', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000018D', NULL, X'01A1AAEFBA807000800000000000018D', NULL, '{"offered_on":"2022-05-01","reference":"P-2026-000016","source":"at-fire.de 2022"}', NULL, NULL);
INSERT INTO events VALUES (155, X'01A1AAEFBA8070008000000000000190', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000018F', NULL, NULL, NULL, '{"name":"City of Stuttgart"}', NULL, NULL);
INSERT INTO events VALUES (156, X'01A1AAEFBA8070008000000000000193', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000192', NULL, X'01A1AAEFBA8070008000000000000192', NULL, '{"offered_on":"2025-03-20","reference":"P-2026-000017","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (157, X'01A1AAEFBA8070008000000000000196', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000195', NULL, X'01A1AAEFBA8070008000000000000195', NULL, '{"offered_on":"2025-03-20","reference":"P-2026-000018","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (158, X'01A1AAEFBA8070008000000000000199', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA8070008000000000000198', NULL, X'01A1AAEFBA8070008000000000000198', NULL, '{"offered_on":"2025-03-20","reference":"P-2026-000019","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (159, X'01A1AAEFBA807000800000000000019C', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA807000800000000000019B', NULL, X'01A1AAEFBA807000800000000000019B', NULL, '{"offered_on":"2025-03-20","reference":"P-2026-000020","source":"presseportal.de 2025-03"}', NULL, NULL);
INSERT INTO events VALUES (160, X'01A1AAEFBA807000800000000000019E', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA807000800000000000019D', NULL, NULL, NULL, '{"name":"City of Düsseldorf"}', NULL, NULL);
INSERT INTO events VALUES (161, X'01A1AAEFBA80700080000000000001A1', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001A0', NULL, X'01A1AAEFBA80700080000000000001A0', NULL, '{"offered_on":"2024-07-16","reference":"P-2026-000021","source":"deaidua.org 2024-07-23"}', NULL, NULL);
INSERT INTO events VALUES (162, X'01A1AAEFBA80700080000000000001A3', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001A2', NULL, NULL, NULL, '{"name":"GIZ"}', NULL, NULL);
INSERT INTO events VALUES (163, X'01A1AAEFBA80700080000000000001A6', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001A5', NULL, X'01A1AAEFBA80700080000000000001A5', NULL, '{"offered_on":"2022-12-01","reference":"P-2026-000022","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (164, X'01A1AAEFBA80700080000000000001A9', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001A8', NULL, X'01A1AAEFBA80700080000000000001A8', NULL, '{"offered_on":"2022-12-01","reference":"P-2026-000023","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (165, X'01A1AAEFBA80700080000000000001AB', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001AA', NULL, NULL, NULL, '{"name":"City of Erlangen"}', NULL, NULL);
INSERT INTO events VALUES (166, X'01A1AAEFBA80700080000000000001AE', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001AD', NULL, X'01A1AAEFBA80700080000000000001AD', NULL, '{"offered_on":"2022-12-01","reference":"P-2026-000024","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (167, X'01A1AAEFBA80700080000000000001B0', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001AF', NULL, NULL, NULL, '{"name":"Kassablanca e.V."}', NULL, NULL);
INSERT INTO events VALUES (168, X'01A1AAEFBA80700080000000000001B3', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001B2', NULL, X'01A1AAEFBA80700080000000000001B2', NULL, '{"offered_on":"2022-12-01","reference":"P-2026-000025","source":"rathaus.jena.de"}', NULL, NULL);
INSERT INTO events VALUES (169, X'01A1AAEFBA80700080000000000001B5', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001B4', NULL, NULL, NULL, '{"name":"Gmina Dębica"}', NULL, NULL);
INSERT INTO events VALUES (170, X'01A1AAEFBA80700080000000000001B8', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001B7', NULL, X'01A1AAEFBA80700080000000000001B7', NULL, '{"offered_on":null,"reference":"P-2026-000026","source":"debica.tv"}', NULL, NULL);
INSERT INTO events VALUES (171, X'01A1AAEFBA80700080000000000001BA', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001B9', NULL, NULL, NULL, '{"name":"City of Tuszyn"}', NULL, NULL);
INSERT INTO events VALUES (172, X'01A1AAEFBA80700080000000000001BD', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001BC', NULL, X'01A1AAEFBA80700080000000000001BC', NULL, '{"offered_on":"2022-10-19","reference":"P-2026-000027","source":"decentralization.gov.ua 2022-11"}', NULL, NULL);
INSERT INTO events VALUES (173, X'01A1AAEFBA80700080000000000001C0', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001BF', NULL, X'01A1AAEFBA80700080000000000001BF', NULL, '{"offered_on":null,"reference":"P-2026-000028","source":"wz.de"}', NULL, NULL);
INSERT INTO events VALUES (174, X'01A1AAEFBA80700080000000000001C3', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001C2', NULL, X'01A1AAEFBA80700080000000000001C2', NULL, '{"offered_on":"2023-02-16","reference":"P-2026-000029","source":"wuppertaler-rundschau.de"}', NULL, NULL);
INSERT INTO events VALUES (175, X'01A1AAEFBA80700080000000000001C5', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001C4', NULL, NULL, NULL, '{"name":"Polish State Fire Service"}', NULL, NULL);
INSERT INTO events VALUES (176, X'01A1AAEFBA80700080000000000001C8', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001C7', NULL, X'01A1AAEFBA80700080000000000001C7', NULL, '{"offered_on":"2023-06-08","reference":"P-2026-000030","source":"myc.news"}', NULL, NULL);
INSERT INTO events VALUES (177, X'01A1AAEFBA80700080000000000001CB', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001CA', NULL, X'01A1AAEFBA80700080000000000001CA', NULL, '{"offered_on":"2023-06-08","reference":"P-2026-000031","source":"myc.news"}', NULL, NULL);
INSERT INTO events VALUES (178, X'01A1AAEFBA80700080000000000001CE', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001CD', NULL, X'01A1AAEFBA80700080000000000001CD', NULL, '{"offered_on":"2025-08-20","reference":"P-2026-000032","source":"regionews.ua 2025-08-20"}', NULL, NULL);
INSERT INTO events VALUES (179, X'01A1AAEFBA80700080000000000001D0', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001CF', NULL, NULL, NULL, '{"name":"Firefighters United NL"}', NULL, NULL);
INSERT INTO events VALUES (180, X'01A1AAEFBA80700080000000000001D3', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001D2', NULL, X'01A1AAEFBA80700080000000000001D2', NULL, '{"offered_on":"2023-10-25","reference":"P-2026-000033","source":"dumka.media 2023-10-26"}', NULL, NULL);
INSERT INTO events VALUES (181, X'01A1AAEFBA80700080000000000001D5', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001D4', NULL, NULL, NULL, '{"name":"City of Lübben"}', NULL, NULL);
INSERT INTO events VALUES (182, X'01A1AAEFBA80700080000000000001D8', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001D7', NULL, X'01A1AAEFBA80700080000000000001D7', NULL, '{"offered_on":"2022-02-04","reference":"P-2026-000034","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (183, X'01A1AAEFBA80700080000000000001DB', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001DA', NULL, X'01A1AAEFBA80700080000000000001DA', NULL, '{"offered_on":"2022-02-04","reference":"P-2026-000035","source":"dsns.gov.ua 2022-02-04"}', NULL, NULL);
INSERT INTO events VALUES (184, X'01A1AAEFBA80700080000000000001DD', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001DC', NULL, NULL, NULL, '{"name":"Association LUkraine"}', NULL, NULL);
INSERT INTO events VALUES (185, X'01A1AAEFBA80700080000000000001E0', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001DF', NULL, X'01A1AAEFBA80700080000000000001DF', NULL, '{"offered_on":null,"reference":"P-2026-000036","source":"okvir.net"}', NULL, NULL);
INSERT INTO events VALUES (186, X'01A1AAEFBA80700080000000000001E3', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001E2', NULL, X'01A1AAEFBA80700080000000000001E2', NULL, '{"offered_on":null,"reference":"P-2026-000037","source":"okvir.net"}', NULL, NULL);
INSERT INTO events VALUES (187, X'01A1AAEFBA80700080000000000001E5', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001E4', NULL, NULL, NULL, '{"name":"SDIS 24 Dordogne"}', NULL, NULL);
INSERT INTO events VALUES (188, X'01A1AAEFBA80700080000000000001E8', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001E7', NULL, X'01A1AAEFBA80700080000000000001E7', NULL, '{"offered_on":"2022-03-19","reference":"P-2026-000038","source":"francebleu.fr 2022-03"}', NULL, NULL);
INSERT INTO events VALUES (189, X'01A1AAEFBA80700080000000000001EB', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001EA', NULL, X'01A1AAEFBA80700080000000000001EA', NULL, '{"offered_on":"2022-03-19","reference":"P-2026-000039","source":"france3-regions.francetvinfo.fr"}', NULL, NULL);
INSERT INTO events VALUES (190, X'01A1AAEFBA80700080000000000001ED', 1793869200000000, NULL, NULL, 'imported', 'organisation', X'01A1AAEFBA80700080000000000001EC', NULL, NULL, NULL, '{"name":"SDIS 34 Hérault"}', NULL, NULL);
INSERT INTO events VALUES (191, X'01A1AAEFBA80700080000000000001F0', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001EF', NULL, X'01A1AAEFBA80700080000000000001EF', NULL, '{"offered_on":"2022-03-18","reference":"P-2026-000040","source":"france3-regions.francetvinfo.fr"}', NULL, NULL);
INSERT INTO events VALUES (192, X'01A1AAEFBA80700080000000000001F3', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000001F2', X'01A1AAEFBA80700080000000000001F2', NULL, NULL, '{"reference":"N-2026-000038"}', NULL, NULL);
INSERT INTO events VALUES (193, X'01A1AAEFBA80700080000000000001F6', 1793869200000000, NULL, NULL, 'imported', 'need', X'01A1AAEFBA80700080000000000001F5', X'01A1AAEFBA80700080000000000001F5', NULL, NULL, '{"reference":"N-2026-000039"}', NULL, NULL);
INSERT INTO events VALUES (194, X'01A1AAEFBA80700080000000000001F9', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001F8', NULL, X'01A1AAEFBA80700080000000000001F8', NULL, '{"reference":"P-2026-000041"}', NULL, NULL);
INSERT INTO events VALUES (195, X'01A1AAEFBA80700080000000000001FC', 1793869200000000, NULL, NULL, 'imported', 'pledge', X'01A1AAEFBA80700080000000000001FB', NULL, X'01A1AAEFBA80700080000000000001FB', NULL, '{"reference":"P-2026-000042"}', NULL, NULL);
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
