//! Dates computed again from the passages that are left.

use super::expression::{Span, expression};
use super::{all_gone, remaining};
use crate::date::steps::{World, evaluate, kept, yields};
use crate::date::{Bounds, step_sentences, unsaid};
use crate::model::{
    Basis, Document, Endpoint, Event, EventDate, EventEnd, EventId, EventStart, Operation, Source, SourceId,
    Step,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of a date that nothing left gives, or gives as closely.
const GONE: &str = "The reports that gave the date are switched off.";
const WIDER: &str =
    "Some of the reports that bounded the date are switched off; the bounds are what the others allow.";

/// Computes the dates of the events that are left. A date may follow from another event's, so this goes on until
/// nothing changes; bounds only ever widen, so it ends.
pub(super) fn recompute(left: &mut Document, whole: &Document, off: &BTreeSet<SourceId>) {
    let before: BTreeMap<&EventId, &EventDate> =
        whole.events.iter().map(|event| (&event.id, &event.date)).collect();
    for _ in 0..=2 * left.events.len() {
        let world = World::of(left);
        let again = |event: &Event| before.get(&event.id).map(|date| remaining_date(date, off, &world));
        let dates: Vec<Option<EventDate>> = left.events.iter().map(again).collect();
        let mut changed = false;
        for (event, date) in left.events.iter_mut().zip(dates) {
            if let Some(date) = date.filter(|date| *date != event.date) {
                event.date = date;
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

/// A date as the passages that are left give it, in a world of other dates.
fn remaining_date(whole: &EventDate, off: &BTreeSet<SourceId>, world: &World) -> EventDate {
    if whole.citations.is_empty() {
        return whole.clone();
    }
    let citations = remaining(&whole.citations, off);
    if all_gone(&whole.citations, &citations) {
        return undated();
    }
    let steps = computing(renumbered(whole, off), world);
    let bounds = evaluate(&EventDate { steps: steps.clone(), ..EventDate::default() }, world);
    let yielded = |endpoint| yields(&steps, endpoint).and_then(|at| bounds.get(at)?.as_ref().ok().copied());
    let date = EventDate { steps: steps.clone(), citations, ..whole.clone() };
    let before = [(Bounds::from(whole.start), whole.start.basis), (Bounds::from(whole.end), whole.end.basis)];
    let passages: Vec<&str> = date.citations.iter().map(|citation| citation.exact.as_str()).collect();
    let complete = date.citations.len() == whole.citations.len();
    // A decade names nothing that could be looked for.
    let stated = |bounds| complete || (unsaid(bounds, &[]).is_some() && unsaid(bounds, &passages).is_none());
    let mut found = [Bounds::NONE; 2];
    for (at, endpoint) in Endpoint::BOTH.into_iter().enumerate() {
        let (bounds, basis) = before[at];
        found[at] = match basis {
            Basis::Stated if stated(bounds) => bounds,
            Basis::Stated => Bounds::NONE,
            _ if yields(&whole.steps, endpoint).is_some() => yielded(endpoint).unwrap_or_default(),
            // What was reasoned and not computed stands or falls with its passages.
            _ if complete => bounds,
            _ => Bounds::NONE,
        };
    }
    let mut assembled = assemble(date.clone(), whole, found);
    // What was computed from an endpoint that can no longer be told goes with it.
    for (at, endpoint) in Endpoint::BOTH.into_iter().enumerate() {
        let computed = before[at].1 != Basis::Stated && yields(&whole.steps, endpoint).is_some();
        if computed && !found[at].is_none() && yields(&assembled.steps, endpoint).is_none() {
            found[at] = Bounds::NONE;
            assembled = assemble(date.clone(), whole, found);
        }
    }
    assembled
}

/// A date of which nothing is left.
fn undated() -> EventDate {
    EventDate { reasoning: Some(GONE.to_owned()), ..EventDate::default() }
}

/// The steps whose own passages and sources are left, with the citations numbered anew.
fn renumbered(whole: &EventDate, off: &BTreeSet<SourceId>) -> Vec<Step> {
    let is_off = |at: usize| whole.citations.get(at).is_none_or(|citation| off.contains(&citation.source));
    let stands = |step: &Step| {
        step.operation.words().is_none_or(|words| !is_off(words.citation))
            && step.operation.source().is_none_or(|source| !off.contains(source))
    };
    let mut steps = kept(&whole.steps, stands);
    for words in steps.iter_mut().filter_map(|step| step.operation.words_mut()) {
        words.citation = (0..words.citation).filter(|at| !is_off(*at)).count();
    }
    steps
}

/// The steps that compute in a world. One that does not is lost, and with it what takes it.
fn computing(mut steps: Vec<Step>, world: &World) -> Vec<Step> {
    loop {
        let date = EventDate { steps, ..EventDate::default() };
        let results = evaluate(&date, world);
        let lost: Vec<&Step> = date
            .steps
            .iter()
            .zip(&results)
            .filter(|(_, result)| result.is_err())
            .map(|(step, _)| step)
            .collect();
        if lost.is_empty() {
            return date.steps;
        }
        // Steps are told apart by what they say: equal ones fail alike.
        let left = kept(&date.steps, |step| {
            matches!(step.operation, Operation::Intersect { .. }) || !lost.contains(&step)
        });
        if left.len() == date.steps.len() {
            return kept(&date.steps, |step| !lost.contains(&step));
        }
        steps = left;
    }
}

/// Puts a date together from the bounds that are left.
fn assemble(mut date: EventDate, whole: &EventDate, found: [Bounds; 2]) -> EventDate {
    let before = [Bounds::from(whole.start), Bounds::from(whole.end)];
    let span = Span::of(whole);
    let (edtf, bounds) = match found == before {
        true => (whole.edtf.clone(), found),
        false => expression(span, before, found),
    };
    let bases = [whole.start.basis, whole.end.basis];
    let basis = |at: usize| match bounds[at] {
        Bounds::NONE => Basis::Unknown,
        same if same == before[at] => bases[at],
        _ => Basis::Bounded,
    };
    date.start = EventStart { earliest: bounds[0].earliest, latest: bounds[0].latest, basis: basis(0) };
    date.end =
        EventEnd { earliest: bounds[1].earliest, latest: bounds[1].latest, basis: basis(1), ..whole.end };
    if edtf.is_none() && whole.edtf.is_some() {
        return undated();
    }
    date.edtf = edtf;
    drop_unknown(&mut date, found);
    if date.citations.len() != whole.citations.len() || bounds != before {
        date.reasoning = reasoning(&date, whole);
    }
    date
}

/// Takes out the steps of endpoints whose bounds they no longer yield.
fn drop_unknown(date: &mut EventDate, found: [Bounds; 2]) {
    let final_bounds = [Bounds::from(date.start), Bounds::from(date.end)];
    for (at, endpoint) in Endpoint::BOTH.into_iter().enumerate() {
        if final_bounds[at] == found[at] && !found[at].is_none() {
            continue;
        }
        if let Some(last) = yields(&date.steps, endpoint) {
            let lost = date.steps[last].clone();
            date.steps = kept(&date.steps, |step| *step != lost);
        }
    }
}

/// The sentence that was written, where it still holds; else that some of what gave the date is gone, until
/// [`reason`] tells the steps that are left.
fn reasoning(date: &EventDate, whole: &EventDate) -> Option<String> {
    let reasoned = [date.start.basis, date.end.basis]
        .iter()
        .any(|basis| matches!(basis, Basis::Derived | Basis::Bounded));
    let same = Bounds::from(date.start) == whole.start.into() && Bounds::from(date.end) == whole.end.into();
    match (reasoned, same) {
        (true, _) => Some(WIDER.to_owned()),
        (false, true) => whole.reasoning.clone(),
        (false, false) => Some(GONE.to_owned()),
    }
}

/// Tells the steps that are left of every date whose reasoning no longer holds.
pub(super) fn reason(left: &mut Document) {
    let world = World::of(left);
    let events: BTreeMap<EventId, String> =
        left.events.iter().map(|event| (event.id.clone(), event.title.clone())).collect();
    let named = |source: &Source| source.publisher.clone().or_else(|| source.author.clone());
    let sources: BTreeMap<SourceId, Option<String>> =
        left.sources.iter().map(|source| (source.id.clone(), named(source))).collect();
    let event = |id: &EventId| events.get(id).cloned().unwrap_or_default();
    let source =
        |id: &SourceId| sources.get(id).cloned().flatten().unwrap_or_else(|| "The report".to_owned());
    for date in left.events.iter_mut().map(|event| &mut event.date) {
        if date.reasoning.as_deref() == Some(WIDER) && !date.steps.is_empty() {
            let sentences: Vec<String> =
                step_sentences(date, &world).iter().map(|sentence| sentence.plain(event, source)).collect();
            date.reasoning = Some(sentences.join(" "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Words;

    #[test]
    fn the_steps_of_both_endpoints_go_where_neither_is_known() {
        let steps = |endpoint, first: usize| {
            let words = Words { citation: 0, words: "by now".to_owned() };
            [Operation::Published { source: SourceId::new("a") }, Operation::Before { words, step: first }]
                .map(|operation| Step { endpoint, operation })
        };
        let steps = [steps(Endpoint::Start, 0), steps(Endpoint::End, 2)].concat();
        let mut date = EventDate { steps, ..EventDate::default() };
        drop_unknown(&mut date, [Bounds::NONE; 2]);
        assert_eq!(date.steps, []);
    }
}
