//! JSON of which the form is not known beforehand, within limits.

use crate::formats::Unreadable;
use crate::formats::sourceline::{MAX_BYTES, MAX_EVENTS};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// So many values are read, 40 for each of as many events as a document has: a file of brackets alone would take twenty times
/// its own length in memory.
const MAX_VALUES: usize = MAX_EVENTS * 40;

/// A JSON value. Members stand in their order; of two of one name the later counts, as in a browser.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The members of an object; of another value none.
    pub fn members(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// Whether it says nothing: tables that are turned into JSON leave many of these.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Flag(_) | Self::Number(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(Self::is_blank),
            Self::Object(members) => members.iter().all(|(_, value)| value.is_blank()),
        }
    }

    /// What it is, for a fault.
    pub fn what(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

/// Reads a text that is one JSON value.
pub(super) fn parse(text: &str) -> Result<Json, Unreadable> {
    if text.len() > MAX_BYTES {
        return Err(Unreadable {
            at: "the file".to_owned(),
            message: format!("it has more than {} MiB, and no more are read", MAX_BYTES / (1024 * 1024)),
            help: "divide it into several".to_owned(),
        });
    }
    let left = Cell::new(MAX_VALUES);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Value(&left).deserialize(&mut deserializer);
    value.and_then(|value| deserializer.end().map(|()| value)).map_err(|error| {
        let whole = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        Unreadable {
            at: format!("line {}, column {}", error.line(), error.column()),
            message: whole.strip_suffix(&place).unwrap_or(&whole).to_owned(),
            help: "mend the JSON there: the file must be one object".to_owned(),
        }
    })
}

/// Reads a value, and counts it.
#[derive(Clone, Copy)]
struct Value<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        match self.0.get().checked_sub(1) {
            Some(left) => self.0.set(left),
            None => return Err(D::Error::custom(format!("there are more than {MAX_VALUES} values"))),
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    // What a number loses beyond 2⁵³ no year has.
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            members.push((name, map.next_value_seed(self)?));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_they_stand() {
        let read = parse(r#"{"a": [1, -2.5, "x", null, true], "b": {}, "a": 3}"#).unwrap();
        assert_eq!(read.get("a"), Some(&Json::Number(3.0)));
        let list =
            [Json::Number(1.0), Json::Number(-2.5), Json::Text("x".into()), Json::Null, Json::Flag(true)];
        assert_eq!(read.members()[0], ("a".to_owned(), Json::List(list.into())));
        assert!(read.get("b").is_some_and(Json::is_blank) && !read.is_blank());
    }

    #[test]
    fn what_is_too_deep_or_too_much_is_refused_in_time() {
        let told = |text: &str| parse(text).unwrap_err().to_string();
        insta::assert_snapshot!(
            [
                told(&"[".repeat(200_000)),
                told(&format!("[{}0]", "0,".repeat(MAX_VALUES))),
                told(&" ".repeat(MAX_BYTES + 1)),
                told(""),
                told("{\"events\": [}"),
                told("{} {}"),
            ]
            .join("\n")
        );
    }
}
