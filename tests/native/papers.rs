//! The papers tell the truth: what they link to exists, the commands they name can be run, the digests and the example
//! are the real ones, and nothing speaks of the machine it was written on.

use sourceline_core::check::render;
use sourceline_core::formats::authored::{self, Corpus};
use sourceline_core::link;
use sourceline_core::state::{Editions, Shown, State};
use std::fs;
use std::path::{Path, PathBuf};

/// The papers whose links and paths must lead somewhere.
const PAPERS: [&str; 6] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "NOTICE.md", "CHANGELOG.md", "SECURITY.md"];
/// Paths that papers name and only a build or a test makes.
const MADE: [&str; 3] = ["dist", "dist-single", "target"];
/// And what a fuzzer finds.
const FOUND: &str = "fuzz/artifacts/";
/// Endings by which a word in backticks is known as a file.
const FILES: [&str; 10] = [".md", ".rs", ".toml", ".lock", ".html", ".css", ".ts", ".txt", ".png", ".svg"];

fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A paper without its fenced blocks, and those blocks with the language that each names.
fn parts(text: &str) -> (String, Vec<(String, String)>) {
    let (mut prose, mut blocks) = (String::new(), Vec::new());
    for (at, part) in text.split("```").enumerate() {
        match part.split_once('\n') {
            Some((language, block)) if at % 2 == 1 => blocks.push((language.to_owned(), block.to_owned())),
            _ => prose.push_str(part),
        }
    }
    (prose, blocks)
}

/// The block of README in a language; there is one.
fn block(language: &str) -> String {
    let (_, blocks) = parts(&read("README.md"));
    let mut found = blocks.into_iter().filter(|(name, _)| name == language).map(|(_, block)| block);
    let block = found.next().unwrap_or_else(|| panic!("README.md has no {language} block"));
    assert_eq!(found.next(), None, "README.md has two {language} blocks");
    block
}

/// What stands between backticks, outside of fenced blocks.
fn ticked(text: &str) -> Vec<String> {
    let (prose, _) = parts(text);
    prose.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Where the links and pictures of a text lead.
fn links(text: &str) -> Vec<String> {
    let (prose, _) = parts(text);
    prose.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())).collect()
}

/// Whether a word in backticks is a path of the repository.
fn is_path(word: &str) -> bool {
    let plain = !word.contains(|c: char| c.is_whitespace() || "#[]{}()<>=".contains(c));
    let named = FILES.iter().any(|end| word.ends_with(end) && word.len() > end.len());
    plain && word != "sourceline/1" && (named || word.contains('/'))
}

/// Whether a path leads to something: from the top, or, for a bare name, in the folders that the papers speak of.
fn exists(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    let bare = !path.contains('/');
    MADE.contains(&first)
        || path == FOUND
        || root().join(path).exists()
        || bare && ["assets", "assets/corpus"].iter().any(|folder| root().join(folder).join(path).exists())
}

/// The word after every `cargo xtask`.
fn commands(text: &str) -> Vec<&str> {
    let after = text.split("cargo xtask ").skip(1);
    let word = after.map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or(""));
    word.filter(|word| !word.is_empty()).collect()
}

/// The real document: the authored text and the files of its corpus.
fn authored_document() -> (String, Corpus) {
    let folder = root().join("assets/corpus");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()));
    (read("assets/timeline.toml"), files.collect())
}

fn checked(timeline: &str, corpus: &Corpus) -> Result<authored::Loaded, String> {
    authored::read("assets/timeline.toml", timeline, "assets/corpus", corpus)
        .map_err(|faults| render(&faults))
}

#[test]
fn what_the_papers_link_to_and_name_exists() {
    let (mut named, mut missing) = (0, Vec::new());
    for paper in PAPERS {
        let text = read(paper);
        let own = |link: &String| !link.contains("://") && !link.starts_with('#');
        let paths = ticked(&text).into_iter().filter(|word| is_path(word));
        for path in links(&text).into_iter().filter(own).chain(paths) {
            named += 1;
            if !exists(&path) {
                missing.push(format!("{paper}: {path}"));
            }
        }
    }
    assert!(named > 60, "only {named} paths were found in the papers");
    assert!(missing.is_empty(), "these do not exist:\n{}", missing.join("\n"));
}

#[test]
fn the_commands_that_the_papers_name_can_be_run() {
    let xtask = read("xtask/src/main.rs");
    for paper in PAPERS {
        for command in commands(&read(paper)) {
            assert!(
                xtask.contains(&format!("\"{command}\" ")),
                "{paper}: `cargo xtask {command}` is not dispatched"
            );
            let told = command == "help" || xtask.contains(&format!("\n  {command} "));
            assert!(told, "{paper}: the help is silent on `cargo xtask {command}`");
        }
    }
    for option in ticked(&read("README.md")).iter().filter(|word| word.starts_with("--")) {
        let option = option.split(' ').next().unwrap();
        assert!(
            xtask.contains(&format!("[{option}")),
            "the help is silent on `{option}`, which README.md names"
        );
    }
    let named = |command: &str| commands(&read("README.md")).contains(&command);
    assert!(
        ["serve", "test", "build", "check", "export"].into_iter().all(named),
        "README.md omits a command"
    );
}

#[test]
fn the_test_command_is_told_once_and_is_the_one_that_is_run_before_a_merge() {
    assert_eq!(read("README.md").matches("cargo xtask test").count(), 1);
    let last = read(".ci/run").lines().last().map(str::to_owned);
    assert_eq!(last.as_deref(), Some("cargo xtask test"));
}

#[test]
fn versions_and_variables_are_those_of_the_code() {
    let readme = read("README.md");
    let quoted = |file: &str, start: &str| {
        let text = read(file);
        let line =
            text.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{file}: {start}"));
        line.split('=').nth(1).unwrap().trim_matches(|c: char| " \";".contains(c)).to_owned()
    };
    for (words, file, start) in [
        ("Rust version (", "rust-toolchain.toml", "channel ="),
        ("(https://trunkrs.dev) ", "xtask/src/tools.rs", "pub const TRUNK"),
        ("Node.js ", "xtask/src/system.rs", "const NODE"),
        ("http://127.0.0.1:", "crates/publish/src/serving.rs", "pub const USUAL_PORT"),
    ] {
        let told = format!("{words}{}", quoted(file, start));
        assert!(readme.contains(&told), "README.md should say `{told}`, as {file} does");
    }
    let shouted = |word: &String| word.len() > 3 && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    let code = read("xtask/src/system.rs");
    for variable in ticked(&readme).iter().filter(|word| shouted(word)) {
        assert!(code.contains(&format!("named(\"{variable}\")")), "nothing reads {variable}");
    }
}

#[test]
fn the_reports_are_those_that_the_papers_name() {
    let (timeline, corpus) = authored_document();
    let sources = checked(&timeline, &corpus).unwrap().document.sources;
    let (readme, notice) = (read("README.md"), read("NOTICE.md"));
    for source in &sources {
        // The check has held this digest to the file's bytes.
        let row = format!("| `{}` | `{}` | `{}` |\n", source.file, source.id, source.sha256);
        assert!(readme.contains(&row), "README.md lacks the row {row}");
        let row = format!("| `assets/corpus/{}` | ", source.file);
        let said = notice.lines().find_map(|line| line.strip_prefix(&row));
        let said =
            said.unwrap_or_else(|| panic!("NOTICE.md is silent on {}", source.file)).replace("\\|", "|");
        for quoted in said.split('“').skip(1).filter_map(|rest| rest.split_once('”')) {
            assert!(source.text.contains(quoted.0), "{} does not say “{}”", source.file, quoted.0);
        }
    }
    let digest = |word: &String| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
    assert_eq!(ticked(&readme).iter().filter(|word| digest(word)).count(), sources.len());
}

#[test]
fn the_example_is_an_event_and_its_error_is_what_an_author_reads() {
    let (timeline, corpus) = authored_document();
    let (event, error) = (block("toml"), block("text"));
    assert_eq!(timeline.matches(&event).count(), 1, "the example is not in assets/timeline.toml:\n{event}");
    let exact = |text: &str| {
        let line = text.lines().find_map(|line| line.split_once("exact = \"")).unwrap().1.to_owned();
        line.trim_end_matches('"').to_owned()
    };
    let (right, wrong) = (exact(&event), exact(&error));
    assert!(
        corpus.values().any(|text| String::from_utf8_lossy(text).contains(&right)),
        "no report says {right}"
    );
    let letters = right.chars().zip(wrong.chars()).filter(|(a, b)| a != b).count();
    assert_eq!((letters, right.chars().count()), (1, wrong.chars().count()), "one letter is wrong");
    let quoted = |words: &str| format!("exact = \"{words}\"");
    let broken = timeline.replacen(&event, &event.replacen(&quoted(&right), &quoted(&wrong), 1), 1);
    let told = checked(&broken, &corpus).map(|_| ()).unwrap_err();
    assert_eq!(unnumbered(&told), unnumbered(&error));
}

/// A report's words without its line numbers in `timeline.toml`, which change with every line above.
fn unnumbered(report: &str) -> Vec<String> {
    let words = report.split_whitespace().filter(|word| word.parse::<u32>().is_err() || *word == "1");
    words
        .map(|word| word.split_once("timeline.toml:").map_or(word, |(before, _)| before).to_owned())
        .collect()
}

#[test]
fn the_links_in_the_readme_lead_somewhere() {
    let (timeline, corpus) = authored_document();
    let editions = Editions::new(checked(&timeline, &corpus).unwrap().document);
    let words = ticked(&read("README.md"));
    let links: Vec<_> = words.iter().filter(|word| word.starts_with('#')).collect();
    assert!(links.len() > 2, "{links:?}");
    for shown in links {
        let Shown { story, state } = link::read(shown, &editions).unwrap();
        assert!(state.notice.is_none() && state != State::default(), "{shown}: {state:?}");
        assert_eq!(&format!("#{}", link::write(&state, &story)), shown);
    }
}

#[test]
fn the_architecture_names_every_room() {
    let architecture = read("ARCHITECTURE.md");
    for house in ["crates/core/src", "src", "src/view", "xtask/src"] {
        let rooms = fs::read_dir(root().join(house)).unwrap().map(|entry| entry.unwrap().path());
        for room in rooms.filter(|path| path.is_dir() && !path.ends_with("bin")) {
            let name = format!("`{house}/{}/`", room.file_name().unwrap().to_str().unwrap());
            assert!(architecture.contains(&name), "ARCHITECTURE.md does not name {name}");
        }
    }
}

#[test]
fn nothing_speaks_of_the_machine_it_was_written_on() {
    let mut files = Vec::new();
    for entry in fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
        let ours = ["assets", "bench", "crates", "src", "styles", "tests", "xtask", ".ci", ".cargo"]
            .contains(&name.as_str());
        if ours || entry.is_file() {
            walk(&entry, &mut files);
        }
    }
    assert!(files.len() > 100, "the walk found next to nothing");
    let mut found = Vec::new();
    for file in files {
        // Pictures have no words.
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let lines = text.lines().enumerate().filter(|(_, line)| names_a_machine(line));
        found.extend(lines.map(|(at, line)| format!("{}:{}: {}", file.display(), at + 1, line.trim())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) {
    let unwritten = ["node_modules", "target", "test-results", "playwright-report", ".git"];
    if unwritten.iter().any(|name| path.ends_with(name)) {
        return;
    }
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| walk(&entry.unwrap().path(), files));
    } else {
        files.push(path.to_owned());
    }
}

/// Whether a line has a path that starts in a folder of somebody's machine.
fn names_a_machine(line: &str) -> bool {
    let within = |c: char| c.is_alphanumeric() || "/._-)}*".contains(c);
    ["work", "tmp", "root", "home", "Users"].iter().any(|folder| {
        line.match_indices(&format!("/{folder}")).any(|(at, found)| {
            let after = line[at + found.len()..].chars().next();
            !line[..at].ends_with(within)
                && !after.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-')
        })
    })
}

#[test]
fn a_wrong_paper_would_be_noticed() {
    assert!(is_path("src/view/app.rs") && is_path("README.md") && is_path("dist/"));
    assert!(
        !is_path("sourceline/1") && !is_path(".br") && !is_path("#/1/report=x") && !is_path("cargo xtask")
    );
    assert!(!exists("src/view/no-such.rs") && exists("timeline.toml") && exists("dist/"));
    assert_eq!(links("[a](b.md) ![c\nd](e.png)"), ["b.md", "e.png"]);
    assert_eq!(ticked("`a` b\n```sh\n`c`\n```\n`d`"), ["a", "d"]);
    assert_eq!(commands("`cargo xtask serve` and `cargo xtask` and cargo xtask test\n"), ["serve", "test"]);
    for (folder, rest) in [("tmp", "/x"), ("home", "/me"), ("root", ""), ("work", "/shared")] {
        assert!(names_a_machine(&format!("see /{folder}{rest}")), "{folder}");
        assert!(!names_a_machine(&format!("see some/{folder}{rest}")), "{folder}");
        assert!(!names_a_machine(&format!("see /{folder}ing{rest}")), "{folder}");
    }
}
