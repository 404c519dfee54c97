//! The events in reading order, each with its date's basis and every passage it rests on.

mod detail;
mod events;
mod passage;
mod steps;

pub use detail::EventDetail;
pub use events::Events;
pub use passage::PassageLink;
