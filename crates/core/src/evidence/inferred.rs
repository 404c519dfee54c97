//! Inferred dependences: what two reports share word for word, computed and written into a document.

use super::quoted::quoted;
use super::runs::{PairRuns, RunLength, SharedRun, runs_by_pairs};
use crate::arranging::set_of;
use crate::model::{Citation, Dependence, DependenceBasis, Document, LedgerClass, Source, SourceId};
use crate::quote::{CodePoints, PassageContext};
use sourceline_messages::Language;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many code points of a run a generated reasoning quotes.
const QUOTED: usize = 160;

/// The runs that every two sources of a document share, by the sources' places. Runs count outside of what the ledger
/// calls boilerplate, and end where that begins.
pub fn runs_by_sources(document: &Document) -> Vec<PairRuns> {
    let apart = |source: &Source| -> Vec<Range<usize>> {
        let boilerplate = |class| class == LedgerClass::Boilerplate;
        let spans = document.ledger.iter().filter(|span| span.source == source.id && boilerplate(span.class));
        spans.map(|span| span.start..span.end).collect()
    };
    let texts: Vec<_> = document.sources.iter().map(|source| (source.text.as_str(), apart(source))).collect();
    let mut pairs = runs_by_pairs(&texts);
    // One id for two sources is a fault of its own.
    pairs.retain(|of| document.sources[of.pair.0].id != document.sources[of.pair.1].id);
    pairs
}

/// The dependence that says of two sources that they share runs; its index.
pub fn inferred_between(document: &Document, a: &SourceId, b: &SourceId) -> Option<usize> {
    let pair = BTreeSet::from([a, b]);
    document.dependences.iter().position(|dependence| {
        dependence.basis == DependenceBasis::Inferred && set_of(&dependence.sources) == pair
    })
}

/// The passages of a run that a list of evidence leaves out, each as the source's place among the two and its span.
pub fn left_out<'a>(
    run: &'a SharedRun,
    sources: [&'a SourceId; 2],
    evidence: &'a [Citation],
) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
    let spans = [&run.first, &run.second].into_iter().enumerate();
    let missing = move |(at, span): &(usize, &Range<usize>)| {
        let is = |citation: &Citation| {
            &citation.source == sources[*at] && (citation.start..citation.end) == **span
        };
        !evidence.iter().any(is)
    };
    spans.filter(missing).map(|(at, span)| (at, span.clone()))
}

/// Gives every two sources that share a run an inferred dependence whose evidence has every run in both texts. What
/// the author wrote stays; what the author wrote nothing of gets a sentence, in the document's language where messages are in
/// it.
pub fn infer(document: &mut Document) {
    let language = Language::of_tag(&document.language).unwrap_or_default();
    for PairRuns { pair: (a, b), runs } in runs_by_sources(document) {
        let (first, second) = (&document.sources[a], &document.sources[b]);
        let ids = [first.id.clone(), second.id.clone()];
        let texts = [CodePoints::new(&first.text), CodePoints::new(&second.text)];
        let at = inferred_between(document, &ids[0], &ids[1]).unwrap_or_else(|| {
            document.dependences.push(Dependence {
                sources: ids.to_vec(),
                basis: DependenceBasis::Inferred,
                reasoning: reasoning(language, &runs, &texts[0]),
                evidence: Vec::new(),
            });
            document.dependences.len() - 1
        });
        for run in &runs {
            let evidence = &mut document.dependences[at].evidence;
            let missing: Vec<_> = left_out(run, [&ids[0], &ids[1]], evidence).collect();
            evidence.extend(missing.into_iter().filter_map(|(of, span)| cited(&ids[of], &texts[of], span)));
        }
    }
}

fn cited(source: &SourceId, text: &CodePoints, span: Range<usize>) -> Option<Citation> {
    let PassageContext { exact, prefix, suffix } = PassageContext::at(text, span.start, span.end)?;
    let (source, supports) = (source.clone(), Vec::new());
    Some(Citation { source, exact, prefix, suffix, start: span.start, end: span.end, supports })
}

/// `They share a run of 11 words: “…”.`, with the longest run's words as the first text has them.
fn reasoning(language: Language, runs: &[SharedRun], text: &CodePoints) -> String {
    // Of equally long ones the first.
    let Some(longest) = runs.iter().rev().max_by_key(|run| run.length.words) else { return String::new() };
    let words = quoted(text.slice(longest.first.clone()).unwrap_or_default(), QUOTED);
    let RunLength { words: length, has_characters } = longest.length;
    match (runs.len(), has_characters) {
        (1, false) => language.shared_one_run(length, words),
        (1, true) => language.shared_one_run_with_characters(length, words),
        (count, false) => language.shared_runs(count, length, words),
        (count, true) => language.shared_runs_with_characters(count, length, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LedgerSpan;

    const RUN: &str = "one two three four five six seven eight nine";

    fn document(texts: &[&str]) -> Document {
        let source = |(at, text): (usize, &&str)| Source {
            id: SourceId::new(format!("s{at}")),
            text: (*text).to_owned(),
            ..Source::default()
        };
        Document { sources: texts.iter().enumerate().map(source).collect(), ..Document::default() }
    }

    fn told(document: &Document) -> Vec<(String, Vec<String>)> {
        let evidence = |citation: &Citation| {
            format!(
                "{} {}..{} {}|{}|{}",
                citation.source,
                citation.start,
                citation.end,
                citation.prefix,
                citation.exact,
                citation.suffix
            )
        };
        let of = |dependence: &Dependence| {
            (dependence.reasoning.clone(), dependence.evidence.iter().map(evidence).collect())
        };
        document.dependences.iter().map(of).collect()
    }

    #[test]
    fn a_pair_of_which_nothing_is_written_gets_a_dependence() {
        let mut document = document(&[&format!("“{RUN}”"), "zero", &format!("so {}!", RUN.to_uppercase())]);
        infer(&mut document);
        let expected = (
            "They share a run of 9 words: “one two three four five six seven eight nine”.".to_owned(),
            vec![format!("s0 1..45 “|{RUN}|”"), format!("s2 3..47 so |{}|!", RUN.to_uppercase())],
        );
        assert_eq!(told(&document), [expected]);
        assert_eq!(document.dependences[0].sources, [SourceId::new("s0"), SourceId::new("s2")]);
        let once = document.clone();
        infer(&mut document);
        assert_eq!(document, once, "nothing is added twice");
    }

    #[test]
    fn it_is_written_in_the_language_of_the_document() {
        let reasoning = |language: &str, text: &str| {
            let mut document = Document { language: language.to_owned(), ..document(&[text, text]) };
            infer(&mut document);
            told(&document)[0].0.clone()
        };
        let characters = "船上有十五名乘客和两名船员都在场";
        assert_eq!(reasoning("ko", RUN), format!("두 보도에 단어 9개가 똑같이 이어집니다: “{RUN}”."));
        assert_eq!(
            reasoning("zh-Hans", characters),
            "两篇报道有连续8个词相同（一个汉字或假名算半个词）：“船上有十五名乘客和两名船员都在场”。"
        );
        assert!(reasoning("fr", RUN).starts_with("They share a run of 9 words"));
    }

    #[test]
    fn what_the_author_wrote_stays_and_what_is_missing_is_added() {
        let mut document = document(&[RUN, RUN]);
        let text = CodePoints::new(RUN);
        let theirs =
            [("s1", 0..44), ("s0", 0..7)].map(|(id, span)| cited(&SourceId::new(id), &text, span).unwrap());
        document.dependences = vec![Dependence {
            sources: vec![SourceId::new("s1"), SourceId::new("s0")],
            basis: DependenceBasis::Inferred,
            reasoning: "Why.".to_owned(),
            evidence: theirs.to_vec(),
        }];
        infer(&mut document);
        assert_eq!(document.dependences.len(), 1);
        assert_eq!(document.dependences[0].reasoning, "Why.");
        assert_eq!(document.dependences[0].evidence[..2], theirs);
        assert_eq!(told(&document)[0].1[2..], [format!("s0 0..44 |{RUN}|")]);
    }

    #[test]
    fn a_stated_dependence_does_not_say_what_is_shared() {
        let mut document = document(&[RUN, RUN]);
        document.dependences = vec![Dependence {
            sources: vec![SourceId::new("s1"), SourceId::new("s0")],
            basis: DependenceBasis::Stated,
            reasoning: "Why.".to_owned(),
            evidence: vec![],
        }];
        infer(&mut document);
        assert_eq!(document.dependences.len(), 2);
    }

    #[test]
    fn boilerplate_does_not_count() {
        let mut document = document(&[&format!("a b {RUN}"), RUN]);
        let span = |class| LedgerSpan {
            source: SourceId::new("s0"),
            start: 4,
            end: 12,
            class,
            events: vec![],
            note: None,
        };
        document.ledger = vec![span(LedgerClass::Metadata)];
        assert_eq!(runs_by_sources(&document)[0].runs[0].length.words, 9);
        document.ledger = vec![span(LedgerClass::Boilerplate)];
        assert_eq!(runs_by_sources(&document), []);
    }

    #[test]
    fn several_runs_are_counted_and_the_longest_quoted() {
        let (a, b) = ("a b c d e f g h", "i j k l m n o p q");
        let mut document = document(&[&format!("{a}. x {b}"), &format!("{b}, {a}")]);
        infer(&mut document);
        let reasoning = &told(&document)[0].0;
        assert_eq!(
            reasoning,
            "They share 2 runs of eight words or more, the longest of 9: “i j k l m n o p q”."
        );
    }

    #[test]
    fn characters_that_count_half_are_told() {
        let mut document =
            document(&["首班定期船今天开出船上有十五名乘", "首班定期船今天开出船上有十五名乘客"]);
        infer(&mut document);
        let expected = "They share a run of 8 words, a Han character or a kana counted as half a word: \
                        “首班定期船今天开出船上有十五名乘”.";
        assert_eq!(told(&document)[0].0, expected);
    }
}
