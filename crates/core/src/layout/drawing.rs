//! The drawing of a document: its maps, marks, sections and placements, computed once.

use super::extent::{Edge, Extent};
use super::place::{Item, Placement, place};
use super::width::{LABEL_FONT_PX, text_width_px};
use crate::date::DateRange;
use crate::model::{Basis, Document, Event, Kind};
use crate::scale::{Anchor, Mode, PieceKind, Span, Tick, TickLevel, TimeMap, View, fold, ticks};
use std::cmp::Ordering;
use std::collections::HashMap;

/// A range of window widths for which labels are placed once. Below the first band time runs down the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The smallest window of the band, in px.
    pub from_px: u16,
    /// What the page and a scroll bar take of it, in px. The style sheets keep to it.
    pub margin_px: u16,
}

impl Band {
    /// The drawing's smallest width in this band, in px.
    pub fn drawing_px(self) -> f64 {
        f64::from(self.from_px - self.margin_px)
    }
}

/// The bands, narrow to wide.
pub const BANDS: [Band; 4] = [
    Band { from_px: 600, margin_px: 48 },
    Band { from_px: 900, margin_px: 64 },
    Band { from_px: 1200, margin_px: 80 },
    Band { from_px: 1600, margin_px: 80 },
];

/// More lanes than this are not drawn; labels that find none appear when zoomed in.
const MAX_LANES: usize = 60;
/// The sign before a label and the room around both, in px.
const SIGN_PX: f64 = 20.0;
/// The room kept free between two labels of a lane, in px.
const GAP_PX: f64 = 10.0;
/// A tick that stands further right than this share of the axis has no room for its words.
const LAST_TICK: f64 = 0.96;
/// How much wider a label of the first importance is, which is set in bold.
const BOLD: f64 = 1.12;
/// The width that the overview's years must fit, in px; narrower windows have no overview.
const OVERVIEW_PX: f64 = 420.0;
/// The sign that reports differ, in px.
const DIFFER_PX: f64 = 16.0;

/// One event's mark, in *u* of both modes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The days it covers.
    pub extent: Extent,
    /// Left edge, right edge and anchor when folded.
    pub folded: (f64, f64, f64),
    /// Left edge, right edge and anchor in true proportion.
    pub proportional: (f64, f64, f64),
    /// The label's width with its mark, in px.
    pub label_px: f64,
}

impl Mark {
    /// Left edge, right edge and anchor, in *u*.
    pub fn u(&self, mode: Mode) -> (f64, f64, f64) {
        match mode {
            Mode::Folded => self.folded,
            Mode::Proportional => self.proportional,
        }
    }
}

/// The events that stand at one piece of the folded axis, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The piece; `None` for the events that have no date.
    pub piece: Option<usize>,
    /// Its events in groups.
    pub groups: Vec<Group>,
}

impl Section {
    /// Its events, by their index in the document.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        self.groups.iter().flat_map(|group| group.events.iter().copied())
    }
}

/// Events of a section that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Whether they are only known to lie within bounds, the same for all of them; else their days are known.
    pub bounded: bool,
    /// Events, by their index in the document.
    pub events: Vec<usize>,
}

/// Everything about the drawing that depends on the document alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    folded: TimeMap,
    proportional: TimeMap,
    marks: Vec<Option<Mark>>,
    sections: Vec<Section>,
    placements: HashMap<(Mode, usize), Placement>,
}

impl Drawing {
    /// Computes the drawing of a document.
    pub fn new(document: &Document) -> Self {
        let extents: Vec<Option<Extent>> =
            document.events.iter().map(|event| Extent::of(&event.date)).collect();
        let anchors: Vec<Anchor> = extents.iter().flatten().filter_map(anchor).collect();
        let runs_out = |edge: fn(&Extent) -> Edge| {
            extents.iter().flatten().any(|extent| edge(extent) == Edge::RunningOut)
        };
        let folded = fold(&anchors, runs_out(|extent| extent.left), runs_out(|extent| extent.right));
        let proportional = TimeMap::proportional(folded.span());
        let ranks = ranks(&document.events, &extents);
        let differing = differing(document);
        let marks: Vec<Option<Mark>> = extents
            .iter()
            .enumerate()
            .map(|(at, extent)| {
                let extent = (*extent)?;
                let event = &document.events[at];
                let weight = if event.importance == 1 { BOLD } else { 1.0 };
                let title_px = text_width_px(&event.title, LABEL_FONT_PX) * weight;
                let label_px = SIGN_PX + title_px + if differing[at] { DIFFER_PX } else { 0.0 };
                let edges = |map: &TimeMap| {
                    let (rank, columns) = ranks[at];
                    let column = |rank: usize| extent.span.start + rank as f64 / columns as f64;
                    let (start, end) = match extent.is_one_day() {
                        true => (column(rank), column(rank + 1)),
                        false => (extent.span.start, extent.span.end),
                    };
                    let (start, end) = (map.u_of_day(start), map.u_of_day(end));
                    (start, end, if extent.hangs_at_end() { end } else { start })
                };
                Some(Mark { extent, folded: edges(&folded), proportional: edges(&proportional), label_px })
            })
            .collect();
        let sections = sections(&document.events, &marks, &folded);
        let mut placements = HashMap::new();
        for mode in [Mode::Folded, Mode::Proportional] {
            for (band, width) in BANDS.iter().enumerate() {
                placements.insert((mode, band), place_marks(&document.events, &marks, mode, *width));
            }
        }
        Self { folded, proportional, marks, sections, placements }
    }

    /// The map of a mode.
    pub fn map(&self, mode: Mode) -> &TimeMap {
        match mode {
            Mode::Folded => &self.folded,
            Mode::Proportional => &self.proportional,
        }
    }

    /// The axis' ticks in a view. In true proportion as many as fit in the narrowest band. The folded axis has its pieces'
    /// words for the coarser line, a piece with one tick needs none, and only the wider bands show the others.
    pub fn ticks(&self, mode: Mode, view: View) -> Vec<Tick> {
        let band = if mode == Mode::Folded { BANDS[2] } else { BANDS[0] };
        let mut all = ticks(self.map(mode), view, band.drawing_px());
        all.retain(|tick| (tick.u - view.start()) * view.zoom() < LAST_TICK);
        if mode == Mode::Proportional {
            return all;
        }
        let piece = |tick: &Tick| self.folded.pieces().iter().position(|piece| tick.u < piece.u_end - 1e-9);
        let alone = |tick: &Tick| {
            let same = |other: &&Tick| other.level == TickLevel::Fine && piece(other) == piece(tick);
            all.iter().filter(same).count() < 2
        };
        all.iter().filter(|tick| tick.level == TickLevel::Fine && !alone(tick)).cloned().collect()
    }

    /// The ticks of the overview, few enough for the narrowest band.
    pub fn overview_ticks(&self) -> Vec<Tick> {
        let all = ticks(&self.proportional, View::FULL, OVERVIEW_PX);
        all.into_iter().filter(|tick| tick.level == TickLevel::Fine && tick.u < LAST_TICK).collect()
    }

    /// Every event's mark, in the document's order; `None` where the sources give no date.
    pub fn marks(&self) -> &[Option<Mark>] {
        &self.marks
    }

    /// The events by pieces of the folded axis, then those without a date. Together they are the reading order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Where the labels stand in a mode and a band (an index of [`BANDS`]).
    pub fn placement(&self, mode: Mode, band: usize) -> Option<&Placement> {
        self.placements.get(&(mode, band))
    }
}

/// What an extent lends to the folding rule: its bounds, or the one day that it has.
fn anchor(extent: &Extent) -> Option<Anchor> {
    let Span { start, end } = extent.span;
    match (start.is_finite(), end.is_finite()) {
        (true, true) => Some(Anchor::Bounds(extent.span)),
        (true, false) => Some(Anchor::From(start)),
        (false, true) => Some(Anchor::UpTo(end)),
        _ => None,
    }
}

/// Each event's column within its day, and how many columns the day has: events that others of that day must follow come
/// first. The column is an order, not an hour. Events that nobody orders share one.
fn ranks(events: &[Event], extents: &[Option<Extent>]) -> Vec<(usize, usize)> {
    let day = |at: usize| extents[at].filter(Extent::is_one_day).map(|extent| extent.span.start);
    let index: HashMap<&str, usize> =
        events.iter().enumerate().map(|(at, event)| (event.id.as_str(), at)).collect();
    let mut rank = vec![0usize; events.len()];
    // The order has no cycle, so this settles in as many rounds as its longest chain.
    for _ in 0..events.len() {
        let mut changed = false;
        for (at, event) in events.iter().enumerate() {
            for other in event.after.iter().filter_map(|after| index.get(after.event.as_str())) {
                if day(at).is_some() && day(at) == day(*other) && rank[at] <= rank[*other] {
                    rank[at] = rank[*other] + 1;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    let mut columns: HashMap<i64, usize> = HashMap::new();
    for (at, rank) in rank.iter().enumerate() {
        if let Some(day) = day(at) {
            let columns = columns.entry(day as i64).or_default();
            *columns = (*columns).max(rank + 1);
        }
    }
    (0..events.len())
        .map(|at| (rank[at], day(at).and_then(|day| columns.get(&(day as i64))).copied().unwrap_or(1)))
        .collect()
}

/// Which events a disagreement concerns.
fn differing(document: &Document) -> Vec<bool> {
    let concerned = |event: &Event| {
        document.disagreements.iter().any(|disagreement| disagreement.events.contains(&event.id))
    };
    document.events.iter().map(concerned).collect()
}

/// Groups the events by the piece at which they stand, in the order of time, then of importance.
fn sections(events: &[Event], marks: &[Option<Mark>], folded: &TimeMap) -> Vec<Section> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    // By the day at which the mark stands; of one day, what is known to be on it first, in its order; then by bounds.
    let key = |at: usize| {
        let mark = marks[at]?;
        let Span { start, end } = mark.extent.span;
        Some([
            mark.extent.anchor(),
            f64::from(u8::from(!mark.extent.is_one_day())),
            mark.folded.2,
            start,
            end,
        ])
    };
    order.sort_by(|a, b| {
        match (key(*a), key(*b)) {
            (Some(a), Some(b)) => {
                a.iter().zip(&b).map(|(a, b)| a.total_cmp(b)).find(|by| by.is_ne()).unwrap_or(Ordering::Equal)
            }
            (a, b) => a.is_none().cmp(&b.is_none()),
        }
        .then(events[*a].importance.cmp(&events[*b].importance))
    });
    let piece_of = |at: usize| {
        let mark = marks[at]?;
        let day = mark.extent.anchor().clamp(folded.span().start, folded.span().end - 1.0);
        folded.pieces().iter().position(|piece| piece.kind != PieceKind::Fold && day < piece.span.end)
    };
    let bounds = |at: usize| {
        let date = &events[at].date;
        (date.basis() == Basis::Bounded).then(|| DateRange::from(date))
    };
    let mut sections: Vec<Section> = Vec::new();
    for at in order {
        let piece = piece_of(at);
        if sections.last().is_none_or(|last| last.piece != piece) {
            sections.push(Section { piece, groups: Vec::new() });
        }
        let Some(section) = sections.last_mut() else { continue };
        match section.groups.last_mut() {
            Some(last) if last.events.last().is_some_and(|other| bounds(*other) == bounds(at)) => {
                last.events.push(at)
            }
            _ => section.groups.push(Group { bounded: bounds(at).is_some(), events: vec![at] }),
        }
    }
    sections
}

/// Places the labels of one mode in one band.
fn place_marks(events: &[Event], marks: &[Option<Mark>], mode: Mode, band: Band) -> Placement {
    let width_px = band.drawing_px();
    let mut at_of_item = Vec::new();
    let mut items = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        let Some(mark) = mark else { continue };
        let (u_start, u_end, u_anchor) = mark.u(mode);
        at_of_item.push(at);
        items.push(Item {
            u_start,
            u_end,
            u_anchor,
            label_px: mark.label_px + GAP_PX,
            sign_px: SIGN_PX,
            importance: events[at].importance,
            is_condition: events[at].kind == Kind::Condition,
            shares: events[at].date.start.bounds_equal(&events[at].date.end),
            hangs: mark.extent.hangs_at_end(),
        });
    }
    let placed = place(&items, width_px, MAX_LANES);
    let nowhere = super::Placed { lane: 0, side: super::Side::Right, beside: None, zoom_from: 1.0 };
    let mut labels = vec![nowhere; marks.len()];
    for (item, at) in at_of_item.into_iter().enumerate() {
        labels[at] = placed.labels[item];
    }
    Placement { lanes: placed.lanes, labels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{After, EventEnd, EventId, EventStart, OrderBasis};

    fn event(id: &str, first: &str, last: &str, after: &[&str]) -> Event {
        let (earliest, latest) = (first.parse().ok(), last.parse().ok());
        let mut event =
            Event { id: EventId::new(id), title: id.to_owned(), importance: 3, ..Event::default() };
        event.date.start = EventStart { earliest, latest, ..EventStart::default() };
        event.date.end = EventEnd { earliest, latest, ..EventEnd::default() };
        event.after = after
            .iter()
            .map(|other| After {
                event: EventId::new(*other),
                basis: OrderBasis::Stated,
                citations: Vec::new(),
            })
            .collect();
        event
    }

    fn document() -> Document {
        let events = vec![
            event("statement", "2026-01-05", "2026-01-05", &["talks"]),
            event("talks", "2026-01-05", "2026-01-05", &[]),
            event("beside", "2026-01-05", "2026-01-05", &[]),
            event("year", "2017-01-01", "2017-12-31", &[]),
            event("visit", "2026-01-02", "2026-01-05", &[]),
            event("undated", "", "", &[]),
        ];
        Document { events, ..Document::default() }
    }

    #[test]
    fn within_a_day_only_a_stated_order_parts_events() {
        let drawing = Drawing::new(&document());
        let anchor = |at: usize| drawing.marks()[at].unwrap().folded.2;
        assert!(anchor(1) < anchor(0), "what came after stands to the right");
        assert_eq!(anchor(1), anchor(2), "what nobody orders shares a column");
    }

    #[test]
    fn sections_are_in_the_order_of_time_and_the_undated_come_last() {
        let drawing = Drawing::new(&document());
        let events: Vec<Vec<usize>> =
            drawing.sections().iter().map(|section| section.events().collect()).collect();
        assert_eq!(events, [vec![3], vec![4], vec![1, 2, 0], vec![5]]);
        assert_eq!(drawing.sections()[3].piece, None);
    }

    #[test]
    fn every_label_of_a_short_document_is_shown_in_every_band() {
        let drawing = Drawing::new(&document());
        for mode in [Mode::Folded, Mode::Proportional] {
            for band in 0..BANDS.len() {
                assert!(
                    drawing.placement(mode, band).unwrap().labels.iter().all(|label| label.zoom_from <= 1.0)
                );
            }
        }
    }
}
