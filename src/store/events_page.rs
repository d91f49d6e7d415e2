//! Pages of the log, in its one order, for somebody.
//!
//! A page is read from an index of what it is narrowed to, or of what concerns its reader, and each entry is then held
//! against what its reader may see: so no page reads the whole log but that of somebody who oversees all of it.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

use crate::store::engine::named::{self, Value};
use crate::store::engine::sql_types::DbId;
use crate::store::events::EventRow;
use crate::store::{Connection, StoreError};
use domain::OrganisationId;
use domain::access::scope::{EventParties, EventScope, HOUSEHOLD, NEED_DRAFTS, PLEDGE_DRAFTS, UNSIGNED};
use domain::event::Entry;
use domain::filters::EventFilter;
use domain::page::{After, Key, Slice, UNNUMBERED, Window};
use domain::policy::Action;

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<BigInt>)]
    seq: Option<i64>,
    #[diesel(embed)]
    event: EventRow,
}

const COLUMNS: &str = "e.id, e.at, e.member_id, e.organisation_id, e.action, e.subject_kind, e.subject_id, e.need_id, \
     e.pledge_id, e.shipment_id, e.change, e.reason, e.driver_code_id";

/// The shipments that carry something of what an allocation is of, by a column of it.
const CARRIED: &str = "SELECT f.id FROM allocations a JOIN shipment_lines l ON l.allocation_id = a.id \
     JOIN events f ON f.shipment_id = l.shipment_id WHERE";

/// Where the entries are that a filter asks for; and where those are that concern somebody, when it names no thing.
fn found(filter: &EventFilter, scope: &EventScope) -> Vec<String> {
    let mut all = Vec::new();
    if filter.subject.is_some() {
        all.push("SELECT f.id FROM events f WHERE f.subject_id = :subject".to_owned());
    }
    for (is_asked, name) in [(filter.need.is_some(), "need"), (filter.pledge.is_some(), "pledge")] {
        if is_asked {
            all.push(format!(
                "SELECT f.id FROM events f WHERE f.{name}_id = :{name} UNION {CARRIED} a.{name}_id = :{name}"
            ));
        }
    }
    if filter.shipment.is_some() {
        all.push("SELECT f.id FROM events f WHERE f.shipment_id = :shipment".to_owned());
    }
    if all.is_empty() && matches!(scope, EventScope::Of(_)) {
        all.push(CONCERNS.to_owned());
    }
    if filter.organisation.is_some() {
        all.push("SELECT f.id FROM events f WHERE f.organisation_id = :organisation".to_owned());
    }
    all
}

/// Everything that may concern somebody; what of it may be read is asked of each entry.
const CONCERNS: &str = "SELECT f.id FROM events f WHERE f.organisation_id IN (:own) \
     UNION SELECT f.id FROM needs n JOIN events f ON f.need_id = n.id WHERE n.recipient_id IN (:recipients) \
     UNION SELECT f.id FROM allocations a JOIN events f ON f.need_id = a.need_id WHERE a.donor_id IN (:givers) \
     UNION SELECT f.id FROM pledges p JOIN events f ON f.pledge_id = p.id WHERE p.donor_id IN (:donors) \
     UNION SELECT f.id FROM allocations a JOIN events f ON f.pledge_id = a.pledge_id WHERE a.recipient_id IN (:served) \
     UNION SELECT f.id FROM shipment_parties s JOIN events f ON f.shipment_id = s.shipment_id \
     WHERE s.organisation_id IN (:own) \
     UNION SELECT f.id FROM receipts r JOIN events f ON f.subject_id = r.id WHERE r.consignee_id IN (:counters) \
     UNION SELECT f.id FROM events f WHERE f.subject_id IN (:seat_of) \
     UNION SELECT f.id FROM members m JOIN events f ON f.subject_id = m.id WHERE m.organisation_id IN (:seat_of) \
     UNION SELECT f.id FROM tokens t JOIN events f ON f.subject_id = t.id WHERE t.organisation_id IN (:seat_of) \
     UNION SELECT f.id FROM mandates m JOIN events f ON f.subject_id = m.id WHERE m.principal_id IN (:seat_of) \
     UNION SELECT f.id FROM item_class_proposals c JOIN events f ON f.subject_id = c.id \
     WHERE c.organisation_id IN (:seat_of)";

/// Words for a list in a statement; they are the program's own.
fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ")
}

fn acts(of: &[Action]) -> String {
    words(of.iter().map(|action| action.as_str()))
}

/// What somebody may read of an entry `e`, side by side with what it may read alone.
fn may_read() -> String {
    let household = words(HOUSEHOLD.iter().map(|kind| kind.as_str()));
    let (need_drafts, pledge_drafts, unsigned) = (acts(NEED_DRAFTS), acts(PLEDGE_DRAFTS), acts(UNSIGNED));
    format!(
        "((e.organisation_id IN (:own) AND e.subject_kind NOT IN ({household})) \
         OR (e.subject_kind = 'need' AND (EXISTS (SELECT 1 FROM needs n WHERE n.id = e.subject_id \
         AND n.recipient_id IN (:recipients)) OR (e.action NOT IN ({need_drafts}) AND EXISTS (SELECT 1 FROM allocations a \
         WHERE a.need_id = e.subject_id AND a.donor_id IN (:givers))))) \
         OR (e.subject_kind = 'pledge' AND (EXISTS (SELECT 1 FROM pledges p WHERE p.id = e.subject_id \
         AND p.donor_id IN (:donors)) OR (e.action NOT IN ({pledge_drafts}) AND EXISTS (SELECT 1 FROM allocations a \
         WHERE a.pledge_id = e.subject_id AND a.recipient_id IN (:served))))) \
         OR (e.subject_kind = 'allocation' AND EXISTS (SELECT 1 FROM allocations a WHERE a.id = e.subject_id \
         AND (a.recipient_id IN (:served) OR a.donor_id IN (:givers)))) \
         OR (e.subject_kind = 'shipment' AND EXISTS (SELECT 1 FROM shipments s WHERE s.id = e.subject_id \
         AND (s.consignor_id IN (:consignors) OR s.consignee_id IN (:consignees) OR s.carrier_id IN (:carriers) \
         OR EXISTS (SELECT 1 FROM shipment_parties b WHERE b.shipment_id = s.id AND b.is_recipient \
         AND b.organisation_id IN (:owners))))) \
         OR (e.subject_kind = 'receipt' AND EXISTS (SELECT 1 FROM receipts r WHERE r.id = e.subject_id \
         AND (r.consignee_id IN (:counters) OR (r.state = 'confirmed' AND e.action NOT IN ({unsigned}) \
         AND (r.consignor_id IN (:senders) OR EXISTS (SELECT 1 FROM receipt_lines l \
         JOIN allocations a ON a.id = l.allocation_id WHERE l.receipt_id = r.id \
         AND a.recipient_id IN (:counted_for))))))) \
         OR (e.subject_kind = 'organisation' AND e.subject_id IN (:seat_of)) \
         OR (e.subject_kind = 'member' AND EXISTS (SELECT 1 FROM members m WHERE m.id = e.subject_id \
         AND m.organisation_id IN (:seat_of))) \
         OR (e.subject_kind = 'token' AND EXISTS (SELECT 1 FROM tokens t WHERE t.id = e.subject_id \
         AND t.organisation_id IN (:seat_of))) \
         OR (e.subject_kind = 'mandate' AND EXISTS (SELECT 1 FROM mandates m WHERE m.id = e.subject_id \
         AND m.principal_id IN (:seat_of))) \
         OR (e.subject_kind = 'proposal' AND EXISTS (SELECT 1 FROM item_class_proposals c WHERE c.id = e.subject_id \
         AND c.organisation_id IN (:seat_of))))"
    )
}

fn parties(of: &EventParties, name: &str) -> Option<Value> {
    let seat = [of.seat_of];
    let ids: &[OrganisationId] = match name {
        "own" => &of.own,
        "recipients" => &of.recipients,
        "givers" => &of.givers,
        "donors" => &of.donors,
        "served" => &of.served,
        "consignors" => &of.shipments.consignors,
        "consignees" => &of.shipments.consignees,
        "carriers" => &of.shipments.carriers,
        "owners" => &of.shipments.owners,
        "counters" => &of.receipts.consignees,
        "senders" => &of.receipts.consignors,
        "counted_for" => &of.receipts.owners,
        "seat_of" => &seat,
        _ => return None,
    };
    Some(Value::ids(ids.iter().copied()))
}

/// What a name in these statements stands for.
fn value(filter: &EventFilter, scope: &EventScope, window: &Window, name: &str) -> Option<Value> {
    let one = |id: uuid::Uuid| Value::Ids(vec![DbId(id)]);
    match name {
        "subject" => filter.subject.map(one),
        "need" => filter.need.map(|id| one(id.into())),
        "pledge" => filter.pledge.map(|id| one(id.into())),
        "shipment" => filter.shipment.map(|id| one(id.into())),
        "organisation" => filter.organisation.map(|id| one(id.into())),
        "action" => filter.action.clone().map(Value::Text),
        "from" => filter.from.map(Value::Moment),
        "to" => filter.to.map(Value::Moment),
        "since" => filter.since.map(Value::Number),
        "behind" => match window.after {
            Some(After { key: Key::Number(number), .. }) => Some(Value::Number(number)),
            _ => None,
        },
        "behind_id" => window.after.as_ref().map(|after| one(after.id)),
        _ => match scope {
            EventScope::Of(of) => parties(of, name),
            EventScope::Everything => None,
        },
    }
}

/// What an entry must be, besides being where it was looked for first.
fn conditions(filter: &EventFilter, scope: &EventScope, besides: &[String]) -> Vec<String> {
    let mut all: Vec<String> = besides.iter().map(|ids| format!("e.id IN ({ids})")).collect();
    if matches!(scope, EventScope::Of(_)) {
        all.push(may_read());
    }
    for (is_asked, condition) in [
        (filter.action.is_some(), "e.action = :action"),
        (filter.from.is_some(), "e.at >= :from"),
        (filter.to.is_some(), "e.at < :to"),
    ] {
        if is_asked {
            all.push(condition.to_owned());
        }
    }
    all
}

fn with(conditions: &[String]) -> String {
    if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) }
}

/// A page of the log: the newest first, of which those stand first that have no number yet; or, behind a number, in the
/// order of numbers, of those that have one.
///
/// # Errors
/// Those of the database, and an entry that cannot be read.
pub fn list(
    connection: &mut Connection,
    filter: &EventFilter,
    scope: &EventScope,
    window: &Window,
) -> Result<Slice<Entry>, StoreError> {
    let most = window.limit + 1;
    let named = |name: &str| value(filter, scope, window, name);
    let places = found(filter, scope);
    let mut rows: Vec<Row> = Vec::new();
    let among_unsealed = match window.after {
        None => Some(Vec::new()),
        // the page before ended among those without a number
        Some(After { key: Key::Number(UNNUMBERED), .. }) => Some(vec!["e.id < :behind_id".to_owned()]),
        Some(_) => None,
    };
    if let Some(mut unsealed) = among_unsealed.filter(|_| filter.since.is_none())
        && matches!(connection, Connection::Postgres(_))
    {
        unsealed.extend(conditions(filter, scope, &places));
        let text = format!(
            "SELECT CAST(NULL AS BIGINT) AS seq, {COLUMNS} FROM unsealed_events u JOIN events e ON e.id = u.event_id{} \
             ORDER BY e.id DESC LIMIT {most}",
            with(&unsealed)
        );
        rows = named::load(connection, &text, named)?;
    }
    // what is looked for is found first, and then put in order
    let (from, besides) = match places.split_first() {
        Some((first, besides)) => (
            format!("({first}) AS found JOIN events e ON e.id = found.id JOIN event_order o ON o.event_id = e.id"),
            besides,
        ),
        None => ("event_order o JOIN events e ON e.id = o.event_id".to_owned(), places.as_slice()),
    };
    let mut numbered = conditions(filter, scope, besides);
    let is_behind = matches!(window.after, Some(After { key: Key::Number(_), .. }));
    match (filter.since, is_behind) {
        (Some(_), true) => numbered.push("o.seq > :behind".to_owned()),
        (Some(_), false) => numbered.push("o.seq > :since".to_owned()),
        (None, true) => numbered.push("o.seq < :behind".to_owned()),
        (None, false) => {}
    }
    let order = if filter.since.is_some() { "o.seq" } else { "o.seq DESC" };
    let text = format!("SELECT o.seq AS seq, {COLUMNS} FROM {from}{} ORDER BY {order} LIMIT {most}", with(&numbered));
    rows.extend(named::load::<Row>(connection, &text, named)?);
    let mut entries: Vec<Entry> = rows.into_iter().map(|row| Entry { seq: row.seq, event: row.event.into() }).collect();
    // what got its number between the two statements stands once
    let mut seen = HashSet::new();
    entries.retain(|entry| seen.insert(entry.event.id.0));
    Ok(Slice::cut(entries, window.limit))
}
