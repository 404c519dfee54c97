//! The panel with the event, or the question on which reports differ, and the report.

use super::{Disagreements, Follow};
use crate::platform;
use crate::view::controls::{Copied, Copying};
use crate::view::corpus::Corpus;
use crate::view::list::Events;
use crate::view::reader::Reports;
use crate::view::rested::use_rested;
use crate::view::store::{Shared, use_shared};
use sourceline_core::state::{
    Action, DisagreementIndex, EventIndex, Neighbours, Selection, SourceIndex, Standing, Story, Subject,
};
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct EvidenceProps {
    /// The event and the passage.
    pub selection: Selection,
    /// The report in the reader.
    pub report: Option<SourceIndex>,
    /// The cell of the matrix that is being looked at.
    pub peek: Option<(EventIndex, SourceIndex)>,
    /// Which events stand out.
    pub standing: Standing,
    /// Whether the story is followed event by event.
    pub reads: bool,
    /// Whether anything is open.
    pub open: bool,
    /// Whether scripts run. Until then the address alone opens an event, by the style sheet's `:target`.
    pub live: bool,
}

/// The events, the disagreements, what the reports tell in sum, and the reports. Escape, or the cross, closes the panel.
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let shared = use_shared();
    let language = shared.language();
    {
        let dispatch = shared.dispatch.clone();
        use_effect_with((), move |()| {
            let listener = platform::listen_key(move |key| {
                if key == "Escape" {
                    dispatch.emit(Action::Close);
                }
            });
            move || drop(listener)
        });
    }
    let listed = use_rested(&shared.story, &props.standing, shared.paper.is_printing);
    let with = match props.selection.subject {
        Some(Subject::Event(_)) => Some("with-event"),
        Some(Subject::Disagreement(_)) => Some("with-disagreement"),
        None => None,
    };
    let class = classes!(
        "evidence",
        props.live.then_some("live"),
        props.open.then_some("open"),
        props.reads.then_some("reads"),
        with
    );
    html! {
        <div {class}>
            <div class="panel-bar">
                if let (true, Some(event)) = (props.reads, props.selection.event()) {
                    <Follow {event} standing={props.standing.clone()} />
                } else {
                    { for props.selection.subject.map(|subject| steps(subject, &props.standing, &shared)) }
                }
                <a class="close" href="#_timeline" onclick={shared.on_click(Action::Close)}>{ if props.reads { language.panel_leave() } else { language.close() } }<span aria-hidden="true">{ " ×" }</span></a>
            </div>
            <Events selection={props.selection} standing={listed} />
            <Disagreements selection={props.selection} />
            <Corpus peek={props.peek} />
            <Reports selection={props.selection} report={props.report} />
        </div>
    }
}

/// What comes before and after what is open, and its place among its like.
struct Steps {
    before: Option<Action>,
    after: Option<Action>,
    place: usize,
    of: usize,
}

impl Steps {
    /// From an event to those before and after it.
    fn of_event(at: EventIndex, standing: &Standing, story: &Story) -> Option<Self> {
        let Neighbours { before, after, place, of } = story.neighbours(at, standing)?;
        let [before, after] = [before, after].map(|to| to.map(Action::OpenEvent));
        Some(Self { before, after, place, of })
    }

    fn of_disagreement(at: DisagreementIndex, story: &Story) -> Option<Self> {
        let all = story.disagreements();
        let place = all.iter().position(|other| *other == at)?;
        let to = |at: Option<usize>| all.get(at?).copied().map(Action::OpenDisagreement);
        Some(Self { before: to(place.checked_sub(1)), after: to(Some(place + 1)), place, of: all.len() })
    }
}

/// The buttons to what comes before and after what is open, and its place among its like. They pass over events that do
/// not stand out.
fn steps(subject: Subject, standing: &Standing, shared: &Shared) -> Html {
    let (language, story) = (shared.language(), &shared.story);
    let (steps, labels) = match subject {
        Subject::Event(at) => (
            Steps::of_event(at, standing, story),
            [language.panel_previous_event(), language.panel_next_event()],
        ),
        Subject::Disagreement(at) => (
            Steps::of_disagreement(at, story),
            [language.panel_previous_question(), language.panel_next_question()],
        ),
    };
    let Some(Steps { before, after, place, of }) = steps else { return Html::default() };
    let step = |action: Option<Action>, label: &'static str, sign: &'static str| {
        let disabled = action.is_none().then_some("true");
        let onclick = shared.on_press(action);
        html! {
            <button type="button" class="icon" aria-label={label} title={label} {onclick} aria-disabled={disabled}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    html! {
        <>
            { step(before, labels[0], "‹") }
            { step(after, labels[1], "›") }
            <span class="place">{ language.panel_place(place + 1, of) }</span>
            if matches!(subject, Subject::Event(_)) {
                <button type="button" class="read" aria-label={language.panel_follow_name()} title={language.panel_follow_does()} onclick={shared.on_press(Some(Action::Read))}>{ language.follow() }</button>
            }
            { show_on_axis(subject, shared) }
            if let Subject::Event(event) = subject { <Copying what={Copied::Event(event)} /> }
        </>
    }
}

/// The button that zooms to the days of an event; there is none where there are no days.
fn show_on_axis(subject: Subject, shared: &Shared) -> Html {
    let Subject::Event(event) = subject else { return Html::default() };
    if !matches!(shared.story.drawing().marks().get(event.0), Some(Some(_))) {
        return Html::default();
    }
    let dispatch = shared.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::ZoomToEvent(event));
        platform::scroll_near("_plot");
        platform::scroll_near(&format!("_m{}", event.0));
    });
    html! {
        <button type="button" class="show-on-axis" title={shared.language().panel_on_axis_does()} {onclick}>
            { shared.language().panel_on_axis() }
        </button>
    }
}
