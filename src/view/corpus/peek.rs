//! The passages of the cell that is being looked at.

use super::cell::told_words;
use crate::view::words::{role_words, source_name};
use sourceline_core::state::{EventIndex, PassageIndex, SourceIndex, Story};
use yew::prelude::*;

/// Where there is room it stands beside the table, always; elsewhere over the foot of the window, while a cell is looked
/// at. It tells nothing to a screen reader that opening the cell does not: there the passages are links.
pub fn peek(story: &Story, cell: Option<(EventIndex, SourceIndex)>) -> Html {
    let looked_at = cell.and_then(|(event, source)| {
        let told = story.told(event, source);
        let quote = |at: &PassageIndex, answer: bool| {
            let Some(passage) = story.passage(*at) else { return Html::default() };
            let roles = role_words(story.language(), story.roles(*at, event));
            let purpose = if answer { "answers where reports differ".to_owned() } else { format!("for: {roles}") };
            let lang = story.source(passage.source).map(|source| source.language.clone());
            html! {
                <li class={answer.then_some("answer")}><q {lang}><bdi>{ passage.exact.trim().to_owned() }</bdi></q>
                    <span class="cite">{ purpose }</span></li>
            }
        };
        let title = &story.event(event)?.title;
        let passages = told.passages.iter().map(|at| quote(at, false));
        let passages = passages.chain(told.answers.iter().map(|at| quote(at, true)));
        Some(html! {
            <>
                <p class="of"><bdi>{ title }</bdi></p>
                <p class="in">{ source_name(story, source) }{ ": " }<strong>{ told_words(&told) }</strong></p>
                <ol>{ for passages }</ol>
            </>
        })
    });
    html! {
            <div class={classes!("peek", looked_at.is_some().then_some("looked-at"))} aria-hidden="true">
                if let Some(looked_at) = looked_at {
                    { looked_at }
                } else {
                    <p class="hint">{ "Point at a number, or go there with the arrow keys, to read its passages here. A click, or \
                        Enter, opens the event at the first of them." }</p>
                }
            </div>
    }
}
