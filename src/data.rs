//! The document that the build checked and embedded.

use sourceline_core::model::unpack;
use sourceline_core::search::Index;
use sourceline_core::state::{Editions, Story};
use std::rc::Rc;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/timeline.bin"));
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/index.bin"));

thread_local! {
    static EDITIONS: Result<Rc<Editions>, String> = unpacked();
}

fn unpacked() -> Result<Rc<Editions>, String> {
    let document = unpack(PACKED).map_err(|error| error.to_string())?;
    Ok(Rc::new(Editions::of(Story::with_index(document, Index::unpack(INDEX)?))))
}

/// The embedded document in its editions, each derived once.
///
/// # Errors
/// What is wrong with the embedded bytes, which a build that ended well never has.
pub fn editions() -> Result<Rc<Editions>, String> {
    EDITIONS.with(Clone::clone)
}
