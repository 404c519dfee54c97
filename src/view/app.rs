//! The page: the reducer, what follows from a change of state outside the page's own elements, and the page's parts.

use super::controls::{Legend, NoticeBar, SomeOff, Sources, StandingOut, Toolbar};
use super::evidence::{Dependences, Evidence};
use super::store::{Model, Shared};
use super::timeline::Timeline;
use super::words::counted;
use crate::data;
use crate::platform::{self, Sheet};
use sourceline_core::layout::{FORGET, placement_rules, sentence_rules, view_rules};
use sourceline_core::link;
use sourceline_core::state::{
    Action, Editions, Selection, Shown, SourceIndex, Spot, State, Story, Subject, can_zoom_in, carry,
};
use std::rc::Rc;
use yew::prelude::*;

/// The app. A document that cannot be read is said, in place of the timeline.
#[component]
pub fn App() -> Html {
    match data::editions() {
        Ok(editions) => html! { <Page editions={EditionsRef(editions)} /> },
        Err(why) => {
            html! { <main class="failure" role="alert"><h1>{ "This page is damaged" }</h1><p>{ why }</p></main> }
        }
    }
}

/// The editions as a property: the same ones or others, never compared word by word.
#[derive(Clone)]
struct EditionsRef(Rc<Editions>);

impl PartialEq for EditionsRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A story that an effect depends on.
#[derive(Clone)]
struct StoryRef(Rc<Story>);

impl PartialEq for StoryRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    editions: EditionsRef,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let model = {
        let editions = props.editions.0.clone();
        use_reducer_eq(move || Model { shown: Shown::whole(&editions), editions })
    };
    let Shown { story, state } = &model.shown;
    let shared = use_memo(StoryRef(story.clone()), |StoryRef(story)| {
        let (dispatcher, story) = (model.dispatcher(), story.clone());
        let dispatch = Callback::from(move |action| dispatcher.dispatch(action));
        let without = Rc::new(state.without.clone());
        Shared { editions: model.editions.clone(), story, without, dispatch }
    });
    let live = use_state(|| false);
    use_live(live.setter());
    use_address(&shared, state, *live);
    use_style_sheets(story, state);
    use_focus(story, state);

    let document = story.document();
    let counts = counted(document.events.len(), "event", "events");
    html! {
        <ContextProvider<Shared> context={(*shared).clone()}>
            <a class="skip" href="#_events">{ "Skip to the list of events" }</a>
            <header class="masthead">
                <h1>{ &document.title }</h1>
                <Sources without={state.without.clone()} live={*live} />
                <p class="subtitle">{ counts }<span class="tagline">{ ", each citing its sources" }</span></p>
                <StandingOut filter={state.filter} />
                <nav aria-label="Page">
                    <a href="#_events">{ "List" }</a>
                    if !document.disagreements.is_empty() {
                        <a href="#_disagreements">{ "Differences" }</a>
                    }
                    <a href="#_matrix">{ "Who tells what" }</a>
                    <a href="#_corpus">{ "Sentences" }</a>
                    <a href="#_reports">{ "Reports" }</a>
                </nav>
            </header>
            <NoticeBar notice={state.notice.clone()} />
            <SomeOff without={state.without.clone()} />
            <main>
                <section class="timeline-part" aria-label="Timeline">
                    <div class="bar-above">
                        <Legend filter={state.filter} live={*live} />
                        <Toolbar mode={state.mode} zoomed={state.view.width() < 1.0} can_zoom_in={can_zoom_in(state, story)} />
                    </div>
                    <Timeline mode={state.mode} view={state.view} selected={state.selection.event()} filter={state.filter} />
                </section>
                <Evidence selection={state.selection} report={state.report} peek={state.peek} filter={state.filter} open={state.is_open()} live={*live} />
                <Dependences />
            </main>
            <footer class="colophon">
                <p>{ &document.description }</p>
                <p>
                    { "Checked: every quotation matches the text of its report, which is enclosed whole. \
                       The reports belong to their publishers." }
                </p>
            </footer>
        </ContextProvider<Shared>>
    }
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        self.shown.state == other.shown.state
    }
}

/// Says, after the first drawing, that the page has come alive.
#[hook]
fn use_live(live: UseStateSetter<bool>) {
    use_effect_with((), move |()| live.set(true));
}

/// Keeps the address and the state together: the hash is read first, then follows every change.
#[hook]
fn use_address(shared: &Rc<Shared>, state: &State, live: bool) {
    // What the address last said of the state.
    let written = use_mut_ref(String::new);
    {
        let (shared, written) = (shared.clone(), written.clone());
        use_effect_with((), move |()| {
            let follow = move |hash: String| match link::read(&hash, &shared.editions) {
                Some(shown) => shared.dispatch.emit(Action::Follow(Box::new(shown.state))),
                // A place of the page, which the browser goes to by itself, changes nothing that was chosen: the
                // address goes on saying what that is.
                None if !written.borrow().is_empty() => platform::replace_hash(&written.borrow()),
                None => {}
            };
            let first = platform::current_hash();
            if !first.is_empty() {
                follow(first);
            }
            let listener = platform::listen_hash(follow);
            move || drop(listener)
        });
    }
    let shared = shared.clone();
    let before = use_mut_ref(State::default);
    // Looking at a cell of the matrix is no choice that an address keeps.
    let chosen = State { peek: None, ..state.clone() };
    use_effect_with((chosen, live), move |(state, live)| {
        if !*live {
            return;
        }
        platform::forget_replacement();
        let before = before.replace(state.clone());
        let link = link::write(state, &shared.story);
        written.replace(link.clone());
        let there = platform::current_hash();
        let as_written =
            link::read(&there, &shared.editions).map(|there| link::write(&there.state, &there.story));
        if state.notice.is_some() || as_written.as_ref() == Some(&link) {
            return;
        }
        let only_view = State { view: state.view, ..before } == *state;
        if only_view {
            platform::replace_hash_soon(link);
        } else {
            platform::push_hash(&link);
        }
    });
}

/// Writes where everything stands.
#[hook]
fn use_style_sheets(story: &Rc<Story>, state: &State) {
    use_effect_with((StoryRef(story.clone()), state.mode), move |(StoryRef(story), mode)| {
        let sentences = sentence_rules(story.sentence_lengths());
        let placed = placement_rules(story.drawing(), *mode);
        platform::set_sheet(Sheet::Placement, &(FORGET.to_owned() + &placed + &sentences));
    });
    use_effect_with(
        (StoryRef(story.clone()), state.mode, state.view),
        move |(StoryRef(story), mode, view)| {
            platform::set_sheet(Sheet::View, &view_rules(story.drawing(), *mode, *view));
        },
    );
}

/// What was open and chosen before a change, and in which edition.
#[derive(Clone, Default)]
struct Before {
    story: Option<Rc<Story>>,
    open: bool,
    selection: Selection,
    report: Option<SourceIndex>,
}

impl Before {
    /// The same choice by the indices of another edition.
    fn carried(self, to: &Rc<Story>) -> Self {
        let state = State { selection: self.selection, report: self.report, ..State::default() };
        let state = self.story.map_or(state.clone(), |from| carry(&state, &from, to));
        Self { story: Some(to.clone()), open: self.open, selection: state.selection, report: state.report }
    }
}

/// Moves focus and scroll to what was opened, and back to where the reader came from when it is closed.
#[hook]
fn use_focus(story: &Rc<Story>, state: &State) {
    let came_from = use_mut_ref(|| None::<platform::Place>);
    let before = use_mut_ref(Before::default);
    let story = story.clone();
    let (open, selection, report) = (state.is_open(), state.selection, state.report);
    let now = Before { story: Some(story.clone()), open, selection, report };
    let depends = (StoryRef(story.clone()), selection, report);
    use_effect_with(depends, move |_| {
        let last = before.replace(now.clone());
        // What was carried into another edition is the same choice: whoever switches reports stays at the switches.
        let switched = last.story.as_ref().is_some_and(|last| !Rc::ptr_eq(last, &story));
        let last = if switched { last.carried(&story) } else { last };
        let place = platform::take_place();
        if now.open && !last.open {
            *came_from.borrow_mut() = place;
        }
        let opened = now.selection.subject.filter(|subject| last.selection.subject != Some(*subject));
        // Who steps through the events with the panel's buttons keeps the focus there.
        if let Some(subject) = opened
            && !platform::has_focus_within(".panel-bar")
        {
            platform::focus(&match subject {
                Subject::Event(at) => format!("_t{}", at.0),
                Subject::Disagreement(at) => format!("_dt{}", at.0),
            });
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
        if let Some(event) = now.selection.event() {
            platform::scroll_near(&format!("_m{}", event.0));
        }
        if last.open
            && !now.open
            && let Some(place) = came_from.borrow_mut().take()
            && !switched
        {
            place.restore();
        }
    });
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
