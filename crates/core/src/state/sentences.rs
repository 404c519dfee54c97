//! The sentences of the reports, as the ledger parts them, each with what rests on it.

use super::passages::Passage;
use super::story::{DisagreementIndex, EventIndex, PassageIndex, SourceIndex};
use crate::model::{Document, LedgerClass, SourceId};
use std::collections::HashMap;

/// A span of the ledger: mostly a sentence, where the author parted one, a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The report.
    pub source: SourceIndex,
    /// Offset of the first code point.
    pub start: usize,
    /// Offset after the last code point, white space that follows included.
    pub end: usize,
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

impl super::Story {
    /// A sentence's words, without the white space after them.
    pub fn words_of(&self, sentence: &Sentence) -> String {
        let text = self.source(sentence.source).map_or("", |source| source.text.as_str());
        let words: String = text.chars().skip(sentence.start).take(sentence.end - sentence.start).collect();
        words.trim().to_owned()
    }
}

/// The sentences of a document, in the ledger's order. Spans of sources that do not exist are left out.
pub(super) fn sentences(
    document: &Document,
    source_ids: &HashMap<SourceId, SourceIndex>,
    passages: &[Passage],
) -> Vec<Sentence> {
    let mut by_source: HashMap<SourceIndex, Vec<PassageIndex>> = HashMap::new();
    for (at, passage) in passages.iter().enumerate() {
        by_source.entry(passage.source).or_default().push(PassageIndex(at));
    }
    let sentence = |span: &crate::model::LedgerSpan| {
        let source = *source_ids.get(&span.source)?;
        let over = |start: usize, end: usize| start < span.end && span.start < end;
        let mine = by_source.get(&source).map_or(&[][..], Vec::as_slice).iter();
        let passages_over: Vec<PassageIndex> =
            mine.copied().filter(|at| over(passages[at.0].start, passages[at.0].end)).collect();
        let mut events: Vec<EventIndex> = passages_over
            .iter()
            .flat_map(|at| &passages[at.0].events)
            .filter(|(_, roles)| roles.iter().any(|role| *role != super::Role::Position))
            .map(|(event, _)| *event)
            .collect();
        events.sort();
        events.dedup();
        let takes_part = |(at, disagreement): (usize, &crate::model::Disagreement)| {
            let mut citations = disagreement.positions.iter().flat_map(|position| &position.citations);
            citations
                .any(|citation| citation.source == span.source && over(citation.start, citation.end))
                .then_some(DisagreementIndex(at))
        };
        Some(Sentence {
            source,
            start: span.start,
            end: span.end,
            class: span.class,
            note: span.note.clone(),
            passages: passages_over,
            events,
            disagreements: document.disagreements.iter().enumerate().filter_map(takes_part).collect(),
        })
    };
    document.ledger.iter().filter_map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use crate::model::{
        Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId, LedgerClass,
        LedgerSpan, Position, Source, SourceId, Support,
    };
    use crate::state::{DisagreementIndex, EventIndex, SentenceIndex, SourceIndex, Story};

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
