use super::*;
use crate::model::samples::between;
use crate::model::{Basis, Disagreement, DisagreementId, DisagreementKind, Document, EventId, Kind};
use crate::state::{EventIndex, Standing, State, Story};

fn story() -> Story {
    let event = |id: &str, kind: Kind, start: Basis, end: Basis, theme: &str, days: (&str, &str)| {
        let mut event = Event {
            id: EventId::new(id),
            kind,
            themes: vec![theme.into()],
            actors: vec![id.into()],
            ..Event::default()
        };
        event.date = between(days.0, days.1);
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
    let mut strain = event("strain", Kind::Condition, stated, unknown, "sea", ("2017-01-01", "2017-12-31"));
    (strain.date.end.latest, strain.date.end.open) = (None, true);
    let mut bare = event("bare", Kind::Statement, unknown, unknown, "trade", ("2026-01-01", "2026-01-01"));
    bare.date = crate::model::EventDate::default();
    Story::new(Document {
        events: vec![
            event("talks", Kind::Happening, derived, derived, "trade", ("2026-01-02", "2026-01-05")),
            strain,
            bare,
        ],
        disagreements: vec![disagreement],
        ..Document::default()
    })
}

fn standing_out(filter: Filter) -> Vec<usize> {
    let story = story();
    let standing = Standing::of(&State { filter, ..State::default() }, &story);
    let found: Vec<usize> = (0..3).filter(|at| standing.matches(EventIndex(*at))).collect();
    assert_eq!(standing.count(&story), found.len());
    found
}

fn choosing(choices: &[Choice]) -> Filter {
    choices.iter().fold(Filter::default(), |filter, choice| filter.toggled(*choice))
}

#[test]
fn every_choice_narrows_and_choosing_twice_lets_go() {
    let (derived, stated) = (Choice::Basis(Basis::Derived), Choice::Basis(Basis::Stated));
    assert_eq!(standing_out(choosing(&[])), [0, 1, 2]);
    assert_eq!(standing_out(choosing(&[derived])), [0]);
    assert_eq!(standing_out(choosing(&[stated])), [1], "one endpoint is enough");
    assert_eq!(
        standing_out(choosing(&[Choice::Basis(Basis::Unknown)])),
        [2],
        "an open end is no undated event"
    );
    assert_eq!(standing_out(choosing(&[Choice::Kind(Kind::Condition)])), [1]);
    assert_eq!(standing_out(choosing(&[Choice::Theme(0)])), [0, 2]);
    assert_eq!(standing_out(choosing(&[Choice::Actor(1)])), [1]);
    assert_eq!(standing_out(choosing(&[Choice::Differing])), [0]);
    assert_eq!(standing_out(choosing(&[Choice::Theme(0), Choice::Kind(Kind::Statement)])), [2]);
    assert!(choosing(&[derived, derived]).is_empty());
    assert!(choosing(&[Choice::Differing, Choice::Differing]).is_empty());
    let other = choosing(&[Choice::Theme(0), Choice::Theme(1)]);
    assert!(other.has(Choice::Theme(1)) && !other.has(Choice::Theme(0)), "of each way one");
}

#[test]
fn a_stretch_of_days_holds_what_may_or_must_lie_in_it() {
    let day = |text: &str| text.parse::<Day>().ok();
    let within = |from: &str, to: &str, is_certain: bool| {
        standing_out(Filter::default().within(Some(Days { from: day(from), to: day(to), is_certain })))
    };
    assert_eq!(within("2026-01-01", "2026-01-05", true), [0]);
    assert_eq!(within("2026-01-01", "2026-01-04", true), [0; 0], "it may have been on the 5th");
    assert_eq!(within("2026-01-01", "2026-01-04", false), [0, 1, 2], "and what nobody dates on any day");
    assert_eq!(within("2017-06-01", "2017-06-01", false), [1, 2], "a condition that may have begun before");
    assert_eq!(within("2010-01-01", "2016-12-31", false), [2]);
    assert_eq!(within("", "2017-12-31", true), [0; 0], "what is open reaches beyond every last day");
    assert_eq!(within("2017-01-01", "", true), [0, 1]);
    assert_eq!(within("", "", true), [0, 1, 2], "no days are all days");
}

#[test]
fn counts_say_what_each_choice_would_leave() {
    let story = story();
    let counts = |choices: &[Choice], query: &str| {
        let state = State { filter: choosing(choices), query: query.into(), ..State::default() };
        story.counts(&Standing::of(&state, &story))
    };
    let of = |counts: &[(Choice, usize)], choice| {
        counts.iter().find(|(of, _)| *of == choice).map(|(_, count)| *count)
    };
    let free = counts(&[], "");
    assert_eq!(of(&free, Choice::Theme(0)), Some(2));
    assert_eq!(of(&free, Choice::Differing), Some(1));
    let trade = counts(&[Choice::Theme(0)], "");
    assert_eq!(of(&trade, Choice::Theme(1)), Some(1), "in place of the other theme");
    assert_eq!(of(&trade, Choice::Kind(Kind::Condition)), Some(0), "with the theme, none");
    assert_eq!(of(&trade, Choice::Kind(Kind::Statement)), Some(1));
    let words = counts(&[], "strain");
    assert_eq!((of(&words, Choice::Theme(0)), of(&words, Choice::Theme(1))), (Some(0), Some(1)));
    // Choosing is what it says.
    for (choice, count) in &trade {
        let filter = choosing(&[Choice::Theme(0)]);
        let filter = if filter.has(*choice) { filter } else { filter.toggled(*choice) };
        assert_eq!(standing_out(filter).len(), *count, "{choice:?}");
    }
}
