//! Why a file of another form is not read.

use std::fmt;

/// One thing that keeps a file from being read: where, what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The place, as the form's own users count: `line 12`, `events[3].start_date.year`.
    pub at: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, message, help } = self;
        write!(f, "{at}: {message}; {help}")
    }
}
