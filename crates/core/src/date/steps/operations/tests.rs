use super::*;
use proptest::prelude::*;

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

/// Bounds near some day, each side there or not.
fn bounds_around(middle: i32) -> impl Strategy<Value = Bounds> {
    let side = prop::option::weighted(0.8, middle - 40..middle + 40);
    (side.clone(), side).prop_map(|(a, b)| {
        let (a, b) = match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            other => other,
        };
        Bounds { earliest: a.map(day), latest: b.map(day) }
    })
}

/// Around leap days, ends of months, and both ends of the calendar.
fn bounds() -> impl Strategy<Value = Bounds> {
    let middles = [
        "2026-01-05".parse::<Day>().unwrap().number(),
        "2024-02-29".parse::<Day>().unwrap().number(),
        "1900-03-01".parse::<Day>().unwrap().number(),
        Day::MIN.number() + 40,
        Day::MAX.number() - 40,
    ];
    prop::sample::select(middles.to_vec()).prop_flat_map(bounds_around)
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let units = prop::sample::select(vec![Unit::Day, Unit::Week, Unit::Month, Unit::Year]);
    let counts = prop_oneof![8 => 0..15_u32, 1 => Just(u32::MAX), 1 => 19_000..30_000_u32];
    (counts, units).prop_map(|(count, unit)| Quantity { count, unit })
}

/// Every operation of one input, by a number.
fn unary(at: usize, quantity: Quantity, weekday: u8, input: Bounds) -> Result<Bounds, StepError> {
    match at {
        0 => weekday_on_or_before(weekday, input),
        1 => units_ago(quantity, input),
        2 => within_units(quantity, input),
        3 => hours_before(input),
        4 => Ok(before(input)),
        5 => Ok(after(input)),
        6 => lasts(Endpoint::Start, quantity, input),
        _ => lasts(Endpoint::End, quantity, input),
    }
}

fn within(inner: Bounds, outer: Bounds) -> bool {
    outer.earliest.is_none_or(|outer| inner.earliest.is_some_and(|inner| inner >= outer))
        && outer.latest.is_none_or(|outer| inner.latest.is_some_and(|inner| inner <= outer))
}

/// Whether the event can have been on `y`, if the input was on `x`: what each operation means, day by day.
fn allows(at: usize, quantity: Quantity, weekday: u8, x: Day, y: Day) -> bool {
    let n = i32::try_from(quantity.count).unwrap_or(i32::MAX);
    let (a, b) = (x.civil(), y.civil());
    let monday = |day: Day| (day.number() + 3).div_euclid(7);
    let gap = x.number() - y.number();
    let ago = match quantity.unit {
        Unit::Day => gap == n,
        Unit::Week => monday(x) - monday(y) == n,
        Unit::Month => (a.0 * 12 + i32::from(a.1)) - (b.0 * 12 + i32::from(b.1)) == n,
        Unit::Year => a.0 - b.0 == n,
    };
    // Not longer ago than the units: the day after would be too late only if it is in the same place of its unit.
    let months = (a.0 * 12 + i32::from(a.1)) - (b.0 * 12 + i32::from(b.1));
    let not_longer =
        |limit: i32| months < limit || (months == limit && (b.2 >= a.2 || b.2 == days_in_month(b.0, b.1)));
    let recent = match quantity.unit {
        Unit::Day => gap <= n,
        Unit::Week => gap <= n.saturating_mul(7),
        Unit::Month => not_longer(n),
        Unit::Year => not_longer(n.saturating_mul(12)),
    };
    let stay = match quantity.unit {
        Unit::Day => n,
        Unit::Week => n.saturating_mul(7),
        Unit::Month | Unit::Year => 0,
    };
    match at {
        0 => y.weekday() == weekday && (0..7).contains(&gap),
        1 => ago,
        2 => gap >= 0 && recent,
        3 => gap == 0 || gap == 1,
        4 => gap >= 0,
        5 => gap <= 0,
        6 => gap == stay - 1,
        _ => -gap == stay - 1,
    }
}

proptest! {
    /// Narrower input never gives a wider output; nor does it fail where the wider one does not.
    #[test]
    fn operations_are_monotone(
        at in 0..8_usize, quantity in quantity(), weekday in 1..=7_u8, outer in bounds(), cut in (0..40_i32, 0..40_i32)
    ) {
        let narrow = |side: Option<Day>, by: i32| side.and_then(|side| side.checked_add(by));
        let inner = Bounds {
            earliest: narrow(outer.earliest, cut.0).or(outer.latest.filter(|_| cut.0 % 3 == 0)),
            latest: narrow(outer.latest, -cut.1).or(outer.earliest.filter(|_| cut.1 % 3 == 0)),
        };
        prop_assume!(within(inner, outer) && inner.both().is_none_or(|(a, b)| a <= b));
        let (narrow, wide) = (unary(at, quantity, weekday, inner), unary(at, quantity, weekday, outer));
        if let (Ok(narrow), Ok(wide)) = (narrow, wide) {
            prop_assert!(within(narrow, wide), "{:?} of {:?}, {:?} of {:?}", narrow, inner, wide, outer);
            prop_assert!(narrow.both().is_none_or(|(a, b)| a <= b));
        }
    }

    /// The bounds are those of exactly the days that are possible, found by trying every day.
    #[test]
    fn operations_are_what_they_mean(
        at in 0..8_usize, count in 0..4_u32, unit in 0..4_usize, weekday in 1..=7_u8,
        first in 20_400..20_800_i32, length in 0..10_i32
    ) {
        let unit = [Unit::Day, Unit::Week, Unit::Month, Unit::Year][unit];
        let quantity = Quantity { count, unit };
        let input = Bounds::new(day(first), day(first + length));
        let reach = 4 * 366 + 20;
        let possible: Vec<i32> = (first - reach..first + reach)
            .filter(|y| (first..=first + length).any(|x| allows(at, quantity, weekday, day(x), day(*y))))
            .collect();
        match unary(at, quantity, weekday, input) {
            Err(error) => prop_assert!(possible.is_empty() || error == StepError::NoStay, "{error}"),
            Ok(given) => {
                let open = |side: i32, end: i32| (side != end).then(|| day(side));
                let (low, high) = (possible[0], possible[possible.len() - 1]);
                prop_assert_eq!(given.earliest, open(low, first - reach));
                prop_assert_eq!(given.latest, open(high, first + reach - 1));
            }
        }
    }

    #[test]
    fn an_intersection_allows_what_all_inputs_allow(
        inputs in prop::collection::vec(bounds_around(20_000), 1..4), probe in 19_950..20_050_i32
    ) {
        let all = inputs.iter().all(|input| input.contains(day(probe)));
        match intersect(&inputs) {
            Ok(given) => {
                prop_assert!(inputs.iter().all(|input| within(given, *input)));
                prop_assert_eq!(given.contains(day(probe)), all);
            }
            Err(error) => {
                prop_assert_eq!(error, StepError::Empty);
                prop_assert!(!all);
            }
        }
    }

    /// During and around another event, against every day that it may have started and ended on.
    #[test]
    fn during_and_around_are_what_they_mean(
        start in 0..8_i32, start_length in 0..4_i32, lasted in 0..4_i32, end_length in 0..4_i32
    ) {
        let (starts, ends) = ((start, start + start_length), (start + lasted, start + lasted + end_length + start_length));
        let (s, e) = (Bounds::new(day(starts.0), day(starts.1)), Bounds::new(day(ends.0), day(ends.1)));
        let worlds: Vec<(i32, i32)> =
            (starts.0..=starts.1).flat_map(|a| (ends.0.max(a)..=ends.1).map(move |b| (a, b))).collect();
        let possible = |holds: &dyn Fn((i32, i32), i32) -> bool| -> Vec<i32> {
            (-20..40).filter(|y| worlds.iter().any(|world| holds(*world, *y))).collect()
        };
        let hull = |days: Vec<i32>| (days[0], days[days.len() - 1]);
        let given = during(s, e);
        prop_assert_eq!(given.both().map(|(a, b)| (a.number(), b.number())), Some(hull(possible(&|(a, b), y| a <= y && y <= b))));
        let around = contains(Endpoint::Start, s, e);
        prop_assert_eq!((around.earliest, around.latest.map(Day::number)), (None, Some(hull(possible(&|(a, _), y| y <= a)).1)));
        let around = contains(Endpoint::End, s, e);
        prop_assert_eq!((around.earliest.map(Day::number), around.latest), (Some(hull(possible(&|(_, b), y| y >= b)).0), None));
    }

    #[test]
    fn nothing_panics_at_the_ends_of_the_calendar(
        at in 0..8_usize, quantity in quantity(), weekday in 1..=7_u8, edge in 0..20_i32
    ) {
        for input in [
            Bounds::new(day(Day::MIN.number() + edge), day(Day::MIN.number() + edge)),
            Bounds::new(day(Day::MAX.number() - edge), Day::MAX),
            Bounds::new(Day::MIN, Day::MAX),
            Bounds::NONE,
        ] {
            let _ = unary(at, quantity, weekday, input);
        }
    }
}

#[test]
fn known_computations() {
    let at = |text: &str| {
        let day: Day = text.parse().unwrap();
        Bounds::new(day, day)
    };
    let told = |given: Result<Bounds, StepError>| match given {
        Ok(bounds) => {
            let side = |day: Option<Day>| day.map_or("null".to_owned(), |day| day.to_string());
            format!("{}..{}", side(bounds.earliest), side(bounds.latest))
        }
        Err(error) => error.to_string(),
    };
    let units = |count, unit| Quantity { count, unit };
    let monday = at("2026-01-05");
    assert_eq!(told(weekday_on_or_before(1, monday)), "2026-01-05..2026-01-05");
    assert_eq!(told(weekday_on_or_before(2, monday)), "2025-12-30..2025-12-30");
    assert_eq!(told(units_ago(units(7, Unit::Year), monday)), "2019-01-01..2019-12-31");
    assert_eq!(told(units_ago(units(2, Unit::Month), monday)), "2025-11-01..2025-11-30");
    assert_eq!(told(units_ago(units(1, Unit::Week), at("2026-01-11"))), "2025-12-29..2026-01-04");
    assert_eq!(told(units_ago(units(0, Unit::Day), monday)), "2026-01-05..2026-01-05");
    assert_eq!(told(within_units(units(1, Unit::Month), at("2025-03-31"))), "2025-02-28..2025-03-31");
    assert_eq!(told(within_units(units(1, Unit::Year), at("2024-02-29"))), "2023-02-28..2024-02-29");
    assert_eq!(told(hours_before(monday)), "2026-01-04..2026-01-05");
    assert_eq!(told(lasts(Endpoint::Start, units(4, Unit::Day), after(monday))), "2026-01-02..null");
    assert_eq!(told(lasts(Endpoint::End, units(4, Unit::Day), before(monday))), "null..2026-01-08");
    assert_eq!(told(lasts(Endpoint::End, units(0, Unit::Day), monday)), StepError::NoStay.to_string());
    assert_eq!(told(lasts(Endpoint::End, units(1, Unit::Month), monday)), StepError::NoStay.to_string());
    assert_eq!(told(units_ago(units(20_000, Unit::Year), monday)), StepError::Calendar.to_string());
    assert_eq!(told(units_ago(units(u32::MAX, Unit::Day), monday)), StepError::Calendar.to_string());
    assert_eq!(
        told(lasts(Endpoint::End, units(9, Unit::Day), at("9999-12-30"))),
        StepError::Calendar.to_string()
    );
    assert_eq!(told(intersect(&[])), StepError::NoInput.to_string());
    assert_eq!(told(intersect(&[monday, at("2026-01-06")])), StepError::Empty.to_string());
}
