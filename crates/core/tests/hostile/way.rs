//! The way of a file through the page.

use sourceline_core::check::check;
use sourceline_core::formats::Import;
use sourceline_core::layout::{Arrangement, LaneMode, Plan, Scene, svg};
use sourceline_core::link::{read, write};
use sourceline_core::opening::{Body, Pace, Refusal, Step, open};
use sourceline_core::scale::{Mode, View};
use sourceline_core::search::Query;
use sourceline_core::state::{Editions, EventIndex, PassageIndex};
use sourceline_messages::Language;
use std::path::Path;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// How much of a message is pinned.
const TOLD: usize = 300;

/// The files made by hand, by their names.
pub fn gallery() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/hostile");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// What became of a file.
pub struct Way {
    /// In a word or two.
    pub kind: String,
    /// What a reader is told, a line each.
    pub told: String,
}

/// A pace that rests at every look and never waits.
struct AtOnce;

impl Pace for AtOnce {
    fn is_due(&self) -> bool {
        true
    }

    async fn rest(&self, step: Step) -> Result<(), Refusal> {
        assert!(step.share().is_none_or(|share| (0.0..=1.0).contains(&share)), "{step:?}");
        assert!(!step.words(Language::Korean).is_empty());
        Ok(())
    }
}

impl Way {
    /// Takes a file all the way.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let text = match text(bytes) {
            Ok(text) => text,
            Err(refusal) => return Self::refused(&refusal),
        };
        import(name, &text);
        Self::open(name, text)
    }

    /// Takes a file the way of the page alone.
    pub fn of_page(bytes: &[u8]) -> Self {
        text(bytes).map_or_else(|refusal| Self::refused(&refusal), |text| Self::open("document.json", text))
    }

    fn open(name: &str, text: String) -> Self {
        match opened(name, text) {
            Ok(editions) => {
                drawn(&editions);
                let story = editions.whole();
                let events = story.document().events.len();
                Self { kind: "opens".to_owned(), told: format!("opens, with {events} events") }
            }
            Err(refusal) => Self::refused(&refusal),
        }
    }

    fn refused(refusal: &Refusal) -> Self {
        let kind = match refusal {
            Refusal::NoText { .. } => "no text",
            Refusal::NoDocument(_) => "no document",
            Refusal::Faulty(_) | Refusal::Unreadable(_) => "faults",
            Refusal::WebPage => "a web page",
            Refusal::TooLarge => "too large",
            other => panic!("{other:?}"),
        };
        let words = Language::ALL.map(|language| refusal.words(language));
        assert!(words.iter().all(|words| !words.trim().is_empty()));
        let (faults, more) = refusal.faults();
        let listed = faults.iter().take(2).map(|fault| format!("\n{}", cut(fault)));
        let more = (faults.len() + more).saturating_sub(2);
        let more = if more > 0 { format!("\nand {more} more") } else { String::new() };
        let told = format!("{}{}{more}", cut(&words[0]), listed.collect::<String>());
        Self { kind: kind.to_owned(), told }
    }
}

/// A text without what would be unseen in a snapshot, and not all of one that is long.
fn cut(text: &str) -> String {
    let mut told: String = text.chars().take(TOLD).collect();
    if told.len() < text.len() {
        told.push('…');
    }
    told.chars().flat_map(seen).collect()
}

/// A sign as one sees it.
fn seen(sign: char) -> Vec<char> {
    let unseen = sign.is_control()
        || matches!(sign, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if unseen { sign.escape_unicode().collect() } else { vec![sign] }
}

fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let mut body = Body::default();
    for piece in bytes.chunks(61 * 1024 + 1) {
        body.push(piece)?;
    }
    body.text()
}

/// What a file is as one of the forms that are read: whatever comes of it can be checked, and what is wrong is told.
fn import(name: &str, text: &str) {
    for import in Import::ALL.iter().copied().chain([Import::of(name, text)]) {
        match import.read(text) {
            Ok(imported) => {
                for fault in check(&imported.document) {
                    assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{fault}");
                }
            }
            Err(unreadable) => {
                assert!(!unreadable.is_empty(), "{name}");
                for one in unreadable {
                    assert!(!one.at.is_empty() && !one.message.is_empty() && !one.help.is_empty(), "{one}");
                }
            }
        }
    }
}

fn opened(name: &str, text: String) -> Result<Rc<Editions>, Refusal> {
    match pin!(open(name, text, Language::English, &AtOnce)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.map(|opened| opened.editions),
        Poll::Pending => panic!("a pace that never waits has been waited for"),
    }
}

/// Documents of more events are not drawn as pictures here.
const PICTURED: usize = 100;

/// Whatever a page asks of a story at once, and when its first, its last and some event between are opened.
fn drawn(editions: &Rc<Editions>) {
    let story = editions.whole();
    let (document, drawing) = (story.document(), story.drawing());
    let events = document.events.len();
    for (mode, lanes, band) in [(Mode::Folded, LaneMode::Packed, 3), (Mode::Proportional, LaneMode::Theme, 0)]
    {
        let arrangement = Arrangement { mode, lanes, ..Arrangement::default() };
        let plan = Plan::new(document, drawing, &arrangement, band);
        for view in [View::FULL, View::new(0.25, 0.5), View::new(0.999, 0.999_001)] {
            let scene = Scene::new(drawing, &plan, view);
            assert!(scene.start.is_finite() && scene.end.is_finite() && scene.extent > 0.0);
            if events <= PICTURED {
                let picture = svg(document, drawing, &plan, &scene, view);
                assert!(!picture.contains("NaN") && !picture.contains("<script"), "{picture}");
            }
        }
    }
    for at in [0, events / 2, events.saturating_sub(1)].into_iter().filter(|at| *at < events) {
        let id = document.events[at].id.as_str();
        let shown = read(&format!("#{id}"), editions).unwrap();
        assert_eq!(shown.state.selection.event(), Some(EventIndex(at)), "{id}");
        assert!(!write(&shown.state, &shown.story).is_empty());
        let event = EventIndex(at);
        story.testimony_of(event).words(Language::Chinese);
        story.steps_of(event);
        for passage in story.passages_of(event).iter().take(3) {
            let pieces = story.words_read(event, *passage);
            let words: String = pieces.iter().map(|(words, _)| words.as_str()).collect();
            assert_eq!(Some(words.as_str()), story.passage(*passage).map(|found| found.exact.trim()));
        }
        let title = &document.events[at].title;
        Query::parse(title).pieces(title, 20);
    }
    assert!(story.passage(PassageIndex(story.passages().len())).is_none());
}
