//! A text in words.

use super::fold;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Offset of its first byte.
    pub start: usize,
    /// Offset after its last byte, marks on its last letter included.
    pub end: usize,
    /// Its letters, folded.
    pub folded: String,
}

/// The words of a text: what stands between signs and spaces. Of scripts that put no space between words, and of Hangul,
/// whose words carry particles, each letter is a word; what is asked for in them is a run of such letters.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let mut word: Option<Word> = None;
        while let Some((start, letter)) = letters.peek().copied() {
            let is_mark = is_mark(letter);
            let alone = is_own_word(letter);
            match &mut word {
                Some(word) if is_mark => word.end = start + letter.len_utf8(),
                Some(_) if alone || !letter.is_alphanumeric() => break,
                Some(word) => {
                    word.folded.extend(fold(letter));
                    word.end = start + letter.len_utf8();
                }
                None if !letter.is_alphanumeric() => {}
                None => {
                    let folded = fold(letter).collect();
                    word = Some(Word { start, end: start + letter.len_utf8(), folded });
                    if alone {
                        letters.next();
                        break;
                    }
                }
            }
            letters.next();
        }
        word
    })
}

/// Marks on the letter before them.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&letter)
}

/// Letters of which each is a word: ideographs, kana, Hangul.
fn is_own_word(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x11FF | 0x2E80..=0x2FDF | 0x3005..=0x30FF | 0x3130..=0x318F | 0x31F0..=0x31FF | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded).collect()
    }

    #[test]
    fn signs_and_spaces_part_words() {
        assert_eq!(
            folded("South Korea–China ties, “under strain”."),
            ["south", "korea", "china", "ties", "under", "strain"]
        );
        assert_eq!(folded("China’s U.S.-made 1,000"), ["china", "s", "u", "s", "made", "1", "000"]);
        assert_eq!(folded(" … "), [""; 0]);
    }

    #[test]
    fn where_no_space_parts_words_each_letter_is_one() {
        assert_eq!(folded("이재명 대통령은"), ["이", "재", "명", "대", "통", "령", "은"]);
        assert_eq!(folded("中韩2026年"), ["中", "韩", "2026", "年"]);
    }

    #[test]
    fn a_word_ends_after_the_marks_on_its_last_letter() {
        let word = words("cafe\u{301} x").next().unwrap();
        assert_eq!((word.start, word.end, word.folded.as_str()), (0, 6, "cafe"));
    }

    proptest! {
        /// Words come in order, stand apart, and are made of the letters between their offsets alone.
        #[test]
        fn words_are_parts_of_the_text(text in "[a-zÀ-ž한-힣中-丿 .’\u{301}]{0,40}") {
            let mut before = 0;
            for word in words(&text) {
                prop_assert!(before <= word.start && word.start < word.end);
                let part = &text[word.start..word.end];
                prop_assert_eq!(part.chars().flat_map(fold).collect::<String>(), word.folded);
                before = word.end;
            }
        }
    }
}
