//! Which fields of a thing somebody sees.

use serde_json::{Value, json};

use super::{actor, organisation, seat};
use crate::access::disclosure::{self, Audience};
use crate::access::relation::Relation;
use crate::actor::Actor;
use crate::event::{Event, SubjectKind};
use crate::need::{Need, NeedLine, NeedState};
use crate::organisation::{Organisation, OrganisationKind, Role};
use crate::pledge::{Authorisation, Decision, Outcome, Pledge, PledgeState};
use crate::transition::tests::things::{at, day, id, need as a_need, need_line, pledge as a_pledge};

#[test]
fn where_a_need_is_depends_on_who_asks() {
    let sees = |actor: &Actor, relation| disclosure::community(Some(actor), relation, Some("X".into())).is_some();
    let shared = Relation::SHARED;
    for (role, expected) in [
        (Role::Recipient, false),
        (Role::Donor, true),
        (Role::Carrier, false),
        (Role::Intermediary, false),
        (Role::Coordinator, true),
        (Role::Administrator, true),
        (Role::Auditor, true),
    ] {
        assert_eq!(sees(&actor(role, true, &[]), shared), expected, "{role}");
    }
    assert!(!sees(&actor(Role::Donor, false, &[]), shared));
    assert!(sees(&actor(Role::Intermediary, true, &[2]), shared));
    assert!(sees(&actor(Role::Recipient, false, &[]), shared.and(Relation::RECIPIENT)));
    assert!(disclosure::community(None, shared.and(Relation::RECIPIENT), Some("X".into())).is_none());
}

#[test]
fn to_have_asked_for_a_gift_does_not_show_its_worth() {
    let recipient = actor(Role::Recipient, true, &[]);
    let asked = Relation::RECIPIENT.and(Relation::OFFERED);
    assert!(!disclosure::shows_worth(Some(&recipient), asked));
    assert!(disclosure::shows_worth(Some(&recipient), asked.and(Relation::AGREED)));
    assert!(disclosure::shows_worth(Some(&actor(Role::Donor, true, &[])), Relation::DONOR));
    assert!(disclosure::shows_worth(Some(&actor(Role::Auditor, true, &[])), Relation::NONE));
    assert!(!disclosure::shows_worth(Some(&actor(Role::Donor, true, &[])), Relation::OFFERED));
}

#[test]
fn nobody_is_of_an_audience_that_is_somebody() {
    let every = Relation::OWN.and(Relation::RECIPIENT).and(Relation::DONOR).and(Relation::AGREED);
    for audience in [
        Audience::Community,
        Audience::Handover,
        Audience::Asked,
        Audience::Worth,
        Audience::Home,
        Audience::Person,
        Audience::Parties,
    ] {
        assert!(!audience.holds(None, every), "{audience:?}");
    }
}

/// Readers of a thing by what they are to it.
fn readers() -> Vec<(&'static str, Actor, Relation)> {
    let carrier = || seat(Role::Carrier, 1);
    vec![
        ("stranger", carrier(), Relation::SHARED),
        ("auditor", seat(Role::Auditor, 1), Relation::NONE),
        ("coordinator", seat(Role::Coordinator, 1), Relation::NONE),
        ("giver", seat(Role::Donor, 1), Relation::SHARED),
        ("recipient", carrier(), Relation::RECIPIENT),
        ("agreed", carrier(), Relation::AGREED),
        ("donor", carrier(), Relation::DONOR),
        ("own", carrier(), Relation::OWN),
        ("consignee", carrier(), Relation::CONSIGNEE),
    ]
}

#[test]
fn each_audience_is_who_it_is_said_to_be() {
    let all: Vec<_> = readers().into_iter().map(|(name, ..)| name).collect();
    for (audience, expected) in [
        (Audience::Anybody, all.as_slice()),
        (Audience::Readers, &all),
        (Audience::Community, &["auditor", "coordinator", "giver", "recipient", "agreed"]),
        (Audience::Handover, &["coordinator", "recipient", "agreed"]),
        (Audience::Consignee, &["auditor", "coordinator", "recipient", "agreed"]),
        (Audience::Asked, &["auditor", "coordinator", "recipient"]),
        (Audience::Worth, &["auditor", "coordinator", "agreed", "donor"]),
        (Audience::Home, &["auditor", "coordinator", "giver", "own"]),
        (Audience::Person, &["auditor", "coordinator", "own"]),
        (Audience::Parties, &["auditor", "coordinator", "recipient", "donor", "own", "consignee"]),
        (Audience::Named, &[]),
    ] {
        let of_it: Vec<_> = readers()
            .into_iter()
            .filter(|(_, actor, relation)| audience.holds(Some(actor), *relation))
            .map(|(name, ..)| name)
            .collect();
        assert_eq!(of_it, expected, "{audience:?}");
    }
}

#[test]
fn a_need_is_cut_to_what_its_reader_may_see_and_never_shows_its_address() {
    let text = |text: &str| Some(text.to_owned());
    let need = Need {
        community: text("Izium"),
        handover_point: text("the depot"),
        named_consignee: Some(organisation(40)),
        delivery_address: text("1 Main Street"),
        source_key: text("row 7"),
        ..a_need(NeedState::Verified)
    };
    let (all, no_handover) = ((true, true, true), (true, false, true));
    for (reader, actor, relation) in readers() {
        let seen = disclosure::need(Some(&actor), relation, need.clone());
        let expected = match reader {
            "coordinator" | "recipient" | "agreed" => all,
            "auditor" => no_handover,
            "giver" => (true, false, false),
            _ => (false, false, false),
        };
        let found = (seen.community.is_some(), seen.handover_point.is_some(), seen.named_consignee.is_some());
        assert_eq!(found, expected, "{reader}");
        assert_eq!(
            (seen.title.as_str(), &seen.delivery_address, &seen.source_key),
            ("Pumps", &None, &None),
            "{reader}"
        );
    }
}

#[test]
fn what_is_asked_is_seen_by_its_own_side_and_who_oversees_alone() {
    let in_force = NeedLine { asked_quantity: Some(20), ..need_line(10) };
    let added = NeedLine { id: id(7), quantity: None, asked_quantity: Some(3), ..need_line(1) };
    let refused = NeedLine { id: id(8), quantity: None, ..need_line(1) };
    let ended = NeedLine { id: id(9), ended_at: Some(at(2)), ..need_line(4) };
    let need = Need { lines: vec![in_force, added, refused, ended], ..a_need(NeedState::Verified) };
    let event = Event {
        id: id(1),
        at: at(1),
        member: None,
        driver: None,
        organisation: None,
        action: "correct_need".to_owned(),
        subject_kind: SubjectKind::Need,
        subject_id: id(1),
        need: Some(id(1)),
        pledge: None,
        shipment: None,
        change: json!({ "asked": [3], "quantity": 5 }),
        reason: Some("why".to_owned()),
    };
    for (reader, actor, relation) in readers() {
        let sees = matches!(reader, "auditor" | "coordinator" | "recipient");
        let cut = disclosure::need(Some(&actor), relation, need.clone());
        let asked: Vec<_> = cut.lines.iter().map(|line| line.asked_quantity).collect();
        let expected = if sees { vec![Some(20), Some(3), None, None] } else { vec![None, None] };
        assert_eq!(asked, expected, "{reader}");
        let told = disclosure::event(Some(&actor), relation, event.clone());
        assert_eq!((told.change.get("asked").is_some(), told.reason.is_some()), (sees, sees), "{reader}");
    }
    assert_eq!(disclosure::need(None, Relation::SHARED, need).lines.len(), 2);
}

#[test]
fn what_a_gift_is_worth_and_what_was_decided_on_it_is_told_together() {
    let pledge = Pledge {
        value_minor: Some(100),
        currency: Some("EUR".to_owned()),
        source_key: Some("row 7".to_owned()),
        ..a_pledge(PledgeState::Open, Authorisation::Granted)
    };
    let decision = Decision {
        id: id(1),
        pledge: id(3),
        body: "City Council".to_owned(),
        reference: "12/2026".to_owned(),
        decided_on: day(),
        outcome: Outcome::Granted,
        value_cap_minor: None,
        currency: None,
        document: None,
        recorded_by: id(12),
        recorded_at: at(1),
    };
    for (reader, actor, relation) in readers() {
        let seen = disclosure::pledge(Some(&actor), relation, pledge.clone()).into_inner();
        let shows = matches!(reader, "auditor" | "coordinator" | "agreed" | "donor");
        assert_eq!((seen.value_minor.is_some(), seen.currency.is_some()), (shows, shows), "{reader}");
        assert_eq!((seen.title.as_str(), seen.source_key), ("Pumps", None), "{reader}");
        let decisions = disclosure::decisions(Some(&actor), relation, vec![decision.clone()]);
        assert_eq!(decisions.len(), usize::from(shows), "{reader}");
    }
}

fn community(verified: bool) -> Organisation {
    Organisation {
        id: organisation(2),
        name: "Izium".to_owned(),
        kind: OrganisationKind::Community,
        kind_stated: true,
        registration: None,
        country: "UA".to_owned(),
        region: None,
        community: Some("UA6304".to_owned()),
        verified,
        public_name: true,
        named_since: Some(at(5)),
        zone: crate::zone::Zone::KYIV,
        roles: Vec::new(),
        merged_into: None,
        version: 1,
        created_at: at(0),
    }
}

#[test]
fn where_an_organisation_is_and_who_sits_in_it_is_for_its_seats_and_who_oversees() {
    for (actor, home, person) in [
        (seat(Role::Recipient, 2), true, true),
        (seat(Role::Auditor, 1), true, true),
        (seat(Role::Donor, 1), true, false),
        (seat(Role::Recipient, 1), false, false),
        // a mandate makes nobody a seat, but it gives for others
        (self::actor(Role::Intermediary, true, &[2]), true, false),
    ] {
        let seen = disclosure::organisation(Some(&actor), community(true));
        assert_eq!((seen.name.as_str(), seen.community.is_some()), ("Izium", home), "{actor:?}");
        let function = disclosure::person(Some(&actor), organisation(2), "head of the depot".to_owned());
        assert_eq!(function.as_deref(), person.then_some("head of the depot"), "{actor:?}");
    }
}

#[test]
fn an_organisation_is_named_in_public_from_the_moment_that_is_told_and_while_it_wants_it() {
    let name = |organisation: Organisation, told_until| disclosure::public_name(organisation, at(told_until));
    assert_eq!(name(community(true), 4), None, "the public is not told of that day yet");
    for told_until in [5, 6] {
        assert_eq!(name(community(true), told_until).as_deref(), Some("Izium"));
        assert_eq!(name(community(false), told_until), None, "nobody checked its name");
        assert_eq!(name(Organisation { public_name: false, ..community(true) }, told_until), None);
        assert_eq!(name(Organisation { named_since: None, ..community(true) }, told_until), None);
    }
}

fn entry(action: &str, subject_kind: SubjectKind) -> Event {
    Event {
        id: id(1),
        at: at(1),
        member: Some(id(12)),
        driver: None,
        organisation: Some(organisation(20)),
        action: action.to_owned(),
        subject_kind,
        subject_id: uuid::Uuid::from_u128(3),
        need: None,
        pledge: Some(id(3)),
        shipment: None,
        change: json!({ "state": "open", "reference": "12/2026", "body": "City Council", "note": "by post" }),
        reason: Some("as promised".to_owned()),
    }
}

#[test]
fn an_entry_of_the_log_tells_others_less_than_who_made_it() {
    let (decided, edited) = ("authorise_pledge", "update_pledge");
    let all = vec!["body", "note", "reference", "state"];
    let stranger = seat(Role::Recipient, 1);
    for (who, actor, relation, action, facts, reason) in [
        ("who did it", seat(Role::Donor, 20), Relation::NONE, decided, all.clone(), true),
        ("who oversees", seat(Role::Auditor, 1), Relation::NONE, decided, all.clone(), true),
        (
            "who may know the worth",
            stranger.clone(),
            Relation::RECIPIENT.and(Relation::AGREED),
            decided,
            all.clone(),
            true,
        ),
        ("another party", stranger.clone(), Relation::RECIPIENT, decided, vec!["note", "state"], true),
        ("another party, of an edit", stranger.clone(), Relation::RECIPIENT, edited, all, true),
        ("who only reads it", stranger.clone(), Relation::OFFERED, decided, vec!["state"], false),
        (
            "who only reads it, of an edit",
            stranger.clone(),
            Relation::OFFERED,
            edited,
            vec!["reference", "state"],
            false,
        ),
    ] {
        let seen = disclosure::event(Some(&actor), relation, entry(action, SubjectKind::Pledge));
        let told: Vec<_> = seen.change.as_object().expect("facts").keys().map(String::as_str).collect();
        assert_eq!((told, seen.reason.is_some()), (facts, reason), "{who}");
        assert_eq!((seen.action.as_str(), seen.member), (action, Some(id(12))), "{who}");
    }
    // what has no names cannot be sorted out
    let nameless = Event { change: json!(["a secret"]), ..entry(edited, SubjectKind::Pledge) };
    assert_eq!(disclosure::event(Some(&stranger), Relation::RECIPIENT, nameless.clone()).change, Value::Null);
    assert_eq!(disclosure::event(Some(&seat(Role::Auditor, 1)), Relation::NONE, nameless).change, json!(["a secret"]));
}
