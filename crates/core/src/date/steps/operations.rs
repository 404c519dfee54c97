//! What each operation makes of its inputs: the bounds of every day that is possible if the input is any day within its
//! bounds. An input that is not bounded on a side leaves the result unbounded there.

use super::{Quantity, StepError, Unit};
use crate::date::{Bounds, Day, day::days_in_month};
use crate::model::Endpoint;

/// The last day of a weekday (1 is Monday) up to the input.
///
/// # Errors
/// [`StepError::Calendar`] before the calendar begins.
pub fn weekday_on_or_before(weekday: u8, input: Bounds) -> Result<Bounds, StepError> {
    each(input, |day| back(day, (i32::from(day.weekday()) - i32::from(weekday)).rem_euclid(7)))
}

/// The whole calendar unit that lies a number of units before the input's: any day of that year, month, week (Monday to
/// Sunday), or that day.
///
/// # Errors
/// [`StepError::Calendar`] before the calendar begins.
pub fn units_ago(quantity: Quantity, input: Bounds) -> Result<Bounds, StepError> {
    let unit = |day: Day| whole(quantity.unit, minus(day, quantity)?);
    let side = |day: Option<Day>| day.map(unit).transpose();
    Ok(Bounds {
        earliest: side(input.earliest)?.map(|(first, _)| first),
        latest: side(input.latest)?.map(|(_, last)| last),
    })
}

/// From a number of units before the input's earliest day to its latest.
///
/// # Errors
/// [`StepError::Calendar`] before the calendar begins.
pub fn within_units(quantity: Quantity, input: Bounds) -> Result<Bounds, StepError> {
    Ok(Bounds { earliest: input.earliest.map(|day| minus(day, quantity)).transpose()?, ..input })
}

/// Hours before the input: the same day, or the day before.
///
/// # Errors
/// [`StepError::Calendar`] before the calendar begins.
pub fn hours_before(input: Bounds) -> Result<Bounds, StepError> {
    Ok(Bounds { earliest: input.earliest.map(|day| back(day, 1)).transpose()?, ..input })
}

/// Up to the input.
pub fn before(input: Bounds) -> Bounds {
    Bounds { earliest: None, ..input }
}

/// From the input on.
pub fn after(input: Bounds) -> Bounds {
    Bounds { latest: None, ..input }
}

/// While what lasted from `start` to `end` went on.
pub fn during(start: Bounds, end: Bounds) -> Bounds {
    Bounds { earliest: start.earliest, latest: end.latest }
}

/// Around what lasted from `start` to `end`: a start up to its start, an end from its end on.
pub fn contains(endpoint: Endpoint, start: Bounds, end: Bounds) -> Bounds {
    match endpoint {
        Endpoint::Start => before(start),
        Endpoint::End => after(end),
    }
}

/// A start or an end from the other, of what lasted a number of days, both ends counted; a week is seven days.
///
/// # Errors
/// [`StepError::NoStay`] for months, years and no day at all, [`StepError::Calendar`] outside the calendar.
pub fn lasts(endpoint: Endpoint, quantity: Quantity, input: Bounds) -> Result<Bounds, StepError> {
    let days = match quantity.unit {
        Unit::Day => quantity.count,
        Unit::Week => quantity.count.saturating_mul(7),
        Unit::Month | Unit::Year => 0,
    };
    let more = days.checked_sub(1).ok_or(StepError::NoStay)?;
    let more = i32::try_from(more).map_err(|_| StepError::Calendar)?;
    each(input, |day| back(day, if endpoint == Endpoint::Start { more } else { -more }))
}

/// What all inputs allow.
///
/// # Errors
/// [`StepError::NoInput`] without inputs, [`StepError::Empty`] if they allow no day.
pub fn intersect(inputs: &[Bounds]) -> Result<Bounds, StepError> {
    let earliest = inputs.iter().filter_map(|input| input.earliest).max();
    let latest = inputs.iter().filter_map(|input| input.latest).min();
    match earliest.zip(latest) {
        _ if inputs.is_empty() => Err(StepError::NoInput),
        Some((earliest, latest)) if earliest > latest => Err(StepError::Empty),
        _ => Ok(Bounds { earliest, latest }),
    }
}

/// Both sides by one rule.
fn each(input: Bounds, rule: impl Fn(Day) -> Result<Day, StepError>) -> Result<Bounds, StepError> {
    Ok(Bounds {
        earliest: input.earliest.map(&rule).transpose()?,
        latest: input.latest.map(&rule).transpose()?,
    })
}

fn back(day: Day, days: i32) -> Result<Day, StepError> {
    day.checked_add(-days).ok_or(StepError::Calendar)
}

/// The day a number of units earlier; in a month that is too short, its last day.
fn minus(day: Day, quantity: Quantity) -> Result<Day, StepError> {
    let count = i32::try_from(quantity.count).map_err(|_| StepError::Calendar)?;
    let months = match quantity.unit {
        Unit::Day => return back(day, count),
        Unit::Week => return back(day, count.checked_mul(7).ok_or(StepError::Calendar)?),
        Unit::Month => count,
        Unit::Year => count.checked_mul(12).ok_or(StepError::Calendar)?,
    };
    let (year, month, number) = day.civil();
    let since = (year * 12 + i32::from(month) - 1).checked_sub(months).ok_or(StepError::Calendar)?;
    let (year, month) = (since.div_euclid(12), (since.rem_euclid(12) + 1) as u8);
    Day::new(year, month, number.min(days_in_month(year, month))).ok_or(StepError::Calendar)
}

/// The first and the last day of the unit that a day lies in.
fn whole(unit: Unit, day: Day) -> Result<(Day, Day), StepError> {
    let (year, month, _) = day.civil();
    let days = match unit {
        Unit::Day => Some((day, day)),
        Unit::Week => {
            let monday = back(day, i32::from(day.weekday()) - 1)?;
            monday.checked_add(6).map(|sunday| (monday, sunday))
        }
        Unit::Month => Day::new(year, month, 1).zip(Day::new(year, month, days_in_month(year, month))),
        Unit::Year => Day::new(year, 1, 1).zip(Day::new(year, 12, 31)),
    };
    days.ok_or(StepError::Calendar)
}

#[cfg(test)]
mod tests;
