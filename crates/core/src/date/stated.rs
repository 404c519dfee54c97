//! Whether passages contain a date that is called stated.

use super::steps::{Number, numbers};
use super::{Bounds, Day};
use crate::model::{Basis, EventDate};

/// What a stated endpoint names and none of the date's passages contains; `None` where all of it stands there, and
/// where the date has no passages at all.
///
/// Looked for is the year and, where the endpoint is one day, the day of the month; months are words of some language.
/// An endpoint whose bounds lie in two years (a decade, a century) names none.
pub fn unstated(date: &EventDate) -> Option<String> {
    if date.citations.is_empty() {
        return None;
    }
    let passages: Vec<&str> = date.citations.iter().map(|citation| citation.exact.as_str()).collect();
    let endpoints = [(Bounds::from(date.start), date.start.basis), (Bounds::from(date.end), date.end.basis)];
    let mut stated = endpoints.into_iter().filter(|(_, basis)| *basis == Basis::Stated);
    stated.find_map(|(bounds, _)| unsaid(bounds, &passages))
}

/// What bounds on both sides name and none of some passages contains, in the sense of [`unstated`].
pub fn unsaid(bounds: Bounds, passages: &[&str]) -> Option<String> {
    let (earliest, latest) = bounds.both()?;
    let numbers: Vec<Number> = passages.iter().copied().flat_map(numbers).collect();
    missing(earliest, latest, &numbers)
}

/// The first part of an endpoint that stands nowhere among the numbers.
fn missing(earliest: Day, latest: Day, numbers: &[Number]) -> Option<String> {
    let ((year, month, day), (other, ..)) = (earliest.civil(), latest.civil());
    let whole = i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day);
    let said_whole =
        || numbers.iter().any(|number| number.value == whole && number.digits == 8 && !number.minus);
    if year != other || (earliest == latest && said_whole()) {
        return None;
    }
    let names_year = |number: &Number| match year {
        1.. => number.value == i64::from(year),
        // The year 0 is 1 before our era.
        _ => {
            let counted = number.value == 1 - i64::from(year);
            counted || (number.value == -i64::from(year) && number.digits == 4 && (year == 0 || number.minus))
        }
    };
    let Some(at) = numbers.iter().position(names_year) else { return Some(year_name(year)) };
    // In the year 20 the day 20 is a number of its own.
    let mut others = numbers.iter().enumerate().filter(|(other, _)| *other != at);
    let said = earliest != latest || others.any(|(_, number)| number.value == i64::from(day));
    (!said).then(|| format!("the day {day}"))
}

fn year_name(year: i32) -> String {
    if year > 0 { format!("the year {year}") } else { format!("the year {year}, which is {} BC", 1 - year) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Citation, EventEnd, EventStart};

    /// What is missing where a date is stated by some words.
    fn told(earliest: &str, latest: &str, words: &str) -> String {
        let (earliest, latest) = (earliest.parse().ok(), latest.parse().ok());
        let citation = Citation { exact: words.to_owned(), ..Citation::default() };
        let date = EventDate {
            start: EventStart { earliest, latest, basis: Basis::Stated },
            end: EventEnd { earliest, latest, basis: Basis::Stated, open: false },
            citations: vec![citation],
            ..EventDate::default()
        };
        unstated(&date).unwrap_or_default()
    }

    #[test]
    fn words_that_contain_a_date() {
        let good = [
            ("2017-01-01", "2017-12-31", "since 2017"),
            ("2017-05-01", "2017-05-31", "in May 2017"),
            ("2017-05-17", "2017-05-17", "on 17 May 2017"),
            ("2017-05-17", "2017-05-17", "2017-05-17"),
            ("2017-05-17", "2017-05-17", "20170517"),
            ("2026-01-05", "2026-01-05", "January 5th, 2026"),
            ("2026-01-05", "2026-01-05", "２０２６年１月５日"),
            ("2031-04-12", "2031-04-12", "二〇三一年四月十二日"),
            ("2031-04-10", "2031-04-10", "二〇三一年四月十日"),
            ("2031-04-20", "2031-04-20", "二零三一年四月二十日"),
            ("2031-04-21", "2031-04-21", "二〇三一年四月廿一日"),
            ("2031-03-31", "2031-03-31", "二〇三一年三月三十一日"),
            ("-0043-01-01", "-0043-12-31", "died in 44 BC"),
            ("-0043-03-15", "-0043-03-15", "on 15 March 44 BC"),
            ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
            ("0000-01-01", "0000-12-31", "in 1 BC"),
            ("0000-01-01", "0000-12-31", "in 0000"),
            ("0020-01-01", "0020-12-31", "in AD 20"),
            ("0020-04-20", "0020-04-20", "on 20 April 20"),
            ("2010-01-01", "2019-12-31", "in the tens"),
        ];
        for (earliest, latest, words) in good {
            assert_eq!(told(earliest, latest, words), "", "{earliest} in {words:?}");
        }
    }

    #[test]
    fn words_that_only_seem_to_contain_a_date() {
        let bad = [
            ("2017-05-17", "2017-05-17", "in 2017", "the day 17"),
            ("2017-05-07", "2017-05-07", "on 17 May 2017", "the day 7"),
            ("2031-04-02", "2031-04-02", "二〇三一年四月十二日", "the day 2"),
            ("2031-04-10", "2031-04-10", "二〇三一年四月十二日", "the day 10"),
            ("0020-01-01", "0020-12-31", "in 2017", "the year 20"),
            ("0020-04-20", "0020-04-20", "in April 20", "the day 20"),
            ("0001-01-01", "0001-12-31", "in 2011", "the year 1"),
            ("-0043-01-01", "-0043-12-31", "died in 43 BC", "the year -43, which is 44 BC"),
            ("-0043-01-01", "-0043-12-31", "died in 144 BC", "the year -43, which is 44 BC"),
            ("2017-01-01", "2017-12-31", "on 20170517", "the year 2017"),
            ("2017-05-17", "2017-05-17", "on 20170518", "the year 2017"),
            ("2017-05-17", "2017-05-17", "on -20170517", "the year 2017"),
            ("0000-01-01", "0000-12-31", "in 2017", "the year 0, which is 1 BC"),
            ("-0043-01-01", "-0043-12-31", "in -2017", "the year -43, which is 44 BC"),
        ];
        for (earliest, latest, words, missing) in bad {
            assert_eq!(told(earliest, latest, words), missing, "{earliest} in {words:?}");
        }
    }
}
