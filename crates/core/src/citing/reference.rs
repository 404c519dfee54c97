//! A source in the style of APA 7, as far as it can be followed without knowing more than the source says, and a quotation.
//!
//! A byline is kept as it stands: which of its words is the family name is nothing that a document says.

use crate::date::{Day, Style, day_words, month_name, year_words};
use crate::model::Source;
use sourceline_messages::Language;

/// A source as a reference: author, date, title, publisher, address. Where it has no address of its own, the reference leads to
/// its text as it is enclosed here: `timeline` is the title of what encloses it, `here` the address.
pub fn reference(language: Language, source: &Source, timeline: &str, here: &str) -> String {
    let title = match (&source.title, credits(language, source)) {
        (Some(title), _) => title.clone(),
        (None, Some(credited)) => language.cite_no_headline_citing(credited),
        (None, None) => language.cite_no_headline().to_owned(),
    };
    let date =
        source.published.map_or_else(|| language.cite_no_date().to_owned(), |day| apa_day(language, day));
    let date = format!("({date})");
    let who = source.author.as_deref();
    let publisher = source.publisher.as_deref().filter(|publisher| Some(*publisher) != who);
    // Without an author the title takes that place.
    let (first, third) = who.map_or((&*title, None), |who| (who, Some(&*title)));
    let parts = [Some(first), Some(&*date), third, publisher].into_iter().flatten().map(ended);
    let mut words: Vec<String> = parts.collect();
    words.push(match &source.url {
        Some(url) => url.clone(),
        None => language.cite_in(ended(timeline), here),
    });
    words.join(" ")
}

/// A quotation, as it stands in its source, with what the source says of itself and a link to it here.
pub fn quotation(language: Language, source: &Source, exact: &str, link: &str) -> String {
    let title = source.title.as_ref().map(|title| language.cite_title(title));
    let mut said: Vec<String> =
        [source.author.clone(), title, source.publisher.clone()].into_iter().flatten().collect();
    said.dedup();
    let last = match (said.pop(), credits(language, source)) {
        (None, None) => language.cite_report().to_owned(),
        (None, Some(credited)) => language.cite_report_citing(credited),
        (Some(last), Some(credited)) => language.cite_citing(last, credited),
        (Some(last), None) => last,
    };
    let date = source.published.map(|day| day_words(language, day, Style::Short));
    let date = date.unwrap_or_else(|| language.date_not_stated().to_owned());
    let said = said.into_iter().chain([last, date]).reduce(|said, next| language.cite_more(said, next));
    language.cite_quotation(exact.trim(), said.unwrap_or_default(), link)
}

/// Whom a source credits: `A, B and C`; `None` if nobody.
fn credits(language: Language, source: &Source) -> Option<String> {
    let (last, first) = source.via.split_last()?;
    let first = first.iter().cloned().reduce(|names, next| language.cite_more_names(names, next));
    Some(first.map_or_else(|| last.clone(), |names| language.cite_last_name(names, last)))
}

/// A day as APA has it: `2026, January 5`.
fn apa_day(language: Language, day: Day) -> String {
    let (year, month, number) = day.civil();
    language.cite_day(year_words(language, year), month_name(language, month), number)
}

/// A part of a reference, which ends with a full stop or with another sign that ends a sentence.
fn ended(part: &str) -> String {
    let part = part.trim();
    let is_ended = part.ends_with(['.', '!', '?', '…', '。', '！', '？']);
    if is_ended { part.to_owned() } else { format!("{part}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://example.org/#/1/report=r";

    fn source(author: &str, title: &str, publisher: &str, day: &str) -> Source {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Source {
            author: some(author),
            title: some(title),
            publisher: some(publisher),
            published: day.parse().ok(),
            ..Source::default()
        }
    }

    #[test]
    fn a_reference_says_what_the_source_says_in_the_order_of_apa() {
        let mut whole = source("Ada Writer", "A pier opens", "The Paper", "2026-01-05");
        whole.url = Some("https://paper.example/pier".into());
        assert_eq!(
            reference(Language::English, &whole, "Piers", HERE),
            "Ada Writer. (2026, January 5). A pier opens. The Paper. https://paper.example/pier"
        );
        let korean = source("한물결", "나루포 새 부두, 첫 배를 맞다 🚢", "나루포 신문", "2031-04-12");
        assert_eq!(
            reference(Language::English, &korean, "The new pier of Narupo", HERE),
            "한물결. (2031, April 12). 나루포 새 부두, 첫 배를 맞다 🚢. 나루포 신문. In The new pier of Narupo. \
             https://example.org/#/1/report=r"
        );
    }

    #[test]
    fn what_a_source_does_not_say_is_not_made_up() {
        let told = |source: &Source| reference(Language::English, source, "T", "H");
        assert_eq!(told(&source("", "A pier opens?", "", "")), "A pier opens? (n.d.). In T. H");
        assert_eq!(
            told(&source("A. B.", "", "", "")),
            "A. B. (n.d.). [Report, headline not stated]. In T. H"
        );
        let mut agency = source("", "", "News.Az", "0079-08-24");
        agency.via = vec!["Reuters".into()];
        assert_eq!(
            told(&agency),
            "[Report citing Reuters, headline not stated]. (79 CE, August 24). News.Az. In T. H"
        );
        agency.via.extend(["BBC".into(), "AP".into()]);
        agency.publisher = None;
        agency.published = None;
        assert_eq!(
            told(&agency),
            "[Report citing Reuters, BBC and AP, headline not stated]. (n.d.). In T. H"
        );
        let own = source("The Office", "码头启用。", "The Office", "");
        assert_eq!(
            told(&own),
            "The Office. (n.d.). 码头启用。 In T. H",
            "who publishes its own is named once"
        );
    }

    #[test]
    fn a_quotation_has_its_words_as_they_stand_and_where_they_come_from() {
        let whole = source("Ada Writer", "A pier opens", "The Paper", "2026-01-05");
        assert_eq!(
            quotation(Language::English, &whole, " “It is\nopen,” she said. ", "H#x"),
            "““It is\nopen,” she said.” — Ada Writer, “A pier opens”, The Paper, 5 January 2026. H#x"
        );
        let mut silent = Source { via: vec!["BBC".into()], ..Source::default() };
        assert_eq!(
            quotation(Language::English, &silent, "船却很稳", "H"),
            "“船却很稳” — report citing BBC, date not stated. H"
        );
        silent.via.clear();
        assert_eq!(quotation(Language::English, &silent, "x", "H"), "“x” — report, date not stated. H");
        let mut named = source("", "", "News.Az", "2026-01-05");
        named.via = vec!["Reuters".into()];
        assert_eq!(
            quotation(Language::English, &named, "x", "H"),
            "“x” — News.Az, citing Reuters, 5 January 2026. H"
        );
        assert_eq!(
            quotation(Language::English, &source("The Office", "", "The Office", ""), "x", "H"),
            "“x” — The Office, date not stated. H"
        );
    }

    #[test]
    fn in_korean_and_chinese_a_reference_keeps_the_form_of_apa() {
        use Language::{Chinese, Korean};
        let mut whole = source("Ada Writer", "A pier opens", "The Paper", "2026-01-05");
        let told = |language, source: &Source| reference(language, source, "Piers", HERE);
        assert_eq!(
            told(Korean, &whole),
            "Ada Writer. (2026년 1월 5일). A pier opens. The Paper. 수록: Piers. https://example.org/#/1/report=r"
        );
        assert_eq!(
            told(Chinese, &whole),
            "Ada Writer. (2026年1月5日). A pier opens. The Paper. 收录于Piers. https://example.org/#/1/report=r"
        );
        let quoted = |language, source: &Source| quotation(language, source, "船却很稳", "H");
        assert_eq!(
            quoted(Korean, &whole),
            "“船却很稳” — Ada Writer, “A pier opens”, The Paper, 2026년 1월 5일. H"
        );
        assert_eq!(
            quoted(Chinese, &whole),
            "“船却很稳”——Ada Writer，“A pier opens”，The Paper，2026年1月5日。H"
        );
        whole = Source { via: vec!["BBC".into(), "AP".into(), "Reuters".into()], ..Source::default() };
        assert_eq!(
            told(Korean, &whole),
            "[보도, BBC, AP, Reuters 인용, 제목 미상]. (날짜 미상). 수록: Piers. https://example.org/#/1/report=r"
        );
        assert_eq!(
            told(Chinese, &whole),
            "[报道，注明出自BBC、AP和Reuters，标题未写明]. (日期未写明). 收录于Piers. https://example.org/#/1/report=r"
        );
        assert_eq!(quoted(Korean, &whole), "“船却很稳” — 보도(BBC, AP, Reuters 인용), 날짜 미상. H");
        assert_eq!(quoted(Chinese, &whole), "“船却很稳”——报道（注明出自BBC、AP和Reuters），日期未写明。H");
        assert_eq!(quoted(Korean, &Source::default()), "“船却很稳” — 보도, 날짜 미상. H");
        assert_eq!(told(Chinese, &Source::default()).split(". (").next(), Some("[报道，标题未写明]"));
    }
}
