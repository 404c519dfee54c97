//! The story, whole or as some of its sources have it.

use super::Story;
use crate::arranging::set_of;
use crate::evidence::without;
use crate::model::{Document, SourceId};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many stories beside the whole one are kept: enough to switch one source off and on again, and another.
const KEPT: usize = 4;

/// Sources that are switched off, and the story that is left.
type Edition = (BTreeSet<SourceId>, Rc<Story>);

/// A document's stories: the whole one, and those that are left without some sources, made when they are asked for.
///
/// A report keeps the number that it has in the whole corpus; in a story that is left its index may be another.
#[derive(Debug)]
pub struct Editions {
    whole: Rc<Story>,
    /// Those asked for last, the latest at the end.
    made: RefCell<Vec<Edition>>,
}

impl Editions {
    /// Derives the whole story from a document.
    pub fn new(document: Document) -> Self {
        Self::of(Story::new(document))
    }

    /// The editions of a whole story.
    pub fn of(whole: Story) -> Self {
        Self { whole: Rc::new(whole), made: RefCell::default() }
    }

    /// The story as all sources have it.
    pub fn whole(&self) -> Rc<Story> {
        Rc::clone(&self.whole)
    }

    /// The story without some sources; ids of no source change nothing. Asked for again soon it is the same one.
    pub fn without(&self, off: &BTreeSet<SourceId>) -> Rc<Story> {
        let known = |id: &&SourceId| self.whole.find_source(id.as_str()).is_some();
        let off: BTreeSet<SourceId> = set_of(off.iter().filter(known).cloned());
        if off.is_empty() {
            return self.whole();
        }
        let mut made = self.made.borrow_mut();
        let edition = match made.iter().position(|(of, _)| *of == off) {
            Some(at) => made.remove(at),
            None => {
                let story = Story::of_edition(
                    without(self.whole.language(), self.whole.document(), &off),
                    &self.whole,
                );
                (off, Rc::new(story))
            }
        };
        let story = Rc::clone(&edition.1);
        made.push(edition);
        if made.len() > KEPT {
            made.remove(0);
        }
        story
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;
    use crate::state::SourceIndex;

    fn editions() -> Editions {
        let source = |at: usize| Source { id: SourceId::new(format!("s{at}")), ..Source::default() };
        Editions::new(Document { sources: (0..7).map(source).collect(), ..Document::default() })
    }

    fn off(of: &[usize]) -> BTreeSet<SourceId> {
        of.iter().map(|at| SourceId::new(format!("s{at}"))).collect()
    }

    #[test]
    fn without_nothing_it_is_the_whole_story() {
        let editions = editions();
        assert!(Rc::ptr_eq(&editions.whole(), &editions.without(&off(&[]))));
        assert!(Rc::ptr_eq(&editions.whole(), &editions.without(&off(&[9]))), "no such source");
    }

    #[test]
    fn what_was_asked_for_last_is_kept_and_no_more() {
        let editions = editions();
        let first = editions.without(&off(&[0, 1]));
        assert!(Rc::ptr_eq(&first, &editions.without(&off(&[1, 0, 9]))));
        for at in 2..6 {
            editions.without(&off(&[at]));
        }
        let again = editions.without(&off(&[0, 1]));
        assert!(!Rc::ptr_eq(&first, &again) && first == again, "made anew, and equal");
        assert_eq!(editions.made.borrow().len(), KEPT);
    }

    #[test]
    fn reports_keep_their_numbers() {
        let editions = editions();
        let left = editions.without(&off(&[0, 2]));
        let numbers: Vec<_> = (0..5).map(|at| left.source_number(SourceIndex(at))).collect();
        assert_eq!(numbers, [2, 4, 5, 6, 7]);
    }
}
