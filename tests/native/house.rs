//! The house as drawn in ARCHITECTURE.md: who may use whom, that the rooms exist, that no file has grown into two.
//!
//! The rules are the tables below. Every path of every Rust file is read, in `use` lines and elsewhere, and resolved to
//! `crate::…` or to another crate; comments and texts do not count.

mod paths;

use paths::paths;
use std::fs;
use std::path::{Path, PathBuf};

/// What browsers' crates are called, by the first name of a path; `gloo*` covers the whole family.
const BROWSER: &[&str] = &["web_sys", "js_sys", "gloo*", "wasm_bindgen*"];

/// A rule about the files under a path.
struct Rule {
    /// Files whose path starts so.
    under: &'static str,
    /// But not those whose path starts so.
    except: &'static [&'static str],
    /// What they may not use.
    bound: Bound,
    /// Why.
    why: &'static str,
}

enum Bound {
    /// None of these paths; a `*` at the end of one stands for the rest of a name.
    Never(&'static [&'static str]),
    /// Of the own crate, nothing but these, and itself.
    OnlyOwn(&'static [&'static str]),
}

use Bound::{Never, OnlyOwn};

const RULES: &[Rule] = &[
    Rule {
        under: "crates/core/",
        except: &[],
        bound: Never(&["yew*", "web_sys", "js_sys", "gloo*", "wasm_bindgen*", "sourceline"]),
        why: "the core knows no browser and nothing above it",
    },
    Rule {
        under: "crates/cli/",
        except: &[],
        bound: Never(&[
            "sourceline::view",
            "sourceline::platform",
            "sourceline::data",
            "sourceline::App*",
            "yew*",
            "web_sys",
            "js_sys",
            "gloo*",
            "wasm_bindgen*",
        ]),
        why: "authors need no browser; of the page they need that it is drawn, and no part of it",
    },
    Rule {
        under: "crates/publish/",
        except: &[],
        bound: Never(&[
            "sourceline",
            "sourceline_core",
            "yew*",
            "web_sys",
            "js_sys",
            "gloo*",
            "wasm_bindgen*",
        ]),
        why: "a page is finished whatever stands in it",
    },
    Rule {
        under: "src/prerender",
        except: &[],
        bound: Never(&["crate::platform", "crate::view"]),
        why: "the page is drawn as a whole, whatever its parts",
    },
    Rule {
        under: "crates/messages/",
        except: &[],
        bound: Never(&[
            "sourceline_core",
            "sourceline",
            "yew*",
            "web_sys",
            "js_sys",
            "gloo*",
            "wasm_bindgen*",
        ]),
        why: "the messages are words, and know nothing of what they are said about",
    },
    Rule {
        under: "src/",
        except: &["src/platform/", "src/platform.rs"],
        bound: Never(BROWSER),
        why: "src/platform is the only room that knows the browser",
    },
    Rule {
        under: "src/platform",
        except: &[],
        bound: OnlyOwn(&["crate::platform"]),
        why: "the platform knows the core's types only, not what is drawn with them",
    },
    Rule {
        under: "src/data",
        except: &[],
        bound: Never(&["crate::view", "crate::platform"]),
        why: "data flows one way: data, state, layout, view",
    },
    Rule {
        under: "crates/core/src/model/",
        except: &[],
        bound: Never(&[
            "crate::layout",
            "crate::scale",
            "crate::state",
            "crate::link",
            "crate::formats",
            "crate::check",
        ]),
        why: "the document's types are below everything that works on them",
    },
    Rule {
        under: "crates/core/src/search/",
        except: &[],
        bound: OnlyOwn(&["crate::search", "crate::arranging", "crate::model", "crate::quote"]),
        why: "finding words knows the document, and nothing that follows from it",
    },
    Rule {
        under: "crates/core/src/citing/",
        except: &[],
        bound: OnlyOwn(&["crate::citing", "crate::date", "crate::model"]),
        why: "what a reader takes along is said by the source alone",
    },
    Rule {
        under: "crates/core/src/date/",
        except: &[],
        bound: OnlyOwn(&["crate::date", "crate::model"]),
        why: "dates know the document's types and nothing else",
    },
    Rule {
        under: "crates/core/src/scale/",
        except: &[],
        bound: OnlyOwn(&["crate::scale", "crate::date", "crate::model"]),
        why: "a scale knows days, not what is drawn on it",
    },
    Rule {
        under: "crates/core/src/layout/",
        // They draw documents of any size, made up.
        except: &[
            "crates/core/src/layout/folds.rs",
            "crates/core/src/layout/plan/tests.rs",
            "crates/core/src/layout/scene/tests.rs",
            "crates/core/src/layout/svg/tests.rs",
            "crates/core/src/layout/walk/tests.rs",
        ],
        bound: OnlyOwn(&["crate::layout", "crate::scale", "crate::date", "crate::model"]),
        why: "where things stand depends on the document and the scale, not on what the reader did",
    },
    Rule {
        under: "crates/core/src/quote/",
        except: &[],
        bound: OnlyOwn(&["crate::quote"]),
        why: "a passage is found in a text, whatever it is cited for",
    },
    Rule {
        under: "crates/core/src/evidence/",
        except: &[],
        bound: OnlyOwn(&["crate::evidence", "crate::quote", "crate::date", "crate::model"]),
        why: "what follows from the passages depends on the document alone, whoever asks",
    },
    Rule {
        under: "crates/core/src/check/",
        except: &[],
        bound: OnlyOwn(&["crate::check", "crate::evidence", "crate::quote", "crate::date", "crate::model"]),
        why: "the rules read the document alone, not the form it was written in nor how it is drawn",
    },
    Rule {
        under: "crates/core/src/formats/",
        except: &["crates/core/src/formats/svg.rs"],
        bound: OnlyOwn(&[
            "crate::formats",
            "crate::check",
            "crate::evidence",
            "crate::quote",
            "crate::date",
            "crate::model",
        ]),
        why: "what comes in is checked, not drawn",
    },
    Rule {
        under: "crates/core/src/formats/svg.rs",
        except: &[],
        bound: OnlyOwn(&["crate::formats", "crate::layout", "crate::scale", "crate::date", "crate::model"]),
        why: "of what goes out, the image alone is drawn",
    },
    Rule {
        under: "crates/core/src/opening/",
        except: &[],
        bound: OnlyOwn(&["crate::opening", "crate::formats", "crate::check", "crate::state", "crate::model"]),
        why: "what is opened is read, checked and derived, not drawn",
    },
    Rule {
        under: "crates/core/src/scanning/",
        except: &[],
        bound: OnlyOwn(&[
            "crate::scanning",
            "crate::formats",
            "crate::check",
            "crate::quote",
            "crate::date",
            "crate::model",
        ]),
        why: "what is left to do follows from the texts and from what is authored, not from what is drawn",
    },
    Rule {
        under: "crates/core/src/generate/",
        except: &[],
        bound: OnlyOwn(&["crate::generate", "crate::quote", "crate::date", "crate::model"]),
        why: "what is made up is a document, whoever checks or draws it",
    },
    Rule {
        under: "crates/core/src/state/",
        except: &[],
        bound: Never(&["crate::check", "crate::formats", "crate::opening"]),
        why: "the reader's choices know a document that was checked long before",
    },
    Rule {
        under: "crates/core/src/link/",
        except: &[],
        bound: OnlyOwn(&["crate::link", "crate::state", "crate::scale", "crate::date", "crate::model"]),
        why: "a link writes what the reader chose, in the document's own types, and nothing else",
    },
    Rule {
        under: "crates/core/src/",
        except: &["crates/core/src/link/"],
        bound: Never(&["crate::link"]),
        why: "a link is made from the state, not the state from links",
    },
];

/// What every room may use: it knows nothing of the document.
const BELOW_ALL: &[&str] = &["crate::arranging"];

/// Lines from which a file is a fault, and from which it is asked whether it is two rooms.
const TOO_LONG: usize = 600;
const LONG: usize = 400;

impl Rule {
    fn concerns(&self, file: &str) -> bool {
        file.starts_with(self.under) && !self.except.iter().any(|except| file.starts_with(except))
    }

    fn allows(&self, path: &str) -> bool {
        match self.bound {
            // `crate::*` would bring in every room by its bare name.
            Never(never) => !never.iter().any(|pattern| {
                covers(pattern, path) || (path == "crate::*" && pattern.starts_with("crate::"))
            }),
            OnlyOwn(own) => {
                let below = own.iter().chain(BELOW_ALL);
                !path.starts_with("crate::") || below.into_iter().any(|pattern| covers(pattern, path))
            }
        }
    }
}

/// Whether a path is what the pattern names, or something in it.
fn covers(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path.strip_prefix(pattern).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")),
    }
}

/// Every rule that a file breaks.
fn faults(file: &str, text: &str) -> Vec<String> {
    let paths = paths(file, text);
    let mut faults = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.concerns(file)) {
        for (line, path) in paths.iter().filter(|(_, path)| !rule.allows(path)) {
            faults.push(format!("{file}:{line}: `{path}` has no place here: {}", rule.why));
        }
    }
    faults.dedup();
    faults
}

/// The repository, as cargo says when the test runs: a binary may have been built in another copy of it.
pub(super) fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

/// Every Rust file below, as its path from the root and its text, in the order of their paths.
pub(super) fn files(rooms: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let mut found = Vec::new();
    rooms.iter().for_each(|room| walk(&root().join(room), &mut found));
    found.sort();
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
    found.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn no_room_uses_one_above_it() {
    let files = files(&["crates", "src"]);
    assert!(files.len() > 5, "the walk found next to nothing");
    let faults: Vec<_> = files.iter().flat_map(|(file, text)| faults(file, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_core_depends_on_no_browser() {
    let manifest = fs::read_to_string(root().join("crates/core/Cargo.toml")).unwrap();
    let named = manifest.lines().filter_map(|line| line.split(['=', '.', ' ']).next());
    let browser = ["yew", "web-sys", "js-sys", "gloo", "wasm-bindgen"];
    let found: Vec<_> = named.filter(|name| browser.iter().any(|b| name.starts_with(b))).collect();
    assert!(found.is_empty(), "crates/core/Cargo.toml depends on {found:?}; that belongs in src/platform");
}

#[test]
fn every_room_of_the_core_exists_and_says_what_it_is() {
    let lib = fs::read_to_string(root().join("crates/core/src/lib.rs")).unwrap();
    let rooms: Vec<_> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(rooms.len() > 5, "lib.rs lists next to no rooms");
    for room in &rooms {
        let file = root().join(format!("crates/core/src/{room}/mod.rs"));
        let text =
            fs::read_to_string(&file).unwrap_or_else(|_| panic!("the room {} is missing", file.display()));
        assert!(text.starts_with("//! "), "{} does not begin by saying what the room is for", file.display());
        assert!(lib.contains(&format!("[`{room}`]")), "lib.rs does not introduce the room `{room}`");
    }
    for rule in RULES.iter().filter(|rule| rule.under.starts_with("crates/")) {
        assert!(root().join(rule.under).exists(), "a rule is about {}, which does not exist", rule.under);
    }
}

#[test]
fn no_file_has_grown_into_two() {
    let mut lengths: Vec<_> =
        files(&["crates", "src"]).into_iter().map(|(file, text)| (text.lines().count(), file)).collect();
    lengths.sort();
    for (lines, file) in lengths.iter().filter(|(lines, _)| (LONG..=TOO_LONG).contains(lines)) {
        println!("{file} has {lines} lines: is it two rooms?");
    }
    let long: Vec<_> = lengths.iter().filter(|(lines, _)| *lines > TOO_LONG).collect();
    assert!(long.is_empty(), "these files have more than {TOO_LONG} lines; make two rooms of each: {long:?}");
}

#[test]
fn a_wrong_line_is_caught_in_every_way_of_writing_it() {
    let wrong = [
        ("crates/core/src/date/words.rs", "use crate::layout::Lane;"),
        ("crates/core/src/date/words.rs", "use crate::{model::Basis, scale::{self, Tick}};"),
        ("crates/core/src/date/words.rs", "use super::super::state;"),
        ("crates/core/src/date/mod.rs", "use super::state;"),
        ("crates/core/src/date/mod.rs", "mod tests { use super::x; } use super::state;"),
        ("crates/core/src/date/words.rs", "fn f() -> crate::link::Link { todo!() }"),
        ("crates/core/src/date/words.rs", "pub(crate) use crate::layout as l;"),
        ("crates/core/src/model/mod.rs", "use crate::check;"),
        ("crates/core/src/model/mod.rs", "use crate::*;"),
        ("crates/core/src/scale/mod.rs", "use crate::layout::*;"),
        ("crates/core/src/layout/mod.rs", "use crate::state::State;"),
        ("crates/core/src/state/mod.rs", "use\n    crate::link::{Link};"),
        ("crates/core/src/formats/sourceline.rs", "use crate::link;"),
        ("crates/core/src/formats/authored/mod.rs", "use crate::state::Story;"),
        ("crates/core/src/formats/markdown/mod.rs", "use crate::layout::Drawing;"),
        ("crates/core/src/formats/svg.rs", "use crate::state::Story;"),
        ("crates/core/src/check/order.rs", "use crate::formats::authored;"),
        ("crates/core/src/date/order/list.rs", "use crate::layout::Drawing;"),
        ("crates/core/src/quote/locate.rs", "use crate::model::Citation;"),
        ("crates/core/src/evidence/testimony.rs", "use crate::state::EventIndex;"),
        ("crates/core/src/citing/reference.rs", "use crate::link::write;"),
        ("crates/core/src/link/mod.rs", "use crate::layout::Drawing;"),
        ("crates/core/src/link/mod.rs", "use crate::evidence::without;"),
        ("crates/core/src/state/mod.rs", "use crate::check::check;"),
        ("crates/core/src/opening/mod.rs", "use crate::layout::Drawing;"),
        ("crates/core/src/scanning/mod.rs", "use crate::state::Sentence;"),
        ("crates/core/src/state/telling.rs", "use crate::opening::Step;"),
        ("crates/core/src/quote/mod.rs", "use yew::prelude::*;"),
        ("crates/core/src/quote/mod.rs", "use ::web_sys::Window;"),
        ("crates/core/src/quote/mod.rs", "extern crate js_sys;"),
        ("src/view/app.rs", "use gloo_events::EventListener;"),
        ("src/view/app.rs", "let x = '\"'; web_sys::window();"),
        ("src/view/app.rs", "#[wasm_bindgen::prelude::wasm_bindgen] fn f() {}"),
        ("src/main.rs", "use wasm_bindgen::prelude::*;"),
        ("src/bin/prerender.rs", "use js_sys::Date;"),
        ("src/platform/mod.rs", "use crate::view::App;"),
        ("src/platform/clip.rs", "use super::super::data;"),
        ("src/data.rs", "use crate::view;"),
    ];
    for (file, line) in wrong {
        assert!(!faults(file, line).is_empty(), "{file}: {line}");
    }
    assert_eq!(
        faults("src/view/app.rs", "//! A view.\n\nuse web_sys::Window;"),
        [
            "src/view/app.rs:3: `web_sys::Window` has no place here: src/platform is the only room that knows the browser"
        ]
    );
}

#[test]
fn a_right_line_is_let_through() {
    let right = [
        ("crates/core/src/date/words.rs", "use super::edtf::Edtf; use crate::model::Basis; use std::fmt;"),
        (
            "crates/core/src/date/words.rs",
            "// use crate::layout;\n/* crate::state::State */ let s = \"crate::link::x\";",
        ),
        (
            "crates/core/src/date/words.rs",
            "let s = r#\"use crate::link::\"x\"; \"#; let layout = 1; layout.scale();",
        ),
        ("crates/core/src/layout/mod.rs", "use crate::{scale, date::Day};"),
        (
            "crates/core/src/scale/mod.rs",
            "fn f() { g() } mod tests { use super::*; mod deep { use super::super::x; } }",
        ),
        (
            "crates/core/src/link/mod.rs",
            "use crate::state::State; use crate::scale::View; use crate::date::Day;",
        ),
        (
            "crates/core/src/check/order.rs",
            "use super::Fault; use crate::{date::Day, model::Event, quote::locate};",
        ),
        ("crates/core/src/layout/section.rs", "use crate::date::order::{Group, Stand};"),
        ("crates/core/src/formats/authored/mod.rs", "use crate::check::{self, check}; use crate::quote;"),
        ("crates/core/src/formats/svg.rs", "use crate::layout::{Drawing, image}; use crate::scale::View;"),
        ("crates/core/src/model/pack.rs", "use crate::quote::CodePoints;"),
        (
            "src/platform/mod.rs",
            "use web_sys::Window; use sourceline_core::state::State; use crate::platform::x;",
        ),
        ("src/platform/clip.rs", "use super::x; use gloo_timers::callback::Timeout;"),
        ("src/view/app.rs", "use yew::prelude::*; use crate::platform; fn f<'a>(x: &'a str) {}"),
        ("src/main.rs", "mod view; use yew::Renderer;"),
    ];
    for (file, line) in right {
        assert_eq!(faults(file, line), Vec::<String>::new(), "{file}: {line}");
    }
}
