//! The compact form that the app embeds: postcard of the document, without what the offsets already say.

use super::{Citation, Document};
use crate::quote::{CodePoints, PassageContext};
use std::fmt;

/// Why embedded bytes are no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The bytes are not the compact form, or were written by another version.
    Format(String),
    /// A citation's offsets lie outside its source.
    Passage {
        /// The source named.
        source: String,
        /// First code point.
        start: usize,
        /// After the last code point.
        end: usize,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(why) => write!(f, "the embedded document cannot be read: {why}; rebuild the app"),
            Self::Passage { source, start, end } => {
                write!(
                    f,
                    "the embedded document cites {source} {start}..{end}, which is not in its text; rebuild the app"
                )
            }
        }
    }
}

impl std::error::Error for PackError {}

/// Writes the compact form: `exact`, `prefix` and `suffix` are left out, since the offsets and the texts give them.
///
/// # Errors
/// [`PackError::Format`] if the serializer refuses, which no valid document makes it do.
pub fn pack(document: &Document) -> Result<Vec<u8>, PackError> {
    let mut bare = document.clone();
    for_each_citation(&mut bare, &mut |citation| {
        citation.exact.clear();
        citation.prefix.clear();
        citation.suffix.clear();
        Ok(())
    })?;
    postcard::to_allocvec(&bare).map_err(|error| PackError::Format(error.to_string()))
}

/// Reads the compact form and restores what [`pack`] left out.
///
/// # Errors
/// [`PackError`] if the bytes are damaged or cite what is not there.
pub fn unpack(bytes: &[u8]) -> Result<Document, PackError> {
    let mut document: Document =
        postcard::from_bytes(bytes).map_err(|error| PackError::Format(error.to_string()))?;
    let texts: Vec<(super::SourceId, CodePoints)> =
        document.sources.iter().map(|source| (source.id.clone(), CodePoints::new(&source.text))).collect();
    for_each_citation(&mut document, &mut |citation| {
        let text = texts.iter().find(|(id, _)| *id == citation.source).map(|(_, text)| text);
        let context = text.and_then(|text| PassageContext::at(text, citation.start, citation.end));
        let Some(PassageContext { exact, prefix, suffix }) = context else {
            return Err(PackError::Passage {
                source: citation.source.to_string(),
                start: citation.start,
                end: citation.end,
            });
        };
        citation.exact = exact;
        citation.prefix = prefix;
        citation.suffix = suffix;
        Ok(())
    })?;
    Ok(document)
}

/// Visits every citation of the document, wherever it stands.
fn for_each_citation(
    document: &mut Document,
    visit: &mut dyn FnMut(&mut Citation) -> Result<(), PackError>,
) -> Result<(), PackError> {
    let sources = document.sources.iter_mut().flat_map(|source| source.citations.iter_mut());
    let events = document.events.iter_mut().flat_map(|event| {
        let date = event.date.citations.iter_mut();
        let after = event.after.iter_mut().flat_map(|after| after.citations.iter_mut());
        event.citations.iter_mut().chain(date).chain(after)
    });
    let positions = document.disagreements.iter_mut().flat_map(|disagreement| {
        disagreement.positions.iter_mut().flat_map(|position| position.citations.iter_mut())
    });
    let dependences = document.dependences.iter_mut().flat_map(|dependence| dependence.evidence.iter_mut());
    sources.chain(events).chain(positions).chain(dependences).try_for_each(visit)
}
