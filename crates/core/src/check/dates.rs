//! Rules 3 and 4: bases are honest, and the expression agrees with the bounds.

use super::{Fault, Path, Rule, Subject};
use crate::date::Day;
use crate::model::{Basis, Event, EventDate};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (e, event) in subject.document.events.iter().enumerate() {
        let path = Path::item("events", e).field("date");
        faults.extend(bounds_in_order(&path, &event.date));
        faults.extend(expression(&path, &event.date));
        if subject.is_checked() {
            faults.extend(bases(&path, event));
        }
    }
    faults
}

/// One end of a date.
struct Endpoint {
    name: &'static str,
    earliest: Option<Day>,
    latest: Option<Day>,
    basis: Basis,
}

fn endpoints(date: &EventDate) -> [Endpoint; 2] {
    [
        Endpoint {
            name: "start",
            earliest: date.start.earliest,
            latest: date.start.latest,
            basis: date.start.basis,
        },
        Endpoint { name: "end", earliest: date.end.earliest, latest: date.end.latest, basis: date.end.basis },
    ]
}

fn bounds_in_order(path: &Path, date: &EventDate) -> Vec<Fault> {
    let backwards = |end: &Endpoint| {
        let (earliest, latest) = end.earliest.zip(end.latest)?;
        (earliest > latest).then(|| {
            let message =
                format!("the {}'s earliest day, {earliest}, is after its latest, {latest}", end.name);
            Fault::new(Rule::Date, path.field(end.name), message, "exchange them, or correct one")
        })
    };
    endpoints(date).iter().filter_map(backwards).collect()
}

/// Rule 4. What the expression itself allows is for the date room to say; it plugs in here.
fn expression(path: &Path, date: &EventDate) -> Vec<Fault> {
    let bounded = endpoints(date).iter().any(|end| end.earliest.is_some() || end.latest.is_some());
    if date.edtf.is_none() && bounded {
        let help =
            "write the expression that the format's table gives for these bounds, or take the bounds out";
        return vec![Fault::new(Rule::Date, path.field("edtf"), "there are bounds, but no expression", help)];
    }
    Vec::new()
}

/// Rule 3.
fn bases(path: &Path, event: &Event) -> Vec<Fault> {
    let date = &event.date;
    let mut faults: Vec<Fault> = endpoints(date).iter().filter_map(|end| basis(path, end)).collect();
    let known = |basis: Basis| endpoints(date).iter().any(|end| end.basis == basis);
    let reasoned = date.reasoning.as_deref().is_some_and(|text| !text.trim().is_empty());
    if (known(Basis::Derived) || known(Basis::Bounded)) && !reasoned {
        let help = "write `reasoning`: the arithmetic, or why the sources allow no more than these bounds";
        faults.push(Fault::new(
            Rule::Basis,
            path.clone(),
            "this date is not stated, and nothing says why",
            help,
        ));
    }
    let all_stated = endpoints(date).iter().all(|end| end.basis == Basis::Stated);
    if all_stated && date.reasoning.is_some() {
        let help = "leave `reasoning` out, or call the date derived or bounded";
        faults.push(Fault::new(
            Rule::Basis,
            path.field("reasoning"),
            "a stated date needs no reasoning",
            help,
        ));
    }
    if let Some(year) = missing_year(date) {
        let message =
            format!("this date is called stated, but no passage cited for it contains the year {year}");
        let help = "cite the passage that contains the date, or call it derived and write the reasoning";
        faults.push(Fault::new(Rule::Basis, path.clone(), message, help));
    }
    faults
}

fn basis(path: &Path, end: &Endpoint) -> Option<Fault> {
    let some = end.earliest.is_some() || end.latest.is_some();
    let both = end.earliest.is_some() && end.latest.is_some();
    let (message, help) = match end.basis {
        Basis::Stated if !both => {
            ("is called stated, but a bound is missing", "give both bounds, or call it bounded")
        }
        Basis::Derived if !some => {
            ("is called derived, but nothing was derived", "give the bounds, or call it unknown")
        }
        Basis::Bounded if !some => {
            ("is called bounded, but has no bound", "give at least one, or call it unknown")
        }
        Basis::Unknown if some => ("has a bound, but nothing says how it is known", "write its `basis`"),
        _ => return None,
    };
    Some(Fault::new(Rule::Basis, path.field(end.name), format!("the {} {message}", end.name), help))
}

/// The year that a stated endpoint names and none of the date's passages contains.
///
/// Only the year is looked for: days and months are words of some language. An endpoint whose bounds lie in two
/// years (a decade, a century) names none.
fn missing_year(date: &EventDate) -> Option<i32> {
    if date.citations.is_empty() {
        return None; // rule 2 says so
    }
    let cited: String =
        date.citations.iter().flat_map(|c| c.exact.chars().map(digit).chain(['\n'])).collect();
    let years = endpoints(date).into_iter().filter(|end| end.basis == Basis::Stated).filter_map(|end| {
        let (earliest, latest) = (end.earliest?.civil().0, end.latest?.civil().0);
        (earliest == latest).then_some(earliest)
    });
    years.into_iter().find(|year| !cited.contains(&year.abs().to_string()))
}

/// Full-width and Chinese digits as ASCII ones; everything else as it is.
fn digit(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        '〇' | '零' => '0',
        _ => "一二三四五六七八九"
            .chars()
            .position(|d| d == c)
            .and_then(|at| char::from_digit(at as u32 + 1, 10))
            .unwrap_or(c),
    }
}
