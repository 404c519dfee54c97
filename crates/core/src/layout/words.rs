//! The words above a piece of the axis, from the fullest to the shortest.

use crate::date::{Day, month_name, weekday_name, year_words};
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
        PieceKind::Earlier => std::array::from_fn(|_| "earlier".to_owned()),
        PieceKind::Later => std::array::from_fn(|_| "later".to_owned()),
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
    let month = |month: u8| month_name(language, month);
    let short = |month: u8| month_name(language, month).get(..3).unwrap_or_default();
    let starts_month = a.2 == 1;
    let ends_month = last.checked_add(1).is_some_and(|next| next.civil().2 == 1);
    if first == last {
        let weekday = weekday_name(language, first.weekday());
        [
            format!("{weekday} {} {} {}", a.2, month(a.1), year_words(language, a.0)),
            format!("{weekday} {} {}", a.2, month(a.1)),
            format!("{} {}", a.2, short(a.1)),
            a.2.to_string(),
        ]
    } else if starts_month && ends_month && a.1 == 1 && b.1 == 12 {
        let full = if a.0 == b.0 {
            year_words(language, a.0)
        } else {
            format!("{}–{}", year_words(language, a.0), year_words(language, b.0))
        };
        [full.clone(), full.clone(), full, tiny(language, a.0)]
    } else if starts_month && ends_month && (a.0, a.1) == (b.0, b.1) {
        let name = format!("{} {}", short(a.1), year_words(language, a.0));
        [
            format!("{} {}", month(a.1), year_words(language, a.0)),
            name,
            format!("{} {}", short(a.1), tiny(language, a.0)),
            short(a.1).to_owned(),
        ]
    } else if (a.0, a.1) == (b.0, b.1) {
        let days = format!("{}–{}", a.2, b.2);
        [
            format!("{days} {} {}", month(a.1), year_words(language, a.0)),
            format!("{days} {}", month(a.1)),
            format!("{days} {}", short(a.1)),
            days,
        ]
    } else {
        let full = format!(
            "{} {} {} – {} {} {}",
            a.2,
            short(a.1),
            year_words(language, a.0),
            b.2,
            short(b.1),
            year_words(language, b.0)
        );
        let months = format!(
            "{} {} – {} {}",
            short(a.1),
            year_words(language, a.0),
            short(b.1),
            year_words(language, b.0)
        );
        let years = if a.0 == b.0 {
            year_words(language, a.0)
        } else {
            format!("{}–{}", year_words(language, a.0), year_words(language, b.0))
        };
        [full, months, years.clone(), years]
    }
}

/// A year in as few characters as a person would write.
fn tiny(language: Language, year: i32) -> String {
    if year < 1000 { year_words(language, year) } else { format!("’{:02}", year.rem_euclid(100)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(first: &str, last: &str) -> PieceWords {
        span_words(Language::English, Span::of_days(first.parse().unwrap(), last.parse().unwrap()))
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
