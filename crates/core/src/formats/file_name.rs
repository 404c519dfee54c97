//! What a file is called in which a document is saved.

use super::Export;
use crate::model::Document;

/// The longest name that is made of a title, in code points.
const LONGEST: usize = 60;

impl Export {
    /// The name of a file in which a document is saved: the letters and digits of its title, its words joined by hyphens, and how such
    /// files end. Nothing else can be in it, whatever the title has.
    pub fn file_name(self, document: &Document) -> String {
        let mut name = String::new();
        let words =
            document.title.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words {
            let hyphen = usize::from(!name.is_empty());
            if name.chars().count() + hyphen + word.chars().count() > LONGEST {
                break;
            }
            if hyphen > 0 {
                name.push('-');
            }
            name.push_str(word);
        }
        if name.is_empty() {
            name.push_str("timeline");
        }
        format!("{name}.{}", self.extension())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(title: &str) -> String {
        Export::Sourceline.file_name(&Document { title: title.to_owned(), ..Document::default() })
    }

    #[test]
    fn a_file_is_called_by_the_title() {
        assert_eq!(named("The ferry, 2017 – 2026"), "The-ferry-2017-2026.json");
        assert_eq!(named("나루터 이야기"), "나루터-이야기.json");
    }

    #[test]
    fn nothing_of_a_title_leads_elsewhere() {
        assert_eq!(named("../../etc\\pass:wd\u{202e}\0"), "etc-pass-wd.json");
        assert_eq!(named("…"), "timeline.json");
        assert_eq!(named(&"a".repeat(200)), "timeline.json");
        assert_eq!(named(&"나루 ".repeat(200)).chars().count(), 59 + ".json".len());
    }
}
