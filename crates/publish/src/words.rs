//! What the loader says, in a page's language.

use serde_json::json;
use sourceline_messages::Language;

/// The loader's words as an attribute's value. What the loader knows alone stands in braces, by its name.
pub fn of_loader(language: Language) -> String {
    let words = json!({
        "pressIsKept": language.press_is_kept(),
        "tryAgain": language.try_again(),
        "publisherMustMend": language.publisher_must_mend(),
        "didNotStart": language.did_not_start("{why}"),
        "noDocumentOpened": language.no_document_opened(),
        "timelineOfThisPage": language.timeline_of_this_page(),
        "mayBeWrongNow": language.may_be_wrong_now(),
        "worksWithoutProgram": language.works_without_program(),
        "fileDidNotCome": language.file_did_not_come("{file}"),
        "newerVersionPublished": language.newer_version_published(),
        "loadNewVersion": language.load_new_version(),
        "fileIsNotThere": language.file_is_not_there("{file}", "{status}"),
        "pageInPlaceOfFile": language.page_in_place_of_file("{file}"),
        "fileIsDamaged": language.file_is_damaged("{file}", "{bytes}"),
        "policyForbids": language.policy_forbids(),
        "policyNeeds": language.policy_needs("{what}"),
        "programIsDamaged": language.program_is_damaged(),
        "getFileAnew": language.get_file_anew(),
        "noMemoryLeft": language.no_memory_left(),
        "closeOtherTabs": language.close_other_tabs(),
        "programStopped": language.program_stopped(),
        "reportWhatWasDone": language.report_what_was_done(),
        "loadPageAnew": language.load_page_anew(),
        "openedFromFile": language.opened_from_file(),
        "putOnServer": language.put_on_server(),
        "noWebassembly": language.no_webassembly(),
        "browsersThatHaveIt": language.browsers_that_have_it(),
        "wholeTimeline": language.whole_timeline(),
        "newVersionReady": language.new_version_ready(),
        "reload": language.reload(),
        "sentenceSeparator": language.sentence_separator(),
    });
    escaped(&words.to_string())
}

/// A text as the value of an attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a browser makes of the attribute.
    fn read(language: Language) -> serde_json::Map<String, serde_json::Value> {
        let text = of_loader(language)
            .replace("&quot;", "\"")
            .replace("&gt;", ">")
            .replace("&lt;", "<")
            .replace("&amp;", "&");
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn the_loader_asks_for_all_words_that_it_is_given_and_no_others() {
        let loader = include_str!("../../../src/loader/wake.js");
        let asked: std::collections::BTreeSet<&str> = loader
            .match_indices("WORDS.")
            .map(|(at, found)| {
                let rest = &loader[at + found.len()..];
                rest.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default()
            })
            .collect();
        for language in Language::ALL {
            let given = read(language);
            assert_eq!(given.keys().map(String::as_str).collect::<std::collections::BTreeSet<_>>(), asked);
        }
    }

    #[test]
    fn what_the_loader_puts_in_is_named_in_every_language() {
        for language in Language::ALL {
            let words = read(language);
            let text = words["fileIsDamaged"].as_str().unwrap();
            assert!(text.contains("{file}") && text.contains("{bytes}"), "{text}");
        }
    }
}
