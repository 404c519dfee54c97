//! Numbers that words multiply: “4 million”, “1.5 thousand”, 1.5万. What cannot be computed exactly has no value.

use super::lexicon::{FRACTIONS, MULTIPLES};
use super::numbers::number_at;

/// By how much the words that follow a number multiply it, and how far they go: 1 and 0 where none do.
///
/// `None` where they do not tell: a fraction is added, as in “4 and a half million”, or the multiple belongs to what is
/// counted, as in “4 million-dollar contracts” or “in 2017 thousands came”.
pub(super) fn multiple(after: &str) -> Option<(i64, usize)> {
    let (mut factor, mut end): (i64, usize) = (1, 0);
    loop {
        let rest = &after[end..];
        let spaced = rest.trim_start();
        if FRACTIONS.iter().any(|fraction| spaced.starts_with(fraction)) {
            return None;
        }
        let tail = rest.strip_prefix(HYPHENS).unwrap_or(spaced);
        let length = tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        let known = |word: &str| MULTIPLES.iter().find(|(name, _)| name.eq_ignore_ascii_case(word));
        let word = &tail[..length];
        let Some((_, multiple)) = known(word) else {
            let several = word.strip_suffix('s').is_some_and(|one| known(one).is_some());
            return (!several).then_some((factor, end));
        };
        let compound = tail[length..].strip_prefix(HYPHENS);
        if spaced.len() < rest.len() && compound.is_some_and(|next| next.starts_with(char::is_alphabetic)) {
            return None;
        }
        factor = factor.checked_mul(*multiple)?;
        end = after.len() - tail.len() + length;
    }
}

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// The whole number that a decimal multiplied by `factor` is: `whole` before the point, and after it digits, with letters
/// that multiply too, such as `5万`.
pub(super) fn decimal(whole: i64, part: &str, factor: i64) -> Option<i64> {
    let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &part[..part.len() - letters.len()];
    let one = format!("1{letters}");
    // No digit after the letters: nobody writes 1.5조 3천억.
    let multiplies = !letters.contains(|c: char| !c.is_alphabetic());
    let by_letters = number_at(&one, 0).filter(|number| multiplies && number.span.end == one.len())?.value;
    let factor = by_letters.checked_mul(factor).filter(|factor| *factor > 1)?;
    // How many of the part make one, and by how much each is multiplied, both without their common tens.
    let (mut parts, mut each) = (10_i64.checked_pow(u32::try_from(digits.len()).ok()?)?, factor);
    while parts % 10 == 0 && each % 10 == 0 {
        (parts, each) = (parts / 10, each / 10);
    }
    let multiplied = digits.parse::<i64>().ok()?.checked_mul(each)?;
    let part = (multiplied % parts == 0).then_some(multiplied / parts)?;
    whole.checked_mul(factor)?.checked_add(part)
}
