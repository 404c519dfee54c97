//! The window on *u* that is on the screen, and the scale that it makes with a width.

use super::TimeMap;

/// The most that can be zoomed in: the screen is then less than an hour of an axis of ten thousand years.
pub const MAX_ZOOM: f64 = 100_000_000.0;

/// A window that is narrower than the whole by less than this is the whole: rounding is no choice.
const WHOLE: f64 = 1e-9;

/// A window on *u*, inside 0 to 1 and never narrower than 1 / [`MAX_ZOOM`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    start: f64,
    end: f64,
}

impl Default for View {
    fn default() -> Self {
        Self::FULL
    }
}

impl View {
    /// The whole axis.
    pub const FULL: Self = Self { start: 0.0, end: 1.0 };

    /// The window between two values of *u*, moved and widened into what is allowed. Values that are no numbers give
    /// the whole axis.
    pub fn new(start: f64, end: f64) -> Self {
        if !start.is_finite() || !end.is_finite() {
            return Self::FULL;
        }
        let width = (end - start).clamp(1.0 / MAX_ZOOM, 1.0);
        if width > 1.0 - WHOLE {
            return Self::FULL;
        }
        let start = start.clamp(0.0, 1.0 - width);
        Self { start, end: start + width }
    }

    /// Left edge, in *u*.
    pub fn start(self) -> f64 {
        self.start
    }

    /// Right edge, in *u*.
    pub fn end(self) -> f64 {
        self.end
    }

    /// Width, in *u*.
    pub fn width(self) -> f64 {
        self.end - self.start
    }

    /// How many times wider than the screen the whole axis is; 1 when all of it is shown.
    pub fn zoom(self) -> f64 {
        1.0 / self.width()
    }

    /// Zooms by a factor (above 1: in) so that what stands at `at`, a fraction of the window, stays there.
    pub fn zoomed(self, factor: f64, at: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0 && at.is_finite()) {
            return self;
        }
        let width = (self.width() / factor).clamp(1.0 / MAX_ZOOM, 1.0);
        let fixed = self.start + at * self.width();
        Self::new(fixed - at * width, fixed - at * width + width)
    }

    /// Moves by a fraction of the window; positive shows what is later.
    pub fn panned(self, by: f64) -> Self {
        let by = by * self.width();
        Self::new(self.start + by, self.end + by)
    }

    /// The window on another map that shows the same days.
    pub fn between(self, from: &TimeMap, to: &TimeMap) -> Self {
        if self == Self::FULL {
            return self;
        }
        let there = |u| to.u_of_day(from.day_of_u(u));
        Self::new(there(self.start), there(self.end))
    }
}

/// Time to pixels and back, as an immutable value.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    map: &'a TimeMap,
    view: View,
    width_px: f64,
}

impl<'a> Scale<'a> {
    /// The scale of a map seen through a window on a drawing that is `width_px` wide.
    pub fn new(map: &'a TimeMap, view: View, width_px: f64) -> Self {
        Self { map, view, width_px: width_px.max(1.0) }
    }

    /// Where a value of *u* stands, in px from the left edge.
    pub fn px_of_u(&self, u: f64) -> f64 {
        (u - self.view.start()) / self.view.width() * self.width_px
    }

    /// Where an instant (in days) stands, in px from the left edge.
    pub fn px_of_day(&self, day: f64) -> f64 {
        self.px_of_u(self.map.u_of_day(day))
    }

    /// The instant (in days) at a pixel.
    pub fn day_of_px(&self, px: f64) -> f64 {
        self.map.day_of_u(self.view.start() + px / self.width_px * self.view.width())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn views() -> impl Strategy<Value = View> {
        (0.0f64..1.0, 0.0f64..1.0).prop_map(|(a, b)| View::new(a.min(b), a.max(b)))
    }

    proptest! {
        #[test]
        fn no_gesture_leaves_the_axis(view in views(), factor in 0.001f64..1000.0, at in 0.0f64..1.0, by in -9.0f64..9.0) {
            for moved in [view.zoomed(factor, at), view.panned(by)] {
                prop_assert!(moved.start() >= 0.0 && moved.end() <= 1.0 + 1e-12 && moved.width() > 0.0);
                prop_assert!(moved.zoom() <= MAX_ZOOM * 1.000_001);
            }
        }

        #[test]
        fn zooming_keeps_what_is_under_the_pointer(view in views(), factor in 1.0f64..50.0, at in 0.0f64..1.0) {
            let before = view.start() + at * view.width();
            let moved = view.zoomed(factor, at);
            let after = moved.start() + at * moved.width();
            prop_assert!((before - after).abs() < 1e-9);
        }

        #[test]
        fn zooming_in_and_out_returns(view in views(), factor in 1.0f64..50.0, at in 0.0f64..1.0) {
            prop_assume!(view.zoom() * factor < MAX_ZOOM);
            let back = view.zoomed(factor, at).zoomed(1.0 / factor, at);
            prop_assert!((back.start() - view.start()).abs() < 1e-9 && (back.end() - view.end()).abs() < 1e-9);
        }
    }

    #[test]
    fn what_is_no_number_changes_nothing() {
        let view = View::new(0.2, 0.4);
        assert_eq!(view.zoomed(f64::NAN, 0.5), view);
        assert_eq!(view.zoomed(0.0, 0.5), view);
        assert_eq!(View::new(f64::NAN, 1.0), View::FULL);
    }
}
