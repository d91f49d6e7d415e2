//! `/shipments/{id}/driver-codes` and `/shipments/{id}/address-code`: what lets one driver do its part, and nothing else.

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Listed, Page, PageQuery};
use crate::api::params::{Id, IfMatchHeader, Params, Part};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::text;
use crate::service::driver_codes::{self, IssuedDriverCode, NewDriverCode};
use crate::service::shipments::address_codes;
use domain::driver::DriverCode;
use domain::{DriverCodeId, MemberId, OrganisationId, ShipmentId};

/// A driver's code, without the code itself.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DriverCodeView {
    /// Its id.
    pub id: DriverCodeId,
    /// The one shipment it is for.
    pub shipment_id: ShipmentId,
    /// Whose driver it is.
    pub organisation_id: OrganisationId,
    /// What the driver is called: a function or a number plate.
    #[schema(example = "AA 4821 KX")]
    pub label: String,
    /// The seat that gave it.
    pub made_by: MemberId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Until when it is good at most.
    pub expires_at: DateTime<Utc>,
    /// When it was last used, to about a minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it ended by itself: the shipment was over, or another drove it.
    pub ended_at: Option<DateTime<Utc>>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<DriverCode> for DriverCodeView {
    fn from(code: DriverCode) -> Self {
        Self {
            id: code.id,
            shipment_id: code.shipment,
            organisation_id: code.organisation,
            label: code.label,
            made_by: code.made_by,
            created_at: code.made_at,
            expires_at: code.expires_at,
            last_used_at: code.last_used_at,
            revoked_at: code.revoked_at,
            ended_at: code.ended_at,
            version: code.version,
        }
    }
}

impl Listed for DriverCode {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// Lists the codes of a shipment's drivers, without the codes themselves.
#[utoipa::path(operation_id = "list_driver_codes", tag = "shipments", params(PageQuery),
    responses((status = 200, description = "A page of codes.", body = Page<DriverCodeView>)))]
#[get("/{id}/driver-codes")]
pub(super) async fn list(cx: RequestContext, id: Id<ShipmentId>, query: Params<PageQuery>) -> Handled {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| driver_codes::list(tx, actor, id.0, &window), DriverCodeView::from).await
}

/// A driver to give a code.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "label": "AA 4821 KX" }))]
pub struct DriverCodeBody {
    /// What the driver is called in the log: a function or a number plate, not a name.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub label: String,
    /// Days it is good for at most, 1 … 90; 30 when absent. It ends with the shipment anyway.
    #[validate(range(min = 1, max = 90))]
    #[schema(minimum = 1, maximum = 90)]
    pub days: Option<i64>,
}

/// A driver's code just made; the only time it can be read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct IssuedDriverCodeView {
    /// The code, used as a bearer token; give it to the driver, it is not shown again.
    pub code: String,
    /// What is stored of it.
    pub issued: DriverCodeView,
}

/// Makes a code for a driver of this shipment, by who drives it: the carrier, or the donor where its own people do. With it
/// the driver reads `/waybill`, reports what happens, and asks for the address, of this shipment alone and nothing else. It
/// ends with the final count, a cancellation, loss or return, and when another drives. At most five are good at a time. It is
/// shown this once: sent again under the same key, it is answered 409 `already_done`.
#[utoipa::path(operation_id = "create_driver_code", tag = "shipments", request_body = DriverCodeBody,
    responses((status = 201, description = "The code.", body = IssuedDriverCodeView)))]
#[post("/{id}/driver-codes")]
pub(super) async fn create(cx: RequestContext, id: Id<ShipmentId>, body: Body<DriverCodeBody>) -> Handled {
    let new = NewDriverCode { label: body.content.label, days: body.content.days };
    let render = |made: IssuedDriverCode| {
        let view = IssuedDriverCodeView { code: made.code, issued: made.issued.into() };
        Reply::added(&view, None).of_version(view.issued.version)
    };
    cx.write_once(&body.bytes, move |tx, actor| driver_codes::create(tx, actor, id.0, &new), render).await
}

/// Ends the use of a driver's code at once.
#[utoipa::path(operation_id = "revoke_driver_code", tag = "shipments", params(IfMatchHeader),
    responses((status = 200, description = "The code.", body = DriverCodeView)))]
#[post("/{id}/driver-codes/{part}/revoke")]
pub(super) async fn revoke(
    cx: RequestContext,
    id: Id<ShipmentId>,
    part: Part<DriverCodeId>,
    _nothing: Nothing,
) -> Handled {
    let version = cx.version()?;
    let render = |code: DriverCode| {
        let view = DriverCodeView::from(code);
        Reply::ok(&view, view.version)
    };
    cx.write(move |tx, actor| driver_codes::revoke(tx, actor, id.0, part.0, version), render).await
}

/// New digits for the address of one's own needs.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AddressCodeView {
    /// The six digits; give them to the driver by another way than the driver's code, they are not shown again.
    #[schema(example = "048213", pattern = "^[0-9]{6}$")]
    pub address_code: String,
}

/// Makes new digits for the address of one's own needs on a shipment, where those given when it was agreed to are void or
/// lost. What was agreed stays, and the digits before are void. They are shown this once: sent again under the same key, it is
/// answered 409 `already_done`.
#[utoipa::path(operation_id = "create_address_code", tag = "shipments",
    responses((status = 201, description = "The digits.", body = AddressCodeView)))]
#[post("/{id}/address-code")]
pub(super) async fn create_address_code(cx: RequestContext, id: Id<ShipmentId>, _nothing: Nothing) -> Handled {
    let render = |address_code| Reply::added(&AddressCodeView { address_code }, None);
    cx.write_once(&[], move |tx, actor| address_codes::create(tx, actor, id.0), render).await
}
