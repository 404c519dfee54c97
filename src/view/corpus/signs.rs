//! What the matrix's signs and numbers stand for.

use crate::view::words::source_name;
use sourceline_core::state::{SourceIndex, Story};
use yew::prelude::*;

/// The signs, and the reports by their numbers.
pub fn signs(story: &Story) -> Html {
    let names = (0..story.document().sources.len()).map(SourceIndex);
    let names = names.map(|at| html! { <li>{ source_name(story, at) }</li> });
    html! {
        <div class="matrix-key">
            <ul class="signs" aria-label="Signs">
                <li><span class="disc size-2" aria-hidden="true">{ "2" }</span>{ "passages that the event rests on" }</li>
                <li><span class="disc size-2 and-answers" aria-hidden="true">{ "2" }</span>{ "and more that answer where reports differ" }</li>
                <li><span class="disc size-2 hollow" aria-hidden="true">{ "1" }</span>{ "only such answers" }</li>
                <li><span class="dash" aria-hidden="true">{ "–" }</span>{ "silent" }</li>
            </ul>
            <ul class="names" aria-label="Reports">{ for names }</ul>
        </div>
    }
}
