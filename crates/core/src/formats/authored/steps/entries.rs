//! The steps of one date while they are lowered: what each entry became, and which of its copies serve.

use crate::model::{Endpoint, OperationName, Step};
use std::ops::Range;

/// A step as it was written: its label, and the step that it became for each endpoint that it serves.
pub(super) struct Entry {
    pub(super) label: Option<String>,
    pub(super) copies: [Option<usize>; 2],
    /// It has a fault, so that it became no step.
    pub(super) broken: bool,
}

/// A step, and where it and its fields were written.
pub(super) struct Lowered {
    pub(super) step: Step,
    pub(super) header: Range<usize>,
    pub(super) fields: Vec<(&'static str, Range<usize>)>,
    /// Whether its author named no endpoint.
    pub(super) shared: bool,
}

/// The steps of one date so far.
#[derive(Default)]
pub(super) struct Steps {
    pub(super) entries: Vec<Entry>,
    pub(super) lowered: Vec<Lowered>,
}

impl Entry {
    /// The step that an operation for an endpoint takes of this entry: a stay is counted from the other end of the
    /// date, everything else from the same; where there is no such step, the one there is.
    pub(super) fn copy(&self, op: OperationName, endpoint: Endpoint) -> Option<usize> {
        let [start, end] = self.copies;
        let from_start = (endpoint == Endpoint::Start) != (op == OperationName::Lasts);
        if from_start { start.or(end) } else { end.or(start) }
    }
}

impl Steps {
    /// The step before: the last one that serves the endpoint from which the operation takes; else the last one.
    pub(super) fn before(&self, op: OperationName, endpoint: Endpoint) -> Option<usize> {
        let wanted = if op == OperationName::Lasts { endpoint.other() } else { endpoint } as usize;
        let serving = self.entries.iter().rev().find_map(|entry| entry.copies[wanted]);
        serving.or_else(|| self.entries.iter().rev().find_map(|entry| entry.copy(op, endpoint)))
    }

    /// The steps for an endpoint that no other step for it has taken.
    pub(super) fn unused(&self, endpoint: Endpoint) -> Vec<usize> {
        let of_endpoint = |at: &usize| self.lowered[*at].step.endpoint == endpoint;
        let own: Vec<usize> = (0..self.lowered.len()).filter(of_endpoint).collect();
        let taken = |at: usize| own.iter().any(|by| self.lowered[*by].step.operation.inputs().contains(&at));
        own.iter().copied().filter(|at| !taken(*at)).collect()
    }

    /// The steps without the copies that serve nothing, of steps whose other copy serves.
    pub(super) fn without_idle_copies(mut self) -> Vec<Lowered> {
        let count = self.lowered.len();
        let last = |lowered: &[Lowered], at: usize| {
            !lowered[at + 1..].iter().any(|later| later.step.endpoint == lowered[at].step.endpoint)
        };
        let mut serves: Vec<bool> = (0..count).map(|at| last(&self.lowered, at)).collect();
        // Inputs stand before what takes them, so one look from the end backwards finds all.
        for at in (0..count).rev() {
            if serves[at] || !self.lowered[at].shared {
                self.lowered[at].step.operation.inputs().iter().for_each(|input| serves[*input] = true);
            }
        }
        let twin_serves = |at: usize| {
            let entry = self.entries.iter().find(|entry| entry.copies.contains(&Some(at)));
            entry.is_some_and(|entry| entry.copies.iter().flatten().any(|copy| *copy != at && serves[*copy]))
        };
        let kept: Vec<usize> =
            (0..count).filter(|at| serves[*at] || !self.lowered[*at].shared || !twin_serves(*at)).collect();
        for lowered in &mut self.lowered {
            for input in lowered.step.operation.inputs_mut() {
                *input = kept.binary_search(input).unwrap_or(*input);
            }
        }
        let all = self.lowered.into_iter().enumerate();
        all.filter(|(at, _)| kept.binary_search(at).is_ok()).map(|(_, lowered)| lowered).collect()
    }
}
