//! iCalendar (RFC 5545), both ways.
//!
//! **Out.** Every event that a calendar can show is a `VEVENT` of whole days: `DTSTART` and an exclusive `DTEND`, both `VALUE=DATE`,
//! `TRANSP:TRANSPARENT` because nobody is busy. A calendar knows days alone, so what is not known to a day is written across the days
//! on which it may have been, and its `SUMMARY` ends with the date in words: “(one day from 2 to 5 January 2026)”. What has no two-sided
//! bounds at all is left out, and told, as are years before 1. An end that is open or unknown cannot be said; the days of the start
//! are shown, with the words. `UID` is the event's id and the timeline's name; `DTSTAMP` is the day of the latest source, since the
//! core has no clock. Actors are no `ATTENDEE`s, whom a calendar would ask: they are left out, and told.
//!
//! **In.** Every `VEVENT` becomes an event of the days as they are written, in whatever zone; a `DTEND` is exclusive. A repeated one
//! comes in once, on its first day; a cancelled one does not come in. Its dates rest on no passage, so their basis is not known.

mod lines;
mod moment;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::{losses, write};

#[cfg(test)]
mod tests;
