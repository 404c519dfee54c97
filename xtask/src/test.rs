//! `cargo xtask test`: every test there is, and one line at the end that counts them.

use crate::run::{self, SearchPath, Stream};
use crate::system::{self, Browser};
use crate::{Outcome, bundle, paths, tools};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// A part that failed without a failing test (it did not compile, say) counts as one failure.
    fn of(success: bool, counted: Self) -> Self {
        let failed = if success { counted.failed } else { counted.failed.max(1) };
        Self { failed, ..counted }
    }
}

/// Runs the native tests and, unless `native` is set, those in a browser.
pub fn test(native: bool) -> Outcome {
    let search = SearchPath::new();
    let mut tally = Tally::default();
    title("Native tests");
    tally.add(natively(&search)?);
    if !native {
        match in_browser(&search, &mut tally) {
            Ok(()) => {}
            Err(why) => {
                eprintln!("error: {why}");
                tally.failed += 1;
            }
        }
    }
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    // The line above is the last one: it has said everything.
    if tally.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

fn title(text: &str) {
    println!("\n== {text} ==");
}

fn natively(search: &SearchPath) -> Outcome<Tally> {
    let mut cargo = search.command(run::cargo());
    cargo.args([
        "test",
        "--workspace",
        "--no-fail-fast",
        "--features",
        "sourceline/ssr,sourceline-core/author",
    ]);
    let (done, lines) = run::tee(&mut cargo, Stream::Stdout)?;
    Ok(Tally::of(done, rust_tally(&lines)))
}

fn in_browser(search: &SearchPath, tally: &mut Tally) -> Outcome {
    tools::ensure(search)?;
    let browser = system::ensure_browser(search)?;
    title("Tests of the DOM, in Chromium");
    tally.add(in_wasm(search, &browser)?);
    system::ensure_node(search)?;
    system::ensure_npm(search)?;
    title("The page as it is published");
    bundle::build_single_file()?;
    title("The program for authors");
    bundle::build_shell()?;
    let program = author_program(search)?;
    title("Journeys, in Chromium");
    tally.add(journeys(search, &browser, &program)?);
    Ok(())
}

/// `tests/web.rs`, compiled to wasm and run in a page of its own.
fn in_wasm(search: &SearchPath, browser: &Browser) -> Outcome<Tally> {
    let config = paths::tools().join("webdriver.json");
    let written = fs::create_dir_all(paths::tools()).and_then(|()| {
        fs::write(&config, webdriver(&browser.chromium.to_string_lossy(), system::is_root(search)))
    });
    written.map_err(|e| format!("{} cannot be written: {e}.", config.display()))?;
    let mut cargo = search.command(run::cargo());
    cargo.args(["test", "--package", "sourceline", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--features", "hydration", "--test", "web"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("WASM_BINDGEN_TEST_ONLY_WEB", "1").env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &config);
    cargo.env("CHROMEDRIVER", &browser.driver);
    // For the whole run, and for the driver to come up; the runner's own patience is 20 and 5 seconds.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "300").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    let (done, lines) = run::tee(&mut cargo, Stream::Stdout)?;
    Ok(Tally::of(done, rust_tally(&lines)))
}

/// The program for authors with the page in it, built as the prerenderer is.
fn author_program(search: &SearchPath) -> Outcome<PathBuf> {
    const PROFILE: &str = "prerender";
    let mut cargo = search.command(run::cargo());
    cargo.args(["build", "--profile", PROFILE, "--package", "sourceline-cli"]);
    run::run(&mut cargo)?;
    Ok(paths::target().join(PROFILE).join(format!("sourceline{}", env::consts::EXE_SUFFIX)))
}

/// The Playwright tests, against `dist/` under a path of its own.
fn journeys(search: &SearchPath, browser: &Browser, program: &Path) -> Outcome<Tally> {
    let port = free_port()?;
    let mut playwright = search.command(search.find("playwright").unwrap_or_else(|| "playwright".into()));
    playwright.arg("test").current_dir(paths::e2e());
    playwright.env("SOURCELINE_CHROMIUM", &browser.chromium).env("SOURCELINE_PORT", port.to_string());
    playwright.env("SOURCELINE_CLI", program);
    if let Ok(xtask) = env::current_exe() {
        playwright.env("SOURCELINE_XTASK", xtask);
    }
    if let Some(nginx) = system::ensure_nginx(search) {
        playwright.env("SOURCELINE_NGINX", nginx).env("SOURCELINE_NGINX_PORT", free_port()?.to_string());
    }
    let (done, lines) = run::tee(&mut playwright, Stream::Stdout)?;
    Ok(Tally::of(done, playwright_tally(&lines)))
}

fn free_port() -> Outcome<u16> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    Ok(port.map_err(|e| format!("no free port was found: {e}."))?.port())
}

/// How chromedriver is to start the browser.
fn webdriver(chromium: &str, root: bool) -> String {
    let mut args = vec![
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    if root {
        args.push("--no-sandbox");
    }
    let args: Vec<String> = args.iter().map(|arg| format!("\"{arg}\"")).collect();
    let binary = chromium.replace('\\', "\\\\").replace('"', "\\\"");
    format!("{{\"goog:chromeOptions\": {{\"binary\": \"{binary}\", \"args\": [{}]}}}}\n", args.join(", "))
}

/// Adds up the lines `test result: ok. 3 passed; 0 failed; …`.
fn rust_tally(lines: &[String]) -> Tally {
    let mut tally = Tally::default();
    for line in lines.iter().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        for part in line.split(['.', ';']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => tally.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => tally.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    tally
}

/// Adds up Playwright's last lines: `  3 passed (2.1s)`, `  1 failed`, `  2 did not run`.
fn playwright_tally(lines: &[String]) -> Tally {
    let mut tally = Tally::default();
    for line in lines.iter().filter(|line| line.starts_with("  ")) {
        let Some((number, rest)) = line.trim().split_once(' ') else { continue };
        let Ok(number) = number.parse::<u32>() else { continue };
        match rest.split(" (").next().unwrap_or("") {
            "passed" => tally.passed += number,
            "failed" | "flaky" | "interrupted" | "did not run" => tally.failed += number,
            _ => {}
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn results_are_added_up() {
        let rust = lines(
            "running 2 tests\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
             test result: FAILED. 7 passed; 1 failed; 0 ignored; 0 measured",
        );
        assert_eq!(rust_tally(&rust), Tally { passed: 9, failed: 1 });
        let journeys = lines(
            "  ✓  1 smoke.spec.ts:4:1 › 3 passed (1s)\n\n  1 failed\n    a.spec.ts\n  2 did not run\n  12 passed (3.1s)",
        );
        assert_eq!(playwright_tally(&journeys), Tally { passed: 12, failed: 3 });
    }

    #[test]
    fn a_part_that_breaks_without_a_failing_test_is_a_failure() {
        assert_eq!(Tally::of(false, Tally::default()), Tally { passed: 0, failed: 1 });
        assert_eq!(Tally::of(false, Tally { passed: 2, failed: 3 }), Tally { passed: 2, failed: 3 });
        assert_eq!(Tally::of(true, Tally { passed: 2, failed: 0 }), Tally { passed: 2, failed: 0 });
    }

    #[test]
    fn only_root_goes_without_the_sandbox() {
        assert!(webdriver("/usr/bin/chromium", true).contains("\"--no-sandbox\"]"));
        assert!(!webdriver("/usr/bin/chromium", false).contains("sandbox"));
        assert!(webdriver("C:\\chrome.exe", false).contains("\"binary\": \"C:\\\\chrome.exe\""));
    }
}
