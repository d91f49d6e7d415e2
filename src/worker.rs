//! What happens as time goes by: holds end, pledges lapse, needs expire. Idempotent; several nodes
//! may run it at once.

use std::time::Duration;

use crate::service::{Service, sweep};

/// How often it looks.
const EVERY: Duration = Duration::from_mins(1);

/// Sweeps until the process ends.
pub async fn run(service: Service) {
    let mut clock = tokio::time::interval(EVERY);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        match service.act(sweep::run).await {
            Ok(swept) if swept == sweep::Swept::default() => {}
            Ok(swept) => tracing::info!(?swept, "swept"),
            Err(error) => tracing::warn!(%error, "the sweep failed; it runs again in a minute"),
        }
    }
}
