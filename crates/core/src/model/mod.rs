//! The document: one source-cited timeline, as `sourceline/1` writes it.
//!
//! Every struct refuses unknown fields, so that a misspelt one is an error and not a silent loss.

mod ids;
mod pack;
#[cfg(test)]
pub(crate) mod samples;
mod step;

pub use ids::{DisagreementId, EventId, SourceId, is_well_formed};
#[cfg(feature = "author")]
pub(crate) use ids::{ID_PATTERN, MAX_ID_BYTES};
pub use pack::{PackError, pack, unpack};
pub use step::{Endpoint, Operation, OperationName, Step, Words};

use crate::date::Day;
use serde::{Deserialize, Serialize};

/// The format's name and version. There is one so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
pub enum Format {
    /// `sourceline/1`.
    #[default]
    #[serde(rename = "sourceline/1")]
    V1,
}

/// Whether the document's quotations and bases have been verified against the texts it encloses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// Every rule of the format holds.
    #[default]
    Checked,
    /// An import or a generated document: citations and bases may be missing.
    Unchecked,
}

/// A whole timeline: the texts, the events, and for every event the passages it rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Always `sourceline/1`.
    pub format: Format,
    /// Whether the rules were checked.
    pub evidence: Evidence,
    /// The timeline's title.
    pub title: String,
    /// What it tells, in a sentence or two.
    pub description: String,
    /// BCP 47 tag of the language the document is authored in.
    pub language: String,
    /// The corpus.
    pub sources: Vec<Source>,
    /// The events, in the order the author wrote them.
    pub events: Vec<Event>,
    /// Questions on which sources differ.
    pub disagreements: Vec<Disagreement>,
    /// Why some sources are not independent witnesses.
    pub dependences: Vec<Dependence>,
    /// The partition of every source into classed spans.
    pub ledger: Vec<LedgerSpan>,
}

/// One report of the corpus, byte for byte. What it does not say about itself is `None`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, unique among sources.
    pub id: SourceId,
    /// Its file name in the corpus.
    pub file: String,
    /// SHA-256 of the text's UTF-8 bytes, lower-case hex.
    pub sha256: String,
    /// The report's own headline.
    pub title: Option<String>,
    /// Who published it, where the text says so.
    pub publisher: Option<String>,
    /// Its byline.
    pub author: Option<String>,
    /// Agencies and outlets that it credits.
    pub via: Vec<String>,
    /// Its publication date, where the text has one.
    pub published: Option<Day>,
    /// Its address, where the text has one.
    pub url: Option<String>,
    /// BCP 47 tag of the text's language.
    pub language: String,
    /// The passages that say so.
    pub citations: Vec<Citation>,
    /// The whole text, exactly as stored.
    pub text: String,
}

/// What sort of thing an event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It happened.
    #[default]
    Happening,
    /// It was said.
    Statement,
    /// It held for a while.
    Condition,
    /// It is, or was, to come.
    Plan,
}

/// Something that happened, was said, held or is planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id, unique among events and aliases; also its permanent link.
    pub id: EventId,
    /// Former ids that still lead here.
    pub aliases: Vec<EventId>,
    /// Its title, which says no more than its citations do.
    pub title: String,
    /// One or two sentences that say no more than the citations do.
    pub summary: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// When, and how that is known.
    pub date: EventDate,
    /// Who acts or speaks.
    pub actors: Vec<String>,
    /// Where.
    pub places: Vec<String>,
    /// What it is about; the first theme colours its mark.
    pub themes: Vec<String>,
    /// 1 (first) to 5.
    #[cfg_attr(feature = "author", schemars(range(min = 1, max = 5)))]
    pub importance: u8,
    /// The event that contains this one.
    pub part_of: Option<EventId>,
    /// Events that had ended when this one started.
    pub after: Vec<After>,
    /// The passages it rests on, dates aside.
    pub citations: Vec<Citation>,
}

/// How an endpoint of a date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// A cited passage contains the date.
    Stated,
    /// Computed from cited passages.
    Derived,
    /// Only bounds follow from the sources.
    Bounded,
    /// The sources give nothing.
    #[default]
    Unknown,
}

/// The earliest and latest day that the sources allow for a start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EventStart {
    /// First day allowed; `None`: no bound on this side.
    pub earliest: Option<Day>,
    /// Last day allowed; `None`: no bound on this side.
    pub latest: Option<Day>,
    /// How it is known.
    pub basis: Basis,
}

/// The earliest and latest day that the sources allow for an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EventEnd {
    /// First day allowed; `None`: no bound on this side.
    pub earliest: Option<Day>,
    /// Last day allowed; `None`: no bound on this side.
    pub latest: Option<Day>,
    /// How it is known.
    pub basis: Basis,
    /// It still holds as far as told.
    pub open: bool,
}

impl EventStart {
    /// Whether an end has the same bounds, so that the date says when something was and not how long it lasted.
    pub fn bounds_equal(&self, end: &EventEnd) -> bool {
        self.earliest == end.earliest && self.latest == end.latest && !end.open
    }
}

/// When an event was, and how that is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EventDate {
    /// EDTF (ISO 8601-2:2019) levels 0 to 2; `None` where the sources give nothing.
    pub edtf: Option<String>,
    /// Bounds of the start.
    pub start: EventStart,
    /// Bounds of the end; equal to the start's for what lasted no longer than its date.
    pub end: EventEnd,
    /// The arithmetic or the bound, in a sentence; `None` where the date is stated.
    pub reasoning: Option<String>,
    /// The recomputable form of the reasoning.
    pub steps: Vec<Step>,
    /// The passages the date rests on.
    pub citations: Vec<Citation>,
}

impl EventDate {
    /// The weaker basis of the endpoints that are known; [`Basis::Unknown`] if neither is.
    pub fn basis(&self) -> Basis {
        match (self.start.basis, self.end.basis) {
            (start, Basis::Unknown) => start,
            (Basis::Unknown, end) => end,
            (start, end) => start.max(end),
        }
    }
}

/// How an order between two events is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum OrderBasis {
    /// A passage says so.
    Stated,
    /// It follows from passages.
    Derived,
}

/// The bearer starts when, or after, `event` has ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct After {
    /// The event that had ended.
    pub event: EventId,
    /// How that is known.
    pub basis: OrderBasis,
    /// The passages that say so.
    pub citations: Vec<Citation>,
}

/// What a passage supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Support {
    /// The title of an event or of a source.
    Title,
    /// An event's summary.
    Summary,
    /// An event's date.
    Date,
    /// An event's places.
    Places,
    /// An event's actors.
    Actors,
    /// A source's publisher.
    Publisher,
    /// A source's author.
    Author,
    /// The outlets that a source credits.
    Via,
    /// A source's publication date.
    Published,
}

/// A passage plus what it supports. It holds both selectors of the W3C Web Annotation Data Model:
/// `TextQuoteSelector` (`exact`, `prefix`, `suffix`) and `TextPositionSelector` (`start`, `end`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source it stands in.
    pub source: SourceId,
    /// The passage, verbatim.
    pub exact: String,
    /// The 32 code points before, fewer at the text's start.
    pub prefix: String,
    /// The 32 code points after, fewer at the text's end.
    pub suffix: String,
    /// Offset of the first code point, 0-based.
    pub start: usize,
    /// Offset after the last code point.
    pub end: usize,
    /// What it supports; empty where the place it stands in says so (positions, orders, dependences).
    pub supports: Vec<Support>,
}

/// What a disagreement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum DisagreementKind {
    /// How many.
    Count,
    /// Whether one thing is part of another or beside it.
    Scope,
    /// When.
    Timing,
    /// Where, or on what occasion.
    Place,
    /// Why.
    Cause,
    /// Who said it, or to whom.
    Attribution,
    /// In what words, where the words differ in substance.
    Wording,
    /// Precise in one, vague in another.
    Detail,
}

/// A question on which sources differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// Its id, unique among disagreements.
    pub id: DisagreementId,
    /// The question.
    pub question: String,
    /// What it is about.
    pub kind: DisagreementKind,
    /// 1 (first) to 5.
    #[cfg_attr(feature = "author", schemars(range(min = 1, max = 5)))]
    pub weight: u8,
    /// The events it concerns.
    pub events: Vec<EventId>,
    /// The answers, at least two.
    pub positions: Vec<Position>,
    /// What a reader should know besides; `None` where there is nothing.
    pub note: Option<String>,
}

/// One answer to a disagreement's question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The answer, in a few words.
    pub answer: String,
    /// The passages that give it.
    pub citations: Vec<Citation>,
    /// The sources that are silent, where the difference is silence.
    pub silent: Vec<SourceId>,
}

/// How a dependence is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum DependenceBasis {
    /// A credit line says so.
    Stated,
    /// Shared passages show it.
    Inferred,
}

/// Why some sources are not independent witnesses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dependence {
    /// The sources concerned.
    pub sources: Vec<SourceId>,
    /// How it is known.
    pub basis: DependenceBasis,
    /// Why they are not independent.
    pub reasoning: String,
    /// The shared passages, or the credit line.
    pub evidence: Vec<Citation>,
}

/// What a span of a source is to the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum LedgerClass {
    /// A citation of an event or of a position overlaps it.
    Cited,
    /// Somebody's words that no event takes up.
    Statement,
    /// Background that no event takes up.
    Context,
    /// Date line, byline, credits, headline.
    Metadata,
    /// Site furniture; nothing rests on it.
    Boilerplate,
}

/// One span of the partition of a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerSpan {
    /// The source.
    pub source: SourceId,
    /// Offset of the first code point, 0-based.
    pub start: usize,
    /// Offset after the last code point.
    pub end: usize,
    /// Its class.
    pub class: LedgerClass,
    /// The events that cite it.
    pub events: Vec<EventId>,
    /// What it is, or why it is no event; `None` where cited.
    pub note: Option<String>,
}
