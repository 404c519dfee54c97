//! From the bytes of a document from elsewhere to its editions, in slices, so that a page goes on answering meanwhile.
//!
//! Whoever opens gives a [`Pace`]: when it is time to rest, and how. Nothing here knows a clock or a browser.

mod body;
mod controls;
mod refusal;
mod step;

pub use body::Body;
pub use controls::visible;
pub use refusal::Refusal;
pub use step::Step;

use crate::check::Checking;
use crate::formats::sourceline::{Progress, Reading};
use crate::formats::{Import, Imported, Loss};
use crate::model::Document;
use crate::state::{Editions, Telling};
use controls::{Visible, made_visible};
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

/// A document from elsewhere that is open.
#[derive(Debug)]
pub struct Opened {
    /// Its stories. Signs that turn the direction of writing can be seen in them ([`visible`]): in names and sentences they are
    /// written out, in texts and quotations each is U+FFFD, so that offsets stay what they are.
    pub editions: Rc<Editions>,
    /// The document as it was given, where it has such signs: what is saved of it.
    pub given: Option<Rc<Document>>,
    /// How many such signs it has.
    pub controls: usize,
    /// What the file says and no document can.
    pub losses: Vec<Loss>,
}

/// Reads, checks and derives a document, to be told in a language. `name` is that of its file, which may say what form it has.
///
/// # Errors
/// [`Refusal`] if the text is no document or the document breaks a rule of its format: then it is not opened.
pub async fn open(name: &str, text: String, language: Language, pace: &impl Pace) -> Result<Opened, Refusal> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Err(Refusal::WebPage);
    }
    let (document, losses) = match Import::of(name, &text) {
        Import::Sourceline => (read(text, pace).await?, Vec::new()),
        other => imported(other, text, pace).await?,
    };
    check(&document, pace).await?;
    let Visible { document, given, controls } = made_visible(document, pace).await?;
    let mut telling = Telling::new(document).in_language(language);
    while let Some(stage) = telling.next() {
        // Each stage is long, so that it is told before it begins.
        pace.rest(Step::Deriving(stage)).await?;
        telling.advance();
    }
    let editions = Rc::new(Editions::of(telling.story()));
    Ok(Opened { editions, given: given.map(Rc::new), controls, losses })
}

/// Reads a file of another form, which has no reader in slices.
async fn imported(import: Import, text: String, pace: &impl Pace) -> Result<(Document, Vec<Loss>), Refusal> {
    pace.rest(Step::Reading { bytes: 0, of: text.len() }).await?;
    let Imported { document, losses } = import.read(&text).map_err(Refusal::Unreadable)?;
    Ok((document, losses))
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
