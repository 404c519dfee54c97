//! The words around a passage, as far as a citation carries them.

/// The whole words right before and after a passage and on its line, from the code points that its citation carries.
/// The outermost word may be cut, so it is left out; a script without spaces is kept as it is.
pub fn words_around<'a>(prefix: &'a str, suffix: &'a str) -> (&'a str, &'a str) {
    let before = prefix.rsplit('\n').next().unwrap_or_default();
    let after = suffix.split('\n').next().unwrap_or_default();
    // A line that begins or ends within what is carried has nothing cut.
    let before = match before.split_once(char::is_whitespace) {
        Some((_, whole)) if before.len() == prefix.len() => whole,
        _ => before,
    };
    let after = match after.rsplit_once(char::is_whitespace) {
        Some((whole, _)) if after.len() == suffix.len() => whole,
        _ => after,
    };
    (before.trim_start(), after.trim_end())
}

#[cfg(test)]
mod tests {
    use super::words_around;

    #[test]
    fn what_may_be_cut_is_left_out_and_no_line_is_crossed() {
        assert_eq!(
            words_around("th Korea and China ", " during the summ"),
            ("Korea and China ", " during the")
        );
        assert_eq!(words_around("the end.\nSouth ", " agreed.\nLater"), ("South ", " agreed."));
        assert_eq!(words_around("", ""), ("", ""));
        assert_eq!(words_around("정상회담에서", "라고"), ("정상회담에서", "라고"), "nothing to part it by");
        assert_eq!(words_around("cut ", " cut"), ("", ""));
    }
}
