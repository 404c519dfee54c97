//! One report as a strip of its sentences.

use super::keys::along;
use super::ledger::shape_class;
use crate::platform;
use crate::view::store::use_shared;
use crate::view::words::{class_words, counted, shares_words, source_name};
use sourceline_core::state::{Action, Sentence, SentenceIndex, SourceIndex, Story};
use yew::prelude::*;

/// Which report.
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// The report.
    pub report: SourceIndex,
}

/// The strip. A short sentence is a narrower target than 24 px; WCAG 2.5.8 allows that where another control does the
/// same, and the reader below has every sentence at the size of its words. One tab stop; without scripts, which the
/// arrow keys need, the reader is the way by keys.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let shared = use_shared();
    let (story, report) = (&shared.story, props.report);
    // The sentence that Tab comes to, and the one that is being looked at, by their places in the strip.
    let current = use_state_eq(|| 0);
    let told = use_state_eq(|| None::<usize>);
    let Some(source) = story.source(report) else { return Html::default() };
    let sentences: Vec<(SentenceIndex, &Sentence)> = story.sentences_of(report).collect();
    let count = sentences.len();
    let stop = (*current).min(count.saturating_sub(1));
    let onkeydown = {
        let (at, ids) = (stop, sentences.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        Callback::from(move |press: KeyboardEvent| {
            if press.ctrl_key() || press.shift_key() || press.alt_key() || press.meta_key() {
                return;
            }
            if let Some(to) = along(&press.key(), at, ids.len()).and_then(|to| ids.get(to)) {
                press.prevent_default();
                platform::focus(&link_id(*to));
            }
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
            let (current, look) = (current.setter(), look(Some(place)));
            Callback::from(move |_: FocusEvent| {
                current.set(place);
                look.emit(());
            })
        };
        let (class, _) = class_words(sentence.class);
        let words = story.words_of(sentence);
        let label = format!("{} of {count}, {class}: {words} ({})", place + 1, became(sentence, story));
        html! {
            <li class={format!("s{}", at.0)}>
                <a id={link_id(*at)} class={classes!("sentence", shape_class(sentence.class))} href={shared.href(&Action::OpenSentence(*at))}
                    tabindex={if stop == place { "0" } else { "-1" }} aria-label={label}
                    onclick={shared.on_click(Action::OpenSentence(*at))} {onfocus} onblur={look(None).reform(|_: FocusEvent| ())}
                    onmouseenter={look(Some(place)).reform(|_: MouseEvent| ())} />
            </li>
        }
    });
    let shown = told.and_then(|place| sentences.get(place)).map(|(_, sentence)| {
        let (class, _) = class_words(sentence.class);
        html! {
            <div class="told" aria-hidden="true">
                <p class="what"><span class={classes!("sample", shape_class(sentence.class))} /><b>{ class }</b>{ " " }<bdi>{ became(sentence, story) }</bdi></p>
                <p class="words" lang={source.language.clone()}><bdi>{ story.words_of(sentence) }</bdi></p>
            </div>
        }
    });
    html! {
        <div class="strip-of">
            <h3>{ source_name(story, report) }</h3>
            <p class="size">{ counted(count, "sentence", "sentences") }</p>
            <ol class="sentences" aria-label={format!("Sentences of report {}", story.source_number(report))} {onkeydown} {onmouseleave}>{ for links }</ol>
            <div class="below">
                <p class="shares">{ shares_words(&story.shares_of(report)) }</p>
                { for shown }
            </div>
        </div>
    }
}

/// The element that takes the focus for a sentence. Its anchor in the report is another.
fn link_id(at: SentenceIndex) -> String {
    format!("_l{}", at.0)
}

/// What became of a sentence: the events that rest on it, the questions that it answers, and what the author notes of it.
fn became(sentence: &Sentence, story: &Story) -> String {
    let events = sentence.events.iter().filter_map(|at| story.event(*at)).map(|event| event.title.clone());
    let questions = sentence.disagreements.iter().filter_map(|at| story.disagreement(*at));
    let questions = questions.map(|found| format!("≠ {}", found.question));
    events.chain(questions).chain(sentence.note.clone()).collect::<Vec<_>>().join(" · ")
}
