//! One line of a report: its marked passages, the signs at its sentences' ends, and what rests on them.

use super::ours_within;
use super::sentence::{Reply, on_ask, sign};
use crate::view::many::use_some;
use crate::view::store::{Shared, use_shared};
use crate::view::words::{letter, position_class};
use sourceline_core::state::{
    Action, DisagreementIndex, EventIndex, Line, PassageIndex, Run, SentenceIndex, SourceIndex,
};
use yew::prelude::*;

/// Which line, and what is chosen.
#[derive(Properties, PartialEq)]
pub struct LineProps {
    /// The report.
    pub report: SourceIndex,
    /// Whether the report is the open one: then Tab stops at its sentences.
    pub open: bool,
    /// The line's number, from 0.
    pub line: usize,
    /// The chosen passage, if it stands in this line.
    pub chosen: Option<PassageIndex>,
    /// The sentence that is asked what rests on it, if it stands in this line.
    pub asked: Option<SentenceIndex>,
    /// The open event: its passages are marked more strongly.
    pub event: Option<EventIndex>,
    /// The open disagreement: the passages of its answers are marked by the answers' letters.
    pub disagreement: Option<DisagreementIndex>,
}

/// The line's text, byte for byte, links back to its events, and what its sentences answer.
#[component]
pub fn ReportLine(props: &LineProps) -> Html {
    let shared = use_shared();
    let (language, story) = (shared.language(), &shared.story);
    let found = story.lines(props.report).get(props.line);
    let count = |of: fn(&Line) -> usize| found.map_or(0, of);
    let (shown, more) = use_some(language, count(|line| line.events.len()));
    let (asking, more_questions) = use_some(language, count(|line| line.disagreements.len()));
    let Some(line) = found else { return Html::default() };
    let (lang, ours) = (shared.documents_own(), ours_within(&shared, props.report));
    let positions = props.disagreement.map(|at| story.passages_of_disagreement(at)).unwrap_or_default();
    let runs: Html = line.runs.iter().map(|run| drawn(run, &positions, props, &shared)).collect();
    let backlinks = line.events.iter().take(shown).filter_map(|event| {
        let found = story.event(*event)?;
        let rests_on_chosen = props.chosen.is_some_and(|chosen| story.rests_on(*event, chosen));
        let class = rests_on_chosen.then_some("lit");
        let current = (props.event == Some(*event)).then_some("true");
        Some(html! {
            <li><a {class} href={shared.href(&Action::OpenEvent(*event))} onclick={shared.on_click(Action::OpenEvent(*event))} aria-current={current}><bdi lang={lang.clone()}>{ &found.title }</bdi></a></li>
        })
    });
    let questions = line.disagreements.iter().take(asking).filter_map(|question| {
        let found = story.disagreement(*question)?;
        let onclick = shared.on_click(Action::OpenDisagreement(*question));
        let href = shared.href(&Action::OpenDisagreement(*question));
        Some(html! { <li><a {href} {onclick}><bdi lang={lang.clone()}>{ &found.question }</bdi></a></li> })
    });
    let ending = line.runs.iter().filter(|run| run.ends_sentence).filter_map(|run| run.sentence);
    let replies = ending.map(|sentence| html! { <Reply {sentence} asked={props.asked == Some(sentence)} /> });
    let replies: Vec<Html> = replies.collect();
    let text = line.runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let class = classes!(
        "line",
        line.boilerplate.then_some("boilerplate"),
        text.trim().is_empty().then_some("blank")
    );
    html! {
        <div {class}>
            <p>{ runs }</p>
            if !replies.is_empty() {
                <ul class="replies" lang={ours.clone()}>{ replies }</ul>
            }
            if !line.events.is_empty() {
                <ul class="backlinks" lang={ours.clone()} aria-label={language.paragraph_events()} data-before={language.paragraph_events_shown()}>{ for backlinks }if shown < line.events.len() { <li>{ more }</li> }</ul>
            }
            if !line.disagreements.is_empty() {
                <ul class="questions" lang={ours.clone()} aria-label={language.paragraph_questions()} data-before={language.paragraph_questions_shown()}>{ for questions }if asking < line.disagreements.len() { <li>{ more_questions }</li> }</ul>
            }
        </div>
    }
}

/// A run of text with the anchors before it and the sign after it.
fn drawn(run: &Run, positions: &[(usize, PassageIndex)], props: &LineProps, shared: &Shared) -> Html {
    let begins = run.sentence.filter(|_| run.begins_sentence);
    let ends = run.sentence.filter(|_| run.ends_sentence);
    let asked = |at: SentenceIndex| props.asked == Some(at);
    html! {
        <>
            { for begins.map(|at| html! { <span class="anchor" id={format!("_s{}", at.0)} /> }) }
            { for run.begins.iter().map(|at| html! { <span class="anchor" id={format!("_c{}", at.0)} /> }) }
            { marked(run, positions, props, shared) }
            { for ends.map(|at| sign(at, asked(at), props.open, shared)) }
        </>
    }
}

/// A run's words; where something rests on it, a link to the shortest passage that covers it.
fn marked(run: &Run, positions: &[(usize, PassageIndex)], props: &LineProps, shared: &Shared) -> Html {
    let story = &shared.story;
    let blank = run.text.trim().is_empty();
    let asked = run.sentence.is_some_and(|at| props.asked == Some(at) && !blank).then_some("asked");
    // What the open question rests on is meant before what others do.
    let of_positions: Vec<_> = positions.iter().filter(|(_, at)| run.passages.contains(at)).collect();
    let meant = run.passages.iter().find(|at| of_positions.iter().any(|(_, of)| of == *at));
    let meant = meant.or(run.passages.first()).copied();
    let first_event = meant.and_then(|at| story.passage(at)).and_then(|passage| passage.events.first());
    let event = first_event.map(|(at, _)| *at);
    let (Some(meant), Some(event)) = (meant, event) else { return unmarked(run, asked, shared) };
    let of_event =
        props.event.is_some_and(|event| run.passages.iter().any(|at| !story.roles(*at, event).is_empty()));
    let mut class = classes!(
        "run",
        asked,
        of_event.then_some("of-event"),
        (!of_positions.is_empty()).then_some("of-position"),
        props.chosen.is_some_and(|chosen| run.passages.contains(&chosen)).then_some("chosen"),
    );
    class.extend(of_positions.iter().map(|(number, _)| position_class(*number)));
    let onclick = shared.on_click(Action::OpenPassage(meant));
    // White space between two passages is marked, but is nothing to click.
    let text = html! { <mark>{ run.text.clone() }</mark> };
    if blank {
        return html! { <span {class}>{ text }</span> };
    }
    let mut letters: Vec<char> = of_positions
        .iter()
        .filter(|(_, at)| run.begins.contains(at))
        .map(|(number, _)| letter(*number))
        .collect();
    letters.dedup();
    let letters = (!letters.is_empty()).then(|| letters.into_iter().collect::<String>());
    html! { <a {class} href={shared.href(&Action::OpenEvent(event))} tabindex="-1" data-letters={letters} {onclick}>{ text }</a> }
}

/// A run on which nothing rests: a click asks its sentence why.
fn unmarked(run: &Run, asked: Option<&'static str>, shared: &Shared) -> Html {
    match run.sentence {
        Some(at) if !run.text.trim().is_empty() => {
            let onclick = on_ask(at, asked.is_some(), shared);
            html! { <span class={classes!("plain", asked)} {onclick}>{ run.text.clone() }</span> }
        }
        _ => html! { { run.text.clone() } },
    }
}
