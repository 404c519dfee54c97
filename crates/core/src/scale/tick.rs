//! Axis marks. Units are a table, from days to millennia; which one is used depends on how wide it would be.

use super::{PieceKind, Scale, Span, TimeMap, View};
use crate::date::Day;

/// Which of the axis' two lines a tick stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TickLevel {
    /// The finer unit.
    Fine,
    /// The unit that holds it: the year above months, the month above days.
    Coarse,
}

/// A mark on the axis, at the start of its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, in *u*.
    pub u: f64,
    /// Its words.
    pub label: String,
    /// Its line.
    pub level: TickLevel,
}

/// A calendar unit, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Days(i32),
    Months(i32),
    Years(i32),
}

/// Unit, mean length in days, and the width that its label needs, in px.
const UNITS: [(Unit, f64, f64); 14] = [
    (Unit::Days(1), 1.0, 26.0),
    (Unit::Days(7), 7.0, 26.0),
    (Unit::Months(1), 30.44, 40.0),
    (Unit::Months(3), 91.3, 40.0),
    (Unit::Years(1), 365.25, 44.0),
    (Unit::Years(2), 730.5, 44.0),
    (Unit::Years(5), 1826.2, 44.0),
    (Unit::Years(10), 3652.4, 44.0),
    (Unit::Years(20), 7304.9, 44.0),
    (Unit::Years(50), 18_262.1, 60.0),
    (Unit::Years(100), 36_524.3, 60.0),
    (Unit::Years(200), 73_048.5, 60.0),
    (Unit::Years(500), 182_621.3, 60.0),
    (Unit::Years(1000), 365_242.5, 60.0),
];

/// The ticks of what is on the screen. Folds and the stretches beyond all days have none.
pub fn ticks(map: &TimeMap, view: View, width_px: f64) -> Vec<Tick> {
    let scale = Scale::new(map, view, width_px);
    let mut ticks = Vec::new();
    for piece in map.pieces() {
        if piece.kind != PieceKind::Open || piece.u_end <= view.start() || piece.u_start >= view.end() {
            continue;
        }
        let px_per_day = (scale.px_of_u(piece.u_end) - scale.px_of_u(piece.u_start)) / piece.span.days();
        let Some((unit, ..)) = UNITS.iter().find(|(_, days, need)| days * px_per_day >= *need) else {
            continue;
        };
        let visible = Span {
            start: piece.span.start.max(map.day_of_u(view.start())),
            end: piece.span.end.min(map.day_of_u(view.end())),
        };
        push(&mut ticks, map, *unit, visible, TickLevel::Fine);
        if let Some(coarse) = coarser(*unit) {
            push(&mut ticks, map, coarse, visible, TickLevel::Coarse);
        }
    }
    ticks
}

/// The unit whose name a reader needs to place a finer one.
fn coarser(unit: Unit) -> Option<Unit> {
    match unit {
        Unit::Days(_) => Some(Unit::Months(1)),
        Unit::Months(_) => Some(Unit::Years(1)),
        Unit::Years(_) => None,
    }
}

/// Adds the ticks of one unit. A coarse tick whose unit began before the window stands at the window's edge.
fn push(ticks: &mut Vec<Tick>, map: &TimeMap, unit: Unit, visible: Span, level: TickLevel) {
    let Some(mut day) = floor(visible.start, unit) else { return };
    while f64::from(day.number()) < visible.end {
        let at = f64::from(day.number());
        let inside = at >= visible.start;
        if inside || level == TickLevel::Coarse {
            ticks.push(Tick {
                u: map.u_of_day(at.max(visible.start)),
                label: words(day, unit, level),
                level,
            });
        }
        match next(day, unit) {
            Some(later) => day = later,
            None => break,
        }
    }
}

/// The last start of a unit at or before an instant; `None` outside the calendar.
fn floor(day: f64, unit: Unit) -> Option<Day> {
    let number = day.floor().clamp(f64::from(Day::MIN.number()), f64::from(Day::MAX.number())) as i32;
    let day = Day::from_number(number)?;
    let (year, month, _) = day.civil();
    match unit {
        Unit::Days(1) => Some(day),
        Unit::Days(_) => day.checked_add(1 - i32::from(day.weekday())),
        Unit::Months(step) => {
            let month = i32::from(month) - 1;
            Day::new(year, (month - month.rem_euclid(step) + 1) as u8, 1)
        }
        Unit::Years(step) => Day::new((year - year.rem_euclid(step)).max(-9999), 1, 1),
    }
}

/// The next start of a unit; `None` outside the calendar.
fn next(day: Day, unit: Unit) -> Option<Day> {
    let (year, month, _) = day.civil();
    match unit {
        Unit::Days(step) => day.checked_add(step),
        Unit::Months(step) => {
            let months = i32::from(month) - 1 + step;
            Day::new(year + months.div_euclid(12), (months.rem_euclid(12) + 1) as u8, 1)
        }
        Unit::Years(step) => Day::new(year + step, 1, 1),
    }
}

/// A unit's words, as short as a person would write them under its coarser neighbour.
fn words(day: Day, unit: Unit, level: TickLevel) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day_of_month) = day.civil();
    let name = MONTHS[usize::from(month) - 1];
    match unit {
        Unit::Days(_) => day_of_month.to_string(),
        // A month is named with its year where it stands above days, and alone where the year stands above it.
        Unit::Months(_) if level == TickLevel::Coarse => format!("{name} {}", year_words(year)),
        Unit::Months(_) => name.to_string(),
        Unit::Years(_) => year_words(year),
    }
}

/// A year; astronomical 0 is 1 BCE.
fn year_words(year: i32) -> String {
    if year <= 0 { format!("{} BCE", 1 - year) } else { year.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(map: &TimeMap, view: View, level: TickLevel) -> Vec<String> {
        ticks(map, view, 1136.0)
            .into_iter()
            .filter(|tick| tick.level == level)
            .map(|tick| tick.label)
            .collect()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn nine_years_are_marked_by_years() {
        let map = TimeMap::proportional(Span::of_days(day("2017-01-01"), day("2025-12-31")));
        assert_eq!(
            labels(&map, View::FULL, TickLevel::Fine),
            ["2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]
        );
    }

    #[test]
    fn a_fortnight_is_marked_by_days_under_its_months() {
        let map = TimeMap::proportional(Span::of_days(day("2025-12-25"), day("2026-01-08")));
        assert_eq!(labels(&map, View::FULL, TickLevel::Coarse), ["Dec 2025", "Jan 2026"]);
        assert_eq!(labels(&map, View::FULL, TickLevel::Fine)[..3], ["25", "26", "27"]);
    }

    #[test]
    fn years_before_the_year_one_count_down() {
        let map = TimeMap::proportional(Span::of_days(day("-0002-01-01"), day("0002-12-31")));
        assert_eq!(labels(&map, View::FULL, TickLevel::Coarse).first().map(String::as_str), Some("3 BCE"));
    }

    proptest! {
        #[test]
        fn ticks_of_a_line_never_crowd(start in -3_000_000i32..2_000_000, days in 1i32..900_000, zoom in 1.0f64..2000.0, at in 0.0f64..1.0) {
            let map = TimeMap::proportional(Span { start: f64::from(start), end: f64::from(start + days) });
            let view = View::FULL.zoomed(zoom, at);
            let scale = Scale::new(&map, view, 1136.0);
            let marks = ticks(&map, view, 1136.0);
            prop_assert!(marks.len() < 200);
            let fine: Vec<_> = marks.iter().filter(|tick| tick.level == TickLevel::Fine).map(|tick| scale.px_of_u(tick.u)).collect();
            for pair in fine.windows(2) {
                prop_assert!(pair[1] - pair[0] >= 20.0, "{} px", pair[1] - pair[0]);
            }
        }
    }
}
