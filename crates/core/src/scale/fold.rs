//! The rule by which the axis folds.
//!
//! 1. Every event lends its date's bounds as an [`Anchor`]. Bounds longer than a year open their first and last day, and
//!    a date with one bound the day of that bound.
//! 2. The union of the anchors is what opens. A gap between two of them folds if it is longer than 1/200 of the whole
//!    span, and at least two days; shorter gaps stay open.
//! 3. An open stretch is cut into cells at the anchors' edges, so that a crowded day gets room of its own.
//! 4. A cell is as wide as its labels ask: [`CELL_WEIGHT`], [`DAY_WEIGHT`] for every event of one known day and
//!    [`SPAN_WEIGHT`] for every other that starts in it (its label runs on along its bounds), up to [`MAX_CELL_WEIGHT`]. A fold is [`FOLD_WEIGHT`] wide, however long it is: the overview shows how long.
//! 5. A document that would give more than [`MAX_CELLS`] cells is not cut into cells, and if its stretches are still
//!    more, longer gaps stay open until they are not.

use super::{PieceKind, Span, TimeMap};

/// What one event's date says of the axis, in days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// It lies within these days.
    Bounds(Span),
    /// It lies on this day or later.
    From(f64),
    /// It lies before this instant, the end of its last day.
    UpTo(f64),
}

impl Anchor {
    /// The days that it opens.
    fn span(self) -> Span {
        match self {
            Self::Bounds(span) => span,
            Self::From(start) => Span { start, end: start + 1.0 },
            Self::UpTo(end) => Span { start: end - 1.0, end },
        }
    }

    /// What of it opens: all of it, or its two ends where it is too long.
    fn opening(self) -> [Option<Self>; 2] {
        match self {
            Self::Bounds(Span { start, end }) if end - start > MAX_ANCHOR_DAYS => {
                [Some(Self::From(start)), Some(Self::UpTo(end))]
            }
            short => [Some(short), None],
        }
    }

    /// Where it cuts an open stretch.
    fn edges(self) -> [Option<f64>; 2] {
        match self {
            Self::Bounds(span) => [Some(span.start), Some(span.end)],
            Self::From(start) => [Some(start), None],
            Self::UpTo(end) => [Some(end), None],
        }
    }

    /// What its label asks of the cell that it starts in.
    fn weight(self) -> f64 {
        match self {
            Self::Bounds(span) if span.days() <= 1.0 => DAY_WEIGHT,
            _ => SPAN_WEIGHT,
        }
    }
}

/// Of an anchor longer than this, only the ends open.
const MAX_ANCHOR_DAYS: f64 = 366.0;
/// The width of an open cell before any label, in units of which a phone's width has a few hundred.
const CELL_WEIGHT: f64 = 45.0;
/// What an event of one day adds to its cell.
const DAY_WEIGHT: f64 = 50.0;
/// What any other event adds to the cell in which it starts.
const SPAN_WEIGHT: f64 = 7.0;
/// The widest a cell gets.
const MAX_CELL_WEIGHT: f64 = 440.0;
/// The width of a fold.
const FOLD_WEIGHT: f64 = 22.0;
/// The width of the stretches before and after all days.
const EDGE_WEIGHT: f64 = 60.0;
/// How many days the stretches before and after all days stand for, at least.
const EDGE_DAYS: f64 = 30.0;
/// More cells than this are not told apart at a glance.
const MAX_CELLS: usize = 48;

/// Builds the folded axis from the dates of a document. `earlier` and `later` say whether some date has no bound on
/// that side, so that the axis needs room beyond its first or last day.
pub fn fold(anchors: &[Anchor], earlier: bool, later: bool) -> TimeMap {
    let mut anchors: Vec<Anchor> = anchors.iter().flat_map(|anchor| anchor.opening()).flatten().collect();
    anchors.retain(|anchor| anchor.span().days() > 0.0);
    anchors.sort_by(|a, b| {
        a.span().start.total_cmp(&b.span().start).then(a.span().end.total_cmp(&b.span().end))
    });
    let spans: Vec<Span> = anchors.iter().map(|anchor| anchor.span()).collect();
    let (Some(first), Some(last)) = (spans.first(), spans.iter().map(|span| span.end).reduce(f64::max))
    else {
        return TimeMap::from_weights(&[]);
    };
    let whole = Span { start: first.start, end: last };
    let mut fold_from = (whole.days() / 200.0).max(2.0);
    let mut stretches = union(&spans, fold_from);
    while stretches.len() > MAX_CELLS {
        fold_from *= 2.0;
        stretches = union(&spans, fold_from);
    }
    let mut cells: Vec<Span> = stretches.iter().flat_map(|stretch| cut(*stretch, &anchors)).collect();
    if cells.len() > MAX_CELLS {
        cells = stretches;
    }
    TimeMap::from_weights(&weigh(&cells, &anchors, whole, earlier, later))
}

/// The stretches that the spans cover; gaps up to `fold_from` days are covered too. The spans are sorted.
fn union(spans: &[Span], fold_from: f64) -> Vec<Span> {
    let mut stretches: Vec<Span> = Vec::new();
    for span in spans {
        match stretches.last_mut() {
            Some(last) if span.start - last.end <= fold_from => last.end = last.end.max(span.end),
            _ => stretches.push(*span),
        }
    }
    stretches
}

/// Cuts a stretch at the edges of the anchors within it.
fn cut(stretch: Span, anchors: &[Anchor]) -> Vec<Span> {
    let mut edges: Vec<f64> = anchors
        .iter()
        .flat_map(|anchor| anchor.edges())
        .flatten()
        .chain([stretch.start, stretch.end])
        .filter(|edge| (stretch.start..=stretch.end).contains(edge))
        .collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    edges.windows(2).map(|pair| Span { start: pair[0], end: pair[1] }).collect()
}

/// Gives every cell, fold and edge its weight.
fn weigh(
    cells: &[Span],
    anchors: &[Anchor],
    whole: Span,
    earlier: bool,
    later: bool,
) -> Vec<(Span, PieceKind, f64)> {
    let mut stretches = Vec::new();
    let edge_days = (whole.days() / 100.0).max(EDGE_DAYS);
    if earlier {
        let span = Span { start: whole.start - edge_days, end: whole.start };
        stretches.push((span, PieceKind::Earlier, EDGE_WEIGHT));
    }
    let mut reached = whole.start;
    for cell in cells {
        if cell.start > reached {
            stretches.push((Span { start: reached, end: cell.start }, PieceKind::Fold, FOLD_WEIGHT));
        }
        let within = |anchor: &&Anchor| (cell.start..cell.end).contains(&anchor.span().start);
        let labels: f64 = anchors.iter().filter(within).map(|anchor| anchor.weight()).sum();
        let weight = (CELL_WEIGHT + labels).min(MAX_CELL_WEIGHT);
        stretches.push((*cell, PieceKind::Open, weight));
        reached = cell.end;
    }
    if later {
        stretches.push((
            Span { start: whole.end, end: whole.end + edge_days },
            PieceKind::Later,
            EDGE_WEIGHT,
        ));
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn anchor(start: f64, end: f64) -> Anchor {
        Anchor::Bounds(Span { start, end })
    }

    #[test]
    fn an_empty_stretch_folds_and_a_crowded_day_opens() {
        let crowded = std::iter::repeat_n(anchor(3000.0, 3001.0), 12);
        let map = fold(
            &[anchor(0.0, 365.0), anchor(2998.0, 3001.0)].into_iter().chain(crowded).collect::<Vec<_>>(),
            false,
            true,
        );
        let kinds: Vec<_> = map.pieces().iter().map(|piece| piece.kind).collect();
        assert_eq!(
            kinds,
            [PieceKind::Open, PieceKind::Fold, PieceKind::Open, PieceKind::Open, PieceKind::Later]
        );
        let width = |at: usize| map.pieces()[at].u_end - map.pieces()[at].u_start;
        assert!(width(3) > 2.0 * width(0), "the crowded day is the widest");
        assert!(width(1) < width(0), "the fold is narrow, although it is the longest");
    }

    #[test]
    fn a_long_date_opens_its_first_and_last_day_alone() {
        let map = fold(&[anchor(0.0, 3000.0)], false, false);
        let pieces: Vec<_> =
            map.pieces().iter().map(|piece| (piece.kind, piece.span.start, piece.span.end)).collect();
        assert_eq!(
            pieces,
            [(PieceKind::Open, 0.0, 1.0), (PieceKind::Fold, 1.0, 2999.0), (PieceKind::Open, 2999.0, 3000.0)]
        );
    }

    #[test]
    fn no_dates_give_one_empty_day() {
        assert_eq!(fold(&[], true, true).pieces().len(), 1);
    }

    proptest! {
        #[test]
        fn pieces_join_without_gap(raw in prop::collection::vec((-4_000i32..4_000, 1i32..4_000), 0..60), earlier: bool, later: bool) {
            let anchors: Vec<_> =
                raw.iter().map(|&(at, days)| anchor(f64::from(at), f64::from(at + days))).collect();
            let map = fold(&anchors, earlier, later);
            for (at, days) in &raw {
                prop_assert!(map.span().start <= f64::from(*at) && f64::from(at + days) <= map.span().end, "every day is on the axis");
            }
            prop_assert!(map.pieces().len() <= 2 * MAX_CELLS + 2);
            for pair in map.pieces().windows(2) {
                prop_assert_eq!(pair[0].span.end, pair[1].span.start);
                prop_assert_eq!(pair[0].u_end, pair[1].u_start);
            }
            prop_assert_eq!(map.pieces()[0].u_start, 0.0);
            prop_assert_eq!(map.pieces()[map.pieces().len() - 1].u_end, 1.0);
        }
    }
}
