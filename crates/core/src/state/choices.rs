//! What events can be chosen by: each has some of these.

use super::aside::Aside;
use super::{EventIndex, PassageIndex, Standing, Story};
use crate::arranging::Arrange;
use crate::model::{Basis, Kind};
use std::cell::OnceCell;
use std::collections::HashMap;

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

/// Which events have a choice, in order: each choice that some event has, in order too. Made when somebody first chooses.
pub(super) type Choices = Aside<OnceCell<Vec<(Choice, Vec<usize>)>>>;

impl Story {
    /// Who has to do with some event, in the order in which the document first names them.
    pub fn actors(&self) -> &[String] {
        &self.actors
    }

    /// Where some event is, in the order in which the document first names them.
    pub fn event_places(&self) -> &[String] {
        &self.event_places
    }

    /// Which events have a choice, in order.
    pub fn having(&self, choice: Choice) -> &[usize] {
        let all = self.choices();
        let at = all.binary_search_by_key(&choice, |(of, _)| *of).ok();
        at.and_then(|at| all.get(at)).map_or(&[], |(_, events)| events)
    }

    fn choices(&self) -> &[(Choice, Vec<usize>)] {
        self.choices.0.get_or_init(|| {
            let mut having: HashMap<Choice, Vec<usize>> = HashMap::new();
            for (at, has) in self.all_choices().enumerate() {
                has.into_iter().for_each(|choice| having.entry(choice).or_default().push(at));
            }
            let mut all: Vec<_> = having.into_iter().collect();
            all.arrange_by_key(|(choice, _)| *choice);
            all
        })
    }

    /// By event what it has, each once.
    fn all_choices(&self) -> impl Iterator<Item = Vec<Choice>> + '_ {
        let numbered =
            |names: &'_ [String]| -> HashMap<String, usize> { names.iter().cloned().zip(0..).collect() };
        let (actors, places) = (numbered(&self.actors), numbered(&self.event_places));
        let of_event = move |(at, event): (usize, &crate::model::Event)| {
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
        self.document().events.iter().enumerate().map(of_event)
    }

    /// How many events each choice would let stand out, with all else that is chosen as it is: of the way that it is one of, it
    /// would be the choice. Those of which none would are listed too, if some event has them.
    pub fn counts(&self, standing: &Standing) -> Vec<(Choice, usize)> {
        let count = |(choice, events): &(Choice, Vec<usize>)| {
            let would = |at: &&usize| standing.lacks_at_most(**at, choice.way());
            (*choice, events.iter().filter(would).count())
        };
        self.choices().iter().map(count).collect()
    }
}
