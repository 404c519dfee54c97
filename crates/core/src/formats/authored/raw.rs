//! `timeline.toml` as it is written. Authors type quotations, never offsets.
//!
//! Every table refuses unknown fields; [`Spanned`] keeps where each value stands. What is said here of a field is what editors
//! show of it ([`crate::formats::schema`]).

use super::spanned::Spanned;
use crate::date::Day;
use crate::model::{
    Basis, DependenceBasis, DisagreementKind, Endpoint, Format, ID_PATTERN, Kind, LedgerClass, MAX_ID_BYTES,
    OperationName, OrderBasis, Support,
};
use schemars::JsonSchema;
use serde::Deserialize;

/// A text and where it stands.
pub(super) type Text = Spanned<String>;
/// A list that may be left out.
pub(super) type List<T> = Option<Spanned<Vec<Spanned<T>>>>;

/// A timeline as its author writes it, beside the folder `corpus` with the texts: what happened, and the words of the texts that
/// say so.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Timeline")]
pub(super) struct RawDocument {
    /// The form's name and version.
    pub format: Format,
    /// The timeline's title.
    pub title: Text,
    /// What it tells, in a sentence or two.
    pub description: Text,
    /// The language of the titles and summaries written here, as a BCP 47 tag: `en`, `ko`, `zh`.
    pub language: Text,
    /// The texts of the corpus.
    #[serde(default)]
    pub source: Vec<Spanned<RawSource>>,
    /// What happened, was said, held or is planned.
    #[serde(default)]
    pub event: Vec<Spanned<RawEvent>>,
    /// Questions on which the texts differ.
    #[serde(default)]
    pub disagreement: Vec<Spanned<RawDisagreement>>,
    /// Why some texts are not independent witnesses.
    #[serde(default)]
    pub dependence: Vec<Spanned<RawDependence>>,
}

/// A text of the corpus. What it does not say of itself is left out.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Source")]
pub(super) struct RawSource {
    /// The name by which citations call it: lower-case letters, digits and single hyphens.
    #[schemars(extend("pattern" = ID_PATTERN, "maxLength" = MAX_ID_BYTES))]
    pub id: Text,
    /// The name of its file in `corpus`.
    pub file: Text,
    /// SHA-256 of the file, in lower-case hexadecimal digits: a text that is changed is another text.
    pub sha256: Text,
    /// Its headline.
    pub title: Option<Text>,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Its byline.
    pub author: Option<Text>,
    /// The agencies and outlets that it credits.
    pub via: List<String>,
    /// The day of its date line, in quotes: `"2026-03-02"`.
    pub published: Option<Spanned<Day>>,
    /// Its address.
    pub url: Option<Text>,
    /// The text's language, as a BCP 47 tag; the document's, where left out.
    pub language: Option<Text>,
    /// The passages in which it says so.
    #[serde(default)]
    pub citation: Vec<Spanned<RawOwnCitation>>,
    /// What is said of the sentences that no event and no position cites.
    #[serde(default)]
    pub ledger: Vec<Spanned<RawLedger>>,
}

/// A passage in which a text says something of itself.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OwnCitation")]
pub(super) struct RawOwnCitation {
    /// The words, letter by letter as they stand in the text.
    pub exact: Text,
    /// The words right before, where `exact` stands in the text more than once.
    pub prefix: Option<Text>,
    /// The words right after, where `exact` stands in the text more than once.
    pub suffix: Option<Text>,
    /// Which of the source's fields it supports.
    pub supports: List<Support>,
}

/// A passage, and what of an event it supports.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Citation")]
pub(super) struct RawCitation {
    /// The id of the source in which it stands.
    pub source: Text,
    /// The words, letter by letter as they stand in the text.
    pub exact: Text,
    /// The words right before, where `exact` stands in the text more than once.
    pub prefix: Option<Text>,
    /// The words right after, where `exact` stands in the text more than once.
    pub suffix: Option<Text>,
    /// Which of the event's fields it supports.
    pub supports: List<Support>,
}

/// A passage; what it supports is said by where it is written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Passage")]
pub(super) struct RawPassage {
    /// The id of the source in which it stands.
    pub source: Text,
    /// The words, letter by letter as they stand in the text.
    pub exact: Text,
    /// The words right before, where `exact` stands in the text more than once.
    pub prefix: Option<Text>,
    /// The words right after, where `exact` stands in the text more than once.
    pub suffix: Option<Text>,
}

/// Sentences that no event and no position cites, by `exact`, or by `from` and `to`: what they are instead.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ledger")]
pub(super) struct RawLedger {
    /// Their words, letter by letter.
    pub exact: Option<Text>,
    /// Their first words; then `to` has their last.
    pub from: Option<Text>,
    /// Their last words; then `from` has their first.
    pub to: Option<Text>,
    /// The words right before, where the words stand in the text more than once.
    pub prefix: Option<Text>,
    /// The words right after, where the words stand in the text more than once.
    pub suffix: Option<Text>,
    /// What they are. Nothing is called `cited` here: what is cited is found.
    pub class: Spanned<LedgerClass>,
    /// What the metadata or the boilerplate is, or why a statement or context is no event.
    pub note: Text,
}

/// Something that happened, was said, held or is planned.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Event")]
pub(super) struct RawEvent {
    /// Its permanent link: lower-case letters, digits and single hyphens.
    #[schemars(extend("pattern" = ID_PATTERN, "maxLength" = MAX_ID_BYTES))]
    pub id: Text,
    /// Former ids that still lead here.
    pub aliases: List<String>,
    /// Its title, which says no more than its citations do.
    pub title: Text,
    /// One or two sentences that say no more than its citations do.
    pub summary: Text,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Who acts or speaks.
    pub actors: List<String>,
    /// Where.
    pub places: List<String>,
    /// What it is about; the first theme colours its mark.
    pub themes: List<String>,
    /// From 1, drawn in bold, to 5, which gives way first.
    #[schemars(extend("minimum" = 1, "maximum" = 5))]
    pub importance: Spanned<u8>,
    /// The id of the event that contains it.
    pub part_of: Option<Text>,
    /// When it was; left out where the texts give nothing.
    pub date: Option<Spanned<RawDate>>,
    /// How the date is computed, where it is derived or bounded; the last step gives its bounds.
    #[serde(default)]
    pub step: Vec<Spanned<RawStep>>,
    /// The events that had ended when it started.
    #[serde(default)]
    pub after: Vec<Spanned<RawAfter>>,
    /// The passages that it rests on.
    #[serde(default)]
    pub citation: Vec<Spanned<RawCitation>>,
}

/// When an event was, and how that is known.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Date")]
pub(super) struct RawDate {
    /// The date in EDTF (ISO 8601-2): `2026-01-05`, `2025-11`, `[2026-01-02..2026-01-05]` for one of these days,
    /// `2025-12/2026-02` for what lasted.
    pub edtf: Option<Text>,
    /// How it is known.
    pub basis: Option<Spanned<Basis>>,
    /// The arithmetic or the bound, in a sentence; none where the date is stated.
    pub reasoning: Option<Text>,
    /// What of the start is otherwise than `edtf` and `basis` say.
    pub start: Option<Spanned<RawStart>>,
    /// What of the end is otherwise than `edtf` and `basis` say.
    pub end: Option<Spanned<RawEnd>>,
}

/// What of a start is otherwise than the date says.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Start")]
pub(super) struct RawStart {
    /// The first day allowed.
    pub earliest: Option<Day>,
    /// The last day allowed.
    pub latest: Option<Day>,
    /// How it is known.
    pub basis: Option<Basis>,
}

/// What of an end is otherwise than the date says.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "End")]
pub(super) struct RawEnd {
    /// The first day allowed.
    pub earliest: Option<Day>,
    /// The last day allowed.
    pub latest: Option<Day>,
    /// How it is known.
    pub basis: Option<Basis>,
    /// It still holds as far as told.
    pub open: Option<bool>,
}

/// One step of a date's computation.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Step")]
pub(super) struct RawStep {
    /// What is done.
    pub op: Spanned<OperationName>,
    /// The end of the date that it serves; every one that needs steps, where left out.
    #[serde(rename = "for")]
    pub endpoint: Option<Spanned<Endpoint>>,
    /// The name by which later steps take it.
    #[serde(rename = "as")]
    pub label: Option<Text>,
    /// The id of the source in which the words stand, or whose publication day is meant.
    pub source: Option<Text>,
    /// The words that are read or that say so; they stand in exactly one place of one citation that supports the date.
    pub words: Option<Text>,
    /// The label of the step that it takes; the step before, where left out.
    pub from: Option<Text>,
    /// The labels of the steps that an `intersect` takes; all that nothing has used, where left out.
    pub of: List<String>,
    /// The id of the event whose date it takes.
    pub event: Option<Text>,
    /// Which end of the event; the same as of the step, where left out.
    pub at: Option<Spanned<Endpoint>>,
}

/// An event that had ended when this one started.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "After")]
pub(super) struct RawAfter {
    /// Its id.
    pub event: Text,
    /// How that is known.
    pub basis: OrderBasis,
    /// The passages that say so.
    #[serde(default)]
    pub citation: Vec<Spanned<RawPassage>>,
}

/// A question on which the texts differ.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Disagreement")]
pub(super) struct RawDisagreement {
    /// Its permanent name: lower-case letters, digits and single hyphens.
    #[schemars(extend("pattern" = ID_PATTERN, "maxLength" = MAX_ID_BYTES))]
    pub id: Text,
    /// The question.
    pub question: Text,
    /// What it is about.
    pub kind: DisagreementKind,
    /// From 1, the weightiest, to 5.
    #[schemars(extend("minimum" = 1, "maximum" = 5))]
    pub weight: Spanned<u8>,
    /// The ids of the events that it concerns.
    pub events: List<String>,
    /// What a reader should know besides.
    pub note: Option<Text>,
    /// The answers, at least two.
    #[serde(default)]
    pub position: Vec<Spanned<RawPosition>>,
}

/// An answer to a question on which the texts differ.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Position")]
pub(super) struct RawPosition {
    /// The answer, in a few words.
    pub answer: Text,
    /// The ids of the sources that are silent, where the difference is silence.
    pub silent: List<String>,
    /// The passages that give it.
    #[serde(default)]
    pub citation: Vec<Spanned<RawPassage>>,
}

/// Why some texts are not independent witnesses.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Dependence")]
pub(super) struct RawDependence {
    /// The ids of the sources.
    pub sources: List<String>,
    /// How that is known.
    pub basis: Spanned<DependenceBasis>,
    /// Why, in a sentence.
    pub reasoning: Text,
    /// The shared passages, or the credit line.
    #[serde(default)]
    pub evidence: Vec<Spanned<RawPassage>>,
}
