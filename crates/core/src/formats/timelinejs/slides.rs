//! Slides as TimelineJS has them, from its JSON.

use super::json::Json;
use super::moment::Moment;
use crate::formats::findings::Findings;
use crate::formats::html;

/// One slide or era, whichever form it was written in.
#[derive(Debug, Default)]
pub(super) struct Slide {
    /// Where it stands, for a fault.
    pub at: String,
    /// Where its end stands.
    pub end_at: String,
    /// How the names of its fields begin, for what is lost.
    pub field: &'static str,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    /// Plain text.
    pub headline: String,
    /// Plain text.
    pub text: String,
    /// Plain text.
    pub group: Option<String>,
    pub id: Option<String>,
    /// What is shown in place of a date, with the name of the field that says so.
    pub shown: Vec<(String, String)>,
    /// Parts of its times, by the names of their fields: told as lost unless the times are kept.
    pub times: Vec<String>,
    /// Whether it has a fault that is told, so that no more needs to be said.
    pub is_faulty: bool,
    /// Whether a band behind the slides was meant.
    pub is_era: bool,
}

/// The fields of a slide that are read here; others are lost.
const TEXTS: &[&str] = &["headline", "text"];

/// Reads a slide; `field` is how the names of its fields begin.
pub(super) fn slide(json: &Json, at: String, field: &'static str, findings: &mut Findings) -> Slide {
    let end_at = format!("{at}.end_date");
    let mut slide = Slide { at, end_at, field, is_era: field == "eras", ..Slide::default() };
    if !matches!(json, Json::Object(_)) {
        let message = format!("here is {}, where a slide belongs", json.what());
        findings.fault(slide.at.clone(), message, "write an object with start_date and text");
        slide.is_faulty = true;
        return slide;
    }
    let faults = findings.faults();
    for (name, value) in json.members().iter().filter(|(_, value)| !value.is_blank()) {
        match name.as_str() {
            "start_date" | "end_date" => {
                let date = date(value, &mut slide, name, findings);
                *(if name == "start_date" { &mut slide.start } else { &mut slide.end }) = date;
            }
            "text" => text(value, &mut slide, findings),
            "group" => slide.group = words(value, &slide, name, findings),
            "display_date" => {
                if let Some(words) = words(value, &slide, name, findings) {
                    slide.shown.push((format!("{field}.{name}"), words));
                }
            }
            "unique_id" => match scalar(value) {
                Some(id) => slide.id = Some(id),
                None => findings.lost(&format!("{field}.{name}")),
            },
            // What it is without being written.
            "autolink" if *value == Json::Flag(true) => {}
            "media" | "background" if !value.members().is_empty() => {
                lost_members(value, &format!("{field}.{name}"), &[], findings);
            }
            _ => findings.lost(&format!("{field}.{name}")),
        }
    }
    slide.is_faulty = findings.faults() > faults;
    slide
}

/// What stands in an object beside the members that are known.
pub(super) fn lost_members(json: &Json, field: &str, known: &[&str], findings: &mut Findings) {
    for (name, value) in json.members() {
        if !value.is_blank() && !known.contains(&name.as_str()) {
            findings.lost(&format!("{field}.{name}"));
        }
    }
}

/// A text or a number as a text.
fn scalar(json: &Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.trim().to_owned()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn text(json: &Json, slide: &mut Slide, findings: &mut Findings) {
    if !matches!(json, Json::Object(_)) {
        let message = format!("here is {}, where a text belongs", json.what());
        let help = "write an object: {\"headline\": \"…\", \"text\": \"…\"}";
        return findings.fault(format!("{}.text", slide.at), message, help);
    }
    for name in TEXTS {
        let Some(value) = json.get(name).filter(|value| !value.is_blank()) else { continue };
        let words = words(value, slide, &format!("text.{name}"), findings).unwrap_or_default();
        match *name {
            "headline" => slide.headline = words.replace('\n', " "),
            _ => slide.text = words,
        }
    }
    lost_members(json, &format!("{}.text", slide.field), TEXTS, findings);
}

/// A text of HTML as its words.
fn words(json: &Json, slide: &Slide, name: &str, findings: &mut Findings) -> Option<String> {
    let Some(html) = scalar(json) else {
        let message = format!("here is {}, where words belong", json.what());
        findings.fault(format!("{}.{name}", slide.at), message, "write them in quotation marks");
        return None;
    };
    plain(&html, || format!("{}.{name}", slide.at), &format!("{}.{name}", slide.field), findings)
}

/// The words of HTML; what its elements meant is told by the field they stand in. `None` if there are none.
pub(super) fn plain(
    html: &str,
    at: impl FnOnce() -> String,
    field: &str,
    findings: &mut Findings,
) -> Option<String> {
    let plain = html::plain(html);
    for (element, count) in plain.elements {
        findings.lost_times(&format!("{field} <{element}>"), count);
    }
    findings.lost_passages(plain.passages);
    let text = findings.kept(at, plain.text);
    (!text.is_empty()).then_some(text)
}

/// The parts of a date in their order.
const PARTS: [&str; 3] = ["year", "month", "day"];
const TIMES: [&str; 4] = ["hour", "minute", "second", "millisecond"];

fn date(json: &Json, slide: &mut Slide, name: &str, findings: &mut Findings) -> Option<Moment> {
    let at = format!("{}.{name}", slide.at);
    let field = format!("{}.{name}", slide.field);
    if !matches!(json, Json::Object(_)) {
        let message = format!("here is {}, where a date belongs", json.what());
        let help = "write an object: {\"year\": 2001, \"month\": 2, \"day\": 3}";
        findings.fault(at, message, help);
        return None;
    }
    let mut is_whole = true;
    let mut number = |part: &str, findings: &mut Findings| {
        let value = json.get(part).filter(|value| !value.is_blank())?;
        let found = whole_number(value);
        if found.is_none() {
            is_whole = false;
            let message = match scalar(value) {
                Some(text) => format!("`{}` is no whole number", text.chars().take(40).collect::<String>()),
                None => format!("here is {}, where a number belongs", value.what()),
            };
            findings.fault(format!("{at}.{part}"), message, "write it in digits");
        }
        found
    };
    let parts = PARTS.map(|part| number(part, findings));
    let times = TIMES.map(|part| number(part, findings));
    if let Some(words) = json.get("display_date").filter(|value| !value.is_blank())
        && let Some(words) = self::words(words, slide, &format!("{name}.display_date"), findings)
    {
        slide.shown.push((format!("{field}.display_date"), words));
    }
    lost_members(json, &field, &[&PARTS[..], &TIMES, &["display_date"]].concat(), findings);
    let given = TIMES.iter().zip(times).filter(|(_, time)| time.is_some());
    slide.times.extend(given.map(|(part, _)| format!("{field}.{part}")));
    if !is_whole {
        return None;
    }
    Moment::of(parts, time(times), |part| format!("{at}.{part}"), findings)
}

/// A number, or a text that is one.
fn whole_number(json: &Json) -> Option<i64> {
    match json {
        // Whole, and far below what a number holds exactly.
        Json::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => Some(*number as i64),
        Json::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A time of day that EDTF can say: it has seconds, and no parts of them.
pub(super) fn time([hour, minute, second, part]: [Option<i64>; 4]) -> Option<(u8, u8, u8)> {
    let within = |number: Option<i64>, most: u8| u8::try_from(number?).ok().filter(|number| *number <= most);
    let time = (within(hour, 23)?, within(minute, 59)?, within(second, 59)?);
    part.is_none_or(|part| part == 0).then_some(time)
}
