//! The panel with the event and its report.

use crate::platform;
use crate::view::list::Events;
use crate::view::reader::Reports;
use crate::view::store::use_shared;
use sourceline_core::state::{Action, EventIndex, Selection, SourceIndex};
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct EvidenceProps {
    /// The event and the passage.
    pub selection: Selection,
    /// The report in the reader.
    pub report: Option<SourceIndex>,
    /// Whether anything is open.
    pub open: bool,
    /// Whether scripts run. Until then the address alone opens an event, by the style sheet's `:target`.
    pub live: bool,
}

/// The events and the reports. Escape, or the cross, closes the panel.
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
    let order: Vec<EventIndex> = shared.story.reading_order().collect();
    let at = props.selection.event.and_then(|event| order.iter().position(|other| *other == event));
    let step = |to: Option<usize>, label: &'static str, sign: &'static str| {
        let event = to.and_then(|to| order.get(to).copied());
        let dispatch = shared.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(event) = event {
                dispatch.emit(Action::OpenEvent(event));
            }
        });
        html! {
            <button type="button" class="icon" aria-label={label} title={label} {onclick} aria-disabled={event.is_none().then_some("true")}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let place = at.map(|at| format!("{} of {}", at + 1, order.len()));
    let class = classes!(
        "evidence",
        props.live.then_some("live"),
        props.open.then_some("open"),
        props.selection.event.is_some().then_some("with-event"),
    );
    html! {
        <div {class}>
            <div class="panel-bar">
                if at.is_some() {
                    { step(at.and_then(|at| at.checked_sub(1)), "Previous in the list", "‹") }
                    { step(at.map(|at| at + 1), "Next in the list", "›") }
                    <span class="place">{ place }</span>
                }
                <a class="close" href="#_timeline" onclick={shared.on_click(Action::Close)}>{ "Close" }<span aria-hidden="true">{ " ×" }</span></a>
            </div>
            <Events selection={props.selection} />
            <Reports selection={props.selection} report={props.report} />
        </div>
    }
}
