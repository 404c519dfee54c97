//! The page in another language: the way there, and the offer to whoever would rather have it. Nothing switches by itself.

use super::menu::use_menu;
use crate::platform;
use crate::view::store::use_shared;
use sourceline_messages::Language;
use yew::prelude::*;

/// Where the page in a language is, from the page in another. While the app is worked on there is one page, which is asked for
/// its language.
fn href(from: Language, to: Language) -> String {
    if cfg!(debug_assertions) {
        return format!("?language={}", to.folder().unwrap_or("en"));
    }
    let up = if from.folder().is_some() { "../" } else { "./" };
    to.folder().map_or_else(|| up.to_owned(), |folder| format!("{up}{folder}/"))
}

/// The way to a language: a link, which takes along what the address says.
fn link(from: Language, to: Language, words: Html) -> Html {
    let href = href(from, to);
    let onclick = {
        let href = href.clone();
        Callback::from(move |click: MouseEvent| {
            platform::note_language_chosen();
            if platform::is_plain_click(&click) && !cfg!(debug_assertions) {
                click.prevent_default();
                platform::go_to_language(&href);
            }
        })
    };
    html! { <a {href} {onclick} hreflang={to.tag()} lang={to.tag()}>{ words }</a> }
}

/// A menu of the languages. It opens without scripts too.
#[component]
pub fn Languages() -> Html {
    let language = use_shared().language();
    let (menu, onkeydown) = use_menu(false);
    let each = Language::ALL.map(|to| {
        if to == language {
            html! { <li><span aria-current="true">{ to.own_name() }</span></li> }
        } else {
            html! { <li>{ link(language, to, html! { { to.own_name() } }) }</li> }
        }
    });
    html! {
        <details class="languages" ref={menu} {onkeydown}>
            <summary aria-label={language.languages()} title={language.languages()}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /><path d="M1.5 8h13M8 1.5c-4 4-4 9 0 13M8 1.5c4 4 4 9 0 13" /></svg>
            </summary>
            <ul>{ for each }</ul>
        </details>
    }
}

/// Offers the page in the language that the reader's browser asks for first, if it is another than this one's. It is drawn after
/// the first drawing, over the page, so that nothing moves; it can be put away.
#[component]
pub fn LanguageOffer() -> Html {
    let language = use_shared().language();
    let offered = use_state_eq(|| None::<Language>);
    {
        let offered = offered.setter();
        use_effect_with((), move |()| {
            offered.set(platform::preferred_language().filter(|preferred| *preferred != language));
        });
    }
    let Some(to) = *offered else { return Html::default() };
    let dismiss = {
        let offered = offered.setter();
        Callback::from(move |_: MouseEvent| {
            platform::note_language_chosen();
            offered.set(None);
            // The button goes; whoever pressed it goes on at the drawing.
            platform::focus("_plot");
        })
    };
    html! {
        <aside class="language-offer" lang={to.tag()} aria-label={to.languages()}>
            { link(language, to, html! { { to.read_in_this_language() } }) }
            <button type="button" class="icon" onclick={dismiss} aria-label={to.dismiss()} title={to.dismiss()}><span aria-hidden="true">{ "×" }</span></button>
        </aside>
    }
}
