//! What reports are called, and what they say of themselves.

use super::listed;
use crate::view::said::{alone, foreign, joined, plain, said, slot};
use sourceline_core::evidence::quoted;
use sourceline_core::model::Source;
use sourceline_core::state::{SourceIndex, Story};
use sourceline_messages::{Language, Piece, Slot};
use yew::prelude::*;

/// How many code points of a headline name a report that says nothing else of itself.
const HEADLINE_CODE_POINTS: usize = 26;
/// How many of them do where there is little room.
const SHORT_HEADLINE_CODE_POINTS: usize = 14;

/// Whose words something is in.
#[derive(Clone, Copy)]
enum Whose {
    Documents,
    Reports,
}

/// A report's name: its number, and what it says of itself.
pub fn source_name(story: &Story, at: SourceIndex) -> String {
    plain(name_of(story, at, &|_, words| words.into()))
}

/// A report's name on the page, with the languages of what is in it.
pub fn source_named(story: &Story, at: SourceIndex) -> Html {
    alone(source_slot(story, at))
}

/// A report's name within a message.
pub fn source_slot(story: &Story, at: SourceIndex) -> Slot<Html> {
    let Some(source) = story.source(at) else { return "".into() };
    slot(name_of(story, at, &|whose, words| foreign(story, tag(story, source, whose), words)))
}

/// The names of reports one after the other, on the page.
pub fn sources_slot(story: &Story, reports: impl IntoIterator<Item = SourceIndex>) -> Option<Slot<Html>> {
    let language = story.language();
    let names = reports.into_iter().map(|at| source_slot(story, at));
    joined(names, |before, next| language.names_apart_in(before, next))
}

fn name_of(story: &Story, at: SourceIndex, word: &dyn Fn(Whose, &str) -> Slot<Html>) -> Vec<Piece<Html>> {
    let Some(source) = story.source(at) else { return Vec::new() };
    let (language, number) = (story.language(), Slot::from(story.source_number(at)));
    let by = source.publisher.as_ref().or(source.author.as_ref()).map(|by| word(Whose::Documents, by));
    let credited = source.via.first().map(|credited| word(Whose::Documents, credited));
    let more = source.via.len().saturating_sub(1);
    match (by, credited) {
        (Some(by), None) => language.report_by_in(number, by),
        (Some(by), Some(credited)) if more == 0 => language.report_by_citing_in(number, by, credited),
        (Some(by), Some(credited)) => language.report_by_citing_more_in(number, by, credited, more.into()),
        (None, Some(credited)) if more == 0 => language.report_citing_in(number, credited),
        (None, Some(credited)) => language.report_citing_more_in(number, credited, more.into()),
        (None, None) => match headline(source, HEADLINE_CODE_POINTS) {
            Some(headline) => language.report_by_in(number, word(Whose::Reports, &headline)),
            None => language.report_number_in(number),
        },
    }
}

/// A report's name in the head of a column, beside its number: one thing that it says of itself.
pub fn source_short_name(language: Language, source: &Source) -> String {
    plain(short_name_of(language, source, &|_, words| words.into()))
}

/// The same on the page, with the language of what is in it.
pub fn source_short_named(story: &Story, source: &Source) -> Html {
    let word = |whose, words: &str| foreign(story, tag(story, source, whose), words);
    said(short_name_of(story.language(), source, &word))
}

fn short_name_of(
    language: Language,
    source: &Source,
    word: &dyn Fn(Whose, &str) -> Slot<Html>,
) -> Vec<Piece<Html>> {
    let alone = |whose, words: &str| match word(whose, words) {
        Slot::Number(number) => vec![Piece::Text(number.to_string())],
        Slot::Text(text) => vec![Piece::Text(text)],
        Slot::Of(of) => vec![Piece::Of(of)],
    };
    if let Some(by) = source.publisher.as_ref().or(source.author.as_ref()) {
        return alone(Whose::Documents, by);
    }
    if let Some(credited) = source.via.first() {
        return language.short_citing_in(word(Whose::Documents, credited));
    }
    match headline(source, SHORT_HEADLINE_CODE_POINTS) {
        Some(headline) => alone(Whose::Reports, &headline),
        None => vec![Piece::Text(language.short_unnamed().to_owned())],
    }
}

/// The first words of a report's headline, in quotation marks.
fn headline(source: &Source, code_points: usize) -> Option<String> {
    source.title.as_ref().map(|title| quoted(title, code_points))
}

fn tag<'a>(story: &'a Story, source: &'a Source, whose: Whose) -> &'a str {
    match whose {
        Whose::Documents => &story.document().language,
        Whose::Reports => &source.language,
    }
}

/// Something that a report says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// What the report says, or that it does not.
    pub value: String,
    /// Whether it says it.
    pub is_stated: bool,
    /// The value's `lang`, where it is not the interface's.
    pub lang: Option<AttrValue>,
}

/// What a report says of itself, and what it does not.
pub fn source_facts(story: &Story, source: &Source) -> Vec<Fact> {
    let language = story.language();
    let fact = |name, value: Option<String>, tag: Option<&str>| {
        let is_stated = value.is_some();
        let lang = tag.filter(|_| is_stated).and_then(|tag| story.foreign(tag));
        let value = value.unwrap_or_else(|| language.fact_not_stated().to_owned());
        Fact { name, value, is_stated, lang: lang.map(|tag| AttrValue::from(tag.to_owned())) }
    };
    let own = Some(story.document().language.as_str());
    let credited = (!source.via.is_empty()).then(|| listed(language, source.via.iter().cloned()));
    vec![
        fact(language.fact_headline(), source.title.clone(), Some(&source.language)),
        fact(language.fact_publisher(), source.publisher.clone(), own),
        fact(language.fact_author(), source.author.clone(), own),
        fact(language.fact_credits(), credited, own),
        fact(language.fact_date(), source.published.map(|day| day.to_string()), None),
        fact(language.fact_file(), Some(source.file.clone()), None),
    ]
}

/// A report as a note on paper names it: its number, and all that it says of itself.
pub fn source_reference(story: &Story, at: SourceIndex) -> Html {
    let Some(source) = story.source(at) else { return Html::default() };
    let (language, number) = (story.language(), Slot::from(story.source_number(at)));
    let own = |words: &String| foreign(story, &story.document().language, words);
    let title = source.title.as_ref().map(|title| foreign(story, &source.language, title));
    let credited = joined(source.via.iter().map(own), |before, next| language.names_apart_in(before, next));
    let facts = [
        source.publisher.as_ref().map(own),
        source.author.as_ref().map(own),
        title.map(|title| slot(language.note_report_title_in(title))),
        credited.map(|credited| slot(language.note_report_citing_in(credited))),
        source.published.map(|day| day.to_string().into()),
        source.url.clone().map(Slot::from),
    ];
    let facts =
        joined(facts.into_iter().flatten(), |before, next| language.note_report_next_in(before, next));
    said(match facts {
        Some(facts) => language.note_report_in(number, facts),
        None => language.note_report_bare_in(number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English, Korean};
    use sourceline_core::model::Document;
    use sourceline_core::state::Telling;

    #[test]
    fn a_short_name_is_what_a_report_says_of_itself_first() {
        let mut source = Source { title: Some("A quite long headline".into()), ..Source::default() };
        assert_eq!(source_short_name(English, &source), "“A quite long…”");
        source.title = Some("江边小镇新建的码头今天早上正式对所有乘客开放了".into());
        assert_eq!(
            source_short_name(English, &source),
            "“江边小镇新建的码头今天早上正…”",
            "without spaces it is cut inside"
        );
        source.via = vec!["The Agency".into(), "Another".into()];
        let citing = Language::ALL.map(|language| source_short_name(language, &source));
        assert_eq!(citing, ["citing The Agency", "The Agency 인용", "出自The Agency"]);
        source.author = Some("A. Writer".into());
        source.publisher = Some("The Paper".into());
        assert_eq!(source_short_name(English, &source), "The Paper");
        let unnamed = Language::ALL.map(|language| source_short_name(language, &Source::default()));
        assert_eq!(unnamed, ["unnamed", "이름 없음", "未署名"]);
    }

    fn story(language: Language) -> Story {
        let said = |via: &[&str]| Source {
            language: "zh".into(),
            title: Some("码头开放".into()),
            via: via.iter().map(|via| (*via).to_owned()).collect(),
            ..Source::default()
        };
        let by = |mut source: Source| {
            source.author = Some("A. Writer".into());
            source
        };
        let sources = vec![
            said(&[]),
            said(&["The Agency"]),
            by(said(&[])),
            by(said(&["The Agency", "Another", "A third"])),
            Source::default(),
        ];
        let document = Document { language: "en".into(), sources, ..Document::default() };
        Telling::new(document).in_language(language).story()
    }

    #[test]
    fn a_name_is_a_number_and_what_a_report_says_of_itself() {
        let names = |language| {
            let story = story(language);
            [0, 1, 2, 3, 4].map(|at| source_name(&story, SourceIndex(at)))
        };
        assert_eq!(
            names(English),
            [
                "1 · “码头开放”",
                "2 · citing The Agency",
                "3 · A. Writer",
                "4 · A. Writer, citing The Agency and 2 more",
                "Report 5"
            ]
        );
        assert_eq!(
            names(Korean),
            [
                "1 · “码头开放”",
                "2 · The Agency 인용",
                "3 · A. Writer",
                "4 · A. Writer, The Agency 외 2곳 인용",
                "보도 5"
            ]
        );
        assert_eq!(
            names(Chinese),
            [
                "1 · “码头开放”",
                "2 · 注明出自The Agency",
                "3 · A. Writer",
                "4 · A. Writer，注明出自The Agency及另外2处",
                "报道5"
            ]
        );
    }

    #[test]
    fn names_that_may_have_commas_are_kept_apart() {
        let two = |language| match sources_slot(&story(language), [3, 4].map(SourceIndex)) {
            Some(Slot::Text(text)) => text,
            _ => "elements".to_owned(),
        };
        assert_eq!(two(English), "4 · A. Writer, citing The Agency and 2 more; Report 5");
        assert_eq!(two(Korean), "elements");
        assert!(sources_slot(&story(English), []).is_none());
    }

    #[test]
    fn what_is_not_in_the_language_of_the_page_says_so() {
        let of = |language, at| match source_slot(&story(language), SourceIndex(at)) {
            Slot::Text(text) => text,
            Slot::Number(_) | Slot::Of(_) => "elements".to_owned(),
        };
        assert_eq!(
            [of(English, 0), of(English, 3)],
            ["elements", "4 · A. Writer, citing The Agency and 2 more"]
        );
        assert_eq!([of(Chinese, 0), of(Chinese, 3)], ["1 · “码头开放”", "elements"]);
        let lang = |language| {
            let story = story(language);
            let facts = source_facts(&story, story.source(SourceIndex(3)).unwrap());
            facts.into_iter().map(|fact| fact.lang.map(|tag| tag.to_string())).collect::<Vec<_>>()
        };
        let (zh, en) = (Some("zh".to_owned()), Some("en".to_owned()));
        assert_eq!(lang(English), [zh.clone(), None, None, None, None, None]);
        assert_eq!(
            lang(Korean),
            [zh, None, en.clone(), en, None, None],
            "what is not stated has no language"
        );
    }
}
