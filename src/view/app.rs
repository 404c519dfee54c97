//! The page: the reducer, what follows from a change of state outside the page's own elements, and the page's parts.

use super::controls::{Legend, NoticeBar, Toolbar};
use super::evidence::Evidence;
use super::store::{Model, Shared};
use super::timeline::Timeline;
use super::words::counted;
use crate::data;
use crate::platform::{self, Sheet};
use sourceline_core::layout::{placement_rules, sentence_rules, view_rules};
use sourceline_core::link;
use sourceline_core::state::{Action, State, Story, can_zoom_in};
use std::rc::Rc;
use yew::prelude::*;

/// The app. A document that cannot be read is said, in place of the timeline.
#[component]
pub fn App() -> Html {
    match data::story() {
        Ok(story) => html! { <Page story={StoryRef(story)} /> },
        Err(why) => {
            html! { <main class="failure" role="alert"><h1>{ "This page is damaged" }</h1><p>{ why }</p></main> }
        }
    }
}

/// A story as a property: the same one or another, never compared word by word.
#[derive(Clone)]
struct StoryRef(Rc<Story>);

impl PartialEq for StoryRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    story: StoryRef,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let story = props.story.0.clone();
    let model = {
        let story = story.clone();
        use_reducer_eq(move || Model { story, state: State::default() })
    };
    let shared = use_memo((), |()| {
        let dispatcher = model.dispatcher();
        Shared { story: story.clone(), dispatch: Callback::from(move |action| dispatcher.dispatch(action)) }
    });
    let state = &model.state;
    let live = use_state(|| false);
    use_live(live.setter());
    use_address(&shared, state, *live);
    use_style_sheets(&story, state);
    use_focus(&story, state);

    let document = story.document();
    let counts = format!(
        "{}, {}",
        counted(document.sources.len(), "report", "reports"),
        counted(document.events.len(), "event", "events"),
    );
    html! {
        <ContextProvider<Shared> context={(*shared).clone()}>
            <a class="skip" href="#_events">{ "Skip to the list of events" }</a>
            <header class="masthead">
                <h1>{ &document.title }</h1>
                <p class="subtitle">{ counts }<span class="tagline">{ ", each with the sentences it rests on." }</span></p>
                <nav aria-label="Page">
                    <a href="#_events">{ "List" }</a>
                    <a href="#_matrix">{ "Who tells what" }</a>
                    <a href="#_corpus">{ "The corpus" }</a>
                    <a href="#_reports">{ "Reports" }</a>
                </nav>
            </header>
            <NoticeBar notice={state.notice.clone()} />
            <main>
                <section class="timeline-part" aria-label="Timeline">
                    <div class="bar-above">
                        <Legend />
                        <Toolbar mode={state.mode} zoomed={state.view.width() < 1.0} can_zoom_in={can_zoom_in(state, &story)} />
                    </div>
                    <Timeline mode={state.mode} view={state.view} selected={state.selection.event()} />
                </section>
                <Evidence selection={state.selection} report={state.report} peek={state.peek} open={state.is_open()} live={*live} />
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
        self.state == other.state
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
    {
        let shared = shared.clone();
        use_effect_with((), move |()| {
            let follow = move |hash: String| {
                // A place of the page, which the browser goes to by itself, changes nothing that was chosen.
                if let Some(state) = link::read(&hash, &shared.story) {
                    shared.dispatch.emit(Action::Follow(Box::new(state)));
                }
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
    use_effect_with((state.clone(), live), move |(state, live)| {
        if !*live {
            return;
        }
        platform::forget_replacement();
        let before = before.replace(state.clone());
        let link = link::write(state, &shared.story);
        let there = platform::current_hash();
        let as_written = link::read(&there, &shared.story).map(|there| link::write(&there, &shared.story));
        if state.notice.is_some() || as_written.as_ref() == Some(&link) {
            return;
        }
        let only_view =
            before.selection == state.selection && before.report == state.report && before.mode == state.mode;
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
    let drawing = story.clone();
    use_effect_with(state.mode, move |mode| {
        let sentences = sentence_rules(drawing.sentence_lengths());
        platform::set_sheet(Sheet::Placement, &(placement_rules(drawing.drawing(), *mode) + &sentences));
    });
    let drawing = story.clone();
    use_effect_with((state.mode, state.view), move |(mode, view)| {
        platform::set_sheet(Sheet::View, &view_rules(drawing.drawing(), *mode, *view));
    });
}

/// Moves focus and scroll to what was opened, and back to where the reader came from when it is closed.
#[hook]
fn use_focus(story: &Rc<Story>, state: &State) {
    let came_from = use_mut_ref(|| None::<platform::Place>);
    let before = use_mut_ref(|| (false, None));
    let story = story.clone();
    let open = state.is_open();
    use_effect_with((state.selection, state.report), move |(selection, _)| {
        let (was_open, last_event) = before.replace((open, selection.event()));
        let place = platform::take_place();
        if open && !was_open {
            *came_from.borrow_mut() = place;
        }
        // Who steps through the events with the panel's buttons keeps the focus there.
        if let Some(event) = selection.event().filter(|event| last_event != Some(*event))
            && !platform::has_focus_within(".panel-bar")
        {
            platform::focus(&format!("_t{}", event.0));
        }
        if open && selection.spot.is_some() {
            platform::scroll_to_chosen();
        } else if open {
            platform::scroll_to_top(".reports");
        }
        if let Some(event) = selection.event() {
            if last_event != Some(event) {
                platform::scroll_to_top(".events");
                // On a narrow screen event and report share one sheet: who asked for the event reads it from its title on,
                // who asked for a passage sees the passage.
                if selection.passage().as_ref() == story.passages_of(event).first() {
                    platform::scroll_to_top(".evidence");
                }
            }
            platform::scroll_near(&format!("_m{}", event.0));
        }
        if was_open
            && !open
            && let Some(place) = came_from.borrow_mut().take()
        {
            place.restore();
        }
    });
}
