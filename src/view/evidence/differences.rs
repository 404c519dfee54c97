//! Every question on which the reports differ, the weightiest first.

use super::Difference;
use crate::view::store::use_shared;
use crate::view::words::counted;
use sourceline_core::state::Selection;
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct DifferencesProps {
    /// The disagreement and the passage.
    pub selection: Selection,
}

/// All disagreements; the style sheet shows the open one alone while the panel is open. A document without any has no
/// such section.
#[component]
pub fn Differences(props: &DifferencesProps) -> Html {
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
    let differences = order.into_iter().map(|disagreement| {
        let selected = props.selection.disagreement() == Some(disagreement);
        let chosen = props.selection.passage().filter(|_| selected);
        let key = story.disagreement(disagreement).map(|found| found.id.to_string()).unwrap_or_default();
        html! { <li {key}><Difference {disagreement} {selected} {chosen} /></li> }
    });
    html! {
        <section class="differences" id="_differences" aria-labelledby="_differences-title">
            <h2 id="_differences-title">{ "Where the reports differ" }</h2>
            <p class="lead">{ lead }</p>
            <ol>{ for differences }</ol>
        </section>
    }
}
