//! What a reader takes along: a link, a quotation, a reference. It is copied, or shared in the system's own way; where the browser
//! lets neither, it stands there to be copied by hand.

use super::menu::use_menu;
use crate::platform::{self, Given};
use crate::view::hooks::Written;
use crate::view::store::{Shared, use_shared};
use sourceline_core::citing::{quotation, reference};
use sourceline_core::link;
use sourceline_core::state::{EventIndex, PassageIndex, State};
use sourceline_messages::Language;
use yew::prelude::*;

/// What can be copied.
#[derive(Clone, PartialEq)]
pub enum Copied {
    /// A link to all that is chosen.
    View(Written),
    /// The permanent link of an event.
    Event(EventIndex),
    /// A passage, as an event rests on it if one is given: the quotation, or the reference of its source.
    Passage(PassageIndex, Option<EventIndex>),
}

impl Copied {
    /// What the menu is called, and what can be copied in it. What is first is what is shared.
    fn names(&self, language: Language) -> (&'static str, Vec<&'static str>) {
        match self {
            Self::View(_) => (language.share(), vec![language.copy_link_to_view()]),
            Self::Event(_) => (language.share(), vec![language.copy_link()]),
            Self::Passage(..) => (language.copy(), vec![language.copy_quotation(), language.copy_citation()]),
        }
    }

    /// How the system is told what it shares.
    fn kind(&self) -> &'static str {
        if matches!(self, Self::Passage(..)) { "text" } else { "url" }
    }

    /// The text at a place of the menu.
    fn text(&self, at: usize, shared: &Shared) -> String {
        let story = &shared.story;
        let address = |link: String| {
            // A file is where its reader has it.
            if let Some(file) = &shared.file {
                return file.to_string();
            }
            let page = platform::page_address();
            if link.is_empty() { page } else { format!("{page}#{link}") }
        };
        match self {
            Self::View(written) => address(written.link()),
            Self::Event(event) => {
                address(story.event(*event).map(|event| event.id.to_string()).unwrap_or_default())
            }
            Self::Passage(passage, event) => {
                let Some(found) = story.passage(*passage) else { return String::new() };
                let Some(source) = story.source(found.source) else { return String::new() };
                if at == 0 {
                    return quotation(
                        story.language(),
                        source,
                        &found.exact,
                        &address(link::write_passage(*passage, *event, story)),
                    );
                }
                let report = State { report: Some(found.source), ..State::default() };
                reference(
                    story.language(),
                    source,
                    &story.document().title,
                    &address(link::write(&report, story)),
                )
            }
        }
    }
}

/// What is to be taken along.
#[derive(Properties, PartialEq)]
pub struct CopyingProps {
    /// What it is.
    pub what: Copied,
}

/// How it went.
#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    /// The text, to be copied by hand.
    Refused(String),
}

/// A menu: what can be copied, “Share…” where the system has a way to, and what came of it.
#[component]
pub fn Copying(props: &CopyingProps) -> Html {
    let shared = use_shared();
    let field = use_node_ref();
    let last = use_state(|| None::<(Copied, Outcome)>);
    // What was said may be of what stood here before.
    let outcome = last.as_ref().filter(|(of, _)| *of == props.what).map(|(_, outcome)| outcome);
    let can_share = use_state_eq(|| false);
    let stays = matches!(props.what, Copied::Passage(..));
    let (menu, onkeydown) = use_menu(stays);
    {
        let can_share = can_share.setter();
        use_effect_with((), move |()| can_share.set(platform::can_share()));
    }
    {
        let field = field.clone();
        use_effect_with(outcome.cloned(), move |_| platform::select_all(&field));
    }
    let press = |at: usize, shares: bool| {
        let (what, shared, last) = (props.what.clone(), shared.clone(), last.setter());
        Callback::from(move |_: MouseEvent| {
            let text = what.text(at, &shared);
            // What is the same again is said again.
            last.set(None);
            let (of, last, by_hand) = (what.clone(), last.clone(), text.clone());
            let told = move |given| match given {
                Given::Refused => last.set(Some((of, Outcome::Refused(by_hand)))),
                Given::Done if !shares => last.set(Some((of, Outcome::Copied))),
                Given::Done | Given::Dismissed => {}
            };
            if shares {
                platform::share(what.kind(), &text, told);
            } else {
                platform::copy(&text, told);
            }
        })
    };
    let language = shared.language();
    let (name, copies) = props.what.names(language);
    // No link leads to a file.
    let has_none = shared.file.is_some() && props.what.kind() == "url";
    let copies = if has_none { Vec::new() } else { copies };
    let copies = copies.iter().enumerate().map(|(at, name)| {
        html! { <button type="button" onclick={press(at, false)}>{ *name }</button> }
    });
    let (said, by_hand) = match outcome {
        None => ("", None),
        Some(Outcome::Copied) => (language.copied(), None),
        Some(Outcome::Refused(text)) => (language.copy_refused(), Some(text)),
    };
    html! {
        <details class="copying" ref={menu} {onkeydown}>
            <summary aria-label={name} title={name}>
                if !stays {
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 10.5v-9M4.5 5 8 1.5 11.5 5M4 7.5H2.5v7h11v-7H12" /></svg>
                }
                <span class="name">{ name }</span>
            </summary>
            <div class="copying-menu">
                { for copies }
                if has_none { <p>{ language.no_link_to_file() }</p> }
                if *can_share && !has_none { <button type="button" onclick={press(0, true)}>{ language.share_by_system() }</button> }
                <p role="status">{ said }</p>
                if let Some(text) = by_hand { <textarea readonly={true} rows={if stays { "4" } else { "2" }} aria-label={language.to_be_copied_by_hand()} ref={field} value={text.clone()} /> }
            </div>
        </details>
    }
}
