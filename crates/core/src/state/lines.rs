//! A report as the reader shows it: in lines, and each line in runs that the same passages cover.

use super::story::{EventIndex, Passage, PassageIndex, SourceIndex};
use crate::model::{Document, LedgerClass, Source};
use crate::quote::CodePoints;

/// A piece of a report's line that the same passages cover.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words; a line's last run ends with its line break.
    pub text: String,
    /// The passages that cover it, the shortest first; empty where nothing rests on it.
    pub passages: Vec<PassageIndex>,
    /// Those of them that begin here.
    pub begins: Vec<PassageIndex>,
}

/// One line of a report with its line break.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line in pieces; together they are the line, byte for byte.
    pub runs: Vec<Run>,
    /// The events that rest on some passage that ends in this line.
    pub events: Vec<EventIndex>,
    /// Whether the ledger calls all of it boilerplate.
    pub boilerplate: bool,
}

/// Cuts a report into lines and runs.
pub(super) fn lines(
    document: &Document,
    source: &Source,
    index: SourceIndex,
    passages: &[Passage],
) -> Vec<Line> {
    let text = CodePoints::new(&source.text);
    let mine: Vec<(PassageIndex, &Passage)> = passages
        .iter()
        .enumerate()
        .filter(|(_, passage)| passage.source == index)
        .map(|(at, passage)| (PassageIndex(at), passage))
        .collect();
    let boilerplate = |start: usize, end: usize| {
        document.ledger.iter().any(|span| {
            span.source == source.id
                && span.class == LedgerClass::Boilerplate
                && span.start <= start
                && end <= span.end
        })
    };
    let mut lines = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let end = start + line.chars().count();
        let mut edges: Vec<usize> =
            mine.iter().flat_map(|(_, passage)| [passage.start, passage.end]).collect();
        edges.retain(|edge| (start..end).contains(edge));
        edges.extend([start, end]);
        edges.sort_unstable();
        edges.dedup();
        let run = |pair: &[usize]| {
            let mut covering: Vec<_> = mine
                .iter()
                .filter(|(_, passage)| passage.start <= pair[0] && pair[1] <= passage.end)
                .collect();
            covering.sort_by_key(|(_, passage)| passage.end - passage.start);
            let text = text.slice(pair[0]..pair[1]).unwrap_or_default().to_owned();
            let begins =
                covering.iter().filter(|(_, passage)| passage.start == pair[0]).map(|(at, _)| *at).collect();
            Run { text, passages: covering.iter().map(|(at, _)| *at).collect(), begins }
        };
        let runs = edges.windows(2).map(run).collect();
        let mut events: Vec<EventIndex> = mine
            .iter()
            .filter(|(_, passage)| passage.end > start && passage.end <= end)
            .flat_map(|(_, passage)| passage.events.iter().map(|(event, _)| *event))
            .collect();
        events.sort();
        events.dedup();
        lines.push(Line { runs, events, boilerplate: boilerplate(start, end) });
        start = end;
    }
    lines
}
