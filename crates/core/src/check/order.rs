//! Rule 5, order: `part_of`, `after` and the bounds have no cycle and can all be true at once.
//!
//! What can be true at once, the network of the dates' room knows; here it is told to the author. What bounds leave open
//! is no fault: only what is impossible is. What still holds as far as told ends after every day that there is, and what
//! has come to pass is not after that. So only a plan can come after what still holds, and nothing that has ended has a
//! part that still holds.

use super::{Fault, Path, Rule, Subject};
use crate::date::order::{self, Contradiction, Network, Reason, Side};
use crate::model::{Document, Endpoint};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let document = subject.document;
    let contradictions = Network::of(&document.events).contradictions();
    contradictions.iter().map(|contradiction| fault(document, contradiction)).collect()
}

fn fault(document: &Document, contradiction: &Contradiction) -> Fault {
    let (wrong, help) = match contradiction.fault {
        order::Fault::Circular => {
            ("this order leads back to where it began", "take out the one that no source bears out")
        }
        order::Fault::Impossible => (
            "these cannot all be true",
            "correct a date, or take out the order or the part that no source bears out",
        ),
    };
    let message = format!("{wrong}: {}", tell(document, &contradiction.reasons));
    Fault::new(Rule::Order, path(&contradiction.reasons), message, help)
}

/// How many reasons of one contradiction are told.
const TOLD: usize = 50;

/// The first relation's field; the event's date if there is no relation.
fn path(reasons: &[Reason]) -> Path {
    let relation = reasons.iter().find(|reason| reason.is_relation()).or(reasons.first());
    match relation {
        Some(Reason::After { event, index, .. }) => Path::item("events", *event).field("after").index(*index),
        Some(Reason::PartOf { event, .. }) => Path::item("events", *event).field("part_of"),
        Some(
            Reason::Bound { event, .. }
            | Reason::Past { event, .. }
            | Reason::Lasts { event }
            | Reason::Open { event },
        ) => Path::item("events", *event).field("date"),
        None => Path::root(),
    }
}

fn tell(document: &Document, reasons: &[Reason]) -> String {
    let mut told: Vec<String> = reasons.iter().take(TOLD).map(|reason| tell_one(document, reason)).collect();
    told.dedup();
    if let Some(more) = reasons.len().checked_sub(TOLD).filter(|more| *more > 0) {
        told.push(format!("and {more} more lead from there on"));
    }
    told.join("; ")
}

fn tell_one(document: &Document, reason: &Reason) -> String {
    let id = |event: &usize| &document.events[*event].id;
    let verb = |endpoint: &Endpoint, [start, end]: [&'static str; 2]| match endpoint {
        Endpoint::Start => start,
        Endpoint::End => end,
    };
    match reason {
        Reason::Lasts { event } => format!("`{}` does not end before it starts", id(event)),
        Reason::After { event, other, .. } => format!("`{}` comes after `{}`", id(event), id(other)),
        Reason::PartOf { event, whole } => format!("`{}` is part of `{}`", id(event), id(whole)),
        Reason::Open { event } => format!("`{}` still holds as far as told", id(event)),
        Reason::Past { event, endpoint } => {
            format!("`{}` has {}", id(event), verb(endpoint, ["started", "ended"]))
        }
        Reason::Bound { event, endpoint, side, day } => {
            let side = if *side == Side::Latest { "at the latest" } else { "at the earliest" };
            format!("`{}` {} on {day} {side}", id(event), verb(endpoint, ["starts", "ends"]))
        }
    }
}
