//! The axis: open stretches as paper, folds as pleats that open, ticks.

use super::picture::Picture;
use crate::view::store::use_shared;
use sourceline_core::layout::{piece_words, tick_class};
use sourceline_core::scale::{Mode, Piece, PieceKind, TickLevel};
use sourceline_core::state::Action;
use std::fmt::Write;
use yew::prelude::*;

/// What of the axis is shown.
#[derive(Properties, PartialEq)]
pub struct AxisProps {
    /// What the drawing shows.
    pub picture: Picture,
}

/// The width of the coordinates of one window in which the axis is drawn; the picture stretches with the page.
const WIDTH: f64 = 1000.0;
/// The height of those coordinates.
const HEIGHT: f64 = 100.0;
/// The waves of a pleat, from top to bottom.
const WAVES: usize = 30;

/// The paper under the marks: open stretches are sheets, and between two of them a fold is drawn as its two edges.
#[component]
pub fn Folds(props: &AxisProps) -> Html {
    let (plan, scene) = (&props.picture.plan, &props.picture.scene);
    let x = |u: f64| ((u - scene.start) * scene.zoom * WIDTH).clamp(-50.0, 2.0 * WIDTH);
    let pieces = plan.map().pieces();
    let widest = pieces.iter().map(|piece| piece.u_end - piece.u_start).fold(0.0, f64::max);
    let shapes = pieces[scene.pieces.clone()].iter().map(|piece| {
        let (left, right) = (x(piece.u_start), x(piece.u_end));
        match piece.kind {
            PieceKind::Fold => {
                let (d, transform) = (pleat(right - left), format!("translate({left:.2} 0)"));
                html! { <path class="pleat" {d} {transform} /> }
            }
            kind => {
                let crowded = piece.u_end - piece.u_start >= widest && pieces.len() > 1;
                let class = match kind {
                    PieceKind::Open if crowded => "sheet crowded",
                    PieceKind::Open => "sheet",
                    _ => "sheet beyond",
                };
                let width = format!("{:.3}", right - left);
                html! { <rect {class} x={format!("{left:.3}")} y="0" {width} height={HEIGHT.to_string()} /> }
            }
        }
    });
    let width = x(scene.end);
    html! {
        <svg class="paper" viewBox={format!("0 0 {width:.3} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
            { for shapes }
        </svg>
    }
}

/// Two wavy lines from top to bottom, in a fold so wide.
fn pleat(width: f64) -> String {
    let step = HEIGHT / WAVES as f64;
    let mut path = String::new();
    for x in [0.32 * width, 0.68 * width] {
        let _ = write!(path, "M{x:.1} 0");
        for at in 0..WAVES {
            let side = if at % 2 == 0 { 2.0 } else { -2.0 };
            let _ = write!(path, "q{side} {:.1} 0 {step:.2}", step / 2.0);
        }
    }
    path
}

/// A button on each fold that is seen: it opens the fold, and folds again what was opened.
#[component]
pub fn Creases(props: &AxisProps) -> Html {
    let shared = use_shared();
    let (plan, scene) = (&props.picture.plan, &props.picture.scene);
    if plan.arrangement().mode == Mode::Proportional {
        return Html::default();
    }
    let folds: Vec<(usize, &Piece)> = shared.story.drawing().folds().collect();
    let creases = folds.iter().enumerate().filter(|(_, (at, _))| scene.pieces.contains(at)).map(|(number, (at, piece))| {
        let open = plan.arrangement().opened.contains(&number);
        let onclick = shared.dispatch.reform(move |_: MouseEvent| Action::ToggleFold(number));
        let onfocus = {
            let Piece { u_start: start, u_end: end, .. } = plan.map().pieces()[*at];
            shared.dispatch.reform(move |_: FocusEvent| Action::RevealStretch { start, end })
        };
        let [words, ..] = piece_words(plan.map(), piece);
        let title = format!("{words}: no dated event. {}", if open { "Fold it again" } else { "Open the fold" });
        let class = classes!("crease", format!("p{at}"), open.then_some("open"));
        html! {
            <button key={number} type="button" {class} {onclick} {onfocus} title={title.clone()} aria-label={title} aria-expanded={open.to_string()} />
        }
    });
    html! { <>{ for creases }</> }
}

/// The axis' ticks. Screen readers have the sections' headings instead.
#[component]
pub fn Ticks(props: &AxisProps) -> Html {
    let ticks = props.picture.scene.ticks.iter().map(|tick| {
        let level = if tick.level == TickLevel::Fine { "fine" } else { "coarse" };
        let own = tick_class(tick);
        html! { <span key={own.clone()} class={classes!("tick", level, own)}>{ &tick.label }</span> }
    });
    html! { <div class="ticks" aria-hidden="true">{ for ticks }</div> }
}
