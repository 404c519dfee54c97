//! Which reports are no independent witnesses of each other, and the passages that show it.

use crate::view::said::{alone, joined, slot};
use crate::view::store::{Shared, use_shared};
use crate::view::words::{basis_of_dependence, source_slot};
use sourceline_core::model::{Citation, Dependence, SourceId};
use sourceline_core::state::Action;
use sourceline_messages::Slot;
use yew::prelude::*;

/// Every dependence of the document. Dependent reports count as one line of testimony. A document without any has no such
/// section.
#[component]
pub fn Dependences() -> Html {
    let shared = use_shared();
    let (story, language) = (&shared.story, shared.language());
    if story.document().dependences.is_empty() {
        return Html::default();
    }
    let dependences = story.document().dependences.iter().map(|dependence| one(dependence, &shared));
    html! {
        <section class="dependences" id="_dependences" aria-labelledby="_dependences-title">
            <h2 id="_dependences-title">{ language.dependences_title() }</h2>
            <p class="lead">{ language.dependences_lead() }</p>
            <ul>{ for dependences }</ul>
        </section>
    }
}

fn one(dependence: &Dependence, shared: &Shared) -> Html {
    let (story, language) = (&shared.story, shared.language());
    let name = |id: &SourceId| story.find_source(id.as_str()).map(|at| source_slot(story, at));
    let mut names: Vec<Slot<Html>> = dependence.sources.iter().filter_map(name).collect();
    let last = names.pop();
    let names = match (joined(names, |before, next| language.dependent_next_in(before, next)), last) {
        (Some(before), Some(last)) => Some(slot(language.dependent_last_in(before, last))),
        (_, last) => last,
    };
    let several = dependence.sources.len() > 1;
    let columns = dependence.sources.iter().map(|id| {
        let evidence = dependence.evidence.iter().filter(|citation| citation.source == *id);
        html! {
            <div class="column">
                if several { <h4><bdi>{ for name(id).map(alone) }</bdi></h4> }
                <ul class="passages">{ for evidence.map(|citation| html! { <li><Evidence citation={citation.clone()} /></li> }) }</ul>
            </div>
        }
    });
    html! {
        <li class="dependence">
            <h3><span class="basis">{ basis_of_dependence(language, dependence.basis) }</span>{ " " }<bdi>{ for names.map(alone) }</bdi></h3>
            <p data-notes={shared.paper.to_citations(story, &dependence.evidence)}><bdi lang={shared.documents_own()}>{ &dependence.reasoning }</bdi></p>
            <div class="columns">{ for columns }</div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct EvidenceProps {
    citation: Citation,
}

/// A passage that shows a dependence. It opens the sentence in which it stands.
#[component]
fn Evidence(props: &EvidenceProps) -> Html {
    let shared = use_shared();
    let citation = &props.citation;
    let source = shared.story.find_source(citation.source.as_str()).and_then(|at| shared.story.source(at));
    let lang = source.map(|source| source.language.clone());
    let quote = html! { <q {lang}><bdi>{ citation.exact.trim().to_owned() }</bdi></q> };
    match shared.story.sentence_of(citation) {
        Some(at) => html! {
            <a class="passage" href={shared.href(&Action::OpenSentence(at))} onclick={shared.on_click(Action::OpenSentence(at))}>{ quote }</a>
        },
        None => html! { <span class="passage">{ quote }</span> },
    }
}
