//! Files as they are after a bad line, a wrong program or somebody's play: bytes flipped, taken out, put in, values exchanged, the
//! end gone. The same seed gives the same ones.

use super::generate;
use super::random::Random;
use std::ops::Range;

/// What is written into a file, or in place of one of its values.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "[[[[[[[[",
    "\"",
    "\\",
    ",",
    ":",
    "\n",
    "\r\n ",
    "\u{feff}",
    "\0",
    "null",
    "true",
    "-1",
    "0",
    "9",
    "1e999",
    "0.5",
    "4294967296",
    "18446744073709551615",
    "99999999999999999999",
    "\"\"",
    "\" \"",
    "\"2031-02-30\"",
    "\"9999-12-31\"",
    "\"-9999-01-01\"",
    "\"99999-01-01\"",
    "\"2031/..\"",
    "\"[..2031-05]\"",
    "\"stated\"",
    "\"bounded\"",
    "\"unknown\"",
    "\"checked\"",
    "\"__proto__\"",
    "\"app\"",
    "\"leaves\"",
    "\"lands\"",
    "\"<script>alert(1)</script>\"",
    "\"javascript:alert(1)\"",
    "\"}body{display:none}\"",
    "\"\\ud83d\"",
    "\"\\u0000\"",
    "\"\u{202e}\u{2066}\"",
    "\"e\u{301}\u{301}\u{301}\"",
    "\"👨‍👩‍👧‍👦\"",
    "[]",
    "{}",
    "[null]",
    "{\"a\":[]}",
    "BEGIN:VEVENT\r\n",
    "END:VCALENDAR\r\n",
    "DTSTART:99991231T235959Z",
    "2031,5,3",
    "=1+1",
];

/// The files made by hand that are damaged: of every form that is read, such as open or nearly do.
pub const DAMAGED_FROM: &[&str] = &[
    "byte-order-mark.json",
    "passages-overlapping.json",
    "emoji-joined-everywhere.json",
    "claims-to-be-checked.json",
    "timelinejs.json",
    "timelinejs.csv",
    "csv-years.csv",
    "calendar-dates.ics",
];
/// How many damaged files the tests try.
const DAMAGED: usize = 1_000;
/// Their seed.
const SEED: u64 = 20_260_105;

/// The thousand damaged files that the tests try, with their names, of those made by hand and of generated ones. `read` gives a file
/// of the folder of hostile files.
///
/// # Errors
/// Those of reading.
pub fn damaged_gallery<E>(read: impl Fn(&str) -> Result<Vec<u8>, E>) -> Result<Vec<(String, Vec<u8>)>, E> {
    let mut files = Vec::new();
    for name in DAMAGED_FROM {
        files.push(((*name).to_owned(), read(name)?));
    }
    for events in [1, 3, 8, 20] {
        let text = serde_json::to_string_pretty(&generate(events, 3)).unwrap_or_default();
        files.push((format!("generated-{events}.json"), format!("{text}\n").into_bytes()));
    }
    let bytes: Vec<Vec<u8>> = files.iter().map(|(_, bytes)| bytes.clone()).collect();
    let named = files.iter().map(|(name, _)| name).cycle().enumerate();
    let named = named.map(|(at, name)| format!("{at:04}-{name}"));
    Ok(named.zip(damaged(&bytes, DAMAGED, SEED)).collect())
}

/// So many damaged copies of some files, one file after the other.
fn damaged(files: &[Vec<u8>], count: usize, seed: u64) -> Vec<Vec<u8>> {
    let mut random = Random::new(seed);
    let whole = files.iter().cycle().take(count);
    whole.map(|file| one(file.clone(), &mut random)).collect()
}

/// One damaged copy. Every other one keeps its form, so that what is behind the first look is reached too.
fn one(file: Vec<u8>, random: &mut Random) -> Vec<u8> {
    if random.chance(50) { exchanged(file, random) } else { broken(file, random) }
}

/// A copy in which a value or a few are others of the same sort.
fn exchanged(mut file: Vec<u8>, random: &mut Random) -> Vec<u8> {
    for _ in 0..[1, 1, 1, 2, 4][random.below(5)] {
        let values = values(&file);
        // A name is followed by a colon.
        let is_name = |value: &Range<usize>| file.get(value.end) == Some(&b':');
        let values: Vec<Range<usize>> = values.into_iter().filter(|value| !is_name(value)).collect();
        if values.is_empty() {
            return file;
        }
        // Days stay days, words words, and sentences sentences.
        let sort = |bytes: &[u8]| {
            let digit = bytes.iter().find(|byte| **byte != b'"').is_some_and(u8::is_ascii_digit);
            (bytes.first() == Some(&b'"'), digit, bytes.contains(&b' '))
        };
        // Another word is seldom allowed where one of a few belongs, so that words are mostly passed over.
        let is_word = |value: &Range<usize>| sort(&file[value.clone()]) == (true, false, false);
        let others: Vec<&Range<usize>> = values.iter().filter(|value| !is_word(value)).collect();
        let value = match others.get(random.below(others.len())) {
            Some(other) if random.chance(75) => (*other).clone(),
            _ => values[random.below(values.len())].clone(),
        };
        let pieces = PIECES.iter().map(|piece| piece.as_bytes().to_vec());
        let others = values.iter().map(|value| file[value.clone()].to_vec()).chain(pieces);
        let was = &file[value.clone()];
        let others: Vec<Vec<u8>> = others.filter(|other| other != was && sort(other) == sort(was)).collect();
        if let Some(other) = others.get(random.below(others.len())) {
            file.splice(value, other.iter().copied());
        }
    }
    file
}

/// A copy in which bytes are out of their place.
fn broken(mut file: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let faults = [1, 1, 1, 2, 3, 8][random.below(6)];
    for _ in 0..faults {
        let at = random.below(file.len() + 1);
        let end = (at + 1 + random.below(6)).min(file.len());
        let piece = PIECES[random.below(PIECES.len())].bytes();
        let values = values(&file);
        match random.below(12) {
            0 => file.truncate(at),
            1 => drop(file.drain(at..end)),
            2 => drop(file.splice(at..at, piece)),
            3 => drop(file.splice(at..end, piece)),
            4 => file.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << random.below(8)),
            5 => {
                let again = file[at..end].repeat(1 + random.below(40));
                drop(file.splice(at..at, again));
            }
            6 => {
                // Of a long stretch, which may be an item or a line.
                let end = (at + random.below(600)).min(file.len());
                let again = file[at..end].to_vec();
                drop(file.splice(at..at, again));
            }
            7..=9 if !values.is_empty() => {
                let value = values[random.below(values.len())].clone();
                drop(file.splice(value, piece));
            }
            _ if !values.is_empty() => {
                let [one, other] = [0; 2].map(|_| values[random.below(values.len())].clone());
                let taken = file[one].to_vec();
                drop(file.splice(other, taken));
            }
            _ => {}
        }
    }
    file
}

/// Where values stand: what is in quotation marks, and runs of letters, digits and signs outside of them.
fn values(file: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < file.len() {
        let start = at;
        match file[at] {
            b'"' => {
                at += 1;
                while at < file.len() && file[at] != b'"' {
                    at += if file[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(file.len());
                found.push(start..at);
            }
            byte if byte.is_ascii_alphanumeric() => {
                while at < file.len() && (file[at].is_ascii_alphanumeric() || file[at] == b'-') {
                    at += 1;
                }
                found.push(start..at);
            }
            _ => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_they_can_be_exchanged() {
        let file = br#"{"a\"b": [-1.5, true, ""], x"#;
        let told: Vec<&str> =
            values(file).into_iter().map(|value| std::str::from_utf8(&file[value]).unwrap()).collect();
        assert_eq!(told, [r#""a\"b""#, "1", "5", "true", r#""""#, "x"]);
        assert_eq!(values(b"\"\\").first(), Some(&(0..2)), "what is not closed goes on to the end");
    }

    #[test]
    fn a_seed_gives_the_same_copies_and_most_are_not_the_file() {
        let files = [b"{\"title\": \"A ferry\"}".to_vec(), Vec::new()];
        let copies = damaged(&files, 100, 7);
        assert_eq!(copies, damaged(&files, 100, 7));
        let same = copies.iter().step_by(2).filter(|copy| **copy == files[0]).count();
        assert!(copies.len() == 100 && same < 10, "{same}");
    }
}
