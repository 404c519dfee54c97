//! Which sources the timeline is told from: each can be switched off, and everything follows from what remains.

use super::menu::use_menu;
use crate::platform;
use crate::view::said::{joined, said};
use crate::view::store::{Shared, use_shared};
use crate::view::words::{source_named, source_slot};
use sourceline_core::evidence::reports_have_it;
use sourceline_core::model::SourceId;
use sourceline_core::state::{Action, SourceIndex};
use std::collections::BTreeSet;
use yew::prelude::*;

/// What opens the menu of switches, and takes the focus for it.
const SUMMARY: &str = "_sources";

/// Which sources are off.
#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    /// The sources that are switched off.
    pub without: BTreeSet<SourceId>,
    /// Whether scripts run; without them nothing can be switched.
    pub live: bool,
}

/// How many reports the timeline is told from, and behind it a switch for each.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let shared = use_shared();
    let whole = shared.editions.whole();
    let sources = &whole.document().sources;
    let remaining = sources.len() - props.without.len();
    let switches = sources.iter().enumerate().map(|(at, source)| {
        let on = !props.without.contains(&source.id);
        let id = source.id.clone();
        let onchange =
            shared.dispatch.reform(move |_: Event| Action::SetSource { source: id.clone(), on: !on });
        let disabled = !props.live || (on && remaining == 1);
        html! {
            <li><label>
                <input type="checkbox" checked={on} {disabled} data-waits="" {onchange} />
                <bdi>{ source_named(&whole, SourceIndex(at)) }</bdi>
            </label></li>
        }
    });
    let (menu, onkeydown) = use_menu(false);
    let language = shared.language();
    let summary = match props.without.len() {
        0 => language.reports(sources.len()),
        _ => language.reports_of_all(remaining, sources.len()),
    };
    html! {
        <details class={classes!("sources", (!props.without.is_empty()).then_some("some-off"))} ref={menu} {onkeydown}>
            <summary id={SUMMARY}>{ summary }</summary>
            <div class="sources-menu">
                <p>{ language.switch_off_explained() }</p>
                <ul>{ for switches }</ul>
                // The notice of the same words may lie under this menu; it is the one that is read out.
                if !props.without.is_empty() { <p aria-hidden="true">{ what_is_gone(&shared) }</p> }
            </div>
        </details>
    }
}

/// Which sources are off.
#[derive(Properties, PartialEq)]
pub struct SomeOffProps {
    /// The sources that are switched off.
    pub without: BTreeSet<SourceId>,
}

/// That the timeline is not whole, and the way back. It is always in the page, so that a screen reader hears what comes
/// into it.
#[component]
pub fn SomeOff(props: &SomeOffProps) -> Html {
    let shared = use_shared();
    let whole = shared.editions.whole();
    let all = &whole.document().sources;
    let off = all.iter().enumerate().filter(|(_, source)| props.without.contains(&source.id));
    let names: Vec<SourceIndex> = off.map(|(at, _)| SourceIndex(at)).collect();
    let language = shared.language();
    let have_it = reports_have_it(language, all.len() - names.len(), all.len());
    let names = names.into_iter().map(|at| source_slot(&whole, at));
    let names = joined(names, |before, name| language.names_after_names_in(before, name));
    let onclick = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::SetAllSources);
            // The button goes; the switches are where whoever pressed it can go on.
            platform::focus(SUMMARY);
        })
    };
    html! {
        <div class="off-notice" role="status">
            if let Some(names) = names {
                <p>{ said(language.reports_off_in(have_it.into(), names)) }{ language.sentence_separator() }{ what_is_gone(&shared) }</p>
                <button type="button" {onclick}>{ language.switch_all_on() }</button>
            }
        </div>
    }
}

/// How many events rested on the sources that are off alone.
fn what_is_gone(shared: &Shared) -> String {
    match shared.editions.whole().document().events.len() - shared.story.document().events.len() {
        0 => shared.language().nothing_is_gone().to_owned(),
        gone => shared.language().events_are_gone(gone),
    }
}
