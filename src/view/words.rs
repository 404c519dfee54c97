//! Names that the screen gives to things, from what the document says of them.

use sourceline_core::evidence::quoted;
use sourceline_core::model::{
    DependenceBasis, DisagreementKind, Kind, LedgerClass, Source, SourceId, Support,
};
use sourceline_core::state::{EventIndex, Role, SourceIndex, Story};
use std::collections::BTreeSet;

/// How many code points of a headline name a report that says nothing else of itself.
const HEADLINE_CODE_POINTS: usize = 26;
/// How many of them do where there is little room.
const SHORT_HEADLINE_CODE_POINTS: usize = 14;

/// A report's name: its number, and what it says of itself.
pub fn source_name(story: &Story, at: SourceIndex) -> String {
    let Some(source) = story.source(at) else { return String::new() };
    let said = [source.publisher.clone().or_else(|| source.author.clone()), via(source)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let name = if said.is_empty() { headline(source, HEADLINE_CODE_POINTS) } else { Some(said.join(", ")) };
    let number = story.source_number(at);
    name.map_or_else(|| format!("Report {number}"), |name| format!("{number} · {name}"))
}

/// A report's name in the head of a column, beside its number: one thing that it says of itself.
pub fn source_short_name(source: &Source) -> String {
    let said = source.publisher.clone().or_else(|| source.author.clone());
    said.or_else(|| source.via.first().map(|credited| format!("citing {credited}")))
        .or_else(|| headline(source, SHORT_HEADLINE_CODE_POINTS))
        .unwrap_or_else(|| "unnamed".to_owned())
}

/// Whom a report credits, at most one by name.
fn via(source: &Source) -> Option<String> {
    match source.via.as_slice() {
        [] => None,
        [one] => Some(format!("citing {one}")),
        [first, rest @ ..] => Some(format!("citing {first} and {} more", rest.len())),
    }
}

/// The first words of a report's headline, in quotation marks.
fn headline(source: &Source, code_points: usize) -> Option<String> {
    source.title.as_ref().map(|title| quoted(title, code_points))
}

/// What a report says of itself, and what it does not.
pub fn source_facts(source: &Source) -> Vec<(&'static str, String)> {
    let or_not = |value: Option<String>| value.unwrap_or_else(|| "not stated".to_owned());
    let list = |values: &[String]| (!values.is_empty()).then(|| values.join(", "));
    vec![
        ("Headline", or_not(source.title.clone())),
        ("Publisher", or_not(source.publisher.clone())),
        ("Author", or_not(source.author.clone())),
        ("Credits", or_not(list(&source.via))),
        ("Date", or_not(source.published.map(|day| day.to_string()))),
        ("File", source.file.clone()),
    ]
}

/// A report as a note on paper names it: its number, and all that it says of itself.
pub fn source_reference(story: &Story, at: SourceIndex) -> String {
    let Some(source) = story.source(at) else { return String::new() };
    let title = source.title.as_ref().map(|title| format!("“{title}”"));
    let credits = (!source.via.is_empty()).then(|| format!("citing {}", source.via.join("; ")));
    let day = source.published.map(|day| day.to_string());
    let said = [source.publisher.clone(), source.author.clone(), title, credits, day, source.url.clone()];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let number = story.source_number(at);
    if said.is_empty() {
        format!("Report {number}.")
    } else {
        format!("Report {number}: {}.", said.join(", "))
    }
}

/// What sort of thing an event is.
pub fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Happening => "happened",
        Kind::Statement => "said",
        Kind::Condition => "held",
        Kind::Plan => "planned",
    }
}

/// How a dependence is known.
pub fn basis_of_dependence(basis: DependenceBasis) -> &'static str {
    match basis {
        DependenceBasis::Stated => "stated",
        DependenceBasis::Inferred => "inferred",
    }
}

/// How much of a report is of which class: `71 % cited, 29 % context`.
pub fn shares_words(shares: &[(LedgerClass, usize)]) -> String {
    let share = |(class, per_cent): &(LedgerClass, usize)| {
        let (class, _) = class_words(*class);
        // A no-break space keeps the number and its sign together.
        if *per_cent == 0 { format!("under 1\u{a0}% {class}") } else { format!("{per_cent}\u{a0}% {class}") }
    };
    shares.iter().map(share).collect::<Vec<_>>().join(", ")
}

/// What a passage does for an event, in a few words.
pub fn role_words(roles: &[Role]) -> String {
    let word = |role: &Role| match role {
        Role::Supports(Support::Title) => "title",
        Role::Supports(Support::Summary) => "summary",
        Role::Supports(Support::Date) => "date",
        Role::Supports(Support::Places) => "place",
        Role::Supports(Support::Actors) => "who",
        Role::Supports(Support::Publisher | Support::Author | Support::Via | Support::Published) => "report",
        Role::Order => "order",
        Role::Position => "position",
    };
    let words: Vec<_> = roles.iter().filter(|role| **role != Role::Position).map(word).collect();
    words.join(", ")
}

/// What reports differ about.
pub fn disagreement_words(kind: DisagreementKind) -> &'static str {
    match kind {
        DisagreementKind::Count => "how many",
        DisagreementKind::Scope => "what is part of what",
        DisagreementKind::Timing => "when",
        DisagreementKind::Place => "where",
        DisagreementKind::Cause => "why",
        DisagreementKind::Attribution => "who said it, or to whom",
        DisagreementKind::Wording => "in what words",
        DisagreementKind::Detail => "precise or vague",
    }
}

/// What a sentence is to the document: in a word, and in a phrase that explains it.
pub fn class_words(class: LedgerClass) -> (&'static str, &'static str) {
    match class {
        LedgerClass::Cited => ("cited", "something rests on it"),
        LedgerClass::Statement => ("statement", "words, the report’s or somebody’s, that tell of no event"),
        LedgerClass::Context => ("context", "background that no event takes up"),
        LedgerClass::Metadata => ("metadata", "what the report says of itself"),
        LedgerClass::Boilerplate => ("boilerplate", "furniture of the site; nothing may rest on it"),
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

/// A count with its noun.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
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

    #[test]
    fn shares_are_told_in_words_and_none_as_nothing() {
        let shares = [(LedgerClass::Cited, 71), (LedgerClass::Statement, 29), (LedgerClass::Metadata, 0)];
        assert_eq!(shares_words(&shares), "71\u{a0}% cited, 29\u{a0}% statement, under 1\u{a0}% metadata");
        assert_eq!(shares_words(&[]), "");
    }

    #[test]
    fn a_short_name_is_what_a_report_says_of_itself_first() {
        let mut source = Source { title: Some("A quite long headline".into()), ..Source::default() };
        assert_eq!(source_short_name(&source), "“A quite long…”");
        source.title = Some("江边小镇新建的码头今天早上正式对所有乘客开放了".into());
        assert_eq!(
            source_short_name(&source),
            "“江边小镇新建的码头今天早上正…”",
            "without spaces it is cut inside"
        );
        source.via = vec!["The Agency".into(), "Another".into()];
        assert_eq!(source_short_name(&source), "citing The Agency");
        source.author = Some("A. Writer".into());
        source.publisher = Some("The Paper".into());
        assert_eq!(source_short_name(&source), "The Paper");
        assert_eq!(source_short_name(&Source::default()), "unnamed");
    }
}
