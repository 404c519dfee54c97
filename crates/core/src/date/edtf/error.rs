//! Why a text is no EDTF expression, and what to write instead.

use std::fmt;

/// Why a text is no EDTF expression, where in it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    text: String,
    position: usize,
    problem: String,
    advice: &'static str,
}

impl EdtfError {
    pub(super) fn new(text: &str, position: usize, problem: impl Into<String>, advice: &'static str) -> Self {
        Self { text: text.to_owned(), position, problem: problem.into(), advice }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the problem starts, in Unicode code points from 0.
    pub fn position(&self) -> usize {
        self.position
    }

    /// What is wrong, in a phrase.
    pub fn problem(&self) -> &str {
        &self.problem
    }

    /// What to do.
    pub fn advice(&self) -> &str {
        self.advice
    }
}

impl fmt::Display for EdtfError {
    /// Positions are told from 1, as editors count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the date `{}` is not EDTF, at character {}: {}; {}",
            self.text,
            self.position + 1,
            self.problem,
            self.advice
        )
    }
}

impl std::error::Error for EdtfError {}
