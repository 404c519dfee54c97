//! The reports and the tabs between them.

use super::line::ReportLine;
use super::sentence::announced;
use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::store::{Shared, use_shared};
use crate::view::windowed::{List, gap, use_window};
use crate::view::words::{letter, position_class, source_facts, source_named};
use sourceline_core::state::{
    Action, DisagreementIndex, EventIndex, PassageIndex, Run, Selection, SentenceIndex, SourceIndex,
};
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct ReportsProps {
    /// The event and the passage.
    pub selection: Selection,
    /// The report in the reader.
    pub report: Option<SourceIndex>,
}

/// All reports; the style sheet shows the open one alone while the panel is open.
#[component]
pub fn Reports(props: &ReportsProps) -> Html {
    let shared = use_shared();
    let language = shared.language();
    let row = use_node_ref();
    {
        let row = row.clone();
        use_effect_with(props.report, move |_| platform::scroll_along(&row, "[aria-current]"));
    }
    let sources =
        shared.story.document().sources.iter().enumerate().map(|(at, source)| (SourceIndex(at), source));
    let tabs = sources.clone().map(|(at, source)| {
        let onclick = shared.on_click(Action::OpenReport(at));
        let current = (props.report == Some(at)).then_some("true");
        html! { <li key={source.id.as_str()}><a href={shared.href(&Action::OpenReport(at))} {onclick} aria-current={current}>{ source_named(&shared.story, at) }{ letters(at, props.selection, &shared) }</a></li> }
    });
    // A list of its own: in one with what stands above them no key would count.
    let reports: Html = sources
        .map(|(at, source)| {
        let (open, chosen) = (props.report == Some(at), props.selection);
        html! {
            <Report key={source.id.as_str()} report={at} {open} passage={chosen.passage().filter(|_| open)} asked={chosen.sentence().filter(|_| open)}
                event={chosen.event().filter(|_| open)} disagreement={chosen.disagreement()} />
        }
    }).collect();
    let whole = shared.story.are_texts_whole();
    let answered = props.selection.sentence().and_then(|at| shared.story.sentence(at));
    let answered = answered.map(|sentence| announced(sentence, &shared.story));
    html! {
        <section class="reports" id="_reports" aria-label={language.reports_name()}>
            <h2>{ if whole { language.reports_title() } else { language.reports_title_in_part() } }</h2>
            if !whole { <p class="in-part">{ language.reports_in_part() }</p> }
            <ul class="tabs" aria-label={language.reports_name()} ref={row}>{ for tabs }</ul>
            <p class="unseen" aria-live="polite">{ for answered }</p>
            { reports }
        </section>
    }
}

/// The letters of the answers that a report gives to the open question.
fn letters(report: SourceIndex, selection: Selection, shared: &Shared) -> Html {
    let story = &shared.story;
    let cited = selection.disagreement().map(|at| story.passages_of_disagreement(at)).unwrap_or_default();
    let here =
        cited.iter().filter(|(_, at)| story.passage(*at).is_some_and(|passage| passage.source == report));
    let mut positions: Vec<usize> = here.map(|(position, _)| *position).collect();
    positions.dedup();
    let letter = |position: &usize| {
        html! {
            <span class={classes!("letter", position_class(*position))}><span class="unseen">{ shared.language().tab_answer() }</span>{ letter(*position) }</span>
        }
    };
    positions.iter().map(letter).collect()
}

#[derive(Properties, PartialEq)]
struct ReportProps {
    report: SourceIndex,
    open: bool,
    passage: Option<PassageIndex>,
    asked: Option<SentenceIndex>,
    event: Option<EventIndex>,
    disagreement: Option<DisagreementIndex>,
}

/// Up to how many lines a report is drawn whole. A book has some thousands.
const WHOLE: usize = 3_000;
/// About how high a line of a longer one is, in px.
const LINE_PX: f64 = 60.0;

/// One report, byte for byte.
#[component]
fn Report(props: &ReportProps) -> Html {
    let story = use_shared().story;
    let at = props.report;
    let lines = story.lines(at);
    // What is chosen is drawn wherever it is.
    let depends = (StoryRef(story.clone()), at, props.passage, props.asked);
    let pinned = use_memo(depends, |(StoryRef(story), at, passage, asked)| {
        let has = |run: &Run| {
            passage.is_some_and(|passage| run.passages.contains(&passage))
                || (asked.is_some() && run.sentence == *asked)
        };
        let lines = story.lines(*at);
        if lines.len() <= WHOLE || (passage.is_none() && asked.is_none()) {
            return Vec::new();
        }
        let touched = lines.iter().enumerate().filter(|(_, line)| line.runs.iter().any(has));
        touched.map(|(at, _)| at).collect()
    });
    let window = use_window(&List {
        story: StoryRef(story.clone()),
        which: at.0 as u64,
        count: lines.len(),
        whole: WHOLE,
        estimate: &|_| LINE_PX,
        pinned: &pinned,
        still: false,
        on_paper: 0,
    });
    let Some(source) = story.source(at) else { return Html::default() };
    let facts = source_facts(&story, source).into_iter().map(|fact| {
        let class = (!fact.is_stated).then_some("not-stated");
        html! { <div><dt>{ fact.name }</dt><dd {class}><bdi lang={fact.lang}>{ fact.value }</bdi></dd></div> }
    });
    // Only the lines that hold what is chosen need to know it, so only they are drawn again.
    let line = |line: usize| {
        let Some(found) = lines.get(line) else { return Html::default() };
        let touched = |has: &dyn Fn(&Run) -> bool| found.runs.iter().any(has);
        let chosen = props.passage.filter(|passage| touched(&|run| run.passages.contains(passage)));
        let asked = props.asked.filter(|sentence| touched(&|run| run.sentence == Some(*sentence)));
        html! {
            <ReportLine key={line} report={at} open={props.open} {line} {chosen} {asked} event={props.event} disagreement={props.disagreement} />
        }
    };
    let lines = window.draw(line, |key, px| html! { <div {key}>{ gap(px) }</div> });
    html! {
        <article class={classes!("report", props.open.then_some("open"))} id={format!("_r{}", at.0)}>
            <h3>{ source_named(&story, at) }</h3>
            <dl class="facts">{ for facts }</dl>
            <div class="text" lang={source.language.clone()} ref={window.node.clone()}>{ lines }</div>
        </article>
    }
}
