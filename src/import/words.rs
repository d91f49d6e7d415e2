//! What people write for the words of our lists, in our six languages; case, alphabet and accents make no difference.

use domain::organisation::OrganisationKind;
use domain::pledge::Condition;
use lexicon::text::fold;

/// Words, and what they mean.
type Meant<T> = (T, &'static [&'static str]);

const KINDS: &[Meant<OrganisationKind>] = &[
    (
        OrganisationKind::EmergencyService,
        &[
            "emergency service",
            "fire service",
            "fire brigade",
            "rescue service",
            "ДСНС",
            "рятувальна служба",
            "рятувальники",
            "пожежна частина",
            "service d’urgence",
            "pompiers",
            "sapeurs-pompiers",
            "Feuerwehr",
            "Rettungsdienst",
            "straż pożarna",
            "służby ratownicze",
            "brandweer",
            "hulpdienst",
        ],
    ),
    (
        OrganisationKind::Community,
        &[
            "hromada",
            "громада",
            "територіальна громада",
            "ТГ",
            "ОТГ",
            "commune",
            "communauté",
            "Gemeinde",
            "gmina",
            "społeczność",
            "gemeente",
        ],
    ),
    (
        OrganisationKind::RegionalAdministration,
        &[
            "regional administration",
            "ОВА",
            "ОДА",
            "обласна адміністрація",
            "обласна військова адміністрація",
            "administration régionale",
            "Regionalverwaltung",
            "Gebietsverwaltung",
            "administracja obwodowa",
            "administracja regionalna",
            "regionaal bestuur",
        ],
    ),
    (
        OrganisationKind::Municipality,
        &[
            "city",
            "town",
            "місто",
            "муніципалітет",
            "міська рада",
            "ville",
            "municipalité",
            "Stadt",
            "Kommune",
            "miasto",
            "stad",
        ],
    ),
    (
        OrganisationKind::DonorProgramme,
        &[
            "donor programme",
            "donor program",
            "програма",
            "донорська програма",
            "programme de donateurs",
            "Geberprogramm",
            "program darczyńców",
            "donorprogramma",
        ],
    ),
    (
        OrganisationKind::Association,
        &[
            "charity",
            "NGO",
            "foundation",
            "асоціація",
            "фонд",
            "благодійний фонд",
            "ГО",
            "громадська організація",
            "ONG",
            "fondation",
            "Verein",
            "Verband",
            "Stiftung",
            "stowarzyszenie",
            "fundacja",
            "vereniging",
            "stichting",
        ],
    ),
    (
        OrganisationKind::Carrier,
        &["haulier", "перевізник", "transporteur", "Spediteur", "Spedition", "przewoźnik", "vervoerder"],
    ),
    (
        OrganisationKind::AidOffice,
        &[
            "aid office",
            "офіс допомоги",
            "координаційний центр",
            "bureau d’aide",
            "Hilfsbüro",
            "biuro pomocy",
            "hulpbureau",
        ],
    ),
];

const CONDITIONS: &[Meant<Condition>] = &[
    (
        Condition::New,
        &["новий", "нова", "нове", "нові", "neuf", "neuve", "neu", "neuwertig", "nowy", "nowa", "nowe", "nieuw"],
    ),
    (
        Condition::Good,
        &[
            "добрий",
            "добре",
            "у доброму стані",
            "bon",
            "bon état",
            "gut",
            "gut erhalten",
            "dobry",
            "dobra",
            "dobre",
            "goed",
        ],
    ),
    (
        Condition::Used,
        &[
            "second hand",
            "вживаний",
            "вживана",
            "вживане",
            "вживані",
            "уживаний",
            "б/в",
            "б/у",
            "d’occasion",
            "usagé",
            "gebraucht",
            "używany",
            "używana",
            "używane",
            "gebruikt",
        ],
    ),
];

/// 1 life-saving … 4 recovery.
const PRIORITIES: &[Meant<i32>] = &[
    (
        1,
        &[
            "critical",
            "life-saving",
            "vital",
            "критично",
            "критичний",
            "критична",
            "життєво важливо",
            "critique",
            "kritisch",
            "lebensrettend",
            "krytyczny",
            "ratujące życie",
            "kritiek",
            "levensreddend",
        ],
    ),
    (
        2,
        &[
            "high",
            "urgent",
            "високий",
            "висока",
            "терміново",
            "терміновий",
            "élevée",
            "élevé",
            "haute",
            "hoch",
            "dringend",
            "wysoki",
            "pilne",
            "pilny",
            "hoog",
        ],
    ),
    (
        3,
        &[
            "medium",
            "normal",
            "середній",
            "середня",
            "звичайний",
            "moyenne",
            "normale",
            "mittel",
            "średni",
            "normalny",
            "gemiddeld",
            "normaal",
        ],
    ),
    (
        4,
        &[
            "low",
            "recovery",
            "низький",
            "низька",
            "відновлення",
            "faible",
            "basse",
            "niedrig",
            "gering",
            "niski",
            "laag",
        ],
    ),
];

fn folded(text: &str) -> String {
    fold::words(&text.replace('_', " ")).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

fn meant<T: Copy>(list: &[Meant<T>], cell: &str) -> Option<T> {
    let cell = folded(cell);
    list.iter().find(|(_, words)| words.iter().any(|word| folded(word) == cell)).map(|(meant, _)| *meant)
}

/// What an organisation is.
pub fn kind(cell: &str) -> Option<OrganisationKind> {
    cell.parse().ok().or_else(|| meant(KINDS, cell)).or_else(|| folded(cell).replace(' ', "_").parse().ok())
}

/// In what condition something is.
pub fn condition(cell: &str) -> Option<Condition> {
    cell.parse().ok().or_else(|| meant(CONDITIONS, cell)).or_else(|| folded(cell).parse().ok())
}

/// How urgent something is, 1 … 4.
pub fn priority(cell: &str) -> Option<i32> {
    cell.parse().ok().filter(|priority| (1..=4).contains(priority)).or_else(|| meant(PRIORITIES, cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_language_are_known() {
        for cell in ["community", "Громада", "COMMUNE", "gmina", "Gemeinde", "gemeente"] {
            assert_eq!(kind(cell), Some(OrganisationKind::Community), "{cell}");
        }
        assert_eq!(kind("Emergency service"), Some(OrganisationKind::EmergencyService));
        assert_eq!(kind("Emergency_Service"), Some(OrganisationKind::EmergencyService));
        for cell in ["new", "Новий", "NEUF", "neu", "nowy", "nieuw"] {
            assert_eq!(condition(cell), Some(Condition::New), "{cell}");
        }
        assert_eq!((condition("б/в"), condition("Good")), (Some(Condition::Used), Some(Condition::Good)));
        for (cell, wanted) in
            [("2", Some(2)), ("високий", Some(2)), ("Kritisch", Some(1)), ("5", None), ("", None), ("soon", None)]
        {
            assert_eq!(priority(cell), wanted, "{cell}");
        }
        assert_eq!((kind("club"), condition("broken")), (None, None));
    }

    #[test]
    fn no_word_means_two_things() {
        fn all<T>(list: &[Meant<T>]) -> Vec<String> {
            list.iter().flat_map(|(_, words)| words.iter().map(|word| folded(word))).collect()
        }
        for mut words in [all(KINDS), all(CONDITIONS), all(PRIORITIES)] {
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count);
        }
    }
}
