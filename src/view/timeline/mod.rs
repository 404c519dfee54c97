//! The drawing: axis, marks, ribbons and overview. Where things stand is in the style sheets that core writes.

mod axis;
mod glyph;
mod mark;
mod overview;
mod plot;

pub use glyph::{Glyph, ink_class};
pub use plot::Timeline;
