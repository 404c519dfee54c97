//! Where things stand, as style sheets.
//!
//! The policy forbids `style` attributes, and the page must stand right before any script runs. So positions are rules:
//! written into a file when the page is prerendered, for every band and one DOM, and through CSSOM afterwards, for the band
//! there is. They are plain numbers, in hundredths of the drawing's width (`cqw`), so that no browser has to reckon and
//! every width is right. Class names come from indices, never from the document's words.
//!
//! [`scene_rules`] places everything on the layer; while a window pans, only [`view_rules`] change, which move the layer and
//! hold in sight what its edges cross.

use super::drawing::{BANDS, Drawing};
use super::place::{Beside, Item, Placed, Side};
use super::plan::{DRAWN_WHOLE, HEAD_PX, Plan, ROW_PX};
use super::scene::Scene;
use super::width::text_width_px;
use super::words::{VARIANTS, piece_words};
use crate::scale::{Mode, PieceKind, TickLevel, TimeMap, View};
use std::fmt::Write;

/// The size of the words above the axis, in px.
const HEADING_FONT_PX: f64 = 12.5;
/// The room around them, in px.
const HEADING_PADDING_PX: f64 = 8.0;
/// The room for a sign beside its text, in px.
const SLOT_PX: f64 = 19.0;
/// What stays to the right of its anchor of a label that stands to the left: its sign, in px.
const TUCK_PX: f64 = 15.0;
/// What stands further outside the window, in hundredths of its width, stands there: no browser can draw much further.
const FAR: f64 = 500.0;

/// What the rules are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    /// The prerendered page, as long as no script has taken over: signs stay where there is no room for their labels.
    Still,
    /// The page with scripts, in which those are in clusters.
    Live,
}

/// The rules of the prerendered page, from a plan and its whole scene for each band.
pub fn still_rules<'a>(drawing: &Drawing, bands: impl IntoIterator<Item = (&'a Plan, &'a Scene)>) -> String {
    let mut css = String::new();
    for (plan, scene) in bands {
        let next = BANDS.get(plan.band() + 1).map(|next| next.from_px - 1);
        let upper = next.map_or(String::new(), |next| format!(" and (max-width:{next}.98px)"));
        line(&mut css, format_args!("@media (min-width:{}px){upper}{{", BANDS[plan.band()].from_px));
        css.push_str(".timeline:not(.live){\n");
        scene_lines(&mut css, Page::Still, drawing, plan, scene);
        css.push_str("}}\n");
    }
    css
}

/// The rules of a scene: where each event, cluster, piece and tick stands on the layer, and how high the drawing is.
pub fn scene_rules(drawing: &Drawing, plan: &Plan, scene: &Scene) -> String {
    let mut css = String::new();
    line(&mut css, format_args!("@media (min-width:{}px){{", BANDS[0].from_px));
    scene_lines(&mut css, Page::Live, drawing, plan, scene);
    css.push_str("}\n");
    css
}

fn scene_lines(css: &mut String, page: Page, drawing: &Drawing, plan: &Plan, scene: &Scene) {
    let height_px = HEAD_PX + plan.row_count().max(1) as f64 * ROW_PX + 6.0;
    line(css, format_args!(".plot{{height:{height_px}px}}"));
    let reach = (scene.end - scene.origin) * scene.zoom * 100.0;
    line(css, format_args!(".paper{{width:{reach:.4}cqw}}"));
    for at in scene.events() {
        let Some((item, placed)) = plan.label(at) else { continue };
        let top_px = top_px(plan.row(at).unwrap_or_default());
        let x = |u: f64| far(scene.per_cent(u));
        let label =
            Label { item, placed, anchor: x(item.u_anchor), start: x(item.u_start), end: x(item.u_end) };
        let width_px = item.label_px;
        line(
            css,
            format_args!(".e{at}>.mark{{top:{top_px}px;max-width:{width_px:.0}px;{}}}", label.stands()),
        );
        label.extras(css, at);
        if drawing.marks()[at].is_some_and(|mark| mark.has_bar()) {
            let (start, width) = (label.start, label.end - label.start);
            line(
                css,
                format_args!(".e{at}>.bar{{top:{top_px}px;translate:{start:.4}cqw;width:{width:.4}cqw}}"),
            );
        }
        if !placed.is_shown(scene.zoom) {
            let hidden = if page == Page::Still { " :is(.label,.differ)" } else { ">*" };
            line(css, format_args!(".e{at}{hidden}{{visibility:hidden}}"));
        }
    }
    for (at, piece) in plan.map().pieces().iter().enumerate().take(scene.pieces.end).skip(scene.pieces.start)
    {
        let (start, end) = (far(scene.per_cent(piece.u_start)), far(scene.per_cent(piece.u_end)));
        let words = heading(plan, at, piece.u_start, scene.zoom);
        line(css, format_args!(".p{at}{{translate:{start:.4}cqw;width:{:.4}cqw;{words}}}", end - start));
    }
    for (at, tick) in scene.ticks.iter().enumerate() {
        line(css, format_args!(".k{at}{{translate:{:.4}cqw}}", scene.per_cent(tick.u)));
    }
    for (group, rows) in plan.rows().iter().enumerate() {
        for (class, row) in [('h', rows.header), ('g', rows.clusters)] {
            if let Some(row) = row {
                line(css, format_args!(".{class}{group}{{top:{}px}}", top_px(row)));
            }
        }
    }
    for (at, cluster) in scene.clusters.iter().enumerate() {
        let (start, end) = (far(scene.per_cent(cluster.u_start)), far(scene.per_cent(cluster.u_end)));
        let width = end - start;
        line(css, format_args!(".c{at}{{translate:{start:.4}cqw;width:{width:.4}cqw}}"));
        let share = |u: f64| (u - cluster.u_start) / (cluster.u_end - cluster.u_start) * 100.0;
        let (first, last) = (share(cluster.u_first), share(cluster.u_last));
        line(css, format_args!(".c{at}::after{{left:{first:.2}%;width:{:.2}%}}", last - first));
    }
}

/// The rules of a window: how far the layer is moved, and what its edges cross and is held in sight.
pub fn view_rules(drawing: &Drawing, plan: &Plan, scene: &Scene, view: View) -> String {
    let mut css = String::new();
    let moved = scene.per_cent(view.start());
    line(&mut css, format_args!(".plot{{--zoom:{:.9};--from:{:.15}}}", view.zoom(), view.start()));
    let proportional = drawing.map(Mode::Proportional);
    let shown = |u: f64| proportional.u_of_day(plan.map().day_of_u(u));
    line(&mut css, format_args!(".window{{--u:{:.7};--v:{:.7}}}", shown(view.start()), shown(view.end())));
    line(&mut css, format_args!("@media (min-width:{}px){{", BANDS[0].from_px));
    line(&mut css, format_args!(".layer{{translate:{:.4}cqw}}", -moved));
    for at in scene.events() {
        let Some((item, placed)) = plan.label(at) else { continue };
        let is_crossed = match placed.side {
            Side::Right => item.u_anchor < view.start() && item.u_end > view.start(),
            Side::Left => item.u_anchor > view.end() && item.u_start < view.end(),
        };
        if is_crossed {
            let x = |u: f64| far(scene.per_cent(u));
            let label =
                Label { item, placed, anchor: x(item.u_anchor), start: x(item.u_start), end: x(item.u_end) };
            line(&mut css, format_args!(".e{at}>.mark{{{}}}", label.held(moved)));
        }
    }
    let pieces = plan.map().pieces();
    let crossed = |at: &usize| pieces[*at].u_start < view.start() && pieces[*at].u_end > view.start();
    if let Some(at) = scene.pieces.clone().find(crossed) {
        let end = far(scene.per_cent(pieces[at].u_end));
        let words = heading(plan, at, view.start(), scene.zoom);
        line(&mut css, format_args!(".p{at}{{translate:{moved:.4}cqw;width:{:.4}cqw;{words}}}", end - moved));
    }
    // The last coarse tick that began before the window stays at its edge until the next pushes it out.
    let coarse = || scene.ticks.iter().enumerate().filter(|(_, tick)| tick.level == TickLevel::Coarse);
    if let Some((at, tick)) = coarse().rev().find(|(_, tick)| tick.u < view.start()) {
        let next = coarse().find(|(next, _)| *next > at).map_or(FAR, |(_, next)| scene.per_cent(next.u));
        let width_px = text_width_px(&tick.label, HEADING_FONT_PX) + HEADING_PADDING_PX;
        line(
            &mut css,
            format_args!(".k{at}{{translate:min({moved:.4}cqw,calc({next:.4}cqw - {width_px:.0}px))}}"),
        );
    }
    css.push_str("}\n");
    css
}

/// The rules on the way from one plan and window to another, whose scene is on the page: every mark moves evenly, and what
/// has no counterpart is not seen. `share` goes from 0 to 1.
pub fn passage_rules(
    drawing: &Drawing,
    (from, from_view): (&Plan, View),
    (to, to_view): (&Plan, View),
    scene: &Scene,
    share: f64,
) -> String {
    let mut css = String::new();
    let map = TimeMap::between(from.map(), to.map(), share);
    let between = |from: f64, to: f64| from + (to - from) * share;
    let start = between(from_view.start(), to_view.start());
    let zoom = 1.0 / between(from_view.width(), to_view.width());
    let moved = scene.per_cent(to_view.start());
    line(&mut css, format_args!("@media (min-width:{}px){{", BANDS[0].from_px));
    css.push_str(".paper,.tick,.piece,.crease,.cluster,.passing,.lane-header{opacity:0}\n");
    for at in scene.events() {
        let (Some((item, placed)), Some(mark)) = (to.label(at), drawing.marks()[at]) else { continue };
        let (u_start, u_end, u_anchor) = mark.on(&map);
        let x = |u: f64| far((u - start) * zoom * 100.0 + moved);
        let label = Label { item, placed, anchor: x(u_anchor), start: x(u_start), end: x(u_end) };
        let top = |plan: &Plan| top_px(plan.row(at).unwrap_or_default());
        let top_px = between(top(from), top(to));
        line(&mut css, format_args!(".e{at}>.mark{{top:{top_px:.1}px;{}}}", label.stands()));
        if mark.has_bar() {
            let (start, width) = (label.start, label.end - label.start);
            line(
                &mut css,
                format_args!(".e{at}>.bar{{top:{top_px:.1}px;translate:{start:.4}cqw;width:{width:.4}cqw}}"),
            );
        }
    }
    css.push_str("}\n");
    css
}

/// Where the overview's marks and years stand.
pub fn overview_rules(drawing: &Drawing) -> String {
    let mut css = String::new();
    let marks = if drawing.marks().len() <= DRAWN_WHOLE { drawing.marks() } else { &[] };
    for (at, mark) in marks.iter().enumerate() {
        let Some((start, end, _)) = mark.as_ref().map(|mark| mark.proportional) else { continue };
        line(&mut css, format_args!(".o{at}{{--u:{start:.5};--v:{end:.5}}}"));
    }
    for (at, tick) in drawing.overview_ticks().iter().enumerate() {
        line(&mut css, format_args!(".y{at}{{--u:{:.5}}}", tick.u));
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

/// A label with its mark on the layer, in hundredths of the drawing's width.
struct Label<'a> {
    item: &'a Item,
    placed: &'a Placed,
    anchor: f64,
    start: f64,
    end: f64,
}

impl Label<'_> {
    /// From the anchor to the label's box, in px.
    fn shift_px(&self) -> f64 {
        self.placed.beside.map_or(0.0, |beside| beside.text_shift_px)
    }

    /// What of a label to the left is to the right of its anchor, in px.
    fn tuck_px(&self) -> f64 {
        if self.item.hangs { 0.0 } else { TUCK_PX }
    }

    /// Where it stands as long as its anchor is in sight.
    fn stands(&self) -> String {
        let Self { anchor, .. } = self;
        match self.placed.side {
            Side::Right if self.shift_px() == 0.0 => format!("translate:{anchor:.4}cqw"),
            Side::Right => format!("translate:calc({anchor:.4}cqw + {:.0}px)", self.shift_px()),
            Side::Left => format!("translate:calc({anchor:.4}cqw + {:.0}px - 100%)", self.tuck_px()),
        }
    }

    /// Where it stands in a window that begins at `moved` and does not hold its anchor: at the window's edge, as long as its
    /// mark does.
    fn held(&self, moved: f64) -> String {
        let Self { anchor, start, end, .. } = self;
        let width_px = self.placed.beside.map_or(self.item.label_px, |beside| beside.row_px);
        let shift_px = self.shift_px();
        match self.placed.side {
            Side::Right => format!(
                "translate:calc(max({anchor:.4}cqw,min({moved:.4}cqw,{end:.4}cqw - {width_px:.0}px)) + {shift_px:.0}px)"
            ),
            Side::Left => format!(
                "translate:calc(min({anchor:.4}cqw,max({:.4}cqw,{start:.4}cqw + {width_px:.0}px)) + {:.0}px - 100%)",
                moved + 100.0,
                self.tuck_px()
            ),
        }
    }

    /// What else sets it apart from a label that stands alone to the right of its sign.
    fn extras(&self, css: &mut String, at: usize) {
        if let Some(Beside { sign_shift_px, text_shift_px, .. }) = self.placed.beside {
            let sign_px = sign_shift_px - text_shift_px + 1.0;
            line(css, format_args!(".e{at}>.mark{{padding:0}}.e{at}>.mark>.glyph{{left:{sign_px:.0}px}}"));
            if sign_shift_px > 0.0 {
                line(css, format_args!(".e{at}>.mark::before{{opacity:1}}"));
            }
        } else if self.placed.side == Side::Left {
            let glyph = format!(".e{at}>.mark>.glyph{{left:calc(100% - {TUCK_PX}px)}}");
            line(css, format_args!(".e{at}>.mark{{padding:0 {SLOT_PX}px 0 0}}{glyph}"));
        }
    }
}

/// Where a row begins, in px from the top of the drawing.
fn top_px(row: usize) -> f64 {
    HEAD_PX + row as f64 * ROW_PX
}

/// A place on the layer, or as far outside as one can be.
fn far(per_cent: f64) -> f64 {
    per_cent.clamp(-FAR, FAR)
}

/// Shows the piece's words that fit above it from where it is seen.
fn heading(plan: &Plan, at: usize, u_seen: f64, zoom: f64) -> String {
    if plan.map().pieces()[at].kind == PieceKind::Fold {
        return String::new();
    }
    variants(fitting_words(plan, at, u_seen, zoom))
}

/// Which of a piece's words fit above it, from where it is seen. A heading may run on into the fold behind its piece.
pub(super) fn fitting_words(plan: &Plan, at: usize, u_seen: f64, zoom: f64) -> Option<usize> {
    let pieces = plan.map().pieces();
    let fold = pieces.get(at + 1).filter(|next| next.kind == PieceKind::Fold);
    let u_end = fold.map_or(pieces[at].u_end, |fold| fold.u_end);
    let room_px = (u_end - u_seen) * zoom * plan.width_px() - HEADING_PADDING_PX;
    piece_words(plan.map(), &pieces[at])
        .iter()
        .position(|words| text_width_px(words, HEADING_FONT_PX) <= room_px)
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
    use crate::layout::Arrangement;
    use crate::model::samples::between;
    use crate::model::{Document, Event, EventId};

    #[test]
    fn a_sentence_grows_by_its_code_points() {
        assert_eq!(sentence_rules([12, 3]), ".s0{flex-grow:12}\n.s1{flex-grow:3}\n");
    }

    #[test]
    fn a_passage_begins_and_ends_where_the_plans_have_the_marks() {
        let event = |first: &str, last: &str| Event { date: between(first, last), ..Event::default() };
        let events = vec![event("2017-01-01", "2017-12-31"), event("2026-01-02", "2026-01-05")];
        let document = Document { events, ..Document::default() };
        let drawing = crate::layout::drawing::tests::drawing(&document);
        let plan = |mode| {
            let arrangement = Arrangement { mode, ..Arrangement::default() };
            Plan::new(&document, &drawing, &arrangement, 0)
        };
        let (from, to) = (plan(Mode::Folded), plan(Mode::Proportional));
        let (before, after) =
            (Scene::new(&drawing, &from, View::FULL), Scene::new(&drawing, &to, View::FULL));
        let bars = |css: String| -> Vec<String> {
            css.lines().filter(|line| line.contains(">.bar")).map(|line| line.replace(".0px", "px")).collect()
        };
        let on_the_way =
            |share| bars(passage_rules(&drawing, (&from, View::FULL), (&to, View::FULL), &after, share));
        assert_eq!(on_the_way(0.0), bars(scene_rules(&drawing, &from, &before)));
        assert_eq!(on_the_way(1.0), bars(scene_rules(&drawing, &to, &after)));
        assert_ne!(on_the_way(0.5), on_the_way(0.0));
        assert_ne!(on_the_way(0.5), on_the_way(1.0));
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
        let plan = Plan::new(&document, &drawing, &Arrangement::default(), 0);
        let scene = Scene::new(&drawing, &plan, View::FULL);
        let css = still_rules(&drawing, [(&plan, &scene)])
            + &scene_rules(&drawing, &plan, &scene)
            + &view_rules(&drawing, &plan, &scene, View::FULL);
        assert!(css.contains(".e0>"));
        assert!(!css.contains("evil") && !css.contains("body"), "{css}");
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
