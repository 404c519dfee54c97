//! What one report tells of one event, and in sum.

use super::index::{EventIndex, PassageIndex, SourceIndex};
use super::story::Story;

/// The passages of one report that concern one event; both lists empty: the report is silent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Those that the event rests on: what supports its title before what supports its date.
    pub passages: Vec<PassageIndex>,
    /// Those that do nothing for it but answer a question on which the reports differ.
    pub answers: Vec<PassageIndex>,
}

impl Told {
    /// Whether the report is silent on the event.
    pub fn is_silent(&self) -> bool {
        self.passages.is_empty() && self.answers.is_empty()
    }

    /// The passage at which to open the event in this report.
    pub fn first(&self) -> Option<PassageIndex> {
        self.passages.first().or(self.answers.first()).copied()
    }
}

impl Story {
    /// What a report tells of an event.
    pub fn told(&self, event: EventIndex, source: SourceIndex) -> Told {
        let mut told = Told::default();
        let here = |at: &&PassageIndex| self.passage(**at).is_some_and(|passage| passage.source == source);
        for at in self.passages_of(event).iter().filter(here) {
            if self.rests_on(event, *at) { &mut told.passages } else { &mut told.answers }.push(*at);
        }
        told
    }

    /// How many events rest on a report, and on how many more it only answers a question.
    pub fn told_by(&self, source: SourceIndex) -> (usize, usize) {
        self.told_by.get(source.0).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId, Position, Source,
        SourceId, Support,
    };

    /// Two reports. The first supports the talks' date before their title, and answers a question twice, once with the
    /// words of the title; the second only answers.
    fn story() -> Story {
        let cited = |source: &str, start: usize, end: usize, supports: &[Support]| Citation {
            source: SourceId::new(source),
            start,
            end,
            supports: supports.to_vec(),
            ..Citation::default()
        };
        let mut talks = Event { id: EventId::new("talks"), ..Event::default() };
        talks.date.citations = vec![cited("a", 0, 2, &[Support::Date])];
        talks.citations = vec![cited("a", 4, 6, &[Support::Title])];
        let position = |answer: &str, citations: Vec<Citation>| Position {
            answer: answer.into(),
            citations,
            silent: Vec::new(),
        };
        let positions = vec![
            position("yes", vec![cited("a", 4, 6, &[]), cited("a", 2, 4, &[])]),
            position("no", vec![cited("b", 0, 2, &[])]),
        ];
        let source = |id: &str| Source { id: SourceId::new(id), text: "abcdef".into(), ..Source::default() };
        Story::new(Document {
            sources: vec![source("a"), source("b"), source("c")],
            events: vec![talks, Event { id: EventId::new("bare"), ..Event::default() }],
            disagreements: vec![Disagreement {
                id: DisagreementId::new("d"),
                question: "Was it?".into(),
                kind: DisagreementKind::Detail,
                weight: 1,
                events: vec![EventId::new("talks")],
                positions,
                note: None,
            }],
            ..Document::default()
        })
    }

    #[test]
    fn passages_come_by_what_they_do_and_answers_apart() {
        let story = story();
        let words = |at: &PassageIndex| story.passages()[at.0].start;
        let told = story.told(EventIndex(0), SourceIndex(0));
        assert_eq!(told.passages.iter().map(words).collect::<Vec<_>>(), [4, 0], "the title before the date");
        assert_eq!(told.answers.iter().map(words).collect::<Vec<_>>(), [2], "the title's words answer too");
        assert_eq!(told.first(), told.passages.first().copied());
        let answered = story.told(EventIndex(0), SourceIndex(1));
        assert!(answered.passages.is_empty() && !answered.is_silent());
        assert_eq!(answered.first(), answered.answers.first().copied());
    }

    #[test]
    fn who_says_nothing_is_silent() {
        let story = story();
        for (event, source) in [(0, 2), (1, 0), (9, 0), (0, 9)] {
            let told = story.told(EventIndex(event), SourceIndex(source));
            assert!(told.is_silent() && told.first().is_none());
        }
    }

    #[test]
    fn a_report_is_counted_once_for_an_event() {
        let story = story();
        let counts: Vec<_> = (0..4).map(|at| story.told_by(SourceIndex(at))).collect();
        assert_eq!(counts, [(1, 0), (0, 1), (0, 0), (0, 0)]);
    }
}
