//! Every citation of a document, with where it stands.

use super::Path;
use crate::model::{Citation, Document};

/// What a citation is a citation of. The numbers are indices into the document's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// What a source says about itself.
    Source(usize),
    /// An event.
    Event(usize),
    /// An event's date.
    Date(usize),
    /// An event's order after another: the event, the entry of `after`.
    After(usize, usize),
    /// A position: the disagreement, the position.
    Position(usize, usize),
    /// The evidence of a dependence.
    Dependence(usize),
}

impl Place {
    /// The event that takes up the sentence, where there is one: an event's own citations and those of its orders do,
    /// those of a date do not.
    pub fn event(self) -> Option<usize> {
        match self {
            Self::Event(event) | Self::After(event, _) => Some(event),
            _ => None,
        }
    }

    /// Whether it makes the spans of the ledger that it overlaps `cited`.
    pub fn accounts(self) -> bool {
        matches!(self, Self::Event(_) | Self::After(..) | Self::Position(..))
    }
}

/// A citation, where it stands, and of what.
#[derive(Clone, Debug)]
pub struct Cited<'a> {
    /// Its path.
    pub path: Path,
    /// What it is a citation of.
    pub place: Place,
    /// The citation.
    pub citation: &'a Citation,
}

/// Every citation of the document, list by list.
pub fn lists(document: &Document) -> Vec<Vec<Cited<'_>>> {
    let mut found = Vec::new();
    for (s, source) in document.sources.iter().enumerate() {
        found.push(list(&Path::item("sources", s).field("citations"), Place::Source(s), &source.citations));
    }
    for (e, event) in document.events.iter().enumerate() {
        let path = Path::item("events", e);
        found.push(list(&path.field("citations"), Place::Event(e), &event.citations));
        found.push(list(&path.field("date").field("citations"), Place::Date(e), &event.date.citations));
        for (a, after) in event.after.iter().enumerate() {
            let path = path.field("after").index(a).field("citations");
            found.push(list(&path, Place::After(e, a), &after.citations));
        }
    }
    for (d, disagreement) in document.disagreements.iter().enumerate() {
        for (p, position) in disagreement.positions.iter().enumerate() {
            let path = Path::item("disagreements", d).field("positions").index(p).field("citations");
            found.push(list(&path, Place::Position(d, p), &position.citations));
        }
    }
    for (d, dependence) in document.dependences.iter().enumerate() {
        let path = Path::item("dependences", d).field("evidence");
        found.push(list(&path, Place::Dependence(d), &dependence.evidence));
    }
    found
}

fn list<'a>(path: &Path, place: Place, citations: &'a [Citation]) -> Vec<Cited<'a>> {
    let cited = |(at, citation)| Cited { path: path.index(at), place, citation };
    citations.iter().enumerate().map(cited).collect()
}
