//! What a directive says, in plain letters, and that it leads to the quotation and to nothing before it.

use super::text_fragment;
use proptest::prelude::*;

const URL: &str = "https://paper.example/pier";

/// The directive for the `nth` place of a quotation (from 0), unescaped but for the signs that would be the directive's own.
fn directive(text: &str, quotation: &str, nth: usize) -> String {
    let byte = text.match_indices(quotation).nth(nth).unwrap().0;
    let start = text[..byte].chars().count();
    let link = text_fragment(URL, text, start, start + quotation.chars().count());
    plain(link.strip_prefix("https://paper.example/pier#:~:text=").unwrap())
}

fn plain(escaped: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = escaped.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

const HARBOUR: &str = "据《나루포 신문》报道，娜卢浦新码头昨天启用，首班定期船今天开出。\n\
    𠮷田船长在靠岸后说，船上有十五名乘客。码头办公室没有回应。他后来又说，船上有十五名乘客，都是本地人。\n\
    “海风很大，”他笑着补充道，“船却很稳。”";

#[test]
fn a_short_quotation_is_written_whole_and_its_signs_are_escaped() {
    assert_eq!(
        text_fragment(URL, "Well-known, R&D (100%) for all.", 0, 23),
        "https://paper.example/pier#:~:text=Well%2Dknown%2C%20R%26D%20%28100%25%29"
    );
    assert_eq!(text_fragment(URL, "새 부두", 2, 4), "https://paper.example/pier#:~:text=%EB%B6%80%EB%91%90");
    let line = " The  new\u{3000}pier\tis open. ";
    assert_eq!(
        directive(line, line, 0),
        "The new pier is open.",
        "white space is one space, and none around"
    );
}

#[test]
fn an_address_keeps_its_own_fragment_and_loses_another_directive() {
    let at = |url: &str| text_fragment(url, "The pier", 4, 8);
    assert_eq!(at("https://a.example/#top"), "https://a.example/#top:~:text=pier");
    assert_eq!(at("https://a.example/?b#:~:text=x"), "https://a.example/?b#:~:text=pier");
    assert_eq!(
        text_fragment("https://a.example/", "The pier", 3, 4),
        "https://a.example/",
        "nothing but a space"
    );
    assert_eq!(text_fragment("https://a.example/", "", 3, 9), "https://a.example/");
}

#[test]
fn a_long_quotation_is_its_first_and_last_words() {
    let text = "South Korea and China signed 15 cooperation agreements during the summit. Firms did too.";
    let whole = "South Korea and China signed 15 cooperation agreements during the summit.";
    assert_eq!(directive(text, whole, 0), "South Korea,the summit.");
    let twice = format!("South Korea and Japan did not. {text}");
    assert_eq!(directive(&twice, whole, 0), "South Korea and China,the summit.", "as long as it must be");
    let inner = "South Korea and China signed after the summit. 15 cooperation agreements during the summit.";
    assert_eq!(directive(inner, inner, 0), "South Korea,during the summit.");
}

#[test]
fn no_part_reaches_across_the_end_of_a_line() {
    let text = "He spoke.\nThe pier is open.\n\nBoats sail.";
    assert_eq!(directive(text, "is open.\n\nBoats", 0), "is open.,Boats");
    assert_eq!(directive(text, "spoke.\nThe pier is open.\n\nBoats sail.", 0), "spoke.,Boats sail.");
}

#[test]
fn what_stands_several_times_is_told_apart_by_what_is_around_it() {
    let text = "The pier is open. Later the pier is open again. Now the pier is open again, too.";
    assert_eq!(directive(text, "pier is open", 0), "pier is open");
    assert_eq!(directive(text, "pier is open", 1), "Later the-,pier is open");
    assert_eq!(directive(text, "pier is open", 2), "Now the-,pier is open");
    assert_eq!(directive("Open.\nOpen.", "Open.", 1), "Open.-,Open.", "from the line before");
    assert_eq!(
        directive("ONE two. One two three.", "One two", 0),
        "two.-,One two",
        "in whatever letters it stands there"
    );
    let end = "z a b c d e f g h i. z a b c d e f g h i j.";
    assert_eq!(
        directive(end, "i", 1),
        "a b c d e f g h-,i,-j.",
        "and what follows, where that is not enough"
    );
}

#[test]
fn a_script_without_spaces_is_cut_at_its_signs_and_hangul_at_its_spaces() {
    assert_eq!(directive(HARBOUR, "船上有十五名乘客", 0), "船上有十五名乘客");
    assert_eq!(directive(HARBOUR, "船上有十五名乘客", 1), "他后来又说，-,船上有十五名乘客");
    let long = "娜卢浦新码头昨天启用，首班定期船今天开出。\n𠮷田船长在靠岸后说，船上有十五名乘客。码头办公室没有回应。他后来又说，船上有十五名乘客，都是本地人。";
    assert_eq!(directive(HARBOUR, long, 0), "娜卢浦新码头昨天启用，,船上有十五名乘客，都是本地人。");
    let endless = "一二三四五六七八九十百千万上下左右东南西北中大小多少来去开关前后里外天地人山水火木金土日月星云风雨雪年时分秒今昨明早晚午夜春夏秋冬";
    assert_eq!(
        directive(endless, endless, 0),
        "一二三四五六七八九十百千万上下左右东南西,木金土日月星云风雨雪年时分秒今昨明早晚午夜春夏秋冬",
        "where there is no sign, at some letter"
    );
    let korean = "개장식 다음 날인 오늘 첫 정기선이 떠났다.　이 배에는 승객 열두 명이 탔다고 부두 사무소가 밝혔다. 옛 부두는 태풍에 무너졌다.";
    assert_eq!(directive(korean, korean, 0), "개장식 다음 날인 오늘 첫,부두는 태풍에 무너졌다.");
    assert_eq!(directive(korean, "승객 열두 명이 탔다고", 0), "승객 열두 명이 탔다고");
    let said = "“우리 섬이 다시 이어졌다”고 한바다 시장이 개장식에서 말했다. 개장식 다음 날인 오늘 첫 정기선이 승객 열두 명을 태우고 떠났다.";
    assert_eq!(
        directive(said, said, 0),
        "“우리 섬이 다시 이어졌다”고,열두 명을 태우고 떠났다.",
        "a particle is not cut off"
    );
}

/// Where a browser would go: the directive read as the specification says, without its rules for words and paragraphs.
fn followed(text: &str, directive: &str) -> Option<(usize, usize)> {
    let spaced: Vec<&str> = text.split_whitespace().collect();
    let text = spaced.join(" ").to_lowercase();
    let mut parts: Vec<String> = directive.split(',').map(|part| part.to_owned()).collect();
    let prefix =
        parts.first().filter(|part| part.ends_with('-')).map(|part| plain(part.trim_end_matches('-')));
    if prefix.is_some() {
        parts.remove(0);
    }
    let suffix =
        parts.last().filter(|part| part.starts_with('-')).map(|part| plain(part.trim_start_matches('-')));
    if suffix.is_some() {
        parts.pop();
    }
    let parts: Vec<String> = parts.iter().map(|part| plain(part).to_lowercase()).collect();
    let first = text.match_indices(&parts[0]).map(|(at, _)| at).find(|at| {
        let before = text[..*at].trim_end();
        let after = text[at + parts[0].len()..].trim_start();
        prefix.as_ref().is_none_or(|prefix| before.ends_with(&prefix.to_lowercase()))
            && suffix.as_ref().is_none_or(|suffix| after.starts_with(&suffix.to_lowercase()))
    })?;
    let end = match parts.get(1) {
        None => first + parts[0].len(),
        Some(last) => text[first + parts[0].len()..].find(last)? + first + parts[0].len() + last.len(),
    };
    Some((first, end))
}

proptest! {
    #[test]
    fn a_directive_leads_to_its_quotation(words in prop::collection::vec("[a-h]{2,4}[,.-]?", 8..60), from in 0usize..40, many in 1usize..30) {
        let from = from.min(words.len() - 1);
        let to = (from + many).min(words.len());
        let start = words[..from].iter().map(|word| word.len() + 1).sum::<usize>();
        let exact = words[from..to].join(" ");
        let text = words.join(" ");
        let link = text_fragment(URL, &text, start, start + exact.len());
        let directive = link.split_once(":~:text=").unwrap().1;
        prop_assert!(directive.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%.,-_~".contains(&byte)));
        // So many letters that eight words on either side tell every place apart.
        let (found, end) = followed(&text, directive).unwrap();
        prop_assert_eq!(&text[found..end], &exact, "{}", directive);
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,60}", start in 0usize..70, len in 0usize..70) {
        prop_assert!(text_fragment(URL, &text, start, start + len).starts_with(URL));
    }
}
