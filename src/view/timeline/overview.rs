//! All the time there is, in true proportion, joined to the axis by ribbons that show what was stretched, with the brush
//! that says what of it is on the axis.

use super::brush::Brush;
use super::picture::Picture;
use crate::view::hooks::StoryRef;
use crate::view::store::use_shared;
use crate::view::words::theme_class;
use sourceline_core::layout::{DENSE_FROM, Profile};
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{EventIndex, Standing};
use std::fmt::Write;
use yew::prelude::*;

/// What the overview shows.
#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    /// What the drawing shows.
    pub picture: Picture,
    /// The window on the axis.
    pub view: View,
    /// The events that light up.
    pub lit: Vec<EventIndex>,
    /// Which events stand out.
    pub standing: Standing,
}

/// A mark longer than this share of all the time is a line under the others, not a tick among them.
const LONG: f64 = 0.02;
/// So many events light up at most where they are too many for a mark each.
const MAX_LIT: usize = 200;

/// The overview.
#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let shared = use_shared();
    let strip = use_node_ref();
    let lit = props.lit.clone();
    let marks = match shared.story.drawing().marks().len() > DENSE_FROM {
        true => html! { <Density {lit} standing={props.standing.clone()} /> },
        false => html! { <Traces {lit} standing={props.standing.clone()} /> },
    };
    html! {
        <div class="overview" role="group" aria-label={shared.language().overview()}>
            <div class="ribbons" aria-hidden="true" />
            <div class="strip" ref={&strip}>
                <Brush picture={props.picture.clone()} view={props.view} {strip} />
                { marks }
            </div>
            <Years />
        </div>
    }
}

/// The years under the strip.
#[component]
fn Years() -> Html {
    let shared = use_shared();
    let ticks = shared.story.drawing().overview_ticks();
    let ticks = ticks.iter().enumerate().map(|(at, tick)| {
        html! { <span class={classes!("year", format!("y{at}"))}>{ &tick.label }</span> }
    });
    html! { <div class="years" aria-hidden="true">{ for ticks }</div> }
}

#[derive(Properties, PartialEq)]
struct MarksProps {
    lit: Vec<EventIndex>,
    standing: Standing,
}

/// A trace of every event.
#[component]
fn Traces(props: &MarksProps) -> Html {
    let shared = use_shared();
    let marks = shared.story.drawing().marks().iter().enumerate();
    let marks = marks.filter_map(|(at, mark)| Some((at, mark.as_ref()?))).map(|(at, mark)| {
        let event = EventIndex(at);
        let (start, end, _) = mark.proportional;
        let long = (end - start > LONG).then_some("long");
        let lit = props.lit.contains(&event).then_some("lit");
        let dimmed = (!props.standing.matches(event)).then_some("dimmed");
        html! { <span class={classes!("trace", format!("o{at}"), theme_class(&shared.story, event), long, lit, dimmed)} /> }
    });
    html! { <div class="traces" aria-hidden="true">{ for marks }</div> }
}

/// How much happened when, where single events are too many: of all, and of those that stand out; and the events that
/// light up.
#[component]
fn Density(props: &MarksProps) -> Html {
    let shared = use_shared();
    let story = StoryRef(shared.story.clone());
    let all = use_memo(story.clone(), |StoryRef(story)| {
        let drawing = story.drawing();
        let spans = drawing.marks().iter().flatten().map(|mark| mark.extent.span);
        let profile = Profile::new(drawing.map(Mode::Proportional), spans);
        (profile.path(profile.most()), profile.most())
    });
    let standing_out =
        use_memo((story, props.standing.clone(), all.1), |(StoryRef(story), standing, most)| {
            (!standing.is_empty()).then(|| {
                let drawing = story.drawing();
                let marks = drawing.marks().iter().enumerate();
                let marks = marks.filter(|(at, _)| standing.matches(EventIndex(*at)));
                let spans = marks.filter_map(|(_, mark)| Some(mark.as_ref()?.extent.span));
                Profile::new(drawing.map(Mode::Proportional), spans).path(*most)
            })
        });
    let mut lit = String::new();
    for event in props.lit.iter().take(MAX_LIT) {
        if let Some(Some(mark)) = shared.story.drawing().marks().get(event.0) {
            let (start, end, _) = mark.proportional;
            let _ = write!(
                lit,
                "M{:.2} 0H{:.2}V100H{0:.2}Z",
                start * 1000.0,
                (end * 1000.0).max(start * 1000.0 + 2.5)
            );
        }
    }
    html! {
        <svg class="density" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
            <path class={standing_out.is_some().then_some("dimmed")} d={all.0.clone()} />
            if let Some(standing_out) = (*standing_out).clone() { <path d={standing_out} /> }
            if !lit.is_empty() { <path class="lit" d={lit} /> }
        </svg>
    }
}
