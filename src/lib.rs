//! The Sourceline app, for the browser (`hydration`) and for the build machine (`ssr`).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

use yew::prelude::*;

/// The page.
#[component]
pub fn App() -> Html {
    let count = use_state(|| 0);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_| count.set(*count + 1))
    };
    html! {
        <main>
            <h1>{ "Sourceline" }</h1>
            <button type="button" {onclick}>{ format!("Pressed {} times", *count) }</button>
        </main>
    }
}
