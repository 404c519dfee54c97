//! The same in Korean and Chinese.

use super::*;
use Language::{Chinese, Korean};

fn told(language: Language, edtf: &str, style: Style) -> String {
    date_words(language, &date(edtf), style)
}

#[test]
fn every_sort_of_date_in_korean_and_chinese() {
    let line = |text: &&str| {
        let [korean, chinese] = [Korean, Chinese].map(|language| told(language, text, Style::Short));
        format!("{text:28}{korean} | {chinese}")
    };
    insta::assert_snapshot!(SORTS.iter().map(line).collect::<Vec<_>>().join("\n"));
}

#[test]
fn days_with_their_weekdays_and_hours() {
    let long = |language, edtf| told(language, edtf, Style::Long);
    assert_eq!(long(Korean, "2026-01-05"), "2026년 1월 5일 월요일");
    assert_eq!(long(Chinese, "2026-01-05"), "2026年1月5日星期一");
    assert_eq!(long(Korean, "2026-01-05~"), "2026년 1월 5일 월요일 무렵");
    assert_eq!(long(Korean, "[..2026-01-11]"), "2026년 1월 11일 일요일까지");
    assert_eq!(long(Chinese, "2026-01-11?"), "可能是2026年1月11日星期日");
    let noon = f64::from("2026-01-05".parse::<Day>().unwrap().number()) + 0.5;
    assert_eq!(instant_words(Korean, noon, true), "2026년 1월 5일 12:00");
    assert_eq!(instant_words(Chinese, noon, true), "2026年1月5日12:00");
}

#[test]
fn ranges_say_nothing_twice() {
    let words = |language, first: &str, last: &str| {
        bounds_words(language, Bounds { earliest: first.parse().ok(), latest: last.parse().ok() })
    };
    for (first, last, korean, chinese) in [
        ("2026-01-02", "2026-01-05", "2026년 1월 2~5일", "2026年1月2日至5日"),
        ("2026-01-30", "2026-02-02", "2026년 1월 30일~2월 2일", "2026年1月30日至2月2日"),
        ("2025-12-30", "2026-01-02", "2025년 12월 30일~2026년 1월 2일", "2025年12月30日至2026年1月2日"),
        ("2026-01-01", "2026-03-31", "2026년 1~3월", "2026年1月至3月"),
        ("2025-11-01", "2026-01-31", "2025년 11월~2026년 1월", "2025年11月至2026年1月"),
        ("2026-01-01", "2026-01-31", "2026년 1월", "2026年1月"),
        ("2017-01-01", "2019-12-31", "2017~2019년", "2017年至2019年"),
        ("0079-01-01", "0095-12-31", "서기 79~95년", "公元79年至95年"),
        ("-0043-01-01", "-0030-12-31", "기원전 44~31년", "公元前44年至前31年"),
        ("-0043-01-01", "0014-12-31", "기원전 44년~서기 14년", "公元前44年至公元14年"),
        ("", "2026-01-05", "2026년 1월 5일까지", "不晚于2026年1月5日"),
        ("2026-01-05", "", "2026년 1월 5일 이후", "2026年1月5日及以后"),
        ("", "", "날짜 미상", "日期未写明"),
    ] {
        assert_eq!(words(Korean, first, last), korean);
        assert_eq!(words(Chinese, first, last), chinese);
    }
}

#[test]
fn what_is_known_more_closely_is_told_by_the_bounds() {
    let words = |language, edtf: &str, bounds: [Option<(&str, &str)>; 2]| {
        let mut date = date(edtf);
        let day = |text: &str| text.parse().ok();
        if let Some((earliest, latest)) = bounds[0] {
            (date.start.earliest, date.start.latest) = (day(earliest), day(latest));
        }
        if let Some((earliest, latest)) = bounds[1] {
            (date.end.earliest, date.end.latest) = (day(earliest), day(latest));
        }
        date_words(language, &date, Style::Short)
    };
    let (early, late) = (Some(("2026-01-02", "2026-01-05")), Some(("2026-01-05", "2026-01-08")));
    let turn = Some(("2025-12-30", "2026-01-02"));
    for (edtf, bounds, korean, chinese) in [
        (
            "2026-01~/2026-01~",
            [early, late],
            "2026년 1월 2~5일 시작, 1월 5~8일 종료",
            "2026年1月2—5日开始，1月5—8日结束",
        ),
        (
            "2026-01~/2026",
            [early, None],
            "2026년 1월 2~5일 시작, 같은 해 종료",
            "2026年1月2—5日开始，同年结束",
        ),
        (
            "2025-12~/2026-01~",
            [turn, late],
            "2025년 12월 30일~2026년 1월 2일 시작, 2026년 1월 5~8일 종료",
            "2025年12月30日—2026年1月2日开始，2026年1月5—8日结束",
        ),
        (
            "2026-01~/..",
            [early, None],
            "2026년 1월 2~5일 시작, 끝은 언급 없음",
            "2026年1月2—5日开始，未提及结束",
        ),
        (
            "/2026-01~",
            [None, late],
            "2026년 1월 5~8일 종료, 시작은 미상",
            "2026年1月5—8日结束，开始日期未写明",
        ),
    ] {
        assert_eq!(words(Korean, edtf, bounds), korean);
        assert_eq!(words(Chinese, edtf, bounds), chinese);
    }
    assert_eq!(
        words(Language::English, "2026-01~/2026", [early, None]),
        "began 2–5 January, ended 2026",
        "a year in which it ended is named once"
    );
}

#[test]
fn names_and_bases_in_korean_and_chinese() {
    assert_eq!([1, 12, 0, 13].map(|at| month_name(Korean, at)), ["1월", "12월", "", ""]);
    assert_eq!([1, 12, 0, 13].map(|at| month_name(Chinese, at)), ["1月", "12月", "", ""]);
    assert_eq!([1, 7, 0, 8].map(|at| weekday_name(Korean, at)), ["월요일", "일요일", "", ""]);
    assert_eq!([1, 7, 0, 8].map(|at| weekday_name(Chinese, at)), ["星期一", "星期日", "", ""]);
    let all = [Basis::Stated, Basis::Derived, Basis::Bounded, Basis::Unknown];
    assert_eq!(all.map(|basis| basis_words(Korean, basis)), ["명시", "추산", "범위", "미상"]);
    assert_eq!(all.map(|basis| basis_words(Chinese, basis)), ["写明", "推算", "限定范围", "未写明"]);
}

/// Words without a letter of English, a sign of the packed messages, or a space too many.
fn is_told(words: &str) -> bool {
    let is_odd = |sign: char| sign.is_ascii_alphabetic() || sign.is_control();
    !words.is_empty() && !words.contains(is_odd) && !words.contains("  ") && words.trim() == words
}

fn day() -> impl Strategy<Value = Option<Day>> {
    prop::option::of(
        (Day::MIN.number()..=Day::MAX.number()).prop_map(|number| Day::from_number(number).unwrap()),
    )
}

proptest! {
    #[test]
    fn no_expression_has_english_in_it(edtf in expression(), start in (day(), day()), end in (day(), day())) {
        let edtf = edtf.to_string();
        let mut closer = date(&edtf);
        (closer.start.earliest, closer.start.latest) = start;
        (closer.end.earliest, closer.end.latest) = end;
        for language in [Korean, Chinese] {
            for style in [Style::Short, Style::Long] {
                for date in [&date(&edtf), &closer] {
                    let words = date_words(language, date, style);
                    prop_assert!(is_told(&words), "{edtf}: {words}");
                }
            }
        }
    }

    #[test]
    fn no_bounds_have_english_in_them(earliest in day(), latest in day()) {
        for language in [Korean, Chinese] {
            let words = bounds_words(language, Bounds { earliest, latest });
            prop_assert!(is_told(&words), "{words}");
        }
    }
}
