//! The drawing: what days each mark covers, where its label stands, what of it is on the page, and the rules that say so.
//!
//! Everything is computed before anything is drawn, for the smallest width of a [`Band`], from a table of label widths;
//! positions are fractions of the real width. So the prerendered page is right at every width, and nothing is measured.

mod band;
mod cover;
mod drawing;
mod extent;
#[cfg(test)]
mod folds;
mod frame;
#[cfg(any(test, feature = "author"))]
pub mod generated;
mod group;
mod label;
mod overview;
mod place;
mod placer;
mod plan;
#[cfg(test)]
mod properties;
mod ranks;
mod row;
mod rules;
mod scene;
mod section;
#[cfg(feature = "opening")]
mod svg;
mod turn;
mod walk;
mod width;
mod words;

pub use band::{BANDS, Band, PAPER_BAND, Screen};
pub use drawing::{Drawing, Mark};
pub use extent::{Edge, Extent};
pub use frame::{Cluster, Frame, FrameIndex, Passing, Told};
pub use group::{Grouping, LaneMode, Name};
pub use overview::{DENSE_FROM, Profile};
pub use place::{Beside, GroupLanes, Item, Placed, Placement, Side, place};
pub use placer::Placer;
pub use plan::{Arrangement, DRAWN_WHOLE, GroupRows, HEAD_PX, MAX_LANES, Plan, Planning, ROW_PX};
pub use rules::{
    Placing, cluster_class, moving, overview_rules, paper, passage, ribbons, sentence_rules, standing,
    still_rules, tick_class,
};
pub use scene::{DrawnGroup, DrawnSection, Scene, stretch};
pub use section::{Place, Section};
#[cfg(feature = "opening")]
pub use svg::{image, svg};
pub use walk::{Stop, Toward, Walk};
pub use width::{LABEL_FONT_PX, text_width_px};
pub use words::{PieceWords, piece_words};
