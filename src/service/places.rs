//! Places: what changes them, and where something is.

use domain::Code;
use serde_json::json;

use crate::service::catalogue::changed;
use crate::service::tx::{Subject, Tx};
use crate::service::{FieldError, ServiceError};
use crate::store::list_versions::List;
use crate::store::places as store;
use domain::event::{Consequence, SubjectKind};
use lexicon::places::{Category, Place, is_code};

/// Puts places into the database. One that has another name than before keeps the old one as an alias; codes
/// are stable, so nothing that names a place breaks. Answers how many are new and how many got another name.
///
/// # Errors
/// Those of the database.
pub fn import(tx: &mut Tx<'_>, places: &[Place]) -> Result<(usize, usize), ServiceError> {
    let before: std::collections::HashMap<String, Place> =
        store::all(tx.connection)?.into_iter().map(|place| (place.code.clone(), place)).collect();
    let (mut new, mut renamed) = (0, 0);
    let places: Vec<Place> = places
        .iter()
        .cloned()
        .map(|mut place| {
            match before.get(&place.code) {
                None => new += 1,
                Some(old) => {
                    if old.name != place.name {
                        renamed += 1;
                        place.aliases.push(old.name.clone());
                    }
                    place.name_en = place.name_en.or_else(|| old.name_en.clone());
                }
            }
            place
        })
        .collect();
    store::put(tx.connection, &places)?;
    changed(tx, List::Places)?;
    let subject = Subject::new(SubjectKind::Places, tx.new_id::<uuid::Uuid>());
    tx.record_consequence(
        Consequence::Imported,
        subject,
        json!({ "places": places.len(), "new": new, "renamed": renamed }),
    );
    Ok((new, renamed))
}

/// A community as it is shown: by its name and what it lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosedPlace {
    /// Its codifier code.
    pub code: String,
    /// Its Ukrainian name.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// The raion it lies in, in Ukrainian.
    pub raion: Option<String>,
    /// The region it lies in (ISO 3166-2).
    pub region: Option<String>,
}

/// The place that a community names by its code.
///
/// # Errors
/// Those of the database.
pub fn disclosed(tx: &mut Tx<'_>, community: Option<&str>) -> Result<Option<DisclosedPlace>, ServiceError> {
    let Some(code) = community.filter(|text| is_code(text)) else { return Ok(None) };
    let places = tx.places()?;
    Ok(places.get(code).map(|place| DisclosedPlace {
        code: place.code.clone(),
        name: place.name.clone(),
        name_en: places.name(place, "en"),
        raion: places.above(code, Category::Raion).map(|raion| raion.name.clone()),
        region: places.region(code).map(|region| region.iso.clone()),
    }))
}

/// Where something is: as it was written, and what was not as it is at `home`. A community is only taken from
/// there together with its region.
///
/// # Errors
/// As [`located`].
pub fn located_at(
    tx: &mut Tx<'_>,
    written: (Option<String>, Option<String>),
    home: (Option<String>, Option<String>),
) -> Result<(Option<String>, Option<String>), ServiceError> {
    let (region, community) = located(tx, written.0, written.1)?;
    let elsewhere = region.is_some() && region != home.0;
    Ok((region.or(home.0), community.or(home.1.filter(|_| !elsewhere))))
}

/// Region and community as somebody wrote them. A community given by its codifier code must exist and lie in the
/// region, which it names when nobody did; any other text is kept as it is.
///
/// # Errors
/// [`ServiceError::Invalid`] with the field.
pub fn located(
    tx: &mut Tx<'_>,
    region: Option<String>,
    community: Option<String>,
) -> Result<(Option<String>, Option<String>), ServiceError> {
    let Some(code) = community.as_deref().filter(|text| is_code(text)) else { return Ok((region, community)) };
    let places = tx.places()?;
    let unknown = || ServiceError::Invalid(vec![FieldError::at("/community", Code::UnknownPlace).found(code)]);
    let place = places.get(code).ok_or_else(unknown)?;
    let lies_in = places.region(&place.code).map(|region| region.iso.clone());
    match region {
        Some(region) if lies_in.as_deref() != Some(region.as_str()) => {
            let fault = FieldError::at("/community", Code::PlaceInAnotherRegion).found(lies_in.unwrap_or_default());
            Err(ServiceError::Invalid(vec![fault]))
        }
        _ => Ok((lies_in, community)),
    }
}
