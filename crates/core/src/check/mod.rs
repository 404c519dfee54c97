//! Every rule of the format `sourceline/1`, one file a family of rules.
//!
//! [`check`] reads a [`Document`] alone, so it serves the authored form and files from elsewhere alike. [`Checking`] does
//! the same in slices, for a page that goes on answering.
//! A rule reports [`Fault`]s with the path of the field at fault; who knows the file turns them into [`Diagnostic`]s.

mod citations;
mod dates;
mod dependences;
#[cfg(feature = "author")]
mod diagnostic;
mod disputed;
mod fault;
mod identity;
mod ledger;
pub mod limits;
mod order;
mod passages;
mod positions;
mod shown;
mod steps;
mod supports;
mod values;

pub use citations::{Cited, Place, lists};
#[cfg(feature = "author")]
pub use diagnostic::{Diagnostic, Located, Snippet, in_order, position_of, render, render_styled};
pub use fault::{Fault, Path, Rule, Segment};
pub use passages::sha256_hex;
pub use shown::{Shown, Verified, verify};

use crate::date::steps::World;
use crate::model::{Document, Evidence, SourceId};
use crate::quote::CodePoints;
use identity::Known;
use sha2::{Digest, Sha256};
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// What every rule looks at: the document, its texts indexed once, and its citations with their paths.
struct Subject<'a> {
    document: &'a Document,
    texts: HashMap<&'a SourceId, CodePoints>,
    /// The citations, list by list.
    citations: Vec<Vec<Cited<'a>>>,
    /// The ids that a reference may name; made when a rule first asks.
    known: OnceCell<Known<'a>>,
    /// What steps are computed with; made when a rule first asks.
    world: OnceCell<World>,
    /// The events of which a date is computed from itself; found by the rule of steps.
    on_circles: OnceCell<BTreeSet<usize>>,
}

impl<'a> Subject<'a> {
    fn new(document: &'a Document) -> Self {
        let mut texts = HashMap::new();
        for source in &document.sources {
            texts.entry(&source.id).or_insert_with(|| CodePoints::new(&source.text));
        }
        let (known, world, on_circles) = Default::default();
        Self { document, texts, citations: lists(document), known, world, on_circles }
    }

    /// Whether the document claims to be checked; if not, evidence may be missing.
    fn is_checked(&self) -> bool {
        self.document.evidence == Evidence::Checked
    }

    fn all_citations(&self) -> impl Iterator<Item = &Cited<'a>> {
        self.citations.iter().flatten()
    }
}

/// A part of a rule: whole, or item by item, so that it can be done in slices.
#[derive(Clone, Copy)]
enum Part {
    /// All at once.
    Whole(fn(&Subject<'_>) -> Vec<Fault>),
    /// Of some of the events, by their places.
    Events(fn(&Subject<'_>, Range<usize>) -> Vec<Fault>),
    /// Of some of the lists of citations, by their places.
    Citations(fn(&Subject<'_>, Range<usize>) -> Vec<Fault>),
    /// Of some of the blocks of the texts, by their places, with what was made of those before.
    Blocks(fn(&Subject<'_>, Range<usize>, &mut Sha256) -> Vec<Fault>),
    /// Nothing more is checked where there are faults so far.
    Gate,
}

/// Every rule in parts, in the order in which faults are told.
const PARTS: [&[Part]; 12] = [
    limits::PARTS,
    values::PARTS,
    identity::PARTS,
    passages::PARTS,
    supports::PARTS,
    dates::PARTS,
    steps::PARTS,
    &[Part::Whole(order::check)],
    &[Part::Whole(positions::check)],
    &[Part::Whole(disputed::check)],
    &[Part::Whole(dependences::check)],
    &[Part::Whole(ledger::check)],
];

/// A document that is being checked, slice by slice.
pub struct Checking<'a> {
    subject: Subject<'a>,
    /// The parts that are not done, the next one last.
    left: Vec<Part>,
    /// How many items of the next part are done.
    done: usize,
    /// The digest of the text of which some blocks are done.
    digest: Sha256,
    faults: Vec<Fault>,
}

impl<'a> Checking<'a> {
    /// Begins to check a document.
    pub fn new(document: &'a Document) -> Self {
        let left = PARTS.iter().copied().flatten().rev().copied().collect();
        let digest = Sha256::new();
        Self { subject: Subject::new(document), left, done: 0, digest, faults: Vec::new() }
    }

    /// Checks on, over so many events or lists of citations, or over a part of a rule that only goes whole. `false` when all
    /// is done.
    pub fn advance(&mut self, items: usize) -> bool {
        let Some(part) = self.left.last().copied() else { return false };
        if self.faults.len() > limits::MAX_FAULTS {
            self.left.clear();
            return false;
        }
        let of = match part {
            Part::Gate => {
                self.left.pop();
                if !self.faults.is_empty() {
                    self.left.clear();
                }
                return !self.left.is_empty();
            }
            Part::Whole(rule) => {
                self.faults.extend(rule(&self.subject));
                self.left.pop();
                return !self.left.is_empty();
            }
            Part::Events(_) => self.subject.document.events.len(),
            Part::Citations(_) => self.subject.citations.len(),
            Part::Blocks(_) => passages::blocks(self.subject.document),
        };
        let end = self.done.saturating_add(items.max(1)).min(of);
        let range = self.done..end;
        self.faults.extend(match part {
            Part::Events(rule) | Part::Citations(rule) => rule(&self.subject, range),
            Part::Blocks(rule) => rule(&self.subject, range, &mut self.digest),
            Part::Whole(_) | Part::Gate => Vec::new(),
        });
        self.done = end;
        if end == of {
            self.left.pop();
            self.done = 0;
        }
        !self.left.is_empty()
    }

    /// How many parts are not done yet.
    pub fn parts(&self) -> usize {
        self.left.len()
    }

    /// The faults found so far, rule by rule; of more than anybody mends at once the first, and one that says so.
    pub fn faults(mut self) -> Vec<Fault> {
        if let Some(last) = self.faults.get(limits::MAX_FAULTS) {
            let message = format!("there are more than {} faults, and no more are told", limits::MAX_FAULTS);
            let more = Fault::new(Rule::Form, last.path.clone(), message, "mend the others first");
            self.faults.truncate(limits::MAX_FAULTS);
            self.faults.push(more);
        }
        self.faults
    }
}

/// Checks a document against every rule of its format and reports all faults, rule by rule.
///
/// An unchecked document may lack citations, bases, sources and ledger; what it does carry still has to be right.
pub fn check(document: &Document) -> Vec<Fault> {
    let mut checking = Checking::new(document);
    while checking.advance(usize::MAX) {}
    checking.faults()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Event, EventId, Source};

    #[test]
    fn in_slices_it_finds_the_same_in_the_same_order() {
        let event = |id: &str| Event { id: EventId::new(id), importance: 9, ..Event::default() };
        let mut events = vec![event("one"), event("one"), event("No id")];
        events[2].part_of = Some(EventId::new("nowhere"));
        let text = |id: &str, text: String| Source { id: SourceId::new(id), text, ..Source::default() };
        let sources =
            vec![text("a", "ferry ".repeat(3_000)), text("b", String::new()), text("c", "x".repeat(4_096))];
        let document = Document { events, sources, ..Document::default() };
        let whole = check(&document);
        assert!(whole.len() > 8, "{whole:?}");
        for source in &document.sources {
            let found = format!("found {}", sha256_hex(source.text.as_bytes()));
            assert!(whole.iter().any(|fault| fault.message.contains(&found)), "{found}: {whole:?}");
        }
        for items in [1, 2] {
            let mut checking = Checking::new(&document);
            while checking.advance(items) {}
            assert_eq!(checking.faults(), whole);
        }
    }
}
