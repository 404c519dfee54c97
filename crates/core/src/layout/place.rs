//! Where labels stand: one lane, one side and one active range each (from some zoom on, for ever).
//!
//! After Been, Nöllenburg, Poon & Wolff, *Optimizing Active Ranges for Consistent Dynamic Map Labeling* (2010).

use super::placer::Placer;
use crate::scale::View;

/// What is to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Left edge of the mark, in *u*.
    pub u_start: f64,
    /// Right edge of the mark, in *u*.
    pub u_end: f64,
    /// Where the label is fastened, in *u*.
    pub u_anchor: f64,
    /// The label's width with its sign and its gap, in px.
    pub label_px: f64,
    /// What the sign takes of that, in px.
    pub sign_px: f64,
    /// 1 (first) to 5.
    pub importance: u8,
    /// Conditions come in the upper lanes.
    pub is_condition: bool,
    /// It lies somewhere within its mark, so it may stand beside others that have the very same mark.
    pub shares: bool,
    /// Only its end is known: sign and label end at the anchor.
    pub hangs: bool,
}

/// On which side of its anchor a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The sign starts at the anchor, and the text runs on from it.
    Right,
    /// The text ends at the sign, which starts at the anchor; if the mark hangs at its end, the sign ends there.
    Left,
}

/// How a label stands that shares its mark with others of its lane: all their signs come first, where the mark starts, so
/// that none stands on a day that its bounds do not give it; then the texts, one after another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// From the anchor to its sign, in px.
    pub sign_shift_px: f64,
    /// From the anchor to its text, in px.
    pub text_shift_px: f64,
    /// The width of all of them together, in px.
    pub row_px: f64,
}

/// Where one label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Row, from the top.
    pub lane: usize,
    /// Side of its anchor.
    pub side: Side,
    /// How it stands beside others that share its mark; `None` if it stands alone.
    pub beside: Option<Beside>,
    /// The zoom from which on it is shown; infinite if never.
    pub zoom_from: f64,
}

/// A zoom that is smaller than a label's by this factor is rounding.
pub(super) const ROUNDING: f64 = 1.000_001;

impl Placed {
    /// Whether it is shown as a label at a zoom.
    pub fn is_shown(&self, zoom: f64) -> bool {
        self.zoom_from <= zoom * ROUNDING
    }
}

impl Placed {
    /// Where the text of an item's label begins on the screen, in px from the left edge of a window on a drawing `width_px`
    /// wide, before it slides to stay in sight. It moves evenly with the zoom, and with the window.
    pub fn text_px(&self, item: &Item, view: View, width_px: f64) -> f64 {
        let anchor = (item.u_anchor - view.start()) * view.zoom() * width_px;
        let from_anchor = match (self.side, self.beside) {
            (_, Some(beside)) => beside.text_shift_px,
            (Side::Right, None) => item.sign_px,
            (Side::Left, None) if item.hangs => -item.label_px,
            (Side::Left, None) => item.sign_px - item.label_px,
        };
        anchor + from_anchor
    }
}

/// Where all labels of a document stand, for one mode and one width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// How many lanes are in use.
    pub lanes: usize,
    /// The lanes of each group, from the top; one group where nothing is grouped.
    pub groups: Vec<GroupLanes>,
    /// One per item, in the items' order.
    pub labels: Vec<Placed>,
}

/// The lanes of one group, one below another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupLanes {
    /// The first of them.
    pub first: usize,
    /// How many they are; none where the drawing has no lane left.
    pub lanes: usize,
}

/// Places items on a drawing `width_px` wide at zoom 1, in at most `max_lanes` lanes: all of what a [`Placer`] does.
pub fn place(items: &[Item], width_px: f64, max_lanes: usize) -> Placement {
    Placer::new(items, width_px, max_lanes).finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WIDTH_PX: f64 = 1000.0;
    const SIGN_PX: f64 = 18.0;

    fn items() -> impl Strategy<Value = Vec<Item>> {
        let item = (
            0u32..400,
            prop_oneof![Just(0u32), Just(40), Just(160), 0u32..60],
            20.0f64..300.0,
            1u8..=5,
            any::<bool>(),
        );
        prop::collection::vec(item, 0..60).prop_map(|raw| {
            raw.into_iter()
                .map(|(at, length, label_px, importance, is_condition)| {
                    let u_start = f64::from(at) / 400.0;
                    let u_end = (u_start + f64::from(length) / 400.0).min(1.0);
                    Item {
                        u_start,
                        u_end,
                        u_anchor: u_start,
                        label_px,
                        sign_px: SIGN_PX,
                        importance,
                        is_condition,
                        shares: !is_condition,
                        hangs: false,
                    }
                })
                .collect()
        })
    }

    /// What an item's sign and text cover at a zoom, found without lines.
    fn text(item: &Item, placed: &Placed, zoom: f64) -> (f64, f64) {
        let anchor = item.u_anchor * WIDTH_PX * zoom;
        match (placed.side, placed.beside) {
            (_, Some(beside)) => {
                (anchor + beside.text_shift_px, anchor + beside.text_shift_px + item.label_px - SIGN_PX)
            }
            (Side::Right, None) => (anchor, anchor + item.label_px),
            (Side::Left, None) => (anchor + SIGN_PX - item.label_px, anchor + SIGN_PX),
        }
    }

    /// The same with the mark.
    fn covered(item: &Item, placed: &Placed, zoom: f64) -> (f64, f64) {
        let (from, to) = text(item, placed, zoom);
        (from.min(item.u_start * WIDTH_PX * zoom), to.max(item.u_end * WIDTH_PX * zoom))
    }

    proptest! {
        #[test]
        fn labels_of_a_lane_never_overlap_at_any_zoom(items in items(), lanes in 1usize..12, zoom in 1.0f64..300.0) {
            let placement = place(&items, WIDTH_PX, lanes);
            let shown: Vec<_> = placement.labels.iter().zip(&items).filter(|(label, _)| label.zoom_from <= zoom).collect();
            for (at, (label, item)) in shown.iter().enumerate() {
                prop_assert!(label.lane < lanes);
                for (other_label, other) in &shown[at + 1..] {
                    if label.lane == other_label.lane {
                        let same_mark = item.shares && other.shares && (item.u_start, item.u_end) == (other.u_start, other.u_end);
                        let area = if same_mark { text } else { covered };
                        let (a, b) = (area(item, label, zoom), area(other, other_label, zoom));
                        prop_assert!(a.1 <= b.0 + 1e-6 || b.1 <= a.0 + 1e-6, "{a:?} {b:?}");
                    }
                }
            }
        }

        #[test]
        fn with_lanes_enough_everything_is_shown(items in items()) {
            let placement = place(&items, WIDTH_PX, items.len().max(1));
            prop_assert!(placement.labels.iter().all(|label| label.zoom_from <= 1.0));
        }
    }

    #[test]
    fn what_shares_a_mark_stands_side_by_side_along_it() {
        let item = Item {
            u_start: 0.1,
            u_end: 0.7,
            u_anchor: 0.1,
            label_px: 250.0,
            sign_px: SIGN_PX,
            importance: 3,
            is_condition: false,
            shares: true,
            hangs: false,
        };
        let placement = place(&[item; 3], WIDTH_PX, 9);
        let stands: Vec<_> = placement.labels.iter().map(|label| (label.lane, label.beside)).collect();
        let beside =
            |sign_shift_px, text_shift_px| Some(Beside { sign_shift_px, text_shift_px, row_px: 499.0 });
        assert_eq!(stands, [(0, beside(0.0, 35.0)), (0, beside(15.0, 267.0)), (1, None)]);
    }

    #[test]
    fn what_finds_no_lane_to_the_left_of_its_mark_keeps_out_nothing_to_the_right_of_it() {
        let item = |day: f64, label_px, importance| Item {
            u_start: day,
            u_end: day + 0.001,
            u_anchor: day,
            label_px,
            sign_px: SIGN_PX,
            importance,
            is_condition: false,
            shares: true,
            hangs: false,
        };
        // The first bar ends where the second begins: there is never room for a text to the left of that, but to the right.
        let items = [item(0.75, 300.0, 1), item(0.751, 300.0, 2), item(0.751, 100.0, 3)];
        let placement = place(&items, WIDTH_PX, 1);
        let zooms: Vec<f64> = placement.labels.iter().map(|label| label.zoom_from).collect();
        assert_eq!(placement.labels[1].side, Side::Left);
        assert_eq!((zooms[0], zooms[1]), (1.0, f64::INFINITY));
        assert!(zooms[2].is_finite(), "{zooms:?}");
    }

    #[test]
    fn the_important_one_gets_the_only_lane() {
        let item = |importance| Item {
            u_start: 0.5,
            u_end: 0.5,
            u_anchor: 0.5,
            label_px: 90.0,
            sign_px: SIGN_PX,
            importance,
            is_condition: false,
            shares: true,
            hangs: false,
        };
        let placement = place(&[item(4), item(1)], WIDTH_PX, 1);
        assert_eq!(placement.labels[1].zoom_from, 1.0);
        assert_eq!(placement.labels[0].zoom_from, f64::INFINITY, "one moment never parts by zooming");
    }
}
