//! What happens as time goes by: holds end, pledges lapse, needs expire, standby moves up that was left
//! waiting. Of several nodes on one database one at a time does it.

use std::time::Duration;

use crate::service::{Service, plans, sweep};

/// How often it looks for plans that nobody computes: those whose node was stopped, for example.
const PLANS_EVERY: Duration = Duration::from_secs(5);

/// How often it looks.
const EVERY: Duration = Duration::from_mins(1);

/// Sweeps until the process ends.
pub async fn run(service: Service) {
    let mut clock = tokio::time::interval(EVERY);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        match sweep::run(&service).await {
            Ok(swept) if swept == sweep::Swept::default() => {}
            Ok(swept) => tracing::info!(?swept, "swept"),
            Err(error) => tracing::warn!(%error, "the sweep failed; it runs again in a minute"),
        }
    }
}

/// Computes plans that wait until the process ends. A plan that is asked for is begun at once; this
/// takes up what was left behind.
pub async fn plan(service: Service) {
    let mut clock = tokio::time::interval(PLANS_EVERY);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        if let Err(error) = plans::runner::take_up(&service).await {
            tracing::warn!(%error, "plans wait; they are looked for again in a moment");
        }
    }
}
