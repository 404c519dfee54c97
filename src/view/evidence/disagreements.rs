//! Every question on which the reports differ, the weightiest first.

use super::Disagreement;
use crate::view::store::use_shared;
use crate::view::words::counted;
use sourceline_core::state::Selection;
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct DisagreementsProps {
    /// The disagreement and the passage.
    pub selection: Selection,
}

/// All disagreements; the style sheet shows the open one alone while the panel is open. A document without any has no
/// such section.
#[component]
pub fn Disagreements(props: &DisagreementsProps) -> Html {
    let story = use_shared().story;
    let order = story.disagreements();
    if order.is_empty() {
        return Html::default();
    }
    let lead = format!(
        "{}, the weightiest first. Every answer stands beside the others with its passages. No vote is taken: \
         a report may repeat another, and silence is no answer.",
        counted(order.len(), "question", "questions")
    );
    let disagreements = order.iter().copied().map(|disagreement| {
        let selected = props.selection.disagreement() == Some(disagreement);
        let chosen = props.selection.passage().filter(|_| selected);
        let key = story.disagreement(disagreement).map(|found| found.id.to_string()).unwrap_or_default();
        html! { <li {key}><Disagreement {disagreement} {selected} {chosen} /></li> }
    });
    html! {
        <section class="disagreements" id="_disagreements" aria-labelledby="_disagreements-title">
            <h2 id="_disagreements-title">{ "Where the reports differ" }</h2>
            <p class="lead">{ lead }</p>
            <ol>{ for disagreements }</ol>
        </section>
    }
}
