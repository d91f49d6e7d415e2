//! Rules of states: an allocation's against its agreements and its units, a need's and a pledge's against
//! their allocations.

use super::rule::{LIVE, Rule};

/// The rules.
pub fn rules() -> Vec<Rule> {
    [allocations(), needs(), pledges()].concat()
}

fn allocations() -> Vec<Rule> {
    vec![
        (
            "an allocation joins lines of its need and its pledge, and their two sides",
            "SELECT a.id FROM allocations a JOIN needs n ON n.id = a.need_id JOIN pledges p ON p.id = a.pledge_id \
             JOIN need_lines k ON k.id = a.need_line_id JOIN pledge_lines q ON q.id = a.pledge_line_id \
             WHERE k.need_id <> a.need_id OR q.pledge_id <> a.pledge_id OR n.recipient_id <> a.recipient_id \
             OR p.donor_id <> a.donor_id"
                .to_owned(),
        ),
        (
            "committed means both agreed and the authorisation is given, or was when its units went on shipments",
            "SELECT a.id FROM allocations a JOIN pledges p ON p.id = a.pledge_id WHERE a.state = 'committed' AND \
             (a.donor_agreed_at IS NULL OR a.recipient_agreed_at IS NULL OR a.committed_at IS NULL \
             OR (p.authorisation NOT IN ('granted', 'not_required') \
             AND a.quantity > a.released + a.shipped + a.planned))"
                .to_owned(),
        ),
        (
            "an organisation never gives to its own need",
            "SELECT a.id FROM allocations a WHERE a.donor_id = a.recipient_id \
             AND a.state IN ('proposed', 'accepted', 'standby')"
                .to_owned(),
        ),
        (
            "accepted means both agreed and the authorisation is not given",
            "SELECT a.id FROM allocations a JOIN pledges p ON p.id = a.pledge_id WHERE a.state = 'accepted' AND \
             (a.donor_agreed_at IS NULL OR a.recipient_agreed_at IS NULL \
             OR p.authorisation IN ('granted', 'not_required'))"
                .to_owned(),
        ),
        (
            "proposed means that a side has yet to agree, and a hold that ends",
            "SELECT a.id FROM allocations a WHERE (a.state = 'proposed' AND a.donor_agreed_at IS NOT NULL \
             AND a.recipient_agreed_at IS NOT NULL) OR (a.state = 'proposed') <> (a.hold_until IS NOT NULL)"
                .to_owned(),
        ),
        (
            "fulfilled means that something was received, released that nothing was",
            "SELECT a.id FROM allocations a WHERE (a.state = 'fulfilled' AND a.received = 0) \
             OR (a.state = 'released' AND a.received > 0)"
                .to_owned(),
        ),
        (
            "a live allocation has live units",
            format!(
                "SELECT a.id FROM allocations a WHERE a.state IN ('proposed', 'accepted', 'committed') AND {LIVE} <= 0"
            ),
        ),
        (
            "what stands by does so since some time",
            "SELECT a.id FROM allocations a WHERE (a.state = 'standby') <> (a.standby_since IS NOT NULL)".to_owned(),
        ),
        (
            "what is accepted is so since some time",
            "SELECT a.id FROM allocations a WHERE (a.state = 'accepted') <> (a.accepted_since IS NOT NULL)".to_owned(),
        ),
        (
            "only what stands by waits for a word, of who has not given it",
            "SELECT a.id FROM allocations a JOIN pledges p ON p.id = a.pledge_id WHERE a.waits_for IS NOT NULL AND NOT \
             (a.state = 'standby' AND a.stepped_back IS NULL AND CASE a.waits_for \
             WHEN 'donor' THEN a.donor_agreed_at IS NULL AND a.recipient_agreed_at IS NOT NULL \
             WHEN 'recipient' THEN a.donor_agreed_at IS NOT NULL AND a.recipient_agreed_at IS NULL \
             WHEN 'both' THEN a.donor_agreed_at IS NULL AND a.recipient_agreed_at IS NULL \
             WHEN 'council' THEN a.donor_agreed_at IS NOT NULL AND a.recipient_agreed_at IS NOT NULL \
             AND p.authorisation NOT IN ('granted', 'not_required') ELSE FALSE END)"
                .to_owned(),
        ),
        (
            "9: only what stands by has stepped back, and its agreements stayed",
            "SELECT a.id FROM allocations a WHERE a.stepped_back IS NOT NULL AND (a.state <> 'standby' \
             OR a.stepped_back NOT IN ('proposed', 'accepted', 'committed') \
             OR (a.stepped_back <> 'proposed' AND (a.donor_agreed_at IS NULL OR a.recipient_agreed_at IS NULL)) \
             OR (a.stepped_back = 'committed' AND a.committed_at IS NULL))"
                .to_owned(),
        ),
    ]
}

fn needs() -> Vec<Rule> {
    vec![
        (
            "a need is closed for some reason since some time",
            "SELECT n.id FROM needs n WHERE (n.state = 'closed') <> (n.close_reason IS NOT NULL) \
             OR (n.state = 'closed') <> (n.closed_at IS NOT NULL)"
                .to_owned(),
        ),
        (
            "a need that was verified has been open since some time, not before that and not past its end",
            "SELECT n.id FROM needs n WHERE (n.verified_at IS NULL) <> (n.opened_at IS NULL) \
             OR n.opened_at < n.verified_at OR n.closed_at < n.opened_at"
                .to_owned(),
        ),
        (
            "a need was open at one time once: what was before it was opened again ended before that",
            "SELECT DISTINCT n.id FROM needs n JOIN need_spells s ON s.need_id = n.id WHERE s.closed_at < s.opened_at \
             OR s.closed_at > n.opened_at OR s.opened_at < n.verified_at OR n.opened_at IS NULL \
             OR EXISTS (SELECT 1 FROM need_spells o WHERE o.need_id = s.need_id AND o.id <> s.id \
             AND o.opened_at < s.closed_at AND s.opened_at < o.closed_at)"
                .to_owned(),
        ),
        (
            "only a verified or closed need has allocations",
            "SELECT n.id FROM needs n WHERE n.state IN ('draft', 'submitted', 'rejected') \
             AND EXISTS (SELECT 1 FROM allocations a WHERE a.need_id = n.id)"
                .to_owned(),
        ),
        (
            "a verified need was verified at some time",
            "SELECT n.id FROM needs n WHERE n.state = 'verified' AND (n.verified_at IS NULL OR n.confirmed_at IS NULL)"
                .to_owned(),
        ),
        (
            "a closed need has nothing live, or wants attention",
            format!(
                "SELECT DISTINCT n.id FROM needs n JOIN allocations a ON a.need_id = n.id WHERE n.state = 'closed' \
                 AND NOT n.attention AND {LIVE} > 0"
            ),
        ),
        (
            "a closed need wants attention only while something is live on it",
            format!(
                "SELECT n.id FROM needs n WHERE n.state = 'closed' AND n.attention \
                 AND NOT EXISTS (SELECT 1 FROM allocations a WHERE a.need_id = n.id AND {LIVE} > 0)"
            ),
        ),
        (
            "a fulfilled need has every unit",
            "SELECT n.id FROM need_lines n JOIN needs o ON o.id = n.need_id LEFT JOIN (SELECT a.need_line_id, \
             SUM(a.received) AS units FROM allocations a GROUP BY a.need_line_id) t ON t.need_line_id = n.id \
             WHERE o.close_reason = 'fulfilled' AND n.ended_at IS NULL AND n.quantity > COALESCE(t.units, 0)"
                .to_owned(),
        ),
    ]
}

fn pledges() -> Vec<Rule> {
    vec![
        (
            "a pledge is closed for some reason since some time",
            "SELECT p.id FROM pledges p WHERE (p.state = 'closed') <> (p.close_reason IS NOT NULL) \
             OR (p.state = 'closed') <> (p.closed_at IS NOT NULL)"
                .to_owned(),
        ),
        (
            "a closed pledge has nothing live",
            format!(
                "SELECT DISTINCT p.id FROM pledges p JOIN allocations a ON a.pledge_id = p.id \
                 WHERE p.state = 'closed' AND {LIVE} > 0"
            ),
        ),
        (
            "a pledge is fulfilled when something of it was received, lost when all of it is gone, and nothing is live, waiting or left",
            format!(
                "SELECT p.id FROM pledges p \
                 LEFT JOIN (SELECT a.pledge_id, SUM({LIVE}) AS live, SUM(a.received) AS received, SUM(a.lost_or_damaged) AS lost_or_damaged, \
                 SUM(CASE WHEN a.state = 'standby' AND a.reassigned_from IS NULL THEN a.quantity ELSE 0 END) AS waiting \
                 FROM allocations a GROUP BY a.pledge_id) t ON t.pledge_id = p.id \
                 LEFT JOIN (SELECT q.pledge_id, SUM(q.quantity) AS pledged FROM pledge_lines q GROUP BY q.pledge_id) q \
                 ON q.pledge_id = p.id \
                 WHERE (p.state = 'open' OR p.close_reason IN ('fulfilled', 'lost')) AND (p.state = 'open') = \
                 (COALESCE(t.received + t.lost_or_damaged, 0) > 0 AND t.live = 0 AND t.waiting = 0 \
                 AND NOT (p.general AND COALESCE(q.pledged, 0) > t.received + t.lost_or_damaged)) \
                 OR (p.close_reason = 'fulfilled' AND t.received = 0) OR (p.close_reason = 'lost' AND t.received > 0)"
            ),
        ),
    ]
}
