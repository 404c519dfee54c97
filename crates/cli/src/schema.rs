//! `sourceline schema`: what editors and other programs hold a file to.

use crate::{Outcome, say};
use clap::ValueEnum;
use sourceline_core::formats::schema::SchemaOf;

/// What there is a schema of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// A document of the form sourceline/1, in JSON
    Document,
    /// timeline.toml, as authors write it
    Timeline,
}

/// Prints a schema.
pub fn schema(of: Of) -> Outcome {
    let of = match of {
        Of::Document => SchemaOf::Document,
        Of::Timeline => SchemaOf::Timeline,
    };
    say(&of.write())
}
