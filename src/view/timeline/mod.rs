//! The drawing: axis, marks, ribbons and overview. Where things stand is in the style sheets that core writes.

mod axis;
mod brush;
mod glyph;
mod keys;
mod mark;
mod overview;
mod plot;

pub use glyph::{Glyph, ink_class};
pub use plot::Timeline;
