//! The texts of a generated document: four short, invented reports, and the passages that its events cite.
//!
//! They say nothing of any real place. What the events say, these sentences bear out: that numbers are given, notices
//! posted, tides measured. So many events rest on the same few sentences, and the texts stay small.

use crate::model::{Citation, Source, SourceId, Support};
use crate::quote::{CodePoints, PassageContext};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What a sentence is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// The report's headline, publisher or date line.
    About(Support),
    /// A sort of event.
    Sort(Sort),
    /// An answer to a question, by its place among [`QUESTIONS`].
    Answer(usize),
    /// Words that a step of a date reads.
    Date(Reading),
    /// That one thing came after another.
    After,
    /// Nothing rests on it.
    Idle,
    /// Site furniture.
    Furniture,
}

/// What an event is called and is about, as one sentence has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// What follows the event's number in its title.
    pub title: &'static str,
    /// Who acts, as the sentence names them.
    pub actor: Option<&'static str>,
    /// Where, as the sentence names it.
    pub place: Option<&'static str>,
    /// Which of [`THEMES`].
    pub theme: usize,
}

/// What the words of a date's passage say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// On the day of another event.
    SameDay,
    /// Hours before another event.
    Hours,
    /// While another event went on.
    During,
    /// It lasted four days.
    FourDays,
    /// Two months before the report.
    MonthsAgo,
}

impl Reading {
    /// The words, which stand once in the passage.
    pub fn words(self) -> &'static str {
        match self {
            Self::SameDay => "on the same day",
            Self::Hours => "hours before",
            Self::During => "during a festival",
            Self::FourDays => "four-day",
            Self::MonthsAgo => "two months ago",
        }
    }
}

/// What the events are about.
pub const THEMES: [&str; 8] =
    ["notices", "tides", "cargo", "pilots", "repairs", "weather", "customs", "festivals"];

/// Questions on which the reports differ, with their answers: the question's end after the event's number, the answers.
pub const QUESTIONS: [(&str, [&str; 2]); 3] = [
    ("where was it entered", ["at the north desk", "at the south desk"]),
    ("who entered it", ["the clerk of the day", "the clerk of the night"]),
    ("in which ink was it entered", ["blue", "black"]),
];

/// The report whose publication day dates are counted from.
pub const DATED: usize = 0;

const fn sort(
    title: &'static str,
    actor: Option<&'static str>,
    place: Option<&'static str>,
    theme: usize,
) -> Use {
    Use::Sort(Sort { title, actor, place, theme })
}

type Sentences = &'static [(&'static str, Use)];

const REGISTER: Sentences = &[
    ("Harbour register of invented events", Use::About(Support::Title)),
    ("Example Press", Use::About(Support::Publisher)),
    ("5 January 2026", Use::About(Support::Published)),
    ("The harbour office posts a notice.", sort("harbour notice", Some("Harbour office"), None, 0)),
    (
        "A tide table hangs at the North Pier.",
        sort("tide table at the North Pier", None, Some("North Pier"), 1),
    ),
    ("Crates are counted on the quay.", sort("crates counted", None, Some("Quay"), 2)),
    ("A pilot goes aboard.", sort("pilot aboard", None, None, 3)),
    ("The crane is greased and tried under load.", sort("crane greased and tried under load", None, None, 4)),
    ("Fog closes the fairway.", sort("fog closes the fairway", None, Some("Fairway"), 5)),
    ("All numbers here are made up.", Use::Idle),
    ("Some entries were made on the same day as another.", Use::Date(Reading::SameDay)),
    ("Some were made two months ago.", Use::Date(Reading::MonthsAgo)),
    ("Entries go to the north desk.", Use::Answer(0)),
    ("The clerk of the day writes them.", Use::Answer(2)),
    ("The ink is blue.", Use::Answer(4)),
    ("Read more invented registers", Use::Furniture),
];

const PILOTS: Sentences = &[
    ("Notes of a pilots’ guild that never was", Use::About(Support::Title)),
    (
        "The guild’s boat meets a ship off the bar.",
        sort("boat meets a ship off the bar", Some("Guild"), Some("Bar"), 3),
    ),
    ("A lamp is lit at the South Pier.", sort("lamp lit", None, Some("South Pier"), 1)),
    (
        "The guild says the channel is deep enough.",
        sort("guild calls the channel deep enough", Some("Guild"), None, 0),
    ),
    ("A buoy is moved.", sort("buoy moved", None, None, 4)),
    ("Some boats sail hours before a ship.", Use::Date(Reading::Hours)),
    ("Others keep a four-day watch.", Use::Date(Reading::FourDays)),
    ("What came next is written below it.", Use::After),
    ("Entries go to the south desk.", Use::Answer(1)),
    ("Nobody kept the older sheets.", Use::Idle),
];

const CUSTOMS: Sentences = &[
    ("Customs ledger, a specimen", Use::About(Support::Title)),
    (
        "Seals are checked at the customs shed.",
        sort("seals checked at the customs shed", None, Some("Customs shed"), 6),
    ),
    (
        "The collector signs a form in three copies.",
        sort("form signed in three copies", Some("Collector"), None, 6),
    ),
    (
        "Casks wait under the long roof until the duty on them is paid.",
        sort("casks wait under the long roof until duty is paid", None, Some("Long roof"), 2),
    ),
    ("The clerk of the night writes all entries.", Use::Answer(3)),
    ("Share this specimen", Use::Furniture),
];

const FESTIVAL: Sentences = &[
    ("Festival diary of no town", Use::About(Support::Title)),
    ("Boats are painted.", sort("boats painted", None, None, 7)),
    (
        "The band of the harbour office plays on the North Pier until the lamps are lit.",
        sort(
            "harbour office’s band plays on the North Pier until dusk",
            Some("Harbour office"),
            Some("North Pier"),
            7,
        ),
    ),
    ("Rain comes.", sort("rain", None, None, 5)),
    ("Much of it happens during a festival.", Use::Date(Reading::During)),
    ("Its ink is black.", Use::Answer(5)),
];

const REPORTS: [(&str, Sentences); 4] =
    [("register", REGISTER), ("pilots", PILOTS), ("customs", CUSTOMS), ("festival", FESTIVAL)];

/// One sentence of a report.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// What it is for.
    pub purpose: Use,
    /// Its citation, which supports nothing yet.
    citation: Citation,
    /// Which report it stands in.
    pub report: usize,
    /// Where the white space after it ends, in code points.
    pub until: usize,
}

impl Sentence {
    /// Its citation for some things.
    pub fn cited(&self, supports: &[Support]) -> Citation {
        Citation { supports: supports.to_vec(), ..self.citation.clone() }
    }

    /// Where it begins, in code points.
    pub fn start(&self) -> usize {
        self.citation.start
    }
}

/// The reports and their sentences, in order.
#[derive(Debug)]
pub struct Corpus {
    /// The reports.
    pub sources: Vec<Source>,
    /// Every sentence of every report.
    pub sentences: Vec<Sentence>,
}

impl Corpus {
    /// Builds the texts.
    pub fn new() -> Self {
        let mut corpus = Self { sources: Vec::new(), sentences: Vec::new() };
        for (report, (id, sentences)) in REPORTS.iter().enumerate() {
            corpus.add(report, id, sentences);
        }
        corpus
    }

    fn add(&mut self, report: usize, id: &str, sentences: Sentences) {
        let mut text = String::new();
        for (sentence, purpose) in sentences {
            let running =
                matches!(purpose, Use::Sort(_) | Use::Idle | Use::Date(_) | Use::After | Use::Answer(_));
            text.push_str(sentence);
            text.push_str(if running { " " } else { "\n\n" });
        }
        let points = CodePoints::new(&text);
        let mut source = Source {
            id: SourceId::new(id),
            file: format!("{id}.txt"),
            sha256: digest(&text),
            language: "en".to_owned(),
            ..Source::default()
        };
        let mut start = 0;
        for (exact, purpose) in sentences {
            let end = start + exact.chars().count();
            let around = points.slice(end..points.len()).unwrap_or_default();
            let until = end + around.chars().take_while(|c| c.is_whitespace()).count();
            let context = PassageContext::at(&points, start, end);
            let (prefix, suffix) =
                context.map(|context| (context.prefix, context.suffix)).unwrap_or_default();
            let exact = (*exact).to_owned();
            let citation = Citation {
                source: source.id.clone(),
                exact,
                prefix,
                suffix,
                start,
                end,
                supports: Vec::new(),
            };
            let sentence = Sentence { purpose: *purpose, citation, report, until };
            if let Use::About(support) = purpose {
                about(&mut source, &sentence, *support);
            }
            self.sentences.push(sentence);
            start = until;
        }
        source.text = text;
        self.sources.push(source);
    }

    /// The first sentence of a use.
    pub fn of(&self, purpose: Use) -> usize {
        self.sentences.iter().position(|sentence| sentence.purpose == purpose).unwrap_or(0)
    }

    /// The sorts of events, each with its sentence.
    pub fn sorts(&self) -> Vec<(usize, Sort)> {
        let sort = |(at, sentence): (usize, &Sentence)| match sentence.purpose {
            Use::Sort(sort) => Some((at, sort)),
            _ => None,
        };
        self.sentences.iter().enumerate().filter_map(sort).collect()
    }
}

/// What a report says of itself.
fn about(source: &mut Source, sentence: &Sentence, support: Support) {
    let exact = Some(sentence.citation.exact.clone());
    match support {
        Support::Title => source.title = exact,
        Support::Publisher => source.publisher = exact,
        _ => source.published = "2026-01-05".parse().ok(),
    }
    source.citations.push(sentence.cited(&[support]));
}

/// SHA-256 in hex.
pub(super) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
