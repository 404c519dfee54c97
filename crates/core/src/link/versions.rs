//! The versions of links: a link of a past one is brought up, version by version, to the pairs that are read today.
//!
//! When a pair is to mean something else or to be spelt otherwise, the old way is not kept beside the new one: add an upgrader, which
//! also makes the written version one more. What is only added is no new version, since unknown pairs are ignored.
//! `crates/core/tests/links/` keeps links of every version and what each opens.

use super::encode::decoded;

/// A link's pairs of a key and a value, in plain letters, in the order in which they stand.
pub(super) type Pairs = Vec<(String, String)>;

/// Makes the next version's pairs of one version's.
pub(super) type Upgrader = fn(Pairs) -> Pairs;

/// The first makes version 2's pairs of version 1's. So far nothing had to change.
pub(super) const UPGRADERS: &[Upgrader] = &[];

/// What stands between the slashes of a link, and after them.
#[derive(Debug, PartialEq)]
pub(super) enum Versioned {
    /// Pairs as they are read today.
    Pairs(Pairs),
    /// A later version wrote it.
    Newer,
    /// There is no version.
    Unversioned,
}

/// The version that is written by a page with these upgraders.
pub(super) const fn current(upgraders: &[Upgrader]) -> usize {
    upgraders.len() + 1
}

/// Reads a link after its first slash.
pub(super) fn brought_up(rest: &str, upgraders: &[Upgrader]) -> Versioned {
    let Some((version, pairs)) = rest.split_once('/') else { return Versioned::Unversioned };
    let is_number = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.starts_with('0');
    if !is_number || version.is_empty() {
        return Versioned::Unversioned;
    }
    // A number that is too great to be read is a later version too.
    match version.parse().ok().and_then(|version: usize| upgraders.get(version - 1..)) {
        Some(to_come) => {
            Versioned::Pairs(to_come.iter().fold(pairs_of(pairs), |pairs, upgrade| upgrade(pairs)))
        }
        None => Versioned::Newer,
    }
}

/// Reads pairs; a value whose escapes are broken is taken as it stands.
fn pairs_of(text: &str) -> Pairs {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(key, value)| (key.to_owned(), decoded(value).unwrap_or_else(|| value.to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Version 2 calls an event `open`, version 3 writes days without hyphens.
    const PRETENDED: [Upgrader; 2] = [
        |pairs| {
            let renamed = |key: String| if key == "event" { "open".to_owned() } else { key };
            pairs.into_iter().map(|(key, value)| (renamed(key), value)).collect()
        },
        |pairs| {
            let shorter = |(key, value): (String, String)| {
                let value = if key == "since" { value.replace('-', "") } else { value };
                (key, value)
            };
            pairs.into_iter().map(shorter).collect()
        },
    ];

    #[test]
    fn a_past_version_goes_through_every_upgrader_after_it_and_the_current_one_through_none() {
        let is_read_as = |link: &str, expected: &[(&str, &str)]| {
            let pairs =
                expected.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            assert_eq!(brought_up(link, &PRETENDED), Versioned::Pairs(pairs), "{link}");
        };
        assert_eq!(current(&PRETENDED), 3);
        let upgraded = [("open", "a"), ("since", "20260105"), ("find", "x&y")];
        is_read_as("1/event=a&since=2026-01-05&find=x%26y", &upgraded);
        is_read_as("2/open=a&since=2026-01-05&find=x%26y", &upgraded);
        is_read_as("3/open=a&since=20260105&find=x%26y", &upgraded);
        // What a pair once meant is over in the version that has it otherwise.
        is_read_as("3/event=a", &[("event", "a")]);
        is_read_as("1/", &[]);
    }

    #[test]
    fn what_is_no_version_or_a_later_one_is_told_apart() {
        for later in ["4/event=a", "10/", "99999999999999999999999999/event=a"] {
            assert_eq!(brought_up(later, &PRETENDED), Versioned::Newer, "{later}");
        }
        for none in
            ["", "3", "/event=a", "0/event=a", "01/event=a", "+1/event=a", "-1/", "1.0/", "one/", "１/"]
        {
            assert_eq!(brought_up(none, &PRETENDED), Versioned::Unversioned, "{none}");
        }
    }
}
