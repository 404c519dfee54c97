//! The columns of a table of events, and what people call them.

use crate::formats::findings::Findings;
use crate::formats::table::{Row, folded};

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Title,
    Kind,
    Date,
    Start,
    End,
    StartEarliest,
    StartLatest,
    EndEarliest,
    EndLatest,
    StartBasis,
    EndBasis,
    Reasoning,
    Places,
    Actors,
    Themes,
    Summary,
    Importance,
    PartOf,
    Quotations,
    Sources,
}

/// The columns that are written, in their order, by their first names; and all the names by which each is read, folded.
pub(super) const COLUMNS: &[(Column, &str, &[&str])] = &[
    (Column::Id, "id", &["id"]),
    (Column::Title, "title", &["title", "event", "name", "headline"]),
    (Column::Kind, "kind", &["kind"]),
    (Column::Date, "date", &["date", "when", "edtf"]),
    (Column::StartEarliest, "start earliest", &["startearliest"]),
    (Column::StartLatest, "start latest", &["startlatest"]),
    (Column::EndEarliest, "end earliest", &["endearliest"]),
    (Column::EndLatest, "end latest", &["endlatest"]),
    (Column::StartBasis, "start basis", &["startbasis"]),
    (Column::EndBasis, "end basis", &["endbasis"]),
    (Column::Reasoning, "reasoning", &["reasoning"]),
    (Column::Places, "places", &["places", "place", "location", "locations", "where"]),
    (Column::Actors, "actors", &["actors", "actor", "who", "people", "person"]),
    (Column::Themes, "themes", &["themes", "theme", "tags", "tag", "topic", "topics", "category", "group"]),
    (Column::Summary, "summary", &["summary", "description", "text"]),
    (Column::Importance, "importance", &["importance"]),
    (Column::PartOf, "part of", &["partof"]),
    (Column::Quotations, "quotations", &["quotations"]),
    (Column::Sources, "sources", &["sources"]),
    // Not written: the date says both.
    (Column::Start, "start", &["start", "startdate", "from", "begin", "begins"]),
    (Column::End, "end", &["end", "enddate", "to", "until", "ends"]),
];

/// Where the columns of a table stand.
pub(super) struct Header {
    names: Vec<String>,
    columns: Vec<Option<Column>>,
}

impl Header {
    /// Finds the columns in the first row.
    pub fn of(row: Row) -> Self {
        let column = |name: &String| {
            let name = folded(name);
            let mut known = COLUMNS.iter().filter(|(_, _, names)| names.contains(&name.as_str()));
            known.next().map(|(column, ..)| *column)
        };
        Self { columns: row.cells.iter().map(column).collect(), names: row.cells }
    }

    /// Where a column stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|known| *known == Some(column))
    }

    /// Its name in this table.
    pub fn name(&self, column: Column) -> &str {
        self.place(column).and_then(|place| self.names.get(place)).map_or("", String::as_str)
    }

    /// The columns that nothing is read of, with their names.
    pub fn unread(&self) -> impl Iterator<Item = (usize, &str)> {
        let unread = |column: &Option<Column>| matches!(column, None | Some(Column::Sources));
        let columns = self.columns.iter().zip(&self.names).enumerate();
        columns
            .filter(move |(_, (column, _))| unread(column))
            .map(|(place, (_, name))| (place, name.as_str()))
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// What such a table has to have, and what it may have only once.
    pub fn check(&self, findings: &mut Findings) {
        let has = |column| self.place(column).is_some();
        if !has(Column::Title) {
            let help = "call one `title`, or `event`, `name` or `headline`";
            findings.fault("line 1", "no column says what happened", help);
        }
        if !has(Column::Date) && !has(Column::Start) {
            let help = "call one `date`, or `when`; or two of them `start` and `end`";
            findings.fault("line 1", "no column says when it was", help);
        }
        for (column, name, _) in COLUMNS {
            let columns = self.columns.iter().zip(&self.names);
            let same: Vec<&str> = columns
                .filter(|(known, _)| **known == Some(*column))
                .map(|(_, name)| name.as_str())
                .collect();
            if same.len() > 1 {
                let message = format!("several columns are read as `{name}`: {}", same.join(", "));
                findings.fault("line 1", message, "rename those that are something else");
            }
        }
    }
}
