//! The document that the page itself has: the build checked it, and embedded it in the program or in the page.

use sourceline_core::formats::sourceline::from_json;
#[cfg(feature = "embedded")]
use sourceline_core::state::Story;
use sourceline_core::state::{Editions, Telling};
#[cfg(feature = "embedded")]
use sourceline_core::{model::unpack, search::Index};
use sourceline_messages::Language;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

#[cfg(feature = "embedded")]
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/timeline.bin"));
#[cfg(feature = "embedded")]
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/index.bin"));

/// The element of a page that has its document in it, as `sourceline/1`: it is for a program that embeds none.
pub const BLOCK: &str = "_document";

/// Where the page's own document is.
#[derive(Clone, Debug, Default)]
pub enum Own {
    /// In the program.
    #[default]
    Embedded,
    /// In the page, as `sourceline/1`.
    Block(Rc<str>),
    /// Here, with all that follows from it.
    Derived(Rc<Editions>),
}

impl PartialEq for Own {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Embedded, Self::Embedded) => true,
            (Self::Block(one), Self::Block(other)) => Rc::ptr_eq(one, other),
            (Self::Derived(one), Self::Derived(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

type Unpacked = Result<Rc<Editions>, String>;

thread_local! {
    /// By the language in which they are told. A browser's page has one; the build draws a page in each.
    static EDITIONS: RefCell<HashMap<Language, Unpacked>> = RefCell::default();
}

#[cfg(feature = "embedded")]
fn embedded(language: Language) -> Unpacked {
    let document = unpack(PACKED).map_err(|error| error.to_string())?;
    Ok(Rc::new(Editions::of(Story::with_index(document, Index::unpack(INDEX)?, language))))
}

#[cfg(not(feature = "embedded"))]
fn embedded(language: Language) -> Unpacked {
    Err(language.page_is_damaged().to_owned())
}

fn in_block(text: &str, language: Language) -> Unpacked {
    let document = from_json(text).map_err(|error| error.to_string())?;
    Ok(Rc::new(Editions::of(Telling::new(document).in_language(language).story())))
}

/// The page's own document in its editions, told in a language, each derived once.
///
/// # Errors
/// What is wrong with it, which a build that ended well never leaves.
pub fn editions(own: &Own, language: Language) -> Result<Rc<Editions>, String> {
    let derive = || match own {
        Own::Embedded => embedded(language),
        Own::Block(text) => in_block(text, language),
        Own::Derived(editions) => Ok(editions.clone()),
    };
    match own {
        // Who derives one may do so again, of another.
        Own::Derived(_) => derive(),
        Own::Embedded | Own::Block(_) => {
            EDITIONS.with_borrow_mut(|told| told.entry(language).or_insert_with(derive).clone())
        }
    }
}
