//! Markdown (CommonMark, with the footnotes that GitHub, Pandoc and others know): the story to be read, with every passage under it.
//!
//! The events stand in the order of the list, each with its date in words, how it is known, its summary, who, where and why. Footnotes
//! carry every passage once, word for word, with what its report says of itself; after the events come the questions on which the
//! reports differ with all their answers, who depends on whom, and the reports. What is said of the document is said in its own
//! language, if that is one of the interface's, else in English. No word of the document becomes markup.

mod escape;

use super::{Loss, address, language, lost};
use crate::arranging::Arrange;
use crate::date::{Network, Style, basis_words, date_words, day_words};
use crate::model::{
    Basis, Citation, DependenceBasis, Disagreement, Document, Event, EventId, Kind, Source, SourceId, Support,
};
use escape::escaped;
use sourceline_messages::Language;
use std::collections::HashMap;
use std::fmt::Write;

/// What Markdown cannot carry.
pub(super) fn losses(document: &Document) -> Vec<Loss> {
    Loss::some([
        lost::texts(document),
        lost::ledger(document),
        lost::steps(document),
        lost::aliases(document),
        lost::importance(document),
        lost::field("weight", document.disagreements.len()),
        lost::field("start, end, prefix, suffix", crate::check::lists(document).iter().map(Vec::len).sum()),
    ])
}

/// The whole story.
pub(super) fn write(document: &Document) -> String {
    let mut writer = Writer::new(document);
    writer.whole();
    writer.out
}

/// A place of a source: its id, and the offsets of a passage.
type Passage<'a> = (&'a SourceId, usize, usize);

struct Writer<'a> {
    document: &'a Document,
    language: Language,
    /// Where each source stands in the document.
    sources: HashMap<&'a SourceId, usize>,
    titles: HashMap<&'a EventId, &'a str>,
    /// The passages that are referred to, each with its number less one.
    notes: Vec<&'a Citation>,
    numbers: HashMap<Passage<'a>, usize>,
    out: String,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            language: language(document),
            sources: document.sources.iter().zip(0..).map(|(source, at)| (&source.id, at)).collect(),
            titles: document.events.iter().map(|event| (&event.id, &*event.title)).collect(),
            notes: Vec::new(),
            numbers: HashMap::new(),
            out: String::new(),
        }
    }

    fn whole(&mut self) {
        let document = self.document;
        let language = self.language;
        self.line(&format!("# {}", escaped(&document.title)));
        if !document.description.trim().is_empty() {
            self.paragraph(&escaped(&document.description));
        }
        self.heading(language.list_title(), !document.events.is_empty());
        let list = Network::of(&document.events).sections(&document.events);
        for at in list.iter().flat_map(|section| section.events()) {
            if let Some(event) = document.events.get(at) {
                self.event(event);
            }
        }
        self.heading(language.differ_title(), !document.disagreements.is_empty());
        let mut disagreements: Vec<&Disagreement> = document.disagreements.iter().collect();
        disagreements.arrange_by_key(|disagreement| disagreement.weight);
        for disagreement in disagreements {
            self.disagreement(disagreement);
        }
        self.heading(language.dependences_title(), !document.dependences.is_empty());
        if !document.dependences.is_empty() {
            self.out.push('\n');
        }
        for dependence in &document.dependences {
            let basis = match dependence.basis {
                DependenceBasis::Stated => language.dependence_stated(),
                DependenceBasis::Inferred => language.dependence_inferred(),
            };
            let reports = self.reports(&dependence.sources);
            let notes = self.notes(&dependence.evidence);
            let reasoning = escaped(&dependence.reasoning);
            self.line(&format!("- {}: {reasoning} ({}){notes}", escaped(&reports), escaped(basis)));
        }
        self.heading(language.paper_reports(), !document.sources.is_empty());
        for at in 0..document.sources.len() {
            self.source(at);
        }
        self.passages();
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn paragraph(&mut self, words: &str) {
        self.out.push('\n');
        self.line(words);
    }

    fn heading(&mut self, words: &str, is_wanted: bool) {
        if is_wanted {
            self.paragraph(&format!("## {}", escaped(words)));
        }
    }

    fn event(&mut self, event: &'a Event) {
        let language = self.language;
        let basis = event.date.basis();
        self.paragraph(&format!("### {}", escaped(&event.title)));
        let date = date_words(language, &event.date, Style::Short);
        let reasoning = event.date.reasoning.as_deref().map(escaped).unwrap_or_default();
        // What a date rests on stands behind it, or, where it was reasoned, behind the reasoning.
        let notes = if reasoning.is_empty() { self.notes(&event.date.citations) } else { String::new() };
        let mut facts = vec![format!("**{}**{notes}", escaped(&date))];
        if basis != Basis::Unknown {
            facts.push(escaped(basis_words(language, basis)));
        }
        facts.push(escaped(kind_words(language, event.kind)));
        facts.extend(event.themes.iter().map(|theme| escaped(theme)));
        self.paragraph(&facts.join(" · "));
        let notes = self.notes(&event.citations);
        // Without a summary it is the title that rests on them.
        let told = if event.summary.trim().is_empty() { &event.title } else { &event.summary };
        if told == &event.summary || !notes.is_empty() {
            self.paragraph(&format!("{}{notes}", escaped(told)));
        }
        let mut items = Vec::new();
        let names = |names: &[String]| names.iter().map(|name| escaped(name)).collect::<Vec<_>>().join("; ");
        if !event.actors.is_empty() {
            items.push((language.event_who(), names(&event.actors)));
        }
        if !event.places.is_empty() {
            items.push((language.event_where(), names(&event.places)));
        }
        if let Some(whole) = &event.part_of {
            items.push((language.event_part_of(), self.title(whole)));
        }
        for after in &event.after {
            let notes = self.notes(&after.citations);
            items.push((language.event_began_after(), self.title(&after.event) + &notes));
        }
        if !reasoning.is_empty() {
            let notes = self.notes(&event.date.citations);
            items.push((language.steps_title(), reasoning + &notes));
        }
        if !items.is_empty() {
            self.out.push('\n');
        }
        for (name, words) in items {
            self.line(&format!("- {}: {words}", escaped(name)));
        }
    }

    fn title(&self, event: &EventId) -> String {
        escaped(self.titles.get(event).copied().unwrap_or(event.as_str()))
    }

    fn disagreement(&mut self, disagreement: &'a Disagreement) {
        let language = self.language;
        self.paragraph(&format!("### {}", escaped(&disagreement.question)));
        if !disagreement.events.is_empty() {
            let title =
                |event: &EventId| self.titles.get(event).copied().unwrap_or(event.as_str()).to_owned();
            let titles = disagreement.events.iter().map(title).collect::<Vec<_>>().join("; ");
            self.paragraph(&escaped(&language.differ_on_events(titles)));
        }
        self.out.push('\n');
        for position in &disagreement.positions {
            let notes = self.notes(&position.citations);
            let silent = match position.silent.is_empty() {
                true => String::new(),
                false => format!(" · {}", escaped(&language.differ_silent(self.reports(&position.silent)))),
            };
            self.line(&format!("- {}{notes}{silent}", escaped(&position.answer)));
        }
        if let Some(note) = &disagreement.note {
            self.paragraph(&escaped(note));
        }
    }

    /// The references to some passages, which become footnotes. Citations of sources that do not exist are left out.
    fn notes(&mut self, citations: &'a [Citation]) -> String {
        let mut references = Vec::new();
        for citation in citations.iter().filter(|citation| self.sources.contains_key(&citation.source)) {
            let next = self.notes.len() + 1;
            let number = *self.numbers.entry(lost::place(citation)).or_insert(next);
            if number == next {
                self.notes.push(citation);
            }
            let reference = format!("[^{number}]");
            if !references.contains(&reference) {
                references.push(reference);
            }
        }
        references.concat()
    }

    /// Some reports by their numbers.
    fn reports(&self, ids: &[SourceId]) -> String {
        let names = ids.iter().map(|id| match self.sources.get(id) {
            Some(at) => self.language.report_number(at + 1),
            None => id.as_str().to_owned(),
        });
        names.reduce(|before, next| self.language.names_next(before, next)).unwrap_or_default()
    }

    /// A report with what it says of itself, each fact with its passages.
    fn source(&mut self, at: usize) {
        let Some(source) = self.document.sources.get(at) else { return };
        let language = self.language;
        self.paragraph(&format!("### {}", escaped(&language.report_number(at + 1))));
        let published = source.published.map(|day| day_words(language, day, Style::Short));
        let credits = source.via.iter().cloned().reduce(|before, next| language.names_next(before, next));
        let facts = [
            (Support::Title, language.fact_headline(), source.title.clone()),
            (Support::Publisher, language.fact_publisher(), source.publisher.clone()),
            (Support::Author, language.fact_author(), source.author.clone()),
            (Support::Via, language.fact_credits(), credits),
            (Support::Published, language.fact_date(), published),
        ];
        self.out.push('\n');
        for (support, name, value) in facts {
            let passages = source.citations.iter().filter(|citation| citation.supports.contains(&support));
            let notes: String = passages.map(|citation| self.notes(std::slice::from_ref(citation))).collect();
            let value = value.unwrap_or_else(|| language.fact_not_stated().to_owned());
            self.line(&format!("- {}: {}{notes}", escaped(name), escaped(&value)));
        }
        if let Some(url) = address::web(source) {
            // What makes no link of anything else makes one of this, whichever reader.
            self.line(&format!("- {}: <{url}>", escaped(language.paper_address())));
        }
        let others: Vec<&Citation> = source.citations.iter().filter(|it| it.supports.is_empty()).collect();
        let notes: String =
            others.iter().map(|citation| self.notes(std::slice::from_ref(*citation))).collect();
        if !notes.is_empty() {
            self.line(&format!("- {}{notes}", escaped(&language.report_number(at + 1))));
        }
    }

    /// The footnotes, each once.
    fn passages(&mut self) {
        for (number, citation) in (1..).zip(std::mem::take(&mut self.notes)) {
            let at = self.sources.get(&citation.source).copied().unwrap_or_default();
            let Some(source) = self.document.sources.get(at) else { continue };
            let report = self.report(at, source);
            let words = escaped(&citation.exact);
            self.out.push('\n');
            // Writing to a string does not fail.
            let _ = writeln!(self.out, "[^{number}]: “{words}” — {}", escaped(&report));
        }
    }

    /// A report in a footnote: its number and what it says of itself.
    fn report(&self, at: usize, source: &Source) -> String {
        let language = self.language;
        let credits = source.via.iter().cloned().reduce(|before, next| language.names_next(before, next));
        let facts = [
            source.author.clone(),
            source.title.as_ref().map(|title| language.note_report_title(title)),
            source.publisher.clone(),
            credits.map(|credited| language.note_report_citing(credited)),
            source.published.map(|day| day_words(language, day, Style::Short)),
        ];
        let facts =
            facts.into_iter().flatten().reduce(|before, next| language.note_report_next(before, next));
        match facts {
            Some(facts) => language.note_report(at + 1, facts),
            None => language.note_report_bare(at + 1),
        }
    }
}

fn kind_words(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Happening => language.kind_happening(),
        Kind::Statement => language.kind_statement(),
        Kind::Condition => language.kind_condition(),
        Kind::Plan => language.kind_plan(),
    }
}

#[cfg(test)]
mod tests;
