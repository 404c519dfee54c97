//! One function from a state and an action to the next state. Every change of the app goes through it.

use super::{
    DisagreementIndex, Entered, EventIndex, Filter, Hit, Notice, PassageIndex, Selection, SentenceIndex,
    SourceIndex, Spot, State, Story, Subject,
};
use crate::layout::LaneMode;
use crate::model::SourceId;
use crate::scale::{Brush, Grip, Mode, Motion, Step, TimeMap, View};
use crate::search::MAX_QUERY_CHARS;
use std::rc::Rc;

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
    /// Follows the story event by event, from the open event or the first that stands out.
    Read,
    /// Closes what is open, and goes back to where the reader came from who followed the story; where nothing is open, puts
    /// away what is listed.
    Close,
    /// Folds the axis or draws it in true proportion.
    SetMode(Mode),
    /// Groups the lanes.
    SetLanes(LaneMode),
    /// Opens a fold of the axis, or folds it again, by its number.
    ToggleFold(usize),
    /// Looks closer at what stands between two places of the axis, in *u*.
    Approach {
        /// The left one.
        first: f64,
        /// The right one.
        last: f64,
    },
    /// Lists some events, or puts the list away.
    List(Option<Rc<[EventIndex]>>),
    /// Zooms by a factor around a fraction of the window.
    Zoom {
        /// Above 1: in.
        factor: f64,
        /// 0 is the left edge, 1 the right.
        at: f64,
    },
    /// Moves by a fraction of the window; positive shows what is later.
    Pan(f64),
    /// Follows hands: zoom and pan as one.
    Move(Motion),
    /// Shows a stretch of all the time, which the overview has in true proportion.
    Brush(Brush),
    /// Moves a grip of the window on the overview by a step.
    StepBrush(Grip, Step),
    /// Shows all the days that an event may have been on, with room around them.
    ZoomToEvent(EventIndex),
    /// Brings an event's mark into the window, if it is not there.
    Reveal(EventIndex),
    /// Brings a stretch of the axis into the window, in *u*, if all of it is not there.
    RevealStretch {
        /// Where it starts.
        start: f64,
        /// Where it ends.
        end: f64,
    },
    /// Moves the window so that the instant at a fraction of the overview is in its middle; from the whole axis, closer.
    Center(f64),
    /// Shows the whole axis.
    Fit,
    /// Lets the events stand out that a filter names.
    SetFilter(Filter),
    /// Looks for words; with none, everything stands out again.
    Find(Rc<str>),
    /// Opens what was found, by its place among the hits.
    OpenHit(usize),
    /// Lets every event stand out: no filter, and nothing looked for.
    ShowAll,
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
                let is_read = state.reading.is_some();
                next.view =
                    if is_read { in_middle(state, event, story) } else { revealed(state, event, story) };
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
        Action::Read => {
            let Some(event) = story.first_to_read(state) else { return next };
            if state.reading.is_none() {
                let State { view, selection, report, .. } = *state;
                next.reading = Some(Entered { view, selection, report });
                if view == View::FULL {
                    next.view = View::new(0.0, READ_CLOSER);
                }
            }
            return reduce(&next, Action::OpenEvent(event), story);
        }
        Action::Close if !state.is_open() => next.listed = None,
        Action::Close if let Some(Entered { view, selection, report }) = state.reading => {
            next.reading = None;
            (next.view, next.selection, next.report) = (view, selection, report);
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
        Action::SetLanes(lanes) => next.lanes = lanes,
        Action::ToggleFold(fold) => {
            if story.drawing().fold_days(fold).is_some() {
                if !next.opened.remove(&fold) {
                    next.opened.insert(fold);
                }
                next.view = state.view.between(&state.map(story), &next.map(story));
            }
        }
        Action::Approach { first, last } => next.view = approached(state, first, last, story),
        Action::List(events) => next.listed = events,
        Action::Zoom { factor, at } => next.view = moved(state, Motion::zoom(factor, at), story),
        Action::Move(motion) => next.view = moved(state, motion, story),
        Action::Brush(brush) => next.view = brushed(&state.map(story), brush, story),
        Action::StepBrush(grip, step) => {
            let map = state.map(story);
            let brush = brush_of(&map, state.view, story).stepped(grip, step, smallest_brush(story));
            next.view = brushed(&map, brush, story);
        }
        Action::ZoomToEvent(event) => {
            if let Some(view) = around(&state.map(story), event, story) {
                next.view = view;
            }
        }
        Action::Pan(by) => next.view = state.view.panned(by),
        Action::RevealStretch { start, end } => {
            if start < state.view.start() || end > state.view.end() {
                let (middle, half) = ((start + end) / 2.0, state.view.width() / 2.0);
                next.view = View::new(middle - half, middle + half);
            }
        }
        Action::Reveal(event) => next.view = revealed(state, event, story),
        Action::Center(at) => {
            let day = story.drawing().map(Mode::Proportional).day_of_u(at);
            let width = if state.view == View::FULL { CLOSER } else { state.view.width() };
            let (u, half) = (state.map(story).u_of_day(day), width / 2.0);
            next.view = View::new(u - half, u + half);
        }
        Action::Fit => next.view = View::FULL,
        Action::SetFilter(filter) => next.filter = filter,
        Action::Find(query) => next.query = shortened(query),
        Action::OpenHit(place) => {
            let finding = story.find(&state.query);
            return match finding.and_then(|finding| finding.hits().get(place).copied()) {
                Some(Hit::Event(at)) => reduce(state, Action::OpenEvent(at), story),
                // A sentence is read in its report, not beside an event that has nothing to do with it.
                Some(Hit::Sentence(at)) => {
                    next.selection.subject = None;
                    reduce(&next, Action::OpenSentence(at), story)
                }
                None => next,
            };
        }
        Action::ShowAll => {
            next.filter = Filter::default();
            next.query = Rc::default();
        }
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
        Action::Follow(followed) => {
            // No link speaks of a list: going back to it finds it there, in the same edition.
            let is_same = followed.without == state.without;
            let listed = next.listed.take().filter(|_| is_same);
            // Nor of where the reader came from who follows the story.
            let reading =
                followed.reading.map(|entered| state.reading.filter(|_| is_same).unwrap_or(entered));
            next = State { listed, reading, ..*followed };
        }
        Action::DismissNotice => next.notice = None,
    }
    // Only events are followed.
    next.reading = next.reading.filter(|_| next.selection.event().is_some());
    next
}

/// The window that a click on the overview opens, where all was shown before, in *u*.
const CLOSER: f64 = 0.25;
/// The window in which the story is read, where all was shown before, in *u*.
const READ_CLOSER: f64 = 0.3;
/// A window shows this many days at least: an hour. Nobody states hours, but a day has columns.
const MIN_DAYS: f64 = 1.0 / 24.0;
/// How often the way to the closest look is halved: then what is left is less than can be seen.
const HALVINGS: usize = 40;
/// The room on either side of an event that was zoomed to, as a share of its days.
const ROOM: f64 = 0.5;

/// What is looked for, no longer than it may be.
fn shortened(query: Rc<str>) -> Rc<str> {
    query.char_indices().nth(MAX_QUERY_CHARS).map_or(query.clone(), |(end, _)| query[..end].into())
}

/// How many days a window shows.
fn days_shown(state: &State, view: View, story: &Story) -> f64 {
    let map = state.map(story);
    map.day_of_u(view.end()) - map.day_of_u(view.start())
}

/// Whether a closer look shows more.
pub fn can_zoom_in(state: &State, story: &Story) -> bool {
    days_shown(state, state.view, story) > MIN_DAYS * 1.01
}

/// The window after a movement, but no closer than an hour: there it only moves.
fn moved(state: &State, motion: Motion, story: &Story) -> View {
    let by = |factor: f64| state.view.moved(Motion { factor, ..motion });
    let far_enough = |factor: f64| days_shown(state, by(factor), story) >= MIN_DAYS;
    if motion.factor <= 1.0 || far_enough(motion.factor) {
        return by(motion.factor);
    }
    let (mut near, mut far) = (motion.factor.min(crate::scale::MAX_ZOOM), 1.0);
    for _ in 0..HALVINGS {
        let middle = (near * far).sqrt();
        if far_enough(middle) { far = middle } else { near = middle }
    }
    // As close as it was, but for rounding.
    by(if far < 1.0 + 1e-6 { 1.0 } else { far })
}

/// The window on a stretch of days, widened around its middle where it would be closer than an hour.
fn on_days(map: &TimeMap, start: f64, end: f64) -> View {
    let lacks = (MIN_DAYS - (end - start)).max(0.0) / 2.0;
    let all = map.span();
    let start = (start - lacks).min(all.end - MIN_DAYS).max(all.start);
    let end = (end + lacks).max(start + MIN_DAYS);
    View::new(map.u_of_day(start), map.u_of_day(end))
}

/// The window on a stretch of the overview.
fn brushed(map: &TimeMap, brush: Brush, story: &Story) -> View {
    let all = story.drawing().map(Mode::Proportional);
    on_days(map, all.day_of_u(brush.from()), all.day_of_u(brush.to()))
}

/// The window as the overview's brush has it.
pub fn brush_of(map: &TimeMap, view: View, story: &Story) -> Brush {
    let all = story.drawing().map(Mode::Proportional);
    let at = |u: f64| all.u_of_day(map.day_of_u(u));
    Brush::new(at(view.start()), at(view.end()))
}

/// The smallest brush, as a share of all the time.
pub fn smallest_brush(story: &Story) -> f64 {
    (MIN_DAYS / story.drawing().map(Mode::Proportional).span().days()).min(1.0)
}

/// The window on an event's bounds with room around them; `None` if it has no date. Where it has no bound, the axis ends.
fn around(map: &TimeMap, event: EventIndex, story: &Story) -> Option<View> {
    let extent = story.drawing().marks().get(event.0).copied().flatten()?.extent;
    let (start, end) = (map.u_of_day(extent.span.start), map.u_of_day(extent.span.end));
    let room = (end - start) * ROOM;
    Some(View::new(start - room, end + room))
}

/// A closer look at a cluster is so much closer at least, and at most.
const CLOSER_BY: (f64, f64) = (2.0, 16.0);

/// The window that looks closer at what stands between two places, in *u*, with room around them.
fn approached(state: &State, first: f64, last: f64, story: &Story) -> View {
    let (least, most) = CLOSER_BY;
    let width = state.view.width();
    let wanted = ((last - first) * (1.0 + ROOM)).clamp(width / most, width / least);
    let middle = (first + last) / 2.0;
    // Brought into the middle first, then zoomed so that both stay in the window, however close to the axis' end they are.
    let there = State { view: View::new(middle - width / 2.0, middle + width / 2.0), ..state.clone() };
    let wanted = View::new(middle - wanted / 2.0, middle + wanted / 2.0);
    let at = (wanted.start() - there.view.start()) / (there.view.width() - wanted.width());
    moved(&there, Motion::zoom(width / wanted.width(), at), story)
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
fn mark(state: &State, event: EventIndex, story: &Story) -> Option<(f64, f64, f64)> {
    let mark = story.drawing().marks().get(event.0).copied().flatten();
    mark.map(|mark| mark.on(&state.map(story)))
}

/// The window moved so that an event's anchor is in it; as it was, if it is.
fn revealed(state: &State, event: EventIndex, story: &Story) -> View {
    let view = state.view;
    match mark(state, event, story) {
        Some((start, end, anchor)) if end < view.start() || start > view.end() || anchor > view.end() => {
            let half = view.width() / 2.0;
            View::new(anchor - half, anchor + half)
        }
        _ => view,
    }
}

/// The window with an event's anchor in its middle.
fn in_middle(state: &State, event: EventIndex, story: &Story) -> View {
    let half = state.view.width() / 2.0;
    mark(state, event, story).map_or(state.view, |(_, _, anchor)| View::new(anchor - half, anchor + half))
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
pub(crate) mod tests;
