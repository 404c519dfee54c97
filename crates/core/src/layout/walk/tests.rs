use super::*;
use crate::generate::generate;
use crate::layout::drawing::tests::drawing;
use crate::layout::{Arrangement, Drawing, LaneMode};
use crate::scale::View;
use std::collections::BTreeSet;

/// Calls with a walk over a generated document of so many events.
fn walked(
    events: usize,
    lanes: LaneMode,
    view: View,
    is_column: bool,
    takes: &dyn Fn(usize) -> bool,
    test: impl FnOnce(&Walk<'_>, &Drawing),
) {
    let document = generate(events, 3);
    let drawing = drawing(&document);
    let plan = Plan::new(&document, &drawing, &Arrangement { lanes, ..Arrangement::default() }, 3);
    let scene = Scene::new(&drawing, &plan, view);
    let order = |at: usize| at;
    let walk = Walk { plan: &plan, scene: &scene, is_column, count: events, order: &order, takes };
    test(&walk, &drawing);
}

/// All that a key comes to from the first on, until it leads no further.
fn path(walk: &Walk<'_>, from: Stop, toward: Toward) -> Vec<Stop> {
    std::iter::successors(Some(from), |at| walk.lead(*at, toward)).take(10_000).collect()
}

fn some_event(walk: &Walk<'_>) -> Stop {
    walk.first_in_sight().unwrap()
}

#[test]
fn later_comes_to_everything_once_and_earlier_takes_the_same_way_back() {
    for (events, lanes) in
        [(1, LaneMode::Packed), (30, LaneMode::Packed), (80, LaneMode::Theme), (400, LaneMode::Packed)]
    {
        walked(events, lanes, View::FULL, false, &|_| true, |walk, _| {
            let last = walk.lead(some_event(walk), Toward::Last).unwrap_or(some_event(walk));
            let first = walk.lead(last, Toward::First).unwrap_or(last);
            let mut there = path(walk, first, Toward::Later);
            let all: Vec<Stop> = walk.all().iter().map(|(stop, _)| *stop).collect();
            assert_eq!(there.len(), all.len());
            assert!(all.iter().all(|stop| there.contains(stop)));
            assert_eq!(there.last(), Some(&last));
            let back = path(walk, last, Toward::Earlier);
            there.reverse();
            assert_eq!(there, back);
        });
    }
}

#[test]
fn page_keys_lead_ten_along_and_no_further_than_to_the_end() {
    walked(80, LaneMode::Packed, View::FULL, false, &|_| true, |walk, _| {
        let first = walk.lead(some_event(walk), Toward::First).unwrap_or(some_event(walk));
        let all = path(walk, first, Toward::Later);
        assert_eq!(walk.lead(first, Toward::MuchLater), Some(all[10]));
        assert_eq!(walk.lead(all[12], Toward::MuchEarlier), Some(all[2]));
        assert_eq!(walk.lead(all[3], Toward::MuchEarlier), Some(first));
        assert_eq!(walk.lead(first, Toward::MuchEarlier), None);
        assert_eq!(walk.lead(first, Toward::First), None);
    });
}

#[test]
fn up_and_down_change_the_row_by_as_few_as_can_be_and_stay_as_near_as_can_be() {
    walked(80, LaneMode::Theme, View::FULL, false, &|_| true, |walk, _| {
        let mut stops = 0;
        for (from, at) in walk.all().into_iter().filter(|(_, at)| at.row != MARGIN) {
            for (toward, down) in [(Toward::Up, false), (Toward::Down, true)] {
                let beyond = |row: usize| if down { row > at.row } else { row < at.row };
                let rows: BTreeSet<usize> =
                    walk.all().iter().map(|(_, other)| other.row).filter(|row| beyond(*row)).collect();
                let next = if down { rows.first() } else { rows.last() };
                let Some(to) = walk.lead(from, toward) else {
                    assert_eq!(next, None);
                    continue;
                };
                let stands = walk.standing(to).unwrap();
                assert_eq!(Some(&stands.row), next);
                let nearer = walk.all().iter().any(|(_, other)| {
                    other.row == stands.row && (other.u - at.u).abs() < (stands.u - at.u).abs()
                });
                assert!(!nearer);
                stops += 1;
            }
        }
        assert!(stops > 50);
    });
}

#[test]
fn in_a_column_all_arrows_lead_along_it() {
    walked(60, LaneMode::Packed, View::FULL, true, &|_| true, |walk, _| {
        let first = walk.lead(some_event(walk), Toward::First).unwrap_or(some_event(walk));
        for toward in [Toward::Down, Toward::Later] {
            let all = path(walk, first, toward);
            assert!(all.is_sorted_by_key(|stop| match stop {
                Stop::Event(at) => *at,
                Stop::Cluster { .. } => usize::MAX,
            }));
            assert_eq!(all.len(), walk.all().len());
        }
        assert_eq!(walk.lead(Stop::Event(5), Toward::Up), walk.lead(Stop::Event(5), Toward::Earlier));
    });
}

#[test]
fn what_does_not_stand_out_is_passed_over_but_can_be_left() {
    walked(60, LaneMode::Packed, View::FULL, false, &|at| at % 2 == 0, |walk, _| {
        let first = walk.lead(Stop::Event(1), Toward::First).unwrap();
        for stop in path(walk, first, Toward::Later) {
            assert!(!matches!(stop, Stop::Event(at) if at % 2 == 1));
        }
        assert!(walk.lead(Stop::Event(1), Toward::Later).is_some(), "from one that is dimmed on");
        assert!(!walk.has(Stop::Event(1)) && walk.has(first));
    });
}

#[test]
fn in_a_window_tab_comes_to_what_it_shows() {
    walked(400, LaneMode::Packed, View::new(0.6, 0.7), false, &|_| true, |walk, _| {
        let Some(first) = walk.first_in_sight() else { return };
        assert!(walk.has(first));
        let at = walk.standing(first).unwrap();
        assert!(at.u >= walk.scene.start && at.u <= walk.scene.end);
        // Beyond the window there is more.
        let beyond = walk.lead(first, Toward::First).and_then(|stop| walk.standing(stop)).unwrap();
        assert!(beyond.u < walk.scene.start);
    });
}
