//! What a page shows, held against the document that is enclosed with it. It finds damage, not forgery: who can change the one
//! can change the other.

use super::{Fault, check, passages::sha256_hex};
use crate::evidence::{OMISSION, are_whole, is_whole, readable};
use crate::model::Document;
use sourceline_messages::Language;

/// What a page shows of a document, as it was read off the page before any program changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The texts of the reports, in the document's order; none of one that is too long to be shown at once.
    pub texts: Vec<Option<String>>,
    /// The quotations, each with its passage's place among the passages.
    pub quotations: Vec<(usize, String)>,
}

/// What came of holding a page against its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many texts the page shows.
    pub texts: usize,
    /// Whether all of them are whole, so that their digests could be computed.
    pub whole: bool,
    /// How many quotations it shows.
    pub quotations: usize,
    /// What differs, a sentence each.
    pub differences: Vec<String>,
}

/// How much of a line or a quotation is told, in code points.
const TOLD: usize = 60;

/// Computes every digest anew, of the enclosed texts and of those that the page shows, finds every quotation in its text, and
/// compares what the page quotes with the passages, given in their order. What differs is told in a language. Without anything shown, only what is enclosed is
/// looked at.
pub fn verify(language: Language, document: &Document, passages: &[&str], shown: Option<&Shown>) -> Verified {
    let told = |fault: &Fault| language.enclosed_fault(fault.path.to_string(), &fault.message);
    let mut differences: Vec<String> = check(document).iter().map(told).collect();
    let whole = are_whole(document);
    let Some(shown) = shown else { return Verified { differences, whole, ..Verified::default() } };
    if shown.texts.len() != document.sources.len() {
        let (texts, sources) = (shown.texts.len(), document.sources.len());
        differences.push(language.shown_count(texts, sources));
    }
    for (source, text) in document.sources.iter().zip(&shown.texts) {
        let Some(text) = text else { continue };
        let is_same = match is_whole(source) {
            true => sha256_hex(text.as_bytes()) == source.sha256,
            false => once(text) == once(&readable(&source.text)),
        };
        if !is_same {
            differences.push(different_text(language, &source.file, &readable(&source.text), &once(text)));
        }
    }
    for (at, quotation) in &shown.quotations {
        match passages.get(*at).map(|exact| exact.trim()) {
            Some(exact) if exact == quotation.trim() => {}
            Some(exact) => {
                let (from, told) = parted(exact, quotation.trim());
                differences.push(language.shown_quotation(told, from));
            }
            None => differences.push(language.shown_nowhere(cut(quotation))),
        }
    }
    Verified {
        texts: shown.texts.iter().flatten().count(),
        whole,
        quotations: shown.quotations.len(),
        differences,
    }
}

/// A text as it is shown, where an omission is told once: the page tells it of each sentence.
fn once(text: &str) -> String {
    let twice = OMISSION.repeat(2);
    let mut text = text.to_owned();
    while text.contains(&twice) {
        text = text.replace(&twice, OMISSION);
    }
    text
}

/// In which line a text that is shown differs from the one that is enclosed.
fn different_text(language: Language, file: &str, enclosed: &str, shown: &str) -> String {
    let mut lines = enclosed.split('\n').zip(shown.split('\n')).enumerate();
    match lines.find(|(_, (enclosed, shown))| enclosed != shown) {
        Some((line, (enclosed, shown))) => {
            let (enclosed, shown) = parted(enclosed, shown);
            language.shown_line(file, line + 1, shown, enclosed)
        }
        None => language.shown_lines(file),
    }
}

/// Two texts from a little before where they part.
fn parted<'a>(one: &'a str, other: &'a str) -> (String, String) {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(TOLD / 2);
    let told = |text: &'a str| {
        let before = if from > 0 { "…" } else { "" };
        let rest: String = text.chars().skip(from).collect();
        format!("{before}{}", cut(&rest))
    };
    (told(one), told(other))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, Source, SourceId};

    const TEXT: &str =
        "Seoul, Monday.\nThe two sides signed fourteen papers, and said so at some length in the evening.\n";

    fn document() -> Document {
        let source = Source {
            id: SourceId::new("a"),
            file: "a.txt".to_owned(),
            sha256: sha256_hex(TEXT.as_bytes()),
            language: "en".to_owned(),
            text: TEXT.to_owned(),
            ..Source::default()
        };
        Document { evidence: Evidence::Unchecked, sources: vec![source], ..Document::default() }
    }

    fn shown(text: &str, quotation: &str) -> Shown {
        Shown { texts: vec![Some(text.to_owned())], quotations: vec![(0, quotation.to_owned())] }
    }

    fn differences(shown: &Shown) -> Vec<String> {
        let all =
            verify(Language::English, &document(), &["signed fourteen papers"], Some(shown)).differences;
        // What an empty document lacks besides is not the matter here.
        all.into_iter().filter(|one| one.contains('“') || one.contains("enclosed")).collect()
    }

    #[test]
    fn a_page_that_shows_what_is_enclosed_has_no_difference() {
        assert_eq!(differences(&shown(TEXT, " signed fourteen papers ")), [] as [String; 0]);
        let verified = verify(
            Language::English,
            &document(),
            &["signed fourteen papers"],
            Some(&shown(TEXT, "signed fourteen papers")),
        );
        assert_eq!((verified.texts, verified.quotations), (1, 1));
    }

    #[test]
    fn one_letter_of_a_text_is_found_with_its_line() {
        assert_eq!(
            differences(&shown(&TEXT.replace("fourteen", "fifteen"), "signed fourteen papers")),
            [
                "a.txt, line 2: the page shows “The two sides signed fifteen papers, and said so at some len…”; enclosed is “The \
              two sides signed fourteen papers, and said so at some le…”."
            ]
        );
        let far = TEXT.replace("evening", "evenings");
        assert_eq!(
            differences(&shown(&far, "signed fourteen papers")),
            [
                "a.txt, line 2: the page shows “… at some length in the evenings.”; enclosed is “… at some length in the \
              evening.”."
            ]
        );
    }

    #[test]
    fn one_letter_of_a_quotation_is_found() {
        assert_eq!(
            differences(&shown(TEXT, "signed fourteen pages")),
            [
                "A quotation is shown as “signed fourteen pages”; its passage in the report reads “signed fourteen papers”."
            ]
        );
        let more = Shown { texts: vec![Some(TEXT.to_owned())], quotations: vec![(7, "made up".to_owned())] };
        assert_eq!(differences(&more), ["“made up” is quoted, and no passage is enclosed for it."]);
    }

    #[test]
    fn a_report_that_is_gone_or_cut_is_found() {
        assert_eq!(differences(&Shown::default()), ["The page shows 0 reports, and 1 are enclosed."]);
        let cut = TEXT.split_inclusive('\n').next().unwrap();
        assert!(
            differences(&shown(cut, "signed fourteen papers"))[0]
                .starts_with("a.txt, line 2: the page shows “”")
        );
    }

    #[test]
    fn what_is_enclosed_is_computed_anew() {
        let mut damaged = document();
        damaged.sources[0].text.push('x');
        let told = verify(Language::English, &damaged, &[], None).differences;
        assert!(
            told.iter().any(|one| one.contains("the digest of `a.txt` is not that of its text")),
            "{told:?}"
        );
    }
}
