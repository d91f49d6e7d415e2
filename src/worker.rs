//! What happens as time goes by: holds end, pledges lapse, needs expire, standby moves up that was left
//! waiting. Of several nodes on one database one at a time does it.

use std::time::Duration;

use crate::service::{Service, ServiceError, imports, open_lines, plans, sealing, sweep};

/// How often it looks for plans that nobody computes and imports that nobody takes over: those whose node was stopped,
/// for example.
const PLANS_EVERY: Duration = Duration::from_secs(5);

/// How often entries of the log are given their place: well within a second of their commit.
const SEAL_EVERY: Duration = Duration::from_millis(500);

/// How often it looks.
const EVERY: Duration = Duration::from_mins(1);

/// Starts what needs nobody to hear of it.
pub fn start(service: &Service) {
    tokio::spawn(run(service.clone()));
    tokio::spawn(plan(service.clone()));
    tokio::spawn(follow(service.clone()));
    tokio::spawn(import(service.clone()));
}

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

/// Takes imports over that wait until the process ends. What is asked for is begun at once; this takes up what was left
/// behind.
pub async fn import(service: Service) {
    let mut clock = tokio::time::interval(PLANS_EVERY);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        if let Err(error) = imports::take_up(&service).await {
            tracing::warn!(%error, "imports wait; they are looked for again in a moment");
        }
    }
}

/// Gives entries of the log their place until the process ends, and `tell`s how many wait, and how many of them for more
/// than a minute: every node does, so that one whose sealer stands still is told of by all.
pub async fn seal(service: Service, tell: impl Fn(i64, i64)) {
    if !sealing::is_needed(&service) {
        return;
    }
    let mut clock = tokio::time::interval(SEAL_EVERY);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut alarmed = false;
    loop {
        clock.tick().await;
        match seal_and_tell(&service, &tell).await {
            Ok(overdue) => {
                // once as it begins: the metrics tell how long it lasts
                if overdue > 0 && !alarmed {
                    tracing::error!(
                        entries = overdue,
                        "entries of the log wait for their place for more than a minute"
                    );
                }
                alarmed = overdue > 0;
            }
            Err(error) => {
                tracing::warn!(%error, "entries of the log wait for their place; it is tried again in a moment");
            }
        }
    }
}

/// How often the open lines in memory follow the log when nobody asks.
const FOLLOW_EVERY: Duration = Duration::from_secs(2);

/// Reads the open lines of the board into memory, and has them follow the log until the process ends.
pub async fn follow(service: Service) {
    let mut clock = tokio::time::interval(FOLLOW_EVERY);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        if let Err(error) = open_lines::keep_up(&service).await {
            tracing::warn!(%error, "the open lines in memory do not follow; it is tried again in a moment");
        }
    }
}

async fn seal_and_tell(service: &Service, tell: &impl Fn(i64, i64)) -> Result<i64, ServiceError> {
    let sealed = sealing::run(service).await;
    // also when sealing fails: then it matters
    let waiting = sealing::waiting(service).await?;
    tell(waiting.entries, waiting.overdue);
    sealed.map(|_| waiting.overdue)
}
