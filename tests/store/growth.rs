//! History weighs nothing: more answered allocations than `SQLite` takes variables, on one need and on
//! one pledge.

use domain::filters::EventFilter;
use domain::page::Window;
use domain::pledge::Outcome;
use poruch::service::decisions::{self, NewDecision};
use poruch::service::suggestions::{self, For};
use poruch::service::{allocations, events, needs, pledges, public, track};
use poruch::store::Engine;

use crate::cast::{Cast, new_answer};
use crate::repeat::repeat;

pub async fn thirty_three_thousand_answered_allocations_stand_in_nobodys_way(engine: Engine) {
    const ANSWERED: usize = 33_000;
    let cast = Cast::new(engine).await;
    let (need, lines) = cast.need(0, &[50]).await;
    let line = lines[0];
    let offer = cast.offer(0, 50).await;
    let declined = cast.allocate(0, offer, (need, line), 5).await.expect("a proposal")[0];
    let (donor, recipient) = (cast.donors[0].clone(), cast.recipients[0].clone());
    let coordinator = cast.coordinator.clone();
    let (giver, taker) = (donor.clone(), recipient.clone());
    cast.service
        .act(move |tx| allocations::decline(tx, Some(&taker), declined, None, "too old".into()))
        .await
        .expect("declined");
    repeat(&mut cast.connect(), declined, ANSWERED);
    // one that is live, on the same need and the same pledge
    cast.allocate(0, offer, (need, line), 7).await.expect("a proposal");
    let window = Window { limit: 50, after: None };
    cast.service
        .act(move |tx| {
            assert_eq!(needs::get(tx, Some(&recipient), need)?.sums[0].proposed, 7);
            assert_eq!(pledges::get(tx, Some(&donor), offer.0)?.sums[0].proposed, 7);
            // the history still says who was a party to it, and that it came back
            let other = pledges::telling(tx, Some(&recipient), offer.0)?;
            assert_eq!(other.len(), 2, "one live, one of the history");
            assert_eq!(public::get(tx, need)?.figures[0].received, 0);
            assert_eq!(public::list(tx, &Default::default(), false, &window)?.rows.len(), 1);
            needs::list(tx, Some(&coordinator), &Default::default(), &window)?;
            pledges::list(tx, Some(&recipient), &Default::default(), &window)?;
            let track = track::track(tx, Some(&donor), offer.0)?;
            assert!(!track.steps.is_empty());
            track::track(tx, Some(&recipient), offer.0)?;
            suggestions::find(tx, Some(&recipient), For::Need(need, None), 20, 5)?;
            suggestions::find(tx, Some(&donor), For::Pledge(offer.0, None), 20, 5)?;
            events::list(tx, Some(&donor), &EventFilter { pledge: Some(offer.0), ..Default::default() }, &window)?;
            Ok(())
        })
        .await
        .expect("everything can be read");
    cast.service
        .act(move |tx| {
            let made = pledges::pledge_to_need(tx, Some(&giver), need, &new_answer(line, 3, true, false))?;
            let (pledge, allocation) = (made.pledge.pledge.id, made.allocations[0].id);
            let granted = NewDecision {
                body: "council".into(),
                reference: "1".into(),
                decided_on: tx.now.date_naive(),
                outcome: Outcome::Granted,
                value_cap_minor: None,
                currency: None,
                document: None,
            };
            decisions::authorise(tx, Some(&giver), pledge, None, &granted)?;
            allocations::withdraw(tx, Some(&giver), allocation, None, "needed at home".into())?;
            Ok(())
        })
        .await
        .expect("everything can be written");
    let giver = cast.donors[0].clone();
    cast.service
        .act(move |tx| pledges::withdraw(tx, Some(&giver), offer.0, None, "needed at home").map(|_| ()))
        .await
        .expect("taken back");
    assert_eq!(cast.sums(need).await[0].live(), 0);
}
