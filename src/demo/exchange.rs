//! Exchange in both directions: who went through it gives its experience, and who gives asks for it.

use crate::service::imports::{organisation, own_need, own_offer};
use crate::service::items::NewLine;
use crate::service::needs::NewNeed;
use crate::service::organisations::NewOrganisation;
use crate::service::pledges::{NewPledge, NewPledgeLine};
use crate::service::{ServiceError, Tx};
use domain::OrganisationId;
use domain::need::Kind;
use domain::organisation::{Language, OrganisationKind};
use domain::pledge::Condition;

pub(super) const KHARKIV: &str = "Kharkiv garrison of the State Emergency Service";
pub(super) const BRUSSELS: &str = "Brussels Fire Department";

/// What one of the two asks for, or gives.
struct Lesson {
    key: &'static str,
    title: &'static str,
    language: Language,
    class: &'static str,
    days: i64,
}

/// What the fire brigade of Brussels wants to learn from those who do it every week.
const BRUSSELS_ASKS: Lesson = Lesson {
    key: "need:demo:brussels-asks",
    title: "Formation au sauvetage-déblaiement par ceux qui le pratiquent",
    language: Language::Fr,
    class: "training.usar",
    days: 5,
};

/// What the garrison of Kharkiv can teach.
const KHARKIV_GIVES: Lesson = Lesson {
    key: "offer:demo:kharkiv-gives",
    title: "Досвід рятування з-під завалів: навчання для партнерів",
    language: Language::Uk,
    class: "training.usar",
    days: 20,
};

/// What it wants to learn itself.
const KHARKIV_ASKS: Lesson = Lesson {
    key: "need:demo:kharkiv-asks",
    title: "Навчання пожежних-рятувальників роботі з новими автодрабинами",
    language: Language::Uk,
    class: "training.firefighters",
    days: 10,
};

/// What Brussels can teach.
const BRUSSELS_GIVES: Lesson = Lesson {
    key: "offer:demo:brussels-gives",
    title: "Formation des pompiers sur échelles pivotantes",
    language: Language::Fr,
    class: "training.firefighters",
    days: 10,
};

/// Puts both directions on the board; what is there already is not made twice.
pub fn load(tx: &mut Tx<'_>) -> Result<(), ServiceError> {
    let kharkiv = party(tx, KHARKIV, "UA")?;
    let brussels = party(tx, BRUSSELS, "BE")?;
    asks(tx, brussels, &BRUSSELS_ASKS)?;
    asks(tx, kharkiv, &KHARKIV_ASKS)?;
    gives(tx, kharkiv, &KHARKIV_GIVES)?;
    gives(tx, brussels, &BRUSSELS_GIVES)
}

fn party(tx: &mut Tx<'_>, name: &str, country: &str) -> Result<OrganisationId, ServiceError> {
    let new = NewOrganisation {
        name: name.to_owned(),
        kind: OrganisationKind::EmergencyService,
        country: country.to_owned(),
        region: None,
        community: None,
        public_name: Some(true),
        registration: None,
    };
    Ok(organisation(tx, &new, true)?.id)
}

fn line(lesson: &Lesson) -> NewLine {
    NewLine {
        item_class: Some(lesson.class.to_owned()),
        description: Some(lesson.title.to_owned()),
        quantity: Some(lesson.days),
        ..NewLine::default()
    }
}

fn asks(tx: &mut Tx<'_>, recipient: OrganisationId, lesson: &Lesson) -> Result<(), ServiceError> {
    let new = NewNeed {
        recipient: Some(recipient),
        kind: Kind::Training,
        title: lesson.title.to_owned(),
        language: lesson.language,
        priority: 3,
        region: None,
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: None,
        allows_surplus: false,
        lines: vec![line(lesson).into()],
    };
    own_need(tx, recipient, &new, lesson.key)
}

fn gives(tx: &mut Tx<'_>, donor: OrganisationId, lesson: &Lesson) -> Result<(), ServiceError> {
    let new = NewPledge {
        donor: Some(donor),
        kind: Kind::Training,
        title: lesson.title.to_owned(),
        language: lesson.language,
        authorisation_required: false,
        delegates_allocation: false,
        earmark_region: None,
        earmark_recipient: None,
        available_from: None,
        valid_until: None,
        value_minor: None,
        currency: None,
        source: None,
        lines: vec![NewPledgeLine { line: line(lesson), condition: Condition::New }],
    };
    own_offer(tx, donor, &new, lesson.key)
}
