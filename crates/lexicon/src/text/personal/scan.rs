//! A text made even for looking at: one sign for each dash, blank and apostrophe, invisible signs
//! left out, and cut into words, numbers and signs.

use std::ops::Range;

/// An even text.
pub struct Scan {
    /// The characters as they are looked at.
    pub chars: Vec<char>,
    /// The same in lower case.
    pub low: Vec<char>,
    /// Where each stands in the original; one more for the end.
    at: Vec<usize>,
    /// Its words, numbers and signs.
    pub tokens: Vec<Token>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// Any other sign, alone.
    Sign(char),
}

/// A word, a number or a sign.
#[derive(Debug, Clone)]
pub struct Token {
    /// What it is.
    pub sort: Sort,
    /// Its characters.
    pub span: Range<usize>,
    /// Whether a blank stands before it.
    pub spaced: bool,
    /// In lower case.
    pub low: String,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

impl Token {
    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.sort == Sort::Sign(sign)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.sort == Sort::Word
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.sort == Sort::Number
    }

    /// How many characters it has.
    pub fn len(&self) -> usize {
        self.span.len()
    }
}

/// The sign that a character is looked at as; `None` for one that nobody sees.
fn even(c: char) -> Option<char> {
    Some(match c {
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{20E3}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E01EF}' => {
            return None;
        }
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '’' | 'ʼ' | '`' | '´' | '‘' | '′' => '\'',
        '″' | '”' | '“' | '„' | '«' | '»' => '"',
        'º' | '˚' => '°',
        '\u{66B}' | '·' | '•' | '∙' | '⋅' | '․' | '‧' | '・' | '･' => '.',
        '\u{60C}' | '\u{66C}' => ',',
        c if c.is_whitespace() => ' ',
        c if c.is_numeric() && !c.is_ascii_digit() => digit(c).unwrap_or(c),
        c => c,
    })
}

/// The zeros of the scripts that count with ten digits in a row.
const ZEROS: &[u32] = &[
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0,
    0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0,
    0x1E950, 0x1FBF0,
];

/// The ones of the digits in circles.
const ONES: &[u32] = &[0x2460, 0x24F5, 0x2776, 0x2780, 0x278A];

/// The digit that a sign of another script, or one in a circle, stands for.
fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let value = match c {
        '\u{24EA}' | '\u{24FF}' => Some(0),
        _ => ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10)).or_else(|| {
            ONES.iter().find_map(|one| code.checked_sub(*one).filter(|value| *value < 9)).map(|value| value + 1)
        }),
    };
    value.and_then(|value| char::from_digit(value, 10))
}

/// The digit that a raised or lowered sign stands for. Alone it is an exponent: `m²`.
fn small_digit(c: char) -> Option<char> {
    let value = match c {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '\u{2070}' | '\u{2074}'..='\u{2079}' => u32::from(c) - 0x2070,
        '\u{2080}'..='\u{2089}' => u32::from(c) - 0x2080,
        _ => return None,
    };
    char::from_digit(value, 10)
}

impl Scan {
    /// Looks at a text.
    pub fn of(text: &str) -> Self {
        let (mut chars, mut at) = (Vec::new(), Vec::new());
        let (mut end, mut small) = (0, false);
        let mut letters = text.chars().enumerate().peekable();
        while let Some((place, c)) = letters.next() {
            end = place + 1;
            // raised digits in a row are a number
            let digit = small_digit(c);
            let in_row = small || letters.peek().is_some_and(|(_, next)| small_digit(*next).is_some());
            small = digit.is_some();
            if let Some(c) = digit.filter(|_| in_row).or_else(|| even(c)) {
                chars.push(c);
                at.push(place);
            }
        }
        at.push(end);
        let low: Vec<char> = chars.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
        let tokens = tokens(&chars, &low);
        Self { chars, low, at, tokens }
    }

    /// How many characters are looked at.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at a place; a zero character outside.
    pub fn c(&self, place: usize) -> char {
        self.chars.get(place).copied().unwrap_or('\0')
    }

    /// The character before a place.
    pub fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or('\0', |place| self.c(place))
    }

    /// The next place at or after `place` that is no blank, at most `most` further.
    pub fn skip(&self, place: usize, most: usize) -> usize {
        (place..place + most).find(|place| self.c(*place) != ' ').unwrap_or(place + most)
    }

    /// Where the run of characters that begins at `place` and fits `is` ends, at most `most` long.
    pub fn run(&self, place: usize, most: usize, is: impl Fn(char) -> bool) -> usize {
        (place..place + most).find(|place| !is(self.c(*place))).unwrap_or(place + most)
    }

    /// The text of a span in lower case.
    pub fn lower(&self, span: Range<usize>) -> String {
        self.low.get(span).map(|low| low.iter().collect()).unwrap_or_default()
    }

    /// A span as it stands in the original.
    pub fn original(&self, span: &Range<usize>) -> Range<usize> {
        let place = |place: usize| self.at.get(place).copied().unwrap_or_default();
        let last = span.end.checked_sub(1).map_or(0, |last| place(last) + 1);
        place(span.start)..last
    }

    /// The token at a place in the row of tokens.
    pub fn token(&self, number: usize) -> Option<&Token> {
        self.tokens.get(number)
    }

    /// The token `back` places before `number`.
    pub fn token_before(&self, number: usize, back: usize) -> Option<&Token> {
        number.checked_sub(back).and_then(|number| self.tokens.get(number))
    }
}

fn tokens(chars: &[char], low: &[char]) -> Vec<Token> {
    let c = |place: usize| chars.get(place).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let (mut place, mut spaced) = (0, false);
    while place < chars.len() {
        let start = place;
        let first = c(place);
        place += 1;
        let sort = if first == ' ' {
            spaced = true;
            continue;
        } else if first.is_alphabetic() {
            while c(place).is_alphabetic() || (c(place) == '\'' && c(place + 1).is_alphabetic()) {
                place += 1;
            }
            Sort::Word
        } else if first.is_ascii_digit() {
            while c(place).is_ascii_digit() {
                place += 1;
            }
            Sort::Number
        } else {
            Sort::Sign(first)
        };
        tokens.push(Token {
            sort,
            span: start..place,
            spaced,
            low: low.get(start..place).map(|low| low.iter().collect()).unwrap_or_default(),
            capital: first.is_uppercase(),
        });
        spaced = false;
    }
    tokens
}

/// Words that make the number before them a quantity.
const UNITS: &[&str] = &[
    "шт",
    "штук",
    "штуки",
    "од",
    "кг",
    "г",
    "гр",
    "т",
    "тон",
    "тонн",
    "м",
    "мм",
    "см",
    "км",
    "л",
    "мл",
    "квт",
    "вт",
    "ква",
    "в",
    "а",
    "гц",
    "год",
    "хв",
    "грн",
    "компл",
    "комплект",
    "комплекти",
    "комплектів",
    "осіб",
    "місць",
    "куб",
    "мач",
    "кв",
    "pcs",
    "pc",
    "piece",
    "pieces",
    "szt",
    "sztuk",
    "st",
    "stk",
    "stück",
    "stuks",
    "kg",
    "g",
    "t",
    "m",
    "mm",
    "cm",
    "km",
    "l",
    "ml",
    "kw",
    "w",
    "kva",
    "va",
    "v",
    "a",
    "ah",
    "mah",
    "wh",
    "hz",
    "khz",
    "mhz",
    "ghz",
    "h",
    "min",
    "gb",
    "tb",
    "mb",
    "bar",
    "mbar",
    "psi",
    "nm",
    "n",
    "kn",
    "ps",
    "hp",
    "eur",
    "usd",
    "uah",
    "pln",
    "zł",
    "personen",
    "personnes",
    "persons",
    "persones",
    "osób",
    "places",
    "plätze",
    "unités",
    "sets",
    "set",
    "x",
    "х",
    "dpi",
    "px",
    "m²",
    "m³",
    "м²",
    "м³",
    "ltr",
    "liter",
    "litres",
    "meter",
    "metres",
    "mètres",
    "meters",
    "metr",
    "metrów",
    "tonnes",
    "tonnen",
    "ft",
    "lb",
    "lbs",
    "gal",
    "gpm",
];

/// Whether what stands at `place` (after at most one blank) makes the number before it a quantity.
pub fn is_unit(scan: &Scan, place: usize) -> bool {
    let start = scan.skip(place, 1);
    if matches!(scan.c(start), '%' | '€' | '$' | '£' | '₴' | '×' | '°' | '²' | '³' | '"') {
        return true;
    }
    let end = scan.run(start, 12, |c| c.is_alphabetic() || matches!(c, '²' | '³'));
    end > start && UNITS.contains(&scan.lower(start..end).as_str())
}
