//! Names for what comes without one.

use crate::model::{EventId, is_well_formed};
use std::collections::BTreeMap;

/// The title of a document whose file has none.
pub(super) const UNTITLED: &str = "Untitled";
/// The language of a document whose file does not say it: ISO 639-2's code for that.
pub(super) const UNDETERMINED: &str = "und";
/// The longest id that is made of a title, in bytes; there is room for a number behind it.
const LONGEST: usize = 48;

/// Gives each event an id that no other has.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Those that are taken, each with the number from which on one may be free behind it: a file of one title alone would be
    /// counted through from the first for every event.
    taken: BTreeMap<String, usize>,
}

impl Ids {
    /// The id that the file itself gives, if it may be one and is free; else one of the title's words; else `event`. A number follows
    /// where others have it already.
    pub fn take(&mut self, given: Option<&str>, title: &str) -> EventId {
        let wanted = given.filter(|id| is_well_formed(id)).map_or_else(|| of_title(title), str::to_owned);
        if !self.taken.contains_key(&wanted) {
            self.taken.insert(wanted.clone(), 2);
            return EventId::new(wanted);
        }
        let base = wanted.get(..LONGEST).unwrap_or(&wanted).trim_end_matches('-').to_owned();
        let mut numbers = self.taken.get(&base).copied().unwrap_or(2)..;
        let is_free = |id: &String| !self.taken.contains_key(id);
        let id = numbers.by_ref().map(|number| format!("{base}-{number}")).find(is_free).unwrap_or_default();
        self.taken.insert(base, numbers.start);
        self.taken.insert(id.clone(), 2);
        EventId::new(id)
    }
}

/// The Latin letters and the digits of a title, in lower case, its words joined by hyphens.
fn of_title(title: &str) -> String {
    let mut id = String::new();
    for word in title.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if id.len() + word.len() >= LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word.to_ascii_lowercase());
    }
    if id.is_empty() { "event".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_made_or_numbered() {
        let mut ids = Ids::default();
        let mut take = |given, title| ids.take(given, title).as_str().to_owned();
        assert_eq!(take(Some("moon-landing"), "x"), "moon-landing");
        assert_eq!(take(Some("No id!"), "The “Moon”, 2nd day"), "the-moon-2nd-day");
        assert_eq!(take(None, "The Moon 2nd day"), "the-moon-2nd-day-2");
        assert_eq!([take(None, "나루"), take(None, "")], ["event", "event-2"]);
        assert_eq!(take(Some("event-3"), ""), "event-3");
        assert_eq!([take(None, ""), take(Some("event-3"), "")], ["event-4", "event-3-2"]);
        // An id has room for 64 bytes.
        let long = "a".repeat(64);
        assert_eq!(
            [take(Some(&long), ""), take(Some(&long), "")],
            [long.clone(), "a".repeat(LONGEST) + "-2"]
        );
    }
}
