//! `/tasks`: what waits for whoever asks.

use std::collections::HashMap;

use actix_web::get;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::context::{Handled, RequestContext};
use crate::api::reply::Reply;
use crate::messages;
use crate::service::tasks::{self, Tasks, Told};
use domain::event::SubjectKind;
use domain::organisation::{Language, Role};
use domain::task::{Count, TaskCode, Until, Urgency, Waiting};
use domain::{Fact, Instant, OrganisationId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list);
}

/// How many wait.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskCountView {
    /// How many; no more than 1000 are counted.
    #[schema(example = 3, maximum = 1000)]
    pub number: i64,
    /// Whether it is this number or more.
    pub or_more: bool,
    /// That there may be more, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The end of the time for something.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct TaskUntilView {
    /// The last day.
    pub day: NaiveDate,
    /// The moment, where it ends at one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<Utc>>,
}

impl From<Until> for TaskUntilView {
    fn from(until: Until) -> Self {
        let at = if let Until::Moment(at, _) = until { Some(at) } else { None };
        Self { day: until.day(), at }
    }
}

/// An organisation by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskPartyView {
    pub id: OrganisationId,
    pub name: String,
}

/// Somebody who may do it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskRoleView {
    pub role: Role,
    /// The role in the reader's language.
    pub label: String,
}

/// A thing that waits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskSubjectView {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
    /// Its reference for phone and paper; that of its need for an allocation, a name where there is none.
    #[schema(example = "N-2026-000123")]
    pub reference: String,
    /// The other side.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organisation: Option<TaskPartyView>,
    /// Units concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<i64>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub until: Option<TaskUntilView>,
    /// How near that is.
    pub urgency: Urgency,
    /// What waits and what follows, in the reader's language.
    pub message: String,
}

/// What is to be done, with the things that wait for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskView {
    /// What is to be done.
    pub code: TaskCode,
    /// The same in the reader's language.
    pub label: String,
    /// How many things wait.
    pub count: TaskCountView,
    /// The nearest end of their time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub until: Option<TaskUntilView>,
    /// How near that is: what is overdue comes first.
    pub urgency: Urgency,
    /// For whom, where you act for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub for_organisation: Option<TaskPartyView>,
    /// Who else may do it.
    pub others: Vec<TaskRoleView>,
    /// The first twelve of the things, nearest end of time first.
    #[schema(max_items = 12)]
    pub subjects: Vec<TaskSubjectView>,
    /// Whether more things wait than stand here.
    pub more: bool,
}

/// What waits for whoever asks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TasksView {
    /// Overdue ones first, then what ends within two days, within seven, and the rest.
    pub items: Vec<TaskView>,
}

type Names = HashMap<OrganisationId, String>;

fn party(id: Option<OrganisationId>, names: &Names) -> Option<TaskPartyView> {
    id.and_then(|id| names.get(&id).map(|name| TaskPartyView { id, name: name.clone() }))
}

fn count(count: Count, language: Language) -> TaskCountView {
    let facts = [("count", Fact::Count(count.number))];
    let message = count.or_more.then(|| messages::task(language, "or_more", &facts)).flatten();
    TaskCountView { number: count.number, or_more: count.or_more, message }
}

fn subject(code: TaskCode, thing: Waiting, names: &Names, now: Instant, language: Language) -> TaskSubjectView {
    let organisation = party(thing.other, names);
    let name = organisation.as_ref().map(|other| ("other", Fact::from(&other.name)));
    let until = thing.until.map(|until| ("until", Fact::Day(until.day())));
    let facts: Vec<_> = [("reference", Fact::from(&thing.reference))].into_iter().chain(name).chain(until).collect();
    TaskSubjectView {
        kind: thing.kind,
        id: thing.id,
        message: messages::task(language, code.as_str(), &facts).unwrap_or_default(),
        reference: thing.reference,
        organisation,
        units: thing.units,
        until: thing.until.map(Into::into),
        urgency: Urgency::of(thing.until, now),
    }
}

impl TasksView {
    fn new(found: Tasks, language: Language) -> Self {
        let Tasks { tasks, names, now } = found;
        let view = |told: Told| {
            let Told { task, principal, others } = told;
            let role = |role: Role| TaskRoleView {
                role,
                label: messages::word(language, "role", role.as_str()).unwrap_or_default(),
            };
            TaskView {
                code: task.code,
                label: messages::word(language, "task", task.code.as_str()).unwrap_or_default(),
                count: count(task.count, language),
                until: task.until().map(Into::into),
                urgency: task.urgency(now),
                for_organisation: party(principal, &names),
                others: others.into_iter().map(role).collect(),
                more: task.more,
                subjects: task
                    .things
                    .into_iter()
                    .map(|thing| subject(task.code, thing, &names, now, language))
                    .collect(),
            }
        };
        Self { items: tasks.into_iter().map(view).collect() }
    }
}

/// Lists what waits for you: each kind of task with the things it waits for, until when, what follows, and who else may
/// do it. Derived from what is stored at every reading; an intermediary reads the tasks of each of its principals, a
/// coordinator also what is overdue with others.
#[utoipa::path(operation_id = "list_tasks", tag = "tasks",
    responses((status = 200, description = "What waits for you.", body = TasksView)))]
#[get("")]
async fn list(cx: RequestContext) -> Handled {
    let telling = cx.telling();
    let render = move |found: Tasks| {
        let language = telling.language();
        Reply::plain(&TasksView::new(found, language)).in_language(language)
    };
    cx.read_apart(tasks::list, render).await
}
