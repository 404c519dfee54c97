//! What comes to light while a file of another form is read: what keeps it from being read, and what no document holds.

use super::sourceline::MAX_EVENTS;
use super::{Imported, Loss, Unreadable};
use crate::model::Document;
use std::collections::BTreeMap;

/// The longest text that one field of an imported event may have, in code points. A document may have longer ones.
pub(super) const MAX_TEXT: usize = 100_000;
/// After so many faults a file is not read on.
const MAX_FAULTS: usize = 1_000;
/// So many names of fields that are lost are told one by one.
const MAX_NAMES: usize = 200;
/// What is told of the name of a field, in code points.
const MAX_NAME: usize = 80;

/// What is found, place by place.
#[derive(Debug, Default)]
pub(super) struct Findings {
    unreadable: Vec<Unreadable>,
    fields: BTreeMap<String, usize>,
    passages: usize,
}

impl Findings {
    /// Something that keeps the file from being read.
    pub fn fault(&mut self, at: impl Into<String>, message: impl Into<String>, help: impl Into<String>) {
        if self.is_full() {
            return;
        }
        self.unreadable.push(Unreadable { at: at.into(), message: message.into(), help: help.into() });
        if self.is_full() {
            self.unreadable.push(Unreadable {
                at: "the rest".to_owned(),
                message: format!("there are {MAX_FAULTS} faults up to here, and what follows was not read"),
                help: "mend these, and import it again".to_owned(),
            });
        }
    }

    /// How many faults there are.
    pub fn faults(&self) -> usize {
        self.unreadable.len()
    }

    /// Whether there are so many faults that reading on helps nobody.
    pub fn is_full(&self) -> bool {
        self.unreadable.len() >= MAX_FAULTS
    }

    /// Something in a field that no document has.
    pub fn lost(&mut self, name: &str) {
        self.lost_times(name, 1);
    }

    /// The same, so many times.
    pub fn lost_times(&mut self, name: &str, count: usize) {
        if count == 0 {
            return;
        }
        let short: String = name.chars().take(MAX_NAME).collect();
        let is_told = self.fields.len() < MAX_NAMES || self.fields.contains_key(&short);
        *self.fields.entry(if is_told { short } else { "…".to_owned() }).or_default() += count;
    }

    /// Cited passages, which need their texts to be kept.
    pub fn lost_passages(&mut self, count: usize) {
        self.passages += count;
    }

    /// A text as it is kept; one that is longer than anything written for a timeline is a fault.
    pub fn kept(&mut self, at: impl FnOnce() -> String, text: String) -> String {
        // Its bytes are no fewer than its code points.
        if text.len() > MAX_TEXT && text.chars().nth(MAX_TEXT).is_some() {
            self.fault(at(), format!("this is longer than {MAX_TEXT} characters"), "shorten it");
            return String::new();
        }
        text
    }

    /// Whether there is room for one more event than there are; if not, that is a fault.
    pub fn has_room(&mut self, events: usize) -> bool {
        let has_room = events < MAX_EVENTS;
        if !has_room {
            let message = format!("it has more than {MAX_EVENTS} events, and no more are read");
            self.fault("the file", message, "divide it into several");
        }
        has_room && !self.is_full()
    }

    /// The document, if nothing keeps it from being read.
    pub fn imported(self, document: Document) -> Result<Imported, Vec<Unreadable>> {
        if !self.unreadable.is_empty() {
            return Err(self.unreadable);
        }
        let fields = self.fields.into_iter().map(|(name, count)| Loss::Field { name, count });
        let losses = Loss::some(fields.chain([Loss::Passages(self.passages)]));
        Ok(Imported { document, losses })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_files_get_no_endless_answer() {
        let mut findings = Findings::default();
        for number in 0..MAX_NAMES + 50 {
            findings.lost(&format!("field {number}"));
        }
        findings.lost(&"x".repeat(5_000));
        let losses = findings.imported(Document::default()).unwrap().losses;
        assert_eq!(losses.len(), MAX_NAMES + 1);
        assert_eq!(losses.last(), Some(&Loss::Field { name: "…".to_owned(), count: 51 }));
        let mut findings = Findings::default();
        for number in 0..MAX_FAULTS + 50 {
            findings.fault(number.to_string(), "m", "h");
        }
        assert_eq!(findings.imported(Document::default()).unwrap_err().len(), MAX_FAULTS + 1);
    }

    #[test]
    fn a_text_is_as_long_as_its_code_points() {
        let mut findings = Findings::default();
        let long = "가".repeat(MAX_TEXT);
        assert_eq!(findings.kept(String::new, long.clone()), long);
        assert_eq!(findings.kept(String::new, long + "나"), "");
        assert!(findings.imported(Document::default()).is_err());
    }
}
