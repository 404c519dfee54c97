//! The axis: open stretches as paper, folds as pleats, ticks.

use crate::view::store::use_shared;
use sourceline_core::layout::piece_words;
use sourceline_core::scale::{Mode, Piece, PieceKind, TickLevel, View};
use std::fmt::Write;
use yew::prelude::*;

/// What of the axis is shown.
#[derive(Properties, PartialEq)]
pub struct AxisProps {
    /// Folded or in true proportion.
    pub mode: Mode,
    /// The window on the axis.
    pub view: View,
}

/// The width of the coordinates in which the axis is drawn; the picture stretches with the page.
const WIDTH: f64 = 1000.0;
/// The height of those coordinates.
const HEIGHT: f64 = 100.0;
/// The waves of a pleat, from top to bottom.
const WAVES: usize = 30;

/// The paper under the marks: open stretches are sheets, and between two of them a fold is drawn as its two edges.
#[component]
pub fn Folds(props: &AxisProps) -> Html {
    let shared = use_shared();
    let view = props.view;
    let x = |u: f64| ((u - view.start()) / view.width() * WIDTH).clamp(-50.0, WIDTH + 50.0);
    let visible = |piece: &&Piece| piece.u_end > view.start() && piece.u_start < view.end();
    let pieces = shared.story.drawing().map(props.mode).pieces();
    let widest = pieces.iter().map(|piece| piece.u_end - piece.u_start).fold(0.0, f64::max);
    let shapes = pieces.iter().filter(visible).map(|piece| {
        let (left, right) = (x(piece.u_start), x(piece.u_end));
        match piece.kind {
            PieceKind::Fold => {
                let at = |share: f64| left + share * (right - left);
                let [words, ..] = piece_words(piece);
                html! {
                    <path class="pleat" d={format!("{}{}", wave(at(0.32)), wave(at(0.68)))}>
                        <title>{ format!("{words}: no dated event") }</title>
                    </path>
                }
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
    html! {
        <svg class="paper" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
            { for shapes }
        </svg>
    }
}

/// One wavy line from top to bottom.
fn wave(x: f64) -> String {
    let step = HEIGHT / WAVES as f64;
    let mut path = format!("M{x:.2} 0");
    for at in 0..WAVES {
        let side = if at % 2 == 0 { 2.0 } else { -2.0 };
        let (top, end) = (at as f64 * step + step / 2.0, (at + 1) as f64 * step);
        let _ = write!(path, "Q{:.2} {top:.2} {x:.2} {end:.2}", x + side);
    }
    path
}

/// The axis' ticks. Screen readers have the sections' headings instead.
#[component]
pub fn Ticks(props: &AxisProps) -> Html {
    let shared = use_shared();
    let ticks = shared.story.drawing().ticks(props.mode, props.view);
    let ticks = ticks.into_iter().enumerate().map(|(at, tick)| {
        let level = if tick.level == TickLevel::Fine { "fine" } else { "coarse" };
        html! { <span class={classes!("tick", level, format!("k{at}"))}>{ tick.label }</span> }
    });
    html! { <div class="ticks" aria-hidden="true">{ for ticks }</div> }
}
