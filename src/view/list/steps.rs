//! How a date was found: each step as a sentence, with the passage it reads and the convention it follows.

use crate::view::store::{Shared, use_shared};
use crate::view::words::source_named;
use sourceline_core::date::{SentencePart, StepSentence};
use sourceline_core::model::Endpoint;
use sourceline_core::state::{Action, EventIndex};
use yew::prelude::*;

/// Of which event.
#[derive(Properties, PartialEq)]
pub struct StepsProps {
    /// The event.
    pub event: EventIndex,
}

/// The steps, in their order; nothing where a date has none.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let shared = use_shared();
    let sentences = shared.story.steps_of(props.event);
    if sentences.is_empty() {
        return Html::default();
    }
    let sentences =
        sentences.iter().map(|sentence| html! { <li>{ told(sentence, props.event, &shared) }</li> });
    html! {
        <section class="steps" aria-label={shared.language().steps_title()}>
            <h4>{ shared.language().steps_title() }</h4>
            <ol>{ for sentences }</ol>
        </section>
    }
}

fn told(sentence: &StepSentence, event: EventIndex, shared: &Shared) -> Html {
    let endpoint = sentence.serves.map(|endpoint| match endpoint {
        Endpoint::Start => shared.language().step_start(),
        Endpoint::End => shared.language().step_end(),
    });
    html! {
        <>
            if let Some(endpoint) = endpoint { <span class="serves">{ endpoint }</span>{ " " } }
            { for sentence.parts.iter().map(|part| shown(part, event, shared)) }
        </>
    }
}

/// A part of a sentence; words of a passage and the titles of events are links to them.
fn shown(part: &SentencePart, event: EventIndex, shared: &Shared) -> Html {
    let story = &shared.story;
    match part {
        SentencePart::Text(text) => html! { { text } },
        SentencePart::Words { quote, citation } => {
            let cited = story.event(event).and_then(|event| event.date.citations.get(*citation));
            let lang = cited.and_then(|cited| story.source(story.find_source(cited.source.as_str())?));
            let words =
                html! { <q lang={lang.map(|source| source.language.clone())}><bdi>{ quote }</bdi></q> };
            match cited.and_then(|cited| story.passage_of(cited)) {
                Some(at) => html! {
                    <a href={shared.href(&Action::OpenPassage(at))} onclick={shared.on_click(Action::OpenPassage(at))}>{ words }</a>
                },
                None => words,
            }
        }
        SentencePart::Event(id) => {
            match story.find_event(id.as_str()).and_then(|at| Some((at, story.event(at)?))) {
                Some((at, other)) => html! {
                    <a href={shared.href(&Action::OpenEvent(at))} onclick={shared.on_click(Action::OpenEvent(at))}><bdi lang={shared.documents_own()}>{ &other.title }</bdi></a>
                },
                None => html! { <bdi>{ id.as_str() }</bdi> },
            }
        }
        SentencePart::Source(id) => {
            let name = story.find_source(id.as_str()).map(|at| source_named(story, at));
            html! { <bdi>{ name.unwrap_or_default() }</bdi> }
        }
        SentencePart::Convention(rule) => html! { <small class="convention">{ " " }{ rule }</small> },
    }
}
