//! How one event stands to all others.

use super::network::{Network, Node, Reached, start};

/// How an event stands to all others, by when they began: what the order of the list rests on. Whether what began
/// before had also ended, [`Network::why`] tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placing {
    /// All that are known to have begun before it, or with it at the latest.
    pub before: Vec<usize>,
    /// Those of them between which and this one no other is known to have begun: the transitive reduction.
    pub just_before: Vec<usize>,
    /// All that are known to have begun after it, or with it at the earliest.
    pub after: Vec<usize>,
    /// Those of them that are the next.
    pub just_after: Vec<usize>,
    /// All others: which began first is not known.
    pub not_known: Vec<usize>,
}

impl Network {
    /// How an event stands to all others, each list in the document's order. Four searches along the relations and a few
    /// walks over the events, so O(events + relations).
    pub fn placing(&self, event: usize) -> Placing {
        if event >= self.event_count() {
            return Placing::default();
        }
        let here = start(event);
        let [below, above] = [false, true].map(|forward| {
            let mut reached = Reached::default();
            let reached = self.reach(&mut reached, [here], forward, |_| true);
            let apart = |node: Node| {
                if forward { self.apart(here, node) } else { self.apart(node, here) }
            };
            let known = (0..self.event_count()).map(|other| reached.has(start(other)) || apart(start(other)));
            known.collect::<Vec<bool>>()
        });
        let others = || (0..self.event_count()).filter(|other| *other != event);
        let before: Vec<usize> = others().filter(|other| below[*other] && !above[*other]).collect();
        let after: Vec<usize> = others().filter(|other| above[*other] && !below[*other]).collect();
        let not_known = others().filter(|other| below[*other] == above[*other]).collect();
        let (just_before, just_after) = (self.nearest(&before, false), self.nearest(&after, true));
        Placing { before, just_before, after, just_after, not_known }
    }

    /// Of events that are all known to have begun on one side of another, those with none in between. Whom the dates put
    /// further away goes first; of the rest, whatever relations lead to from one of them.
    fn nearest(&self, known: &[usize], forward: bool) -> Vec<usize> {
        let bounds = |event: &usize| self.tightest(start(*event));
        let near: Vec<usize> = if forward {
            let first = known.iter().filter_map(|event| bounds(event).latest).min();
            let far =
                |event: &&usize| first.zip(bounds(event).earliest).is_some_and(|(last, day)| last < day);
            known.iter().filter(|event| !far(event)).copied().collect()
        } else {
            let last = known.iter().filter_map(|event| bounds(event).earliest).max();
            let far = |event: &&usize| bounds(event).latest.zip(last).is_some_and(|(day, first)| day < first);
            known.iter().filter(|event| !far(event)).copied().collect()
        };
        let mut reached = Reached::default();
        let reached = self.reach(&mut reached, near.iter().map(|event| start(*event)), forward, |_| true);
        near.into_iter().filter(|event| !reached.has(start(*event))).collect()
    }
}
