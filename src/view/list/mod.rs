//! The events as far as their order is known, each with its date's basis, every passage it rests on, and why it stands where
//! it does.

mod detail;
mod events;
mod order;
mod passage;
mod steps;

pub use detail::EventDetail;
pub use events::Events;
pub use order::WhyOrder;
pub use passage::PassageLink;
