//! *Before*, *after* or *not known*: what bounds, `part_of` and `after` together say of any two events.
//!
//! A [`Network`] is a simple temporal problem (R. Dechter, I. Meiri & J. Pearl, *Temporal constraint networks*,
//! Artificial Intelligence 49, 1991). Every event has two unknown instants, its start and its end, in days since
//! 1970-01-01; the order within a day counts. `earliest` *d* says that an instant is at *d* or later, `latest` *d* that
//! it is before *d* + 1; nothing ends before it starts; what comes `after` another starts when or after that has ended;
//! a part lies within its whole. A world is a choice of all instants that obeys all of this.
//!
//! Every relation between two instants is of the weight 0, only bounds have other ones. So the tightest bound of an
//! instant is the tightest among all that must come before it, or after it, and two instants are in a known order
//! exactly if relations lead from one to the other, or if their tightest bounds lie apart. Nothing here needs all pairs.

mod any;
mod columns;
mod contradiction;
mod list;
mod network;
mod placing;
mod range;
#[cfg(test)]
mod tests;
mod why;

pub use columns::Columns;
pub use contradiction::{Contradiction, Fault};
pub use list::{Group, Known, Section, Stand};
pub use network::{Network, Reason, Side};
pub use placing::Placing;
pub use range::DateRange;
pub use why::{Relation, Why};

/// A three-valued order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// The first has ended when the other starts, or before, whatever is left open.
    Before,
    /// The first starts when the other has ended, or after, whatever is left open.
    After,
    /// More than one answer is possible, or they overlap.
    NotKnown,
}
