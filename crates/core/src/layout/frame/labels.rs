//! The labels that a window shows, found lane by lane.
//!
//! The marks of one lane never overlap, so in the order of *u* both their edges rise, and what a window can hold of a lane
//! is one stretch of it. Within that, a tree over the zooms leads to what is shown. O(lanes · log n + shown · log n).

use super::super::cover::Cover;
use super::super::place::{Item, Placement};
use super::peaks::Peaks;
use crate::arranging::Arrange;
use crate::scale::MAX_ZOOM;
use std::ops::Range;

/// The labels of a placement, by lane and *u*.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    /// By place: the item.
    items: Vec<u32>,
    /// By place: what the label covers.
    covers: Vec<Cover>,
    /// By place: the farthest right edge of a mark so far in its lane, in px at zoom 1.
    ends: Vec<f64>,
    /// By place: the zoom from which on it is shown, negated, so that the highest is shown first.
    zooms: Peaks,
    /// The places of each lane.
    lanes: Vec<Range<usize>>,
    /// How far any label reaches to the left and to the right of its anchor, in px.
    reach: (f64, f64),
}

impl Labels {
    /// Sorts the labels that are ever shown.
    pub(super) fn new(items: &[Item], placement: &Placement, width_px: f64) -> Self {
        let shown = |at: &u32| placement.labels[*at as usize].zoom_from <= MAX_ZOOM;
        let mut places: Vec<u32> = (0..items.len() as u32).filter(shown).collect();
        let lane = |at: u32| placement.labels[at as usize].lane;
        places.arrange_by(|&a, &b| {
            let (x, y) = (&items[a as usize], &items[b as usize]);
            (lane(a).cmp(&lane(b)))
                .then(x.u_start.total_cmp(&y.u_start))
                .then(x.u_end.total_cmp(&y.u_end))
                .then(a.cmp(&b))
        });
        let cover = |at: &u32| {
            let label = &placement.labels[*at as usize];
            let cover = Cover::of(&items[*at as usize], label.side, width_px);
            if label.beside.is_some() { cover.along_mark() } else { cover }
        };
        let covers: Vec<Cover> = places.iter().map(cover).collect();
        let reach = covers.iter().map(Cover::reach);
        let reach = reach.fold((0.0, 0.0), |a, b| (f64::max(a.0, b.0), f64::max(a.1, b.1)));
        let mut lanes = vec![0..0; placement.lanes];
        let mut ends: Vec<f64> = Vec::with_capacity(places.len());
        for (place, at) in places.iter().enumerate() {
            let Range { start, end } = &mut lanes[lane(*at)];
            let before = if *end == place { ends.last().copied() } else { None };
            if *end != place {
                *start = place;
            }
            *end = place + 1;
            ends.push(before.map_or(covers[place].end, |before| covers[place].end.max(before)));
        }
        let zooms = Peaks::new(places.iter().map(|at| -placement.labels[*at as usize].zoom_from));
        Self { items: places, covers, ends, zooms, lanes, reach }
    }

    /// The items whose labels are shown at a zoom between two positions, which are in px from the axis' left end at zoom 1:
    /// all that cover any of that, by lane and from left to right.
    pub(super) fn between(&self, from: f64, to: f64, zoom: f64) -> Vec<usize> {
        let mut shown = Vec::new();
        // What stands outside may reach in by its text, which is narrower the closer one looks.
        let (reaching_from, reaching_to) = (from - self.reach.1 / zoom, to + self.reach.0 / zoom);
        for lane in &self.lanes {
            let first = lane.start + self.ends[lane.clone()].partition_point(|end| *end < reaching_from);
            let inside = self.covers[first..lane.end].partition_point(|cover| cover.start <= reaching_to);
            self.zooms.each(
                first..first + inside,
                |negated| negated >= -zoom,
                |place| {
                    let (left, right) = self.covers[place].at(zoom);
                    if left <= to * zoom && right >= from * zoom {
                        shown.push(self.items[place] as usize);
                    }
                },
            );
        }
        shown
    }
}
