//! What a window does not show as labels: bins on a fixed grid, and what reaches in from outside.

use super::super::place::Item;
use super::peaks::Peaks;
use super::waiting::Waiting;
use super::{Cluster, Passing, Told};
use crate::arranging::Arrange;
use crate::scale::MAX_ZOOM;

/// No bin is narrower on the screen, in px, and none is twice as wide.
pub(super) const BIN_PX: f64 = 48.0;

/// The events of one group that are not labels at every zoom.
#[derive(Clone, Debug)]
pub(super) struct Clusters {
    width_px: f64,
    /// By place, in the order of the anchors: the item, its anchor and its day.
    events: Vec<(u32, f64, f64)>,
    /// The same order: where they stand, and from which zoom on they are labels.
    anchored: Waiting,
    /// The same order: the zooms alone.
    zooms: Peaks,
    /// Those on which reports differ.
    disputed: Waiting,
    /// Bars that run on to the right of their anchor, and those that hang to its left.
    running: Bars,
    hanging: Bars,
}

/// Bars, by the edge that comes first and by the one that comes second.
#[derive(Clone, Debug)]
struct Bars {
    first: Waiting,
    second: Waiting,
    /// In the order of the first edge: the item, and both edges.
    items: Vec<(u32, f64, f64)>,
    /// In the order of the first edge: the second.
    ends: Peaks,
}

impl Bars {
    fn new(mut items: Vec<(u32, f64, f64)>, zoom_from: &[f64]) -> Self {
        items.arrange_by(|a, b| a.1.total_cmp(&b.1));
        let zoom = |at: &u32| zoom_from[*at as usize];
        Self {
            first: Waiting::new(items.iter().map(|(at, first, _)| (*first, zoom(at)))),
            second: Waiting::new(items.iter().map(|(at, _, second)| (*second, zoom(at)))),
            ends: Peaks::new(items.iter().map(|(.., second)| *second)),
            items,
        }
    }

    /// How many that are no labels at a zoom begin before one position and end from `beyond` on, which no position between
    /// both does.
    fn count(&self, before: f64, beyond: f64, zoom: f64) -> usize {
        let counted = |edges: &Waiting, to| edges.count(edges.between(f64::NEG_INFINITY, to), zoom);
        counted(&self.first, before) - counted(&self.second, beyond)
    }

    /// The same, one by one.
    fn each(&self, before: f64, beyond: f64, mut found: impl FnMut(usize)) {
        let places = self.first.between(f64::NEG_INFINITY, before);
        self.ends.each(places, |end| end >= beyond, |place| found(self.items[place].0 as usize));
    }
}

/// The bins of one level: so many on the whole axis, each twice as wide as those of the next level.
fn level(width_px: f64, zoom: f64) -> u32 {
    // Where a zoom would be on the border of two levels, its rounding must not choose.
    ((width_px * zoom / BIN_PX).log2() + 1e-7).max(0.0) as u32
}

/// How wide the bins of a level are, in *u*.
fn bin_width(level: u32) -> f64 {
    1.0 / (1u64 << level) as f64
}

impl Clusters {
    /// Sorts the items of a group that wait for a closer look at some zoom.
    pub(super) fn new(
        of_group: &[u32],
        items: &[Item],
        told: &[Told],
        zoom_from: &[f64],
        width_px: f64,
    ) -> Self {
        let (item, told) = (|at: u32| &items[at as usize], |at: u32| &told[at as usize]);
        let zoom = |at: u32| zoom_from[at as usize];
        let mut waiting: Vec<u32> = of_group.iter().copied().filter(|at| zoom(*at) > 1.0).collect();
        // The grid has no bin to the right of the axis.
        let anchor = |at: u32| item(at).u_anchor.clamp(0.0, 1.0 - f64::EPSILON);
        waiting.arrange_by(|&a, &b| anchor(a).total_cmp(&anchor(b)).then(a.cmp(&b)));
        let of_all = waiting.iter().copied();
        let bars = |edges: &dyn Fn(u32) -> (f64, f64)| {
            let bar = |at: u32| Some((at, edges(at))).filter(|(_, (from, to))| from < to);
            Bars::new(
                of_all.clone().filter_map(bar).map(|(at, (from, to))| (at, from, to)).collect(),
                zoom_from,
            )
        };
        let disputed = of_all.clone().filter(|at| told(*at).disputed);
        Self {
            width_px,
            anchored: Waiting::new(of_all.clone().map(|at| (anchor(at), zoom(at)))),
            zooms: Peaks::new(waiting.iter().map(|at| zoom(*at))),
            disputed: Waiting::new(disputed.map(|at| (anchor(at), zoom(at)))),
            running: bars(&|at| (anchor(at), item(at).u_end)),
            hanging: bars(&|at| (item(at).u_start, anchor(at))),
            events: of_all.clone().map(|at| (at, anchor(at), told(at).day)).collect(),
        }
    }

    /// The clusters of a window and what reaches into it from outside, at a zoom. The window is widened to whole bins.
    pub(super) fn between(
        &self,
        from: f64,
        to: f64,
        zoom: f64,
        group: usize,
    ) -> (Vec<Cluster>, Vec<Passing>) {
        let level = level(self.width_px, zoom);
        let last = (1u64 << level) - 1;
        let bin = |u: f64| ((u.clamp(0.0, 1.0) / bin_width(level)) as u64).min(last);
        let (first, last) = (bin(from), bin(to));
        let clusters = (first..=last).filter_map(|bin| self.cluster(group, level, bin, zoom)).collect();
        let edge = |bin: u64| bin as f64 * bin_width(level);
        let passing = [(true, edge(first)), (false, edge(last + 1))].map(|(from_left, u)| {
            let (before, beyond, bars) = self.passing(from_left, u);
            Passing { group, from_left, u, zoom, count: bars.count(before, beyond, zoom) }
        });
        (clusters, passing.into_iter().filter(|passing| passing.count > 0).collect())
    }

    fn cluster(&self, group: usize, level: u32, bin: u64, zoom: f64) -> Option<Cluster> {
        let (u_start, u_end) = (bin as f64 * bin_width(level), (bin + 1) as f64 * bin_width(level));
        let places = self.anchored.between(u_start, u_end);
        let count = self.anchored.count(places.clone(), zoom);
        let first = self.zooms.first(places.clone(), |from| from > zoom)?;
        let last = self.zooms.last(places.clone(), |from| from > zoom)?;
        let [(_, u_first, first_day), (_, u_last, last_day)] = [self.events[first], self.events[last]];
        let never = self.anchored.count(places, MAX_ZOOM);
        let finest = bin_width(self::level(self.width_px, MAX_ZOOM));
        let disputed = self.disputed.count(self.disputed.between(u_start, u_end), zoom);
        let parts = never < count || u_last - u_first >= finest;
        Some(Cluster {
            group,
            level,
            bin,
            u_start,
            u_end,
            u_first,
            u_last,
            first_day,
            last_day,
            count,
            disputed,
            parts,
            zoom,
        })
    }

    /// The items of a cluster, in the order of their anchors.
    pub(super) fn events_in(&self, cluster: &Cluster) -> Vec<usize> {
        let mut events = Vec::with_capacity(cluster.count);
        let places = self.anchored.between(cluster.u_start, cluster.u_end);
        self.zooms.each(
            places,
            |from| from > cluster.zoom,
            |place| events.push(self.events[place].0 as usize),
        );
        events
    }

    /// The bars that cross one edge of a window, as [`Bars::count`] asks for them.
    fn passing(&self, from_left: bool, u: f64) -> (f64, f64, &Bars) {
        // A bar that ends where the window begins is not in it.
        if from_left { (u, u.next_up(), &self.running) } else { (u, u, &self.hanging) }
    }

    /// The items that reach into a window from outside.
    pub(super) fn events_passing(&self, passing: &Passing, zoom_from: &[f64]) -> Vec<usize> {
        let (before, beyond, bars) = self.passing(passing.from_left, passing.u);
        let mut events = Vec::new();
        bars.each(before, beyond, |at| events.push(at));
        events.retain(|at| zoom_from[*at] > passing.zoom);
        events
    }
}
