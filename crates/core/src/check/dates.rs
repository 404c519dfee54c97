//! Rules 3 and 4: bases are honest, and the expression agrees with the bounds.

use super::{Fault, Path, Rule, Subject};
use crate::date::steps::{Number, numbers};
use crate::date::{Bounds, DateFault, Day, agreement};
use crate::model::{Basis, EventDate, Source, Support};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if subject.is_checked() {
        let sources = subject.document.sources.iter().enumerate();
        faults.extend(sources.filter_map(|(s, source)| published(&Path::item("sources", s), source)));
    }
    for (e, event) in subject.document.events.iter().enumerate() {
        let path = Path::item("events", e).field("date");
        faults.extend(told_once(&path, &agreement(&event.date, subject.document.evidence)));
        if subject.is_checked() {
            faults.extend(stated(&path, &event.date));
        }
    }
    faults
}

/// What the date room finds; what it finds of the start and of the end alike is told of the date.
fn told_once(path: &Path, found: &[DateFault]) -> Vec<Fault> {
    let twin = |fault: &DateFault, prefix: &str| {
        let (_, name) = fault.field.split_once('.')?;
        let other = format!("{prefix}{name}");
        let same = |one: &&DateFault| {
            one.field == other
                && (&one.found, &one.expected, &one.advice) == (&fault.found, &fault.expected, &fault.advice)
        };
        found.iter().find(same).map(|_| name)
    };
    let mut faults = Vec::new();
    for fault in found {
        let starts = fault.field.starts_with("start.");
        if !starts && twin(fault, "start.").is_some() {
            continue;
        }
        faults.push(match twin(fault, "end.").filter(|_| starts) {
            Some(name) => of(path.clone(), name, fault),
            None => of(
                fault.field.split('.').fold(path.clone(), |path, field| path.field(field)),
                fault.field,
                fault,
            ),
        });
    }
    faults
}

fn of(path: Path, field: &str, fault: &DateFault) -> Fault {
    let honest = fault.field.ends_with("basis") || fault.field == "reasoning";
    let rule = if honest { Rule::Basis } else { Rule::Date };
    let message = format!("`{field}` is {}, where {} belongs", fault.found, fault.expected);
    Fault::new(rule, path, message, &fault.advice)
}

/// A publication day is contained in a passage that is cited for it.
fn published(path: &Path, source: &Source) -> Option<Fault> {
    let day = source.published?;
    let saying = source.citations.iter().filter(|citation| citation.supports.contains(&Support::Published));
    let passages: Vec<&str> = saying.map(|citation| citation.exact.as_str()).collect();
    if passages.is_empty() {
        return None; // rule 2 says so
    }
    let found: Vec<Number> = passages.into_iter().flat_map(numbers).collect();
    let missing = unsaid(day, day, &found)?;
    let message =
        format!("the source is said to be of {day}, but no passage cited for that contains {missing}");
    let help = "correct the day, or cite the passage that contains it";
    Some(Fault::new(Rule::Basis, path.field("published"), message, help))
}

/// A stated date is contained in a passage.
fn stated(path: &Path, date: &EventDate) -> Option<Fault> {
    let missing = missing(date)?;
    let message = format!("this date is called stated, but no passage cited for it contains {missing}");
    let help =
        "cite the passage that contains the date in digits, or call it derived and write the reasoning";
    Some(Fault::new(Rule::Basis, path.clone(), message, help))
}

/// What a stated endpoint names and none of the date's passages contains.
///
/// Looked for is the year and, where the endpoint is one day, the day of the month; months are words of some language.
/// An endpoint whose bounds lie in two years (a decade, a century) names none.
fn missing(date: &EventDate) -> Option<String> {
    if date.citations.is_empty() {
        return None; // rule 2 says so
    }
    let numbers: Vec<Number> = date.citations.iter().flat_map(|citation| numbers(&citation.exact)).collect();
    let endpoints = [(Bounds::from(date.start), date.start.basis), (Bounds::from(date.end), date.end.basis)];
    let stated = endpoints.into_iter().filter(|(_, basis)| *basis == Basis::Stated);
    stated
        .filter_map(|(bounds, _)| bounds.both())
        .find_map(|(earliest, latest)| unsaid(earliest, latest, &numbers))
}

/// The first part of an endpoint that stands nowhere among the numbers.
fn unsaid(earliest: Day, latest: Day, numbers: &[Number]) -> Option<String> {
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
        missing(&date).unwrap_or_default()
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
        ];
        for (earliest, latest, words, missing) in bad {
            assert_eq!(told(earliest, latest, words), missing, "{earliest} in {words:?}");
        }
    }
}
