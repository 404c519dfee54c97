//! What changes the drawing and what explains it.

mod legend;
mod notice;
mod toolbar;

pub use legend::{Legend, StandingOut};
pub use notice::NoticeBar;
pub use toolbar::{PAN_STEP, Toolbar, ZOOM_STEP};
