//! Events × sources: which passages of a report an event rests on, which reports are silent on it; and how much of each
//! report is cited. Indices and offsets only: the words stand in the document.

use crate::model::{Citation, Document, LedgerClass, SourceId};
use std::collections::HashMap;

/// What one source tells of one event. The spans are code point offsets into the source's text, start and end, each
/// once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The passages the event rests on: its own, its date's, those of its order after others.
    pub passages: Vec<(usize, usize)>,
    /// The passages that answer a question on which sources differ and that concerns the event.
    pub positions: Vec<(usize, usize)>,
}

impl Cell {
    /// Whether the event rests on nothing in this source, and the source answers no question about it.
    pub fn is_silent(&self) -> bool {
        self.passages.is_empty() && self.positions.is_empty()
    }

    fn sort(&mut self) {
        for spans in [&mut self.passages, &mut self.positions] {
            spans.sort_unstable();
            spans.dedup();
        }
    }
}

/// How many code points of a source's text the ledger gives to each class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    by_class: [usize; 5],
}

/// The classes in the order of the ledger's definition.
const CLASSES: [LedgerClass; 5] = [
    LedgerClass::Cited,
    LedgerClass::Statement,
    LedgerClass::Context,
    LedgerClass::Metadata,
    LedgerClass::Boilerplate,
];

impl Share {
    /// Code points of a class.
    pub fn of(&self, class: LedgerClass) -> usize {
        self.by_class[class_index(class)]
    }

    /// Code points of all classes: the whole text, where the ledger is complete.
    pub fn total(&self) -> usize {
        self.by_class.iter().sum()
    }

    /// The part of the text that a class has, 0 to 1; 0 where there is no text.
    pub fn part(&self, class: LedgerClass) -> f64 {
        match self.total() {
            0 => 0.0,
            total => self.of(class) as f64 / total as f64,
        }
    }

    /// Every class with its code points.
    pub fn classes(&self) -> impl Iterator<Item = (LedgerClass, usize)> + '_ {
        CLASSES.iter().map(|class| (*class, self.of(*class)))
    }
}

fn class_index(class: LedgerClass) -> usize {
    match class {
        LedgerClass::Cited => 0,
        LedgerClass::Statement => 1,
        LedgerClass::Context => 2,
        LedgerClass::Metadata => 3,
        LedgerClass::Boilerplate => 4,
    }
}

/// Who tells what. Events and sources go by their places in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Event by event, a cell for each source.
    cells: Vec<Vec<Cell>>,
    shares: Vec<Share>,
}

impl Matrix {
    /// Reads it off a document. Citations of sources that do not exist are left out.
    pub fn of(document: &Document) -> Self {
        let sources: HashMap<&SourceId, usize> =
            document.sources.iter().enumerate().map(|(s, source)| (&source.id, s)).collect();
        let place = |citation: &Citation| {
            sources.get(&citation.source).map(|source| (*source, (citation.start, citation.end)))
        };
        let mut cells = vec![vec![Cell::default(); document.sources.len()]; document.events.len()];
        for (event, row) in document.events.iter().zip(&mut cells) {
            let of_orders = event.after.iter().flat_map(|after| &after.citations);
            let rests_on = event.citations.iter().chain(&event.date.citations).chain(of_orders);
            for (source, span) in rests_on.filter_map(place) {
                row[source].passages.push(span);
            }
        }
        let events: HashMap<_, _> =
            document.events.iter().enumerate().map(|(e, event)| (&event.id, e)).collect();
        for disagreement in &document.disagreements {
            let answers = disagreement.positions.iter().flat_map(|position| &position.citations);
            let answers: Vec<_> = answers.filter_map(place).collect();
            for event in disagreement.events.iter().filter_map(|id| events.get(id)) {
                for (source, span) in &answers {
                    cells[*event][*source].positions.push(*span);
                }
            }
        }
        cells.iter_mut().flatten().for_each(Cell::sort);
        let mut shares = vec![Share::default(); document.sources.len()];
        for span in &document.ledger {
            if let Some(source) = sources.get(&span.source) {
                shares[*source].by_class[class_index(span.class)] += span.end.saturating_sub(span.start);
            }
        }
        Self { cells, shares }
    }

    /// What a source tells of an event; `None` where there is no such event or source.
    pub fn cell(&self, event: usize, source: usize) -> Option<&Cell> {
        self.cells.get(event)?.get(source)
    }

    /// The sources that tell of an event, in the document's order.
    pub fn tellers(&self, event: usize) -> impl Iterator<Item = usize> + '_ {
        self.sources_where(event, |cell| !cell.passages.is_empty())
    }

    /// The sources that are silent on an event, in the document's order.
    pub fn silent(&self, event: usize) -> impl Iterator<Item = usize> + '_ {
        self.sources_where(event, Cell::is_silent)
    }

    /// How much of a source's text is cited, and what the rest is.
    pub fn share(&self, source: usize) -> Option<&Share> {
        self.shares.get(source)
    }

    fn sources_where(&self, event: usize, holds: fn(&Cell) -> bool) -> impl Iterator<Item = usize> + '_ {
        let row = self.cells.get(event).map_or(&[][..], Vec::as_slice);
        row.iter().enumerate().filter(move |(_, cell)| holds(cell)).map(|(source, _)| source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        After, Disagreement, DisagreementId, DisagreementKind, Event, EventDate, EventId, LedgerSpan,
        OrderBasis, Position, Source,
    };

    fn cited(source: &str, start: usize, end: usize) -> Citation {
        Citation { source: SourceId::new(source), start, end, ..Citation::default() }
    }

    fn document() -> Document {
        let after = After {
            event: EventId::new("two"),
            basis: OrderBasis::Stated,
            citations: vec![cited("b", 3, 4), cited("nobody", 0, 1)],
        };
        let one = Event {
            id: EventId::new("one"),
            citations: vec![cited("a", 5, 9), cited("a", 0, 2)],
            date: EventDate { citations: vec![cited("a", 5, 9)], ..EventDate::default() },
            after: vec![after],
            ..Event::default()
        };
        let two = Event { id: EventId::new("two"), ..Event::default() };
        let position = Position {
            answer: String::new(),
            citations: vec![cited("c", 1, 2)],
            silent: vec![SourceId::new("a")],
        };
        let disagreement = Disagreement {
            id: DisagreementId::new("d"),
            question: String::new(),
            kind: DisagreementKind::Count,
            weight: 1,
            events: vec![EventId::new("one"), EventId::new("gone")],
            positions: vec![position],
            note: None,
        };
        let source = |id| Source { id: SourceId::new(id), ..Source::default() };
        let span = |source, start, end, class| LedgerSpan {
            source: SourceId::new(source),
            start,
            end,
            class,
            events: vec![],
            note: None,
        };
        Document {
            sources: ["a", "b", "c"].map(source).into(),
            events: vec![one, two],
            disagreements: vec![disagreement],
            ledger: vec![
                span("a", 0, 9, LedgerClass::Cited),
                span("a", 9, 10, LedgerClass::Metadata),
                span("a", 10, 12, LedgerClass::Cited),
                span("nobody", 0, 5, LedgerClass::Context),
            ],
            ..Document::default()
        }
    }

    #[test]
    fn a_cell_has_each_passage_once_and_positions_apart() {
        let matrix = Matrix::of(&document());
        let cell = |event, source| matrix.cell(event, source).unwrap();
        assert_eq!(cell(0, 0), &Cell { passages: vec![(0, 2), (5, 9)], positions: vec![] });
        assert_eq!(cell(0, 1).passages, [(3, 4)]);
        assert_eq!(cell(0, 2), &Cell { passages: vec![], positions: vec![(1, 2)] });
        assert_eq!(matrix.cell(2, 0), None);
        assert_eq!(matrix.cell(0, 3), None);
    }

    #[test]
    fn who_answers_a_question_is_not_silent() {
        let matrix = Matrix::of(&document());
        assert_eq!(matrix.tellers(0).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(matrix.silent(0).count(), 0);
        assert_eq!(matrix.silent(1).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(matrix.silent(9).count(), 0);
    }

    #[test]
    fn shares_are_code_points_by_class() {
        let matrix = Matrix::of(&document());
        let share = matrix.share(0).unwrap();
        assert_eq!(
            (share.of(LedgerClass::Cited), share.of(LedgerClass::Metadata), share.total()),
            (11, 1, 12)
        );
        assert_eq!(share.part(LedgerClass::Cited), 11.0 / 12.0);
        assert_eq!(share.classes().map(|(_, points)| points).sum::<usize>(), 12);
        assert_eq!(matrix.share(1).unwrap().part(LedgerClass::Cited), 0.0);
    }
}
