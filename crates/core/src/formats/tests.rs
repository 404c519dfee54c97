//! Every form of one small document, and what each loses of it.

use super::samples::rich;
use super::{Export, Import};
use sourceline_messages::Language;

/// Holds a text to the one in the file of its name.
fn hold(name: &str, text: String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn every_form_of_a_document_that_has_everything() {
    for export in Export::ALL.iter().filter(|export| **export != Export::Sourceline) {
        let text = export.write(&rich());
        assert!(text.ends_with('\n'), "{}", export.name());
        assert_eq!(text, export.write(&rich()), "{}", export.name());
        hold(&format!("form_{}", export.name()), text.replace('\r', "␍"));
    }
}

#[test]
fn what_each_form_loses_is_told() {
    let told = Export::ALL.iter().map(|export| {
        let losses = export.losses(&rich());
        let words = losses.iter().map(|loss| format!("  {loss:?}: {}\n", loss.words(Language::English)));
        format!("{}\n{}", export.name(), words.collect::<String>())
    });
    hold("losses", told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn of_an_empty_document_nothing_is_lost() {
    for export in Export::ALL {
        // Some forms do not say what language a document is in.
        let language = super::naming::UNDETERMINED.to_owned();
        let document = crate::model::Document { language, ..Default::default() };
        assert_eq!(export.losses(&document), [], "{}", export.name());
        assert!(!export.write(&document).is_empty());
    }
}

#[test]
fn a_form_has_a_name_of_its_own() {
    for export in Export::ALL {
        assert_eq!(Export::named(export.name()), Some(*export));
        assert!(!export.extension().contains('.') && export.media_type().contains('/'));
    }
    for import in Import::ALL {
        assert_eq!(Import::named(import.name()), Some(*import));
    }
    assert_eq!(Import::of("a.ICS", ""), Import::Ics);
    assert_eq!(Import::of("a.txt", "\u{feff}begin:vcalendar\r\n"), Import::Ics);
    assert_eq!(Import::of("timeline.json", "{}"), Import::Sourceline);
}
