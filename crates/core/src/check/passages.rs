//! Rule 1: quotations stand where they say, and the digests are right.

use super::{Cited, Fault, Part, Path, Rule, Subject};
use crate::evidence::is_whole;
use crate::model::{Document, Source};
use crate::quote::{CONTEXT_CODE_POINTS, CodePoints};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// The texts, the quotations one by one, and those that stand twice in one list.
pub(super) const PARTS: &[Part] =
    &[Part::Blocks(digests), Part::Citations(quotations), Part::Citations(twice)];

/// So much of a text is done at a time, in bytes.
const BLOCK: usize = 4096;

/// How many blocks the texts of a document have; one that is empty has one, too.
pub(super) fn blocks(document: &Document) -> usize {
    document.sources.iter().map(blocks_of).sum()
}

fn blocks_of(source: &Source) -> usize {
    source.text.len().div_ceil(BLOCK).max(1)
}

/// The digests of texts whose last block is among these; `digest` is that of the blocks before.
fn digests(subject: &Subject<'_>, range: Range<usize>, digest: &mut Sha256) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut first = 0;
    for (s, source) in subject.document.sources.iter().enumerate() {
        let end = first + blocks_of(source);
        let (from, to) = (range.start.max(first), range.end.min(end));
        if from < to {
            let bytes = (from - first) * BLOCK..((to - first) * BLOCK).min(source.text.len());
            digest.update(source.text.as_bytes().get(bytes).unwrap_or_default());
            if to == end {
                faults.extend(digest_fault(s, source, hex(&digest.finalize_reset())));
            }
        }
        first = end;
    }
    faults
}

fn digest_fault(at: usize, source: &Source, found: String) -> Option<Fault> {
    // Of a text that is there in part nobody can compute the digest.
    if found == source.sha256 || !is_whole(source) {
        return None;
    }
    let message = format!(
        "the digest of `{}` is not that of its text: found {found}, expected {}",
        source.file, source.sha256
    );
    let help = "restore the text as it was, or check every quotation of it anew and write the digest found";
    Some(Fault::new(Rule::Corpus, Path::item("sources", at).field("sha256"), message, help))
}

fn quotations(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let of = |cited: &Cited<'_>| passage(cited, subject.texts.get(&cited.citation.source)?);
    subject.citations[range].iter().flatten().filter_map(of).collect()
}

fn twice(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    subject.citations[range].iter().flat_map(|list| duplicates(list)).collect()
}

/// SHA-256 of some bytes as lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn passage(cited: &Cited<'_>, text: &CodePoints) -> Option<Fault> {
    let citation = cited.citation;
    let at = |field| cited.path.field(field);
    let fault = |path, message: String, help: &str| Some(Fault::new(Rule::Quotation, path, message, help));
    let (start, end) = (citation.start, citation.end);
    if citation.exact.trim().is_empty() {
        return fault(at("exact"), "the quotation is empty".into(), "quote the words it rests on");
    }
    let Some(stands) = text.slice(start..end) else {
        let message = format!("{start}..{end} is not in the text, which has {} code points", text.len());
        return fault(at("start"), message, "offsets count code points from 0, the end excluded");
    };
    if stands != citation.exact {
        let message = format!("at {start}..{end} stands `{}`, not the quotation", cut(stands));
        return fault(
            at("exact"),
            message,
            "offsets count Unicode code points, not bytes and not UTF-16 units",
        );
    }
    let before = text.slice(start.saturating_sub(CONTEXT_CODE_POINTS)..start).unwrap_or_default();
    if before != citation.prefix {
        let message = format!("right before the passage stands `{before}`, not the prefix");
        return fault(
            at("prefix"),
            message,
            "the prefix is the 32 code points before, fewer at the text's start",
        );
    }
    let after = text.slice(end..(end + CONTEXT_CODE_POINTS).min(text.len())).unwrap_or_default();
    if after != citation.suffix {
        let message = format!("right after the passage stands `{after}`, not the suffix");
        return fault(
            at("suffix"),
            message,
            "the suffix is the 32 code points after, fewer at the text's end",
        );
    }
    None
}

/// How many code points of what stands in a text are told.
const TOLD: usize = 1_000;

/// The beginning of what stands in a text: offsets may name all of it.
fn cut(stands: &str) -> String {
    match stands.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", &stands[..end]),
        None => stands.to_owned(),
    }
}

/// Citations of one list that cite the same span for the same thing.
fn duplicates(list: &[Cited<'_>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, cited) in list.iter().enumerate() {
        let citation = cited.citation;
        let same = list[..at].iter().find(|earlier| {
            let other = earlier.citation;
            let shared = citation.supports.iter().any(|support| other.supports.contains(support));
            (&other.source, other.start, other.end) == (&citation.source, citation.start, citation.end)
                && other.exact == citation.exact
                && (shared || (citation.supports.is_empty() && other.supports.is_empty()))
        });
        if let Some(earlier) = same {
            let message = format!("this passage is cited for the same thing in {}", earlier.path);
            let help = "cite a passage once for each thing";
            let fault = Fault::new(Rule::Quotation, cited.path.field("exact"), message, help);
            faults.push(fault.seeing(&earlier.path.field("exact")));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::{Cited, Path, Place};
    use super::duplicates;
    use crate::model::{Citation, Support};

    #[test]
    fn a_passage_may_be_cited_again_for_something_else() {
        let told = |supports: [&[Support]; 2]| {
            let citations =
                supports.map(|supports| Citation { supports: supports.to_vec(), ..Citation::default() });
            let cited = |citation| Cited { path: Path::root(), place: Place::Event(0), citation };
            duplicates(&citations.iter().map(cited).collect::<Vec<_>>()).len()
        };
        let (title, summary): (&[Support], &[Support]) =
            (&[Support::Title], &[Support::Summary, Support::Title]);
        assert_eq!([told([title, summary]), told([&[], &[]])], [1, 1]);
        assert_eq!([told([title, &[Support::Date]]), told([title, &[]]), told([&[], title])], [0, 0, 0]);
    }
}
