//! Where in `timeline.toml` each place of the document was written.

use crate::check::{Diagnostic, Fault, Located, Path};
use std::collections::HashMap;
use std::ops::Range;

/// Paths of the document and the spans of the authored file that they come from.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    file: String,
    text: String,
    spans: HashMap<Path, Range<usize>>,
}

impl SourceMap {
    /// A map into a file's text that knows no place yet.
    pub fn new(file: &str, text: &str) -> Self {
        Self { file: file.to_owned(), text: text.to_owned(), spans: HashMap::new() }
    }

    /// Notes that a path was written at a span of bytes.
    pub fn note(&mut self, path: Path, span: Range<usize>) {
        self.spans.insert(path, span);
    }

    /// The file's name, as diagnostics print it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where a path was written; where it was not written itself, what it stands in.
    pub fn locate(&self, path: &Path) -> Located {
        let mut here = Some(path.clone());
        while let Some(path) = here {
            if let Some(span) = self.spans.get(&path) {
                return self.at(span.clone());
            }
            here = path.parent();
        }
        Located::file(&self.file)
    }

    /// The place of a span of bytes.
    pub fn at(&self, span: Range<usize>) -> Located {
        Located::of_bytes(&self.file, &self.text, span)
    }

    /// A fault with its place.
    pub fn diagnostic(&self, fault: &Fault) -> Diagnostic {
        let mut diagnostic =
            Diagnostic::new(self.locate(&fault.path), fault.rule, &fault.message, &fault.help);
        diagnostic.notes.clone_from(&fault.notes);
        for path in &fault.see {
            let place = self.locate(path);
            diagnostic.notes.push(format!("{path} is at {}:{}:{}", place.file, place.line, place.column));
        }
        diagnostic
    }
}
