//! The network held to the definition: all worlds of small documents, and all ways round.

use super::contradiction::Left;
use super::network::end;
use super::*;
use crate::date::{Bounds, Day};
use crate::model::{After, Basis, Event, EventEnd, EventId, EventStart, Kind, OrderBasis};
use proptest::prelude::*;
use std::collections::BTreeSet;

mod examples;

/// A small event: bounds of its start and its end as days from 0 on, what it is part of and what it comes after.
#[derive(Clone, Debug)]
struct Small {
    bounds: [[Option<i32>; 2]; 2],
    part_of: Option<usize>,
    after: Vec<usize>,
    /// It has no end: open, or not known.
    open: bool,
    plan: bool,
}

fn small(count: usize, days: i32) -> impl Strategy<Value = Small> {
    let side = move || prop_oneof![2 => Just(None), 3 => (0..days).prop_map(Some)];
    let bounds = (side(), side()).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => [Some(a.min(b)), Some(a.max(b))],
        (a, b) => [a, b],
    });
    let other = move || prop_oneof![3 => Just(None), 2 => (0..count).prop_map(Some)];
    (bounds.clone(), bounds, any::<bool>(), other(), other(), other(), 0..6_u8, 0..4_u8).prop_map(
        |(start, end, moment, part_of, after, also, open, plan)| {
            let open = open == 0;
            let end = if open {
                [None, None]
            } else if moment {
                start
            } else {
                end
            };
            let after: BTreeSet<usize> = after.into_iter().chain(also.filter(|_| moment)).collect();
            Small { bounds: [start, end], part_of, after: after.into_iter().collect(), open, plan: plan == 0 }
        },
    )
}

fn events(small: &[Small]) -> Vec<Event> {
    let id = |at: usize| EventId::new(format!("e{at}"));
    let day = |number: Option<i32>| number.and_then(Day::from_number);
    let event = |(at, small): (usize, &Small)| {
        let [start, end] = small.bounds;
        let mut event = Event { id: id(at), ..Event::default() };
        event.kind = if small.plan { Kind::Plan } else { Kind::Happening };
        event.date.start =
            EventStart { earliest: day(start[0]), latest: day(start[1]), basis: Basis::Bounded };
        event.date.end = EventEnd {
            earliest: day(end[0]),
            latest: day(end[1]),
            basis: if small.open { Basis::Unknown } else { Basis::Bounded },
            open: small.open,
        };
        event.part_of = small.part_of.map(id);
        let after = |other: &usize| After { event: id(*other), basis: OrderBasis::Stated, citations: vec![] };
        event.after = small.after.iter().map(after).collect();
        event
    };
    small.iter().enumerate().map(event).collect()
}

/// Half days. Two slots a day witness whatever more could: of a world in which one instant is before another of the same
/// day, move every instant of that day to morning or afternoon, by whether it is after the first of the two, and those
/// of other days to the morning. Nothing that was in order is put out of it.
type Slot = i32;

/// All choices of a start and an end, in half days, that obey an event's own bounds. Days run one beyond those named.
fn own_worlds(small: &Small, days: i32) -> Vec<(Slot, Slot)> {
    let allowed = |[earliest, latest]: [Option<i32>; 2], slot: Slot| {
        let day = slot.div_euclid(2);
        earliest.is_none_or(|earliest| earliest <= day) && latest.is_none_or(|latest| day <= latest)
    };
    let slots = || -2..2 * (days + 1);
    let starts = slots().filter(|slot| allowed(small.bounds[0], *slot));
    starts
        .flat_map(|start| {
            (start..2 * (days + 1)).filter(|end| allowed(small.bounds[1], *end)).map(move |end| (start, end))
        })
        .collect()
}

/// Calls with every world of the events.
fn worlds(small: &[Small], days: i32, found: &mut impl FnMut(&[(Slot, Slot)])) {
    fn fits(small: &[Small], chosen: &[(Slot, Slot)], at: usize) -> bool {
        let holds = |e: usize| {
            let known = |other: usize| chosen.get(other);
            let Some(me) = known(e) else { return true };
            let part = small[e].part_of.and_then(known).is_none_or(|it| it.0 <= me.0 && me.1 <= it.1);
            part && small[e].after.iter().all(|other| known(*other).is_none_or(|it| it.1 <= me.0))
        };
        (0..=at).all(holds)
    }
    fn choose(
        small: &[Small],
        own: &[Vec<(Slot, Slot)>],
        chosen: &mut Vec<(Slot, Slot)>,
        found: &mut impl FnMut(&[(Slot, Slot)]),
    ) {
        let at = chosen.len();
        let Some(choices) = own.get(at) else { return found(chosen) };
        for choice in choices {
            chosen.push(*choice);
            if fits(small, chosen, at) {
                choose(small, own, chosen, found);
            }
            chosen.pop();
        }
    }
    let own: Vec<_> = small.iter().map(|it| own_worlds(it, days)).collect();
    choose(small, &own, &mut Vec::new(), found);
}

/// Whether in all worlds `a` has ended, and whether `a` has begun, when `b` starts; `None` if there is no world.
fn by_enumeration(small: &[Small], days: i32) -> Option<Vec<Vec<(bool, bool)>>> {
    let count = small.len();
    let mut all = vec![vec![(true, true); count]; count];
    let mut any = false;
    worlds(small, days, &mut |world| {
        any = true;
        for a in 0..count {
            for b in 0..count {
                all[a][b].0 &= world[a].1 <= world[b].0;
                all[a][b].1 &= world[a].0 <= world[b].0;
            }
        }
    });
    any.then_some(all)
}

/// Without what is open or past: these are not about days, and [`contradictions_agree_with_all_ways_round`] has them.
fn plain(small: &[Small]) -> Vec<Small> {
    small.iter().map(|it| Small { open: false, plan: true, ..it.clone() }).collect()
}

/// Whether a document's own bounds make sense event by event, which another rule sees to.
fn agree(small: &[Small]) -> bool {
    small.iter().all(|it| it.bounds[0][0].zip(it.bounds[1][1]).is_none_or(|(a, b)| a <= b))
}

fn compare(small: &[Small], days: i32) -> Result<(), TestCaseError> {
    let small = plain(small);
    prop_assume!(agree(&small));
    let network = Network::of(&events(&small));
    let contradictions = network.contradictions();
    let truth = by_enumeration(&small, days);
    let impossible = contradictions.iter().any(|it| it.fault == Fault::Impossible);
    let circular = contradictions.iter().any(|it| it.fault == Fault::Circular);
    if !circular {
        prop_assert_eq!(impossible, truth.is_none(), "consistent exactly if there is a world");
    }
    let Some(truth) = truth else {
        prop_assert!(!contradictions.is_empty());
        return Ok(());
    };
    prop_assume!(!circular);
    for a in 0..small.len() {
        let placing = network.placing(a);
        let expect = |known: &dyn Fn(usize) -> bool| {
            (0..small.len()).filter(|b| *b != a && known(*b)).collect::<Vec<_>>()
        };
        let (below, above) = (|b: usize| truth[b][a].1, |b: usize| truth[a][b].1);
        prop_assert_eq!(&placing.before, &expect(&below));
        prop_assert_eq!(&placing.after, &expect(&above));
        prop_assert_eq!(&placing.not_known, &expect(&|b| !below(b) && !above(b)));
        let between = |b: usize, c: usize| b != c && truth[b][c].1;
        prop_assert_eq!(
            &placing.just_before,
            &expect(&|b| below(b) && !placing.before.iter().any(|c| between(b, *c)))
        );
        prop_assert_eq!(
            &placing.just_after,
            &expect(&|b| above(b) && !placing.after.iter().any(|c| between(*c, b)))
        );
        for b in 0..small.len() {
            let order = match (a != b && truth[a][b].0, a != b && truth[b][a].0) {
                (true, _) => Order::Before,
                (_, true) => Order::After,
                _ => Order::NotKnown,
            };
            prop_assert_eq!(network.order(a, b), order, "{} and {}", a, b);
            prop_assert_eq!(network.began_before(a, b), truth[a][b].1, "{} began before {}", a, b);
            let why = network.why(a, b);
            prop_assert_eq!(why.is_some(), a != b && (truth[a][b].1 || truth[b][a].1));
            if let Some(why) = why {
                let ended = truth[why.earlier][why.later].0;
                prop_assert_eq!(why.relation == Relation::Ended, ended);
                enough(&small, &why)?;
            }
        }
    }
    Ok(())
}

/// The reasons told are enough: a document that says nothing else has the same order. And none is told in vain.
fn enough(small: &[Small], why: &Why) -> Result<(), TestCaseError> {
    let only = |reasons: &[Reason]| {
        let mut bare: Vec<Small> =
            vec![
                Small { bounds: [[None; 2]; 2], part_of: None, after: vec![], open: false, plan: true };
                small.len()
            ];
        for reason in reasons {
            match reason {
                Reason::Bound { event, endpoint, side, day } => {
                    bare[*event].bounds[*endpoint as usize][*side as usize] = Some(day.number());
                }
                Reason::After { event, other, .. } => bare[*event].after.push(*other),
                Reason::PartOf { event, whole } => bare[*event].part_of = Some(*whole),
                _ => {}
            }
        }
        // The network of what is told alone: that it agrees with all worlds is seen to elsewhere.
        let network = Network::of(&events(&bare));
        match why.relation {
            Relation::Ended => network.order(why.earlier, why.later) == Order::Before,
            Relation::Begun => network.began_before(why.earlier, why.later),
        }
    };
    prop_assert!(only(&why.reasons), "{:?} is not enough", why);
    for left_out in 0..why.reasons.len() {
        let mut fewer = why.reasons.clone();
        let reason = fewer.remove(left_out);
        let said = matches!(reason, Reason::Lasts { .. });
        prop_assert!(said || !only(&fewer), "{:?} of {:?} is told in vain", reason, why);
    }
    Ok(())
}

/// What each reason says, as differences: `to` is at least `from` + `weight`, by its instants; `None` is day 0.
fn differences(events: &[Event]) -> Vec<(Option<usize>, Option<usize>, i64)> {
    let network = Network::of(events);
    let mut found: Vec<_> = network.edges().iter().map(|edge| (Some(edge.from), Some(edge.to), 0)).collect();
    for node in 0..network.nodes() {
        let [lower, upper] = network.limits(node);
        found.extend(lower.map(|(day, _)| (None, Some(node), day)));
        found.extend(upper.map(|(day, _)| (Some(node), None, -day)));
    }
    found
}

/// How many reasons the smallest way round has, by walking every way round that comes to no instant twice: over relations
/// alone, and with a positive sum.
fn smallest(events: &[Event]) -> (Option<usize>, Option<usize>) {
    type Difference = (Option<usize>, Option<usize>, i64);
    fn walk(all: &[Difference], way: &mut Vec<Difference>, found: &mut [Option<usize>; 2]) {
        let (first, last) = (way[0].0, way[way.len() - 1].1);
        if last == first {
            let sum: i64 = way.iter().map(|it| it.2).sum();
            let related = way.iter().all(|it| it.0.is_some() && it.1.is_some());
            for (slot, counts) in [(0, related), (1, sum > 0)] {
                if counts {
                    found[slot] = Some(found[slot].map_or(way.len(), |known| known.min(way.len())));
                }
            }
            return;
        }
        if way.iter().any(|it| it.0 == last) {
            return;
        }
        for next in all.iter().filter(|it| it.0 == last) {
            way.push(*next);
            walk(all, way, found);
            way.pop();
        }
    }
    let all = differences(events);
    let mut found = [None, None];
    for first in &all {
        walk(&all, &mut vec![*first], &mut found);
    }
    (found[0], found[1])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn three_events_agree_with_all_their_worlds(small in prop::collection::vec(small(3, 4), 3)) {
        compare(&small, 4)?;
    }

    #[test]
    fn four_events_agree_with_all_their_worlds(small in prop::collection::vec(small(4, 2), 4)) {
        compare(&small, 2)?;
    }

    #[test]
    fn contradictions_agree_with_all_ways_round(small in prop::collection::vec(small(4, 4), 1..5)) {
        prop_assume!(agree(&small));
        let events = events(&small);
        let network = Network::of(&events);
        let found = network.contradictions();
        let (circle, impossible) = smallest(&events);
        let sizes: Vec<usize> = found.iter().map(|it| it.reasons.len()).collect();
        prop_assert_eq!(sizes.first().copied(), circle.into_iter().chain(impossible).min(), "the smallest of all");
        prop_assert!(sizes.is_sorted(), "smaller ones first");
    }

    #[test]
    fn in_what_is_large_there_is_a_contradiction_where_there_is_in_what_is_small(small in prop::collection::vec(small(4, 4), 1..6)) {
        prop_assume!(agree(&small));
        let events = events(&small);
        let network = Network::of(&events);
        let left = Left::of(&network);
        let smallest = [left.smallest_circle(), left.smallest_impossible()];
        let any = [left.any_circle(), left.any_impossible()];
        for (smallest, any) in smallest.into_iter().zip(any) {
            prop_assert_eq!(smallest.is_some(), any.is_some());
            let Some((smallest, any)) = smallest.zip(any) else { continue };
            prop_assert!(any.len() >= smallest.len(), "{any:?}");
            prop_assert!(any.iter().any(Reason::is_relation), "{any:?}");
            let distinct: BTreeSet<&Reason> = any.iter().collect();
            prop_assert!(distinct.len() + 1 >= any.len() / 2, "no way leads through an instant twice: {any:?}");
        }
    }

    #[test]
    fn the_list_is_cut_wherever_the_order_is_known_and_nowhere_else(small in prop::collection::vec(small(6, 4), 1..7)) {
        let small = plain(&small);
        prop_assume!(agree(&small));
        let events = events(&small);
        let network = Network::of(&events);
        prop_assume!(network.contradictions().is_empty());
        let sections = network.sections(&events);
        let mut all: Vec<usize> = sections.iter().flat_map(Section::events).collect();
        prop_assert!(sections.windows(2).all(|pair| pair[0].stand as u8 <= pair[1].stand as u8));
        let ordered: Vec<&Section> = sections.iter().filter(|section| section.stand == Stand::InOrder).collect();
        let begun = |above: &[usize], below: &[usize]| above.iter().all(|a| below.iter().all(|b| network.began_before(*a, *b)));
        let order: Vec<usize> = ordered.iter().flat_map(|section| section.events()).collect();
        let mut ends = Vec::new();
        for section in &ordered {
            ends.push(ends.last().copied().unwrap_or(0) + section.events().count());
        }
        for cut in 1..order.len() {
            let known = begun(&order[..cut], &order[cut..]);
            prop_assert_eq!(known, ends.contains(&cut), "{:?} cut at {}", order, cut);
        }
        for section in &sections {
            for group in &section.groups {
                let pairs: Vec<(usize, usize)> = (0..group.events.len()).flat_map(|b| (0..b).map(move |a| (a, b))).collect();
                let known = pairs.iter().filter(|(a, b)| network.began_before(group.events[*a], group.events[*b])).count();
                let expected = if known == pairs.len() { Known::Whole } else if known == 0 { Known::Nothing } else { Known::InPart };
                prop_assert_eq!(group.known, expected, "{:?}", group);
                prop_assert!(!pairs.iter().any(|(a, b)| network.began_before(group.events[*b], group.events[*a])), "{:?}", group);
            }
        }
        all.sort_unstable();
        prop_assert_eq!(all, (0..small.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_section_stands_where_its_dates_say_and_has_their_bounds(small in prop::collection::vec(small(6, 3), 1..7)) {
        let events = events(&small);
        let network = Network::of(&events);
        prop_assume!(network.contradictions().is_empty());
        let sections = network.sections(&events);
        for section in &sections {
            prop_assert!(!section.groups.is_empty() && section.groups.iter().all(|group| !group.events.is_empty()));
            for event in section.events() {
                let dates = [Bounds::from(events[event].date.start), Bounds::from(events[event].date.end)];
                let stand = match (dates, network.start_bounds(event).earliest) {
                    ([Bounds::NONE, Bounds::NONE], _) => Stand::Undated,
                    (_, None) => Stand::UpTo,
                    _ => Stand::InOrder,
                };
                prop_assert_eq!(section.stand, stand);
            }
            let starts = || section.events().map(|event| network.start_bounds(event));
            let first = starts().map(|bounds| bounds.earliest).collect::<Option<Vec<_>>>();
            let last = starts().map(|bounds| bounds.latest).collect::<Option<Vec<_>>>();
            if section.stand != Stand::Undated {
                let whole = Bounds { earliest: first.and_then(|days| days.into_iter().min()), latest: last.and_then(|days| days.into_iter().max()) };
                prop_assert_eq!(section.bounds(), whole);
            }
            prop_assert!(section.stand != Stand::Undated || section.groups.len() == 1);
            prop_assert!(section.groups.windows(2).all(|pair| pair[0].bounds != pair[1].bounds));
            for group in section.groups.iter().filter(|_| section.stand != Stand::Undated) {
                prop_assert!(group.events.iter().all(|event| network.start_bounds(*event) == group.bounds));
            }
        }
    }

    #[test]
    fn columns_of_a_day_part_only_what_is_known(small in prop::collection::vec(small(6, 1), 1..7)) {
        let small = plain(&small);
        prop_assume!(agree(&small));
        let network = Network::of(&events(&small));
        prop_assume!(network.contradictions().is_empty());
        let one = Bounds::new(Day::from_number(0).unwrap(), Day::from_number(0).unwrap());
        let days: Vec<Option<Day>> = (0..small.len())
            .map(|at| (network.start_bounds(at) == one && network.tightest(end(at)) == one).then_some(one.earliest).flatten())
            .collect();
        let columns = network.columns(&days);
        for a in (0..small.len()).filter(|at| days[*at].is_some()) {
            prop_assert!(columns[a].first <= columns[a].last && columns[a].last < columns[a].of);
            for b in (0..small.len()).filter(|at| days[*at].is_some()) {
                if columns[a].last < columns[b].first {
                    prop_assert_eq!(network.order(a, b), Order::Before);
                }
                if network.order(a, b) == Order::Before {
                    prop_assert!(columns[a].first < columns[b].first);
                }
            }
        }
    }
}

#[test]
fn a_bound_is_about_days_and_a_relation_about_what_is_within_them() {
    let at = |day: i32| Small {
        bounds: [[Some(day); 2]; 2],
        part_of: None,
        after: vec![],
        open: false,
        plan: false,
    };
    let talks = at(5);
    let remarks = Small { part_of: Some(0), ..at(5) };
    let dinner = Small { after: vec![0], ..at(5) };
    let network = Network::of(&events(&[talks, remarks, dinner, at(5), at(6)]));
    assert_eq!(network.order(0, 3), Order::NotKnown, "of one day, and nobody says more");
    assert_eq!(network.order(0, 1), Order::NotKnown, "a part overlaps its whole");
    assert!(network.began_before(0, 1) && !network.began_before(1, 0));
    assert_eq!(network.order(1, 2), Order::Before, "what is part of the talks is over when they are");
    assert_eq!(network.order(4, 2), Order::After);
    let related: Vec<Reason> = network.why(1, 2).unwrap().reasons;
    assert_eq!(
        related,
        [Reason::PartOf { event: 1, whole: 0 }, Reason::After { event: 2, index: 0, other: 0 }]
    );
    assert_eq!(network.why(4, 2).unwrap().reasons.len(), 2, "a latest day and an earliest one");
}

#[test]
fn two_hundred_thousand_events_in_one_chain_are_built_and_asked_about_at_once() {
    let many: Vec<Small> = (0..200_000_usize)
        .map(|at| {
            let day = i32::try_from(at / 100).unwrap();
            Small {
                bounds: [[Some(day); 2]; 2],
                part_of: None,
                after: at.checked_sub(1).into_iter().collect(),
                open: false,
                plan: false,
            }
        })
        .collect();
    let events = events(&many);
    let network = Network::of(&events);
    assert_eq!(network.sections(&events).len(), 200_000);
    assert_eq!(network.placing(100_000).before.len(), 100_000);
    assert_eq!(network.contradictions(), []);
    let columns = network.columns(&(0..200_000).map(|at| Day::from_number(at / 100)).collect::<Vec<_>>());
    assert_eq!(columns[99], Columns { first: 99, last: 99, of: 100 });
}

#[test]
fn of_a_group_of_which_some_are_hidden_it_is_said_what_is_known_of_the_others() {
    let at = |after: &[usize]| Small {
        bounds: [[Some(1), Some(1)]; 2],
        part_of: None,
        after: after.to_vec(),
        open: false,
        plan: false,
    };
    // One before two and three, which nothing orders.
    let small = [at(&[]), at(&[0]), at(&[0])];
    let network = Network::of(&events(&small));
    let group = Group { bounds: Bounds::NONE, known: Known::InPart, events: vec![0, 1, 2] };
    let known = |shown: &[usize]| {
        let group = network.shown(&group, |event| shown.contains(&event));
        assert_eq!(group.events, shown);
        group.known
    };
    assert_eq!(known(&[0, 1, 2]), Known::InPart);
    assert_eq!(known(&[0, 1]), Known::Whole);
    assert_eq!(known(&[1, 2]), Known::Nothing);
    let whole = Group { known: Known::Whole, ..group.clone() };
    assert_eq!(network.shown(&whole, |event| event < 2).known, Known::Whole);
}

#[test]
fn on_a_day_of_very_many_whoever_may_stands_as_far_right_as_there_is() {
    let at = |after: &[usize]| Small {
        bounds: [[Some(0), Some(0)]; 2],
        part_of: None,
        after: after.to_vec(),
        open: false,
        plan: false,
    };
    let columns = |count: usize| {
        let small: Vec<Small> = (0..count).map(|event| at(if event == 1 { &[0] } else { &[] })).collect();
        Network::of(&events(&small)).columns(&vec![Day::from_number(0); count])
    };
    let [first, second, other] = [(0, 0), (1, 1), (0, 1)].map(|(first, last)| Columns { first, last, of: 2 });
    assert_eq!(columns(1_000)[..3], [first, second, other]);
    assert_eq!(columns(1_001)[..3], [other, second, other], "nobody is searched for");
    let unordered = Network::of(&events(&[at(&[]), at(&[])]));
    assert_eq!(unordered.columns(&[Day::from_number(0); 2]), [Columns::ONE; 2]);
}

#[test]
fn a_chain_is_cut_at_every_event_unless_it_is_too_long_to_be_asked() {
    let at = |event: usize| Small {
        bounds: [[Some(0), Some(9)]; 2],
        part_of: None,
        after: event.checked_sub(1).into_iter().collect(),
        open: false,
        plan: false,
    };
    let sections = |count: usize| {
        let events = events(&(0..count).map(at).collect::<Vec<_>>());
        Network::of(&events).sections(&events)
    };
    assert_eq!(
        (sections(1).len(), sections(2).len(), sections(500).len(), sections(501).len()),
        (1, 2, 500, 1)
    );
    assert_eq!(sections(501)[0].groups[0].known, Known::Whole);
}
