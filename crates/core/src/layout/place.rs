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

/// One label that stands in a lane already.
struct Standing {
    item: usize,
    cover: Cover,
    zoom_from: f64,
}

/// Gives each item, in order, the first lane that has room at zoom 1, or a new one, or the one that has room soonest.
fn fill(items: &[Item], order: &[usize], width_px: f64, max_lanes: usize) -> Placement {
    let mut lanes: Vec<Vec<Standing>> = Vec::new();
    let mut labels = vec![Placed { lane: 0, side: Side::Right, beside: None, zoom_from: 1.0 }; items.len()];
    for &at in order {
        let side = side(&items[at], width_px);
        let cover = cover(&items[at], side, width_px);
        let mut best: Option<(usize, f64)> = None;
        for (lane, others) in lanes.iter().enumerate() {
            if !has_room_beside(others, items, at, side, width_px) {
                continue;
            }
            let strangers = others.iter().filter(|other| !share(&items[other.item], &items[at]));
            let zoom =
                strangers.map(|other| apart_from(&cover, &other.cover, other.zoom_from)).fold(1.0, f64::max);
            if best.is_none_or(|(_, soonest)| zoom < soonest) {
                best = Some((lane, zoom));
            }
            if zoom <= 1.0 {
                break;
            }
        }
        if best.is_none_or(|(_, zoom)| zoom > 1.0) && lanes.len() < max_lanes {
            lanes.push(Vec::new());
            best = Some((lanes.len() - 1, 1.0));
        }
        let (lane, zoom_from) = best.unwrap_or((at % max_lanes.max(1), f64::INFINITY));
        labels[at] = Placed { lane, side, beside: None, zoom_from };
        if zoom_from.is_finite()
            && let Some(others) = lanes.get_mut(lane)
        {
            others.push(Standing { item: at, cover, zoom_from });
        }
    }
    for lane in &lanes {
        arrange(lane, items, &mut labels);
    }
    Placement { lanes: lanes.len(), labels }
}

/// Puts the labels of a lane that share a mark beside each other: signs first, then texts.
fn arrange(lane: &[Standing], items: &[Item], labels: &mut [Placed]) {
    for standing in lane {
        let row: Vec<usize> = lane
            .iter()
            .map(|other| other.item)
            .filter(|other| share(&items[*other], &items[standing.item]))
            .collect();
        if row.len() < 2 {
            continue;
        }
        let place = row.iter().position(|item| *item == standing.item).unwrap_or(0);
        let texts = |row: &[usize]| row.iter().map(|item| text_px(&items[*item])).sum::<f64>();
        labels[standing.item].beside = Some(Beside {
            sign_shift_px: place as f64 * SIGN_PITCH_PX,
            text_shift_px: signs_px(row.len()) + texts(&row[..place]),
            row_px: signs_px(row.len()) + texts(&row),
        });
    }
}

/// From one sign to the next, where several stand together, in px.
const SIGN_PITCH_PX: f64 = 15.0;
/// From the last sign to the first text, in px.
const SIGN_GAP_PX: f64 = 5.0;

/// What several signs together take, in px.
fn signs_px(count: usize) -> f64 {
    count as f64 * SIGN_PITCH_PX + SIGN_GAP_PX
}

/// A label's text with its gap, in px.
fn text_px(item: &Item) -> f64 {
    item.label_px - item.sign_px
}

/// Whether two items lie somewhere within the very same mark.
fn share(a: &Item, b: &Item) -> bool {
    let edges = |item: &Item| (item.u_start, item.u_end, item.u_anchor);
    a.shares && b.shares && edges(a) == edges(b)
}

/// Whether an item may stand in a lane beside those that share its mark: yes where there are none, or where all of them
/// fit along the mark at zoom 1, and so at every zoom.
fn has_room_beside(others: &[Standing], items: &[Item], at: usize, side: Side, width_px: f64) -> bool {
    let item = &items[at];
    let row: Vec<&Item> =
        others.iter().map(|other| &items[other.item]).filter(|other| share(other, item)).collect();
    let texts: f64 = row.iter().map(|other| text_px(other)).sum();
    let room_px = (item.u_end - item.u_anchor) * width_px;
    row.is_empty() || side == Side::Right && signs_px(row.len() + 1) + texts + text_px(item) <= room_px
}

/// To the right, unless that leaves the drawing at zoom 1 and the left does not; what hangs at its end the other way round.
fn side(item: &Item, width_px: f64) -> Side {
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
        Side::Left => (-text_px(item), item.sign_px),
    }
}

/// What an item covers at any zoom. Beside others it stays along its mark, which is then all that it covers.
fn cover(item: &Item, side: Side, width_px: f64) -> Cover {
    let line = |u: f64, fixed: f64| Line { rate: u * width_px, fixed };
    let (before, after) = text_at(item, side);
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
