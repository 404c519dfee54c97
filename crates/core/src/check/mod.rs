//! Every rule of the format `sourceline/1`, one file a family of rules.
//!
//! [`check`] reads a [`Document`] alone, so it serves the authored form and files from elsewhere alike.
//! A rule reports [`Fault`]s with the path of the field at fault; who knows the file turns them into [`Diagnostic`]s.

mod citations;
mod dates;
mod dependences;
mod diagnostic;
mod disputed;
mod fault;
mod identity;
mod ledger;
mod order;
mod passages;
mod positions;
mod steps;
mod supports;
mod values;

pub use citations::{Cited, Place, lists};
pub use diagnostic::{Diagnostic, Located, Snippet, in_order, position_of, render};
pub use fault::{Fault, Path, Rule, Segment};
pub(crate) use passages::sha256_hex;

use crate::model::{Document, Evidence, SourceId};
use crate::quote::CodePoints;
use std::collections::HashMap;

/// What every rule looks at: the document, its texts indexed once, and its citations with their paths.
struct Subject<'a> {
    document: &'a Document,
    texts: HashMap<&'a SourceId, CodePoints>,
    /// The citations, list by list.
    citations: Vec<Vec<Cited<'a>>>,
}

impl<'a> Subject<'a> {
    fn new(document: &'a Document) -> Self {
        let mut texts = HashMap::new();
        for source in &document.sources {
            texts.entry(&source.id).or_insert_with(|| CodePoints::new(&source.text));
        }
        Self { document, texts, citations: lists(document) }
    }

    /// Whether the document claims to be checked; if not, evidence may be missing.
    fn is_checked(&self) -> bool {
        self.document.evidence == Evidence::Checked
    }

    fn all_citations(&self) -> impl Iterator<Item = &Cited<'a>> {
        self.citations.iter().flatten()
    }
}

/// Checks a document against every rule of its format and reports all faults, rule by rule.
///
/// An unchecked document may lack citations, bases, sources and ledger; what it does carry still has to be right.
pub fn check(document: &Document) -> Vec<Fault> {
    let subject = Subject::new(document);
    [
        values::check,
        identity::check,
        passages::check,
        supports::check,
        dates::check,
        steps::check,
        order::check,
        positions::check,
        disputed::check,
        dependences::check,
        ledger::check,
    ]
    .into_iter()
    .flat_map(|rule| rule(&subject))
    .collect()
}
