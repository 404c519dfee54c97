//! Rule 5, order: `part_of`, `after` and the bounds have no cycle and can all be true at once.
//!
//! Every event has two unknown days, its start and its end. Relations and bounds are differences between two of them
//! (or between one and day 0), so they can all be true exactly if no cycle of differences has a positive sum
//! (R. Bellman, *On a routing problem*, 1958; difference constraints as in Cormen et al., *Introduction to Algorithms*).
//! What bounds leave open is no fault: only what is impossible is.
//!
//! What still holds as far as told ends after every day that there is, and what has come to pass is not after that. So
//! only a plan can come after what still holds, and nothing that has ended has a part that still holds.

mod graph;

use super::{Fault, Path, Rule, Subject};
use crate::date::Day;
use crate::model::{Basis, Document, Event, EventId, Kind};
use graph::Graph;
use std::collections::HashMap;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let document = subject.document;
    let mut order = Order::of(document);
    let mut faults = order.cycles();
    order.add_bounds();
    faults.extend(order.impossibilities());
    faults
}

/// Why one day is not before another.
#[derive(Clone, Debug, PartialEq)]
enum Reason {
    /// An event ends when or after it starts.
    Lasts(usize),
    /// `events[.0].after[.1]` names the event `.2`.
    After(usize, usize, usize),
    /// `events[.0].part_of` is the event `.1`.
    PartOf(usize, usize),
    /// An event still holds as far as told.
    Open(usize),
    /// An event's start or end has come to pass, whenever that was.
    Past { event: usize, end: bool },
    /// A bound of an event's start or end.
    Bound { event: usize, end: bool, latest: bool, day: Day },
}

impl Reason {
    fn is_relation(&self) -> bool {
        matches!(self, Self::After(..) | Self::PartOf(..))
    }
}

struct Order<'a> {
    document: &'a Document,
    graph: Graph<Reason>,
}

/// Whether an event's start or end has come to pass. A plan's has not; of an end of which nothing is known nobody says.
fn is_past(event: &Event, end: bool) -> bool {
    let over = !event.date.end.open && event.date.end.basis != Basis::Unknown;
    event.kind != Kind::Plan && (!end || over)
}

fn start(event: usize) -> usize {
    2 * event
}

fn end(event: usize) -> usize {
    2 * event + 1
}

impl<'a> Order<'a> {
    /// The relations alone, without bounds. References that do not resolve are left out.
    fn of(document: &'a Document) -> Self {
        let ids: HashMap<&EventId, usize> =
            document.events.iter().enumerate().map(|(e, event)| (&event.id, e)).collect();
        let mut graph = Graph::new(2 * document.events.len() + 1);
        for (e, event) in document.events.iter().enumerate() {
            graph.add(start(e), end(e), 0, Reason::Lasts(e));
            for (a, after) in event.after.iter().enumerate() {
                if let Some(other) = ids.get(&after.event) {
                    graph.add(end(*other), start(e), 0, Reason::After(e, a, *other));
                }
            }
            if let Some(whole) = event.part_of.as_ref().and_then(|id| ids.get(id)) {
                graph.add(start(*whole), start(e), 0, Reason::PartOf(e, *whole));
                graph.add(end(e), end(*whole), 0, Reason::PartOf(e, *whole));
            }
        }
        Self { document, graph }
    }

    /// Adds the bounds, as differences from day 0. An event whose own bounds contradict each other is left out: that
    /// is a fault of its date.
    fn add_bounds(&mut self) {
        let zero = 2 * self.document.events.len();
        for (e, event) in self.document.events.iter().enumerate() {
            let (first, last) = (&event.date.start, &event.date.end);
            let bounds =
                [(start(e), false, first.earliest, first.latest), (end(e), true, last.earliest, last.latest)];
            let order = [
                first.earliest.zip(first.latest),
                last.earliest.zip(last.latest),
                first.earliest.zip(last.latest),
            ];
            if order.into_iter().flatten().any(|(earlier, later)| earlier > later) {
                continue;
            }
            for (node, is_end, earliest, latest) in bounds {
                let bound = |latest, day| Reason::Bound { event: e, end: is_end, latest, day };
                if let Some(day) = earliest {
                    self.graph.add(zero, node, i64::from(day.number()), bound(false, day));
                }
                if let Some(day) = latest {
                    self.graph.add(node, zero, -i64::from(day.number()), bound(true, day));
                } else if is_past(event, is_end) {
                    let past = Reason::Past { event: e, end: is_end };
                    self.graph.add(node, zero, -i64::from(Day::MAX.number()), past);
                }
            }
            if last.open && last.earliest.is_none() && last.latest.is_none() {
                self.graph.add(zero, end(e), i64::from(Day::MAX.number()) + 1, Reason::Open(e));
            }
        }
    }

    /// Relations that lead back to where they began; what is reported is taken out, so that each is reported once.
    fn cycles(&mut self) -> Vec<Fault> {
        let mut faults = Vec::new();
        while let Some(cycle) = self.graph.find_cycle() {
            let reasons: Vec<Reason> = cycle.iter().map(|edge| self.graph.label(*edge).clone()).collect();
            let message = format!("this order leads back to where it began: {}", self.tell(&reasons));
            let help = "take out the one that no source bears out";
            faults.push(Fault::new(Rule::Order, self.path(&reasons), message, help));
            self.take_out(&cycle, &reasons);
        }
        faults
    }

    /// Bounds and relations that cannot all be true.
    fn impossibilities(&mut self) -> Vec<Fault> {
        let mut faults = Vec::new();
        while let Some(cycle) = self.graph.find_positive_cycle() {
            let mut reasons: Vec<Reason> = cycle.iter().map(|edge| self.graph.label(*edge).clone()).collect();
            let first = reasons
                .iter()
                .position(|reason| matches!(reason, Reason::Bound { latest: false, .. } | Reason::Open(_)));
            reasons.rotate_left(first.unwrap_or(0));
            let message = format!("these cannot all be true: {}", self.tell(&reasons));
            let help = "correct a date, or take out the order or the part that no source bears out";
            faults.push(Fault::new(Rule::Order, self.path(&reasons), message, help));
            self.take_out(&cycle, &reasons);
        }
        faults
    }

    /// Takes a reported cycle's relations out, with all they say; its bounds, if it has no relation.
    fn take_out(&mut self, cycle: &[usize], reasons: &[Reason]) {
        if reasons.iter().any(Reason::is_relation) {
            self.graph.remove_where(|reason| reason.is_relation() && reasons.contains(reason));
        } else {
            self.graph.remove(cycle);
        }
    }

    /// The first relation's field; the event's date if there is no relation.
    fn path(&self, reasons: &[Reason]) -> Path {
        let relation = reasons.iter().find(|reason| reason.is_relation()).or(reasons.first());
        match relation {
            Some(Reason::After(e, a, _)) => Path::item("events", *e).field("after").index(*a),
            Some(Reason::PartOf(e, _)) => Path::item("events", *e).field("part_of"),
            Some(
                Reason::Bound { event, .. }
                | Reason::Past { event, .. }
                | Reason::Lasts(event)
                | Reason::Open(event),
            ) => Path::item("events", *event).field("date"),
            None => Path::root(),
        }
    }

    fn tell(&self, reasons: &[Reason]) -> String {
        let mut told: Vec<String> = reasons.iter().map(|reason| self.tell_one(reason)).collect();
        told.dedup();
        told.join("; ")
    }

    fn tell_one(&self, reason: &Reason) -> String {
        let id = |event: &usize| &self.document.events[*event].id;
        match reason {
            Reason::Lasts(event) => format!("`{}` does not end before it starts", id(event)),
            Reason::After(event, _, other) => format!("`{}` comes after `{}`", id(event), id(other)),
            Reason::PartOf(event, whole) => format!("`{}` is part of `{}`", id(event), id(whole)),
            Reason::Open(event) => format!("`{}` still holds as far as told", id(event)),
            Reason::Past { event, end } => {
                format!("`{}` has {}", id(event), if *end { "ended" } else { "started" })
            }
            Reason::Bound { event, end, latest, day } => {
                let verb = if *end { "ends" } else { "starts" };
                let side = if *latest { "at the latest" } else { "at the earliest" };
                format!("`{}` {verb} on {day} {side}", id(event))
            }
        }
    }
}
