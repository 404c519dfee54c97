//! What the matrix's signs and numbers stand for.

use crate::view::words::source_named;
use sourceline_core::state::{SourceIndex, Story};
use yew::prelude::*;

/// The signs, and the reports by their numbers.
pub fn signs(story: &Story) -> Html {
    let language = story.language();
    let names = (0..story.document().sources.len()).map(SourceIndex);
    let names = names.map(|at| html! { <li><bdi>{ source_named(story, at) }</bdi></li> });
    html! {
        <div class="matrix-key">
            <ul class="signs" aria-label={language.signs_name()}>
                <li><span class="disc size-2" aria-hidden="true">{ "2" }</span>{ language.signs_passages() }</li>
                <li><span class="disc size-2 and-answers" aria-hidden="true">{ "2" }</span>{ language.signs_and_answers() }</li>
                <li><span class="disc size-2 hollow" aria-hidden="true">{ "1" }</span>{ language.signs_answers_only() }</li>
                <li><span class="dash" aria-hidden="true">{ "–" }</span>{ language.told_silent() }</li>
            </ul>
            <ul class="names" aria-label={language.reports_name()}>{ for names }</ul>
        </div>
    }
}
