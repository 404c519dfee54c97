//! The content lines of iCalendar (RFC 5545, section 3.1): folded and unfolded, their texts escaped, their parameters taken apart.

use super::super::Unreadable;

/// No line is longer, in octets, its end aside.
const WIDTH: usize = 75;
/// Nothing longer is read as a name of a property or a parameter, in bytes.
const LONGEST_NAME: usize = 128;

/// Writes a line, folded: a break and a space wherever it would grow too long, and never within a character.
pub(super) fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for sign in line.chars() {
        if width + sign.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(sign);
        width += sign.len_utf8();
    }
    out.push_str("\r\n");
}

/// A text as a value: commas, semicolons and backslashes are escaped, a new line is `\n`; other control characters, which no text
/// may have, are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' if signs.peek() == Some(&'\n') => {}
            '\r' | '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(sign);
            }
            '\t' => out.push('\t'),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// The text of a value. A backslash before anything else than what is escaped stands for itself.
pub(super) fn unescaped(value: &str) -> String {
    parts(value, None).concat()
}

/// The texts of a value that is a list, parted by commas.
pub(super) fn listed(value: &str) -> Vec<String> {
    parts(value, Some(','))
}

fn parts(value: &str, separator: Option<char>) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = value.chars().peekable();
    while let Some(sign) = signs.next() {
        if Some(sign) == separator {
            parts.push(String::new());
            continue;
        }
        let Some(part) = parts.last_mut() else { break };
        let next = (sign == '\\').then(|| signs.next_if(|next| "\\;,nN".contains(*next))).flatten();
        part.push(match next {
            Some('n' | 'N') => '\n',
            Some(escaped) => escaped,
            None => sign,
        });
    }
    parts
}

/// One content line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins in the file, from 1.
    pub number: usize,
    /// The name of its property, in capitals.
    pub name: String,
    /// Its parameters, their names in capitals, their values without quotes.
    pub parameters: Vec<(String, String)>,
    /// Its value, escaped as it stands.
    pub value: String,
}

impl Line {
    /// The value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// Takes a line apart, or says why it is none.
    fn read(number: usize, text: &str) -> Result<Self, (usize, Unreadable)> {
        let fault = |message: &str, help: &str| {
            let (message, help) = (message.to_owned(), help.to_owned());
            (number, Unreadable { at: format!("line {number}"), message, help })
        };
        let end = text.find([':', ';']).ok_or_else(|| {
            fault(
                "this is no property: it has no `:`",
                "write it as `NAME:value`, or begin it with a space if it goes on from the line above",
            )
        })?;
        let (name, mut rest) = text.split_at(end);
        if !is_name(name) {
            let help = "a name is of Latin letters, digits and hyphens, such as `SUMMARY` or `X-OWN`";
            return Err(fault("the property has no proper name", help));
        }
        let mut parameters = Vec::new();
        while let Some(parameter) = rest.strip_prefix(';') {
            let broken = || {
                fault(
                    "a parameter is broken",
                    "write it as `;NAME=value`, or `;NAME=\"value\"` if it has a `:`, `;` or `,`",
                )
            };
            let (name, value) = parameter.split_once('=').ok_or_else(broken)?;
            let end = value_end(value).ok_or_else(broken)?;
            if !is_name(name) {
                return Err(broken());
            }
            let (value, after) = value.split_at(end);
            parameters.push((name.to_ascii_uppercase(), value.replace('"', "")));
            rest = after;
        }
        let value = rest.strip_prefix(':').unwrap_or_default();
        Ok(Self { number, name: name.to_ascii_uppercase(), parameters, value: value.to_owned() })
    }
}

/// Where the values of a parameter end: at the first `:` or `;` outside of quotes, in bytes.
fn value_end(values: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, sign) in values.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            ':' | ';' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

fn is_name(name: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(is_sign)
}

/// The content lines of a file, unfolded, or what is no line, with its number. Lines may end in a line feed alone; empty ones are
/// passed over.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Result<Line, (usize, Unreadable)>> + '_ {
    let mut rest = text.split('\n').zip(1..).peekable();
    std::iter::from_fn(move || {
        loop {
            let (first, number) = rest.next()?;
            let mut whole = first.strip_suffix('\r').unwrap_or(first).to_owned();
            while let Some((more, _)) = rest.next_if(|(line, _)| line.starts_with([' ', '\t'])) {
                let more = more.strip_suffix('\r').unwrap_or(more);
                whole.push_str(more.get(1..).unwrap_or_default());
            }
            if !whole.trim().is_empty() {
                return Some(Line::read(number, &whole));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(text: &str) -> Line {
        lines(text).next().unwrap().unwrap()
    }

    #[test]
    fn a_line_is_taken_apart() {
        let line = one("dtstart;TZID=\"Asia/Seoul: x;y\";value=date:2026\r\n 0105\r\n");
        assert_eq!((line.name.as_str(), line.value.as_str()), ("DTSTART", "20260105"));
        assert_eq!(line.parameter("TZID"), Some("Asia/Seoul: x;y"));
        assert_eq!(line.parameter("VALUE"), Some("date"));
        let listed = one("ATTENDEE;MEMBER=\"a:b\",\"c;d\":mailto:x");
        assert_eq!((listed.parameter("MEMBER"), listed.value.as_str()), (Some("a:b,c;d"), "mailto:x"));
    }

    #[test]
    fn what_is_no_line_is_told_with_its_number() {
        let told: Vec<_> = lines("A:1\n\nno colon\n  folded\nB C:1\nD;x:1\nE;F=\"a:1\n나:1")
            .filter_map(Result::err)
            .map(|(_, fault)| fault.to_string())
            .collect();
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn texts_are_escaped_and_read_again() {
        assert_eq!(escaped("a, b; c\\d\r\ne\u{7}\rf"), "a\\, b\\; c\\\\d\\ne\\nf");
        assert_eq!(unescaped("a\\, b\\; c\\\\n\\Ne\\x"), "a, b; c\\n\ne\\x");
        assert_eq!(listed("a\\,b,c,"), ["a,b", "c", ""]);
    }

    proptest! {
        #[test]
        fn folding_keeps_to_its_width_and_unfolding_takes_it_back(value in "[ -~나루🚢é]{0,400}") {
            let mut folded = String::new();
            fold(&mut folded, &format!("X:{value}"));
            prop_assert!(folded.ends_with("\r\n"));
            for line in folded.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= 75, "{}", line.len());
            }
            prop_assert_eq!(one(&folded).value, value);
        }

        #[test]
        fn an_escaped_text_comes_back(text in "[a-z나,;:\\\\\n\"🚢 ]{0,60}", other in "[a-z,;\\\\\n]{0,20}") {
            prop_assert_eq!(unescaped(&escaped(&text)), text.clone());
            let both = format!("{},{}", escaped(&text), escaped(&other));
            prop_assert_eq!(listed(&both), vec![text, other]);
        }
    }
}
