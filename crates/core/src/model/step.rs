//! One step of a date's computation: the recomputable form of a derived or bounded date.
//!
//! A step takes what a passage says, a source's publication day, another event's date or earlier steps, and yields
//! bounds; the room `date::steps` evaluates it. Nothing in it is a date or a number of its own.

use super::{EventId, SourceId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// One step of a date's computation. The last one for an endpoint equals that endpoint's bounds.
///
/// In JSON it is one flat object, `{"for": "start", "op": "units_ago", "citation": 0, "words": "…", "step": 0}`; in
/// binary formats, which cannot tell one object from another by its fields, it is the pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The endpoint that it serves.
    pub endpoint: Endpoint,
    /// What is done.
    pub operation: Operation,
}

/// The start or the end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Endpoint {
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// Words of a passage, from which a number, a unit, a weekday or a date is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Index of the citation among the date's own.
    pub citation: usize,
    /// The words, which stand in exactly one place of that citation's `exact`.
    pub words: String,
}

/// What a step does. A `step` and the `steps` are indices of earlier steps of the same date, whichever endpoint they
/// serve; the input is what they yielded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    /// The day, month or year that stands in the words: its first and its last day.
    Read {
        /// What is read.
        words: Words,
    },
    /// The day on which a source was published; it rests on the source's own citation.
    Published {
        /// The source.
        source: SourceId,
    },
    /// The last day of the weekday in the words up to the input, for both of its bounds.
    WeekdayOnOrBefore {
        /// They name a weekday.
        words: Words,
        /// The input.
        step: usize,
    },
    /// A number of years, months, weeks or days before the input, as whole calendar units: about.
    UnitsAgo {
        /// They name a number and a unit.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Within a number of units up to the input: from that long before its earliest day to its latest.
    WithinUnits {
        /// They name a number and a unit.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Hours before the input: the same day, or the day before.
    HoursBefore {
        /// They name hours.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Not after the input.
    Before {
        /// They say so.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Not before the input.
    After {
        /// They say so.
        words: Words,
        /// The input.
        step: usize,
    },
    /// While the event went on: from its start to its end.
    During {
        /// They say so.
        words: Words,
        /// The event.
        event: EventId,
    },
    /// Around the event: a start not after its start, an end not before its end.
    Contains {
        /// They say so.
        words: Words,
        /// The event.
        event: EventId,
    },
    /// It lasted a number of days, both ends counted: a start from the end that is the input, an end from the start.
    Lasts {
        /// They name a number of days.
        words: Words,
        /// The input: the other endpoint.
        step: usize,
    },
    /// When the event started or ended.
    SameAs {
        /// They say so.
        words: Words,
        /// The event.
        event: EventId,
        /// Which end of the event.
        of: Endpoint,
    },
    /// What all the inputs allow.
    Intersect {
        /// The inputs.
        steps: Vec<usize>,
    },
}

/// An operation's name, as documents write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // each is the operation of the same name
pub enum OperationName {
    Read,
    Published,
    WeekdayOnOrBefore,
    UnitsAgo,
    WithinUnits,
    HoursBefore,
    Before,
    After,
    During,
    Contains,
    Lasts,
    SameAs,
    Intersect,
}

impl OperationName {
    /// Every name, in the order of the operations.
    pub const ALL: [Self; 13] = [
        Self::Read,
        Self::Published,
        Self::WeekdayOnOrBefore,
        Self::UnitsAgo,
        Self::WithinUnits,
        Self::HoursBefore,
        Self::Before,
        Self::After,
        Self::During,
        Self::Contains,
        Self::Lasts,
        Self::SameAs,
        Self::Intersect,
    ];

    /// The name: `units_ago`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Published => "published",
            Self::WeekdayOnOrBefore => "weekday_on_or_before",
            Self::UnitsAgo => "units_ago",
            Self::WithinUnits => "within_units",
            Self::HoursBefore => "hours_before",
            Self::Before => "before",
            Self::After => "after",
            Self::During => "during",
            Self::Contains => "contains",
            Self::Lasts => "lasts",
            Self::SameAs => "same_as",
            Self::Intersect => "intersect",
        }
    }

    /// The fields that the operation takes, all of which it needs.
    pub fn takes(self) -> &'static [&'static str] {
        match self {
            Self::Read => &["citation", "words"],
            Self::Published => &["source"],
            Self::During | Self::Contains => &["citation", "words", "event"],
            Self::SameAs => &["citation", "words", "event", "of"],
            Self::Intersect => &["steps"],
            Self::WeekdayOnOrBefore
            | Self::UnitsAgo
            | Self::WithinUnits
            | Self::HoursBefore
            | Self::Before
            | Self::After
            | Self::Lasts => &["citation", "words", "step"],
        }
    }
}

impl fmt::Display for OperationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Endpoint {
    /// Both, the start first.
    pub const BOTH: [Self; 2] = [Self::Start, Self::End];

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }

    /// `start` or `end`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

impl Operation {
    /// Its name.
    pub fn name(&self) -> OperationName {
        match self {
            Self::Read { .. } => OperationName::Read,
            Self::Published { .. } => OperationName::Published,
            Self::WeekdayOnOrBefore { .. } => OperationName::WeekdayOnOrBefore,
            Self::UnitsAgo { .. } => OperationName::UnitsAgo,
            Self::WithinUnits { .. } => OperationName::WithinUnits,
            Self::HoursBefore { .. } => OperationName::HoursBefore,
            Self::Before { .. } => OperationName::Before,
            Self::After { .. } => OperationName::After,
            Self::During { .. } => OperationName::During,
            Self::Contains { .. } => OperationName::Contains,
            Self::Lasts { .. } => OperationName::Lasts,
            Self::SameAs { .. } => OperationName::SameAs,
            Self::Intersect { .. } => OperationName::Intersect,
        }
    }

    /// The words that it reads or rests on; all operations but `published` and `intersect` have some.
    pub fn words(&self) -> Option<&Words> {
        match self {
            Self::Read { words }
            | Self::WeekdayOnOrBefore { words, .. }
            | Self::UnitsAgo { words, .. }
            | Self::WithinUnits { words, .. }
            | Self::HoursBefore { words, .. }
            | Self::Before { words, .. }
            | Self::After { words, .. }
            | Self::During { words, .. }
            | Self::Contains { words, .. }
            | Self::Lasts { words, .. }
            | Self::SameAs { words, .. } => Some(words),
            Self::Published { .. } | Self::Intersect { .. } => None,
        }
    }

    /// The same, to number their citation anew.
    pub fn words_mut(&mut self) -> Option<&mut Words> {
        match self {
            Self::Read { words }
            | Self::WeekdayOnOrBefore { words, .. }
            | Self::UnitsAgo { words, .. }
            | Self::WithinUnits { words, .. }
            | Self::HoursBefore { words, .. }
            | Self::Before { words, .. }
            | Self::After { words, .. }
            | Self::During { words, .. }
            | Self::Contains { words, .. }
            | Self::Lasts { words, .. }
            | Self::SameAs { words, .. } => Some(words),
            Self::Published { .. } | Self::Intersect { .. } => None,
        }
    }

    /// The earlier steps whose bounds it takes.
    pub fn inputs(&self) -> &[usize] {
        match self {
            Self::WeekdayOnOrBefore { step, .. }
            | Self::UnitsAgo { step, .. }
            | Self::WithinUnits { step, .. }
            | Self::HoursBefore { step, .. }
            | Self::Before { step, .. }
            | Self::After { step, .. }
            | Self::Lasts { step, .. } => std::slice::from_ref(step),
            Self::Intersect { steps } => steps,
            Self::Read { .. }
            | Self::Published { .. }
            | Self::During { .. }
            | Self::Contains { .. }
            | Self::SameAs { .. } => &[],
        }
    }

    /// The same, to number them anew.
    pub fn inputs_mut(&mut self) -> &mut [usize] {
        match self {
            Self::WeekdayOnOrBefore { step, .. }
            | Self::UnitsAgo { step, .. }
            | Self::WithinUnits { step, .. }
            | Self::HoursBefore { step, .. }
            | Self::Before { step, .. }
            | Self::After { step, .. }
            | Self::Lasts { step, .. } => std::slice::from_mut(step),
            Self::Intersect { steps } => steps,
            Self::Read { .. }
            | Self::Published { .. }
            | Self::During { .. }
            | Self::Contains { .. }
            | Self::SameAs { .. } => &mut [],
        }
    }

    /// The event whose date it takes.
    pub fn event(&self) -> Option<&EventId> {
        match self {
            Self::During { event, .. } | Self::Contains { event, .. } | Self::SameAs { event, .. } => {
                Some(event)
            }
            _ => None,
        }
    }

    /// The source whose publication day it takes.
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Self::Published { source } => Some(source),
            _ => None,
        }
    }
}

/// A step as one flat object.
#[derive(Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a step, as an object with `for`, `op` and what the operation takes"
)]
struct Flat {
    #[serde(rename = "for")]
    endpoint: Endpoint,
    op: OperationName,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    citation: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<SourceId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<EventId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<Endpoint>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<usize>>,
}

impl From<&Step> for Flat {
    fn from(step: &Step) -> Self {
        let operation = &step.operation;
        let (one, many) = match operation {
            Operation::Intersect { steps } => (None, Some(steps.clone())),
            other => (other.inputs().first().copied(), None),
        };
        Self {
            endpoint: step.endpoint,
            op: operation.name(),
            citation: operation.words().map(|words| words.citation),
            words: operation.words().map(|words| words.words.clone()),
            source: operation.source().cloned(),
            event: operation.event().cloned(),
            of: match operation {
                Operation::SameAs { of, .. } => Some(*of),
                _ => None,
            },
            step: one,
            steps: many,
        }
    }
}

impl TryFrom<Flat> for Step {
    type Error = String;

    fn try_from(flat: Flat) -> Result<Self, String> {
        flat.check()?;
        let op = flat.op;
        let missing = |field: &str| format!("a step `{op}` needs `{field}`");
        let words = || {
            let citation = flat.citation.ok_or_else(|| missing("citation"))?;
            let words = flat.words.clone().ok_or_else(|| missing("words"))?;
            Ok::<_, String>(Words { citation, words })
        };
        let step = || flat.step.ok_or_else(|| missing("step"));
        let event = || flat.event.clone().ok_or_else(|| missing("event"));
        let operation = match op {
            OperationName::Read => Operation::Read { words: words()? },
            OperationName::Published => {
                Operation::Published { source: flat.source.clone().ok_or_else(|| missing("source"))? }
            }
            OperationName::WeekdayOnOrBefore => {
                Operation::WeekdayOnOrBefore { words: words()?, step: step()? }
            }
            OperationName::UnitsAgo => Operation::UnitsAgo { words: words()?, step: step()? },
            OperationName::WithinUnits => Operation::WithinUnits { words: words()?, step: step()? },
            OperationName::HoursBefore => Operation::HoursBefore { words: words()?, step: step()? },
            OperationName::Before => Operation::Before { words: words()?, step: step()? },
            OperationName::After => Operation::After { words: words()?, step: step()? },
            OperationName::During => Operation::During { words: words()?, event: event()? },
            OperationName::Contains => Operation::Contains { words: words()?, event: event()? },
            OperationName::Lasts => Operation::Lasts { words: words()?, step: step()? },
            OperationName::SameAs => Operation::SameAs {
                words: words()?,
                event: event()?,
                of: flat.of.ok_or_else(|| missing("of"))?,
            },
            OperationName::Intersect => {
                Operation::Intersect { steps: flat.steps.clone().ok_or_else(|| missing("steps"))? }
            }
        };
        Ok(Self { endpoint: flat.endpoint, operation })
    }
}

impl Flat {
    /// Refuses a field that the operation does not take: what is written there would be lost.
    fn check(&self) -> Result<(), String> {
        let written = [
            ("citation", self.citation.is_some()),
            ("words", self.words.is_some()),
            ("source", self.source.is_some()),
            ("event", self.event.is_some()),
            ("of", self.of.is_some()),
            ("step", self.step.is_some()),
            ("steps", self.steps.is_some()),
        ];
        let takes = self.op.takes();
        let foreign = written.iter().find(|(field, written)| *written && !takes.contains(field));
        foreign.map_or(Ok(()), |(field, _)| {
            let takes: Vec<String> = takes.iter().map(|field| format!("`{field}`")).collect();
            Err(format!("a step `{}` takes no `{field}`; it takes {}", self.op, takes.join(", ")))
        })
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            Flat::from(self).serialize(serializer)
        } else {
            (self.endpoint, &self.operation).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Self::try_from(Flat::deserialize(deserializer)?).map_err(de::Error::custom)
        } else {
            let (endpoint, operation) = Deserialize::deserialize(deserializer)?;
            Ok(Self { endpoint, operation })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words() -> impl Strategy<Value = Words> {
        (0..9_usize, "[a-z가-힣 ]{0,12}").prop_map(|(citation, words)| Words { citation, words })
    }

    fn endpoint() -> impl Strategy<Value = Endpoint> {
        prop_oneof![Just(Endpoint::Start), Just(Endpoint::End)]
    }

    fn operation() -> impl Strategy<Value = Operation> {
        let event = "[a-z]{1,8}".prop_map(EventId::new);
        let steps = prop::collection::vec(0..9_usize, 0..4);
        let parts =
            (words(), 0..9_usize, event, endpoint(), "[a-z]{1,8}", steps, 0..OperationName::ALL.len());
        parts.prop_map(|(words, step, event, of, source, steps, at)| match OperationName::ALL[at] {
            OperationName::Read => Operation::Read { words },
            OperationName::Published => Operation::Published { source: SourceId::new(source) },
            OperationName::WeekdayOnOrBefore => Operation::WeekdayOnOrBefore { words, step },
            OperationName::UnitsAgo => Operation::UnitsAgo { words, step },
            OperationName::WithinUnits => Operation::WithinUnits { words, step },
            OperationName::HoursBefore => Operation::HoursBefore { words, step },
            OperationName::Before => Operation::Before { words, step },
            OperationName::After => Operation::After { words, step },
            OperationName::During => Operation::During { words, event },
            OperationName::Contains => Operation::Contains { words, event },
            OperationName::Lasts => Operation::Lasts { words, step },
            OperationName::SameAs => Operation::SameAs { words, event, of },
            OperationName::Intersect => Operation::Intersect { steps },
        })
    }

    proptest! {
        #[test]
        fn both_forms_are_read_again(endpoint in endpoint(), operation in operation()) {
            let step = Step { endpoint, operation };
            let json = serde_json::to_value(&step).unwrap();
            prop_assert_eq!(&json["op"], step.operation.name().as_str());
            let fields = json.as_object().unwrap().keys().filter(|key| !["for", "op"].contains(&key.as_str()));
            let mut takes = step.operation.name().takes().to_vec();
            takes.sort_unstable();
            let mut fields: Vec<&str> = fields.map(String::as_str).collect();
            fields.sort_unstable();
            prop_assert_eq!(fields, takes);
            prop_assert_eq!(&serde_json::from_value::<Step>(json).unwrap(), &step);
            let bytes = postcard::to_allocvec(&step).unwrap();
            prop_assert_eq!(&postcard::from_bytes::<Step>(&bytes).unwrap(), &step);
        }
    }

    #[test]
    fn what_the_flat_form_refuses() {
        let bad = [
            r#"{"for": "start", "op": "published"}"#,
            r#"{"for": "start", "op": "published", "source": "a", "step": 0}"#,
            r#"{"for": "start", "op": "units_ago", "citation": 0, "step": 0}"#,
            r#"{"for": "start", "op": "units_ago", "words": "two years", "step": 0}"#,
            r#"{"for": "start", "op": "units_ago", "citation": 0, "words": "two years"}"#,
            r#"{"for": "start", "op": "same_as", "citation": 0, "words": "then", "event": "e"}"#,
            r#"{"for": "start", "op": "intersect", "steps": [0], "of": "start"}"#,
            r#"{"for": "middle", "op": "intersect", "steps": [0]}"#,
            r#"{"for": "start", "op": "guess", "steps": [0]}"#,
            r#"{"for": "start", "op": "read", "citation": 0, "words": "2017", "date": "2017"}"#,
            r#"{"for": "start", "op": "read", "citation": -1, "words": "2017"}"#,
            r#"{"op": "published", "source": "a"}"#,
            r#"[]"#,
        ];
        let told: Vec<String> = bad
            .iter()
            .map(|text| {
                let told = serde_json::from_str::<Step>(text).unwrap_err().to_string();
                told.split(" at line").next().unwrap().to_owned()
            })
            .collect();
        insta::assert_snapshot!(told.join("\n"));
    }
}
