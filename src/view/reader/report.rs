//! The reports and the tabs between them.

use super::line::ReportLine;
use crate::view::store::use_shared;
use crate::view::words::{source_facts, source_name};
use sourceline_core::state::{Action, EventIndex, PassageIndex, Selection, SourceIndex};
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
    let sources =
        shared.story.document().sources.iter().enumerate().map(|(at, source)| (SourceIndex(at), source));
    let tabs = sources.clone().map(|(at, _)| {
        let onclick = shared.on_click(Action::OpenReport(at));
        let current = (props.report == Some(at)).then_some("true");
        html! { <li><a href={format!("#_r{}", at.0)} {onclick} aria-current={current}>{ source_name(&shared.story, at) }</a></li> }
    });
    let reports = sources.map(|(at, _)| {
        let open = props.report == Some(at);
        html! {
            <Report report={at} {open} passage={props.selection.passage().filter(|_| open)} event={props.selection.event().filter(|_| open)} />
        }
    });
    html! {
        <section class="reports" id="_reports" aria-label="Reports">
            <h2>{ "The reports, whole" }</h2>
            <ul class="tabs" aria-label="Reports">{ for tabs }</ul>
            { for reports }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ReportProps {
    report: SourceIndex,
    open: bool,
    passage: Option<PassageIndex>,
    event: Option<EventIndex>,
}

/// One report, byte for byte.
#[component]
fn Report(props: &ReportProps) -> Html {
    let story = use_shared().story;
    let at = props.report;
    let Some(source) = story.source(at) else { return Html::default() };
    let facts = source_facts(source).into_iter().map(|(name, value)| {
        let class = (value == "not stated").then_some("not-stated");
        html! { <div><dt>{ name }</dt><dd {class}><bdi>{ value }</bdi></dd></div> }
    });
    // A passage's anchor stands before its first run; only the line that holds it needs to know what is chosen.
    let lines = (0..story.lines(at).len()).map(|line| {
        let touched = |passage: &PassageIndex| {
            story.lines(at)[line].runs.iter().any(|run| run.passages.contains(passage))
        };
        html! { <ReportLine report={at} {line} chosen={props.passage.filter(touched)} event={props.event} /> }
    });
    html! {
        <article class={classes!("report", props.open.then_some("open"))} id={format!("_r{}", at.0)}>
            <h3>{ source_name(&story, at) }</h3>
            <dl class="facts">{ for facts }</dl>
            <div class="text" lang={source.language.clone()}>{ for lines }</div>
        </article>
    }
}
