//! The rest of what the tests and the optimised build need: Node.js with the npm tools, and Chromium with its driver.

use crate::run::{self, SearchPath, Stream};
use crate::tools::{not_installed, version_in};
use crate::{Outcome, paths};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What the browser tests take from Debian: the browser, its driver, and fonts for every script the tests use.
const DEBIAN: [&str; 4] = ["chromium", "chromium-driver", "fonts-liberation", "fonts-noto-cjk"];

/// The oldest Node.js that Playwright runs on.
const NODE: u32 = 20;
/// What is installed where it is older.
const RENEWED_NODE: u32 = 22;

/// Chromium and its driver.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The browser; `SOURCELINE_CHROMIUM` names another.
    pub chromium: PathBuf,
    /// Its WebDriver; `CHROMEDRIVER` names another.
    pub driver: PathBuf,
}

/// Sees to Node.js itself, where it may.
pub fn ensure_node(search: &SearchPath) -> Outcome {
    if search.find("npm").is_none() && may_install(search) {
        apt(search, &["nodejs", "npm"])?;
    }
    Ok(())
}

/// The version of the Node.js that is found first.
fn node_version(search: &SearchPath) -> Option<String> {
    run::output(search.command("node").arg("--version")).as_deref().and_then(version_in)
}

/// Whether a version is one that the npm tools run on.
fn is_new_enough(version: &Option<String>) -> bool {
    let major = version.as_deref().and_then(|v| v.split('.').next()).and_then(|v| v.parse::<u32>().ok());
    major.is_some_and(|major| major >= NODE)
}

/// Installs a newer Node.js by npm itself, into the project's tools: Debian 12's own is 18. Whether that went well, the
/// version tells.
fn renew_node(search: &SearchPath) {
    eprintln!(
        "The Node.js here is too old: installing a newer one from npm into target/tools (about 20 seconds)."
    );
    let mut npm = search.command(search.find("npm").unwrap_or_else(|| "npm".into()));
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--fetch-retries=3", "--prefix"]);
    npm.arg(paths::node()).arg(format!("node@{RENEWED_NODE}"));
    let _ = run::tee(&mut npm, Stream::Stderr);
}

/// Sees to the npm tools of `tests/e2e`.
pub fn ensure_npm(search: &SearchPath) -> Outcome {
    ensure_packages(search, &paths::e2e(), "tests/e2e", "Playwright and wasm-opt")
}

/// Sees to what `bench` takes from npm.
pub fn ensure_bench_npm(search: &SearchPath) -> Outcome {
    ensure_packages(search, &paths::bench(), "bench", "Playwright and the peers")
}

/// Sees to the npm packages of a folder, in the versions of its lock file, with the Node.js that is here.
fn ensure_packages(search: &SearchPath, folder: &Path, name: &str, what: &str) -> Outcome {
    if search.find("npm").is_none() {
        return Err(no_node("there is no Node.js here"));
    }
    if !is_new_enough(&node_version(search)) {
        renew_node(search);
    }
    let node = node_version(search);
    if !is_new_enough(&node) {
        return Err(no_node(&format!("Node.js here is {}", node.as_deref().unwrap_or("of unknown version"))));
    }
    let modules = folder.join("node_modules");
    let (lock, installed) = (folder.join("package-lock.json"), modules.join(".sourceline-lock.json"));
    let same = |a: &Path, b: &Path| fs::read(a).is_ok_and(|a| fs::read(b).is_ok_and(|b| a == b));
    if same(&lock, &installed) {
        return Ok(());
    }
    eprintln!("Installing the npm packages of {name}: {what} (about 20 seconds).");
    let npm = search.find("npm").unwrap_or_else(|| "npm".into());
    let mut npm = search.command(npm);
    npm.args(["ci", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=3"]).current_dir(folder);
    // Playwright would fetch a browser of its own; the tests use the machine's.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let (done, lines) = run::tee(&mut npm, Stream::Stderr)?;
    if !done {
        return Err(not_installed(
            &format!("What npm has of {what}"),
            &format!("npm ci --prefix {name}"),
            &lines,
        ));
    }
    // Remembered, so that a changed lock file, and only that, installs again.
    fs::copy(&lock, &installed).map_err(|e| format!("{} cannot be written: {e}.", installed.display()))?;
    Ok(())
}

/// Sees to Chromium, its driver and the fonts.
pub fn ensure_browser(search: &SearchPath) -> Outcome<Browser> {
    if may_install(search) {
        let missing: Vec<&str> = DEBIAN.into_iter().filter(|package| !has_package(search, package)).collect();
        // On a Debian machine whose browser came another way, only what is needed is added.
        let needed =
            missing.iter().any(|package| package.starts_with("fonts")) || find_browser(search).is_none();
        if needed && !missing.is_empty() {
            apt(search, &missing)?;
        }
    }
    find_browser(search).ok_or_else(no_browser)
}

/// nginx with its brotli module, as Debian has them; none where they are not and may not be installed.
pub fn ensure_nginx(search: &SearchPath) -> Option<PathBuf> {
    const PACKAGES: [&str; 2] = ["nginx-light", "libnginx-mod-http-brotli-static"];
    if !Path::new(BROTLI_MODULE).exists() {
        if !may_install(search) {
            eprintln!("Without Debian's nginx, what README says of it is not tried.");
            return None;
        }
        if let Err(why) = apt(search, &PACKAGES) {
            eprintln!("{why}");
            return None;
        }
    }
    search.find("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx"))).filter(|path| path.is_file())
}

/// Where Debian puts it.
const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

fn find_browser(search: &SearchPath) -> Option<Browser> {
    let named = |variable| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
    let mac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].map(PathBuf::from);
    let chromium = named("SOURCELINE_CHROMIUM")
        .or_else(|| names.iter().find_map(|name| search.find(name)))
        .or_else(|| mac.into_iter().find(|path| path.is_file()))?;
    let driver = named("CHROMEDRIVER").or_else(|| search.find("chromedriver"))?;
    Some(Browser { chromium, driver })
}

fn no_browser() -> String {
    "the browser tests need Chromium and its driver of the same version: install them (on Debian, as root: `apt-get \
     install chromium chromium-driver fonts-liberation fonts-noto-cjk`) or name them in SOURCELINE_CHROMIUM and \
     CHROMEDRIVER; `cargo xtask test --native` runs what needs no browser."
        .to_owned()
}

fn no_node(what: &str) -> String {
    format!(
        "{what}, and {NODE} or newer is needed, with npm: install it from https://nodejs.org or your system's packages."
    )
}

/// Whether this machine's packages may be added to: Debian's, as root.
fn may_install(search: &SearchPath) -> bool {
    is_root(search) && search.find("apt-get").is_some()
}

/// Whether this runs as root, as which Chromium needs `--no-sandbox`.
pub fn is_root(search: &SearchPath) -> bool {
    cfg!(unix) && run::output(search.command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn has_package(search: &SearchPath, package: &str) -> bool {
    let mut query = search.command("dpkg-query");
    let status = run::output(query.args(["--show", "--showformat", "${Status}", package]));
    status.is_some_and(|status| status.ends_with(" installed"))
}

fn apt(search: &SearchPath, packages: &[&str]) -> Outcome {
    let list = packages.join(" ");
    eprintln!("Installing Debian's {list} (about 2 minutes).");
    for args in [&["update"][..], &["install", "--yes", "--no-install-recommends"][..]] {
        let mut apt = search.command("apt-get");
        // A new machine may be at its own updates.
        apt.args(["-o", "DPkg::Lock::Timeout=300"]);
        apt.arg("--quiet=2").args(args).env("DEBIAN_FRONTEND", "noninteractive");
        if args.len() > 1 {
            apt.args(packages);
        }
        let (done, lines) = run::tee(&mut apt, Stream::Stderr)?;
        // What a stale list cannot find, the installation itself will say.
        if !done && args.len() > 1 {
            return Err(not_installed(
                &format!("Debian's {list}"),
                &format!("apt-get install {list}"),
                &lines,
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_the_command_that_brings_it() {
        for word in DEBIAN.iter().chain(&["SOURCELINE_CHROMIUM", "CHROMEDRIVER", "--native"]) {
            assert!(no_browser().contains(word), "{word}");
        }
        assert_eq!(
            no_node("Node.js here is 18.19.0"),
            "Node.js here is 18.19.0, and 20 or newer is needed, with npm: install it from https://nodejs.org or your \
             system's packages."
        );
    }
}
