//! The kinds of personal data that are looked for.

/// What kind of personal data was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A telephone number.
    Telephone,
    /// An e-mail address, also one that is written around.
    Email,
    /// Coordinates in any notation, or a link to a map.
    Coordinates,
    /// A street with a house number.
    Street,
    /// A Cyrillic patronymic: a person's name.
    Patronymic,
}

impl Kind {
    /// The stable word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::Coordinates => "coordinates",
            Self::Street => "street",
            Self::Patronymic => "patronymic",
        }
    }
}
