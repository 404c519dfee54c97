//! The list's groups at the pieces of the folded axis, for where time runs down the page.

use crate::date::order::{self, Group, Stand};
use crate::scale::{PieceKind, TimeMap};

/// Where a section of the drawing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// At a piece of the folded axis, by its index.
    Piece(usize),
    /// Apart: its events have no earliest day, so how long before their latest one they began is not told.
    UpTo,
    /// Apart: its events have no date.
    Undated,
}

/// The groups of the list that stand at one place of the drawing, in the order of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The place.
    pub place: Place,
    /// The groups.
    pub groups: Vec<Group>,
}

impl Section {
    /// Its events, by their index in the document.
    pub fn events(&self) -> impl Iterator<Item = usize> + '_ {
        self.groups.iter().flat_map(|group| group.events.iter().copied())
    }
}

/// Parts the list by the pieces in which its groups begin. The list has them by their earliest day, so the pieces are in
/// their order.
pub(super) fn sections(list: &[order::Section], folded: &TimeMap) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (stand, group) in list.iter().flat_map(|section| section.groups.iter().map(|it| (section.stand, it)))
    {
        let place = match stand {
            Stand::InOrder => piece(folded, group).map_or(Place::Undated, Place::Piece),
            Stand::UpTo => Place::UpTo,
            Stand::Undated => Place::Undated,
        };
        match sections.last_mut() {
            Some(last) if last.place == place => last.groups.push(group.clone()),
            _ => sections.push(Section { place, groups: vec![group.clone()] }),
        }
    }
    sections
}

fn piece(folded: &TimeMap, group: &Group) -> Option<usize> {
    let day = f64::from(group.bounds.earliest?.number()).clamp(folded.span().start, folded.span().end - 1.0);
    folded.pieces().iter().position(|piece| piece.kind != PieceKind::Fold && day < piece.span.end)
}
