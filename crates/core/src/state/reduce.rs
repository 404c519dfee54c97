//! One function from a state and an action to the next state. Every change of the app goes through it.

use super::{
    DisagreementIndex, EventIndex, Filter, Notice, PassageIndex, Selection, SentenceIndex, SourceIndex, Spot,
    State, Story, Subject,
};
use crate::model::SourceId;
use crate::scale::{Mode, View};

/// What a reader, a gesture or a link can ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens an event, at the first passage that it rests on, and brings its mark into the window.
    OpenEvent(EventIndex),
    /// Opens an event at the first passage of a report that concerns it; where the report is silent, nothing changes.
    OpenTold(EventIndex, SourceIndex),
    /// Opens a question on which the reports differ, at its first passage.
    OpenDisagreement(DisagreementIndex),
    /// Opens a passage in its report; what is open stays open if it rests on the passage.
    OpenPassage(PassageIndex),
    /// Asks a sentence of a report which events rest on it; what is open stays open.
    OpenSentence(SentenceIndex),
    /// Puts a sentence's answer away; what is open stays open.
    LeaveSentence,
    /// Opens a report at its beginning.
    OpenReport(SourceIndex),
    /// Closes what is open.
    Close,
    /// Folds the axis or draws it in true proportion.
    SetMode(Mode),
    /// Zooms by a factor around a fraction of the window.
    Zoom {
        /// Above 1: in.
        factor: f64,
        /// 0 is the left edge, 1 the right.
        at: f64,
    },
    /// Moves by a fraction of the window; positive shows what is later.
    Pan(f64),
    /// Brings an event's mark into the window, if it is not there.
    Reveal(EventIndex),
    /// Moves the window so that the instant at a fraction of the overview is in its middle; from the whole axis, closer.
    Center(f64),
    /// Shows the whole axis.
    Fit,
    /// Lets the events stand out that a filter names.
    SetFilter(Filter),
    /// Switches a source off or on. The last one that is on stays on.
    SetSource {
        /// The source.
        source: SourceId,
        /// Whether it is on from now on.
        on: bool,
    },
    /// Switches every source on.
    SetAllSources,
    /// Looks at a cell of the matrix, or away from it.
    Peek(Option<(EventIndex, SourceIndex)>),
    /// Takes the state of a link.
    Follow(Box<State>),
    /// Puts a notice away.
    DismissNotice,
}

/// The next state. Indices that the story does not have change nothing.
pub fn reduce(state: &State, action: Action, story: &Story) -> State {
    let mut next = state.clone();
    match action {
        Action::OpenEvent(event) => {
            if story.event(event).is_some() {
                let passage = story.passages_of(event).first().copied();
                open(&mut next, story, Some(Subject::Event(event)), passage);
                next.view = revealed(state, event, story);
            }
        }
        Action::OpenTold(event, source) => {
            if let Some(passage) = story.told(event, source).first() {
                open(&mut next, story, Some(Subject::Event(event)), Some(passage));
                next.view = revealed(state, event, story);
            }
        }
        Action::OpenDisagreement(at) => {
            if story.disagreement(at).is_some() {
                let passage = story.passages_of_disagreement(at).first().map(|(_, passage)| *passage);
                open(&mut next, story, Some(Subject::Disagreement(at)), passage);
                next.view = revealed_one(state, &story.lit(next.selection), story);
            }
        }
        Action::OpenPassage(passage) => {
            if let Some(found) = story.passage(passage) {
                let first = found.events.first().map(|(at, _)| Subject::Event(*at));
                let subject =
                    state.selection.subject.filter(|subject| rests(*subject, passage, story)).or(first);
                open(&mut next, story, subject, Some(passage));
            }
        }
        Action::OpenSentence(sentence) => {
            if let Some(found) = story.sentence(sentence) {
                next.selection.spot = Some(Spot::Sentence(sentence));
                next.report = Some(found.source);
                next.notice = None;
                if next.selection.subject.is_none() {
                    next.view = revealed_one(state, &story.lit(next.selection), story);
                }
            }
        }
        Action::LeaveSentence => {
            if state.selection.sentence().is_some() {
                next.selection.spot = None;
            }
        }
        Action::OpenReport(report) => {
            if story.source(report).is_some() {
                next.report = Some(report);
                next.selection.spot = None;
                next.notice = None;
            }
        }
        Action::Close => {
            next.selection = Selection::default();
            next.report = None;
        }
        Action::SetMode(mode) => {
            if mode != state.mode {
                next.mode = mode;
                next.view = View::FULL;
            }
        }
        Action::Zoom { factor, at } => next.view = zoomed(state, factor, at, story),
        Action::Pan(by) => next.view = state.view.panned(by),
        Action::Reveal(event) => next.view = revealed(state, event, story),
        Action::Center(at) => {
            let day = story.drawing().map(Mode::Proportional).day_of_u(at);
            let width = if state.view == View::FULL { CLOSER } else { state.view.width() };
            let (u, half) = (story.drawing().map(state.mode).u_of_day(day), width / 2.0);
            next.view = View::new(u - half, u + half);
        }
        Action::Fit => next.view = View::FULL,
        Action::SetFilter(filter) => next.filter = filter,
        Action::SetAllSources => next.without.clear(),
        Action::SetSource { source, on: true } => {
            next.without.remove(&source);
        }
        Action::SetSource { source, on: false } => {
            let sources = &story.document().sources;
            if sources.len() > 1 && sources.iter().any(|known| known.id == source) {
                next.without.insert(source);
            }
        }
        Action::Peek(cell) => {
            let there = |(event, source)| story.event(event).is_some() && story.source(source).is_some();
            next.peek = cell.filter(|cell| there(*cell));
        }
        Action::Follow(followed) => next = *followed,
        Action::DismissNotice => next.notice = None,
    }
    next
}

/// The window that a click on the overview opens, where all was shown before, in *u*.
const CLOSER: f64 = 0.25;
/// A window shows this many days at least: nobody states hours.
const MIN_DAYS: f64 = 1.0;

/// How many days a window shows.
fn days_shown(mode: Mode, view: View, story: &Story) -> f64 {
    let map = story.drawing().map(mode);
    map.day_of_u(view.end()) - map.day_of_u(view.start())
}

/// Whether a closer look shows more.
pub fn can_zoom_in(state: &State, story: &Story) -> bool {
    days_shown(state.mode, state.view, story) > MIN_DAYS * 1.01
}

/// The window after zooming, but never closer than one day.
fn zoomed(state: &State, factor: f64, at: f64, story: &Story) -> View {
    let mut factor = factor;
    // Each round goes half as far, so it ends where the limit is, or where nothing is left to do.
    while factor > 1.0 + 1e-4 {
        let view = state.view.zoomed(factor, at);
        if days_shown(state.mode, view, story) >= MIN_DAYS {
            return view;
        }
        factor = factor.sqrt();
    }
    if factor > 1.0 { state.view } else { state.view.zoomed(factor, at) }
}

/// Whether what is open rests on a passage.
fn rests(subject: Subject, passage: PassageIndex, story: &Story) -> bool {
    match subject {
        Subject::Event(event) => !story.roles(passage, event).is_empty(),
        Subject::Disagreement(at) => {
            story.passages_of_disagreement(at).iter().any(|(_, cited)| *cited == passage)
        }
    }
}

/// Opens an event or a disagreement, and a passage with its report.
fn open(next: &mut State, story: &Story, subject: Option<Subject>, passage: Option<PassageIndex>) {
    next.selection = Selection { subject, spot: passage.map(Spot::Passage) };
    next.report = passage.and_then(|at| story.passage(at)).map(|passage| passage.source).or(next.report);
    next.notice = None;
}

/// Where an event's mark stands: left edge, right edge and anchor, in *u*.
fn mark(mode: Mode, event: EventIndex, story: &Story) -> Option<(f64, f64, f64)> {
    story.drawing().marks().get(event.0).copied().flatten().map(|mark| mark.u(mode))
}

/// The window moved so that an event's anchor is in it; as it was, if it is.
fn revealed(state: &State, event: EventIndex, story: &Story) -> View {
    let view = state.view;
    match mark(state.mode, event, story) {
        Some((start, end, anchor)) if end < view.start() || start > view.end() || anchor > view.end() => {
            let half = view.width() / 2.0;
            View::new(anchor - half, anchor + half)
        }
        _ => view,
    }
}

/// The window moved so that one of some events is in it, the first if none is.
fn revealed_one(state: &State, events: &[EventIndex], story: &Story) -> View {
    let in_window = events.iter().any(|event| revealed(state, *event, story) == state.view);
    let first = events.first().filter(|_| !in_window);
    first.map_or(state.view, |event| revealed(state, *event, story))
}

/// Tells that a link names an unknown event, and shows the timeline.
pub(crate) fn unknown_event(id: &str) -> State {
    State { notice: Some(Notice::UnknownEvent(id.to_owned())), ..State::default() }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::{
        Basis, Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId,
        LedgerClass, LedgerSpan, Position, Source, SourceId, Support,
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
            let mut event = Event { id: EventId::new(id), citations, ..Event::default() };
            event.date.start.earliest = day.parse().ok();
            event.date.start.latest = event.date.start.earliest;
            event.date.end.earliest = event.date.start.earliest;
            event.date.end.latest = event.date.start.earliest;
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
            (0usize..2).prop_map(|at| Action::OpenDisagreement(DisagreementIndex(at))),
            (0usize..4, 0usize..2).prop_map(|(e, s)| Action::OpenTold(EventIndex(e), SourceIndex(s))),
            (0usize..4).prop_map(|at| Action::OpenSentence(SentenceIndex(at))),
            Just(Action::LeaveSentence),
            (0usize..4, 0usize..2).prop_map(|(e, s)| Action::Peek(Some((EventIndex(e), SourceIndex(s))))),
            Just(Action::SetFilter(Filter::default().toggled_differing())),
            Just(Action::Close),
            Just(Action::SetMode(Mode::Proportional)),
            Just(Action::SetMode(Mode::Folded)),
            (0.01f64..100.0, 0.0f64..1.0).prop_map(|(factor, at)| Action::Zoom { factor, at }),
            (-3.0f64..3.0).prop_map(Action::Pan),
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
        fn no_zoom_shows_less_than_a_day(zooms in prop::collection::vec((0.5f64..50.0, 0.0f64..1.0), 1..20), proportional: bool) {
            let story = story();
            let mode = if proportional { Mode::Proportional } else { Mode::Folded };
            let zoom = |state, (factor, at)| reduce(&state, Action::Zoom { factor, at }, &story);
            let state = zooms.into_iter().fold(State { mode, ..State::default() }, zoom);
            let map = story.drawing().map(mode);
            prop_assert!(map.day_of_u(state.view.end()) - map.day_of_u(state.view.start()) > 0.999);
        }

        #[test]
        fn closing_leaves_nothing_open(actions in prop::collection::vec(actions(), 0..20)) {
            let story = story();
            let state = actions.into_iter().fold(State::default(), |state, action| reduce(&state, action, &story));
            prop_assert!(!reduce(&state, Action::Close, &story).is_open());
        }
    }

    #[test]
    fn an_event_opens_at_its_first_passage_and_keeps_open_for_its_others() {
        let story = story();
        let signing = EventIndex(1);
        let opened = reduce(&State::default(), Action::OpenEvent(signing), &story);
        let passage = Spot::Passage(PassageIndex(0));
        assert_eq!(
            opened.selection,
            Selection { subject: Some(Subject::Event(signing)), spot: Some(passage) }
        );
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
}
