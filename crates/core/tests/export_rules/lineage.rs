//! Rule 8: what reports share word for word is told. The runs are computed here by comparing every place with every
//! place, with words cut in a way of its own.

use super::rules::{list, number, text};
use serde_json::Value;

/// A word, its first and the place after its last character, and how much it counts, in half words.
type Word = (String, usize, usize, usize);

/// The words of a text outside of boilerplate; where that stands, a word that nothing equals.
fn words(document: &Value, source: &Value) -> Vec<Word> {
    let characters: Vec<char> = text(source, "text").chars().collect();
    let furniture: Vec<(usize, usize)> = list(document, "ledger")
        .iter()
        .filter(|span| text(span, "source") == text(source, "id") && text(span, "class") == "boilerplate")
        .map(|span| (number(span, "start"), number(span, "end")))
        .collect();
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in characters.iter().enumerate() {
        let half = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
        let inside = |other: Option<&char>| other.is_some_and(|other| other.is_alphanumeric());
        if c.is_alphanumeric() {
            let lower: String = c.to_lowercase().collect();
            match words.last_mut().filter(|_| open && !half) {
                Some(word) => {
                    word.0 += &lower;
                    word.2 = at + 1;
                }
                None => words.push((lower, at, at + 1, if half { 1 } else { 2 })),
            }
            open = !half;
        } else {
            let mark = matches!(c, '\'' | '’' | '.') && at > 0;
            open = open && mark && inside(characters.get(at - 1)) && inside(characters.get(at + 1));
        }
    }
    for word in &mut words {
        if furniture.iter().any(|(start, end)| word.1 < *end && *start < word.2) {
            word.0 = format!("{} at {} of {}", word.0, word.1, text(source, "id"));
        }
    }
    words
}

/// Where some run of eight words begins and ends in either text, as far as it goes on both sides.
fn runs(a: &[Word], b: &[Word]) -> Vec<[(usize, usize); 2]> {
    let mut found = Vec::new();
    for i in 0..a.len() {
        for j in 0..b.len() {
            let begins = i == 0 || j == 0 || a[i - 1].0 != b[j - 1].0;
            let shared = a[i..].iter().zip(&b[j..]).take_while(|(a, b)| a.0 == b.0).count();
            let counts: usize = a[i..i + shared].iter().map(|word| word.3).sum();
            if begins && counts >= 16 {
                found.push([(a[i].1, a[i + shared - 1].2), (b[j].1, b[j + shared - 1].2)]);
            }
        }
    }
    found
}

pub fn dependences(document: &Value) -> Vec<String> {
    let sources = list(document, "sources");
    let texts: Vec<Vec<Word>> = sources.iter().map(|source| words(document, source)).collect();
    let mut wrong = Vec::new();
    for a in 0..sources.len() {
        for b in a + 1..sources.len() {
            let pair = [text(&sources[a], "id"), text(&sources[b], "id")];
            let runs = runs(&texts[a], &texts[b]);
            let said: Vec<&Value> = list(document, "dependences")
                .iter()
                .filter(|of| text(of, "basis") == "inferred" && names(of, &pair))
                .collect();
            if runs.is_empty() != said.is_empty() {
                wrong.push(format!("{pair:?} share {} runs, told {} times", runs.len(), said.len()));
            }
            for run in runs {
                let shown = |(source, span): (&&str, &(usize, usize))| {
                    said.iter().flat_map(|of| list(of, "evidence")).any(|citation| {
                        text(citation, "source") == *source
                            && (number(citation, "start"), number(citation, "end")) == *span
                    })
                };
                if !said.is_empty() && !pair.iter().zip(&run).all(shown) {
                    wrong.push(format!("{pair:?}: the evidence leaves out {run:?}"));
                }
            }
        }
    }
    wrong
}

fn names(dependence: &Value, pair: &[&str; 2]) -> bool {
    let named = list(dependence, "sources");
    named.len() == 2 && pair.iter().all(|id| named.iter().any(|source| source == id))
}
