//! Tables as text: comma-separated values (RFC 4180), or values separated by semicolons or tabs, as spreadsheets save them.
//!
//! The rows are told apart by `csv-core`.

use super::findings::Findings;
use super::sourceline::MAX_BYTES;
use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// A row of more cells is not read.
const MAX_CELLS: usize = 1_000;

/// One row.
pub(super) struct Row {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// What stands in it, without white space around.
    pub cells: Vec<String>,
}

impl Row {
    /// What stands in a cell; nothing where there is no cell.
    pub fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", String::as_str)
    }
}

/// The rows of a text, one after the other. Blank lines are none.
pub(super) struct Rows<'a> {
    reader: Reader,
    input: &'a [u8],
    line: usize,
    /// Whether the end of the last line was read, which the text may lack.
    is_ended: bool,
}

impl<'a> Rows<'a> {
    /// Begins to read a text, in which what stands most often in the first row separates the cells.
    pub fn new(text: &'a str, findings: &mut Findings) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let is_short = text.len() <= MAX_BYTES;
        if !is_short {
            let message = format!("it has more than {} MiB, and no more are read", MAX_BYTES / (1024 * 1024));
            findings.fault("the file", message, "divide it into several");
        }
        let reader = ReaderBuilder::new().delimiter(separator(text)).build();
        Self { reader, input: if is_short { text.as_bytes() } else { &[] }, line: 1, is_ended: false }
    }

    /// The next row; `None` at the end, or at a fault that keeps the rest from being read.
    pub fn next(&mut self, findings: &mut Findings) -> Option<Row> {
        let blank = self.input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.pass(blank);
        if self.input.is_empty() || findings.is_full() {
            return None;
        }
        let line = self.line;
        let (mut cells, mut cell) = (Vec::new(), Vec::new());
        let mut part = [0; 1024];
        loop {
            if self.input.is_empty() && self.is_ended {
                let message = "a quotation mark opens a cell in this row, and none closes it";
                let help = "close it; within a cell write \"\" for one mark";
                findings.fault(format!("line {line}"), message, help);
                return None;
            }
            if self.input.is_empty() {
                // The last row may lack the end of its line. Where that ends no row either, a quotation is open.
                (self.input, self.is_ended) = (b"\n", true);
            }
            let (result, read, written) = self.reader.read_field(self.input, &mut part);
            self.pass(read);
            cell.extend_from_slice(part.get(..written).unwrap_or_default());
            let ReadFieldResult::Field { record_end } = result else { continue };
            // It was cut at ASCII characters only.
            cells.push(String::from_utf8_lossy(&cell).trim().to_owned());
            cell.clear();
            if record_end {
                return Some(Row { line, cells });
            }
            if cells.len() >= MAX_CELLS {
                let message = format!("this row has more than {MAX_CELLS} cells");
                findings.fault(format!("line {line}"), message, "take out the columns that no event needs");
                return None;
            }
        }
    }

    fn pass(&mut self, bytes: usize) {
        let (passed, rest) = self.input.split_at_checked(bytes).unwrap_or((self.input, &[]));
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.input = rest;
    }
}

/// What separates the cells of the first row.
fn separator(text: &str) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            _ if is_quoted => {}
            _ => counts
                .iter_mut()
                .filter(|(separator, _)| *separator == byte)
                .for_each(|(_, count)| *count += 1),
        }
    }
    let [comma, rest @ ..] = counts;
    rest.into_iter().fold(comma, |best, one| if one.1 > best.1 { one } else { best }).0
}

/// The name of a column as it is compared: `End Year`, `end_year` and `endyear` are one.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Writes a cell as RFC 4180 has it.
pub(super) fn write_cell(out: &mut String, cell: &str) {
    let is_plain = !cell.contains([',', ';', '\t', '"', '\r', '\n']) && cell.trim() == cell;
    if is_plain {
        out.push_str(cell);
    } else {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;
    use proptest::prelude::*;

    fn read(text: &str) -> (Vec<(usize, Vec<String>)>, Findings) {
        let mut findings = Findings::default();
        let mut rows = Rows::new(text, &mut findings);
        let mut all = Vec::new();
        while let Some(row) = rows.next(&mut findings) {
            all.push((row.line, row.cells));
        }
        (all, findings)
    }

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        let (rows, findings) = read(text);
        findings.imported(Document::default()).unwrap();
        rows
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn rows_are_told_with_their_lines() {
        let text = "\u{feff}a,b\r\n\r\n\"x\r\ny\",\" \"\"q\"\" \"\n1,2,3\r\n";
        let rows = [row(1, &["a", "b"]), row(3, &["x\r\ny", "\"q\""]), row(5, &["1", "2", "3"])];
        assert_eq!(cells(text), rows);
        assert_eq!(cells("a,b\n1,"), [row(1, &["a", "b"]), row(2, &["1", ""])]);
        assert_eq!(cells(""), []);
        assert_eq!(cells("\n\r\n"), []);
    }

    #[test]
    fn the_first_row_says_what_separates() {
        assert_eq!(cells("a;b,c;d\n1;2;3"), [row(1, &["a", "b,c", "d"]), row(2, &["1", "2", "3"])]);
        assert_eq!(cells("a\tb"), [row(1, &["a", "b"])]);
        assert_eq!(cells("\"a;b;c\",d"), [row(1, &["a;b;c", "d"])]);
        assert_eq!(cells("a,b;c"), [row(1, &["a", "b;c"])]);
    }

    #[test]
    fn what_keeps_the_rest_from_being_read_is_told() {
        for text in ["a,b\n1,\"2\n3", &format!("a,b\n{}", ",".repeat(2_000))] {
            let (rows, findings) = read(text);
            assert_eq!(rows, [row(1, &["a", "b"])]);
            let faults = findings.imported(Document::default()).unwrap_err();
            assert_eq!((faults.len(), faults[0].at.as_str()), (1, "line 2"));
        }
        let (rows, findings) = read(&"a\n".repeat(MAX_BYTES / 2 + 1));
        assert!(rows.is_empty() && findings.imported(Document::default()).is_err());
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(table in prop::collection::vec(prop::collection::vec("[a,;\"\r\n\t가]{0,6}", 2), 1..4)) {
            let mut text = String::from("a,b\n");
            for row in &table {
                write_cell(&mut text, &row[0]);
                text.push(',');
                write_cell(&mut text, &row[1]);
                text.push_str("\r\n");
            }
            let rows: Vec<_> = cells(&text).into_iter().skip(1).map(|(_, cells)| cells).collect();
            let trimmed = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(rows, table.iter().map(trimmed).collect::<Vec<_>>());
        }
    }
}
