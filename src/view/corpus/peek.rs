//! The passages of the cell that is being looked at.

use super::cell::told_words;
use crate::view::said::{element, said};
use crate::view::store::Shared;
use crate::view::words::{role_words, source_slot};
use sourceline_core::state::{EventIndex, PassageIndex, SourceIndex};
use yew::prelude::*;

/// Where there is room it stands beside the table, always; elsewhere over the foot of the window, while a cell is looked
/// at. It tells nothing to a screen reader that opening the cell does not: there the passages are links.
pub fn peek(shared: &Shared, cell: Option<(EventIndex, SourceIndex)>) -> Html {
    let (language, story) = (shared.language(), &shared.story);
    let looked_at = cell.and_then(|(event, source)| {
        let told = story.told(event, source);
        let quote = |at: &PassageIndex, answer: bool| {
            let Some(passage) = story.passage(*at) else { return Html::default() };
            let roles = role_words(language, story.roles(*at, event));
            let purpose = if answer { language.peek_answer().to_owned() } else { language.peek_for(roles) };
            let lang = story.source(passage.source).map(|source| source.language.clone());
            html! {
                <li class={answer.then_some("answer")}><q {lang}><bdi>{ passage.exact.trim().to_owned() }</bdi></q>
                    <span class="cite">{ purpose }</span></li>
            }
        };
        let title = &story.event(event)?.title;
        let words = html! { <strong>{ told_words(language, &told) }</strong> };
        let passages = told.passages.iter().map(|at| quote(at, false));
        let passages = passages.chain(told.answers.iter().map(|at| quote(at, true)));
        Some(html! {
            <>
                <p class="of"><bdi lang={shared.documents_own()}>{ title }</bdi></p>
                <p class="in">{ said(language.peek_report_in(source_slot(story, source), element(words))) }</p>
                <ol>{ for passages }</ol>
            </>
        })
    });
    html! {
            <div class={classes!("peek", looked_at.is_some().then_some("looked-at"))} aria-hidden="true">
                if let Some(looked_at) = looked_at {
                    { looked_at }
                } else {
                    <p class="hint">{ language.peek_hint() }</p>
                }
            </div>
    }
}
