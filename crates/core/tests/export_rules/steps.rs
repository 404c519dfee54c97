//! Rule 3, steps: what is derived or bounded is computed once more, from the JSON alone. Days are Julian day numbers, so
//! that nothing is shared with core, and words are read by looking for the few that matter.

use super::rules::{list, text};
use serde_json::Value;
use std::collections::BTreeSet;

/// First and last day allowed, as Julian day numbers.
type Days = (Option<i64>, Option<i64>);

/// What is wrong with the steps of a document.
pub fn steps(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for event in list(document, "events") {
        let date = &event["date"];
        let all = list(date, "steps");
        let given: Vec<Option<Days>> = all
            .iter()
            .fold(Vec::new(), |given, step| [&given[..], &[one(document, date, step, &given)]].concat());
        for (at, step) in all.iter().enumerate() {
            let used = all.iter().any(|by| inputs(by).contains(&at));
            let last = !all[at + 1..].iter().any(|later| later["for"] == step["for"]);
            if given[at].is_none() || !(used || last) {
                wrong.push(format!("{}: step {at} computes nothing that is used", event["id"]));
            }
        }
        for endpoint in ["start", "end"] {
            let last = all.iter().rposition(|step| step["for"] == endpoint);
            let written = bounds(&date[endpoint]);
            let holds = match (text(&date[endpoint], "basis"), last) {
                ("derived" | "bounded", None) | ("unknown", Some(_)) => false,
                (_, None) => true,
                (basis, Some(last)) => {
                    given[last] == Some(written) && (basis != "stated" || all[last]["op"] == "read")
                }
            };
            if !holds {
                wrong.push(format!("{}: its steps do not give its {endpoint}", event["id"]));
            }
            if rests_on_itself(document, text(event, "id"), endpoint) {
                wrong.push(format!("{}: its {endpoint} rests on itself", event["id"]));
            }
        }
    }
    wrong
}

fn inputs(step: &Value) -> Vec<usize> {
    let index = |value: &Value| value.as_u64().map(|index| index as usize);
    list(step, "steps").iter().chain(step.get("step")).filter_map(index).collect()
}

fn bounds(endpoint: &Value) -> Days {
    (day(&endpoint["earliest"]), day(&endpoint["latest"]))
}

fn event<'a>(document: &'a Value, id: &str) -> Option<&'a Value> {
    list(document, "events").iter().find(|event| text(event, "id") == id)
}

/// Whether an endpoint is reached again from what it is computed from; whatever a step of it names counts.
fn rests_on_itself(document: &Value, id: &str, endpoint: &str) -> bool {
    let mut reached: BTreeSet<(String, String)> = BTreeSet::new();
    let mut open = vec![(id.to_owned(), endpoint.to_owned())];
    while let Some((at, of)) = open.pop() {
        let Some(date) = event(document, &at).map(|event| &event["date"]) else { continue };
        let all = list(date, "steps");
        let Some(last) = all.iter().rposition(|step| step["for"] == of.as_str()) else { continue };
        let mut needed = vec![last];
        while let Some(step) = needed.pop().and_then(|at| all.get(at)) {
            needed.extend(inputs(step));
            let named: &[&str] = match text(step, "op") {
                "during" => &["start", "end"],
                "contains" => &[text(step, "for")],
                "same_as" => &[text(step, "of")],
                _ => &[],
            };
            for of in named {
                let next = (text(step, "event").to_owned(), (*of).to_owned());
                if next == (id.to_owned(), endpoint.to_owned()) {
                    return true;
                }
                if reached.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
    }
    false
}

/// What a step gives; nothing where it rests on nothing.
fn one(document: &Value, date: &Value, step: &Value, earlier: &[Option<Days>]) -> Option<Days> {
    let words = text(step, "words");
    let op = text(step, "op");
    if !["published", "intersect"].contains(&op) {
        let citation = list(date, "citations").get(step["citation"].as_u64()? as usize)?;
        if text(citation, "exact").matches(words).count() != 1 {
            return None;
        }
    }
    let input = || earlier.get(step["step"].as_u64()? as usize).copied()?;
    let other = || event(document, text(step, "event")).map(|event| &event["date"]);
    let starts = step["for"] == "start";
    let both = |days: Days, rule: &dyn Fn(i64) -> i64| Some((days.0.map(rule), days.1.map(rule)));
    let given = match op {
        "read" => {
            let digits: Vec<i64> = digits(words);
            match digits[..] {
                [year] if year > 999 => (Some(number(year, 1, 1)), Some(number(year, 12, 31))),
                [year, month, day] => (Some(number(year, month, day)), Some(number(year, month, day))),
                _ => return None,
            }
        }
        "published" => {
            let source = list(document, "sources").iter().find(|source| source["id"] == step["source"])?;
            let says = |citation: &&Value| list(citation, "supports").iter().any(|what| what == "published");
            list(source, "citations").iter().find(says)?;
            (Some(day(&source["published"])?), Some(day(&source["published"])?))
        }
        "weekday_on_or_before" => {
            let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
            // The Julian day 0 was a Monday.
            let weekday = names.iter().position(|name| words.contains(name))? as i64;
            both(input()?, &|day| day - (day - weekday).rem_euclid(7))?
        }
        "units_ago" => {
            let (count, unit) = quantity(words)?;
            let (first, last) = input()?;
            (first.map(|day| ago(day, count, unit).0), last.map(|day| ago(day, count, unit).1))
        }
        "within_units" => {
            let (count, unit) = quantity(words)?;
            let (first, last) = input()?;
            (first.map(|day| shift(day, count, unit)), last)
        }
        "hours_before" => {
            let named = ["hour", "시간", "小时"].iter().any(|hours| words.contains(hours));
            let (first, last) = input().filter(|_| named)?;
            (first.map(|day| day - 1), last)
        }
        "before" => (None, input()?.1),
        "after" => (input()?.0, None),
        "during" => (bounds(&other()?["start"]).0, bounds(&other()?["end"]).1),
        "contains" if starts => (None, bounds(&other()?["start"]).1),
        "contains" => (bounds(&other()?["end"]).0, None),
        "lasts" => {
            let (count, unit) = quantity(words)?;
            let days = match unit {
                'd' => count - 1,
                'w' => 7 * count - 1,
                _ => return None,
            };
            both(input()?, &|day| if starts { day - days } else { day + days })?
        }
        "same_as" => bounds(&other()?[text(step, "of")]),
        "intersect" => {
            let all: Option<Vec<Days>> =
                inputs(step).into_iter().map(|at| earlier.get(at).copied()?).collect();
            let all = all?;
            let first = all.iter().filter_map(|days| days.0).max();
            let last = all.iter().filter_map(|days| days.1).min();
            if first.zip(last).is_some_and(|(first, last)| first > last) {
                return None;
            }
            (first, last)
        }
        _ => return None,
    };
    (given != (None, None)).then_some(given)
}

/// The numbers that stand in ASCII digits.
fn digits(words: &str) -> Vec<i64> {
    words.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// A number and its unit: `d`, `w`, `m` or `y`.
fn quantity(words: &str) -> Option<(i64, char)> {
    let fixed = [("오늘", 0), ("어제", 1), ("今天", 0), ("昨天", 1), ("today", 0), ("yesterday", 1)];
    if let Some((_, count)) = fixed.iter().find(|(word, _)| words.contains(word)) {
        return Some((*count, 'd'));
    }
    let names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let parts: Vec<&str> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let value = |part: &str| {
        names.iter().position(|name| *name == part).map(|value| value as i64).or_else(|| part.parse().ok())
    };
    let unit = |part: &str| match part.trim_end_matches('s') {
        "day" => Some('d'),
        "week" => Some('w'),
        "month" => Some('m'),
        "year" => Some('y'),
        _ => None,
    };
    let found: Vec<(usize, i64, char)> = parts
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| Some((at, value(pair[0])?, unit(pair[1])?)))
        .collect();
    let [(at, count, unit)] = found[..] else { return None };
    // “in seven years and the first state visit in nine”
    let last = parts.len() - 1;
    match value(parts[last]) {
        Some(more) if at > 0 && last > at + 1 && parts[last - 1] == parts[at - 1] => Some((more, unit)),
        _ => Some((count, unit)),
    }
}

/// First and last day of the whole unit that lies so long ago.
fn ago(day: i64, count: i64, unit: char) -> (i64, i64) {
    let (year, month, _) = civil(day);
    match unit {
        'd' => (day - count, day - count),
        'w' => {
            let monday = day - day.rem_euclid(7) - 7 * count;
            (monday, monday + 6)
        }
        'm' => {
            let months = year * 12 + month - 1 - count;
            let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
            let next = months + 1;
            (number(year, month, 1), number(next.div_euclid(12), next.rem_euclid(12) + 1, 1) - 1)
        }
        _ => (number(year - count, 1, 1), number(year - count, 12, 31)),
    }
}

/// The day so much earlier; where the month is too short, its last.
fn shift(day: i64, count: i64, unit: char) -> i64 {
    let (year, month, number_of_day) = civil(day);
    let months = match unit {
        'd' => return day - count,
        'w' => return day - 7 * count,
        'm' => year * 12 + month - 1 - count,
        _ => (year - count) * 12 + month - 1,
    };
    let first = number(months.div_euclid(12), months.rem_euclid(12) + 1, 1);
    let next = number((months + 1).div_euclid(12), (months + 1).rem_euclid(12) + 1, 1);
    (first + number_of_day - 1).min(next - 1)
}

/// The Julian day number of a day (Fliegel and Van Flandern, 1968).
fn number(year: i64, month: i64, day: i64) -> i64 {
    let a = (month - 14) / 12;
    (1461 * (year + 4800 + a)) / 4 + (367 * (month - 2 - 12 * a)) / 12 - (3 * ((year + 4900 + a) / 100)) / 4
        + day
        - 32075
}

/// The same, back.
fn civil(number: i64) -> (i64, i64, i64) {
    let l = number + 68569;
    let n = 4 * l / 146_097;
    let l = l - (146_097 * n + 3) / 4;
    let i = 4000 * (l + 1) / 1_461_001;
    let l = l - 1461 * i / 4 + 31;
    let j = 80 * l / 2447;
    let day = l - 2447 * j / 80;
    let l = j / 11;
    (100 * (n - 49) + i + l, j + 2 - 12 * l, day)
}

fn day(value: &Value) -> Option<i64> {
    let parts: Vec<i64> = value.as_str()?.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        [year, month, day] => Some(number(year, month, day)),
        _ => None,
    }
}

#[test]
fn the_verifiers_own_days_are_right() {
    assert_eq!(number(2000, 1, 1), 2_451_545);
    for day in (1_000_000..3_000_000).step_by(37) {
        let (year, month, of_month) = civil(day);
        assert_eq!(number(year, month, of_month), day);
    }
    assert_eq!(number(2026, 1, 5).rem_euclid(7), 0, "a Monday");
}
