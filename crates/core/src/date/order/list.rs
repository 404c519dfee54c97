//! The list: one linear order of all events, cut wherever it is known.
//!
//! An event stands above another only if it may have begun first; and wherever a section ends, every event above is
//! known to have begun before every event below. So sections are the ordinal decomposition of the order of beginnings.

use super::network::{Network, Node, Reached, event_of, is_start, start};
use crate::arranging::Arrange;
use crate::date::{Bounds, Day};
use crate::model::Event;
use std::cmp::Reverse;

/// Stretches of more events than this, all of which overlap, are cut by days alone and not by relations as well.
const MOST: usize = 500;
/// Of more events of which some are hidden it is not asked pair by pair what is known of their order.
const FEW: usize = 32;

/// What the place of a section on the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stand {
    /// Every event of the sections above is known to have begun before every event of this one.
    InOrder,
    /// Its events have no earliest day, so they stand apart: how long before the day is not told.
    UpTo,
    /// The document gives no day for them.
    Undated,
}

/// How much of the order of some events is known, by when they began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Known {
    /// All of it: they stand in it.
    Whole,
    /// Some began before others, but not of any two it is known.
    InPart,
    /// Nothing.
    Nothing,
}

/// Events whose start has the same bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The bounds of every start, as tight as the document allows.
    pub bounds: Bounds,
    /// How much of their order is known.
    pub known: Known,
    /// The events; what is known to have begun first comes first.
    pub events: Vec<usize>,
}

/// Consecutive groups that cannot be parted: in a section of [`Stand::InOrder`], not everything above any line between
/// two of them is known to have begun before everything below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What its place says.
    pub stand: Stand,
    /// Its groups, by their earliest, then by their latest day.
    pub groups: Vec<Group>,
}

impl Section {
    /// Its events.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        self.groups.iter().flat_map(|group| group.events.iter().copied())
    }

    /// The days within which all its events began.
    pub fn bounds(&self) -> Bounds {
        let days = |of: fn(&Bounds) -> Option<Day>| {
            self.groups
                .iter()
                .map(|group| of(&group.bounds))
                .collect::<Option<Vec<Day>>>()
                .unwrap_or_default()
        };
        Bounds {
            earliest: days(|bounds| bounds.earliest).into_iter().min(),
            latest: days(|bounds| bounds.latest).into_iter().max(),
        }
    }
}

impl Network {
    /// All events once, in sections: those in order, those up to a day, those without a date. `events` are those that the
    /// network is of. O((events + relations) · log), and for a stretch of overlapping events that have relations, the
    /// relations times its events, if they are no more than five hundred, and as long as the search is not tired.
    pub fn sections(&self, events: &[Event]) -> Vec<Section> {
        let stand_of: Vec<Stand> =
            events.iter().enumerate().map(|(at, event)| self.stand(at, event)).collect();
        let ranks = self.ranks(&stand_of);
        let mut order: Vec<usize> = (0..events.len().min(self.event_count())).collect();
        order.arrange_by_key(|at| {
            let Bounds { earliest, latest } = self.start_bounds(*at);
            let ended = (events[*at].date.end.latest, events[*at].date.end.earliest);
            // No latest day comes last, so it is wrapped the other way round.
            let last = |day: Option<Day>| (day.is_none(), day);
            // What others tell of an undated event orders it too, though it is not shown by it.
            let by = (stand_of[*at] as u8, earliest, last(latest), ranks[*at]);
            (by, last(ended.0), Reverse(ended.1), events[*at].importance, *at)
        });
        let mut sections = Vec::new();
        let mut reached = Reached::default();
        for run in order.chunk_by(|a, b| stand_of[*a] == stand_of[*b]) {
            let stand = stand_of[run[0]];
            let cuts =
                if stand == Stand::InOrder { self.cut(run, &stand_of, &mut reached) } else { vec![run] };
            sections.extend(cuts.into_iter().map(|run| {
                let same = |a: &usize, b: &usize| {
                    stand == Stand::Undated || self.start_bounds(*a) == self.start_bounds(*b)
                };
                let groups =
                    run.chunk_by(same).map(|run| self.group(stand, run, &ranks, &mut reached)).collect();
                Section { stand, groups }
            }));
        }
        sections
    }

    /// A group of which only some events are shown, with what is known of the order of those.
    pub fn shown(&self, group: &Group, is_shown: impl Fn(usize) -> bool) -> Group {
        let events: Vec<usize> = group.events.iter().copied().filter(|at| is_shown(*at)).collect();
        // Part of a known order is known, and of what is not known nothing.
        let known = match group.known {
            Known::InPart if events.len() <= FEW => self.known(&events),
            known => known,
        };
        Group { bounds: group.bounds, known, events }
    }

    /// How much is known of the order of a few events, pair by pair; what is known to have begun first comes first.
    fn known(&self, events: &[usize]) -> Known {
        let began = |(at, event): (usize, &usize)| {
            let later = events.get(at + 1..).unwrap_or_default();
            later.iter().filter(|other| self.began_before(*event, **other)).count()
        };
        let ordered: usize = events.iter().enumerate().map(began).sum();
        match ordered {
            all if 2 * all == events.len() * events.len().saturating_sub(1) => Known::Whole,
            0 => Known::Nothing,
            _ => Known::InPart,
        }
    }

    fn stand(&self, at: usize, event: &Event) -> Stand {
        let [first, last] = [Bounds::from(event.date.start), Bounds::from(event.date.end)];
        if first.is_none() && last.is_none() {
            Stand::Undated
        } else if self.start_bounds(at).earliest.is_none() {
            Stand::UpTo
        } else {
            Stand::InOrder
        }
    }

    fn group(&self, stand: Stand, run: &[usize], ranks: &[usize], reached: &mut Reached) -> Group {
        let mut distinct: Vec<usize> = run.iter().map(|at| ranks[*at]).collect();
        distinct.arrange();
        distinct.dedup();
        let starts = || run.iter().map(|at| self.start_bounds(*at));
        let first = starts().filter_map(|bounds| bounds.latest).min();
        let apart =
            first.zip(starts().filter_map(|bounds| bounds.earliest).max()).is_some_and(|(a, b)| a < b);
        let mut one_by_one = || {
            let mut began = |a, b| !reached.is_tired() && self.not_after_among(start(a), start(b), reached);
            run.len() <= MOST && run.windows(2).all(|pair| began(pair[0], pair[1]))
        };
        let known = match distinct.len() {
            all if all == run.len() || (apart && one_by_one()) => Known::Whole,
            1 if !apart => Known::Nothing,
            _ => Known::InPart,
        };
        let bounds = if stand == Stand::Undated { Bounds::NONE } else { self.start_bounds(run[0]) };
        Group { bounds, known, events: run.to_vec() }
    }

    /// By event, how many others of its group are known to have begun before it one after another. What lies between two
    /// instants with the same bounds has these bounds too, so the chains of a group never leave it; those of the undated,
    /// whose bounds follow from others', may go anywhere.
    fn ranks(&self, stand: &[Stand]) -> Vec<usize> {
        let mut chain = vec![[0usize; 2]; self.nodes()];
        for node in self.topological() {
            let bounds = self.tightest(node);
            let mut longest = [0, 0];
            for (_, other) in self.next(node, false) {
                let began = |undated: bool| {
                    let counts =
                        stand.get(event_of(other)).is_some_and(|of| (*of == Stand::Undated) == undated);
                    usize::from(is_start(other) && counts)
                };
                if self.tightest(other) == bounds {
                    longest[0] = longest[0].max(chain[other][0] + began(false));
                }
                longest[1] = longest[1].max(chain[other][1] + began(true));
            }
            chain[node] = longest;
        }
        let rank = |(at, of): (usize, &Stand)| {
            chain.get(start(at)).map_or(0, |it| it[usize::from(*of == Stand::Undated)])
        };
        stand.iter().enumerate().map(rank).collect()
    }

    /// Cuts events, which stand by their earliest and their latest day, wherever all above began before all below.
    fn cut<'a>(&self, run: &'a [usize], stand: &[Stand], reached: &mut Reached) -> Vec<&'a [usize]> {
        let mut cuts = Vec::new();
        let (mut from, mut latest) = (0, Some(Day::MIN));
        for (at, event) in run.iter().enumerate() {
            let bounds = self.start_bounds(*event);
            if at > from && latest.zip(bounds.earliest).is_some_and(|(latest, earliest)| latest < earliest) {
                self.cut_by_relations(&run[from..at], stand, reached, &mut cuts);
                (from, latest) = (at, Some(Day::MIN));
            }
            latest = latest.zip(bounds.latest).map(|(a, b)| a.max(b));
        }
        self.cut_by_relations(&run[from..], stand, reached, &mut cuts);
        cuts
    }

    /// Whether relations may cut overlapping events, if they are not too many to be asked.
    fn may_be_cut(&self, run: &[usize]) -> bool {
        let related = |event: &usize| self.next(start(*event), false).next().is_some();
        (2..=MOST).contains(&run.len()) && run.iter().any(related)
    }

    /// Cuts overlapping events where relations order all above before all below. A cut is no good if an event below it does
    /// not come after each above, so every event asks for a cut-free stretch up to the first that it does not come after.
    fn cut_by_relations<'a>(
        &self,
        run: &'a [usize],
        stand: &[Stand],
        reached: &mut Reached,
        cuts: &mut Vec<&'a [usize]>,
    ) {
        if !self.may_be_cut(run) {
            return cuts.push(run);
        }
        let mut inside: Vec<usize> = run.to_vec();
        inside.arrange();
        // Whatever begins between two of them is one of them, unless it has no date of its own.
        let within = |node: Node| {
            let event = event_of(node);
            !is_start(node) || stand[event] != Stand::InOrder || inside.binary_search(&event).is_ok()
        };
        let joined: Vec<usize> = (0..run.len())
            .map(|at| {
                if reached.is_tired() {
                    return 0;
                }
                let below = self.reach(reached, [start(run[at])], false, within);
                let ordered =
                    |other: &usize| below.has(start(*other)) || self.apart(start(*other), start(run[at]));
                run[..at].iter().position(|other| !ordered(other)).unwrap_or(at)
            })
            .collect();
        let mut to = run.len();
        let mut parts = Vec::new();
        let mut first = run.len();
        for at in (0..run.len()).rev() {
            first = first.min(joined[at]);
            if first >= at {
                parts.push(&run[at..to]);
                (to, first) = (at, at);
            }
        }
        cuts.extend(parts.into_iter().rev());
    }
}
