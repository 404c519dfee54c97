//! Where labels stand: one lane, one side and one active range each (from some zoom on, for ever).
//!
//! After Been, Nöllenburg, Poon & Wolff, *Optimizing Active Ranges for Consistent Dynamic Map Labeling* (2010). All that
//! a label covers is bounded by lines in the zoom *z*: its mark's edges stand at *u·W·z*, its text at a fixed width from
//! its anchor. So two labels of a lane are apart from some zoom on, and that zoom is computed, not searched.

/// What is to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Left edge of the mark, in *u*.
    pub u_start: f64,
    /// Right edge of the mark, in *u*.
    pub u_end: f64,
    /// Where the label is fastened, in *u*.
    pub u_anchor: f64,
    /// The label's width with its mark and its gap, in px.
    pub label_px: f64,
    /// 1 (first) to 5.
    pub importance: u8,
    /// Conditions come in the upper lanes.
    pub is_condition: bool,
}

/// On which side of its anchor a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Text starts at the anchor.
    Right,
    /// Text ends at the anchor.
    Left,
}

/// Where one label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Row, from the top.
    pub lane: usize,
    /// Side of its anchor.
    pub side: Side,
    /// The zoom from which on it is shown; infinite if never.
    pub zoom_from: f64,
}

/// Where all labels of a document stand, for one mode and one width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// How many lanes are in use.
    pub lanes: usize,
    /// One per item, in the items' order.
    pub labels: Vec<Placed>,
}

/// A value that grows linearly with the zoom: `rate · z + fixed`, in px.
#[derive(Clone, Copy)]
struct Line {
    rate: f64,
    fixed: f64,
}

/// What a label and its mark cover at any zoom.
#[derive(Clone, Copy)]
struct Cover {
    left: [Line; 2],
    right: [Line; 2],
}

/// Places items on a drawing `width_px` wide at zoom 1, in at most `max_lanes` lanes.
///
/// If all can be shown at once, they are packed in the order of time. If not, the more important go first, and each
/// that finds no room takes the lane in which it appears at the lowest zoom.
pub fn place(items: &[Item], width_px: f64, max_lanes: usize) -> Placement {
    let by_time = |a: &usize, b: &usize| {
        let (a, b) = (&items[*a], &items[*b]);
        b.is_condition
            .cmp(&a.is_condition)
            .then(a.u_anchor.total_cmp(&b.u_anchor))
            .then(a.importance.cmp(&b.importance))
    };
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(by_time);
    let packed = fill(items, &order, width_px, max_lanes);
    if packed.labels.iter().all(|label| label.zoom_from <= 1.0) {
        return packed;
    }
    order.sort_by(|a, b| items[*a].importance.cmp(&items[*b].importance).then(by_time(a, b)));
    fill(items, &order, width_px, max_lanes)
}

/// Gives each item, in order, the first lane that has room at zoom 1, or a new one, or the one that has room soonest.
fn fill(items: &[Item], order: &[usize], width_px: f64, max_lanes: usize) -> Placement {
    let mut lanes: Vec<Vec<(Cover, f64)>> = Vec::new();
    let mut labels = vec![Placed { lane: 0, side: Side::Right, zoom_from: 1.0 }; items.len()];
    for &at in order {
        let side = side(&items[at], width_px);
        let cover = cover(&items[at], side, width_px);
        let mut best = (usize::MAX, f64::INFINITY);
        for (lane, others) in lanes.iter().enumerate() {
            let zoom =
                others.iter().map(|(other, from)| apart_from(&cover, other, *from)).fold(1.0, f64::max);
            if zoom < best.1 {
                best = (lane, zoom);
            }
            if zoom <= 1.0 {
                break;
            }
        }
        if best.1 > 1.0 && lanes.len() < max_lanes {
            lanes.push(Vec::new());
            best = (lanes.len() - 1, 1.0);
        }
        let lane = if best.0 == usize::MAX { at % max_lanes.max(1) } else { best.0 };
        labels[at] = Placed { lane, side, zoom_from: best.1 };
        if best.1.is_finite()
            && let Some(others) = lanes.get_mut(lane)
        {
            others.push((cover, best.1));
        }
    }
    Placement { lanes: lanes.len(), labels }
}

/// To the right, unless that leaves the drawing at zoom 1 and the left does not.
fn side(item: &Item, width_px: f64) -> Side {
    let anchor = item.u_anchor * width_px;
    let fits_right = anchor + item.label_px <= width_px;
    if !fits_right && anchor - item.label_px >= 0.0 { Side::Left } else { Side::Right }
}

/// What an item covers at any zoom.
fn cover(item: &Item, side: Side, width_px: f64) -> Cover {
    let line = |u: f64, fixed: f64| Line { rate: u * width_px, fixed };
    let (before, after) = match side {
        Side::Right => (0.0, item.label_px),
        Side::Left => (-item.label_px, 0.0),
    };
    Cover {
        left: [line(item.u_start, 0.0), line(item.u_anchor, before)],
        right: [line(item.u_end, 0.0), line(item.u_anchor, after)],
    }
}

/// The zoom from which on two covers stay apart; at least the zoom from which on both are there only if they clash there.
fn apart_from(a: &Cover, b: &Cover, b_from: f64) -> f64 {
    let apart = in_order(a, b).min(in_order(b, a));
    if apart <= b_from { 1.0 } else { apart }
}

/// The zoom from which on `a` ends before `b` starts.
fn in_order(a: &Cover, b: &Cover) -> f64 {
    let pairs = a.right.iter().flat_map(|right| b.left.iter().map(move |left| (right, left)));
    pairs.map(|(right, left)| not_above_from(right, left)).fold(0.0, f64::max)
}

/// The zoom from which on one line is not above another.
fn not_above_from(low: &Line, high: &Line) -> f64 {
    let (rate, fixed) = (high.rate - low.rate, low.fixed - high.fixed);
    if rate.abs() < 1e-9 {
        return if fixed <= 1e-9 { 0.0 } else { f64::INFINITY };
    }
    if rate < 0.0 { f64::INFINITY } else { fixed / rate }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WIDTH_PX: f64 = 1000.0;

    fn items() -> impl Strategy<Value = Vec<Item>> {
        let item = (0u32..400, 0u32..60, 20.0f64..300.0, 1u8..=5, any::<bool>());
        prop::collection::vec(item, 0..60).prop_map(|raw| {
            raw.into_iter()
                .map(|(at, length, label_px, importance, is_condition)| {
                    let u_start = f64::from(at) / 400.0;
                    let u_end = (u_start + f64::from(length) / 400.0).min(1.0);
                    Item { u_start, u_end, u_anchor: u_start, label_px, importance, is_condition }
                })
                .collect()
        })
    }

    /// What an item covers at a zoom, found without lines.
    fn covered(item: &Item, side: Side, zoom: f64) -> (f64, f64) {
        let px = |u: f64| u * WIDTH_PX * zoom;
        let (from, to) = match side {
            Side::Right => (px(item.u_anchor), px(item.u_anchor) + item.label_px),
            Side::Left => (px(item.u_anchor) - item.label_px, px(item.u_anchor)),
        };
        (from.min(px(item.u_start)), to.max(px(item.u_end)))
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
                        let (a, b) = (covered(item, label.side, zoom), covered(other, other_label.side, zoom));
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
    fn the_important_one_gets_the_only_lane() {
        let item = |importance| Item {
            u_start: 0.5,
            u_end: 0.5,
            u_anchor: 0.5,
            label_px: 90.0,
            importance,
            is_condition: false,
        };
        let placement = place(&[item(4), item(1)], WIDTH_PX, 1);
        assert_eq!(placement.labels[1].zoom_from, 1.0);
        assert_eq!(placement.labels[0].zoom_from, f64::INFINITY, "one moment never parts by zooming");
    }
}
