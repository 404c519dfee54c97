//! What the marks mean.

use crate::view::store::use_shared;
use crate::view::timeline::Glyph;
use crate::view::words::THEME_COLOURS;
use sourceline_core::model::{Basis, Kind};
use yew::prelude::*;

/// The legend: shape says what an event is, ink says how its date is known, colour says the theme.
#[component]
pub fn Legend() -> Html {
    let story = use_shared().story;
    let entry =
        |kind: Kind, basis: Basis, words: &'static str| html! { <li><Glyph {kind} {basis} />{ words }</li> };
    let themes = story.themes().into_iter().take(THEME_COLOURS).enumerate().map(|(at, theme)| {
        html! { <li class={format!("theme-{at}")}><span class="swatch" aria-hidden="true" /><bdi>{ theme.to_owned() }</bdi></li> }
    });
    html! {
        <div class="legend">
            <ul aria-label="How a date is known">
                { entry(Kind::Happening, Basis::Stated, "stated") }
                { entry(Kind::Happening, Basis::Derived, "derived") }
                { entry(Kind::Happening, Basis::Bounded, "bounded") }
            </ul>
            <ul aria-label="What an event is">
                { entry(Kind::Statement, Basis::Stated, "said") }
                { entry(Kind::Condition, Basis::Stated, "held") }
                { entry(Kind::Plan, Basis::Stated, "planned") }
                <li><span class="differ" aria-hidden="true">{ "≠" }</span>{ "reports differ" }</li>
            </ul>
            <ul aria-label="Themes">{ for themes }</ul>
        </div>
    }
}
