//! Slides from a table, one a row, with the columns of TimelineJS's spreadsheet.

use super::building::Building;
use super::moment::Moment;
use super::slides::{Slide, plain, time};
use crate::formats::findings::Findings;
use crate::formats::table::{Row, Rows, folded};
use crate::formats::{Imported, Unreadable};

/// The columns that are read, folded. `Tag`, `Start Date` and `End Date` stood in the sheets of earlier versions, which are still
/// read.
const COLUMNS: &[&str] = &[
    "year",
    "month",
    "day",
    "time",
    "endyear",
    "endmonth",
    "endday",
    "endtime",
    "startdate",
    "enddate",
    "displaydate",
    "headline",
    "text",
    "type",
    "group",
    "tag",
];

/// Where each column stands.
struct Header {
    names: Vec<String>,
    places: Vec<Option<usize>>,
}

impl Header {
    fn of(row: Row) -> Self {
        let folded: Vec<String> = row.cells.iter().map(|name| folded(name)).collect();
        let place = |column: &&str| folded.iter().position(|name| name == column);
        Self { places: COLUMNS.iter().map(place).collect(), names: row.cells }
    }

    fn place(&self, column: &str) -> Option<usize> {
        let at = COLUMNS.iter().position(|known| *known == column)?;
        self.places.get(at).copied().flatten()
    }

    /// The name of a column as the sheet writes it.
    fn name<'a>(&'a self, column: &'a str) -> &'a str {
        self.place(column).and_then(|at| self.names.get(at)).map_or(column, String::as_str)
    }
}

/// Whether the first row of a text is that of such a sheet.
pub(in crate::formats) fn is_sheet(text: &str) -> bool {
    // A header is short; nothing else is looked at.
    let beginning: String = text.chars().take(4_096).collect();
    let mut findings = Findings::default();
    let header = Rows::new(&beginning, &mut findings).next(&mut findings).map(Header::of);
    header.is_some_and(|header| {
        header.place("headline").is_some()
            && (header.place("year").is_some() || header.place("startdate").is_some())
    })
}

/// Reads a sheet.
pub(in crate::formats) fn read(text: &str) -> Result<Imported, Vec<Unreadable>> {
    let mut building = Building::default();
    let mut rows = Rows::new(text, &mut building.findings);
    let Some(header) = rows.next(&mut building.findings).map(Header::of) else {
        building.findings.fault(
            "line 1",
            "there is no row",
            "write a row with the names of the columns first",
        );
        return building.imported();
    };
    for (column, other) in [("headline", "headline"), ("year", "startdate")] {
        if header.place(column).is_none() && header.place(other).is_none() {
            let name = if column == "year" { "Year" } else { "Headline" };
            let message = format!("no column is called `{name}`");
            let help = "keep the names of TimelineJS's spreadsheet, or import the table as csv";
            building.findings.fault("line 1", message, help);
        }
    }
    while let Some(row) = rows.next(&mut building.findings) {
        if row.cells.iter().all(String::is_empty) {
            continue;
        }
        if !building.has_room() {
            break;
        }
        let read = slide(&header, &row, building.has_title(), &mut building.findings);
        if read.field == "title" { building.title(read) } else { building.event(read) }
    }
    building.imported()
}

fn slide(header: &Header, row: &Row, has_title: bool, findings: &mut Findings) -> Slide {
    let cell = |column: &str| row.cell(header.place(column));
    let at = |column: &str| format!("line {}, {}", row.line, header.name(column));
    let sort = cell("type");
    // A second title is a slide like others, as in TimelineJS.
    let field = match sort {
        "title" if !has_title => "title",
        "era" => "eras",
        _ => "",
    };
    let end_at = at(if header.place("enddate").is_some() { "enddate" } else { "endyear" });
    let faults = findings.faults();
    let mut slide =
        Slide { at: format!("line {}", row.line), end_at, field, is_era: sort == "era", ..Slide::default() };
    if !matches!(sort, "" | "era" | "title") {
        findings.lost(header.name("type"));
    }
    let ends = [
        ("year", "month", "day", "time", "startdate"),
        ("endyear", "endmonth", "endday", "endtime", "enddate"),
    ];
    let [start, end] = ends.map(|(year, month, day, clock, whole)| {
        let is_written = [year, month, day].iter().any(|column| !cell(column).is_empty());
        if is_written {
            let date = parts([year, month, day, clock].map(|column| (at(column), cell(column))), findings);
            if !cell(clock).is_empty() {
                slide.times.push(header.name(clock).to_owned());
            }
            date
        } else if !cell(whole).is_empty() {
            one_cell(&mut slide, cell(whole), header.name(whole), || at(whole), findings)
        } else {
            None
        }
    });
    (slide.start, slide.end) = (start, end);
    let mut words = |column: &'static str| plain(cell(column), || at(column), header.name(column), findings);
    slide.headline = words("headline").unwrap_or_default().replace('\n', " ");
    slide.text = words("text").unwrap_or_default();
    slide.group = words("group").or_else(|| words("tag"));
    let shown = words("displaydate").map(|words| (header.name("displaydate").to_owned(), words));
    slide.shown.extend(shown);
    if field == "title" {
        // What the title of a timeline cannot have is told by the names of the columns.
        for column in ["year", "endyear", "startdate", "enddate", "group", "tag"] {
            if !cell(column).is_empty() {
                findings.lost(header.name(column));
            }
        }
        (slide.start, slide.end, slide.group) = (None, None, None);
    }
    slide.is_faulty = findings.faults() > faults;
    for (place, text) in row.cells.iter().enumerate() {
        if !text.is_empty() && !header.places.contains(&Some(place)) {
            findings.lost(header.names.get(place).map_or("cells without a column", String::as_str));
        }
    }
    slide
}

/// A date of four cells, each with its place: year, month, day, time of day.
fn parts([year, month, day, clock]: [(String, &str); 4], findings: &mut Findings) -> Option<Moment> {
    let mut is_whole = true;
    let mut number = |(at, text): &(String, &str)| {
        // Spreadsheets may group digits.
        let digits: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != ',').collect();
        let found = digits.parse().ok();
        if found.is_none() && !digits.is_empty() {
            is_whole = false;
            let message = format!("`{}` is no whole number", text.chars().take(40).collect::<String>());
            findings.fault(at.clone(), message, "write it in digits");
        }
        found
    };
    let numbers = [number(&year), number(&month), number(&day)];
    let place = |part: &str| match part {
        "year" => year.0.clone(),
        "month" => month.0.clone(),
        _ => day.0.clone(),
    };
    is_whole.then(|| Moment::of(numbers, time(of_clock(clock.1)), place, findings)).flatten()
}

/// A date in one cell, as earlier sheets have it: `2001-02-03`, `2001`, or month, day and year as `2/3/2001`; a time may follow.
fn one_cell(
    slide: &mut Slide,
    text: &str,
    name: &str,
    at: impl Fn() -> String,
    findings: &mut Findings,
) -> Option<Moment> {
    let (date, clock) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let number = |part: &str| part.parse::<i64>().ok();
    let numbers = match date.split('/').collect::<Vec<_>>()[..] {
        [month, day, year] => [year, month, day].map(number),
        [month, year] => [number(year), number(month), None],
        _ => {
            let (sign, rest) = if let Some(rest) = date.strip_prefix('-') { (-1, rest) } else { (1, date) };
            let mut parts = rest.splitn(3, '-').map(number);
            let mut next = || parts.next().flatten();
            [next().map(|year| sign * year), next(), next()]
        }
    };
    let told = numbers.iter().flatten().count();
    if told == 0 || told != date.trim_start_matches('-').split(['/', '-']).count() {
        let message = format!("`{}` is no date", text.chars().take(40).collect::<String>());
        findings.fault(at(), message, "write it as 2001-02-03, or as month, day and year: 2/3/2001");
        return None;
    }
    if !clock.is_empty() {
        slide.times.push(format!("{name} (time of day)"));
    }
    Moment::of(numbers, time(of_clock(clock)), |_| at(), findings)
}

/// Hour, minute and second of `2:30:15 pm`; where it is not written so, nothing, and it is told as lost.
fn of_clock(text: &str) -> [Option<i64>; 4] {
    let text = text.to_ascii_lowercase().replace('.', "");
    let (digits, shift) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(digits), _) => (digits.trim(), Some(0)),
        (_, Some(digits)) => (digits.trim(), Some(12)),
        _ => (text.trim(), None),
    };
    let mut parts = digits.split(':').map(|part| part.trim().parse::<u8>().ok());
    let [hour, minute, second] = [(); 3].map(|()| parts.next().flatten().map(i64::from));
    let hour = match (hour, shift) {
        (Some(hour @ 1..=12), Some(shift)) => Some(hour % 12 + shift),
        (_, Some(_)) => None,
        (hour, None) => hour,
    };
    [hour, minute, second, parts.next().map(|_| 1)]
}
