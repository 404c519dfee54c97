//! How often spans of the texts cross: passages that begin, end or break a line within each other. Every run of a report's line
//! keeps the passages that cover it, and every sentence those that it shares words with, so this is how much is kept.

use super::MAX_CROSSINGS;
use crate::arranging::Arrange;
use crate::check::{Fault, Path, Rule, Subject};
use crate::model::{Disagreement, Document, SourceId};
use std::collections::HashMap;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut edges: HashMap<&SourceId, Vec<usize>> = HashMap::new();
    for (source, text) in &subject.texts {
        let breaks = text.as_str().chars().enumerate().filter(|(_, sign)| *sign == '\n');
        edges.insert(source, breaks.map(|(at, _)| at + 1).collect());
    }
    let spans = subject.document.ledger.iter().map(|span| (&span.source, span.start, span.end));
    let cited = || subject.all_citations().map(|cited| cited.citation);
    let cited_spans = || cited().map(|citation| (&citation.source, citation.start, citation.end));
    for (source, start, end) in spans.chain(cited_spans()) {
        if let Some(edges) = edges.get_mut(source) {
            edges.extend([start, end]);
        }
    }
    for edges in edges.values_mut() {
        edges.arrange();
        edges.dedup();
    }
    let within = |(source, start, end): (&SourceId, usize, usize)| {
        let edges = edges.get(source).map_or(&[][..], Vec::as_slice);
        let from = edges.partition_point(|edge| *edge <= start);
        edges.partition_point(|edge| *edge < end).saturating_sub(from) + 1
    };
    let crossings = cited_spans().map(within).fold(0, usize::saturating_add);
    let asked = asked(subject.document);
    let mut faults = Vec::new();
    if crossings > MAX_CROSSINGS {
        let message = format!(
            "the cited passages cross each other, sentences and lines {crossings} times, and at most {MAX_CROSSINGS} are read"
        );
        let help = "cite shorter passages, or make two documents of it";
        faults.push(Fault::new(Rule::Value, Path::root().field("sources"), message, help));
    }
    if asked > MAX_CROSSINGS {
        let message = format!(
            "all events of the disagreements times the passages of each are {asked}, and at most {MAX_CROSSINGS} are read"
        );
        let help = "name fewer events in a disagreement, or cite fewer passages";
        faults.push(Fault::new(Rule::Value, Path::root().field("disagreements"), message, help));
    }
    faults
}

/// Every passage of an answer stands with every event that its question concerns.
fn asked(document: &Document) -> usize {
    let of = |disagreement: &Disagreement| {
        let cited: usize = disagreement.positions.iter().map(|position| position.citations.len()).sum();
        disagreement.events.len().saturating_mul(cited)
    };
    document.disagreements.iter().map(of).fold(0, usize::saturating_add)
}
