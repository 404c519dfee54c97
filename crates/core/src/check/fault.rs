//! What a rule reports: which rule, where in the document, what is wrong and what to do.

use std::fmt;

/// The families of rules; the number is the rule's in the format's section "A checked document obeys".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The file cannot be read as what it is meant to be: syntax, unknown and missing fields.
    Form,
    /// A text of the corpus is missing, damaged, altered or unused.
    Corpus,
    /// 1: a quotation stands where it says, word for word.
    Quotation,
    /// 2: what is said is supported by a citation, and citations say what they support.
    Support,
    /// 3: the basis of a date is honest.
    Basis,
    /// 3: steps compute, and give the bounds that are written.
    Steps,
    /// 4: `edtf` parses and agrees with the bounds.
    Date,
    /// 5: ids and aliases are well formed and unique.
    Identity,
    /// 5: references resolve.
    Reference,
    /// 5: `part_of`, `after` and the bounds can all be true at once.
    Order,
    /// 6: the positions of a disagreement differ and are cited.
    Positions,
    /// Why sources depend on each other is shown.
    Dependence,
    /// 7: every sentence of the corpus is accounted for, and nothing rests on boilerplate.
    Ledger,
    /// A field's value is out of its range: weights, addresses, language tags, blank texts.
    Value,
}

impl Rule {
    /// The name that diagnostics print.
    pub fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Corpus => "corpus",
            Self::Quotation => "quotation",
            Self::Support => "support",
            Self::Basis => "basis",
            Self::Steps => "steps",
            Self::Date => "date",
            Self::Identity => "identity",
            Self::Reference => "reference",
            Self::Order => "order",
            Self::Positions => "positions",
            Self::Dependence => "dependence",
            Self::Ledger => "ledger",
            Self::Value => "value",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One step of a [`Path`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// A field of an object.
    Field(&'static str),
    /// An element of a list, 0-based.
    Index(usize),
}

/// A place in the document. Displays as `events[3].citations[0].exact`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The document itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The element `index` of the document's list `field`.
    pub fn item(field: &'static str, index: usize) -> Self {
        Self(vec![Segment::Field(field), Segment::Index(index)])
    }

    /// A field of what stands here.
    #[must_use]
    pub fn field(&self, field: &'static str) -> Self {
        self.with(Segment::Field(field))
    }

    /// An element of the list that stands here.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    /// What this stands in; `None` for the document itself.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        Some(Self(rest.to_vec()))
    }

    /// The steps from the document to here.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(field) if at == 0 => f.write_str(field)?,
                Segment::Field(field) => write!(f, ".{field}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A rule that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule.
    pub rule: Rule,
    /// Where in the document.
    pub path: Path,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// What else helps to see it.
    pub notes: Vec<String>,
    /// Other places that take part in it.
    pub see: Vec<Path>,
}

impl Fault {
    /// The fault, with another place that takes part in it.
    #[must_use]
    pub fn seeing(mut self, path: &Path) -> Self {
        self.see.push(path.clone());
        self
    }

    /// The fault, with something more that helps to see it.
    #[must_use]
    pub fn noting(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// A fault of `rule` at `path`.
    pub fn new(rule: Rule, path: Path, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, path, message: message.into(), help: help.into(), notes: Vec::new(), see: Vec::new() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}: {}; {}", self.rule, self.path, self.message, self.help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_told_in_one_line() {
        let path = Path::item("events", 3).field("citations").index(0).field("exact");
        let fault = Fault::new(Rule::Quotation, path, "the quotation is empty", "quote it");
        assert_eq!(
            fault.to_string(),
            "[quotation] events[3].citations[0].exact: the quotation is empty; quote it"
        );
    }
}
