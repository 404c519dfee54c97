//! The network: instants, the relations between them, and how far the relations carry their bounds.

use super::Order;
use crate::arranging::Arrange;
use crate::date::{Bounds, Day};
use crate::model::{Basis, Endpoint, Event, EventId, Kind};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Which side of an instant a bound is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// It is on this day or later.
    Earliest,
    /// It is on this day or earlier.
    Latest,
}

/// One thing that the document says about the order of instants. Events are indices into the document's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// A bound of an event's start or end.
    Bound {
        /// The event.
        event: usize,
        /// Its start or its end.
        endpoint: Endpoint,
        /// Which bound.
        side: Side,
        /// The day.
        day: Day,
    },
    /// `after[index]` of an event names another that had ended when it started.
    After {
        /// The later event.
        event: usize,
        /// Which of its `after`.
        index: usize,
        /// The earlier event.
        other: usize,
    },
    /// `part_of` of an event names another that contains it.
    PartOf {
        /// The part.
        event: usize,
        /// The whole.
        whole: usize,
    },
    /// An event does not end before it starts.
    Lasts {
        /// The event.
        event: usize,
    },
    /// An event still holds as far as told, so it ends after every day that there is.
    Open {
        /// The event.
        event: usize,
    },
    /// An event's start or end has come to pass, whenever that was.
    Past {
        /// The event.
        event: usize,
        /// Its start or its end.
        endpoint: Endpoint,
    },
}

impl Reason {
    /// Whether the document relates two events by it.
    pub fn is_relation(&self) -> bool {
        matches!(self, Self::After { .. } | Self::PartOf { .. })
    }
}

/// An instant: twice the event's index, plus 1 for its end.
pub(super) type Node = usize;

pub(super) fn start(event: usize) -> Node {
    2 * event
}

pub(super) fn end(event: usize) -> Node {
    2 * event + 1
}

pub(super) fn event_of(node: Node) -> usize {
    node / 2
}

pub(super) fn is_start(node: Node) -> bool {
    node.is_multiple_of(2)
}

pub(super) fn endpoint(node: Node) -> Endpoint {
    if is_start(node) { Endpoint::Start } else { Endpoint::End }
}

/// A relation between two instants: `from` is not after `to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) reason: Reason,
}

/// For every instant the edges that touch it on one side, in one list with where each instant's begin.
#[derive(Clone, Debug, Default, PartialEq)]
struct Touching {
    begins: Vec<usize>,
    edges: Vec<usize>,
}

impl Touching {
    fn of(nodes: usize, edges: &[Edge], node_of: fn(&Edge) -> Node) -> Self {
        let mut begins = vec![0; nodes + 1];
        for edge in edges {
            begins[node_of(edge) + 1] += 1;
        }
        for node in 0..nodes {
            begins[node + 1] += begins[node];
        }
        let mut next = begins.clone();
        let mut sorted = vec![0; edges.len()];
        for (at, edge) in edges.iter().enumerate() {
            let slot = &mut next[node_of(edge)];
            sorted[*slot] = at;
            *slot += 1;
        }
        Self { begins, edges: sorted }
    }

    fn at(&self, node: Node) -> &[usize] {
        &self.edges[self.begins[node]..self.begins[node + 1]]
    }
}

/// So many instants are reached in searches that make an order finer.
const MOST_LOOKS: usize = 60_000_000;

/// The instants that a search has reached. One that is kept serves search after search at the cost of what each reaches,
/// not of all instants there are.
#[derive(Debug, Default)]
pub(super) struct Reached {
    /// By instant, the last search that reached it.
    by: Vec<usize>,
    /// The number of this search, from 1.
    search: usize,
    /// How many instants were reached in all searches.
    looks: usize,
    open: Vec<Node>,
}

impl Reached {
    /// Forgets what was reached; returns an empty list for what is still to be searched from.
    fn begin(&mut self, nodes: usize) -> Vec<Node> {
        self.by.resize(nodes.max(self.by.len()), 0);
        self.search += 1;
        std::mem::take(&mut self.open)
    }

    /// Whether an instant had not been reached.
    fn add(&mut self, node: Node) -> bool {
        self.looks += 1;
        std::mem::replace(&mut self.by[node], self.search) != self.search
    }

    /// Whether so much was searched that no more should be: what would only make an order finer is left coarse then, whatever
    /// a document has.
    pub(super) fn is_tired(&self) -> bool {
        self.looks > MOST_LOOKS
    }

    /// Whether the search reached an instant.
    pub(super) fn has(&self, node: Node) -> bool {
        self.by.get(node) == Some(&self.search)
    }
}

/// All events of a document with what it says of their order. Built in O((events + relations) · log), and it never
/// changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    events: usize,
    edges: Vec<Edge>,
    leaving: Touching,
    arriving: Touching,
    /// The bounds that the document gives, by instant.
    given: Vec<Bounds>,
    /// What follows from them through the relations.
    tightest: Vec<Bounds>,
    /// What still holds as far as told, and which instants have come to pass, by instant. Only whether the document
    /// contradicts itself rests on them, no order: “as far as told” is about who tells, not about when.
    open: Vec<bool>,
    past: Vec<bool>,
}

impl Network {
    /// The network of a document's events. References that do not resolve are left out, and so are the bounds of an
    /// event that contradict each other: that is a fault of its date.
    pub fn of(events: &[Event]) -> Self {
        let ids: HashMap<&EventId, usize> =
            events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
        let nodes = 2 * events.len();
        let mut edges = Vec::new();
        let (mut given, mut open, mut past) =
            (vec![Bounds::NONE; nodes], vec![false; nodes], vec![false; nodes]);
        for (at, event) in events.iter().enumerate() {
            edges.push(Edge { from: start(at), to: end(at), reason: Reason::Lasts { event: at } });
            for (index, after) in event.after.iter().enumerate() {
                if let Some(&other) = ids.get(&after.event) {
                    let reason = Reason::After { event: at, index, other };
                    edges.push(Edge { from: end(other), to: start(at), reason });
                }
            }
            if let Some(&whole) = event.part_of.as_ref().and_then(|id| ids.get(id)) {
                let reason = Reason::PartOf { event: at, whole };
                edges.push(Edge { from: start(whole), to: start(at), reason });
                edges.push(Edge { from: end(at), to: end(whole), reason });
            }
            let (first, last) = (Bounds::from(event.date.start), Bounds::from(event.date.end));
            if !agree(first, last) {
                continue;
            }
            (given[start(at)], given[end(at)]) = (first, last);
            open[end(at)] = event.date.end.open && last.is_none();
            // A plan has not come to pass; of an end of which nothing is known nobody says.
            let over = !event.date.end.open && event.date.end.basis != Basis::Unknown;
            past[start(at)] = event.kind != Kind::Plan;
            past[end(at)] = event.kind != Kind::Plan && over;
        }
        let leaving = Touching::of(nodes, &edges, |edge| edge.from);
        let arriving = Touching::of(nodes, &edges, |edge| edge.to);
        let tightest = given.clone();
        let mut network =
            Self { events: events.len(), edges, leaving, arriving, given, tightest, open, past };
        network.tighten();
        network
    }

    /// How many events it has.
    pub fn event_count(&self) -> usize {
        self.events
    }

    /// The order of two events: `Before` if in every world the first has ended when the other starts. An event is in no
    /// order with itself. Costs what relations lead to, at most.
    pub fn order(&self, a: usize, b: usize) -> Order {
        let before = |a: usize, b: usize| a != b && self.not_after(end(a), start(b));
        match (before(a, b), before(b, a)) {
            (true, false) => Order::Before,
            (false, true) => Order::After,
            _ => Order::NotKnown,
        }
    }

    /// Whether in every world the first starts when the other does, or before: the order of the list.
    pub fn began_before(&self, a: usize, b: usize) -> bool {
        a == b || self.not_after(start(a), start(b))
    }

    /// The tightest bounds of an event's start that follow from everything.
    pub fn start_bounds(&self, event: usize) -> Bounds {
        self.tightest.get(start(event)).copied().unwrap_or_default()
    }

    /// Whether in every world one instant is not after another.
    pub(super) fn not_after(&self, a: Node, b: Node) -> bool {
        self.not_after_among(a, b, &mut Reached::default())
    }

    /// The same, for who asks often.
    pub(super) fn not_after_among(&self, a: Node, b: Node, reached: &mut Reached) -> bool {
        self.apart(a, b) || (a < self.nodes() && self.reach(reached, [a], true, |_| true).has(b))
    }

    /// Whether bounds alone put one instant on a day before another's.
    pub(super) fn apart(&self, a: Node, b: Node) -> bool {
        let (Some(a), Some(b)) = (self.tightest.get(a), self.tightest.get(b)) else { return false };
        a.latest.zip(b.earliest).is_some_and(|(latest, earliest)| latest < earliest)
    }

    pub(super) fn nodes(&self) -> usize {
        2 * self.events
    }

    pub(super) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    pub(super) fn given(&self, node: Node) -> Bounds {
        self.given[node]
    }

    pub(super) fn tightest(&self, node: Node) -> Bounds {
        self.tightest[node]
    }

    /// The days between which an instant must lie if the document is to be true at all, each with what says so; what
    /// still holds lies beyond the last day that there is.
    pub(super) fn limits(&self, node: Node) -> [Option<(i64, Reason)>; 2] {
        let event = event_of(node);
        let bound = |side: Side, day: Day| {
            (i64::from(day.number()), Reason::Bound { event, endpoint: endpoint(node), side, day })
        };
        let last = i64::from(Day::MAX.number());
        let Bounds { earliest, latest } = self.given[node];
        let still = self.open[node].then_some((last + 1, Reason::Open { event }));
        let passed = self.past[node].then_some((last, Reason::Past { event, endpoint: endpoint(node) }));
        [
            earliest.map(|day| bound(Side::Earliest, day)).or(still),
            latest.map(|day| bound(Side::Latest, day)).or(passed),
        ]
    }

    /// The edges that leave an instant, or those that arrive, with the instant at their other end.
    pub(super) fn next(&self, node: Node, forward: bool) -> impl Iterator<Item = (usize, Node)> + '_ {
        let touching = if forward { &self.leaving } else { &self.arriving };
        touching.at(node).iter().map(move |edge| {
            let Edge { from, to, .. } = self.edges[*edge];
            (*edge, if forward { to } else { from })
        })
    }

    /// Which instants relations lead to from some, in their direction or against it; one itself only if it is on a cycle
    /// or another leads to it. Where `through` says no, the search goes no further.
    pub(super) fn reach<'a>(
        &self,
        reached: &'a mut Reached,
        from: impl IntoIterator<Item = Node>,
        forward: bool,
        through: impl Fn(Node) -> bool,
    ) -> &'a Reached {
        let mut open = reached.begin(self.nodes());
        open.extend(from);
        while let Some(node) = open.pop() {
            for (_, next) in self.next(node, forward) {
                if reached.add(next) && through(next) {
                    open.push(next);
                }
            }
        }
        reached.open = open;
        reached
    }

    /// The instants so that each comes after all from which relations lead to it (A. B. Kahn, *Topological sorting of
    /// large networks*, 1962). Those on cycles, which a checked document has none of, are left out.
    pub(super) fn topological(&self) -> Vec<Node> {
        let mut waiting: Vec<usize> = (0..self.nodes()).map(|node| self.next(node, false).count()).collect();
        let mut order: Vec<Node> = (0..self.nodes()).filter(|node| waiting[*node] == 0).collect();
        let mut at = 0;
        while let Some(&node) = order.get(at) {
            at += 1;
            for (_, next) in self.next(node, true) {
                waiting[next] -= 1;
                if waiting[next] == 0 {
                    order.push(next);
                }
            }
        }
        order
    }

    /// Carries every bound along the relations: the greatest `earliest` first, so that each instant is reached once.
    fn tighten(&mut self) {
        let bound = |bounds: Bounds, forward: bool| if forward { bounds.earliest } else { bounds.latest };
        for forward in [true, false] {
            let given = |node: &Node| bound(self.given[*node], forward);
            let mut sources: Vec<Node> = (0..self.nodes()).filter(|node| given(node).is_some()).collect();
            if forward {
                sources.arrange_by_key(|node| Reverse(given(node)));
            } else {
                sources.arrange_by_key(given);
            }
            let mut found: Vec<Option<Day>> = vec![None; self.nodes()];
            let mut open = Vec::new();
            for source in sources {
                let day = given(&source);
                open.push(source);
                while let Some(node) = open.pop() {
                    if found[node].is_none() {
                        found[node] = day;
                        open.extend(self.next(node, forward).map(|(_, next)| next));
                    }
                }
            }
            for (bounds, day) in self.tightest.iter_mut().zip(found) {
                *(if forward { &mut bounds.earliest } else { &mut bounds.latest }) = day;
            }
        }
    }
}

/// Whether an event's own bounds can be true at once.
fn agree(start: Bounds, end: Bounds) -> bool {
    let pairs = [start.both(), end.both(), start.earliest.zip(end.latest)];
    pairs.into_iter().flatten().all(|(earlier, later)| earlier <= later)
}
