//! JSON Schemas (draft 2020-12) of what authors write and of `sourceline/1`, made from the types that read them.
//!
//! A schema says which fields there are and what may stand in them, so that an editor completes and explains them. Whether
//! quotations stand in their texts, ids lead somewhere and dates agree is for [`crate::check`] to say.

use super::authored;
use crate::model::Document;
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

/// What there is a schema of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaOf {
    /// `sourceline/1` as JSON.
    Document,
    /// `timeline.toml`.
    Timeline,
}

impl SchemaOf {
    /// The schema, as JSON with a newline at the end. Nothing may be `null` in a `timeline.toml`, since TOML has no such value.
    pub fn write(self) -> String {
        let generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
        let mut schema = match self {
            Self::Document => generator.into_root_schema_for::<Document>(),
            Self::Timeline => authored::schema(generator),
        };
        if self == Self::Timeline {
            without_null(&mut schema);
        }
        for_everybody(&mut schema);
        format!("{:#}\n", schema.as_value())
    }
}

/// Takes out what only Rust knows: how wide a number is kept, where a comment's lines end, and what `null` is called.
fn for_everybody(schema: &mut Schema) {
    transform_subschemas(&mut for_everybody, schema);
    if schema.get("type").is_some_and(|name| name == "integer") {
        schema.remove("format");
    }
    if let Some(Value::String(words)) = schema.get_mut("description") {
        *words = words.replace('\n', " ").replace("`None`", "`null`");
    }
}

/// Takes `null` out of what a value may be.
fn without_null(schema: &mut Schema) {
    transform_subschemas(&mut without_null, schema);
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    let is_null = |form: &Value| form.get("type").is_some_and(|name| name == "null");
    if let Some(Value::Array(forms)) = schema.get_mut("anyOf") {
        forms.retain(|form| !is_null(form));
        if let [Value::Object(only)] = forms.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            only.into_iter().for_each(|(name, value)| {
                schema.ensure_object().entry(name).or_insert(value);
            });
        }
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
}
