//! The sentences of the reports, as the ledger parts them, each with what rests on it.

use super::index::{DisagreementIndex, EventIndex, PassageIndex, SourceIndex};
use super::passages::Passage;
use crate::arranging::set_of;
use crate::evidence::readable;
use crate::model::{Document, LedgerClass, LedgerSpan, SourceId};
use crate::quote::{CodePoints, Spans};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// A span of the ledger: mostly a sentence, where the author parted one, a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The report.
    pub source: SourceIndex,
    /// Offset of the first code point.
    pub start: usize,
    /// Offset after the last code point, white space that follows included.
    pub end: usize,
    /// Offset after its last word or sign; of nothing but white space, its end.
    pub words_end: usize,
    /// Its words without the white space around them, in bytes of the report's text.
    words: Range<usize>,
    /// What it is to the document.
    pub class: LedgerClass,
    /// What it is, or why no event rests on it; `None` where cited.
    pub note: Option<String>,
    /// The passages that share a word with it, in their order.
    pub passages: Vec<PassageIndex>,
    /// The events that rest on those passages by themselves, not only through a disagreement.
    pub events: Vec<EventIndex>,
    /// The disagreements of which a position rests on it.
    pub disagreements: Vec<DisagreementIndex>,
}

impl Sentence {
    /// Whether something rests on it, whatever its class: a date may be counted from words that tell of no event.
    pub fn carries(&self) -> bool {
        !self.events.is_empty() || !self.disagreements.is_empty()
    }
}

impl super::Story {
    /// A sentence's words, without the white space after them; what is withheld of them is an omission.
    pub fn words_of(&self, sentence: &Sentence) -> String {
        let text = self.source(sentence.source).map_or("", |source| source.text.as_str());
        readable(text.get(sentence.words.clone()).unwrap_or_default()).into_owned()
    }
}

/// The sentences of a document, in the ledger's order. Spans of sources that do not exist are left out. `texts` are those
/// of the document's sources.
pub(super) fn sentences(
    document: &Document,
    texts: &[CodePoints],
    source_ids: &HashMap<SourceId, SourceIndex>,
    passages: &[Passage],
) -> Vec<Sentence> {
    let cited = by_source(texts.len(), passages_of(passages));
    let disagreements = document.disagreements.iter().enumerate().flat_map(|(at, disagreement)| {
        let citations = disagreement.positions.iter().flat_map(|position| &position.citations);
        citations.filter_map(move |citation| {
            let source = *source_ids.get(&citation.source)?;
            Some((source, citation.start, citation.end, DisagreementIndex(at)))
        })
    });
    let answered = by_source(texts.len(), disagreements);
    let sentence = |span: &LedgerSpan| {
        let source = *source_ids.get(&span.source)?;
        let over: Vec<PassageIndex> = cited.get(source.0)?.over(span.start, span.end).copied().collect();
        let events: BTreeSet<EventIndex> = set_of(over.iter().flat_map(|at| passages[at.0].own_events()));
        let disagreements: BTreeSet<DisagreementIndex> =
            set_of(answered.get(source.0)?.over(span.start, span.end).copied());
        let (words, words_end) = words(texts.get(source.0)?, span);
        Some(Sentence {
            source,
            start: span.start,
            end: span.end,
            words_end,
            words,
            class: span.class,
            note: span.note.clone(),
            passages: over,
            events: events.into_iter().collect(),
            disagreements: disagreements.into_iter().collect(),
        })
    };
    document.ledger.iter().filter_map(sentence).collect()
}

/// The words of a span in bytes, and the offset after them.
fn words(text: &CodePoints, span: &LedgerSpan) -> (Range<usize>, usize) {
    let Some(bytes) = text.bytes(span.start..span.end) else { return (0..0, span.end) };
    let whole = &text.as_str()[bytes.clone()];
    let trimmed = whole.trim_end();
    let start = bytes.end - whole.trim_start().len();
    match trimmed {
        "" => (bytes.start..bytes.start, span.end),
        _ => (start..bytes.start + trimmed.len(), span.start + trimmed.chars().count()),
    }
}

/// Passages with their sources and offsets.
pub(super) fn passages_of(
    passages: &[Passage],
) -> impl Iterator<Item = (SourceIndex, usize, usize, PassageIndex)> {
    let all = passages.iter().enumerate();
    all.map(|(at, passage)| (passage.source, passage.start, passage.end, PassageIndex(at)))
}

/// Spans of several sources, source by source.
pub(super) fn by_source<T>(
    sources: usize,
    spans: impl IntoIterator<Item = (SourceIndex, usize, usize, T)>,
) -> Vec<Spans<T>> {
    let mut of: Vec<Vec<(usize, usize, T)>> = (0..sources).map(|_| Vec::new()).collect();
    for (source, start, end, what) in spans {
        if let Some(spans) = of.get_mut(source.0) {
            spans.push((start, end, what));
        }
    }
    of.into_iter().map(Spans::new).collect()
}

#[cfg(test)]
mod tests {
    use crate::model::{
        Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId, LedgerClass,
        LedgerSpan, Position, Source, SourceId, Support,
    };
    use crate::state::{DisagreementIndex, EventIndex, Sentence, SentenceIndex, SourceIndex, Story};

    fn citation(start: usize, end: usize, supports: &[Support]) -> Citation {
        Citation {
            source: SourceId::new("s"),
            start,
            end,
            supports: supports.to_vec(),
            ..Citation::default()
        }
    }

    fn span(start: usize, end: usize, class: LedgerClass, note: Option<&str>) -> LedgerSpan {
        let note = note.map(str::to_owned);
        LedgerSpan { source: SourceId::new("s"), start, end, class, events: Vec::new(), note }
    }

    fn story() -> Story {
        let event = |id: &str, citations: Vec<Citation>| Event {
            id: EventId::new(id),
            citations,
            ..Event::default()
        };
        let position = |answer: &str, citation: Citation| Position {
            answer: answer.into(),
            citations: vec![citation],
            silent: Vec::new(),
        };
        Story::new(Document {
            sources: vec![Source {
                id: SourceId::new("s"),
                text: "One two. Three. Ad.".into(),
                ..Source::default()
            }],
            events: vec![event("one", vec![citation(0, 3, &[Support::Title])]), event("other", Vec::new())],
            disagreements: vec![Disagreement {
                id: DisagreementId::new("d"),
                question: "?".into(),
                kind: DisagreementKind::Count,
                weight: 1,
                events: vec![EventId::new("other")],
                positions: vec![position("a", citation(4, 8, &[])), position("b", citation(9, 15, &[]))],
                note: None,
            }],
            ledger: vec![
                span(0, 9, LedgerClass::Cited, None),
                span(9, 16, LedgerClass::Cited, None),
                span(16, 19, LedgerClass::Boilerplate, Some("An advertisement.")),
            ],
            ..Document::default()
        })
    }

    #[test]
    fn every_sentence_knows_what_rests_on_it() {
        let story = story();
        let told: Vec<_> = story
            .sentences()
            .iter()
            .map(|sentence| {
                (sentence.passages.len(), sentence.events.clone(), sentence.disagreements.clone())
            })
            .collect();
        let (one, question) = (EventIndex(0), DisagreementIndex(0));
        assert_eq!(told, [(2, vec![one], vec![question]), (1, vec![], vec![question]), (0, vec![], vec![])]);
    }

    #[test]
    fn a_date_line_from_which_dates_are_counted_carries_them() {
        let mut dated = Event { id: EventId::new("dated"), ..Event::default() };
        dated.date.citations = vec![citation(0, 5, &[Support::Date])];
        let story = Story::new(Document {
            sources: vec![Source {
                id: SourceId::new("s"),
                text: "5 Jan. By A.".into(),
                ..Source::default()
            }],
            events: vec![dated],
            ledger: vec![
                span(0, 7, LedgerClass::Metadata, Some("Date line.")),
                span(7, 12, LedgerClass::Metadata, Some("Byline.")),
            ],
            ..Document::default()
        });
        assert_eq!(story.sentences().iter().map(Sentence::carries).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn a_report_is_its_sentences_and_every_run_knows_its_own() {
        let story = story();
        let source = SourceIndex(0);
        let runs: Vec<_> = story.lines(source).iter().flat_map(|line| &line.runs).collect();
        let mut words = vec![String::new(); story.sentences().len()];
        for run in &runs {
            words[run.sentence.unwrap().0] += &run.text;
        }
        assert_eq!(words, ["One two. ", "Three. ", "Ad."]);
        let ends: Vec<_> = runs.iter().filter(|run| run.ends_sentence).map(|run| run.sentence).collect();
        assert_eq!(ends, [0, 1, 2].map(|at| Some(SentenceIndex(at))), "each ends once, in order");
        assert_eq!(story.sentences_of(source).count(), 3);
    }

    #[test]
    fn a_sentence_ends_with_its_last_word_not_with_the_empty_lines_after_it() {
        let story = Story::new(Document {
            sources: vec![Source {
                id: SourceId::new("s"),
                text: "One\ntwo. \n\nThree.\n".into(),
                ..Source::default()
            }],
            ledger: vec![
                span(0, 11, LedgerClass::Statement, Some("A remark.")),
                span(11, 18, LedgerClass::Statement, Some("Another.")),
            ],
            ..Document::default()
        });
        let lines = story.lines(SourceIndex(0));
        let begins = lines.iter().flat_map(|line| &line.runs).filter(|run| run.begins_sentence);
        assert_eq!(begins.map(|run| run.text.as_str()).collect::<Vec<_>>(), ["One\n", "Three."]);
        let ends: Vec<Vec<&str>> = lines
            .iter()
            .map(|line| line.runs.iter().filter(|run| run.ends_sentence))
            .map(|runs| runs.map(|run| run.text.as_str()).collect())
            .collect();
        assert_eq!(ends, [vec![], vec!["two."], vec![], vec!["Three."]]);
    }
}
