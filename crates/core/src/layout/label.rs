//! A label with its mark, in words of style sheets: where it stands, and how far from there it is held in sight.

use super::place::{Beside, Item, Placed, Side};
use super::plan::Plan;
use super::scene::Scene;
use crate::scale::View;

/// The room for a sign beside its text, in px.
const SLOT_PX: f64 = 19.0;
/// What stays to the right of its anchor of a label that stands to the left: its sign, in px.
const TUCK_PX: f64 = 15.0;
/// What stands further outside the window on the way from one arrangement to another, in hundredths of the drawing's width,
/// stands there.
pub(super) const FAR: f64 = 500.0;

/// A bar without an end in the window ends so far outside it, in the same hundredths.
const BEYOND: f64 = 5.0;

/// A place in a window, or as far outside as one can be.
pub(super) fn far(per_cent: f64) -> f64 {
    per_cent.clamp(-FAR, FAR)
}

/// A label with its mark on the layer, in hundredths of the drawing's width.
pub(super) struct Label<'a> {
    pub(super) item: &'a Item,
    pub(super) placed: &'a Placed,
    pub(super) anchor: f64,
    pub(super) start: f64,
    pub(super) end: f64,
    /// How many hundredths of the layer one of the drawing is, where it is placed by those.
    pub(super) of_layer: Option<f64>,
}

impl<'a> Label<'a> {
    /// An event's label on the layer; `None` if it has no mark.
    pub(super) fn new(plan: &'a Plan, scene: &Scene, event: usize) -> Option<Self> {
        let (item, placed) = plan.label(event)?;
        Some(Self {
            of_layer: Some(100.0 / scene.layer_per_cent()),
            ..Self::at(item, placed, |u| scene.per_cent(u))
        })
    }

    /// An event's label in a window, whose left edge is 0.
    pub(super) fn in_window(plan: &'a Plan, view: View, event: usize) -> Option<Self> {
        let (item, placed) = plan.label(event)?;
        Some(Self::at(item, placed, |u| far((u - view.start()) * view.zoom() * 100.0)))
    }

    /// Whether an event is held at the same edge of every window of a stretch, since its mark reaches across all of it.
    pub(super) fn abides(plan: &Plan, (start, end): (f64, f64), event: usize) -> bool {
        let Some((item, placed)) = plan.label(event) else { return false };
        let reaches_across = item.u_start <= start && item.u_end >= end;
        let from_left = item.u_anchor <= start && (placed.side == Side::Right || !item.hangs);
        let from_right = item.u_anchor >= end && placed.side == Side::Left;
        reaches_across && (from_left || from_right)
    }

    /// The label of an event that [abides](Self::abides), in hundredths of the drawing's width from the window's left edge,
    /// whatever window that is; and how far it is moved from there.
    pub(super) fn abiding(plan: &'a Plan, scene: &Scene, event: usize) -> Option<(Self, String)> {
        let (item, placed) = plan.label(event)?;
        let from_right = placed.side == Side::Left && item.u_anchor >= scene.end;
        let anchor = if from_right { 100.0 } else { 0.0 };
        let label = Self { item, placed, anchor, start: -BEYOND, end: 100.0 + BEYOND, of_layer: None };
        let by_px = match placed.side {
            Side::Left if !from_right => label.width_px() - label.shift_px(),
            Side::Left | Side::Right => 0.0,
        };
        Some((label, format!("{by_px:.0}px")))
    }

    fn at(item: &'a Item, placed: &'a Placed, x: impl Fn(f64) -> f64) -> Self {
        let (anchor, start, end) = (x(item.u_anchor), x(item.u_start), x(item.u_end));
        Self { item, placed, anchor, start, end, of_layer: None }
    }

    /// Where its bar stands.
    pub(super) fn bar(&self, top_px: f64) -> String {
        format!("top:{top_px:.1}px;left:{};width:{}", self.x(self.start), self.x(self.end - self.start))
    }

    /// A place or a width on the layer.
    fn x(&self, per_cent: f64) -> String {
        match self.of_layer {
            Some(share) => format!("{:.5}%", per_cent * share),
            None => format!("{per_cent:.4}cqw"),
        }
    }

    /// From the anchor to the label's box, in px; of a label to the left, to its right end.
    fn shift_px(&self) -> f64 {
        match (self.placed.side, self.placed.beside) {
            (Side::Right, beside) => beside.map_or(0.0, |beside| beside.text_shift_px),
            (Side::Left, _) if self.item.hangs => 0.0,
            (Side::Left, _) => TUCK_PX,
        }
    }

    /// What it takes of its mark, in px: it stays in sight as long as that much of the mark is.
    fn width_px(&self) -> f64 {
        self.placed.beside.map_or(self.item.label_px, |beside| beside.row_px)
    }

    /// Where it stands as long as its place is in sight.
    pub(super) fn stands(&self) -> String {
        let anchor = self.x(self.anchor);
        match (self.placed.side, self.shift_px()) {
            (Side::Right, 0.0) => format!("left:{anchor};right:auto"),
            (Side::Right, shift) => format!("left:calc({anchor} + {shift:.0}px);right:auto"),
            (Side::Left, shift) => format!("left:auto;right:calc(100% - {anchor} - {shift:.0}px)"),
        }
    }

    /// How far from its place it stands in a window that begins at `moved` and may cut it: at the window's edge, as long as
    /// its mark does; `None` if the window does not. `per_px` is how many hundredths of the drawing's width a px takes at
    /// most.
    pub(super) fn held_by(&self, moved: f64, per_px: f64) -> Option<String> {
        let Self { anchor, start, end, .. } = self;
        let (width_px, shift) = (self.width_px(), self.shift_px());
        let (from_left, from_right) = (moved - anchor, moved + 100.0 - anchor);
        let (to_start, to_end) = (start - anchor, end - anchor);
        match self.placed.side {
            Side::Right if from_left > 0.0 && *end > moved => {
                Some(format!("max(0px,min({from_left:.4}cqw,{to_end:.4}cqw - {width_px:.0}px))"))
            }
            Side::Left if from_right < 0.0 && *start < moved + 100.0 => {
                Some(format!("min(0px,max({from_right:.4}cqw,{to_start:.4}cqw + {width_px:.0}px))"))
            }
            // What stands to the left of its anchor goes on along its mark, where that runs to the right.
            Side::Left if !self.item.hangs && anchor - width_px * per_px < moved && *end > moved => {
                let rest_px = width_px - shift;
                Some(format!(
                    "max(0px,min({from_left:.4}cqw + {rest_px:.0}px,{to_end:.4}cqw - {shift:.0}px))"
                ))
            }
            _ => None,
        }
    }

    /// Where its sign and its text begin, in px from the anchor.
    fn parts_px(&self) -> (f64, f64) {
        match (self.placed.side, self.placed.beside) {
            (_, Some(beside)) => (beside.sign_shift_px + 1.0, beside.text_shift_px),
            (Side::Right, None) => (1.0, SLOT_PX),
            (Side::Left, None) => {
                let words_px = self.item.label_px - self.item.sign_px;
                (self.shift_px() - TUCK_PX, self.shift_px() - SLOT_PX - words_px)
            }
        }
    }

    /// On the way from where another plan has it to its own place: sign and text each move evenly.
    pub(super) fn between(&self, from: &Self, share: f64) -> String {
        let (before, after) = (from.parts_px(), self.parts_px());
        let between = |from: f64, to: f64| from + (to - from) * share;
        let (sign, text) = (between(before.0, after.0), between(before.1, after.1));
        let anchor = self.anchor;
        format!("left:calc({anchor:.4}cqw + {text:.1}px);right:auto;padding:0;--sign:{:.1}px", sign - text)
    }

    /// What sets it apart from others: the room beside its text, where its sign is, and whether a stroke parts it from the
    /// text before it.
    pub(super) fn extras(&self) -> String {
        let (padding, sign, separated) = match (self.placed.side, self.placed.beside) {
            (_, Some(Beside { sign_shift_px, text_shift_px, .. })) => {
                let sign_px = sign_shift_px - text_shift_px + 1.0;
                ("0".to_owned(), format!("{sign_px:.0}px"), sign_shift_px > 0.0)
            }
            (Side::Left, None) => (format!("0 {SLOT_PX}px 0 0"), format!("calc(100% - {TUCK_PX}px)"), false),
            (Side::Right, None) => (format!("0 0 0 {SLOT_PX}px"), "1px".to_owned(), false),
        };
        let stroke = if separated { "\"\"" } else { "none" };
        format!(";padding:{padding};--sign:{sign};--stroke:{stroke}")
    }
}
