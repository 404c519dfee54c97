//! The drawing with all that belongs to it.

use super::keys::{Shown, use_movement};
use super::listed::Listed;
use super::overview::Overview;
use super::picture::Picture;
use super::plot::Plot;
use super::sections::Undated;
use super::stop::{of_id, tab};
use super::told::Told;
use crate::platform;
use crate::view::controls::Help;
use crate::view::said::{element, said};
use crate::view::store::use_shared;
use sourceline_core::layout::Screen;
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{EventIndex, Selection, Standing};
use std::rc::Rc;
use yew::prelude::*;

/// What the drawing shows.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// Its plan, and the scene around its window.
    pub picture: Picture,
    /// The window on the axis.
    pub view: View,
    /// What is open; the events that it concerns light up.
    pub selection: Selection,
    /// Which events stand out; the others are dimmed where they are.
    pub standing: Standing,
    /// The events of a cluster that are listed, if any.
    pub listed: Option<Rc<[EventIndex]>>,
    /// Whether a closer look shows more.
    pub can_zoom_in: bool,
}

/// The timeline. Of what stands in it only the overview follows every move of the window; the rest is moved by the style
/// sheets.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let shared = use_shared();
    let TimelineProps { picture, view, selection, standing, listed, can_zoom_in } = props;
    let mode = picture.plan.arrangement().mode;
    let node = use_node_ref();
    let shown =
        Shown { picture: picture.clone(), view: *view, selection: *selection, standing: standing.clone() };
    let onkeydown = use_movement(&node, &shared, shown);
    // What had the focus last keeps the Tab stop.
    let last = use_state_eq(|| None);
    let tab = tab(&shared.story, picture, standing, *last);
    let onfocusin = {
        let last = last.setter();
        Callback::from(move |_: FocusEvent| {
            platform::forget_wanted();
            if let Some(stop) = of_id(&platform::focused_id()) {
                last.set(Some(stop));
            }
        })
    };
    let class = classes!(
        "timeline",
        if mode == Mode::Folded { "folded" } else { "proportional" },
        picture.scene.headed.then_some("headed"),
        (picture.screen != Screen::Still).then_some("live"),
    );
    let language = shared.language();
    let hands = html! { <span class="by-hand">{ language.hands_explained() }</span> };
    html! {
        <div id="_timeline" {class} {onfocusin}>
            <Plot {node} onkeydown={onkeydown.clone()} {tab} picture={picture.clone()} selection={*selection} standing={standing.clone()} {can_zoom_in} />
            <Overview picture={picture.clone()} view={*view} lit={shared.story.lit(*selection)} standing={standing.clone()} />
            <Listed events={listed.clone()} selection={*selection} standing={standing.clone()} />
            <Undated selection={*selection} standing={standing.clone()} {tab} {onkeydown} />
            <p class="how">
                { said(language.lines_explained_in(element(hands))) }
            </p>
            <Told picture={picture.clone()} view={*view} standing={standing.clone()} />
            <Help is_live={picture.screen != Screen::Still} />
        </div>
    }
}
