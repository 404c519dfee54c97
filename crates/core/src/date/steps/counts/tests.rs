use super::*;
use crate::date::steps::lexicon::MULTIPLES;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_decimal_of_a_multiple_is_the_number_written_out(number in 0i64..10_000_000, which in 0..MULTIPLES.len()) {
        let (word, multiple) = MULTIPLES[which];
        let places = multiple.ilog10() as usize;
        let digits = format!("{number:0>width$}", width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        // A dozen has no decimals that are whole.
        let (text, value) = match multiple % 10 {
            0 => (format!("{whole}.{part} {word}"), number),
            _ => (format!("{number} {word}"), number * multiple),
        };
        prop_assert_eq!(told(&text), [value], "{}", text);
    }

    #[test]
    fn whatever_stands_in_a_text_is_counted_or_not(text in "([01１五]|[.,]|[ ½–-]|million|hundreds?|two|and|[万兆만조천원]){0,12}") {
        prop_assert!(counts(&text).iter().all(|count| (0..i64::MAX).contains(count)));
    }
}

fn told(text: &str) -> Vec<i64> {
    counts(text).into_iter().collect()
}

#[test]
fn numbers_that_count() {
    let table: [(&str, &[i64]); 16] = [
        ("Summit yields 14 or 15 agreements", &[14, 15]),
        ("1,000 boats, twenty-one crews and a dozen", &[21, 1000]),
        ("Nine of these; NINE more", &[9]),
        ("one hundred and twenty leaders", &[120]),
        ("승객 열두 명이 탔다", &[12]),
        ("승객 열두명, 배 두 척", &[2, 12]),
        ("십오 명과 이십삼명", &[15, 23]),
        ("스물하나, 셋", &[3, 21]),
        ("船上有十五名乘客", &[15]),
        ("两艘船，１２人", &[2, 12]),
        ("over 200 leaders.", &[200]),
        ("14–15 agreements", &[14, 15]),
        ("15-strong", &[15]),
        ("from 3 to 5.", &[3, 5]),
        ("12명", &[12]),
        ("", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn tens_of_thousands_multiply() {
    let table: [(&str, &[i64]); 15] = [
        ("1万人", &[10_000]),
        ("10,000人", &[10_000]),
        ("1만 명", &[10_000]),
        ("1만명과 3천 명", &[3_000, 10_000]),
        ("1만 2,000명", &[12_000]),
        ("1만2천명", &[12_000]),
        ("3億5千万", &[350_000_000]),
        ("1억 명", &[100_000_000]),
        ("十五万人, 两千人", &[2_000, 150_000]),
        ("1万亿元", &[1_000_000_000_000]),
        ("1,200万人", &[12_000_000]),
        ("십만 명, 이만명", &[20_000, 100_000]),
        ("1.5万人, 数万人", &[15_000]),
        ("오만 대통령", &[]),
        ("两国在两岸，两年", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_is_too_large_counts_nothing() {
    let nines = |nine: &str| nine.repeat(20);
    let table = [
        format!("{}천구천 명", nines("구")),
        format!("{}千九千人", nines("九")),
        format!("{}万亿万亿人", nines("九")),
        format!("{} boats", nines("9")),
        format!("{} million", "9".repeat(15)),
        format!("1.{} million", nines("5")),
        "9 trillion trillion".to_owned(),
    ];
    for text in table {
        assert_eq!(told(&text), [] as [i64; 0], "{text}");
    }
}

#[test]
fn words_for_multiples_multiply() {
    let table: [(&str, &[i64]); 23] = [
        ("1.25 dozen", &[15]),
        ("4 million people", &[4_000_000]),
        ("1.5 thousand", &[1_500]),
        ("2 hundred, 3 THOUSAND", &[200, 3_000]),
        ("1,200 million", &[1_200_000_000]),
        ("1,234.5 thousand", &[1_234_500]),
        ("4 hundred thousand", &[400_000]),
        ("3 billion, 2 trillion", &[3_000_000_000, 2_000_000_000_000]),
        ("four million, two dozen", &[24, 4_000_000]),
        ("a 4-million-strong crowd", &[4_000_000]),
        ("2 million 500 thousand", &[2_500_000]),
        ("two million five hundred thousand", &[2_500_000]),
        ("2 million, 500 of them", &[500, 2_000_000]),
        ("2.5억 명", &[250_000_000]),
        ("1.5万亿元", &[1_500_000_000_000]),
        ("2.5천만 명", &[25_000_000]),
        ("1조 원, 1.5조원", &[1_000_000_000_000, 1_500_000_000_000]),
        ("5조 2,000억 원", &[5_200_000_000_000]),
        ("5조2천억", &[5_200_000_000_000]),
        ("3兆5千億", &[3_500_000_000_000]),
        ("三兆美元", &[3_000_000_000_000]),
        ("１.5 million", &[1_500_000]),
        ("4 millionaires", &[4]),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn numbers_side_by_side_are_one_only_where_the_first_multiplies_and_the_second_is_less() {
    let table: [(&str, &[i64]); 7] = [
        ("three or four boats", &[3, 4]),
        ("three or four million", &[4_000_000]),
        ("three or one hundred and fifty", &[3, 150]),
        ("three and zero", &[0, 3]),
        ("two million and five million", &[2_000_000, 5_000_000]),
        ("two million and one million", &[1_000_000, 2_000_000]),
        ("4 hundred thousand 500", &[400_500]),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_cannot_be_computed_exactly_counts_nothing() {
    let table: [(&str, &[i64]); 23] = [
        ("1.5 boats", &[]),
        ("1.0 boats", &[]),
        ("1.2345 thousand", &[]),
        ("3.141592653亿人", &[]),
        ("1.5.2 thousand", &[]),
        ("v1.5 thousand", &[]),
        ("4½ million", &[]),
        ("four and a half million", &[]),
        ("4 million and a half", &[]),
        ("four point five million", &[]),
        ("1.5조 3천억 원", &[]),
        ("1.500,000 million", &[]),
        // Millions may be meant of both.
        ("3 or 4 million", &[4_000_000]),
        ("3–4 million", &[4_000_000]),
        ("one or two hundred", &[200]),
        ("3至4万人", &[40_000]),
        ("one million and twenty", &[]),
        // A thousand thousands, or thousands in that year.
        ("in 2017 thousands came", &[]),
        ("4 million-dollar contracts", &[]),
        // An article of a law, a group, a swan, a rescue squad, megahertz.
        ("제5조 2항, 3조", &[2]),
        ("백조, 구조대, 119구조대", &[119]),
        ("5兆赫, 百兆宽带", &[]),
        ("5조 2026년", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn numbers_that_count_nothing() {
    let none = [
        "on 2026-01-15",
        "2031년 4월 11일",
        "二〇三一年四月十二日",
        "the 15th time",
        "G20",
        "v1.5",
        "a stone, someone",
        "한바다 시장",
        "세계",
        "이 배",
        "사람",
        "오늘",
        "第三次",
        "5G",
    ];
    for text in none {
        assert_eq!(told(text), [] as [i64; 0], "{text}");
    }
}
