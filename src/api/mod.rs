//! REST: request and response types, handlers, OpenAPI. A front translates; it never decides.

pub mod acknowledge;
mod base;
pub mod body;
pub mod content;
pub mod context;
pub mod deadline;
pub mod docs;
pub mod etag;
pub mod fallback;
pub mod field_errors;
pub mod gate;
pub mod health;
pub mod imports;
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
pub mod reply;
pub mod shape;
pub mod spec;
pub mod text;

pub mod allocations;
mod closed;
mod common;
pub mod consignees;
pub mod events;
pub mod excess;
pub mod item_classes;
pub mod mandates;
pub mod members;
pub mod merging;
pub mod needs;
pub mod organisations;
pub mod places;
pub mod plans;
pub mod pledges;
pub mod proposals;
pub mod public;
pub mod receipts;
pub mod references;
pub mod sentences;
pub mod shipments;
pub mod suggestions;
mod table;
pub mod tasks;
pub mod tokens;
pub mod waybill;

pub use base::BASE;

use utoipa_actix_web::scope;
use utoipa_actix_web::service_config::ServiceConfig;

/// Registers every operation below the current scope; registering documents it. A scope for each first word: the
/// router tries patterns one after the other, and so only those of one word.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .configure(organisations::configure_me)
        .service(
            scope("/organisations")
                .configure(organisations::configure)
                .configure(merging::configure)
                .configure(members::configure)
                .configure(tokens::configure)
                .configure(mandates::configure),
        )
        .service(scope("/item-classes").configure(item_classes::configure))
        .service(scope("/item-class-proposals").configure(proposals::configure))
        .service(scope("/places").configure(places::configure))
        .service(
            scope("/needs")
                .configure(needs::configure)
                .configure(excess::configure)
                .configure(consignees::configure)
                .configure(pledges::configure_to_needs)
                .configure(receipts::configure_to_needs),
        )
        .service(scope("/pledges").configure(pledges::configure))
        .service(scope("/allocations").configure(allocations::configure))
        .service(scope("/suggestions").configure(suggestions::configure))
        .service(scope("/allocation-plans").configure(plans::configure))
        .service(scope("/imports").configure(imports::configure))
        .service(scope("/shipments").configure(shipments::configure))
        .service(scope("/waybill").configure(waybill::configure))
        .service(scope("/receipts").configure(receipts::configure))
        .service(scope("/tasks").configure(tasks::configure))
        .service(scope("/events").configure(events::configure))
        .service(scope("/public").configure(public::configure));
}
