//! The panel with the event, or the question on which reports differ, and the report.

use super::Disagreements;
use crate::platform;
use crate::view::corpus::Corpus;
use crate::view::hooks::StoryRef;
use crate::view::list::Events;
use crate::view::reader::Reports;
use crate::view::store::{Shared, use_shared};
use sourceline_core::state::{
    Action, DisagreementIndex, EventIndex, Selection, SourceIndex, Standing, Story, Subject,
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
    /// Whether anything is open.
    pub open: bool,
    /// Whether scripts run. Until then the address alone opens an event, by the style sheet's `:target`.
    pub live: bool,
}

/// The events, the disagreements, what the reports tell in sum, and the reports. Escape, or the cross, closes the panel.
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let shared = use_shared();
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
    let standing =
        use_memo((StoryRef(shared.story.clone()), props.standing.clone()), |(StoryRef(story), standing)| {
            (!standing.is_empty()).then(|| standing.places(story))
        });
    let with = match props.selection.subject {
        Some(Subject::Event(_)) => Some("with-event"),
        Some(Subject::Disagreement(_)) => Some("with-disagreement"),
        None => None,
    };
    let class = classes!("evidence", props.live.then_some("live"), props.open.then_some("open"), with);
    html! {
        <div {class}>
            <div class="panel-bar">
                { for props.selection.subject.map(|subject| steps(subject, standing.as_deref(), &shared)) }
                <a class="close" href="#_timeline" onclick={shared.on_click(Action::Close)}>{ "Close" }<span aria-hidden="true">{ " ×" }</span></a>
            </div>
            <Events selection={props.selection} standing={props.standing.clone()} />
            <Disagreements selection={props.selection} />
            <Corpus peek={props.peek} />
            <Reports selection={props.selection} report={props.report} />
        </div>
    }
}

/// What comes before and after what is open, and its place among its like.
struct Neighbours {
    before: Option<Action>,
    after: Option<Action>,
    place: usize,
    of: usize,
}

impl Neighbours {
    /// Those of an event in the list, past all that do not stand out. `standing` are the places of those that do.
    fn of_event(at: EventIndex, standing: Option<&[usize]>, story: &Story) -> Option<Self> {
        let here = story.place_of(at)?;
        let open = |place: usize| story.event_at(place).map(Action::OpenEvent);
        let Some(standing) = standing else {
            let of = story.document().events.len();
            return Some(Self {
                before: here.checked_sub(1).and_then(open),
                after: open(here + 1),
                place: here,
                of,
            });
        };
        let place = standing.partition_point(|other| *other < here);
        let stands = standing.get(place) == Some(&here);
        let to = |at: Option<usize>| at.and_then(|at| open(*standing.get(at)?));
        let after = if stands { place + 1 } else { place };
        let of = standing.len() + usize::from(!stands);
        Some(Self { before: to(place.checked_sub(1)), after: to(Some(after)), place, of })
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
fn steps(subject: Subject, standing: Option<&[usize]>, shared: &Shared) -> Html {
    let story = &shared.story;
    let (neighbours, labels) = match subject {
        Subject::Event(at) => {
            (Neighbours::of_event(at, standing, story), ["Previous in the list", "Next in the list"])
        }
        Subject::Disagreement(at) => {
            (Neighbours::of_disagreement(at, story), ["Previous disagreement", "Next disagreement"])
        }
    };
    let Some(Neighbours { before, after, place, of }) = neighbours else { return Html::default() };
    let step = |action: Option<Action>, label: &'static str, sign: &'static str| {
        let disabled = action.is_none().then_some("true");
        let dispatch = shared.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(action) = action.clone() {
                dispatch.emit(action);
            }
        });
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
            <span class="place">{ format!("{} of {of}", place + 1) }</span>
            { show_on_axis(subject, shared) }
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
        <button type="button" class="show-on-axis" title="Zooms to its days (key in the drawing: z)" {onclick}>
            { "Show on the axis" }
        </button>
    }
}
