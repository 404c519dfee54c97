//! Dates computed again from the passages that are left.

use super::expression::{Span, expression};
use super::{all_gone, remaining};
use crate::arranging::{Arrange, map_of, set_of};
use crate::date::steps::{World, evaluate, in_order, kept, yields};
use crate::date::{Bounds, step_sentences, unsaid};
use crate::model::{
    Basis, Document, Endpoint, EventDate, EventEnd, EventId, EventStart, Operation, Source, SourceId, Step,
};
use sourceline_messages::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Computes the dates of the events that are left, each after those that it follows from. Whatever takes a date that
/// then changes once more, because its start and its end are one expression, is computed again; bounds only ever widen,
/// so that ends.
pub(super) fn recompute(language: Language, left: &mut Document, whole: &Document, off: &BTreeSet<SourceId>) {
    let before: BTreeMap<&EventId, &EventDate> =
        map_of(whole.events.iter().map(|event| (&event.id, &event.date)));
    let takers = takers(left);
    let order = computing_order(left);
    let mut place = vec![0; order.len()];
    order.iter().enumerate().for_each(|(at, event)| place[*event] = at);
    let mut world = World::of(left);
    let mut open: BTreeSet<usize> = set_of(0..order.len());
    let mut rounds = vec![2 * order.len() + 1; order.len()];
    while let Some(event) = open.pop_first().map(|at| order[at]) {
        let id = left.events[event].id.clone();
        let Some(date) = before.get(&id).map(|date| remaining_date(language, date, off, &world)) else {
            continue;
        };
        if date == left.events[event].date || rounds[event] == 0 {
            continue;
        }
        rounds[event] -= 1;
        world.set(&id, Endpoint::Start, date.start.into());
        world.set(&id, Endpoint::End, date.end.into());
        left.events[event].date = date;
        open.extend(takers[event].iter().map(|taker| place[*taker]));
    }
}

/// By event, those whose dates take its date.
fn takers(document: &Document) -> Vec<Vec<usize>> {
    let index: BTreeMap<&EventId, usize> =
        map_of(document.events.iter().enumerate().map(|(at, event)| (&event.id, at)));
    let mut takers = vec![Vec::new(); document.events.len()];
    for (at, event) in document.events.iter().enumerate() {
        let named: BTreeSet<&EventId> =
            set_of(event.date.steps.iter().filter_map(|step| step.operation.event()));
        for taken in named.into_iter().filter_map(|id| index.get(id)) {
            takers[*taken].push(at);
        }
    }
    takers
}

/// The events, as far as can be each after those that its date is computed from.
fn computing_order(document: &Document) -> Vec<usize> {
    let mut last = vec![0; document.events.len()];
    for (at, (event, _)) in in_order(document).unwrap_or_default().into_iter().enumerate() {
        last[event] = at + 1;
    }
    let mut order: Vec<usize> = (0..document.events.len()).collect();
    order.arrange_by_key(|event| last[*event]);
    order
}

/// A date as the passages that are left give it, in a world of other dates.
fn remaining_date(
    language: Language,
    whole: &EventDate,
    off: &BTreeSet<SourceId>,
    world: &World,
) -> EventDate {
    if whole.citations.is_empty() {
        return whole.clone();
    }
    let citations = remaining(&whole.citations, off);
    if all_gone(&whole.citations, &citations) {
        return undated(language);
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
    let mut assembled = assemble(language, date.clone(), whole, found);
    // What was computed from an endpoint that can no longer be told goes with it.
    for (at, endpoint) in Endpoint::BOTH.into_iter().enumerate() {
        let computed = before[at].1 != Basis::Stated && yields(&whole.steps, endpoint).is_some();
        if computed && !found[at].is_none() && yields(&assembled.steps, endpoint).is_none() {
            found[at] = Bounds::NONE;
            assembled = assemble(language, date.clone(), whole, found);
        }
    }
    assembled
}

/// A date of which nothing is left.
fn undated(language: Language) -> EventDate {
    EventDate { reasoning: Some(language.without_date().to_owned()), ..EventDate::default() }
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
fn assemble(language: Language, mut date: EventDate, whole: &EventDate, found: [Bounds; 2]) -> EventDate {
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
        return undated(language);
    }
    date.edtf = edtf;
    drop_unknown(&mut date, found);
    if date.citations.len() != whole.citations.len() || bounds != before {
        date.reasoning = reasoning(language, &date, whole);
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
fn reasoning(language: Language, date: &EventDate, whole: &EventDate) -> Option<String> {
    let reasoned = [date.start.basis, date.end.basis]
        .iter()
        .any(|basis| matches!(basis, Basis::Derived | Basis::Bounded));
    let same = Bounds::from(date.start) == whole.start.into() && Bounds::from(date.end) == whole.end.into();
    match (reasoned, same) {
        (true, _) => Some(language.without_closer_date().to_owned()),
        (false, true) => whole.reasoning.clone(),
        (false, false) => Some(language.without_date().to_owned()),
    }
}

/// Tells the steps that are left of every date whose reasoning no longer holds.
pub(super) fn reason(language: Language, left: &mut Document) {
    let world = World::of(left);
    let events: BTreeMap<EventId, String> =
        map_of(left.events.iter().map(|event| (event.id.clone(), event.title.clone())));
    let named = |source: &Source| source.publisher.clone().or_else(|| source.author.clone());
    let sources: BTreeMap<SourceId, Option<String>> =
        map_of(left.sources.iter().map(|source| (source.id.clone(), named(source))));
    let event = |id: &EventId| events.get(id).cloned().unwrap_or_default();
    let source = |id: &SourceId| {
        sources.get(id).cloned().flatten().unwrap_or_else(|| language.without_name().to_owned())
    };
    for date in left.events.iter_mut().map(|event| &mut event.date) {
        if date.reasoning.as_deref() == Some(language.without_closer_date()) && !date.steps.is_empty() {
            let sentences = step_sentences(language, date, &world);
            let plain = sentences.iter().map(|sentence| sentence.plain(language, event, source));
            date.reasoning = plain.reduce(|sentences, next| language.step_then(sentences, next));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::samples::{both, of};

    #[test]
    fn the_steps_of_both_endpoints_go_where_neither_is_known() {
        let steps = both(|first| {
            let published = Operation::Published { source: SourceId::new("a") };
            [published, Operation::Before { words: of("by now"), step: first }]
        });
        let mut date = EventDate { steps, ..EventDate::default() };
        drop_unknown(&mut date, [Bounds::NONE; 2]);
        assert_eq!(date.steps, []);
    }
}
