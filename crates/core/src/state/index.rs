//! What a state points at, by its place in the story that it belongs to.

/// An event, by its place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventIndex(pub usize);

/// A source, by its place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceIndex(pub usize);

/// A disagreement, by its place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DisagreementIndex(pub usize);

/// A sentence, by its place in [`super::Story::sentences`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SentenceIndex(pub usize);

/// A passage, by its place in [`super::Story::passages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PassageIndex(pub usize);
