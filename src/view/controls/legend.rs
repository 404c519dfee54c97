//! What the marks mean. Every entry is a button: it lets the events stand out that have what it names.

use super::filters::{Remedy, chosen_words};
use crate::platform;
use crate::view::said::{element, said};
use crate::view::store::use_shared;
use crate::view::timeline::{glyph, ink_class};
use crate::view::words::{THEME_COLOURS, kind_words};
use sourceline_core::date::basis_words;
use sourceline_core::model::{Basis, Kind};
use sourceline_core::state::{Action, Choice, Filter, Standing};
use std::rc::Rc;
use yew::prelude::*;

/// Which events stand out.
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// What they have in common.
    pub filter: Filter,
    /// Whether scripts run; without them the legend only explains.
    pub live: bool,
}

/// The legend: shape says what an event is, ink says how its date is known, colour says the theme. The inks are shown on a
/// shape that no kind has, so that no two entries have one picture.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let shared = use_shared();
    let (story, filter, live) = (&shared.story, props.filter, props.live);
    let language = shared.language();
    let entry = |class: Option<String>, sign: Html, words: Html, choice: Choice| {
        let (chosen, next) = (filter.has(choice), filter.toggled(choice));
        let onclick = shared.dispatch.reform(move |_: MouseEvent| Action::SetFilter(next));
        html! {
            <li><button type="button" class={classes!("entry", class)} aria-pressed={chosen.to_string()} disabled={!live} data-waits="" {onclick}>{ sign }{ words }</button></li>
        }
    };
    let basis = |basis: Basis| {
        let sign = html! { <svg class={classes!("glyph", "any-kind", ink_class(basis))} viewBox="0 0 14 14" aria-hidden="true"><rect x="4.25" y="1.25" width="5.5" height="11.5" /></svg> };
        entry(None, sign, html! { { basis_words(language, basis) } }, Choice::Basis(basis))
    };
    let kind = |kind: Kind| {
        let sign = glyph(kind, Basis::Stated);
        entry(None, sign, html! { { kind_words(shared.language(), kind) } }, Choice::Kind(kind))
    };
    let theme = |(at, theme): (usize, &String)| {
        let sign = html! { <span class="swatch" aria-hidden="true" /> };
        let words = html! { <bdi lang={shared.documents_own()}>{ theme }</bdi> };
        entry(Some(format!("theme-{at}")), sign, words, Choice::Theme(at))
    };
    let differ = html! { <span class="differ" aria-hidden="true">{ "≠" }</span> };
    html! {
        <div class="legend" role="group" aria-label={language.legend()}>
            <ul aria-label={language.how_a_date_is_known()}>
                { for [Basis::Stated, Basis::Derived, Basis::Bounded, Basis::Unknown].map(basis) }
            </ul>
            <ul aria-label={language.what_an_event_is()}>
                { for [Kind::Happening, Kind::Statement, Kind::Condition, Kind::Plan].map(kind) }
                { entry(None, differ, html! { { language.differ() } }, Choice::Differing) }
            </ul>
            <ul aria-label={language.themes()}>{ for story.themes().iter().take(THEME_COLOURS).enumerate().map(theme) }</ul>
        </div>
    }
}

/// Which events stand out.
#[derive(Properties, PartialEq)]
pub struct StandingOutProps {
    /// What they have in common.
    pub standing: Standing,
    /// The words that are looked for.
    pub query: Rc<str>,
}

/// How many events stand out, and the way back to all of them. The drawing says it to who does not see it.
#[component]
pub fn StandingOut(props: &StandingOutProps) -> Html {
    let shared = use_shared();
    let all = shared.story.document().events.len();
    let standing = props.standing.count(&shared.story);
    let language = shared.language();
    let tail = html! { <span class="unseen">{ language.stand_out_tail() }</span> };
    let onclick = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::ShowAll);
            // The button goes; whoever pressed it goes on at what it shows.
            platform::focus("_plot");
        })
    };
    html! {
        <p class="standing-out">
            if !props.standing.is_empty() {
                <span>{ said(language.standing_out_in(standing.into(), all.into(), element(tail))) }</span>
                <span class="paper-only">{ chosen_words(&props.standing, &props.query, &shared.story) }</span>
                <Remedy standing={props.standing.clone()} />
                <a class="to-list" href="#_events">{ language.list() }</a>
                <button type="button" {onclick}>{ language.show_all() }</button>
            }
        </p>
    }
}
