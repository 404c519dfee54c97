//! The panel with the event, or the question on which reports differ, and the report.

use super::Disagreements;
use crate::platform;
use crate::view::corpus::Corpus;
use crate::view::list::Events;
use crate::view::reader::Reports;
use crate::view::store::{Shared, use_shared};
use sourceline_core::state::{Action, EventIndex, Filter, Selection, SourceIndex, Subject};
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
    pub filter: Filter,
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
    let with = match props.selection.subject {
        Some(Subject::Event(_)) => Some("with-event"),
        Some(Subject::Disagreement(_)) => Some("with-disagreement"),
        None => None,
    };
    let class = classes!("evidence", props.live.then_some("live"), props.open.then_some("open"), with);
    html! {
        <div {class}>
            <div class="panel-bar">
                { for props.selection.subject.map(|subject| steps(subject, props.filter, &shared)) }
                <a class="close" href="#_timeline" onclick={shared.on_click(Action::Close)}>{ "Close" }<span aria-hidden="true">{ " ×" }</span></a>
            </div>
            <Events selection={props.selection} filter={props.filter} />
            <Disagreements selection={props.selection} />
            <Corpus peek={props.peek} />
            <Reports selection={props.selection} report={props.report} />
        </div>
    }
}

/// The buttons to what comes before and after what is open, and its place among its like. They pass over events that do
/// not stand out.
fn steps(subject: Subject, filter: Filter, shared: &Shared) -> Html {
    let story = &shared.story;
    let (order, labels): (Vec<Action>, [&'static str; 2]) = match subject {
        Subject::Event(_) => (
            story
                .reading_order()
                .filter(|at| subject == Subject::Event(*at) || filter.matches(story, *at))
                .map(Action::OpenEvent)
                .collect(),
            ["Previous in the list", "Next in the list"],
        ),
        Subject::Disagreement(_) => (
            story.disagreements().iter().copied().map(Action::OpenDisagreement).collect(),
            ["Previous disagreement", "Next disagreement"],
        ),
    };
    let open = match subject {
        Subject::Event(at) => Action::OpenEvent(at),
        Subject::Disagreement(at) => Action::OpenDisagreement(at),
    };
    let Some(at) = order.iter().position(|other| *other == open) else { return Html::default() };
    let step = |to: Option<usize>, label: &'static str, sign: &'static str| {
        let action = to.and_then(|to| order.get(to).cloned());
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
            { step(at.checked_sub(1), labels[0], "‹") }
            { step(Some(at + 1), labels[1], "›") }
            <span class="place">{ format!("{} of {}", at + 1, order.len()) }</span>
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
