//! Whose turn it is to be placed.
//!
//! Classes one after another, the first of them first. Within a class time alone would be a bad order: the earliest would take
//! every lane, at whatever zoom, before later ones are asked that fit at once. So a class has steps of zoom: in each, in the
//! order of time, whoever has room by then is placed, and who has not is put off to the step at which it would. Lanes only
//! fill, so who is put off never has room sooner.

use crate::arranging::Arrange;

/// The rows that wait for their turn, by rank, which is the order of time.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    /// The classes that come later, the last first.
    classes: Vec<Vec<u32>>,
    /// The rows of the present class by step; those of the present step in reverse.
    steps: Vec<Vec<u32>>,
    /// The present step.
    step: usize,
}

/// How many steps there are to each doubling of the zoom.
const STEPS: f64 = 2.0;

impl Turns {
    /// Sorts rows into classes.
    pub(super) fn new<Class: Ord + Copy>(rows: &[u32], class: impl Fn(u32) -> Class) -> Self {
        let mut sorted: Vec<(Class, u32)> = rows.iter().map(|rank| (class(*rank), *rank)).collect();
        sorted.arrange();
        let ranks = |class: &[(Class, u32)]| class.iter().map(|(_, rank)| *rank).collect();
        let mut classes: Vec<Vec<u32>> = sorted.chunk_by(|a, b| a.0 == b.0).map(ranks).collect();
        classes.reverse();
        Self { classes, steps: Vec::new(), step: 0 }
    }

    /// The next row, and the highest zoom at which it may be placed now.
    pub(super) fn next(&mut self) -> Option<(usize, f64)> {
        loop {
            if let Some(rank) = self.steps.get_mut(self.step).and_then(Vec::pop) {
                return Some((rank as usize, (self.step as f64 / STEPS).exp2()));
            }
            if self.step + 1 < self.steps.len() {
                self.step += 1;
            } else {
                self.step = 0;
                self.steps = vec![self.classes.pop()?];
            }
            self.steps[self.step].arrange_by(|a, b| b.cmp(a));
        }
    }

    /// Puts a row off until a zoom, which is higher than that of its turn.
    pub(super) fn put_off(&mut self, rank: usize, zoom: f64) {
        let step = ((zoom.log2() * STEPS).ceil() as usize).max(self.step + 1);
        if self.steps.len() <= step {
            self.steps.resize(step + 1, Vec::new());
        }
        self.steps[step].push(rank as u32);
    }

    /// Whether no row is left.
    pub(super) fn are_over(&self) -> bool {
        self.classes.is_empty() && self.steps.iter().all(Vec::is_empty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_room_is_asked_again_at_its_step_before_the_next_class() {
        let mut turns = Turns::new(&[4, 1, 3, 2, 9], |rank| rank == 9);
        let mut asked = Vec::new();
        while let Some((rank, zoom)) = turns.next() {
            asked.push((rank, zoom));
            match (rank, zoom) {
                (1, 1.0) => turns.put_off(rank, 3.9),
                (3, 1.0) => turns.put_off(rank, 3.0),
                (2, 1.0) => turns.put_off(rank, 1.1),
                _ => {}
            }
        }
        let root = 2f64.sqrt();
        assert_eq!(asked, [(1, 1.0), (2, 1.0), (3, 1.0), (4, 1.0), (2, root), (1, 4.0), (3, 4.0), (9, 1.0)]);
        assert!(turns.are_over());
    }
}
