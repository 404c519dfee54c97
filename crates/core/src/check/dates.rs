//! Rules 3 and 4: bases are honest, and the expression agrees with the bounds.

use super::{Fault, Part, Path, Rule, Subject};
use crate::date::{Bounds, DateFault, agreement, unsaid, unstated};
use crate::model::{EventDate, Source, Support};
use std::ops::Range;

/// The days of sources, then those of events.
pub(super) const PARTS: &[Part] = &[Part::Whole(sources), Part::Events(events)];

fn sources(subject: &Subject<'_>) -> Vec<Fault> {
    if !subject.is_checked() {
        return Vec::new();
    }
    let sources = subject.document.sources.iter().enumerate();
    sources.filter_map(|(s, source)| published(&Path::item("sources", s), source)).collect()
}

fn events(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (e, event) in range.clone().zip(&subject.document.events[range]) {
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
    let missing = unsaid(Bounds::new(day, day), &passages)?;
    let message =
        format!("the source is said to be of {day}, but no passage cited for that contains {missing}");
    let help = "correct the day, or cite the passage that contains it";
    Some(Fault::new(Rule::Basis, path.field("published"), message, help))
}

/// A stated date is contained in a passage.
fn stated(path: &Path, date: &EventDate) -> Option<Fault> {
    let missing = unstated(date)?;
    let message = format!("this date is called stated, but no passage cited for it contains {missing}");
    let help =
        "cite the passage that contains the date in digits, or call it derived and write the reasoning";
    Some(Fault::new(Rule::Basis, path.clone(), message, help))
}
