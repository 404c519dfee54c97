//! One event of an image: its bar with its edges, its sign by kind and basis, its title.

use super::write::{escaped, px};
use super::{BASELINE_PX, Picture, row_px, text};
use crate::date::{Style, date_words};
use crate::layout::drawing::Mark;
use crate::layout::extent::Edge;
use crate::layout::place::{Item, Placed, Side};
use crate::model::{Basis, Event, Kind};
use std::collections::BTreeSet;

/// A sign's width and height, in px.
const SIGN_PX: f64 = 14.0;
/// From the top of a row to the top of a sign, in px.
const SIGN_TOP_PX: f64 = 3.0;
/// From the anchor to the text that stands to the right of it, in px.
const TEXT_PX: f64 = 19.0;
/// From the text that stands to the left of it to the anchor, in px.
const TEXT_LEFT_PX: f64 = 4.0;
/// From the top of a row to the top of a bar, in px.
const BAR_TOP_PX: f64 = 18.0;
/// A bar's height, in px.
const BAR_PX: f64 = 3.0;

/// The ways in which the bars of an image fade. Each is written once.
#[derive(Default)]
pub(super) struct Gradients(BTreeSet<(&'static str, &'static str)>);

impl Gradients {
    /// How a bar with two edges is filled.
    fn fill(&mut self, left: &'static str, right: &'static str) -> String {
        if (left, right) == ("sharp", "sharp") {
            return "#8a7a4f".to_owned();
        }
        self.0.insert((left, right));
        format!("url(#{left}-{right})")
    }

    pub(super) fn written(&self) -> Vec<String> {
        let stop = |offset: &str, opacity: f64| {
            format!(r##"<stop offset="{offset}" stop-color="#8a7a4f" stop-opacity="{opacity}"/>"##)
        };
        let opacity = |edge: &str| match edge {
            "sharp" => 1.0,
            "fading" => 0.4,
            _ => 0.1,
        };
        let gradient = |(left, right): &(&str, &str)| {
            let (start, end) = (stop("0", opacity(left)), stop("1", opacity(right)));
            format!(
                r#"<linearGradient id="{left}-{right}">{start}{}{end}</linearGradient>"#,
                stop("0.5", 1.0)
            )
        };
        self.0.iter().map(gradient).collect()
    }
}

impl Picture<'_> {
    /// An event in the window; `None` if nothing of it is seen, or it is no label at this zoom.
    pub(super) fn event(&self, at: usize, gradients: &mut Gradients) -> Option<String> {
        let (item, placed) = self.plan.label(at)?;
        let (event, mark) = (self.document.events.get(at)?, self.drawing.marks()[at]?);
        let row = self.plan.row(at)?;
        if !placed.is_shown(self.scene.zoom) {
            return None;
        }
        let (label, top) = (Label::new(self, item, placed), row_px(row));
        let (bar_left, bar_right) = (self.x(item.u_start), self.x(item.u_end));
        let bar = match mark.has_bar() && self.is_seen(bar_left, bar_right) {
            true => bar(&mark, (bar_left, bar_right), top, gradients),
            false => String::new(),
        };
        let words = match self.is_seen(label.left(), label.right()) {
            true => sign(event, label.sign, top + SIGN_TOP_PX) + &self.title(at, &label, top),
            false => String::new(),
        };
        if bar.is_empty() && words.is_empty() {
            return None;
        }
        let told =
            format!("{}: {}", event.title, date_words(self.drawing.language(), &event.date, Style::Short));
        let side = if placed.side == Side::Left { "left" } else { "right" };
        Some(format!(
            r#"<g class="event {} {}" data-lane="{row}" data-side="{side}"><title>{}</title>{bar}{words}</g>"#,
            basis_class(event.date.basis()),
            kind_class(event.kind),
            escaped(&told),
        ))
    }

    /// An event's title beside its sign, with the sign that reports differ.
    fn title(&self, at: usize, label: &Label<'_>, top: f64) -> String {
        let event = &self.document.events[at];
        let anchor = if label.placed.side == Side::Left { r#" text-anchor="end""# } else { "" };
        let weight = if event.importance == 1 { r#" font-weight="bold""# } else { "" };
        let differ = if self.drawing.told(at).disputed { " ≠" } else { "" };
        let words = format!("{}{differ}", event.title);
        text(&format!("{anchor}{weight}"), label.text, top + BASELINE_PX, &words)
    }
}

/// Where the parts of a label stand, in px.
struct Label<'a> {
    item: &'a Item,
    placed: &'a Placed,
    /// The left edge of its sign.
    sign: f64,
    /// Where its text begins, or ends where it stands to the left.
    text: f64,
}

impl<'a> Label<'a> {
    /// A label stands at its anchor, or, where that is out of sight, at the window's edge as long as its mark does.
    fn new(picture: &Picture<'_>, item: &'a Item, placed: &'a Placed) -> Self {
        let (anchor, view) = (picture.at(item.u_anchor), picture.view);
        let (start, end) = (picture.at(item.u_start), picture.at(item.u_end));
        let width = placed.beside.map_or(item.label_px, |beside| beside.row_px);
        let (sign, text) = match placed.side {
            Side::Right => {
                let crossed = item.u_anchor < view.start() && item.u_end > view.start();
                let from = if crossed { anchor.max((end - width).min(0.0)) } else { anchor };
                let beside = placed.beside.map(|it| (from + it.sign_shift_px, from + it.text_shift_px));
                beside.unwrap_or((from, from + TEXT_PX))
            }
            Side::Left => {
                let crossed = item.u_anchor > view.end() && item.u_start < view.end();
                let to = if crossed { anchor.min((start + width).max(picture.width_px())) } else { anchor };
                let sign = match item.hangs {
                    true => to - SIGN_PX,
                    // What stands to the left of its anchor goes on along its mark, where that runs to the right.
                    false => to.max(width.min(end) - SIGN_PX),
                };
                (sign, sign - TEXT_LEFT_PX)
            }
        };
        Self { item, placed, sign, text }
    }

    fn words_px(&self) -> f64 {
        self.item.label_px - self.item.sign_px
    }

    fn left(&self) -> f64 {
        match self.placed.side {
            Side::Left => self.text - self.words_px(),
            Side::Right => self.sign.min(self.text),
        }
    }

    fn right(&self) -> f64 {
        match self.placed.side {
            Side::Left => self.sign + SIGN_PX,
            Side::Right => self.text + self.words_px(),
        }
    }
}

/// A bar from bound to bound, with a stroke at each bound that there is. Within a day both edges are an order, not hours.
fn bar(mark: &Mark, (left, right): (f64, f64), top: f64, gradients: &mut Gradients) -> String {
    let within_day = mark.extent.is_one_day();
    let edge = |edge: Edge| match edge {
        _ if within_day => "fading",
        Edge::Sharp => "sharp",
        Edge::Fading => "fading",
        Edge::RunningOut => "running-out",
    };
    let edges = [edge(mark.extent.left), edge(mark.extent.right)];
    let fill = gradients.fill(edges[0], edges[1]);
    let (y, width) = (px(top + BAR_TOP_PX), px(right - left));
    let class = if within_day { "bar within-day" } else { "bar" };
    let caps: String = (edges.iter().zip([left, right]))
        .filter(|(edge, _)| **edge != "running-out")
        .map(|(_, x)| format!("M{} {}v{}", px(x), px(top + BAR_TOP_PX - 1.0), px(BAR_PX + 2.0)))
        .collect();
    let caps = if caps.is_empty() { caps } else { format!(r##"<path d="{caps}" stroke="#8a7a4f"/>"##) };
    format!(
        r#"<rect class="{class}" data-edges="{} {}" x="{}" y="{y}" width="{width}" height="{BAR_PX}" fill="{fill}"/>{caps}"#,
        edges[0],
        edges[1],
        px(left)
    )
}

/// An event's sign: the shape says what it is, the ink how its date is known. A plan is hollow.
fn sign(event: &Event, left: f64, top: f64) -> String {
    let ink = match event.date.basis() {
        _ if event.kind == Kind::Plan && event.date.basis() == Basis::Stated => r##"fill="#fff""##,
        Basis::Stated => r##"fill="#222""##,
        Basis::Derived => r##"fill="#fff" stroke-dasharray="2.4 1.8""##,
        Basis::Bounded if event.kind == Kind::Plan => r##"fill="#fff" stroke-opacity="0.75""##,
        Basis::Bounded => r##"fill="#222" fill-opacity="0.28" stroke-opacity="0.75""##,
        Basis::Unknown => r##"fill="#fff" stroke-dasharray="1 2""##,
    };
    let ink = format!(r##"stroke="#222" {ink}"##);
    let at = |dx: f64, dy: f64| format!("{} {}", px(left + dx), px(top + dy));
    match event.kind {
        Kind::Happening => {
            format!(r#"<circle cx="{}" cy="{}" r="4.8" {ink}/>"#, px(left + 7.0), px(top + 7.0))
        }
        Kind::Statement => {
            format!(r#"<path d="M{}h10v7h-4.5l-3 3v-3h-2.5z" {ink}/>"#, at(2.0, 2.5))
        }
        Kind::Condition => {
            let (x, y) = (px(left + 1.3), px(top + 4.5));
            format!(r#"<rect x="{x}" y="{y}" width="11.5" height="5" {ink}/>"#)
        }
        Kind::Plan => format!(r#"<path d="M{}l5.5 5.5l-5.5 5.5l-5.5-5.5z" {ink}/>"#, at(7.0, 1.5)),
    }
}

fn basis_class(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "derived",
        Basis::Bounded => "bounded",
        Basis::Unknown => "unknown",
    }
}

fn kind_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Happening => "happening",
        Kind::Statement => "statement",
        Kind::Condition => "condition",
        Kind::Plan => "plan",
    }
}
