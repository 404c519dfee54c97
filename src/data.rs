//! The document that the build checked and embedded.

use sourceline_core::model::unpack;
use sourceline_core::search::Index;
use sourceline_core::state::{Editions, Story};
use sourceline_messages::Language;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/timeline.bin"));
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/index.bin"));

type Unpacked = Result<Rc<Editions>, String>;

thread_local! {
    /// By the language in which they are told. A browser's page has one; the build draws a page in each.
    static EDITIONS: RefCell<HashMap<Language, Unpacked>> = RefCell::default();
}

fn unpacked(language: Language) -> Unpacked {
    let document = unpack(PACKED).map_err(|error| error.to_string())?;
    Ok(Rc::new(Editions::of(Story::with_index(document, Index::unpack(INDEX)?, language))))
}

/// The embedded document in its editions, told in a language, each derived once.
///
/// # Errors
/// What is wrong with the embedded bytes, which a build that ended well never has.
pub fn editions(language: Language) -> Result<Rc<Editions>, String> {
    EDITIONS.with_borrow_mut(|told| told.entry(language).or_insert_with(|| unpacked(language)).clone())
}
