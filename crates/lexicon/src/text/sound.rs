//! Writes a word by its sound in Latin letters, roughly: Cyrillic letters by Ukraine's table of
//! 2010 (Cabinet of Ministers, No. 55), then what other spellings of the same sound look like is
//! made one. Coarse, but the same for both sides of a comparison.

/// Cyrillic to Latin.
const fn letter(cyrillic: char) -> Option<&'static str> {
    Some(match cyrillic {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "h",
        'д' => "d",
        'е' | 'э' => "e",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' | 'ы' => "y",
        'і' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "iu",
        'я' => "ia",
        'ь' | 'ъ' => "",
        _ => return None,
    })
}

/// Several letters that are one sound, the longest first.
const TOGETHER: &[(&str, &str)] = &[
    ("tsch", "c"),
    ("shch", "sc"),
    ("sch", "s"),
    ("tch", "c"),
    ("sh", "s"),
    ("sz", "s"),
    ("ch", "c"),
    ("cz", "c"),
    ("zh", "z"),
    ("kh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("qu", "kv"),
    ("ou", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("ue", "u"),
    ("ie", "e"),
    ("ye", "e"),
    ("je", "e"),
    ("iu", "u"),
    ("yu", "u"),
    ("ju", "u"),
    ("ia", "a"),
    ("ya", "a"),
    ("ja", "a"),
    ("io", "o"),
    ("yo", "o"),
    ("jo", "o"),
];

/// Letters of what may be an abbreviation.
const ABBREVIATION: usize = 3;

/// The sound of a folded word.
pub fn sound(word: &str) -> String {
    // letters that stand twice are one sound, but two letters of an abbreviation: ВВП is not ВП
    let twice = word.chars().count() <= ABBREVIATION;
    if word.is_ascii() { together(word, twice) } else { together(&latin(word), twice) }
}

/// A folded word in Latin letters.
pub fn latin(word: &str) -> String {
    let mut text = String::with_capacity(word.len());
    for sign in word.chars() {
        match letter(sign) {
            Some(letters) => text.push_str(letters),
            None => text.push(sign),
        }
    }
    text
}

fn together(text: &str, twice: bool) -> String {
    let mut sound = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        if let Some((from, to)) = TOGETHER.iter().find(|(from, _)| rest.starts_with(from)) {
            to.chars().for_each(|sign| put(&mut sound, sign, twice));
            rest = rest.get(from.len()..).unwrap_or_default();
            continue;
        }
        match letter {
            'c' if after.starts_with(['e', 'i', 'y']) => put(&mut sound, 'c', twice),
            'c' | 'q' => put(&mut sound, 'k', twice),
            'w' => put(&mut sound, 'v', twice),
            'y' | 'j' => put(&mut sound, 'i', twice),
            'h' => put(&mut sound, 'g', twice),
            'x' => {
                put(&mut sound, 'k', twice);
                put(&mut sound, 's', twice);
            }
            other => put(&mut sound, other, twice),
        }
        rest = after;
    }
    sound
}

/// Doubled letters are one; digits are kept as they are.
fn put(sound: &mut String, sign: char, twice: bool) {
    if twice || sign.is_ascii_digit() || !sound.ends_with(sign) {
        sound.push(sign);
    }
}
