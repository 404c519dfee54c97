//! Rules 3 and 4: bases are honest, and the expression agrees with the bounds.

use super::{Fault, Path, Rule, Subject};
use crate::date::{Bounds, DateFault, agreement};
use crate::model::{Basis, EventDate};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (e, event) in subject.document.events.iter().enumerate() {
        let path = Path::item("events", e).field("date");
        faults.extend(told_once(&path, &agreement(&event.date, subject.document.evidence)));
        if subject.is_checked() {
            faults.extend(stated_year(&path, &event.date));
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

/// A stated date is contained in a passage.
fn stated_year(path: &Path, date: &EventDate) -> Option<Fault> {
    let year = missing_year(date)?;
    let message = format!("this date is called stated, but no passage cited for it contains the year {year}");
    let help = "cite the passage that contains the date, or call it derived and write the reasoning";
    Some(Fault::new(Rule::Basis, path.clone(), message, help))
}

/// The year that a stated endpoint names and none of the date's passages contains.
///
/// Only the year is looked for: days and months are words of some language. An endpoint whose bounds lie in two
/// years (a decade, a century) names none.
fn missing_year(date: &EventDate) -> Option<i32> {
    if date.citations.is_empty() {
        return None; // rule 2 says so
    }
    let cited: String =
        date.citations.iter().flat_map(|c| c.exact.chars().map(digit).chain(['\n'])).collect();
    let endpoints = [(Bounds::from(date.start), date.start.basis), (Bounds::from(date.end), date.end.basis)];
    let mut years =
        endpoints.into_iter().filter(|(_, basis)| *basis == Basis::Stated).filter_map(|(bounds, _)| {
            let (earliest, latest) = bounds.both()?;
            (earliest.civil().0 == latest.civil().0).then_some(earliest.civil().0)
        });
    years.find(|year| !cited.contains(&year.abs().to_string()))
}

/// Full-width and Chinese digits as ASCII ones; everything else as it is.
fn digit(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        '〇' | '零' => '0',
        _ => "一二三四五六七八九"
            .chars()
            .position(|d| d == c)
            .and_then(|at| char::from_digit(at as u32 + 1, 10))
            .unwrap_or(c),
    }
}
