//! An authored date as the document has it: the expression's bounds, overridden where the author wrote others.

use super::bounds::{Bounds, Pair, default_bounds};
use super::lower::Lowering;
use super::raw::RawDate;
use crate::check::{Fault, Path, Rule};
use crate::model::{Basis, EventDate, EventEnd, EventStart};
use toml::Spanned;

impl Lowering<'_> {
    /// Lowers a date; one that was left out says that the sources give nothing.
    pub(super) fn date(&mut self, path: &Path, raw: Option<Spanned<RawDate>>) -> EventDate {
        let Some(raw) = raw else { return EventDate::default() };
        self.map.note(path.clone(), raw.span());
        let raw = raw.into_inner();
        let bounds = self.expression(&raw);
        let basis = raw.basis.map(Spanned::into_inner);
        let default_basis = |(earliest, latest): Pair| match basis {
            Some(basis) if earliest.is_some() || latest.is_some() => basis,
            _ => Basis::Unknown,
        };
        let start = raw.start.map(|start| self.noted(path.field("start"), start)).unwrap_or_default();
        let end = raw.end.map(|end| self.noted(path.field("end"), end)).unwrap_or_default();
        let first = (start.earliest.or(bounds.start.0), start.latest.or(bounds.start.1));
        let last = (end.earliest.or(bounds.end.0), end.latest.or(bounds.end.1));
        EventDate {
            edtf: raw.edtf.map(|edtf| self.text(path.field("edtf"), edtf)),
            start: EventStart {
                earliest: first.0,
                latest: first.1,
                basis: start.basis.unwrap_or_else(|| default_basis(first)),
            },
            end: EventEnd {
                earliest: last.0,
                latest: last.1,
                basis: end.basis.unwrap_or_else(|| default_basis(last)),
                open: end.open.unwrap_or(bounds.open),
            },
            reasoning: raw.reasoning.map(|text| self.text(path.field("reasoning"), text)),
            steps: Vec::new(),
            citations: Vec::new(),
        }
    }

    /// The expression's bounds; none where there is no expression or it says nothing that the table knows.
    fn expression(&mut self, raw: &RawDate) -> Bounds {
        let written = raw.start.is_some() || raw.end.is_some();
        match &raw.edtf {
            Some(edtf) => match default_bounds(edtf.get_ref()) {
                Some(bounds) => return bounds,
                None if !written => {
                    let message = format!("`{}` gives no bounds", edtf.get_ref());
                    let help = "write a day 2026-01-05, a month 2026-01, a year 2026, about one of them 2019~, one day of \
                                several [2026-01-02..2026-01-05], or a time that lasted 2017/2026-01-05, 2017/..";
                    self.fault_at(edtf.span(), Rule::Date, message, help);
                }
                None => {}
            },
            None => {
                if let Some(basis) = raw.basis.as_ref().filter(|_| !written) {
                    let help =
                        "write `edtf`, or take `basis` out: what the sources give no date for has none";
                    self.fault_at(
                        basis.span(),
                        Rule::Basis,
                        "there is a basis, but no date".to_owned(),
                        help,
                    );
                }
            }
        }
        Bounds::default()
    }

    /// Reports a fault at a span of the authored file.
    pub(super) fn fault_at(&mut self, span: std::ops::Range<usize>, rule: Rule, message: String, help: &str) {
        let mut diagnostic = self.map.diagnostic(&Fault::new(rule, Path::root(), message, help));
        diagnostic.at = self.map.at(span);
        self.diagnostics.push(diagnostic);
    }
}
