//! What a label covers of its lane at any zoom, and from which zoom on two labels are apart.
//!
//! All that a label covers is bounded by lines in the zoom *z*: its mark's edges stand at *u·W·z*, its text at a fixed
//! width from its anchor. So two labels of a lane are apart from some zoom on, and that zoom is computed, not searched.

use super::place::{Item, Side};

/// What a label and its mark cover at any zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cover {
    /// Left edge of the mark, in px at zoom 1.
    pub start: f64,
    /// Right edge of the mark, in px at zoom 1.
    pub end: f64,
    /// Where the label is fastened, in px at zoom 1.
    anchor: f64,
    /// From the anchor to the label's left end, in px; negative where it stands left of it.
    before: f64,
    /// From the anchor to the label's right end, in px.
    after: f64,
}

/// Distances below this, in px at zoom 1, are rounding.
const ROUNDING_PX: f64 = 1e-9;

impl Cover {
    /// What an item covers on a drawing `width_px` wide.
    pub(super) fn of(item: &Item, side: Side, width_px: f64) -> Self {
        let (before, after) = text_at(item, side);
        let px = |u: f64| u * width_px;
        Self { start: px(item.u_start), end: px(item.u_end), anchor: px(item.u_anchor), before, after }
    }

    /// What several items cover that stand beside each other along their mark: no more than that.
    pub(super) fn along_mark(self) -> Self {
        Self { before: 0.0, after: 0.0, ..self }
    }

    /// How far the label reaches to the left and to the right of its anchor, in px.
    pub(super) fn reach(&self) -> (f64, f64) {
        (-self.before, self.after)
    }

    /// Its left and right end at a zoom, in px from the axis' left end.
    pub(super) fn at(&self, zoom: f64) -> (f64, f64) {
        let anchor = self.anchor * zoom;
        ((self.start * zoom).min(anchor + self.before), (self.end * zoom).max(anchor + self.after))
    }

    /// The zoom from which on it stays apart from another; infinite if never.
    pub(super) fn apart_from(&self, other: &Self) -> f64 {
        self.in_order(other).min(other.in_order(self))
    }

    /// The zoom from which on it ends before another starts.
    fn in_order(&self, next: &Self) -> f64 {
        let (text_end, text_start) = (self.anchor, next.anchor);
        clear_from(self.end, next.start, 0.0)
            .max(clear_from(self.end, text_start, -next.before))
            .max(clear_from(text_end, next.start, self.after))
            .max(clear_from(text_end, text_start, self.after - next.before))
    }
}

/// The zoom from which on `low` and `fixed` px to the right of it is not right of `high`.
fn clear_from(low: f64, high: f64, fixed: f64) -> f64 {
    let rate = high - low;
    if rate.abs() < ROUNDING_PX {
        return if fixed <= ROUNDING_PX { 0.0 } else { f64::INFINITY };
    }
    if rate < 0.0 { f64::INFINITY } else { fixed / rate }
}

/// To the right, unless that leaves the drawing at zoom 1 and the left does not; what hangs at its end the other way round.
pub(super) fn side(item: &Item, width_px: f64) -> Side {
    let anchor = item.u_anchor * width_px;
    let (_, right_end) = text_at(item, Side::Right);
    let (left_end, _) = text_at(item, Side::Left);
    let (fits_right, fits_left) = (anchor + right_end <= width_px, anchor + left_end >= 0.0);
    if fits_left && (item.hangs || !fits_right) { Side::Left } else { Side::Right }
}

/// From the anchor to both ends of sign and text, in px.
fn text_at(item: &Item, side: Side) -> (f64, f64) {
    match side {
        Side::Right => (0.0, item.label_px),
        Side::Left if item.hangs => (-item.label_px, 0.0),
        Side::Left => (item.sign_px - item.label_px, item.sign_px),
    }
}
