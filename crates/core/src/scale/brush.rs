//! The window as the overview's brush has it: a stretch of all the time there is, in true proportion.

/// A stretch, in fractions of all the time: 0 is its first instant, 1 its last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    from: f64,
    to: f64,
}

/// What of a brush is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grip {
    /// Its earlier end.
    Start,
    /// Its later end.
    End,
    /// All of it.
    Whole,
}

/// How far a key takes a grip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A little earlier.
    Earlier,
    /// A little later.
    Later,
    /// Much earlier.
    MuchEarlier,
    /// Much later.
    MuchLater,
    /// As early as it goes.
    First,
    /// As late as it goes.
    Last,
}

/// A step of an end, as a share of the brush: ten presses make it some two and a half times as long.
const END_STEP: f64 = 0.1;
/// A step of the whole, as a share of the brush.
const WHOLE_STEP: f64 = 0.25;

impl Brush {
    /// The stretch between two instants in any order, as far as there is time.
    pub fn new(one: f64, other: f64) -> Self {
        let inside = |at: f64| if at.is_nan() { 0.0 } else { at.clamp(0.0, 1.0) };
        let (one, other) = (inside(one), inside(other));
        Self { from: one.min(other), to: one.max(other) }
    }

    /// Its earlier end.
    pub fn from(self) -> f64 {
        self.from
    }

    /// Its later end.
    pub fn to(self) -> f64 {
        self.to
    }

    /// How much of all the time it is.
    pub fn width(self) -> f64 {
        self.to - self.from
    }

    /// After a grip was moved by a fraction of all the time. An end that is taken past the other becomes the other; the whole
    /// keeps its length.
    pub fn dragged(self, grip: Grip, by: f64) -> Self {
        if by.is_nan() {
            return self;
        }
        match grip {
            Grip::Start => Self::new(self.from + by, self.to),
            Grip::End => Self::new(self.from, self.to + by),
            Grip::Whole => {
                let from = (self.from + by).clamp(0.0, 1.0 - self.width());
                Self { from, to: from + self.width() }
            }
        }
    }

    /// After a key. Steps are shares of the brush, so that a brush of an hour moves by minutes and one of years by months;
    /// an end never comes closer to the other than the smallest brush is wide.
    pub fn stepped(self, grip: Grip, step: Step, smallest: f64) -> Self {
        let (little, much) = match grip {
            Grip::Start | Grip::End => (END_STEP, 0.5),
            Grip::Whole => (WHOLE_STEP, 1.0),
        };
        let by = match step {
            Step::Earlier => -little * self.width(),
            Step::Later => little * self.width(),
            Step::MuchEarlier => -much * self.width(),
            Step::MuchLater => much * self.width(),
            Step::First => -1.0,
            Step::Last => 1.0,
        };
        match grip {
            Grip::Start => Self::new((self.from + by).min(self.to - smallest), self.to),
            Grip::End => Self::new(self.from, (self.to + by).max(self.from + smallest)),
            Grip::Whole => self.dragged(grip, by),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn brushes() -> impl Strategy<Value = Brush> {
        (0.0f64..1.0, 0.0f64..1.0).prop_map(|(a, b)| Brush::new(a, b))
    }

    fn grips() -> impl Strategy<Value = Grip> {
        prop_oneof![Just(Grip::Start), Just(Grip::End), Just(Grip::Whole)]
    }

    fn steps() -> impl Strategy<Value = Step> {
        prop_oneof![
            Just(Step::Earlier),
            Just(Step::Later),
            Just(Step::MuchEarlier),
            Just(Step::MuchLater),
            Just(Step::First),
            Just(Step::Last),
        ]
    }

    proptest! {
        #[test]
        fn a_brush_stays_inside_and_in_order(brush in brushes(), moves in prop::collection::vec((grips(), -2.0f64..2.0, steps()), 1..12)) {
            let mut brush = brush;
            for (grip, by, step) in moves {
                for next in [brush.dragged(grip, by), brush.stepped(grip, step, 1e-5)] {
                    prop_assert!(0.0 <= next.from() && next.from() <= next.to() && next.to() <= 1.0 + 1e-12, "{next:?}");
                }
                brush = brush.dragged(grip, by).stepped(grip, step, 1e-5);
            }
        }

        #[test]
        fn moved_whole_it_keeps_its_length_and_by_an_end_its_other(brush in brushes(), by in -2.0f64..2.0, step in steps()) {
            for whole in [brush.dragged(Grip::Whole, by), brush.stepped(Grip::Whole, step, 0.0)] {
                prop_assert!((whole.width() - brush.width()).abs() < 1e-12);
            }
            prop_assert_eq!(brush.stepped(Grip::Start, step, 0.0).to(), brush.to());
            prop_assert_eq!(brush.stepped(Grip::End, step, 0.0).from(), brush.from());
            let started = brush.dragged(Grip::Start, by);
            prop_assert!(started.to() == brush.to() || started.from() == brush.to(), "it flips over its other end");
        }

        #[test]
        fn a_drag_there_and_back_is_none(brush in brushes(), by in -0.2f64..0.2) {
            prop_assume!(brush.from() + by > 0.0 && brush.to() + by < 1.0 && brush.width() > by.abs());
            for grip in [Grip::Start, Grip::End, Grip::Whole] {
                let back = brush.dragged(grip, by).dragged(grip, -by);
                prop_assert!((back.from() - brush.from()).abs() < 1e-12 && (back.to() - brush.to()).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn keys_take_an_end_to_the_edge_and_never_past_the_other() {
        let brush = Brush::new(0.25, 0.75);
        let start = |step: Step| brush.stepped(Grip::Start, step, 0.01).from();
        assert_eq!((start(Step::First), start(Step::Earlier), start(Step::Later)), (0.0, 0.2, 0.3));
        assert_eq!((start(Step::MuchLater), start(Step::Last)), (0.5, 0.74));
        let whole = brush.stepped(Grip::Whole, Step::Last, 0.01);
        assert_eq!((whole.from(), whole.to()), (0.5, 1.0));
    }

    #[test]
    fn what_is_no_number_is_no_move() {
        let brush = Brush::new(0.25, 0.75);
        assert_eq!(brush.dragged(Grip::Whole, f64::NAN), brush);
        assert_eq!(Brush::new(f64::NAN, 2.0), Brush::new(0.0, 1.0));
    }
}
