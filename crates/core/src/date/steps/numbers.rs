//! Numbers written in digits: ASCII, full-width and Chinese.

use std::ops::Range;

/// A number that a text names, whole: 20 does not stand in “2017”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value; what is too large for it is `i64::MAX`.
    pub value: i64,
    /// How many digits it is written with; 2 where words for tens, hundreds or thousands count them.
    pub digits: usize,
    /// Whether a minus sign or a hyphen stands right before it.
    pub minus: bool,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// The numbers of a text in ASCII, full-width and Chinese digits, the last with tens, hundreds and thousands too:
/// 二十一, 一百零三. Thousands may be parted by commas.
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match number_at(text, at) {
            Some(number) => {
                at = number.span.end;
                found.push(number);
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// The number that begins at a byte offset, which is a character's; `None` if none does.
pub(super) fn number_at(text: &str, at: usize) -> Option<Number> {
    let run: Vec<(usize, char)> =
        text[at..].char_indices().take_while(|(_, c)| digit(*c).is_some() || counted(*c).is_some()).collect();
    let (last, c) = run.last()?;
    let mut end = at + last + c.len_utf8();
    let minus = text[..at]
        .chars()
        .next_back()
        .is_some_and(|c| matches!(c, '-' | '\u{2010}'..='\u{2012}' | '\u{2212}'));
    let (mut value, mut digits) = match run.iter().any(|(_, c)| counted(*c).is_some()) {
        true => (multiplied(run.iter().map(|(_, c)| *c)), 2),
        false => run
            .iter()
            .fold((0_i64, 0), |(value, digits), (_, c)| (shifted(value, digit(*c).unwrap_or(0)), digits + 1)),
    };
    let parted = digits <= 3;
    while let Some(group) = group(&text[end..]).filter(|_| parted) {
        value = group.chars().filter_map(digit).fold(value, shifted);
        digits += group.len();
        end += 1 + group.len();
    }
    Some(Number { value, digits, minus, span: at..end })
}

/// The three digits after a comma that parts thousands: `,000`.
fn group(rest: &str) -> Option<&str> {
    let digits = rest.strip_prefix(',')?;
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (count == 3).then(|| &digits[..3])
}

fn shifted(value: i64, digit: u32) -> i64 {
    value.saturating_mul(10).saturating_add(i64::from(digit))
}

/// A number whose tens, hundreds and thousands are words: 三百二十一.
fn multiplied(chars: impl Iterator<Item = char>) -> i64 {
    let (mut sum, mut open): (i64, Option<i64>) = (0, None);
    for c in chars {
        match (digit(c), counted(c)) {
            (Some(digit), _) => open = Some(shifted(open.unwrap_or(0), digit)),
            (None, Some((value, true))) => {
                sum = sum.saturating_add(open.take().unwrap_or(1).saturating_mul(value));
            }
            (None, Some((value, false))) => sum = sum.saturating_add(value),
            (None, None) => {}
        }
    }
    sum.saturating_add(open.unwrap_or(0))
}

/// The value of an ASCII, a full-width or a Chinese digit.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '\u{ff10}'..='\u{ff19}' => Some(u32::from(c) - 0xff10),
        '〇' | '零' => Some(0),
        _ => "一二三四五六七八九".chars().zip(1..).find(|(digit, _)| *digit == c).map(|(_, value)| value),
    }
}

/// The value of a Chinese word for tens, hundreds or thousands, and whether it counts the digit before it.
fn counted(c: char) -> Option<(i64, bool)> {
    match c {
        '十' => Some((10, true)),
        '百' => Some((100, true)),
        '千' => Some((1000, true)),
        '廿' => Some((20, false)),
        '卅' => Some((30, false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers() {
        let table: [(&str, &[(i64, usize)]); 12] = [
            ("in 2017", &[(2017, 4)]),
            ("2026-01-05", &[(2026, 4), (1, 2), (5, 2)]),
            ("２０２６年１月５日", &[(2026, 4), (1, 1), (5, 1)]),
            ("二〇三一年四月十二日", &[(2031, 4), (4, 1), (12, 2)]),
            ("二十一", &[(21, 2)]),
            ("廿一日, 卅日", &[(21, 2), (30, 2)]),
            ("一百零三, 三百二十, 千, 十", &[(103, 2), (320, 2), (1000, 2), (10, 2)]),
            ("1,000 and 12,345,678", &[(1000, 4), (12_345_678, 8)]),
            ("5,2026", &[(5, 1), (2026, 4)]),
            ("2017,018", &[(2017, 4), (18, 3)]),
            ("99999999999999999999", &[(i64::MAX, 20)]),
            ("no number", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<_> = numbers(text).iter().map(|number| (number.value, number.digits)).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert!(numbers("-0044")[0].minus);
    }
}
