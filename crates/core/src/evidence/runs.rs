//! Runs of words that two texts share.
//!
//! Reported are the stretches of each text that stand in the other and are no part of a longer such stretch, each with
//! the first place where it stands there. So every shared word is covered, and however often a text repeats itself
//! there are no more runs than words. The method is matching statistics on a suffix automaton (Gusfield, *Algorithms on
//! Strings, Trees and Sequences*, 1997, section 7.8; Blumer et al., *The smallest automaton recognizing the subwords of
//! a text*, 1985): time and space grow with the texts and with nothing else.

use super::words::{Unit, units};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// How many words two texts must share in a row before that is a run. Han characters and kana count half a word.
pub const LEAST_WORDS: usize = 8;

/// The same in half words, in which runs are measured.
const LEAST_HALVES: usize = 2 * LEAST_WORDS;

/// How long a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunLength {
    /// In words; half a word over is not counted.
    pub words: usize,
    /// Whether Han characters or kana are among them, each of which counts half a word.
    pub has_characters: bool,
}

/// A run of words that two texts share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRun {
    /// Its code points in the first text.
    pub first: Range<usize>,
    /// Its code points in the second text.
    pub second: Range<usize>,
    /// How long it is.
    pub length: RunLength,
}

/// What two texts of several share; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairRuns {
    /// The texts, by their places in the list, the earlier first.
    pub pair: (usize, usize),
    /// Their runs, in the order of the first text, then of the second.
    pub runs: Vec<SharedRun>,
}

/// The runs of every two texts that share one. Beside each text stand the code point ranges of it that do not count:
/// no run touches them.
pub fn runs_by_pairs(texts: &[(&str, Vec<Range<usize>>)]) -> Vec<PairRuns> {
    let mut numbers = HashMap::new();
    let texts: Vec<Numbered> =
        texts.iter().map(|(text, apart)| Numbered::new(text, apart, &mut numbers)).collect();
    let of = |(a, b)| PairRuns { pair: (a, b), runs: texts[a].shared(&texts[b]) };
    candidates(&texts).into_iter().map(of).collect()
}

/// The pairs of texts that have some run: those that share a shortest one.
fn candidates(texts: &[Numbered]) -> BTreeSet<(usize, usize)> {
    let mut holders: BTreeMap<&[usize], BTreeSet<usize>> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        for window in text.windows() {
            holders.entry(window).or_default().insert(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for texts in holders.values().filter(|texts| texts.len() > 1) {
        for a in texts {
            pairs.extend(texts.range(a + 1..).map(|b| (*a, *b)));
        }
    }
    pairs
}

/// A text whose words are numbered, equal words alike. A word that does not count has a number of its own.
struct Numbered {
    words: Vec<usize>,
    units: Vec<Unit>,
}

impl Numbered {
    fn new(text: &str, apart: &[Range<usize>], numbers: &mut HashMap<String, usize>) -> Self {
        let units = units(text);
        let mut words = Vec::with_capacity(units.len());
        for unit in &units {
            let next = numbers.len();
            let is_apart = apart.iter().any(|span| span.start < unit.span.end && unit.span.start < span.end);
            // No word has a space in it, so nothing equals this.
            let key = if is_apart { format!("{} {next}", unit.key) } else { unit.key.clone() };
            words.push(*numbers.entry(key).or_insert(next));
        }
        Self { words, units }
    }

    /// From every word on the fewest that make a run.
    fn windows(&self) -> impl Iterator<Item = &[usize]> {
        let (mut end, mut halves) = (0, 0);
        (0..self.words.len()).map_while(move |start| {
            while halves < LEAST_HALVES {
                halves += self.units.get(end)?.halves;
                end += 1;
            }
            halves -= self.units[start].halves;
            Some(&self.words[start..end])
        })
    }

    fn shared(&self, other: &Self) -> Vec<SharedRun> {
        let here = stretches(&self.words, &Automaton::of(&other.words));
        let there = stretches(&other.words, &Automaton::of(&self.words));
        let there = there.into_iter().map(|(second, first, words)| (first, second, words));
        let all: BTreeSet<_> = here.into_iter().chain(there).collect();
        all.into_iter().filter_map(|(first, second, words)| self.run(other, first, second, words)).collect()
    }

    /// A stretch of words as a run, if it is long enough.
    fn run(&self, other: &Self, first: usize, second: usize, words: usize) -> Option<SharedRun> {
        let units = &self.units[first..first + words];
        let halves: usize = units.iter().map(|unit| unit.halves).sum();
        let has_characters = units.iter().any(|unit| unit.halves == 1);
        (halves >= LEAST_HALVES).then(|| SharedRun {
            first: self.span(first, words),
            second: other.span(second, words),
            length: RunLength { words: halves / 2, has_characters },
        })
    }

    fn span(&self, at: usize, words: usize) -> Range<usize> {
        self.units[at].span.start..self.units[at + words - 1].span.end
    }
}

/// The longest stretches of a text that the automaton's text has too: where they stand here, where they first stand
/// there, and how many words they have.
fn stretches(text: &[usize], other: &Automaton) -> Vec<(usize, usize, usize)> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    let (mut state, mut length) = (Automaton::ROOT, 0);
    for (end, word) in text.iter().enumerate() {
        while state != Automaton::ROOT && !other.states[state].next.contains_key(word) {
            state = other.states[state].link;
            length = other.states[state].length;
        }
        let Some(next) = other.states[state].next.get(word) else { continue };
        (state, length) = (*next, length + 1);
        let start = end + 1 - length;
        // What goes on with one word more is no stretch of its own.
        if found.last().is_some_and(|(before, ..)| *before == start) {
            found.pop();
        }
        found.push((start, other.states[state].first_end - length, length));
    }
    found
}

/// The suffix automaton of a text: a state for each set of stretches that end at the same places.
struct Automaton {
    states: Vec<State>,
}

#[derive(Clone, Default)]
struct State {
    /// The length of its longest stretch.
    length: usize,
    /// The state of the longest shorter one that ends at more places.
    link: usize,
    /// The state after one word more.
    next: HashMap<usize, usize>,
    /// Where its stretches end first.
    first_end: usize,
}

impl Automaton {
    const ROOT: usize = 0;

    fn of(text: &[usize]) -> Self {
        let mut this = Self { states: vec![State::default()] };
        let mut last = Self::ROOT;
        for word in text {
            last = this.extend(last, *word);
        }
        this
    }

    /// Adds a word at the end; returns the state of the whole text.
    fn extend(&mut self, last: usize, word: usize) -> usize {
        let new = self.states.len();
        let length = self.states[last].length + 1;
        self.states.push(State { length, first_end: length, ..State::default() });
        let mut at = Some(last);
        while let Some(state) = at.filter(|state| !self.states[*state].next.contains_key(&word)) {
            self.states[state].next.insert(word, new);
            at = (state != Self::ROOT).then(|| self.states[state].link);
        }
        if let Some(state) = at {
            let next = self.states[state].next[&word];
            self.states[new].link = if self.states[next].length == self.states[state].length + 1 {
                next
            } else {
                self.part(state, word)
            };
        }
        new
    }

    /// Parts the state that `state` has after `word`: its shorter stretches now end at more places.
    fn part(&mut self, state: usize, word: usize) -> usize {
        let (copy, old) = (self.states.len(), self.states[state].next[&word]);
        self.states.push(State { length: self.states[state].length + 1, ..self.states[old].clone() });
        self.states[old].link = copy;
        let mut at = Some(state);
        while let Some(state) = at.filter(|state| self.states[*state].next.get(&word) == Some(&old)) {
            self.states[state].next.insert(word, copy);
            at = (state != Self::ROOT).then(|| self.states[state].link);
        }
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The runs of two texts, as code point ranges in the one and in the other.
    fn shared_runs(a: &str, b: &str) -> Vec<(Range<usize>, Range<usize>)> {
        let pairs = runs_by_pairs(&[(a, Vec::new()), (b, Vec::new())]);
        let runs = pairs.into_iter().flat_map(|pair| pair.runs);
        runs.map(|run| (run.first, run.second)).collect()
    }

    /// Some run of `a` from `start`, of `length` units, and the first place in `b` where it stands.
    fn place(a: &[Unit], start: usize, length: usize, b: &[Unit]) -> Option<usize> {
        let same = |at: &usize| (0..length).all(|i| a[start + i].key == b[at + i].key);
        (0..(b.len() + 1).saturating_sub(length)).find(same)
    }

    /// The definition, word for word: every stretch of `a` that stands in `b`, unless one word more on either side
    /// stands there too.
    fn naive(a: &[Unit], b: &[Unit]) -> Vec<(usize, usize, usize)> {
        let mut found = Vec::new();
        for start in 0..a.len() {
            for length in 1..=a.len() - start {
                let Some(there) = place(a, start, length, b) else { break };
                let longer = start > 0 && place(a, start - 1, length + 1, b).is_some()
                    || start + length < a.len() && place(a, start, length + 1, b).is_some();
                let halves: usize = a[start..start + length].iter().map(|unit| unit.halves).sum();
                if !longer && halves >= LEAST_HALVES {
                    found.push((start, there, length));
                }
            }
        }
        found
    }

    fn brute_force(a: &str, b: &str) -> Vec<(Range<usize>, Range<usize>)> {
        let (a, b) = (units(a), units(b));
        let there = naive(&b, &a).into_iter().map(|(second, first, length)| (first, second, length));
        let all: BTreeSet<_> = naive(&a, &b).into_iter().chain(there).collect();
        let span =
            |units: &[Unit], at: usize, length: usize| units[at].span.start..units[at + length - 1].span.end;
        all.into_iter().map(|(i, j, length)| (span(&a, i, length), span(&b, j, length))).collect()
    }

    fn words(text: &str, span: &Range<usize>) -> String {
        text.chars().skip(span.start).take(span.len()).collect()
    }

    #[test]
    fn a_run_is_eight_words_or_more() {
        let seven = "one two three four five six seven";
        assert_eq!(shared_runs(&format!("a {seven} b"), &format!("c {seven} d")), []);
        let (a, b) = (format!("a {seven}, Eight! b"), format!("c d {seven} “eight” e"));
        let runs = shared_runs(&a, &b);
        assert_eq!(runs.len(), 1);
        assert_eq!(words(&a, &runs[0].0), format!("{seven}, Eight"));
        assert_eq!(words(&b, &runs[0].1), format!("{seven} “eight"));
    }

    #[test]
    fn sixteen_characters_are_eight_words() {
        let shared = "首班定期船今天开出船上有十五名";
        assert_eq!(shared.chars().count(), 15);
        assert_eq!(shared_runs(&format!("甲{shared}"), &format!("乙{shared}")), []);
        assert_eq!(shared_runs(&format!("甲{shared}乘"), &format!("{shared}，乘丙")), [(1..17, 0..17)]);
    }

    #[test]
    fn what_does_not_count_parts_runs() {
        let text = "one two three four five six seven eight nine ten";
        let at = |word: &str| text.find(word).unwrap();
        let runs = |apart| runs_by_pairs(&[(text, vec![apart]), (text, vec![])]);
        assert_eq!(runs(0..0)[0].runs[0].length, RunLength { words: 10, has_characters: false });
        assert_eq!(runs(at("ten")..text.len())[0].runs[0].first, 0..at(" ten"));
        assert_eq!(runs(at("two")..at("three"))[0].runs[0].first, at("three")..text.len());
        assert_eq!(runs(at("four")..at("five")), []);
    }

    #[test]
    fn every_two_texts_that_share_a_run_are_told() {
        let shared = "a b c d e f g h";
        let texts = [shared.to_owned(), "x y".to_owned(), format!("z {shared}"), format!("{shared} i")];
        let texts: Vec<_> = texts.iter().map(|text| (text.as_str(), Vec::new())).collect();
        let pairs: Vec<_> = runs_by_pairs(&texts).into_iter().map(|pair| pair.pair).collect();
        assert_eq!(pairs, [(0, 2), (0, 3), (2, 3)]);
    }

    /// Repetition is where a method that compares places with places takes the square of the time and of the output.
    #[test]
    fn a_text_that_repeats_itself_has_no_more_runs_than_words() {
        let text = "ha ".repeat(20_000);
        assert_eq!(shared_runs(&text, &text).len(), 1);
        let phrases = "a b c d e f g h. ".repeat(2_000);
        assert!(shared_runs(&phrases, &"h a b c d e f g ".repeat(1_000)).len() <= 16_000);
    }

    /// A few words, written in several ways.
    fn phrase() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            6 => Just("a "), 4 => Just("b "), 2 => Just("C, "), 1 => Just("c’s "), 1 => Just("c's "),
            2 => Just("船"), 1 => Just("“。"), 1 => Just("가 "),
        ];
        prop::collection::vec(word, 1..12).prop_map(|words| words.concat())
    }

    /// Two texts of the same few phrases, so that they share runs, which overlap, repeat and touch the ends.
    fn texts() -> impl Strategy<Value = (String, String)> {
        let order = || prop::collection::vec(any::<prop::sample::Index>(), 0..9);
        (prop::collection::vec(phrase(), 1..4), order(), order()).prop_map(|(phrases, a, b)| {
            let text = |order: Vec<prop::sample::Index>| {
                order.iter().map(|at| at.get(&phrases).as_str()).collect::<String>()
            };
            (text(a), text(b))
        })
    }

    proptest! {
        #[test]
        fn runs_are_those_of_the_definition((a, b) in texts()) {
            prop_assert_eq!(shared_runs(&a, &b), brute_force(&a, &b));
        }

        #[test]
        fn exchanging_the_texts_exchanges_the_ranges((a, b) in texts()) {
            let mut turned: Vec<_> = shared_runs(&b, &a).into_iter().map(|(b, a)| (a, b)).collect();
            let mut runs = shared_runs(&a, &b);
            let order = |(a, b): &(Range<usize>, Range<usize>)| (a.start, b.start, a.end, b.end);
            turned.sort_by_key(order);
            runs.sort_by_key(order);
            prop_assert_eq!(runs, turned);
        }
    }
}
