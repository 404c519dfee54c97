//! The engine: gives every label its lane and the zoom from which on it is shown, in slices.
//!
//! What can be shown all at once is packed in the order of time. Otherwise the more important go first, then conditions. Of
//! equals, those go first that appear at a lower zoom, counted in steps, and of one step the earlier (`Turns`).
//! Each takes the first lane that has room at zoom 1, or a new lane, or the one in which it appears soonest. What is placed is
//! never moved by what comes later, so a page may draw before all is placed.
//!
//! The marks of a lane never overlap, so its order by *u* is the order of both their edges, and a label's neighbours are
//! looked at outward, as far as a label can reach at the zoom found so far. That is O(lanes · log n) a label, and the few
//! labels that stand near. Where one label has found no lane, as on a day with thousands of events, no other with the very
//! same mark on the same side is tried.

use super::place::{GroupLanes, Item, Placed, Placement, Side};
use super::ranks::Ranks;
use super::row::{Row, rows};
use super::turn::Turns;
use crate::arranging::Arrange;
use crate::scale::MAX_ZOOM;

/// A placement in progress.
#[derive(Clone, Debug)]
pub struct Placer {
    /// What is placed as one, by its left edge.
    rows: Vec<Row>,
    /// By row, its lane within its group, and the zoom from which on it is shown.
    stands: Vec<(usize, f64)>,
    /// The rows that are placed one after another.
    turns: Turns,
    groups: Vec<Lanes>,
    /// By footing, whether it has found no lane.
    hopeless: Vec<bool>,
    /// How far any label reaches to the left and to the right of its anchor, in px.
    reach: (f64, f64),
    /// Side and neighbours of every label, which no placing changes.
    labels: Vec<Placed>,
}

/// The lanes of one group.
#[derive(Clone, Debug, Default)]
struct Lanes {
    /// The first of them, of all lanes.
    first: usize,
    /// As many as it may have.
    most: usize,
    open: Vec<Ranks>,
}

/// What has not been placed, or never will be.
const NOWHERE: (usize, f64) = (0, f64::INFINITY);

impl Placer {
    /// What is to be placed on a drawing `width_px` wide at zoom 1, in at most `max_lanes` lanes. Until an item is placed,
    /// it is never shown as a label.
    pub fn new(items: &[Item], width_px: f64, max_lanes: usize) -> Self {
        Self::grouped(items, |_| 0, 1, width_px, max_lanes)
    }

    /// The same in `groups` groups, one below another, each packed by itself. If not all have room, each gets as many lanes
    /// as it asks for up to a common limit.
    pub fn grouped(
        items: &[Item],
        group_of: impl Fn(usize) -> usize,
        groups: usize,
        width_px: f64,
        max_lanes: usize,
    ) -> Self {
        let groups = groups.max(1);
        let rows = rows(items, |at| group_of(at).min(groups - 1) as u32, width_px);
        let reach = rows.iter().map(|row| row.cover.reach());
        let reach = reach.fold((0.0, 0.0), |a, b| (f64::max(a.0, b.0), f64::max(a.1, b.1)));
        let unplaced = Placed { lane: 0, side: Side::Right, beside: None, zoom_from: f64::INFINITY };
        let mut labels = vec![unplaced; items.len()];
        for row in &rows {
            for (at, beside) in row.items.iter().zip(row.beside(items)) {
                labels[*at as usize] = Placed { side: row.side, beside, ..unplaced };
            }
        }
        let mut placer = Self {
            stands: vec![NOWHERE; rows.len()],
            hopeless: vec![false; rows.iter().map(|row| row.footing as usize + 1).max().unwrap_or(0)],
            rows,
            turns: Turns::default(),
            groups: vec![Lanes::default(); groups],
            reach,
            labels,
        };
        placer.share_out(items, width_px, max_lanes);
        placer
    }

    /// Goes on for so many tries to find a row (a label, or several beside each other) its lane. Whether more are left.
    pub fn advance(&mut self, tries: usize) -> bool {
        for _ in 0..tries {
            let Some((rank, step)) = self.turns.next() else { return false };
            let (lane, zoom) = self.best_lane(rank);
            if zoom > MAX_ZOOM {
                // No view comes so close.
                self.hopeless[self.rows[rank].footing as usize] |= zoom.is_infinite();
            } else if zoom > step {
                self.turns.put_off(rank, zoom);
            } else {
                self.settle(rank, lane, zoom);
            }
        }
        !self.turns.are_over()
    }

    /// Where the labels stand so far: those that wait for their turn are shown at no zoom. What is shown stays.
    pub fn placement(&self) -> Placement {
        let groups: Vec<GroupLanes> =
            self.groups.iter().map(|group| GroupLanes { first: group.first, lanes: group.most }).collect();
        let mut labels = self.labels.clone();
        for (rank, row) in self.rows.iter().enumerate() {
            let group = groups[row.group as usize];
            let (lane, zoom_from) = self.stands[rank];
            // A sign without a label stands somewhere among its group.
            let lane = if zoom_from.is_finite() { lane } else { rank % group.lanes.max(1) };
            for at in &row.items {
                let label = &mut labels[*at as usize];
                (label.lane, label.zoom_from) = (group.first + lane, zoom_from);
            }
        }
        Placement { lanes: groups.iter().map(|group| group.lanes).sum(), groups, labels }
    }

    /// Places all that is left.
    pub fn finish(mut self) -> Placement {
        self.advance(usize::MAX);
        self.placement()
    }

    /// Packs the groups that fit whole, gives each group its lanes, and lines up the rows of the others.
    fn share_out(&mut self, items: &[Item], width_px: f64, max_lanes: usize) {
        let mut of_group: Vec<Vec<u32>> = vec![Vec::new(); self.groups.len()];
        for (rank, row) in self.rows.iter().enumerate() {
            of_group[row.group as usize].push(rank as u32);
        }
        let mut asked = Vec::new();
        for (group, ranks) in of_group.iter().enumerate() {
            self.groups[group].most = max_lanes;
            let packs = self.pack(ranks, items, width_px, max_lanes);
            asked.push(if packs { self.groups[group].open.len() } else { usize::MAX });
        }
        let (mut first, mut left) = (0, Vec::new());
        for (group, most) in shares(&asked, max_lanes).into_iter().enumerate() {
            let lanes = &mut self.groups[group];
            (lanes.first, lanes.most) = (first, most);
            first += most;
            if most < asked[group] {
                lanes.open.clear();
                of_group[group].iter().for_each(|rank| self.stands[*rank as usize] = NOWHERE);
                left.append(&mut of_group[group]);
            }
        }
        self.turns = Turns::new(&left, |rank| {
            let items = self.rows[rank as usize].items.iter().map(|at| &items[*at as usize]);
            let importance = items.clone().map(|item| item.importance).min().unwrap_or(u8::MAX);
            (importance, !items.clone().any(|item| item.is_condition))
        });
    }

    /// Whether rows of one group can all be shown at zoom 1 in so many lanes, in the order of time.
    fn pack(&mut self, ranks: &[u32], items: &[Item], width_px: f64, lanes: usize) -> bool {
        let taken_px = |rank: &u32| {
            let (left, right) = self.rows[*rank as usize].cover.at(1.0);
            right - left
        };
        let taken: f64 = ranks.iter().map(taken_px).sum();
        if taken > lanes as f64 * (width_px + self.reach.0 + self.reach.1) {
            return false;
        }
        let first = |rank: &u32| &items[self.rows[*rank as usize].items[0] as usize];
        let mut order = ranks.to_vec();
        order.arrange_by(|a, b| {
            let (x, y) = (first(a), first(b));
            y.is_condition
                .cmp(&x.is_condition)
                .then(x.u_anchor.total_cmp(&y.u_anchor))
                .then(x.importance.cmp(&y.importance))
        });
        order.iter().all(|rank| {
            let (lane, zoom) = self.best_lane(*rank as usize);
            let fits = zoom <= 1.0;
            if fits {
                self.settle(*rank as usize, lane, zoom);
            }
            fits
        })
    }

    /// The lane in which a row appears soonest, which may be a new one, and the zoom from which on it has room there.
    fn best_lane(&self, rank: usize) -> (usize, f64) {
        let row = &self.rows[rank];
        let lanes = &self.groups[row.group as usize];
        let mut best = (0, f64::INFINITY);
        if self.hopeless[row.footing as usize] {
            return best;
        }
        for (lane, others) in lanes.open.iter().enumerate() {
            let zoom = self.zoom_in(others, rank, best.1);
            if zoom < best.1 {
                best = (lane, zoom);
            }
            if zoom <= 1.0 {
                return best;
            }
        }
        if lanes.open.len() < lanes.most { (lanes.open.len(), 1.0) } else { best }
    }

    /// Gives a row its lane.
    fn settle(&mut self, rank: usize, lane: usize, zoom: f64) {
        let lanes = &mut self.groups[self.rows[rank].group as usize].open;
        if lane == lanes.len() {
            lanes.push(Ranks::below(self.rows.len()));
        }
        lanes[lane].insert(rank);
        self.stands[rank] = (lane, zoom);
    }

    /// The zoom from which on a row has room in a lane. Gives up at `limit`, which another lane offers.
    fn zoom_in(&self, lane: &Ranks, rank: usize, limit: f64) -> f64 {
        let cover = &self.rows[rank].cover;
        let (to_left, to_right) = cover.reach();
        let (to_left, to_right) = (to_left + self.reach.1, to_right + self.reach.0);
        let mut zoom = 1.0;
        let clash = |other: usize| {
            let apart = cover.apart_from(&self.rows[other].cover);
            // The other is there only from some zoom on.
            if apart <= self.stands[other].1 { 1.0 } else { apart }
        };
        let (mut left, mut right) = (lane.before(rank), lane.after(rank));
        while left.is_some() || right.is_some() {
            // Beyond this one none reaches so far at the zoom found.
            left = left.filter(|at| (cover.start - self.rows[*at].cover.end) * zoom < to_left);
            if let Some(at) = left {
                zoom = clash(at).max(zoom);
            }
            right = right.filter(|at| (self.rows[*at].cover.start - cover.end) * zoom < to_right);
            if let Some(at) = right {
                zoom = clash(at).max(zoom);
            }
            if zoom >= limit {
                return zoom;
            }
            (left, right) = (left.and_then(|at| lane.before(at)), right.and_then(|at| lane.after(at)));
        }
        zoom
    }
}

/// How many lanes each group gets of those that there are: what it asks for up to a common limit, then one more from the
/// first on. Groups for which none is left get none.
fn shares(asked: &[usize], lanes: usize) -> Vec<usize> {
    let total = |limit: usize| asked.iter().map(|asked| (*asked).min(limit)).fold(0, usize::saturating_add);
    let limit = (0..=lanes).rev().find(|limit| total(*limit) <= lanes).unwrap_or(0);
    let mut left = lanes - total(limit);
    let share = |asked: &usize| {
        let more = usize::from(*asked > limit && left > 0);
        left -= more;
        (*asked).min(limit) + more
    };
    asked.iter().map(share).collect()
}
