//! References where ids are taken: `N-2026-000123` instead of the id of the need, in paths, queries and bodies.
//!
//! A request without one is read as ever. Where something stands in the place of an id that is none, and is a reference,
//! it is looked up, and the request is read anew with the id. What is not there stands for an id that nothing has: so
//! nobody learns more by a reference than by an id.

use std::collections::{BTreeSet, HashMap};

use actix_web::{HttpRequest, web};
use uuid::Uuid;

use crate::api::context::Within;
use crate::api::problem::Cause;
use crate::service::{Service, ServiceError, references};
use domain::reference::Reference;

/// References that one request may hold: every line of the largest names several.
pub const MOST: usize = 1000;

/// The ids of references, as they were written.
#[derive(Debug, Clone, Default)]
pub struct Known(HashMap<String, Uuid>);

impl Known {
    /// These.
    pub fn of(known: impl IntoIterator<Item = (String, Uuid)>) -> Self {
        Self(known.into_iter().collect())
    }

    /// The id of what was written, if that is a reference.
    pub fn id(&self, written: &str) -> Option<Uuid> {
        self.0.get(written).copied()
    }
}

/// Whether a text can stand in the place of an id.
pub fn is_reference(text: &str) -> bool {
    Reference::read(text).is_some()
}

/// What is needed to look references up.
#[derive(Clone)]
#[allow(missing_debug_implementations, reason = "it holds the service")]
pub struct Names {
    service: Option<web::Data<Service>>,
    within: Within,
}

impl Names {
    /// Those of a request.
    pub fn of(request: &HttpRequest) -> Self {
        Self { service: request.app_data().cloned(), within: Within::of(request) }
    }

    /// Looks up what was written.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn find(&self, written: BTreeSet<String>) -> Result<Known, Cause> {
        let Some(service) = &self.service else { return Err(Cause::Service(ServiceError::away("not configured"))) };
        let read: Vec<(String, Reference)> =
            written.into_iter().filter_map(|text| Reference::read(&text).map(|read| (text, read))).collect();
        let all: Vec<Reference> = read.iter().map(|(_, reference)| reference.clone()).collect();
        let found = self.within.end(service.read(None, move |tx, _nobody| references::find(tx, &all))).await?;
        let known = |(text, reference)| {
            let id = found.get(&reference).copied().unwrap_or_default();
            (text, id)
        };
        Ok(Known::of(read.into_iter().map(known)))
    }
}
