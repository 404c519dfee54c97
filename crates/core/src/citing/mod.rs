//! What a reader takes along: a source as a reference, a quotation with where it comes from, and a link that opens a source at
//! the quotation. Nothing is said that the document does not say.

mod fragment;
mod reference;

pub use fragment::text_fragment;
pub use reference::{quotation, reference};
