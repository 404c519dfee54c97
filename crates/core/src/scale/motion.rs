//! What hands do to a window between two frames, as one value.

use super::View;

/// A movement of the drawing: what stood at `from` stands at `to` afterwards, and everything is `factor` times as wide. Both
/// places are fractions of the window's width; fingers may be outside of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    /// Above 1: in.
    pub factor: f64,
    /// Where something stood: 0 is the left edge, 1 the right.
    pub from: f64,
    /// Where it stands afterwards.
    pub to: f64,
}

/// Where two fingers are, as fractions of the window's width, and how far they are from each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Their middle: 0 is the left edge, 1 the right.
    pub middle: f64,
    /// Their distance, sideways or not, in any unit.
    pub apart: f64,
}

impl Motion {
    /// Zooms by a factor around a place.
    pub fn zoom(factor: f64, at: f64) -> Self {
        Self { factor, from: at, to: at }
    }

    /// Moves by a fraction of the window; positive shows what is later.
    pub fn pan(by: f64) -> Self {
        Self::drag(by, 0.0)
    }

    /// Takes what stands at one place to another.
    pub fn drag(from: f64, to: f64) -> Self {
        Self { factor: 1.0, from, to }
    }

    /// Two fingers that were here and are there: what was between them still is, and they hold it as far apart as they are.
    pub fn pinch(before: Pair, after: Pair) -> Self {
        let factor = after.apart / before.apart;
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        Self { factor, from: before.middle, to: after.middle }
    }

    /// This movement and then another, as one.
    pub fn then(self, next: Self) -> Self {
        // What stands at `next.from` between the two stood here before them.
        let from = self.from + (next.from - self.to) / self.factor;
        Self { factor: self.factor * next.factor, from, to: next.to }
    }
}

impl View {
    /// The window after a movement. What leads out of the axis ends at its edge.
    pub fn moved(self, Motion { factor, from, to }: Motion) -> Self {
        let is_none = factor == 1.0 && from == to;
        if is_none || !(factor.is_finite() && factor > 0.0 && from.is_finite() && to.is_finite()) {
            return self;
        }
        let width = (self.width() / factor).clamp(1.0 / super::MAX_ZOOM, 1.0);
        let held = self.start() + from * self.width();
        Self::new(held - to * width, held - to * width + width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn motions() -> impl Strategy<Value = Motion> {
        prop_oneof![
            (0.5f64..2.0, 0.0f64..1.0).prop_map(|(factor, at)| Motion::zoom(factor, at)),
            (-0.3f64..0.3).prop_map(Motion::pan),
            (0.1f64..0.9, 0.1f64..0.9, 0.1f64..1.0, 0.1f64..1.0).prop_map(|(a, b, near, far)| {
                Motion::pinch(Pair { middle: a, apart: near }, Pair { middle: b, apart: far })
            }),
        ]
    }

    /// Where what stood at a place of the window stands after a movement.
    fn taken(place: f64, motion: Motion) -> f64 {
        motion.to + (place - motion.from) * motion.factor
    }

    proptest! {
        #[test]
        fn what_a_frame_collects_moves_as_its_parts_would(motions in prop::collection::vec(motions(), 1..8)) {
            // Far from every edge and limit.
            let start = View::new(0.5 - 1e-4, 0.5 + 1e-4);
            let one_by_one = motions.iter().fold(start, |view, motion| view.moved(*motion));
            let at_once = start.moved(motions.iter().copied().reduce(Motion::then).unwrap());
            prop_assume!(one_by_one.width() < 0.05);
            prop_assert!((one_by_one.start() - at_once.start()).abs() < 1e-9 * at_once.width().max(1e-3));
            prop_assert!((one_by_one.width() / at_once.width() - 1.0).abs() < 1e-9);
        }

        #[test]
        fn what_a_hand_holds_stays_under_it(view in (0.2f64..0.8, 1e-5f64..1e-3).prop_map(|(at, width)| View::new(at, at + width)), motion in motions()) {
            let held = view.start() + motion.from * view.width();
            let moved = view.moved(motion);
            prop_assert!((moved.start() + motion.to * moved.width() - held).abs() < 1e-12);
        }

        #[test]
        fn fingers_keep_what_is_between_them(a in 0.1f64..0.9, b in 0.1f64..0.9, near in 0.1f64..1.0, far in 0.1f64..1.0) {
            let pinch = Motion::pinch(Pair { middle: a, apart: near }, Pair { middle: b, apart: far });
            prop_assert!((taken(a, pinch) - b).abs() < 1e-12);
            let (left, right) = (taken(a - near / 2.0, pinch), taken(a + near / 2.0, pinch));
            prop_assert!((left - (b - far / 2.0)).abs() < 1e-9 && (right - (b + far / 2.0)).abs() < 1e-9);
        }

        #[test]
        fn the_order_of_joining_does_not_matter(a in motions(), b in motions(), c in motions(), place in -1.0f64..2.0) {
            let (left, right) = (a.then(b).then(c), a.then(b.then(c)));
            prop_assert!((taken(place, left) - taken(place, right)).abs() < 1e-9);
            prop_assert!((taken(place, left) - taken(taken(taken(place, a), b), c)).abs() < 1e-9);
        }

        #[test]
        fn no_movement_leaves_the_axis(a in 0.0f64..1.0, b in 0.0f64..1.0, factor in 1e-6f64..1e6, from in -9.0f64..9.0, to in -9.0f64..9.0) {
            let moved = View::new(a.min(b), a.max(b)).moved(Motion { factor, from, to });
            prop_assert!(moved.start() >= 0.0 && moved.end() <= 1.0 + 1e-12 && moved.width() > 0.0);
        }
    }

    #[test]
    fn fingers_on_one_place_and_what_is_no_number_change_nothing() {
        let (here, view) = (Pair { middle: 0.5, apart: 0.0 }, View::new(0.2, 0.4));
        assert_eq!(Motion::pinch(here, here).factor, 1.0);
        assert_eq!(view.moved(Motion::zoom(f64::NAN, 0.5)), view);
        assert_eq!(view.moved(Motion::drag(f64::INFINITY, 0.5)), view);
    }
}
