//! What the overview draws where single marks would be too many: how much happened when, and the ribbons' edges.

use crate::scale::{PieceKind, Span, TimeMap, View};
use std::fmt::Write;

/// From so many marks on the overview shows how many there are, and no longer each.
pub const DENSE_FROM: usize = 300;
/// How many columns a profile has: about one for two pixels of a wide window.
const COLUMNS: usize = 600;
/// At most so many ribbons; more are narrower than the gaps between them.
const MAX_RIBBONS: usize = 60;

/// How much happened when, in columns of equal time.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    counts: Vec<f64>,
}

impl Profile {
    /// The profile of some spans over all the time of a map. Each span counts as one, shared out evenly over the columns that
    /// it covers; where it leaves the map, it is cut off.
    pub fn new(map: &TimeMap, spans: impl Iterator<Item = Span>) -> Self {
        // What a column adds to the one before it, so that a long span costs no more than a short one.
        let mut rises = vec![0.0; COLUMNS + 1];
        let column = |u: f64| ((u * COLUMNS as f64) as usize).min(COLUMNS - 1);
        for span in spans {
            let (first, end) = (column(map.u_of_day(span.start)), map.u_of_day(span.end) * COLUMNS as f64);
            let last = ((end - 1e-6).ceil() as usize).clamp(first + 1, COLUMNS);
            let share = 1.0 / (last - first) as f64;
            rises[first] += share;
            rises[last] -= share;
        }
        let mut count = 0.0;
        let counts = rises.iter().take(COLUMNS).map(|rise| {
            count += rise;
            f64::max(count, 0.0)
        });
        Self { counts: counts.collect() }
    }

    /// The most that happened in a column.
    pub fn most(&self) -> f64 {
        self.counts.iter().copied().fold(0.0, f64::max)
    }

    /// Its outline as an SVG path in a box of 1000 by 100, on the box' floor. Heights are logarithms, up to `most`: a column
    /// with one event can be seen beside one with a thousand.
    pub fn path(&self, most: f64) -> String {
        let full = most.max(1.0).ln_1p();
        let mut path = String::new();
        let mut last = 0.0;
        for (at, count) in self.counts.iter().enumerate() {
            // A thin share of something long is no event that could be seen here.
            let least = if *count < 0.5 { 0.0 } else { 6.0 };
            let height = (count.ln_1p() / full * 100.0).clamp(least, 100.0).round();
            if height != last {
                let x = at as f64 * 1000.0 / COLUMNS as f64;
                let _ = match path.is_empty() {
                    true => write!(path, "M{x:.1} 100V{:.0}", 100.0 - height),
                    false => write!(path, "H{x:.1}V{:.0}", 100.0 - height),
                };
                last = height;
            }
        }
        if !path.is_empty() {
            path.push_str("H1000V100Z");
        }
        path
    }
}

/// The ribbons that lead from every open stretch that is seen on the axis to its place in true proportion, as one CSS
/// polygon. Between one and the next it goes along the foot and back, where it has no width.
pub(super) fn ribbon_polygon(map: &TimeMap, proportional: &TimeMap, view: View) -> String {
    let above = |u: f64| (u - view.start()) / view.width();
    let below = |u: f64| proportional.u_of_day(map.day_of_u(u));
    let mut points = String::new();
    let mut edge = |top: f64, foot: f64, upwards: bool| {
        for at in 0..=EDGE_STEPS {
            let at = if upwards { EDGE_STEPS - at } else { at } as f64 / EDGE_STEPS as f64;
            let (x, y) = bend(top, foot, at);
            let comma = if points.is_empty() { "" } else { "," };
            let _ = write!(points, "{comma}{:.2}% {:.0}%", x * 100.0, y * 100.0);
        }
    };
    for (from, to) in ribbon_spans(map, view) {
        // Just inside the stretch, so that its edges are its own and not its neighbours'.
        let inset = (to - from) * 1e-6;
        edge(above(from), below(from + inset), true);
        edge(above(to), below(to - inset), false);
    }
    // Where there is none, an area without any extent.
    if points.is_empty() { "polygon(0 0)".to_owned() } else { format!("polygon({points})") }
}

/// How many strokes the bent edge of a ribbon is drawn with: its foot is 20 px below its top.
const EDGE_STEPS: usize = 8;

/// A point of a ribbon's edge: a cubic Bézier curve, upright at both ends. `at` goes from 0, its top, to 1.
fn bend(top: f64, foot: f64, at: f64) -> (f64, f64) {
    let rest = 1.0 - at;
    let [first, second, third, last] =
        [rest.powi(3), 3.0 * rest.powi(2) * at, 3.0 * rest * at.powi(2), at.powi(3)];
    (top * (first + second) + foot * (third + last), 0.6 * second + 0.4 * third + last)
}

/// The open stretches of an axis that can be seen in a window, in *u*, in order: where ribbons to the overview begin. Where
/// they would be more than can be told apart, neighbours are one.
fn ribbon_spans(map: &TimeMap, view: View) -> Vec<(f64, f64)> {
    let open = map.pieces().iter().filter(|piece| piece.kind == PieceKind::Open);
    let seen = open.map(|piece| (piece.u_start.max(view.start()), piece.u_end.min(view.end())));
    let seen: Vec<(f64, f64)> = seen.filter(|(from, to)| from < to).collect();
    let together = seen.len().div_ceil(MAX_RIBBONS).max(1);
    let ends = |neighbours: &[(f64, f64)]| Some((neighbours.first()?.0, neighbours.last()?.1));
    seen.chunks(together).filter_map(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: Span = Span { start: 0.0, end: 600.0 };

    fn profile(spans: &[(f64, f64)]) -> Profile {
        Profile::new(&TimeMap::proportional(ALL), spans.iter().map(|&(start, end)| Span { start, end }))
    }

    #[test]
    fn a_column_counts_what_happened_in_it() {
        let found = profile(&[(10.0, 11.0), (10.0, 11.0), (20.0, 24.0), (f64::NEG_INFINITY, f64::INFINITY)]);
        let counts: Vec<f64> = [0, 10, 11, 20, 23, 24].map(|at| found.counts[at]).to_vec();
        let everywhere = 1.0 / 600.0;
        for (count, expected) in counts.iter().zip([0.0, 2.0, 0.0, 0.25, 0.25, 0.0]) {
            assert!((count - expected - everywhere).abs() < 1e-9, "{counts:?}");
        }
    }

    #[test]
    fn its_outline_stands_on_the_floor() {
        assert_eq!(profile(&[]).path(1.0), "");
        assert_eq!(profile(&[(60.0, 61.0)]).path(1.0), "M100.0 100V0H101.7V100H1000V100Z");
        let among_more = profile(&[(60.0, 61.0)]).path(1e6);
        assert_eq!(among_more, "M100.0 100V94H101.7V100H1000V100Z", "one is seen beside a million");
    }

    #[test]
    fn ribbons_lead_from_the_axis_to_true_proportion() {
        let stretch = |(start, end, kind, weight)| (Span { start, end }, kind, weight);
        let map = TimeMap::from_weights(
            &[
                (0.0, 60.0, PieceKind::Open, 1.0),
                (60.0, 540.0, PieceKind::Fold, 2.0),
                (540.0, 600.0, PieceKind::Open, 1.0),
            ]
            .map(stretch),
        );
        let found = ribbon_polygon(&map, &TimeMap::proportional(ALL), View::FULL);
        let points: Vec<&str> =
            found.trim_start_matches("polygon(").trim_end_matches(')').split(',').collect();
        let corners = [0, 8, 9, 17, 18, 26, 27, 35].map(|at| points[at]);
        let expected = [
            "0.00% 100%",
            "0.00% 0%",
            "25.00% 0%",
            "10.00% 100%",
            "90.00% 100%",
            "75.00% 0%",
            "100.00% 0%",
            "100.00% 100%",
        ];
        assert_eq!(corners, expected);
        assert_eq!(points.len(), 36);
        let inside_the_fold = ribbon_polygon(&map, &TimeMap::proportional(ALL), View::new(0.4, 0.5));
        assert_eq!(inside_the_fold, "polygon(0 0)");
    }

    proptest! {
        #[test]
        fn every_event_counts_once(spans in prop::collection::vec((-50.0f64..650.0, 0.0f64..300.0), 0..200)) {
            let spans: Vec<_> = spans.into_iter().map(|(start, days)| (start, start + days)).collect();
            let found = profile(&spans);
            prop_assert!((found.counts.iter().sum::<f64>() - spans.len() as f64).abs() < 1e-6);
            prop_assert!(found.counts.iter().all(|count| *count >= 0.0));
            prop_assert!(found.path(found.most()).len() < 16_000);
        }

        #[test]
        fn ribbons_are_few_apart_and_show_all_that_is_open(weights in prop::collection::vec((0.1f64..30.0, any::<bool>()), 1..400), a in 0.0f64..1.0, b in 0.0f64..1.0) {
            let stretch = |(at, (weight, fold)): (usize, &(f64, bool))| {
                let kind = if *fold { PieceKind::Fold } else { PieceKind::Open };
                (Span { start: at as f64, end: at as f64 + 1.0 }, kind, *weight)
            };
            let map = TimeMap::from_weights(&weights.iter().enumerate().map(stretch).collect::<Vec<_>>());
            let view = View::new(a.min(b), a.max(b));
            let found = ribbon_spans(&map, view);
            prop_assert!(found.len() <= MAX_RIBBONS);
            prop_assert!(found.iter().all(|(from, to)| from < to && *from >= view.start() && *to <= view.end()));
            prop_assert!(found.windows(2).all(|pair| pair[0].1 <= pair[1].0));
            for piece in map.pieces().iter().filter(|piece| piece.kind == PieceKind::Open) {
                let middle = (piece.u_start.max(view.start()) + piece.u_end.min(view.end())) / 2.0;
                let is_seen = piece.u_start < view.end() && piece.u_end > view.start();
                prop_assert!(!is_seen || found.iter().any(|(from, to)| (*from..=*to).contains(&middle)));
            }
        }
    }
}
