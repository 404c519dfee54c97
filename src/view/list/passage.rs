//! A passage as a link into its report.

use crate::platform;
use crate::view::controls::{Copied, Copying};
use crate::view::store::use_shared;
use crate::view::words::{role_words, source_named};
use sourceline_core::citing::text_fragment;
use sourceline_core::state::{Action, EventIndex, PassageIndex};
use yew::prelude::*;

/// Which passage, and for which event.
#[derive(Properties, PartialEq)]
pub struct PassageProps {
    /// The passage.
    pub passage: PassageIndex,
    /// The event for which to say what it supports.
    pub event: Option<EventIndex>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// A few words before and after it.
    #[prop_or_default]
    pub around: (String, String),
    /// Whether it stands in what is open: there it can be taken along.
    pub open: bool,
}

/// The quotation, its report, and what it supports. It opens the report there.
#[component]
pub fn PassageLink(props: &PassageProps) -> Html {
    let shared = use_shared();
    let (language, at) = (shared.language(), props.passage);
    let Some(passage) = shared.story.passage(at) else { return Html::default() };
    let Some(source) = shared.story.source(passage.source) else { return Html::default() };
    let onclick = {
        let (open, chosen) = (shared.on_click(Action::OpenPassage(at)), props.chosen);
        Callback::from(move |click: MouseEvent| {
            // A passage that is chosen already changes nothing: the reader asks to see it again.
            if chosen && platform::is_plain_click(&click) {
                platform::scroll_to_chosen();
            }
            open.emit(click);
        })
    };
    let supports =
        props.event.map(|event| role_words(language, shared.story.roles(at, event))).unwrap_or_default();
    let words = match props.event {
        Some(event) => shared.story.words_read(event, at),
        None => vec![(passage.exact.trim().to_owned(), false)],
    };
    let some_read = words.iter().any(|(_, read)| *read);
    let words = words.into_iter().map(|(words, read)| {
        if read {
            html! { <mark class="read">{ words }</mark> }
        } else {
            html! { { words } }
        }
    });
    // The words are found there as they stand in the text that is enclosed here.
    let own_page = source.url.as_ref().map(|url| {
        let href = text_fragment(url, &source.text, passage.start, passage.end);
        html! { <a class="own-page" {href} target="_blank" rel="noopener noreferrer">{ language.open_at_publisher() }<span aria-hidden="true">{ " ↗" }</span></a> }
    });
    html! {
        <>
        <a class={classes!("passage", props.chosen.then_some("chosen-link"))} href={shared.href(&Action::OpenPassage(at))} {onclick}
            aria-current={props.chosen.then_some("true")} data-passage={at.0.to_string()}>
            { context(&props.around.0, &source.language) }
            <q lang={source.language.clone()}><bdi>{ for words }</bdi></q>
            { context(&props.around.1, &source.language) }
            <span class="cite">{ source_named(&shared.story, passage.source) }
                if !supports.is_empty() {
                    <span class="supports">{ language.passage_for(supports) }</span>
                }
                if some_read { <span class="key">{ language.passage_counted_from() }</span> }
            </span>
        </a>
        if props.open || own_page.is_some() {
            <div class="along">
                if props.open { <Copying what={Copied::Passage(at, props.event)} /> }
                { for own_page }
            </div>
        }
        </>
    }
}

/// Words of the report beside the quotation.
fn context(words: &str, language: &str) -> Html {
    if words.trim().is_empty() {
        return Html::default();
    }
    html! { <span class="context" lang={language.to_owned()}>{ words.to_owned() }</span> }
}
