//! A frame holds what a walk over all items finds.

use super::*;
use crate::layout::place::Side;
use crate::layout::properties::{Story, stories, views};
use crate::layout::{Placed, Placer};
use crate::scale::MAX_ZOOM;
use proptest::prelude::*;

/// What a story says besides, from its items alone.
fn told(story: &Story) -> Vec<Told> {
    let of = |item: &Item| Told { day: item.u_anchor * 4_000.0, disputed: item.importance == 2 };
    story.items.iter().map(of).collect()
}

fn waits(label: &Placed, view: View) -> bool {
    !label.is_shown(view.zoom())
}

proptest! {
    #[test]
    fn a_frame_holds_each_label_that_a_walk_finds(story in stories(), view in views(), overscan in prop_oneof![Just(0.0), 0.0f64..1.5]) {
        let placement = story.placed();
        let frame = FrameIndex::new(&story.items, &told(&story), &[], &placement, story.width_px).frame(view, overscan);
        let px = story.width_px * view.zoom();
        let (from, to) = (view.start() - overscan * view.width(), view.end() + overscan * view.width());
        let walk = |margin_px: f64| -> Vec<usize> {
            let is_in = |at: &usize| {
                let label = &placement.labels[*at];
                let (left, right) = story.covered(*at, label, view.zoom());
                !waits(label, view) && left <= to * px - margin_px && right >= from * px + margin_px
            };
            (0..story.items.len()).filter(is_in).collect()
        };
        let mut found = frame.labels.clone();
        found.sort_unstable();
        let (least, most) = (walk(0.5), walk(-0.5));
        prop_assert!(least.iter().all(|at| found.binary_search(at).is_ok()), "{least:?} in {found:?}");
        prop_assert!(found.iter().all(|at| most.binary_search(at).is_ok()), "{found:?} in {most:?}");
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]), "each once");
        let place = |at: &usize| (placement.labels[*at].lane, story.items[*at].u_start);
        prop_assert!(frame.labels.windows(2).all(|pair| place(&pair[0]) <= place(&pair[1])), "by lane, from left to right");
    }

    #[test]
    fn clusters_count_what_a_walk_counts(story in stories(), view in views(), overscan in 0.0f64..0.5, groups in 1usize..4) {
        let group_of: Vec<usize> = (0..story.items.len()).map(|at| at % groups).collect();
        let placement = Placer::grouped(&story.items, |at| group_of[at], groups, story.width_px, story.lanes).finish();
        let told = told(&story);
        let index = FrameIndex::new(&story.items, &told, &group_of, &placement, story.width_px);
        let frame = index.frame(view, overscan);
        let mut accounted = Vec::new();
        for cluster in &frame.clusters {
            let width_px = (cluster.u_end - cluster.u_start) * view.zoom() * story.width_px;
            prop_assert!(cluster.level == 0 || (47.9..96.1).contains(&width_px), "{width_px}");
            let is_in = |at: &usize| {
                let anchor = story.items[*at].u_anchor;
                let within = cluster.u_start <= anchor && anchor < cluster.u_end || anchor >= 1.0 && cluster.u_end >= 1.0;
                group_of[*at] == cluster.group && within && waits(&placement.labels[*at], view)
            };
            let walked: Vec<usize> = (0..story.items.len()).filter(is_in).collect();
            let mut events = index.events_in(cluster);
            events.sort_unstable();
            prop_assert_eq!(&events, &walked);
            prop_assert_eq!(cluster.count, walked.len());
            prop_assert_eq!(cluster.disputed, walked.iter().filter(|at| told[**at].disputed).count());
            let days = walked.iter().map(|at| told[*at].day);
            prop_assert_eq!(Some(cluster.first_day), days.clone().reduce(f64::min));
            prop_assert_eq!(Some(cluster.last_day), days.reduce(f64::max));
            let anchors = walked.iter().map(|at| story.items[*at].u_anchor);
            let (first, last) = (anchors.clone().fold(1.0, f64::min), anchors.fold(0.0, f64::max));
            let labelled = walked.iter().any(|at| placement.labels[*at].zoom_from <= MAX_ZOOM);
            let apart_px = (last - first) * MAX_ZOOM * story.width_px;
            prop_assert!(labelled || apart_px >= 47.0 || !cluster.parts, "nothing parts them");
            prop_assert!(cluster.parts || !labelled && apart_px <= 97.0, "a closer look does");
            accounted.extend(events);
        }
        for passing in &frame.passing {
            let events = index.events_passing(passing);
            prop_assert_eq!(passing.count, events.len());
            accounted.extend(events);
        }
        accounted.sort_unstable();
        prop_assert!(accounted.windows(2).all(|pair| pair[0] < pair[1]), "no event stands in two places");
        for (at, item) in story.items.iter().enumerate().filter(|(at, _)| waits(&placement.labels[*at], view)) {
            let in_view = item.u_start < view.end() && item.u_end > view.start();
            prop_assert!(!in_view || accounted.binary_search(&at).is_ok(), "{at} is in view, and in no cluster");
        }
    }
}

#[test]
fn a_condition_that_began_before_the_window_and_reaches_into_it_is_in_view() {
    let condition = Item {
        u_start: 0.01,
        u_end: 0.9,
        u_anchor: 0.01,
        label_px: 90.0,
        sign_px: 20.0,
        importance: 3,
        is_condition: true,
        shares: false,
        hangs: false,
    };
    let known_by_its_end = Item { u_start: 0.0, u_anchor: 0.9, hangs: true, ..condition };
    let items = [Item { importance: 1, ..condition }, condition, known_by_its_end];
    let placement = Placer::new(&items, 1_000.0, 1).finish();
    assert_eq!(placement.labels[0].zoom_from, 1.0);
    assert!(placement.labels[1..].iter().all(|label| label.zoom_from.is_infinite()));
    let index = FrameIndex::new(&items, &[Told::default(); 3], &[], &placement, 1_000.0);
    let frame = index.frame(View::new(0.5, 0.51), 0.0);
    assert_eq!(frame.labels, [0]);
    assert_eq!(frame.clusters, []);
    let passing: Vec<_> = frame.passing.iter().map(|it| (it.from_left, index.events_passing(it))).collect();
    assert_eq!(passing, [(true, vec![1]), (false, vec![2])]);
    let beyond = index.frame(View::new(0.95, 0.96), 0.0);
    assert_eq!((beyond.labels, beyond.passing), (vec![], vec![]));
}

#[test]
fn events_of_one_moment_open_as_a_list() {
    let moment = Item {
        u_start: 0.5,
        u_end: 0.5,
        u_anchor: 0.5,
        label_px: 90.0,
        sign_px: 20.0,
        importance: 3,
        is_condition: false,
        shares: true,
        hangs: false,
    };
    let later = Item { u_start: 0.501, u_end: 0.501, u_anchor: 0.501, ..moment };
    let cluster = |items: &[Item]| {
        let placement = Placer::new(items, 1_000.0, 1).finish();
        assert_eq!(placement.labels[0].side, Side::Right);
        let told = vec![Told::default(); items.len()];
        FrameIndex::new(items, &told, &[], &placement, 1_000.0).frame(View::FULL, 0.0).clusters[0]
    };
    assert_eq!((cluster(&[moment; 3]).count, cluster(&[moment; 3]).parts), (2, false));
    assert_eq!((cluster(&[moment, moment, later]).count, cluster(&[moment, moment, later]).parts), (2, true));
    assert!(cluster(&[moment, later]).parts, "it becomes a label");
}
