//! The schema of a step as JSON has it: for each operation the fields that it takes, and no other.

use super::{Endpoint, OperationName, Step};
use crate::model::{EventId, SourceId};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

impl JsonSchema for Step {
    fn schema_name() -> Cow<'static, str> {
        "Step".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let forms: Vec<Value> =
            OperationName::ALL.into_iter().map(|operation| form(generator, operation)).collect();
        json_schema!({
            "description": "One step of a date’s computation. The last one for an endpoint equals that endpoint’s bounds.",
            "oneOf": forms,
        })
    }
}

/// The flat object of an operation.
fn form(generator: &mut SchemaGenerator, operation: OperationName) -> Value {
    let mut properties = Map::new();
    properties.insert("for".to_owned(), generator.subschema_for::<Endpoint>().to_value());
    properties.insert("op".to_owned(), name(generator, operation));
    for field in operation.takes() {
        properties.insert((*field).to_owned(), property(generator, field));
    }
    let required: Vec<&str> = ["for", "op"].into_iter().chain(operation.takes().iter().copied()).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// An operation's name, and what it does.
fn name(generator: &mut SchemaGenerator, operation: OperationName) -> Value {
    let names = OperationName::json_schema(generator);
    let mut forms = names.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let form = forms.find(|form| form.get("const").is_some_and(|name| name == operation.as_str()));
    form.cloned().unwrap_or_else(|| json!({ "const": operation.as_str() }))
}

/// The schema of a field, by its name.
fn property(generator: &mut SchemaGenerator, field: &str) -> Value {
    let index = |of: &str| json!({ "description": of, "type": "integer", "minimum": 0 });
    match field {
        "citation" => index("Index of the citation among the date’s own."),
        "step" => index("Index of the earlier step that it takes."),
        "steps" => json!({
            "description": "Indices of the earlier steps that it takes.",
            "type": "array",
            "items": { "type": "integer", "minimum": 0 },
        }),
        "source" => generator.subschema_for::<SourceId>().to_value(),
        "event" => generator.subschema_for::<EventId>().to_value(),
        "of" => generator.subschema_for::<Endpoint>().to_value(),
        _ => json!({
            "description": "The words, which stand in exactly one place of that citation’s `exact`.",
            "type": "string",
        }),
    }
}
