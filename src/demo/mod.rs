//! The demo board: the facts of published reports of aid to Ukrainian emergency services and
//! communities, 2022–2025, as sample data, and a seat with a token for each kind of user. Sample
//! people are functions, not names.

mod exchange;

use crate::demo::exchange::{BRUSSELS, KHARKIV};
use crate::import::{self, Content, ImportError, Options, Report};
use crate::service::imports::organisation;
use crate::service::members::{self, NewMember};
use crate::service::organisations::NewOrganisation;
use crate::service::tokens::{self, NewToken};
use crate::service::{Service, ServiceError, Tx};
use domain::organisation::{Language, OrganisationKind, Role, Scope};

const NEEDS: &str = include_str!("needs.csv");
const OFFERS: &str = include_str!("offers.csv");

/// Days that the demo's tokens are good for.
const TOKEN_DAYS: i64 = 30;

/// A seat of the demo.
struct Seat {
    organisation: &'static str,
    kind: OrganisationKind,
    country: &'static str,
    region: Option<&'static str>,
    community: Option<&'static str>,
    function: &'static str,
    role: Role,
    language: Language,
}

const fn seat(
    organisation: &'static str,
    kind: OrganisationKind,
    country: &'static str,
    function: &'static str,
    role: Role,
    language: Language,
) -> Seat {
    Seat { organisation, kind, country, region: None, community: None, function, role, language }
}

#[allow(clippy::needless_pass_by_value, reason = "a constant in the table")]
const fn in_region(seat: Seat, region: &'static str, community: &'static str) -> Seat {
    Seat { region: Some(region), community: Some(community), ..seat }
}

use OrganisationKind::{
    AidOffice, Association, Carrier, Community, DonorProgramme, EmergencyService, Municipality, RegionalAdministration,
};

const OFFICE: &str = "National Office for Aid Coordination";

const SEATS: &[Seat] = &[
    seat(OFFICE, AidOffice, "UA", "duty coordinator", Role::Coordinator, Language::Uk),
    seat(OFFICE, AidOffice, "UA", "system administrator", Role::Administrator, Language::Uk),
    seat(OFFICE, AidOffice, "UA", "internal auditor", Role::Auditor, Language::Uk),
    in_region(
        seat(KHARKIV, EmergencyService, "UA", "head of logistics", Role::Recipient, Language::Uk),
        "UA-63",
        "Харківська",
    ),
    in_region(
        seat("Boratyn community", Community, "UA", "head of civil protection", Role::Recipient, Language::Uk),
        "UA-07",
        "Боратинська",
    ),
    in_region(
        seat("Ostroh community", Community, "UA", "head of international relations", Role::Recipient, Language::Uk),
        "UA-56",
        "Острозька",
    ),
    in_region(
        seat("Kamianske community", Community, "UA", "head of civil protection", Role::Recipient, Language::Uk),
        "UA-12",
        "Кам’янська",
    ),
    in_region(
        seat(
            "Donetsk Oblast Military Administration",
            RegionalAdministration,
            "UA",
            "aid desk",
            Role::Recipient,
            Language::Uk,
        ),
        "UA-14",
        "Краматорська",
    ),
    in_region(
        seat(
            "Zaporizhzhia Oblast Military Administration",
            RegionalAdministration,
            "UA",
            "aid desk",
            Role::Recipient,
            Language::Uk,
        ),
        "UA-23",
        "Запорізька",
    ),
    in_region(
        seat(
            "Luhansk Oblast Military Administration",
            RegionalAdministration,
            "UA",
            "aid desk",
            Role::Recipient,
            Language::Uk,
        ),
        "UA-09",
        "Сєвєродонецька",
    ),
    in_region(
        seat(
            "Kherson Oblast Military Administration",
            RegionalAdministration,
            "UA",
            "aid desk",
            Role::Recipient,
            Language::Uk,
        ),
        "UA-65",
        "Херсонська",
    ),
    seat(BRUSSELS, EmergencyService, "BE", "international aid officer", Role::Donor, Language::Fr),
    seat("Lyon Fire Service SDMIS", EmergencyService, "FR", "international aid officer", Role::Donor, Language::Fr),
    seat(
        "International Public Aid Service IPAS and Kent Relief",
        Association,
        "GB",
        "convoy lead",
        Role::Donor,
        Language::En,
    ),
    seat("USAID Economic Resilience Activity", DonorProgramme, "US", "equipment officer", Role::Donor, Language::En),
    seat("City of Wuppertal", Municipality, "DE", "partnership officer", Role::Donor, Language::De),
    seat("City of Beaufort (SC)", Municipality, "US", "city clerk", Role::Donor, Language::En),
    seat("Sample Haulage", Carrier, "PL", "dispatcher", Role::Carrier, Language::Pl),
    seat("Sister Cities Association", Association, "DE", "programme officer", Role::Intermediary, Language::De),
    // exchange goes both ways
    in_region(
        seat(KHARKIV, EmergencyService, "UA", "head of training", Role::Donor, Language::Uk),
        "UA-63",
        "Харківська",
    ),
    seat(BRUSSELS, EmergencyService, "BE", "training officer", Role::Recipient, Language::Fr),
];

/// A seat with its token, for printing.
#[derive(Debug, Clone)]
pub struct Account {
    /// What the member does.
    pub role: Role,
    pub organisation: String,
    pub function: String,
    /// The token, shown this once.
    pub token: String,
}

/// A loaded demo.
#[derive(Debug, Clone)]
pub struct Demo {
    /// The seats with their tokens.
    pub accounts: Vec<Account>,
    /// What became of the needs.
    pub needs: Report,
    /// What became of the offers.
    pub offers: Report,
}

/// Loads the board and makes the seats. Loading twice creates no need, offer, organisation or seat
/// twice, but new tokens each time.
///
/// # Errors
/// [`ImportError`] when the database refuses.
pub async fn load(service: &Service) -> Result<Demo, ImportError> {
    let accounts = service.act(seats).await.map_err(ImportError::Service)?;
    let options = Options { leave_refused: false, checked: true };
    let needs = import::run(service, Content::Needs, NEEDS.as_bytes().to_vec(), options).await?;
    let offers = import::run(service, Content::Offers, OFFERS.as_bytes().to_vec(), options).await?;
    service.act(exchange::load).await.map_err(ImportError::Service)?;
    Ok(Demo { accounts, needs, offers })
}

fn seats(tx: &mut Tx<'_>) -> Result<Vec<Account>, ServiceError> {
    let mut accounts = Vec::with_capacity(SEATS.len());
    for seat in SEATS {
        let new = NewOrganisation {
            name: seat.organisation.to_owned(),
            kind: seat.kind,
            country: seat.country.to_owned(),
            region: seat.region.map(str::to_owned),
            community: seat.community.map(str::to_owned),
            public_name: Some(true),
            registration: None,
        };
        let organisation = organisation(tx, &new, true)?;
        let new = NewMember { name: seat.function.to_owned(), role: seat.role, language: seat.language };
        let member = members::seated(tx, organisation.id, &new)?.id;
        let new = NewToken {
            member,
            label: "demo".to_owned(),
            scopes: vec![Scope::Read, Scope::Write, Scope::Manage],
            days: TOKEN_DAYS,
        };
        accounts.push(Account {
            role: seat.role,
            organisation: organisation.name,
            function: seat.function.to_owned(),
            token: tokens::issue(tx, organisation.id, &new)?.token,
        });
    }
    Ok(accounts)
}

#[cfg(test)]
mod tests;
