//! A small made-up document that has something of everything a document can have.

use crate::check::sha256_hex;
use crate::date::edtf::Edtf;
use crate::model::{
    After, Basis, Citation, Dependence, DependenceBasis, Disagreement, DisagreementId, DisagreementKind,
    Document, Event, EventDate, EventEnd, EventId, EventStart, Kind, LedgerClass, LedgerSpan, Operation,
    OrderBasis, Position, Source, SourceId, Support, samples,
};
use crate::quote::CodePoints;

const NEWS: &str = "A pier opens\nBy A. Writer, 12 April 2031\nThe pier of Narupo opened today, at 10:00. \
    Three boats sailed 🚢; a band played.\nThe pier has been closed to cars since 2029, the Port Office said.\n";
const EVENING: &str =
    "碧螺湾晚报，二〇三一年四月十二日\n据《新闻》报道，两艘船驶出。码头在三月或四月检查过。\n";

/// A source with its digest.
fn source(id: &str, language: &str, text: &str) -> Source {
    Source {
        id: SourceId::new(id),
        file: format!("{id}.txt"),
        sha256: sha256_hex(text.as_bytes()),
        language: language.to_owned(),
        text: text.to_owned(),
        ..Source::default()
    }
}

/// The citation of words that stand in one of the texts.
fn citation(id: &str, exact: &str, supports: &[Support]) -> Citation {
    let text = if id == "news" { NEWS } else { EVENING };
    let before = text.find(exact).unwrap();
    let start = text[..before].chars().count();
    let end = start + exact.chars().count();
    let text = CodePoints::new(text);
    let part = |from: usize, to: usize| text.slice(from..to).unwrap().to_owned();
    Citation {
        source: SourceId::new(id),
        exact: exact.to_owned(),
        prefix: part(start.saturating_sub(32), start),
        suffix: part(end, (end + 32).min(text.len())),
        start,
        end,
        supports: supports.to_vec(),
    }
}

/// The date that an expression says.
pub(super) fn date(edtf: &str, start: Basis, end: Basis) -> EventDate {
    let bounds = edtf.parse::<Edtf>().unwrap().bounds();
    let reasoned = [start, end].iter().any(|basis| [Basis::Derived, Basis::Bounded].contains(basis));
    EventDate {
        edtf: Some(edtf.to_owned()),
        start: EventStart { earliest: bounds.start.earliest, latest: bounds.start.latest, basis: start },
        end: EventEnd {
            earliest: bounds.end.earliest,
            latest: bounds.end.latest,
            basis: end,
            open: bounds.open,
        },
        reasoning: reasoned.then(|| "Counted from the report’s day.".to_owned()),
        ..EventDate::default()
    }
}

/// An event with a title, a date and a kind.
pub(super) fn event(id: &str, title: &str, date: EventDate, kind: Kind) -> Event {
    Event { id: EventId::new(id), title: title.to_owned(), date, kind, importance: 3, ..Event::default() }
}

/// Something of everything.
pub(super) fn rich() -> Document {
    use Basis::{Bounded, Derived, Stated, Unknown};
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let opened = "The pier of Narupo opened today, at 10:00.";
    let mut opens = event("opens", "The pier opens", date("2031-04-12", Derived, Derived), Kind::Happening);
    opens.summary = "The pier, of Narupo; opens \\ at last.".to_owned();
    (opens.actors, opens.places) = (names(&["mayor", "a band"]), names(&["Narupo", "the bay"]));
    (opens.themes, opens.importance) = (names(&["sea", "town"]), 1);
    opens.aliases = vec![EventId::new("opening")];
    opens.citations = vec![citation("news", opened, &[Support::Title, Support::Summary, Support::Places])];
    opens.date.citations = vec![citation("news", opened, &[Support::Date])];
    opens.date.steps = samples::both(|_| [Operation::Published { source: SourceId::new("news") }]);
    let mut sail = event("sail", "Boats sail", date("2031-04-12", Stated, Stated), Kind::Happening);
    sail.part_of = Some(EventId::new("opens"));
    sail.citations = vec![citation("news", "Three boats sailed 🚢", &[Support::Title])];
    sail.after = vec![After {
        event: EventId::new("opens"),
        basis: OrderBasis::Stated,
        citations: vec![citation("news", "a band played", &[])],
    }];
    let said = "the Port Office said";
    let mut closed = event("closed", "Closed to cars", date("2029/..", Stated, Unknown), Kind::Condition);
    closed.citations = vec![citation("news", "closed to cars since 2029", &[Support::Title, Support::Date])];
    let mut told = event("told", "Port Office: closed to cars", EventDate::default(), Kind::Statement);
    (told.actors, told.citations) =
        (names(&["Port Office"]), vec![citation("news", said, &[Support::Actors])]);
    let bounded = date("[2031-03-01..2031-04-30]", Bounded, Bounded);
    let mut checked = event("checked", "The pier is inspected", bounded, Kind::Plan);
    checked.citations =
        vec![citation("evening", "码头在三月或四月检查过。", &[Support::Title, Support::Date])];
    let lasted =
        event("built", "The pier is built", date("2028-05-02/2031-04-01", Stated, Stated), Kind::Condition);
    let before = event("before", "A ferry is wanted", date("[..2030-12-31]", Bounded, Bounded), Kind::Plan);
    let mut news = source("news", "en", NEWS);
    news.title = Some("A pier opens".to_owned());
    news.author = Some("A. Writer".to_owned());
    news.published = "2031-04-12".parse().ok();
    news.url = Some("https://bay.example/pier".to_owned());
    news.citations = vec![
        citation("news", "A pier opens", &[Support::Title]),
        citation("news", "By A. Writer, 12 April 2031", &[Support::Author, Support::Published]),
    ];
    let mut evening = source("evening", "zh-Hans", EVENING);
    (evening.publisher, evening.via) = (Some("碧螺湾晚报".to_owned()), names(&["《新闻》"]));
    evening.citations = vec![citation("evening", "碧螺湾晚报", &[Support::Publisher])];
    let position = |answer: &str, citations: Vec<Citation>, silent: &[&str]| Position {
        answer: answer.to_owned(),
        citations,
        silent: silent.iter().map(|id| SourceId::new(*id)).collect(),
    };
    Document {
        title: "The pier of Narupo".to_owned(),
        description: "Two reports, made up, & what they tell.".to_owned(),
        language: "en".to_owned(),
        sources: vec![news, evening],
        events: vec![opens, sail, closed, told, checked, lasted, before],
        disagreements: vec![Disagreement {
            id: DisagreementId::new("boats"),
            question: "How many boats sailed?".to_owned(),
            kind: DisagreementKind::Count,
            weight: 2,
            events: vec![EventId::new("sail")],
            positions: vec![
                position("three", vec![citation("news", "Three boats sailed 🚢", &[])], &[]),
                position("two", vec![citation("evening", "两艘船驶出", &[])], &[]),
                position("not told", vec![], &["news"]),
            ],
            note: Some("Neither says who counted.".to_owned()),
        }],
        dependences: vec![Dependence {
            sources: vec![SourceId::new("news"), SourceId::new("evening")],
            basis: DependenceBasis::Stated,
            reasoning: "The evening paper credits the news.".to_owned(),
            evidence: vec![citation("evening", "据《新闻》报道", &[])],
        }],
        ledger: vec![LedgerSpan {
            source: SourceId::new("news"),
            start: 0,
            end: NEWS.chars().count(),
            class: LedgerClass::Cited,
            events: vec![],
            note: None,
        }],
        ..Document::default()
    }
}
