//! A folder over HTTP, as a plain static host would serve it: no fallback page, no compression, nothing outside the folder, and only
//! to this machine.

use crate::changes::{self, Changes};
use crate::{Outcome, has_extension, worker};
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Serves `dir` under `prefix` until it is stopped; port 0 takes any free one.
///
/// # Errors
/// If there is no such folder, or the port cannot be had.
pub fn serve(dir: &Path, port: u16, prefix: &str) -> Outcome {
    run(Site::new(dir, prefix)?, port, |address| println!("{} is at {address}", dir.display()))
}

/// Serves a folder that changes, until it is stopped: its pages load themselves anew, and nothing of them is kept for later.
/// `told` is called with its address once it is there.
///
/// # Errors
/// Those of [`serve`].
pub fn serve_changing(dir: &Path, port: u16, changes: Changes, told: impl FnOnce(&str)) -> Outcome {
    run(Site { changes: Some(changes), ..Site::new(dir, "/")? }, port, told)
}

fn run(site: Site, port: u16, told: impl FnOnce(&str)) -> Outcome {
    let site = Arc::new(site);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| refused(port, e.kind()))?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    told(&format!("http://127.0.0.1:{port}{}", site.prefix));
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        thread::spawn(move || site.talk(&stream));
    }
    Ok(())
}

/// Why a port cannot be had, and what to do.
pub fn refused(port: u16, kind: ErrorKind) -> String {
    let other = if port == USUAL_PORT { USUAL_PORT + 1 } else { USUAL_PORT };
    match kind {
        ErrorKind::AddrInUse => format!(
            "port {port} is used by another program: stop that one, or choose another port, for instance `--port {other}`."
        ),
        ErrorKind::PermissionDenied => {
            format!(
                "port {port} may not be used by you: choose one above 1023, for instance `--port {other}`."
            )
        }
        _ => format!("port {port} cannot be used ({kind}): choose another, for instance `--port {other}`."),
    }
}

/// The port unless another is asked for.
pub const USUAL_PORT: u16 = 8080;

/// A folder and the path it is served under.
#[derive(Debug)]
struct Site {
    root: PathBuf,
    prefix: String,
    /// Of a folder that is worked on.
    changes: Option<Changes>,
}

/// What a request gets.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File(PathBuf),
    Script,
    Changes(Option<u64>),
    Moved(String),
    NotFound,
}

impl Site {
    fn new(dir: &Path, prefix: &str) -> Outcome<Self> {
        let root = dir.canonicalize().ok().filter(|root| root.is_dir());
        let root = root.ok_or_else(|| format!("there is no folder `{}`: build it first.", dir.display()))?;
        let inner = prefix.trim_matches('/');
        let prefix = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        Ok(Self { root, prefix, changes: None })
    }

    /// What the target of a request line names. Nothing outside the folder is ever named, whatever the target says.
    fn answer(&self, target: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or("");
        if format!("{path}/") == self.prefix {
            return Answer::Moved(self.prefix.clone());
        }
        let Some(inner) = path.strip_prefix(&self.prefix) else { return Answer::NotFound };
        let Some(inner) = decoded(inner) else { return Answer::NotFound };
        if self.changes.is_some() {
            match inner.as_str() {
                changes::ASKED => {
                    let known = target.split_once('?').and_then(|(_, known)| known.parse().ok());
                    return Answer::Changes(known);
                }
                changes::SCRIPT => return Answer::Script,
                worker::NAME => return Answer::NotFound,
                _ => {}
            }
        }
        let mut file = self.root.clone();
        for part in inner.split('/').filter(|part| !part.is_empty()) {
            if part == ".." || part == "." || part.contains(['\\', '\0', ':']) {
                return Answer::NotFound;
            }
            file.push(part);
        }
        if file.is_dir() {
            if !path.ends_with('/') {
                return Answer::Moved(format!("{path}/"));
            }
            file.push("index.html");
        }
        // A link inside the folder must not lead out of it either.
        match file.canonicalize() {
            Ok(real) if real.is_file() && real.starts_with(&self.root) => Answer::File(real),
            _ => Answer::NotFound,
        }
    }

    /// Reads one request, answers it and closes.
    fn talk(&self, stream: &TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
        let mut lines = BufReader::new(stream.take(16_384)).lines();
        let Some(Ok(request)) = lines.next() else { return };
        // The whole head is read, so that closing does not cut the answer short.
        let head: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
        let _ = self.respond(&request, head.iter().any(|line| accepts_brotli(line)), stream);
    }

    /// Answers a request line; with `packed` it sends the `.br` beside a file, as hosts do that have such.
    fn respond(&self, request: &str, packed: bool, mut out: impl Write) -> std::io::Result<()> {
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        if method != "GET" && method != "HEAD" {
            return head(&mut out, "405 Method Not Allowed", &["Allow: GET, HEAD"], 0);
        }
        let (status, headers, body) = match self.answer(target) {
            Answer::File(path) => {
                let mut headers =
                    vec![format!("Content-Type: {}", mime(&path)), "Vary: Accept-Encoding".to_owned()];
                let mut beside = path.clone().into_os_string();
                beside.push(".br");
                let body = match fs::read(beside) {
                    _ if self.changes.is_some() && has_extension(&path, "html") => {
                        changes::watching(&fs::read_to_string(&path)?, &self.prefix).into_bytes()
                    }
                    Ok(body) if packed => {
                        headers.push("Content-Encoding: br".to_owned());
                        body
                    }
                    _ => fs::read(&path)?,
                };
                ("200 OK", headers, body)
            }
            Answer::Script => {
                let kind = format!("Content-Type: {}", mime(Path::new(changes::SCRIPT)));
                ("200 OK", vec![kind], changes::PROGRAM.as_bytes().to_vec())
            }
            Answer::Changes(known) => {
                let count = self.changes.as_ref().map_or(0, |changes| changes.after(known));
                let kind = "Content-Type: text/plain; charset=utf-8".to_owned();
                ("200 OK", vec![kind], count.to_string().into_bytes())
            }
            Answer::Moved(to) => ("301 Moved Permanently", vec![format!("Location: {to}")], Vec::new()),
            Answer::NotFound => {
                let page = fs::read(self.root.join("404.html"));
                let kind = if page.is_ok() { "text/html" } else { "text/plain" };
                let body = page.unwrap_or_else(|_| b"Not found.\n".to_vec());
                ("404 Not Found", vec![format!("Content-Type: {kind}; charset=utf-8")], body)
            }
        };
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        head(&mut out, status, &headers, body.len())?;
        if method == "GET" { out.write_all(&body) } else { Ok(()) }
    }
}

/// Whether a line of a request's head says that brotli is understood.
fn accepts_brotli(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    name.eq_ignore_ascii_case("accept-encoding") && value.split(',').any(|one| one.trim() == "br")
}

fn head(out: &mut impl Write, status: &str, headers: &[&str], length: usize) -> std::io::Result<()> {
    let mut text = format!("HTTP/1.1 {status}\r\n");
    for line in headers {
        text.push_str(line);
        text.push_str("\r\n");
    }
    text.push_str(&format!(
        "Content-Length: {length}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n"
    ));
    out.write_all(text.as_bytes())
}

/// The type of a file by its name.
pub fn mime(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    match extension.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// A path without its percent signs, if it is UTF-8 then.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit =
                |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
            bytes.push(digit(rest.next())? * 16 + digit(rest.next())?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a page, a folder in it, and a secret beside it; gone when the test is.
    struct Sample(Site);

    impl Sample {
        fn new(name: &str) -> Self {
            let base = std::env::temp_dir().join(format!("sourceline-files-{}-{name}", std::process::id()));
            let root = base.join("public");
            fs::create_dir_all(root.join("ko")).unwrap();
            fs::write(root.join("index.html"), "<p>one</p>").unwrap();
            fs::write(root.join("ko/index.html"), "<p>하나</p>").unwrap();
            fs::write(root.join("한.txt"), "글").unwrap();
            fs::write(base.join("secret.txt"), "secret").unwrap();
            Self(Site::new(&root, "some/where").unwrap())
        }
    }

    impl Drop for Sample {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(self.0.root.parent().unwrap());
        }
    }

    fn asked(site: &Site, request: &str) -> String {
        let mut out = Vec::new();
        site.respond(request, false, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn files_are_found_under_the_prefix_only() {
        let sample = Sample::new("found");
        let site = &sample.0;
        assert_eq!(site.answer("/some/where/?x"), Answer::File(site.root.join("index.html")));
        assert_eq!(site.answer("/some/where/ko/"), Answer::File(site.root.join("ko/index.html")));
        assert_eq!(site.answer("/some/where/%ED%95%9C.txt"), Answer::File(site.root.join("한.txt")));
        assert_eq!(site.answer("/some/where"), Answer::Moved("/some/where/".to_owned()));
        assert_eq!(site.answer("/some/where/ko"), Answer::Moved("/some/where/ko/".to_owned()));
        for other in ["/", "/index.html", "/some/where/none", "/some/wherever/index.html", "", "*"] {
            assert_eq!(site.answer(other), Answer::NotFound, "{other}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let sample = Sample::new("outside");
        let site = &sample.0;
        let mut tries = vec!["../secret.txt", "%2e%2e/secret.txt", "ko/../../secret.txt", "..%2fsecret.txt"];
        tries.extend([
            "..\\secret.txt",
            "..%5csecret.txt",
            "//etc/passwd",
            "%2fetc/passwd",
            "%00",
            "%",
            "%zz",
            "%ff",
        ]);
        for inner in tries {
            assert_eq!(site.answer(&format!("/some/where/{inner}")), Answer::NotFound, "{inner}");
        }
        #[cfg(unix)]
        {
            let link = site.root.join("link.txt");
            let _ = fs::remove_file(&link);
            std::os::unix::fs::symlink("../secret.txt", &link).unwrap();
            assert_eq!(site.answer("/some/where/link.txt"), Answer::NotFound);
        }
    }

    #[test]
    fn answers_say_what_they_are() {
        let sample = Sample::new("answers");
        let site = &sample.0;
        let page = asked(site, "GET /some/where/ HTTP/1.1");
        assert!(page.starts_with(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nVary: Accept-Encoding\r\nContent-Length: 10\r\n"
        ));
        assert!(page.ends_with("\r\n\r\n<p>one</p>"));
        assert!(asked(site, "HEAD /some/where/ HTTP/1.1").ends_with("\r\n\r\n"));
        assert!(asked(site, "GET /none HTTP/1.1").starts_with("HTTP/1.1 404 Not Found\r\n"));
        assert!(asked(site, "POST /some/where/ HTTP/1.1").starts_with("HTTP/1.1 405 "));
        assert!(asked(site, "").starts_with("HTTP/1.1 405 "));
    }

    #[test]
    fn what_lies_packed_beside_a_file_is_sent_to_who_understands_it() {
        let sample = Sample::new("packed");
        let site = &sample.0;
        fs::write(site.root.join("index.html.br"), "packed").unwrap();
        let answer = |request: &str, packed| {
            let mut out = Vec::new();
            site.respond(request, packed, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let packed = answer("GET /some/where/ HTTP/1.1", true);
        assert!(packed.contains("Content-Type: text/html; charset=utf-8\r\n"), "{packed}");
        assert!(
            packed.contains("Content-Encoding: br\r\n") && packed.ends_with("\r\n\r\npacked"),
            "{packed}"
        );
        assert!(answer("GET /some/where/ HTTP/1.1", false).ends_with("<p>one</p>"));
        assert!(answer("GET /some/where/ko/ HTTP/1.1", true).ends_with("<p>하나</p>"));
        assert!(accepts_brotli("accept-encoding: gzip, deflate, br") && accepts_brotli("Accept-Encoding:br"));
        assert!(!accepts_brotli("Accept-Encoding: gzip") && !accepts_brotli("X: br"));
    }

    #[test]
    fn types_are_those_that_browsers_insist_on() {
        let types = [
            ("a_bg.wasm", "application/wasm"),
            ("a.JS", "text/javascript; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.svg", "image/svg+xml"),
            ("a.webmanifest", "application/manifest+json"),
            ("a.html.br", "application/octet-stream"),
            ("LICENSE", "application/octet-stream"),
        ];
        for (name, expected) in types {
            assert_eq!(mime(Path::new(name)), expected, "{name}");
        }
    }

    #[test]
    fn a_folder_that_changes_says_so_to_its_pages_and_has_no_worker() {
        let sample = Sample::new("changing");
        let site = Site { changes: Some(Changes::default()), ..Site::new(&sample.0.root, "/").unwrap() };
        fs::write(site.root.join("index.html"), "<title>t</title>").unwrap();
        fs::write(site.root.join("index.html.br"), "packed").unwrap();
        fs::write(site.root.join("worker.js"), "w").unwrap();
        assert!(
            asked(&site, "GET / HTTP/1.1")
                .ends_with("<title>t</title><script src=\"/_changes.js\"></script>")
        );
        assert!(
            asked(&site, "GET /_changes.js HTTP/1.1")
                .contains("Content-Type: text/javascript; charset=utf-8")
        );
        assert!(asked(&site, "GET /_changes? HTTP/1.1").ends_with("\r\n\r\n0"));
        assert_eq!(site.answer("/worker.js"), Answer::NotFound);
        assert_eq!(sample.0.answer("/some/where/_changes"), Answer::NotFound);
    }

    #[test]
    fn a_missing_folder_is_one_clear_sentence() {
        let error = Site::new(Path::new("no-such-folder"), "/").unwrap_err();
        assert_eq!(error, "there is no folder `no-such-folder`: build it first.");
    }
}
