//! One question on which the reports differ, whole: its answers side by side, each with its passages and who is silent.
//! No vote is taken, and no answer stands out for being told more often.

use super::note::silent_names;
use crate::view::list::PassageLink;
use crate::view::said::{alone, element, said};
use crate::view::store::{Shared, use_shared};
use crate::view::words::{disagreement_words, letter, position_class, sources_slot, witnesses};
use sourceline_core::arranging::set_of;
use sourceline_core::model::{self, Position, SourceId};
use sourceline_core::quote::words_around;
use sourceline_core::state::{Action, DisagreementIndex, PassageIndex, SourceIndex};
use std::collections::BTreeSet;
use yew::prelude::*;

/// The heaviest and the lightest weight there is.
const WEIGHTS: std::ops::RangeInclusive<u8> = 1..=5;

/// Which disagreement.
#[derive(Properties, PartialEq)]
pub struct DisagreementProps {
    /// The disagreement.
    pub disagreement: DisagreementIndex,
    /// Whether it is the open one.
    pub selected: bool,
    /// The chosen passage, if it is the open one.
    pub chosen: Option<PassageIndex>,
}

/// The disagreement's article.
#[component]
pub fn Disagreement(props: &DisagreementProps) -> Html {
    let shared = use_shared();
    let (story, at) = (&shared.story, props.disagreement);
    let (language, lang) = (shared.language(), shared.documents_own());
    let Some(found) = story.disagreement(at) else { return Html::default() };
    let events = found.events.iter().filter_map(|id| {
        let event = story.find_event(id.as_str())?;
        let title = &story.event(event)?.title;
        let onclick = shared.on_click(Action::OpenEvent(event));
        Some(html! { <a href={shared.href(&Action::OpenEvent(event))} {onclick}><bdi lang={lang.clone()}>{ title }</bdi></a> })
    });
    let positions = found.positions.iter().enumerate();
    let positions = positions.map(|(number, position)| answer(number, position, props, &shared));
    let weight = found.weight.clamp(*WEIGHTS.start(), *WEIGHTS.end());
    let class = classes!("disagreement", format!("weight-{weight}"), props.selected.then_some("selected"));
    html! {
        <article id={format!("_d{}", at.0)} {class}>
            <p class="kicker"><strong>{ disagreement_words(language, found.kind) }</strong>{ language.differ_weight(found.weight, *WEIGHTS.end()) }</p>
            <h3><a id={format!("_dt{}", at.0)} href={shared.href(&Action::OpenDisagreement(at))} onclick={shared.on_click(Action::OpenDisagreement(at))}>
                <bdi lang={lang.clone()}>{ &found.question }</bdi></a></h3>
            <p class="about rests">{ said(language.differ_on_events_in(element(events.collect()))) }</p>
            <ol class="positions">{ for positions }</ol>
            <div class="rests">
                if let Some(unquoted) = unquoted(found, &shared) { <p class="silent">{ unquoted }</p> }
                if let Some(note) = &found.note { <p class="note"><bdi {lang}>{ note }</bdi></p> }
            </div>
        </article>
    }
}

/// One answer: its letter, its words, who gives it and where.
fn answer(number: usize, position: &Position, props: &DisagreementProps, shared: &Shared) -> Html {
    let story = &shared.story;
    let passages = position.citations.iter().filter_map(|citation| {
        let passage = story.passage_of(citation)?;
        let (before, after) = words_around(&citation.prefix, &citation.suffix);
        let around = (before.to_owned(), after.to_owned());
        Some(html! { <li><PassageLink {passage} event={None} chosen={props.chosen == Some(passage)} {around} open={props.selected} /></li> })
    });
    let cited: BTreeSet<SourceId> = set_of(position.citations.iter().map(|citation| citation.source.clone()));
    let sources = story.document().sources.iter().enumerate();
    let told = sources.filter(|(_, source)| cited.contains(&source.id));
    let names = sources_slot(story, told.map(|(at, _)| SourceIndex(at)));
    html! {
        <li class={classes!("position", position_class(number))}>
            <p class="answer" data-notes={shared.paper.to_citations(story, &position.citations)}><span class="letter">{ letter(number) }<span class="unseen">{ ": " }</span></span><bdi lang={shared.documents_own()}>{ &position.answer }</bdi></p>
            <p class="names">{ for names.map(alone) }</p>
            <p class="witnesses rests">{ witnesses(story, &cited) }</p>
            <ul class="passages rests">{ for passages }</ul>
            if let Some(silent) = silent_names(position, shared) { <p class="silent">{ silent }</p> }
        </li>
    }
}

/// The reports of which no position has a passage or says that they are silent: that is no answer, and is said as such.
fn unquoted(found: &model::Disagreement, shared: &Shared) -> Option<Html> {
    let sources = shared.story.document().sources.iter().enumerate();
    let cited = |id| {
        found.positions.iter().any(|position| {
            position.silent.contains(id) || position.citations.iter().any(|citation| citation.source == *id)
        })
    };
    let unquoted = sources.filter(|(_, source)| !cited(&source.id)).map(|(at, _)| SourceIndex(at));
    let names = sources_slot(&shared.story, unquoted)?;
    Some(said(shared.language().differ_not_quoted_in(names)))
}
