//! Where things stand, as a style sheet: one rule per event and band, one DOM for all bands.
//!
//! The policy forbids `style` attributes, and the page must stand right before any script runs. So positions are rules,
//! written into a file when the page is prerendered and replaced through CSSOM afterwards. Class names come from indices,
//! never from the document's words.

use super::drawing::{BANDS, Drawing};
use super::place::{Beside, Side};
use super::width::text_width_px;
use super::words::{VARIANTS, piece_words};
use crate::scale::{Mode, PieceKind, View};
use std::fmt::Write;

/// The size of the words above the axis, in px.
const HEADING_FONT_PX: f64 = 12.5;
/// The room around them, in px.
const HEADING_PADDING_PX: f64 = 8.0;

/// Takes back what an earlier sheet says of marks, traces, pieces and years by their indices: those of another edition, or
/// another mode, are not these. It stands before [`placement_rules`].
pub const FORGET: &str = ".event{--u:initial;--v:initial;--a:initial;--w:initial;--lane:initial;--side:initial;\
    --tuck:initial;--separated:initial;--shift:initial;--sign:initial;--slot:initial;--shown:initial}\
    .trace,.piece,.year{--u:initial;--v:initial}.piece{--t0:initial;--t1:initial;--t2:initial;--t3:initial}";

/// The rules of a mode: where each event, piece and overview mark stands on the whole axis, and its lane per band.
pub fn placement_rules(drawing: &Drawing, mode: Mode) -> String {
    let mut css = String::new();
    for (at, mark) in drawing.marks().iter().enumerate() {
        let Some(mark) = mark else { continue };
        let (start, end, anchor) = mark.u(mode);
        let label_px = mark.label_px;
        line(
            &mut css,
            format_args!(".e{at}{{--u:{start:.5};--v:{end:.5};--a:{anchor:.5};--w:{label_px:.0}px}}"),
        );
        let (start, end, _) = mark.proportional;
        line(&mut css, format_args!(".o{at}{{--u:{start:.5};--v:{end:.5}}}"));
    }
    for (at, tick) in drawing.overview_ticks().iter().enumerate() {
        line(&mut css, format_args!(".y{at}{{--u:{:.5}}}", tick.u));
    }
    for (at, piece) in drawing.map(mode).pieces().iter().enumerate() {
        line(&mut css, format_args!(".p{at}{{--u:{:.5};--v:{:.5}}}", piece.u_start, piece.u_end));
    }
    for (band, width) in BANDS.iter().enumerate() {
        let Some(placement) = drawing.placement(mode, band) else { continue };
        let next = BANDS.get(band + 1).map(|next| next.from_px - 1);
        let upper = next.map_or(String::new(), |next| format!(" and (max-width:{next}.98px)"));
        line(&mut css, format_args!("@media (min-width:{}px){upper}{{", width.from_px));
        line(&mut css, format_args!(".plot{{--lanes:{}}}", placement.lanes));
        for (at, label) in placement.labels.iter().enumerate() {
            let hangs = drawing.marks()[at].is_some_and(|mark| mark.extent.hangs_at_end());
            let mut rule = format!("--lane:{}", label.lane);
            if label.side == Side::Left {
                // All of it stands left of the anchor, or all but the sign.
                rule += if hangs { ";--side:1" } else { ";--side:1;--tuck:15px" };
            }
            if let Some(beside) = label.beside {
                let Beside { sign_shift_px, text_shift_px, row_px } = beside;
                if sign_shift_px > 0.0 {
                    rule += ";--separated:1";
                }
                let _ = write!(
                    rule,
                    ";--shift:{text_shift_px:.0}px;--sign:{sign_shift_px:.0}px;--slot:0px;--w:{row_px:.0}px"
                );
            }
            line(&mut css, format_args!(".e{at}{{{rule}}}"));
        }
        css.push_str("}\n");
    }
    css
}

/// The rules of a view: the window, which words fit above each piece, and which labels wait for a closer look.
pub fn view_rules(drawing: &Drawing, mode: Mode, view: View) -> String {
    let mut css = String::new();
    line(&mut css, format_args!(".plot{{--zoom:{:.5};--from:{:.7}}}", view.zoom(), view.start()));
    let proportional = drawing.map(Mode::Proportional);
    for (at, tick) in drawing.ticks(mode, view).iter().enumerate() {
        line(&mut css, format_args!(".k{at}{{--u:{:.7}}}", tick.u));
    }
    let mut was_shown = vec![true; drawing.marks().len()];
    let shown = |u: f64| proportional.u_of_day(drawing.map(mode).day_of_u(u));
    line(&mut css, format_args!(".window{{--u:{:.5};--v:{:.5}}}", shown(view.start()), shown(view.end())));
    for (band, width) in BANDS.iter().enumerate() {
        line(&mut css, format_args!("@media (min-width:{}px){{", width.from_px));
        for (at, piece) in drawing.map(mode).pieces().iter().enumerate() {
            if piece.kind == PieceKind::Fold {
                continue;
            }
            // A heading may run on into the fold behind its piece.
            let fold = drawing.map(mode).pieces().get(at + 1).filter(|next| next.kind == PieceKind::Fold);
            let u_end = fold.map_or(piece.u_end, |fold| fold.u_end);
            let u_shown = u_end.min(view.end()) - piece.u_start.max(view.start());
            let room_px = u_shown * view.zoom() * width.drawing_px() - HEADING_PADDING_PX;
            let words = piece_words(piece);
            let fits = words.iter().position(|words| text_width_px(words, HEADING_FONT_PX) <= room_px);
            line(&mut css, format_args!(".p{at}{{{}}}", variants(fits)));
        }
        let Some(placement) = drawing.placement(mode, band) else { continue };
        for (at, label) in placement.labels.iter().enumerate() {
            let shown = label.is_shown(view.zoom());
            let before = was_shown.get_mut(at);
            if before.as_deref() != Some(&shown) {
                line(&mut css, format_args!(".e{at}{{--shown:{}}}", u8::from(shown)));
            }
            if let Some(before) = before {
                *before = shown;
            }
        }
        css.push_str("}\n");
    }
    css
}

/// The rules of the reports' strips: each sentence as wide as its share of its report's code points.
pub fn sentence_rules(code_points: impl IntoIterator<Item = usize>) -> String {
    code_points.into_iter().enumerate().fold(String::new(), |mut css, (at, points)| {
        line(&mut css, format_args!(".s{at}{{flex-grow:{points}}}"));
        css
    })
}

/// Shows one variant of a piece's words, or none.
fn variants(shown: Option<usize>) -> String {
    (0..VARIANTS).fold(String::new(), |mut css, variant| {
        let display = if shown == Some(variant) { "inline" } else { "none" };
        let _ = write!(css, "--t{variant}:{display};");
        css
    })
}

/// Adds a line; writing to a `String` cannot fail.
fn line(css: &mut String, arguments: std::fmt::Arguments<'_>) {
    let _ = css.write_fmt(arguments);
    css.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::samples::between;
    use crate::model::{Document, Event, EventId};

    #[test]
    fn a_sentence_grows_by_its_code_points() {
        assert_eq!(sentence_rules([12, 3]), ".s0{flex-grow:12}\n.s1{flex-grow:3}\n");
    }

    #[test]
    fn no_word_of_the_document_enters_the_style_sheet() {
        let event = Event {
            id: EventId::new("a}body{display:none"),
            title: "url(//evil)".into(),
            date: between("2026-01-05", "2026-01-05"),
            ..Event::default()
        };
        let document = Document { events: vec![event], ..Document::default() };
        let drawing = crate::layout::drawing::tests::drawing(&document);
        let css = placement_rules(&drawing, Mode::Folded) + &view_rules(&drawing, Mode::Folded, View::FULL);
        assert!(css.contains(".e0{"));
        assert!(!css.contains("evil") && !css.contains("body"), "{css}");
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
