//! What the lanes are grouped by.

use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::layout::LaneMode;
use sourceline_core::state::Action;
use yew::prelude::*;

const CHOICES: [(LaneMode, &str, &str); 5] = [
    (LaneMode::Packed, "packed", "Packed"),
    (LaneMode::Theme, "theme", "By theme"),
    (LaneMode::Actor, "actor", "By actor"),
    (LaneMode::Place, "place", "By place"),
    (LaneMode::Report, "report", "By report"),
];

/// What is chosen.
#[derive(Properties, PartialEq)]
pub struct LanesProps {
    /// The grouping.
    pub lanes: LaneMode,
}

/// The choice of lanes.
#[component]
pub fn Lanes(props: &LanesProps) -> Html {
    let shared = use_shared();
    let onchange = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |change: Event| {
            let chosen = platform::chosen_value(&change);
            if let Some((lanes, ..)) = CHOICES.iter().find(|(_, value, _)| chosen.as_deref() == Some(value)) {
                dispatch.emit(Action::SetLanes(*lanes));
            }
        })
    };
    let choices = CHOICES.iter().map(|(lanes, value, words)| {
        html! { <option value={*value} selected={*lanes == props.lanes}>{ words }</option> }
    });
    html! {
        <select class="lanes" aria-label="Lanes" title="Lanes" {onchange}>{ for choices }</select>
    }
}
