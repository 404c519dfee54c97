//! What of a drawing is on the page around a window. It stands on a layer that pans as a whole, so a scene serves for all
//! windows of a stretch: only when the zoom changes, or the window leaves the stretch, is there another.

use super::drawing::Drawing;
use super::frame::{Cluster, Passing};
use super::label::Label;
use super::plan::{DRAWN_WHOLE, Plan};
use super::rules::fitting_words;
use super::words::VARIANTS;
use crate::scale::{Mode, Tick, View};
use std::ops::Range;

/// A window moves by this share of itself before another scene is needed.
const STEP: f64 = 0.25;

/// The layer is as wide as so many windows at most, unless it has the whole axis: wider boxes are placed by coarser steps than
/// a pixel's.
const WIDEST: f64 = 64.0;
/// It becomes narrower by this power of two at once: with every step all that stands on it is placed anew.
const NARROWER: f64 = 3.0;
/// What stands outside the layer by more than this share of it, stands there.
const MARGIN: f64 = 0.1;

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
    /// How much it covers, in *u*. Both are the same for many windows and looks: what is on the page in two of them stands
    /// where it stood, in hundredths of the layer.
    pub extent: f64,
    /// Where the stretch begins, in *u*.
    pub start: f64,
    /// Where it ends, in *u*.
    pub end: f64,
    /// The zoom.
    pub zoom: f64,
    /// The events that move with the axis, in reading order, by section and group.
    pub sections: Vec<DrawnSection>,
    /// Those that reach across all of the stretch, and are held at the window's edge in every window of it: they abide where
    /// they are while the axis moves. Where all events are on the page, none does.
    pub abiding: Vec<usize>,
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
    let start = down_to(step, view.start());
    (start, (start + view.width() + step).min(1.0).max(view.end()))
}

/// The last multiple of a step that is not above a place, but for rounding.
fn down_to(step: f64, at: f64) -> f64 {
    (at / step + 1e-9).floor() * step
}

impl Scene {
    /// The scene of a window.
    pub fn new(drawing: &Drawing, plan: &Plan, view: View) -> Self {
        let (start, end) = stretch(view);
        let zoom = view.zoom();
        let extent = (((WIDEST / zoom).log2() / NARROWER).floor().min(0.0) * NARROWER).exp2();
        let frame = plan.index().between(start, end, zoom);
        let (abiding, events): (Vec<usize>, Vec<usize>) = if drawing.marks().len() <= DRAWN_WHOLE {
            (Vec::new(), (0..drawing.marks().len()).collect())
        } else {
            let events = frame.labels.iter().map(|item| plan.event_of(*item));
            events.partition(|at| view != View::FULL && Label::abides(plan, (start, end), *at))
        };
        let pieces = plan.map().pieces();
        let seen = |u_start: f64, u_end: f64| u_end > start && u_start < end;
        let first = pieces.iter().position(|piece| seen(piece.u_start, piece.u_end)).unwrap_or(0);
        let count = pieces[first..].iter().take_while(|piece| seen(piece.u_start, piece.u_end)).count();
        let headed = plan.arrangement().mode == Mode::Folded
            && !pieces.iter().any(|piece| piece.u_start <= start && piece.u_end >= end && pieces.len() > 1);
        Self {
            origin: if extent < 1.0 { down_to(extent / 2.0, start) } else { 0.0 },
            extent,
            start,
            end,
            zoom,
            sections: drawing.drawn(events),
            abiding: events_of(&drawing.drawn(abiding)).collect(),
            clusters: frame.clusters,
            passing: frame.passing,
            ticks: drawing.ticks(plan.map(), (start, end), zoom, headed),
            pieces: first..first + count,
            headed,
        }
    }

    /// The events on the page: those that abide, then those that move, each in reading order.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        self.abiding.iter().copied().chain(self.moving_events())
    }

    /// The events that move with the axis, in reading order.
    pub fn moving_events(&self) -> impl Iterator<Item = usize> + '_ {
        events_of(&self.sections)
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

    /// Where an *u* stands on the layer, in hundredths of the window's width.
    pub(super) fn per_cent(&self, u: f64) -> f64 {
        (self.near(u) - self.origin) * self.zoom * 100.0
    }

    /// Where an *u* stands on the layer, in hundredths of the layer's width.
    pub(super) fn per_cent_of_layer(&self, u: f64) -> f64 {
        (self.near(u) - self.origin) / self.extent * 100.0
    }

    /// How wide the layer is, in hundredths of the window's width.
    pub(super) fn layer_per_cent(&self) -> f64 {
        self.extent * self.zoom * 100.0
    }

    fn near(&self, u: f64) -> f64 {
        let margin = self.extent * MARGIN;
        u.clamp(self.origin - margin, self.origin + self.extent + margin)
    }
}

/// The events of some sections, in their order.
fn events_of(sections: &[DrawnSection]) -> impl Iterator<Item = usize> + '_ {
    let groups = sections.iter().flat_map(|section| &section.groups);
    groups.flat_map(|group| group.events.iter().copied())
}

#[cfg(test)]
mod tests;
