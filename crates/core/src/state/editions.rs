//! The document as a whole and as some of its sources have it, each edition derived once and kept for a while.

use super::Story;
use crate::evidence::without;
use crate::model::{Document, SourceId};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many editions besides the whole one are kept: enough to switch a source off and on again at once.
const KEPT: usize = 4;

/// The editions of a document.
#[derive(Debug)]
pub struct Editions {
    whole: Rc<Story>,
    /// The last ones that were asked for, the newest last.
    kept: RefCell<Vec<(BTreeSet<SourceId>, Rc<Story>)>>,
}

impl Editions {
    /// The editions of a document.
    pub fn new(document: Document) -> Self {
        Self { whole: Rc::new(Story::new(document)), kept: RefCell::default() }
    }

    /// The document with all its sources.
    pub fn whole(&self) -> Rc<Story> {
        self.whole.clone()
    }

    /// The document as the sources have it that are not off.
    pub fn without(&self, off: &BTreeSet<SourceId>) -> Rc<Story> {
        if off.is_empty() {
            return self.whole();
        }
        let mut kept = self.kept.borrow_mut();
        let edition = match kept.iter().position(|(known, _)| known == off) {
            Some(at) => kept.remove(at).1,
            None => Rc::new(Story::of_edition(without(self.whole.document(), off), &self.whole)),
        };
        kept.push((off.clone(), edition.clone()));
        if kept.len() > KEPT {
            kept.remove(0);
        }
        edition
    }
}
