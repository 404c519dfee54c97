//! Dependences: which sources are not independent witnesses, and the passages that show it. What sources share word
//! for word is computed again from their texts.

use super::{Fault, Path, Rule, Subject};
#[cfg(feature = "author")]
use crate::arranging::set_of;
#[cfg(feature = "author")]
use crate::evidence::{LEAST_WORDS, PairRuns, inferred_between, left_out, runs_by_sources};
use crate::model::{Dependence, DependenceBasis};
#[cfg(feature = "author")]
use std::collections::BTreeSet;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let dependences = subject.document.dependences.iter().enumerate();
    #[cfg_attr(not(feature = "author"), expect(unused_mut))]
    let mut faults: Vec<Fault> = dependences
        .flat_map(|(d, dependence)| one(&Path::item("dependences", d), dependence, subject.is_checked()))
        .collect();
    // Texts are compared word by word where documents are made; the tables of letters that this takes are too heavy for a
    // page, and what an opened document says of itself nobody has vouched for anyway.
    #[cfg(feature = "author")]
    if subject.is_checked() {
        let shared = runs_by_sources(subject.document);
        faults.extend(bare(subject, &shared));
        faults.extend(shared.iter().flat_map(|pair| incomplete(subject, pair)));
    }
    faults
}

fn fault(path: Path, message: impl Into<String>, help: &str) -> Fault {
    Fault::new(Rule::Dependence, path, message, help)
}

fn one(path: &Path, dependence: &Dependence, checked: bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let named = dependence.sources.len();
    match dependence.basis {
        DependenceBasis::Stated if named < 1 => {
            let help = "name the sources concerned; a credit to an outlet outside the corpus names one";
            faults.push(fault(path.field("sources"), "this names no source", help));
        }
        DependenceBasis::Inferred if named != 2 => {
            let help = "name two; of more, write one dependence for every two that share a run";
            faults.push(fault(
                path.field("sources"),
                format!("an inferred dependence is one of two sources, and this names {named}"),
                help,
            ));
        }
        _ => {}
    }
    if checked && dependence.evidence.is_empty() {
        let help = "cite the shared passages, or the credit line";
        faults.push(fault(path.clone(), "nothing shows this dependence", help));
    }
    for (c, citation) in dependence.evidence.iter().enumerate() {
        if !dependence.sources.contains(&citation.source) {
            let message =
                format!("`{}` is cited here, but is not one of the dependent sources", citation.source);
            let help = "name it among `sources`, or take the citation out";
            faults.push(fault(path.field("evidence").index(c).field("source"), message, help));
        }
    }
    faults
}

/// Inferred dependences between sources that share no run.
#[cfg(feature = "author")]
fn bare(subject: &Subject<'_>, shared: &[PairRuns]) -> Vec<Fault> {
    let sources = &subject.document.sources;
    let sharing: Vec<BTreeSet<_>> =
        shared.iter().map(|of| BTreeSet::from([&sources[of.pair.0].id, &sources[of.pair.1].id])).collect();
    let mut faults = Vec::new();
    for (d, dependence) in subject.document.dependences.iter().enumerate() {
        let pair: BTreeSet<_> = set_of(dependence.sources.iter());
        let known = pair.iter().all(|id| sources.iter().any(|source| source.id == **id));
        let inferred = dependence.basis == DependenceBasis::Inferred;
        if let (true, [a, b]) = (inferred && known && pair.len() == 2, &dependence.sources[..])
            && !sharing.contains(&pair)
        {
            let message = format!("`{a}` and `{b}` share no run of {LEAST_WORDS} words");
            let help = "leave the dependence out; or, if a report says that it depends on the other, cite those words and \
                        call it stated";
            faults.push(fault(Path::item("dependences", d).field("basis"), message, help));
        }
    }
    faults
}

/// Shared runs that no inferred dependence shows.
#[cfg(feature = "author")]
fn incomplete(subject: &Subject<'_>, shared: &PairRuns) -> Vec<Fault> {
    let (document, (a, b)) = (subject.document, shared.pair);
    let ids = [&document.sources[a].id, &document.sources[b].id];
    let Some(d) = inferred_between(document, ids[0], ids[1]) else {
        let longest = shared.runs.iter().map(|run| run.length.words).max().unwrap_or_default();
        let message =
            format!("`{}` and `{}` share a run of {longest} words, which is told nowhere", ids[0], ids[1]);
        let help = "add an inferred dependence between them, with the shared passages as its evidence";
        return vec![fault(Path::root().field("dependences"), message, help)];
    };
    let path = Path::item("dependences", d).field("evidence");
    let evidence = &document.dependences[d].evidence;
    let missing = shared.runs.iter().flat_map(|run| {
        left_out(run, ids, evidence).map(move |(of, span)| (ids[of], span, run.length.words))
    });
    missing
        .map(|(source, span, words)| {
            let message = format!(
                "the evidence leaves out a shared run of {words} words, `{source}` {}..{}",
                span.start, span.end
            );
            fault(path.clone(), message, "cite every shared run as it stands in both sources")
        })
        .collect()
}
