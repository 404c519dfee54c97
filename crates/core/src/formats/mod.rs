//! What comes in and goes out, one file a format.
//!
//! [`Import`] and [`Export`] name the formats; each room reads or writes one. Nobody vouches for what is imported, so it becomes
//! an unchecked document. What a format cannot carry is a [`Loss`], told before anything is saved.

#[cfg(feature = "author")]
pub mod authored;
mod file_name;
mod loss;
#[allow(dead_code)] // until the first import
mod naming;
pub mod sourceline;
mod unreadable;

pub use loss::Loss;
pub use unreadable::Unreadable;

use crate::model::Document;

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
}

impl Import {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Sourceline];

    /// Its name, as authors give it to `--from`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sourceline => "sourceline",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|import| import.name() == name)
    }

    /// The form of a file, by its name and by how it begins.
    pub fn of(_file: &str, _text: &str) -> Self {
        Self::Sourceline
    }

    /// Reads a text of this form. A byte order mark is passed over.
    ///
    /// # Errors
    /// All that keeps the text from being read, in the order in which it stands there.
    pub fn read(self, text: &str) -> Result<Imported, Vec<Unreadable>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match self {
            Self::Sourceline => match sourceline::from_json(text) {
                Ok(document) => Ok(Imported { document, losses: Vec::new() }),
                Err(error) => Err(vec![Unreadable {
                    at: format!("{} (line {}, column {})", error.path, error.line, error.column),
                    message: error.message,
                    help: "mend the value there, or export the document again".to_owned(),
                }]),
            },
        }
    }
}

/// The forms that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// `sourceline/1`.
    Sourceline,
}

impl Export {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Sourceline];

    /// Its name, as authors give it to `--to`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sourceline => "sourceline",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|export| export.name() == name)
    }

    /// How the name of such a file ends, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Sourceline => "json",
        }
    }

    /// The media type of such a file.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Sourceline => "application/json",
        }
    }

    /// What of this document the form cannot carry, to be told before it is saved.
    pub fn losses(self, _document: &Document) -> Vec<Loss> {
        match self {
            Self::Sourceline => Vec::new(),
        }
    }

    /// Writes a document in this form, with a newline at the end. Equal documents give equal texts.
    pub fn write(self, document: &Document) -> String {
        match self {
            Self::Sourceline => sourceline::to_json(document).unwrap_or_default(),
        }
    }
}
