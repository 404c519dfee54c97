//! The plan of a drawing: its map, its lanes and its labels for one arrangement and one band. A window asks it for scenes.

use super::band::BANDS;
use super::drawing::Drawing;
use super::frame::{Cluster, FrameIndex, Passing, Told};
use super::group::{Grouping, LaneMode};
use super::place::{Item, Placed, Placement};
use super::placer::Placer;
use crate::model::Document;
use crate::scale::{Mode, TimeMap};
use sourceline_messages::Language;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How the axis is drawn, besides the window on it: what a reader chooses of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Arrangement {
    /// Folded or in true proportion.
    pub mode: Mode,
    /// What the lanes are grouped by.
    pub lanes: LaneMode,
    /// The folds that are open, by their number among the folds of the axis.
    pub opened: BTreeSet<usize>,
}

/// A row of the drawing, in px: what is pressed in it is as high as WCAG 2.5.8 asks. The style sheets keep to it.
pub const ROW_PX: f64 = 24.0;
/// What stands above the first row, in px: the axis with its words. The style sheets keep to it.
pub const HEAD_PX: f64 = 42.0;
/// More lanes than this are not drawn; what finds none waits in a cluster for a closer look.
pub const MAX_LANES: usize = 60;
/// A document of more events is drawn by what its window shows; a smaller one stands on the page whole.
pub const DRAWN_WHOLE: usize = 100;
/// About so many labels of a document that does not stand on the page whole are in one window.
const LABELS_IN_WINDOW: f64 = 80.0;
/// Fewer lanes than this are never asked for.
const FEWEST_LANES: usize = 6;

/// The rows of one group, from the top of the drawing's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupRows {
    /// The row of its header, if it has one.
    pub header: Option<usize>,
    /// The first of its lanes.
    pub first: usize,
    /// The row of its clusters, if it ever has any.
    pub clusters: Option<usize>,
}

/// Where everything of a document stands in one arrangement and band.
#[derive(Clone, Debug)]
pub struct Plan {
    language: Language,
    arrangement: Arrangement,
    band: usize,
    map: Arc<TimeMap>,
    opened_pieces: Vec<usize>,
    grouping: Grouping,
    rows: Vec<GroupRows>,
    row_count: usize,
    /// By item: its event.
    events: Vec<usize>,
    items: Vec<Item>,
    /// By event: its item.
    item_of: Vec<Option<usize>>,
    placement: Placement,
    index: FrameIndex,
}

/// A plan whose labels are being placed.
#[derive(Clone, Debug)]
pub struct Planning {
    language: Language,
    arrangement: Arrangement,
    band: usize,
    map: Arc<TimeMap>,
    opened_pieces: Vec<usize>,
    grouping: Grouping,
    events: Vec<usize>,
    items: Vec<Item>,
    told: Vec<Told>,
    placer: Placer,
}

impl Planning {
    /// Begins a plan for a band, an index of [`BANDS`]; the widest for numbers beyond.
    pub fn new(document: &Document, drawing: &Drawing, arrangement: &Arrangement, band: usize) -> Self {
        let band = band.min(BANDS.len() - 1);
        let map = drawing.map_of(arrangement.mode, &arrangement.opened);
        let opened = |(number, _): &(usize, _)| arrangement.opened.contains(number);
        let opened_pieces = match arrangement.mode {
            Mode::Folded => drawing.folds().enumerate().filter(opened).map(|(_, (piece, _))| piece).collect(),
            Mode::Proportional => Vec::new(),
        };
        let grouping = Grouping::of(&document.events, arrangement.lanes);
        let (events, items) = drawing.items(&map);
        let told = events.iter().map(|event| drawing.told(*event)).collect();
        let width_px = BANDS[band].drawing_px();
        let group_of = |item: usize| grouping.of_event[events[item]];
        let lanes = lanes(document.events.len(), drawing.mean_label_px(), width_px);
        let placer = Placer::grouped(&items, group_of, grouping.names.len(), width_px, lanes);
        Self {
            language: drawing.language(),
            arrangement: arrangement.clone(),
            band,
            map,
            opened_pieces,
            grouping,
            events,
            items,
            told,
            placer,
        }
    }

    /// Goes on for so many tries to find a label its lane. Whether more are left.
    pub fn advance(&mut self, tries: usize) -> bool {
        self.placer.advance(tries)
    }

    /// The plan so far: labels that wait for their turn are in clusters. What is a label now stays one.
    pub fn plan(self) -> Plan {
        let placement = self.placer.placement();
        let group_of: Vec<usize> = self.events.iter().map(|event| self.grouping.of_event[*event]).collect();
        let width_px = BANDS[self.band].drawing_px();
        let index = FrameIndex::new(&self.items, &self.told, &group_of, &placement, width_px);
        let mut waits = vec![false; placement.groups.len()];
        for (item, label) in placement.labels.iter().enumerate() {
            waits[group_of[item]] |= !label.is_shown(1.0);
        }
        let (rows, row_count) = rows(&placement, &waits);
        let mut item_of = vec![None; self.grouping.of_event.len()];
        for (item, event) in self.events.iter().enumerate() {
            item_of[*event] = Some(item);
        }
        Plan {
            language: self.language,
            arrangement: self.arrangement,
            band: self.band,
            map: self.map,
            opened_pieces: self.opened_pieces,
            grouping: self.grouping,
            rows,
            row_count,
            events: self.events,
            items: self.items,
            item_of,
            placement,
            index,
        }
    }
}

impl Plan {
    /// The language of its words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Places everything at once.
    pub fn new(document: &Document, drawing: &Drawing, arrangement: &Arrangement, band: usize) -> Self {
        let mut planning = Planning::new(document, drawing, arrangement, band);
        planning.advance(usize::MAX);
        planning.plan()
    }

    /// What was chosen of the axis.
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// The drawing's smallest width in its band, in px.
    pub fn width_px(&self) -> f64 {
        BANDS[self.band].drawing_px()
    }

    /// The band, an index of [`BANDS`].
    pub fn band(&self) -> usize {
        self.band
    }

    /// From days to *u*.
    pub fn map(&self) -> &TimeMap {
        &self.map
    }

    /// The groups of lanes.
    pub fn grouping(&self) -> &Grouping {
        &self.grouping
    }

    /// The rows of each group.
    pub fn rows(&self) -> &[GroupRows] {
        &self.rows
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.row_count
    }

    /// An event's item and where its label stands; `None` if it has no mark.
    pub fn label(&self, event: usize) -> Option<(&Item, &Placed)> {
        let item = self.item_of.get(event).copied().flatten()?;
        Some((&self.items[item], &self.placement.labels[item]))
    }

    /// The row in which an event's label stands.
    pub fn row(&self, event: usize) -> Option<usize> {
        let (_, placed) = self.label(event)?;
        let group = self.grouping.of_event[event];
        Some(self.rows[group].first + placed.lane - self.placement.groups[group].first)
    }

    /// Whether a piece of the map is a fold that was opened.
    pub fn opened_fold(&self, piece: usize) -> bool {
        self.opened_pieces.contains(&piece)
    }

    /// The events of a cluster, in the order of their anchors.
    pub fn events_in(&self, cluster: &Cluster) -> Vec<usize> {
        self.index.events_in(cluster).into_iter().map(|item| self.events[item]).collect()
    }

    /// The events that reach in from outside.
    pub fn events_passing(&self, passing: &Passing) -> Vec<usize> {
        self.index.events_passing(passing).into_iter().map(|item| self.events[item]).collect()
    }

    /// The event that an item stands for.
    pub(super) fn event_of(&self, item: usize) -> usize {
        self.events[item]
    }

    /// The sorted placement.
    pub(super) fn index(&self) -> &FrameIndex {
        &self.index
    }
}

/// How many lanes a document may fill on a drawing so wide. One that stands on the page whole has them all; of a larger one
/// a window shows about so many labels as can be read and drawn.
fn lanes(events: usize, mean_label_px: f64, width_px: f64) -> usize {
    if events <= DRAWN_WHOLE {
        return MAX_LANES;
    }
    let in_lane = (width_px / mean_label_px).max(1.0);
    ((LABELS_IN_WINDOW / in_lane) as usize).clamp(FEWEST_LANES, MAX_LANES)
}

/// The groups one below another: the header where there are several, the lanes, the clusters.
fn rows(placement: &Placement, waits: &[bool]) -> (Vec<GroupRows>, usize) {
    let mut next = 0;
    let mut take = |count: usize| {
        next += count;
        next - count
    };
    let headed = placement.groups.len() > 1;
    let rows = placement.groups.iter().zip(waits).map(|(group, waits)| GroupRows {
        header: headed.then(|| take(1)),
        first: take(group.lanes),
        clusters: waits.then(|| take(1)),
    });
    (rows.collect(), next)
}

#[cfg(test)]
mod tests;
