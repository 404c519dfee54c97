//! Why a document is not opened, as a reader is told: what is wrong, and what to do.

use super::visible;
use crate::check::Fault;
use crate::formats::Unreadable;
use crate::formats::sourceline::{JsonError, MAX_BYTES};
use sourceline_messages::Language;

/// How many faults of a document are listed.
const LISTED: usize = 20;

/// Why a document was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What stands in the address of the page is no address.
    NoAddress(String),
    /// It is not of the page's own origin.
    OtherOrigin {
        /// Where it is.
        asked: String,
        /// Where the page is.
        own: String,
    },
    /// No answer came.
    NoAnswer,
    /// The host answered that it does not give it.
    Status(u16),
    /// What came is a web page.
    WebPage,
    /// It is larger than anything that is read.
    TooLarge,
    /// It is not UTF-8 from this byte on.
    NoText {
        /// The byte, from 0.
        byte: usize,
    },
    /// It is no document of the format.
    NoDocument(JsonError),
    /// It is no file of its form, for these reasons.
    Unreadable(Vec<Unreadable>),
    /// It breaks these rules of its format.
    Faulty(Vec<Fault>),
    /// The browser could not read the file.
    NotRead,
    /// It was open, and the page holds it no more.
    Gone,
    /// The reader did not want it any more.
    Cancelled,
}

impl Refusal {
    /// The first faults, a line each, and how many more there are.
    pub fn faults(&self) -> (Vec<String>, usize) {
        let (faults, more) = match self {
            Self::Faulty(faults) => (
                faults
                    .iter()
                    .take(LISTED)
                    .map(|fault| format!("{}: {}; {}", fault.path, fault.message, fault.help))
                    .collect(),
                faults.len().saturating_sub(LISTED),
            ),
            Self::Unreadable(faults) => (
                faults.iter().take(LISTED).map(Unreadable::to_string).collect(),
                faults.len().saturating_sub(LISTED),
            ),
            _ => (Vec::new(), 0),
        };
        // They quote what the file has.
        (faults.iter().map(|fault: &String| visible(fault).into_owned()).collect(), more)
    }

    /// What is wrong and what to do, without the full stop that follows. What is wrong within a document is told to its author,
    /// in English.
    pub fn words(&self, language: Language) -> String {
        let words = match self {
            Self::NoAddress(asked) => language.refusal_no_address(asked),
            Self::OtherOrigin { asked, own } => language.refusal_other_origin(asked, own),
            Self::NoAnswer => language.refusal_no_answer().to_owned(),
            Self::Status(404) => language.refusal_nothing_there().to_owned(),
            Self::Status(code) => language.refusal_status(u32::from(*code)),
            Self::WebPage => language.refusal_web_page().to_owned(),
            Self::TooLarge => language.refusal_too_large(MAX_BYTES / (1024 * 1024)),
            Self::NoText { byte } => language.refusal_no_text(*byte),
            Self::NoDocument(error) if error.message.starts_with("EOF") => {
                language.refusal_cut_off(&error.path, error.line, error.column)
            }
            Self::NoDocument(error) => language.refusal_no_document(error.to_string()),
            Self::Faulty(faults) => language.refusal_faulty(faults.len()),
            Self::Unreadable(faults) => language.refusal_faulty(faults.len()),
            Self::NotRead => language.refusal_not_read().to_owned(),
            Self::Gone => language.refusal_gone().to_owned(),
            Self::Cancelled => language.refusal_cancelled().to_owned(),
        };
        visible(&words).into_owned()
    }
}
