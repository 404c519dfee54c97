//! A report as the reader shows it: in lines, and each line in runs that the same passages cover.

use super::index::{DisagreementIndex, EventIndex, PassageIndex, SentenceIndex};
use super::passages::Passage;
use super::sentences::Sentence;
use crate::arranging::{Arrange, set_of};
use crate::evidence::readable;
use crate::model::LedgerClass;
use crate::quote::{CodePoints, Spans};
use std::collections::BTreeSet;

/// A piece of a report's line that the same passages cover.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words; a line's last run ends with its line break. What is withheld of them is an omission.
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

/// One line of a report with its line break, or a piece of one that is very long.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line in pieces; together they are the line, byte for byte where the text is whole.
    pub runs: Vec<Run>,
    /// The events that rest on some passage that ends in this line by themselves, not only through a disagreement.
    pub events: Vec<EventIndex>,
    /// The disagreements of which an answer rests on some such passage.
    pub disagreements: Vec<DisagreementIndex>,
    /// Whether the ledger calls all of it boilerplate.
    pub boilerplate: bool,
}

/// Longer lines are parted, in code points: a browser lays out a paragraph all at once.
const LONGEST: usize = 10_000;

/// A line in pieces that are not too long, each up to a space where there is one.
fn parted_line(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let most = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
        let end = match rest.get(..most)?.rfind(' ') {
            Some(space) if most < rest.len() => space + 1,
            _ => most,
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

/// Cuts a report into lines and runs. The passages and the sentences are all that there are, the spans those of the
/// report.
pub(super) fn lines(
    text: &CodePoints,
    passages: &[Passage],
    sentences: &[Sentence],
    cited: &Spans<PassageIndex>,
    parted: &Spans<SentenceIndex>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.as_str().split_inclusive('\n').flat_map(parted_line) {
        let end = start + line.chars().count();
        let mine: Vec<(PassageIndex, &Passage)> =
            cited.over(start, end).map(|at| (*at, &passages[at.0])).collect();
        let parts: Vec<(SentenceIndex, &Sentence)> =
            parted.over(start, end).map(|at| (*at, &sentences[at.0])).collect();
        let mut edges: Vec<usize> =
            mine.iter().flat_map(|(_, passage)| [passage.start, passage.end]).collect();
        edges.extend(parts.iter().flat_map(|(_, part)| [part.start, part.words_end, part.end]));
        edges.retain(|edge| (start..end).contains(edge));
        edges.extend([start, end]);
        edges.arrange();
        edges.dedup();
        let run = |pair: &[usize]| {
            // Whatever shares something with a run covers it: where it begins and ends is an edge.
            let covering = cited.over(pair[0], pair[1]).map(|at| (*at, &passages[at.0]));
            let mut covering: Vec<(PassageIndex, &Passage)> = covering.collect();
            covering.arrange_by_key(|(_, passage)| passage.end - passage.start);
            let begins =
                covering.iter().filter(|(_, passage)| passage.start == pair[0]).map(|(at, _)| *at).collect();
            let of = parted.over(pair[0], pair[1]).next().map(|at| (at, &sentences[at.0]));
            Run {
                text: readable(text.slice(pair[0]..pair[1]).unwrap_or_default()).into_owned(),
                passages: covering.iter().map(|(at, _)| *at).collect(),
                begins,
                sentence: of.map(|(at, _)| *at),
                begins_sentence: of.is_some_and(|(_, part)| part.start == pair[0]),
                ends_sentence: of.is_some_and(|(_, part)| part.words_end == pair[1]),
            }
        };
        let runs = edges.windows(2).map(run).collect();
        let ending = || mine.iter().map(|(_, passage)| *passage).filter(|passage| passage.end <= end);
        let events: BTreeSet<EventIndex> = set_of(ending().flat_map(Passage::own_events));
        let disagreements: BTreeSet<DisagreementIndex> =
            set_of(ending().flat_map(|passage| passage.disagreements.iter().copied()));
        let furniture = |part: &Sentence| {
            part.class == LedgerClass::Boilerplate && part.start <= start && end <= part.end
        };
        let boilerplate = parts.iter().any(|(_, part)| furniture(part));
        lines.push(Line {
            runs,
            events: events.into_iter().collect(),
            disagreements: disagreements.into_iter().collect(),
            boilerplate,
        });
        start = end;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn a_long_line_is_parted_and_nothing_of_it_is_lost(words in prop::collection::vec("[a-z가\u{20BB7}]{1,9} ?", 0..6_000)) {
            let line = words.concat();
            let pieces: Vec<&str> = parted_line(&line).collect();
            prop_assert_eq!(pieces.concat(), line.clone());
            prop_assert!(pieces.iter().all(|piece| (1..=LONGEST).contains(&piece.chars().count())));
            prop_assert_eq!(pieces.len() <= 1, line.chars().count() <= LONGEST);
        }
    }

    #[test]
    fn a_long_line_is_parted_at_a_space() {
        let line = format!("{} {}\n", "a".repeat(LONGEST - 10), "b".repeat(20));
        let pieces: Vec<&str> = parted_line(&line).collect();
        assert_eq!(pieces[0].len(), LONGEST - 9);
        assert_eq!(pieces[1], format!("{}\n", "b".repeat(20)));
    }
}
