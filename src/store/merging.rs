//! What is an organisation's, and how all of it becomes another's.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, Id, IdOf};
use crate::store::schema::{
    address_codes, allocation_plans, allocations, driver_codes, imported_rows, imports, item_class_proposals, mandates,
    members, needs, organisations, pledge_intents, pledges, receipts, shipment_consents, shipment_parties, shipments,
    tokens,
};
use crate::store::{Connection, StoreError};
use domain::allocation::AllocationState;
use domain::need::NeedState;
use domain::pledge::PledgeState;
use domain::receipt::ReceiptState;
use domain::shipment::ShipmentState;
use domain::{Instant, NeedId, OrganisationId, PledgeId, ReceiptId, ShipmentId};

/// What names an organisation and is locked before it changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Needs of it, for its goods, or to which it gives.
    pub needs: BTreeSet<NeedId>,
    /// Pledges of it, for it alone, or of which it gets something.
    pub pledges: BTreeSet<PledgeId>,
    /// Shipments that it sends, takes, drives, or owns a need on.
    pub shipments: BTreeSet<ShipmentId>,
    /// Its counts, and those of what it sent.
    pub receipts: BTreeSet<ReceiptId>,
    /// How many allocations join it to something.
    pub allocations: usize,
}

macro_rules! ids_where {
    (@any $table:ident, $of:expr, $column:ident) => { $table::$column.eq($of) };
    (@any $table:ident, $of:expr, $column:ident, $($more:ident),+) => {
        $table::$column.eq($of).or(ids_where!(@any $table, $of, $($more),+))
    };
    ($connection:expr, $into:expr, $table:ident . $id:ident, $($column:ident),+ = $of:expr) => {{
        let rows: Vec<DbId> = on_either!($connection, c => $table::table
            .filter(ids_where!(@any $table, $of, $($column),+))
            .select($table::$id)
            .load(c))?;
        for id in rows {
            $into.insert(id.0.into());
        }
    }};
}

/// The need and the pledge that an allocation joins.
type Ends = (IdOf<NeedId>, IdOf<PledgeId>);

/// What names this organisation.
///
/// # Errors
/// Those of the database.
pub fn belongings(connection: &mut Connection, of: OrganisationId) -> Result<Belongings, StoreError> {
    let id = DbId::from(of);
    let mut found = Belongings::default();
    ids_where!(connection, found.needs, needs.id, recipient_id = id);
    ids_where!(connection, found.needs, needs.id, consignee_id = Some(id));
    ids_where!(connection, found.pledges, pledges.id, donor_id = id);
    ids_where!(connection, found.pledges, pledges.id, earmark_recipient_id = Some(id));
    let joined: Vec<Ends> = on_either!(connection, c => allocations::table
        .filter(allocations::recipient_id.eq(id).or(allocations::donor_id.eq(id)))
        .select((allocations::need_id, allocations::pledge_id))
        .load(c))?;
    found.allocations = joined.len();
    for (need, pledge) in joined {
        found.needs.insert(need.0);
        found.pledges.insert(pledge.0);
    }
    ids_where!(connection, found.shipments, shipments.id, consignor_id, consignee_id = id);
    ids_where!(connection, found.shipments, shipments.id, carrier_id = Some(id));
    ids_where!(connection, found.shipments, shipment_parties.shipment_id, organisation_id = id);
    ids_where!(connection, found.shipments, shipment_consents.shipment_id, party_id, carrier_id = id);
    ids_where!(connection, found.receipts, receipts.id, consignee_id, consignor_id = id);
    Ok(found)
}

/// Counts what two organisations stand on opposite sides of, and that is not over. What travelled between them or was
/// counted is never over: a wrong count can be taken back at any time, and a lost lorry may turn up.
///
/// # Errors
/// Those of the database.
pub fn opposite(connection: &mut Connection, one: OrganisationId, other: OrganisationId) -> Result<i64, StoreError> {
    Ok(facing(connection, one, other)? + facing(connection, other, one)?)
}

/// What `from` gives, sends, drives or counts for `to`, and that is not over.
fn facing(connection: &mut Connection, from: OrganisationId, to: OrganisationId) -> Result<i64, StoreError> {
    let (from, to) = (DbId::from(from), DbId::from(to));
    let live =
        [AllocationState::Proposed, AllocationState::Accepted, AllocationState::Committed, AllocationState::Standby]
            .map(DbWord);
    let promised: i64 = on_either!(connection, c => allocations::table
        .filter(allocations::donor_id.eq(from))
        .filter(allocations::recipient_id.eq(to))
        .filter(allocations::state.eq_any(live).or(allocations::shipped.gt(0)))
        .count()
        .get_result(c))?;
    let open = [DbWord(PledgeState::Draft), DbWord(PledgeState::Open)];
    let earmarked: i64 = on_either!(connection, c => pledges::table
        .filter(pledges::donor_id.eq(from))
        .filter(pledges::earmark_recipient_id.eq(Some(to)))
        .filter(pledges::state.eq_any(open))
        .count()
        .get_result(c))?;
    let meant: i64 = on_either!(connection, c => pledge_intents::table
        .inner_join(pledges::table.on(pledges::id.eq(pledge_intents::pledge_id)))
        .inner_join(needs::table.on(needs::id.eq(pledge_intents::need_id)))
        .filter(pledges::donor_id.eq(from))
        .filter(needs::recipient_id.eq(to))
        .filter(pledges::state.eq(DbWord(PledgeState::Draft)))
        .filter(needs::state.ne(DbWord(NeedState::Closed)))
        .count()
        .get_result(c))?;
    let over = [ShipmentState::Closed, ShipmentState::Cancelled, ShipmentState::Returned].map(DbWord);
    let carried: i64 = on_either!(connection, c => shipments::table
        .filter(shipments::consignor_id.eq(from).or(shipments::carrier_id.eq(Some(from))))
        .filter(shipments::consignee_id.eq(to).or(shipments::id.eq_any(shipment_parties::table
            .filter(shipment_parties::organisation_id.eq(to))
            .filter(shipment_parties::is_recipient.eq(true))
            .select(shipment_parties::shipment_id))))
        .filter(shipments::state.ne_all(over))
        .count()
        .get_result(c))?;
    let counted: i64 = on_either!(connection, c => receipts::table
        .filter(receipts::consignor_id.eq(from))
        .filter(receipts::consignee_id.eq(to))
        .filter(receipts::state.eq(DbWord(ReceiptState::Draft)))
        .count()
        .get_result(c))?;
    Ok(promised + earmarked + meant + carried + counted)
}

macro_rules! becomes {
    ($connection:expr, $from:expr => $into:expr, $($table:ident . $column:ident),+ $(,)?) => {
        $(on_either!($connection, c => diesel::update($table::table.filter($table::$column.eq($from)))
            .set($table::$column.eq($into))
            .execute(c))?;)+
    };
}

/// Makes everything of `from` that of `into`. What counts the changes of a need or a pledge is left to who calls. The
/// log stays as it is.
///
/// # Errors
/// Those of the database.
pub fn move_all(
    connection: &mut Connection,
    from: OrganisationId,
    into: OrganisationId,
    now: Instant,
) -> Result<(), StoreError> {
    let (from, into) = (DbId::from(from), DbId::from(into));
    move_seats(connection, from, into, now)?;
    becomes!(connection, from => into, needs.recipient_id, pledges.donor_id, item_class_proposals.organisation_id,
        allocation_plans.office_id, imported_rows.organisation_id);
    becomes!(connection, Some(from) => Some(into), needs.consignee_id, pledges.earmark_recipient_id,
        organisations.merged_into, imports.office_id);
    // whoever takes goods for itself names nobody
    let own = needs::table.filter(needs::consignee_id.eq(Some(into))).filter(needs::recipient_id.eq(into));
    on_either!(connection, c => diesel::update(own).set(needs::consignee_id.eq(None::<DbId>)).execute(c))?;
    let joined = allocations::table.filter(allocations::recipient_id.eq(from).or(allocations::donor_id.eq(from)));
    on_either!(connection, c => diesel::update(joined)
        .set(allocations::version.eq(allocations::version + 1)).execute(c))?;
    becomes!(connection, from => into, allocations.recipient_id, allocations.donor_id);
    move_shipments(connection, from, into)
}

fn move_seats(connection: &mut Connection, from: DbId, into: DbId, now: Instant) -> Result<(), StoreError> {
    let good = tokens::table.filter(tokens::organisation_id.eq(from)).filter(tokens::revoked_at.is_null());
    let revoked = (tokens::revoked_at.eq(Some(DbMoment(now))), tokens::version.eq(tokens::version + 1));
    on_either!(connection, c => diesel::update(good).set(revoked).execute(c))?;
    becomes!(connection, from => into, tokens.organisation_id, members.organisation_id);
    // nobody is given a mandate by itself, and one is enough: such end, and stay what they were
    let ended = || (mandates::revoked_at.eq(Some(DbMoment(now))), mandates::version.eq(mandates::version + 1));
    let of_each_other = mandates::principal_id
        .eq(from)
        .and(mandates::intermediary_id.eq(into))
        .or(mandates::principal_id.eq(into).and(mandates::intermediary_id.eq(from)));
    let between = mandates::table.filter(of_each_other).filter(mandates::revoked_at.is_null());
    on_either!(connection, c => diesel::update(between).set(ended()).execute(c))?;
    let given = |c: &mut Connection, principal: DbId| -> Result<Vec<DbId>, StoreError> {
        Ok(on_either!(c, c => mandates::table
            .filter(mandates::principal_id.eq(principal))
            .filter(mandates::revoked_at.is_null())
            .select(mandates::intermediary_id)
            .load(c))?)
    };
    let taken = |c: &mut Connection, intermediary: DbId| -> Result<Vec<DbId>, StoreError> {
        Ok(on_either!(c, c => mandates::table
            .filter(mandates::intermediary_id.eq(intermediary))
            .filter(mandates::revoked_at.is_null())
            .select(mandates::principal_id)
            .load(c))?)
    };
    let (given, taken) = (given(connection, into)?, taken(connection, into)?);
    let twice = mandates::principal_id
        .eq(from)
        .and(mandates::intermediary_id.eq_any(given))
        .or(mandates::intermediary_id.eq(from).and(mandates::principal_id.eq_any(taken)));
    let twice = mandates::table.filter(twice).filter(mandates::revoked_at.is_null());
    on_either!(connection, c => diesel::update(twice).set(ended()).execute(c))?;
    let principal = mandates::table.filter(mandates::principal_id.eq(from)).filter(mandates::intermediary_id.ne(into));
    on_either!(connection, c => diesel::update(principal).set(mandates::principal_id.eq(into)).execute(c))?;
    let acting = mandates::table.filter(mandates::intermediary_id.eq(from)).filter(mandates::principal_id.ne(into));
    on_either!(connection, c => diesel::update(acting).set(mandates::intermediary_id.eq(into)).execute(c))?;
    Ok(())
}

fn move_shipments(connection: &mut Connection, from: DbId, into: DbId) -> Result<(), StoreError> {
    let named = shipments::consignor_id.eq(from).or(shipments::consignee_id.eq(from)).or(shipments::id.eq_any(
        shipment_parties::table
            .filter(shipment_parties::organisation_id.eq(from))
            .select(shipment_parties::shipment_id),
    ));
    on_either!(connection, c => diesel::update(shipments::table.filter(named))
        .set(shipments::version.eq(shipments::version + 1)).execute(c))?;
    // a code that both filed served two shipments, as it already did
    let both = "UPDATE shipments SET customs_reused = TRUE WHERE consignee_id = $2 AND customs_code IN \
         (SELECT o.customs_code FROM shipments o WHERE o.consignee_id = $1 AND o.customs_code IS NOT NULL)";
    on_either!(connection, c => diesel::sql_query(both).bind::<Id, _>(into).bind::<Id, _>(from).execute(c))?;
    becomes!(connection, from => into, shipments.consignor_id, shipments.consignee_id, shipment_consents.carrier_id,
        receipts.consignee_id, receipts.consignor_id, address_codes.recipient_id, driver_codes.organisation_id);
    becomes!(connection, Some(from) => Some(into), shipments.carrier_id);
    // of two that were both there one stays
    for statement in [
        "UPDATE shipment_parties SET is_recipient = TRUE WHERE organisation_id = $1 AND shipment_id IN \
         (SELECT p.shipment_id FROM shipment_parties p WHERE p.organisation_id = $2 AND p.is_recipient)",
        "UPDATE shipment_parties SET organisation_id = $1 WHERE organisation_id = $2 AND shipment_id NOT IN \
         (SELECT p.shipment_id FROM shipment_parties p WHERE p.organisation_id = $1)",
        // its words come behind the other's
        "UPDATE shipment_consents SET party_id = $1, number = number + COALESCE((SELECT MAX(o.number) FROM \
         shipment_consents o WHERE o.shipment_id = shipment_consents.shipment_id AND o.party_id = $1), 0) \
         WHERE party_id = $2",
    ] {
        on_either!(connection, c => diesel::sql_query(statement)
            .bind::<Id, _>(into)
            .bind::<Id, _>(from)
            .execute(c))?;
    }
    let left = shipment_parties::table.filter(shipment_parties::organisation_id.eq(from));
    on_either!(connection, c => diesel::delete(left).execute(c))?;
    Ok(())
}

/// How many seats, tokens in use and mandates in force an organisation has.
///
/// # Errors
/// Those of the database.
pub fn household(connection: &mut Connection, of: OrganisationId) -> Result<(i64, i64, i64), StoreError> {
    let id = DbId::from(of);
    let seats: i64 =
        on_either!(connection, c => members::table.filter(members::organisation_id.eq(id)).count().get_result(c))?;
    let tokens: i64 = on_either!(connection, c => tokens::table
        .filter(tokens::organisation_id.eq(id))
        .filter(tokens::revoked_at.is_null())
        .count()
        .get_result(c))?;
    let mandates: i64 = on_either!(connection, c => mandates::table
        .filter(mandates::principal_id.eq(id).or(mandates::intermediary_id.eq(id)))
        .filter(mandates::revoked_at.is_null())
        .count()
        .get_result(c))?;
    Ok((seats, tokens, mandates))
}

/// Whether one of these has a token that is good.
///
/// # Errors
/// Those of the database.
pub fn has_a_token(connection: &mut Connection, of: OrganisationId, now: Instant) -> Result<bool, StoreError> {
    let count: i64 = on_either!(connection, c => tokens::table
        .inner_join(members::table.on(members::id.eq(tokens::member_id)))
        .filter(tokens::organisation_id.eq(DbId::from(of)))
        .filter(tokens::revoked_at.is_null())
        .filter(tokens::expires_at.gt(DbMoment(now)))
        .filter(members::active.eq(true))
        .count()
        .get_result(c))?;
    Ok(count > 0)
}
