//! Links as they arrive after a wrong key, a mail program or somebody's play: cut, doubled, exchanged, in other letters. A state
//! comes of each of them, and its own link opens that state again.

use super::{editions, links};
use sourceline_core::link::{VERSION, read, write};
use sourceline_core::state::{Shown, State};

/// How many are tried of each timeline.
const MUTATED: u64 = 2_000;

/// Numbers by chance that are the same in every run (SplitMix64, Steele et al., 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// What is written into a link, or in place of a part of it.
const PIECES: &[&str] = &[
    "/",
    "//",
    "/1/",
    "/2/",
    "/0/",
    "/99999999999999999999/",
    "#",
    "&",
    "&&",
    "=",
    "==",
    ",",
    ":",
    "-",
    "_c",
    "_c0",
    "_s4294967296",
    "%",
    "%E",
    "%EC%A0",
    "%FF",
    "%00",
    "%0A",
    "%2523",
    "\u{0}",
    "\n",
    "\u{7f}",
    "\u{202e}",
    "정보",
    "碧螺湾",
    "🚢",
    "𠮷",
    "é",
    "e\u{301}",
    "18446744073709551616",
    "-9223372036854775809",
    "9999-12-31",
    "-9999-01-01",
    "2026-02-30",
    "2026-01-05.999999999",
    "0000-00-00",
    "1e999",
    "NaN",
    "../..",
    "<script>",
    "javascript:",
    "event=summit",
    "event=",
    "passage=news-az:0-99999999999999999999",
    "passage=narupo-news:144-120",
    "without=news-az,news-az",
    "without=,",
    "open=2018-01-01,2018-01-02",
    "from=2026-01-06&to=2026-01-05",
    "from=2026-01-05.000001&to=2026-01-05.000002",
    "find=%22",
    "since=2026-01-06&until=2026-01-01",
    "certain=yes",
    "lanes=theme",
];

fn mutated(link: &str, others: &[String], chance: &mut Chance) -> String {
    let mut letters: Vec<char> = link.chars().collect();
    for _ in 0..=chance.below(3) {
        let at = chance.below(letters.len() + 1);
        let end = (at + 1 + chance.below(6)).min(letters.len());
        match chance.below(8) {
            0 => drop(letters.drain(at..end)),
            1 => letters.truncate(at),
            2 => drop(letters.splice(at..at, chance.one(PIECES).chars())),
            3 => drop(letters.splice(at..end, chance.one(PIECES).chars())),
            4 if end > at + 1 => letters.swap(at, end - 1),
            5 => {
                // A pair once more, before or after the others.
                let text: String = letters.iter().collect();
                let pairs: Vec<&str> = text.split('&').collect();
                let again = format!("{text}&{}", pairs[chance.below(pairs.len())]);
                letters = again.chars().collect();
            }
            6 => {
                let other = &others[chance.below(others.len())];
                letters.extend("&".chars().chain(other.trim_start_matches("#/1/").chars()));
            }
            _ => {
                let repeated = letters[at..end].repeat(1 + chance.below(40));
                drop(letters.splice(at..at, repeated));
            }
        }
    }
    letters.into_iter().collect()
}

/// Whether two states are the same, but for the notice, which no link keeps, and what six decimals of a day round away.
fn same(a: &State, b: &State) -> bool {
    let near = (a.view.start() - b.view.start()).abs() < 1e-6 && (a.view.end() - b.view.end()).abs() < 1e-6;
    near && State { view: b.view, notice: b.notice.clone(), ..a.clone() } == *b
}

#[test]
fn whatever_a_link_has_become_a_state_comes_of_it_whose_link_opens_it_again() {
    for (name, editions) in editions() {
        let given: Vec<String> =
            links(VERSION).into_iter().filter(|link| link.of == name).map(|link| link.link).collect();
        let (mut chance, mut followed, mut told) = (Chance(20_260_105), 0, 0);
        for _ in 0..MUTATED {
            let link = mutated(&given[chance.below(given.len())], &given, &mut chance);
            let Some(Shown { story, state }) = read(&link, &editions) else { continue };
            let own = write(&state, &story);
            let again = read(&own, &editions).unwrap();
            assert!(same(&again.state, &state), "{link:?}\n{own:?}\n{state:?}\n{:?}", again.state);
            assert_eq!(again.state.notice, None, "{link:?} gave {own:?}");
            if state.notice.is_some() { told += 1 } else { followed += 1 }
        }
        // Mutations that break every link, or none, would show nothing.
        assert!(followed > 400 && told > 400, "{name}: {followed} followed, {told} told");
    }
}
