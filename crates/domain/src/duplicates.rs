//! Needs that are likely the same need told twice: by the same recipient, or by its neighbour in the same words. It is
//! only said, and nothing is refused for it: two depots of one town may well need a pump each.

use std::collections::{BTreeMap, BTreeSet};

use crate::OrganisationId;
use crate::need::Kind;

/// Of the words of both, the share in hundredths that must be the same for them to be the same words.
const SAME_WORDS: usize = 80;
/// A need of fewer words says too little to be known by them.
const FEWEST_WORDS: usize = 2;

vocabulary! {
    /// What two needs have in common.
    pub enum Likeness {
        /// Whose they are.
        SameRecipient = "same_recipient",
        /// Where their recipients are.
        SameCommunity = "same_community",
        /// In which region they are.
        SameRegion = "same_region",
        /// An item class of a line.
        SameClass = "same_class",
        /// Their words.
        SameWords = "same_words",
    }
}

/// What is known of a need to tell whether it is another one's double.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Features {
    pub recipient: OrganisationId,
    pub kind: Kind,
    pub region: Option<String>,
    pub community: Option<String>,
    /// The item classes of its lines.
    pub classes: BTreeSet<String>,
    /// Its words, folded.
    pub words: BTreeSet<String>,
}

impl Features {
    /// Whether nearly all words of the two are the same.
    fn has_the_words_of(&self, other: &Self) -> bool {
        let common = self.words.intersection(&other.words).count();
        let all = self.words.union(&other.words).count();
        common >= FEWEST_WORDS && common * 100 >= all * SAME_WORDS
    }
}

fn is_one<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
    a.is_some() && a == b
}

/// What makes one need likely the double of another; nothing where they are likely two.
pub fn likeness(one: &Features, other: &Features) -> Vec<Likeness> {
    if one.kind != other.kind {
        return Vec::new();
    }
    let class = !one.classes.is_disjoint(&other.classes);
    let words = one.has_the_words_of(other);
    let recipient = one.recipient == other.recipient;
    let community = is_one(one.community.as_ref(), other.community.as_ref());
    let region = is_one(one.region.as_ref(), other.region.as_ref());
    // a neighbour of a named community is in that community, or names none
    let near = community || (region && (one.community.is_none() || other.community.is_none()));
    let same = recipient && (class || words);
    let neighbours = !recipient && (near || region) && words && (class || near);
    if !same && !neighbours {
        return Vec::new();
    }
    let found = [
        (recipient, Likeness::SameRecipient),
        (community, Likeness::SameCommunity),
        (region && !community, Likeness::SameRegion),
        (class, Likeness::SameClass),
        (words, Likeness::SameWords),
    ];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, likeness)| likeness).collect()
}

/// Two needs of a list, by their places in it, the later one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub one: usize,
    pub other: usize,
    /// What the two have in common.
    pub likeness: Vec<Likeness>,
}

/// The likely doubles among many, `most` at most: of those that come first in the list.
///
/// Not every need is held against every other: only against those of the same recipient that share a class, and those
/// that share one of the words that are rarest in it, as needs with nearly the same words must (prefix filtering:
/// Chaudhuri, Ganti, Kaushik, *A primitive operator for similarity joins in data cleaning*, 2006).
pub fn pairs(all: &[Features], most: usize) -> Vec<Pair> {
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for word in all.iter().flat_map(|need| &need.words) {
        *often.entry(word).or_default() += 1;
    }
    let (mut of_class, mut of_word) = (BTreeMap::new(), BTreeMap::new());
    let mut found = Vec::new();
    for (place, need) in all.iter().enumerate() {
        let classes: Vec<_> = need.classes.iter().map(|class| (need.recipient, class.as_str())).collect();
        let words = rarest(need, &often);
        let near =
            classes.iter().filter_map(|key| of_class.get(key)).chain(words.iter().filter_map(|key| of_word.get(key)));
        let near: BTreeSet<usize> = near.flatten().copied().collect();
        for other in near {
            let Some(likeness) = all.get(other).map(|other| likeness(need, other)).filter(|found| !found.is_empty())
            else {
                continue;
            };
            if found.len() == most {
                return found;
            }
            found.push(Pair { one: place, other, likeness });
        }
        for key in classes {
            of_class.entry(key).or_insert_with(Vec::new).push(place);
        }
        for key in words {
            of_word.entry(key).or_insert_with(Vec::new).push(place);
        }
    }
    found
}

/// So many of its rarest words that a need with nearly the same words has one of them among its own.
fn rarest<'a>(need: &'a Features, often: &BTreeMap<&str, usize>) -> Vec<&'a str> {
    if need.words.len() < FEWEST_WORDS {
        return Vec::new();
    }
    let mut words: Vec<&str> = need.words.iter().map(String::as_str).collect();
    words.sort_by_key(|word| (often.get(word).copied().unwrap_or_default(), *word));
    let common = (words.len() * SAME_WORDS).div_ceil(100);
    words.truncate(words.len() - common + 1);
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn need(recipient: u128, region: &str, community: &str, classes: &[&str], words: &str) -> Features {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Features {
            recipient: uuid::Uuid::from_u128(recipient).into(),
            kind: Kind::Goods,
            region: some(region),
            community: some(community),
            classes: classes.iter().map(|class| (*class).to_owned()).collect(),
            words: words.split_whitespace().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn what_counts_as_a_double_and_what_does_not() {
        use Likeness as L;
        let pumps = need(1, "UA-63", "izium", &["pump"], "motor pump flood");
        let same = &[L::SameRecipient, L::SameCommunity, L::SameClass, L::SameWords][..];
        for (what, other, expected) in [
            ("the same once more", pumps.clone(), same),
            (
                "the same class in other words",
                need(1, "UA-63", "izium", &["pump", "hose"], "for cellars"),
                &[L::SameRecipient, L::SameCommunity, L::SameClass],
            ),
            (
                "the same words of another class",
                need(1, "UA-63", "", &["hose"], "motor pump flood"),
                &[L::SameRecipient, L::SameRegion, L::SameWords],
            ),
            ("something else of the same recipient", need(1, "UA-63", "izium", &["hose"], "fire hoses"), &[]),
            (
                "its town in the same words",
                need(2, "UA-63", "izium", &["pump"], "motor pump flood"),
                &[L::SameCommunity, L::SameClass, L::SameWords],
            ),
            (
                "its region in the same words, where a community is not named",
                need(2, "UA-63", "", &["pump"], "motor pump flood"),
                &[L::SameRegion, L::SameClass, L::SameWords],
            ),
            (
                "another town of the region in the same words and of the same class",
                need(2, "UA-63", "balakliia", &["pump"], "motor pump flood"),
                &[L::SameRegion, L::SameClass, L::SameWords],
            ),
            ("another town, another class", need(2, "UA-63", "balakliia", &["hose"], "motor pump flood"), &[]),
            ("its town, the same class in other words", need(2, "UA-63", "izium", &["pump"], "for cellars"), &[]),
            ("another region", need(2, "UA-05", "", &["pump"], "motor pump flood"), &[]),
            ("nowhere in particular", need(2, "", "", &["pump"], "motor pump flood"), &[]),
            ("one word in common", need(2, "UA-63", "izium", &["pump"], "motor"), &[]),
            ("half of the words", need(2, "UA-63", "izium", &["pump"], "motor pump for a cellar"), &[]),
        ] {
            assert_eq!(likeness(&pumps, &other), expected, "{what}");
            assert_eq!(likeness(&other, &pumps), expected, "{what}, the other way round");
        }
        let training = Features { kind: Kind::Training, ..pumps.clone() };
        assert!(likeness(&pumps, &training).is_empty(), "another kind of help");
    }

    fn any_need() -> impl Strategy<Value = Features> {
        let words = proptest::collection::btree_set("[a-f]", 0..6);
        let classes = proptest::collection::btree_set("[pqr]", 1..3);
        let place = (proptest::option::of("[xy]"), proptest::option::of("[vw]"));
        (1_u128..5, any::<bool>(), place, classes, words).prop_map(|(recipient, goods, place, classes, words)| {
            Features {
                recipient: uuid::Uuid::from_u128(recipient).into(),
                kind: if goods { Kind::Goods } else { Kind::Visit },
                region: place.0,
                community: place.1,
                classes,
                words,
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn among_many_they_are_as_two_by_two(all in proptest::collection::vec(any_need(), 0..30)) {
            let mut each = Vec::new();
            for (one, need) in all.iter().enumerate() {
                for (other, before) in all.iter().enumerate().take(one) {
                    let likeness = likeness(need, before);
                    each.extend((!likeness.is_empty()).then_some(Pair { one, other, likeness }));
                }
            }
            prop_assert_eq!(&pairs(&all, usize::MAX), &each);
            prop_assert_eq!(&pairs(&all, 3)[..], &each[..each.len().min(3)]);
        }
    }
}
