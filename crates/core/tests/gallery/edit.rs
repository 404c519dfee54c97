//! The harbour in memory, and what can be done to it.

use sha2::{Digest, Sha256};
use sourceline_core::formats::authored::Corpus;
use std::path::Path;

/// A change to the harbour.
pub enum Edit {
    /// In the timeline: words that stand there once, and what stands there instead.
    Write(&'static str, &'static str),
    /// In a text of the corpus: words that stand there once, and what stands there instead; the digest stays.
    Alter(&'static str, &'static str, &'static str),
    /// The same, and the new digest is written.
    Retell(&'static str, &'static str, &'static str),
    /// In a text of the corpus, in words that stand there once: the byte at an offset becomes another; the digest stays.
    Damage(&'static str, &'static str, usize, u8),
    /// Takes a file away.
    Remove(&'static str),
    /// Puts a file there, in place of one that is there.
    Put(&'static str, &'static [u8]),
}

/// The authored document and its corpus.
pub struct Harbour {
    pub timeline: String,
    pub corpus: Corpus,
}

impl Harbour {
    /// Reads the fixture.
    pub fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/harbour");
        let timeline = std::fs::read_to_string(folder.join("timeline.toml")).unwrap();
        let text = |name: &str| (name.to_owned(), std::fs::read(folder.join("corpus").join(name)).unwrap());
        Self { timeline, corpus: [text("ko.txt"), text("zh.txt")].into() }
    }

    /// Applies a change; `case` names whose it is.
    pub fn apply(&mut self, edit: &Edit, case: &str) {
        match edit {
            Edit::Write(find, write) => self.timeline = once(&self.timeline, find, write, case),
            Edit::Alter(file, find, write) => {
                let text = String::from_utf8(self.corpus[*file].clone()).unwrap();
                self.corpus.insert((*file).to_owned(), once(&text, find, write, case).into_bytes());
            }
            Edit::Retell(file, find, write) => {
                let before = digest(&self.corpus[*file]);
                self.apply(&Edit::Alter(file, find, write), case);
                self.timeline = once(&self.timeline, &before, &digest(&self.corpus[*file]), case);
            }
            Edit::Damage(file, find, offset, byte) => {
                let text = String::from_utf8(self.corpus[*file].clone()).unwrap();
                assert_eq!(text.matches(find).count(), 1, "{case}: `{find}` must stand there once");
                let at = text.find(find).unwrap() + offset;
                self.corpus.get_mut(*file).unwrap()[at] = *byte;
            }
            Edit::Remove(file) => assert!(self.corpus.remove(*file).is_some(), "{case}: no {file}"),
            Edit::Put(file, bytes) => {
                self.corpus.insert((*file).to_owned(), bytes.to_vec());
            }
        }
    }
}

fn once(text: &str, find: &str, write: &str, case: &str) -> String {
    assert_eq!(text.matches(find).count(), 1, "{case}: `{find}` must stand there once");
    text.replacen(find, write, 1)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
