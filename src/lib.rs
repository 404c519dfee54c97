//! The Sourceline app: the same components draw the page on the build machine (`ssr`) and take it over in the browser
//! (`hydration`).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod data;
pub mod platform;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod view;

pub use view::{App, AppProps};
