//! Running other programs: where they are found, what they print, and why they failed.

use crate::{Outcome, paths};
use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folders in which programs are looked for, ours first.
#[derive(Debug, Clone)]
pub struct SearchPath(Vec<PathBuf>);

impl SearchPath {
    /// The project's own tools, then the machine's, then where `cargo install` puts programs.
    pub fn new() -> Self {
        let npm = |folder: PathBuf| folder.join("node_modules").join(".bin");
        let mut dirs = vec![paths::tools().join("bin"), npm(paths::node()), npm(paths::e2e())];
        dirs.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
        dirs.extend(cargo_bin());
        Self(dirs)
    }

    /// The first program of that name.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        self.0.iter().map(|dir| dir.join(&file)).find(|path| is_program(path))
    }

    /// A command that itself finds programs along this path.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(paths::root()).stdin(Stdio::null());
        if let Ok(joined) = env::join_paths(&self.0) {
            command.env("PATH", joined);
        }
        command
    }
}

/// Where `cargo install` puts programs.
fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let user = || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    home.or_else(|| user().map(|home| Path::new(&home).join(".cargo"))).map(|home| home.join("bin"))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Cargo, as it was called.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Runs a command that prints for itself, and says which one failed.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|e| cannot_start(command, &e))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status}); its words are above.", line(command)))
    }
}

/// Lets a command take the place of this program where that can be, so that whoever stops one stops the other.
pub fn become_it(command: &mut Command) -> Outcome {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.exec();
        Err(cannot_start(command, &error))
    }
    #[cfg(not(unix))]
    run(command)
}

/// What a command prints, if it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let out = command.stderr(Stdio::null()).output().ok().filter(|out| out.status.success())?;
    Some(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// Which of its two streams is read while a command runs; the other goes straight to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Its results.
    Stdout,
    /// Its progress and complaints.
    Stderr,
}

/// Runs a command, repeats every line of one stream as it comes, and keeps those lines; the flag says whether the
/// command succeeded.
pub fn tee(command: &mut Command, stream: Stream) -> Outcome<(bool, Vec<String>)> {
    match stream {
        Stream::Stdout => command.stdout(Stdio::piped()),
        Stream::Stderr => command.stderr(Stdio::piped()),
    };
    let mut child = command.spawn().map_err(|e| cannot_start(command, &e))?;
    let reader: Option<Box<dyn Read>> = match stream {
        Stream::Stdout => child.stdout.take().map(|s| Box::new(s) as _),
        Stream::Stderr => child.stderr.take().map(|s| Box::new(s) as _),
    };
    let mut lines = Vec::new();
    let mut buffer = Vec::new();
    if let Some(reader) = reader {
        let mut reader = BufReader::new(reader);
        while reader.read_until(b'\n', &mut buffer).is_ok_and(|n| n > 0) {
            let text = String::from_utf8_lossy(&buffer).trim_end_matches(['\r', '\n']).to_owned();
            match stream {
                Stream::Stdout => println!("{text}"),
                Stream::Stderr => eprintln!("{text}"),
            }
            lines.push(text);
            buffer.clear();
        }
    }
    let status = child.wait().map_err(|e| cannot_start(command, &e))?;
    Ok((status.success(), lines))
}

/// The last line among what a program printed that shows that the network was the trouble.
pub fn network_trouble(lines: &[String]) -> Option<&str> {
    const SIGNS: [&str; 14] = [
        "could not resolve",
        "couldn't resolve",
        "temporary failure resolving",
        "could not connect",
        "couldn't connect",
        "failed to connect",
        "connection refused",
        "connection timed out",
        "network is unreachable",
        "enotfound",
        "eai_again",
        "econnrefused",
        "etimedout",
        "--offline was specified",
    ];
    lines.iter().rev().map(|line| line.trim()).find(|line| {
        let line = line.to_lowercase();
        SIGNS.iter().any(|sign| line.contains(sign))
    })
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}.", line(command))
}

/// A command as one would type it.
fn line(command: &Command) -> String {
    let mut line =
        Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_trouble_is_told_from_other_trouble() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let cargo = lines(
            "error: failed to query replaced source registry `crates-io`\n\nCaused by:\n  [6] Could not resolve hostname \
             (Could not resolve host: index.crates.io)",
        );
        assert!(network_trouble(&cargo).unwrap().starts_with("[6] Could not resolve hostname"));
        assert!(network_trouble(&lines("npm error code EAI_AGAIN")).is_some());
        assert_eq!(network_trouble(&lines("error[E0308]: mismatched types")), None);
    }

    #[test]
    #[cfg(unix)]
    fn lines_are_kept_and_the_outcome_told() {
        let search = SearchPath::new();
        let mut command = search.command("sh");
        command.args(["-c", "echo one; echo two; exit 3"]);
        assert_eq!(tee(&mut command, Stream::Stdout), Ok((false, vec!["one".to_owned(), "two".to_owned()])));
    }
}
