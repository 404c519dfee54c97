//! What of a drawing is on the page around a window. It stands on a layer that pans as a whole, so a scene serves for all
//! windows of a stretch: only when the zoom changes, or the window leaves the stretch, is there another.

use super::drawing::Drawing;
use super::frame::{Cluster, Passing};
use super::plan::{DRAWN_WHOLE, Plan};
use super::rules::fitting_words;
use super::words::VARIANTS;
use crate::scale::{Mode, Tick, View};
use std::ops::Range;

/// A window moves by this share of itself before another scene is needed.
const STEP: f64 = 0.25;

/// The events of one group of a section that are on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnGroup {
    /// The group's place in its section.
    pub group: usize,
    /// The events, in the group's order.
    pub events: Vec<usize>,
}

/// The groups of one section of the drawing that are on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnSection {
    /// The section's place in the drawing.
    pub section: usize,
    /// Its groups.
    pub groups: Vec<DrawnGroup>,
}

/// What is on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Where the layer begins, in *u*.
    pub origin: f64,
    /// How far it reaches, in *u*.
    pub end: f64,
    /// The zoom.
    pub zoom: f64,
    /// The events in reading order, by section and group.
    pub sections: Vec<DrawnSection>,
    /// What is not shown as a label.
    pub clusters: Vec<Cluster>,
    /// What reaches in from outside and is no label.
    pub passing: Vec<Passing>,
    /// The axis' ticks.
    pub ticks: Vec<Tick>,
    /// The pieces of the axis that are seen.
    pub pieces: Range<usize>,
    /// Whether the axis' coarser line has the pieces' words; otherwise it has ticks.
    pub headed: bool,
}

/// The stretch of *u* that the scene of a window serves.
pub fn stretch(view: View) -> (f64, f64) {
    if view == View::FULL {
        return (0.0, 1.0);
    }
    let step = view.width() * STEP;
    let origin = (view.start() / step + 1e-9).floor() * step;
    (origin, (origin + view.width() + step).min(1.0).max(view.end()))
}

impl Scene {
    /// The scene of a window.
    pub fn new(drawing: &Drawing, plan: &Plan, view: View) -> Self {
        let (origin, end) = stretch(view);
        let zoom = view.zoom();
        let frame = plan.index().between(origin, end, zoom);
        let events = if drawing.marks().len() <= DRAWN_WHOLE {
            (0..drawing.marks().len()).collect()
        } else {
            frame.labels.iter().map(|item| plan.event_of(*item)).collect()
        };
        let pieces = plan.map().pieces();
        let seen = |u_start: f64, u_end: f64| u_end > origin && u_start < end;
        let first = pieces.iter().position(|piece| seen(piece.u_start, piece.u_end)).unwrap_or(0);
        let count = pieces[first..].iter().take_while(|piece| seen(piece.u_start, piece.u_end)).count();
        let headed = plan.arrangement().mode == Mode::Folded
            && !pieces.iter().any(|piece| piece.u_start <= origin && piece.u_end >= end && pieces.len() > 1);
        Self {
            origin,
            end,
            zoom,
            sections: drawing.drawn(events),
            clusters: frame.clusters,
            passing: frame.passing,
            ticks: drawing.ticks(plan.map(), (origin, end), zoom, headed),
            pieces: first..first + count,
            headed,
        }
    }

    /// The events on the page, in reading order.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        let groups = self.sections.iter().flat_map(|section| &section.groups);
        groups.flat_map(|group| group.events.iter().copied())
    }

    /// Which of a piece's words its heading may show: those that fit above it, and shorter ones where the window's edge may
    /// cut it. None where the axis has ticks in their place, as in true proportion, which has one piece alone.
    pub fn fitting_words(&self, plan: &Plan, at: usize) -> Range<usize> {
        let Some(piece) = plan.map().pieces().get(at).filter(|_| self.headed) else { return 0..0 };
        match fitting_words(plan, at, piece.u_start, self.zoom) {
            Some(first) if piece.u_start < self.end - 1.0 / self.zoom => first..VARIANTS,
            Some(first) => first..first + 1,
            None => 0..0,
        }
    }

    /// Where an *u* stands on the layer, in hundredths of the drawing's width.
    pub fn per_cent(&self, u: f64) -> f64 {
        (u - self.origin) * self.zoom * 100.0
    }
}

#[cfg(test)]
mod tests;
