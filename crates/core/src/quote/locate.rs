//! Finding the one place where a quotation stands. Exact match alone decides.

use super::CodePoints;
use super::nearest::{Nearest, nearest};
use std::fmt;
use std::ops::Range;

/// Why a quotation has no one place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocateError {
    /// The quotation is empty or only white space.
    Empty,
    /// The words stand nowhere. The hint is for the author; it is never taken instead.
    NotFound {
        /// The text that resembles the quotation most, if any resembles it.
        nearest: Option<Nearest>,
    },
    /// The words stand somewhere, but not between the given `prefix` and `suffix`.
    Surroundings {
        /// Code point offset of every place where the words alone stand.
        places: Vec<usize>,
    },
    /// The words stand several times and `prefix` and `suffix` do not single one out.
    Ambiguous {
        /// How many places are left.
        count: usize,
        /// Code point offset of each of them.
        places: Vec<usize>,
    },
}

impl LocateError {
    /// What the author can do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty => "quote the words that the event rests on",
            Self::NotFound { .. } => "copy the passage from the source, character for character",
            Self::Surroundings { .. } => {
                "`prefix` must stand right before the passage and `suffix` right after it; correct or remove them"
            }
            Self::Ambiguous { .. } => {
                "add `prefix` (the words right before it) or `suffix` (the words right after it), or quote more"
            }
        }
    }
}

impl fmt::Display for LocateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the quotation is empty"),
            Self::NotFound { .. } => write!(f, "the quotation does not stand in the source"),
            Self::Surroundings { places } => {
                let times = if places.len() == 1 { "once" } else { "several times" };
                write!(
                    f,
                    "the quotation stands in the source {times}, but not between this `prefix` and `suffix`"
                )
            }
            Self::Ambiguous { count, .. } => {
                write!(f, "the quotation stands in the source {count} times, and nothing says which is meant")
            }
        }
    }
}

impl std::error::Error for LocateError {}

/// Finds the one place where `exact` stands, after `prefix` and before `suffix` where they are given.
///
/// Returns code point offsets, end exclusive. Nothing is normalised, trimmed or straightened.
///
/// # Errors
/// [`LocateError`] where there is no such place, or more than one.
pub fn locate(
    text: &CodePoints,
    exact: &str,
    prefix: Option<&str>,
    suffix: Option<&str>,
) -> Result<Range<usize>, LocateError> {
    if exact.trim().is_empty() {
        return Err(LocateError::Empty);
    }
    let all = occurrences(text, exact);
    if all.is_empty() {
        return Err(LocateError::NotFound { nearest: nearest(text, exact) });
    }
    let stands_between = |span: &&Range<usize>| {
        let before = text.slice(0..span.start).unwrap_or_default();
        let after = text.slice(span.end..text.len()).unwrap_or_default();
        prefix.is_none_or(|prefix| before.ends_with(prefix))
            && suffix.is_none_or(|suffix| after.starts_with(suffix))
    };
    let left: Vec<&Range<usize>> = all.iter().filter(stands_between).collect();
    match left.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(LocateError::Surroundings { places: all.iter().map(|span| span.start).collect() }),
        several => Err(LocateError::Ambiguous {
            count: several.len(),
            places: several.iter().map(|span| span.start).collect(),
        }),
    }
}

/// Every place where a text stands, overlapping ones too, as code point spans in order.
pub fn occurrences(text: &CodePoints, exact: &str) -> Vec<Range<usize>> {
    let Some(first) = exact.chars().next() else { return Vec::new() };
    let length = exact.chars().count();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.as_str().get(from..).and_then(|rest| rest.find(exact)) {
        let byte = from + at;
        if let Some(start) = text.offset_of_byte(byte) {
            found.push(start..start + length);
        }
        from = byte + first.len_utf8();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_code_points_not_bytes() {
        let text = CodePoints::new("𠮷田港\u{3000}부두는 3시에 닫혔다。부두는");
        assert_eq!(locate(&text, "3시에", None, None), Ok(8..11));
        assert_eq!(
            locate(&text, "부두는", None, None),
            Err(LocateError::Ambiguous { count: 2, places: vec![4, 16] })
        );
        assert_eq!(locate(&text, "부두는", Some("。"), None), Ok(16..19));
        assert_eq!(locate(&text, "부두는", None, Some(" 3")), Ok(4..7));
        assert_eq!(
            locate(&text, "부두는", Some("港"), None),
            Err(LocateError::Surroundings { places: vec![4, 16] })
        );
    }

    #[test]
    fn overlapping_places_are_all_counted() {
        assert_eq!(occurrences(&CodePoints::new("하하하"), "하하"), vec![0..2, 1..3]);
    }

    #[test]
    fn blank_is_no_quotation() {
        let text = CodePoints::new("a b");
        assert_eq!(locate(&text, "", None, None), Err(LocateError::Empty));
        assert_eq!(locate(&text, "\u{3000} ", None, None), Err(LocateError::Empty));
    }

    /// Few distinct characters, so that passages repeat; of every UTF-8 length.
    fn repetitive() -> impl Strategy<Value = String> {
        proptest::collection::vec(proptest::sample::select(vec!['a', 'b', 'é', '한', '。', '𠮷', ' ']), 1..60)
            .prop_map(|chars| chars.into_iter().collect())
    }

    fn finds_its_span(whole: &str, from: usize, length: usize) -> Result<(), TestCaseError> {
        let text = CodePoints::new(whole);
        let start = from % text.len();
        let end = (start + 1 + length % 12).min(text.len());
        let exact = text.slice(start..end).unwrap();
        prop_assume!(!exact.trim().is_empty());
        let (before, after) = (text.slice(0..start).unwrap(), text.slice(end..text.len()).unwrap());
        prop_assert_eq!(locate(&text, exact, Some(before), Some(after)), Ok(start..end));
        prop_assert_eq!(whole.chars().skip(start).take(end - start).collect::<String>(), exact);
        match locate(&text, exact, None, None) {
            Ok(span) => prop_assert_eq!(span, start..end),
            Err(LocateError::Ambiguous { count, places }) => {
                prop_assert!(count == places.len() && count > 1 && places.contains(&start));
            }
            Err(other) => prop_assert!(false, "{other:?}"),
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn enough_surroundings_single_out_the_span(whole in repetitive(), from in 0usize..60, length in 0usize..12) {
            finds_its_span(&whole, from, length)?;
        }

        #[test]
        fn any_text_will_do(whole in "\\PC{1,60}", from in 0usize..60, length in 0usize..12) {
            finds_its_span(&whole, from, length)?;
        }
    }
}
