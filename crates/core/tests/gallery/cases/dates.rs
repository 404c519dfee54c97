//! Bases and dates.

use super::super::edit::Edit::Write;
use super::{Case, OPEN_AGAIN, case};
use sourceline_core::check::Rule;

pub(super) fn dates() -> Vec<Case> {
    let basis = |name, find, write| case(name, Rule::Basis, [Write(find, write)]);
    let date = |name, find, write| case(name, Rule::Date, [Write(find, write)]);
    let said = "date = { edtf = \"2031-04-11\", basis = \"derived\", reasoning = \"Said at the opening, which was on 2031-04-11.\" }";
    let opened = "date = { edtf = \"2031-04-11\", basis = \"stated\" }";
    vec![
        basis("basis-stated-without-the-date", said, "date = { edtf = \"2031-04-11\", basis = \"stated\" }"),
        basis(
            "basis-stated-by-the-year-alone",
            "exact = \"나루포시의 새 부두가 2031년 4월 11일 문을 열었다.\"",
            "exact = \"나루포시의 새 부두가 2031년\"",
        ),
        basis(
            "basis-derived-without-reasoning",
            said,
            "date = { edtf = \"2031-04-11\", basis = \"derived\" }",
        ),
        basis(
            "basis-stated-with-reasoning",
            opened,
            "date = { edtf = \"2031-04-11\", basis = \"stated\", reasoning = \"It says so.\" }",
        ),
        basis("basis-missing", opened, "date = { edtf = \"2031-04-11\" }"),
        basis(
            "basis-bounded-without-bound",
            "start = { basis = \"stated\" }\nend = { basis = \"derived\" }",
            "start = { basis = \"stated\" }\nend = { basis = \"bounded\" }",
        )
        .also(Write("edtf = \"2029/2031-04-12\"", "edtf = \"2029/\"")),
        basis(
            "basis-without-date",
            said,
            "date = { basis = \"derived\", reasoning = \"Said at the opening.\" }",
        )
        .also(Write(
            "supports = [\"title\", \"summary\", \"actors\", \"date\"]",
            "supports = [\"title\", \"summary\", \"actors\"]",
        )),
        date("date-no-expression", "edtf = \"[2031-04-12..]\"", "edtf = \"from 2031-04-12\""),
        date("date-no-such-day", "edtf = \"[2031-04-12..]\"", "edtf = \"2031-04-31\""),
        date("date-ends-before-it-starts", "edtf = \"2029/2031-04-12\"", "edtf = \"2031-04-12/2029\"")
            .also(Write(
                "start = { basis = \"stated\" }\nend = { basis = \"derived\" }",
                "basis = \"derived\"",
            ))
            .also(Write(
                "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"",
                "[[event.after]]\nevent = \"typhoon\"\nbasis = \"derived\"",
            )),
        date(
            "date-unlike-its-bounds",
            "start = { basis = \"stated\" }",
            "start = { latest = \"2029-09-30\", basis = \"stated\" }",
        ),
        date("date-open-against-its-expression", "end = { basis = \"derived\" }", "end = { open = false }")
            .also(Write(OPEN_AGAIN, ""))
            .also(Write("edtf = \"2029/2031-04-12\"", "edtf = \"2029/..\"")),
        date(
            "date-bounds-backwards",
            "start = { basis = \"stated\" }",
            "start = { earliest = \"2029-09-01\", latest = \"2029-08-31\", basis = \"stated\" }",
        ),
    ]
}
