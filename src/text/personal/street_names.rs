//! The words of streets in the six languages, and how sure each is.

/// Words before a name that are hardly ever anything but a street.
pub const SURE: &[&str] = &[
    "вул", "вулиця", "вулиці", "вулицю", "вулицею", "ул", "улица", "улице", "улицы", "улицу", "просп", "проспект", "проспекту",
    "проспекті", "бульв", "бульвар", "бульварі", "бульвару", "бульваром", "пров", "провулок", "провулку", "переулок",
    "переулке", "узвіз", "узвозі", "узвозу", "ul", "ulica", "ulicy", "ulicę", "ulicą", "vul", "vulytsia", "vulytsya",
    "vulitsa", "ulitsa", "prosp", "prospekt", "prospect", "rue", "avenue", "boulevard", "bulvar", "provulok", "impasse",
    "straße", "strasse", "aleja", "aleje", "alei", "aleję", "allée", "laan", "avda",
];

/// Words before a name that mean other things too: the name behind them has a capital letter.
pub const UNSURE: &[&str] = &[
    "площа", "площі", "площу", "пл", "майдан", "майдані", "майдану", "набережна", "набережній", "набережної", "наб", "шосе",
    "проїзд", "проїзді", "проїзду", "алея", "алеї", "алею", "тупик", "тупику", "мікрорайон", "мікрорайоні", "мкр", "пер",
    "пр", "plac", "placu", "pl", "osiedle", "osiedlu", "os", "rondo", "al", "place", "quai", "route", "chemin", "ruelle",
    "av", "ave", "bd", "bld", "blvd", "str", "ploshcha", "square", "sq", "plein", "chaussée", "passage",
    "steenweg", "gracht", "kade", "szosa", "skwer", "bulwar", "bulwarze", "al", "lane", "road",
];

/// Words that may stand between a street word and its name, or inside the name.
pub const JOINING: &[&str] = &[
    "ім", "імені", "им", "имени", "ім'я", "і", "та", "й", "и", "de", "la", "le", "les", "du", "des", "d", "l", "of", "the",
    "von", "der", "den", "dem", "van", "het", "'t", "t", "ks", "gen", "dr", "marsz", "św", "sw", "im", "imienia", "st", "ste",
    "saint", "sainte", "au", "aux", "et", "und", "en", "te", "ten", "ter", "pl", "князя", "княгині", "героїв", "академіка",
    "генерала", "маршала", "гетьмана", "архітектора", "професора", "polnej", "generała", "księdza", "profesora", "zum", "zur",
    "am", "op", "aan", "sur", "sous", "en",
];

/// Street words that have their number ahead of them: `12, rue de la République`.
pub const NUMBER_AHEAD: &[&str] = &[
    "rue", "avenue", "av", "boulevard", "bd", "bld", "blvd", "place", "quai", "route", "chemin", "impasse", "allée",
    "ruelle", "square", "passage", "chaussée",
];

/// Words before a house number.
pub const HOUSE: &[&str] = &[
    "буд", "будинок", "будинку", "д", "дом", "доме", "б", "no", "nr", "n", "numer", "numéro", "nummer", "num", "house", "h",
    "haus", "bud", "budynok", "dim", "huis",
];

/// Words behind a house number that belong to it.
pub const FLAT: &[&str] = &[
    "кв", "квартира", "корп", "корпус", "к", "літ", "під", "під'їзд", "оф", "офіс", "поверх", "m", "lok", "apt", "app", "bte",
    "bus", "boîte", "flat", "étage", "bis", "ter",
];

/// Months in the case that stands in names of streets: `вул. 8 Березня`, `rue du 11 Novembre`.
pub const MONTHS: &[&str] = &[
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
    "грудня", "марта", "мая", "августа", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
    "września", "października", "listopada", "grudnia", "janvier", "février", "mars", "avril", "mai", "juin", "juillet",
    "août", "septembre", "octobre", "novembre", "décembre", "juni", "juli", "oktober", "november", "märz", "may", "june",
];

/// Endings of one-word streets that are hardly ever anything else.
pub const SURE_ENDINGS: &[&str] = &["straße", "strasse", "straat", "gasse", "laan", "gracht", "singel", "dreef", "steeg", "steenweg", "allee", "chaussee"];

/// Endings of one-word streets that mean other things too.
pub const UNSURE_ENDINGS: &[&str] =
    &["weg", "platz", "damm", "plein", "kade", "dijk"];

/// Beginnings of one-word things that are no street.
pub const NO_STREET: &[&str] = &[
    "arbeits", "sitz", "schlaf", "stell", "park", "lade", "dicht", "kolben", "spreng", "rettungs", "schwimm", "feder",
    "abstell", "liege", "behandlungs", "lager", "spiel", "bundes", "landes", "kreis", "staats", "bei", "o", "zeit", "steh",
    "gummi", "adapter", "kupplungs", "schlauch", "schutz", "sicherungs", "hub", "flucht", "rettungsw", "werk", "zelt", "bett",
    "land", "reserve", "block", "barri", "de", "einsatz", "kabel", "transport", "ver", "pflege", "betten", "camping", "hafen", "last", "daten",
];

/// English street words behind a name that are sure.
pub const ENGLISH_SURE: &[&str] = &["street", "avenue", "boulevard", "road", "lane", "ave", "blvd", "rd"];

/// English street words behind a name that need an end behind them.
pub const ENGLISH_UNSURE: &[&str] = &[
    "st", "ln", "drive", "dr", "square", "sq", "way", "court", "ct", "close", "terrace", "crescent", "parkway", "pkwy",
    "highway", "hwy", "place", "pl", "gardens", "row", "mews", "hill", "park", "gate", "walk",
];

/// Words behind an English street word that make a thing of it: `12 LED Street Lights`.
pub const THINGS: &[&str] = &[
    "light", "lights", "lamp", "lamps", "lighting", "sign", "signs", "sweeper", "sweepers", "roller", "rollers", "block",
    "blocks", "barrier", "barriers", "cone", "cones", "works", "cutter", "maintenance", "kit", "kits", "set", "sets",
    "vehicle", "vehicles", "machine", "machines", "truck", "trucks", "marking", "cleaning", "cleaner", "repair", "safety",
    "bike", "bikes", "trailer", "tanker", "tankers", "plate", "plates", "grader", "tractor", "tractors",
];

/// English words that may follow an address.
pub const BEHIND: &[&str] =
    &["in", "at", "near", "and", "or", "is", "from", "to", "for", "by", "on", "until", "opposite", "behind", "next", "with"];
