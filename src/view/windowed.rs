//! A long list, of which the page has no more than what is in sight and half a screen around it. What is left out is a gap as
//! high as it would be: by what was measured where it was drawn before, by an estimate elsewhere. A list that is not long
//! is drawn whole, and nothing is measured.

use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::store::use_shared;
use sourceline_core::arranging::Arrange;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// How many rows of a long list are drawn before anything is known of the window.
const FIRST: usize = 16;
/// What is drawn begins and ends at multiples of this, so that it does not change with every pixel.
const STEP: usize = 8;
/// Never are more rows drawn than this, whatever was measured.
const MOST: usize = 120;

/// The heights of rows, and their sums: a binary indexed tree (P. Fenwick, *A new data structure for cumulative frequency
/// tables*, 1994), so that asking and changing cost O(log n).
#[derive(Clone, Debug, Default)]
struct Heights {
    px: Vec<f64>,
    sums: Vec<f64>,
}

impl Heights {
    fn new(px: Vec<f64>) -> Self {
        let mut sums = vec![0.0; px.len() + 1];
        for (row, height) in px.iter().enumerate() {
            sums[row + 1] += height;
            let parent = (row + 1) + lowest_bit(row + 1);
            if parent < sums.len() {
                sums[parent] += sums[row + 1];
            }
        }
        Self { px, sums }
    }

    /// Sets a row's height; whether it was another by more than a screen shows.
    fn set(&mut self, row: usize, px: f64) -> bool {
        let Some(known) = self.px.get_mut(row) else { return false };
        let by = px - *known;
        if by.abs() < 0.5 {
            return false;
        }
        *known = px;
        let mut at = row + 1;
        while at < self.sums.len() {
            self.sums[at] += by;
            at += lowest_bit(at);
        }
        true
    }

    /// How high all rows before this one are together.
    fn before(&self, row: usize) -> f64 {
        let mut at = row.min(self.px.len());
        let mut sum = 0.0;
        while at > 0 {
            sum += self.sums[at];
            at -= lowest_bit(at);
        }
        sum
    }

    /// The row at a height; the last one beyond all of them.
    fn row_at(&self, px: f64) -> usize {
        let (mut row, mut left) = (0, px);
        let mut step = self.px.len().checked_ilog2().map_or(0, |log| 1 << log);
        while step > 0 {
            if row + step < self.sums.len() && self.sums[row + step] <= left {
                row += step;
                left -= self.sums[row];
            }
            step /= 2;
        }
        row.min(self.px.len().saturating_sub(1))
    }

    /// The rows in sight from one height to another, and half a screen around them.
    fn around(&self, from_px: f64, to_px: f64) -> Range<usize> {
        let around = (to_px - from_px) / 2.0;
        let first = self.row_at(from_px - around) / STEP * STEP;
        let end = (self.row_at(to_px + around) + 1).next_multiple_of(STEP).min(self.px.len());
        first..end.min(first + MOST)
    }
}

fn lowest_bit(at: usize) -> usize {
    at & at.wrapping_neg()
}

/// The rows to draw: those around what is in sight, and some more wherever they are; in order, each once.
fn runs(seen: Range<usize>, pinned: &[usize], count: usize) -> Vec<Range<usize>> {
    let seen = seen.start.min(count)..seen.end.min(count);
    let pinned = pinned.iter().filter(|row| **row < count && !seen.contains(row)).map(|row| *row..row + 1);
    let mut all: Vec<Range<usize>> = pinned.chain((!seen.is_empty()).then(|| seen.clone())).collect();
    all.arrange_by_key(|run| run.start);
    all.dedup();
    all
}

/// What is drawn of a list.
pub struct Window {
    /// The element whose children are the rows, with a gap before, between and after them.
    pub node: NodeRef,
    /// The rows that are drawn, in order.
    pub runs: Vec<Range<usize>>,
    /// The heights of the gaps; one more than there are runs, and none where all is drawn.
    gaps: Vec<f64>,
}

impl Window {
    /// The rows as they are drawn, with the gaps between them. All have keys.
    pub fn draw(&self, row: impl Fn(usize) -> Html, gap: impl Fn(String, f64) -> Html) -> Html {
        let mut drawn = Vec::new();
        for (at, run) in self.runs.iter().enumerate() {
            drawn.extend(self.gaps.get(at).map(|px| gap(format!("gap {at}"), *px)));
            drawn.extend(run.clone().map(&row));
        }
        drawn.extend(self.gaps.get(self.runs.len()).map(|px| gap("gap".to_owned(), *px)));
        drawn.into_iter().collect()
    }
}

/// A gap's picture: nothing, as high as it is. (A `style` the policy would block.)
pub fn gap(px: f64) -> Html {
    html! { <svg class="spacer" width="1" height={format!("{:.0}", px.max(0.0))} aria-hidden="true" /> }
}

/// What a list is of.
pub struct List<'a> {
    /// The story; of another one nothing measured holds.
    pub story: StoryRef,
    /// Which of several lists of the story it is.
    pub which: u64,
    /// How many rows there are.
    pub count: usize,
    /// Up to how many rows a list is drawn whole.
    pub whole: usize,
    /// About how high a row is, in px.
    pub estimate: &'a dyn Fn(usize) -> f64,
    /// Rows that are drawn wherever they are.
    pub pinned: &'a [usize],
    /// Whether the list is somewhere else for now, so that nothing is measured.
    pub still: bool,
    /// How many rows are drawn while the page is printed, where nothing is in sight; none where it is not on paper.
    pub on_paper: usize,
}

/// Decides what is drawn of a list.
#[hook]
pub fn use_window(list: &List<'_>) -> Window {
    let List { count, on_paper, .. } = *list;
    let is_printed = use_shared().paper.is_printing && on_paper > 0;
    let still = list.still || is_printed;
    let is_long = count > list.whole;
    let node = use_node_ref();
    let seen = use_state_eq(|| 0..FIRST);
    // The row that has the focus stays, so that the focus does.
    let focused = use_state_eq(|| None::<usize>);
    let measured = use_state_eq(|| 0_u32);
    let heights = {
        let estimates = || (0..if is_long { count } else { 0 }).map(list.estimate).collect();
        use_memo((list.story.clone(), list.which, count, is_long), |_| {
            RefCell::new(Heights::new(estimates()))
        })
    };
    let drawn = use_mut_ref(Vec::<Range<usize>>::new);
    let pinned: Vec<usize> = list.pinned.iter().copied().chain(*focused).collect();
    let all = match is_long {
        true if !is_printed => runs((*seen).clone(), &pinned, count),
        true => std::iter::once(0..count.min(on_paper)).collect(),
        false => std::iter::once(0..count).collect(),
    };
    drawn.replace(all.clone());
    let look: Rc<dyn Fn()> = {
        let (node, heights, drawn) = (node.clone(), heights.clone(), drawn.clone());
        let (seen, focused) = (seen.setter(), focused.setter());
        Rc::new(move || {
            if let Some((from_px, to_px)) = platform::part_in_sight(&node) {
                seen.set(heights.borrow().around(from_px, to_px));
                let child = platform::child_with_focus(&node);
                focused.set(child.and_then(|child| row_of_child(&drawn.borrow(), child)));
            }
        })
    };
    {
        let look = look.clone();
        use_effect_with((is_long, still, heights.clone().as_ptr() as usize), move |(is_long, still, _)| {
            let listeners = (*is_long && !*still).then(|| {
                look();
                platform::listen_scroll(move || look())
            });
            move || drop(listeners)
        });
    }
    {
        let (node, heights, runs, look) = (node.clone(), heights.clone(), all.clone(), look.clone());
        let (measure_again, turn) = (measured.setter(), *measured);
        use_effect(move || {
            if !is_long || still {
                return;
            }
            let tops = platform::tops_of_children(&node);
            let mut changed = false;
            for (child, pair) in tops.windows(2).enumerate() {
                if let Some(row) = row_of_child(&runs, child) {
                    changed |= heights.borrow_mut().set(row, pair[1] - pair[0]);
                }
            }
            if changed {
                measure_again.set(turn.wrapping_add(1));
                look();
            }
        });
    }
    // What is looked for is marked in rows that come into sight, too.
    use_effect_with((is_long, all.clone()), |(is_long, _)| {
        if *is_long {
            platform::mark_found_again();
        }
    });
    let gaps = if is_long && !is_printed { gaps(&all, &heights.borrow(), count) } else { Vec::new() };
    Window { node, runs: all, gaps }
}

/// Which row a child of the list is; `None` for a gap.
fn row_of_child(runs: &[Range<usize>], child: usize) -> Option<usize> {
    let mut first = 1;
    for run in runs {
        if child < first {
            return None;
        }
        if child < first + run.len() {
            return Some(run.start + child - first);
        }
        first += run.len() + 1;
    }
    None
}

/// How high what is left out before, between and after the runs would be.
fn gaps(runs: &[Range<usize>], heights: &Heights, count: usize) -> Vec<f64> {
    let ends = [0].into_iter().chain(runs.iter().map(|run| run.end));
    let starts = runs.iter().map(|run| run.start).chain([count]);
    ends.zip(starts).map(|(end, start)| heights.before(start) - heights.before(end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_heights_before_and_after_a_change() {
        for count in [1, 2, 7, 8, 100] {
            let mut px: Vec<f64> = (0..count).map(|row| f64::from(row % 5) * 10.0).collect();
            let mut heights = Heights::new(px.clone());
            for (row, to) in [(0, 33.0), (count as usize / 2, 0.0), (count as usize - 1, 70.5)] {
                px[row] = to;
                heights.set(row, to);
                assert!(!heights.set(row, to + 0.2), "less than a screen shows");
            }
            assert!(!heights.set(count as usize, 9.0), "there is no such row");
            for row in 0..=count as usize {
                assert!((heights.before(row) - px[..row].iter().sum::<f64>()).abs() < 1e-9);
            }
            for (row, height) in px.iter().enumerate().filter(|(_, height)| **height > 0.0) {
                let top = heights.before(row);
                assert_eq!([heights.row_at(top), heights.row_at(top + height - 0.1)], [row, row], "{count}");
            }
            assert_eq!(heights.row_at(-5.0), 0);
            assert_eq!(heights.row_at(1e9), count as usize - 1);
        }
        assert_eq!(Heights::default().row_at(3.0), 0);
    }

    #[test]
    fn what_is_drawn_is_in_sight_or_half_a_screen_away_and_bounded() {
        let heights = Heights::new(vec![50.0; 1_000]);
        assert_eq!(heights.around(10_000.0, 10_800.0), 192..232);
        assert_eq!(heights.around(-9_000.0, -8_200.0), 0..8, "below the window");
        assert_eq!(heights.around(90_000.0, 90_800.0), 992..1_000, "above it");
        assert_eq!(Heights::new(vec![0.0; 1_000]).around(0.0, 800.0).len(), MOST);
    }

    #[test]
    fn pinned_rows_are_drawn_wherever_they_are_and_gaps_fill_the_rest() {
        let all = runs(8..16, &[3, 9, 40, 99], 50);
        assert_eq!(all, [3..4, 8..16, 40..41]);
        let heights = Heights::new(vec![10.0; 50]);
        let gaps = gaps(&all, &heights, 50);
        assert_eq!(gaps, [30.0, 40.0, 240.0, 90.0]);
        let children: Vec<Option<usize>> = (0..15).map(|child| row_of_child(&all, child)).collect();
        let expected = [None, Some(3), None, Some(8)];
        assert_eq!(children[..4], expected);
        assert_eq!(children[10..], [Some(15), None, Some(40), None, None]);
        assert_eq!(runs(0..16, &[], 5), std::slice::from_ref(&(0..5)));
        assert_eq!(runs(90..99, &[2], 5), std::slice::from_ref(&(2..3)), "a shorter list than before");
    }
}
