//! Ways to break an export of the harbour, and the rule that each breaks.

use serde_json::{Value, json};

/// A name, the rule broken, and the change.
pub type Mutation = (&'static str, u8, fn(&mut Value));

/// All of them.
pub fn mutations() -> Vec<Mutation> {
    vec![
        ("a passage one code point late", 1, |d| bump(&mut d["events"][0]["citations"][0]["start"], 1)),
        ("a word of a quotation changed", 1, |d| {
            d["events"][2]["citations"][1]["exact"] = json!("娜卢浦旧码头昨天启用")
        }),
        ("a prefix cut short", 1, |d| d["events"][4]["citations"][0]["prefix"] = json!("")),
        ("a suffix straightened", 1, |d| d["events"][3]["citations"][0]["suffix"] = json!("x")),
        ("a text with one byte more", 1, |d| push(&mut d["sources"][1]["text"], " ")),
        ("a digest of another text", 1, |d| d["sources"][0]["sha256"] = json!("00")),
        ("evidence of a dependence moved", 1, |d| bump(&mut d["dependences"][0]["evidence"][0]["end"], 3)),
        ("an event without citations", 2, |d| d["events"][5]["citations"] = json!([])),
        ("a summary that nothing supports", 2, |d| {
            d["events"][5]["citations"][0]["supports"] = json!(["title"])
        }),
        ("a date that nothing supports", 2, |d| d["events"][0]["date"]["citations"] = json!([])),
        ("derived, without reasoning", 3, |d| d["events"][3]["date"]["reasoning"] = Value::Null),
        ("unknown, with bounds", 3, |d| d["events"][0]["date"]["start"]["basis"] = json!("unknown")),
        ("bounded, without bounds", 3, |d| d["events"][5]["date"]["start"]["earliest"] = Value::Null),
        ("an expression gone", 4, |d| d["events"][0]["date"]["edtf"] = Value::Null),
        ("an id taken twice", 5, |d| d["events"][1]["id"] = json!("typhoon")),
        ("an alias that is an id", 5, |d| d["events"][2]["aliases"] = json!(["typhoon"])),
        ("a part of nothing", 5, |d| d["events"][3]["part_of"] = json!("nothing")),
        ("a part of itself", 5, |d| d["events"][3]["part_of"] = json!("mayor-speaks")),
        ("a circle of parts", 5, |d| d["events"][2]["part_of"] = json!("mayor-speaks")),
        ("an order against the dates", 5, |d| d["events"][1]["after"][0]["event"] = json!("opening")),
        ("an order within one day that goes round", 5, |d| {
            d["events"][2]["after"] = json!([{"event": "mayor-speaks", "basis": "derived", "citations": []}]);
        }),
        ("a silent source that is none", 5, |d| {
            d["disagreements"][0]["positions"][0]["silent"] = json!(["whale"])
        }),
        ("equal positions", 6, |d| d["disagreements"][0]["positions"][1]["answer"] = json!("12")),
        ("a position that rests on nothing", 6, |d| {
            d["disagreements"][0]["positions"][0]["citations"] = json!([])
        }),
        ("a ledger with a hole", 7, |d| remove(&mut d["ledger"], 3)),
        ("a ledger out of order", 7, |d| d["ledger"].as_array_mut().unwrap().swap(0, 1)),
        ("a span that begins with white space", 7, |d| {
            bump(&mut d["ledger"][0]["end"], -1);
            bump(&mut d["ledger"][1]["start"], -1);
        }),
        ("a cited span called context", 7, |d| {
            d["ledger"][3]["class"] = json!("context");
            d["ledger"][3]["note"] = json!("hidden");
        }),
        ("a context called cited", 7, |d| {
            let span = find(&mut d["ledger"], "context");
            span["class"] = json!("cited");
            span["note"] = Value::Null;
        }),
        ("a headline called boilerplate", 7, |d| {
            find(&mut d["ledger"], "metadata")["class"] = json!("boilerplate")
        }),
        ("an event too few", 7, |d| d["ledger"][3]["events"] = json!([])),
        ("a note too few", 7, |d| find(&mut d["ledger"], "context")["note"] = Value::Null),
    ]
}

fn bump(value: &mut Value, by: i64) {
    *value = json!(value.as_i64().unwrap() + by);
}

fn push(value: &mut Value, more: &str) {
    *value = json!(format!("{}{more}", value.as_str().unwrap()));
}

fn remove(list: &mut Value, at: usize) {
    list.as_array_mut().unwrap().remove(at);
}

fn find<'a>(ledger: &'a mut Value, class: &str) -> &'a mut Value {
    ledger.as_array_mut().unwrap().iter_mut().find(|span| span["class"] == class).unwrap()
}
