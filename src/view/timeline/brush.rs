//! The window on the overview: a box with two handles, for hands and for keys.

use super::picture::Picture;
use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::store::use_shared;
use sourceline_core::date::instant_words;
use sourceline_core::scale::{self, Grip, Mode, Span, Step, View};
use sourceline_core::state::{Action, brush_of, smallest_brush};
use sourceline_messages::Language;
use yew::prelude::*;

/// What the brush shows.
#[derive(Properties, PartialEq)]
pub struct BrushProps {
    /// What the drawing shows.
    pub picture: Picture,
    /// The window on the axis.
    pub view: View,
    /// The strip on which it moves.
    pub strip: NodeRef,
}

/// In a window of fewer days than this, words name hours.
const HOURS_BELOW_DAYS: f64 = 3.0;

/// The brush. Its box moves the window, its handles resize it; a drag on the strip beside it draws a new one, and a
/// click moves it there.
#[component]
pub fn Brush(props: &BrushProps) -> Html {
    let shared = use_shared();
    let brush = brush_of(props.picture.plan.map(), props.view, &shared.story);
    // The listeners are made once for a story; what they need of the state is kept where they find it.
    let now = use_mut_ref(|| brush);
    *now.borrow_mut() = brush;
    {
        let (strip, dispatch) = (props.strip.clone(), shared.dispatch.clone());
        use_effect_with(StoryRef(shared.story.clone()), move |_| {
            let brushed = dispatch.reform(Action::Brush);
            let clicked = dispatch.reform(Action::Center);
            let listeners = platform::listen_brush(
                &strip,
                move || *now.borrow(),
                move |brush| brushed.emit(brush),
                move |at| clicked.emit(at),
            );
            move || drop(listeners)
        });
    }
    let smallest = smallest_brush(&shared.story);
    let span = shared.story.drawing().map(Mode::Proportional).span();
    let language = shared.language();
    let [first, last] = ends_in_words(language, span, brush);
    let slider = |grip: Grip| {
        let (name, label, at, text) = match grip {
            Grip::Start => ("start", language.window_start(), brush.from(), first.clone()),
            Grip::End => ("end", language.window_end(), brush.to(), last.clone()),
            Grip::Whole => ("whole", language.window(), brush.from(), language.window_from_to(&first, &last)),
        };
        let [min, max] = match grip {
            Grip::Start => [0.0, brush.to() - smallest],
            Grip::End => [brush.from() + smallest, 1.0],
            Grip::Whole => [0.0, 1.0 - brush.width()],
        };
        let onkeydown = {
            let dispatch = shared.dispatch.clone();
            Callback::from(move |press: KeyboardEvent| {
                let plain = !(press.ctrl_key() || press.meta_key() || press.alt_key());
                if let Some(step) = step(&press.key()).filter(|_| plain && platform::is_on_axis()) {
                    press.prevent_default();
                    dispatch.emit(Action::StepBrush(grip, step));
                }
            })
        };
        // Values are days since the first.
        let days = |at: f64| format!("{:.4}", at.clamp(0.0, 1.0) * span.days());
        html! {
            <div class={classes!("grip", name)} data-grip={name} role="slider" tabindex="0" aria-label={label}
                aria-orientation="horizontal" aria-valuemin={days(min)} aria-valuemax={days(max)} aria-valuenow={days(at)}
                aria-valuetext={text} {onkeydown} />
        }
    };
    html! {
        <>
            <span class="window" aria-hidden="true" />
            { slider(Grip::Whole) }
            { slider(Grip::Start) }
            { slider(Grip::End) }
        </>
    }
}

/// Where the window begins and ends, in words.
pub fn ends_in_words(language: Language, span: Span, brush: scale::Brush) -> [String; 2] {
    let with_hours = brush.width() * span.days() < HOURS_BELOW_DAYS;
    let words = |at: f64| instant_words(language, span.start + at * span.days(), with_hours);
    // A day ends where the next begins.
    let last = if with_hours { brush.to() } else { (brush.to() - 0.5 / span.days()).max(brush.from()) };
    [words(brush.from()), words(last)]
}

/// What a key of a slider means: up and right are later.
fn step(key: &str) -> Option<Step> {
    match key {
        "ArrowLeft" | "ArrowDown" => Some(Step::Earlier),
        "ArrowRight" | "ArrowUp" => Some(Step::Later),
        "PageDown" => Some(Step::MuchEarlier),
        "PageUp" => Some(Step::MuchLater),
        "Home" => Some(Step::First),
        "End" => Some(Step::Last),
        _ => None,
    }
}
