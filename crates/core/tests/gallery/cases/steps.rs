//! Steps.

use super::super::edit::Edit::{Retell, Write};
use super::{Case, STILL_A_PLAN, case};
use sourceline_core::check::Rule;

/// The step that reads “today”, and what it takes.
const TODAY: &str = "op = \"units_ago\"\nsource = \"narupo-news\"\nwords = \"오늘\"\nfrom = \"date line\"\n";
/// What the step of the mayor's words names.
const AT_THE_OPENING: &str = "words = \"개장식에서\"\nevent = \"opening\"\n";
pub(super) fn steps() -> Vec<Case> {
    let steps = |name, find, write| case(name, Rule::Steps, [Write(find, write)]);
    let basis = |name, find, write| case(name, Rule::Basis, [Write(find, write)]);
    let mut all = authored();
    all.extend([
        basis("steps-missing", STILL_A_PLAN, ""),
        basis("steps-missing-for-one-end", "words = \"오늘\"\n", "words = \"오늘\"\nfor = \"start\"\n")
            .also(Write("as = \"date line\"", "as = \"date line\"\nfor = \"start\"")),
        basis(
            "steps-of-what-is-unknown",
            "date = { edtf = \"[2031-04-12..]\", basis = \"bounded\", reasoning = \"Still a plan on the day of the report; “by summer” names no year and no day.\" }\n",
            "",
        )
        .also(Write(
            "다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\", \"date\"]",
            "다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\"]",
        ))
        .also(Write(STILL_A_PLAN, "\n[[event.step]]\nop = \"published\"\nsource = \"narupo-news\"\n")),
        basis(
            "steps-of-what-is-stated",
            "op = \"read\"\nsource = \"narupo-news\"\nwords = \"2029년\"\n",
            "op = \"same_as\"\nsource = \"narupo-news\"\nwords = \"2029년\"\nevent = \"cut-off\"\nat = \"start\"\n",
        ),
        steps(
            "steps-give-another-day",
            "edtf = \"2031-04-12\", basis = \"derived\"",
            "edtf = \"2031-04-13\", basis = \"derived\"",
        )
        .also(Write("edtf = \"2029/2031-04-12\"", "edtf = \"2029/2031-04-13\"")),
        steps(
            "steps-another-operation",
            "op = \"after\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"",
            "op = \"before\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"",
        ),
        case(
            "steps-another-number-in-the-words",
            Rule::Steps,
            [Retell("ko.txt", "개장식 다음 날인 오늘", "개장식 다음 날인 어제")],
        )
        .also(Write("words = \"오늘\"", "words = \"어제\""))
        .also(Write(
            "basis = \"stated\"\n\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"개장식 다음 날인 오늘\"",
            "basis = \"stated\"\n\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"개장식 다음 날인 어제\"",
        ))
        .also(Write(
            "exact = \"개장식 다음 날인 오늘 첫 정기선이 떠났다.\"\nsupports = [\"title\", \"summary\", \"date\"]",
            "exact = \"개장식 다음 날인 어제 첫 정기선이 떠났다.\"\nsupports = [\"title\", \"summary\", \"date\"]",
        ))
        .also(Write(
            "exact = \"개장식 다음 날인 오늘 첫 정기선이 떠났다.\"\nsupports = [\"date\"]",
            "exact = \"개장식 다음 날인 어제 첫 정기선이 떠났다.\"\nsupports = [\"date\"]",
        )),
        steps("steps-without-a-number", "words = \"오늘\"", "words = \"다음 날\""),
        steps("steps-without-a-weekday", TODAY, "op = \"weekday_on_or_before\"\nsource = \"narupo-news\"\nwords = \"오늘\"\n"),
        steps("steps-two-dates-in-the-words", "words = \"2029년\"", "words = \"2029년 2030년\"")
            .also(Retell("ko.txt", "옛 부두는 2029년 태풍에", "옛 부두는 2029년 2030년 태풍에"))
            .also(Write("exact = \"옛 부두는 2029년 태풍에 무너졌고\"", "exact = \"옛 부두는 2029년 2030년 태풍에 무너졌고\""))
            .also(Write(
                "exact = \"옛 부두는 2029년 태풍에 무너졌고, 그 뒤로",
                "exact = \"옛 부두는 2029년 2030년 태풍에 무너졌고, 그 뒤로",
            )),
        steps(
            "steps-from-a-report-without-a-date",
            "source = \"narupo-news\"\n\n[[event.step]]\nop = \"after\"",
            "source = \"biluowan-evening\"\n\n[[event.step]]\nop = \"after\"",
        )
        .also(Write("via = [\"나루포 신문\"]\npublished = \"2031-04-12\"\n", "via = [\"나루포 신문\"]\n"))
        .also(Write("supports = [\"publisher\", \"published\"]\n\n[[source.citation]]\nexact = \"娜卢浦", "supports = [\"publisher\"]\n\n[[source.citation]]\nexact = \"娜卢浦")),
        steps(
            "steps-nothing-in-common",
            TODAY,
            "op = \"units_ago\"\nsource = \"narupo-news\"\nwords = \"오늘\"\nas = \"today\"\n
[[event.step]]
op = \"same_as\"
source = \"narupo-news\"
words = \"개장식\"
event = \"opening\"

[[event.step]]
op = \"intersect\"
",
        ),
        steps(
            "steps-that-nothing-uses",
            TODAY,
            "op = \"same_as\"\nsource = \"narupo-news\"\nwords = \"개장식\"\nevent = \"opening\"\n
[[event.step]]
op = \"units_ago\"
source = \"narupo-news\"
words = \"오늘\"
from = \"date line\"
",
        ),
        steps(
            "steps-in-a-circle",
            TODAY,
            "op = \"same_as\"\nsource = \"narupo-news\"\nwords = \"첫 정기선이 떠났다\"\nevent = \"cut-off\"\nat = \"end\"\n",
        )
        .also(Write("op = \"published\"\nsource = \"narupo-news\"\nas = \"date line\"\n\n[[event.step]]\n", "")),
        steps(
            "steps-in-two-circles",
            TODAY,
            "op = \"same_as\"\nsource = \"narupo-news\"\nwords = \"첫 정기선이 떠났다\"\nevent = \"first-boat\"\n",
        )
        .also(Write("op = \"published\"\nsource = \"narupo-news\"\nas = \"date line\"\n\n[[event.step]]\n", "")),
        steps(
            "steps-no-bound-there",
            AT_THE_OPENING,
            "words = \"개장식에서\"\nevent = \"lighthouse\"\nat = \"end\"\nas = \"plan\"\n\n[[event.step]]\nop = \"before\"\nsource = \"narupo-news\"\nwords = \"개장식에서\"\n",
        ),
        case(
            "steps-of-an-unknown-event",
            Rule::Reference,
            [Write(AT_THE_OPENING, "words = \"개장식에서\"\nevent = \"openning\"\n")],
        ),
        basis(
            "basis-published-without-the-date",
            "via = [\"나루포 신문\"]\npublished = \"2031-04-12\"",
            "via = [\"나루포 신문\"]\npublished = \"2031-04-13\"",
        ),
    ]);
    all
}

/// What is wrong with the form of steps.
fn authored() -> Vec<Case> {
    let steps = |name, find, write| case(name, Rule::Steps, [Write(find, write)]);
    vec![
        case(
            "form-no-such-operation",
            Rule::Form,
            [Write("op = \"after\"", "op = \"later\"")],
        ),
        steps("steps-field-too-many", "words = \"오늘\"\n", "words = \"오늘\"\nevent = \"opening\"\nof = [\"date line\"]\n"),
        steps("steps-fields-missing", AT_THE_OPENING, ""),
        steps("steps-words-nowhere", "words = \"오늘\"", "words = \"오는\""),
        steps("steps-words-of-another-text", "words = \"오늘\"", "words = \"two whole months\""),
        steps("steps-words-blank", "words = \"오늘\"", "words = \" \""),
        steps("steps-words-in-two-citations", "words = \"첫 정기선이 떠났다\"", "words = \"다\""),
        steps("steps-words-of-an-uncited-report", "source = \"narupo-news\"\nwords = \"오늘\"", "source = \"biluowan-evening\"\nwords = \"今天\""),
        steps("steps-words-of-no-report", "source = \"narupo-news\"\nwords = \"오늘\"", "source = \"narupo\"\nwords = \"오늘\""),
        steps("steps-label-unknown", "from = \"date line\"", "from = \"dateline\""),
        steps("steps-label-twice", "words = \"오늘\"\n", "words = \"오늘\"\nas = \"date line\"\n"),
        steps(
            "steps-label-of-a-later-step",
            "source = \"narupo-news\"\nas = \"date line\"",
            "source = \"narupo-news\"\nas = \"line\"",
        )
        .also(Write(TODAY, "op = \"units_ago\"\nsource = \"narupo-news\"\nwords = \"오늘\"\nfrom = \"date line\"\nas = \"today\"\n\n[[event.step]]\nop = \"published\"\nsource = \"narupo-news\"\nas = \"date line\"\n")),
        steps(
            "steps-first-takes-another",
            "op = \"published\"\nsource = \"narupo-news\"\n\n[[event.step]]\nop = \"after\"",
            "op = \"after\"",
        ),
    ]
}
