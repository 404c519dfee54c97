//! Numbers for passages, as a page of paper needs them: each passage has one, in the order in which whoever reads from the
//! top comes to them.

use super::{EventIndex, Passage, Role, SourceIndex, Story};
use crate::arranging::Arrange;
use crate::model::{Citation, Support};
use std::collections::HashMap;
use std::fmt::Write;

/// What of an event may rest on a passage, in the order in which the list tells it; last, that it is cited and no more is said.
const TOLD: [Option<Role>; 7] = [
    Some(Role::Supports(Support::Title)),
    Some(Role::Supports(Support::Date)),
    Some(Role::Supports(Support::Summary)),
    Some(Role::Supports(Support::Actors)),
    Some(Role::Supports(Support::Places)),
    Some(Role::Order),
    None,
];

/// A passage under its number, which is its place among the notes, from 1 on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The report.
    pub source: SourceIndex,
    /// The words.
    pub exact: String,
}

/// A report, and from which code point to which.
type Place = (SourceIndex, usize, usize);

/// The notes of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    all: Vec<Note>,
    numbers: HashMap<Place, usize>,
}

impl Notes {
    /// The notes to some events, in the order in which they are told, then to the weightiest questions, at most so many, then to
    /// how reports depend on each other, and to what each says of itself.
    pub fn of(story: &Story, events: impl IntoIterator<Item = EventIndex>, questions: usize) -> Self {
        let mut notes = Self::default();
        for event in events {
            for passage in TOLD.into_iter().flat_map(|told| passages_told(story, event, told)) {
                notes.add((passage.source, passage.start, passage.end), &passage.exact);
            }
        }
        let document = story.document();
        let questions = story.disagreements().iter().take(questions);
        let positions = questions.filter_map(|at| story.disagreement(*at)).flat_map(|found| &found.positions);
        let cited = positions.flat_map(|position| &position.citations);
        let cited = cited.chain(document.dependences.iter().flat_map(|dependence| &dependence.evidence));
        for citation in cited.chain(document.sources.iter().flat_map(|source| &source.citations)) {
            if let Some(place) = place(story, citation) {
                notes.add(place, &citation.exact);
            }
        }
        notes
    }

    /// All of them, the first under the number 1.
    pub fn all(&self) -> &[Note] {
        &self.all
    }

    /// The numbers of what supports something of an event, in words; of what is only cited for it, where nothing is named.
    pub fn to_event(&self, story: &Story, event: EventIndex, told: Option<Role>) -> String {
        let places = passages_told(story, event, told).map(|it| (it.source, it.start, it.end));
        self.numbers_words(places)
    }

    /// The numbers of citations, in words.
    pub fn to_citations(&self, story: &Story, citations: &[Citation]) -> String {
        self.numbers_words(citations.iter().filter_map(|citation| place(story, citation)))
    }

    fn add(&mut self, place: Place, exact: &str) {
        let next = self.all.len() + 1;
        if *self.numbers.entry(place).or_insert(next) == next {
            self.all.push(Note { source: place.0, exact: exact.trim().to_owned() });
        }
    }

    /// `1–3, 7`: three and more in a row by the first and the last.
    fn numbers_words(&self, places: impl Iterator<Item = Place>) -> String {
        let mut numbers: Vec<usize> = places.filter_map(|place| self.numbers.get(&place).copied()).collect();
        numbers.arrange();
        numbers.dedup();
        let mut words = String::new();
        for run in numbers.chunk_by(|one, next| one + 1 == *next) {
            let (first, last) = (run[0], run[run.len() - 1]);
            let parted = if words.is_empty() { "" } else { ", " };
            // Writing to a `String` cannot fail.
            let _ = match last - first {
                0 => write!(words, "{parted}{first}"),
                1 => write!(words, "{parted}{first}, {last}"),
                _ => write!(words, "{parted}{first}–{last}"),
            };
        }
        words
    }
}

/// The passages that support something of an event.
fn passages_told(story: &Story, event: EventIndex, told: Option<Role>) -> impl Iterator<Item = &Passage> {
    let tells = move |passage: &&Passage| {
        let roles = passage.roles(event);
        told.map_or(roles.is_empty(), |role| roles.contains(&role))
    };
    story.passages_of(event).iter().filter_map(|at| story.passage(*at)).filter(tells)
}

fn place(story: &Story, citation: &Citation) -> Option<Place> {
    Some((story.find_source(citation.source.as_str())?, citation.start, citation.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Dependence, DependenceBasis, Disagreement, DisagreementId, DisagreementKind, Document, Event,
        EventId, Position, Source, SourceId,
    };

    fn cited(start: usize, supports: &[Support]) -> Citation {
        let (source, exact) = (SourceId::new("s"), format!(" word {start} "));
        Citation { source, exact, start, end: start + 5, supports: supports.to_vec(), ..Citation::default() }
    }

    fn story() -> Story {
        let event = |id: &str, citations| Event { id: EventId::new(id), citations, ..Event::default() };
        let source = Source {
            id: SourceId::new("s"),
            text: "some words ".repeat(20),
            citations: vec![cited(70, &[Support::Author])],
            ..Source::default()
        };
        let events = vec![
            event("late", vec![cited(0, &[Support::Title]), cited(50, &[])]),
            event(
                "early",
                vec![
                    cited(0, &[Support::Places]),
                    cited(10, &[Support::Title, Support::Summary]),
                    cited(20, &[Support::Title]),
                    cited(30, &[Support::Title]),
                ],
            ),
        ];
        let position = Position {
            answer: "an answer".into(),
            citations: vec![cited(60, &[]), cited(20, &[])],
            silent: vec![],
        };
        let question = Disagreement {
            id: DisagreementId::new("d"),
            question: "which?".into(),
            kind: DisagreementKind::Detail,
            weight: 1,
            events: vec![EventId::new("early")],
            positions: vec![position],
            note: None,
        };
        let dependence = Dependence {
            sources: vec![SourceId::new("s")],
            basis: DependenceBasis::Stated,
            reasoning: "it says so".into(),
            evidence: vec![cited(65, &[])],
        };
        let dependences = vec![dependence];
        let disagreements = vec![question];
        Story::new(Document {
            sources: vec![source],
            events,
            disagreements,
            dependences,
            ..Document::default()
        })
    }

    #[test]
    fn numbers_follow_the_page_and_each_passage_has_one() {
        let story = story();
        let notes = Notes::of(&story, [EventIndex(1), EventIndex(0)], 9);
        let words: Vec<&str> = notes.all().iter().map(|note| note.exact.as_str()).collect();
        let expected = [10, 20, 30, 0, 50, 60, 65, 70].map(|start| format!("word {start}"));
        assert_eq!(words, expected);
        let told = |event, told| notes.to_event(&story, EventIndex(event), told);
        assert_eq!(told(1, Some(Role::Supports(Support::Title))), "1–3");
        assert_eq!(told(1, Some(Role::Supports(Support::Summary))), "1");
        assert_eq!(told(1, Some(Role::Supports(Support::Places))), "4");
        assert_eq!(told(1, Some(Role::Supports(Support::Date))), "");
        assert_eq!(told(1, None), "", "an answer is told with its question");
        assert_eq!([told(0, Some(Role::Supports(Support::Title))), told(0, None)], ["4", "5"]);
        let position = &story.document().disagreements[0].positions[0];
        assert_eq!(notes.to_citations(&story, &position.citations), "2, 6");
    }

    #[test]
    fn what_is_not_on_the_page_has_no_number() {
        let story = story();
        let notes = Notes::of(&story, [EventIndex(0)], 0);
        assert_eq!(notes.all().len(), 4);
        assert_eq!(notes.to_event(&story, EventIndex(1), Some(Role::Supports(Support::Title))), "");
        assert_eq!(notes.to_event(&story, EventIndex(1), Some(Role::Supports(Support::Places))), "1");
    }
}
