//! What one frame of the drawing shows: O(log n + visible), whatever the document's size.
//!
//! Everything is sorted and counted once, when the placement is there. A frame then asks for a window and gets the labels in
//! it, and for what is not shown as a label its clusters: bins of *u* on a grid that is fixed for each doubling of the zoom,
//! so that they stay where they are while the window moves.

mod clusters;
mod labels;
mod peaks;
#[cfg(test)]
mod tests;
mod waiting;

use super::place::{Item, Placement, ROUNDING};
use crate::scale::View;
use clusters::Clusters;
use labels::Labels;

/// What a cluster says of an item besides where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Told {
    /// The day at which it is fastened, in days.
    pub day: f64,
    /// Whether reports differ on it.
    pub disputed: bool,
}

/// Events of one group that are no labels at this zoom, drawn as one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// Its group.
    pub group: usize,
    /// Its grid: there are 2 to the power of this bins on the whole axis. With `bin` it names the cluster while the window
    /// moves.
    pub level: u32,
    /// Its bin on that grid, from the left.
    pub bin: u64,
    /// Where the bin starts, in *u*.
    pub u_start: f64,
    /// Where it ends, in *u*.
    pub u_end: f64,
    /// Where its first event is fastened, in *u*.
    pub u_first: f64,
    /// Where its last event is fastened, in *u*.
    pub u_last: f64,
    /// The day of its first event, in days.
    pub first_day: f64,
    /// The day of its last event, in days.
    pub last_day: f64,
    /// How many events it holds.
    pub count: usize,
    /// On how many of them reports differ.
    pub disputed: usize,
    /// Whether a closer look parts them: some become labels, or fall into several clusters. Otherwise it opens as a list.
    pub parts: bool,
    /// The zoom at which it was counted.
    zoom: f64,
}

/// Events that are no labels, whose anchors lie outside the window and whose bars reach into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passing {
    /// Their group.
    pub group: usize,
    /// Whether they come in from the left; otherwise they hang in from the right.
    pub from_left: bool,
    /// The edge that they cross, in *u*: that of the outermost bin of the frame.
    pub u: f64,
    /// How many.
    pub count: usize,
    zoom: f64,
}

/// What a frame shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The items whose labels or bars stand in the window, by lane and from left to right.
    pub labels: Vec<usize>,
    /// What is not shown as a label, by group and from left to right.
    pub clusters: Vec<Cluster>,
    /// What reaches into the frame from outside and is no label.
    pub passing: Vec<Passing>,
}

/// The sorted placement, ready to be asked for any window.
#[derive(Clone, Debug)]
pub struct FrameIndex {
    width_px: f64,
    labels: Labels,
    groups: Vec<Clusters>,
    zoom_from: Vec<f64>,
}

impl FrameIndex {
    /// Sorts what was placed on a drawing `width_px` wide. `told` has one for each item, and `group_of` the group in which
    /// it was placed, or nothing at all where nothing is grouped.
    pub fn new(
        items: &[Item],
        told: &[Told],
        group_of: &[usize],
        placement: &Placement,
        width_px: f64,
    ) -> Self {
        let zoom_from: Vec<f64> = placement.labels.iter().map(|label| label.zoom_from).collect();
        let mut groups = vec![Vec::new(); placement.groups.len().max(1)];
        let last = groups.len() - 1;
        for at in 0..items.len() {
            let group = group_of.get(at).copied().unwrap_or(0).min(last);
            groups[group].push(at as u32);
        }
        let clusters = |group: Vec<u32>| Clusters::new(&group, items, told, &zoom_from, width_px);
        Self {
            width_px,
            labels: Labels::new(items, placement, width_px),
            groups: groups.into_iter().map(clusters).collect(),
            zoom_from,
        }
    }

    /// What a view shows, and so much to both sides of it: `overscan` is a share of the window.
    pub fn frame(&self, view: View, overscan: f64) -> Frame {
        let more = view.width() * overscan.max(0.0);
        self.between(view.start() - more, view.end() + more, view.zoom())
    }

    /// What stands between two places on the axis, in *u*, at a zoom.
    pub fn between(&self, from: f64, to: f64, zoom: f64) -> Frame {
        let zoom = zoom * ROUNDING;
        let mut frame = Frame {
            labels: self.labels.between(from * self.width_px, to * self.width_px, zoom),
            ..Frame::default()
        };
        for (group, clusters) in self.groups.iter().enumerate() {
            let (mut clusters, mut passing) = clusters.between(from, to, zoom, group);
            frame.clusters.append(&mut clusters);
            frame.passing.append(&mut passing);
        }
        frame
    }

    /// The items of a cluster, in the order of their anchors. O(items · log n).
    pub fn events_in(&self, cluster: &Cluster) -> Vec<usize> {
        self.groups.get(cluster.group).map(|group| group.events_in(cluster)).unwrap_or_default()
    }

    /// The items that reach into the frame from outside.
    pub fn events_passing(&self, passing: &Passing) -> Vec<usize> {
        self.groups
            .get(passing.group)
            .map(|group| group.events_passing(passing, &self.zoom_from))
            .unwrap_or_default()
    }
}
