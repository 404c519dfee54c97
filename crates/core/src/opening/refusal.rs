//! Why a document is not opened, as a reader is told: what is wrong, and what to do.

use crate::check::Fault;
use crate::formats::sourceline::{JsonError, MAX_BYTES};
use std::fmt;

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
    /// It breaks these rules of its format.
    Faulty(Vec<Fault>),
    /// The reader did not want it any more.
    Cancelled,
}

impl Refusal {
    /// The first faults, a line each, and how many more there are.
    pub fn faults(&self) -> (Vec<String>, usize) {
        let Self::Faulty(faults) = self else { return (Vec::new(), 0) };
        let listed = faults.iter().take(LISTED);
        let listed = listed.map(|fault| format!("{}: {}; {}", fault.path, fault.message, fault.help));
        (listed.collect(), faults.len().saturating_sub(LISTED))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAddress(asked) => {
                write!(f, "“{asked}” is no address. Write one like ?document=timeline.json")
            }
            Self::OtherOrigin { asked, own } => write!(
                f,
                "it is of {asked}, and this page opens documents of its own origin alone, which is {own}. Put the document \
                 on the same host as the page"
            ),
            Self::NoAnswer => f.write_str(
                "no answer came, or one from another origin. See whether the address is right and its host can be reached, \
                 then load this page again",
            ),
            Self::Status(404) => {
                f.write_str("the host has nothing there (404). See whether the address is right, letter by letter")
            }
            Self::Status(code) => write!(
                f,
                "the host did not give it (status {code}). Open the address by itself to see what the host says of it"
            ),
            Self::WebPage => f.write_str(
                "a web page came in its place. Many hosts send one where a file is missing: see whether the address is that \
                 of a sourceline/1 document",
            ),
            Self::TooLarge => write!(
                f,
                "it has more than {} MiB, and no more is read. Make several documents of it",
                MAX_BYTES / (1024 * 1024)
            ),
            Self::NoText { byte } => {
                write!(f, "it is no UTF-8 text from byte {byte} on. Save it as UTF-8, and see that it is not compressed")
            }
            Self::NoDocument(error) if error.message.starts_with("EOF") => write!(
                f,
                "it ends too early, at {} (line {}, column {}). It may have been cut off on its way: write it again",
                error.path, error.line, error.column
            ),
            Self::NoDocument(error) => write!(f, "{error}. Mend it there, or export it again"),
            Self::Faulty(faults) => match faults.len() {
                1 => f.write_str("it breaks a rule of its format. Mend this"),
                count => write!(f, "it breaks the rules of its format in {count} places. Mend these"),
            },
            Self::Cancelled => f.write_str("you stopped it"),
        }
    }
}
