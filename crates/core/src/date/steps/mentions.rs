//! Where words speak of a time: by the tokens that steps read, whether or not a step could compute from them.

use super::reading::written;
use super::tokens::{Placed, Token, tokens};
use std::ops::Range;

/// Every place, in bytes and in order, where words speak of a time: a date, a year, a month, a weekday, a number of units
/// (“seven years”), units without one (“years”), “yesterday”, “1990s”. What goes with it is part of it (“last”, “several”);
/// places that touch are one, and so are a weekday and what follows it after a comma.
///
/// It is meant for a reader who looks at each: a number of four digits is taken for a year where it stands by itself.
pub fn mentions(words: &str) -> Vec<Range<usize>> {
    let tokens = tokens(words);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match mention(words, &tokens, at) {
            Some(end) => {
                let joins = |before: &&mut Range<usize>| match at - before.end {
                    0 => true,
                    1 => {
                        tokens[before.end].token == Token::Sign(',')
                            && matches!(tokens[before.end - 1].token, Token::Weekday(_))
                    }
                    _ => false,
                };
                match found.last_mut().filter(joins) {
                    Some(before) => before.end = end,
                    None => found.push(at..end),
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found.into_iter().map(|span| tokens[span.start].start..tokens[span.end - 1].end).collect()
}

/// The index after the mention that begins at a token, if one does.
fn mention(words: &str, tokens: &[Placed], at: usize) -> Option<usize> {
    let leading = tokens[at..].iter().take_while(|placed| leads(placed.token)).count();
    (0..=leading).find_map(|lead| anchor(words, tokens, at + lead, lead > 0))
}

/// Whether a token belongs to the time that is named after it.
fn leads(token: Token) -> bool {
    matches!(
        token,
        Token::Number(..)
            | Token::Decimals
            | Token::Ordinal
            | Token::OrdinalNumber(_)
            | Token::Nth
            | Token::One
            | Token::Former
            | Token::Current
            | Token::ToCome
            | Token::Vague
            | Token::Part
    )
}

/// The index after the words at an index that name a time by themselves or, where they are counted, together with what leads
/// to them.
fn anchor(words: &str, tokens: &[Placed], at: usize, counted: bool) -> Option<usize> {
    let rest = tokens.get(at..)?;
    if let Some((_, length)) = written(rest).filter(|(_, length)| *length > 1 || is_year(words, &rest[0])) {
        return Some(at + length);
    }
    let token = |ahead: usize| rest.get(ahead).map(|placed| placed.token);
    match token(0)? {
        Token::Weekday(_) | Token::Quantity(..) | Token::VagueUnit | Token::Coming | Token::Time => {
            Some(at + 1)
        }
        Token::Month(_) => {
            let day = 1 + usize::from(token(1) == Some(Token::Sign('.')));
            match token(day) {
                Some(Token::Number(1..=31, 1..=2) | Token::OrdinalNumber(1..=31)) => Some(at + day + 1),
                _ => Some(at + 1),
            }
        }
        // In Chinese and Korean a unit without a number is part of another word.
        Token::Unit(_) | Token::Hours => (counted
            || words[rest[0].start..].starts_with(|c: char| c.is_ascii_alphabetic()))
        .then_some(at + 1),
        Token::HanUnit(_) | Token::MonthMark | Token::Unmeant => counted.then_some(at + 1),
        Token::Sign('-') if counted => {
            matches!(token(1), Some(Token::Unit(_) | Token::Hours)).then_some(at + 2)
        }
        _ => None,
    }
}

/// Whether a date of one token is no number of something: a day of eight digits, or a year that is written by itself, neither
/// a price nor with its thousands parted.
fn is_year(words: &str, placed: &Placed) -> bool {
    let Token::Number(value, digits) = placed.token else { return false };
    let before = words[..placed.start].chars().next_back();
    let parted = words[placed.start..placed.end].contains([',', '，']);
    digits == 8
        || ((1000..3000).contains(&value)
            && !parted
            && !before.is_some_and(|c| matches!(c, '$' | '€' | '£' | '¥' | '￥' | '₩' | '#' | '.' | ','))
            && !words[placed.end..].starts_with(['%', '％']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(words: &str) -> String {
        mentions(words).into_iter().map(|span| &words[span]).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn words_that_speak_of_a_time() {
        let table = [
            ("The pier was closed on Monday.", "Monday"),
            ("It was closed last week, and in May 2017 too.", "last week | May 2017"),
            ("Seven years ago, and again in seven years", "Seven years | seven years"),
            ("on 5 January 2026 and on January 5th", "5 January 2026 | January 5th"),
            ("on Monday, January 5, 2026, at noon", "Monday, January 5, 2026"),
            ("on Jan. 5 it left", "Jan. 5"),
            ("the 5th of January 2026", "5th of January 2026"),
            ("since 2017-05-17, 20170518 and 2017-06", "2017-05-17 | 20170518 | 2017-06"),
            ("in 2017; in 44 BC; in the 1990s and the 60s", "2017 | 44 BC | 1990s | 60s"),
            ("a four-day visit within 24 hours", "a four-day | 24 hours"),
            ("over the past two months, years of talks", "past two months | years"),
            ("in recent years, a few days later, tomorrow", "recent years | a few days | tomorrow"),
            ("half a year, two and a half years", "half a year | a half years"),
            ("yesterday; this month; next spring tide", "yesterday | this month"),
            ("two decades, the last century", "two decades | last century"),
            ("2026년 1월 5일 부두는 지난 월요일에 닫혔다.", "2026년 1월 5일 | 지난 월요일"),
            ("내일이나 내년, 이번 주 금요일, 7년 만에", "내일 | 내년 | 이번 주 금요일, 7년"),
            ("21세기, 1990년대, 두 달 동안", "21세기 | 1990년대 | 두 달"),
            ("1月5日，码头上周关闭。", "1月5日 | 上周"),
            ("二〇二六年一月五日 明天 明年 去年 本周五", "二〇二六年一月五日 明天 明年 去年 本周五"),
            ("三十年来，多年后，九十年代，本周末", "三十年 | 多年 | 九十年代 | 本周"),
        ];
        for (words, expected) in table {
            assert_eq!(told(words), expected, "{words}");
        }
    }

    #[test]
    fn words_that_only_seem_to() {
        let table = [
            "You may march in the sun, for a second time.",
            "2,000 people paid $1500, 1500% more, for 15 boats and 3000 nets.",
            "F-16s, a last word, the next pier, up to five",
            "上海、天津、日本、周先生、月亮和明先生",
            "일본의 시간표, 해안과 달빛, 주차장",
        ];
        for words in table {
            assert_eq!(told(words), "", "{words}");
        }
    }

    proptest! {
        #[test]
        fn places_stand_in_order_and_on_whole_characters(words in "([0-9a-zé,.\\- 年月日周上년월일주달]|May|years|지난| ){0,40}") {
            let mut reached = 0;
            for span in mentions(&words) {
                prop_assert!(span.start >= reached && span.start < span.end, "{span:?}");
                prop_assert!(!words[span.clone()].trim().is_empty());
                reached = span.end;
            }
        }
    }
}
