//! How a step is written: in JSON one flat object, in binary formats the pair.

use super::{Endpoint, Operation, OperationName, Step, Words};
use crate::model::{EventId, SourceId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

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
