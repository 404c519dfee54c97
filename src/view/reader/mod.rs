//! The reports, whole: every passage marked that something rests on, and every sentence with its answer to what does.

mod line;
mod report;
mod sentence;

pub use report::Reports;

use super::store::Shared;
use sourceline_core::state::SourceIndex;
use yew::AttrValue;

/// The `lang` of the interface's words within a report's text, where that is in another language.
fn ours_within(shared: &Shared, report: SourceIndex) -> Option<AttrValue> {
    let (language, source) = (shared.language(), shared.story.source(report)?);
    (!language.is_of(&source.language)).then(|| language.tag().into())
}
