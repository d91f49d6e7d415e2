//! What each answer of policy means. The whole matrix is reviewed where the API is tested.

use super::{actor, seat};
use crate::access::disclosure::Audience;
use crate::access::fields::{FIELDS, Row};
use crate::access::{Action, Relation, Verdict, decide};
use crate::actor::Actor;
use crate::organisation::{Role, Scope};

#[test]
fn only_the_catalogue_the_places_and_the_public_board_need_no_token() {
    let public: Vec<_> = Action::ALL.iter().filter(|action| action.is_public()).map(|action| action.as_str()).collect();
    let expected =
        ["list_item_classes", "get_item_class", "list_places", "get_place", "list_public_needs", "get_public_need"];
    assert_eq!(public, expected);
    for action in Action::ALL {
        let verdict = if action.is_public() { Verdict::Allow } else { Verdict::Unknown };
        assert_eq!(decide(None, *action, Relation::NONE), verdict, "{action}");
    }
}

#[test]
fn who_is_not_verified_drafts_and_goes_no_further() {
    for (role, relation, drafts, goes_further) in [
        (Role::Recipient, Relation::RECIPIENT, Action::CreateNeed, Action::SubmitNeed),
        (Role::Donor, Relation::DONOR, Action::CreatePledge, Action::OpenPledge),
    ] {
        for verified in [true, false] {
            let actor = actor(role, verified, &[]);
            assert_eq!(decide(Some(&actor), drafts, relation), Verdict::Allow, "{role}");
            let verdict = if verified { Verdict::Allow } else { Verdict::Deny };
            assert_eq!(decide(Some(&actor), goes_further, relation), verdict, "{role} verified {verified}");
        }
    }
}

#[test]
fn what_may_not_be_read_is_hidden_and_what_may_not_be_done_is_denied() {
    let donor = seat(Role::Donor, 1);
    let verdict = |action, relation| decide(Some(&donor), action, relation);
    assert_eq!(verdict(Action::GetNeed, Relation::NONE), Verdict::Hide);
    assert_eq!(verdict(Action::VerifyNeed, Relation::NONE), Verdict::Hide, "it is not there for who may not read it");
    assert_eq!(verdict(Action::VerifyNeed, Relation::SHARED), Verdict::Deny);
    assert_eq!(verdict(Action::CreateNeed, Relation::NONE), Verdict::Deny, "there is nothing to see before it is made");
}

#[test]
fn a_token_that_may_not_read_still_learns_that_it_may_not_do_something() {
    let writes = Actor { scopes: vec![Scope::Write], ..seat(Role::Recipient, 1) };
    assert_eq!(decide(Some(&writes), Action::GetNeed, Relation::RECIPIENT), Verdict::Hide);
    assert_eq!(decide(Some(&writes), Action::VerifyNeed, Relation::RECIPIENT), Verdict::Deny);
}

#[test]
fn a_verdict_has_its_word_in_the_matrix() {
    let words = [Verdict::Allow, Verdict::Deny, Verdict::Hide, Verdict::Unknown].map(Verdict::as_str);
    assert_eq!(words, ["allow", "deny", "hide", "unknown"]);
}

#[test]
fn a_field_is_shown_to_who_may_read_the_thing_and_is_of_its_audience() {
    let of = |thing: &str, to: Audience| -> &Row {
        FIELDS.iter().find(|row| row.thing == thing && row.to == to).expect("a row of this thing")
    };
    let community = of("location", Audience::Community);
    let (donor, carrier) = (seat(Role::Donor, 1), seat(Role::Carrier, 1));
    assert!(community.shows(Some(&donor), Relation::SHARED));
    assert!(!community.shows(Some(&donor), Relation::NONE), "it may not read the need");
    assert!(!community.shows(Some(&carrier), Relation::SHARED), "it reads the need, but not where it is");
    assert!(of("location", Audience::Readers).shows(Some(&carrier), Relation::SHARED));
    assert!(!community.shows(None, Relation::SHARED));
    assert!(of("public_need", Audience::Anybody).shows(None, Relation::NONE));
    assert!(!of("public_need", Audience::Named).shows(None, Relation::NONE), "the recipient must have said so");
}
