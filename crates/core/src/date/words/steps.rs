//! Steps as sentences that a reader understands, with the convention where one is applied.

use super::{Style, bounds_words, day_words, month_name, weekday_name, year_words};
use crate::date::steps::{Quantity, StepError, Unit, World, borrows_unit, evaluate, quantity, weekday};
use crate::date::{Bounds, Day};
use crate::model::{Endpoint, EventDate, EventId, Operation, SourceId, Step, Words};
use sourceline_messages::Language;

/// A part of a sentence. Texts carry the spaces between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Plain words.
    Text(String),
    /// Words of a passage, to be set in quotation marks; they lead to it.
    Words {
        /// The words.
        quote: String,
        /// The index of the date's citation in which they stand.
        citation: usize,
    },
    /// An event, to be named by its title.
    Event(EventId),
    /// A source, to be named as it is elsewhere.
    Source(SourceId),
    /// A rule that was applied, as a sentence of its own: to be set off, in brackets for instance.
    Convention(String),
}

/// What a step does and yields, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepSentence {
    /// The endpoint that it serves; `None` where it serves both alike.
    pub serves: Option<Endpoint>,
    /// The steps that it tells of: one, or one for each endpoint.
    pub steps: Vec<usize>,
    /// Its parts.
    pub parts: Vec<Part>,
}

impl StepSentence {
    /// The sentence as plain text, given the names of events and sources.
    pub fn plain(&self, event: impl Fn(&EventId) -> String, source: impl Fn(&SourceId) -> String) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Words { quote, .. } => format!("“{quote}”"),
            Part::Event(id) => format!("“{}”", event(id)),
            Part::Source(id) => source(id),
            Part::Convention(text) => format!(" ({text})"),
        };
        self.parts.iter().map(part).collect()
    }
}

/// A sentence for each step of a date, in their order; steps that say the same of both endpoints share one.
pub fn step_sentences(language: Language, date: &EventDate, world: &World) -> Vec<StepSentence> {
    let results = evaluate(date, world);
    let mut sentences: Vec<StepSentence> = Vec::new();
    // In which sentence each step is told.
    let mut told: Vec<usize> = Vec::new();
    for (at, step) in date.steps.iter().enumerate() {
        let counts_from = |by: &Step| {
            by.operation.inputs().contains(&at) && !matches!(by.operation, Operation::Intersect { .. })
        };
        let reference = date.steps.iter().any(counts_from);
        let telling = Telling {
            language,
            step,
            steps: &date.steps,
            results: &results,
            result: &results[at],
            world,
            reference,
        };
        let input = step.operation.inputs().first().and_then(|input| told.get(*input)).copied();
        let at_place = |place: usize| telling.parts(input.is_some_and(|input| input + 1 == place));
        let twin = sentences.iter().enumerate().position(|(place, sentence)| {
            sentence.serves == Some(step.endpoint.other()) && sentence.parts == at_place(place)
        });
        match twin {
            Some(twin) => {
                sentences[twin].serves = None;
                sentences[twin].steps.push(at);
                told.push(twin);
            }
            None => {
                let parts = at_place(sentences.len());
                told.push(sentences.len());
                sentences.push(StepSentence { serves: Some(step.endpoint), steps: vec![at], parts });
            }
        }
    }
    sentences
}

/// A step with what it takes and yields.
struct Telling<'a> {
    language: Language,
    step: &'a Step,
    steps: &'a [Step],
    results: &'a [Result<Bounds, StepError>],
    result: &'a Result<Bounds, StepError>,
    world: &'a World,
    /// Whether another step counts from what it yields, so that it says nothing of the event itself yet.
    reference: bool,
}

impl Telling<'_> {
    /// The sentence. `near`: whether the step that it takes was told right before.
    fn parts(&self, near: bool) -> Vec<Part> {
        let operation = &self.step.operation;
        let given = match self.result {
            Ok(given) => *given,
            Err(error) => return self.failing(error),
        };
        let input = operation.inputs().first().and_then(|at| self.results.get(*at)?.as_ref().ok()).copied();
        let input = input.unwrap_or_default();
        let result = bounds_words(self.language, given);
        match operation {
            Operation::Read { words } => vec![quoted(words), text(format!(" names {result}."))],
            Operation::Published { source } => {
                let day = given.earliest.map_or(result, |day| day_words(self.language, day, Style::Long));
                vec![Part::Source(source.clone()), text(format!("’s date line is {day}."))]
            }
            Operation::WeekdayOnOrBefore { words, .. } => {
                let name = weekday(&words.words).map_or("", |day| weekday_name(self.language, day));
                let until = until(self.language, input, near);
                vec![
                    quoted(words),
                    text(format!(" is the last {name} up to {until}: {result}.")),
                    rule(match self.counts_from_a_date_line() {
                        true => "A weekday in a report means the last such day up to its date line.",
                        false => "A weekday means the last such day up to then.",
                    }),
                ]
            }
            Operation::UnitsAgo { words, .. } => ago(self.language, words, input, given, near),
            Operation::WithinUnits { words, .. } => {
                let back =
                    quantity(&words.words).map(|quantity| count(quantity.count, unit_name(quantity.unit)));
                let back = back.unwrap_or_default();
                vec![
                    quoted(words),
                    text(format!(
                        " reaches back {back} from {}: {result}.",
                        until(self.language, input, near)
                    )),
                ]
            }
            Operation::HoursBefore { words, .. } => vec![
                quoted(words),
                text(format!(", counted from {}: {result}.", until(self.language, input, near))),
                rule("“Hours before” allows the same day and the one before."),
            ],
            Operation::Before { words, .. } => {
                let day = given.latest.map_or(result, |day| day_words(self.language, day, Style::Short));
                vec![quoted(words), text(format!(" puts it no later than {day}."))]
            }
            Operation::After { words, .. } => {
                let day = given.earliest.map_or(result, |day| day_words(self.language, day, Style::Short));
                vec![quoted(words), text(format!(" puts it no earlier than {day}."))]
            }
            Operation::During { words, event } => {
                let when = if self.reference { " refers to the days of " } else { " puts it within " };
                vec![quoted(words), text(when), Part::Event(event.clone()), text(format!(": {result}."))]
            }
            Operation::Contains { words, event } => {
                let tail = match self.step.endpoint {
                    Endpoint::Start => format!(" within it, so it had begun {result}."),
                    Endpoint::End => format!(" within it, so it ended {result}."),
                };
                vec![quoted(words), text(" puts "), Part::Event(event.clone()), text(tail)]
            }
            Operation::Lasts { words, .. } => self.stay(words, input, given),
            Operation::SameAs { words, event, of } => {
                let one = self.world.date(event).is_ok_and(|range| range.start == range.end);
                let of = match (one, of) {
                    (true, _) if self.reference => "",
                    (true, _) => "the time of ",
                    (false, Endpoint::Start) => "the beginning of ",
                    (false, Endpoint::End) => "the end of ",
                };
                let when = format!(" {} {of}", if self.reference { "refers to" } else { "puts it at" });
                vec![quoted(words), text(when), Part::Event(event.clone()), text(format!(": {result}."))]
            }
            Operation::Intersect { steps } if steps.len() < 2 => {
                vec![text(format!("That leaves: {result}."))]
            }
            Operation::Intersect { .. } => vec![text(format!("All of this together: {result}."))],
        }
    }

    /// Whether the step that it takes is the day of a report, and not another date.
    fn counts_from_a_date_line(&self) -> bool {
        let input = self.step.operation.inputs().first().and_then(|at| self.steps.get(*at));
        input.is_some_and(|input| matches!(input.operation, Operation::Published { .. }))
    }

    /// What a checked document does not have: a step that does not compute.
    fn failing(&self, error: &StepError) -> Vec<Part> {
        let mut parts: Vec<Part> = self.step.operation.words().map(quoted).into_iter().collect();
        let lead = if parts.is_empty() { "This" } else { "" };
        parts.push(text(format!("{lead} does not compute: {error}.")));
        parts
    }

    /// A stay: from one end to the other.
    fn stay(&self, words: &Words, input: Bounds, given: Bounds) -> Vec<Part> {
        let days = quantity(&words.words).map_or(0, |quantity| match quantity.unit {
            Unit::Week => quantity.count.saturating_mul(7),
            _ => quantity.count,
        });
        let more = count(days.saturating_sub(1), "day");
        let (from, to) = (bounds_words(self.language, input), bounds_words(self.language, given));
        let told = match self.step.endpoint {
            Endpoint::Start => format!(": it ended {from}, so it began {more} earlier: {to}."),
            Endpoint::End => format!(": it began {from}, so it ended {more} later: {to}."),
        };
        vec![quoted(words), text(told), rule("A stay counts its first and its last day.")]
    }
}

fn text(text: impl Into<String>) -> Part {
    Part::Text(text.into())
}

fn rule(text: impl Into<String>) -> Part {
    Part::Convention(text.into())
}

fn quoted(words: &Words) -> Part {
    Part::Words { quote: words.words.clone(), citation: words.citation }
}

/// The input, to count from: “that day” where it was told right before.
fn until(language: Language, input: Bounds, near: bool) -> String {
    match input.both() {
        Some((first, last)) if near && first == last => "that day".to_owned(),
        _ => bounds_words(language, input),
    }
}

/// A number of whole calendar units back.
fn ago(language: Language, words: &Words, input: Bounds, given: Bounds, near: bool) -> Vec<Part> {
    let Ok(Quantity { count: number, unit }) = quantity(&words.words) else { return vec![quoted(words)] };
    let result = bounds_words(language, given);
    let (told, convention) = match (unit, number) {
        (Unit::Day, 0) => (format!(" is that same day: {result}."), None),
        (Unit::Day, _) => {
            (format!(" is {} before {}: {result}.", count(number, "day"), until(language, input, near)), None)
        }
        (_, 0) => {
            let name = unit_name(unit);
            (format!(" is the {name} of {}: {result}.", until(language, input, near)), None)
        }
        (Unit::Week, _) => {
            let told = format!(
                ": {} before the week of {}: {result}.",
                count(number, "week"),
                until(language, input, near)
            );
            (told, Some("Counted in whole weeks from Monday to Sunday, so about."))
        }
        (Unit::Month, _) => {
            let (from, to) = (
                in_units(input, |day| month_of(language, day)),
                in_units(given, |day| month_of(language, day)),
            );
            let told = format!(": {from} − {} = {to}.", count(number, "month"));
            (told, Some("Counted in whole calendar months, so about."))
        }
        (Unit::Year, _) => {
            let year = |day: Day| year_words(language, day.civil().0);
            let told = format!(": {} − {number} = {}.", in_units(input, year), in_units(given, year));
            (told, Some("Counted in whole calendar years, so about."))
        }
    };
    let borrowed = borrows_unit(&words.words).then(|| {
        rule(format!(
            "The last number has no unit of its own; it counts {}s as the one before.",
            unit_name(unit)
        ))
    });
    let all = [Some(quoted(words)), Some(text(told)), convention.map(rule), borrowed];
    all.into_iter().flatten().collect()
}

fn month_of(language: Language, day: Day) -> String {
    let (year, month, _) = day.civil();
    format!("{} {}", month_name(language, month), year_words(language, year))
}

/// Bounds as the months or years that they lie in.
fn in_units(bounds: Bounds, name: impl Fn(Day) -> String) -> String {
    match (bounds.earliest.map(&name), bounds.latest.map(&name)) {
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => format!("{first} to {last}"),
        (Some(first), None) => format!("{first} or later"),
        (None, Some(last)) => format!("{last} or earlier"),
        (None, None) => String::new(),
    }
}

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
    }
}

fn count(number: u32, unit: &str) -> String {
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

#[cfg(test)]
mod tests;
