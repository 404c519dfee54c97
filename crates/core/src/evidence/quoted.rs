//! Words of a passage in quotation marks, cut where that is needed.

/// A passage's words in quotation marks on one line, at most `limit` code points of them. What is longer is cut after
/// a word, which an ellipsis shows; a single word that is longer, and words that no space parts, are cut inside.
pub fn quoted(passage: &str, limit: usize) -> String {
    let line = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(limit) else { return format!("“{}”", inner(&line)) };
    let whole = line[cut..].starts_with(' ');
    let head = before_number(&line, cut);
    let words = match head.rfind(' ') {
        // A space early on says that the rest is one long word, or has no spaces.
        Some(space) if !whole && head[..space].chars().count() * 2 >= limit => &head[..space],
        _ => head,
    };
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    format!("“{}…”", inner(if words.is_empty() { head } else { words }))
}

/// What stands before a cut, and before the number that the cut would go through: half of it is another number.
fn before_number(line: &str, cut: usize) -> &str {
    let numeral = |c: char| c.is_numeric() || "〇零一二三四五六七八九十百千万两".contains(c);
    let (head, rest) = line.split_at(cut);
    let through = rest.starts_with(numeral) && head.ends_with(numeral);
    let before = head.trim_end_matches(numeral);
    if through && !before.is_empty() { before } else { head }
}

/// Quotation marks inside of quotation marks become single ones; those at both ends are dropped.
fn inner(words: &str) -> String {
    let bare = words
        .strip_prefix('“')
        .and_then(|rest| rest.strip_suffix('”'))
        .filter(|rest| !rest.contains(['“', '”']));
    bare.unwrap_or(words).replace('“', "‘").replace('”', "’")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_passages_are_cut_after_a_word() {
        assert_eq!(quoted("one two three", 13), "“one two three”");
        assert_eq!(quoted("one two three", 12), "“one two…”");
        assert_eq!(quoted("one two, three", 8), "“one two…”");
        assert_eq!(quoted("one\n two", 20), "“one two”");
        assert_eq!(quoted("a bcdefghijkl", 8), "“a bcdefg…”");
        assert_eq!(quoted("船上有十五名乘客", 5), "“船上有十五…”");
        assert_eq!(quoted("……………", 3), "“…………”");
        assert_eq!(quoted("船上有一百二十名乘客", 6), "“船上有…”", "a hundred is another number");
        assert_eq!(quoted("船上有二十名乘客", 5), "“船上有二十…”");
        assert_eq!(quoted("1234567", 3), "“123…”");
    }

    #[test]
    fn quotation_marks_inside_are_single() {
        assert_eq!(quoted("make “correct” choices", 30), "“make ‘correct’ choices”");
        assert_eq!(quoted("“new phase”", 30), "“new phase”");
    }
}
