//! The document that the build checked and embedded.

use sourceline_core::model::unpack;
use sourceline_core::state::Editions;
use std::rc::Rc;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/timeline.bin"));

thread_local! {
    static EDITIONS: Result<Rc<Editions>, String> =
        unpack(PACKED).map(|document| Rc::new(Editions::new(document))).map_err(|error| error.to_string());
}

/// The embedded document in its editions, each derived once.
///
/// # Errors
/// What is wrong with the embedded bytes, which a build that ended well never has.
pub fn editions() -> Result<Rc<Editions>, String> {
    EDITIONS.with(Clone::clone)
}
