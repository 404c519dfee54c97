//! Looking for words: the field, and what was found.

use super::filters::{Filters, Remedy};
use crate::platform;
use crate::view::store::{Shared, use_shared};
use crate::view::words::source_short_named;
use sourceline_core::date::{Style, date_words};
use sourceline_core::search::{MAX_QUERY_CHARS, Query};
use sourceline_core::state::{Action, Finding, Hit, Selection, Standing};
use std::rc::Rc;
use yew::prelude::*;

/// What is looked for, and what is open.
#[derive(Properties, PartialEq)]
pub struct FindProps {
    /// The words, as they were typed.
    pub query: Rc<str>,
    /// What is open.
    pub selection: Selection,
    /// What stands out.
    pub standing: Standing,
    /// Whether scripts run; without them nothing can be looked for.
    pub live: bool,
}

/// The field's id.
pub const FIELD: &str = "_find";
/// So many hits are listed; the arrows and Enter lead to all of them.
const LISTED: usize = 20;
/// How much of a sentence is shown around what was found in it, in code points.
const AROUND: usize = 40;

/// The field, and under it, while it or something in it has the focus, what was found: Enter opens the next, with Shift the one
/// before.
#[component]
pub fn Find(props: &FindProps) -> Html {
    let shared = use_shared();
    let FindProps { query, selection, standing, live } = props;
    let finding = standing.finding();
    let place = finding.and_then(|finding| finding.place_of(*selection));
    let (count, [before, after]) = finding.map_or((0, [None, None]), |finding| {
        let count = finding.hits().len();
        (count, if count == 0 { [None, None] } else { neighbours(place, count) })
    });
    let oninput = shared
        .dispatch
        .reform(|input: InputEvent| Action::Find(platform::typed_value(&input).unwrap_or_default().into()));
    let onkeydown = {
        let (dispatch, is_empty) = (shared.dispatch.clone(), query.is_empty());
        Callback::from(move |press: KeyboardEvent| {
            let action = match press.key().as_str() {
                "Enter" => (if press.shift_key() { before } else { after }).map(Action::OpenHit),
                "Escape" if !is_empty => Some(Action::Find(Rc::default())),
                _ => None,
            };
            if let Some(action) = action {
                press.prevent_default();
                dispatch.emit(action);
            }
        })
    };
    // The choices are many: who goes by with Tab meets one button.
    let is_open = use_state_eq(|| false);
    let onclick = {
        let (setter, next) = (is_open.setter(), !*is_open);
        Callback::from(move |_: MouseEvent| setter.set(next))
    };
    let language = shared.language();
    let said = match (finding, place) {
        (None, _) => String::new(),
        (Some(_), _) if count == 0 => language.nothing_has_all_words().to_owned(),
        (Some(_), Some(place)) => language.hit_of(place + 1, count),
        (Some(_), None) => language.hits_found(count),
    };
    let step = |to: Option<usize>, label: &'static str, sign: &'static str| {
        let onclick = shared.dispatch.reform(move |_: MouseEvent| Action::OpenHit(to.unwrap_or_default()));
        html! { <button type="button" class="icon" aria-label={label} disabled={to.is_none()} {onclick}><span aria-hidden="true">{ sign }</span></button> }
    };
    html! {
        <search class="find">
            <input id={FIELD} type="search" placeholder={language.find()} aria-label={language.find_words()} autocomplete="off" spellcheck="false"
                maxlength={MAX_QUERY_CHARS.to_string()} value={query.to_string()} disabled={!live} data-waits="" {oninput} {onkeydown} />
            // So that a press on a word in it leaves it the focus, and it does not close.
            <div class="found" tabindex="-1">
                <div class="place"><p role="status">{ said }</p>
                    if count > 0 { { step(before, language.hit_before(), "↑") }{ step(after, language.hit_after(), "↓") } }
                </div>
                <div class="of-none" data-before={shared.language().nothing_has_all()}><Remedy standing={standing.clone()} /></div>
                if let Some(finding) = finding { { hits(finding, place, &shared) } }
                <button type="button" class="choose" aria-expanded={is_open.to_string()} {onclick}>{ language.filters() }</button>
                if *is_open { <Filters standing={standing.clone()} /> }
            </div>
        </search>
    }
}

/// The hit before and the hit after, round and round; from none, the first.
fn neighbours(place: Option<usize>, count: usize) -> [Option<usize>; 2] {
    match place {
        Some(place) => [Some((place + count - 1) % count), Some((place + 1) % count)],
        None => [Some(count - 1), Some(0)],
    }
}

/// The first hits, as links.
fn hits(finding: &Finding, place: Option<usize>, shared: &Shared) -> Html {
    let story = &shared.story;
    let hit = |(at, hit): (usize, &Hit)| {
        let (href, words, lang, of) = match hit {
            Hit::Event(event) => {
                let found = story.event(*event)?;
                let title = pieces(finding.query(), &found.title, usize::MAX / 4);
                (
                    shared.href(&Action::OpenEvent(*event)),
                    title,
                    shared.documents_own(),
                    Html::from(date_words(shared.language(), &found.date, Style::Short)),
                )
            }
            Hit::Sentence(sentence) => {
                let found = story.sentence(*sentence)?;
                let source = story.source(found.source);
                let name = source.map(|source| source_short_named(story, source)).unwrap_or_default();
                let words = pieces(finding.query(), &story.words_of(found), AROUND);
                let lang = source.and_then(|source| shared.foreign(&source.language));
                (shared.href(&Action::OpenSentence(*sentence)), words, lang, name)
            }
        };
        let kind = if matches!(hit, Hit::Event(_)) { "hit-event" } else { "hit-sentence" };
        let current = (place == Some(at)).then_some("true");
        Some(html! {
            <li class={kind}><a {href} onclick={shared.on_click(Action::OpenHit(at))} aria-current={current}><bdi {lang}>{ words }</bdi><span class="of"><bdi>{ of }</bdi></span></a></li>
        })
    };
    let all = finding.hits();
    let rest = all.len().saturating_sub(LISTED);
    html! {
        <>
            <ol>{ for all.iter().take(LISTED).enumerate().filter_map(hit) }</ol>
            if rest > 0 { <p class="rest">{ shared.language().more_hits(rest) }</p> }
        </>
    }
}

fn pieces(query: &Query, text: &str, around: usize) -> Html {
    let piece = |(words, is_asked): (String, bool)| {
        if is_asked {
            html! { <mark>{ words }</mark> }
        } else {
            html! { { words } }
        }
    };
    query.pieces(text, around).into_iter().map(piece).collect()
}
