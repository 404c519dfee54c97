//! The drawing of a document: its maps, marks, sections and placements, computed once.

use super::band::BANDS;
use super::extent::{Edge, Extent};
use super::frame::Told;
use super::place::Item;
use super::scene::{DrawnGroup, DrawnSection};
use super::section::{Section, sections};
use super::width::{LABEL_FONT_PX, text_width_px};
use crate::arranging::Arrange;
use crate::date::Day;
use crate::date::order::{self, Columns, Network};
use crate::model::{Document, Event, EventId, Kind};
use crate::scale::{
    Anchor, Mode, Piece, PieceKind, Ruler, Span, Tick, TickLevel, TimeMap, View, fold, ticks,
};
use sourceline_messages::Language;
use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// The sign before a label and the room around both, in px.
const SIGN_PX: f64 = 20.0;
/// The room kept free between two labels of a lane, in px.
const GAP_PX: f64 = 10.0;
/// A tick that stands further right than this share of the axis has no room for its words.
const LAST_TICK: f64 = 0.96;
/// How much wider a label of the first importance is, which is set in bold.
const BOLD: f64 = 1.12;
/// The size of a tick's words, in px.
const TICK_FONT_PX: f64 = 12.5;
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
    /// Where it stands within its one day.
    pub columns: Columns,
}

impl Mark {
    /// Whether it covers more than its sign: several days, or several columns of one.
    pub fn has_bar(&self) -> bool {
        !self.extent.is_one_day() || self.columns.first < self.columns.last
    }

    /// Left edge, right edge and anchor on any map, in *u*.
    pub fn on(&self, map: &TimeMap) -> (f64, f64, f64) {
        edges(&self.extent, self.columns, map)
    }

    /// Left edge, right edge and anchor, in *u*.
    pub fn u(&self, mode: Mode) -> (f64, f64, f64) {
        match mode {
            Mode::Folded => self.folded,
            Mode::Proportional => self.proportional,
        }
    }
}

/// What of an event, besides its mark, says where its label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Traits {
    importance: u8,
    is_condition: bool,
    shares: bool,
    disputed: bool,
}

/// Everything about the drawing that depends on the document alone.
#[derive(Clone, Debug)]
pub struct Drawing {
    language: Language,
    folded: Arc<TimeMap>,
    proportional: Arc<TimeMap>,
    /// The folded axis as it was last asked for with folds opened.
    opened: Arc<Mutex<Option<Opened>>>,
    marks: Vec<Option<Mark>>,
    traits: Vec<Traits>,
    sections: Vec<Section>,
    /// By event, its place in the sections: the section, the group, the place in the group.
    places: Vec<Option<[u32; 3]>>,
    /// The days within which an event stands, in order.
    days: Vec<Day>,
    mean_label_px: f64,
}

/// Folds that are open, and the axis with them.
type Opened = (BTreeSet<usize>, Arc<TimeMap>);

impl PartialEq for Drawing {
    /// The rest follows from these.
    fn eq(&self, other: &Self) -> bool {
        self.marks == other.marks && self.traits == other.traits && self.sections == other.sections
    }
}

impl Drawing {
    /// Computes the drawing of a document in a language, with the network of its events and the list that follows from it.
    pub fn new(language: Language, document: &Document, network: &Network, list: &[order::Section]) -> Self {
        let extents: Vec<Option<Extent>> =
            document.events.iter().map(|event| Extent::of(&event.date)).collect();
        let folded = folded_axis(extents.iter().flatten(), &BTreeSet::new());
        let proportional = TimeMap::proportional(folded.span());
        let columns = network.columns(&extents.iter().map(|extent| one_day((*extent)?)).collect::<Vec<_>>());
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
                let edges = |map: &TimeMap| edges(&extent, columns[at], map);
                let (folded, proportional) = (edges(&folded), edges(&proportional));
                Some(Mark { extent, folded, proportional, label_px, columns: columns[at] })
            })
            .collect();
        let sections = sections(list, &folded);
        let traits = |(event, disputed): (&Event, bool)| Traits {
            importance: event.importance,
            is_condition: event.kind == Kind::Condition,
            shares: event.date.start.bounds_equal(&event.date.end),
            disputed,
        };
        let traits = document.events.iter().zip(differing).map(traits).collect();
        let mut days: Vec<Day> = extents.iter().filter_map(|extent| one_day((*extent)?)).collect();
        days.arrange();
        days.dedup();
        let places = places(&sections, marks.len());
        let widths = || marks.iter().flatten().map(|mark| mark.label_px + GAP_PX);
        let mean_label_px = widths().sum::<f64>() / widths().count().max(1) as f64;
        let (folded, proportional, opened) = (Arc::new(folded), Arc::new(proportional), Arc::default());
        Self { language, folded, proportional, opened, marks, traits, sections, places, days, mean_label_px }
    }

    /// The language of its words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The map of a mode.
    pub fn map(&self, mode: Mode) -> &TimeMap {
        match mode {
            Mode::Folded => &self.folded,
            Mode::Proportional => &self.proportional,
        }
    }

    /// The map of a mode with some folds opened, by their number; in true proportion there are none.
    pub fn map_of(&self, mode: Mode, opened: &BTreeSet<usize>) -> Arc<TimeMap> {
        match mode {
            Mode::Proportional => self.proportional.clone(),
            Mode::Folded if opened.is_empty() => self.folded.clone(),
            Mode::Folded => self.with_opened(opened),
        }
    }

    /// The folds of the axis when none is open, each at its number, with its piece.
    pub fn folds(&self) -> impl Iterator<Item = (usize, &Piece)> {
        let pieces = self.folded.pieces().iter().enumerate();
        pieces.filter(|(_, piece)| piece.kind == PieceKind::Fold)
    }

    /// The number of the fold that holds a day.
    pub fn fold_at(&self, day: f64) -> Option<usize> {
        self.folds().position(|(_, piece)| piece.span.start <= day && day < piece.span.end)
    }

    /// The days of a fold, by its number.
    pub fn fold_days(&self, number: usize) -> Option<Span> {
        self.folds().nth(number).map(|(_, piece)| piece.span)
    }

    fn with_opened(&self, opened: &BTreeSet<usize>) -> Arc<TimeMap> {
        let mut last = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, map)) = last.as_ref().filter(|(of, _)| of == opened) {
            return map.clone();
        }
        let map = Arc::new(self.folded_with(opened));
        *last = Some((opened.clone(), map.clone()));
        map
    }

    /// The axis' ticks on a stretch of *u* at a zoom. In true proportion as many as fit in the narrowest band. Where the
    /// coarser line has the pieces' words (`headed`), a piece with one tick needs none, and only the wider bands show the
    /// others.
    pub(super) fn ticks(
        &self,
        map: &TimeMap,
        (start, end): (f64, f64),
        zoom: f64,
        headed: bool,
    ) -> Vec<Tick> {
        let (band, finest_days) = if headed { (BANDS[2], 1.0) } else { (BANDS[0], 0.0) };
        let windows = (end - start) * zoom;
        let mut all =
            ticks(map, View::new(start, end), &self.ruler(band.drawing_px() * windows, finest_days));
        // At the axis' end nothing follows into which a tick's words could run.
        all.retain(|tick| end < 1.0 || (tick.u - end) * zoom < LAST_TICK - 1.0);
        if !headed {
            return all;
        }
        let piece = |tick: &Tick| map.pieces().iter().position(|piece| tick.u < piece.u_end - 1e-9);
        let alone = |tick: &Tick| {
            let same = |other: &&Tick| other.level == TickLevel::Fine && piece(other) == piece(tick);
            all.iter().filter(same).count() < 2
        };
        all.iter().filter(|tick| tick.level == TickLevel::Fine && !alone(tick)).cloned().collect()
    }

    /// What an axis of a width is marked with. No event's hour is told, so within a day that has one there are none.
    fn ruler(
        &self,
        width_px: f64,
        finest_days: f64,
    ) -> Ruler<impl Fn(&str) -> f64, impl Fn(Day) -> bool + '_> {
        let has_hours = |day: Day| self.days.binary_search(&day).is_err();
        let language = self.language;
        Ruler {
            language,
            width_px,
            finest_days,
            measure: |words: &str| text_width_px(words, TICK_FONT_PX),
            has_hours,
        }
    }

    /// The ticks of the overview, few enough for the narrowest band.
    pub fn overview_ticks(&self) -> Vec<Tick> {
        let all = ticks(&self.proportional, View::FULL, &self.ruler(OVERVIEW_PX, 0.0));
        all.into_iter().filter(|tick| tick.level == TickLevel::Fine && tick.u < LAST_TICK).collect()
    }

    /// Every event's mark, in the document's order; `None` where the sources give no date.
    pub fn marks(&self) -> &[Option<Mark>] {
        &self.marks
    }

    /// The events by pieces of the folded axis, then those that are only known up to a day, then those without a date.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The folded axis with some of its folds opened, by their number among its folds.
    pub fn folded_with(&self, opened: &BTreeSet<usize>) -> TimeMap {
        folded_axis(self.marks.iter().flatten().map(|mark| &mark.extent), opened)
    }

    /// Some events in the order of the drawing's sections.
    pub(super) fn drawn(&self, events: Vec<usize>) -> Vec<DrawnSection> {
        let place = |event: usize| Some((self.places.get(event).copied().flatten()?, event));
        let mut found: Vec<_> = events.into_iter().filter_map(place).collect();
        found.arrange();
        let mut sections: Vec<DrawnSection> = Vec::new();
        for ([section, group, _], event) in found {
            let (section, group) = (section as usize, group as usize);
            if sections.last().is_none_or(|last| last.section != section) {
                sections.push(DrawnSection { section, groups: Vec::new() });
            }
            let Some(of) = sections.last_mut() else { continue };
            match of.groups.last_mut() {
                Some(last) if last.group == group => last.events.push(event),
                _ => of.groups.push(DrawnGroup { group, events: vec![event] }),
            }
        }
        sections
    }

    /// All events in the order of the drawing's sections.
    pub fn whole(&self) -> Vec<DrawnSection> {
        self.drawn((0..self.marks.len()).collect())
    }

    /// The mean width of a label with its mark and its gap, in px.
    pub(super) fn mean_label_px(&self) -> f64 {
        self.mean_label_px.max(SIGN_PX)
    }

    /// What a cluster says of an event that has a mark.
    pub(super) fn told(&self, event: usize) -> Told {
        let day = self.marks[event].map_or(0.0, |mark| mark.extent.anchor());
        Told { day, disputed: self.traits[event].disputed }
    }

    /// What a [`Placer`] is to place on a map, and the event that each item stands for: all that have a mark,
    /// in the document's order.
    pub fn items(&self, map: &TimeMap) -> (Vec<usize>, Vec<Item>) {
        let marks = self.marks.iter().zip(&self.traits).enumerate();
        let item = |(at, (mark, traits)): (usize, (&Option<Mark>, &Traits))| {
            let mark = mark.as_ref()?;
            let (u_start, u_end, u_anchor) = mark.on(map);
            let Traits { importance, is_condition, shares, .. } = *traits;
            let label_px = mark.label_px + GAP_PX;
            let hangs = mark.extent.hangs_at_end();
            let sign_px = SIGN_PX;
            Some((
                at,
                Item { u_start, u_end, u_anchor, label_px, sign_px, importance, is_condition, shares, hangs },
            ))
        };
        marks.filter_map(item).unzip()
    }
}

/// By event, its place in the sections.
fn places(sections: &[Section], events: usize) -> Vec<Option<[u32; 3]>> {
    let mut places = vec![None; events];
    for (section, of) in sections.iter().enumerate() {
        for (group, of) in of.groups.iter().enumerate() {
            for (at, event) in of.events.iter().enumerate() {
                places[*event] = Some([section as u32, group as u32, at as u32]);
            }
        }
    }
    places
}

/// The folded axis of some extents, with room beyond its first and last day where one of them runs out there.
fn folded_axis<'a>(extents: impl Iterator<Item = &'a Extent> + Clone, opened: &BTreeSet<usize>) -> TimeMap {
    let anchors: Vec<Anchor> = extents.clone().filter_map(anchor).collect();
    let runs_out = |edge: fn(&Extent) -> Edge| extents.clone().any(|extent| edge(extent) == Edge::RunningOut);
    fold(&anchors, runs_out(|extent| extent.left), runs_out(|extent| extent.right), opened)
}

/// Left edge, right edge and anchor of an extent on a map, in *u*; within its one day it stands in its columns.
fn edges(extent: &Extent, Columns { first, last, of }: Columns, map: &TimeMap) -> (f64, f64, f64) {
    let column = |column: usize| extent.span.start + column as f64 / of as f64;
    let (start, end) = match extent.is_one_day() {
        true => (column(first), column(last + 1)),
        false => (extent.span.start, extent.span.end),
    };
    let (start, end) = (map.u_of_day(start), map.u_of_day(end));
    (start, end, if extent.hangs_at_end() { end } else { start })
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

/// The day of an extent that has only one.
fn one_day(extent: Extent) -> Option<Day> {
    extent.is_one_day().then(|| Day::from_number(extent.span.start as i32)).flatten()
}

/// Which events a disagreement concerns.
fn differing(document: &Document) -> Vec<bool> {
    let concerned: HashSet<&EventId> =
        document.disagreements.iter().flat_map(|disagreement| &disagreement.events).collect();
    document.events.iter().map(|event| concerned.contains(&event.id)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::layout::{Arrangement, Place, Plan};
    use crate::model::samples::between;
    use crate::model::{After, EventId, OrderBasis};

    fn event(id: &str, first: &str, last: &str, after: &[&str]) -> Event {
        let comes_after = |other: &&str| After {
            event: EventId::new(*other),
            basis: OrderBasis::Stated,
            citations: vec![],
        };
        Event {
            id: EventId::new(id),
            title: id.to_owned(),
            importance: 3,
            date: between(first, last),
            after: after.iter().map(comes_after).collect(),
            ..Event::default()
        }
    }

    /// The drawing of a document, all that it needs included.
    pub(in crate::layout) fn drawing(document: &Document) -> Drawing {
        let network = Network::of(&document.events);
        Drawing::new(Language::English, document, &network, &network.sections(&document.events))
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
        let drawing = drawing(&document());
        let anchor = |at: usize| drawing.marks()[at].unwrap().folded.2;
        assert!(anchor(1) < anchor(0), "what came after stands to the right");
        assert_eq!(anchor(1), anchor(2), "what nobody orders shares a column");
        let bars: Vec<bool> = (0..3).map(|at| drawing.marks()[at].unwrap().has_bar()).collect();
        assert_eq!(bars, [false, false, true], "what may come before and after spans both columns");
    }

    #[test]
    fn a_part_comes_before_what_comes_after_its_whole() {
        let mut document = document();
        document.events[2].part_of = Some(EventId::new("talks"));
        let drawing = drawing(&document);
        let (start, end, anchor) = drawing.marks()[2].unwrap().folded;
        assert_eq!((start, end), (anchor, drawing.marks()[0].unwrap().folded.0), "it ends where that begins");
    }

    #[test]
    fn sections_are_in_the_order_of_time_and_the_undated_come_last() {
        let drawing = drawing(&document());
        let events: Vec<Vec<usize>> =
            drawing.sections().iter().map(|section| section.events().collect()).collect();
        assert_eq!(events, [vec![3], vec![4], vec![1, 2, 0], vec![5]]);
        assert_eq!(drawing.sections()[3].place, Place::Undated);
    }

    #[test]
    fn every_label_of_a_short_document_is_shown_in_every_band() {
        let document = document();
        let drawing = drawing(&document);
        for mode in [Mode::Folded, Mode::Proportional] {
            for band in 0..BANDS.len() {
                let arrangement = Arrangement { mode, ..Arrangement::default() };
                let plan = Plan::new(&document, &drawing, &arrangement, band);
                let labels = (0..document.events.len()).filter_map(|at| plan.label(at));
                assert_eq!(labels.clone().count(), document.events.len() - 1, "all but the undated one");
                assert!(labels.into_iter().all(|(_, label)| label.zoom_from <= 1.0));
            }
        }
    }
}
