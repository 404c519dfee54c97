//! `timeline.toml` as it is written. Authors type quotations, never offsets.
//!
//! Every table refuses unknown fields; [`Spanned`] keeps where each value stands.

use crate::date::Day;
use crate::model::{
    Basis, DependenceBasis, DisagreementKind, Endpoint, Format, Kind, LedgerClass, OperationName, OrderBasis,
    Support,
};
use serde::Deserialize;
use toml::Spanned;

/// A text and where it stands.
pub(super) type Text = Spanned<String>;
/// A list that may be left out.
pub(super) type List<T> = Option<Spanned<Vec<Spanned<T>>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDocument {
    pub format: Format,
    pub title: Text,
    pub description: Text,
    pub language: Text,
    #[serde(default)]
    pub source: Vec<Spanned<RawSource>>,
    #[serde(default)]
    pub event: Vec<Spanned<RawEvent>>,
    #[serde(default)]
    pub disagreement: Vec<Spanned<RawDisagreement>>,
    #[serde(default)]
    pub dependence: Vec<Spanned<RawDependence>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub id: Text,
    pub file: Text,
    pub sha256: Text,
    pub title: Option<Text>,
    pub publisher: Option<Text>,
    pub author: Option<Text>,
    pub via: List<String>,
    pub published: Option<Spanned<Day>>,
    pub url: Option<Text>,
    /// The document's, where left out.
    pub language: Option<Text>,
    #[serde(default)]
    pub citation: Vec<Spanned<RawOwnCitation>>,
    #[serde(default)]
    pub ledger: Vec<Spanned<RawLedger>>,
}

/// A citation of a source by itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOwnCitation {
    pub exact: Text,
    pub prefix: Option<Text>,
    pub suffix: Option<Text>,
    pub supports: List<Support>,
}

/// A citation that says what it supports.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCitation {
    pub source: Text,
    pub exact: Text,
    pub prefix: Option<Text>,
    pub suffix: Option<Text>,
    pub supports: List<Support>,
}

/// A citation of which the place where it stands says what it supports.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPassage {
    pub source: Text,
    pub exact: Text,
    pub prefix: Option<Text>,
    pub suffix: Option<Text>,
}

/// A span that no event and no position cites: `exact`, or `from` and `to`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLedger {
    pub exact: Option<Text>,
    pub from: Option<Text>,
    pub to: Option<Text>,
    pub prefix: Option<Text>,
    pub suffix: Option<Text>,
    pub class: Spanned<LedgerClass>,
    pub note: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEvent {
    pub id: Text,
    pub aliases: List<String>,
    pub title: Text,
    pub summary: Text,
    pub kind: Kind,
    pub actors: List<String>,
    pub places: List<String>,
    pub themes: List<String>,
    pub importance: Spanned<u8>,
    pub part_of: Option<Text>,
    pub date: Option<Spanned<RawDate>>,
    #[serde(default)]
    pub step: Vec<Spanned<RawStep>>,
    #[serde(default)]
    pub after: Vec<Spanned<RawAfter>>,
    #[serde(default)]
    pub citation: Vec<Spanned<RawCitation>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDate {
    pub edtf: Option<Text>,
    pub basis: Option<Spanned<Basis>>,
    pub reasoning: Option<Text>,
    pub start: Option<Spanned<RawStart>>,
    pub end: Option<Spanned<RawEnd>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStart {
    pub earliest: Option<Day>,
    pub latest: Option<Day>,
    pub basis: Option<Basis>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEnd {
    pub earliest: Option<Day>,
    pub latest: Option<Day>,
    pub basis: Option<Basis>,
    pub open: Option<bool>,
}

/// One step of the date's computation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub op: Spanned<OperationName>,
    /// The endpoint that it serves; both, where left out.
    #[serde(rename = "for")]
    pub endpoint: Option<Spanned<Endpoint>>,
    /// The name by which later steps take it.
    #[serde(rename = "as")]
    pub label: Option<Text>,
    /// The report in which the words stand, or whose publication day is meant.
    pub source: Option<Text>,
    pub words: Option<Text>,
    /// The label of the step that it takes; the step before, where left out.
    pub from: Option<Text>,
    /// The labels of the steps that an `intersect` takes.
    pub of: List<String>,
    pub event: Option<Text>,
    /// Which end of the event; the same as of the step, where left out.
    pub at: Option<Spanned<Endpoint>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAfter {
    pub event: Text,
    pub basis: OrderBasis,
    #[serde(default)]
    pub citation: Vec<Spanned<RawPassage>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDisagreement {
    pub id: Text,
    pub question: Text,
    pub kind: DisagreementKind,
    pub weight: Spanned<u8>,
    pub events: List<String>,
    pub note: Option<Text>,
    #[serde(default)]
    pub position: Vec<Spanned<RawPosition>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPosition {
    pub answer: Text,
    pub silent: List<String>,
    #[serde(default)]
    pub citation: Vec<Spanned<RawPassage>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDependence {
    pub sources: List<String>,
    pub basis: Spanned<DependenceBasis>,
    pub reasoning: Text,
    #[serde(default)]
    pub evidence: Vec<Spanned<RawPassage>>,
}
