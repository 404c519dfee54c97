//! One report as a strip of its sentences.

use super::keys::along;
use super::ledger::shape_classes;
use super::stop::use_stop;
use crate::platform;
use crate::view::many;
use crate::view::said::{alone, foreign, joined};
use crate::view::store::use_shared;
use crate::view::words::{class_words, shares_words, source_named};
use sourceline_core::state::{Action, Sentence, SentenceIndex, SourceIndex, Story};
use sourceline_messages::Language;
use yew::prelude::*;

/// Of more names than this only a dozen are told.
const MOST_NAMED: usize = 48;

/// Which report.
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// The report.
    pub report: SourceIndex,
}

/// The strip. A short sentence is a narrower target than 24 px; WCAG 2.5.8 allows that where another control does the
/// same, and the reader below has every sentence at the size of its words. A finger that taps one follows no link yet: it
/// is told the sentence, and goes on to its neighbours or opens it with targets of its size. One tab stop; without
/// scripts, which the arrow keys need, the reader is the way by keys.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let shared = use_shared();
    let (language, story, report) = (shared.language(), &shared.story, props.report);
    // The sentence that Tab comes to, and the one that is being looked at, by their places in the strip.
    let stop = use_stop::<usize>();
    let told = use_state_eq(|| None::<usize>);
    // The sentence that a finger chose, and whether it is a finger that presses now.
    let held = use_state_eq(|| None::<usize>);
    let by_finger = use_mut_ref(|| false);
    let Some(source) = story.source(report) else { return Html::default() };
    let sentences: Vec<(SentenceIndex, &Sentence)> = story.sentences_of(report).collect();
    let count = sentences.len();
    let inside = move |place: usize| place.min(count.saturating_sub(1));
    let tab = inside(stop.drawn());
    let onkeydown = {
        let (stop, ids) = (stop.clone(), sentences.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        Callback::from(move |press: KeyboardEvent| {
            if press.ctrl_key() || press.shift_key() || press.alt_key() || press.meta_key() {
                return;
            }
            if let Some(to) = along(&press.key(), inside(stop.now()), ids.len()).and_then(|to| ids.get(to)) {
                press.prevent_default();
                platform::focus(&link_id(*to));
            }
        })
    };
    let onpointerdown = {
        let by_finger = by_finger.clone();
        Callback::from(move |press: PointerEvent| {
            by_finger.replace(press.pointer_type() == "touch");
        })
    };
    let onmouseleave = {
        let told = told.setter();
        Callback::from(move |_: MouseEvent| told.set(None))
    };
    let links = sentences.iter().enumerate().map(|(place, (at, sentence))| {
        let look = |place: Option<usize>| {
            let told = told.setter();
            Callback::from(move |()| told.set(place))
        };
        let onfocus = {
            let (entered, look) = (stop.entered(), look(Some(place)));
            Callback::from(move |_: FocusEvent| {
                entered.emit(place);
                look.emit(());
            })
        };
        let onclick = {
            let (open, by_finger) = (shared.on_click(Action::OpenSentence(*at)), by_finger.clone());
            let (hold, to) = (held.setter(), (*held != Some(place)).then_some(place));
            Callback::from(move |click: MouseEvent| {
                // A click without a pointer is one of a key, or of a program that has read the name out.
                if by_finger.replace(false) && click.detail() > 0 {
                    click.prevent_default();
                    hold.set(to);
                } else {
                    open.emit(click);
                }
            })
        };
        let (class, _) = class_words(language, sentence.class);
        let became = became(sentence, story).into_iter().map(|(words, _)| words);
        let became = became.reduce(|before, next| language.became_next(before, next)).unwrap_or_default();
        let words = story.words_of(sentence);
        let label = language.strip_sentence_name(place + 1, count, class, words, became);
        let is_held = (*held == Some(place)).then_some("held");
        html! {
            <li class={format!("s{}", at.0)}>
                <a id={link_id(*at)} class={classes!("sentence", shape_classes(sentence), is_held)} href={shared.href(&Action::OpenSentence(*at))}
                    tabindex={if tab == place { "0" } else { "-1" }} aria-label={label}
                    {onclick} {onfocus} onblur={look(None).reform(|_: FocusEvent| ())}
                    onmouseenter={look(Some(place)).reform(|_: MouseEvent| ())} />
            </li>
        }
    });
    let tells = |sentence: &Sentence| {
        let (class, _) = class_words(language, sentence.class);
        let became = became(sentence, story).into_iter().map(|(words, is_own)| match is_own {
            true => foreign(story, &story.document().language, &words),
            false => words.into(),
        });
        let became = joined(became, |before, next| language.became_next_in(before, next));
        html! {
            <>
                <p class="what"><span class={classes!("sample", shape_classes(sentence))} /><b>{ class }</b>{ " " }<bdi>{ for became.map(alone) }</bdi></p>
                <p class="words" lang={source.language.clone()}><bdi>{ story.words_of(sentence) }</bdi></p>
            </>
        }
    };
    let step = |to: Option<usize>, label: &'static str, sign: &'static str| {
        let to = to.filter(|to| *to < count);
        let held = held.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            if to.is_some() {
                held.set(to);
            }
        });
        let disabled = to.is_none().then_some("true");
        html! { <button type="button" class="icon" aria-label={label} {onclick} aria-disabled={disabled}><span aria-hidden="true">{ sign }</span></button> }
    };
    let at = |place: Option<usize>| place.and_then(|place| Some((place, sentences.get(place)?)));
    // Whatever a pointer or the focus is at goes before what a finger chose before.
    let shown = match (at(*told), at(*held)) {
        (told, Some((place, (at, sentence)))) if told.is_none_or(|(told, _)| told == place) => html! {
            <div class="told held" role="group" aria-label={language.strip_sentence(place + 1, count)}>
                <div role="status">{ tells(sentence) }</div>
                <p class="going">
                    { step(place.checked_sub(1), language.strip_previous(), "‹") }
                    <a class="open-sentence" href={shared.href(&Action::OpenSentence(*at))} onclick={shared.on_click(Action::OpenSentence(*at))}>{ language.strip_open() }</a>
                    { step(Some(place + 1), language.strip_next(), "›") }
                </p>
            </div>
        },
        (Some((_, (_, sentence))), _) => {
            html! { <div class="told" aria-hidden="true">{ tells(sentence) }</div> }
        }
        (None, _) => Html::default(),
    };
    html! {
        <div class="strip-of">
            <h3>{ source_named(story, report) }</h3>
            <p class="size">{ language.strip_size(count) }</p>
            <ol class="sentences" aria-label={language.strip_name(story.source_number(report))} {onkeydown} {onpointerdown} {onmouseleave}>{ for links }</ol>
            <div class="below">
                <p class="shares">{ shares_words(language, &story.shares_of(report)) }</p>
                { shown }
            </div>
        </div>
    }
}

/// The element that takes the focus for a sentence. Its anchor in the report is another.
fn link_id(at: SentenceIndex) -> String {
    format!("_l{}", at.0)
}

/// What became of a sentence: the events that rest on it, the questions that it answers, and what the author notes of it.
/// With each it is told whether those are the document's own words.
fn became(sentence: &Sentence, story: &Story) -> Vec<(String, bool)> {
    let language = story.language();
    let events = sentence.events.iter().filter_map(|at| story.event(*at)).map(|event| event.title.clone());
    let questions = sentence.disagreements.iter().filter_map(|at| story.disagreement(*at));
    let questions = questions.map(|found| format!("≠ {}", found.question));
    let rest = match sentence.events.len() {
        0 => None,
        events => Some((language.became_rests(events), false)),
    };
    let note = sentence.note.clone().map(|note| (note, true));
    let events = some(language, events.collect());
    rest.into_iter().chain(events).chain(some(language, questions.collect())).chain(note).collect()
}

/// The document's names of some things; of very many the first, and how many more there are.
fn some(language: Language, names: Vec<String>) -> impl Iterator<Item = (String, bool)> {
    let is_many = names.len() > MOST_NAMED;
    let shown = if is_many { many::FIRST } else { names.len() };
    let more = is_many.then(|| (language.became_more(names.len() - shown), false));
    names.into_iter().take(shown).map(|name| (name, true)).chain(more)
}
