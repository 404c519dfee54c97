//! The Rust side of what a machine must have: the wasm target, Trunk and the wasm-bindgen CLI, each in the one
//! version that fits.

use crate::run::{self, SearchPath, Stream};
use crate::{Outcome, paths};
use std::fs;
use std::path::PathBuf;

/// Newer releases of Trunk need a newer Rust than `rust-toolchain.toml` names.
pub const TRUNK: &str = "0.21.14";

const WASM: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` brings.
#[derive(Debug, Clone)]
pub struct Tool {
    /// Its name for people.
    pub name: &'static str,
    /// The program's name.
    pub bin: &'static str,
    /// The crate it comes from.
    pub package: &'static str,
    /// The only version that will do.
    pub version: String,
    /// How long building it took on a small machine.
    pub takes: &'static str,
}

/// Trunk, which builds and serves the app.
pub fn trunk() -> Tool {
    Tool { name: "Trunk", bin: "trunk", package: "trunk", version: TRUNK.to_owned(), takes: "5 minutes" }
}

/// The wasm-bindgen CLI, of the version in Cargo.lock.
pub fn wasm_bindgen() -> Outcome<Tool> {
    let path = paths::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|e| format!("{} cannot be read: {e}.", path.display()))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        "Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`, or restore the file from git."
            .to_owned()
    })?;
    Ok(Tool {
        name: "The wasm-bindgen CLI",
        bin: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version,
        takes: "2 minutes",
    })
}

/// Sees to the wasm target, Trunk and the wasm-bindgen CLI.
pub fn ensure(search: &SearchPath) -> Outcome {
    ensure_target(search)?;
    ensure_tool(search, &trunk())?;
    ensure_tool(search, &wasm_bindgen()?)
}

/// Sees to the wasm target of the toolchain in use.
pub fn ensure_target(search: &SearchPath) -> Outcome {
    let mut rustc = search.command("rustc");
    let there = run::output(rustc.args(["--print", "target-libdir", "--target", WASM]));
    if there.is_some_and(|dir| PathBuf::from(dir.trim()).is_dir()) {
        return Ok(());
    }
    if search.find("rustup").is_none() {
        return Err(format!(
            "this Rust cannot build for {WASM}, and there is no rustup to add it: install Rust from https://rustup.rs, \
             or your system's package for that target."
        ));
    }
    eprintln!("Adding the target {WASM} to this Rust (about 20 seconds).");
    let (done, lines) = run::tee(search.command("rustup").args(["target", "add", WASM]), Stream::Stderr)?;
    if done {
        Ok(())
    } else {
        Err(not_installed("The wasm target", &format!("rustup target add {WASM}"), &lines))
    }
}

/// What the machine has of a tool.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Right,
    Other(String),
    Missing,
}

/// Sees to one tool. Where there is none it is installed as anybody would; where there is another version, ours goes
/// beside it, into the project's own folder.
pub fn ensure_tool(search: &SearchPath, tool: &Tool) -> Outcome {
    let found = look(search, tool);
    let mut install = search.command(run::cargo());
    install.args(["install", "--locked", tool.package, "--version", &tool.version]);
    match &found {
        Found::Right => return Ok(()),
        Found::Other(_) => install.arg("--root").arg(paths::tools()),
        Found::Missing => &mut install,
    };
    eprintln!("{}", announcement(tool, &found));
    // Its own build must not mix with the project's.
    install.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
    let (done, lines) = run::tee(&mut install, Stream::Stderr)?;
    if !done {
        let by_hand = format!("cargo install --locked {} --version {}", tool.package, tool.version);
        return Err(not_installed(&format!("{} {}", tool.name, tool.version), &by_hand, &lines));
    }
    match look(search, tool) {
        Found::Right => Ok(()),
        _ => Err(format!(
            "{} {} was installed but is not the one found first: remove the other from PATH.",
            tool.name, tool.version
        )),
    }
}

fn look(search: &SearchPath, tool: &Tool) -> Found {
    let Some(path) = search.find(tool.bin) else { return Found::Missing };
    match run::output(search.command(path).arg("--version")).as_deref().and_then(version_in) {
        Some(version) if version == tool.version => Found::Right,
        Some(version) => Found::Other(version),
        None => Found::Other("of unknown version".to_owned()),
    }
}

fn announcement(tool: &Tool, found: &Found) -> String {
    let Tool { name, version, takes, .. } = tool;
    match found {
        Found::Other(other) => format!(
            "{name} here is {other}, the project needs {version}: installing that into {}, beside yours (about {takes}).",
            paths::tools().display()
        ),
        _ => format!("{name} is not here: installing {version} with cargo (about {takes}, this once)."),
    }
}

/// Why something could not be installed, and what to type; the network is named where it was to blame.
pub fn not_installed(what: &str, by_hand: &str, lines: &[String]) -> String {
    match run::network_trouble(lines) {
        Some(sign) => format!(
            "{what} could not be downloaded ({}): connect this machine to the network and try again, or run `{by_hand}` \
             where there is one.",
            sign.trim_end_matches('.')
        ),
        None => format!("{what} could not be installed: its words are above; `{by_hand}` is what was tried."),
    }
}

/// The version of a package in a Cargo.lock.
pub fn locked_version(lock: &str, package: &str) -> Option<String> {
    let quoted = |line: &str, key: &str| {
        let value = line.trim().strip_prefix(key)?.trim_start().strip_prefix('=')?.trim();
        Some(value.strip_prefix('"')?.strip_suffix('"')?.to_owned())
    };
    lock.split("[[package]]").skip(1).find_map(|entry| {
        let name = entry.lines().find_map(|line| quoted(line, "name"))?;
        if name == package { entry.lines().find_map(|line| quoted(line, "version")) } else { None }
    })
}

/// The first word of a `--version` answer that looks like a version.
pub fn version_in(answer: &str) -> Option<String> {
    let word = answer.split_whitespace().map(|word| word.trim_start_matches('v'));
    word.filter(|word| word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.79\"\ndependencies = [\n \
                        \"wasm-bindgen\",\n]\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \
                        \"registry\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures").as_deref(), Some("0.4.79"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version(&LOCK.replace('\n', "\r\n"), "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(wasm_bindgen().unwrap().version.split('.').count(), 3);
    }

    #[test]
    fn versions_are_read_from_what_tools_answer() {
        assert_eq!(version_in("trunk 0.21.14\n").as_deref(), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.129 (2f27d6e4e)").as_deref(), Some("0.2.129"));
        assert_eq!(version_in("v20.20.2").as_deref(), Some("20.20.2"));
        assert_eq!(version_in("no such thing"), None);
    }

    #[test]
    fn a_missing_and_a_wrong_tool_are_announced() {
        let tool = trunk();
        assert_eq!(
            announcement(&tool, &Found::Missing),
            "Trunk is not here: installing 0.21.14 with cargo (about 5 minutes, this once)."
        );
        let wrong = announcement(&tool, &Found::Other("0.20.0".to_owned()));
        assert_eq!(
            wrong.replace(&*paths::tools().to_string_lossy(), "TOOLS"),
            "Trunk here is 0.20.0, the project needs 0.21.14: installing that into TOOLS, beside yours (about 5 minutes)."
        );
    }

    #[test]
    fn a_failed_installation_says_whether_the_network_was_it() {
        let by_hand = "cargo install --locked trunk --version 0.21.14";
        let offline = ["  Could not resolve host: index.crates.io".to_owned()];
        assert_eq!(
            not_installed("Trunk 0.21.14", by_hand, &offline),
            "Trunk 0.21.14 could not be downloaded (Could not resolve host: index.crates.io): connect this machine to the \
             network and try again, or run `cargo install --locked trunk --version 0.21.14` where there is one."
        );
        assert_eq!(
            not_installed("Trunk 0.21.14", by_hand, &["error: linker `cc` not found".to_owned()]),
            "Trunk 0.21.14 could not be installed: its words are above; `cargo install --locked trunk --version 0.21.14` is \
             what was tried."
        );
    }
}
