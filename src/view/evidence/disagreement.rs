//! A question on which the reports differ: every answer with its passages, none preferred.

use crate::view::list::PassageLink;
use crate::view::store::use_shared;
use crate::view::words::source_name;
use sourceline_core::state::{DisagreementIndex, PassageIndex};
use yew::prelude::*;

/// Which disagreement.
#[derive(Properties, PartialEq)]
pub struct DisagreementProps {
    /// The disagreement.
    pub disagreement: DisagreementIndex,
    /// The passage that is chosen.
    pub chosen: Option<PassageIndex>,
}

/// The question and its answers.
#[component]
pub fn DisagreementNote(props: &DisagreementProps) -> Html {
    let story = use_shared().story;
    let Some(disagreement) = story.disagreement(props.disagreement) else { return Html::default() };
    let positions = disagreement.positions.iter().map(|position| {
        let passages = position.citations.iter().filter_map(|citation| story.passage_of(citation));
        let passages = passages.map(|passage| {
            html! {
                <li><PassageLink {passage} event={None} chosen={props.chosen == Some(passage)} /></li>
            }
        });
        let silent = position.silent.iter().filter_map(|id| story.find_source(id.as_str()));
        let silent = silent.map(|at| source_name(&story, at));
        let silent: Vec<_> = silent.collect();
        html! {
            <li class="position">
                <p class="answer"><bdi>{ &position.answer }</bdi></p>
                <ul class="passages">{ for passages }</ul>
                if !silent.is_empty() {
                    <p class="silent">{ format!("Silent: {}.", silent.join("; ")) }</p>
                }
            </li>
        }
    });
    html! {
        <section class="disagreement">
            <h4><span class="differ" aria-hidden="true">{ "≠" }</span>{ " Reports differ: " }<bdi>{ &disagreement.question }</bdi></h4>
            <ul class="positions">{ for positions }</ul>
            if let Some(note) = &disagreement.note {
                <p class="note"><bdi>{ note }</bdi></p>
            }
        </section>
    }
}
