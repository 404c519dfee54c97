use super::*;
use crate::model::samples::between;
use crate::model::{Document, Event, EventId};
use crate::state::{Action, Choice, Days, DisagreementIndex, Filter, reduce, test_story};

fn read(actions: &[Action]) -> State {
    let story = test_story();
    actions.iter().cloned().fold(State::default(), |state, action| reduce(&state, action, &story))
}

/// `talks` 0 on 5 January 2026, `signing` 1 on the 7th, `bare` 2 in 2017; so 2, 0, 1 are read.
const TALKS: EventIndex = EventIndex(0);
const SIGNING: EventIndex = EventIndex(1);
const BARE: EventIndex = EventIndex(2);

#[test]
fn it_begins_at_the_open_event_or_at_the_first_that_stands_out() {
    assert_eq!(read(&[Action::Read]).selection.event(), Some(BARE));
    assert_eq!(read(&[Action::OpenEvent(SIGNING), Action::Read]).selection.event(), Some(SIGNING));
    let theme = Action::SetFilter(Filter::default().toggled(Choice::Differing));
    assert_eq!(read(&[theme, Action::Read]).selection.event(), Some(SIGNING), "the only one in question");
    let none = [Action::Find("nowhere".into()), Action::Read];
    assert_eq!(read(&none).reading, None, "there is nothing to read");
}

#[test]
fn the_axis_moves_to_each_event_and_keeps_its_closeness() {
    let story = test_story();
    assert!(read(&[Action::Read]).view.width() < 0.5, "from the whole axis, closer");
    // Two events in one window: it moves all the same.
    let mut state = read(&[Action::Read, Action::Zoom { factor: 0.5, at: 0.5 }]);
    let width = state.view.width();
    for event in [BARE, TALKS, SIGNING] {
        state = reduce(&state, Action::OpenEvent(event), &story);
        let (_, _, anchor) = story.drawing().marks()[event.0].unwrap().on(&state.map(&story));
        let middle = f64::midpoint(state.view.start(), state.view.end());
        // At its ends the axis goes no further.
        let reach = anchor.clamp(width / 2.0, 1.0 - width / 2.0);
        assert!((middle - reach).abs() < 1e-9, "{middle} {reach}");
        assert!((state.view.width() - width).abs() < 1e-9);
    }
}

#[test]
fn leaving_leads_back_to_where_it_began() {
    let zoomed = [Action::Zoom { factor: 4.0, at: 0.9 }, Action::OpenEvent(SIGNING)];
    let before = read(&zoomed);
    let on = [Action::Read, Action::OpenEvent(TALKS), Action::Read, Action::OpenEvent(BARE)];
    let actions = [&zoomed[..], &on, &[Action::Close]].concat();
    assert_eq!(read(&actions), before);
    assert_eq!(read(&[Action::Read, Action::OpenEvent(TALKS), Action::Close]), State::default());
}

#[test]
fn it_ends_where_no_event_is_open() {
    let asked = read(&[Action::Read, Action::OpenDisagreement(DisagreementIndex(0))]);
    assert_eq!(asked.reading, None);
    assert!(asked.is_open());
}

#[test]
fn what_does_not_stand_out_is_passed_over() {
    let story = test_story();
    let all = |at| story.neighbours(at, &Standing::default()).unwrap();
    assert_eq!(all(TALKS), Neighbours { before: Some(BARE), after: Some(SIGNING), place: 1, of: 3 });
    assert_eq!(all(SIGNING), Neighbours { before: Some(TALKS), after: None, place: 2, of: 3 });
    // What is open is counted even where it does not stand out.
    let among = |filter: Filter, at| {
        let standing = Standing::of(&State { filter, ..State::default() }, &story);
        story.neighbours(at, &standing).unwrap()
    };
    let differing = Filter::default().toggled(Choice::Differing);
    assert_eq!(among(differing, SIGNING), Neighbours { before: None, after: None, place: 0, of: 1 });
    assert_eq!(among(differing, TALKS), Neighbours { before: None, after: Some(SIGNING), place: 0, of: 2 });
    let until = Days { from: None, to: "2026-01-05".parse().ok(), is_certain: false };
    let early = Filter::default().within(Some(until));
    assert_eq!(among(early, TALKS), Neighbours { before: Some(BARE), after: None, place: 1, of: 2 });
    assert_eq!(among(early, SIGNING), Neighbours { before: Some(TALKS), after: None, place: 2, of: 3 });
    assert_eq!(story.neighbours(EventIndex(9), &Standing::default()), None);
}

#[test]
fn an_order_is_told_only_where_it_is_known() {
    let event = |id: &str, from: &str, to: &str| {
        let mut event = Event { id: EventId::new(id), date: between(from, to), ..Event::default() };
        event.date.edtf = Some(format!("{from}/{to}"));
        event
    };
    let mut lasting = event("lasting", "2026-01-06", "2026-01-06");
    lasting.date.end.latest = None;
    let story = Story::new(Document {
        events: vec![
            event("first", "2026-01-01", "2026-01-01"),
            event("vague", "2026-01-02", "2026-01-05"),
            event("day", "2026-01-03", "2026-01-03"),
            lasting,
            event("last", "2026-01-09", "2026-01-09"),
        ],
        ..Document::default()
    });
    let turn = |before: Option<usize>, at: usize| story.turn(before.map(EventIndex), EventIndex(at));
    assert_eq!(turn(None, 0), Turn::First);
    assert_eq!(turn(Some(0), 1), Turn::Ended);
    assert_eq!(turn(Some(1), 2), Turn::NotKnown);
    assert_eq!(turn(Some(2), 1), Turn::NotKnown, "the other way round as well");
    assert_eq!(turn(Some(3), 4), Turn::Begun, "nobody says that it had ended");
    assert_eq!(turn(Some(4), 0), Turn::NotKnown, "no order is told that would be the wrong way round");
}
