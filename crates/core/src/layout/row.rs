//! Rows: labels that share a mark stand beside each other along it, as far as it has room for them at zoom 1.
//!
//! Which do is settled before anything is placed, so a row never changes while the others are placed.

use super::cover::{Cover, side};
use super::place::{Beside, Item, Side};
use crate::arranging::Arrange;

/// What is placed as one: a label, or several that stand beside each other.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Its items, by their index, the first first.
    pub items: Vec<u32>,
    /// On which side of the anchor they stand.
    pub side: Side,
    /// What it covers.
    pub cover: Cover,
    /// Its group.
    pub group: u32,
    /// The number of its footing: rows of one group with the very same mark, on the same side of it, share it. What keeps
    /// one of them out of a lane at every zoom keeps the others out.
    pub footing: u32,
}

/// From one sign to the next, where several stand together, in px.
const SIGN_PITCH_PX: f64 = 15.0;
/// From the last sign to the first text, in px.
const SIGN_GAP_PX: f64 = 5.0;
/// Along one mark, no more rows than this take in others: there are not that many lanes.
const OPEN_ROWS: usize = 60;

/// Parts items into rows, in the order of their marks along the axis. Of one mark, conditions come first, then the more
/// important, then what the document has first; each joins the first row that has room. Items of different groups never
/// share a row.
pub(super) fn rows(items: &[Item], group_of: impl Fn(usize) -> u32, width_px: f64) -> Vec<Row> {
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    let group = |at: u32| group_of(at as usize);
    let item = |at: u32| &items[at as usize];
    order.arrange_by(|&a, &b| {
        let (x, y) = (item(a), item(b));
        (x.u_start.total_cmp(&y.u_start))
            .then(x.u_end.total_cmp(&y.u_end))
            .then(x.u_anchor.total_cmp(&y.u_anchor))
            .then(group(a).cmp(&group(b)))
            .then(y.is_condition.cmp(&x.is_condition))
            .then(x.importance.cmp(&y.importance))
            .then(a.cmp(&b))
    });
    let same = |a: u32, b: u32| edges(item(a)) == edges(item(b)) && group(a) == group(b);
    let mut rows: Vec<Row> = Vec::with_capacity(items.len());
    for (mark, sharers) in order.chunk_by(|a, b| same(*a, *b)).enumerate() {
        let mut open: Vec<(usize, f64)> = Vec::new();
        for &at in sharers {
            let side = side(item(at), width_px);
            let cover = Cover::of(item(at), side, width_px);
            let footing = mark as u32 * 4 + u32::from(side == Side::Left) * 2 + u32::from(item(at).hangs);
            let along = item(at).shares && side == Side::Right;
            let room_px = (item(at).u_end - item(at).u_anchor) * width_px;
            let text = text_px(item(at));
            let fits =
                |&(row, texts): &(usize, f64)| signs_px(rows[row].items.len() + 1) + texts + text <= room_px;
            match open.iter().position(fits).filter(|_| along) {
                Some(place) => {
                    let (row, texts) = &mut open[place];
                    *texts += text;
                    rows[*row].items.push(at);
                    rows[*row].cover = rows[*row].cover.along_mark();
                }
                None => {
                    if along && open.len() < OPEN_ROWS {
                        open.push((rows.len(), text));
                    }
                    rows.push(Row { items: vec![at], side, cover, group: group(at), footing });
                }
            }
        }
    }
    rows
}

impl Row {
    /// How each of its items stands: signs first, then texts; `None` for the only one.
    pub(super) fn beside(&self, items: &[Item]) -> Vec<Option<Beside>> {
        if self.items.len() < 2 {
            return vec![None];
        }
        let texts: Vec<f64> = self.items.iter().map(|at| text_px(&items[*at as usize])).collect();
        let signs = signs_px(texts.len());
        let row_px = signs + texts.iter().sum::<f64>();
        let mut text_shift_px = signs;
        let place = |(place, text): (usize, &f64)| {
            let sign_shift_px = place as f64 * SIGN_PITCH_PX;
            let beside = Beside { sign_shift_px, text_shift_px, row_px };
            text_shift_px += text;
            Some(beside)
        };
        texts.iter().enumerate().map(place).collect()
    }
}

/// The mark of an item.
fn edges(item: &Item) -> (f64, f64, f64) {
    (item.u_start, item.u_end, item.u_anchor)
}

/// What several signs together take, in px.
fn signs_px(count: usize) -> f64 {
    count as f64 * SIGN_PITCH_PX + SIGN_GAP_PX
}

/// A label's text with its gap, in px.
fn text_px(item: &Item) -> f64 {
    item.label_px - item.sign_px
}
