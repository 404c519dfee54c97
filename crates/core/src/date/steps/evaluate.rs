//! Running the steps of a date, and the order in which the dates of a document follow from each other.

use super::operations::{
    after, before, contains, during, hours_before, intersect, lasts, units_ago, weekday_on_or_before,
    within_units,
};
use super::{StepError, date, hours, quantity, weekday};
use crate::arranging::Arrange;
use crate::date::{Bounds, DateRange, Day};
use crate::model::{Document, Endpoint, EventDate, EventId, Operation, SourceId, Step};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What steps compute from beside their words: publication days, and the dates of events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    published: BTreeMap<SourceId, Option<Day>>,
    dates: BTreeMap<EventId, DateRange>,
}

impl World {
    /// The world of a document: its sources' publication days and its events' dates as they are written.
    pub fn of(document: &Document) -> Self {
        Self {
            published: document.sources.iter().map(|source| (source.id.clone(), source.published)).collect(),
            dates: document
                .events
                .iter()
                .map(|event| (event.id.clone(), DateRange::from(&event.date)))
                .collect(),
        }
    }

    /// Says that an event starts or ends within some bounds; [`Bounds::NONE`] where nothing is known any more.
    pub fn set(&mut self, event: &EventId, endpoint: Endpoint, bounds: Bounds) {
        let range = self.dates.entry(event.clone()).or_default();
        match endpoint {
            Endpoint::Start => range.start = bounds,
            Endpoint::End => range.end = bounds,
        }
    }

    /// From when to when an event was.
    ///
    /// # Errors
    /// [`StepError::NoEvent`] if there is none.
    pub fn date(&self, event: &EventId) -> Result<DateRange, StepError> {
        self.dates.get(event).copied().ok_or_else(|| StepError::NoEvent(event.clone()))
    }

    fn publication(&self, source: &SourceId) -> Result<Day, StepError> {
        let published = self.published.get(source).ok_or_else(|| StepError::NoSource(source.clone()))?;
        published.ok_or_else(|| StepError::NotPublished(source.clone()))
    }
}

/// What every step of a date yields, step by step. What yields no bound at all does not compute.
pub fn evaluate(date: &EventDate, world: &World) -> Vec<Result<Bounds, StepError>> {
    let mut results: Vec<Result<Bounds, StepError>> = Vec::with_capacity(date.steps.len());
    for step in &date.steps {
        let yielded = one(step, &results, world);
        results.push(yielded);
    }
    results
}

/// What a date's steps give for an endpoint: what the last step for it yields; `None` if there is no step for it.
pub fn computed(date: &EventDate, endpoint: Endpoint, world: &World) -> Option<Result<Bounds, StepError>> {
    let last = yields(&date.steps, endpoint)?;
    evaluate(date, world).into_iter().nth(last)
}

/// The index of the step that yields an endpoint's bounds: the last one for it.
pub fn yields(steps: &[Step], endpoint: Endpoint) -> Option<usize> {
    steps.iter().rposition(|step| step.endpoint == endpoint)
}

/// What a step yields, given what the steps before it yielded.
fn one(step: &Step, earlier: &[Result<Bounds, StepError>], world: &World) -> Result<Bounds, StepError> {
    let input = |at: usize| match earlier.get(at) {
        None => Err(StepError::NotEarlier(at)),
        Some(Err(_)) => Err(StepError::Failed(at)),
        Some(Ok(bounds)) => Ok(*bounds),
    };
    let yielded = match &step.operation {
        Operation::Read { words } => {
            let (first, last) = date(&words.words)?;
            Bounds::new(first, last)
        }
        Operation::Published { source } => {
            let day = world.publication(source)?;
            Bounds::new(day, day)
        }
        Operation::WeekdayOnOrBefore { words, step } => {
            weekday_on_or_before(weekday(&words.words)?, input(*step)?)?
        }
        Operation::UnitsAgo { words, step } => units_ago(quantity(&words.words)?, input(*step)?)?,
        Operation::WithinUnits { words, step } => within_units(quantity(&words.words)?, input(*step)?)?,
        Operation::HoursBefore { words, step } => {
            hours(&words.words)?;
            hours_before(input(*step)?)?
        }
        Operation::Before { step, .. } => before(input(*step)?),
        Operation::After { step, .. } => after(input(*step)?),
        Operation::During { event, .. } => {
            let range = world.date(event)?;
            during(range.start, range.end)
        }
        Operation::Contains { event, .. } => {
            let range = world.date(event)?;
            contains(step.endpoint, range.start, range.end)
        }
        Operation::Lasts { words, step: of } => lasts(step.endpoint, quantity(&words.words)?, input(*of)?)?,
        Operation::SameAs { event, of, .. } => end_of(world.date(event)?, *of),
        Operation::Intersect { steps } => {
            let inputs: Vec<Bounds> = steps.iter().map(|at| input(*at)).collect::<Result<_, _>>()?;
            intersect(&inputs)?
        }
    };
    if yielded.is_none() {
        return Err(match (&step.operation, step.operation.event()) {
            (Operation::SameAs { event, of, .. }, _) => StepError::NoDate(event.clone(), *of),
            (_, Some(event)) => StepError::NoDate(event.clone(), step.endpoint),
            _ => StepError::NoBound,
        });
    }
    Ok(yielded)
}

fn end_of(range: DateRange, of: Endpoint) -> Bounds {
    match of {
        Endpoint::Start => range.start,
        Endpoint::End => range.end,
    }
}

/// An endpoint of a document's event, by the event's index.
pub type Node = (usize, Endpoint);

/// The endpoints of events that a step refers to.
pub fn references(step: &Step) -> Vec<(&EventId, Endpoint)> {
    match &step.operation {
        Operation::During { event, .. } => vec![(event, Endpoint::Start), (event, Endpoint::End)],
        Operation::Contains { event, .. } => vec![(event, step.endpoint)],
        Operation::SameAs { event, of, .. } => vec![(event, *of)],
        _ => Vec::new(),
    }
}

/// So many steps are gone back along the way in search of circles, whatever a document has: the first is always found.
const MOST_LOOKS: usize = 10_000_000;

/// Every endpoint that has steps, each after all that it is computed from.
///
/// # Errors
/// The circles, as far as they have no endpoint in common: endpoints of which each is computed from the next, and the
/// last from the first.
pub fn in_order(document: &Document) -> Result<Vec<Node>, Vec<Vec<Node>>> {
    let index: HashMap<&EventId, usize> =
        document.events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
    let needs = |(at, endpoint): Node| -> Option<Vec<Node>> {
        let steps = &document.events[at].date.steps;
        let last = yields(steps, endpoint)?;
        let referred = needed(steps, last).into_iter().flat_map(|step| references(&steps[step]));
        Some(referred.filter_map(|(event, of)| Some((*index.get(event)?, of))).collect())
    };
    let (mut done, mut known, mut open) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    let (mut circles, mut on_circles): (Vec<Vec<Node>>, BTreeSet<Node>) = (Vec::new(), BTreeSet::new());
    let mut looks = MOST_LOOKS;
    let nodes = (0..document.events.len()).flat_map(|at| Endpoint::BOTH.map(|endpoint| (at, endpoint)));
    for node in nodes {
        // The way to where the walk is, each with what is still to be seen from there.
        let mut way: Vec<(Node, Vec<Node>)> = Vec::new();
        let mut next = Some(node);
        loop {
            if let Some(node) = next.take().filter(|node| !known.contains(node)) {
                if open.contains(&node) {
                    let back = way.iter().rev().map(|(open, _)| *open).take_while(|open| *open != node);
                    let back = back.take_while(|open| !on_circles.contains(open)).take(looks);
                    let mut circle: Vec<Node> = back.collect();
                    looks -= circle.len();
                    let before = way.len().checked_sub(circle.len() + 1).and_then(|at| way.get(at));
                    if before.is_some_and(|(open, _)| *open == node) && !on_circles.contains(&node) {
                        circle.push(node);
                        circle.reverse();
                        on_circles.extend(&circle);
                        circles.push(circle);
                    }
                } else if let Some(needs) = needs(node) {
                    open.insert(node);
                    way.push((node, needs));
                }
            }
            let Some((_, needs)) = way.last_mut() else { break };
            next = needs.pop();
            if next.is_none()
                && let Some((node, _)) = way.pop()
            {
                open.remove(&node);
                known.insert(node);
                done.push(node);
            }
        }
    }
    if circles.is_empty() { Ok(done) } else { Err(circles) }
}

/// The steps that a step's result rests on, itself included, in their order.
pub fn needed(steps: &[Step], of: usize) -> Vec<usize> {
    let mut needed = vec![false; steps.len()];
    let mut open = vec![of];
    while let Some(at) = open.pop() {
        if let Some(step) = steps.get(at).filter(|_| !needed[at]) {
            needed[at] = true;
            open.extend(step.operation.inputs().iter().filter(|input| **input < at));
        }
    }
    (0..steps.len()).filter(|at| needed[*at]).collect()
}

/// The steps that are left where some do not survive, with their inputs numbered anew.
///
/// A step goes with any step that it takes; an `intersect` keeps what is left of its inputs. An endpoint whose last step
/// goes has no steps any more: those of them that the other endpoint takes become its own, and what serves nothing goes.
pub fn kept(steps: &[Step], survives: impl Fn(&Step) -> bool) -> Vec<Step> {
    let ends = Endpoint::BOTH.map(|endpoint| (endpoint, yields(steps, endpoint)));
    let mut lost: Vec<Endpoint> = Vec::new();
    let left = loop {
        // What these two yield depends on the endpoint, so that they cannot serve the other as its own.
        let bound =
            |step: &Step| matches!(step.operation, Operation::Contains { .. } | Operation::Lasts { .. });
        let left = surviving(steps, |step| survives(step) && !(bound(step) && lost.contains(&step.endpoint)));
        let gone = |end: Option<usize>| end.is_some_and(|end| left[end].is_none());
        let now: Vec<Endpoint> =
            ends.iter().filter(|(_, end)| gone(*end)).map(|(endpoint, _)| *endpoint).collect();
        if now == lost {
            break left;
        }
        lost = now;
    };
    let bare: Vec<Step> =
        steps.iter().zip(&left).map(|(was, is)| is.clone().unwrap_or(was.clone())).collect();
    let finals = ends.iter().filter(|(endpoint, _)| !lost.contains(endpoint)).filter_map(|(_, end)| *end);
    let mut serving: Vec<usize> = finals.flat_map(|end| needed(&bare, end)).collect();
    serving.arrange();
    serving.dedup();
    let numbered = |old: &mut usize| *old = serving.binary_search(old).unwrap_or(*old);
    serving
        .iter()
        .map(|at| {
            let mut step = bare[*at].clone();
            step.operation.inputs_mut().iter_mut().for_each(numbered);
            step.endpoint = if lost.contains(&step.endpoint) { step.endpoint.other() } else { step.endpoint };
            step
        })
        .collect()
}

/// Each step, unless it or what it takes does not survive; numbered as before.
fn surviving(steps: &[Step], survives: impl Fn(&Step) -> bool) -> Vec<Option<Step>> {
    let mut left: Vec<Option<Step>> = Vec::with_capacity(steps.len());
    for original in steps {
        let there = |at: &usize| left.get(*at).is_some_and(Option::is_some);
        let mut step = original.clone();
        let whole = match &mut step.operation {
            Operation::Intersect { steps } => {
                steps.retain(there);
                !steps.is_empty()
            }
            other => other.inputs().iter().all(there),
        };
        left.push(Some(step).filter(|_| whole && survives(original)));
    }
    left
}

#[cfg(test)]
mod tests;
