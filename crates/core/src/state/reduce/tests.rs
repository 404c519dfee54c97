mod drawing;

use super::*;
use crate::model::samples::between;
use crate::model::{
    Basis, Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId, LedgerClass,
    LedgerSpan, Position, Source, SourceId, Support,
};
use proptest::prelude::*;

/// Two events on one report's two sentences, one event on none, and a question between the sentences.
pub(crate) fn story() -> Story {
    let citation = |start: usize, end: usize| Citation {
        source: SourceId::new("report"),
        start,
        end,
        supports: vec![Support::Title],
        ..Citation::default()
    };
    let event = |id: &str, day: &str, citations: Vec<Citation>| {
        let mut event =
            Event { id: EventId::new(id), date: between(day, day), citations, ..Event::default() };
        event.date.start.basis = Basis::Derived;
        event.themes = vec!["trade & talks".into()];
        event
    };
    let span = |start: usize, end: usize| LedgerSpan {
        source: SourceId::new("report"),
        start,
        end,
        class: LedgerClass::Cited,
        events: Vec::new(),
        note: None,
    };
    let position = |answer: &str, cited: Citation| Position {
        answer: answer.into(),
        citations: vec![Citation { supports: Vec::new(), ..cited }],
        silent: Vec::new(),
    };
    Story::new(Document {
        sources: vec![Source {
            id: SourceId::new("report"),
            text: "Talks. Signed.".into(),
            ..Source::default()
        }],
        events: vec![
            event("talks", "2026-01-05", vec![citation(0, 6)]),
            event("signing", "2026-01-07", vec![citation(0, 6), citation(7, 14)]),
            event("bare", "2017-01-01", Vec::new()),
        ],
        disagreements: vec![Disagreement {
            id: DisagreementId::new("what"),
            question: "What was it?".into(),
            kind: DisagreementKind::Detail,
            weight: 1,
            events: vec![EventId::new("signing")],
            positions: vec![position("Talks", citation(0, 6)), position("A signing", citation(7, 14))],
            note: None,
        }],
        ledger: vec![span(0, 7), span(7, 14)],
        ..Document::default()
    })
}

fn actions() -> impl Strategy<Value = Action> {
    prop_oneof![
        (0usize..5).prop_map(|at| Action::OpenEvent(EventIndex(at))),
        (0usize..4).prop_map(|at| Action::OpenPassage(PassageIndex(at))),
        (0usize..3).prop_map(|at| Action::OpenReport(SourceIndex(at))),
        Just(Action::Read),
        (0usize..2).prop_map(|at| Action::OpenDisagreement(DisagreementIndex(at))),
        (0usize..4, 0usize..2).prop_map(|(e, s)| Action::OpenTold(EventIndex(e), SourceIndex(s))),
        (0usize..4).prop_map(|at| Action::OpenSentence(SentenceIndex(at))),
        Just(Action::LeaveSentence),
        (0usize..4, 0usize..2).prop_map(|(e, s)| Action::Peek(Some((EventIndex(e), SourceIndex(s))))),
        Just(Action::SetFilter(Filter::default().toggled(crate::state::Choice::Differing))),
        Just(Action::Close),
        Just(Action::SetMode(Mode::Proportional)),
        Just(Action::SetMode(Mode::Folded)),
        Just(Action::SetLanes(LaneMode::Theme)),
        (0usize..3).prop_map(Action::ToggleFold),
        (0.0f64..1.0, 0.0f64..0.2).prop_map(|(first, more)| Action::Approach { first, last: first + more }),
        (0usize..3).prop_map(|at| Action::List(Some([EventIndex(at)].into()))),
        Just(Action::List(None)),
        (0.0f64..1.0, 0.0f64..0.4)
            .prop_map(|(start, more)| Action::RevealStretch { start, end: start + more }),
        (0usize..3, 0usize..3).prop_map(|(grip, step)| {
            let grip = [Grip::Start, Grip::End, Grip::Whole][grip];
            Action::StepBrush(grip, [Step::Earlier, Step::MuchLater, Step::Last][step])
        }),
        (0.01f64..100.0, 0.0f64..1.0).prop_map(|(factor, at)| Action::Zoom { factor, at }),
        (-3.0f64..3.0).prop_map(Action::Pan),
        (0.01f64..100.0, -1.0f64..2.0, -1.0f64..2.0).prop_map(|(factor, from, to)| Action::Move(Motion {
            factor,
            from,
            to
        })),
        (0.0f64..1.0, 0.0f64..1.0).prop_map(|(from, to)| Action::Brush(Brush::new(from, to))),
        (0usize..5).prop_map(|at| Action::ZoomToEvent(EventIndex(at))),
        (0usize..5).prop_map(|at| Action::Reveal(EventIndex(at))),
        (-0.5f64..1.5).prop_map(Action::Center),
        Just(Action::Fit),
        Just(Action::DismissNotice),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_actions_reaches_a_state_that_cannot_be(actions in prop::collection::vec(actions(), 0..40)) {
        let story = story();
        let mut state = State::default();
        for action in actions {
            state = reduce(&state, action, &story);
            prop_assert!(state.view.start() >= 0.0 && state.view.end() <= 1.0 + 1e-9);
            match state.selection.subject {
                Some(Subject::Event(event)) => prop_assert!(story.event(event).is_some()),
                Some(Subject::Disagreement(at)) => prop_assert!(story.disagreement(at).is_some()),
                None => {}
            }
            prop_assert!(state.reading.is_none() || state.selection.event().is_some());
            let source = match state.selection.spot {
                Some(Spot::Passage(at)) => Some(story.passage(at).unwrap().source),
                Some(Spot::Sentence(at)) => Some(story.sentence(at).unwrap().source),
                None => state.report,
            };
            prop_assert_eq!(state.report, source, "what is chosen is in the open report");
            if let Some((event, source)) = state.peek {
                prop_assert!(story.event(event).is_some() && story.source(source).is_some());
            }
        }
    }

    #[test]
    fn no_movement_shows_less_than_an_hour(zooms in prop::collection::vec((0.5f64..500.0, 0.0f64..1.0, -0.5f64..0.5), 1..20), proportional: bool) {
        let story = story();
        let mode = if proportional { Mode::Proportional } else { Mode::Folded };
        let zoom = |state, (factor, at, by)| {
            let motion = Motion::zoom(factor, at).then(Motion::pan(by));
            reduce(&state, Action::Move(motion), &story)
        };
        let state = zooms.into_iter().fold(State { mode, ..State::default() }, zoom);
        // Where it only moves, from one stretch of the folded axis into another, an hour becomes what is as wide there.
        if proportional {
            prop_assert!(days_shown(&state, state.view, &story) > 0.999 / 24.0);
        }
        let zoomed = reduce(&state, Action::Zoom { factor: 40.0, at: 0.5 }, &story);
        prop_assert!(zoomed.view == state.view || days_shown(&zoomed, zoomed.view, &story) > 0.999 / 24.0);
    }

    #[test]
    fn the_window_covers_what_the_brush_asks(from in 0.0f64..1.0, width in prop_oneof![0.0f64..1.0, 0.0f64..1e-4, 0.0f64..1e-5], proportional: bool) {
        let story = story();
        let mode = if proportional { Mode::Proportional } else { Mode::Folded };
        let asked = Brush::new(from, from + width);
        let state = reduce(&State { mode, ..State::default() }, Action::Brush(asked), &story);
        let shown = brush_of(&state.map(&story), state.view, &story);
        prop_assert!(shown.from() <= asked.from() + 1e-7 && shown.to() >= asked.to() - 1e-7, "{shown:?} covers {asked:?}");
        // It shows no more than was asked, but for the hour that every window has.
        let smallest = smallest_brush(&story);
        prop_assert!(shown.width() <= asked.width().max(smallest) * 1.001 + 1e-7, "{shown:?} for {asked:?}");
        prop_assert!(days_shown(&state, state.view, &story) > 0.999 / 24.0);
        // What is too short is widened on both sides.
        if asked.width() < smallest && asked.from() > smallest && asked.to() < 1.0 - smallest {
            let middle = (shown.from() + shown.to() - asked.from() - asked.to()) / 2.0;
            prop_assert!(middle.abs() < smallest * 0.01 + 1e-7, "{shown:?} is around {asked:?}");
        }
    }

    #[test]
    fn closing_leaves_nothing_open(actions in prop::collection::vec(actions(), 0..20)) {
        let story = story();
        let state = actions.into_iter().fold(State::default(), |state, action| reduce(&state, action, &story));
        let closed = reduce(&state, Action::Close, &story);
        prop_assert_eq!(closed.reading, None);
        // Who followed the story is back at what was open before.
        let was_open = state.reading.is_some_and(|entered| entered.selection.subject.is_some() || entered.report.is_some());
        prop_assert_eq!(closed.is_open(), was_open);
        prop_assert!(!reduce(&closed, Action::Close, &story).is_open());
    }
}

#[test]
fn an_event_opens_at_its_first_passage_and_keeps_open_for_its_others() {
    let story = story();
    let signing = EventIndex(1);
    let opened = reduce(&State::default(), Action::OpenEvent(signing), &story);
    let passage = Spot::Passage(PassageIndex(0));
    assert_eq!(opened.selection, Selection { subject: Some(Subject::Event(signing)), spot: Some(passage) });
    let second = reduce(&opened, Action::OpenPassage(PassageIndex(1)), &story);
    assert_eq!(second.selection.event(), Some(signing));
    let shared = reduce(&State::default(), Action::OpenPassage(PassageIndex(0)), &story);
    assert_eq!(
        shared.selection.event(),
        Some(EventIndex(0)),
        "with nothing open, the first event that rests on it"
    );
}

#[test]
fn a_cell_opens_its_event_at_its_report() {
    let story = story();
    let (signing, report) = (EventIndex(1), SourceIndex(0));
    let state = State { view: View::new(0.0, 0.01), ..State::default() };
    let opened = reduce(&state, Action::OpenTold(signing, report), &story);
    assert_eq!(opened.selection.event(), Some(signing));
    assert_eq!(opened.selection.passage(), story.told(signing, report).first());
    assert_eq!(opened.report, Some(report));
    assert_eq!(opened.view, reduce(&state, Action::Reveal(signing), &story).view, "its mark is in sight");
    let silent = reduce(&opened, Action::OpenTold(EventIndex(2), report), &story);
    assert_eq!(silent, opened, "a silent cell opens nothing");
}

#[test]
fn a_disagreement_keeps_open_for_its_passages_and_for_a_sentence() {
    let story = story();
    let question = DisagreementIndex(0);
    let opened = reduce(&State::default(), Action::OpenDisagreement(question), &story);
    assert_eq!(opened.selection.passage(), Some(PassageIndex(0)), "the first position's");
    let second = reduce(&opened, Action::OpenPassage(PassageIndex(1)), &story);
    assert_eq!(second.selection.disagreement(), Some(question));
    let asked = reduce(&second, Action::OpenSentence(SentenceIndex(1)), &story);
    assert_eq!(
        asked.selection,
        Selection {
            subject: Some(Subject::Disagreement(question)),
            spot: Some(Spot::Sentence(SentenceIndex(1)))
        }
    );
    assert_eq!(asked.report, Some(SourceIndex(0)));
    let left = reduce(&asked, Action::LeaveSentence, &story);
    assert_eq!(left.selection, Selection { subject: Some(Subject::Disagreement(question)), spot: None });
    assert_eq!(left.report, asked.report, "its report stays");
    assert_eq!(reduce(&second, Action::LeaveSentence, &story), second, "a passage is no sentence");
}

#[test]
fn at_the_closest_look_a_hand_still_moves_the_window() {
    let story = story();
    let state = State { mode: Mode::Proportional, ..State::default() };
    let closest = reduce(&state, Action::Zoom { factor: 1e9, at: 0.5 }, &story);
    assert!(!can_zoom_in(&closest, &story));
    assert!((days_shown(&closest, closest.view, &story) * 24.0 - 1.0).abs() < 0.01, "an hour");
    let motion = Motion { factor: 2.0, from: 0.8, to: 0.3 };
    let moved = reduce(&closest, Action::Move(motion), &story).view;
    let expected = closest.view.panned(0.5);
    assert!((moved.start() - expected.start()).abs() < 1e-3 * moved.width(), "{moved:?} {expected:?}");
}

#[test]
fn zooming_to_an_event_shows_its_days_with_room() {
    let story = story();
    for mode in [Mode::Folded, Mode::Proportional] {
        let state = State { mode, ..State::default() };
        let zoomed = reduce(&state, Action::ZoomToEvent(EventIndex(1)), &story).view;
        let map = story.drawing().map(mode);
        let day = story.drawing().marks()[1].unwrap().extent.span;
        let (start, end) = (map.u_of_day(day.start), map.u_of_day(day.end));
        assert!(zoomed.start() < start && end <= zoomed.end() + 1e-12, "{mode:?}: all of it, with room");
        let share = (end - start) / zoomed.width();
        assert!((0.45..0.75).contains(&share), "{mode:?}: {share}");
        let nobody = reduce(&state, Action::ZoomToEvent(EventIndex(9)), &story);
        assert_eq!(nobody, state);
    }
}

#[test]
fn revealing_moves_only_what_is_out_of_sight() {
    let story = story();
    let (_, _, anchor) = story.drawing().marks()[0].unwrap().folded;
    let state = State { view: View::new(anchor - 0.05, anchor + 0.05), ..State::default() };
    assert_eq!(reduce(&state, Action::Reveal(EventIndex(0)), &story).view, state.view);
    let moved = reduce(&state, Action::Reveal(EventIndex(2)), &story);
    assert_eq!(
        reduce(&state, Action::OpenEvent(EventIndex(2)), &story).view,
        moved.view,
        "opening reveals too"
    );
    assert_ne!(moved.view, state.view);
    assert!((moved.view.width() - state.view.width()).abs() < 1e-9, "the zoom is kept");
}
