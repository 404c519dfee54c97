//! What sets two nearly equal texts apart, named so that an author sees what the eye does not.

use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// One kind of difference between a quotation and the text nearest to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// Typographic against straight quotation marks and apostrophes.
    Quotes,
    /// U+2011, the hyphen that does not break.
    NonBreakingHyphen,
    /// Other hyphens and dashes.
    Dashes,
    /// U+00A0, U+202F or U+2007, the spaces that do not break.
    NonBreakingSpace,
    /// Other white space: line ends, tabs, U+3000, a space too many or too few.
    WhiteSpace,
    /// Upper against lower case.
    Case,
    /// Full-width, half-width or another compatible form.
    Width,
    /// Characters that show nothing: soft hyphen, zero-width space, byte order mark.
    Invisible,
    /// The same characters, composed or decomposed.
    Normalisation,
    /// Other words.
    Other,
}

impl DifferenceKind {
    fn name(self) -> &'static str {
        match self {
            Self::Quotes => "typographic quotes",
            Self::NonBreakingHyphen => "non-breaking hyphen",
            Self::Dashes => "dashes",
            Self::NonBreakingSpace => "non-breaking space",
            Self::WhiteSpace => "white space",
            Self::Case => "upper and lower case",
            Self::Width => "full-width and half-width forms",
            Self::Invisible => "an invisible character",
            Self::Normalisation => "Unicode normalisation (the same characters, composed or decomposed)",
            Self::Other => "other words",
        }
    }
}

/// A difference: what the quotation has where the source has something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its kind.
    pub kind: DifferenceKind,
    /// What the quotation has; empty where it has nothing.
    pub quotation: String,
    /// What the source has; empty where it has nothing.
    pub source: String,
    /// How many times this same difference occurs.
    pub count: usize,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.name())?;
        if !self.quotation.is_empty() || !self.source.is_empty() {
            let named = |text: &str| if text.is_empty() { "nothing".to_owned() } else { spelled(text) };
            write!(f, ": the source has {}, the quotation {}", named(&self.source), named(&self.quotation))?;
        }
        if self.count > 1 {
            write!(f, " ({} times)", self.count)?;
        }
        Ok(())
    }
}

/// A short text in quotes; a single character that is easily mistaken also by its code point.
fn spelled(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) if !only.is_alphanumeric() => {
            let code = format!("U+{:04X}", u32::from(only));
            if only.is_whitespace() || only.is_control() || is_invisible(only) {
                code
            } else {
                format!("{only} ({code})")
            }
        }
        _ => format!("`{}`", text.escape_debug()),
    }
}

/// Quotation marks and apostrophes, straight or typographic.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '\'' | '"' | '`' | '\u{b4}' | '\u{2018}'
            ..='\u{201f}' | '\u{2032}' | '\u{2033}' | '\u{ff02}' | '\u{ff07}'
    )
}

/// Hyphens, dashes and the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// Characters that show nothing and are no white space.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_unbreakable_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Beyond so many pairs of characters no alignment is computed and the difference is [`DifferenceKind::Other`].
const MOST_PAIRS: usize = 4_000_000;

/// Names what sets `source` apart from `quotation`; equal differences are counted, in order of appearance.
pub fn differences(quotation: &str, source: &str) -> Vec<Difference> {
    let composed = |text: &str| text.nfc().collect::<Vec<char>>();
    let (wrote, has) = (composed(quotation), composed(source));
    let mut found = Vec::new();
    if wrote.len() * has.len() > MOST_PAIRS {
        push(&mut found, DifferenceKind::Other, "", "");
        return found;
    }
    let is_composed = |text: &str, composed: &[char]| text.chars().eq(composed.iter().copied());
    if is_composed(quotation, &wrote) != is_composed(source, &has) || (wrote == has && quotation != source) {
        push(&mut found, DifferenceKind::Normalisation, "", "");
    }
    let mut run = (String::new(), String::new());
    for pair in align(&wrote, &has) {
        let kind = match pair {
            (Some(a), Some(b)) if a == b => None,
            pair => Some(classify(pair)),
        };
        if kind == Some(DifferenceKind::Other) {
            run.0.extend(pair.0);
            run.1.extend(pair.1);
            continue;
        }
        flush(&mut found, &mut run);
        if let Some(kind) = kind {
            push(&mut found, kind, &String::from_iter(pair.0), &String::from_iter(pair.1));
        }
    }
    flush(&mut found, &mut run);
    found
}

fn flush(found: &mut Vec<Difference>, run: &mut (String, String)) {
    let (quotation, source) = std::mem::take(run);
    if !quotation.is_empty() || !source.is_empty() {
        push(found, DifferenceKind::Other, &quotation, &source);
    }
}

fn push(found: &mut Vec<Difference>, kind: DifferenceKind, quotation: &str, source: &str) {
    let same = |known: &&mut Difference| {
        known.kind == kind && known.quotation == quotation && known.source == source
    };
    if let Some(known) = found.iter_mut().find(same) {
        known.count += 1;
    } else {
        found.push(Difference { kind, quotation: quotation.to_owned(), source: source.to_owned(), count: 1 });
    }
}

/// A pair of aligned characters; `None` where one side has nothing.
type Pair = (Option<char>, Option<char>);

fn classify(pair: Pair) -> DifferenceKind {
    let all = |test: fn(char) -> bool| [pair.0, pair.1].into_iter().flatten().all(test);
    let any = |test: fn(char) -> bool| [pair.0, pair.1].into_iter().flatten().any(test);
    if all(is_quote) {
        DifferenceKind::Quotes
    } else if all(is_dash) {
        if any(|c| c == '\u{2011}') { DifferenceKind::NonBreakingHyphen } else { DifferenceKind::Dashes }
    } else if all(char::is_whitespace) {
        if any(is_unbreakable_space) { DifferenceKind::NonBreakingSpace } else { DifferenceKind::WhiteSpace }
    } else if all(is_invisible) {
        DifferenceKind::Invisible
    } else {
        match pair {
            (Some(a), Some(b)) if a.to_lowercase().eq(b.to_lowercase()) => DifferenceKind::Case,
            (Some(a), Some(b)) if a.nfkc().eq(b.nfkc()) => DifferenceKind::Width,
            _ => DifferenceKind::Other,
        }
    }
}

/// What it costs to pair two characters, or a character with nothing: the lookalikes are cheap.
fn cost(pair: Pair) -> u32 {
    match pair {
        (Some(a), Some(b)) if a == b => 0,
        pair => match (classify(pair), pair) {
            (DifferenceKind::Other, (Some(_), Some(_))) => 3,
            (DifferenceKind::Other, _) => 2,
            _ => 1,
        },
    }
}

/// The cheapest alignment of two texts (Needleman and Wunsch, 1970).
fn align(left: &[char], right: &[char]) -> Vec<Pair> {
    let width = right.len() + 1;
    let mut table = vec![0u32; (left.len() + 1) * width];
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            table[i * width + j] =
                steps(left, right, i, j).map(|(pair, from)| table[from] + cost(pair)).min().unwrap_or(0);
        }
    }
    let (mut i, mut j) = (left.len(), right.len());
    let mut pairs = Vec::new();
    while let Some((pair, from)) =
        steps(left, right, i, j).min_by_key(|(pair, from)| table[*from] + cost(*pair))
    {
        pairs.push(pair);
        (i, j) = (from / width, from % width);
    }
    pairs.reverse();
    pairs
}

/// The ways to reach the cell (`i`, `j`): what is paired, and the cell it comes from.
fn steps(left: &[char], right: &[char], i: usize, j: usize) -> impl Iterator<Item = (Pair, usize)> {
    let width = right.len() + 1;
    let l = i.checked_sub(1).map(|i| left[i]);
    let r = j.checked_sub(1).map(|j| right[j]);
    let both = l.zip(r).map(|(l, r)| ((Some(l), Some(r)), (i - 1) * width + j - 1));
    let only_left = l.map(|l| ((Some(l), None), (i - 1) * width + j));
    let only_right = r.map(|r| ((None, Some(r)), i * width + j - 1));
    [both, only_left, only_right].into_iter().flatten()
}
