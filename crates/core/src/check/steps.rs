//! Rule 3, steps: a derived or bounded endpoint has steps, they rest on what is cited, and they give the bounds that are
//! written.

use super::{Fault, Part, Path, Rule, Subject};
use crate::arranging::set_of;
use crate::date::Bounds;
use crate::date::edtf::Edtf;
use crate::date::steps::{Node, StepError, World, evaluate, in_order, needed, places, yields};
use crate::model::{Basis, Document, Endpoint, Event, EventDate, Operation, Source, SourceId, Step, Support};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// What is computed from itself, then event by event what the steps give.
pub(super) const PARTS: &[Part] = &[Part::Whole(circles), Part::Events(events)];

fn circles(subject: &Subject<'_>) -> Vec<Fault> {
    let circles = in_order(subject.document).err().unwrap_or_default();
    let on_circles: BTreeSet<usize> = set_of(circles.iter().flatten().map(|(event, _)| *event));
    // Nobody else finds them.
    let _ = subject.on_circles.set(on_circles);
    circles.iter().filter_map(|circle| circular(subject.document, circle)).collect()
}

fn events(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let document = subject.document;
    let world = subject.world.get_or_init(|| World::of(document));
    let sources: Sources<'_> = document.sources.iter().rev().map(|source| (&source.id, source)).collect();
    let on_circles = |event: usize| subject.on_circles.get().is_some_and(|found| found.contains(&event));
    let mut faults = Vec::new();
    for (e, event) in range.clone().zip(&document.events[range]) {
        let path = Path::item("events", e).field("date").field("steps");
        let results = evaluate(&event.date, world);
        // Of a date that cannot be read nothing is known; rule 4 says so.
        let readable = event.date.edtf.as_ref().is_none_or(|text| text.parse::<Edtf>().is_ok());
        faults.extend(bases(&path, &event.date, subject.is_checked()).into_iter().filter(|_| readable));
        for (s, step) in event.date.steps.iter().enumerate() {
            let path = path.index(s);
            let before = faults.len();
            faults.extend(grounds(&path, step, s, event, &sources));
            if let (Err(error), true) = (&results[s], faults.len() == before) {
                faults.extend(fails(&path, step, error));
            }
        }
        faults.extend(idle(&path, &event.date.steps));
        if !on_circles(e) {
            faults.extend(mismatches(&path, &event.date, &results));
        }
    }
    faults
}

/// The sources by their ids; of two with one id the first.
type Sources<'a> = HashMap<&'a SourceId, &'a Source>;

fn fault(path: Path, message: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault::new(Rule::Steps, path, message, help)
}

fn basis_of(date: &EventDate, endpoint: Endpoint) -> (Basis, Bounds) {
    match endpoint {
        Endpoint::Start => (date.start.basis, date.start.into()),
        Endpoint::End => (date.end.basis, date.end.into()),
    }
}

/// What is computed has steps; what is not known has none; what is stated is read and not computed.
fn bases(path: &Path, date: &EventDate, checked: bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut told =
        |wrong: &dyn Fn(Basis, Option<&Step>) -> bool, message: &dyn Fn(&str) -> String, help: &str| {
            let last = |endpoint| yields(&date.steps, endpoint);
            let step = |endpoint| last(endpoint).and_then(|at| date.steps.get(at));
            let wrong: Vec<Endpoint> = Endpoint::BOTH
                .into_iter()
                .filter(|endpoint| wrong(basis_of(date, *endpoint).0, step(*endpoint)))
                .collect();
            let names: Vec<&str> = wrong.iter().map(|endpoint| endpoint.as_str()).collect();
            if let Some(first) = wrong.first() {
                let path = last(*first).map_or_else(|| path.clone(), |last| path.index(last));
                faults.push(Fault::new(Rule::Basis, path, message(&names.join(" and the ")), help));
            }
        };
    told(
        &|basis, step| matches!(basis, Basis::Derived | Basis::Bounded) && checked && step.is_none(),
        &|names| format!("no steps compute the {names}"),
        "write as steps what is computed from which words ([[event.step]] in timeline.toml); CONTRIBUTING.md shows how",
    );
    told(
        &|basis, step| basis == Basis::Unknown && checked && step.is_some(),
        &|names| format!("called unknown, but computed: the {names}"),
        "take the steps out, or give the bounds that they yield and their basis",
    );
    let computed = |step: &Step| !matches!(step.operation, Operation::Read { .. });
    told(
        &|basis, step| basis == Basis::Stated && step.is_some_and(computed),
        &|names| format!("called stated, but computed: the {names}"),
        "call it derived or bounded, or let the last step read the date that is stated",
    );
    faults
}

/// What a step rests on: words that are cited, inputs that stand before it, a publication day that is cited.
fn grounds(path: &Path, step: &Step, at: usize, event: &Event, sources: &Sources<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(words) = step.operation.words() {
        let citations = &event.date.citations;
        match citations.get(words.citation).map(|citation| (citation, places(&citation.exact, &words.words)))
        {
            None => {
                let message = format!(
                    "there is no citation {} of this date; it has {}",
                    words.citation,
                    citations.len()
                );
                let help = "count the citations of the date from 0";
                faults.push(fault(path.field("citation"), message, help));
            }
            Some((_, 1)) => {}
            Some((citation, places)) => {
                let times = if places == 0 { "nowhere".to_owned() } else { format!("{places} times") };
                let message =
                    format!("the words `{}` stand {times} in the citation that they name", words.words);
                let help = "copy words from the passage that stand in it once";
                faults.push(
                    fault(path.field("words"), message, help).noting(format!("cited is\n{}", citation.exact)),
                );
            }
        }
    }
    for input in step.operation.inputs().iter().filter(|input| **input >= at) {
        let message = format!("step {at} takes step {input}, which does not stand before it");
        let field = if matches!(step.operation, Operation::Intersect { .. }) { "steps" } else { "step" };
        faults.push(fault(
            path.field(field),
            message,
            "number the steps of the date from 0, and take earlier ones",
        ));
    }
    if let Operation::Published { source: id } = &step.operation
        && let Some(source) = sources.get(id)
        && source.published.is_some()
        && !source.citations.iter().any(|citation| citation.supports.contains(&Support::Published))
    {
        let message = format!("no citation says when `{id}` was published");
        let help = "cite the passage of the source that says so, with `published` among its `supports`";
        faults.push(fault(path.field("source"), message, help));
    }
    faults
}

/// Why a step does not compute, unless that is told elsewhere.
fn fails(path: &Path, step: &Step, error: &StepError) -> Option<Fault> {
    let field = match error {
        // Told of the step that it takes, or by the rule of references.
        StepError::Failed(_) | StepError::NotEarlier(_) | StepError::NoEvent(_) | StepError::NoSource(_) => {
            return None;
        }
        StepError::Reading(_) | StepError::NoStay => "words",
        StepError::NotPublished(_) => "source",
        StepError::NoDate(..) => "event",
        _ => "op",
    };
    let said = step.operation.words().map(|words| format!(" “{}”", words.words)).unwrap_or_default();
    let message = match error {
        StepError::Reading(reading) => {
            format!("`{}` finds nothing to compute with: the words{said} {reading}", step.operation.name())
        }
        other => format!("`{}` does not compute: {other}", step.operation.name()),
    };
    Some(fault(path.field(field), message, error.advice()))
}

/// Steps that neither yield an endpoint's bounds nor are taken by another.
fn idle(path: &Path, steps: &[Step]) -> Vec<Fault> {
    let taken: BTreeSet<usize> = set_of(steps.iter().flat_map(|step| step.operation.inputs()).copied());
    let ends: Vec<usize> =
        Endpoint::BOTH.into_iter().filter_map(|endpoint| yields(steps, endpoint)).collect();
    let idle = (0..steps.len()).filter(|at| !taken.contains(at) && !ends.contains(at));
    let help = "let a later step take it, or take it out";
    idle.map(|at| fault(path.index(at), "nothing uses what this step yields", help)).collect()
}

/// Endpoints whose steps yield other bounds than are written; both at once where they do so alike.
fn mismatches(path: &Path, date: &EventDate, results: &[Result<Bounds, StepError>]) -> Vec<Fault> {
    let of = |endpoint: Endpoint| {
        let last = yields(&date.steps, endpoint)?;
        let given = *results[last].as_ref().ok()?;
        let (basis, written) = basis_of(date, endpoint);
        (given != written && !written.is_none() && basis != Basis::Unknown).then_some((last, given, written))
    };
    let told = |names: &str, (last, given, written): (usize, Bounds, Bounds)| {
        let message =
            format!("the steps give {} for the {names}, but {} is written", range(given), range(written));
        let help = "correct the steps, or write the bounds that they give";
        fault(path.index(last), message, help).noting(account(date, last, results))
    };
    match (of(Endpoint::Start), of(Endpoint::End)) {
        (Some(start), Some(end)) if (start.1, start.2) == (end.1, end.2) => {
            vec![told("start and the end", start)]
        }
        (start, end) => {
            let start = start.map(|found| told("start", found));
            start.into_iter().chain(end.map(|found| told("end", found))).collect()
        }
    }
}

/// What the steps that lead to one yield, each with its number among them.
fn account(date: &EventDate, last: usize, results: &[Result<Bounds, StepError>]) -> String {
    let told = needed(&date.steps, last);
    let number = |of: &usize| (told.binary_search(of).unwrap_or_default() + 1).to_string();
    let line = |at: &usize| {
        let operation = &date.steps[*at].operation;
        let words = operation.words().map(|words| format!(" “{}”", words.words));
        let event = operation.event().map(|event| format!(" `{event}`"));
        let source = operation.source().map(|source| format!(" `{source}`"));
        let named: String = [words, event, source].into_iter().flatten().collect();
        let inputs: Vec<String> = operation.inputs().iter().map(number).collect();
        let taken = if inputs.is_empty() { String::new() } else { format!(" of {}", inputs.join(", ")) };
        let given = results[*at].as_ref().map_or_else(ToString::to_string, |bounds| range(*bounds));
        format!("{}. {}{named}{taken}: {given}", number(at), operation.name())
    };
    told.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn range(bounds: Bounds) -> String {
    match (bounds.earliest, bounds.latest) {
        (Some(earliest), Some(latest)) if earliest == latest => earliest.to_string(),
        (Some(earliest), Some(latest)) => format!("{earliest} to {latest}"),
        (Some(earliest), None) => format!("{earliest} or later"),
        (None, Some(latest)) => format!("{latest} or earlier"),
        (None, None) => "no day".to_owned(),
    }
}

/// How many ends of dates are told of those that are computed from each other.
const TOLD: usize = 50;

/// A date that is computed from itself.
fn circular(document: &Document, circle: &[Node]) -> Option<Fault> {
    let (e, endpoint) = *circle.first()?;
    let name = |(at, endpoint): &Node| format!("the {} of `{}`", endpoint.as_str(), document.events[*at].id);
    let steps = Path::item("events", e).field("date").field("steps");
    let last = yields(&document.events[e].date.steps, endpoint)?;
    let mut round: Vec<String> = circle.iter().skip(1).chain(circle.first()).take(TOLD).map(name).collect();
    if circle.len() > TOLD {
        round.push(format!("{} more, and so on round", circle.len() - TOLD));
    }
    let message =
        format!("{} is computed from {}", name(&(e, endpoint)), round.join(", which is computed from "));
    let help = "compute one of them from something else: a date that rests on itself rests on nothing";
    Some(fault(steps.index(last), message, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventEnd, EventStart, Words};

    /// What is told of a date whose two steps yield other days than are written.
    fn told(start: &str, end: &str) -> Vec<String> {
        let day = |text: &str| text.parse().unwrap();
        let read = |endpoint| Step {
            endpoint,
            operation: Operation::Read { words: Words { citation: 0, words: String::new() } },
        };
        let written = Bounds::new(day("2026-01-01"), day("2026-01-01"));
        let date = EventDate {
            start: EventStart { earliest: written.earliest, latest: written.latest, basis: Basis::Derived },
            end: EventEnd {
                earliest: written.earliest,
                latest: written.latest,
                basis: Basis::Derived,
                open: false,
            },
            steps: vec![read(Endpoint::Start), read(Endpoint::End)],
            ..EventDate::default()
        };
        let given = [start, end].map(|text| Ok(Bounds::new(day(text), day(text))));
        mismatches(&Path::root(), &date, &given).into_iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn two_ends_that_differ_alike_are_told_once() {
        let differs =
            |given: &str, of: &str| format!("the steps give {given} for the {of}, but 2026-01-01 is written");
        assert_eq!(told("2026-01-01", "2026-01-01"), [""; 0]);
        assert_eq!(told("2026-01-02", "2026-01-02"), [differs("2026-01-02", "start and the end")]);
        assert_eq!(
            told("2026-01-02", "2026-01-03"),
            [differs("2026-01-02", "start"), differs("2026-01-03", "end")]
        );
        assert_eq!(told("2026-01-01", "2026-01-03"), [differs("2026-01-03", "end")]);
    }
}
