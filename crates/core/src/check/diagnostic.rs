//! Faults as an author reads them: the file, the line, the words underlined, and what to do.

use super::Rule;
use crate::arranging::Arrange;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet as Source};
use std::fmt::{self, Write};
use std::ops::Range;

/// A line of a file with the words at fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snippet {
    /// The whole line, without its end.
    pub line: String,
    /// How many code points are underlined, from the column on; at least 1.
    pub length: usize,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
    /// The line itself; `None` where the file has no text to show.
    pub snippet: Option<Snippet>,
}

impl Located {
    /// A file as a whole.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, snippet: None }
    }

    /// The place of a span of bytes in a file's text. What goes beyond the first line is not underlined.
    pub fn of_bytes(file: &str, text: &str, span: Range<usize>) -> Self {
        let (line, column) = position_of(text, span.start);
        let whole = text.split('\n').nth(line - 1).unwrap_or_default();
        let whole = whole.strip_suffix('\r').unwrap_or(whole);
        let words = text.get(span).unwrap_or_default();
        let length = words.split('\n').next().unwrap_or_default().chars().count().max(1);
        let snippet = Some(Snippet { line: whole.to_owned(), length });
        Self { file: file.to_owned(), line, column, snippet }
    }
}

/// Line and column, both from 1, the column in code points, of a byte offset; an offset inside a code point or
/// outside the text counts as the place before it.
pub fn position_of(text: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// A fault with its place in a file. Displays in the manner of rustc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where.
    pub at: Located,
    /// The rule that does not hold.
    pub rule: Rule,
    /// What is wrong.
    pub message: String,
    /// What else helps to see it.
    pub notes: Vec<String>,
    /// What to do.
    pub help: String,
}

impl Diagnostic {
    /// A diagnostic without notes.
    pub fn new(at: Located, rule: Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at, rule, message: message.into(), notes: Vec::new(), help: help.into() }
    }
}

/// Longer lines are shown in part.
const WIDEST: usize = 140;

impl Diagnostic {
    /// As `rustc` shows its own, by the crate that does it there.
    fn shown(&self, renderer: &Renderer) -> String {
        let Located { file, line, column, snippet } = &self.at;
        let title = Level::ERROR.primary_title(self.message.as_str()).id(self.rule.name());
        let mut group = match snippet {
            None => title.element(Origin::path(file.as_str())),
            Some(Snippet { line: words, length }) => {
                let byte = |at: usize| words.char_indices().nth(at).map_or(words.len(), |(byte, _)| byte);
                let span = byte(column - 1)..byte(column - 1 + length);
                let source = Source::source(words.as_str()).line_start(*line).path(file.as_str());
                title.element(source.annotation(AnnotationKind::Primary.span(span)))
            }
        };
        for note in &self.notes {
            group = group.element(Level::NOTE.message(note.as_str()));
        }
        renderer.render(&[group.element(Level::HELP.message(self.help.as_str()))])
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.shown(&Renderer::plain().term_width(WIDEST)))
    }
}

/// All diagnostics as one text: in order of place, each once, with their number at the end. Empty if there is none.
pub fn render(diagnostics: &[Diagnostic]) -> String {
    told(diagnostics, &Renderer::plain().term_width(WIDEST))
}

/// The same in colours, for a terminal of so many columns.
pub fn render_styled(diagnostics: &[Diagnostic], columns: usize) -> String {
    told(diagnostics, &Renderer::styled().term_width(columns))
}

fn told(diagnostics: &[Diagnostic], renderer: &Renderer) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        // Writing into a `String` cannot fail.
        let _ = writeln!(text, "{}\n", diagnostic.shown(renderer));
    }
    match diagnostics.len() {
        0 => {}
        1 => text.push_str("1 fault\n"),
        count => {
            let _ = writeln!(text, "{count} faults");
        }
    }
    text
}

/// Puts diagnostics in order of place and drops those that say the same of the same place.
pub fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.arrange_by(|a, b| (&a.at, a.rule, &a.message).cmp(&(&b.at, b.rule, &b.message)));
    diagnostics.dedup_by(|a, b| a.at == b.at && a.rule == b.rule && a.message == b.message);
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn underlines_in_terminal_columns() {
        let text = "first\nexact = \"부두\" # 나루\n";
        let at = text.find("나루").unwrap();
        let diagnostic =
            Diagnostic::new(Located::of_bytes("t.toml", text, at..at + 6), Rule::Form, "wrong", "do so");
        let expected = "error[form]: wrong\n --> t.toml:2:16\n  |\n2 | exact = \"부두\" # 나루\n  |                  ^^^^\n  |\n  = help: do so\n";
        assert_eq!(diagnostic.to_string(), expected);
    }

    #[test]
    fn long_lines_are_shown_in_part() {
        let text = format!("{}x{}", "a".repeat(300), "b".repeat(300));
        let shown =
            Diagnostic::new(Located::of_bytes("t", &text, 300..301), Rule::Form, "m", "h").to_string();
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[3].starts_with("1 | ...aaa") && lines[3].ends_with("bbb..."), "{shown}");
        assert_eq!(lines[3].find('x'), lines[4].find('^'), "{shown}");
        assert!(lines[3].len() <= WIDEST, "{shown}");
    }

    #[test]
    fn a_line_that_just_fits_is_shown_whole() {
        let text = format!("{}x{}", "a".repeat(60), "b".repeat(39));
        let shown = Diagnostic::new(Located::of_bytes("t", &text, 60..61), Rule::Form, "m", "h").to_string();
        assert!(shown.contains(&format!("1 | {text}\n")), "{shown}");
    }

    #[test]
    fn what_combines_takes_no_column() {
        let text = "e\u{301}\u{200b}x";
        let at = text.find('x').unwrap();
        let shown =
            Diagnostic::new(Located::of_bytes("t", text, at..at + 1), Rule::Form, "m", "h").to_string();
        assert!(shown.contains("  |  ^\n"), "{shown}");
    }

    #[test]
    fn an_offset_inside_a_character_is_the_place_before_it() {
        let places = [0, 1, 2, 3, 4, 5, 6, 7, 99].map(|byte| position_of("가\n나", byte));
        let (first, line, second, end) = ((1, 1), (1, 2), (2, 1), (2, 2));
        assert_eq!(places, [first, first, first, line, second, second, second, end, end]);
    }

    #[test]
    fn places_are_told_in_order_and_once() {
        let one = Diagnostic::new(Located::of_bytes("t", "ab\ncd", 3..4), Rule::Form, "m", "h");
        let two = Diagnostic::new(Located::of_bytes("t", "ab\ncd", 0..1), Rule::Form, "m", "h");
        let ordered = in_order(vec![one.clone(), two.clone(), one.clone()]);
        assert_eq!(ordered, vec![two, one]);
        assert!(render(&ordered).ends_with("\n2 faults\n"));
    }
}
