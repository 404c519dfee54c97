//! What is on the screen: function components, each with one thing to show. They read the state and dispatch actions.

mod app;
mod controls;
mod corpus;
mod evidence;
mod hooks;
mod list;
mod many;
mod opening;
mod paper;
mod reader;
mod rested;
mod said;
mod store;
mod timeline;
mod windowed;
pub mod words;

pub use app::{App, AppProps};
