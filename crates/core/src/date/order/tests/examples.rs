//! Single cases that small documents made up at random seldom come upon.

use super::*;

/// An event within some days, after others.
fn within(days: [i32; 2], after: &[usize]) -> Small {
    let bounds = [[Some(days[0]), Some(days[1])]; 2];
    Small { bounds, part_of: None, after: after.to_vec(), open: false, plan: false }
}

#[test]
fn what_has_come_to_pass_did_not_come_after_what_still_holds() {
    let free = || Small { bounds: [[None; 2]; 2], part_of: None, after: vec![], open: false, plan: false };
    let agree = |small: &[Small], unknown: Option<usize>| {
        let mut events = events(small);
        if let Some(event) = unknown {
            events[event].date.end.basis = Basis::Unknown;
        }
        Network::of(&events).contradictions().is_empty()
    };
    let (open, later) = (Small { open: true, ..free() }, Small { after: vec![0], ..free() });
    let part = Small { open: true, part_of: Some(0), ..free() };
    assert!(!agree(&[open.clone(), later.clone()], None), "it still holds, so nothing came after it");
    assert!(agree(&[open.clone(), Small { plan: true, ..later.clone() }], None), "a plan may come yet");
    assert!(agree(&[free(), later], Some(0)), "of an end of which nothing is known nobody says");
    assert!(!agree(&[free(), part.clone()], None), "a whole does not end before its part");
    assert!(agree(&[free(), part.clone()], Some(0)), "nobody says that the whole has ended");
    assert!(agree(&[open, part.clone()], None), "both still hold");
    assert!(agree(&[Small { plan: true, ..free() }, part], None), "a plan has not ended");
}

#[test]
fn bounds_that_cannot_be_true_at_once_bound_nothing() {
    let wrong = Small { bounds: [[Some(5); 2], [Some(3); 2]], ..within([0, 0], &[]) };
    let network = Network::of(&events(&[wrong, within([1, 1], &[0])]));
    assert_eq!(network.start_bounds(0).earliest, None, "not the day that it says");
    assert!(network.contradictions().is_empty(), "that is told elsewhere");
}

#[test]
fn of_events_that_there_are_not_nothing_is_known() {
    let network = Network::of(&events(&[within([1, 1], &[]), within([1, 1], &[0])]));
    for (a, b) in [(2, 0), (0, 2), (2, 3), (9, 0)] {
        assert_eq!((network.order(a, b), network.began_before(a, b)), (Order::NotKnown, false), "{a} {b}");
    }
}

#[test]
fn many_ways_from_one_event_to_another_are_not_all_walked() {
    // Two of each step come after both of the step before.
    let step =
        |at: usize| within([0, 9], &if at < 2 { vec![] } else { vec![at / 2 * 2 - 2, at / 2 * 2 - 1] });
    let small: Vec<Small> = (0..120).map(step).collect();
    let network = Network::of(&events(&small));
    assert_eq!((network.order(0, 119), network.order(0, 1)), (Order::Before, Order::NotKnown));
    assert_eq!(network.sections(&events(&small)).len(), 60);
}

#[test]
fn events_without_a_date_are_ordered_by_what_they_are_part_of() {
    let part = |whole: Option<usize>| Small { part_of: whole, bounds: [[None; 2]; 2], ..within([0, 0], &[]) };
    let known = |small: &[Small]| {
        let events = events(small);
        let sections = Network::of(&events).sections(&events);
        let undated = sections.into_iter().find(|section| section.stand == Stand::Undated);
        undated.map(|section| section.groups[0].known)
    };
    let days = [within([1, 1], &[]), within([5, 5], &[])];
    let with = |parts: &[Option<usize>]| {
        known(&days.iter().cloned().chain(parts.iter().map(|whole| part(*whole))).collect::<Vec<_>>())
    };
    assert_eq!(with(&[Some(0), Some(1)]), Some(Known::Whole));
    assert_eq!(with(&[Some(0), Some(1), None]), Some(Known::InPart));
    assert_eq!(with(&[Some(0), Some(0)]), Some(Known::Nothing));
}

#[test]
fn the_fewest_reasons_are_told() {
    let why = |small: &[Small]| {
        let why = Network::of(&events(small)).why(0, 1).unwrap();
        why.reasons.iter().map(|reason| reason.is_relation()).collect::<Vec<_>>()
    };
    // The first ends by day 9, what comes after it begins by day 5; the second begins from day 7 on, what comes before
    // what it comes after ended from day 12 on.
    let near = [within([0, 9], &[]), within([7, 30], &[3]), within([0, 5], &[0])];
    let open = |after: &[usize]| Small { bounds: [[None; 2]; 2], ..within([0, 0], after) };
    let far = [near.as_slice(), &[open(&[4]), within([12, 30], &[])]].concat();
    assert_eq!(why(&far), [true, false, false], "of two ways by dates the shorter");
    let equal = [near.as_slice(), &[within([12, 30], &[])]].concat();
    assert_eq!(why(&equal), [false, false, true], "of equal ones that from the nearest latest day");
    let back = [
        within([0, 9], &[]),
        within([7, 30], &[3]),
        open(&[0]),
        Small { bounds: [[Some(12), None], [None, None]], ..open(&[]) },
        within([0, 5], &[2]),
    ];
    assert_eq!(why(&back).len(), 4, "the way back is short");
    // By relations it takes three steps, by dates two.
    let dated = [within([1, 1], &[]), within([5, 5], &[2]), open(&[0])];
    assert_eq!(why(&dated), [false, false]);
    let as_many =
        [Small { part_of: Some(2), ..within([5, 5], &[]) }, within([6, 6], &[2]), within([5, 5], &[])];
    assert_eq!(why(&as_many), [true, true], "and if they take as many, the relations");
}

#[test]
fn whoever_is_before_all_others_of_a_day_stands_before_them() {
    let chain = [within([0, 0], &[]), within([0, 0], &[0]), within([0, 0], &[1])];
    let columns = Network::of(&events(&chain)).columns(&[Day::from_number(0); 3]);
    assert_eq!(columns, [0, 1, 2].map(|at| Columns { first: at, last: at, of: 3 }));
}

#[test]
fn the_list_is_cut_by_what_began_before_and_ended_between_two() {
    let whole = Small { bounds: [[Some(0), Some(0)], [None, Some(9)]], ..within([0, 0], &[]) };
    let part = Small { part_of: Some(0), ..within([3, 6], &[]) };
    let events = events(&[whole, part, within([3, 9], &[0])]);
    let sections = Network::of(&events).sections(&events);
    let listed: Vec<Vec<usize>> = sections.iter().map(|section| section.events().collect()).collect();
    assert_eq!(listed, [[0], [1], [2]]);
}

#[test]
fn of_three_in_a_chain_the_whole_order_is_known_whatever_stood_with_them() {
    let small = [within([0, 0], &[]), within([0, 0], &[0]), within([0, 0], &[1]), within([0, 0], &[])];
    let group = Group { bounds: Bounds::NONE, known: Known::InPart, events: vec![0, 1, 2, 3] };
    assert_eq!(Network::of(&events(&small)).shown(&group, |event| event < 3).known, Known::Whole);
    // Of many it is not asked pair by pair.
    let chain: Vec<Small> = (0..33).map(|at: usize| within([0, 0], at.checked_sub(1).as_slice())).collect();
    let group = Group { events: (0..33).collect(), ..group };
    let known = |of: usize| Network::of(&events(&chain)).shown(&group, |event| event < of).known;
    assert_eq!((known(32), known(33)), (Known::Whole, Known::InPart));
}
