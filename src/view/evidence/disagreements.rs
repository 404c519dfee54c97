//! Every question on which the reports differ, the weightiest first.

use super::Disagreement;
use crate::view::hooks::StoryRef;
use crate::view::paper::{Limit, QUESTIONS};
use crate::view::store::use_shared;
use crate::view::windowed::{List, gap, use_window};
use sourceline_core::state::{DisagreementIndex, Selection};
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct DisagreementsProps {
    /// The disagreement and the passage.
    pub selection: Selection,
}

/// Up to so many the disagreements are drawn whole.
const WHOLE: usize = 60;
/// About how high one of a long list is, in px.
const ESTIMATE_PX: f64 = 190.0;

/// All disagreements; the style sheet shows the open one alone while the panel is open. A document without any has no
/// such section.
#[component]
pub fn Disagreements(props: &DisagreementsProps) -> Html {
    let story = use_shared().story;
    let (language, order) = (story.language(), story.disagreements());
    let open = props.selection.disagreement();
    let last = use_mut_ref(|| None::<DisagreementIndex>);
    let before = *last.borrow();
    let of = |at: Option<DisagreementIndex>| order.iter().position(|other| at == Some(*other));
    let pinned: Vec<usize> = [open, before].into_iter().filter_map(of).collect();
    last.replace(open.or(before));
    let window = use_window(&List {
        story: StoryRef(story.clone()),
        which: 0,
        count: order.len(),
        whole: WHOLE,
        estimate: &|_| ESTIMATE_PX,
        pinned: &pinned,
        still: open.is_some(),
        on_paper: QUESTIONS,
    });
    if order.is_empty() {
        return Html::default();
    }
    let row = |at: usize| {
        let Some(disagreement) = order.get(at).copied() else { return Html::default() };
        let selected = props.selection.disagreement() == Some(disagreement);
        let chosen = props.selection.passage().filter(|_| selected);
        let key = story.disagreement(disagreement).map(|found| found.id.to_string()).unwrap_or_default();
        html! { <li {key}><Disagreement {disagreement} {selected} {chosen} /></li> }
    };
    let disagreements =
        window.draw(row, |key, px| html! { <li {key} class="gap" aria-hidden="true">{ gap(px) }</li> });
    html! {
        <section class="disagreements" id="_disagreements" aria-labelledby="_disagreements-title">
            <h2 id="_disagreements-title">{ language.differ_title() }</h2>
            <p class="lead">{ language.differ_lead(order.len()) }</p>
            <Limit count={order.len()} of={QUESTIONS} />
            <ol ref={window.node.clone()}>{ disagreements }</ol>
        </section>
    }
}
