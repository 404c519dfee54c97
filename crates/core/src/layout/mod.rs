//! The drawing: what days each mark covers, where its label stands, and the style sheet that says so.
//!
//! Everything is computed before anything is drawn, for the smallest width of a [`Band`], from a table of label widths;
//! positions are fractions of the real width. So the prerendered page is right at every width, and nothing is measured.

mod drawing;
mod extent;
mod place;
mod rules;
mod section;
mod width;
mod words;

pub use drawing::{BANDS, Band, Drawing, Mark};
pub use extent::{Edge, Extent};
pub use place::{Beside, Item, Placed, Placement, Side, place};
pub use rules::{FORGET, placement_rules, sentence_rules, view_rules};
pub use section::{Place, Section};
pub use width::{LABEL_FONT_PX, text_width_px};
pub use words::{PieceWords, piece_words};
