//! Ids, references, and the order of events.

use super::super::edit::Edit::Write;
use super::{Case, OPEN_AGAIN, STILL_A_PLAN, case};
use sourceline_core::check::Rule;

pub(super) fn names() -> Vec<Case> {
    let identity = |name, find, write| case(name, Rule::Identity, [Write(find, write)]);
    let reference = |name, find, write| case(name, Rule::Reference, [Write(find, write)]);
    vec![
        identity("identity-event-twice", "id = \"lighthouse\"", "id = \"mayor-speaks\"")
            .also(Write("part_of = \"opening\"\n", "")),
        identity(
            "identity-alias-taken",
            "id = \"lighthouse\"",
            "id = \"lighthouse\"\naliases = [\"pier-opens\"]",
        ),
        identity("identity-malformed", "id = \"lighthouse\"", "id = \"Light House\""),
        identity("identity-disagreement-malformed", "id = \"aboard\"", "id = \"-aboard\""),
        reference("reference-misspelt-event", "part_of = \"opening\"", "part_of = \"openning\""),
        reference("reference-by-alias", "part_of = \"opening\"", "part_of = \"pier-opens\""),
        reference("reference-unknown-event", "events = [\"first-boat\"]", "events = [\"whale\"]"),
        reference(
            "reference-misspelt-source",
            "source = \"biluowan-evening\"\nexact = \"娜卢浦新码头昨天启用\"",
            "source = \"biluowan-morning\"\nexact = \"娜卢浦新码头昨天启用\"",
        ),
        reference(
            "reference-named-twice",
            "events = [\"first-boat\"]",
            "events = [\"first-boat\", \"first-boat\"]",
        ),
    ]
}

pub(super) fn orders() -> Vec<Case> {
    let order = |name, find, write| case(name, Rule::Order, [Write(find, write)]);
    vec![
        order("order-part-of-itself", "part_of = \"opening\"", "part_of = \"mayor-speaks\""),
        order("order-part-of-cycle", "aliases = [\"pier-opens\"]", "aliases = [\"pier-opens\"]\npart_of = \"mayor-speaks\""),
        order("order-after-cycle", "\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새", "\n[[event.after]]\nevent = \"first-boat\"\nbasis = \"derived\"\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새"),
        order("order-after-its-own-part", "\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새", "\n[[event.after]]\nevent = \"mayor-speaks\"\nbasis = \"derived\"\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새"),
        order("order-against-the-dates", "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"", "[[event.after]]\nevent = \"opening\"\nbasis = \"stated\""),
        order("order-after-what-still-holds", "edtf = \"2029/2031-04-12\"", "edtf = \"2029/..\"")
            .also(Write("end = { basis = \"derived\" }\n", ""))
            .also(Write(OPEN_AGAIN, ""))
            .also(Write(
                "[[event.after]]\nevent = \"opening\"",
                "[[event.after]]\nevent = \"cut-off\"\nbasis = \"derived\"\n\n[[event.after]]\nevent = \"opening\"",
            )),
        order("order-still-holding-part-of-the-past", "edtf = \"2029/2031-04-12\"", "edtf = \"2029/..\"")
            .also(Write("end = { basis = \"derived\" }\n", ""))
            .also(Write(OPEN_AGAIN, ""))
            .also(Write("title = \"No boats sail\"", "title = \"No boats sail\"\npart_of = \"typhoon\""))
            .also(Write(
                "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"\n\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"그 뒤로 뱃길이 끊겼다\"\n",
                "",
            )),
        order("order-part-outside-its-whole", "part_of = \"opening\"", "part_of = \"typhoon\""),
        order(
            "order-impossible-together",
            "date = { edtf = \"[2031-04-12..]\", basis = \"bounded\", reasoning = \"Still a plan on the day of the report; “by summer” names no year and no day.\" }\n",
            "\n[[event.after]]\nevent = \"first-boat\"\nbasis = \"derived\"\n",
        )
        .also(Write(STILL_A_PLAN, ""))
        .also(Write("다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\", \"date\"]", "다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\"]"))
        .also(Write(
            "\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새",
            "\n[[event.after]]\nevent = \"lighthouse\"\nbasis = \"derived\"\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새",
        ))
        .also(Write("\n[[event.after]]\nevent = \"opening\"\nbasis = \"stated\"\n\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"개장식 다음 날인 오늘\"\n", "")),
    ]
}
