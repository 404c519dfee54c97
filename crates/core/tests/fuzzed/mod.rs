//! What a fuzzer asks of everything that comes in from outside: that nothing panics, and that the laws hold which hold of every
//! input. `fuzz/` calls these with made-up bytes, `regressions.rs` with bytes that once broke something.
#![allow(dead_code)] // each caller uses some of it

mod altered;

use sourceline_core::check::{check, render};
use sourceline_core::date::edtf::Edtf;
use sourceline_core::date::{Style, agreement, date_words, steps};
use sourceline_core::formats::Import;
use sourceline_core::formats::authored::{self, Corpus, Loaded};
use sourceline_core::formats::sourceline::{Progress, Reading, from_json, to_json};
use sourceline_core::link;
use sourceline_core::model::{Document, EventDate, Evidence};
use sourceline_core::opening::{Pace, Refusal, Step, open};
use sourceline_core::scanning::scan;
use sourceline_core::state::{Editions, EventIndex};
use sourceline_messages::Language;
use std::collections::BTreeSet;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::rc::Rc;
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};

/// A target: its name, and what is asked of some bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets. Each has a file of its name in `fuzz/fuzz_targets/`.
pub const TARGETS: &[Target] = &[
    ("altered", altered::altered),
    ("authored", authored),
    ("document", document),
    ("edtf", edtf),
    ("imports", imports),
    ("link", link),
    ("words", words),
];

/// Asks of some bytes what a target asks.
pub fn run(target: &str, bytes: &[u8]) {
    let (_, asked) = TARGETS.iter().find(|(name, _)| *name == target).expect("there is such a target");
    asked(bytes);
}

/// Files of a form, with their names: those that the tests of the forms read.
fn files_of(form: Import) -> Vec<(String, Vec<u8>)> {
    let named: &[&str] = match form {
        Import::Sourceline => return vec![("harbour".to_owned(), harbour_json().as_bytes().to_vec())],
        Import::Timelinejs => &[
            "timelinejs/every-field.json",
            "timelinejs/before-our-era.json",
            "timelinejs/strings-and-blanks.json",
        ],
        Import::TimelinejsCsv => &["timelinejs/sheet.csv", "timelinejs/sheet-of-version-1.csv"],
        Import::Csv => &["csv/events.csv", "hostile/csv-years.csv"],
        Import::Ics => {
            &["hostile/calendar-dates.ics", "hostile/calendar-parameters.ics", "hostile/calendar-nested.ics"]
        }
    };
    named.iter().map(|name| (name.replace('/', "-"), read(&format!("../{name}")))).collect()
}

/// What each target begins with, by the target's name and a name of its own.
pub fn seeds() -> Vec<(&'static str, String, Vec<u8>)> {
    let whole = harbour_json().as_bytes();
    let mut seeds = vec![
        ("document", "harbour".to_owned(), whole.to_vec()),
        ("document", "empty".to_owned(), to_json(&Document::default()).unwrap_or_default().into_bytes()),
        ("authored", "harbour".to_owned(), read("timeline.toml")),
        ("authored", "begun".to_owned(), read("../../../crates/cli/template/timeline.toml")),
    ];
    for (at, form) in Import::ALL.iter().enumerate() {
        for (name, text) in files_of(*form) {
            seeds.push(("imports", format!("{at}-{name}"), [&[at as u8][..], &text].concat()));
        }
    }
    let expressions = [
        "2026-01-05",
        "2025-11~",
        "2017",
        "[2026-01-02..2026-01-05]",
        "[..2026-01-05]",
        "2025-12/2026-02",
        "2017/..",
        "/2026-01-05",
        "-0044-03-15",
        "201X",
        "1985-04-12T23:20:30Z",
        "{1667,1668,1670..1672}",
        "2004-06-~01/2004-06-~20",
        "1950S2",
        "2001-21",
        "?2017-03-~05%",
    ];
    let links = [
        "typhoon",
        "/1/event=typhoon&passage=narupo-news:10-20",
        "/1/axis=proportional&lanes=theme",
        "/1/from=2031-04-01.500&to=2031-04-12.000&open=2030-01-01",
        "/1/without=narupo-news&find=%EB%B6%80%EB%91%90",
        "/1/since=2031-01-01&until=2031-04-12&certain=yes&basis=derived&reading=yes",
        "_c3",
    ];
    let words = [
        "in seven years and the first state visit in nine",
        "on Monday, January 5th, 2026",
        "44 BC",
        "two dozen",
        "2026년 1월 5일, 두 달 만에",
        "二〇三一年四月十二日，三万五千人",
        "1만 2천 명, 5조 2천억 원",
        "½ 2½ 2,500",
    ];
    for (target, texts) in [("edtf", &expressions[..]), ("link", &links), ("words", &words)] {
        seeds.extend(
            texts.iter().enumerate().map(|(at, text)| (target, format!("{at}"), text.as_bytes().to_vec())),
        );
    }
    seeds.extend(
        (0..40u8).map(|at| ("altered", format!("{at}"), vec![at, at.wrapping_mul(37), at % 13, at, 7, 1])),
    );
    seeds
}

/// A document from elsewhere: what is read is written and read again, at once and in slices; what is sound is opened.
fn document(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let whole = from_json(text);
    assert_eq!(sliced(text, 1 + bytes.len() / 7).ok(), whole.as_ref().ok().cloned());
    if let Ok(document) = &whole {
        is_written_and_opened(document);
    }
}

fn sliced(text: &str, bytes: usize) -> Result<Document, String> {
    let mut reading = Reading::new(text.to_owned()).map_err(|error| error.to_string())?;
    loop {
        match reading.advance(bytes).map_err(|error| error.to_string())? {
            Progress::Done(document) => return Ok(*document),
            Progress::Reading { .. } => {}
        }
    }
}

/// The laws of a document that was read.
fn is_written_and_opened(document: &Document) {
    let written = to_json(document).expect("a document is written");
    assert_eq!(from_json(&written).as_ref(), Ok(document));
    let faults = check(document);
    faults.iter().for_each(|fault| assert!(!fault.message.is_empty() && !fault.path.to_string().is_empty()));
    match opened(written) {
        Ok(editions) => {
            assert!(faults.is_empty());
            has_links(&editions);
        }
        Err(refusal) => {
            assert!(matches!(refusal, Refusal::Faulty(told) if told == faults && !told.is_empty()))
        }
    }
}

/// Opens a text without a rest.
fn opened(text: String) -> Result<Rc<Editions>, Refusal> {
    struct Restless;
    impl Pace for Restless {
        fn is_due(&self) -> bool {
            false
        }

        fn rest(&self, step: Step) -> impl Future<Output = Result<(), Refusal>> {
            assert!(!step.words(Language::English).is_empty());
            std::future::ready(Ok(()))
        }
    }
    match pin!(open("document.json", text, Language::Korean, &Restless))
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(opened) => opened.map(|opened| opened.editions),
        Poll::Pending => unreachable!("nothing rests"),
    }
}

/// Every event of a story has its link, the story without each of its sources is derived, and its words are found.
fn has_links(editions: &Editions) {
    let story = editions.whole();
    for (at, event) in story.document().events.iter().enumerate() {
        assert!(!date_words(story.language(), &event.date, Style::Long).is_empty());
        story.steps_of(EventIndex(at));
        story.testimony_of(EventIndex(at));
        goes_there_and_back(event.id.as_str(), editions);
    }
    for source in &story.document().sources {
        let without = editions.without(&BTreeSet::from([source.id.clone()]));
        assert!(without.document().sources.len() < story.document().sources.len());
        story.find(&source.text.chars().take(9).collect::<String>().into());
    }
}

/// Whatever an address says, the state it gives has an address that gives the same state.
fn goes_there_and_back(hash: &str, editions: &Editions) {
    let Some(shown) = link::read(hash, editions) else { return };
    let written = link::write(&shown.state, &shown.story);
    let again = link::read(&written, editions).expect("what is written is read");
    assert_eq!(link::write(&again.state, &again.story), written);
}

/// An address of the harbour.
fn link(bytes: &[u8]) {
    let Ok(hash) = std::str::from_utf8(bytes) else { return };
    thread_local! {
        static EDITIONS: Editions = Editions::new(harbour().clone());
    }
    EDITIONS.with(|editions| goes_there_and_back(hash, editions));
}

/// An authored timeline beside the harbour's texts.
fn authored(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    let corpus = CORPUS.get_or_init(|| {
        ["ko.txt", "zh.txt"].map(|name| (name.to_owned(), read(&format!("corpus/{name}")))).into()
    });
    let scanned = scan(text, corpus, &mut |_, _, _| {});
    match authored::read("timeline.toml", text, "corpus", corpus) {
        Ok(Loaded { document, .. }) => {
            assert_eq!((scanned.sentences(), scanned.is_whole), (0, true));
            is_written_and_opened(&document);
        }
        Err(faults) => assert!(!faults.is_empty() && !render(&faults).is_empty()),
    }
}

/// A date: what is read is written and read again.
fn edtf(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let read = text.parse::<Edtf>();
    let date = EventDate { edtf: Some(text.to_owned()), ..EventDate::default() };
    assert!(agreement(&date, Evidence::Unchecked).len() < 99);
    match read {
        Ok(read) => {
            assert_eq!(read.to_string().parse::<Edtf>().as_ref(), Ok(&read));
            let bounds = read.bounds();
            for ends in [bounds.start, bounds.end] {
                assert!(ends.both().is_none_or(|(earliest, latest)| earliest <= latest), "{ends:?}");
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// A file in one of the forms that are imported, which the first byte names.
fn imports(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let import = Import::ALL[usize::from(*first) % Import::ALL.len()];
    let guessed = Import::of("", text);
    assert!(Import::ALL.contains(&guessed));
    match import.read(text) {
        Ok(imported) => is_written_and_opened(&imported.document),
        Err(unreadable) => assert!(!unreadable.is_empty()),
    }
}

/// Words of a passage, as the steps read them.
fn words(bytes: &[u8]) {
    let Ok(words) = std::str::from_utf8(bytes) else { return };
    let errors = [
        steps::quantity(words).err(),
        steps::weekday(words).err(),
        steps::hours(words).err(),
        steps::date(words).err(),
    ];
    errors.into_iter().flatten().for_each(|error| assert!(!error.to_string().is_empty()));
    steps::borrows_unit(words);
    steps::counts(words);
    let mentions = steps::mentions(words).into_iter();
    for span in steps::numbers(words).into_iter().map(|number| number.span).chain(mentions) {
        assert!(words.get(span).is_some_and(|named| !named.is_empty()));
    }
}

/// The folder of the harbour, from either package that asks: this one and `fuzz/` both lie in the repository.
fn folder() -> PathBuf {
    let folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    folders
        .map(|above| above.join("tests/fixtures/harbour"))
        .find(|folder| folder.is_dir())
        .expect("the harbour is there")
}

/// A file of the harbour.
fn read(file: &str) -> Vec<u8> {
    let path = folder().join(file);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The harbour.
fn harbour() -> &'static Document {
    static HARBOUR: OnceLock<Document> = OnceLock::new();
    HARBOUR.get_or_init(|| {
        authored::load(&folder()).unwrap_or_else(|faults| panic!("{}", render(&faults))).document
    })
}

/// The harbour as `sourceline/1`.
fn harbour_json() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| to_json(harbour()).unwrap_or_default())
}
