//! The plot: marks on their axis.

use super::axis::{Creases, Folds, Ticks};
use super::clusters::{Clusters, LaneHeaders, PassingBy};
use super::keys::KEYS;
use super::picture::Picture;
use super::sections::{Abiding, Sections};
use super::stop::Tab;
use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::layout::{DRAWN_WHOLE, Screen};
use sourceline_core::state::{Selection, Standing};
use yew::prelude::*;

/// What the plot shows.
#[derive(Properties, PartialEq)]
pub struct PlotProps {
    /// Its element.
    pub node: NodeRef,
    /// What a key does in it.
    pub onkeydown: Callback<KeyboardEvent>,
    /// Its plan, and the scene around its window.
    pub picture: Picture,
    /// What is open; the events that it concerns light up.
    pub selection: Selection,
    /// Which events stand out; the others are dimmed where they are.
    pub standing: Standing,
    /// Whether a closer look shows more.
    pub can_zoom_in: bool,
    /// Which of what stands in it Tab comes to.
    pub tab: Tab,
}

/// The plot. Everything that pans stands on one layer, which the style sheets move.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let PlotProps { node, onkeydown, picture, selection, standing, can_zoom_in, tab } = props;
    let on_axis = matches!(picture.screen, Screen::Axis(_));
    // What has the focus may leave the page with the window; then keys go on moving the drawing.
    let had_focus = (on_axis && platform::has_focus_within("#_plot")).then(platform::focused_id);
    use_effect(move || {
        // Something else may be on its way to have it.
        let has_lost = platform::has_lost_focus() && !platform::waits_for_focus();
        let Some(id) = had_focus.filter(|_| has_lost) else { return };
        // What begins to abide, or ceases to, is another element than before.
        platform::focus_still(&id);
        if platform::has_lost_focus() {
            platform::focus_still("_plot");
        }
    });
    let shared = use_shared();
    let is_large = shared.story.drawing().marks().len() > DRAWN_WHOLE;
    let clustered = on_axis || picture.screen == Screen::Column && is_large;
    let part = is_large.then(|| picture.clone());
    html! {
        <div class="plot" id="_plot" ref={node} role="group" tabindex="0" {onkeydown} aria-keyshortcuts={KEYS}
            aria-label={shared.language().drawing_explained()}>
            <div class="layer">
                <Folds picture={picture.clone()} />
                <Ticks picture={picture.clone()} />
                <Creases picture={picture.clone()} />
                <Sections part={part.clone()} selection={*selection} standing={standing.clone()} tab={*tab} />
                if clustered && !picture.scene.clusters.is_empty() { <Clusters picture={picture.clone()} {can_zoom_in} tab={*tab} /> }
            </div>
            if on_axis {
                <Abiding {part} selection={*selection} standing={standing.clone()} tab={*tab} />
                <LaneHeaders picture={picture.clone()} />
                <PassingBy picture={picture.clone()} />
            }
        </div>
    }
}
