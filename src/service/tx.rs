//! What a use case works with: one connection inside one transaction, the time it began, and the
//! entries of the log it will append.

use domain::Code;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use chrono::Datelike;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::clock::Clock;
use crate::service::locks::{Held, Kind};
use crate::service::open_lines::OpenLines;
use crate::service::reference_list::{self, ReferenceList};
use crate::service::{Rules, Service, ServiceError};
use crate::store::due_moves::{self, DueMove};
use crate::store::{Connection, StoreError, events, needs, organisations, pledge_to_need, pledges};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::event::{Event, SubjectKind, What};
use domain::pledge::Pledge;
use domain::policy::{self, Action, Relation, Verdict};
use domain::zone::Zone;
use domain::{Instant, NeedId, NeedLineId, OrganisationId, PledgeId, ShipmentId};
use lexicon::catalogue::Catalogue;
use lexicon::places::Gazetteer;

/// The frame of a use case.
#[allow(missing_debug_implementations, reason = "a connection has none")]
pub struct Tx<'a> {
    /// The connection, inside the transaction when it writes.
    pub connection: &'a mut Connection,
    /// Day counts and delays.
    pub rules: &'a Rules,
    /// When it began.
    pub now: Instant,
    lists: (&'a ReferenceList<Catalogue>, &'a ReferenceList<Gazetteer>),
    pub(super) open_lines: &'a OpenLines,
    catalogue: Option<Arc<Catalogue>>,
    places: Option<Arc<Gazetteer>>,
    clock: &'a dyn Clock,
    log: Vec<Event>,
    touched_needs: HashSet<NeedId>,
    touched_pledges: HashSet<PledgeId>,
    changed: HashSet<(Kind, Uuid)>,
    pub(super) held: Held,
    pub(super) later: BTreeSet<(NeedId, NeedLineId)>,
    ending: BTreeSet<NeedId>,
}

/// What an entry of the log speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    kind: SubjectKind,
    id: Uuid,
    need: Option<NeedId>,
    pledge: Option<PledgeId>,
    shipment: Option<ShipmentId>,
}

impl Subject {
    /// A subject of this kind.
    pub fn new(kind: SubjectKind, id: impl Into<Uuid>) -> Self {
        Self { kind, id: id.into(), need: None, pledge: None, shipment: None }
    }

    /// The need it concerns.
    #[must_use]
    pub const fn of_need(self, id: NeedId) -> Self {
        Self { need: Some(id), ..self }
    }

    /// The pledge it concerns.
    #[must_use]
    pub const fn of_pledge(self, id: PledgeId) -> Self {
        Self { pledge: Some(id), ..self }
    }

    /// The shipment it concerns.
    #[must_use]
    pub const fn of_shipment(self, id: ShipmentId) -> Self {
        Self { shipment: Some(id), ..self }
    }
}

impl<'a> Tx<'a> {
    /// A frame on `connection`.
    pub fn new(connection: &'a mut Connection, service: &'a Service) -> Self {
        Self {
            connection,
            rules: &service.rules,
            lists: (&service.catalogue, &service.places),
            open_lines: &service.open_lines,
            catalogue: None,
            places: None,
            now: service.clock.now(),
            clock: service.clock.as_ref(),
            log: Vec::new(),
            touched_needs: HashSet::new(),
            touched_pledges: HashSet::new(),
            changed: HashSet::new(),
            held: Held::default(),
            later: BTreeSet::new(),
            ending: BTreeSet::new(),
        }
    }

    /// The item classes as of now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn catalogue(&mut self) -> Result<Arc<Catalogue>, ServiceError> {
        if let Some(known) = &self.catalogue {
            return Ok(Arc::clone(known));
        }
        let now = self.lists.0.current(self.connection, reference_list::catalogue::load)?;
        self.catalogue = Some(Arc::clone(&now));
        Ok(now)
    }

    /// The places as of now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn places(&mut self) -> Result<Arc<Gazetteer>, ServiceError> {
        if let Some(known) = &self.places {
            return Ok(Arc::clone(known));
        }
        let now = self.lists.1.current(self.connection, reference_list::places::load)?;
        self.places = Some(Arc::clone(&now));
        Ok(now)
    }

    /// A new id of any kind.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.clock.new_id().into()
    }

    /// 32 random bytes.
    pub fn secret(&self) -> [u8; 32] {
        self.clock.secret()
    }

    /// The year that references are counted in, in UTC. What day it is, is told by a zone.
    pub fn year(&self) -> i32 {
        self.now.year()
    }

    /// By whose clock an organisation's days go.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] when there is none with this id.
    pub fn zone_of(&mut self, id: OrganisationId) -> Result<Zone, ServiceError> {
        organisations::zone(self.connection, id)?.ok_or(ServiceError::NotFound)
    }

    /// Asks policy.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`], [`ServiceError::Forbidden`] or [`ServiceError::NotFound`].
    pub fn allow<'b>(
        &self,
        actor: Option<&'b Actor>,
        action: Action,
        relation: Relation,
    ) -> Result<&'b Actor, ServiceError> {
        match (policy::decide(actor, action, relation), actor) {
            (Verdict::Allow, Some(actor)) => Ok(actor),
            (Verdict::Deny, _) => Err(ServiceError::Forbidden(Code::NotPermitted)),
            (Verdict::Hide, _) => Err(ServiceError::NotFound),
            (Verdict::Unknown, _) | (Verdict::Allow, None) => Err(ServiceError::Unauthenticated),
        }
    }

    /// Whether it binds somebody: it holds, or made, a need, a pledge, a shipment or a receipt.
    pub fn binds(&self) -> bool {
        self.held.is_anything()
    }

    /// Notes what somebody did, for `party`.
    pub fn record_action(
        &mut self,
        actor: &Actor,
        party: OrganisationId,
        action: Action,
        subject: Subject,
        change: Value,
        reason: Option<String>,
    ) {
        self.note(Some(actor), Some(party), What::Did(action), subject, change, reason);
    }

    /// Notes what followed from a rule or from the time.
    pub fn record_consequence(&mut self, what: domain::event::Consequence, subject: Subject, change: Value) {
        self.note(None, None, What::Followed(what), subject, change, None);
    }

    fn note(
        &mut self,
        actor: Option<&Actor>,
        party: Option<OrganisationId>,
        what: What,
        subject: Subject,
        change: Value,
        reason: Option<String>,
    ) {
        let event = Event {
            id: self.new_id(),
            at: self.now,
            member: actor.map(|actor| actor.member),
            driver: actor.and_then(|actor| actor.driver.as_ref()).map(|driver| driver.code),
            organisation: party,
            action: what.as_str().to_owned(),
            subject_kind: subject.kind,
            subject_id: subject.id,
            need: subject.need,
            pledge: subject.pledge,
            shipment: subject.shipment,
            change,
            reason,
        };
        self.log.push(event);
    }

    /// Counts a change of what covers a need, once a transaction; it must be locked.
    pub fn touch_need(&mut self, id: NeedId) -> Result<(), StoreError> {
        debug_assert!(self.holds(Kind::Need, id), "need {id:?} changes without a lock");
        if self.touched_needs.insert(id) { needs::bump(self.connection, id) } else { Ok(()) }
    }

    /// Counts a change of what a pledge gives, once a transaction; it must be locked.
    pub fn touch_pledge(&mut self, id: PledgeId) -> Result<(), StoreError> {
        debug_assert!(self.holds(Kind::Pledge, id), "pledge {id:?} changes without a lock");
        if self.touched_pledges.insert(id) { pledges::bump(self.connection, id) } else { Ok(()) }
    }

    /// Counts a change of a need's content of which nothing stands in its own row: of its lines.
    pub fn change_lines(&mut self, need: NeedId) -> Result<(), StoreError> {
        self.touch_need(need)?;
        if self.changes_first(Kind::Need, need) { needs::bump_content(self.connection, need) } else { Ok(()) }
    }

    /// Whether nothing of this thing's own content was changed in this transaction before: it is counted once.
    pub fn changes_first(&mut self, kind: Kind, id: impl Into<Uuid>) -> bool {
        self.changed.insert((kind, id.into()))
    }

    /// Notes that less is to come to a need: where its recipient has enough, it may be over.
    pub fn may_end(&mut self, id: NeedId) {
        self.ending.insert(id);
    }

    /// The needs to which less is to come, each told once.
    pub fn ending(&mut self) -> BTreeSet<NeedId> {
        std::mem::take(&mut self.ending)
    }

    /// Writes a pledge made straight to a need, with its allocations.
    pub fn insert_answer(&mut self, need: NeedId, pledge: &Pledge, made: &[Allocation]) -> Result<(), StoreError> {
        // a pledge that this transaction made has no earlier version that anyone could have seen
        self.touched_pledges.insert(pledge.id);
        self.changes_first(Kind::Pledge, pledge.id);
        self.made(Kind::Pledge, pledge.id);
        let changed = self.touched_needs.insert(need).then_some(need);
        pledge_to_need::insert(self.connection, pledge, made, changed)
    }

    /// Appends what was noted to the log, and notes what is due later; answers that.
    pub fn flush(&mut self) -> Result<Vec<DueMove>, StoreError> {
        let log = std::mem::take(&mut self.log);
        if !log.is_empty() {
            events::insert(self.connection, &log)?;
        }
        let later = std::mem::take(&mut self.later);
        let due: Vec<DueMove> =
            later.into_iter().map(|(need, line)| DueMove { id: self.new_id(), need, line }).collect();
        if !due.is_empty() {
            due_moves::insert(self.connection, &due, self.now)?;
        }
        Ok(due)
    }
}

/// `{"from": …, "to": …}` for the log.
pub fn moved(from: &str, to: &str) -> Value {
    json!({ "state": { "from": from, "to": to } })
}

/// The same with another fact.
pub fn moved_with(from: &str, to: &str, name: &str, fact: Value) -> Value {
    let mut change = moved(from, to);
    if let Some(change) = change.as_object_mut() {
        change.insert(name.to_owned(), fact);
    }
    change
}

/// Compares what the caller saw with what is there: the version, or the content of what counts that apart.
///
/// # Errors
/// [`ServiceError::Stale`].
pub fn expect_version(seen: Option<i64>, present: i64) -> Result<(), ServiceError> {
    match seen {
        Some(version) if version != present => Err(ServiceError::Stale(Some(present))),
        _ => Ok(()),
    }
}
