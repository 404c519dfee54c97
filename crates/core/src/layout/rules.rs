//! Where things stand, as style sheets.
//!
//! The policy forbids `style` attributes, and the page must stand right before any script runs. So positions are rules:
//! written into a file when the page is prerendered, for every band and one DOM; afterwards CSSOM says them of each element.
//! They are plain numbers, so that no browser has to reckon and every width is right. Class names come from indices, never
//! from the document's words.
//!
//! Everything stands on the layer, in hundredths of its width. While a window pans the layer is moved, while it zooms the
//! layer is stretched, and nothing on it is placed anew but what the window's edges cross.

use super::band::{BANDS, PAPER_BAND, paper_zoom};
use super::drawing::Drawing;
use super::frame::Cluster;
use super::label::{FAR, Label, far};
use super::overview::ribbon_polygon;
use super::plan::{DRAWN_WHOLE, HEAD_PX, Plan, ROW_PX};
use super::scene::Scene;
use super::width::text_width_px;
use super::words::{VARIANTS, piece_words};
use crate::scale::{Brush, Mode, PieceKind, Tick, TickLevel, TimeMap, View};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The size of the words above the axis, in px.
const HEADING_FONT_PX: f64 = 12.5;
/// The room around them, in px.
const HEADING_PADDING_PX: f64 = 8.0;
/// The window on the overview is seen at least so wide, in px,
const WINDOW_PX: f64 = 3.0;
/// and can be taken on at least so much, in px.
const FRAME_PX: f64 = 40.0;

/// Where one element stands: the element, as a selector that finds no other, and its declarations.
pub type Placing = (String, String);

/// The rules of the prerendered page, from a plan and its whole scene for each band; those of one band are those of paper too.
/// Where there is no room for a label, its sign stays.
pub fn still_rules<'a>(drawing: &Drawing, bands: impl IntoIterator<Item = (&'a Plan, &'a Scene)>) -> String {
    let mut css = String::new();
    for (plan, scene) in bands {
        let next = BANDS.get(plan.band() + 1).map(|next| next.from_px - 1);
        let upper = next.map_or(String::new(), |next| format!(" and (max-width:{next}.98px)"));
        let and_print = if plan.band() == PAPER_BAND { ",print" } else { "" };
        let from_px = BANDS[plan.band()].from_px;
        line(&mut css, format_args!("@media screen and (min-width:{from_px}px){upper}{and_print}{{"));
        let standing = stands(drawing, plan, scene, false);
        let on_paper = (plan.band() == PAPER_BAND).then(|| paper(plan));
        let ribbons = ribbons(drawing, plan, View::FULL);
        for (element, declarations) in standing.into_iter().chain([ribbons]).chain(on_paper) {
            line(&mut css, format_args!("{element}{{{declarations}}}"));
        }
        let labels = scene.events().filter_map(|at| Some((at, plan.label(at)?.1)));
        for (at, _) in labels.filter(|(_, placed)| !placed.is_shown(scene.zoom)) {
            line(
                &mut css,
                format_args!(".timeline:not(.live) .e{at} :is(.label,.differ){{visibility:hidden}}"),
            );
        }
        css.push_str("}\n");
    }
    css
}

/// Where everything stands on the layer of a page that is live, wherever the window is. It is said element by element: of
/// a style sheet that changes, a browser looks for every rule at all there is.
pub fn standing(drawing: &Drawing, plan: &Plan, scene: &Scene) -> Vec<Placing> {
    stands(drawing, plan, scene, true)
}

/// What changes with every frame of a gesture: the layer, the brush, and what the window's edges cross. Where an element
/// [stands](standing) too, this is said after that. While a movement is `under_way`, what moves is a picture of its own
/// (`will-change`), so that no frame paints it anew; at rest it is not, since then letters fall on whole pixels.
pub fn moving(drawing: &Drawing, plan: &Plan, scene: &Scene, view: View, under_way: bool) -> Vec<Placing> {
    let lift = if under_way { "will-change:transform;" } else { "" };
    let mut all = held(plan, scene, view, lift);
    if view != View::FULL {
        let proportional = drawing.map(Mode::Proportional);
        let shown = |u: f64| proportional.u_of_day(plan.map().day_of_u(u));
        let brush = Brush::new(shown(view.start()), shown(view.end()));
        let (wide, moved) = (scene.layer_per_cent(), scene.per_cent_of_layer(view.start()));
        let (zoom, from) = (view.zoom(), view.start());
        let layer =
            format!("{lift}width:{wide:.5}%;translate:{:.6}%;--zoom:{zoom:.9};--from:{from:.15}", -moved);
        all.push((".layer".to_owned(), layer));
        all.extend(brushed(brush, plan.width_px()));
    }
    all
}

/// How much smaller the drawing is on paper.
pub fn paper(plan: &Plan) -> Placing {
    (".timeline".to_owned(), format!("--on-paper:{:.3}", paper_zoom(height_px(plan))))
}

/// How high the drawing is, in px.
fn height_px(plan: &Plan) -> f64 {
    HEAD_PX + plan.row_count().max(1) as f64 * ROW_PX + 6.0
}

/// The ribbons of a window.
pub fn ribbons(drawing: &Drawing, plan: &Plan, view: View) -> Placing {
    let polygon = ribbon_polygon(plan.map(), drawing.map(Mode::Proportional), view);
    (".ribbons".to_owned(), format!("clip-path:{polygon}"))
}

/// Where the brush stands on the overview: the window as it is, but no narrower than can be seen, and its grips as far apart
/// as fingers need. They are moved and stretched alone, so that no frame of a gesture lays anything out, and to a tenth of a
/// pixel, so that a small step of the axis changes nothing here.
fn brushed(brush: Brush, width_px: f64) -> [Placing; 4] {
    let at_least = |px: f64| {
        let wide = brush.width().max(px / width_px).min(1.0);
        let from = ((brush.from() + brush.to() - wide) / 2.0).clamp(0.0, 1.0 - wide);
        (from, wide)
    };
    let stretched = |(from, wide): (f64, f64)| format!("translate:{:.2}%;scale:{wide:.4} 1", from * 100.0);
    let taken = at_least(FRAME_PX);
    let (start, end) = (taken.0 * 100.0, (taken.0 + taken.1 - 1.0) * 100.0);
    [
        (".window".to_owned(), stretched(at_least(WINDOW_PX))),
        (".grip.whole".to_owned(), stretched(taken)),
        (".grip.start".to_owned(), format!("translate:{start:.2}cqw")),
        (".grip.end".to_owned(), format!("translate:{end:.2}cqw")),
    ]
}

/// Where everything stands on the layer, wherever the window is, and how high the drawing is. Once the page is `live`, what
/// is in clusters is not seen, nor what is new before it has its place.
fn stands(drawing: &Drawing, plan: &Plan, scene: &Scene, live: bool) -> Vec<Placing> {
    let mut all = Vec::new();
    let height_px = height_px(plan);
    let others = if live { ";--before-placed:hidden" } else { "" };
    all.push((".plot".to_owned(), format!("height:{height_px}px{others}")));
    let seen = if live { "visibility:inherit;" } else { "" };
    let mut place =
        |element: String, declarations: String| all.push((element, format!("{seen}{declarations}")));
    for at in &scene.abiding {
        let Some((label, by)) = Label::abiding(plan, scene, *at) else { continue };
        let top_px = top_px(plan.row(*at).unwrap_or_default());
        let hidden = if live && !label.placed.is_shown(scene.zoom) { ";visibility:hidden" } else { "" };
        let (width_px, stands, extras) = (label.item.label_px, label.stands(), label.extras());
        place(
            format!(".e{at}>.mark"),
            format!("top:{top_px}px;max-width:{width_px:.0}px;{stands}{extras};translate:{by}{hidden}"),
        );
        if drawing.marks()[*at].is_some_and(|mark| mark.has_bar()) {
            place(format!(".e{at}>.bar"), label.bar(top_px) + hidden);
        }
    }
    for at in scene.moving_events() {
        let Some(label) = Label::new(plan, scene, at) else { continue };
        let top_px = top_px(plan.row(at).unwrap_or_default());
        let width_px = label.item.label_px;
        let hidden = if live && !label.placed.is_shown(scene.zoom) { ";visibility:hidden" } else { "" };
        let (stands, extras) = (label.stands(), label.extras());
        place(
            format!(".e{at}>.mark"),
            format!("top:{top_px}px;max-width:{width_px:.0}px;{stands}{extras}{hidden}"),
        );
        if drawing.marks()[at].is_some_and(|mark| mark.has_bar()) {
            place(format!(".e{at}>.bar"), label.bar(top_px) + hidden);
        }
    }
    for (at, piece) in plan.map().pieces().iter().enumerate().take(scene.pieces.end).skip(scene.pieces.start)
    {
        let (start, end) = (scene.per_cent_of_layer(piece.u_start), scene.per_cent_of_layer(piece.u_end));
        let stands = format!("left:{start:.5}%;width:{:.5}%", end - start);
        place(format!(".q{at}"), stands.clone());
        if piece.kind == PieceKind::Fold {
            place(format!(".crease.p{at}"), stands);
        } else {
            let words = heading(plan, at, piece.u_start, scene.zoom);
            if plan.opened_fold(at) {
                place(format!(".crease.p{at}"), stands.clone());
            }
            let width = scene.per_cent_of_layer(heading_end(plan, at)) - start;
            place(format!(".piece.p{at}"), format!("left:{start:.5}%;width:{width:.5}%;{words}"));
        }
    }
    for tick in &scene.ticks {
        place(format!(".{}", tick_class(tick)), format!("left:{:.5}%", scene.per_cent_of_layer(tick.u)));
    }
    for (group, rows) in plan.rows().iter().enumerate() {
        if let Some(row) = rows.header {
            place(format!(".h{group}"), format!("top:{}px", top_px(row)));
        }
    }
    for cluster in &scene.clusters {
        let (start, end) = (scene.per_cent_of_layer(cluster.u_start), scene.per_cent_of_layer(cluster.u_end));
        let share = |u: f64| (u - cluster.u_start) / (cluster.u_end - cluster.u_start) * 100.0;
        let (first, last) = (share(cluster.u_first), share(cluster.u_last));
        let top_px = clusters_top_px(plan, cluster.group);
        place(
            format!(".{}", cluster_class(cluster)),
            format!(
                "top:{top_px}px;left:{start:.5}%;width:{:.5}%;--first:{first:.2}%;--spans:{:.2}%",
                end - start,
                last - first
            ),
        );
    }
    for (at, passing) in scene.passing.iter().enumerate() {
        place(format!(".b{at}"), format!("top:{}px", clusters_top_px(plan, passing.group)));
    }
    all
}

/// What the window's edges cross and is held in sight. It is moved from where it stands, so that no frame lays it out anew.
fn held(plan: &Plan, scene: &Scene, view: View, lift: &str) -> Vec<Placing> {
    if view == View::FULL {
        return Vec::new();
    }
    let (moved, per_px) = (scene.per_cent(view.start()), 100.0 / plan.width_px());
    let mut all = Vec::new();
    for at in scene.moving_events() {
        let by = Label::new(plan, scene, at).and_then(|label| label.held_by(moved, per_px));
        all.extend(by.map(|by| (format!(".e{at}>.mark"), format!("{lift}translate:{by}"))));
    }
    let pieces = plan.map().pieces();
    let crossed = |at: &usize| pieces[*at].u_start < view.start() && pieces[*at].u_end > view.start();
    if let Some(at) = scene.pieces.clone().find(crossed).filter(|_| scene.headed) {
        let by = moved - scene.per_cent(pieces[at].u_start);
        let words = heading(plan, at, view.start(), scene.zoom);
        all.push((format!(".piece.p{at}"), format!("--words-by:{by:.4}cqw;{words}")));
    }
    // The last coarse tick that began before the window stays at its edge until the next pushes it out.
    let coarse = || scene.ticks.iter().filter(|tick| tick.level == TickLevel::Coarse);
    if let Some(tick) = coarse().rev().find(|tick| tick.u < view.start()) {
        let next = coarse().find(|next| next.u > tick.u).map_or(moved + FAR, |next| scene.per_cent(next.u));
        let width_px = text_width_px(&tick.label, HEADING_FONT_PX) + HEADING_PADDING_PX;
        let from = scene.per_cent(tick.u);
        let by = format!("min({:.4}cqw,{:.4}cqw - {width_px:.0}px)", moved - from, next - from);
        all.push((format!(".{}", tick_class(tick)), format!("{lift}translate:{by}")));
    }
    all
}

/// The way from one plan and window to another, whose scene is on the page: what is said after where everything
/// [stands](standing) there. Every mark moves evenly; `share` goes from 0 to 1.
pub fn passage(
    drawing: &Drawing,
    (from, from_view): (&Plan, View),
    (to, to_view): (&Plan, View),
    scene: &Scene,
    share: f64,
) -> Vec<Placing> {
    let map = TimeMap::between(from.map(), to.map(), share);
    let between = |from: f64, to: f64| from + (to - from) * share;
    let start = between(from_view.start(), to_view.start());
    let zoom = 1.0 / between(from_view.width(), to_view.width());
    let moved = scene.per_cent(to_view.start());
    let mut on_the_way: BTreeMap<String, String> = BTreeMap::new();
    for at in scene.events() {
        let (Some((item, placed)), Some(mark)) = (to.label(at), drawing.marks()[at]) else { continue };
        let (u_start, u_end, u_anchor) = mark.on(&map);
        // What abides stands on no layer that is moved.
        let moved = if scene.abiding.contains(&at) { 0.0 } else { moved };
        let x = |u: f64| far((u - start) * zoom * 100.0) + moved;
        let there = |item, placed| Label {
            item,
            placed,
            anchor: x(u_anchor),
            start: x(u_start),
            end: x(u_end),
            of_layer: None,
        };
        let label = there(item, placed);
        let before = from
            .label(at)
            .map_or_else(|| label.stands(), |(item, placed)| label.between(&there(item, placed), share));
        let top = |plan: &Plan| top_px(plan.row(at).unwrap_or_default());
        let top_px = between(top(from), top(to));
        let by = |plan: &Plan, view: View, share: f64| {
            let label = Label::in_window(plan, view, at)?;
            Some(format!("({}) * {share:.4}", label.held_by(0.0, 100.0 / plan.width_px())?))
        };
        let by = [by(from, from_view, 1.0 - share), by(to, to_view, share)].into_iter().flatten();
        let held = by.reduce(|one, other| format!("{one} + {other}"));
        let held = held.map_or("none".to_owned(), |by| format!("calc({by})"));
        let stands = format!("top:{top_px:.1}px;{before};translate:{held}");
        on_the_way.insert(format!(".e{at}>.mark"), stands);
        on_the_way.insert(format!(".e{at}>.bar"), label.bar(top_px));
    }
    let mut all = moving(drawing, to, scene, to_view, false);
    for (element, declarations) in &mut all {
        if let Some(there) = on_the_way.remove(element) {
            declarations.push(';');
            declarations.push_str(&there);
        }
    }
    all.extend(on_the_way);
    all
}

/// The class of a tick's element; it stays while the tick does.
pub fn tick_class(tick: &Tick) -> String {
    let level = if tick.level == TickLevel::Fine { "f" } else { "c" };
    format!("k{level}{:x}", tick.u.to_bits())
}

/// The class of a cluster's element; it stays while the cluster does.
pub fn cluster_class(cluster: &Cluster) -> String {
    format!("c{}-{}-{}", cluster.group, cluster.level, cluster.bin)
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

/// Where the clusters of a group stand, in px from the top of the drawing.
fn clusters_top_px(plan: &Plan, group: usize) -> f64 {
    let row = plan.rows().get(group).and_then(|rows| rows.clusters);
    top_px(row.unwrap_or_default())
}

/// Where a row begins, in px from the top of the drawing.
fn top_px(row: usize) -> f64 {
    HEAD_PX + row as f64 * ROW_PX
}

/// Shows the piece's words that fit above it from where it is seen.
fn heading(plan: &Plan, at: usize, u_seen: f64, zoom: f64) -> String {
    if plan.map().pieces()[at].kind == PieceKind::Fold {
        return String::new();
    }
    variants(fitting_words(plan, at, u_seen, zoom))
}

/// Where the room for a piece's words ends: they may run on into the fold behind it.
fn heading_end(plan: &Plan, at: usize) -> f64 {
    let pieces = plan.map().pieces();
    let fold = pieces.get(at + 1).filter(|next| next.kind == PieceKind::Fold);
    fold.map_or(pieces[at].u_end, |fold| fold.u_end)
}

/// Which of a piece's words fit above it, from where it is seen.
pub(super) fn fitting_words(plan: &Plan, at: usize, u_seen: f64, zoom: f64) -> Option<usize> {
    let pieces = plan.map().pieces();
    let room_px = (heading_end(plan, at) - u_seen) * zoom * plan.width_px() - HEADING_PADDING_PX;
    piece_words(plan.language(), plan.map(), &pieces[at])
        .iter()
        .position(|words| text_width_px(words, HEADING_FONT_PX) <= room_px)
}

/// Shows one variant of a piece's words, or none.
fn variants(shown: Option<usize>) -> String {
    (0..VARIANTS).fold(String::new(), |mut css, variant| {
        let display = if shown == Some(variant) { "inline-block" } else { "none" };
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
        // In a window that shows everything, the layer is as wide as the window.
        let numbers = |says: &str| -> Vec<f64> {
            let last = says.rsplit("top:").next().unwrap_or_default();
            let numbers = last.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'));
            numbers
                .filter_map(|number| number.parse().ok())
                .map(|number: f64| (number * 1e2).round() / 1e2)
                .collect()
        };
        let bars = |all: Vec<Placing>| -> Vec<Vec<f64>> {
            all.iter().filter(|(of, _)| of.ends_with(".bar")).map(|(_, says)| numbers(says)).collect()
        };
        let on_the_way =
            |share| bars(passage(&drawing, (&from, View::FULL), (&to, View::FULL), &after, share));
        assert_eq!(on_the_way(0.0), bars(standing(&drawing, &from, &before)));
        assert_eq!(on_the_way(1.0), bars(standing(&drawing, &to, &after)));
        assert_ne!(on_the_way(0.5), on_the_way(0.0));
        assert_ne!(on_the_way(0.5), on_the_way(1.0));
    }

    #[test]
    fn a_heading_has_all_the_room_that_its_words_were_fitted_into() {
        let event = |first: &str, last: &str| Event { date: between(first, last), ..Event::default() };
        let month = |year: u32| event(&format!("{year}-11-01"), &format!("{year}-11-30"));
        let events = (2010..2026).step_by(3).map(month).collect();
        let document = Document { events, ..Document::default() };
        let drawing = crate::layout::drawing::tests::drawing(&document);
        let mut runs_on = 0;
        for band in 0..BANDS.len() {
            let plan = Plan::new(&document, &drawing, &Arrangement::default(), band);
            let scene = Scene::new(&drawing, &plan, View::FULL);
            let placed = standing(&drawing, &plan, &scene);
            for (at, piece) in plan.map().pieces().iter().enumerate() {
                let Some(variant) = fitting_words(&plan, at, piece.u_start, scene.zoom) else { continue };
                let element = format!(".piece.p{at}");
                let Some((_, says)) = placed.iter().find(|(of, _)| *of == element) else { continue };
                let width = says.split("width:").nth(1).and_then(|rest| rest.split('%').next()).unwrap();
                let box_px = width.parse::<f64>().unwrap() / 100.0 * plan.width_px();
                let words_px =
                    text_width_px(&piece_words(plan.language(), plan.map(), piece)[variant], HEADING_FONT_PX);
                assert!(
                    words_px <= box_px - HEADING_PADDING_PX + 0.01,
                    "{element} in band {band}: {words_px} in {box_px}"
                );
                let own_px = (piece.u_end - piece.u_start) * scene.zoom * plan.width_px();
                runs_on += usize::from(words_px > own_px - HEADING_PADDING_PX);
            }
        }
        assert!(runs_on > 0, "none runs on into a fold, so nothing was tried");
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
        let placed = standing(&drawing, &plan, &scene).into_iter();
        let css = placed
            .chain(moving(&drawing, &plan, &scene, View::new(0.2, 0.4), true))
            .map(|(of, says)| format!("{of}{{{says}}}"))
            .collect::<String>()
            + &still_rules(&drawing, [(&plan, &scene)]);
        assert!(css.contains(".e0>"));
        assert!(!css.contains("evil") && !css.contains("body"), "{css}");
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
