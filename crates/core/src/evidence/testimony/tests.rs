use super::*;
use crate::model::Citation;
use proptest::prelude::*;
use sourceline_messages::Language;

fn id(at: usize) -> SourceId {
    SourceId::new(format!("s{at}"))
}

fn set(of: impl IntoIterator<Item = usize>) -> BTreeSet<SourceId> {
    of.into_iter().map(id).collect()
}

fn source(at: usize) -> Source {
    Source { id: id(at), ..Source::default() }
}

/// The evidence stands in the first source.
fn dependence(basis: DependenceBasis, sources: &[usize]) -> Dependence {
    let evidence = Citation { source: id(sources[0]), ..Citation::default() };
    let sources = sources.iter().copied().map(id).collect();
    Dependence { sources, basis, reasoning: String::new(), evidence: vec![evidence] }
}

fn document(sources: usize, dependences: Vec<Dependence>) -> Document {
    Document { sources: (0..sources).map(source).collect(), dependences, ..Document::default() }
}

fn testimony(document: &Document, sources: &BTreeSet<SourceId>) -> Testimony {
    Links::of(document).testimony(sources)
}

fn told(document: &Document, sources: impl IntoIterator<Item = usize>) -> String {
    told_in(Language::English, document, sources)
}

fn told_in(language: Language, document: &Document, sources: impl IntoIterator<Item = usize>) -> String {
    let testimony = testimony(document, &set(sources));
    let links = testimony.links.iter().map(|link| link.words(language, |id| id.as_str().to_owned()));
    std::iter::once(testimony.words(language)).chain(links).collect::<Vec<_>>().join("; ")
}

use DependenceBasis::{Inferred, Stated};

#[test]
fn independent_reports_are_a_line_each() {
    let document = document(3, vec![]);
    assert_eq!(told(&document, [0, 1, 2]), "3 reports, 3 lines of testimony");
    assert_eq!(told(&document, [1]), "1 report, 1 line of testimony");
    assert_eq!(told(&document, []), "0 reports, 0 lines of testimony");
}

#[test]
fn who_depends_on_whom_is_told_and_how_it_is_known() {
    let document = document(
        4,
        vec![dependence(Inferred, &[2, 0]), dependence(Stated, &[3, 1]), dependence(Stated, &[1])],
    );
    assert_eq!(
        told(&document, [0, 1, 2, 3]),
        "4 reports, 2 lines of testimony; s0 and s2 share runs of words (inferred); s3 credits s1 (stated)"
    );
    assert_eq!(
        told(&document, [0, 2]),
        "2 reports, 1 line of testimony; s0 and s2 share runs of words (inferred)"
    );
    assert_eq!(told(&document, [0, 1]), "2 reports, 2 lines of testimony");
}

#[test]
fn the_way_may_lead_through_a_report_that_is_not_asked_for() {
    let document = document(4, vec![dependence(Stated, &[0, 1]), dependence(Inferred, &[1, 2])]);
    assert_eq!(testimony(&document, &set([0, 2, 3])).lines, [set([0, 2]), set([3])]);
    assert_eq!(
        told(&document, [0, 2]),
        "2 reports, 1 line of testimony; s0 credits s1 (stated); s1 and s2 share runs of words (inferred)"
    );
}

#[test]
fn crediting_one_outlet_makes_one_line() {
    let mut document = document(4, vec![]);
    document.sources[0].via = vec!["Agency".to_owned(), "Paper".to_owned()];
    document.sources[2].via = vec![" agency".to_owned()];
    assert_eq!(told(&document, 0..4), "4 reports, 3 lines of testimony; s0 and s2 credit  agency (stated)");
    document.sources[1].publisher = Some("paper".to_owned());
    assert_eq!(testimony(&document, &set(0..4)).lines, [set([0, 1, 2]), set([3])]);
    assert!(told(&document, [0, 1]).ends_with("; s0 credits Paper, which published s1 (stated)"));
    document.dependences = vec![dependence(Stated, &[0, 1])];
    assert!(told(&document, [0, 1]).ends_with("testimony; s0 credits s1 (stated)"), "once");
}

#[test]
fn testimony_is_told_in_korean_and_chinese() {
    let mut document = document(
        7,
        vec![dependence(Inferred, &[2, 0, 6]), dependence(Stated, &[3, 1]), dependence(Stated, &[4, 5])],
    );
    document.dependences[2].evidence.clear();
    document.sources[0].via = vec!["Paper".to_owned()];
    document.sources[1].publisher = Some("Paper".to_owned());
    document.sources[4].via = vec!["Agency".to_owned()];
    document.sources[5].via = vec!["Agency".to_owned()];
    let korean = "보도 7건(독립 증언 2건); s0: 밝힌 출처는 Paper, 곧 s1의 발행처(명시); s0, s2, s6: 같은 문구가 이어짐(추정); \
                  s3: 밝힌 출처는 s1(명시); s4, s5: 서로 의존(명시)";
    let chinese = "7篇报道（2条独立证言）; s0：注明出自Paper，即s1的发布方（写明）; s0、s2和s6：有连续相同的文字（推断）; \
                   s3：注明出自s1（写明）; s4和s5：相互依赖（写明）";
    assert_eq!(told_in(Language::Korean, &document, 0..7), korean);
    assert_eq!(told_in(Language::Chinese, &document, 0..7), chinese);
    document.dependences.pop();
    let last = |language| told_in(language, &document, [4, 5]);
    assert_eq!(last(Language::Korean), "보도 2건(독립 증언 1건); s4, s5: 밝힌 출처는 Agency(명시)");
    assert_eq!(last(Language::Chinese), "2篇报道（1条独立证言）; s4和s5：注明出自Agency（写明）");
}

#[test]
fn a_source_of_another_document_joins_nothing() {
    let document = document(2, vec![dependence(Inferred, &[0, 7]), dependence(Inferred, &[7, 1])]);
    assert_eq!(testimony(&document, &set([0, 1])).lines.len(), 2);
}

fn dependences() -> impl Strategy<Value = Vec<Dependence>> {
    let one = (any::<bool>(), prop::collection::vec(0usize..8, 1..4));
    let of =
        |(stated, sources): (bool, Vec<usize>)| dependence(if stated { Stated } else { Inferred }, &sources);
    prop::collection::vec(one.prop_map(of), 0..8)
}

proptest! {
    #[test]
    fn lines_part_the_sources(dependences in dependences(), asked in prop::collection::btree_set(0usize..8, 0..8)) {
        let document = document(8, dependences);
        let sources = set(asked);
        let testimony = testimony(&document, &sources);
        prop_assert!(testimony.lines.len() <= sources.len());
        prop_assert!(testimony.lines.iter().all(|line| !line.is_empty()));
        let all: Vec<SourceId> = testimony.lines.iter().flatten().cloned().collect();
        prop_assert_eq!(all.len(), sources.len(), "each in one line");
        prop_assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), sources.clone());
        // The links told suffice to explain the lines.
        prop_assert_eq!(lines(&sources, &components(&testimony.links)), testimony.lines);
    }

    #[test]
    fn another_dependence_never_adds_a_line(before in dependences(), more in dependences(), asked in prop::collection::btree_set(0usize..8, 0..8)) {
        let sources = set(asked);
        let count = |dependences| testimony(&document(8, dependences), &sources).lines.len();
        prop_assert!(count([before.clone(), more].concat()) <= count(before));
    }

    #[test]
    fn no_order_matters(dependences in dependences(), asked in prop::collection::btree_set(0usize..8, 0..8)) {
        let sources = set(asked);
        let forth = document(8, dependences);
        let mut back = forth.clone();
        back.sources.reverse();
        back.dependences.reverse();
        back.dependences.iter_mut().for_each(|dependence| dependence.sources.reverse());
        prop_assert_eq!(testimony(&forth, &sources).lines, testimony(&back, &sources).lines);
    }

    #[test]
    fn lines_are_the_components_that_a_walk_finds(dependences in dependences(), from in 0usize..8) {
        let document = document(8, dependences);
        let mut reached = set([from]);
        loop {
            let joined = document.dependences.iter().filter(|dependence| dependence.sources.iter().any(|id| reached.contains(id)));
            let more: BTreeSet<SourceId> = joined.flat_map(|dependence| dependence.sources.clone()).chain(reached.clone()).collect();
            if more == reached { break }
            reached = more;
        }
        let lines = testimony(&document, &set(0..8)).lines;
        prop_assert_eq!(lines.into_iter().find(|line| line.contains(&id(from))), Some(reached));
    }
}
