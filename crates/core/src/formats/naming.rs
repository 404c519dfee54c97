//! Ids for events that come without one.

use crate::model::{EventId, is_well_formed};
use std::collections::{BTreeMap, BTreeSet};

/// The longest id that is taken or made of a title, in bytes; there is room for a number behind it.
const LONGEST: usize = 48;

/// Gives each event an id that no other has.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// The last number that was given to others of one name, so that the next one need not try all of them.
    numbers: BTreeMap<String, usize>,
}

impl Ids {
    /// The id that the file itself gives, if it may be one and is free; else one of the title's words; else `event`. A number follows
    /// where others have it already.
    pub fn take(&mut self, given: Option<&str>, title: &str) -> EventId {
        let fits = |id: &&str| is_well_formed(id) && id.len() <= LONGEST;
        let wanted = given.filter(fits).map_or_else(|| of_title(title), str::to_owned);
        let mut id = wanted.clone();
        while self.taken.contains(&id) {
            let number = self.numbers.entry(wanted.clone()).or_insert(1);
            *number += 1;
            id = format!("{wanted}-{number}");
        }
        self.taken.insert(id.clone());
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
        let long = "a".repeat(64);
        assert_eq!(
            [take(Some(&long), "x"), take(Some(&long), "x")],
            ["x", "x-2"],
            "there is room for a number"
        );
    }
}
