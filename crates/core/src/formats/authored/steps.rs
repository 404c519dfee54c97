//! The steps of a date as authors write them: labels become indices, words find the citation in which they stand, and
//! a step for both endpoints is written out twice.

mod entries;

use self::entries::{Entry, Lowered, Steps};
use super::lower::Lowering;
use super::raw::{RawStep, Text};
use super::spanned::Spanned;
use crate::check::{Path, Rule};
use crate::date::steps::places;
use crate::model::{
    Basis, Citation, Endpoint, EventDate, EventId, Operation, OperationName, SourceId, Step, Words,
};
use crate::quote::{CodePoints, nearest};
use std::ops::Range;

/// What an authored operation takes, beside `for` and `as`; what is optional ends with `?`.
fn takes(op: OperationName) -> &'static [&'static str] {
    match op {
        OperationName::Read => &["source", "words"],
        OperationName::Published => &["source"],
        OperationName::During | OperationName::Contains => &["source", "words", "event"],
        OperationName::SameAs => &["source", "words", "event", "at?"],
        OperationName::Intersect => &["of?"],
        OperationName::WeekdayOnOrBefore
        | OperationName::UnitsAgo
        | OperationName::WithinUnits
        | OperationName::HoursBefore
        | OperationName::Before
        | OperationName::After
        | OperationName::Lasts => &["source", "words", "from?"],
    }
}

impl Lowering<'_> {
    /// Lowers the steps of an event's date. Where one has a fault, nothing is checked of the others: `failed` says so.
    pub(super) fn steps(
        &mut self,
        event: &Path,
        raw: Vec<Spanned<RawStep>>,
        date: &EventDate,
        citations: &[Citation],
    ) -> Vec<Step> {
        let path = event.field("date").field("steps");
        if let Some(first) = raw.first().filter(|_| citations.is_empty()) {
            // Where there is a date, rule 2 says that nothing supports it.
            if date.edtf.is_none() {
                let help = "write the date's `edtf` and cite what supports it, or take the steps out";
                self.fault_at(first.span(), Rule::Basis, "there are steps, but no date".to_owned(), help);
            }
            self.failed.push(path);
            return Vec::new();
        }
        let later: Vec<Option<String>> = raw
            .iter()
            .map(|step| step.get_ref().label.as_ref().map(|label| label.get_ref().clone()))
            .collect();
        let mut steps = Steps::default();
        for (at, raw) in raw.into_iter().enumerate() {
            let header = raw.span();
            let whole = self.step(&mut steps, event, raw.into_inner(), header, date, citations, &later[at..]);
            if whole.is_none() {
                steps.entries.push(Entry { label: later[at].clone(), copies: [None; 2], broken: true });
            }
        }
        if steps.entries.iter().any(|entry| entry.broken) {
            self.failed.push(path);
            return Vec::new();
        }
        let lowered = steps.without_idle_copies();
        lowered
            .into_iter()
            .enumerate()
            .map(|(at, lowered)| {
                let path = path.index(at);
                self.map.note(path.clone(), lowered.header);
                lowered.fields.into_iter().for_each(|(field, span)| self.map.note(path.field(field), span));
                lowered.step
            })
            .collect()
    }

    /// Lowers one step for every endpoint that it serves; `None` after a fault.
    #[allow(clippy::too_many_arguments)]
    fn step(
        &mut self,
        steps: &mut Steps,
        event: &Path,
        raw: RawStep,
        header: Range<usize>,
        date: &EventDate,
        citations: &[Citation],
        later: &[Option<String>],
    ) -> Option<()> {
        let op = raw.op.into_inner();
        let mut fields = Vec::new();
        let mut note = |field, span: Option<Range<usize>>| fields.extend(span.map(|span| (field, span)));
        note("source", raw.source.as_ref().map(Spanned::span));
        note("words", raw.words.as_ref().map(Spanned::span));
        note("event", raw.event.as_ref().map(Spanned::span));
        note("from", raw.from.as_ref().map(Spanned::span));
        note("of", raw.of.as_ref().map(Spanned::span));
        note("at", raw.at.as_ref().map(Spanned::span));
        let fit = self.fits(op, &header, &fields);
        let labelled = self.labelled(steps, raw.label.as_ref());
        if !fit || !labelled {
            return None;
        }
        let words = match (raw.words, &raw.source) {
            (Some(words), Some(source)) => Some(self.words(event, source, words, citations)?),
            _ => None,
        };
        let inputs: Vec<Text> = match (raw.from, raw.of) {
            (Some(from), _) => vec![from],
            (None, Some(of)) => of.into_inner(),
            (None, None) => Vec::new(),
        };
        let named = self.named(steps, &inputs, later)?;
        let shared = raw.endpoint.is_none();
        let serves = raw.endpoint.map_or_else(|| needing(date), |endpoint| vec![endpoint.into_inner()]);
        let mut copies = [None; 2];
        for endpoint in serves {
            let taken = match op {
                OperationName::Intersect if inputs.is_empty() => steps.unused(endpoint),
                _ if inputs.is_empty() => steps.before(op, endpoint).into_iter().collect(),
                _ => named.iter().filter_map(|at| steps.entries[*at].copy(op, endpoint)).collect(),
            };
            let words = words.clone();
            let step = taken.first().copied();
            let event = raw.event.as_ref().map(|event| EventId::new(event.get_ref().clone()));
            let source = raw.source.as_ref().map(|source| SourceId::new(source.get_ref().clone()));
            let operation = match op {
                OperationName::Read => words.map(|words| Operation::Read { words }),
                OperationName::Published => source.map(|source| Operation::Published { source }),
                OperationName::WeekdayOnOrBefore => {
                    words.zip(step).map(|(words, step)| Operation::WeekdayOnOrBefore { words, step })
                }
                OperationName::UnitsAgo => {
                    words.zip(step).map(|(words, step)| Operation::UnitsAgo { words, step })
                }
                OperationName::WithinUnits => {
                    words.zip(step).map(|(words, step)| Operation::WithinUnits { words, step })
                }
                OperationName::HoursBefore => {
                    words.zip(step).map(|(words, step)| Operation::HoursBefore { words, step })
                }
                OperationName::Before => {
                    words.zip(step).map(|(words, step)| Operation::Before { words, step })
                }
                OperationName::After => words.zip(step).map(|(words, step)| Operation::After { words, step }),
                OperationName::Lasts => words.zip(step).map(|(words, step)| Operation::Lasts { words, step }),
                OperationName::During => {
                    words.zip(event).map(|(words, event)| Operation::During { words, event })
                }
                OperationName::Contains => {
                    words.zip(event).map(|(words, event)| Operation::Contains { words, event })
                }
                OperationName::SameAs => {
                    let of = raw.at.as_ref().map_or(endpoint, |at| *at.get_ref());
                    words.zip(event).map(|(words, event)| Operation::SameAs { words, event, of })
                }
                OperationName::Intersect => {
                    Some(Operation::Intersect { steps: taken }).filter(|_| step.is_some())
                }
            };
            let Some(operation) = operation else {
                let message =
                    format!("a step `{op}` takes what an earlier step yields, and none stands before it");
                let help = "put the step that it computes from before it";
                self.fault_at(header, Rule::Steps, message, help);
                return None;
            };
            copies[endpoint as usize] = Some(steps.lowered.len());
            let step = Step { endpoint, operation };
            let fields = fields.iter().map(|(field, span)| (document_field(field), span.clone())).collect();
            steps.lowered.push(Lowered { step, header: header.clone(), fields, shared });
        }
        steps.entries.push(Entry { label: later[0].clone(), copies, broken: false });
        Some(())
    }

    /// Reports every field that the operation does not take, and every one that it lacks.
    fn fits(&mut self, op: OperationName, header: &Range<usize>, fields: &[(&str, Range<usize>)]) -> bool {
        let before = self.diagnostics.len();
        let takes = takes(op);
        let names: Vec<String> =
            takes.iter().map(|field| format!("`{}`", field.trim_end_matches('?'))).collect();
        for (field, span) in
            fields.iter().filter(|(field, _)| !takes.iter().any(|t| t.trim_end_matches('?') == *field))
        {
            let help = format!("take it out; `{op}` takes {}, and `for` and `as`", names.join(", "));
            self.fault_at(span.clone(), Rule::Steps, format!("a step `{op}` takes no `{field}`"), &help);
        }
        for field in
            takes.iter().filter(|t| !t.ends_with('?') && !fields.iter().any(|(field, _)| field == *t))
        {
            let help = match *field {
                "words" => "quote the words of a passage that the step reads or rests on",
                "source" if op == OperationName::Published => {
                    "name the source whose publication day is meant"
                }
                "source" => "name the source in which the words stand",
                _ => "name the event whose date it takes",
            };
            self.fault_at(header.clone(), Rule::Steps, format!("a step `{op}` needs `{field}`"), help);
        }
        self.diagnostics.len() == before
    }

    /// Reports a label that another step has already.
    fn labelled(&mut self, steps: &Steps, label: Option<&Text>) -> bool {
        let Some(label) = label else { return true };
        let taken = steps.entries.iter().any(|entry| entry.label.as_ref() == Some(label.get_ref()));
        if taken {
            let message = format!("another step of this date is called `{}` too", label.get_ref());
            self.fault_at(label.span(), Rule::Steps, message, "give each step a label of its own");
        }
        !taken
    }

    /// The entries that labels name; `None` after a fault, or where one of them is broken.
    fn named(&mut self, steps: &Steps, labels: &[Text], later: &[Option<String>]) -> Option<Vec<usize>> {
        let (mut found, mut whole) = (Vec::new(), true);
        for label in labels {
            let known =
                |label: &str| steps.entries.iter().position(|entry| entry.label.as_deref() == Some(label));
            match known(label.get_ref()) {
                Some(at) => {
                    whole &= !steps.entries[at].broken;
                    found.push(at);
                }
                None => {
                    whole = false;
                    let name = label.get_ref();
                    let (message, help) = if later.iter().any(|later| later.as_ref() == Some(name)) {
                        let message = format!("the step `{name}` does not stand before this one");
                        (message, "a step may only take earlier ones; change their order".to_owned())
                    } else {
                        let labels: Vec<String> = steps
                            .entries
                            .iter()
                            .filter_map(|entry| Some(format!("`{}`", entry.label.as_ref()?)))
                            .collect();
                        let help = match labels.is_empty() {
                            true => "no earlier step has a label; give it one with `as`".to_owned(),
                            false => format!("the earlier steps are called {}", labels.join(", ")),
                        };
                        (format!("no step of this date is called `{name}`"), help)
                    };
                    self.fault_at(label.span(), Rule::Steps, message, &help);
                }
            }
        }
        whole.then_some(found)
    }

    /// The citation in which some words stand: exactly one of those of the source that support the date, and there in
    /// exactly one place. `None` after a fault, or where one of those citations has a fault of its own.
    fn words(&mut self, event: &Path, source: &Text, words: Text, citations: &[Citation]) -> Option<Words> {
        let id = source.get_ref().as_str();
        if !self.sources.iter().any(|known| known.id.as_str() == id) {
            let help = "name the id of the source in which the words stand";
            self.fault_at(source.span(), Rule::Steps, format!("there is no source `{id}`"), help);
            return None;
        }
        let of_date = event.field("date").field("citations");
        let of_source: Vec<(usize, &Citation)> =
            citations.iter().enumerate().filter(|(_, citation)| citation.source.as_str() == id).collect();
        if of_source.iter().any(|(at, _)| self.failed.contains(&of_date.index(*at))) {
            return None;
        }
        let found: Vec<(usize, &Citation, usize)> = of_source
            .iter()
            .map(|(at, citation)| (*at, *citation, places(&citation.exact, words.get_ref())))
            .filter(|(.., places)| *places > 0)
            .collect();
        if let [(citation, _, 1)] = found[..] {
            return Some(Words { citation, words: words.into_inner() });
        }
        let (message, help, notes) = if of_source.is_empty() {
            let message = format!("no citation of `{id}` supports this event's date");
            (message, "cite the passage, with `date` among its `supports`", Vec::new())
        } else if found.is_empty() {
            let message = format!("these words stand in no citation of `{id}` that supports the date");
            let near = of_source
                .iter()
                .find_map(|(_, citation)| nearest(&CodePoints::new(&citation.exact), words.get_ref()));
            let notes = match near {
                Some(near) => {
                    let differences =
                        near.differences.iter().map(|difference| format!("they differ in {difference}"));
                    std::iter::once(format!("the nearest words are\n{}", near.text))
                        .chain(differences)
                        .collect()
                }
                None => {
                    let cited: Vec<&str> =
                        of_source.iter().map(|(_, citation)| citation.exact.as_str()).collect();
                    vec![format!("cited are\n{}", cited.join("\n"))]
                }
            };
            (
                message,
                "copy the words from the citation, or give the citation that has them `date` among its `supports`",
                notes,
            )
        } else {
            let message = "these words stand in more than one place of the date's citations".to_owned();
            let listed: Vec<String> = found
                .iter()
                .map(|(_, citation, places)| match places {
                    1 => citation.exact.clone(),
                    _ => format!("{} ({places} times)", citation.exact),
                })
                .collect();
            (
                message,
                "quote more of the words, so that they stand in one",
                vec![format!("they stand in\n{}", listed.join("\n"))],
            )
        };
        self.fault_at(words.span(), Rule::Steps, message, help);
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.notes = notes;
        }
        None
    }
}

/// The endpoints that need steps: those that are derived or bounded; else those that are stated; else both.
fn needing(date: &EventDate) -> Vec<Endpoint> {
    let bases = [(Endpoint::Start, date.start.basis), (Endpoint::End, date.end.basis)];
    let with = |wanted: &[Basis]| -> Vec<Endpoint> {
        bases.iter().filter(|(_, basis)| wanted.contains(basis)).map(|(endpoint, _)| *endpoint).collect()
    };
    [with(&[Basis::Derived, Basis::Bounded]), with(&[Basis::Stated]), Endpoint::BOTH.to_vec()]
        .into_iter()
        .find(|endpoints| !endpoints.is_empty())
        .unwrap_or_default()
}

/// The name that an authored field has in the document.
fn document_field(field: &'static str) -> &'static str {
    match field {
        "from" => "step",
        "of" => "steps",
        "at" => "of",
        other => other,
    }
}
