//! REST: request and response types, handlers, OpenAPI. A front translates; it never decides.

pub mod acknowledge;
pub mod answer;
mod base;
pub mod body;
pub mod content;
pub mod context;
pub mod deadline;
pub mod docs;
pub mod etag;
pub mod fallback;
pub mod faults;
pub mod gate;
pub mod health;
pub mod lists;
pub mod manners;
pub mod nothing;
pub mod once;
pub mod optional;
pub mod paging;
pub mod params;
pub mod problem;
pub mod progress;
mod reader;
pub mod shape;
pub mod spec;
pub mod text;

pub mod allocations;
mod closed;
pub mod consignees;
pub mod events;
pub mod excess;
pub mod item_classes;
pub mod mandates;
pub mod members;
pub mod needs;
pub mod organisations;
pub mod places;
pub mod plans;
pub mod pledges;
pub mod proposals;
pub mod public;
pub mod receipts;
mod sentences;
pub mod shipments;
pub mod suggestions;
pub mod tokens;

pub use base::BASE;

use utoipa_actix_web::service_config::ServiceConfig;

/// Registers every operation below the current scope; registering documents it.
pub fn configure(config: &mut ServiceConfig<'_>) {
    organisations::configure(config);
    members::configure(config);
    tokens::configure(config);
    mandates::configure(config);
    item_classes::configure(config);
    proposals::configure(config);
    places::configure(config);
    needs::configure(config);
    excess::configure(config);
    consignees::configure(config);
    pledges::configure(config);
    allocations::configure(config);
    suggestions::configure(config);
    plans::configure(config);
    shipments::configure(config);
    receipts::configure(config);
    events::configure(config);
    public::configure(config);
}
