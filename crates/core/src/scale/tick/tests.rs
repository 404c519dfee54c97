//! Ticks from millennia to hours, in every language.

use super::*;
use proptest::prelude::*;

/// Seven pixels a letter, and thirteen one of Korean or Chinese.
fn measure(words: &str) -> f64 {
    words.chars().map(|sign| if sign < '\u{1100}' { 7.0 } else { 13.0 }).sum()
}

fn ruled(language: Language, map: &TimeMap, view: View, width_px: f64) -> Vec<Tick> {
    ticks(map, view, &Ruler { language, width_px, finest_days: 0.0, measure, has_hours: |_| true })
}

fn labels(map: &TimeMap, view: View, level: TickLevel) -> Vec<String> {
    labels_in(Language::English, map, view, level)
}

fn labels_in(language: Language, map: &TimeMap, view: View, level: TickLevel) -> Vec<String> {
    let found = ruled(language, map, view, 1136.0).into_iter();
    found.filter(|tick| tick.level == level).map(|tick| tick.label).collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn days(first: &str, last: &str) -> TimeMap {
    TimeMap::proportional(Span::of_days(day(first), day(last)))
}

/// A row a width of the axis: what its two lines say, as far as there is room on this line.
fn from_millennia_to_hours_in(language: Language) -> String {
    let spans = [
        ("-3999-01-01", "2026-12-31"),
        ("-0600-01-01", "0500-12-31"),
        ("-0012-01-01", "0012-12-31"),
        ("1800-01-01", "2026-12-31"),
        ("1990-01-01", "2026-12-31"),
        ("2017-01-01", "2025-12-31"),
        ("2024-11-10", "2026-02-01"),
        ("2025-10-01", "2026-01-31"),
        ("2025-12-25", "2026-01-08"),
        ("2026-01-03", "2026-01-07"),
        ("2026-01-04", "2026-01-05"),
        ("2026-01-05", "2026-01-05"),
    ];
    let row = |(first, last): (&str, &str)| {
        let map = days(first, last);
        let line = |level| labels_in(language, &map, View::FULL, level).join("  ");
        format!("{first} – {last}\n  {}\n  {}", line(TickLevel::Coarse), line(TickLevel::Fine))
    };
    spans.map(row).join("\n")
}

#[test]
fn from_millennia_to_hours() {
    insta::assert_snapshot!(from_millennia_to_hours_in(Language::English));
}

#[test]
fn from_millennia_to_hours_in_korean_and_chinese() {
    let told = [Language::Korean, Language::Chinese].map(from_millennia_to_hours_in);
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn an_hour_of_a_day_of_nine_years() {
    let map = days("2017-01-01", "2025-12-31");
    let noon = f64::from(day("2020-02-29").number()) + 0.5;
    let view = View::new(map.u_of_day(noon - 0.05), map.u_of_day(noon + 0.05));
    assert_eq!(labels(&map, view, TickLevel::Coarse), ["Sat 29 Feb 2020"]);
    assert_eq!(labels(&map, view, TickLevel::Fine), ["11:00", "12:00", "13:00"]);
    let coarse = |language| labels_in(language, &map, view, TickLevel::Coarse);
    assert_eq!(coarse(Language::Korean), ["2020년 2월 29일 (토)"]);
    assert_eq!(coarse(Language::Chinese), ["2020年2月29日周六"]);
}

#[test]
fn a_day_whose_hours_nobody_tells_says_so() {
    let map = days("2026-01-04", "2026-01-05");
    let told = day("2026-01-04");
    let found = ticks(
        &map,
        View::FULL,
        &Ruler {
            language: Language::English,
            width_px: 1136.0,
            finest_days: 0.0,
            measure,
            has_hours: |day| day == told,
        },
    );
    let fine: Vec<_> =
        found.iter().filter(|tick| tick.level == TickLevel::Fine).map(|tick| tick.label.as_str()).collect();
    assert_eq!(fine.last(), Some(&"order, not hours"));
    assert_eq!(
        fine.iter().filter(|label| label.ends_with(":00")).count(),
        8,
        "those of the other day: {fine:?}"
    );
}

#[test]
fn round_years_are_round_in_their_own_era() {
    for (step, years) in
        [(1, vec![-2, -1, 0, 1, 2]), (5, vec![-9, -4, 1, 5, 10]), (1000, vec![-1999, -999, 1, 1000, 2000])]
    {
        let found: Vec<i32> =
            (-2..=2).map(|nth| year_of(step, if step == 1 { nth - 1 } else { nth })).collect();
        assert_eq!(found, years, "every {step}");
        for pair in years.windows(2) {
            for year in pair[0]..pair[1] {
                assert_eq!(year_of(step, nth_before(year, step)), pair[0], "{year} by {step}");
            }
        }
    }
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(&Language::ALL[..])
}

proptest! {
    #[test]
    fn labels_of_a_line_never_overlap(start in -3_000_000i32..2_000_000, days in 1i32..900_000, zoom in 1.0f64..2_000_000.0, at in 0.0f64..1.0, language in language()) {
        let map = TimeMap::proportional(Span { start: f64::from(start), end: f64::from(start + days) });
        let view = View::FULL.zoomed(zoom, at);
        let scale = Scale::new(&map, view, 1136.0);
        let marks = ruled(language, &map, view, 1136.0);
        prop_assert!(marks.len() < 200);
        for level in [TickLevel::Fine, TickLevel::Coarse] {
            let line: Vec<&Tick> = marks.iter().filter(|tick| tick.level == level).collect();
            for pair in line.windows(2) {
                let room = scale.px_of_u(pair[1].u) - scale.px_of_u(pair[0].u);
                prop_assert!(room >= measure(&pair[0].label), "{:?} has {room} px", pair[0].label);
            }
        }
    }

    #[test]
    fn an_axis_never_goes_without_words(start in -3_000_000i32..2_000_000, days in 1i32..900_000, zoom in 1.0f64..2_000_000.0, at in 0.0f64..1.0, language in language()) {
        let map = TimeMap::proportional(Span { start: f64::from(start), end: f64::from(start + days) });
        prop_assert!(!ruled(language, &map, View::FULL.zoomed(zoom, at), 600.0).is_empty());
    }
}
