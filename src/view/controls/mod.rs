//! What changes the drawing and what explains it.

mod copying;
mod file;
mod filters;
mod find;
mod help;
mod lanes;
mod languages;
mod legend;
mod menu;
mod notice;
mod sources;
mod toolbar;
mod verify;
mod vouching;

pub use copying::{Copied, Copying};
pub use file::FileMenu;
pub use find::{FIELD, Find};
pub use help::{HELP, Help};
pub use lanes::Lanes;
pub use languages::{LanguageOffer, Languages};
pub use legend::{Legend, StandingOut};
pub use notice::NoticeBar;
pub use sources::{SomeOff, Sources};
pub use toolbar::{PAN_STEP, Toolbar, ZOOM_STEP};
pub use verify::Verify;
pub use vouching::Vouching;
