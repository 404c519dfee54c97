//! What comes in and goes out, one file a format.
//!
//! [`Import`] and [`Export`] name the formats; each room reads or writes one. Nobody vouches for what is imported, so it becomes
//! an unchecked document. What a format cannot carry is a [`Loss`], told before anything is saved.

mod address;
#[cfg(feature = "author")]
pub mod authored;
mod bibtex;
mod csl;
mod csv;
mod dating;
mod file_name;
mod findings;
mod html;
mod ics;
mod loss;
mod lost;
mod markdown;
mod naming;
#[cfg(test)]
mod samples;
#[cfg(feature = "author")]
pub mod schema;
mod schema_org;
pub mod sourceline;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod timelinejs;
mod unreadable;
mod web_annotation;

pub use loss::Loss;
pub use unreadable::Unreadable;

use crate::model::Document;
use sourceline_messages::Language;

/// A document made of a file of another form.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The document, unchecked unless the form is `sourceline/1`. Whether the rules hold is for [`crate::check::check`] to say.
    pub document: Document,
    /// What the file says and no document can.
    pub losses: Vec<Loss>,
}

/// The forms that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Import {
    /// `sourceline/1`.
    Sourceline,
    /// The JSON of TimelineJS.
    Timelinejs,
    /// The table of TimelineJS's spreadsheet.
    TimelinejsCsv,
    /// A table of events.
    Csv,
    /// iCalendar (RFC 5545).
    Ics,
}

impl Import {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Sourceline, Self::Timelinejs, Self::TimelinejsCsv, Self::Csv, Self::Ics];

    /// Its name, as authors give it to `--from`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sourceline => "sourceline",
            Self::Timelinejs => "timelinejs",
            Self::TimelinejsCsv => "timelinejs-csv",
            Self::Csv => "csv",
            Self::Ics => "ics",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|import| import.name() == name)
    }

    /// The form of a file, by its name and by how it begins.
    pub fn of(file: &str, text: &str) -> Self {
        let beginning = text.trim_start_matches('\u{feff}').trim_start();
        let begins =
            |with: &str| beginning.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        let ends = |with: &str| file.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case(with));
        if begins("BEGIN:VCALENDAR") || ends("ics") {
            return Self::Ics;
        }
        match file {
            _ if timelinejs::is_json(text) => Self::Timelinejs,
            _ if timelinejs::is_sheet(text) => Self::TimelinejsCsv,
            _ if csv::is_table(file, text) => Self::Csv,
            _ => Self::Sourceline,
        }
    }

    /// Reads a text of this form. A byte order mark is passed over.
    ///
    /// # Errors
    /// All that keeps the text from being read, in the order in which it stands there.
    pub fn read(self, text: &str) -> Result<Imported, Vec<Unreadable>> {
        if text.len() > self::sourceline::MAX_BYTES {
            return Err(vec![Unreadable {
                at: "line 1".to_owned(),
                message: format!(
                    "this has {} bytes, and at most {} MiB are read",
                    text.len(),
                    self::sourceline::MAX_BYTES >> 20
                ),
                help: "make two files of it".to_owned(),
            }]);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match self {
            Self::Sourceline => match self::sourceline::from_json(text) {
                Ok(document) => Ok(Imported { document, losses: Vec::new() }),
                Err(error) => Err(vec![Unreadable {
                    at: format!("{} (line {}, column {})", error.path, error.line, error.column),
                    message: error.message,
                    help: "mend the value there, or export the document again".to_owned(),
                }]),
            },
            Self::Timelinejs => timelinejs::read(text),
            Self::TimelinejsCsv => timelinejs::read_sheet(text),
            Self::Csv => csv::read(text),
            Self::Ics => ics::read(text),
        }
    }
}

/// The forms that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// `sourceline/1`.
    Sourceline,
    /// The JSON of TimelineJS.
    Timelinejs,
    /// A table of events, for spreadsheets.
    Csv,
    /// JSON-LD of the W3C Web Annotation Data Model.
    WebAnnotation,
    /// JSON-LD in the vocabulary of schema.org.
    SchemaOrg,
    /// iCalendar (RFC 5545).
    Ics,
    /// CSL-JSON of the sources.
    Csl,
    /// BibLaTeX of the sources.
    Bibtex,
    /// Markdown with footnotes.
    Markdown,
    /// The drawing as an image.
    Svg,
}

impl Export {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Sourceline,
        Self::WebAnnotation,
        Self::SchemaOrg,
        Self::Timelinejs,
        Self::Csv,
        Self::Ics,
        Self::Csl,
        Self::Bibtex,
        Self::Markdown,
        Self::Svg,
    ];

    /// Its name, as authors give it to `--to`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sourceline => "sourceline",
            Self::Timelinejs => "timelinejs",
            Self::Csv => "csv",
            Self::WebAnnotation => "web-annotation",
            Self::SchemaOrg => "schema-org",
            Self::Ics => "ics",
            Self::Csl => "csl",
            Self::Bibtex => "bibtex",
            Self::Markdown => "markdown",
            Self::Svg => "svg",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|export| export.name() == name)
    }

    /// How the name of such a file ends, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Sourceline | Self::Timelinejs => "json",
            Self::Csv => "csv",
            Self::WebAnnotation => "jsonld",
            Self::SchemaOrg => "jsonld",
            Self::Ics => "ics",
            Self::Csl => "json",
            Self::Bibtex => "bib",
            Self::Markdown => "md",
            Self::Svg => "svg",
        }
    }

    /// The media type of such a file.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Sourceline | Self::Timelinejs => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::WebAnnotation => "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
            Self::SchemaOrg => "application/ld+json",
            Self::Ics => "text/calendar",
            Self::Csl => "application/vnd.citationstyles.csl+json",
            Self::Bibtex => "application/x-bibtex",
            Self::Markdown => "text/markdown",
            Self::Svg => "image/svg+xml",
        }
    }

    /// What of this document the form cannot carry, to be told before it is saved.
    pub fn losses(self, document: &Document) -> Vec<Loss> {
        match self {
            Self::Sourceline => Vec::new(),
            Self::Timelinejs => timelinejs::losses(document),
            Self::Csv => csv::losses(document),
            Self::WebAnnotation => web_annotation::losses(document),
            Self::SchemaOrg => schema_org::losses(document),
            Self::Ics => ics::losses(document),
            Self::Csl => csl::losses(document),
            Self::Bibtex => bibtex::losses(document),
            Self::Markdown => markdown::losses(document),
            Self::Svg => svg::losses(document),
        }
    }

    /// Writes a document in this form, with a newline at the end. Equal documents give equal texts.
    pub fn write(self, document: &Document) -> String {
        match self {
            Self::Sourceline => self::sourceline::to_json(document).unwrap_or_default(),
            Self::Timelinejs => timelinejs::write(document),
            Self::Csv => csv::write(document),
            Self::WebAnnotation => web_annotation::write(document),
            Self::SchemaOrg => schema_org::write(document),
            Self::Ics => ics::write(document),
            Self::Csl => csl::write(document),
            Self::Bibtex => bibtex::write(document),
            Self::Markdown => markdown::write(document),
            Self::Svg => svg::write(document),
        }
    }
}

/// The language in which a form says of a document what the document does not say itself: its own, if it is one of the interface's.
fn language(document: &Document) -> Language {
    Language::of_tag(&document.language).unwrap_or_default()
}

/// A value as JSON, indented, with a newline at the end.
fn pretty(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
