//! Rule 4: the format's table, form by form.

use super::rules::list;
use serde_json::Value;

/// First and last day of what a cell of the table names, as written; `None` for no bound.
type Pair = (Option<String>, Option<String>);

/// What an expression demands of one endpoint.
#[derive(Clone)]
enum Demand {
    /// Exactly these bounds.
    Exactly(Pair),
    /// Approximate: some bound, as computed.
    Some,
}

/// Compares every expression with its bounds.
pub fn expressions(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for event in list(document, "events") {
        let date = &event["date"];
        let read = match date["edtf"].as_str() {
            None => Some((Demand::Exactly((None, None)), Demand::Exactly((None, None)), false)),
            Some(edtf) => table(edtf),
        };
        let agrees = read.is_some_and(|(start, end, open)| {
            let (narrow_start, narrow_end) = narrowed(&start, &end);
            let starts = meets(&date["start"], &start) || meets(&date["start"], &narrow_start);
            let ends = meets(&date["end"], &end) || meets(&date["end"], &narrow_end);
            starts && ends && date["end"]["open"] == open
        });
        if !agrees {
            wrong.push(format!("{}: {} does not agree with its bounds", event["id"], date["edtf"]));
        }
    }
    wrong
}

/// The same, where nothing ends before it starts: the start is not after the latest end, the end not before the
/// earliest start. (Years from 0 on: their days compare as texts.)
fn narrowed(start: &Demand, end: &Demand) -> (Demand, Demand) {
    match (start, end) {
        (Demand::Exactly((Some(first), Some(a))), Demand::Exactly((Some(b), Some(last)))) => (
            Demand::Exactly((Some(first.clone()), Some(a.min(last).clone()))),
            Demand::Exactly((Some(b.max(first).clone()), Some(last.clone()))),
        ),
        _ => (start.clone(), end.clone()),
    }
}

fn meets(endpoint: &Value, demand: &Demand) -> bool {
    let (earliest, latest) = (endpoint["earliest"].as_str(), endpoint["latest"].as_str());
    match demand {
        Demand::Exactly(pair) => (earliest, latest) == (pair.0.as_deref(), pair.1.as_deref()),
        Demand::Some => earliest.is_some() || latest.is_some(),
    }
}

/// The rows of the table.
fn table(edtf: &str) -> Option<(Demand, Demand, bool)> {
    if let Some(set) = edtf.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let (from, to) = set.split_once("..")?;
        let one = || -> Option<Pair> { Some((day_or_none(from)?, day_or_none(to)?)) };
        return Some((Demand::Exactly(one()?), Demand::Exactly(one()?), false));
    }
    if let Some((from, to)) = edtf.split_once('/') {
        let open = to == "..";
        return Some((cell(from)?, cell(if open { "" } else { to })?, open));
    }
    Some((cell(edtf)?, cell(edtf)?, false))
}

fn day_or_none(written: &str) -> Option<Option<String>> {
    match (written, unit(written)) {
        ("", _) => Some(None),
        (_, Some((first, last))) if first == last => Some(first),
        _ => None,
    }
}

fn cell(written: &str) -> Option<Demand> {
    if written.is_empty() {
        return Some(Demand::Exactly((None, None)));
    }
    match written.strip_suffix('~') {
        Some(about) => unit(about).map(|_| Demand::Some),
        None => unit(written).map(Demand::Exactly),
    }
}

/// A day, a month or a year of four digits.
fn unit(written: &str) -> Option<Pair> {
    let parts: Vec<&str> = written.split('-').collect();
    let digits = |part: &&str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let year = parts.first().filter(|part| digits(part, 4))?;
    if !parts[1..].iter().all(|part| digits(part, 2)) {
        return None;
    }
    let pair = |first: String, last: String| Some((Some(first), Some(last)));
    match parts[1..] {
        [] => pair(format!("{year}-01-01"), format!("{year}-12-31")),
        [month] => pair(format!("{written}-01"), format!("{written}-{:02}", length(year, month)?)),
        [month, day] => {
            let real = (1..=length(year, month)?).contains(&day.parse::<u32>().ok()?);
            real.then(|| (Some(written.to_owned()), Some(written.to_owned())))
        }
        _ => None,
    }
}

fn length(year: &str, month: &str) -> Option<u32> {
    let year: u32 = year.parse().ok()?;
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    Some(match month {
        "02" if leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => 31,
        _ => return None,
    })
}
