//! Events as a plain table (RFC 4180), a row for each: what people keep in spreadsheets.
//!
//! **Formulas.** A spreadsheet computes a cell that begins with `=`, `+`, `-` or `@`, whoever wrote it (OWASP, *CSV Injection*).
//! What is written here gets a `'` before such a beginning, so that it stays words; what is read loses one. A `'` that stood there
//! before gets another, so that each text comes back as it was.

mod columns;
mod reading;
mod writing;

pub(super) use reading::{is_table, read};
pub(super) use writing::{losses, write};

/// Whether a spreadsheet might compute a text, apart from quotation marks before it.
fn is_formula(text: &str) -> bool {
    // Some take the wide forms for the narrow ones.
    let signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    text.trim_start_matches('\'').starts_with(signs)
}

/// A text that no spreadsheet computes.
fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was guarded.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_formula(text)).unwrap_or(cell)
}

/// Several values in one cell: `;` between them, and a `\` before a `;` or a `\` that belongs to one.
fn joined(values: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let escaped = |value: &str| value.replace('\\', "\\\\").replace(';', "\\;");
    let values: Vec<String> = values.into_iter().map(|value| escaped(value.as_ref())).collect();
    values.join("; ")
}

/// The values of a cell, each once, without white space around. A `\` before anything else is itself.
fn parted(cell: &str) -> Vec<String> {
    let mut values = vec![String::new()];
    let mut signs = cell.chars().peekable();
    while let Some(sign) = signs.next() {
        let taken = match sign {
            ';' => None,
            '\\' => Some(signs.next_if(|next| matches!(next, ';' | '\\')).unwrap_or('\\')),
            _ => Some(sign),
        };
        match (taken, values.last_mut()) {
            (Some(sign), Some(value)) => value.push(sign),
            _ => values.push(String::new()),
        }
    }
    let mut known = std::collections::BTreeSet::new();
    let values = values.into_iter().map(|value| value.trim().to_owned());
    values.filter(|value| !value.is_empty() && known.insert(value.clone())).collect()
}

#[cfg(test)]
mod tests;
