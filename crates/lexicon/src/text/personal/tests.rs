//! Planted pieces in six languages are found, and what only looks alike is not.

use super::*;

fn found(text: &str) -> Vec<(Kind, String)> {
    let letters: Vec<char> = text.chars().collect();
    find(text).into_iter().map(|piece| (piece.kind, letters[piece.span].iter().collect())).collect()
}

use Kind::{Coordinates, Email, Patronymic, Street, Telephone};

/// A text, and the piece in it.
const PLANTED: &[(&str, Kind, &str)] = &[
    // Ukrainian
    ("Генератор для укриття, дзвоніть +380 57 700-12-34", Telephone, "+380 57 700-12-34"),
    ("Тел. 067-123-45-67, просимо п'ять насосів", Telephone, "067-123-45-67"),
    ("Рукави пожежні (050) 123 45 67", Telephone, "(050) 123 45 67"),
    ("Довідки: 700-12-34, черговий", Telephone, "700-12-34"),
    ("Пишіть на dsns.kharkiv@ukr.net до п'ятниці", Email, "dsns.kharkiv@ukr.net"),
    ("Пошта petrenko(собака)gmail.com", Email, "petrenko(собака)gmail.com"),
    ("Склад 49.99352, 36.23041 біля річки", Coordinates, "49.99352, 36.23041"),
    ("Точка 49°59′36″ пн.ш. 36°13′49″ сх.д.", Coordinates, "49°59′36″ пн.ш. 36°13′49″ сх.д."),
    ("Доставити на вул. Сумська, 45", Street, "вул. Сумська, 45"),
    ("вулиця Героїв Праці, буд. 12а, склад", Street, "вулиця Героїв Праці, буд. 12а"),
    ("на проспекті Науки 14 чекає черговий", Street, "проспекті Науки 14"),
    ("вул. 8 Березня, 7/2", Street, "вул. 8 Березня, 7/2"),
    ("Звертатися до Миколи Івановича", Patronymic, "Івановича"),
    ("Олена Василівна прийме вантаж", Patronymic, "Василівна"),
    ("разом з Оленою Олександрівною", Patronymic, "Олександрівною"),
    ("Петренко Ілля Кузьмич", Patronymic, "Кузьмич"),
    // English
    ("Call +44 20 7946 0958 before delivery", Telephone, "+44 20 7946 0958"),
    ("Engine pumps, (843) 525-7000", Telephone, "(843) 525-7000"),
    ("phone 843-525-7000 ask for the clerk", Telephone, "843-525-7000"),
    ("Write to j.smith@example.org for keys", Email, "j.smith@example.org"),
    ("john.smith at gmail dot com", Email, "john.smith at gmail dot com"),
    ("jane [at] fire-dept [dot] org", Email, "jane [at] fire-dept [dot] org"),
    ("Drop-off at 32.4316 N, 80.6698 W", Coordinates, "32.4316 N, 80.6698 W"),
    ("Store: https://maps.app.goo.gl/x1y2z3", Coordinates, "https://maps.app.goo.gl/x1y2z3"),
    ("Find us at 8GXQ+2F please", Coordinates, "8GXQ+2F"),
    ("Deliver to 10 Downing Street", Street, "10 Downing Street"),
    ("The depot is at 221B Baker St.", Street, "221B Baker St."),
    ("grid 36U CB 12345 67890", Coordinates, "36U CB 12345 67890"),
    ("Call +44·20·7946·0958 before delivery", Telephone, "+44·20·7946·0958"),
    ("Call +44 20\u{3164}7946\u{2800}0958 now", Telephone, "+44 20\u{3164}7946\u{2800}0958"),
    // French
    ("Lance-incendie, tél. 04•72•84•37•18", Telephone, "04•72•84•37•18"),
    ("Lance-incendie, tél. 04 72 84 37 18", Telephone, "04 72 84 37 18"),
    ("Contact : +32 2 208 81 11", Telephone, "+32 2 208 81 11"),
    ("Appelez le 0470 12 34 56 le soir", Telephone, "0470 12 34 56"),
    ("jean.dupont(arobase)laposte.net", Email, "jean.dupont(arobase)laposte.net"),
    ("secours@sdmis.example.fr, bureau des dons", Email, "secours@sdmis.example.fr"),
    ("Dépôt : 45.7640° N, 4.8357° E", Coordinates, "45.7640° N, 4.8357° E"),
    ("Livrer au 12, rue de la République", Street, "12, rue de la République"),
    ("caserne, avenue Jean-Jaurès 24", Street, "avenue Jean-Jaurès 24"),
    ("12 bis boulevard Anspach", Street, "12 bis boulevard Anspach"),
    // German
    ("Rückfragen unter 0202 563-1234", Telephone, "0202 563-1234"),
    ("Handy 0171 1234567, Herr Weber", Telephone, "0171 1234567"),
    ("Tel.: +49 (0)211 899-0", Telephone, "+49 (0)211 899-0"),
    ("feuerwehr@wuppertal.example.de", Email, "feuerwehr@wuppertal.example.de"),
    ("max.muster(at)gmx.de", Email, "max.muster(at)gmx.de"),
    ("Standort 51,2562, 7,1508", Coordinates, "51,2562, 7,1508"),
    ("Abholung Hauptstraße 12", Street, "Hauptstraße 12"),
    ("Lager in der Lindenstr. 3a", Street, "Lindenstr. 3a"),
    ("Berliner Straße 105, Hof links", Street, "Berliner Straße 105"),
    ("Goetheweg 7, Garage", Street, "Goetheweg 7"),
    // Polish
    ("Proszę dzwonić: +48 22 123 45 67", Telephone, "+48 22 123 45 67"),
    ("tel. kom. 600 100 200", Telephone, "600 100 200"),
    ("Kontakt 22 123 45 67", Telephone, "22 123 45 67"),
    ("straz.warszawa@example.pl", Email, "straz.warszawa@example.pl"),
    ("jan.kowalski[małpa]wp.pl", Email, "jan.kowalski[małpa]wp.pl"),
    ("współrzędne 52.2297; 21.0122", Coordinates, "52.2297; 21.0122"),
    ("Odbiór: ul. Długa 5", Street, "ul. Długa 5"),
    ("al. Jerozolimskie 65/79", Street, "al. Jerozolimskie 65/79"),
    ("ulica 3 Maja 15, magazyn", Street, "ulica 3 Maja 15"),
    // Dutch
    ("Bel 06-12345678 voor de sleutel", Telephone, "06-12345678"),
    ("telefoon 020 555 1111", Telephone, "020 555 1111"),
    ("piet de.jong@example.nl", Email, "de.jong@example.nl"),
    ("brandweer (apenstaartje) example.nl", Email, "brandweer (apenstaartje) example.nl"),
    ("depot op 52.3676, 4.9041", Coordinates, "52.3676, 4.9041"),
    ("Afhalen Kerkstraat 12", Street, "Kerkstraat 12"),
    ("Prinsengracht 263, achterdeur", Street, "Prinsengracht 263"),
    ("Marktplein 5a, Gouda", Street, "Marktplein 5a"),
    // by those who hide it, and other ways of writing
    ("ТЕЛЕФОН 0671234567", Telephone, "0671234567"),
    ("00380671234567", Telephone, "00380671234567"),
    ("380 67 123 45 67", Telephone, "380 67 123 45 67"),
    ("8 (067) 123-45-67", Telephone, "8 (067) 123-45-67"),
    ("dim, vul. Shevchenka 12", Street, "vul. Shevchenka 12"),
    ("вул. шевченка 12", Street, "вул. шевченка 12"),
    ("Сумська вулиця, 45", Street, "Сумська вулиця, 45"),
    ("36UCB1234567890", Coordinates, "36UCB1234567890"),
    ("UTM 36N 345678 5123456", Coordinates, "36N 345678 5123456"),
    ("///table.lamp.spoon", Coordinates, "///table.lamp.spoon"),
    ("49 59 36 N 36 13 49 E", Coordinates, "49 59 36 N 36 13 49 E"),
    ("Наталья Сергеевна", Patronymic, "Сергеевна"),
    // digits of other scripts and shapes
    ("дзвоніть ٠٦٧١٢٣٤٥٦٧", Telephone, "٠٦٧١٢٣٤٥٦٧"),
    ("۰۶۷ ۱۲۳ ۴۵ ۶۷", Telephone, "۰۶۷ ۱۲۳ ۴۵ ۶۷"),
    ("тел. ०६७-१२३-४५-६७", Telephone, "०६७-१२३-४५-६७"),
    ("тел. ０６７１２３４５６７", Telephone, "０６７１２３４５６７"),
    ("＋３８０ ６７ １２３ ４５ ６７", Telephone, "＋３８０ ６７ １２３ ４５ ６７"),
    ("call 𝟎𝟔𝟕𝟏𝟐𝟑𝟒𝟓𝟔𝟕", Telephone, "𝟎𝟔𝟕𝟏𝟐𝟑𝟒𝟓𝟔𝟕"),
    ("call 𝟶𝟼𝟽𝟷𝟸𝟹𝟺𝟻𝟼𝟽", Telephone, "𝟶𝟼𝟽𝟷𝟸𝟹𝟺𝟻𝟼𝟽"),
    ("⓪⑥⑦①②③④⑤⑥⑦", Telephone, "⓪⑥⑦①②③④⑤⑥⑦"),
    ("тел. ⁰⁶⁷ ¹²³ ⁴⁵ ⁶⁷", Telephone, "⁰⁶⁷ ¹²³ ⁴⁵ ⁶⁷"),
    ("тел. ₀₆₇₁₂₃₄₅₆₇", Telephone, "₀₆₇₁₂₃₄₅₆₇"),
    ("\u{202D}٠٦٧\u{2066}١٢٣٤٥٦٧", Telephone, "٠٦٧\u{2066}١٢٣٤٥٦٧"),
    ("склад ٤٩٫٩٩٣٥٢، ٣٦٫٢٣٠٤١", Coordinates, "٤٩٫٩٩٣٥٢، ٣٦٫٢٣٠٤١"),
    ("вул. Сумська, ١٢", Street, "вул. Сумська, ١٢"),
    // English words, in the order of those who translate
    ("Sumska Street 12", Street, "Sumska Street 12"),
    ("Sumska street, 12", Street, "Sumska street, 12"),
    ("sumska street 12", Street, "sumska street 12"),
    ("Sumska st. 12", Street, "Sumska st. 12"),
    ("Sumska St 12a", Street, "Sumska St 12a"),
    ("Nauky st., 12", Street, "Nauky st., 12"),
    ("Sumska str. 12", Street, "Sumska str. 12"),
    ("St. Sumska 12", Street, "St. Sumska 12"),
    ("st. Soborna, 3", Street, "st. Soborna, 3"),
    ("street Sumska, 12", Street, "street Sumska, 12"),
    ("12, Sumska Street", Street, "12, Sumska Street"),
    ("deliver to 12, Sumska Street please", Street, "12, Sumska Street"),
    ("12 Sumska str.", Street, "12 Sumska str."),
    ("Sumska Street No. 12", Street, "Sumska Street No. 12"),
    ("Sumska Street, building 12", Street, "Sumska Street, building 12"),
    ("Sumska Street 12 in Kharkiv", Street, "Sumska Street 12"),
    ("ask at Heroiv Kharkova Avenue 4", Street, "Heroiv Kharkova Avenue 4"),
    ("Nauky Ave. 4", Street, "Nauky Ave. 4"),
    ("Shevchenko Blvd, 3", Street, "Shevchenko Blvd, 3"),
    ("Svobody Square 5", Street, "Svobody Square 5"),
    ("Soborna sq. 1", Street, "Soborna sq. 1"),
    ("Stara Road 7", Street, "Stara Road 7"),
    ("Zelena Rd. 7", Street, "Zelena Rd. 7"),
    ("Tykha lane, 3", Street, "Tykha lane, 3"),
    ("Sumska, 12, Kharkiv", Street, "Sumska, 12"),
    ("Сумська, 12а, Харків, 61000", Street, "Сумська, 12а"),
    // Ukrainian, cut short and turned round
    ("пр-т Науки 4", Street, "пр-т Науки 4"),
    ("пр-кт Науки, 4", Street, "пр-кт Науки, 4"),
    ("пр. Науки, 4", Street, "пр. Науки, 4"),
    ("просп. Науки, буд. 4", Street, "просп. Науки, буд. 4"),
    ("просп. Науки, буд. № 4", Street, "просп. Науки, буд. № 4"),
    ("Науки пр-т, 4", Street, "Науки пр-т, 4"),
    ("б-р Шевченка 5", Street, "б-р Шевченка 5"),
    ("бул. Шевченка, 5", Street, "бул. Шевченка, 5"),
    ("пл. Свободи 5", Street, "пл. Свободи 5"),
    ("пров. Садовий, 3", Street, "пров. Садовий, 3"),
    ("Садовий пров., 3", Street, "Садовий пров., 3"),
    ("Полтавський Шлях, 12", Street, "Полтавський Шлях, 12"),
    ("шосе Полтавське 12", Street, "шосе Полтавське 12"),
    ("Полтавське шосе, 12", Street, "Полтавське шосе, 12"),
    ("наб. Лопанська 7", Street, "наб. Лопанська 7"),
    ("мкр. Північний 5", Street, "мкр. Північний 5"),
    ("мкр. 5, буд. 12", Street, "мкр. 5, буд. 12"),
    ("на Сумській вулиці 12", Street, "Сумській вулиці 12"),
    ("вул. Сумська 12 в Харкові", Street, "вул. Сумська 12"),
    ("вул. Сумська 12 м. Харків", Street, "вул. Сумська 12"),
    ("вул. Акад. Павлова, 12", Street, "вул. Акад. Павлова, 12"),
    ("12, вул. Сумська", Street, "12, вул. Сумська"),
    ("pr-t Nauky 4", Street, "pr-t Nauky 4"),
    ("Sumska vul. 12", Street, "Sumska vul. 12"),
    // Polish
    ("ul. Długa 5 w Krakowie", Street, "ul. Długa 5"),
    ("ul. Marsz. Piłsudskiego 5", Street, "ul. Marsz. Piłsudskiego 5"),
    ("pl. Wolności 3", Street, "pl. Wolności 3"),
    ("os. Piastowskie nr 12", Street, "os. Piastowskie nr 12"),
    ("Długa ul. 5", Street, "Długa ul. 5"),
    ("Rynek Główny 12", Street, "Rynek Główny 12"),
    // German
    ("Konrad-Adenauer-Straße 12", Street, "Konrad-Adenauer-Straße 12"),
    ("Rudolf-Breitscheid-Str. 4", Street, "Rudolf-Breitscheid-Str. 4"),
    ("Karl-Marx-Allee 7", Street, "Karl-Marx-Allee 7"),
    ("Albert-Einstein-Platz 3", Street, "Albert-Einstein-Platz 3"),
    ("Hauptstr., Haus-Nr. 12", Street, "Hauptstr., Haus-Nr. 12"),
    ("Hauptstraße Hausnummer 12", Street, "Hauptstraße Hausnummer 12"),
    ("Goetheweg, 7", Street, "Goetheweg, 7"),
    ("Rosengasse 4", Street, "Rosengasse 4"),
    // French
    ("12-14, rue Victor-Hugo", Street, "12-14, rue Victor-Hugo"),
    ("12, ch. des Fleurs", Street, "12, ch. des Fleurs"),
    ("ch. des Fleurs 12", Street, "ch. des Fleurs 12"),
    ("12, pl. Bellecour", Street, "12, pl. Bellecour"),
    ("av. Foch, n° 24", Street, "av. Foch, n° 24"),
    ("24 bd Voltaire", Street, "24 bd Voltaire"),
    // Dutch
    ("Kerkstr. 12", Street, "Kerkstr. 12"),
    ("Kerkstraat huisnummer 12", Street, "Kerkstraat huisnummer 12"),
    ("Nieuwe Gracht 12", Street, "Nieuwe Gracht 12"),
    ("Dorpsweg nr. 12", Street, "Dorpsweg nr. 12"),
    ("Wilhelminakade 3", Street, "Wilhelminakade 3"),
    ("Sumska street 12 phone me", Street, "Sumska street 12"),
    ("Freedom Square 5 call first", Street, "Freedom Square 5"),
    ("вул. Сумська, Харків, 12", Street, "вул. Сумська, Харків, 12"),
    ("Sumska Street, Kharkiv, 12", Street, "Sumska Street, Kharkiv, 12"),
    ("Kerkstraat 12 a te Gouda", Street, "Kerkstraat 12"),
    ("Hauptstraße 12 A, 53111 Bonn", Street, "Hauptstraße 12"),
    ("12, all. des Tilleuls", Street, "12, all. des Tilleuls"),
    // both numbers of a house, and forms that are filled in
    ("12/4 Sumska Street", Street, "12/4 Sumska Street"),
    ("12-14 Baker Street", Street, "12-14 Baker Street"),
    ("Street: Sumska, 12", Street, "Street: Sumska, 12"),
    ("Вулиця: Сумська, 12", Street, "Вулиця: Сумська, 12"),
    ("Main St. 12", Street, "Main St. 12"),
    ("221B Baker st.", Street, "221B Baker st."),
    ("00-950 pl. Wolności 3", Street, "pl. Wolności 3"),
    ("м-н Конституції, 5", Street, "м-н Конституції, 5"),
    ("в'їзд Сумський, 3", Street, "в'їзд Сумський, 3"),
    ("Lange Dijk 12", Street, "Lange Dijk 12"),
];

#[test]
fn every_planted_piece_is_found_where_it_stands() {
    assert!(PLANTED.len() >= 60);
    let missed: Vec<_> =
        PLANTED.iter().filter(|(text, kind, piece)| found(text) != [(*kind, (*piece).to_owned())]).collect();
    assert!(missed.is_empty(), "{:#?}", missed.iter().map(|(text, ..)| (text, found(text))).collect::<Vec<_>>());
}

#[test]
fn what_only_looks_alike_is_left_alone() {
    let clean = [
        // quantities, measures, models, standards and codes
        "102 бензинові генератори 5 кВт, 220/380 В, 50 Гц",
        "Автоцистерна АЦ-40(130)63Б, 2 шт, 4000 л",
        "Дихальні апарати EN 137, балон 6,8 л 300 бар",
        "Насос DN 50, 12/24 V, 1 000 000 м³ на рік",
        "Акумулятор LiFePO4 51,2 V 100 Ah, 3.000 циклів",
        "Кабель 3x2,5 mm², 100 m, CPV 31121200-2 і 03111000-2",
        "Пожежний рукав 51 мм, 20 м, ДСТУ 3810-98, 1500 грн",
        "Каска EN 443:2008, розміри 52-64, 40 41 42 43 44",
        "Tanklöschfahrzeug TLF 16/25, Baujahr 1998, 240 PS",
        "Wechsellader 26.000 kg, Drehleiter DLK 23-12",
        "Pumpe 2.500, 3.750 und 12.500 l/min bei 10 bar",
        "Camion-citerne 4x4, 3 000 l, année 2004, 180 000 km",
        "Wóz strażacki GBA 2,5/16, rocznik 2005, 150 000 zł",
        "Brandweerwagen 4x4, bouwjaar 2001, 12 000 liter",
        "Laptop 15.6\" 1920x1080, 16 GB, 512 GB",
        "Steckdose 230 V 16 A, Schutzart IP 67, -20…+50 °C",
        "Batterie 10000-20000 mAh, USB 3.0, 5 V 2.4 A",
        "Serial No. 0123456789, арт. 0671234567",
        "ISBN 978-3-16-148410-0, EAN 4006381333931",
        // days, hours and years
        "Доставка 05.12.2026 – 31.12.2026, з 08.00-18.00",
        "from 2026-11-29 to 2026-12-24, open 09:00-17:30",
        "EADRCC request reported 2024-08-20",
        "livraison les 1.2.2027 et 15/03/2027",
        // streets without a number, and numbers of other things
        "Ліхтарі для вул. Сумської та площі Свободи",
        "площа 200 м², намет площею 50 кв. м",
        "Освітлення вулиць: 20 ліхтарів",
        "12 LED street lights and 20 street lamps",
        "Zelt mit 12 Sitzplätzen, Arbeitsplatz 3, Bundesstraße 96",
        "Camp avec 12 places, 2 routes de secours",
        "Namiot 10 os., 5 pl. zapasowych",
        "проїзд 4 м, шосе, 20 дорожніх конусів",
        "The road is open. 5 trucks are ready.",
        "вул. Садова. Потрібно 5 насосів",
        // words that end like names
        "Рятівна служба, основна і головна потреба, Верховна Рада",
        "Керівна група та Рятівні жилети",
        "Чарівна колекція повна, умовна одиниця",
        "Село Боровичі, Харківська область, Донецьк",
        // words around e-mail and links
        "available at brandt.de and look at the list",
        "5 @ 12 V, see https://example.org/offers/123456789",
        "power 1+1, 4x4+2, C8+D10",
        "Winkel 45° und 90°, 12 VDC 1000 2000",
        // pieces, areas, models and dimensions beside words of streets
        "Schläuche St. 12, Pumpen St. 40, Kabel St 5",
        "St. 12, 12 St., 12 St. Decken",
        "12 st dekens, Dekens st. 12, 40 st",
        "пл. 12, пр. 5, наб. 12 шт, б-р, пр-т, мкр. 5",
        "пр-во Німеччина 2019, пр-во 2020",
        "Загальна площа 120 кв. м, корисна площа, 80 м²",
        "Street 12, Street Lamps 12, Street Light 60 W, Road Cones 20",
        "LED Street 100 W, Square Tubes 40, Steel Square 40x40",
        "Off-Road 4x4, Off Road 2500, Silk Road 2030",
        "Pirelli Road 205/55 R16, Main Road 5 km, Main Street 3 lamps",
        "Lampe Baker Street 12/24 V",
        "St. Michael 12, St. Gallen 5, St. Petersburg 300",
        "Moteur 120 ch Diesel, 120 ch. Diesel, Fourgon 9 pl. Renault",
        "Gummi-Ring 12, O-Ring 12, LED-Ring 18, Sport-Platz 3",
        "Sportplatz, 12, Stellplatz, 3, Radweg, 4",
        "Hoses 12, Main Street lamps 5",
        "Pumps, 12, Kharkiv, Насоси, 12, Харків",
        "Сумська, 12, Харківська, 5; Сумська, 12, Харків, 5",
        "Сумська, 12, Суми; Sumska 12, Kharkiv 5",
        "Poltavska, 12, Kharkiv region",
        "10¹² Hz, 5 m², 7 m³, H₂O, CO₂ 12",
        "EN ١٣٧, ٣٨٠ V, DN ５０, １２/２４ V, ① ② ③",
        "Telegram @petrenko_ivan",
        "Lane Assist 2, Square Root 12, Traffic Lane 12, Rynek Zbytu 2026",
        "міська вулиця 5 ліхтарів, Main Street, Kharkiv, 12 lamps",
        "Fiskars 12 St. Axt, Preis/St. 12, Decken (St.) 12, Handschuhe Gr. 10 St. 50",
        "р-н Сумський 12, Сумський р-н, 12, Сумська обл. 12, м-р 12",
        "10 os. Namiot 5, Palettenplatz 12, Kontrolna 12",
        "Наб. Ключів 12, набір Ключів, 12, 5 пл. Намет 3",
        "All Terrain 12, Ring Spanner 12, 5 pr. Handschuhe 12",
        "12 Pompen st., Aggregat St. 12, Stück 12, Stk. 12",
        "вул. освітлення, 12 В, вуличні ліхтарі 50 Вт",
    ];
    let alarms: Vec<_> = clean.iter().map(|text| (text, found(text))).filter(|(_, found)| !found.is_empty()).collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}

#[test]
fn spans_are_characters_of_the_text_as_it_came() {
    let hidden = "дзвоніть 067\u{200B}123\u{200B}45\u{200B}67!";
    let pieces = find(hidden);
    assert_eq!(pieces.len(), 1);
    assert_eq!(pieces[0].span, 9..22);
    assert_eq!(pieces[0].hash, hash("067\u{200B}123\u{200B}45\u{200B}67"));
    assert_eq!(hash("x").len(), 64);
}

#[test]
fn two_pieces_are_two() {
    let kinds: Vec<_> = found("вул. Сумська, 45, тел. 067-123-45-67, a@b.co, Іван Петрович")
        .into_iter()
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(kinds, [Street, Telephone, Email, Patronymic]);
}

#[test]
fn long_texts_take_no_time() {
    for piece in [
        "1 ",
        "0",
        "(",
        "+",
        "49.9999, ",
        "вул. Сумська ",
        "A ",
        "a@b.",
        "12 Baker ",
        "rue de la ",
        "12.",
        "Іван ",
        "Sumska Street ",
        "A-",
        "12, ",
        "²",
        "Sumska, 12, ",
        "St. ",
        "٠",
    ] {
        let text: String = piece.chars().cycle().take(10_000).collect();
        let begun = std::time::Instant::now();
        let _found = find(&text);
        // some milliseconds where it is optimised; a build for tests is thirty times slower
        assert!(begun.elapsed().as_millis() < 1_500, "{piece:?} took {:?}", begun.elapsed());
    }
}

#[test]
fn nothing_breaks_on_odd_texts() {
    for text in
        ["", " ", "@", "+", "(", "°", "вул", "ul.", "12", "a@", "@b.c", "(at)", "\u{200B}", "+(", "8GXQ+", "///", "36U"]
    {
        let _found = find(text);
    }
}
