//! The hint for a quotation that stands nowhere: the nearest text, and what differs. It decides nothing.

use super::CodePoints;
use super::difference::{Difference, differences, is_dash, is_invisible, is_quote};
use std::ops::Range;
use unicode_normalization::char::decompose_compatible;

/// The part of a text that resembles a quotation most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Where it stands, in code points.
    pub span: Range<usize>,
    /// Its words.
    pub text: String,
    /// What sets it apart from the quotation, each kind named.
    pub differences: Vec<Difference>,
}

/// Of how many folded characters at least one may differ before nothing is suggested, as a fraction: 2 in 5.
const TOLERANCE: (usize, usize) = (2, 5);

/// Finds the text nearest to a quotation; `None` if more than two fifths of it would have to change.
///
/// Both are folded first (quotes, dashes, spaces, case, width, normalisation), then compared by the least number of
/// insertions, deletions and substitutions against any substring: P. H. Sellers, *The theory and computation of
/// evolutionary distances: pattern recognition*, J. Algorithms 1 (1980). O(text × quotation) time.
pub fn nearest(text: &CodePoints, exact: &str) -> Option<Nearest> {
    let pattern: Vec<char> = fold(exact.trim()).into_iter().map(|(c, _)| c).collect();
    let folded = fold(text.as_str());
    let (distance, matched) = best_substring(&pattern, &folded)?;
    if distance * TOLERANCE.1 > pattern.len() * TOLERANCE.0 {
        return None;
    }
    let first = folded.get(matched.start)?.1;
    let last = folded.get(matched.end.checked_sub(1)?)?.1;
    let found = text.slice(first..last + 1)?;
    let lead = found.chars().take_while(|c| c.is_whitespace()).count();
    let trail = found.chars().rev().take_while(|c| c.is_whitespace()).count();
    let span = first + lead..(last + 1).saturating_sub(trail).max(first + lead);
    let words = text.slice(span.clone())?.to_owned();
    Some(Nearest { differences: differences(exact, &words), text: words, span })
}

/// Characters that a hurried eye takes for the same, made the same; each with its code point's offset in `text`.
fn fold(text: &str) -> Vec<(char, usize)> {
    let mut folded: Vec<(char, usize)> = Vec::with_capacity(text.len());
    for (at, original) in text.chars().enumerate() {
        decompose_compatible(original, |c| {
            for low in c.to_lowercase() {
                push_folded(&mut folded, low, at);
            }
        });
    }
    folded
}

fn push_folded(folded: &mut Vec<(char, usize)>, c: char, at: usize) {
    let same = match c {
        c if is_invisible(c) => return,
        c if is_quote(c) => '\'',
        c if is_dash(c) => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    if same != ' ' || folded.last().is_none_or(|(last, _)| *last != ' ') {
        folded.push((same, at));
    }
}

/// The substring of `text` with the least edit distance to `pattern`, the first of equals: distance and range.
fn best_substring(pattern: &[char], text: &[(char, usize)]) -> Option<(usize, Range<usize>)> {
    if pattern.is_empty() {
        return None;
    }
    // Per pattern length i: the least distance of a match that ends here, and where it starts.
    let mut before: Vec<(usize, usize)> = (0..=pattern.len()).map(|i| (i, 0)).collect();
    let mut here = before.clone();
    let mut best: Option<(usize, Range<usize>)> = None;
    for (at, (c, _)) in text.iter().enumerate() {
        here[0] = (0, at + 1);
        before[0] = (0, at);
        for (i, wanted) in pattern.iter().enumerate() {
            let replace = (before[i].0 + usize::from(wanted != c), before[i].1);
            let skip_text = (before[i + 1].0 + 1, before[i + 1].1);
            let skip_pattern = (here[i].0 + 1, here[i].1);
            here[i + 1] = [replace, skip_text, skip_pattern].into_iter().min_by_key(|way| way.0)?;
        }
        let (distance, start) = here[pattern.len()];
        if start <= at && best.as_ref().is_none_or(|(least, _)| distance < *least) {
            best = Some((distance, start..at + 1));
        }
        std::mem::swap(&mut before, &mut here);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::DifferenceKind;
    use super::*;

    fn kinds(text: &str, exact: &str) -> (String, Vec<DifferenceKind>) {
        let found = nearest(&CodePoints::new(text), exact).expect("something resembles it");
        assert_eq!(CodePoints::new(text).slice(found.span.clone()), Some(found.text.as_str()));
        (found.text, found.differences.iter().map(|difference| difference.kind).collect())
    }

    #[test]
    fn names_each_kind_of_difference() {
        use DifferenceKind::*;
        let cases = [
            (
                "He said it’s a “new phase” now.",
                "it's a \"new phase\"",
                "it’s a “new phase”",
                vec![Quotes, Quotes, Quotes],
            ),
            (
                "a first\u{2011}ever visit",
                "first-ever visit",
                "first\u{2011}ever visit",
                vec![NonBreakingHyphen],
            ),
            ("paid 900\u{202f}million won", "900 million", "900\u{202f}million", vec![NonBreakingSpace]),
            ("from 2017 – 2026 on", "2017 - 2026", "2017 – 2026", vec![Dashes]),
            ("The pier opened", "the pier opened", "The pier opened", vec![Case]),
            ("the pier\nopened late", "the pier opened", "the pier\nopened", vec![WhiteSpace]),
            ("a cafe\u{301} by the pier", "a café by", "a cafe\u{301} by", vec![Normalisation]),
            ("열두 척의 배가 떠났다.", "열세 척의 배가 떠났다", "열두 척의 배가 떠났다", vec![Other]),
            ("十二艘船离港，无人受伤。", "十二艘船离港,无人受伤", "十二艘船离港，无人受伤", vec![Width]),
            ("the pi\u{ad}er opened", "the pier opened", "the pi\u{ad}er opened", vec![Invisible]),
        ];
        for (text, exact, words, expected) in cases {
            assert_eq!(kinds(text, exact), (words.to_owned(), expected), "{exact}");
        }
    }

    #[test]
    fn unlike_text_is_not_suggested() {
        assert_eq!(nearest(&CodePoints::new("나루항의 부두는 조용하다."), "seventeen boats left"), None);
        assert_eq!(nearest(&CodePoints::new(""), "a"), None);
        assert_eq!(nearest(&CodePoints::new("  "), "abc"), None);
    }
}
