//! The drawing: axis, marks, ribbons and overview. Where things stand is in the style sheets that core writes.

mod axis;
mod brush;
mod clusters;
mod glyph;
mod keys;
mod listed;
mod mark;
mod overview;
mod passage;
mod picture;
mod plot;
mod sections;
mod stop;
mod told;
mod whole;

pub use glyph::{glyph, ink_class};
pub use passage::use_passage;
pub use picture::{Picture, use_picture, use_screen};
pub use whole::Timeline;
