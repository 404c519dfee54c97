//! What a form cannot carry of what another says.

use sourceline_messages::Language;

/// What is lost on the way between two forms, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Dates of which only bounds are known.
    Bounds(usize),
    /// Dates whose basis is left out.
    Bases(usize),
    /// Dates whose arithmetic is left out.
    Reasonings(usize),
    /// Events without a date, which are left out themselves.
    Undated(usize),
    /// Events whose order is known otherwise than by dates.
    Orders(usize),
    /// Events whose kind is left out.
    Kinds(usize),
    /// Events whose actors are left out.
    People(usize),
    /// Events whose places are left out.
    Places(usize),
    /// Events whose further themes are left out.
    Themes(usize),
    /// Events that are left out, for another reason than a date.
    Events(usize),
    /// Cited passages.
    Passages(usize),
    /// Whole texts.
    Texts(usize),
    /// Questions on which sources differ.
    Disagreements(usize),
    /// Reasons why sources are not independent.
    Dependences(usize),
    /// Sources whose ledger is left out.
    Ledger(usize),
    /// A field or a part of a file that no document has.
    Field {
        /// Its name, as its form writes it.
        name: String,
        /// In how many places.
        count: usize,
    },
}

impl Loss {
    /// Those that take anything away.
    pub(super) fn some(losses: impl IntoIterator<Item = Self>) -> Vec<Self> {
        losses.into_iter().filter(|loss| loss.count() > 0).collect()
    }

    /// Of how many something is lost.
    pub fn count(&self) -> usize {
        match self {
            Self::Bounds(count)
            | Self::Bases(count)
            | Self::Reasonings(count)
            | Self::Undated(count)
            | Self::Orders(count)
            | Self::Kinds(count)
            | Self::People(count)
            | Self::Places(count)
            | Self::Themes(count)
            | Self::Events(count)
            | Self::Passages(count)
            | Self::Texts(count)
            | Self::Disagreements(count)
            | Self::Dependences(count)
            | Self::Ledger(count)
            | Self::Field { count, .. } => *count,
        }
    }

    /// What is lost, in a sentence without its capital and its full stop.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Bounds(count) => language.loss_bounds(*count),
            Self::Bases(count) => language.loss_bases(*count),
            Self::Reasonings(count) => language.loss_reasonings(*count),
            Self::Undated(count) => language.loss_undated(*count),
            Self::Orders(count) => language.loss_orders(*count),
            Self::Kinds(count) => language.loss_kinds(*count),
            Self::People(count) => language.loss_people(*count),
            Self::Places(count) => language.loss_places(*count),
            Self::Themes(count) => language.loss_themes(*count),
            Self::Events(count) => language.loss_events(*count),
            Self::Passages(count) => language.loss_passages(*count),
            Self::Texts(count) => language.loss_texts(*count),
            Self::Disagreements(count) => language.loss_disagreements(*count),
            Self::Dependences(count) => language.loss_dependences(*count),
            Self::Ledger(count) => language.loss_ledger(*count),
            Self::Field { name, count } => language.loss_field(*count, name),
        }
    }
}
