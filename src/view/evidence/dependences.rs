//! Which reports are no independent witnesses of each other, and the passages that show it.

use crate::view::paper::Paper;
use crate::view::store::{Shared, use_shared};
use crate::view::words::{basis_of_dependence, source_name};
use sourceline_core::model::{Citation, Dependence, SourceId};
use sourceline_core::state::{Action, Story};
use yew::prelude::*;

/// Every dependence of the document. Dependent reports count as one line of testimony. A document without any has no such
/// section.
#[component]
pub fn Dependences() -> Html {
    let Shared { story, paper, .. } = use_shared();
    if story.document().dependences.is_empty() {
        return Html::default();
    }
    let dependences = story.document().dependences.iter().map(|dependence| one(&story, dependence, &paper));
    html! {
        <section class="dependences" id="_dependences" aria-labelledby="_dependences-title">
            <h2 id="_dependences-title">{ "Who depends on whom" }</h2>
            <p class="lead">{ "Reports that share an origin are not counted twice: together they are one line of testimony. A \
                dependence is stated where a report credits another outlet. It is inferred where two reports share a run of \
                eight words or more; nobody says so." }</p>
            <ul>{ for dependences }</ul>
        </section>
    }
}

fn one(story: &Story, dependence: &Dependence, paper: &Paper) -> Html {
    let name = |id: &SourceId| story.find_source(id.as_str()).map(|at| source_name(story, at));
    let names: Vec<String> = dependence.sources.iter().filter_map(name).collect();
    let several = dependence.sources.len() > 1;
    let columns = dependence.sources.iter().map(|id| {
        let evidence = dependence.evidence.iter().filter(|citation| citation.source == *id);
        html! {
            <div class="column">
                if several { <h4><bdi>{ name(id) }</bdi></h4> }
                <ul class="passages">{ for evidence.map(|citation| html! { <li><Evidence citation={citation.clone()} /></li> }) }</ul>
            </div>
        }
    });
    html! {
        <li class="dependence">
            <h3><span class="basis">{ basis_of_dependence(story.language(), dependence.basis) }</span>{ " " }<bdi>{ names.join(" and ") }</bdi></h3>
            <p data-notes={paper.to_citations(story, &dependence.evidence)}><bdi>{ &dependence.reasoning }</bdi></p>
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
