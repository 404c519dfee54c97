//! Lanes by what events are about: groups one below another, each packed by itself.

use crate::model::{Event, SourceId};
use std::collections::HashMap;

/// What the lanes are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneMode {
    /// By nothing: every label takes the lane that suits it.
    #[default]
    Packed,
    /// By an event's first theme.
    Theme,
    /// By who is named first.
    Actor,
    /// By the place that is named first.
    Place,
    /// By the first report that is cited.
    Report,
}

/// What a group is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    /// All events, where nothing is grouped.
    All,
    /// As the document calls it: a theme, an actor, a place, or the id of a report.
    Told(String),
    /// So many more, for which the drawing has no room: what they are called is told by their events.
    More(usize),
    /// The events that have none.
    Without,
}

/// Which group each event belongs to. It follows from the document and the lane mode alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The groups, from the top: in the order in which the document first names them, then what is left.
    pub names: Vec<Name>,
    /// By event, the group's place among them.
    pub of_event: Vec<usize>,
}

/// So many groups have names of their own; each has a header and at least a lane.
const MOST: usize = 24;

impl Grouping {
    /// Groups events.
    pub fn of(events: &[Event], mode: LaneMode) -> Self {
        if mode == LaneMode::Packed || events.is_empty() {
            return Self { names: vec![Name::All], of_event: vec![0; events.len()] };
        }
        let mut known: HashMap<&str, usize> = HashMap::new();
        let mut told: Vec<&str> = Vec::new();
        let named: Vec<Option<usize>> = events
            .iter()
            .map(|event| {
                let name = first(event, mode)?;
                Some(*known.entry(name).or_insert_with(|| {
                    told.push(name);
                    told.len() - 1
                }))
            })
            .collect();
        let shown = if told.len() > MOST { MOST - 1 } else { told.len() };
        let mut names: Vec<Name> = told[..shown].iter().map(|name| Name::Told((*name).to_owned())).collect();
        if shown < told.len() {
            names.push(Name::More(told.len() - shown));
        }
        let without = names.len();
        if named.contains(&None) {
            names.push(Name::Without);
        }
        let of_event = named.into_iter().map(|name| name.map_or(without, |at| at.min(shown))).collect();
        Self { names, of_event }
    }
}

/// What an event is grouped by; `None` if it has none.
fn first(event: &Event, mode: LaneMode) -> Option<&str> {
    let name = match mode {
        LaneMode::Packed => None,
        LaneMode::Theme => event.themes.first().map(String::as_str),
        LaneMode::Actor => event.actors.first().map(String::as_str),
        LaneMode::Place => event.places.first().map(String::as_str),
        LaneMode::Report => {
            let mut cited = event.citations.iter().chain(&event.date.citations);
            cited.next().map(|citation| SourceId::as_str(&citation.source))
        }
    };
    name.filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Item, Placer};

    fn events(themes: &[&str]) -> Vec<Event> {
        let themes = themes.iter().map(|theme| theme.split(' ').filter(|it| !it.is_empty()));
        let theme = |theme: &str| theme.to_owned();
        themes.map(|themes| Event { themes: themes.map(theme).collect(), ..Event::default() }).collect()
    }

    #[test]
    fn groups_stand_as_the_document_first_names_them_and_what_has_none_comes_last() {
        let grouping = Grouping::of(&events(&["b a", "", "a", "b"]), LaneMode::Theme);
        assert_eq!(grouping.names, [Name::Told("b".into()), Name::Told("a".into()), Name::Without]);
        assert_eq!(grouping.of_event, [0, 2, 1, 0]);
        assert_eq!(Grouping::of(&events(&["b", ""]), LaneMode::Packed).of_event, [0, 0]);
        assert_eq!(
            Grouping::of(&[], LaneMode::Theme).names,
            [Name::All],
            "a drawing has a row, even an empty one"
        );
        assert_eq!(Grouping::of(&events(&["b", ""]), LaneMode::Report).names, [Name::Without]);
    }

    #[test]
    fn more_groups_than_there_is_room_for_share_the_last_but_one() {
        let many: Vec<String> = (0..40).map(|at| format!("theme-{at}")).collect();
        let mut many: Vec<&str> = many.iter().map(String::as_str).collect();
        many.push("");
        let grouping = Grouping::of(&events(&many), LaneMode::Theme);
        assert_eq!(grouping.names.len(), MOST + 1);
        assert_eq!(grouping.names[MOST - 1..], [Name::More(40 - MOST + 1), Name::Without]);
        assert_eq!(grouping.of_event[MOST - 2..=MOST], [MOST - 2, MOST - 1, MOST - 1]);
        assert_eq!(grouping.of_event[40], MOST);
    }

    #[test]
    fn each_group_has_lanes_of_its_own_and_a_crowded_one_leaves_the_others_theirs() {
        let items: Vec<Item> = crate::layout::generated::items(900, 7);
        let group_of = |at: usize| if at < 880 { at % 2 } else { 2 };
        let placement = Placer::grouped(&items, group_of, 4, 1_000.0, 30).finish();
        assert_eq!(placement.groups.len(), 4);
        assert!(placement.lanes <= 30);
        let mut next = 0;
        for group in &placement.groups {
            assert_eq!(group.first, next, "one below another");
            next += group.lanes;
        }
        assert_eq!(placement.groups[3].lanes, 0, "no event asks for a lane");
        for (at, label) in placement.labels.iter().enumerate() {
            let group = placement.groups[group_of(at)];
            assert!((group.first..group.first + group.lanes).contains(&label.lane), "{at}: {label:?}");
        }
        let small = &placement.labels[880..];
        assert!(small.iter().all(|label| label.zoom_from <= 1.0), "what fits is packed whole");
    }
}
