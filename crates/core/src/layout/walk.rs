//! Where keys lead among what stands in the drawing: left and right in time, up and down among its rows.

use super::frame::Cluster;
use super::plan::Plan;
use super::scene::Scene;
use std::cmp::Ordering;

/// What can have the focus in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// An event, by its place in the document.
    Event(usize),
    /// A cluster, by what names it while the window moves.
    Cluster {
        /// Its group.
        group: usize,
        /// Its grid.
        level: u32,
        /// Its bin on it.
        bin: u64,
    },
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// What comes before it in time.
    Earlier,
    /// What comes after it in time.
    Later,
    /// The nearest in the next row above that has any.
    Up,
    /// The nearest in the next row below that has any.
    Down,
    /// The first of all.
    First,
    /// The last of all.
    Last,
    /// Ten before it.
    MuchEarlier,
    /// Ten after it.
    MuchLater,
}

/// How far the page keys lead.
const PAGE: usize = 10;
/// Below all rows of the drawing.
const MARGIN: usize = usize::MAX;

/// Where something stands: in time by its anchor and then by the order of reading.
#[derive(Clone, Copy, Debug)]
struct Standing {
    u: f64,
    order: usize,
    row: usize,
}

impl Standing {
    fn cmp_time(&self, other: &Self) -> Ordering {
        self.u.total_cmp(&other.u).then(self.order.cmp(&other.order))
    }
}

/// The next in time after a place, or the one before it; without a place, the first or the last of all.
fn next(all: &[(Stop, Standing)], from: Option<Standing>, later: bool) -> Option<(Stop, Standing)> {
    let before =
        |a: &Standing, b: &Standing| if later { a.cmp_time(b).is_lt() } else { a.cmp_time(b).is_gt() };
    let mut best: Option<(Stop, Standing)> = None;
    for (stop, at) in all {
        if from.is_none_or(|from| before(&from, at)) && best.is_none_or(|(_, best)| before(at, &best)) {
            best = Some((*stop, *at));
        }
    }
    best
}

/// What keys walk along.
pub struct Walk<'a> {
    /// Where everything stands.
    pub plan: &'a Plan,
    /// What of it is on the page.
    pub scene: &'a Scene,
    /// Whether all stand one below another, in the order of reading, and not on an axis.
    pub is_column: bool,
    /// How many events there are.
    pub count: usize,
    /// An event's place in the order of reading.
    pub order: &'a dyn Fn(usize) -> usize,
    /// Which events are walked along: those that stand out, and of those without a date what is on the page.
    pub takes: &'a dyn Fn(usize) -> bool,
}

impl Walk<'_> {
    /// Where Tab comes to while nothing has had the focus, or what had it is not there any more: the first in the stretch.
    pub fn first_in_sight(&self) -> Option<Stop> {
        let shown = || self.scene.events().filter(|at| (self.takes)(*at) && self.is_shown(*at));
        let is_seen = |at: &usize| {
            self.is_column || self.plan.label(*at).is_some_and(|(item, _)| item.u_anchor >= self.scene.start)
        };
        let event = shown().find(is_seen).or_else(|| shown().next()).map(Stop::Event);
        event.or_else(|| self.clusters().first().map(|(stop, _)| *stop))
    }

    /// Whether something stands in the drawing as it is now.
    pub fn has(&self, stop: Stop) -> bool {
        match stop {
            Stop::Event(at) => {
                let is_drawn = || self.scene.events().any(|drawn| drawn == at);
                (self.takes)(at) && self.is_shown(at) && (self.plan.label(at).is_none() || is_drawn())
            }
            Stop::Cluster { .. } => self.clusters().iter().any(|(other, _)| *other == stop),
        }
    }

    /// Where a key leads from something; `None` where there is nothing more.
    pub fn lead(&self, from: Stop, toward: Toward) -> Option<Stop> {
        let toward = match toward {
            Toward::Up if self.is_column => Toward::Earlier,
            Toward::Down if self.is_column => Toward::Later,
            other => other,
        };
        let all = self.all();
        let here = self.standing(from)?;
        let later = matches!(toward, Toward::Later | Toward::MuchLater | Toward::First);
        let (stop, _) = match toward {
            Toward::First | Toward::Last => next(&all, None, later),
            Toward::Earlier | Toward::Later => next(&all, Some(here), later),
            Toward::MuchEarlier | Toward::MuchLater => {
                let mut found = next(&all, Some(here), later);
                for _ in 1..PAGE {
                    let Some(further) = found.and_then(|(_, at)| next(&all, Some(at), later)) else { break };
                    found = Some(further);
                }
                found
            }
            Toward::Up => self.across(&all, here, false),
            Toward::Down => self.across(&all, here, true),
        }?;
        (stop != from).then_some(stop)
    }

    /// The nearest in the next row that has something in the stretch.
    fn across(&self, all: &[(Stop, Standing)], from: Standing, down: bool) -> Option<(Stop, Standing)> {
        let away = |at: &Standing| (at.row.abs_diff(from.row), (at.u - from.u).abs());
        let mut best: Option<(Stop, Standing)> = None;
        for (stop, at) in all {
            let in_sight = at.row == MARGIN || (self.scene.start..=self.scene.end).contains(&at.u);
            let is_beyond = if down { at.row > from.row } else { at.row < from.row };
            // Of two that are as near, the first in time.
            let is_nearer = best.is_none_or(|(_, best)| {
                away(at) < away(&best) || away(at) == away(&best) && at.cmp_time(&best).is_lt()
            });
            if in_sight && is_beyond && is_nearer {
                best = Some((*stop, *at));
            }
        }
        best
    }

    fn all(&self) -> Vec<(Stop, Standing)> {
        let mut all = self.clusters();
        for at in 0..self.count {
            if (self.takes)(at)
                && self.is_shown(at)
                && let Some(standing) = self.standing(Stop::Event(at))
            {
                all.push((Stop::Event(at), standing));
            }
        }
        all
    }

    fn clusters(&self) -> Vec<(Stop, Standing)> {
        let clusters = if self.is_column { &[][..] } else { &self.scene.clusters };
        let standing = |(nth, cluster): (usize, &Cluster)| {
            let row = self.plan.rows().get(cluster.group).and_then(|rows| rows.clusters).unwrap_or(MARGIN);
            let stop = Stop::Cluster { group: cluster.group, level: cluster.level, bin: cluster.bin };
            (stop, Standing { u: cluster.u_first, order: self.count + nth, row })
        };
        clusters.iter().enumerate().map(standing).collect()
    }

    fn standing(&self, stop: Stop) -> Option<Standing> {
        let Stop::Event(at) = stop else {
            return self.clusters().iter().find(|(other, _)| *other == stop).map(|(_, at)| *at);
        };
        let label = self.plan.label(at).filter(|_| !self.is_column);
        let u = if self.is_column { 0.0 } else { label.map_or(f64::INFINITY, |(item, _)| item.u_anchor) };
        Some(Standing { u, order: (self.order)(at), row: self.plan.row(at).unwrap_or(MARGIN) })
    }

    /// Whether an event has a label at this zoom, or stands in the margin.
    fn is_shown(&self, at: usize) -> bool {
        self.plan.label(at).is_none_or(|(_, placed)| placed.is_shown(self.scene.zoom))
    }
}

#[cfg(test)]
mod tests;
