//! How a shipment is told.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::context::RequestContext;
use crate::api::paging::Listed;
use crate::api::reply::Reply;
use crate::messages;
use crate::service::shipments::{Laden, Named, laden};
use crate::service::{ServiceError, Tx};
use domain::actor::Actor;
use domain::consent::Consent;
use domain::customs::{CustomsRecord, CustomsRules};
use domain::organisation::Language;
use domain::shipment::{LineState, Shipment, ShipmentLine, ShipmentState};
use domain::{AllocationId, MemberId, OrganisationId, ShipmentId, ShipmentLineId};

/// What a recipient or the consignee agreed to last.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConsentView {
    /// Who agreed.
    pub party_id: OrganisationId,
    /// Who may drive; the consignor where its own people do.
    pub carrier_id: OrganisationId,
    /// Whether the donor's own people drive.
    pub donor_drives: bool,
    /// The role of the person who will take the goods over.
    pub responsible_receiver: Option<String>,
    /// Where the goods are loaded, where the party named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loading_country: Option<String>,
    /// When.
    pub agreed_at: DateTime<Utc>,
    /// Whether it is for who drives now; another carrier needs a new word.
    pub holds: bool,
}

impl ConsentView {
    /// The words on a shipment.
    pub fn all(shipment: &Shipment) -> Vec<Self> {
        let one = |consent: &Consent| Self {
            party_id: consent.party,
            carrier_id: consent.carrier,
            donor_drives: consent.carrier == shipment.consignor,
            responsible_receiver: consent.responsible_receiver.clone(),
            loading_country: consent.loading_country.clone(),
            agreed_at: consent.at,
            holds: consent.carrier == shipment.driver(),
        };
        shipment.consents.iter().map(one).collect()
    }
}

/// The customs record of a shipment (AHARS).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustomsView {
    /// The number under which the recipient is registered there.
    pub recipient_number: Option<String>,
    /// The unique code.
    pub code: String,
    /// The day of the declaration.
    pub declared_on: NaiveDate,
    /// The last day the code is valid.
    pub valid_until: Option<NaiveDate>,
    /// The last day to import.
    pub import_until: Option<NaiveDate>,
    /// The day the goods were cleared.
    pub cleared_on: Option<NaiveDate>,
    /// The day the distribution report is due.
    pub report_due: Option<NaiveDate>,
    /// The day it was filed.
    pub report_filed_on: Option<NaiveDate>,
    /// Who filed the code here.
    pub filed_by: Option<MemberId>,
    /// When.
    pub filed_at: Option<DateTime<Utc>>,
}

impl CustomsView {
    fn new(record: &CustomsRecord, rules: &CustomsRules) -> Self {
        Self {
            recipient_number: record.recipient_number.clone(),
            code: record.code.clone(),
            declared_on: record.declared_on,
            valid_until: record.valid_until(rules),
            import_until: record.import_until(rules),
            cleared_on: record.cleared_on,
            report_due: record.report_due(rules),
            report_filed_on: record.report_filed_on,
            filed_by: record.filed.map(|filed| filed.by),
            filed_at: record.filed.map(|filed| filed.at),
        }
    }
}

/// A unit in words; its code where it has none.
pub fn unit(language: Language, code: &str) -> String {
    messages::word(language, "unit", code).unwrap_or_else(|| code.to_owned())
}

/// A line of a shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentLineView {
    /// Its id.
    pub id: ShipmentLineId,
    /// Its place, from 1.
    pub position: i32,
    /// The allocation whose units it carries.
    pub allocation_id: AllocationId,
    /// The item class of what it carries.
    pub item_class: String,
    /// What that is, in the reader's language.
    #[schema(example = "Breathing apparatus")]
    pub label: String,
    /// More in the giver's words, such as a model; absent where that says nothing more, or something personal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub description: Option<String>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// The base unit in the reader's language.
    #[schema(example = "pieces")]
    pub unit_label: String,
    /// Base units on board.
    pub quantity: i64,
    /// Base units a pack, where it comes in packs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub pack_size: Option<i64>,
    /// Packs on board, a begun one counted whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub packs: Option<i64>,
    /// Where it stands.
    pub state: LineState,
    /// Counted in good order.
    pub accepted: i64,
    /// Counted damaged.
    pub damaged: i64,
    /// Counted missing.
    pub missing: i64,
    /// More than was on the papers.
    pub surplus: i64,
    /// Not yet counted.
    pub uncounted: i64,
}

impl ShipmentLineView {
    fn new(line: &ShipmentLine, goods: Named, language: Language) -> Self {
        Self {
            id: line.id,
            position: line.position,
            allocation_id: line.allocation,
            item_class: goods.item_class,
            label: goods.label,
            description: goods.description,
            unit_label: unit(language, &goods.unit),
            unit: goods.unit,
            quantity: line.quantity,
            pack_size: goods.pack_size,
            packs: goods.packs,
            state: line.state,
            accepted: line.accepted,
            damaged: line.damaged,
            missing: line.missing,
            surplus: line.surplus,
            uncounted: line.uncounted(),
        }
    }
}

/// A shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentView {
    /// Its id.
    pub id: ShipmentId,
    /// For phone and paper.
    #[schema(example = "S-2026-000123")]
    pub reference: String,
    /// Where it stands.
    pub state: ShipmentState,
    /// Who sends.
    pub consignor_id: OrganisationId,
    /// Who receives.
    pub consignee_id: OrganisationId,
    /// The recipients of the needs on board; each sees the shipment and its receipts.
    pub recipient_ids: Vec<OrganisationId>,
    /// Who drives; the consignor's own people when absent.
    pub carrier_id: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// The role of the person who will receive it.
    pub responsible_receiver: Option<String>,
    /// The country it is loaded in (ISO 3166-1).
    pub loading_country: String,
    /// Whether it crosses into Ukraine and so needs a customs code.
    pub crosses_border: bool,
    /// When the consignee last agreed to take it.
    pub consignee_agreed_at: Option<DateTime<Utc>>,
    /// What each recipient, and the consignee, agreed to last.
    pub consents: Vec<ConsentView>,
    /// What it travels in.
    pub vehicle: Option<String>,
    /// The day on which it is expected.
    pub expected_on: Option<NaiveDate>,
    /// The customs record in force.
    pub customs: Option<CustomsView>,
    /// The customs records before it, in the order in which they were filed.
    pub former_customs: Vec<CustomsView>,
    /// When it left.
    pub dispatched_at: Option<DateTime<Utc>>,
    /// When it arrived.
    pub arrived_at: Option<DateTime<Utc>>,
    /// When the last line was counted.
    pub received_at: Option<DateTime<Utc>>,
    /// Why it was cancelled, lost or returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it was planned.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
    /// Its lines.
    pub lines: Vec<ShipmentLineView>,
}

impl ShipmentView {
    pub(super) fn new(laden: Laden, rules: &CustomsRules, language: Language) -> Self {
        let named = |line: &ShipmentLine| ShipmentLineView::new(line, laden.named(line, language), language);
        let lines = laden.shipment.lines.iter().map(named).collect();
        let shipment = laden.shipment;
        Self {
            customs: shipment.customs.as_ref().map(|record| CustomsView::new(record, rules)),
            former_customs: shipment.former_customs.iter().map(|record| CustomsView::new(record, rules)).collect(),
            consents: ConsentView::all(&shipment),
            vehicle: shipment.vehicle,
            expected_on: shipment.expected_on,
            id: shipment.id,
            reference: shipment.reference,
            state: shipment.state,
            recipient_ids: shipment.recipients,
            consignor_id: shipment.consignor,
            consignee_id: shipment.consignee,
            carrier_id: shipment.carrier,
            waybill: shipment.waybill,
            responsible_receiver: shipment.responsible_receiver,
            loading_country: shipment.loading_country,
            crosses_border: shipment.crosses_border,
            consignee_agreed_at: shipment.consignee_agreed_at,
            dispatched_at: shipment.dispatched_at,
            arrived_at: shipment.arrived_at,
            received_at: shipment.received_at,
            reason: shipment.reason,
            created_at: shipment.created_at,
            version: shipment.version,
            lines,
        }
    }

    /// The answer of an operation on one shipment.
    pub(super) fn reply(cx: &RequestContext) -> impl Fn(Laden) -> Reply + Send + use<> {
        let (rules, telling) = (cx.service().rules.customs, cx.telling());
        move |laden| {
            let language = telling.language();
            let view = Self::new(laden, &rules, language);
            Reply::ok(&view, view.version).in_language(language)
        }
    }
}

/// A shipment that somebody agreed to, with what is shown this once.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AgreedShipmentView {
    /// The shipment.
    #[serde(flatten)]
    pub shipment: ShipmentView,
    /// The six digits that open the address of your own needs to the driver; absent for a consignee of others' needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "048213", pattern = "^[0-9]{6}$")]
    pub address_code: Option<String>,
}

/// A use case on one shipment, whose answer says by name what is on board.
pub(super) fn naming<F>(
    mut work: F,
) -> impl FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Laden, ServiceError> + Send + 'static
where
    F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Shipment, ServiceError> + Send + 'static,
{
    move |tx, actor| {
        let shipment = work(tx, actor)?;
        laden(tx, shipment)
    }
}

impl Listed for Laden {
    fn id(&self) -> Uuid {
        self.shipment.id.0
    }

    fn lines(&self) -> usize {
        1 + self.shipment.lines.len()
    }
}
