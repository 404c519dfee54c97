//! What the lanes are grouped by.

use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::layout::LaneMode;
use sourceline_core::state::Action;
use sourceline_messages::Language;
use yew::prelude::*;

/// The groupings, each with its value in the choice.
const CHOICES: [(LaneMode, &str); 5] = [
    (LaneMode::Packed, "packed"),
    (LaneMode::Theme, "theme"),
    (LaneMode::Actor, "actor"),
    (LaneMode::Place, "place"),
    (LaneMode::Report, "report"),
];

fn words(lanes: LaneMode, language: Language) -> &'static str {
    match lanes {
        LaneMode::Packed => language.lanes_packed(),
        LaneMode::Theme => language.lanes_by_theme(),
        LaneMode::Actor => language.lanes_by_actor(),
        LaneMode::Place => language.lanes_by_place(),
        LaneMode::Report => language.lanes_by_report(),
    }
}

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
            if let Some((lanes, _)) = CHOICES.iter().find(|(_, value)| chosen.as_deref() == Some(value)) {
                dispatch.emit(Action::SetLanes(*lanes));
            }
        })
    };
    let language = shared.language();
    let choices = CHOICES.iter().map(|(lanes, value)| {
        html! { <option value={*value} selected={*lanes == props.lanes}>{ words(*lanes, language) }</option> }
    });
    html! {
        <select class="lanes" aria-label={language.lanes()} title={language.lanes()} {onchange}>{ for choices }</select>
    }
}
