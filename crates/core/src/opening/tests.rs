use super::*;
use crate::check::{Fault, Path, Rule};
use crate::formats::Unreadable;
use crate::formats::sourceline::to_json;
use crate::model::{Event, EventId, Evidence, Source, SourceId};
use crate::state::Stage;
use sha2::{Digest, Sha256};
use sourceline_messages::Language;
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A pace that rests at every second look, notes what it is told and gives up after so many rests.
struct Noting {
    looks: Cell<usize>,
    told: RefCell<Vec<Step>>,
    most: usize,
}

impl Pace for Noting {
    fn is_due(&self) -> bool {
        self.looks.update(|looks| looks + 1);
        self.looks.get().is_multiple_of(2)
    }

    async fn rest(&self, step: Step) -> Result<(), Refusal> {
        self.told.borrow_mut().push(step);
        if self.told.borrow().len() > self.most { Err(Refusal::Cancelled) } else { Ok(()) }
    }
}

/// Opens a text with a pace that never waits.
fn opened(text: String, most: usize) -> (Result<Opened, Refusal>, Vec<Step>) {
    let pace = Noting { looks: Cell::default(), told: RefCell::default(), most };
    let result = match pin!(open("timeline.json", text, Language::English, &pace))
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("a pace that never waits has been waited for"),
    };
    (result, pace.told.into_inner())
}

fn document(events: usize) -> Document {
    let event = |at: usize| Event {
        id: EventId::new(format!("e{at}")),
        title: "나루".to_owned(),
        importance: 1,
        ..Event::default()
    };
    Document {
        evidence: Evidence::Unchecked,
        title: "A ferry".to_owned(),
        language: "ko".to_owned(),
        events: (0..events).map(event).collect(),
        ..Document::default()
    }
}

#[test]
fn it_rests_on_its_way_and_gives_the_whole_story() {
    let whole = document(400);
    let (result, told) = opened(to_json(&whole).unwrap(), usize::MAX);
    let opened = result.unwrap();
    assert_eq!(opened.editions.whole().document(), &whole);
    assert_eq!((opened.given, opened.controls, opened.losses), (None, 0, Vec::new()));
    assert!(told.iter().any(|step| matches!(step, Step::Reading { .. })), "{told:?}");
    assert!(told.iter().filter(|step| **step == Step::Checking).count() > 5, "{told:?}");
    let stages = told.iter().filter(|step| matches!(step, Step::Deriving(_))).count();
    assert_eq!(stages, Stage::ALL.len());
    let shares: Vec<f64> = told.iter().filter_map(|step| step.share()).collect();
    assert!(shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
}

#[test]
fn whoever_stops_it_is_obeyed_at_the_next_rest() {
    let text = to_json(&document(400)).unwrap();
    let (_, all) = opened(text.clone(), usize::MAX);
    for most in 0..all.len() {
        let (result, told) = opened(text.clone(), most);
        assert_eq!((result.unwrap_err(), told.len()), (Refusal::Cancelled, most + 1));
    }
}

/// Every way in which a document is not opened, and what to do.
fn refusals() -> Vec<Refusal> {
    let json = to_json(&document(1)).unwrap();
    let refused = |text: &str| opened(text.to_owned(), usize::MAX).0.unwrap_err();
    let fault =
        |at: usize| Fault::new(Rule::Value, Path::item("events", at).field("title"), "wrong", "do so");
    let mut refusals = vec![
        Refusal::NoAddress("http://[".to_owned()),
        Refusal::OtherOrigin {
            asked: "https://elsewhere.example".to_owned(),
            own: "https://here.example".to_owned(),
        },
        Refusal::NoAnswer,
        Refusal::Status(404),
        Refusal::Status(503),
        refused("\u{feff}\n<!DOCTYPE html><p>Not found"),
        Refusal::TooLarge,
        Refusal::NoText { byte: 7 },
        refused(""),
        refused(&json[..json.len() / 2]),
        refused(&json.replace("\"importance\"", "\"weight\"")),
        refused("[]"),
        refused(&json.replace("\"importance\": 1", "\"importance\": 7")),
        refused(&json.replace("\"importance\": 1", "\"importance\": 7").replace("나루", " ")),
        Refusal::NotRead,
        Refusal::Gone,
        Refusal::Cancelled,
        Refusal::Unreadable(vec![Unreadable {
            at: "line 3".to_owned(),
            message: "`\u{202e}` is no day".to_owned(),
            help: "write a day".to_owned(),
        }]),
    ];
    refusals.push(Refusal::Faulty((0..23).map(fault).collect()));
    refusals
}

#[test]
fn what_is_wrong_is_told_with_what_to_do() {
    let told = refusals().into_iter().map(|refusal| {
        let (faults, more) = refusal.faults();
        let faults: String = faults.iter().map(|fault| format!("\n  {fault}")).collect();
        let more = if more > 0 { format!("\n  and {more} more") } else { String::new() };
        format!("{}.{faults}{more}", refusal.words(Language::English))
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_is_wrong_is_told_in_korean_and_chinese() {
    let told = [Language::Korean, Language::Chinese].map(|language| {
        let words: Vec<String> = refusals().iter().map(|refusal| refusal.words(language)).collect();
        words.join("\n")
    });
    insta::assert_snapshot!(told.join("\n\n"));
}

fn steps_in(language: Language) -> String {
    let mib = 1024 * 1024;
    let steps = [
        Step::Fetching { bytes: 12 * mib, of: Some(61 * mib - 5) },
        Step::Fetching { bytes: 70 * mib, of: Some(61 * mib) },
        Step::Fetching { bytes: 12 * mib, of: None },
        Step::Fetching { bytes: 900, of: Some(4_000) },
        Step::Reading { bytes: 40 * mib, of: 61 * mib },
        Step::Checking,
    ];
    let steps = steps.into_iter().chain(Stage::ALL.map(Step::Deriving));
    steps.map(|step| step.words(language)).collect::<Vec<_>>().join("\n")
}

#[test]
fn how_far_it_is_is_told_in_words() {
    insta::assert_snapshot!(steps_in(Language::English));
}

#[test]
fn how_far_it_is_is_told_in_korean_and_chinese() {
    insta::assert_snapshot!([Language::Korean, Language::Chinese].map(steps_in).join("\n\n"));
}

#[test]
fn signs_that_turn_the_direction_of_writing_are_shown_and_kept_for_what_is_saved() {
    let text = "One \u{2066}two\u{2069} three.".to_owned();
    let source = Source {
        id: SourceId::new("s"),
        file: "s.txt".to_owned(),
        sha256: Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect(),
        language: "en".to_owned(),
        text,
        ..Source::default()
    };
    let mut whole = document(2);
    whole.title = "A \u{202e}ferry".to_owned();
    whole.events[1].actors = vec!["\u{202b}나루\u{202c}".to_owned()];
    whole.sources = vec![source];
    let (result, _) = opened(to_json(&whole).unwrap(), usize::MAX);
    let opened = result.unwrap();
    let story = opened.editions.whole();
    let shown = story.document();
    assert_eq!(shown.title, "A ⟦U+202E⟧ferry");
    assert_eq!(shown.events[1].actors, ["⟦U+202B⟧나루⟦U+202C⟧"]);
    assert_eq!(shown.sources[0].text, "One \u{fffd}two\u{fffd} three.");
    assert_eq!(shown.sources[0].sha256, whole.sources[0].sha256);
    assert_eq!((opened.given.as_deref(), opened.controls), (Some(&whole), 5));
}
