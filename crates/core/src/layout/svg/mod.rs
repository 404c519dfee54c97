//! The drawing of a window as one SVG image: what the page shows, without a page. One mark a line and tenths of a px, so that
//! two of them can be compared by reading.
//!
//! It needs no style sheet: what says something is an attribute. Titles are text, not outlines.

mod event;
mod write;

use super::band::BANDS;
use super::drawing::Drawing;
use super::frame::{Cluster, Passing};
use super::group::Name;
use super::plan::{HEAD_PX, Plan, ROW_PX};
use super::rules::fitting_words;
use super::scene::Scene;
use super::width::text_width_px;
use super::words::piece_words;
use crate::date::{Bounds, Day, bounds_words};
use crate::model::Document;
use crate::scale::{PieceKind, TickLevel, View};
use event::Gradients;
use write::{escaped, px};

/// Where the words of the coarser line stand, in px from the top.
const COARSE_PX: f64 = 15.0;
/// Where those of the finer line stand.
const FINE_PX: f64 = 35.0;
/// From the top of a row to the line on which its words stand, in px.
const BASELINE_PX: f64 = 15.0;
/// The size of the axis' words, in px.
const AXIS_FONT_PX: f64 = 12.5;
/// The room before the words of a piece and of a tick, in px.
const INDENT_PX: f64 = 4.0;
/// What stands further outside the window, in px, is drawn as if it stood there.
const FAR_PX: f64 = 100.0;

/// What one window shows, as an SVG image as wide as its band's smallest drawing. The plan is the document's, and the scene the
/// plan's for this window. A drawing is as high as all its rows.
pub fn svg(document: &Document, drawing: &Drawing, plan: &Plan, scene: &Scene, view: View) -> String {
    Picture { document, drawing, plan, scene, view }.written()
}

/// The same as a file of its own: it says its title, what it tells and in what language, and has a ground that it is seen on.
pub fn image(document: &Document, drawing: &Drawing, plan: &Plan, scene: &Scene, view: View) -> String {
    let image = svg(document, drawing, plan, scene, view);
    // Behind the tag that it begins with.
    let (head, body) = image.split_once('\n').unwrap_or((&image, ""));
    let head = head.strip_suffix('>').unwrap_or(head);
    let language = &document.language;
    let is_tag =
        !language.is_empty() && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let language = if is_tag { format!(r#" xml:lang="{language}""#) } else { String::new() };
    let described = match document.description.as_str() {
        "" => String::new(),
        words => format!("<desc>{}</desc>\n", escaped(words)),
    };
    let title = escaped(&document.title);
    let ground = r##"<rect width="100%" height="100%" fill="#fffdf8"/>"##;
    format!("{head} role=\"img\"{language}>\n<title>{title}</title>\n{described}{ground}\n{body}")
}

/// What is drawn.
struct Picture<'a> {
    document: &'a Document,
    drawing: &'a Drawing,
    plan: &'a Plan,
    scene: &'a Scene,
    view: View,
}

impl Picture<'_> {
    fn written(&self) -> String {
        let (width, height) = (px(self.width_px()), px(self.height_px()));
        let mut gradients = Gradients::default();
        let events: Vec<String> =
            self.scene.events().filter_map(|at| self.event(at, &mut gradients)).collect();
        let mut lines = vec![format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="sans-serif">"#
        )];
        let mut group = |attributes: &str, drawn: Vec<String>| {
            if !drawn.is_empty() {
                lines.push(format!("<g {attributes}>"));
                lines.extend(drawn);
                lines.push("</g>".to_owned());
            }
        };
        group(r##"class="paper" fill="#f7f4ec" stroke="#cfc7b4""##, self.paper());
        group(r##"class="headings" font-size="12.5" fill="#222""##, self.headings());
        group(r##"class="ticks" font-size="12.5" fill="#555" stroke-width="0.5""##, self.ticks());
        group(
            r##"class="lane-headers" font-size="12.5" font-weight="bold" fill="#555""##,
            self.lane_headers(),
        );
        group(r#"class="gradients""#, gradients.written());
        group(r##"class="events" font-size="13" fill="#222" stroke-width="1.2""##, events);
        let clusters = self.scene.clusters.iter().filter_map(|cluster| self.cluster(cluster));
        let passing = self.scene.passing.iter().map(|passing| self.passing(passing));
        group(r#"class="clusters" font-size="12.5" text-anchor="middle""#, clusters.chain(passing).collect());
        lines.push("</svg>\n".to_owned());
        lines.join("\n")
    }

    fn width_px(&self) -> f64 {
        BANDS[self.plan.band()].drawing_px()
    }

    fn height_px(&self) -> f64 {
        row_px(self.plan.row_count().max(1)) + 6.0
    }

    /// Where an *u* stands, in px from the window's left edge.
    fn at(&self, u: f64) -> f64 {
        (u - self.view.start()) * self.view.zoom() * self.width_px()
    }

    /// The same, or as far outside as anything is drawn.
    fn x(&self, u: f64) -> f64 {
        self.at(u).clamp(-FAR_PX, self.width_px() + FAR_PX)
    }

    /// Whether something between two places, in px, is seen.
    fn is_seen(&self, left: f64, right: f64) -> bool {
        left < self.width_px() && right > 0.0
    }

    /// The pieces of the axis: open stretches as sheets, folds as two lines, what lies beyond all days dashed.
    fn paper(&self) -> Vec<String> {
        let pieces = self.plan.map().pieces();
        let folds: Vec<usize> = self.drawing.folds().map(|(at, _)| at).collect();
        let is_opened =
            |at: usize| self.plan.arrangement().opened.iter().any(|fold| folds.get(*fold) == Some(&at));
        let height = self.height_px();
        let seen = self.scene.pieces.clone().filter_map(|at| {
            let piece = &pieces[at];
            let (left, right) = (self.x(piece.u_start), self.x(piece.u_end));
            if !self.is_seen(left, right) {
                return None;
            }
            let width = right - left;
            let rect = |class: &str, more: &str| {
                format!(
                    r#"<rect class="{class}" x="{}" y="0" width="{}" height="{}"{more}/>"#,
                    px(left),
                    px(width),
                    px(height)
                )
            };
            Some(match piece.kind {
                PieceKind::Open if is_opened(at) => rect("sheet opened", r##" fill="#fff""##),
                PieceKind::Open => rect("sheet", ""),
                PieceKind::Earlier => rect("earlier", r#" fill="none" stroke-dasharray="4 3""#),
                PieceKind::Later => rect("later", r#" fill="none" stroke-dasharray="4 3""#),
                PieceKind::Fold => format!(
                    r#"<path class="fold" d="M{} 0v{height}M{} 0v{height}"/>"#,
                    px(left + 0.32 * width),
                    px(left + 0.68 * width),
                    height = px(height)
                ),
            })
        });
        seen.collect()
    }

    /// The words above the pieces, where the coarser line has them.
    fn headings(&self) -> Vec<String> {
        if !self.scene.headed {
            return Vec::new();
        }
        let pieces = self.plan.map().pieces();
        let seen = self.scene.pieces.clone().filter_map(|at| {
            let piece = &pieces[at];
            let u_seen = piece.u_start.max(self.view.start());
            if piece.kind == PieceKind::Fold || !self.is_seen(self.x(piece.u_start), self.x(piece.u_end)) {
                return None;
            }
            let variant = fitting_words(self.plan, at, u_seen, self.scene.zoom)?;
            let words = &piece_words(self.drawing.language(), self.plan.map(), piece)[variant];
            Some(text("", self.x(u_seen) + INDENT_PX, COARSE_PX, words))
        });
        seen.collect()
    }

    /// The axis' ticks. The coarser one that holds the window's left edge stays there until the next pushes it out.
    fn ticks(&self) -> Vec<String> {
        let ticks = &self.scene.ticks;
        let coarse = || ticks.iter().enumerate().filter(|(_, tick)| tick.level == TickLevel::Coarse);
        let held = coarse().rev().find(|(_, tick)| tick.u < self.view.start()).map(|(at, _)| at);
        let seen = ticks.iter().enumerate().filter_map(|(at, tick)| {
            let words_px = text_width_px(&tick.label, AXIS_FONT_PX) + 2.0 * INDENT_PX;
            let next =
                coarse().find(|(next, _)| *next > at).map_or(f64::INFINITY, |(_, next)| self.x(next.u));
            let x = if held == Some(at) { (next - words_px).min(0.0) } else { self.x(tick.u) };
            let (class, y) = match tick.level {
                TickLevel::Fine => ("fine", FINE_PX),
                TickLevel::Coarse => ("coarse", COARSE_PX),
            };
            self.is_seen(x, x + words_px)
                .then(|| text(&format!(r#" class="{class}""#), x + INDENT_PX, y, &tick.label))
        });
        seen.collect()
    }

    /// The names of the groups of lanes, each in its row.
    fn lane_headers(&self) -> Vec<String> {
        let groups = self.plan.grouping().names.iter().zip(self.plan.rows());
        let header = groups.filter_map(|(name, rows)| {
            let words = match name {
                Name::All => return None,
                Name::Told(told) => told.clone(),
                Name::More(count) => self.drawing.language().lane_more(*count),
                Name::Without => self.drawing.language().lane_none().to_owned(),
            };
            let y = row_px(rows.header?) + BASELINE_PX;
            Some(text(&format!(r#" data-lane="{}""#, rows.header?), INDENT_PX, y, &words))
        });
        header.collect()
    }

    /// What has no room for its titles: how many, and from where to where.
    fn cluster(&self, cluster: &Cluster) -> Option<String> {
        let (left, right) = (self.x(cluster.u_start), self.x(cluster.u_end));
        let row = self.plan.rows().get(cluster.group)?.clusters?;
        if !self.is_seen(left, right) {
            return None;
        }
        let day = |day: f64| Day::from_number(day as i32);
        let days = bounds_words(
            self.drawing.language(),
            Bounds { earliest: day(cluster.first_day), latest: day(cluster.last_day) },
        );
        let language = self.drawing.language();
        let counted = language.cluster(cluster.count, days);
        let title = match cluster.disputed {
            0 => counted,
            disputed => language.cluster_differ(counted, disputed),
        };
        // What coincides never parts by zooming: on the page such a one opens as a list.
        let class = if cluster.parts { "cluster" } else { "cluster coincident" };
        let (first, last) = (self.x(cluster.u_first), self.x(cluster.u_last));
        let top = row_px(row);
        Some(format!(
            r##"<g class="{class}" data-lane="{row}"><title>{}</title><rect x="{}" y="{}" width="{}" height="19" rx="9" fill="#e6e0d2"/><path d="M{} {}h{}" stroke="#555"/>{}</g>"##,
            escaped(&title),
            px(left + 1.0),
            px(top + 1.0),
            px(right - left - 2.0),
            px(first),
            px(top + 20.0),
            px(last - first),
            text("", (left + right) / 2.0, top + BASELINE_PX, &cluster.count.to_string())
        ))
    }

    /// What reaches in from outside and has no room for its titles.
    fn passing(&self, passing: &Passing) -> String {
        let row = self.plan.rows().get(passing.group).and_then(|rows| rows.clusters).unwrap_or_default();
        let y = row_px(row) + BASELINE_PX;
        let (side, x, words) = match passing.from_left {
            true => ("left", INDENT_PX, format!("‹ {}", passing.count)),
            false => ("right", self.width_px() - INDENT_PX, format!("{} ›", passing.count)),
        };
        let anchor = if passing.from_left { "start" } else { "end" };
        let attributes = format!(r#" class="passing from-{side}" data-lane="{row}" text-anchor="{anchor}""#);
        text(&attributes, x, y, &words)
    }
}

/// Where a row begins, in px from the top.
fn row_px(row: usize) -> f64 {
    HEAD_PX + row as f64 * ROW_PX
}

/// Words, from a place on.
fn text(attributes: &str, x: f64, y: f64, words: &str) -> String {
    format!(r#"<text{attributes} x="{}" y="{}">{}</text>"#, px(x), px(y), escaped(words))
}

#[cfg(test)]
mod tests;
