//! From the bytes of a document from elsewhere to its editions, in slices, so that a page goes on answering meanwhile.
//!
//! Whoever opens gives a [`Pace`]: when it is time to rest, and how. Nothing here knows a clock or a browser.

mod body;
mod refusal;
mod step;

pub use body::Body;
pub use refusal::Refusal;
pub use step::Step;

use crate::check::Checking;
use crate::formats::sourceline::{Progress, Reading};
use crate::model::Document;
use crate::state::{Editions, Telling};
use sourceline_messages::Language;
use std::future::Future;
use std::rc::Rc;

/// How many bytes are read between two looks at the clock.
const BYTES: usize = 32 * 1024;
/// How many events are checked between two looks at the clock.
const EVENTS: usize = 64;

/// When to rest between two slices of work, and how.
pub trait Pace {
    /// Whether it is time to rest.
    fn is_due(&self) -> bool;

    /// Tells how far it is, and rests. An error where nobody wants the document any more.
    fn rest(&self, step: Step) -> impl Future<Output = Result<(), Refusal>>;
}

/// Reads, checks and derives a document, to be told in a language.
///
/// # Errors
/// [`Refusal`] if the text is no document or the document breaks a rule of its format: then it is not opened.
pub async fn open(text: String, language: Language, pace: &impl Pace) -> Result<Rc<Editions>, Refusal> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Err(Refusal::WebPage);
    }
    let document = read(text, pace).await?;
    check(&document, pace).await?;
    let mut telling = Telling::new(document).in_language(language);
    while let Some(stage) = telling.next() {
        // Each stage is long, so that it is told before it begins.
        pace.rest(Step::Deriving(stage)).await?;
        telling.advance();
    }
    Ok(Rc::new(Editions::of(telling.story())))
}

async fn read(text: String, pace: &impl Pace) -> Result<Document, Refusal> {
    let mut reading = Reading::new(text).map_err(Refusal::NoDocument)?;
    loop {
        match reading.advance(BYTES).map_err(Refusal::NoDocument)? {
            Progress::Done(document) => return Ok(*document),
            Progress::Reading { bytes, of } if pace.is_due() => {
                pace.rest(Step::Reading { bytes, of }).await?;
            }
            Progress::Reading { .. } => {}
        }
    }
}

async fn check(document: &Document, pace: &impl Pace) -> Result<(), Refusal> {
    pace.rest(Step::Checking).await?;
    let mut checking = Checking::new(document);
    while checking.advance(EVENTS) {
        if pace.is_due() {
            pace.rest(Step::Checking).await?;
        }
    }
    match checking.faults() {
        faults if faults.is_empty() => Ok(()),
        faults => Err(Refusal::Faulty(faults)),
    }
}

#[cfg(test)]
mod tests;
