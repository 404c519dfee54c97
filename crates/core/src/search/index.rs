//! The index: for each word, where it stands.

use super::query::Phrase;
use super::{Query, words};
use crate::arranging::Arrange;
use crate::model::{Document, SourceId};
use crate::quote::CodePoints;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::Range;

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An event, by its place in the document.
    Event(usize),
    /// A sentence of a report, by the place of its span among those of the ledger whose source is there.
    Sentence(usize),
}

/// All that was found, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Events and sentences; of what is as good, events come first, then what comes first in the document.
    pub units: Vec<Unit>,
}

/// Where a word stands: the unit, and the word's place in it, which is its number in its part times [`PARTS`], and the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Posting {
    unit: u32,
    place: u32,
}

/// The parts of an event, and what a word counts in each. A phrase stands within one part.
#[derive(Clone, Copy)]
enum Part {
    Title,
    Names,
    Summary,
    Sentence,
}

const PART_WEIGHTS: [f32; 4] = [4.0, 3.0, 2.0, 1.0];
const PARTS: u32 = PART_WEIGHTS.len() as u32;
/// No part has more words that can be found.
const MAX_WORDS: u32 = u32::MAX / PARTS - 1;
/// What the beginning of a word counts beside the whole word.
const BEGINNING: f32 = 0.6;
/// So many steps are told apart between the best and the worst.
const STEPS: usize = 1_024;

/// Where every word of a document stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The words, in order, one after the other.
    letters: String,
    /// Where each word ends in them.
    ends: Vec<u32>,
    /// Where the postings of each word end.
    posted: Vec<u32>,
    postings: Vec<Posting>,
    events: u32,
    units: u32,
}

impl Index {
    /// The index of a document: its events and, by its ledger, its texts.
    pub fn of(document: &Document) -> Self {
        let mut posted: HashMap<String, Vec<Posting>> = HashMap::new();
        let mut post = |unit: usize, part: Part, first: u32, text: &str| {
            let mut next = first;
            for word in words(text).take((MAX_WORDS - first) as usize) {
                let place = next * PARTS + part as u32;
                posted.entry(word.folded).or_default().push(Posting { unit: unit as u32, place });
                next += 1;
            }
            // A name does not go on into the next.
            (next + 1).min(MAX_WORDS)
        };
        for (at, event) in document.events.iter().enumerate() {
            post(at, Part::Title, 0, &event.title);
            let names = event.actors.iter().chain(&event.places).chain(&event.themes);
            names.fold(0, |first, name| post(at, Part::Names, first, name));
            post(at, Part::Summary, 0, &event.summary);
        }
        let events = document.events.len();
        let texts: HashMap<&SourceId, CodePoints> =
            document.sources.iter().map(|source| (&source.id, CodePoints::new(&source.text))).collect();
        let mut sentences = 0;
        for span in &document.ledger {
            let Some(text) = texts.get(&span.source) else { continue };
            let words = text.slice(span.start..span.end).unwrap_or_default();
            post(events + sentences, Part::Sentence, 0, words);
            sentences += 1;
        }
        let mut all: Vec<(String, Vec<Posting>)> = posted.into_iter().collect();
        all.arrange_by(|(one, _), (other, _)| one.cmp(other));
        let mut index = Self { events: events as u32, units: (events + sentences) as u32, ..Self::default() };
        for (word, mut postings) in all {
            index.letters += &word;
            index.ends.push(index.letters.len() as u32);
            // The parts of a unit come one after the other, and so do not their places.
            if !postings.is_sorted() {
                postings.arrange();
            }
            index.postings.append(&mut postings);
            index.posted.push(index.postings.len() as u32);
        }
        index
    }

    /// The compact form that is embedded beside the document.
    ///
    /// # Errors
    /// What the serializer refuses, which is nothing that [`Index::of`] makes.
    pub fn pack(&self) -> Result<Vec<u8>, String> {
        postcard::to_allocvec(self).map_err(|error| error.to_string())
    }

    /// Reads the compact form.
    ///
    /// # Errors
    /// What is wrong with bytes that [`Index::pack`] did not write.
    pub fn unpack(bytes: &[u8]) -> Result<Self, String> {
        postcard::from_bytes(bytes)
            .map_err(|error| format!("the embedded index cannot be read: {error}; rebuild the app"))
    }

    /// All that has every word and phrase of what is asked for; nothing where nothing is asked for.
    pub fn find(&self, query: &Query) -> Found {
        if query.is_empty() {
            return Found::default();
        }
        let mut total = vec![0.0; self.units as usize];
        for (at, phrase) in query.phrases.iter().enumerate() {
            let found = self.weigh(phrase);
            let count = found.iter().filter(|weight| **weight > 0.0).count();
            // What is rare says more (inverse document frequency, Spärck Jones 1972).
            let rarity = (1.0 + self.units as f32 / count.max(1) as f32).ln();
            for (total, weight) in total.iter_mut().zip(found) {
                let meets = weight > 0.0 && (at == 0 || *total > 0.0);
                *total = if meets { *total + weight * rarity } else { 0.0 };
            }
        }
        Found { units: self.ranked(&total) }
    }

    /// What a phrase counts in each unit; nothing where it does not stand.
    fn weigh(&self, phrase: &Phrase) -> Vec<f32> {
        let mut weights = vec![0.0_f32; self.units as usize];
        let last = phrase.words.len() - 1;
        let terms = |at: usize| self.terms(&phrase.words[at], phrase.is_open && at == last);
        let counted = |at: usize| self.postings_of(terms(at)).len();
        // From the rarest word on, the others are looked for beside it.
        let driver = (0..=last).min_by_key(|at| counted(*at)).unwrap_or(0);
        let others: Vec<(usize, Vec<Posting>)> =
            (0..=last).filter(|at| *at != driver).map(|at| (at, self.in_order(terms(at)))).collect();
        for term in terms(driver) {
            let is_whole = phrase.words[driver].len() == self.word(term).len();
            for posting in self.postings_of(term..term + 1) {
                let stands = others.iter().all(|(at, postings)| {
                    let place = i64::from(posting.place) + (*at as i64 - driver as i64) * i64::from(PARTS);
                    u32::try_from(place)
                        .is_ok_and(|place| postings.binary_search(&Posting { place, ..*posting }).is_ok())
                });
                if stands {
                    let of = PART_WEIGHTS[(posting.place % PARTS) as usize];
                    let weight = if is_whole { of } else { of * BEGINNING };
                    let best = &mut weights[posting.unit as usize];
                    *best = best.max(weight);
                }
            }
        }
        weights
    }

    /// Units by what they count, the best first. They are told apart in steps, so that no sorting is needed.
    fn ranked(&self, total: &[f32]) -> Vec<Unit> {
        let best = total.iter().copied().fold(0.0, f32::max);
        if best <= 0.0 {
            return Vec::new();
        }
        // Rounded up: what is found is at least in the lowest step.
        let step = |weight: f32| STEPS - ((weight / best * STEPS as f32).ceil() as usize).min(STEPS);
        let found = || total.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
        let mut begins = vec![0; STEPS + 1];
        found().for_each(|(_, weight)| begins[step(*weight) + 1] += 1);
        (1..=STEPS).for_each(|at| begins[at] += begins[at - 1]);
        let mut units = vec![Unit::Event(0); begins[STEPS]];
        for (at, weight) in found() {
            let place = &mut begins[step(*weight)];
            let events = self.events as usize;
            units[*place] = if at < events { Unit::Event(at) } else { Unit::Sentence(at - events) };
            *place += 1;
        }
        units
    }

    fn word(&self, term: usize) -> &str {
        &self.letters[end(&self.ends, term)..end(&self.ends, term + 1)]
    }

    /// The words that are asked for: one, or all that begin so.
    fn terms(&self, asked: &str, is_open: bool) -> Range<usize> {
        let first = self.place_where(|word| word < asked);
        let after = self.place_where(|word| word <= asked || (is_open && word.starts_with(asked)));
        first..after
    }

    /// How many words stand before the first for which something does not hold.
    fn place_where(&self, holds: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if holds(self.word(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The postings of words that stand side by side.
    fn postings_of(&self, terms: Range<usize>) -> &[Posting] {
        &self.postings[end(&self.posted, terms.start)..end(&self.posted, terms.end)]
    }

    fn in_order(&self, terms: Range<usize>) -> Vec<Posting> {
        let mut postings = self.postings_of(terms.clone()).to_vec();
        if terms.len() > 1 {
            postings.arrange();
        }
        postings
    }
}

/// Where the one before a place ends.
fn end(ends: &[u32], at: usize) -> usize {
    at.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| *end as usize)
}

#[cfg(test)]
mod tests;
