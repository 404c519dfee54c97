//! A report as the reader shows it: in lines, and each line in runs that the same passages cover.

use super::passages::Passage;
use super::sentences::Sentence;
use super::story::{EventIndex, PassageIndex, SentenceIndex, SourceIndex};
use crate::model::{LedgerClass, Source};
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
    /// The sentence that it is of; `None` where the ledger has none.
    pub sentence: Option<SentenceIndex>,
    /// Whether that sentence begins with it.
    pub begins_sentence: bool,
    /// Whether that sentence's words end with it; white space of the sentence may follow.
    pub ends_sentence: bool,
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
    source: &Source,
    index: SourceIndex,
    passages: &[Passage],
    sentences: &[Sentence],
) -> Vec<Line> {
    let text = CodePoints::new(&source.text);
    let mine: Vec<(PassageIndex, &Passage)> = passages
        .iter()
        .enumerate()
        .filter(|(_, passage)| passage.source == index)
        .map(|(at, passage)| (PassageIndex(at), passage))
        .collect();
    let parts: Vec<(SentenceIndex, &Sentence)> = sentences
        .iter()
        .enumerate()
        .filter(|(_, sentence)| sentence.source == index)
        .map(|(at, sentence)| (SentenceIndex(at), sentence))
        .collect();
    let boilerplate = |start: usize, end: usize| {
        let furniture = |sentence: &Sentence| sentence.class == LedgerClass::Boilerplate;
        parts.iter().any(|(_, part)| furniture(part) && part.start <= start && end <= part.end)
    };
    let mut lines = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let end = start + line.chars().count();
        let mut edges: Vec<usize> =
            mine.iter().flat_map(|(_, passage)| [passage.start, passage.end]).collect();
        edges.extend(parts.iter().flat_map(|(_, part)| [part.start, words_end(&text, part), part.end]));
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
            let begins =
                covering.iter().filter(|(_, passage)| passage.start == pair[0]).map(|(at, _)| *at).collect();
            let of = parts.iter().find(|(_, part)| part.start <= pair[0] && pair[1] <= part.end);
            Run {
                text: text.slice(pair[0]..pair[1]).unwrap_or_default().to_owned(),
                passages: covering.iter().map(|(at, _)| *at).collect(),
                begins,
                sentence: of.map(|(at, _)| *at),
                begins_sentence: of.is_some_and(|(_, part)| part.start == pair[0]),
                ends_sentence: of.is_some_and(|(_, part)| words_end(&text, part) == pair[1]),
            }
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

/// Offset after a sentence's last word or sign; of nothing but white space, its end.
fn words_end(text: &CodePoints, part: &Sentence) -> usize {
    let words = text.slice(part.start..part.end).unwrap_or_default();
    match words.trim_end() {
        "" => part.end,
        words => part.start + words.chars().count(),
    }
}
