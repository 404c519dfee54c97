//! Documents of any size with the shape of real ones, made up from a seed: for measuring, and for tests that want more
//! events than anybody writes.
//!
//! They obey the format. Every quotation stands in one of four short, invented texts, every step computes. As the format
//! has it of generated documents they call themselves unchecked, so a third of the events cite nothing, and stated dates
//! are stated nowhere.

mod corpus;
mod damage;
mod dates;
mod days;
mod hostile;
mod random;
mod writer;

use crate::model::{
    Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId, Evidence,
    LedgerClass, LedgerSpan, Position,
};
use corpus::{Corpus, QUESTIONS, Use};
pub use damage::{DAMAGED_FROM, damaged_gallery};
pub use hostile::{LARGE, Large};
use random::Random;
use std::collections::BTreeMap;

/// The seed that is taken where none is given.
pub const SEED: u64 = 1;

/// A document of so many events. The same number and seed give the same document.
///
/// A tail of a seventh of them reaches back to the ninth century BCE, thinner and thinner; the rest lies in nine years.
/// One day has a twentieth of all, a few more have up to 400. The events stand in no particular order.
pub fn generate(events: usize, seed: u64) -> Document {
    let mut random = Random::new(seed);
    let corpus = Corpus::new();
    let mut events = writer::events(events, &corpus, &mut random);
    let disagreements = disagreements(&events, &corpus, &mut random);
    // Fisher and Yates, so that no program is spared the sorting.
    for last in (1..events.len()).rev() {
        events.swap(last, random.below(last + 1));
    }
    let ledger = ledger(&events, &disagreements, &corpus);
    Document {
        evidence: Evidence::Unchecked,
        title: format!("A generated timeline of {} invented events", events.len()),
        description: format!(
            "Made up from seed {seed}, to measure drawings with. Nothing in it ever happened."
        ),
        language: "en".to_owned(),
        sources: corpus.sources,
        events,
        disagreements,
        ledger,
        ..Document::default()
    }
}

/// One question for every 150 events, at most 300: on where, by whom and how an event was entered.
fn disagreements(events: &[Event], corpus: &Corpus, random: &mut Random) -> Vec<Disagreement> {
    const KINDS: [DisagreementKind; 3] =
        [DisagreementKind::Place, DisagreementKind::Attribution, DisagreementKind::Detail];
    let number = events.len().div_ceil(150).min(300);
    let mut found = BTreeMap::new();
    for _ in 0..number {
        let at = random.below(events.len());
        found.entry(at).or_insert_with(|| (random.below(QUESTIONS.len()), random.below(5)));
    }
    let question = |(at, (question, weight)): (usize, (usize, usize))| {
        let (asked, answers) = QUESTIONS[question];
        let position = |(answer, told): (usize, &&str)| Position {
            answer: (*told).to_owned(),
            citations: vec![corpus.sentences[corpus.of(Use::Answer(2 * question + answer))].cited(&[])],
            silent: Vec::new(),
        };
        Disagreement {
            id: DisagreementId::new(format!("d{}", at + 1)),
            question: format!("Event {}: {asked}?", at + 1),
            kind: KINDS[question],
            weight: weight as u8 + 1,
            events: vec![events[at].id.clone()],
            positions: answers.iter().enumerate().map(position).collect(),
            note: None,
        }
    };
    found.into_iter().map(question).collect()
}

/// What became of every sentence.
fn ledger(events: &[Event], disagreements: &[Disagreement], corpus: &Corpus) -> Vec<LedgerSpan> {
    let at: BTreeMap<(&str, usize), usize> = (corpus.sentences.iter().enumerate())
        .map(|(at, sentence)| ((corpus.sources[sentence.report].id.as_str(), sentence.start()), at))
        .collect();
    let sentence = |citation: &Citation| at.get(&(citation.source.as_str(), citation.start)).copied();
    let mut citing: Vec<Vec<EventId>> = vec![Vec::new(); at.len()];
    let mut cited = vec![false; at.len()];
    for event in events {
        let orders = event.after.iter().flat_map(|after| &after.citations);
        for at in event.citations.iter().chain(orders).filter_map(sentence) {
            if citing[at].last() != Some(&event.id) {
                citing[at].push(event.id.clone());
            }
            cited[at] = true;
        }
    }
    let positions = disagreements.iter().flat_map(|disagreement| &disagreement.positions);
    for at in positions.flat_map(|position| &position.citations).filter_map(sentence) {
        cited[at] = true;
    }
    let spans = corpus.sentences.iter().zip(citing).zip(cited);
    spans
        .map(|((sentence, events), cited)| {
            let (class, note) = match sentence.purpose {
                _ if cited => (LedgerClass::Cited, None),
                Use::About(_) => (LedgerClass::Metadata, Some("the report about itself")),
                Use::Furniture => (LedgerClass::Boilerplate, Some("site furniture")),
                Use::Date(_) => (LedgerClass::Context, Some("says when, and not what")),
                _ => (LedgerClass::Context, Some("no event of this document")),
            };
            LedgerSpan {
                source: corpus.sources[sentence.report].id.clone(),
                start: sentence.start(),
                end: sentence.until,
                class,
                events,
                note: note.map(str::to_owned),
            }
        })
        .collect()
}
