//! Orders that cannot be: where there is more than one way round, the author reads the shortest.

use super::cases::{Case, case};
use super::edit::Edit::Write;
use sourceline_core::check::Rule;

/// The cases.
pub fn smallest() -> Vec<Case> {
    vec![
        case(
            "order-cycle-with-a-longer-one",
            Rule::Order,
            [Write(
                "date = { edtf = \"2029\", basis = \"stated\" }\n",
                "part_of = \"cut-off\"\ndate = { edtf = \"2029\", basis = \"stated\" }\n\n[[event.after]]\nevent = \"cut-off\"\nbasis = \"derived\"\n",
            )],
        ),
        case(
            "order-impossible-in-two-ways",
            Rule::Order,
            [
                Write(AT_THE_OPENING, AT_THE_OPENING_AFTER_THE_LIGHTHOUSE),
                Write(
                    "“by summer” names no year and no day.\" }\n",
                    "“by summer” names no year and no day.\" }\n\n[[event.after]]\nevent = \"first-boat\"\nbasis = \"derived\"\n",
                ),
            ],
        ),
        case(
            "order-impossible-twice",
            Rule::Order,
            [
                Write(AT_THE_OPENING, AT_THE_OPENING_AFTER_THE_LIGHTHOUSE),
                Write(
                    "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"",
                    "[[event.after]]\nevent = \"opening\"\nbasis = \"stated\"",
                ),
            ],
        ),
        // A speech that is dated by the opening cannot be computed without it.
        Case {
            name: "order-impossible-through-a-whole",
            rules: vec![Rule::Steps, Rule::Order],
            edits: vec![
                Write("aliases = [\"pier-opens\"]", "aliases = [\"pier-opens\"]\npart_of = \"typhoon\""),
                Write(
                    "date = { edtf = \"2031-04-11\", basis = \"stated\" }\n",
                    "date = { reasoning = \"Not told.\" }\n",
                ),
                Write(
                    "supports = [\"title\", \"summary\", \"places\", \"date\"]",
                    "supports = [\"title\", \"summary\", \"places\"]",
                ),
            ],
        },
    ]
}

const AT_THE_OPENING: &str = "reasoning = \"Said at the opening, which was on 2031-04-11.\" }\n";
const AT_THE_OPENING_AFTER_THE_LIGHTHOUSE: &str = "reasoning = \"Said at the opening, which was on 2031-04-11.\" }\n\n[[event.after]]\nevent = \"lighthouse\"\nbasis = \"derived\"\n";
