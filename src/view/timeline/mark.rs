//! One event on the drawing: a link with its sign and title, and the bar of its bounds.

use super::glyph;
use crate::view::store::use_shared;
use crate::view::words::theme_class;
use sourceline_core::date::{Style, date_words};
use sourceline_core::layout::{Edge, Mark};
use sourceline_core::model::Basis;
use sourceline_core::state::{Action, EventIndex};
use sourceline_messages::Language;
use yew::prelude::*;

/// Which event.
#[derive(Properties, PartialEq)]
pub struct MarkProps {
    /// The event.
    pub event: EventIndex,
    /// Whether its detail is open.
    pub selected: bool,
    /// Whether what is open concerns it: the open event, or one of those that an open question is on.
    pub lit: bool,
    /// Whether other events stand out, and this one does not.
    pub dimmed: bool,
    /// Whether its date says what the heading above it says, where time runs down the page.
    pub dated_above: bool,
    /// Whether its date stands beside it in words. On the axis it is not seen, and there are marks that come and go with every
    /// turn of a wheel.
    pub dated: bool,
    /// Its place among the Tab stops; its own where Tab comes to each.
    pub tabindex: Option<&'static str>,
}

/// An event's mark. It works as a link before any script runs.
#[component]
pub fn EventMark(props: &MarkProps) -> Html {
    let shared = use_shared();
    let at = props.event;
    let Some(event) = shared.story.event(at) else { return Html::default() };
    let mark = shared.story.drawing().marks().get(at.0).copied().flatten();
    let differs = !shared.story.disagreements_of(at).is_empty();
    let basis = event.date.basis();
    let bar = mark.filter(Mark::has_bar).map(|mark| {
        let within_day = mark.extent.is_one_day();
        let edge = |edge: Edge| match edge {
            Edge::Sharp => "sharp",
            Edge::Fading => "fading",
            Edge::RunningOut => "running-out",
        };
        let [left, right] = [mark.extent.left, mark.extent.right]
            .map(|side| edge(if within_day { Edge::Fading } else { side }));
        let class = classes!(
            "bar",
            format!("left-{left}"),
            format!("right-{right}"),
            within_day.then_some("within-day")
        );
        html! { <span {class} aria-hidden="true" /> }
    });
    let onclick = shared.on_click(Action::OpenEvent(at));
    let onfocus = shared.dispatch.reform(move |_: FocusEvent| Action::Reveal(at));
    let class = classes!(
        "event",
        format!("e{}", at.0),
        theme_class(&shared.story, at),
        format!("importance-{}", event.importance),
        format!("date-{}", basis_class(basis)),
        props.dated_above.then_some("dated-above"),
        props.selected.then_some("selected"),
        props.lit.then_some("lit"),
        props.dimmed.then_some("dimmed"),
    );
    let date = date_words(shared.language(), &event.date, Style::Short);
    // One name in place of parts that only some may see: the drawing has hundreds of them, and each part costs every frame.
    let language = shared.language();
    let name = named(language, &event.title, &date, basis);
    let name = if differs { language.mark_differ(name) } else { name };
    html! {
        <li {class}>
            { bar }
            <a id={format!("_m{}", at.0)} class="mark" href={shared.href(&Action::OpenEvent(at))} draggable="false" tabindex={props.tabindex} {onclick} {onfocus}
                aria-label={name} aria-current={props.selected.then_some("true")}>
                { glyph(event.kind, basis) }
                <bdi class="label" lang={shared.documents_own()}>{ &event.title }</bdi>
                if differs {
                    <span class="differ" title={language.the_reports_differ()} aria-hidden="true">{ "≠" }</span>
                }
                // A space, so that the date is a word of its own to whoever reads the words of it.
                if props.dated { { " " }<span class="when">{ date }</span> }
            </a>
        </li>
    }
}

/// What a mark is called: its title, its date, and how that is known, unless it says itself that it is not. The date comes right
/// after the title, as on a phone, where it is seen: whoever says what they see must be understood (WCAG 2.5.3).
fn named(language: Language, title: &str, date: &str, basis: Basis) -> String {
    match basis {
        Basis::Stated => language.mark_stated(title, date),
        Basis::Derived => language.mark_derived(title, date),
        Basis::Bounded => language.mark_bounded(title, date),
        Basis::Unknown => language.mark_unknown(title, date),
    }
}

/// The class of a basis.
fn basis_class(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "derived",
        Basis::Bounded => "bounded",
        Basis::Unknown => "unknown",
    }
}
