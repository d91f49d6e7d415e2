//! How often somebody may ask: a member once its token is known, an address before that. All of it
//! in memory that does not grow, whoever asks under however many names.

pub mod address;
pub mod buckets;

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use actix_web::HttpRequest;
use actix_web::http::header;

use crate::limits::address::{Network, neighbourhood};
use crate::limits::buckets::{Failures, Rates};
use domain::MemberId;

/// Tokens whose members are remembered, at most. When there are more, all are forgotten and learned
/// anew; until then they count by address.
const TOKENS: usize = 16_384;

/// A token's digest.
type Digest = [u8; 32];

/// Who asks, as far as that is known before anything is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Client {
    /// A member, by a token that was good a moment ago.
    Member(MemberId),
    /// Anybody at an address.
    Address(IpAddr),
}

/// The rates of everybody, shared by all threads.
#[derive(Debug, Clone)]
pub struct Limits(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    begun: Instant,
    proxies: Vec<Network>,
    rates: Option<(Rates, Failures)>,
    /// Whose token was good: it says whose rate a request counts to and nothing else. Whether it
    /// is still good is asked of the database each time.
    members: RwLock<HashMap<Digest, MemberId>>,
}

impl Limits {
    /// `per_second` requests a second on average; 0 sets no bound.
    pub fn new(per_second: u32, proxies: Vec<Network>) -> Self {
        let rates = (per_second > 0).then(|| (Rates::new(per_second), Failures::default()));
        Self(Arc::new(Inner { begun: Instant::now(), proxies, rates, members: RwLock::default() }))
    }

    /// The neighbour that a request comes from.
    pub fn address(&self, request: &HttpRequest) -> IpAddr {
        let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        let lines = |name: header::HeaderName| {
            // what cannot be read is one hop that cannot be believed
            request.headers().get_all(name).map(|value| value.to_str().unwrap_or("?"))
        };
        let (forwarded, x_forwarded_for) = (lines(header::FORWARDED), lines(header::X_FORWARDED_FOR));
        neighbourhood(address::client(peer, &self.0.proxies, forwarded, x_forwarded_for))
    }

    /// Whose rate a request counts to.
    pub fn client(&self, address: IpAddr, token: Option<&Digest>) -> Client {
        let members = self.0.members.read().unwrap_or_else(PoisonError::into_inner);
        let member = token.and_then(|token| members.get(token));
        member.map_or(Client::Address(address), |member| Client::Member(*member))
    }

    /// Counts a request.
    ///
    /// # Errors
    /// The seconds to wait, when it is one too many.
    pub fn take(&self, client: Client, with_token: bool) -> Result<(), u64> {
        let Some((rates, failures)) = &self.0.rates else { return Ok(()) };
        let now = self.now();
        rates.take(client, now).map_err(seconds)?;
        match client {
            // who tried many tokens waits before the next one is even looked at
            Client::Address(address) if with_token => {
                failures.wait(address, now).map_or(Ok(()), |wait| Err(seconds(wait)))
            }
            _ => Ok(()),
        }
    }

    /// A token was good.
    pub fn succeeded(&self, token: Digest, member: MemberId) {
        let mut members = self.0.members.write().unwrap_or_else(PoisonError::into_inner);
        if members.len() >= TOKENS && !members.contains_key(&token) {
            members.clear();
        }
        members.insert(token, member);
    }

    /// A token was not good, or is no longer.
    pub fn failed(&self, address: IpAddr, token: Option<&Digest>) {
        if let Some(token) = token {
            self.0.members.write().unwrap_or_else(PoisonError::into_inner).remove(token);
        }
        if let Some((_, failures)) = &self.0.rates {
            failures.count(address, self.now());
        }
    }

    fn now(&self) -> Duration {
        self.0.begun.elapsed()
    }
}

/// Whole seconds, upwards: `Retry-After` knows no less.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_one_member_share_its_rate_and_memory_is_bounded() {
        let limits = Limits::new(1, Vec::new());
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let member = MemberId::from(uuid::Uuid::from_u128(7));
        for token in [[1; 32], [2; 32]] {
            assert_eq!(limits.client(address, Some(&token)), Client::Address(address));
            limits.succeeded(token, member);
            assert_eq!(limits.client(address, Some(&token)), Client::Member(member));
        }
        limits.failed(address, Some(&[1; 32]));
        assert_eq!(limits.client(address, Some(&[1; 32])), Client::Address(address), "a revoked one");
        for n in 0..40_000_u32 {
            let mut token = [0; 32];
            token[..4].copy_from_slice(&n.to_be_bytes());
            limits.succeeded(token, member);
        }
        assert!(limits.0.members.read().expect("it").len() <= TOKENS);
    }

    #[test]
    fn failed_tokens_make_the_address_wait_and_nobody_who_is_known() {
        let limits = Limits::new(1_000_000, Vec::new());
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        for _ in 0..20 {
            limits.failed(address, None);
        }
        assert!(limits.take(Client::Address(address), true).is_err());
        assert_eq!(limits.take(Client::Address(address), false), Ok(()), "the public board stays open");
        assert_eq!(limits.take(Client::Member(MemberId::from(uuid::Uuid::from_u128(7))), true), Ok(()));
    }
}
