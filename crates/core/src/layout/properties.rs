//! The five properties of the placement, over invented documents, items and views.
//!
//! After Been, Daiches & Yap, *Dynamic Map Labeling* (2006): nothing pops while panning, zooming in removes no label, positions
//! are Lipschitz-continuous in zoom, labels never overlap. The fifth keeps the others honest: enough is shown.
//!
//! Nothing here computes as the engine does: no lines, no lanes' order, no active ranges; pixels at one zoom, compared.
//! `PROPTEST_CASES=10000` runs each of them over as many cases.

use super::drawing::tests::drawing;
use super::place::{Item, Placed, Placement, Side};
use super::{BANDS, FrameIndex, MAX_LANES, Placer, Told, generated};
use crate::date::Day;
use crate::model::{After, Document, Event, EventEnd, EventId, EventStart, Kind, OrderBasis};
use crate::scale::{MAX_ZOOM, Mode, View};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is drawn in one case.
#[derive(Clone, Debug)]
pub(super) struct Story {
    pub items: Vec<Item>,
    pub width_px: f64,
    pub lanes: usize,
}

impl Story {
    pub fn placed(&self) -> Placement {
        Placer::new(&self.items, self.width_px, self.lanes).finish()
    }

    fn index(&self, placement: &Placement) -> FrameIndex {
        FrameIndex::new(&self.items, &vec![Told::default(); self.items.len()], &[], placement, self.width_px)
    }

    /// What a label covers of its lane with its mark, in px from the axis' left end.
    pub fn covered(&self, at: usize, placed: &Placed, zoom: f64) -> (f64, f64) {
        let item = &self.items[at];
        let px = |u: f64| u * self.width_px * zoom;
        let (left, right) = match (placed.side, placed.beside) {
            (_, Some(beside)) => (px(item.u_anchor), px(item.u_anchor) + beside.row_px),
            (Side::Right, None) => (px(item.u_anchor), px(item.u_anchor) + item.label_px),
            (Side::Left, None) if item.hangs => (px(item.u_anchor) - item.label_px, px(item.u_anchor)),
            (Side::Left, None) => {
                let sign_end = px(item.u_anchor) + item.sign_px;
                (sign_end - item.label_px, sign_end)
            }
        };
        (left.min(px(item.u_start)), right.max(px(item.u_end)))
    }

    fn begins_in(&self, at: usize, view: View) -> bool {
        let anchor = self.items[at].u_anchor;
        view.start() <= anchor && anchor <= view.end()
    }

    fn is_in(&self, at: usize, placed: &Placed, view: View, margin_px: f64) -> bool {
        let (left, right) = self.covered(at, placed, view.zoom());
        let px = view.zoom() * self.width_px;
        left <= view.end() * px - margin_px && right >= view.start() * px + margin_px
    }
}

/// Items anywhere, on a coarse grid so that many meet and some have the very same mark, with marks and anchors of every sort.
fn any_items() -> impl Strategy<Value = Vec<Item>> {
    let length = prop_oneof![Just(0u32), Just(40), Just(160), 0u32..60];
    let start = prop_oneof![0u32..400, (0u32..4).prop_map(|at| at * 80)];
    let item = (start, length, 20.0f64..300.0, 1u8..=5, 0u8..6);
    prop::collection::vec(item, 0..60).prop_map(|raw| {
        let u = |at: u32| f64::from(at.min(400)) / 400.0;
        let item = |(at, length, label_px, importance, sort): (u32, u32, f64, u8, u8)| Item {
            u_start: u(at),
            u_end: u(at + length),
            u_anchor: if sort == 0 { u(at + length) } else { u(at) },
            label_px,
            sign_px: 18.0,
            importance,
            is_condition: sort == 1,
            shares: sort > 2,
            hangs: sort == 0,
        };
        raw.into_iter().map(item).collect()
    })
}

/// The items of a document: days, bounds, open ends and an order, on either axis.
fn of_document() -> impl Strategy<Value = Vec<Item>> {
    let event = (0i32..4_000, prop_oneof![3 => Just(0i32), 1 => 1i32..400], 1u8..=5, 0u8..8, 1usize..40);
    let events = prop::collection::vec(event, 1..90);
    (events, any::<bool>(), prop::collection::btree_set(0usize..9, 0..3)).prop_map(|(raw, even, opened)| {
        let day = |number: i32| Day::from_number(number - number % if number > 2_000 { 200 } else { 1 });
        let event = |(at, (first, more, importance, sort, letters)): (usize, (i32, i32, u8, u8, usize))| {
            let mut event = Event {
                id: EventId::new(format!("e{at}")),
                title: "m".repeat(letters),
                importance,
                kind: if sort == 0 { Kind::Condition } else { Kind::Happening },
                ..Event::default()
            };
            let (earliest, latest) = (day(first), Day::from_number(day(first).unwrap().number() + more));
            event.date.start =
                EventStart { earliest: earliest.filter(|_| sort != 1), latest, ..EventStart::default() };
            let end = EventEnd { earliest: event.date.start.earliest, latest, ..EventEnd::default() };
            event.date.end = if sort == 0 { EventEnd { open: true, ..EventEnd::default() } } else { end };
            if sort == 2 && at > 0 {
                let after = EventId::new(format!("e{}", at - 1));
                event.after = vec![After { event: after, basis: OrderBasis::Stated, citations: Vec::new() }];
            }
            event
        };
        let events = raw.into_iter().enumerate().map(event).collect();
        let drawing = drawing(&Document { events, ..Document::default() });
        let map = if even { drawing.map(Mode::Proportional).clone() } else { drawing.folded_with(&opened) };
        drawing.items(&map).1
    })
}

/// Items with the shape of real documents, up to 5,000 on one day.
fn of_shape() -> impl Strategy<Value = Vec<Item>> {
    prop_oneof![
        20 => (60usize..500, any::<u64>()).prop_map(|(count, seed)| generated::items(count, seed)),
        4 => (500usize..2_000, any::<u64>()).prop_map(|(count, seed)| generated::items(count, seed)),
        1 => (2_000usize..8_000, any::<u64>()).prop_map(|(count, seed)| generated::items(count, seed)),
        1 => (1u32..9, any::<u64>()).prop_map(|(columns, seed)| generated::one_day(5_000, columns, seed)),
    ]
}

fn story(
    items: impl Strategy<Value = Vec<Item>>,
    lanes: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Story> {
    (items, 0..BANDS.len(), lanes).prop_map(|(items, band, lanes)| Story {
        items,
        width_px: BANDS[band].drawing_px(),
        lanes,
    })
}

pub(super) fn stories() -> impl Strategy<Value = Story> {
    prop_oneof![
        4 => story(any_items(), 1..=12),
        2 => story(of_document(), 2..=MAX_LANES),
        2 => story(of_shape(), 5..=MAX_LANES),
    ]
}

/// Zooms from far to near, as many of each doubling as of any other.
pub(super) fn zooms() -> impl Strategy<Value = f64> {
    (0.0f64..=1.0).prop_map(|at| MAX_ZOOM.powf(at))
}

pub(super) fn views() -> impl Strategy<Value = View> {
    (zooms(), 0.0f64..=1.0).prop_map(|(zoom, at)| {
        let width = 1.0 / zoom;
        View::new(at * (1.0 - width), at * (1.0 - width) + width)
    })
}

/// What may be lost to rounding at the edges of a window, in px.
const ROUNDING_PX: f64 = 0.5;

proptest! {
    #[test]
    fn nothing_pops_while_panning(story in stories(), view in views(), by in -1.5f64..1.5) {
        let placement = story.placed();
        let index = story.index(&placement);
        let moved = view.panned(by);
        let (before, after) = (index.frame(view, 0.0), index.frame(moved, 0.0));
        for (one, other, there) in [(&before, &after, moved), (&after, &before, view)] {
            let shown: HashSet<usize> = other.labels.iter().copied().collect();
            for at in &one.labels {
                let label = &placement.labels[*at];
                prop_assert!(shown.contains(at) || !story.is_in(*at, label, there, ROUNDING_PX), "label {at} pops");
            }
            let counts: HashMap<_, _> = other.clusters.iter().map(|it| ((it.level, it.bin), it.count)).collect();
            for cluster in &one.clusters {
                let reaches = cluster.u_start < there.end() - 1e-9 && cluster.u_end > there.start() + 1e-9;
                let count = counts.get(&(cluster.level, cluster.bin));
                prop_assert!(!reaches || count == Some(&cluster.count), "{cluster:?} becomes {count:?}");
            }
        }
    }

    #[test]
    fn zooming_in_removes_no_label(story in stories(), view in views(), factor in 1.0f64..40.0, at in 0.0f64..=1.0) {
        let placement = story.placed();
        let index = story.index(&placement);
        let closer = view.zoomed(factor, at);
        let shown: HashSet<usize> = index.frame(closer, 0.0).labels.into_iter().collect();
        for at in index.frame(view, 0.0).labels {
            let stays = story.is_in(at, &placement.labels[at], closer, ROUNDING_PX);
            prop_assert!(!stays || shown.contains(&at), "label {at} goes");
        }
    }

    #[test]
    fn positions_follow_the_zoom_without_a_jump(story in stories(), view in views(), factor in 1.0f64..8.0, at in 0.0f64..=1.0) {
        let placement = story.placed();
        let index = story.index(&placement);
        let steps: Vec<View> = (0..=6).map(|step| view.zoomed(factor.powf(f64::from(step) / 6.0), at)).collect();
        for pair in steps.windows(2) {
            let shown: HashSet<usize> = index.frame(pair[1], 0.0).labels.into_iter().collect();
            let most = 2.0 * story.width_px * (pair[1].zoom() - pair[0].zoom()).abs();
            for at in index.frame(pair[0], 0.0).labels.into_iter().filter(|at| shown.contains(at)) {
                let item = &story.items[at];
                let moved = |x: &dyn Fn(View) -> f64| x(pair[1]) - x(pair[0]);
                let anchor = moved(&|view| (item.u_anchor - view.start()) / view.width() * story.width_px);
                let text = moved(&|view| placement.labels[at].text_px(item, view, story.width_px));
                prop_assert!(anchor.abs() <= most + 1e-3, "no anchor is further from the pointer than the axis is long");
                prop_assert!((text - anchor).abs() <= 1e-3, "label {at} moves {text} px, its anchor {anchor} px");
            }
        }
    }

    #[test]
    fn labels_never_overlap(story in stories(), zoom in zooms()) {
        let placement = story.placed();
        // Each lane's rows by their mark: what shares one stands along it, and all else by itself.
        let mut rows: BTreeMap<(usize, u64, u64, Option<usize>), Vec<usize>> = BTreeMap::new();
        for (at, label) in placement.labels.iter().enumerate().filter(|(_, label)| label.zoom_from <= zoom) {
            prop_assert!(label.lane < story.lanes);
            let mark = (story.items[at].u_start.to_bits(), story.items[at].u_end.to_bits());
            let alone = label.beside.is_none().then_some(at);
            rows.entry((label.lane, mark.0, mark.1, alone)).or_default().push(at);
        }
        let mut lanes: BTreeMap<usize, Vec<(f64, f64)>> = BTreeMap::new();
        for ((lane, ..), row) in &rows {
            let (first, label) = (row[0], &placement.labels[row[0]]);
            lanes.entry(*lane).or_default().push(story.covered(first, label, zoom));
            let text = |at: &usize| {
                let start = placement.labels[*at].text_px(&story.items[*at], View::FULL, story.width_px);
                (start, start + story.items[*at].label_px - story.items[*at].sign_px)
            };
            let mut texts: Vec<(f64, f64)> = row.iter().map(text).collect();
            texts.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(texts.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-6), "{texts:?}");
            if let Some(beside) = label.beside {
                let mark_px = (story.items[first].u_end - story.items[first].u_anchor) * story.width_px;
                prop_assert!(beside.row_px <= mark_px + 1e-6, "a row stays along its mark");
                prop_assert!(texts.last().unwrap().1 <= story.items[first].u_anchor * story.width_px + beside.row_px + 1e-6);
            }
        }
        for (lane, mut covered) in lanes {
            covered.sort_by(|a, b| a.0.total_cmp(&b.0));
            for pair in covered.windows(2) {
                prop_assert!(pair[0].1 <= pair[1].0 + 1e-6, "lane {lane}: {:?} {:?}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn at_least_three_fifths_of_what_one_zoom_alone_could_show_is_shown(
        story in prop_oneof![story(of_document(), MAX_LANES..=MAX_LANES), story(of_shape(), MAX_LANES..=MAX_LANES)],
        view in views(),
    ) {
        let placement = story.placed();
        let alone = alone(&story, &placement, view.zoom());
        let shown: Vec<usize> = (0..story.items.len()).filter(|at| placement.labels[*at].zoom_from <= view.zoom()).collect();
        prop_assert!(shown.len() * 10 >= alone.len() * 6, "{} of {} at zoom {}", shown.len(), alone.len(), view.zoom());
        // In one window chance has more of a say, the more so the fewer labels it has room for. A bar that only passes
        // through has its place elsewhere.
        let in_view = |labels: &[usize]| labels.iter().filter(|at| story.begins_in(**at, view)).count();
        let (shown, alone) = (in_view(&shown), in_view(&alone));
        prop_assert!(alone < MANY || shown * 10 >= alone * 6, "{shown} of {alone} in {view:?}");
    }

    #[test]
    fn what_is_placed_is_never_moved_by_what_comes_later(story in stories(), slice in 1usize..90) {
        let mut placer = Placer::new(&story.items, story.width_px, story.lanes);
        let whole = placer.clone().finish();
        prop_assert_eq!(&whole, &story.placed(), "the same document, the same placement");
        loop {
            let so_far = placer.placement();
            for (now, later) in so_far.labels.iter().zip(&whole.labels) {
                prop_assert!(now == later || now.zoom_from.is_infinite(), "{now:?} became {later:?}");
            }
            if !placer.advance(slice) {
                break;
            }
        }
        prop_assert_eq!(placer.placement(), whole);
    }
}

/// In a window that has room for fewer labels than this, one more or less is too much of them.
const MANY: usize = 30;

/// The labels that a greedy placement for one zoom alone shows: the important first, then the earlier, each in the first lane
/// that is free at this zoom, or along the bar of one that has the very same, as far as that has room at zoom 1. It is made
/// for the whole axis: one made for a window alone would move labels while panning.
fn alone(story: &Story, placement: &Placement, zoom: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..story.items.len()).collect();
    order.sort_by(|a, b| {
        let (x, y) = (&story.items[*a], &story.items[*b]);
        x.importance.cmp(&y.importance).then(x.u_anchor.total_cmp(&y.u_anchor))
    });
    let mut lanes: Vec<Vec<(f64, f64)>> = vec![Vec::new(); story.lanes];
    let mut rows: HashMap<[u64; 3], Vec<(usize, f64)>> = HashMap::new();
    let mut shown = Vec::new();
    for at in order {
        let item = &story.items[at];
        let mark = [item.u_start, item.u_end, item.u_anchor].map(f64::to_bits);
        let along = item.shares && placement.labels[at].side == Side::Right;
        let room_px = (item.u_end - item.u_anchor) * story.width_px;
        let text_px = item.label_px - item.sign_px;
        let fits = |(count, texts): &&mut (usize, f64)| {
            (*count + 1) as f64 * 15.0 + 5.0 + *texts + text_px <= room_px
        };
        let row = rows.get_mut(&mark).filter(|_| along).and_then(|rows| rows.iter_mut().find(fits));
        if let Some((count, texts)) = row {
            (*count, *texts) = (*count + 1, *texts + text_px);
            shown.push(at);
            continue;
        }
        let single = Placed { beside: None, ..placement.labels[at] };
        let (left, right) = story.covered(at, &single, zoom);
        // In each lane what stands there is sorted and apart.
        let free = |lane: &mut Vec<(f64, f64)>| {
            let next = lane.partition_point(|other| other.1 <= left + 1e-6);
            let is_free = lane.get(next).is_none_or(|other| right <= other.0 + 1e-6);
            if is_free {
                lane.insert(next, (left, right));
            }
            is_free
        };
        if lanes.iter_mut().any(free) {
            shown.push(at);
            if along {
                rows.entry(mark).or_default().push((1, text_px));
            }
        }
    }
    shown
}
