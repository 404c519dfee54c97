//! What the marks mean.

use crate::view::store::use_shared;
use crate::view::timeline::Glyph;
use crate::view::words::{THEME_COLOURS, kind_words};
use sourceline_core::date::basis_words;
use sourceline_core::model::{Basis, Kind};
use yew::prelude::*;

/// The legend: shape says what an event is, ink says how its date is known, colour says the theme.
#[component]
pub fn Legend() -> Html {
    let story = use_shared().story;
    let sign = |kind: Kind, basis: Basis, words: &'static str| {
        html! { <li><Glyph {kind} {basis} />{ words }</li> }
    };
    let known = |basis: Basis| sign(Kind::Happening, basis, basis_words(basis));
    let kind = |kind: Kind| sign(kind, Basis::Stated, kind_words(kind));
    let themes = story.themes().iter().take(THEME_COLOURS).enumerate().map(|(at, theme)| {
        html! { <li class={format!("theme-{at}")}><span class="swatch" aria-hidden="true" /><bdi>{ theme }</bdi></li> }
    });
    html! {
        <div class="legend">
            <ul aria-label="How a date is known">
                { known(Basis::Stated) }
                { known(Basis::Derived) }
                { known(Basis::Bounded) }
            </ul>
            <ul aria-label="What an event is">
                { kind(Kind::Happening) }
                { kind(Kind::Statement) }
                { kind(Kind::Condition) }
                { kind(Kind::Plan) }
                <li><span class="differ" aria-hidden="true">{ "≠" }</span>{ "reports differ" }</li>
            </ul>
            <ul aria-label="Themes">{ for themes }</ul>
        </div>
    }
}
