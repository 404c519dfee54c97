//! Axis marks: a table of units from hours to millennia. Which one is used depends on how wide it would be.

use super::{PieceKind, Scale, Span, TimeMap, View};
use crate::date::{Day, short_month, short_weekday, year_words};
use sourceline_messages::Language;

/// Which of the axis' two lines a tick stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TickLevel {
    /// The finer unit.
    Fine,
    /// The unit that holds it: the year above months, the month above days, the day above hours.
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

/// What an axis with ticks is drawn with.
pub struct Ruler<M, H> {
    /// The language of its words.
    pub language: Language,
    /// The width of the drawing, in px.
    pub width_px: f64,
    /// No unit shorter than this, in days: where the coarser line says something else, the finer says what has to be read
    /// with it to be understood.
    pub finest_days: f64,
    /// The width of some words, in px.
    pub measure: M,
    /// Whether a place within a day means an hour; a day of which no hours are told shows an order, and says so.
    pub has_hours: H,
}

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Hours(i32),
    Days(i32),
    Months(i32),
    Years(i32),
}

/// Unit, mean length in days, and the width that its widest label needs, in px; what is drawn is measured besides.
const UNITS: [(Unit, f64, f64); 18] = [
    (Unit::Hours(1), 1.0 / 24.0, 48.0),
    (Unit::Hours(3), 3.0 / 24.0, 48.0),
    (Unit::Hours(6), 6.0 / 24.0, 48.0),
    (Unit::Hours(12), 12.0 / 24.0, 48.0),
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

/// The room between two labels of a line, in px.
const GAP_PX: f64 = 6.0;

/// The ticks of what is on the screen, line by line from left to right; no label reaches the next of its line. Folds and the
/// stretches beyond all days have none.
pub fn ticks<M: Fn(&str) -> f64, H: Fn(Day) -> bool>(
    map: &TimeMap,
    view: View,
    ruler: &Ruler<M, H>,
) -> Vec<Tick> {
    let scale = Scale::new(map, view, ruler.width_px);
    let mut lines = [Vec::new(), Vec::new()];
    for piece in map.pieces() {
        if piece.kind != PieceKind::Open || piece.u_end <= view.start() || piece.u_start >= view.end() {
            continue;
        }
        let visible = Span {
            start: piece.span.start.max(map.day_of_u(view.start())),
            end: piece.span.end.min(map.day_of_u(view.end())),
        };
        let px_per_day = (scale.px_of_u(piece.u_end) - scale.px_of_u(piece.u_start)) / piece.span.days();
        let wide_enough =
            UNITS.iter().filter(|(_, days, need)| *days >= ruler.finest_days && days * px_per_day >= *need);
        let mut lined = wide_enough
            .map(|(unit, ..)| (*unit, fine(ruler.language, *unit, map, visible, &ruler.has_hours)));
        let fits =
            |line: &[Tick]| line.windows(2).all(|pair| clear(&pair[0], &pair[1], &scale, &ruler.measure));
        let Some((unit, line)) = lined.find(|(_, line)| fits(line)) else { continue };
        lines[0].extend(line);
        let Some(coarse) = coarser(unit) else { continue };
        // What began before the window is named at its edge.
        lines[1].extend(starts(coarse, visible).map(|start| Tick {
            u: map.u_of_day(start.day().max(visible.start)),
            label: words(ruler.language, start, coarse, TickLevel::Coarse),
            level: TickLevel::Coarse,
        }));
    }
    lines.into_iter().flat_map(|line| apart(line, &scale, &ruler.measure)).collect()
}

/// The ticks of a unit in a stretch.
fn fine(
    language: Language,
    unit: Unit,
    map: &TimeMap,
    visible: Span,
    has_hours: &impl Fn(Day) -> bool,
) -> Vec<Tick> {
    let inside = starts(unit, visible).filter(|start| start.day() >= visible.start);
    let tick = |start: Start| {
        let untold = matches!(unit, Unit::Hours(_)) && !has_hours(start.day);
        let label = match (untold, start.hour) {
            (false, _) => words(language, start, unit, TickLevel::Fine),
            (true, 0) => language.axis_order_not_hours().to_owned(),
            (true, _) => return None,
        };
        Some(Tick { u: map.u_of_day(start.day()), label, level: TickLevel::Fine })
    };
    inside.filter_map(tick).collect()
}

/// Whether a label ends before the next begins.
fn clear(tick: &Tick, next: &Tick, scale: &Scale<'_>, measure: &impl Fn(&str) -> f64) -> bool {
    scale.px_of_u(tick.u) + measure(&tick.label) + GAP_PX <= scale.px_of_u(next.u)
}

/// The ticks of a line whose labels keep apart. Of two that do not, the earlier goes: it is at the window's edge, or at the end
/// of a piece.
fn apart(line: Vec<Tick>, scale: &Scale<'_>, measure: &impl Fn(&str) -> f64) -> Vec<Tick> {
    let mut kept: Vec<Tick> = Vec::with_capacity(line.len());
    for tick in line {
        while kept.last().is_some_and(|last| !clear(last, &tick, scale, measure)) {
            kept.pop();
        }
        kept.push(tick);
    }
    kept
}

/// The unit whose name a reader needs to place a finer one.
fn coarser(unit: Unit) -> Option<Unit> {
    match unit {
        Unit::Hours(_) => Some(Unit::Days(1)),
        Unit::Days(_) => Some(Unit::Months(1)),
        Unit::Months(_) => Some(Unit::Years(1)),
        Unit::Years(_) => None,
    }
}

/// The start of a unit: a day, and an hour of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Start {
    day: Day,
    hour: i32,
}

impl Start {
    /// The instant, in days.
    fn day(self) -> f64 {
        f64::from(self.day.number()) + f64::from(self.hour) / 24.0
    }
}

/// The starts of a unit in a stretch, and the last before it.
fn starts(unit: Unit, visible: Span) -> impl Iterator<Item = Start> {
    let first = floor(visible.start, unit);
    std::iter::successors(first, move |start| next(*start, unit))
        .take_while(move |start| start.day() < visible.end)
}

/// The last start of a unit at or before an instant; `None` outside the calendar.
fn floor(instant: f64, unit: Unit) -> Option<Start> {
    let number = instant.floor().clamp(f64::from(Day::MIN.number()), f64::from(Day::MAX.number())) as i32;
    let day = Day::from_number(number)?;
    let (year, month, _) = day.civil();
    let (day, hour) = match unit {
        Unit::Hours(step) => {
            let hour = ((instant - f64::from(number)) * 24.0).floor().clamp(0.0, 23.0) as i32;
            (day, hour - hour.rem_euclid(step))
        }
        Unit::Days(1) => (day, 0),
        Unit::Days(_) => (day.checked_add(1 - i32::from(day.weekday()))?, 0),
        Unit::Months(step) => {
            let month = i32::from(month) - 1;
            (Day::new(year, (month - month.rem_euclid(step) + 1) as u8, 1)?, 0)
        }
        Unit::Years(step) => (Day::new(year_of(step, nth_before(year, step)).max(-9999), 1, 1)?, 0),
    };
    Some(Start { day, hour })
}

/// The next start of a unit; `None` outside the calendar.
fn next(start: Start, unit: Unit) -> Option<Start> {
    let (year, month, _) = start.day.civil();
    let midnight = |day: Day| Start { day, hour: 0 };
    match unit {
        Unit::Hours(step) if start.hour + step < 24 => Some(Start { hour: start.hour + step, ..start }),
        Unit::Hours(_) => start.day.checked_add(1).map(midnight),
        Unit::Days(step) => start.day.checked_add(step).map(midnight),
        Unit::Months(step) => {
            let months = i32::from(month) - 1 + step;
            Day::new(year + months.div_euclid(12), (months.rem_euclid(12) + 1) as u8, 1).map(midnight)
        }
        Unit::Years(step) => Day::new(year_of(step, nth_before(year, step) + 1), 1, 1).map(midnight),
    }
}

/// Which of the years that stand on the axis, every `step` years, is the last at or before a year. People count from 1 on
/// both sides, so round years are round in their own era: 1000 BCE, 1 CE, 1000. The year 1 is the 0th.
fn nth_before(year: i32, step: i32) -> i32 {
    match year {
        _ if step == 1 => year - 1,
        1.. => year / step,
        // 1 BCE is the year 0.
        _ => -((1 - year) + step - 1).div_euclid(step),
    }
}

/// The year of a place among those that stand on the axis, in astronomical numbering.
fn year_of(step: i32, nth: i32) -> i32 {
    match nth {
        _ if step == 1 => nth + 1,
        0 => 1,
        1.. => nth * step,
        _ => 1 + nth * step,
    }
}

/// A unit's words, as short as a person would write them under its coarser neighbour.
fn words(language: Language, start: Start, unit: Unit, level: TickLevel) -> String {
    let (year, month, day_of_month) = start.day.civil();
    let name = || short_month(language, month);
    match (unit, level) {
        (Unit::Hours(_), _) => format!("{:02}:00", start.hour),
        // A bare number says enough, and leaves room for its neighbours.
        (Unit::Days(_), TickLevel::Fine) => day_of_month.to_string(),
        (Unit::Days(_), TickLevel::Coarse) => {
            let weekday = short_weekday(language, start.day.weekday());
            language.axis_day_of_hours(weekday, day_of_month, name(), year_words(language, year))
        }
        // A month is named with its year where it stands above days, and alone where the year stands above it.
        (Unit::Months(_), TickLevel::Coarse) => {
            language.date_month_of_year(name(), year_words(language, year))
        }
        (Unit::Months(_), TickLevel::Fine) => name(),
        (Unit::Years(_), _) if year >= 1000 => year.to_string(),
        (Unit::Years(_), _) => year_words(language, year),
    }
}

#[cfg(test)]
mod tests;
