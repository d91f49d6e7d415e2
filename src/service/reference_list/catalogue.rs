//! The item catalogue as it is made: what is inside the program, the official list, and what users proposed and a
//! coordinator accepted.

use crate::service::ServiceError;
use crate::service::reference_list::Making;
use crate::store::catalogue as store;
use crate::store::{Connection, StoreError};
use domain::need::Kind;
use domain::proposal::{Proposal, ProposalKind};
use lexicon::catalogue::{Catalogue, ItemClass, Label, OfficialClass, Source, Synonym, Tongue, code};

/// Loads what was added, on top of what is inside the program.
///
/// # Errors
/// Those of the database.
pub fn load(connection: &mut Connection) -> Result<Making<Catalogue>, ServiceError> {
    let builtin = Catalogue::builtin().map_err(StoreError::Row)?;
    let official = store::official(connection)?;
    let proposals = store::accepted_proposals(connection)?;
    Ok(Box::new(move || Ok(make(&builtin, &official, &proposals))))
}

fn make(builtin: &Catalogue, official: &[OfficialClass], proposals: &[Proposal]) -> Catalogue {
    let (mut classes, mut synonyms) = (Vec::new(), Vec::new());
    for proposal in proposals {
        match proposal.kind {
            ProposalKind::Class => classes.push(proposed_class(builtin, proposal)),
            ProposalKind::Synonym => {
                let of = |label| Synonym { key: proposal.item_class.clone(), label };
                synonyms.extend(labels(proposal).into_iter().map(of));
            }
        }
    }
    classes.extend(official.iter().map(|line| official_class(builtin, line)));
    builtin.with(classes, synonyms)
}

fn labels(proposal: &Proposal) -> Vec<Label> {
    let words = proposal.labels.iter().filter_map(|(code, words)| Some((Tongue::of(code)?, words)));
    words
        .flat_map(|(tongue, words)| words.iter().map(move |text| (tongue, text)))
        .map(|(tongue, text)| Label { tongue, text: text.as_str().into(), ambiguous: proposal.ambiguous })
        .collect()
}

fn proposed_class(builtin: &Catalogue, proposal: &Proposal) -> ItemClass {
    ItemClass {
        key: proposal.item_class.clone(),
        check: None,
        unit: proposal.unit.clone().unwrap_or_else(|| PIECE.to_owned()),
        kind: proposal.class_kind.unwrap_or(Kind::Goods),
        flags: builtin.flags_of(&proposal.item_class).to_vec(),
        specs: std::collections::BTreeMap::new(),
        weight_g: None,
        volume_l: None,
        substitutes: Vec::new(),
        labels: labels(proposal),
        source: Source::Proposed,
        category: String::new(),
    }
}

/// The unit of what nobody said otherwise of.
pub const PIECE: &str = "H87";

/// A line of the official list as a class. The list has no units: a class is counted like the nearest one above that
/// has one, else by what its division holds.
fn official_class(builtin: &Catalogue, line: &OfficialClass) -> ItemClass {
    let above = code::above(&line.code).find_map(|above| builtin.get(&above));
    let division = line.code.get(..2).and_then(|division| division.parse::<u8>().ok()).unwrap_or_default();
    // divisions 45 (works) and from 50 on are services, 80 is education and training
    let kind = match division {
        80 => Kind::Training,
        45 | 50.. => Kind::Expertise,
        _ => Kind::Goods,
    };
    let unit = match (kind, division) {
        (Kind::Goods, 3 | 14 | 15) => "KGM",
        (Kind::Goods, 9) => "LTR",
        (Kind::Goods, _) => PIECE,
        _ => "DAY",
    };
    ItemClass {
        key: line.code.clone(),
        check: Some(line.check),
        unit: above.map_or_else(|| unit.to_owned(), |above| above.unit.clone()),
        kind,
        flags: above.map(|above| above.flags.clone()).unwrap_or_default(),
        specs: std::collections::BTreeMap::new(),
        weight_g: None,
        volume_l: None,
        substitutes: Vec::new(),
        labels: line
            .labels
            .iter()
            .filter_map(|(code, text)| Some((Tongue::of(code)?, text)))
            .map(|(tongue, text)| Label { tongue, text: text.as_str().into(), ambiguous: false })
            .collect(),
        source: Source::Official,
        category: String::new(),
    }
}
