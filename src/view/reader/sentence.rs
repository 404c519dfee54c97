//! A sentence of a report: the small sign at its end that asks what rests on it, and the answer under its paragraph.

use super::ours_within;
use crate::platform;
use crate::view::many::use_some;
use crate::view::said::{element, foreign, said};
use crate::view::store::{Shared, use_shared};
use crate::view::words::class_words;
use sourceline_core::evidence::quoted;
use sourceline_core::model::LedgerClass;
use sourceline_core::state::{Action, Sentence, SentenceIndex, Story};
use sourceline_messages::Language;
use yew::prelude::*;

/// How many code points of a sentence name it, at most.
const NAME_CODE_POINTS: usize = 36;

/// What a click on a sentence does: it asks, and when it was asked already, it puts the answer away. Who has just selected
/// words of it has not clicked.
pub fn on_ask(at: SentenceIndex, asked: bool, shared: &Shared) -> Callback<MouseEvent> {
    let action = if asked { Action::LeaveSentence } else { Action::OpenSentence(at) };
    let act = shared.on_click(action);
    Callback::from(move |click: MouseEvent| {
        if !platform::has_selection() {
            act.emit(click);
        }
    })
}

/// The sign at a sentence's end. Its look is the style sheet's, since the report's text has nothing but the report's words.
pub fn sign(at: SentenceIndex, asked: bool, open: bool, shared: &Shared) -> Html {
    let Some(sentence) = shared.story.sentence(at) else { return Html::default() };
    let language = shared.language();
    let (events, disagreements) = (sentence.events.len(), sentence.disagreements.len());
    let (sign, name) = if events > 0 {
        (events.to_string(), language.ask_events(events))
    } else if disagreements > 0 {
        ("≠".to_owned(), language.ask_questions(disagreements))
    } else {
        let (class, _) = class_words(language, sentence.class);
        (class_sign(sentence.class).to_owned(), language.ask_unused(class))
    };
    let class = classes!("ask", (events + disagreements == 0).then_some("unused"), asked.then_some("asked"));
    let action = if asked { Action::LeaveSentence } else { Action::OpenSentence(at) };
    html! {
        <a id={format!("_k{}", at.0)} {class} href={shared.href(&Action::OpenSentence(at))} data-sign={sign} lang={ours_within(shared, sentence.source)} aria-label={name}
            aria-expanded={asked.to_string()} aria-controls={asked.then(|| format!("_a{}", at.0))}
            tabindex={if open { "0" } else { "-1" }} onclick={shared.on_click(action)} />
    }
}

/// The sign of a sentence on which nothing rests.
fn class_sign(class: LedgerClass) -> &'static str {
    match class {
        LedgerClass::Cited => "•",
        LedgerClass::Statement => "“",
        LedgerClass::Context => "…",
        LedgerClass::Metadata => "#",
        LedgerClass::Boilerplate => "×",
    }
}

/// An answer to be read out. It begins with the sentence: a live region says nothing when it is given the words that it
/// has, and many sentences have the same answer.
pub fn announced(sentence: &Sentence, story: &Story) -> Html {
    let (language, tag) =
        (story.language(), story.source(sentence.source).map(|source| source.language.as_str()));
    let name = foreign(story, tag.unwrap_or_default(), &name(sentence, story));
    said(language.verdict_read_in(name, verdict(language, sentence).into()))
}

/// An answer in a few words.
fn verdict(language: Language, sentence: &Sentence) -> String {
    match sentence.events.len() {
        0 if sentence.disagreements.is_empty() => {
            language.verdict_unused(class_words(language, sentence.class).0)
        }
        0 => language.verdict_not_itself().to_owned(),
        events => language.verdict_events(events),
    }
}

/// Which sentence.
#[derive(Properties, PartialEq)]
pub struct ReplyProps {
    /// The sentence.
    pub sentence: SentenceIndex,
    /// Whether it is asked.
    pub asked: bool,
}

/// What rests on a sentence, or why nothing does. With scripts it shows when it is asked for; without, always.
#[component]
pub fn Reply(props: &ReplyProps) -> Html {
    let shared = use_shared();
    let (language, story, at) = (shared.language(), &shared.story, props.sentence);
    let found = story.sentence(at);
    let count = |of: fn(&Sentence) -> usize| found.map_or(0, of);
    let (shown, more) = use_some(language, count(|sentence| sentence.events.len()));
    let (asking, more_questions) = use_some(language, count(|sentence| sentence.disagreements.len()));
    let Some(sentence) = found else { return Html::default() };
    let lang = shared.documents_own();
    let of = story.source(sentence.source).and_then(|source| shared.foreign(&source.language));
    let events = sentence.events.iter().take(shown).filter_map(|event| {
        let found = story.event(*event)?;
        let onclick = shared.on_click(Action::OpenEvent(*event));
        Some(html! { <a class="other" href={shared.href(&Action::OpenEvent(*event))} {onclick}><bdi lang={lang.clone()}>{ &found.title }</bdi></a> })
    });
    let disagreements = sentence.disagreements.iter().take(asking).filter_map(|disagreement| {
        let found = story.disagreement(*disagreement)?;
        let onclick = shared.on_click(Action::OpenDisagreement(*disagreement));
        let href = shared.href(&Action::OpenDisagreement(*disagreement));
        Some(html! { <a class="other" {href} {onclick}><bdi lang={lang.clone()}>{ &found.question }</bdi></a> })
    });
    let (class, meaning) = class_words(language, sentence.class);
    let verdict = element(html! { <strong class="verdict">{ verdict(language, sentence) }</strong> });
    let answer = if sentence.events.is_empty() {
        language.reply_none_in(verdict)
    } else {
        let events = html! { <span class="events-named">{ for events }{ more }</span> };
        language.reply_events_in(verdict, element(events))
    };
    let questions =
        html! { <span class="disagreements-named">{ for disagreements }{ more_questions }</span> };
    let unused = sentence.events.is_empty() && sentence.disagreements.is_empty();
    let put_away = {
        let leave = shared.on_click(Action::LeaveSentence);
        Callback::from(move |click: MouseEvent| {
            leave.emit(click);
            // The link goes with the answer; the sign that asked is where the reader was.
            platform::focus(&format!("_k{}", at.0));
        })
    };
    html! {
        <li class={classes!("reply", props.asked.then_some("asked"))} id={format!("_a{}", at.0)}>
            <a class="of" lang={of} href={shared.href(&Action::OpenSentence(at))}>{ name(sentence, story) }</a>
            { said(answer) }
            if !sentence.disagreements.is_empty() {
                <span class="differ-line">{ said(language.reply_questions_in(element(questions))) }</span>
            }
            if let Some(note) = &sentence.note { <span class="why"><bdi lang={lang.clone()}>{ note }</bdi></span> }
            if unused {
                { " " }<span class="class-words">{ language.reply_class(class, meaning) }</span>
            }
            { " " }
            <a class="put-away" href={shared.href(&Action::OpenSentence(at))} onclick={put_away}>{ language.reply_put_away() }</a>
        </li>
    }
}

/// A sentence's first words, where its answer stands apart from it.
fn name(sentence: &Sentence, story: &Story) -> String {
    quoted(&story.words_of(sentence), NAME_CODE_POINTS)
}
