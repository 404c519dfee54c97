//! Columns within a day: as many as the longest known order among its events has.

use super::network::{Network, Node, Reached, end, event_of, is_start, start};
use crate::date::{Bounds, Day};
use std::collections::HashMap;

/// Days with more events than this are not searched for who may stand further right: there, each may.
const MOST: usize = 1_000;

/// Where an event stands within its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The first column that it can stand in: as many events of its day, one after another, are known to come before it.
    pub first: usize,
    /// The last column that holds an event which is not known to come after it. So whoever stands wholly to the left of
    /// another is known to come before it.
    pub last: usize,
    /// How many columns its day has.
    pub of: usize,
}

impl Columns {
    /// Where all events stand that nobody orders.
    pub const ONE: Self = Self { first: 0, last: 0, of: 1 };
}

impl Network {
    /// The columns of all events that are known to fall on one day; `days` names it for each of them. Chains through wholes,
    /// parts and events of other days count. O(events + relations), and on a day that has an order at all that times the
    /// number of its events, if they are no more than a thousand, and as long as the search is not tired.
    pub fn columns(&self, days: &[Option<Day>]) -> Vec<Columns> {
        let first = self.first_columns(days);
        let mut of_day: HashMap<Day, Vec<usize>> = HashMap::new();
        for (event, day) in days.iter().enumerate().take(self.event_count()) {
            if let Some(day) = day {
                of_day.entry(*day).or_default().push(event);
            }
        }
        let mut columns = vec![Columns::ONE; days.len()];
        let mut reached = Reached::default();
        for (day, events) in of_day {
            let of = events.iter().map(|event| first[start(*event)]).max().unwrap_or(0) + 1;
            for event in &events {
                let first = first[start(*event)];
                columns[*event] = Columns { first, last: of - 1, of };
            }
            if of > 1 && events.len() <= MOST {
                let within = |node: Node| self.tightest(node) == Bounds::new(day, day);
                for event in &events {
                    if reached.is_tired() {
                        break;
                    }
                    let later = self.reach(&mut reached, [end(*event)], true, within);
                    let not_later = events.iter().filter(|other| !later.has(start(**other)));
                    columns[*event].last = not_later.map(|other| first[start(*other)]).max().unwrap_or(0);
                }
            }
        }
        columns
    }

    /// By instant, how many events of one day come before it one after another. What lies between two instants of a day has
    /// that day as its bounds, so a chain never leaves it.
    fn first_columns(&self, days: &[Option<Day>]) -> Vec<usize> {
        let mut first = vec![0; self.nodes()];
        for node in self.topological() {
            let bounds = self.tightest(node);
            if bounds.both().is_none_or(|(earliest, latest)| earliest != latest) {
                continue;
            }
            let event = event_of(node);
            let before = self.next(node, false).filter(|(_, other)| self.tightest(*other) == bounds);
            let count = before.map(|(_, other)| {
                let ends = is_start(other) && !is_start(node) && days.get(event).copied().flatten().is_some();
                first[other] + usize::from(ends)
            });
            first[node] = count.max().unwrap_or(0);
        }
        first
    }
}
