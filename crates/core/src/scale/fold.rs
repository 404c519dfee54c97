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
//! 6. A fold that the reader opened is an open stretch that gets the share of the axis which true proportion would give it,
//!    yet no less than the fold had, and all opened together no more than [`MAX_OPENED`]: beyond that they shrink alike,
//!    for they are empty, and what is told stands beside them.

use super::{PieceKind, Span, TimeMap};
use crate::arranging::Arrange;
use std::collections::BTreeSet;

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

/// The most of the axis that all opened folds together take.
const MAX_OPENED: f64 = 0.5;

/// Builds the folded axis from the dates of a document. `earlier` and `later` say whether some date has no bound on
/// that side, so that the axis needs room beyond its first or last day. `opened` are the folds that the reader opened, by
/// their number among the folds that there are when none is; numbers of no fold are passed over.
pub fn fold(anchors: &[Anchor], earlier: bool, later: bool, opened: &BTreeSet<usize>) -> TimeMap {
    let mut anchors: Vec<Anchor> = anchors.iter().flat_map(|anchor| anchor.opening()).flatten().collect();
    anchors.retain(|anchor| anchor.span().days() > 0.0);
    anchors.arrange_by(|a, b| {
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
    let mut stretches = weigh(&cells, &anchors, whole, earlier, later);
    open(&mut stretches, opened, whole);
    TimeMap::from_weights(&stretches)
}

/// Opens some folds (rule 6).
fn open(stretches: &mut [(Span, PieceKind, f64)], opened: &BTreeSet<usize>, whole: Span) {
    let folds = stretches.iter_mut().filter(|(_, kind, _)| *kind == PieceKind::Fold).enumerate();
    let chosen = folds.filter(|(number, _)| opened.contains(number));
    chosen.for_each(|(_, stretch)| (stretch.1, stretch.2) = (PieceKind::Open, 0.0));
    let empty = |stretch: &&mut (Span, PieceKind, f64)| stretch.2 == 0.0;
    let others: f64 = stretches.iter().map(|(.., weight)| weight).sum();
    let days: f64 = stretches.iter_mut().filter(empty).map(|(span, ..)| span.days()).sum();
    let share = (days / whole.days()).min(MAX_OPENED);
    let all = share / (1.0 - share) * others;
    for (span, _, weight) in stretches.iter_mut().filter(empty) {
        *weight = (span.days() / days * all).max(FOLD_WEIGHT);
    }
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
    edges.arrange_by(f64::total_cmp);
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
            &BTreeSet::new(),
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
        let map = fold(&[anchor(0.0, 3000.0)], false, false, &BTreeSet::new());
        let pieces: Vec<_> =
            map.pieces().iter().map(|piece| (piece.kind, piece.span.start, piece.span.end)).collect();
        assert_eq!(
            pieces,
            [(PieceKind::Open, 0.0, 1.0), (PieceKind::Fold, 1.0, 2999.0), (PieceKind::Open, 2999.0, 3000.0)]
        );
    }

    #[test]
    fn no_dates_give_one_empty_day() {
        assert_eq!(fold(&[], true, true, &BTreeSet::new()).pieces().len(), 1);
    }

    proptest! {
        #[test]
        fn pieces_join_without_gap(raw in prop::collection::vec((-4_000i32..4_000, 1i32..4_000), 0..60), earlier: bool, later: bool) {
            let anchors: Vec<_> =
                raw.iter().map(|&(at, days)| anchor(f64::from(at), f64::from(at + days))).collect();
            let map = fold(&anchors, earlier, later, &BTreeSet::new());
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

        #[test]
        fn an_opened_fold_gets_its_true_share_up_to_half_the_axis_and_opens_nothing_else(
            raw in prop::collection::vec((-9_000i32..9_000, 1i32..40), 2..12),
            opened in prop::collection::btree_set(0usize..12, 0..6),
        ) {
            let anchors: Vec<_> = raw.iter().map(|&(at, days)| anchor(f64::from(at), f64::from(at + days))).collect();
            let closed = fold(&anchors, false, false, &BTreeSet::new());
            let map = fold(&anchors, false, false, &opened);
            let is_fold = |piece: &crate::scale::Piece| piece.kind == PieceKind::Fold;
            let spans = |map: &TimeMap| map.pieces().iter().map(|piece| piece.span).collect::<Vec<_>>();
            prop_assert_eq!(spans(&map), spans(&closed), "no piece comes or goes");
            let folds: Vec<usize> = (0..closed.pieces().len()).filter(|at| is_fold(&closed.pieces()[*at])).collect();
            let chosen: BTreeSet<usize> = opened.iter().filter_map(|number| folds.get(*number)).copied().collect();
            let width = |map: &TimeMap, at: usize| map.pieces()[at].u_end - map.pieces()[at].u_start;
            let share: f64 = chosen.iter().map(|at| closed.pieces()[*at].span.days()).sum::<f64>() / closed.span().days();
            let least = FOLD_WEIGHT * chosen.len() as f64 / (CELL_WEIGHT * (chosen.len() + 1) as f64);
            let total: f64 = chosen.iter().map(|at| width(&map, *at)).sum();
            prop_assert!(total <= share.min(0.5) + least, "{total} of {share}");
            for at in 0..closed.pieces().len() {
                let (before, after) = (closed.pieces()[at], map.pieces()[at]);
                prop_assert_eq!(is_fold(&after), is_fold(&before) && !chosen.contains(&at));
                prop_assert!(after.u_end > after.u_start);
                // Beside the first cell, which no opening touches, none gets narrower.
                let beside_first = |map: &TimeMap| width(map, at) / width(map, 0);
                prop_assert!(beside_first(&map) >= beside_first(&closed) * 0.999_999);
            }
        }
    }

    #[test]
    fn an_opened_fold_is_as_wide_as_in_true_proportion() {
        let anchors = [anchor(0.0, 10.0), anchor(50.0, 60.0), anchor(90.0, 100.0)];
        let width = |opened: &[usize], at: usize| {
            let map = fold(&anchors, false, false, &opened.iter().copied().collect());
            let piece = map.pieces()[at];
            ((piece.u_end - piece.u_start) * 1000.0).round() / 1000.0
        };
        assert_eq!(width(&[0], 1), 0.4);
        assert_eq!(width(&[1, 7], 3), 0.3);
        assert_eq!((width(&[0, 1], 1), width(&[0, 1], 3)), (0.286, 0.214), "both together take half");
    }
}
