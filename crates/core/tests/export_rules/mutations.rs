//! Ways to break an export of the harbour, and the rule that each breaks.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

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
        ("a date's citation without a date", 2, |d| {
            let citations = d["events"][0]["date"]["citations"].clone();
            d["events"][0]["date"] = dated(None, Value::Null, false);
            d["events"][0]["date"]["citations"] = citations;
        }),
        ("derived, without reasoning", 3, |d| d["events"][3]["date"]["reasoning"] = Value::Null),
        ("unknown, with bounds", 3, |d| d["events"][0]["date"]["start"]["basis"] = json!("unknown")),
        ("bounded, without bounds", 3, |d| d["events"][5]["date"]["start"]["earliest"] = Value::Null),
        ("a derived date without steps", 3, |d| d["events"][3]["date"]["steps"] = json!([])),
        ("a step of another operation", 3, |d| d["events"][4]["date"]["steps"][2]["op"] = json!("before")),
        ("a step from another event", 3, |d| {
            d["events"][3]["date"]["steps"][0]["event"] = json!("first-boat")
        }),
        ("a step from a later one", 3, |d| d["events"][4]["date"]["steps"][2]["step"] = json!(3)),
        ("a step for the other end", 3, |d| d["events"][1]["date"]["steps"][0]["for"] = json!("start")),
        ("a step too many", 3, |d| {
            let steps = d["events"][4]["date"]["steps"].as_array_mut().unwrap();
            steps.insert(2, json!({"for": "start", "op": "published", "source": "biluowan-evening"}));
            steps[3]["step"] = json!(0);
        }),
        ("another number in the words of a step", 3, |d| {
            retell(d, "다음 날인 오늘", "다음 날인 어제", ("오늘", "어제"))
        }),
        ("another year in the words of a step", 3, |d| {
            retell(d, "2029년 태풍", "2028년 태풍", ("2029년", "2028년"))
        }),
        ("a day more in a bound and its expression", 3, |d| {
            d["events"][5]["date"]["edtf"] = json!("[2031-04-13..]");
            d["events"][5]["date"]["start"]["earliest"] = json!("2031-04-13");
            d["events"][5]["date"]["end"]["earliest"] = json!("2031-04-13");
        }),
        ("words that stand in another citation", 3, |d| {
            d["events"][1]["date"]["steps"][0]["citation"] = json!(0)
        }),
        ("words that are not there", 3, |d| d["events"][3]["date"]["steps"][0]["words"] = json!("개장식 뒤")),
        ("a source's day that nothing says", 3, |d| {
            d["sources"][0]["citations"][0]["supports"] = json!(["publisher"]);
        }),
        ("another day of a source", 3, |d| d["sources"][0]["published"] = json!("2031-04-13")),
        ("steps of what is unknown", 3, |d| {
            let steps = d["events"][3]["date"]["steps"].clone();
            d["events"][3]["date"] = dated(None, Value::Null, false);
            d["events"][3]["date"]["steps"] = steps;
        }),
        ("a date from itself", 3, |d| {
            let step = |end: &str| json!({"for": end, "op": "same_as", "citation": 0, "words": "오늘", "event": "first-boat", "of": end});
            d["events"][4]["date"]["steps"] = json!([step("start"), step("end")]);
        }),
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
        ("an order after what still holds", 5, |d| {
            still_cut(d);
            let after = json!({"event": "cut-off", "basis": "derived", "citations": []});
            d["events"][4]["after"].as_array_mut().unwrap().push(after);
        }),
        ("an undated order after what still holds", 5, |d| {
            still_cut(d);
            d["events"][3]["date"] = dated(None, Value::Null, false);
            d["events"][3]["part_of"] = Value::Null;
            d["events"][3]["after"] = json!([{"event": "cut-off", "basis": "derived", "citations": []}]);
        }),
        ("a part that still holds of a whole that has ended", 5, |d| {
            still_cut(d);
            d["events"][1]["after"] = json!([]);
            d["events"][1]["part_of"] = json!("typhoon");
        }),
        ("a silent source that is none", 5, |d| {
            d["disagreements"][0]["positions"][0]["silent"] = json!(["whale"])
        }),
        ("equal positions", 6, |d| d["disagreements"][0]["positions"][1]["answer"] = json!("12")),
        ("a position that rests on nothing", 6, |d| {
            d["disagreements"][0]["positions"][0]["citations"] = json!([])
        }),
        ("nothing but silence", 6, |d| {
            d["disagreements"][0]["positions"] = json!([
                {"answer": "12", "citations": [], "silent": ["narupo-news"]},
                {"answer": "15", "citations": [], "silent": ["biluowan-evening"]},
            ]);
        }),
        ("a source that is silent in two ways", 6, |d| {
            d["disagreements"][0]["positions"][1] =
                json!({"answer": "15", "citations": [], "silent": ["biluowan-evening"]});
            let third = json!({"answer": "16", "citations": [], "silent": ["biluowan-evening"]});
            d["disagreements"][0]["positions"].as_array_mut().unwrap().push(third);
        }),
        ("a title with one of the numbers", 6, |d| d["events"][4]["title"] = json!("A boat with 12")),
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
        ("reports that share nothing said to share something", 8, |d| {
            d["dependences"][0]["basis"] = json!("inferred")
        }),
        ("a note too few", 7, |d| find(&mut d["ledger"], "context")["note"] = Value::Null),
    ]
}

/// A date that rests on nothing yet.
fn dated(edtf: Option<&str>, start: Value, open: bool) -> Value {
    let unknown = json!({"earliest": null, "latest": null, "basis": "unknown"});
    let mut end = unknown.clone();
    end["open"] = json!(open);
    let start = if start.is_null() { unknown } else { start };
    json!({"edtf": edtf, "start": start, "end": end, "reasoning": null, "steps": [], "citations": []})
}

/// The sea route is cut as far as told.
pub fn still_cut(document: &mut Value) {
    let date = &mut document["events"][1]["date"];
    let (start, citations) = (date["start"].take(), date["citations"].take());
    *date = dated(Some("2029/.."), start, true);
    date["citations"] = citations;
}

/// Tells other words in the first text, and in all that quotes them; the offsets stay, since both are of one length.
/// `step` is how the words of a step change.
fn retell(document: &mut Value, find: &str, write: &str, step: (&str, &str)) {
    fn everywhere(value: &mut Value, find: &str, write: &str, step: (&str, &str)) {
        match value {
            Value::String(text) if text == step.0 => *text = step.1.to_owned(),
            Value::String(text) => *text = text.replace(find, write),
            Value::Array(items) => items.iter_mut().for_each(|item| everywhere(item, find, write, step)),
            Value::Object(fields) => {
                fields.values_mut().for_each(|field| everywhere(field, find, write, step));
            }
            _ => {}
        }
    }
    let around = |document: &mut Value| {
        let texts: Vec<(Value, Vec<char>)> = document["sources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|source| (source["id"].clone(), source["text"].as_str().unwrap().chars().collect()))
            .collect();
        surround(document, &texts);
    };
    everywhere(document, find, write, step);
    around(document);
    let text = document["sources"][0]["text"].as_str().unwrap().to_owned();
    let digest: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    document["sources"][0]["sha256"] = json!(digest);
}

/// Gives every citation the words at its offsets, and those around them.
fn surround(value: &mut Value, texts: &[(Value, Vec<char>)]) {
    if let Some(text) = value.get("exact").and_then(|_| texts.iter().find(|(id, _)| *id == value["source"])) {
        let (start, end) =
            (value["start"].as_u64().unwrap() as usize, value["end"].as_u64().unwrap() as usize);
        let between = |from: usize, to: usize| json!(text.1[from..to].iter().collect::<String>());
        value["exact"] = between(start, end);
        value["prefix"] = between(start.saturating_sub(32), start);
        value["suffix"] = between(end, text.1.len().min(end + 32));
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| surround(item, texts)),
        Value::Object(fields) => fields.values_mut().for_each(|field| surround(field, texts)),
        _ => {}
    }
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
