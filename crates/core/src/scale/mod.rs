//! Where a day stands: days → the coordinate *u* → pixels.
//!
//! Two maps, each a value. A [`TimeMap`] takes days to *u* (0 to 1) by a function of the document alone: folded or in
//! true proportion. A [`View`] is the window on *u* that is on the screen; zoom and pan are pure functions on it, and
//! affine. [`Scale`] puts both and a width together.

mod brush;
mod fold;
mod motion;
mod tick;
mod view;

pub use brush::{Brush, Grip, Step};
pub use fold::{Anchor, fold};
pub use motion::{Motion, Pair};
pub use tick::{Ruler, Tick, TickLevel, ticks};
pub use view::{MAX_ZOOM, Scale, View};

use crate::date::Day;
use serde::{Deserialize, Serialize};

/// How the axis treats empty stretches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// Empty stretches are folded, dense days opened.
    #[default]
    Folded,
    /// Every day is as wide as every other.
    Proportional,
}

/// A window of time, in days since 1970-01-01; `end` is exclusive, so one day is `n..n + 1`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// First instant, in days.
    pub start: f64,
    /// The instant after the last, in days.
    pub end: f64,
}

impl Span {
    /// The days from one to another, both included.
    pub fn of_days(first: Day, last: Day) -> Self {
        Self { start: f64::from(first.number()), end: f64::from(last.number()) + 1.0 }
    }

    /// Its length in days.
    pub fn days(self) -> f64 {
        self.end - self.start
    }

    /// The instant in its middle.
    pub fn middle(self) -> f64 {
        self.start + self.days() / 2.0
    }
}

/// What a piece of the axis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// Time drawn to the piece's own scale.
    Open,
    /// An empty stretch, drawn as a fold.
    Fold,
    /// All time before the document's first day.
    Earlier,
    /// All time after the document's last day.
    Later,
}

/// A stretch of the axis over which time maps linearly to *u*.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The days it covers.
    pub span: Span,
    /// Where it starts, in *u*.
    pub u_start: f64,
    /// Where it ends, in *u*.
    pub u_end: f64,
    /// What it is.
    pub kind: PieceKind,
}

impl Piece {
    /// Where an instant (in days) stands; instants outside the piece stand at its edges.
    fn u_of_day(&self, day: f64) -> f64 {
        let within = ((day - self.span.start) / self.span.days()).clamp(0.0, 1.0);
        self.u_start + within * (self.u_end - self.u_start)
    }
}

/// Days to *u* and back: continuous, strictly increasing and piecewise linear.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMap {
    pieces: Vec<Piece>,
}

impl TimeMap {
    /// Builds a map from consecutive stretches and their weights; widths in *u* are proportional to the weights.
    /// Empty stretches and weights that are not positive are left out. Without any stretch the map covers one day.
    pub fn from_weights(stretches: &[(Span, PieceKind, f64)]) -> Self {
        let real: Vec<_> = stretches
            .iter()
            .filter(|(span, _, weight)| span.days() > 0.0 && *weight > 0.0)
            .copied()
            .collect();
        if real.is_empty() {
            let span = Span { start: 0.0, end: 1.0 };
            return Self { pieces: vec![Piece { span, u_start: 0.0, u_end: 1.0, kind: PieceKind::Open }] };
        }
        let total: f64 = real.iter().map(|(_, _, weight)| weight).sum();
        let mut so_far = 0.0;
        let mut pieces: Vec<Piece> = real
            .iter()
            .map(|&(span, kind, weight)| {
                let u_start = so_far / total;
                so_far += weight;
                Piece { span, u_start, u_end: so_far / total, kind }
            })
            .collect();
        if let Some(last) = pieces.last_mut() {
            last.u_end = 1.0;
        }
        Self { pieces }
    }

    /// True proportion over a span.
    pub fn proportional(span: Span) -> Self {
        Self::from_weights(&[(span, PieceKind::Open, 1.0)])
    }

    /// A map on the way from one to another over the same span: at `t` 0 it is the one, at 1 the other, and every instant
    /// moves evenly from where it stands to where it will. So each map on the way is continuous and strictly increasing.
    /// A stretch is what either map says it is, where that is more than open. Maps of different spans have no way between
    /// them: then it is the nearer one.
    pub fn between(a: &Self, b: &Self, t: f64) -> Self {
        if t.is_nan() || t <= 0.0 || t < 0.5 && a.span() != b.span() {
            return a.clone();
        }
        if t >= 1.0 || a.span() != b.span() {
            return b.clone();
        }
        let (mut before, mut after) = (a.pieces.iter().peekable(), b.pieces.iter().peekable());
        let mut pieces: Vec<Piece> = Vec::with_capacity(a.pieces.len() + b.pieces.len());
        let u_of = |day: f64, a: &Piece, b: &Piece| (1.0 - t) * a.u_of_day(day) + t * b.u_of_day(day);
        let mut start = a.span().start;
        while let (Some(one), Some(other)) = (before.peek(), after.peek()) {
            let end = one.span.end.min(other.span.end);
            let u_start = pieces.last().map_or(0.0, |piece| piece.u_end);
            let kind = if one.kind == PieceKind::Open { other.kind } else { one.kind };
            pieces.push(Piece { span: Span { start, end }, u_start, u_end: u_of(end, one, other), kind });
            start = end;
            before.next_if(|piece| piece.span.end <= end);
            after.next_if(|piece| piece.span.end <= end);
        }
        if let Some(last) = pieces.last_mut() {
            last.u_end = 1.0;
        }
        Self { pieces }
    }

    /// The pieces, in order, without gaps.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The days covered.
    pub fn span(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => Span { start: first.span.start, end: last.span.end },
            _ => Span { start: 0.0, end: 1.0 },
        }
    }

    /// Where an instant (in days) stands; instants outside the map stand at its edges.
    pub fn u_of_day(&self, day: f64) -> f64 {
        let at = self.pieces.partition_point(|piece| piece.span.end <= day);
        let Some(piece) = self.pieces.get(at) else { return 1.0 };
        piece.u_of_day(day)
    }

    /// The instant (in days) that stands at *u*; outside 0 to 1 it is the map's edge.
    pub fn day_of_u(&self, u: f64) -> f64 {
        let at = self.pieces.partition_point(|piece| piece.u_end <= u).min(self.pieces.len() - 1);
        let piece = self.pieces[at];
        let within = ((u - piece.u_start) / (piece.u_end - piece.u_start)).clamp(0.0, 1.0);
        piece.span.start + within * piece.span.days()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn maps() -> impl Strategy<Value = TimeMap> {
        prop::collection::vec((0.5f64..4000.0, 0.05f64..20.0), 1..12).prop_map(|parts| {
            let mut at = -5_000.0;
            let stretches: Vec<_> = parts
                .iter()
                .map(|&(days, weight)| {
                    let span = Span { start: at, end: at + days };
                    at += days;
                    (span, PieceKind::Open, weight)
                })
                .collect();
            TimeMap::from_weights(&stretches)
        })
    }

    /// The same pieces over another span.
    fn stretched(map: &TimeMap, onto: Span) -> TimeMap {
        let at = |day: f64| onto.start + (day - map.span().start) / map.span().days() * onto.days();
        let mut pieces = map.pieces().to_vec();
        for piece in &mut pieces {
            piece.span = Span { start: at(piece.span.start), end: at(piece.span.end) };
        }
        if let Some(last) = pieces.last_mut() {
            last.span.end = onto.end;
        }
        TimeMap { pieces }
    }

    proptest! {
        #[test]
        fn every_pixel_returns_from_time(map in maps(), zoom in 1.0f64..500.0, at in 0.0f64..1.0, width in 200u32..2000) {
            let view = View::FULL.zoomed(zoom, at);
            let scale = Scale::new(&map, view, f64::from(width));
            for px in 0..=width {
                let day = scale.day_of_px(f64::from(px));
                let back = scale.px_of_day(day);
                prop_assert!((back - f64::from(px)).abs() < 1e-3, "{px} -> {day} -> {back}");
            }
        }

        #[test]
        fn on_the_way_between_two_maps_every_instant_moves_evenly_and_keeps_its_order(
            (a, b) in (maps(), maps()).prop_map(|(a, b)| (a.clone(), stretched(&b, a.span()))),
            t in prop_oneof![Just(0.0), Just(1.0), 0.0f64..1.0],
            step in 0.0f64..0.1,
            days in prop::collection::vec(0.0f64..=1.0, 2..20),
        ) {
            let (map, next) = (TimeMap::between(&a, &b, t), TimeMap::between(&a, &b, (t + step).min(1.0)));
            prop_assert_eq!(map.span(), a.span());
            prop_assert_eq!((map.pieces()[0].u_start, map.pieces().last().unwrap().u_end), (0.0, 1.0));
            for pair in map.pieces().windows(2) {
                prop_assert_eq!((pair[0].span.end, pair[0].u_end), (pair[1].span.start, pair[1].u_start));
            }
            let mut days: Vec<f64> = days.iter().map(|at| a.span().start + at * a.span().days()).collect();
            days.sort_by(f64::total_cmp);
            for day in &days {
                let (from, to) = (a.u_of_day(*day), b.u_of_day(*day));
                prop_assert!((map.u_of_day(*day) - (from + t * (to - from))).abs() < 1e-9, "a share of the way");
                prop_assert!((next.u_of_day(*day) - map.u_of_day(*day)).abs() <= step + 1e-9, "no jump");
                prop_assert!((map.day_of_u(map.u_of_day(*day)) - day).abs() < 1e-5, "and back");
            }
            for pair in days.windows(2) {
                let (first, second) = (map.u_of_day(pair[0]), map.u_of_day(pair[1]));
                prop_assert!(second > first || pair[1] - pair[0] < 1e-6, "{first} {second}");
            }
        }

        #[test]
        fn later_days_stand_further_right(map in maps(), a in 0.0f64..1.0, b in 0.0f64..1.0) {
            let span = map.span();
            let (a, b) = (span.start + a * span.days(), span.start + b * span.days());
            prop_assert_eq!(a.total_cmp(&b), map.u_of_day(a).total_cmp(&map.u_of_day(b)));
        }
    }

    #[test]
    fn between_two_maps_a_fold_stays_one_until_it_is_gone_and_different_spans_have_no_way() {
        let span = |start: f64, end: f64| Span { start, end };
        let folded = TimeMap::from_weights(&[
            (span(0.0, 1.0), PieceKind::Open, 4.0),
            (span(1.0, 9.0), PieceKind::Fold, 1.0),
            (span(9.0, 10.0), PieceKind::Later, 4.0),
        ]);
        let even = TimeMap::proportional(span(0.0, 10.0));
        let kinds = |t: f64| {
            TimeMap::between(&folded, &even, t).pieces().iter().map(|it| it.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds(0.99), [PieceKind::Open, PieceKind::Fold, PieceKind::Later]);
        assert_eq!(
            (TimeMap::between(&folded, &even, 0.0), kinds(1.0)),
            (folded.clone(), vec![PieceKind::Open])
        );
        let elsewhere = TimeMap::proportional(span(0.0, 11.0));
        assert_eq!(TimeMap::between(&folded, &elsewhere, 0.4), folded);
        assert_eq!(TimeMap::between(&folded, &elsewhere, 0.5), elsewhere);
    }

    #[test]
    fn instants_outside_stand_at_the_edges() {
        let map = TimeMap::proportional(Span { start: 10.0, end: 20.0 });
        assert_eq!((map.u_of_day(-1e9), map.u_of_day(1e9)), (0.0, 1.0));
        assert_eq!((map.day_of_u(-3.0), map.day_of_u(3.0)), (10.0, 20.0));
    }
}
