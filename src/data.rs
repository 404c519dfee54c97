//! The document that the build checked and embedded.

use sourceline_core::model::unpack;
use sourceline_core::state::Story;
use std::rc::Rc;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/timeline.bin"));

thread_local! {
    static STORY: Result<Rc<Story>, String> =
        unpack(PACKED).map(|document| Rc::new(Story::new(document))).map_err(|error| error.to_string());
}

/// The embedded story, derived once.
///
/// # Errors
/// What is wrong with the embedded bytes, which a build that ended well never has.
pub fn story() -> Result<Rc<Story>, String> {
    STORY.with(Clone::clone)
}
