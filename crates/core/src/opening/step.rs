//! How far the opening of a document is, in words and as a share.

use crate::state::Stage;
use sourceline_messages::Language;

/// A kilobyte as memory counts it.
const KIB: usize = 1024;
/// A megabyte.
const MIB: usize = 1024 * KIB;
/// What is less is told in KiB.
const SMALL: usize = 10 * MIB;

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
            Self::Fetching { bytes, of: Some(of) } if of < SMALL => {
                language.opening_read_kib(bytes.min(of) / KIB, of.div_ceil(KIB))
            }
            Self::Fetching { bytes, of: Some(of) } => {
                language.opening_read_mib(bytes.min(of) / MIB, of.div_ceil(MIB))
            }
            Self::Fetching { bytes, of: None } if bytes < SMALL => {
                language.opening_read_kib_so_far(bytes / KIB)
            }
            Self::Fetching { bytes, of: None } => language.opening_read_mib_so_far(bytes / MIB),
            Self::Reading { bytes, of } if of < SMALL => {
                language.opening_understood_kib(bytes / KIB, of.div_ceil(KIB))
            }
            Self::Reading { bytes, of } => language.opening_understood_mib(bytes / MIB, of.div_ceil(MIB)),
            Self::Checking => language.opening_checking().to_owned(),
            Self::Deriving(Stage::Order | Stage::List) => language.opening_ordering().to_owned(),
            Self::Deriving(Stage::Drawing) => language.opening_laying_out().to_owned(),
            Self::Deriving(Stage::Words) => language.opening_indexing().to_owned(),
            Self::Deriving(_) => language.opening_deriving().to_owned(),
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
