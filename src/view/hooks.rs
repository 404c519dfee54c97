//! What follows from a change of state outside the page's own elements: the address, the style sheets, focus and scrolling.

use super::evidence::NEXT;
use super::store::Shared;
use super::timeline::Picture;
use crate::platform::{self, Sheet};
use sourceline_core::layout::{Plan, Screen, moving, overview_rules, ribbons, sentence_rules};
use sourceline_core::link;
use sourceline_core::scale::View;
use sourceline_core::state::{
    Action, EventIndex, Selection, SentenceIndex, SourceIndex, Spot, Standing, State, Story, Subject, carry,
    reduce,
};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A story that an effect depends on.
#[derive(Clone)]
pub struct StoryRef(pub Rc<Story>);

impl PartialEq for StoryRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Says, after the first drawing, that the page has come alive.
#[hook]
pub fn use_live(live: UseStateSetter<bool>) {
    use_effect_with((), move |()| {
        platform::say_alive();
        live.set(true);
    });
}

/// The place of the page where the reader asked to go from the panel: once that is closed, it is gone to.
pub type Destination = Rc<RefCell<Option<String>>>;

/// A state with the story whose indices it has.
type Chosen = (State, Rc<Story>);

/// What the address says of the state, or will as soon as the window rests.
#[derive(Clone)]
pub struct Written(Rc<RefCell<Option<Chosen>>>);

impl Written {
    /// The link of it; empty for the plain timeline.
    pub fn link(&self) -> String {
        self.0.borrow().as_ref().map(|(state, story)| link::write(state, story)).unwrap_or_default()
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Keeps the address and the state together: the hash is read first, then follows every change.
#[hook]
pub fn use_address(shared: &Rc<Shared>, state: &State, destination: &Destination) -> Written {
    // Whether the hash was read: what is drawn by then has what it says.
    let was_read = use_state(|| false);
    let written = use_mut_ref(|| None::<Chosen>);
    let kept = Written(written.clone());
    {
        let (shared, destination) = (shared.clone(), destination.clone());
        let written = written.clone();
        let was_read = was_read.setter();
        use_effect_with((), move |()| {
            let follow = move |hash: String| match link::read(&hash, &shared.editions) {
                Some(shown) => shared.dispatch.emit(Action::Follow(Box::new(shown.state))),
                // A place of the page changes nothing that was chosen: the address goes on saying what that is. But the
                // panel stands before the place, so it is closed first.
                None => {
                    let Some((before, story)) = written.borrow().clone() else { return };
                    let said = link::write(&before, &story);
                    if said.is_empty() {
                        return;
                    }
                    if !before.is_open() {
                        return platform::replace_hash(&said);
                    }
                    let closed = reduce(&before, Action::Close, &story);
                    platform::replace_hash(&link::write(&closed, &story));
                    *destination.borrow_mut() = Some(hash);
                    shared.dispatch.emit(Action::Close);
                }
            };
            let first = platform::current_hash();
            if !first.is_empty() {
                follow(first);
            }
            was_read.set(true);
            let listener = platform::listen_hash(follow);
            move || drop(listener)
        });
    }
    let shared = shared.clone();
    let before = use_mut_ref(State::default);
    // Looking at a cell of the matrix, or at a list, is no choice that an address keeps.
    let chosen = State { peek: None, listed: None, ..state.clone() };
    use_effect_with((chosen, *was_read), move |(state, follows)| {
        if !*follows {
            return;
        }
        let before = before.replace(state.clone());
        let story = shared.story.clone();
        written.replace(Some((state.clone(), story.clone())));
        if state.notice.is_some() {
            return platform::forget_replacement();
        }
        let new_link = {
            let (state, editions) = (state.clone(), shared.editions.clone());
            move || {
                let link = link::write(&state, &story);
                let there = link::read(&platform::current_hash(), &editions);
                let is_there = there.is_some_and(|there| link::write(&there.state, &there.story) == link);
                (!is_there).then_some(link)
            }
        };
        // A window that moves changes sixty times in a second, and words that are typed are on their way too; nothing is read and
        // written for each of them.
        let moves = before.view != state.view || before.query != state.query;
        if moves && (State { view: state.view, query: state.query.clone(), ..before } == *state) {
            return platform::replace_hash_soon(new_link);
        }
        match new_link() {
            Some(link) => platform::push_hash(&link),
            None => platform::forget_replacement(),
        }
    });
    kept
}

/// Says where everything stands, once the page is live: until then the prerendered rules do. A browser may paint before an
/// effect runs, so what is new on the page is not seen until it has its place (`styles/timeline.css`). All is placed anew
/// with every `turn`.
#[hook]
pub fn use_placings(story: &Rc<Story>, view: View, picture: &Picture, live: bool, turn: usize) {
    use_effect_with((StoryRef(story.clone()), live), move |(StoryRef(story), live)| {
        if *live {
            let sentences = sentence_rules(story.sentence_lengths());
            platform::set_sheet(Sheet::Document, &(overview_rules(story.drawing()) + &sentences));
        }
    });
    let rested = use_memo((), |()| platform::Rested::new(RESTED_MS));
    let last_plan = use_mut_ref(|| None::<Rc<Plan>>);
    let depends = (StoryRef(story.clone()), picture.clone(), view, turn);
    use_effect_with(depends, move |(StoryRef(story), picture, view, _)| {
        if !matches!(picture.screen, Screen::Axis(_)) {
            platform::place_elements(&picture.standing, Vec::new());
            platform::focus_if_wanted();
            return;
        }
        let (story, plan, picture, view) = (story.clone(), picture.plan.clone(), picture.clone(), *view);
        let place = move |under_way| {
            let moving = moving(story.drawing(), &picture.plan, &picture.scene, view, under_way);
            platform::place_elements(&picture.standing, moving);
        };
        // A single step, and the way to another plan, are no movement of the window.
        let same_plan = last_plan.replace(Some(plan.clone())).is_some_and(|last| Rc::ptr_eq(&last, &plan));
        let under_way = same_plan && rested.waits();
        place(under_way);
        // What has its place by now can be seen, and have the focus.
        platform::focus_if_wanted();
        rested.ask(move || {
            if under_way {
                place(false);
            }
        });
    });
    let paced = use_memo((), |()| platform::Paced::new(RIBBONS_EVERY_MS));
    let depends = (StoryRef(story.clone()), picture.clone(), view, turn);
    use_effect_with(depends, move |(StoryRef(story), picture, view, _)| {
        if matches!(picture.screen, Screen::Axis(_)) {
            let (story, plan, view) = (story.clone(), picture.plan.clone(), *view);
            paced.ask(move || platform::place_element(&ribbons(story.drawing(), &plan, view)));
        }
    });
}

/// A window that has not changed for so long rests, in milliseconds.
const RESTED_MS: u32 = 200;

/// The ribbons follow a movement at this pace, in milliseconds: they cost as much as all else in a frame, and no eye is on
/// them while the window moves.
const RIBBONS_EVERY_MS: u32 = 50;

/// Marks what was found, once it is on the page.
#[hook]
pub fn use_found(standing: &Standing, state: &State) {
    let depends = (standing.clone(), state.selection, state.report);
    use_effect_with(depends, |(standing, ..)| {
        platform::mark_found(standing.finding().map(|finding| finding.query()));
    });
}

/// What was open and chosen before a change, and in which edition.
#[derive(Clone, Default)]
struct Before {
    story: Option<Rc<Story>>,
    open: bool,
    reads: bool,
    selection: Selection,
    report: Option<SourceIndex>,
}

impl Before {
    /// The same choice by the indices of another edition.
    fn carried(self, to: &Rc<Story>) -> Self {
        let state = State { selection: self.selection, report: self.report, ..State::default() };
        let state = self.story.as_ref().map_or(state.clone(), |from| carry(&state, from, to));
        let Self { open, reads, .. } = self;
        Self { story: Some(to.clone()), open, reads, selection: state.selection, report: state.report }
    }

    /// The id of what stands on the page for what was open in the panel.
    fn counterpart(&self) -> String {
        match (self.selection.subject, self.selection.sentence()) {
            (Some(Subject::Event(at)), _) => mark_id(at),
            (Some(subject), _) => title_id(subject),
            (None, Some(sentence)) => sign_id(sentence),
            (None, None) => "_plot".to_owned(),
        }
    }
}

/// Moves focus and scroll to what was opened, and back to where the reader came from when it is closed.
#[hook]
pub fn use_focus(story: &Rc<Story>, state: &State, destination: &Destination) {
    let came_from = use_mut_ref(|| None::<platform::Place>);
    let before = use_mut_ref(Before::default);
    let (story, destination) = (story.clone(), destination.clone());
    let (open, reads) = (state.is_open(), state.reading.is_some());
    let (selection, report) = (state.selection, state.report);
    let now = Before { story: Some(story.clone()), open, reads, selection, report };
    let depends = (StoryRef(story.clone()), reads, selection, report);
    use_effect_with(depends, move |_| {
        let last = before.replace(now.clone());
        // What was carried into another edition is the same choice: whoever switches reports stays at the switches.
        let switched = last.story.as_ref().is_some_and(|last| !Rc::ptr_eq(last, &story));
        let last = if switched { last.carried(&story) } else { last };
        let place = platform::take_place();
        if now.open && !last.open {
            *came_from.borrow_mut() = place;
        }
        if now.reads && !last.reads {
            platform::focus(NEXT);
        }
        let opened = now.selection.subject.filter(|subject| last.selection.subject != Some(*subject));
        // Who steps through the events with the panel's buttons keeps the focus there.
        if let Some(subject) = opened
            && !platform::has_focus_within(".panel-bar, .find input, .find button")
        {
            platform::focus(&title_id(subject));
        }
        // A sentence that was found is read in its report: the list of what was found is not in the way.
        if let Some(sentence) = now.selection.sentence().filter(|_| platform::has_focus_within(".found a")) {
            platform::focus(&sign_id(sentence));
        }
        scroll_reader(&last, &now);
        if let Some(subject) = opened {
            platform::scroll_to_top(".events");
            platform::scroll_to_top(".disagreements");
            let first = match subject {
                Subject::Event(at) => story.passages_of(at).first().copied(),
                Subject::Disagreement(at) => {
                    story.passages_of_disagreement(at).first().map(|(_, first)| *first)
                }
            };
            // On a narrow screen what is open and the report share one sheet: who asked for the event reads it from its
            // title on, who asked for a passage sees the passage.
            if now.selection.spot == first.map(Spot::Passage) {
                platform::scroll_to_top(".evidence");
            }
        }
        // What is open is seen on the axis too, wherever on the page it was asked for.
        match story.lit(now.selection).first() {
            Some(event) => platform::scroll_near(&mark_id(*event)),
            None if now.open && !last.open => platform::scroll_near("_plot"),
            None => {}
        }
        if last.open && !now.open && !switched {
            let place = came_from.borrow_mut().take();
            if let Some(hash) = destination.borrow_mut().take() {
                platform::go_to_place(&hash);
            } else if !place.is_some_and(|place| place.restore()) {
                // Who came by a link goes on at what was open.
                if !platform::focus(&last.counterpart()) {
                    platform::focus_still("_plot");
                }
            }
        } else if now.open && platform::has_hidden_focus() {
            // Going back may hide what has the focus.
            let asked = last.selection.sentence().map(sign_id);
            platform::focus(
                &asked.unwrap_or_else(|| now.selection.subject.map(title_id).unwrap_or_default()),
            );
        }
    });
}

/// The id of an event's mark on the axis.
fn mark_id(event: EventIndex) -> String {
    format!("_m{}", event.0)
}

/// The id of the sign that asks a sentence.
fn sign_id(sentence: SentenceIndex) -> String {
    format!("_k{}", sentence.0)
}

/// The id of a title in the list.
fn title_id(subject: Subject) -> String {
    match subject {
        Subject::Event(at) => format!("_t{}", at.0),
        Subject::Disagreement(at) => format!("_dt{}", at.0),
    }
}

/// Brings into sight what was chosen in the reader.
fn scroll_reader(last: &Before, now: &Before) {
    let other_report = !last.open || last.report != now.report;
    match now.selection.spot {
        Some(Spot::Passage(_)) => platform::scroll_to_chosen(),
        Some(Spot::Sentence(_)) => {
            // Who asks a sentence is reading it: it moves only if it, or its answer, is out of sight.
            if other_report {
                platform::scroll_to_middle(".report .asked");
            }
            platform::scroll_into_sight(".reply.asked");
        }
        // A report opened beside a question shows where it answers, if it does.
        None if now.selection.disagreement().is_some()
            && other_report
            && platform::scroll_to_middle(".report.open .of-position") => {}
        // An answer was put away: the reader reads on.
        None if last.selection.sentence().is_some() && !other_report => {}
        None if now.open => platform::scroll_to_top(".reports"),
        None => {}
    }
}
