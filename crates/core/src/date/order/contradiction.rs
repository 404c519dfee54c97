//! What a document says of its order that cannot all be true: the smallest set of reasons that leads round.
//!
//! Differences can all hold exactly if none leads round to more than it began with (R. Bellman, *On a routing problem*,
//! 1958). Relations weigh nothing, so such a cycle is a lower bound, relations, and an upper bound that is too low.

use super::network::{Network, Node, Reason, end, start};
use std::collections::VecDeque;

/// In what way reasons contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Relations lead back to where they began, whatever the days.
    Circular,
    /// Bounds and relations cannot all be true.
    Impossible,
}

/// Reasons that cannot all hold. No other set has fewer, apart from those that were told before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// In what way.
    pub fault: Fault,
    /// The reasons, each leading to the next; where there are bounds, from the lower to the upper one.
    pub reasons: Vec<Reason>,
}

/// So many instants times relations are looked at for the smallest contradiction; in what is larger any one is told.
const SEARCHED: usize = 4_000_000;
/// So many contradictions are told, and in what is larger so many: whoever mends those sees the next.
const TOLD: [usize; 2] = [200, 20];

impl Network {
    /// All contradictions, each a smallest one of what is left when the relations of those before it are taken out, so that
    /// each wrong relation is told once. To see that there is none costs O(events + relations); to find an impossible one
    /// that times its length, a circle that times the number of instants on circles at worst. Of a network that is too large for
    /// that, any contradictions are told, each in O((events + relations) · log).
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut left = Left::of(self);
        let mut found = Vec::new();
        let is_small = self.nodes().saturating_mul(self.edges().len()) <= SEARCHED;
        loop {
            let (circle, impossible) = match is_small {
                _ if found.len() >= TOLD[usize::from(!is_small)] => return found,
                true => (left.smallest_circle(), left.smallest_impossible()),
                false => (left.any_circle(), left.any_impossible()),
            };
            let circle = circle.map(|reasons| (Fault::Circular, reasons));
            let impossible = impossible.map(|reasons| (Fault::Impossible, reasons));
            let smallest = circle.into_iter().chain(impossible).min_by_key(|(_, reasons)| reasons.len());
            let Some((fault, reasons)) = smallest else { return found };
            left.take_out(&reasons);
            found.push(Contradiction { fault, reasons });
        }
    }
}

/// What has not been told yet.
pub(super) struct Left<'a> {
    pub(super) network: &'a Network,
    gone: Vec<bool>,
}

/// A value that has arrived at an instant over as few relations as one can.
struct Arrival {
    day: i64,
    node: Node,
    /// The relation that brought it, and the arrival that it was before; else the bound that it began as.
    from: Result<(usize, usize), Reason>,
}

impl<'a> Left<'a> {
    pub(super) fn of(network: &'a Network) -> Self {
        Self { network, gone: vec![false; network.edges().len()] }
    }

    pub(super) fn next(&self, node: Node, forward: bool) -> impl Iterator<Item = (usize, Node)> + '_ {
        self.network.next(node, forward).filter(|(edge, _)| !self.gone[*edge])
    }

    /// The shortest way round over relations alone. Whatever is on no circle is peeled off first; an instant whose shortest
    /// circle is known is peeled off too, and all that was on circles only because of it.
    pub(super) fn smallest_circle(&self) -> Option<Vec<Reason>> {
        let nodes = self.network.nodes();
        let mut waiting: [Vec<usize>; 2] =
            [false, true].map(|forward| (0..nodes).map(|node| self.next(node, forward).count()).collect());
        let mut inside = vec![true; nodes];
        let free = |waiting: &[Vec<usize>; 2], node: &Node| waiting.iter().any(|side| side[*node] == 0);
        let mut off: Vec<Node> = (0..nodes).filter(|node| free(&waiting, node)).collect();
        let mut best: Option<Vec<usize>> = None;
        for first in 0..nodes {
            while let Some(node) = off.pop() {
                if !std::mem::replace(&mut inside[node], false) {
                    continue;
                }
                for forward in [false, true] {
                    // Who is next in a direction has one fewer in the other.
                    for (_, next) in self.next(node, forward) {
                        waiting[usize::from(!forward)][next] -= 1;
                        if inside[next] && waiting[usize::from(!forward)][next] == 0 {
                            off.push(next);
                        }
                    }
                }
            }
            if inside[first] {
                let limit = best.as_ref().map_or(usize::MAX, Vec::len);
                best = self.round(first, &inside, limit).or(best);
                off.push(first);
            }
        }
        let edges = self.network.edges();
        best.map(|circle| circle.into_iter().map(|edge| edges[edge].reason).collect())
    }

    /// The shortest way from an instant back to itself, if it has fewer than `limit` relations: breadth first.
    fn round(&self, first: Node, inside: &[bool], limit: usize) -> Option<Vec<usize>> {
        let mut by: Vec<Option<(usize, Node)>> = vec![None; self.network.nodes()];
        let mut open = VecDeque::from([(first, 1)]);
        while let Some((node, length)) = open.pop_front() {
            if length >= limit {
                return None;
            }
            for (edge, next) in self.next(node, true).filter(|(_, next)| inside[*next]) {
                if by[next].is_none() {
                    by[next] = Some((edge, node));
                    open.push_back((next, length + 1));
                }
                if next == first {
                    let mut circle = Vec::new();
                    let mut at = first;
                    while let Some((edge, before)) = by[at] {
                        circle.push(edge);
                        at = before;
                        if at == first {
                            break;
                        }
                    }
                    circle.reverse();
                    return Some(circle);
                }
            }
        }
        None
    }

    /// The fewest reasons that cannot all be true. Each round carries the lower bounds over one relation more, so the first
    /// that exceeds an upper bound has come over the fewest.
    pub(super) fn smallest_impossible(&self) -> Option<Vec<Reason>> {
        let lower = |node: Node| self.network.limits(node)[0];
        let mut arrivals: Vec<Arrival> = Vec::new();
        let mut best: Vec<Option<usize>> = vec![None; self.network.nodes()];
        for (node, best) in best.iter_mut().enumerate() {
            if let Some((day, reason)) = lower(node) {
                *best = Some(arrivals.len());
                arrivals.push(Arrival { day, node, from: Err(reason) });
            }
        }
        let mut round = 0..arrivals.len();
        while !round.is_empty() {
            for at in round.clone() {
                let Arrival { day, node, .. } = arrivals[at];
                let upper = self.network.limits(node)[1].filter(|(latest, _)| day > *latest);
                if let Some((_, reason)) = upper.filter(|_| best[node] == Some(at)) {
                    return Some(self.chain(&arrivals, at, reason));
                }
            }
            let next = arrivals.len();
            for at in round {
                let Arrival { day, node, .. } = arrivals[at];
                for (edge, to) in self.next(node, true) {
                    if best[to].is_none_or(|known| arrivals[known].day < day) {
                        best[to] = Some(arrivals.len());
                        arrivals.push(Arrival { day, node: to, from: Ok((edge, at)) });
                    }
                }
            }
            round = next..arrivals.len();
        }
        None
    }

    fn chain(&self, arrivals: &[Arrival], last: usize, upper: Reason) -> Vec<Reason> {
        let mut reasons = vec![upper];
        let mut at = last;
        while let Ok((edge, before)) = arrivals[at].from {
            reasons.push(self.network.edges()[edge].reason);
            at = before;
        }
        reasons.extend(arrivals[at].from.err());
        reasons.reverse();
        reasons
    }

    /// Takes a told contradiction's relations out, with all they say. Each has one: an event whose own bounds cannot be
    /// true at once has none in the network.
    fn take_out(&mut self, reasons: &[Reason]) {
        for reason in reasons {
            let (Reason::After { event, .. } | Reason::PartOf { event, .. }) = reason else { continue };
            for node in [start(*event), end(*event)] {
                let touching = self.network.next(node, true).chain(self.network.next(node, false));
                for (edge, _) in touching.filter(|(edge, _)| self.network.edges()[*edge].reason == *reason) {
                    self.gone[edge] = true;
                }
            }
        }
    }
}
