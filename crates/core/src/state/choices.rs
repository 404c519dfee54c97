//! What events can be chosen by: each has some of these.

use super::aside::Aside;
use super::{EventIndex, PassageIndex, Standing, Story};
use crate::arranging::{Arrange, set_of};
use crate::model::{Basis, Kind};
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

/// Something that events can have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Choice {
    /// How an endpoint of the date is known; [`Basis::Unknown`] if neither is.
    Basis(Basis),
    /// What sort of thing it is.
    Kind(Kind),
    /// A theme, by its place among [`Story::themes`].
    Theme(usize),
    /// Who has to do with it, by place among [`Story::actors`].
    Actor(usize),
    /// Where it is, by place among [`Story::places`].
    Place(usize),
    /// A report that tells of it, by its number in the whole corpus.
    Report(usize),
    /// The reports differ on it.
    Differing,
}

/// In how many ways events can be chosen; of each way one choice can be made.
pub const WAYS: usize = 7;

impl Choice {
    /// Which way of choosing it is one of.
    pub fn way(self) -> usize {
        match self {
            Self::Basis(_) => 0,
            Self::Kind(_) => 1,
            Self::Theme(_) => 2,
            Self::Actor(_) => 3,
            Self::Place(_) => 4,
            Self::Report(_) => 5,
            Self::Differing => 6,
        }
    }
}

/// What every event has, from the first time that somebody chooses.
pub(super) type Choices = Aside<OnceCell<Vec<Vec<Choice>>>>;

impl Story {
    /// Who has to do with some event, in the order in which the document first names them.
    pub fn actors(&self) -> &[String] {
        &self.actors
    }

    /// Where some event is, in the order in which the document first names them.
    pub fn event_places(&self) -> &[String] {
        &self.event_places
    }

    /// What an event has, in order.
    pub fn choices_of(&self, event: EventIndex) -> &[Choice] {
        let all = self.choices.0.get_or_init(|| self.all_choices());
        all.get(event.0).map_or(&[], Vec::as_slice)
    }

    fn all_choices(&self) -> Vec<Vec<Choice>> {
        let numbered =
            |names: &'_ [String]| -> HashMap<String, usize> { names.iter().cloned().zip(0..).collect() };
        let (actors, places) = (numbered(&self.actors), numbered(&self.event_places));
        let of_event = |(at, event): (usize, &crate::model::Event)| {
            let at = EventIndex(at);
            let mut has = match event.date.basis() {
                Basis::Unknown => vec![Choice::Basis(Basis::Unknown)],
                _ => [event.date.start.basis, event.date.end.basis]
                    .into_iter()
                    .filter(|basis| *basis != Basis::Unknown)
                    .map(Choice::Basis)
                    .collect(),
            };
            has.push(Choice::Kind(event.kind));
            has.extend(
                event
                    .themes
                    .iter()
                    .filter_map(|name| self.theme_places.get(name).copied().map(Choice::Theme)),
            );
            has.extend(event.actors.iter().filter_map(|name| actors.get(name).copied().map(Choice::Actor)));
            has.extend(event.places.iter().filter_map(|name| places.get(name).copied().map(Choice::Place)));
            let tells = |passage: &PassageIndex| {
                let passage = self.passage(*passage).filter(|passage| passage.supports(at))?;
                Some(Choice::Report(self.source_number(passage.source)))
            };
            has.extend(self.passages_of(at).iter().filter_map(tells));
            if !self.disagreements_of(at).is_empty() {
                has.push(Choice::Differing);
            }
            has.arrange();
            has.dedup();
            has
        };
        self.document().events.iter().enumerate().map(of_event).collect()
    }

    /// How many events each choice would let stand out, with all else that is chosen as it is: of the way that it is one of, it
    /// would be the choice. Those of which none would are listed too, if some event has them.
    pub fn counts(&self, standing: &Standing) -> Vec<(Choice, usize)> {
        let mut counts: HashMap<Choice, usize> = HashMap::new();
        let filter = standing.filter();
        for at in (0..self.document().events.len()).map(EventIndex) {
            let has = self.choices_of(at);
            let others = standing.meets_all_but_choices(self, at);
            let mut lacks = filter.choices().filter(|choice| !has.contains(choice));
            let (first, second) = (lacks.next(), lacks.next());
            for choice in has {
                let would =
                    others && second.is_none() && first.is_none_or(|lacked| lacked.way() == choice.way());
                *counts.entry(*choice).or_default() += usize::from(would);
            }
        }
        let choices: BTreeSet<Choice> = set_of(counts.keys().copied());
        choices.into_iter().map(|choice| (choice, counts.get(&choice).copied().unwrap_or_default())).collect()
    }
}
