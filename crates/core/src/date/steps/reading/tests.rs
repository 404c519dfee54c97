use super::*;

fn told(words: &str) -> String {
    match quantity(words) {
        Ok(Quantity { count, unit }) => format!("{count} {unit:?}"),
        Err(error) => format!("{error}"),
    }
}

#[test]
fn numbers_with_their_units() {
    let table = [
        ("in seven years", "7 Year"),
        ("their second meeting in two months", "2 Month"),
        ("first ballistic missile launch in two months", "2 Month"),
        ("a first meeting in a month", "1 Month"),
        ("four-day", "4 Day"),
        ("his four\u{2011}day visit", "4 Day"),
        ("a 24-day stay", "24 Day"),
        ("over the past three weeks", "3 Week"),
        ("last year", "1 Year"),
        ("the past month", "1 Month"),
        ("this week", "0 Week"),
        ("yesterday", "1 Day"),
        ("today", "0 Day"),
        ("twenty-one days", "21 Day"),
        ("one hundred and twenty years", "120 Year"),
        ("two thousand five hundred years", "2500 Year"),
        ("1,500 years", "1500 Year"),
        ("two weeks’ time", "2 Week"),
        ("nine deals in two months", "2 Month"),
        ("in seven years and the first state visit in nine", "9 Year"),
        ("in two months, and Beijing signed 15", "2 Month"),
        ("in two months it grew to 15", "2 Month"),
        ("to two years", "2 Year"),
        ("two years to the day", "2 Year"),
        ("７年ぶり", "7 Year"),
        ("일곱 해 만에", "7 Year"),
        ("7년 만에", "7 Year"),
        ("칠 년 만에", "7 Year"),
        ("두 달 만에 두 번째", "2 Month"),
        ("2개월 전", "2 Month"),
        ("열두 달", "12 Month"),
        ("석 달 전", "3 Month"),
        ("3박 4일", "4 Day"),
        ("나흘간", "4 Day"),
        ("사흘 전", "3 Day"),
        ("열흘", "10 Day"),
        ("이십일 일간", "21 Day"),
        ("십일간", "10 Day"),
        ("3주일", "3 Week"),
        ("2주 전", "2 Week"),
        ("지난해", "1 Year"),
        ("작년", "1 Year"),
        ("지난달", "1 Month"),
        ("이달", "0 Month"),
        ("이번 주", "0 Week"),
        ("오늘", "0 Day"),
        ("어제", "1 Day"),
        ("七年来首次", "7 Year"),
        ("两个月内第二次", "2 Month"),
        ("为期四天的访问", "4 Day"),
        ("十二年前", "12 Year"),
        ("一百二十年", "120 Year"),
        ("两年", "2 Year"),
        ("三个星期", "3 Week"),
        ("两周前", "2 Week"),
        ("上个月", "1 Month"),
        ("上周", "1 Week"),
        ("去年", "1 Year"),
        ("昨天", "1 Day"),
        ("今天", "0 Day"),
        ("二〇三一年四月起两个月", "2 Month"),
        ("2031年后三年", "3 Year"),
        ("4월 12일부터 사흘", "3 Day"),
    ];
    for (words, expected) in table {
        assert_eq!(told(words), expected, "{words}");
    }
}

#[test]
fn words_without_one_number_of_units() {
    let bad = [
        "in recent years",
        "several years",
        "몇 년",
        "여러 해",
        "수년",
        "几年",
        "多年",
        "几十年",
        "十多年",
        "for years",
        "the second year",
        "第二年",
        "3년째",
        "두 번째",
        "주둔",
        "한바다 시장은 두 사람",
        "four of them",
        "in 2017",
        "2031年",
        "2031년",
        "4월 12일",
        "四月十二日",
        "next year",
        "다음 달",
        "明天",
        "hours prior",
        "24 hours",
        "세 시간 전",
        "几小时前",
        "half a year",
        "two and a half years",
        "2.5 years",
        "半年",
        "两年半",
        "2년 반",
        "more than seven years",
        "at least two months",
        "up to three weeks",
        "two years or more",
        "2년 이상",
        "3년여",
        "两年以上",
        "two or three years",
        "2-3 years",
        "2~3년",
        "two weeks and three days",
        "2년 3개월",
        "十周年",
        "3주년",
        "2020년대",
        "1990s",
        "",
    ];
    let told: Vec<_> = bad.iter().map(|words| format!("{words}: {}", told(words))).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn weekdays() {
    let table = [
        ("on Monday", 1),
        ("said on monday that he", 1),
        ("Last Monday", 1),
        ("Sunday’s talks", 7),
        ("월요일에", 1),
        ("지난 수요일", 3),
        ("일요일", 7),
        ("本周五", 5),
        ("星期天", 7),
        ("周一", 1),
    ];
    for (words, expected) in table {
        assert_eq!(weekday(words), Ok(expected), "{words}");
    }
    let bad = [
        "on the day",
        "Mondays",
        "next Monday",
        "Monday next week",
        "上周一",
        "下星期二",
        "지난주 월요일",
        "다음 월요일",
        "Monday or Tuesday",
        "월요일과 화요일",
        "周一至周三",
    ];
    let told: Vec<_> = bad.iter().map(|words| format!("{words}: {}", weekday(words).unwrap_err())).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn hours_are_named() {
    for words in [
        "just hours prior",
        "24 hours before",
        "몇 시간 전",
        "세 시간 전",
        "수시간 전",
        "几小时前",
        "两个小时前",
        "six-hour",
    ] {
        assert_eq!(hours(words), Ok(()), "{words}");
    }
    assert_eq!(hours("minutes before"), Err(ReadError::NoHours));
    assert_eq!(hours("48 hours before"), Err(ReadError::ManyHours));
    assert_eq!(hours("48-hour"), Err(ReadError::ManyHours));
    assert!(matches!(hours("hours, many hours"), Err(ReadError::Several(_))));
}

#[test]
fn dates() {
    let table = [
        ("since 2017", "2017-01-01..2017-12-31"),
        ("date 2026-01-05 +", "2026-01-05..2026-01-05"),
        ("2026/01/05", "2026-01-05..2026-01-05"),
        ("2026. 1. 5.", "2026-01-05..2026-01-05"),
        ("20260105", "2026-01-05..2026-01-05"),
        ("2025-11", "2025-11-01..2025-11-30"),
        ("on 5 January 2026", "2026-01-05..2026-01-05"),
        ("the 5th of January 2026", "2026-01-05..2026-01-05"),
        ("January 5th, 2026", "2026-01-05..2026-01-05"),
        ("Jan. 2026", "2026-01-01..2026-01-31"),
        ("on Jan 5, 2026", "2026-01-05..2026-01-05"),
        ("in May 2017", "2017-05-01..2017-05-31"),
        ("after peaking in 2022", "2022-01-01..2022-12-31"),
        ("２０２６年１月５日", "2026-01-05..2026-01-05"),
        ("二〇三一年四月十二日", "2031-04-12..2031-04-12"),
        ("二零三一年四月廿一日", "2031-04-21..2031-04-21"),
        ("2031年4月", "2031-04-01..2031-04-30"),
        ("2031년 4월 12일", "2031-04-12..2031-04-12"),
        ("2029년 태풍에", "2029-01-01..2029-12-31"),
        ("15 March 44 BC", "-0043-03-15..-0043-03-15"),
        ("44 BCE", "-0043-01-01..-0043-12-31"),
        ("公元前44年", "-0043-01-01..-0043-12-31"),
        ("기원전 44년", "-0043-01-01..-0043-12-31"),
        ("two ships in 2017", "2017-01-01..2017-12-31"),
        ("2000 years before 2017", "2017-01-01..2017-12-31"),
    ];
    for (words, expected) in table {
        let (first, last) = date(words).unwrap_or_else(|error| panic!("{words}: {error}"));
        assert_eq!(format!("{first}..{last}"), expected, "{words}");
    }
    let bad = [
        "last year",
        "on 5 January",
        "4월 12일",
        "in the 2010s",
        "2020년대",
        "in 2016 and 2017",
        "2016-2017",
        "2017-18",
        "2026-02-30",
        "30 February 2026",
        "2026年2月30日",
        "20261301",
        "99999年1月",
        "he may go in march",
        "15",
        "",
    ];
    let told: Vec<_> = bad.iter().map(|words| format!("{words}: {}", date(words).unwrap_err())).collect();
    insta::assert_snapshot!(told.join("\n"));
}

proptest::proptest! {
    #[test]
    fn no_words_panic(
        free in ".{0,30}",
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "이", "십", "일", "년", "주", " ", "-", "–", "2", "999999999999999999999", "五", "十", "千", "年", "月", "日",
            "第", "two", "hundred", "thousand", "and", "years", "a", "week", "째", "이상", "Monday", "May", ",", ".", "½",
            "公元前", "BC", "１", "周一", "上", "시간", "반", "of", "th", "s", "00000000",
        ]), 0..12),
    ) {
        for words in [free, pieces.concat(), pieces.join(" ")] {
            let _ = (quantity(&words), weekday(&words), hours(&words), date(&words));
        }
    }
}
