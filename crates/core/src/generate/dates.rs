//! The dates of generated events: every row of the format's table, and every basis.

use super::corpus::Reading;
use crate::date::Day;
use crate::model::{
    Basis, Endpoint, EventDate, EventEnd, EventId, EventStart, Operation, SourceId, Step, Words,
};

/// A day or nothing on each side.
type Sides = (Option<Day>, Option<Day>);

/// One date for start and end alike.
fn point(edtf: String, (earliest, latest): Sides, basis: Basis) -> EventDate {
    EventDate {
        edtf: Some(edtf),
        start: EventStart { earliest, latest, basis },
        end: EventEnd { earliest, latest, basis, open: false },
        ..EventDate::default()
    }
}

fn because(why: &str, date: EventDate) -> EventDate {
    EventDate { reasoning: Some(why.to_owned()), ..date }
}

fn both(day: Day) -> Sides {
    (Some(day), Some(day))
}

/// The days of a month or, without one, of a year, with the EDTF of that.
fn unit(day: Day, month: bool) -> (String, Sides) {
    let (year, number, _) = day.civil();
    let sign = if year < 0 { "-" } else { "" };
    let year_text = format!("{sign}{:04}", year.abs());
    let end = |month: u8| (28..=31).rev().find_map(|last| Day::new(year, month, last));
    if month {
        (format!("{year_text}-{number:02}"), (Day::new(year, number, 1), end(number)))
    } else {
        (year_text, (Day::new(year, 1, 1), end(12)))
    }
}

/// A stated day.
pub fn day(day: Day) -> EventDate {
    point(day.to_string(), both(day), Basis::Stated)
}

/// A stated month.
pub fn month(day: Day) -> EventDate {
    let (edtf, sides) = unit(day, true);
    point(edtf, sides, Basis::Stated)
}

/// A stated year.
pub fn year(day: Day) -> EventDate {
    let (edtf, sides) = unit(day, false);
    point(edtf, sides, Basis::Stated)
}

/// About a year.
pub fn about(day: Day) -> EventDate {
    let (edtf, sides) = unit(day, false);
    because("Counted roughly.", point(format!("{edtf}~"), sides, Basis::Derived))
}

/// One of some days, of which not both ends need be known.
pub fn within(earliest: Option<Day>, latest: Option<Day>) -> EventDate {
    let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let edtf = format!("[{}..{}]", text(earliest), text(latest));
    because("Between two entries.", point(edtf, (earliest, latest), Basis::Bounded))
}

/// It lasted from one day to another, both stated.
pub fn lasted(first: Day, last: Day) -> EventDate {
    EventDate {
        edtf: Some(format!("{first}/{last}")),
        end: EventEnd { earliest: Some(last), latest: Some(last), basis: Basis::Stated, open: false },
        ..day(first)
    }
}

/// It holds from a day on, as far as told.
pub fn holds(first: Day) -> EventDate {
    EventDate {
        edtf: Some(format!("{first}/..")),
        end: EventEnd { open: true, ..EventEnd::default() },
        ..day(first)
    }
}

/// It lasted from a day on, and its end is not known.
pub fn began(first: Day) -> EventDate {
    EventDate { edtf: Some(format!("{first}/")), end: EventEnd::default(), ..day(first) }
}

/// It lasted to a day, and its start is not known.
pub fn ended(last: Day) -> EventDate {
    EventDate { edtf: Some(format!("/{last}")), start: EventStart::default(), ..day(last) }
}

/// On the day of another event.
pub fn same_day(on: Day, other: &EventId) -> EventDate {
    let steps = [Endpoint::Start, Endpoint::End]
        .map(|endpoint| Step { endpoint, operation: same_as(Reading::SameDay, other) });
    let date = because("The day of another entry.", point(on.to_string(), both(on), Basis::Derived));
    EventDate { steps: steps.into(), ..date }
}

/// Hours before another event: on its day or the day before.
pub fn hours_before(on: Day, other: &EventId) -> EventDate {
    let earliest = on.checked_add(-1);
    let edtf = format!("[{}..{on}]", earliest.map(|day| day.to_string()).unwrap_or_default());
    let date = because("Hours before another entry.", point(edtf, (earliest, Some(on)), Basis::Derived));
    let hours = |endpoint| Step {
        endpoint,
        operation: Operation::HoursBefore { words: words(Reading::Hours), step: 0 },
    };
    let input = Step { endpoint: Endpoint::Start, operation: same_as(Reading::Hours, other) };
    EventDate { steps: vec![input, hours(Endpoint::Start), hours(Endpoint::End)], ..date }
}

/// While another event went on.
pub fn during(first: Day, last: Day, other: &EventId) -> EventDate {
    let steps = [Endpoint::Start, Endpoint::End].map(|endpoint| Step {
        endpoint,
        operation: Operation::During { words: words(Reading::During), event: other.clone() },
    });
    EventDate { steps: steps.into(), ..because("During a festival.", within(Some(first), Some(last))) }
}

/// Four days from the day of another event.
pub fn four_days(first: Day, other: &EventId) -> Option<EventDate> {
    let last = first.checked_add(3)?;
    let mut date = because("Four days, both ends counted.", lasted(first, last));
    (date.start.basis, date.end.basis) = (Basis::Derived, Basis::Derived);
    let start = Step { endpoint: Endpoint::Start, operation: same_as(Reading::FourDays, other) };
    let lasts = Operation::Lasts { words: words(Reading::FourDays), step: 0 };
    date.steps = vec![start, Step { endpoint: Endpoint::End, operation: lasts }];
    Some(date)
}

/// Two months before a report of 5 January 2026.
pub fn two_months_ago(report: &SourceId) -> EventDate {
    let sides = (Day::new(2025, 11, 1), Day::new(2025, 11, 30));
    let ago = |endpoint| Step {
        endpoint,
        operation: Operation::UnitsAgo { words: words(Reading::MonthsAgo), step: 0 },
    };
    let published = Operation::Published { source: report.clone() };
    let steps = vec![
        Step { endpoint: Endpoint::Start, operation: published },
        ago(Endpoint::Start),
        ago(Endpoint::End),
    ];
    let date = because("Two months before the report.", point("2025-11~".to_owned(), sides, Basis::Derived));
    EventDate { steps, ..date }
}

/// The words of a reading in the only passage of the date.
fn words(reading: Reading) -> Words {
    Words { citation: 0, words: reading.words().to_owned() }
}

/// The start of another event.
fn same_as(reading: Reading, other: &EventId) -> Operation {
    Operation::SameAs { words: words(reading), event: other.clone(), of: Endpoint::Start }
}
