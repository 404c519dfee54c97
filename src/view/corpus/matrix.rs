//! Who tells what: the events in reading order by the reports, as one grid with one tab stop.

use super::cell::{cell, cell_id, title_id};
use super::keys::within;
use super::stop::use_stop;
use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::store::use_shared;
use crate::view::windowed::{List, gap, use_window};
use crate::view::words::{source_name, source_short_named};
use sourceline_core::date::{Style, date_words};
use sourceline_core::state::{Action, EventIndex, SourceIndex, Story};
use yew::prelude::*;

/// Up to so many events the table is drawn whole.
const WHOLE: usize = 300;
/// About how high a row of a long table is, in px.
const ROW_PX: f64 = 36.0;

/// The table. Without scripts its cells are links into the reports; the grid's keys come with them, so only its first
/// cell is a tab stop there, and the list of events is the way by keys.
#[component]
pub fn Matrix() -> Html {
    let shared = use_shared();
    let (language, story) = (shared.language(), &shared.story);
    let count = story.document().events.len();
    let sources: Vec<SourceIndex> = (0..story.document().sources.len()).map(SourceIndex).collect();
    // Which cell Tab comes to, by row and column; column 0 has the titles.
    let stop = use_stop::<(usize, usize)>();
    let last = (count.saturating_sub(1), sources.len());
    // Another edition has fewer of both.
    let inside = move |(row, column): (usize, usize)| (row.min(last.0), column.min(last.1));
    let at = inside(stop.drawn());
    let window = use_window(&List {
        story: StoryRef(story.clone()),
        which: 0,
        count,
        whole: WHOLE,
        estimate: &|_| ROW_PX,
        pinned: &[at.0],
        still: false,
        on_paper: 0,
    });
    // What is to get the focus once its row is drawn.
    let awaited = use_mut_ref(|| None::<String>);
    {
        let awaited = awaited.clone();
        use_effect(move || {
            let id = awaited.borrow_mut().take();
            if let Some(id) = id {
                platform::focus(&id);
            }
        });
    }
    let onkeydown = {
        let (story, sources, stop) = (story.clone(), sources.clone(), stop.clone());
        Callback::from(move |press: KeyboardEvent| {
            let size = (count, sources.len() + 1);
            if press.shift_key() || press.alt_key() || press.meta_key() {
                return;
            }
            if let Some((row, column)) = within(&press.key(), press.ctrl_key(), inside(stop.now()), size) {
                press.prevent_default();
                let Some(event) = story.event_at(row) else { return };
                let source = column.checked_sub(1).and_then(|at| sources.get(at));
                let id = source.map_or(title_id(event), |source| cell_id(event, *source));
                if !platform::focus(&id) {
                    *awaited.borrow_mut() = Some(id);
                    stop.entered().emit((row, column));
                }
            }
        })
    };
    let onmouseleave = shared.dispatch.reform(|_: MouseEvent| Action::Peek(None));
    let heads = sources.iter().filter_map(|at| {
        let source = story.source(*at)?;
        Some(html! {
            <th scope="col" title={source_name(story, *at)}>
                <span class="number">{ story.source_number(*at) }</span><span class="name">{ " " }<bdi>{ source_short_named(story, source) }</bdi></span>
            </th>
        })
    });
    let entered = stop.entered();
    let row = |row: usize| {
        let Some(event) = story.event_at(row) else { return Html::default() };
        let current = (at.0 == row).then_some(at.1);
        let key = story.event(event).map(|event| event.id.to_string()).unwrap_or_default();
        html! { <Row {key} {event} {row} {current} is_long={count > WHOLE} entered={entered.clone()} /> }
    };
    let columns = (sources.len() + 2).to_string();
    let rows = window.draw(row, |key, px| {
        html! { <tr {key} class="gap" aria-hidden="true"><td colspan={columns.clone()}>{ gap(px) }</td></tr> }
    });
    // The head and the sums are rows too.
    let row_count = (count > WHOLE).then(|| (count + 3).to_string());
    let sums = |name: String, sum: fn((usize, usize)) -> usize| {
        let sums = sources.iter().map(|at| html! { <td>{ sum(story.told_by(*at)) }</td> });
        html! { <tr><th scope="row">{ name }</th>{ for sums }<td class="sum" /></tr> }
    };
    html! {
        <table class="matrix" role="grid" aria-labelledby="_matrix-name" aria-rowcount={row_count} {onkeydown} {onmouseleave}>
            <thead>
                <tr><th scope="col">{ language.matrix_event() }</th>{ for heads }<th scope="col" class="sum">{ language.matrix_told_by() }</th></tr>
            </thead>
            <tbody ref={window.node.clone()}>{ rows }</tbody>
            <tfoot>
                { sums(language.matrix_tells(count), |(tells, _)| tells) }
                { sums(language.matrix_answers().to_owned(), |(_, answers)| answers) }
            </tfoot>
        </table>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    event: EventIndex,
    row: usize,
    /// Whether only a part of the rows is drawn, so that each says which it is.
    is_long: bool,
    /// The column that Tab comes to, if it is in this row.
    current: Option<usize>,
    /// Called with the row and the column that got the focus.
    entered: Callback<(usize, usize)>,
}

/// An event and what each report tells of it.
#[component]
fn Row(props: &RowProps) -> Html {
    let shared = use_shared();
    let (language, story) = (shared.language(), &shared.story);
    let (at, row) = (props.event, props.row);
    let Some(event) = story.event(at) else { return Html::default() };
    // A list of its own: in one with the title and the sum no key would count.
    let cells: Html = (0..story.document().sources.len())
        .map(|source| {
            let current = props.current == Some(source + 1);
            let entered = props.entered.reform(move |()| (row, source + 1));
            cell(&shared, (at, SourceIndex(source)), current, entered)
        })
        .collect();
    let onfocus = props.entered.reform(move |_: FocusEvent| (row, 0));
    html! {
        <tr aria-rowindex={props.is_long.then(|| (row + 2).to_string())}>
            <th scope="row">
                <a id={title_id(at)} href={shared.href(&Action::OpenEvent(at))} tabindex={if props.current == Some(0) { "0" } else { "-1" }}
                    onclick={shared.on_click(Action::OpenEvent(at))} {onfocus}><bdi lang={shared.documents_own()}>{ &event.title }</bdi></a>
                if !story.disagreements_of(at).is_empty() {
                    <span class="differ" title={language.the_reports_differ()}><span aria-hidden="true">{ " ≠" }</span><span class="unseen">{ language.matrix_differ_read() }</span></span>
                }
                <span class="when">{ " " }{ date_words(language, &event.date, Style::Short) }</span>
            </th>
            { cells }
            <td class="sum">{ told_by(story, at) }</td>
        </tr>
    }
}

/// By how many reports an event is told, and how many lines of testimony they are where those are fewer.
fn told_by(story: &Story, event: EventIndex) -> Html {
    let language = story.language();
    let (reports, lines) = (story.tellers_of(event).len(), story.testimony_of(event).lines.len());
    html! {
        <>
            { reports }<span class="noun">{ language.matrix_reports_noun(reports) }</span>
            if lines < reports {
                <span class="lines">{ language.matrix_lines(lines) }<span class="unseen">{ language.matrix_lines_read() }</span></span>
            }
        </>
    }
}
