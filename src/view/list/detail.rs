//! One event: its date with the basis and the reasoning, who, where, what, the disagreements and the passages.

use super::steps::Steps;
use super::{PassageLink, WhyOrder};
use crate::view::evidence::DisagreementNote;
use crate::view::store::use_shared;
use crate::view::words::{kind_words, listed, source_name, theme_class};
use sourceline_core::date::{Style, basis_words, date_words};
use sourceline_core::evidence::Link;
use sourceline_core::model::{Basis, Event, EventId, SourceId, Support};
use sourceline_core::state::{Action, EventIndex, PassageIndex, Role, Story};
use sourceline_messages::Language;
use yew::prelude::*;

/// Which event.
#[derive(Properties, PartialEq)]
pub struct DetailProps {
    /// The event.
    pub event: EventIndex,
    /// Whether it is the open one.
    pub selected: bool,
    /// The chosen passage, if it is the open one.
    pub chosen: Option<PassageIndex>,
}

/// The event's article. Its id is the event's permanent link.
#[component]
pub fn EventDetail(props: &DetailProps) -> Html {
    let shared = use_shared();
    let (story, paper, at) = (&shared.story, &shared.paper, props.event);
    let (language, lang) = (shared.language(), shared.documents_own());
    let noted = |told: Support| paper.to_event(story, at, Some(Role::Supports(told)));
    let Some(event) = story.event(at) else { return Html::default() };
    let open = |to: EventIndex| shared.on_click(Action::OpenEvent(to));
    let link = |id: &EventId| {
        let Some((to, other)) = story.find_event(id.as_str()).and_then(|to| Some((to, story.event(to)?)))
        else {
            return Html::default();
        };
        html! { <a href={shared.href(&Action::OpenEvent(to))} onclick={open(to)}><bdi lang={lang.clone()}>{ &other.title }</bdi></a> }
    };
    let supports = |passage: &&PassageIndex| story.rests_on(at, **passage);
    let passages = story.passages_of(at).iter().filter(supports).map(|passage| {
        html! { <li><PassageLink passage={*passage} event={at} chosen={props.chosen == Some(*passage)} open={props.selected} /></li> }
    });
    let disagreements = story.disagreements_of(at).iter().map(|disagreement| {
        html! { <DisagreementNote disagreement={*disagreement} chosen={props.chosen} /> }
    });
    let count = story.passages_of(at).iter().filter(supports).count();
    let testimony = story.testimony_of(at);
    let told = testimony.words(language);
    let more = match story.disagreements_of(at) {
        [] => language.told_by_and_rests(&told, count),
        _ => language.told_by_and_differ(&told, count),
    };
    let names = |names: &[String]| listed(language, names.iter().cloned());
    let class = classes!("event-detail", theme_class(story, at), props.selected.then_some("selected"));
    html! {
        <article id={event.id.to_string()} {class}>
            <p class="kicker">{ language.event_kind(kind_words(language, event.kind)) }<bdi lang={lang.clone()}>{ names(&event.themes) }</bdi></p>
            <h3 data-notes={noted(Support::Title)}><a id={format!("_t{}", at.0)} href={shared.href(&Action::OpenEvent(at))} onclick={open(at)}><bdi lang={lang.clone()}>{ &event.title }</bdi></a></h3>
            { when(language, event, lang.clone(), noted(Support::Date)) }
            <p class="summary" data-notes={noted(Support::Summary)}><bdi lang={lang.clone()}>{ &event.summary }</bdi></p>
            <p class="more"><a href={shared.href(&Action::OpenEvent(at))} onclick={open(at)} tabindex="-1">{ more }</a></p>
            <div class="rests">
                <dl class="facts">
                    if !event.actors.is_empty() { { fact(language.event_who(), html! { <bdi lang={lang.clone()}>{ names(&event.actors) }</bdi> }, noted(Support::Actors)) } }
                    if !event.places.is_empty() { { fact(language.event_where(), html! { <bdi lang={lang.clone()}>{ names(&event.places) }</bdi> }, noted(Support::Places)) } }
                    if let Some(whole) = &event.part_of { { fact(language.event_part_of(), link(whole), None) } }
                    if !event.after.is_empty() {
                        { fact(language.event_began_after(), html! { <>{ for event.after.iter().map(|after| html! { <span class="other">{ link(&after.event) }</span> }) }</> }, paper.to_event(story, at, Some(Role::Order))) }
                    }
                </dl>
                <Steps event={at} />
                <WhyOrder event={at} selected={props.selected} />
                { for disagreements }
                <h4 data-notes={paper.to_event(story, at, None)}>{ language.told_by(&told) }</h4>
                { for testimony.links.iter().map(|link| dependent(story, link)) }
                <ol class="passages">{ for passages }</ol>
            </div>
        </article>
    }
}

/// Why reports are one line of testimony, as a link to what shows it.
fn dependent(story: &Story, link: &Link) -> Html {
    let name =
        |id: &SourceId| story.find_source(id.as_str()).map(|at| source_name(story, at)).unwrap_or_default();
    html! { <p class="dependent"><a href="#_dependences">{ story.language().depends_sentence(link.words(story.language(), name)) }</a></p> }
}

/// The date in words, how each endpoint is known, the numbers of the notes, and the arithmetic.
fn when(language: Language, event: &Event, lang: Option<AttrValue>, notes: Option<String>) -> Html {
    let date = &event.date;
    let (start, end) = (date.start.basis, date.end.basis);
    let same = start == end || end == Basis::Unknown && !date.end.open && date.edtf.is_none();
    let basis = if same {
        basis_words(language, start).to_owned()
    } else {
        let end = if date.end.open { language.date_end_not_told() } else { basis_words(language, end) };
        language.date_bases(basis_words(language, start), end)
    };
    html! {
        <>
            <p class="date" data-notes={notes}><strong>{ date_words(language, date, Style::Long) }</strong>
                if date.edtf.is_some() { <span class="basis">{ basis }</span> }
            </p>
            if let Some(reasoning) = &date.reasoning {
                <p class="reasoning"><bdi {lang}>{ reasoning }</bdi></p>
            }
        </>
    }
}

/// One row of the facts, with the numbers of its notes.
fn fact(name: &'static str, value: Html, notes: Option<String>) -> Html {
    html! { <div><dt>{ name }</dt><dd data-notes={notes}>{ value }</dd></div> }
}
