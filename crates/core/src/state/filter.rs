//! Which events stand out. The others are dimmed on the axis, and nothing is placed anew.

use super::{EventIndex, Story};
use crate::model::{Basis, Kind};

/// What an event must have to stand out; nothing chosen: every event does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// How its date is known.
    pub basis: Option<Basis>,
    /// What sort of thing it is.
    pub kind: Option<Kind>,
    /// One of its themes, by its place among [`Story::themes`].
    pub theme: Option<usize>,
    /// Whether reports must differ on it.
    pub differing: bool,
}

impl Filter {
    /// Whether every event stands out.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Whether an event stands out. A date whose endpoints are known in two ways counts for both.
    pub fn matches(self, story: &Story, at: EventIndex) -> bool {
        let Some(event) = story.event(at) else { return false };
        let bases = [event.date.start.basis, event.date.end.basis];
        let basis = |basis: Basis| match basis {
            Basis::Unknown => event.date.basis() == Basis::Unknown,
            known => bases.contains(&known),
        };
        let theme = |theme: usize| story.themes().get(theme).is_some_and(|name| event.themes.contains(name));
        self.basis.is_none_or(basis)
            && self.kind.is_none_or(|kind| kind == event.kind)
            && self.theme.is_none_or(theme)
            && (!self.differing || !story.disagreements_of(at).is_empty())
    }

    /// This filter with a basis chosen; the one that is chosen already is let go.
    #[must_use]
    pub fn toggled_basis(self, basis: Basis) -> Self {
        Self { basis: toggled(self.basis, basis), ..self }
    }

    /// This filter with a kind chosen; the one that is chosen already is let go.
    #[must_use]
    pub fn toggled_kind(self, kind: Kind) -> Self {
        Self { kind: toggled(self.kind, kind), ..self }
    }

    /// This filter with a theme chosen; the one that is chosen already is let go.
    #[must_use]
    pub fn toggled_theme(self, theme: usize) -> Self {
        Self { theme: toggled(self.theme, theme), ..self }
    }

    /// This filter, for the events on which reports differ, or for all again.
    #[must_use]
    pub fn toggled_differing(self) -> Self {
        Self { differing: !self.differing, ..self }
    }
}

fn toggled<T: PartialEq>(chosen: Option<T>, value: T) -> Option<T> {
    if chosen.as_ref() == Some(&value) { None } else { Some(value) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId};

    fn story() -> Story {
        let event = |id: &str, kind: Kind, start: Basis, end: Basis, theme: &str| {
            let mut event =
                Event { id: EventId::new(id), kind, themes: vec![theme.into()], ..Event::default() };
            event.date.start.basis = start;
            event.date.end.basis = end;
            event
        };
        let (stated, derived, unknown) = (Basis::Stated, Basis::Derived, Basis::Unknown);
        let disagreement = Disagreement {
            id: DisagreementId::new("count"),
            question: "How many?".into(),
            kind: DisagreementKind::Count,
            weight: 1,
            events: vec![EventId::new("talks")],
            positions: Vec::new(),
            note: None,
        };
        Story::new(Document {
            events: vec![
                event("talks", Kind::Happening, derived, derived, "trade"),
                event("strain", Kind::Condition, stated, unknown, "sea"),
                event("bare", Kind::Statement, unknown, unknown, "trade"),
            ],
            disagreements: vec![disagreement],
            ..Document::default()
        })
    }

    fn standing_out(filter: Filter) -> Vec<usize> {
        let story = story();
        (0..4).filter(|at| filter.matches(&story, EventIndex(*at))).collect()
    }

    #[test]
    fn every_choice_narrows_and_choosing_twice_lets_go() {
        let none = Filter::default();
        assert_eq!(standing_out(none), [0, 1, 2], "an index that is no event never stands out");
        assert_eq!(standing_out(none.toggled_basis(Basis::Derived)), [0]);
        assert_eq!(standing_out(none.toggled_basis(Basis::Stated)), [1], "one endpoint is enough");
        assert_eq!(standing_out(none.toggled_basis(Basis::Unknown)), [2], "an open end is no undated event");
        assert_eq!(standing_out(none.toggled_kind(Kind::Condition)), [1]);
        assert_eq!(standing_out(none.toggled_theme(0)), [0, 2]);
        assert_eq!(standing_out(none.toggled_differing()), [0]);
        assert_eq!(standing_out(none.toggled_theme(0).toggled_kind(Kind::Statement)), [2]);
        assert!(none.toggled_basis(Basis::Derived).toggled_basis(Basis::Derived).is_empty());
        assert!(none.toggled_differing().toggled_differing().is_empty());
        assert_eq!(none.toggled_theme(0).toggled_theme(1).theme, Some(1));
    }
}
