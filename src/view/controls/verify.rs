//! The page, held against what is enclosed with it, when the reader asks.

use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::check::{Verified, verify};
use sourceline_messages::Language;
use std::rc::Rc;
use yew::prelude::*;

/// How many differences are told one by one.
const TOLD: usize = 20;

/// A button that computes every digest and finds every quotation anew, and what came of it.
#[component]
pub fn Verify() -> Html {
    let shared = use_shared();
    let language = shared.language();
    let verified = use_state(|| None::<Rc<Verified>>);
    let onclick = {
        let verified = verified.setter();
        Callback::from(move |_: MouseEvent| {
            let story = shared.editions.whole();
            let passages: Vec<&str> = story.passages().iter().map(|passage| passage.exact.as_str()).collect();
            verified.set(Some(Rc::new(verify(
                language,
                story.document(),
                &passages,
                platform::shown_before().as_ref(),
            ))));
        })
    };
    let class =
        verified.as_ref().map(|verified| if verified.differences.is_empty() { "same" } else { "different" });
    html! {
        <div class={classes!("verify", class)}>
            <button type="button" {onclick}>{ language.verify_this_page() }</button>
            <div role="status">{ for verified.as_deref().map(|verified| told(language, verified)) }</div>
        </div>
    }
}

/// What came of it, in words.
fn told(language: Language, verified: &Verified) -> Html {
    let Verified { texts, whole, quotations, differences } = verified;
    if differences.is_empty() {
        return html! {
            <p>
                <strong>{ language.no_difference() }{ language.sentence_separator() }</strong>
                { if *whole { language.verified(*texts, *quotations) } else { language.verified_in_part(*quotations) } }
            </p>
        };
    }
    let more = differences.len().saturating_sub(TOLD);
    html! {
        <>
            <p><strong>{ language.differences_found(differences.len()) }{ language.sentence_separator() }</strong>
                { language.page_is_damaged() }</p>
            <ul>
                { for differences.iter().take(TOLD).map(|difference| html! { <li><bdi>{ difference }</bdi></li> }) }
                if more > 0 { <li>{ language.many_more(more) }</li> }
            </ul>
        </>
    }
}
