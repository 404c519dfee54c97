//! Steps as sentences that a reader understands, with the convention where one is applied.

use super::{Style, bounds_words, day_words, month_of_year, weekday_name, year_words};
use crate::date::steps::{Quantity, StepError, Unit, World, borrows_unit, evaluate, quantity, weekday};
use crate::date::{Bounds, Day};
use crate::model::{Endpoint, EventDate, EventId, Operation, SourceId, Step, Words};
use sourceline_messages::{Language, Piece, Slot};

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
    pub fn plain(
        &self,
        language: Language,
        event: impl Fn(&EventId) -> String,
        source: impl Fn(&SourceId) -> String,
    ) -> String {
        self.parts.iter().fold(String::new(), |sentence, part| match part {
            Part::Text(text) => sentence + text,
            Part::Words { quote, .. } => sentence + &format!("“{quote}”"),
            Part::Event(id) => sentence + &format!("“{}”", event(id)),
            Part::Source(id) => sentence + &source(id),
            Part::Convention(rule) => language.step_with_rule(sentence, rule),
        })
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
        let (language, operation) = (self.language, &self.step.operation);
        let given = match self.result {
            Ok(given) => *given,
            Err(error) => return self.failing(error),
        };
        let input = operation.inputs().first().and_then(|at| self.results.get(*at)?.as_ref().ok()).copied();
        let input = input.unwrap_or_default();
        let result = bounds_words(language, given);
        let day = |day: Option<Day>, style| {
            let words = day.map(|day| day_words(language, day, style));
            Slot::Text(words.unwrap_or_else(|| result.clone()))
        };
        let until = || until(language, input, near);
        said(match operation {
            Operation::Read { words } => language.step_names_in(quoted(words), result.into()),
            Operation::Published { source } => language
                .step_date_line_in(Slot::Of(Part::Source(source.clone())), day(given.earliest, Style::Long)),
            Operation::WeekdayOnOrBefore { words, .. } => {
                let name = weekday(&words.words).map(|day| weekday_name(language, day)).unwrap_or_default();
                let told =
                    language.step_last_weekday_in(quoted(words), name.into(), until().into(), result.into());
                return with_rules(said(told), [Some(self.weekday_rule())]);
            }
            Operation::UnitsAgo { words, .. } => return ago(language, words, input, given, until()),
            Operation::WithinUnits { words, .. } => {
                let back = quantity(&words.words).map(|of| amount(language, of.count, of.unit));
                let back = back.unwrap_or_default().into();
                language.step_reaches_back_in(quoted(words), back, until().into(), result.into())
            }
            Operation::HoursBefore { words, .. } => {
                let told = language.step_hours_before_in(quoted(words), until().into(), result.into());
                return with_rules(said(told), [Some(language.step_rule_hours())]);
            }
            Operation::Before { words, .. } => {
                language.step_no_later_in(quoted(words), day(given.latest, Style::Short))
            }
            Operation::After { words, .. } => {
                language.step_no_earlier_in(quoted(words), day(given.earliest, Style::Short))
            }
            Operation::During { words, event } if self.reference => {
                language.step_refers_to_days_in(quoted(words), named(event), result.into())
            }
            Operation::During { words, event } => {
                language.step_within_in(quoted(words), named(event), result.into())
            }
            Operation::Contains { words, event } => match self.step.endpoint {
                Endpoint::Start => language.step_had_begun_in(quoted(words), named(event), result.into()),
                Endpoint::End => language.step_ended_in(quoted(words), named(event), result.into()),
            },
            Operation::Lasts { words, .. } => return self.stay(words, input, result),
            Operation::SameAs { words, event, of } => {
                said_of(language, self.same(event, *of), quoted(words), named(event), result.into())
            }
            Operation::Intersect { steps } if steps.len() < 2 => language.step_leaves_in(result.into()),
            Operation::Intersect { .. } => language.step_together_in(result.into()),
        })
    }

    /// Which time of another event a date takes.
    fn same(&self, event: &EventId, of: Endpoint) -> Same {
        let is_one = self.world.date(event).is_ok_and(|range| range.start == range.end);
        match (self.reference, is_one, of) {
            (true, true, _) => Same::RefersToIt,
            (true, false, Endpoint::Start) => Same::RefersToBeginning,
            (true, false, Endpoint::End) => Same::RefersToEnd,
            (false, true, _) => Same::AtTheTime,
            (false, false, Endpoint::Start) => Same::AtTheBeginning,
            (false, false, Endpoint::End) => Same::AtTheEnd,
        }
    }

    /// What a weekday means, counted from the day of a report or from another date.
    fn weekday_rule(&self) -> &'static str {
        let input = self.step.operation.inputs().first().and_then(|at| self.steps.get(*at));
        match input {
            Some(Step { operation: Operation::Published { .. }, .. }) => {
                self.language.step_rule_weekday_of_report()
            }
            _ => self.language.step_rule_weekday(),
        }
    }

    /// What a checked document does not have: a step that does not compute.
    fn failing(&self, error: &StepError) -> Vec<Part> {
        let error = error.to_string().into();
        said(match self.step.operation.words() {
            Some(words) => self.language.step_words_fail_in(quoted(words), error),
            None => self.language.step_fails_in(error),
        })
    }

    /// A stay: from one end to the other.
    fn stay(&self, words: &Words, input: Bounds, result: String) -> Vec<Part> {
        let language = self.language;
        let days = quantity(&words.words).map_or(0, |quantity| match quantity.unit {
            Unit::Week => quantity.count.saturating_mul(7),
            _ => quantity.count,
        });
        let more = language.step_days(days.saturating_sub(1)).into();
        let from = bounds_words(language, input).into();
        let told = match self.step.endpoint {
            Endpoint::Start => language.step_stay_began_in(quoted(words), from, more, result.into()),
            Endpoint::End => language.step_stay_ended_in(quoted(words), from, more, result.into()),
        };
        with_rules(said(told), [Some(language.step_rule_stay())])
    }
}

/// The time of another event: it is what the words refer to, to count from, or what the event is put at.
#[derive(Clone, Copy)]
enum Same {
    RefersToIt,
    RefersToBeginning,
    RefersToEnd,
    AtTheTime,
    AtTheBeginning,
    AtTheEnd,
}

fn said_of(
    language: Language,
    same: Same,
    words: Slot<Part>,
    event: Slot<Part>,
    result: Slot<Part>,
) -> Vec<Piece<Part>> {
    match same {
        Same::RefersToIt => language.step_refers_to_in(words, event, result),
        Same::RefersToBeginning => language.step_refers_to_beginning_in(words, event, result),
        Same::RefersToEnd => language.step_refers_to_end_in(words, event, result),
        Same::AtTheTime => language.step_at_the_time_in(words, event, result),
        Same::AtTheBeginning => language.step_at_the_beginning_in(words, event, result),
        Same::AtTheEnd => language.step_at_the_end_in(words, event, result),
    }
}

/// A message in parts.
fn said(pieces: Vec<Piece<Part>>) -> Vec<Part> {
    let part = |piece| match piece {
        Piece::Text(text) => Part::Text(text),
        Piece::Of(part) => part,
    };
    pieces.into_iter().map(part).collect()
}

/// A sentence and the rules behind it.
fn with_rules<const N: usize>(mut sentence: Vec<Part>, rules: [Option<&str>; N]) -> Vec<Part> {
    sentence.extend(rules.into_iter().flatten().map(|rule| Part::Convention(rule.to_owned())));
    sentence
}

fn quoted(words: &Words) -> Slot<Part> {
    Slot::Of(Part::Words { quote: words.words.clone(), citation: words.citation })
}

fn named(event: &EventId) -> Slot<Part> {
    Slot::Of(Part::Event(event.clone()))
}

/// The input, to count from: “that day” where it was told right before.
fn until(language: Language, input: Bounds, near: bool) -> String {
    match input.both() {
        Some((first, last)) if near && first == last => language.step_that_day().to_owned(),
        _ => bounds_words(language, input),
    }
}

/// A number of whole calendar units back.
fn ago(language: Language, words: &Words, input: Bounds, given: Bounds, until: String) -> Vec<Part> {
    let quote = quoted(words);
    let Ok(Quantity { count, unit }) = quantity(&words.words) else {
        return said(vec![Piece::Of(Part::Words { quote: words.words.clone(), citation: words.citation })]);
    };
    let (until, result) = (until.into(), bounds_words(language, given).into());
    let back = amount(language, count, unit).into();
    let (told, rule) = match (unit, count) {
        (Unit::Day, 0) => (language.step_same_day_in(quote, result), None),
        (Unit::Week, 0) => (language.step_same_week_in(quote, until, result), None),
        (Unit::Month, 0) => (language.step_same_month_in(quote, until, result), None),
        (Unit::Year, 0) => (language.step_same_year_in(quote, until, result), None),
        (Unit::Day, _) => (language.step_days_before_in(quote, back, until, result), None),
        (Unit::Week, _) => {
            let told = language.step_weeks_before_in(quote, back, until, result);
            (told, Some(language.step_rule_weeks()))
        }
        (Unit::Month, _) => {
            let of =
                |bounds| in_units(language, bounds, |(year, month, _)| month_of_year(language, year, month));
            let told = language.step_months_before_in(quote, of(input).into(), back, of(given).into());
            (told, Some(language.step_rule_months()))
        }
        (Unit::Year, _) => {
            let of = |bounds| in_units(language, bounds, |(year, ..)| year_words(language, year));
            let told = language.step_years_before_in(quote, of(input).into(), count.into(), of(given).into());
            (told, Some(language.step_rule_years()))
        }
    };
    let borrowed = borrows_unit(&words.words).then(|| borrowed_rule(language, unit));
    with_rules(said(told), [rule, borrowed])
}

/// Bounds as the months or years that they lie in.
fn in_units(language: Language, bounds: Bounds, name: impl Fn((i32, u8, u8)) -> String) -> String {
    let unit = |day: Option<Day>| day.map(|day| name(day.civil()));
    match (unit(bounds.earliest), unit(bounds.latest)) {
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => language.date_to(first, last),
        (Some(first), None) => language.date_or_later(first),
        (None, Some(last)) => language.date_or_earlier(last),
        (None, None) => String::new(),
    }
}

fn borrowed_rule(language: Language, unit: Unit) -> &'static str {
    match unit {
        Unit::Day => language.step_rule_borrowed_days(),
        Unit::Week => language.step_rule_borrowed_weeks(),
        Unit::Month => language.step_rule_borrowed_months(),
        Unit::Year => language.step_rule_borrowed_years(),
    }
}

/// So many units: `2 months`.
fn amount(language: Language, count: u32, unit: Unit) -> String {
    match unit {
        Unit::Day => language.step_days(count),
        Unit::Week => language.step_weeks(count),
        Unit::Month => language.step_months(count),
        Unit::Year => language.step_years(count),
    }
}

#[cfg(test)]
mod tests;
