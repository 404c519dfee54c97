//! The page, held against what is enclosed with it, when the reader asks.

use crate::platform;
use crate::view::store::use_shared;
use crate::view::words::counted;
use sourceline_core::check::{Verified, verify};
use std::rc::Rc;
use yew::prelude::*;

/// How many differences are told one by one.
const TOLD: usize = 20;

/// A button that computes every digest and finds every quotation anew, and what came of it.
#[component]
pub fn Verify() -> Html {
    let shared = use_shared();
    let verified = use_state(|| None::<Rc<Verified>>);
    let onclick = {
        let verified = verified.setter();
        Callback::from(move |_: MouseEvent| {
            let story = shared.editions.whole();
            let passages: Vec<&str> = story.passages().iter().map(|passage| passage.exact.as_str()).collect();
            verified.set(Some(Rc::new(verify(
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
            <button type="button" {onclick}>{ "Verify this page" }</button>
            <div role="status">{ for verified.as_deref().map(told) }</div>
        </div>
    }
}

/// What came of it, in words.
fn told(verified: &Verified) -> Html {
    let Verified { texts, quotations, differences } = verified;
    if differences.is_empty() {
        return html! {
            <p>
                <strong>{ "✓ No difference. " }</strong>
                { format!("{} and {} that this page came with were held against the enclosed document, every digest \
                    (SHA-256) was computed anew, and every quotation found in its text. ",
                    counted(*texts, "text", "texts"), counted(*quotations, "quotation", "quotations")) }
                { "This finds damage, not forgery: the digests also stand in the project’s README, to be compared with." }
            </p>
        };
    }
    let more = differences.len().saturating_sub(TOLD);
    html! {
        <>
            <p><strong>{ "✗ " }{ counted(differences.len(), "difference", "differences") }{ ". " }</strong>
                { "This page is not as it was built. Get it anew from whoever publishes it." }</p>
            <ul>
                { for differences.iter().take(TOLD).map(|difference| html! { <li><bdi>{ difference }</bdi></li> }) }
                if more > 0 { <li>{ format!("and {more} more") }</li> }
            </ul>
        </>
    }
}
