//! An authored date as the document has it: the expression's bounds, overridden where the author wrote others.

use super::lower::Lowering;
use super::raw::RawDate;
use super::spanned::Spanned;
use crate::check::{Fault, Path, Rule};
use crate::date::edtf::Edtf;
use crate::date::{Bounds, EdtfBounds};
use crate::model::{Basis, EventDate, EventEnd, EventStart};

impl Lowering<'_> {
    /// Lowers a date; one that was left out says that the sources give nothing.
    pub(super) fn date(&mut self, path: &Path, raw: Option<Spanned<RawDate>>) -> EventDate {
        let Some(raw) = raw else { return EventDate::default() };
        self.map.note(path.clone(), raw.span());
        let raw = raw.into_inner();
        let implied = self.implied(&raw);
        let basis = raw.basis.map(Spanned::into_inner);
        let default_basis = |bounds: Bounds| match basis {
            Some(basis) if !bounds.is_none() => basis,
            _ => Basis::Unknown,
        };
        let start = raw.start.map(|start| self.noted(path.field("start"), start)).unwrap_or_default();
        let end = raw.end.map(|end| self.noted(path.field("end"), end)).unwrap_or_default();
        let first = Bounds {
            earliest: start.earliest.or(implied.start.earliest),
            latest: start.latest.or(implied.start.latest),
        };
        let last = Bounds {
            earliest: end.earliest.or(implied.end.earliest),
            latest: end.latest.or(implied.end.latest),
        };
        EventDate {
            edtf: raw.edtf.map(|edtf| self.text(path.field("edtf"), edtf)),
            start: EventStart {
                earliest: first.earliest,
                latest: first.latest,
                basis: start.basis.unwrap_or_else(|| default_basis(first)),
            },
            end: EventEnd {
                earliest: last.earliest,
                latest: last.latest,
                basis: end.basis.unwrap_or_else(|| default_basis(last)),
                open: end.open.unwrap_or(implied.open),
            },
            reasoning: raw.reasoning.map(|text| self.text(path.field("reasoning"), text)),
            steps: Vec::new(),
            citations: Vec::new(),
        }
    }

    /// What the expression implies; nothing where there is none or it does not parse, which the check reports.
    fn implied(&mut self, raw: &RawDate) -> EdtfBounds {
        let Some(edtf) = &raw.edtf else {
            if let Some(basis) = raw.basis.as_ref().filter(|_| raw.start.is_none() && raw.end.is_none()) {
                let help = "write `edtf`, or take `basis` out: what the sources give no date for has none";
                self.fault_at(basis.span(), Rule::Basis, "there is a basis, but no date".to_owned(), help);
            }
            return EdtfBounds::UNTOLD;
        };
        edtf.get_ref().parse::<Edtf>().map_or(EdtfBounds::UNTOLD, |edtf| edtf.bounds())
    }

    /// Reports a fault at a span of the authored file.
    pub(super) fn fault_at(&mut self, span: std::ops::Range<usize>, rule: Rule, message: String, help: &str) {
        let mut diagnostic = self.map.diagnostic(&Fault::new(rule, Path::root(), message, help));
        diagnostic.at = self.map.at(span);
        self.diagnostics.push(diagnostic);
    }
}
