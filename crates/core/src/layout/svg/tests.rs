//! Pictures that hold: the placed drawing of every form of date, and of documents in views.
//!
//! Each is an image; without the head of its file a browser shows it. Read what changed as a reader of the page would see it.

use super::svg;
use crate::date::edtf::Edtf;
use crate::date::{Day, agreement};
use crate::generate::{SEED, generate};
use crate::layout::drawing::tests::drawing;
use crate::layout::{Arrangement, BANDS, Drawing, LaneMode, Plan, Scene};
use crate::model::{
    After, Basis, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventDate, EventEnd,
    EventId, EventStart, Evidence, Kind, OrderBasis,
};
use crate::scale::{Mode, TimeMap, View};
use std::collections::BTreeSet;

/// No picture is longer: nobody would read it.
const MOST_LINES: usize = 150;
/// The band of pictures of documents, and the one of those that have much to show.
const BAND: usize = 1;
const NARROW: usize = 0;

use Basis::{Bounded, Derived, Stated, Unknown};

/// Every form of the format's table of dates, and the forms of EDTF beyond it that a document may have: a name, the
/// expression, how its start and its end are known.
const FORMS: [(&str, &str, Basis, Basis); 34] = [
    ("day", "2026-01-05", Stated, Stated),
    ("day_derived", "2026-01-05", Derived, Derived),
    ("month", "2025-11", Stated, Stated),
    ("month_derived", "2025-11", Derived, Derived),
    ("year", "2017", Stated, Stated),
    ("about_a_month", "2025-11~", Derived, Derived),
    ("about_a_year", "2019~", Derived, Derived),
    ("perhaps_a_year", "2019?", Stated, Stated),
    ("perhaps_about_a_year", "2019%", Stated, Stated),
    ("one_of_some_days", "[2026-01-02..2026-01-05]", Bounded, Bounded),
    ("one_of_some_years", "[1667,1668,1670..1672]", Bounded, Bounded),
    ("up_to_a_day", "[..2026-01-05]", Bounded, Bounded),
    ("from_a_day_on", "[2026-01-05..]", Bounded, Bounded),
    ("all_of_some", "{1960,1961-12}", Stated, Stated),
    ("it_lasted_days", "2026-01-04/2026-01-07", Stated, Stated),
    ("it_lasted_months", "2025-12/2026-02", Derived, Derived),
    ("it_lasted_years", "2017/2019", Stated, Derived),
    ("still_holds", "2017/..", Stated, Unknown),
    ("still_holds_from_a_day", "2026-01-05/..", Derived, Unknown),
    ("still_holds_from_about", "2022~/..", Bounded, Unknown),
    ("end_unknown", "2017/", Stated, Unknown),
    ("start_unknown", "/2026-01-05", Unknown, Stated),
    ("open_start", "../2017", Unknown, Stated),
    ("decade", "201X", Stated, Stated),
    ("century", "19XX", Stated, Stated),
    ("significant_digits", "1950S2", Stated, Stated),
    ("some_month_of_a_year", "2025-XX", Stated, Stated),
    ("some_day_of_a_month", "2025-12-XX", Stated, Stated),
    ("season", "2025-21", Stated, Stated),
    ("year_bce", "-0043", Stated, Stated),
    ("day_bce", "-0043-03-15", Stated, Stated),
    ("decade_bce", "-001X", Stated, Stated),
    ("years_across_the_era", "-0003/0002", Stated, Stated),
    ("nothing", "", Unknown, Unknown),
];

/// The date that an expression says, known in two ways.
fn date(edtf: &str, start: Basis, end: Basis) -> EventDate {
    if edtf.is_empty() {
        return EventDate::default();
    }
    let parsed: Edtf = edtf.parse().unwrap();
    let bounds = parsed.bounds();
    let known = [start, end].into_iter().all(|basis| basis == Stated || basis == Unknown);
    let date = EventDate {
        edtf: Some(edtf.to_owned()),
        start: EventStart { earliest: bounds.start.earliest, latest: bounds.start.latest, basis: start },
        end: EventEnd {
            earliest: bounds.end.earliest,
            latest: bounds.end.latest,
            basis: end,
            open: edtf.ends_with("/.."),
        },
        reasoning: (!known).then(|| "computed".to_owned()),
        ..EventDate::default()
    };
    assert_eq!(agreement(&date, Evidence::Unchecked), [], "{edtf}");
    date
}

fn event(title: &str, date: EventDate) -> Event {
    Event { id: EventId::new(title), title: title.to_owned(), importance: 3, date, ..Event::default() }
}

fn on(title: &str, day: &str) -> Event {
    event(title, date(day, Stated, Stated))
}

/// Holds a picture to the one in the file of its name.
fn hold(name: impl Into<String>, picture: String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name.into(), picture));
}

fn of(events: Vec<Event>) -> Document {
    Document { events, ..Document::default() }
}

/// A document with its drawing.
struct Shown {
    document: Document,
    drawing: Drawing,
}

impl Shown {
    fn new(document: Document) -> Self {
        let drawing = drawing(&document);
        Self { document, drawing }
    }

    /// Its picture in one arrangement, band and view; short enough to be read.
    fn picture(&self, arrangement: &Arrangement, band: usize, view: impl Fn(&TimeMap) -> View) -> String {
        let plan = Plan::new(&self.document, &self.drawing, arrangement, band);
        let view = view(plan.map());
        let scene = Scene::new(&self.drawing, &plan, view);
        let picture = svg(&self.document, &self.drawing, &plan, &scene, view);
        assert!(picture.lines().count() <= MOST_LINES, "{} lines", picture.lines().count());
        picture
    }

    fn whole(&self, arrangement: &Arrangement) -> String {
        self.picture(arrangement, BAND, |_| View::FULL)
    }

    /// The day on which most events are.
    fn busiest(&self) -> f64 {
        let days = self.drawing.marks().iter().flatten().filter(|mark| mark.extent.is_one_day());
        let mut days: Vec<i64> = days.map(|mark| mark.extent.span.start as i64).collect();
        days.sort_unstable();
        let busiest = days.chunk_by(|a, b| a == b).max_by_key(|day| day.len());
        busiest.map_or(0.0, |day| day[0] as f64)
    }
}

/// The window on some days around an instant.
fn around(day: f64, days: f64) -> impl Fn(&TimeMap) -> View {
    move |map| View::new(map.u_of_day(day - days / 2.0), map.u_of_day(day + days / 2.0))
}

fn arranged(mode: Mode, lanes: LaneMode) -> Arrangement {
    Arrangement { mode, lanes, opened: BTreeSet::new() }
}

#[test]
fn every_form_of_date() {
    for (name, edtf, start, end) in FORMS {
        let lasts = edtf.contains('/');
        let mut of_form = event(if edtf.is_empty() { "undated" } else { edtf }, date(edtf, start, end));
        of_form.kind = if lasts { Kind::Condition } else { Kind::Happening };
        let neighbours = [on("before", "2025-10-01"), on("after", "2026-03-01")];
        let shown = Shown::new(of([vec![of_form], neighbours.to_vec()].concat()));
        let picture = shown.picture(&Arrangement::default(), NARROW, |_| View::FULL);
        hold(format!("form_{name}"), picture);
    }
}

#[test]
fn the_table_has_every_form() {
    // As the format's table has them, a digit a letter.
    let table = [
        "",
        "d-d-d",
        "d-d",
        "d",
        "d-d~",
        "d~",
        "[d-d-d..d-d-d]",
        "[..d-d-d]",
        "[d-d-d..]",
        "d-d/d-d",
        "d/..",
        "d/",
        "/d-d-d",
    ];
    let form = |edtf: &str| {
        let letters = edtf.chars().map(|letter| if letter.is_ascii_digit() { 'd' } else { letter });
        let mut letters: Vec<char> = letters.collect();
        letters.dedup_by(|a, b| (*a, *b) == ('d', 'd'));
        letters.into_iter().collect::<String>()
    };
    let forms: BTreeSet<String> = FORMS.iter().map(|(_, edtf, ..)| form(edtf)).collect();
    for row in table {
        assert!(forms.contains(row), "no picture of `{row}`");
    }
}

#[test]
fn every_basis_of_start_and_end() {
    let bases = [(Stated, "stated"), (Derived, "derived"), (Bounded, "bounded")];
    let pairs = bases.iter().flat_map(|start| bases.iter().map(move |end| (start, end)));
    let lasting = pairs.map(|((start, from), (end, to))| Event {
        kind: Kind::Condition,
        ..event(&format!("{from} to {to}"), date("2025-12/2026-02", *start, *end))
    });
    let kinds = [Kind::Happening, Kind::Statement, Kind::Condition, Kind::Plan];
    let signs = kinds.iter().flat_map(|kind| bases.iter().map(move |basis| (kind, basis)));
    let signs = signs.map(|(kind, (basis, name))| Event {
        kind: *kind,
        ..event(&format!("{kind:?}, {name}").to_lowercase(), date("2026-01-05", *basis, *basis))
    });
    let shown = Shown::new(of(lasting.chain(signs).collect()));
    hold("every_basis", shown.whole(&Arrangement::default()));
}

#[test]
fn a_generated_document_in_every_view() {
    for (events, band) in [(40, BAND), (400, NARROW)] {
        let shown = Shown::new(generate(events, SEED));
        let busiest = shown.busiest() + 0.5;
        for (name, mode) in [("folded", Mode::Folded), ("proportional", Mode::Proportional)] {
            let at = arranged(mode, LaneMode::Packed);
            let of = |what: &str| format!("generated_{events}_{name}_{what}");
            hold(of("whole"), shown.picture(&at, band, |_| View::FULL));
            let closer = |map: &TimeMap| View::FULL.zoomed(4.0, map.u_of_day(busiest));
            hold(of("closer"), shown.picture(&at, band, closer));
            hold(of("a_day"), shown.picture(&at, band, around(busiest, 1.2)));
            hold(of("an_hour"), shown.picture(&at, band, around(busiest, 1.0 / 24.0)));
        }
        let lanes = arranged(Mode::Folded, LaneMode::Theme);
        let name = format!("generated_{events}_lanes");
        hold(name, shown.picture(&lanes, band, |_| View::FULL));
        let opened = Arrangement { opened: BTreeSet::from([0, 2]), ..Arrangement::default() };
        let name = format!("generated_{events}_opened");
        hold(name, shown.picture(&opened, band, |_| View::FULL));
    }
}

#[test]
fn five_thousand_events_on_one_day() {
    let crowd = (0..5_000)
        .map(|at| Event { importance: 1 + (at % 5) as u8, ..on(&format!("event {}", at + 1), "2026-01-05") });
    let events = [on("before", "2025-10-01"), on("after", "2026-03-01")];
    let shown = Shown::new(of(events.into_iter().chain(crowd).collect()));
    let day = shown.busiest() + 0.5;
    hold("crowd_whole", shown.whole(&Arrangement::default()));
    let proportional = arranged(Mode::Proportional, LaneMode::Packed);
    hold("crowd_proportional", shown.whole(&proportional));
    let hour = shown.picture(&Arrangement::default(), NARROW, around(day, 1.0 / 24.0));
    hold("crowd_an_hour", hour);
}

#[test]
fn millennia_before_the_common_era() {
    let at = |title: &str, edtf: &str| event(title, date(edtf, Stated, Stated));
    let shown = Shown::new(of(vec![
        at("a wall", "-7999"),
        at("a kiln", "-4999"),
        at("reigns", "-1999/-0999"),
        at("an eclipse", "-0584-05-28"),
        at("a bridge", "0001"),
        at("a census", "1990"),
    ]));
    hold("bce_folded", shown.whole(&Arrangement::default()));
    hold("bce_proportional", shown.whole(&arranged(Mode::Proportional, LaneMode::Packed)));
}

#[test]
fn one_event_and_none() {
    for (name, document) in [("one", of(vec![on("alone", "2026-01-05")])), ("none", of(Vec::new()))] {
        let shown = Shown::new(document);
        hold(format!("{name}_folded"), shown.whole(&Arrangement::default()));
        let proportional = arranged(Mode::Proportional, LaneMode::Packed);
        hold(format!("{name}_proportional"), shown.whole(&proportional));
    }
}

/// A visit that holds a summit which is disputed, on one day with what came after it; conditions with open ends; a plan.
fn visit() -> Document {
    let lasting = |title: &str, edtf: &str, start, end| Event {
        kind: Kind::Condition,
        ..event(title, date(edtf, start, end))
    };
    let mut visit = on("the visit", "2026-01-04");
    visit.date = date("2026-01-04/2026-01-07", Stated, Stated);
    visit.themes = vec!["travel".to_owned()];
    let mut summit = on("the summit", "2026-01-05");
    (summit.importance, summit.part_of) = (1, Some(EventId::new("the visit")));
    let mut dinner = on("a dinner after it", "2026-01-05");
    let after = EventId::new("the summit");
    dinner.after = vec![After { event: after, basis: OrderBasis::Stated, citations: Vec::new() }];
    let mut plan = event("a <plan> & more", date("[2026-01-05..]", Bounded, Bounded));
    plan.kind = Kind::Plan;
    let events = vec![
        visit,
        summit,
        dinner,
        on("a walk, at no told hour", "2026-01-05"),
        lasting("a ban", "2017/..", Stated, Unknown),
        lasting("a chill", "/2025-11", Unknown, Derived),
        lasting("a boom", "2019~/", Bounded, Unknown),
        plan,
    ];
    let disagreement = Disagreement {
        id: DisagreementId::new("how-long"),
        question: "How long?".to_owned(),
        kind: DisagreementKind::Timing,
        weight: 1,
        events: vec![EventId::new("the summit")],
        positions: Vec::new(),
        note: None,
    };
    Document { disagreements: vec![disagreement], ..of(events) }
}

#[test]
fn a_visit_that_holds_a_disputed_summit() {
    let shown = Shown::new(visit());
    let day = f64::from("2026-01-05".parse::<Day>().unwrap().number());
    hold("visit_folded", shown.whole(&Arrangement::default()));
    hold("visit_proportional", shown.whole(&arranged(Mode::Proportional, LaneMode::Packed)));
    hold("visit_lanes", shown.whole(&arranged(Mode::Folded, LaneMode::Theme)));
    let within = shown.picture(&Arrangement::default(), BAND, around(day + 0.6, 0.7));
    hold("visit_within_its_day", within);
    let between = day - 1_800.0;
    let opened = shown.drawing.fold_at(between).into_iter().collect();
    let opened = Arrangement { opened, ..Arrangement::default() };
    hold("visit_fold_opened", shown.whole(&opened));
}

#[test]
fn an_image_is_well_formed_whatever_the_words() {
    let mut document = visit();
    for event in &mut document.events {
        event.title = "</text><script>&\u{1}\"'".to_owned();
        event.themes = vec!["<g>".to_owned()];
    }
    let shown = Shown::new(document);
    for band in 0..BANDS.len() {
        let picture = shown.picture(&arranged(Mode::Folded, LaneMode::Theme), band, |_| View::FULL);
        assert!(!picture.contains("<script") && !picture.contains('\u{1}') && !picture.contains("<g>"));
        let opening = picture.matches("<g ").count() + picture.matches("<text").count();
        assert_eq!(opening, picture.matches("</g>").count() + picture.matches("</text>").count());
    }
}
