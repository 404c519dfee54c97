//! Of how much of a document something is lost, for the forms to choose from.

use super::Loss;
use crate::check::lists;
use crate::date::edtf::{Edtf, EdtfDate, Endpoint, Member};
use crate::model::{Basis, Citation, Document, Event, EventDate, SourceId};
use std::collections::HashSet;

/// How many events are of a sort.
pub(super) fn events(document: &Document, is_one: impl Fn(&Event) -> bool) -> usize {
    document.events.iter().filter(|event| is_one(event)).count()
}

/// Whether a date tells of no day at all: there is none, or it says only that something lasts.
pub(super) fn is_undated(date: &EventDate) -> bool {
    let days = [date.start.earliest, date.start.latest, date.end.earliest, date.end.latest];
    days.iter().all(Option::is_none)
}

/// A date of which only bounds are known, whatever its expression says of a unit.
pub(super) fn bounds(document: &Document) -> Loss {
    let is_bounded = |event: &Event| [event.date.start.basis, event.date.end.basis].contains(&Basis::Bounded);
    Loss::Bounds(events(document, is_bounded))
}

/// How a date is known.
pub(super) fn bases(document: &Document) -> Loss {
    Loss::Bases(events(document, |event| event.date.basis() != Basis::Unknown))
}

/// The arithmetic of a date, in a sentence or in steps.
pub(super) fn reasonings(document: &Document) -> Loss {
    Loss::Reasonings(events(document, |event| event.date.reasoning.is_some() || !event.date.steps.is_empty()))
}

/// The steps alone, where the sentence is written.
pub(super) fn steps(document: &Document) -> Loss {
    field("date.steps", events(document, |event| !event.date.steps.is_empty()))
}

/// The time of day in a date.
pub(super) fn times(document: &Document) -> Loss {
    field("time of day", events(document, |event| has_time(&event.date)))
}

/// Events without any day.
pub(super) fn undated(document: &Document) -> Loss {
    Loss::Undated(events(document, |event| is_undated(&event.date)))
}

/// What an event comes after.
pub(super) fn orders(document: &Document) -> Loss {
    Loss::Orders(events(document, |event| !event.after.is_empty()))
}

/// Whether it happened, was said, held or is planned.
pub(super) fn kinds(document: &Document) -> Loss {
    Loss::Kinds(document.events.len())
}

/// Who acts.
pub(super) fn people(document: &Document) -> Loss {
    Loss::People(events(document, |event| !event.actors.is_empty()))
}

/// Where it was.
pub(super) fn places(document: &Document) -> Loss {
    Loss::Places(events(document, |event| !event.places.is_empty()))
}

/// What contains it.
pub(super) fn part_of(document: &Document) -> Loss {
    field("part_of", events(document, |event| event.part_of.is_some()))
}

/// Its former ids.
pub(super) fn aliases(document: &Document) -> Loss {
    field("aliases", events(document, |event| !event.aliases.is_empty()))
}

/// How much it weighs.
pub(super) fn importance(document: &Document) -> Loss {
    field("importance", document.events.len())
}

/// The cited passages, each place of a text once.
pub(super) fn passages(document: &Document) -> Loss {
    let places: HashSet<(&SourceId, usize, usize)> =
        lists(document).into_iter().flatten().map(|cited| place(cited.citation)).collect();
    Loss::Passages(places.len())
}

/// Where a citation stands.
pub(super) fn place(citation: &Citation) -> (&SourceId, usize, usize) {
    (&citation.source, citation.start, citation.end)
}

/// The whole texts.
pub(super) fn texts(document: &Document) -> Loss {
    Loss::Texts(document.sources.iter().filter(|source| !source.text.is_empty()).count())
}

/// The questions on which sources differ.
pub(super) fn disagreements(document: &Document) -> Loss {
    Loss::Disagreements(document.disagreements.len())
}

/// Who is silent on a question.
pub(super) fn silent(document: &Document) -> Loss {
    let positions = document.disagreements.iter().flat_map(|disagreement| &disagreement.positions);
    field("silent", positions.filter(|position| !position.silent.is_empty()).count())
}

/// Why sources are not independent.
pub(super) fn dependences(document: &Document) -> Loss {
    Loss::Dependences(document.dependences.len())
}

/// What became of every sentence.
pub(super) fn ledger(document: &Document) -> Loss {
    let sources: HashSet<&SourceId> = document.ledger.iter().map(|span| &span.source).collect();
    Loss::Ledger(sources.len())
}

/// Whom a source credits.
pub(super) fn via(document: &Document) -> Loss {
    field("via", document.sources.iter().filter(|source| !source.via.is_empty()).count())
}

/// A field by its name in `sourceline/1`.
pub(super) fn field(name: &str, count: usize) -> Loss {
    Loss::Field { name: name.to_owned(), count }
}

/// The dates that an expression is made of.
fn members(edtf: &Edtf) -> Vec<&EdtfDate> {
    match edtf {
        Edtf::Date(date) => vec![date],
        Edtf::Interval(start, end) => [start, end]
            .into_iter()
            .filter_map(|endpoint| match endpoint {
                Endpoint::Known(date) => Some(date),
                Endpoint::Open | Endpoint::Unknown => None,
            })
            .collect(),
        Edtf::Set(_, members) => members
            .iter()
            .flat_map(|member| match member {
                Member::Date(date) | Member::UpTo(date) | Member::From(date) => vec![date],
                Member::Range(first, last) => vec![first, last],
            })
            .collect(),
    }
}

/// The parsed expression of a date.
pub(super) fn expression(date: &EventDate) -> Option<Edtf> {
    date.edtf.as_deref()?.parse().ok()
}

/// Whether any part of a date is qualified as uncertain or approximate.
pub(super) fn is_qualified(date: &EventDate) -> bool {
    let any = |edtf: Edtf| {
        members(&edtf).iter().any(|date| {
            let qualifier = date.qualifier();
            qualifier.uncertain || qualifier.approximate
        })
    };
    expression(date).is_some_and(any)
}

fn has_time(date: &EventDate) -> bool {
    expression(date).is_some_and(|edtf| members(&edtf).iter().any(|date| date.time.is_some()))
}
