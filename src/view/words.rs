//! Names that the screen gives to things, from what the document says of them.

mod reports;

pub use reports::{
    Fact, source_facts, source_name, source_named, source_reference, source_short_name, source_short_named,
    source_slot, sources_slot,
};

use sourceline_core::model::{DependenceBasis, DisagreementKind, Kind, LedgerClass, SourceId, Support};
use sourceline_core::state::{EventIndex, Role, Story};
use sourceline_messages::Language;
use std::collections::BTreeSet;

/// Names one after the other.
pub fn listed(language: Language, names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().reduce(|before, next| language.names_next(before, next)).unwrap_or_default()
}

/// What sort of thing an event is.
pub fn kind_words(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Happening => language.kind_happening(),
        Kind::Statement => language.kind_statement(),
        Kind::Condition => language.kind_condition(),
        Kind::Plan => language.kind_plan(),
    }
}

/// How a dependence is known.
pub fn basis_of_dependence(language: Language, basis: DependenceBasis) -> &'static str {
    match basis {
        DependenceBasis::Stated => language.dependence_stated(),
        DependenceBasis::Inferred => language.dependence_inferred(),
    }
}

/// How much of a report is of which class: `71 % cited, 29 % context`.
pub fn shares_words(language: Language, shares: &[(LedgerClass, usize)]) -> String {
    let share = |(class, percent): &(LedgerClass, usize)| {
        let (class, _) = class_words(language, *class);
        match percent {
            0 => language.class_share_under_one(class),
            percent => language.class_share(*percent, class),
        }
    };
    listed(language, shares.iter().map(share))
}

/// What a passage does for an event, in a few words.
pub fn role_words(language: Language, roles: &[Role]) -> String {
    let word = |role: &Role| match role {
        Role::Supports(Support::Title) => Some(language.role_title()),
        Role::Supports(Support::Summary) => Some(language.role_summary()),
        Role::Supports(Support::Date) => Some(language.role_date()),
        Role::Supports(Support::Places) => Some(language.role_place()),
        Role::Supports(Support::Actors) => Some(language.role_who()),
        Role::Supports(Support::Publisher | Support::Author | Support::Via | Support::Published) => {
            Some(language.role_report())
        }
        Role::Order => Some(language.role_order()),
        Role::Position => None,
    };
    listed(language, roles.iter().filter_map(word).map(str::to_owned))
}

/// What reports differ about.
pub fn disagreement_words(language: Language, kind: DisagreementKind) -> &'static str {
    match kind {
        DisagreementKind::Count => language.differ_count(),
        DisagreementKind::Scope => language.differ_scope(),
        DisagreementKind::Timing => language.differ_timing(),
        DisagreementKind::Place => language.differ_place(),
        DisagreementKind::Cause => language.differ_cause(),
        DisagreementKind::Attribution => language.differ_attribution(),
        DisagreementKind::Wording => language.differ_wording(),
        DisagreementKind::Detail => language.differ_detail(),
    }
}

/// What a sentence is to the document: in a word, and in a phrase that explains it.
pub fn class_words(language: Language, class: LedgerClass) -> (&'static str, &'static str) {
    match class {
        LedgerClass::Cited => (language.class_cited(), language.class_cited_means()),
        LedgerClass::Statement => (language.class_statement(), language.class_statement_means()),
        LedgerClass::Context => (language.class_context(), language.class_context_means()),
        LedgerClass::Metadata => (language.class_metadata(), language.class_metadata_means()),
        LedgerClass::Boilerplate => (language.class_boilerplate(), language.class_boilerplate_means()),
    }
}

/// How many reports tell something, and how many lines of testimony they make: no vote, a count of witnesses.
pub fn witnesses(story: &Story, sources: &BTreeSet<SourceId>) -> String {
    story.testimony_among(sources).words(story.language())
}

/// The letter of an answer.
pub fn letter(position: usize) -> char {
    char::from(b'A' + u8::try_from(position % 26).unwrap_or_default())
}

/// How many answers the style sheet tells apart.
pub const POSITION_MARKS: usize = 4;

/// The class of an answer's sign in a text.
pub fn position_class(position: usize) -> String {
    if position < POSITION_MARKS { format!("position-{position}") } else { "position-more".to_owned() }
}

/// The class of an event's first theme: a colour, never a name from the document.
pub fn theme_class(story: &Story, event: EventIndex) -> String {
    // From the seventh theme on there is no colour left, rather than a second meaning for one.
    story
        .theme_of(event)
        .filter(|at| *at < THEME_COLOURS)
        .map_or_else(|| "theme-none".to_owned(), |at| format!("theme-{at}"))
}

/// How many theme colours the style sheet has.
pub const THEME_COLOURS: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English, Korean};

    #[test]
    fn shares_are_told_in_words_and_none_as_nothing() {
        let shares = [(LedgerClass::Cited, 71), (LedgerClass::Statement, 29), (LedgerClass::Metadata, 0)];
        let told = |language| shares_words(language, &shares);
        assert_eq!(told(English), "71\u{a0}% cited, 29\u{a0}% statement, under 1\u{a0}% metadata");
        assert_eq!(told(Korean), "인용됨 71%, 발언 29%, 서지 1% 미만");
        assert_eq!(told(Chinese), "已引用71%、言论29%、元数据不足1%");
        assert_eq!(shares_words(English, &[]), "");
    }

    #[test]
    fn a_passage_that_answers_is_cited_for_nothing_else() {
        let roles =
            [Role::Supports(Support::Title), Role::Position, Role::Supports(Support::Actors), Role::Order];
        let told = Language::ALL.map(|language| role_words(language, &roles));
        assert_eq!(told, ["title, who, order", "제목, 관련자, 순서", "标题、相关方、先后"]);
        assert_eq!(role_words(English, &[Role::Position]), "");
    }

    #[test]
    fn what_things_are_called_differs_by_language() {
        let kinds = Language::ALL.map(|language| kind_words(language, Kind::Plan));
        assert_eq!(kinds, ["planned", "계획", "计划"]);
        let differ = Language::ALL.map(|language| disagreement_words(language, DisagreementKind::Wording));
        assert_eq!(differ, ["in what words", "표현", "措辞"]);
        let (class, meaning) = class_words(Korean, LedgerClass::Boilerplate);
        assert_eq!(class, "상용구");
        assert_eq!(meaning, "사이트의 고정 문구. 근거로 삼을 수 없음");
        let bases = Language::ALL.map(|language| basis_of_dependence(language, DependenceBasis::Inferred));
        assert_eq!(bases, ["inferred", "추정", "推断"]);
    }
}
