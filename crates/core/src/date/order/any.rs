//! Some contradiction of a network that is too large for the smallest one to be looked for.

use super::contradiction::Left;
use super::network::{Node, Reason};
use crate::arranging::Arrange;
use std::cmp::Reverse;

impl Left<'_> {
    /// Some way round over relations alone. Whatever comes after no circle is peeled off (Kahn, 1962); what is left has each
    /// something left before it, so that going back must come round.
    pub(super) fn any_circle(&self) -> Option<Vec<Reason>> {
        let nodes = self.network.nodes();
        let mut waiting: Vec<usize> = (0..nodes).map(|node| self.next(node, false).count()).collect();
        let mut off: Vec<Node> = (0..nodes).filter(|node| waiting[*node] == 0).collect();
        while let Some(node) = off.pop() {
            for (_, next) in self.next(node, true) {
                waiting[next] -= 1;
                if waiting[next] == 0 {
                    off.push(next);
                }
            }
        }
        let mut at = (0..nodes).find(|node| waiting[*node] > 0)?;
        let mut seen: Vec<Option<usize>> = vec![None; nodes];
        let mut way = Vec::new();
        while seen[at].is_none() {
            seen[at] = Some(way.len());
            let (edge, before) = self.next(at, false).find(|(_, before)| waiting[*before] > 0)?;
            way.push(edge);
            at = before;
        }
        let round = way.split_off(seen[at].unwrap_or_default());
        Some(round.into_iter().rev().map(|edge| self.network.edges()[edge].reason).collect())
    }

    /// Some reasons that cannot all be true. The latest lower bounds are carried first, so that each instant is reached once, by
    /// the tightest.
    pub(super) fn any_impossible(&self) -> Option<Vec<Reason>> {
        let lower = |node: &Node| self.network.limits(*node)[0];
        let mut begin: Vec<(i64, Node)> =
            (0..self.network.nodes()).filter_map(|node| Some((lower(&node)?.0, node))).collect();
        begin.arrange_by_key(|(day, node)| (Reverse(*day), *node));
        // By instant, over which relation it was reached and from where; itself where a bound of its own is the tightest.
        let mut reached: Vec<Option<(usize, Node)>> = vec![None; self.network.nodes()];
        let mut open = Vec::new();
        for (day, first) in begin {
            open.push((0, first, first));
            while let Some((edge, from, node)) = open.pop() {
                if reached[node].is_some() {
                    continue;
                }
                reached[node] = Some((edge, from));
                if let Some((_, reason)) = self.network.limits(node)[1].filter(|(latest, _)| day > *latest) {
                    return Some(self.way(&reached, node, reason));
                }
                open.extend(self.next(node, true).map(|(edge, next)| (edge, node, next)));
            }
        }
        None
    }

    /// The reasons that led to an instant, and the bound that it exceeds there.
    fn way(&self, reached: &[Option<(usize, Node)>], last: Node, upper: Reason) -> Vec<Reason> {
        let mut reasons = vec![upper];
        let mut at = last;
        while let Some((edge, from)) = reached[at].filter(|(_, from)| *from != at) {
            reasons.push(self.network.edges()[edge].reason);
            at = from;
        }
        reasons.extend(self.network.limits(at)[0].map(|(_, reason)| reason));
        reasons.reverse();
        reasons
    }
}
