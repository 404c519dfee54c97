//! How deep parts lie within parts, and how many questions there are about one event.

use super::{MAX_DEPTH, MAX_DISPUTES, MAX_FAULTS};
use crate::check::{Fault, Path, Rule, Subject};
use crate::model::{Document, EventId};
use std::collections::HashMap;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let document = subject.document;
    let ids: HashMap<&EventId, usize> =
        document.events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
    let deep = depths(document, &ids).into_iter().enumerate().filter(|(_, depth)| *depth > MAX_DEPTH);
    let deep = deep.map(|(at, depth)| {
        let message =
            format!("this is a part {depth} deep within other parts, and at most {MAX_DEPTH} are read");
        Fault::new(Rule::Value, Path::item("events", at).field("part_of"), message, "name the whole itself")
    });
    let disputed =
        disputes(document, &ids).into_iter().enumerate().filter(|(_, count)| *count > MAX_DISPUTES);
    let disputed = disputed.map(|(at, count)| {
        let message =
            format!("{count} disagreements concern this event, and at most {MAX_DISPUTES} are read");
        let help = "keep those that matter, or name the events that they are about more exactly";
        Fault::new(Rule::Value, Path::item("events", at), message, help)
    });
    deep.chain(disputed).take(MAX_FAULTS).collect()
}

/// By event, how many wholes it lies in, one within another; 0 where they lead back to themselves, which another rule tells.
fn depths(document: &Document, ids: &HashMap<&EventId, usize>) -> Vec<usize> {
    let whole = |at: usize| document.events[at].part_of.as_ref().and_then(|id| ids.get(id)).copied();
    let mut depths: Vec<Option<usize>> = vec![None; document.events.len()];
    for first in 0..depths.len() {
        let mut way = Vec::new();
        let mut at = Some(first);
        // What has no depth yet and is on the way is on a circle; 0 for as long as it is walked ends that.
        while let Some(event) = at.filter(|event| depths[*event].is_none()) {
            depths[event] = Some(0);
            way.push(event);
            at = whole(event);
        }
        let circular = at.is_some_and(|at| way.contains(&at));
        let outermost = at.and_then(|at| depths[at]).map_or(0, |depth| depth + 1);
        for (depth, event) in (outermost..).zip(way.into_iter().rev()) {
            depths[event] = Some(if circular { 0 } else { depth });
        }
    }
    depths.into_iter().map(Option::unwrap_or_default).collect()
}

fn disputes(document: &Document, ids: &HashMap<&EventId, usize>) -> Vec<usize> {
    let mut counts = vec![0; document.events.len()];
    for event in document.disagreements.iter().flat_map(|disagreement| &disagreement.events) {
        if let Some(at) = ids.get(event) {
            counts[*at] += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Event;

    #[test]
    fn a_part_lies_as_deep_as_it_has_wholes_and_a_circle_ends() {
        let event = |(id, whole): &(&str, &str)| Event {
            id: EventId::new(*id),
            part_of: Some(EventId::new(*whole)),
            ..Event::default()
        };
        let parts = [("c", "b"), ("a", "none"), ("b", "a"), ("x", "y"), ("y", "x"), ("z", "x"), ("d", "c")];
        let document = Document { events: parts.iter().map(event).collect(), ..Document::default() };
        let ids = document.events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
        let found = depths(&document, &ids);
        assert_eq!([found[1], found[2], found[0], found[6]], [0, 1, 2, 3]);
        assert!(found[3..6].iter().all(|depth| *depth < 2), "{found:?}");
    }
}
