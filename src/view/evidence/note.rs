//! In an event's detail: a question on which the reports differ, its answers and who gives them, none preferred. The
//! whole of it is one link away.

use crate::view::said::{alone, element, said};
use crate::view::store::{Shared, use_shared};
use crate::view::words::{source_slot, sources_slot};
use sourceline_core::model::{Disagreement, Position};
use sourceline_core::state::{Action, DisagreementIndex, PassageIndex, SourceIndex};
use yew::prelude::*;

/// Which disagreement.
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// The disagreement.
    pub disagreement: DisagreementIndex,
    /// The passage that is chosen.
    pub chosen: Option<PassageIndex>,
}

/// The question and its answers, each with the reports that give it as links to the passages.
#[component]
pub fn DisagreementNote(props: &NoteProps) -> Html {
    let shared = use_shared();
    let at = props.disagreement;
    let Some(Disagreement { question, positions, .. }) = shared.story.disagreement(at) else {
        return Html::default();
    };
    let (language, lang) = (shared.language(), shared.documents_own());
    let answers = positions.iter().map(|position| {
        html! { <li><span class="answer"><bdi lang={lang.clone()}>{ &position.answer }</bdi></span>{ told_by(position, props.chosen, &shared) }</li> }
    });
    let question = html! {
        <a href={shared.href(&Action::OpenDisagreement(at))} onclick={shared.on_click(Action::OpenDisagreement(at))}><bdi lang={lang.clone()}>{ question }</bdi></a>
    };
    html! {
        <section class="disagreement-note">
            <h4><span class="differ" aria-hidden="true">{ "≠" }</span>{ said(language.differ_question_in(element(question))) }</h4>
            <ul class="answers-told">{ for answers }</ul>
        </section>
    }
}

/// The reports that give an answer; each passage is a link.
fn told_by(position: &Position, chosen: Option<PassageIndex>, shared: &Shared) -> Html {
    let story = &shared.story;
    let mut seen: Vec<SourceIndex> = Vec::new();
    let cited = position.citations.iter().filter_map(|citation| {
        let at = story.passage_of(citation)?;
        let source = story.passage(at)?.source;
        seen.push(source);
        let before = seen.iter().filter(|other| **other == source).count();
        let name = source_slot(story, source);
        let name = match before {
            0 | 1 => alone(name),
            _ => said(shared.language().teller_passage_in(name, before.into())),
        };
        let current = (chosen == Some(at)).then_some("true");
        Some(html! {
            <a class="teller" href={shared.href(&Action::OpenPassage(at))} onclick={shared.on_click(Action::OpenPassage(at))}
                aria-current={current} data-passage={at.0.to_string()}>{ name }</a>
        })
    });
    let cited: Html = cited.collect();
    let silent = silent_names(position, shared);
    html! {
        <>{ cited }if let Some(silent) = silent { <span class="silent">{ silent }</span> }</>
    }
}

/// Who is silent, where the difference is silence.
pub(super) fn silent_names(position: &Position, shared: &Shared) -> Option<Html> {
    let silent = position.silent.iter().filter_map(|id| shared.story.find_source(id.as_str()));
    let names = sources_slot(&shared.story, silent)?;
    Some(said(shared.language().differ_silent_in(names)))
}
