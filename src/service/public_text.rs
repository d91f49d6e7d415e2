//! Text that goes public is looked through: whoever publishes it is shown each piece of personal
//! data in it, and either mends the text or acknowledges the piece by its hash. Of what was
//! acknowledged the log keeps the hashes, never the text.

use domain::Code;
use serde_json::json;

use crate::service::tx::{Subject, Tx};
use crate::service::{FieldError, PersonalData, ServiceError};
use domain::actor::Actor;
use domain::need::Need;
use domain::organisation::Role;
use domain::pledge::Pledge;
use domain::policy::Action;
use domain::{Fact, OrganisationId};
use lexicon::text::personal;

/// A text with its place, as a JSON pointer into the resource.
pub type Text = (String, String);

/// The texts of a need that its public page shows.
pub fn of_need(need: &Need) -> Vec<Text> {
    let shown = need.lines.iter().filter(|line| !line.is_unverified());
    texts(&need.title, shown.map(|line| line.description.as_str()))
}

/// The texts of a pledge that others can read.
pub fn of_pledge(pledge: &Pledge) -> Vec<Text> {
    texts(&pledge.title, pledge.lines.iter().map(|line| line.description.as_str()))
}

fn texts<'a>(title: &str, descriptions: impl Iterator<Item = &'a str>) -> Vec<Text> {
    let lines = descriptions.enumerate().map(|(place, text)| (format!("/lines/{place}/description"), text.to_owned()));
    std::iter::once(("/title".to_owned(), title.to_owned())).chain(lines).collect()
}

/// The personal data in texts, of which those that stand in `seen` word for word were published
/// before.
fn found(texts: &[Text], seen: &[Text]) -> Vec<PersonalData> {
    texts
        .iter()
        .filter(|(_, text)| !seen.iter().any(|(_, before)| before == text))
        .flat_map(|(pointer, text)| {
            personal::find(text).into_iter().map(|piece| PersonalData {
                pointer: pointer.clone(),
                kind: piece.kind,
                start: piece.span.start,
                end: piece.span.end,
                hash: piece.hash,
            })
        })
        .collect()
}

/// Looks texts through; answers the hashes that were acknowledged.
///
/// # Errors
/// 422 `personal_data_found` with each piece that was not acknowledged, 403 when an intermediary
/// acknowledges, and 422 for an acknowledgement of nothing that is there.
pub fn check(
    known: &Actor,
    texts: &[Text],
    seen: &[Text],
    acknowledge: &[String],
) -> Result<Vec<String>, ServiceError> {
    let found = found(texts, seen);
    if known.role == Role::Intermediary && !acknowledge.is_empty() {
        return Err(ServiceError::Forbidden(Code::AnIntermediaryAcknowledgesNothing));
    }
    let is_there = |hash: &String| found.iter().any(|piece| piece.hash == *hash);
    let faults: Vec<FieldError> = (0..)
        .zip(acknowledge)
        .filter(|(_, hash)| !is_there(hash))
        .map(|(place, _): (usize, _)| FieldError::at(format!("/acknowledge/{place}"), Code::NothingToAcknowledge))
        .collect();
    if !faults.is_empty() {
        return Err(ServiceError::Invalid(faults));
    }
    let open: Vec<PersonalData> = found.into_iter().filter(|piece| !acknowledge.contains(&piece.hash)).collect();
    if open.is_empty() { Ok(acknowledge.to_vec()) } else { Err(ServiceError::Personal(open)) }
}

/// Refuses acknowledgements where nothing is published.
///
/// # Errors
/// 422 `nothing_to_acknowledge`.
pub fn nothing(acknowledge: &[String]) -> Result<Vec<String>, ServiceError> {
    if acknowledge.is_empty() {
        Ok(Vec::new())
    } else {
        Err(ServiceError::fault("/acknowledge", Code::NothingToAcknowledge))
    }
}

/// Refuses personal data in the name of an organisation, which may be read in public: a name has no need of it, so
/// there is nothing to acknowledge.
///
/// # Errors
/// 422 `personal_data_in_a_name`.
pub fn check_name(name: &str) -> Result<(), ServiceError> {
    let told = |piece: &personal::Found| {
        FieldError::at("/name", Code::PersonalDataInAName).found(Fact::word("personal", piece.kind.as_str()))
    };
    let faults: Vec<FieldError> = personal::find(name).iter().map(told).collect();
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

/// Notes what was acknowledged, by its hashes.
pub fn keep(
    tx: &mut Tx<'_>,
    known: &Actor,
    party: OrganisationId,
    action: Action,
    subject: Subject,
    acknowledged: &[String],
) {
    if !acknowledged.is_empty() {
        tx.record_action(known, party, action, subject, json!({ "acknowledged": acknowledged }), None);
    }
}
