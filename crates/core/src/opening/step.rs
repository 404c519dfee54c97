//! How far the opening of a document is, in words and as a share.

use crate::state::Stage;
use sourceline_messages::Language;

/// A megabyte as memory counts it.
const MIB: usize = 1024 * 1024;

/// What is being done with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is coming in.
    Fetching {
        /// Bytes that have come in.
        bytes: usize,
        /// All of them, where the host says.
        of: Option<usize>,
    },
    /// Its text is being read.
    Reading {
        /// Bytes that are read.
        bytes: usize,
        /// All of them.
        of: usize,
    },
    /// It is held to the rules of its format.
    Checking,
    /// What follows from it is being derived.
    Deriving(Stage),
}

impl Step {
    /// What is being done, in words that change with every step: `12 of 61 MiB read`.
    pub fn words(self, language: Language) -> String {
        match self {
            Self::Fetching { bytes, of: Some(of) } => format!("{} read", sizes(bytes.min(of), of)),
            Self::Fetching { bytes, of: None } => format!("{} read", size(bytes)),
            Self::Reading { bytes, of } => format!("{} understood", sizes(bytes, of)),
            Self::Checking => "checking every rule".to_owned(),
            Self::Deriving(Stage::Order | Stage::List) => "ordering events".to_owned(),
            Self::Deriving(Stage::Drawing) => "laying out the drawing".to_owned(),
            Self::Deriving(Stage::Words) => "indexing words".to_owned(),
            Self::Deriving(_) => "finding what rests on what".to_owned(),
        }
    }

    /// How much of all the work is done, from 0 to 1, by what it took where it was measured; `None` while nobody knows how
    /// much will come in.
    pub fn share(self) -> Option<f64> {
        let part = |bytes: usize, of: usize| bytes.min(of) as f64 / of.max(1) as f64;
        match self {
            Self::Fetching { bytes, of } => of.map(|of| 0.25 * part(bytes, of)),
            Self::Reading { bytes, of } => Some(0.25 + 0.3 * part(bytes, of)),
            Self::Checking => Some(0.6),
            Self::Deriving(stage) => {
                let at = Stage::ALL.iter().position(|other| *other == stage).unwrap_or_default();
                Some(0.8 + 0.2 * part(at, Stage::ALL.len()))
            }
        }
    }
}

/// `12 of 61 MiB`, or in KiB where all is less than 10 MiB.
fn sizes(bytes: usize, of: usize) -> String {
    if of < 10 * MIB {
        format!("{} of {} KiB", bytes / 1024, of.div_ceil(1024))
    } else {
        format!("{} of {} MiB", bytes / MIB, of.div_ceil(MIB))
    }
}

fn size(bytes: usize) -> String {
    if bytes < 10 * MIB { format!("{} KiB", bytes / 1024) } else { format!("{} MiB", bytes / MIB) }
}
