//! Values of single fields: weights, addresses, language tags, file names, texts that must not be blank.

use super::{Fault, Part, Path, Rule, Subject};
use crate::model::{Event, Source};
use std::collections::HashSet;
use std::ops::Range;

/// The document and its sources, its events, and the rest.
pub(super) const PARTS: &[Part] = &[Part::Whole(beginning), Part::Events(events), Part::Whole(rest)];

fn beginning(subject: &Subject<'_>) -> Vec<Fault> {
    let document = subject.document;
    let mut faults = Vec::new();
    blank(&mut faults, Path::root().field("title"), &document.title);
    language(&mut faults, Path::root().field("language"), &document.language);
    let mut files = HashSet::new();
    for (s, source) in document.sources.iter().enumerate() {
        let path = Path::item("sources", s);
        check_source(&mut faults, &path, source);
        if !files.insert(&source.file) {
            let message = format!("two sources are the file `{}`", source.file);
            faults.push(value(path.field("file"), message, "name each report once"));
        }
    }
    faults
}

fn events(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (e, event) in range.clone().zip(&subject.document.events[range]) {
        check_event(&mut faults, &Path::item("events", e), event);
    }
    faults
}

fn rest(subject: &Subject<'_>) -> Vec<Fault> {
    let document = subject.document;
    let mut faults = Vec::new();
    for (d, disagreement) in document.disagreements.iter().enumerate() {
        let path = Path::item("disagreements", d);
        blank(&mut faults, path.field("question"), &disagreement.question);
        blank_option(&mut faults, path.field("note"), disagreement.note.as_deref());
        rank(&mut faults, path.field("weight"), disagreement.weight);
        for (p, position) in disagreement.positions.iter().enumerate() {
            blank(&mut faults, path.field("positions").index(p).field("answer"), &position.answer);
        }
    }
    for (d, dependence) in document.dependences.iter().enumerate() {
        blank(&mut faults, Path::item("dependences", d).field("reasoning"), &dependence.reasoning);
    }
    faults
}

fn check_source(faults: &mut Vec<Fault>, path: &Path, source: &Source) {
    file(faults, path.field("file"), &source.file);
    language(faults, path.field("language"), &source.language);
    blank_option(faults, path.field("title"), source.title.as_deref());
    blank_option(faults, path.field("publisher"), source.publisher.as_deref());
    blank_option(faults, path.field("author"), source.author.as_deref());
    names(faults, &path.field("via"), &source.via);
    if let Some(url) = &source.url {
        address(faults, path.field("url"), url);
    }
}

fn check_event(faults: &mut Vec<Fault>, path: &Path, event: &Event) {
    blank(faults, path.field("title"), &event.title);
    rank(faults, path.field("importance"), event.importance);
    names(faults, &path.field("actors"), &event.actors);
    names(faults, &path.field("places"), &event.places);
    names(faults, &path.field("themes"), &event.themes);
}

fn value(path: Path, message: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault::new(Rule::Value, path, message, help)
}

fn blank(faults: &mut Vec<Fault>, path: Path, text: &str) {
    if text.trim().is_empty() {
        faults.push(value(path, "this must not be blank", "write it"));
    }
}

fn blank_option(faults: &mut Vec<Fault>, path: Path, text: Option<&str>) {
    if text.is_some_and(|text| text.trim().is_empty()) {
        faults.push(value(path, "this must not be blank", "write it, or leave the field out"));
    }
}

fn names(faults: &mut Vec<Fault>, path: &Path, names: &[String]) {
    let mut known = HashSet::new();
    for (at, name) in names.iter().enumerate() {
        blank(faults, path.index(at), name);
        if !known.insert(name.trim()) {
            faults.push(value(path.index(at), format!("`{name}` stands here twice"), "name it once"));
        }
    }
}

fn rank(faults: &mut Vec<Fault>, path: Path, rank: u8) {
    if !(1..=5).contains(&rank) {
        faults.push(value(path, format!("{rank} is out of range"), "write 1 (first) to 5"));
    }
}

fn file(faults: &mut Vec<Fault>, path: Path, name: &str) {
    let plain =
        !name.trim().is_empty() && !name.contains(['/', '\\', ':', '\0']) && name != "." && name != "..";
    if !plain {
        let help = "name a file that lies in the corpus folder, without a folder before it";
        faults.push(value(path, format!("`{name}` is not a plain file name"), help));
    }
}

fn address(faults: &mut Vec<Fault>, path: Path, url: &str) {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let fine = host.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !url
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\'))
    });
    if !fine {
        let help = "write an address that begins with https:// or http://; nothing else is ever followed";
        faults.push(value(path, format!("`{url}` is not a web address"), help));
    }
}

/// The shape of a BCP 47 tag (RFC 5646): a language of 2 to 8 letters, then parts of 1 to 8 letters or digits.
fn language(faults: &mut Vec<Fault>, path: Path, tag: &str) {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let fine = (2..=8).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if !fine {
        let help = "write a BCP 47 tag such as `en`, `ko` or `zh-Hans`";
        faults.push(value(path, format!("`{tag}` is not a language tag"), help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of some texts a rule refuses.
    fn refused<'a>(texts: &[&'a str], rule: fn(&mut Vec<Fault>, Path, &str)) -> Vec<&'a str> {
        let refused = |text: &&&str| {
            let mut faults = Vec::new();
            rule(&mut faults, Path::root(), text);
            !faults.is_empty()
        };
        texts.iter().filter(refused).copied().collect()
    }

    #[test]
    fn a_file_lies_in_the_folder_itself() {
        let bad = ["", " ", ".", "..", "a/b", "a\\b", "c:b", "a\0b"];
        assert_eq!(refused(&bad, file), bad);
        assert_eq!(refused(&["ko.txt", "…", "a b.txt", "..."], file), [""; 0]);
    }

    #[test]
    fn only_what_is_an_address_of_the_web_is_followed() {
        let bad = [
            "",
            "ftp://example.org",
            "javascript:alert(1)",
            "example.org",
            "https://",
            "https:///etc",
            "https://a b",
            "https://a\u{7}",
            "https://a<b",
            "https://a>b",
            "https://a\"b",
            "https://a\\b",
        ];
        assert_eq!(refused(&bad, address), bad);
        assert_eq!(refused(&["https://example.org/a?b=c#d", "http://나루.example"], address), [""; 0]);
    }

    #[test]
    fn a_language_tag_has_a_language_and_parts() {
        let bad = ["", "e", "e1", "languages", "en-", "en--x", "en_GB", "en-Großbritannien", "en-ninechars"];
        assert_eq!(refused(&bad, language), bad);
        assert_eq!(
            refused(&["en", "ko", "zh-Hans", "de-1996", "sl-rozaj-biske", "language"], language),
            [""; 0]
        );
    }
}
