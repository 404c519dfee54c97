//! The axis: open stretches as paper, folds as pleats that open, ticks.

use super::picture::Picture;
use crate::view::store::use_shared;
use sourceline_core::layout::{piece_words, tick_class};
use sourceline_core::scale::{Mode, Piece, PieceKind, TickLevel};
use sourceline_core::state::Action;
use std::fmt::Write;
use std::rc::Rc;
use yew::prelude::*;

/// Which of the axis' pieces are shown.
#[derive(Properties)]
pub struct PiecesProps {
    /// What the drawing shows.
    pub picture: Picture,
}

impl PartialEq for PiecesProps {
    /// A frame of a gesture draws them anew only where others come into sight.
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.picture, &other.picture);
        Rc::ptr_eq(&one.plan, &other.plan) && one.scene.pieces == other.scene.pieces
    }
}

/// Which ticks are shown.
#[derive(Properties)]
pub struct TicksProps {
    /// What the drawing shows.
    pub picture: Picture,
}

impl PartialEq for TicksProps {
    fn eq(&self, other: &Self) -> bool {
        self.picture.scene.ticks == other.picture.scene.ticks
    }
}

/// The waves of a pleat's edge, from top to bottom.
const WAVES: usize = 30;

/// The paper under the marks: open stretches are sheets, and between two of them a fold is drawn as its two edges. The style
/// sheets stretch them.
#[component]
pub fn Folds(props: &PiecesProps) -> Html {
    let (plan, scene) = (&props.picture.plan, &props.picture.scene);
    let pieces = plan.map().pieces();
    let widest = pieces.iter().map(|piece| piece.u_end - piece.u_start).fold(0.0, f64::max);
    let shapes =
        pieces.iter().enumerate().take(scene.pieces.end).skip(scene.pieces.start).map(|(at, piece)| {
            let crowded = piece.u_end - piece.u_start >= widest && pieces.len() > 1;
            let class = match piece.kind {
                PieceKind::Fold => "pleats",
                PieceKind::Open if crowded => "sheet crowded",
                PieceKind::Open => "sheet",
                _ => "sheet beyond",
            };
            let own = format!("q{at}");
            html! {
                <span key={at} class={classes!(class, own)}>
                    if piece.kind == PieceKind::Fold { <Edge /><Edge /> }
                </span>
            }
        });
    html! { <div class="paper" aria-hidden="true">{ for shapes }</div> }
}

/// A wavy line from top to bottom.
#[component]
fn Edge() -> Html {
    let step = 100.0 / WAVES as f64;
    let mut path = "M4 0".to_owned();
    for at in 0..WAVES {
        let side = if at % 2 == 0 { 2.5 } else { -2.5 };
        let _ = write!(path, "q{side} {:.2} 0 {step:.3}", step / 2.0);
    }
    html! { <svg class="edge" viewBox="0 0 8 100" preserveAspectRatio="none"><path d={path} /></svg> }
}

/// A button on each fold that is seen: it opens the fold, and folds again what was opened.
#[component]
pub fn Creases(props: &PiecesProps) -> Html {
    let shared = use_shared();
    let (plan, scene) = (&props.picture.plan, &props.picture.scene);
    if plan.arrangement().mode == Mode::Proportional {
        return Html::default();
    }
    let language = shared.language();
    let folds: Vec<(usize, &Piece)> = shared.story.drawing().folds().collect();
    let creases = folds.iter().enumerate().filter(|(_, (at, _))| scene.pieces.contains(at)).map(|(number, (at, piece))| {
        let open = plan.arrangement().opened.contains(&number);
        let onclick = shared.dispatch.reform(move |_: MouseEvent| Action::ToggleFold(number));
        let onfocus = {
            let Piece { u_start: start, u_end: end, .. } = plan.map().pieces()[*at];
            shared.dispatch.reform(move |_: FocusEvent| Action::RevealStretch { start, end })
        };
        let [words, ..] = piece_words(language, plan.map(), piece);
        let title = if open { language.fold_again(words) } else { language.fold_open(words) };
        let class = classes!("crease", format!("p{at}"), open.then_some("open"));
        html! {
            <button key={number} type="button" {class} {onclick} {onfocus} title={title.clone()} aria-label={title} aria-expanded={open.to_string()} />
        }
    });
    html! { <>{ for creases }</> }
}

/// The axis' ticks. Screen readers have the sections' headings instead.
#[component]
pub fn Ticks(props: &TicksProps) -> Html {
    let ticks = props.picture.scene.ticks.iter().map(|tick| {
        let level = if tick.level == TickLevel::Fine { "fine" } else { "coarse" };
        let own = tick_class(tick);
        html! { <span key={own.clone()} class={classes!("tick", level, own)}>{ &tick.label }</span> }
    });
    html! { <div class="ticks" aria-hidden="true">{ for ticks }</div> }
}
