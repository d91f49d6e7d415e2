//! Where a request comes from, as far as that can be believed; pure.

use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

/// An address, or all that begin like it: `10.0.0.0/8`, `2001:db8::/32`, `192.0.2.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    first: u128,
    bits: u32,
    v6: bool,
}

/// An address as a number of 128 bits, left aligned.
fn number(address: IpAddr) -> (u128, bool) {
    match address.to_canonical() {
        IpAddr::V4(v4) => (u128::from(v4.to_bits()) << 96, false),
        IpAddr::V6(v6) => (v6.to_bits(), true),
    }
}

/// The first `bits` of a number.
fn prefix(number: u128, bits: u32) -> u128 {
    if bits == 0 { 0 } else { number & (u128::MAX << (128 - bits)) }
}

impl Network {
    /// Whether an address lies in it.
    pub fn contains(&self, address: IpAddr) -> bool {
        let (number, v6) = number(address);
        v6 == self.v6 && prefix(number, self.bits) == self.first
    }
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let (number, v6) = number(address.trim().parse().map_err(drop)?);
        let all = if v6 { 128 } else { 32 };
        let bits = bits.map_or(Ok(all), |bits| bits.trim().parse::<u32>().map_err(drop))?;
        if bits > all {
            return Err(());
        }
        Ok(Self { first: prefix(number, bits), bits, v6 })
    }
}

/// What counts as one neighbour: an IPv4 address, or the /64 of an IPv6 address, of which one
/// household has more addresses than could ever be counted.
pub fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(prefix(v6.to_bits(), 64))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// The client behind `peer`. What a request says of its way is believed only where a trusted proxy
/// wrote it down: the last hop that is no trusted proxy itself.
pub fn client(
    peer: IpAddr,
    proxies: &[Network],
    forwarded: impl Iterator<Item = impl AsRef<str>>,
    x_forwarded_for: impl Iterator<Item = impl AsRef<str>>,
) -> IpAddr {
    let is_trusted = |address: IpAddr| proxies.iter().any(|proxy| proxy.contains(address));
    if !is_trusted(peer) {
        return peer;
    }
    let ways = [hops(forwarded, for_of), hops(x_forwarded_for, node)];
    let mut found = ways.into_iter().flatten().map(|way| last_stranger(peer, &way, is_trusted));
    match (found.next(), found.next()) {
        (Some(one), None) => one,
        // a proxy that writes one header hands on the other as it came: two that differ are one
        // too many to believe
        (Some(one), Some(other)) if one == other => one,
        _ => peer,
    }
}

/// The last hop that is no trusted proxy; beyond one that cannot be read nothing is believed.
fn last_stranger(peer: IpAddr, way: &[Option<IpAddr>], is_trusted: impl Fn(IpAddr) -> bool) -> IpAddr {
    let mut last = peer;
    for hop in way.iter().rev() {
        let Some(address) = hop else { return last };
        last = *address;
        if !is_trusted(last) {
            break;
        }
    }
    last
}

/// Every hop of a header, in order; nothing where there is no such header.
fn hops(
    lines: impl Iterator<Item = impl AsRef<str>>,
    read: fn(&str) -> Option<IpAddr>,
) -> Option<Vec<Option<IpAddr>>> {
    let mut all = Vec::new();
    for line in lines {
        all.extend(line.as_ref().split(',').map(read));
    }
    (!all.is_empty()).then_some(all)
}

/// `for=192.0.2.43;proto=http` (RFC 7239).
fn for_of(element: &str) -> Option<IpAddr> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        if name.trim().eq_ignore_ascii_case("for") { node(value.trim().trim_matches('"')) } else { None }
    })
}

/// `192.0.2.43`, `192.0.2.43:47011`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn node(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    if let Ok(address) = text.parse::<IpAddr>() {
        return Some(address.to_canonical());
    }
    if let Some(inner) = text.strip_prefix('[') {
        return inner.split(']').next()?.parse().ok();
    }
    text.split_once(':').and_then(|(address, _port)| address.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn behind(peer: &str, forwarded: &[&str], x_forwarded_for: &[&str]) -> IpAddr {
        let proxies = ["10.0.0.0/8", "2001:db8:ffff::/48"].map(|text| text.parse().expect("a network"));
        client(ip(peer), &proxies, forwarded.iter(), x_forwarded_for.iter())
    }

    #[test]
    fn networks_hold_what_begins_like_them() {
        let network: Network = "10.1.0.0/16".parse().expect("a network");
        assert!(network.contains(ip("10.1.255.1")) && network.contains(ip("::ffff:10.1.2.3")));
        assert!(!network.contains(ip("10.2.0.1")) && !network.contains(ip("::10.1.0.0")));
        assert!("0.0.0.0/0".parse::<Network>().expect("all").contains(ip("203.0.113.9")));
        for bad in ["", "10.0.0.0/33", "example.org", "10.0.0.1/-1", "::/129"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_household_is_one_neighbour() {
        assert_eq!(neighbourhood(ip("2001:db8:1:2:aaaa::1")), neighbourhood(ip("2001:db8:1:2:bbbb::2")));
        assert_ne!(neighbourhood(ip("2001:db8:1:2::1")), neighbourhood(ip("2001:db8:1:3::1")));
        assert_ne!(neighbourhood(ip("192.0.2.1")), neighbourhood(ip("192.0.2.2")));
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(behind("192.0.2.1", &[], &["198.51.100.7"]), ip("192.0.2.1"), "no proxy of ours");
        assert_eq!(behind("10.0.0.1", &[], &["198.51.100.7"]), ip("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &[], &["203.0.113.1, 198.51.100.7, 10.0.0.2"]), ip("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &[], &["203.0.113.1", "198.51.100.7:80"]), ip("198.51.100.7"), "two lines");
        assert_eq!(behind("10.0.0.1", &["for=\"[2001:db8::7]:4711\";proto=https"], &[]), ip("2001:db8::7"));
        assert_eq!(behind("10.0.0.1", &["for=1.1.1.1, For=198.51.100.7;by=10.0.0.1"], &[]), ip("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &[], &["10.0.0.9"]), ip("10.0.0.9"), "a proxy that asks itself");
        assert_eq!(behind("10.0.0.1", &[], &[]), ip("10.0.0.1"));
        assert_eq!(behind("10.0.0.1", &[], &["198.51.100.7, nonsense"]), ip("10.0.0.1"));
    }

    #[test]
    fn a_second_header_buys_no_other_address() {
        assert_eq!(behind("10.0.0.1", &["for=198.51.100.7"], &["198.51.100.7"]), ip("198.51.100.7"));
        assert_eq!(behind("10.0.0.1", &["for=1.2.3.4"], &["198.51.100.7"]), ip("10.0.0.1"));
    }
}
