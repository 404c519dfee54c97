//! One line of a report: its marked passages, and the events that rest on them.

use crate::view::store::{Shared, use_shared};
use sourceline_core::state::{Action, EventIndex, PassageIndex, Run, SourceIndex};
use yew::prelude::*;

/// Which line, and what is chosen.
#[derive(Properties, PartialEq)]
pub struct LineProps {
    /// The report.
    pub report: SourceIndex,
    /// The line's number, from 0.
    pub line: usize,
    /// The chosen passage, if it stands in this line.
    pub chosen: Option<PassageIndex>,
    /// The open event: its passages are marked more strongly.
    pub event: Option<EventIndex>,
}

/// The line's text, byte for byte, and links back to its events.
#[component]
pub fn ReportLine(props: &LineProps) -> Html {
    let shared = use_shared();
    let story = &shared.story;
    let Some(line) = story.lines(props.report).get(props.line) else { return Html::default() };
    let runs: Html = line.runs.iter().map(|run| marked(run, props, &shared)).collect();
    let backlinks = line.events.iter().filter_map(|event| {
        let found = story.event(*event)?;
        let rests_on_chosen = props.chosen.is_some_and(|chosen| !story.roles(chosen, *event).is_empty());
        let class = rests_on_chosen.then_some("lit");
        let current = (props.event == Some(*event)).then_some("true");
        Some(html! {
            <li><a {class} href={format!("#{}", found.id)} onclick={shared.on_click(Action::OpenEvent(*event))} aria-current={current}><bdi>{ &found.title }</bdi></a></li>
        })
    });
    let text = line.runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let class = classes!(
        "line",
        line.boilerplate.then_some("boilerplate"),
        text.trim().is_empty().then_some("blank")
    );
    html! {
        <div {class}>
            <p>{ runs }</p>
            if !line.events.is_empty() {
                <ul class="backlinks" aria-label="Events that rest on this paragraph">{ for backlinks }</ul>
            }
        </div>
    }
}

/// A run of text; where something rests on it, a link to the shortest passage that covers it.
fn marked(run: &Run, props: &LineProps, shared: &Shared) -> Html {
    let story = &shared.story;
    let Some(shortest) = run.passages.first().copied() else { return html! { { run.text.clone() } } };
    let first_event =
        story.passage(shortest).and_then(|passage| passage.events.first()).map(|(event, _)| *event);
    let Some(event) = first_event.and_then(|at| story.event(at)) else {
        return html! { { run.text.clone() } };
    };
    let of_event =
        props.event.is_some_and(|event| run.passages.iter().any(|at| !story.roles(*at, event).is_empty()));
    let class = classes!(
        "run",
        of_event.then_some("of-event"),
        props.chosen.is_some_and(|chosen| run.passages.contains(&chosen)).then_some("chosen"),
    );
    let onclick = shared.on_click(Action::OpenPassage(shortest));
    let anchors = run.begins.iter().map(|at| html! { <span class="anchor" id={format!("_c{}", at.0)} /> });
    let text = html! { <mark>{ run.text.clone() }</mark> };
    // White space between two passages is marked, but is nothing to click.
    let text = if run.text.trim().is_empty() {
        html! { <span {class}>{ text }</span> }
    } else {
        html! { <a {class} href={format!("#{}", event.id)} tabindex="-1" {onclick}>{ text }</a> }
    };
    html! { <>{ for anchors }{ text }</> }
}
