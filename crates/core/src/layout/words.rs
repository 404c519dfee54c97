//! The words above a piece of the axis, from the fullest to the shortest.

use crate::date::{
    Day, Style, dashed_years, day_words, month_name, short_first_month, short_month, weekday_name, year_words,
};
use crate::scale::{Piece, PieceKind, Span, TimeMap};
use sourceline_messages::Language;

/// How many variants there are.
pub const VARIANTS: usize = 4;

/// A piece's words, fullest first; each is shown where it is the first that fits.
pub type PieceWords = [String; VARIANTS];

/// On an axis longer than this, in days, a day says nothing without its year.
const LONG_DAYS: f64 = 36_525.0;

/// The words of a piece of a map. A fold is named by what it folds away.
pub fn piece_words(language: Language, map: &TimeMap, piece: &Piece) -> PieceWords {
    match piece.kind {
        PieceKind::Earlier => std::array::from_fn(|_| language.axis_earlier().to_owned()),
        PieceKind::Later => std::array::from_fn(|_| language.axis_later().to_owned()),
        PieceKind::Open | PieceKind::Fold => {
            let mut words = span_words(language, piece.span);
            let first = Day::from_number(piece.span.start as i32);
            if let Some(first) = first.filter(|_| map.span().days() > LONG_DAYS) {
                words[VARIANTS - 1] = year_words(language, first.civil().0);
            }
            words
        }
    }
}

/// The words of whole days.
fn span_words(language: Language, span: Span) -> PieceWords {
    let number = |day: f64| Day::from_number(day as i32);
    let (Some(first), Some(last)) = (number(span.start), number(span.end - 1.0)) else {
        return PieceWords::default();
    };
    let (a, b) = (first.civil(), last.civil());
    let ends_month = last.checked_add(1).is_some_and(|next| next.civil().2 == 1);
    let whole_months = a.2 == 1 && ends_month;
    if first == last {
        one_day(language, first)
    } else if whole_months && a.1 == 1 && b.1 == 12 {
        let full = dashed_years(language, a.0, b.0);
        [full.clone(), full.clone(), full, tiny(language, a.0)]
    } else if whole_months && (a.0, a.1) == (b.0, b.1) {
        one_month(language, a.0, a.1)
    } else if (a.0, a.1) == (b.0, b.1) {
        days_of_month(language, (a.0, a.1), a.2, b.2)
    } else {
        several_months(language, first, last)
    }
}

fn one_day(language: Language, day: Day) -> PieceWords {
    let (_, month, number) = day.civil();
    let weekday = weekday_name(language, day.weekday());
    [
        day_words(language, day, Style::Long),
        language.axis_weekday_day_of_month(weekday, number, month_name(language, month)),
        language.date_day_of_month(number, short_month(language, month)),
        language.axis_day(number),
    ]
}

fn one_month(language: Language, year: i32, month: u8) -> PieceWords {
    let short = short_month(language, month);
    [
        language.date_month_of_year(month_name(language, month), year_words(language, year)),
        language.date_month_of_year(&short, year_words(language, year)),
        language.date_month_of_year(&short, tiny(language, year)),
        short,
    ]
}

fn days_of_month(language: Language, (year, month): (i32, u8), first: u8, last: u8) -> PieceWords {
    let name = || month_name(language, month);
    [
        language.date_days(first, last, name(), year_words(language, year)),
        language.date_days_of_month(first, last, name()),
        language.date_days_of_month(first, last, short_month(language, month)),
        language.axis_days(first, last),
    ]
}

fn several_months(language: Language, first: Day, last: Day) -> PieceWords {
    let (a, b) = (first.civil(), last.civil());
    let day = |(_, month, day): (i32, u8, u8)| language.date_day_of_month(day, short_month(language, month));
    let day_of_year =
        |of: (i32, u8, u8)| language.date_day(of.2, short_month(language, of.1), year_words(language, of.0));
    let month_of_year = |of: (i32, u8, u8)| {
        language.date_month_of_year(short_month(language, of.1), year_words(language, of.0))
    };
    let years = dashed_years(language, a.0, b.0);
    if a.0 == b.0 {
        let months = language.axis_within_year(
            short_first_month(language, a.1),
            year_words(language, a.0),
            short_month(language, b.1),
        );
        [language.axis_within_year(day(a), year_words(language, a.0), day(b)), months, years.clone(), years]
    } else {
        [
            language.date_dash(day_of_year(a), day_of_year(b)),
            language.date_dash(month_of_year(a), month_of_year(b)),
            years.clone(),
            years,
        ]
    }
}

/// A year in as few characters as a person would write.
fn tiny(language: Language, year: i32) -> String {
    if year < 1000 {
        year_words(language, year)
    } else {
        language.axis_year_tiny(format!("{:02}", year.rem_euclid(100)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::text_width_px;

    fn words(first: &str, last: &str) -> PieceWords {
        words_in(Language::English, first, last)
    }

    fn words_in(language: Language, first: &str, last: &str) -> PieceWords {
        span_words(language, Span::of_days(first.parse().unwrap(), last.parse().unwrap()))
    }

    #[test]
    fn a_piece_is_named_as_a_person_would() {
        assert_eq!(
            words("2026-01-05", "2026-01-05"),
            ["Monday 5 January 2026", "Monday 5 January", "5 Jan", "5"]
        );
        assert_eq!(words("2026-01-02", "2026-01-04"), ["2–4 January 2026", "2–4 January", "2–4 Jan", "2–4"]);
        assert_eq!(words("2017-01-01", "2017-12-31")[0], "2017");
        assert_eq!(words("2018-01-01", "2021-12-31")[0], "2018–2021");
        assert_eq!(words("2025-11-01", "2025-11-30")[..2], ["November 2025", "Nov 2025"]);
        assert_eq!(words("2025-12-03", "2026-01-02")[0], "3 Dec 2025 – 2 Jan 2026");
        assert_eq!(words("-0043-01-01", "-0043-12-31")[0], "44 BCE");
    }

    #[test]
    fn korean_and_chinese_get_shorter_as_well() {
        let told = |first, last| {
            [Language::Korean, Language::Chinese].map(|language| words_in(language, first, last))
        };
        for (first, last, korean, chinese) in [
            (
                "2026-01-05",
                "2026-01-05",
                ["2026년 1월 5일 월요일", "1월 5일 월요일", "1월 5일", "5일"],
                ["2026年1月5日星期一", "1月5日星期一", "1月5日", "5日"],
            ),
            (
                "2026-01-02",
                "2026-01-04",
                ["2026년 1월 2~4일", "1월 2~4일", "1월 2~4일", "2~4"],
                ["2026年1月2—4日", "1月2—4日", "1月2—4日", "2—4"],
            ),
            (
                "2025-11-01",
                "2025-11-30",
                ["2025년 11월", "2025년 11월", "25년 11월", "11월"],
                ["2025年11月", "2025年11月", "25年11月", "11月"],
            ),
            (
                "2017-01-01",
                "2017-12-31",
                ["2017년", "2017년", "2017년", "17년"],
                ["2017年", "2017年", "2017年", "17年"],
            ),
            (
                "2018-01-01",
                "2021-12-31",
                ["2018~2021년", "2018~2021년", "2018~2021년", "18년"],
                ["2018—2021年", "2018—2021年", "2018—2021年", "18年"],
            ),
            (
                "2025-11-03",
                "2025-12-02",
                ["2025년 11월 3일~12월 2일", "2025년 11~12월", "2025년", "2025년"],
                ["2025年11月3日—12月2日", "2025年11—12月", "2025年", "2025年"],
            ),
            (
                "2025-12-03",
                "2026-01-02",
                ["2025년 12월 3일~2026년 1월 2일", "2025년 12월~2026년 1월", "2025~2026년", "2025~2026년"],
                ["2025年12月3日—2026年1月2日", "2025年12月—2026年1月", "2025—2026年", "2025—2026年"],
            ),
            (
                "-0043-01-01",
                "-0043-12-31",
                ["기원전 44년", "기원전 44년", "기원전 44년", "기원전 44년"],
                ["公元前44年", "公元前44年", "公元前44年", "公元前44年"],
            ),
        ] {
            let all = told(first, last);
            assert_eq!(all, [korean, chinese]);
            let widths = all.map(|words| words.map(|words| text_width_px(&words, 1.0)));
            assert!(widths.iter().all(|px| px.is_sorted_by(|one, next| one >= next)), "{widths:?}");
        }
        assert_eq!(
            words("2025-11-03", "2025-12-02")[..2],
            ["3 Nov 2025 – 2 Dec 2025", "Nov 2025 – Dec 2025"]
        );
    }

    #[test]
    fn on_a_long_axis_the_shortest_words_are_a_year() {
        let span = |first: &str, last: &str| Span::of_days(first.parse().unwrap(), last.parse().unwrap());
        let shortest =
            |map: TimeMap| piece_words(Language::English, &map, &map.pieces()[0])[VARIANTS - 1].clone();
        let day = (span("1711-01-09", "1711-01-09"), PieceKind::Open, 1.0);
        let later = |last: &str| (span("1711-01-10", last), PieceKind::Open, 1.0);
        assert_eq!(shortest(TimeMap::from_weights(&[day, later("1712-01-01")])), "9");
        assert_eq!(shortest(TimeMap::from_weights(&[day, later("1860-01-01")])), "1711");
    }
}
