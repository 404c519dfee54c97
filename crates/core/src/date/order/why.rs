//! Why an order is known: the fewest reasons that lead from the one event to the other.

use super::Order;
use super::network::{Network, Node, Reason, Side, end, endpoint, event_of, start};
use crate::date::Day;
use std::collections::VecDeque;

/// How far an order between two events is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The earlier one has ended when the later one starts.
    Ended,
    /// The earlier one has begun when the later one starts; whether it has ended is not known, or it has not.
    Begun,
}

/// A known order and what makes it known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The event that comes first.
    pub earlier: usize,
    /// The event that comes after it.
    pub later: usize,
    /// How far.
    pub relation: Relation,
    /// The reasons, from the earlier to the later: relations, or relations, a latest and an earliest day, and relations.
    pub reasons: Vec<Reason>,
}

/// Where a search has come: from an instant over the fewest relations, with the edge that led there.
struct Search {
    by: Vec<Option<(usize, Node)>>,
    /// The instants at which the bound gets tighter: how many relations away, and the bound.
    tighter: Vec<(usize, Day, Node)>,
    depth: Vec<usize>,
}

impl Network {
    /// Why the order of two events is known; `None` if it is not. Of an order that relations and dates both make known,
    /// whichever needs fewer reasons is told, and the relations if they need as many. Costs what relations lead to.
    pub fn why(&self, a: usize, b: usize) -> Option<Why> {
        let (earlier, later, relation) = match self.order(a, b) {
            Order::Before => (a, b, Relation::Ended),
            Order::After => (b, a, Relation::Ended),
            Order::NotKnown => match (self.began_before(a, b), self.began_before(b, a)) {
                (true, false) => (a, b, Relation::Begun),
                (false, true) => (b, a, Relation::Begun),
                _ => return None,
            },
        };
        let from = if relation == Relation::Ended { end(earlier) } else { start(earlier) };
        Some(Why { earlier, later, relation, reasons: self.chain(from, start(later))? })
    }

    /// The fewest reasons for which one instant is not after another.
    fn chain(&self, from: Node, to: Node) -> Option<Vec<Reason>> {
        let ahead = self.search(from, Side::Latest);
        let back = self.search(to, Side::Earliest);
        let related = ahead.by[to].is_some().then(|| ahead.depth[to]);
        // The latest days fall and the earliest days rise with the distance, so one walk over both finds the nearest pair.
        let mut at = back.tighter.len();
        let mut dated: Option<(usize, usize, usize)> = None;
        for (index, (far, latest, _)) in ahead.tighter.iter().enumerate() {
            while at > 0 && back.tighter[at - 1].1 > *latest {
                at -= 1;
            }
            if let Some((near, ..)) = back.tighter.get(at) {
                let length = far + near + 2;
                if dated.is_none_or(|(shortest, ..)| length < shortest) {
                    dated = Some((length, index, at));
                }
            }
        }
        match (related, dated) {
            (Some(length), dated) if dated.is_none_or(|(dated, ..)| length <= dated) => {
                Some(self.way(&ahead, to, true))
            }
            (_, Some((_, latest, earliest))) => {
                let (_, last, upper) = ahead.tighter[latest];
                let (_, first, lower) = back.tighter[earliest];
                let mut reasons = self.way(&ahead, upper, true);
                reasons.push(bound(upper, Side::Latest, last));
                reasons.push(bound(lower, Side::Earliest, first));
                reasons.extend(self.way(&back, lower, false));
                Some(reasons)
            }
            _ => None,
        }
    }

    /// Searches breadth first: forward for what the latest days lead to, backward for what the earliest days come from.
    fn search(&self, from: Node, side: Side) -> Search {
        let forward = side == Side::Latest;
        let mut search =
            Search { by: vec![None; self.nodes()], tighter: Vec::new(), depth: vec![0; self.nodes()] };
        let mut open = VecDeque::from([from]);
        while let Some(node) = open.pop_front() {
            let day = if forward { self.given(node).latest } else { self.given(node).earliest };
            let tightest = search.tighter.last().map(|(_, day, _)| *day);
            let better =
                |day: Day| tightest.is_none_or(|known| if forward { day < known } else { day > known });
            if let Some(day) = day.filter(|day| better(*day)) {
                search.tighter.push((search.depth[node], day, node));
            }
            for (edge, next) in self.next(node, forward) {
                if next != from && search.by[next].is_none() {
                    search.by[next] = Some((edge, node));
                    search.depth[next] = search.depth[node] + 1;
                    open.push_back(next);
                }
            }
        }
        search
    }

    /// The relations over which a search came to an instant, in their own direction.
    fn way(&self, search: &Search, to: Node, forward: bool) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let mut at = to;
        while let Some((edge, before)) = search.by[at] {
            reasons.push(self.edges()[edge].reason);
            at = before;
        }
        if forward {
            reasons.reverse();
        }
        reasons
    }
}

fn bound(node: Node, side: Side, day: Day) -> Reason {
    Reason::Bound { event: event_of(node), endpoint: endpoint(node), side, day }
}
