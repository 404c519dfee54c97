//! `cargo xtask serve`: the timeline while it is being worked on.

use crate::run::{self, SearchPath};
use crate::{Outcome, paths, tools};
use sourceline_publish::{USUAL_PORT, refused};
use std::net::{Ipv4Addr, TcpListener};

/// The port unless another is asked for; `Trunk.toml` says the same to `trunk serve`.
pub const PORT: u16 = USUAL_PORT;

/// Installs what is missing, then serves and reloads until it is stopped.
pub fn serve(port: u16) -> Outcome {
    free(port)?;
    let search = SearchPath::new();
    tools::ensure(&search)?;
    eprintln!(
        "Building; then the timeline is at http://127.0.0.1:{port}/ and reloads when a file changes. Ctrl-C stops it."
    );
    let port = port.to_string();
    let mut trunk = trunk(&search);
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port]);
    // Away from dist/, so that what was built to be published is never overwritten by a page for working on.
    trunk.arg("--dist").arg(paths::target().join("serve"));
    run::become_it(&mut trunk)
}

/// Trunk, told to ask nobody about newer versions of itself.
pub fn trunk(search: &SearchPath) -> std::process::Command {
    let mut trunk = search.command(search.find("trunk").unwrap_or_else(|| "trunk".into()));
    // Trunk reads NO_COLOR as a boolean and refuses the customary "1".
    trunk.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk
}

/// Whether a port can be had; the sentence says what to do if not.
pub fn free(port: u16) -> Outcome {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(refused(port, error.kind())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;

    #[test]
    fn a_busy_port_is_one_clear_sentence() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_eq!(
            free(port).unwrap_err(),
            format!(
                "port {port} is used by another program: stop that one, or choose another port, for instance `--port 8080`."
            )
        );
        assert_eq!(
            refused(8080, ErrorKind::AddrInUse),
            "port 8080 is used by another program: stop that one, or choose another port, for instance `--port 8081`."
        );
        assert_eq!(
            refused(80, ErrorKind::PermissionDenied),
            "port 80 may not be used by you: choose one above 1023, for instance `--port 8080`."
        );
    }

    #[test]
    fn a_free_port_is_no_complaint() {
        // Port 0 is whichever is free: a port that was let go may be taken again by a test beside this one.
        assert_eq!(free(0), Ok(()));
    }
}
