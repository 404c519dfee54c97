//! The paths that a Rust file names, in `use` lines and elsewhere, each with its line.

/// Every path of a file with its line, as `crate::…` or from the other crate's name on.
pub fn paths(file: &str, text: &str) -> Vec<(usize, String)> {
    let mut module = module(file);
    let tokens = tokens(text);
    let token = |at: usize| tokens.get(at).map_or("", |(_, token)| token.as_str());
    let mut paths = Vec::new();
    // How deep the braces are, and at which depths a module that stands in the file began.
    let (mut depth, mut inline) = (0, Vec::new());
    let mut at = 0;
    while let Some((line, first)) = tokens.get(at) {
        match first.as_str() {
            "mod" if token(at + 2) == "{" => {
                module.push(token(at + 1).to_owned());
                inline.push(depth);
                depth += 1;
                at += 3;
                continue;
            }
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
            }
            _ => {}
        }
        let external = first == "extern" && token(at + 1) == "crate";
        let imports = first == "use" || external;
        at += if external { 2 } else { usize::from(imports) };
        let mut found = Vec::new();
        let next = if imports || is_name(first) { tree(&tokens, at, "", &mut found) } else { at + 1 };
        let found = found.into_iter().filter(|path| imports || path.contains("::"));
        paths.extend(found.map(|path| (*line, resolved(&module, &path))));
        at = next.max(at + 1);
    }
    paths
}

/// Reads a path from a token on, with the braces of a `use`, and returns where it ends.
fn tree(tokens: &[(usize, String)], mut at: usize, before: &str, found: &mut Vec<String>) -> usize {
    let token = |at: usize| tokens.get(at).map_or("", |(_, token)| token.as_str());
    let mut path = before.to_owned();
    if token(at) == "::" {
        at += 1;
    }
    loop {
        match token(at) {
            "{" if path.ends_with("::") || path.is_empty() => {
                at += 1;
                while !matches!(token(at), "}" | "" | ";") {
                    at = tree(tokens, at, &path, found).max(at + 1);
                    if token(at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            name if is_name(name) || name == "*" => {
                path.push_str(name);
                at += 1;
                if token(at) != "::" {
                    break;
                }
                path.push_str("::");
                at += 1;
            }
            _ => break,
        }
    }
    if path != before {
        found.push(path.trim_end_matches("::").to_owned());
    }
    if token(at) == "as" {
        at += 2;
    }
    at
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The module of a file: `crate::date::words` for `crates/core/src/date/words.rs`.
fn module(file: &str) -> Vec<String> {
    let inside = file.rsplit_once("src/").map_or(file, |(_, inside)| inside);
    let inside = inside.trim_end_matches(".rs").trim_end_matches("/mod");
    let names = inside.split('/').filter(|name| !matches!(*name, "lib" | "main"));
    std::iter::once("crate").chain(names).map(str::to_owned).collect()
}

/// `super` and `self` replaced by the modules they mean.
fn resolved(module: &[String], path: &str) -> String {
    let mut names: Vec<&str> = path.split("::").collect();
    if !matches!(names.first(), Some(&("super" | "self"))) {
        return path.to_owned();
    }
    let mut base: Vec<&str> = module.iter().map(String::as_str).collect();
    while let Some(first @ ("super" | "self")) = names.first().copied() {
        names.remove(0);
        if first == "super" && base.len() > 1 {
            base.pop();
        }
    }
    base.extend(names);
    base.join("::")
}

/// Names, `::` and single signs, each with its line, without comments, texts and characters.
fn tokens(text: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    let has =
        |at: usize, wanted: &str| wanted.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    while let Some(&char) = chars.get(at) {
        let from = at;
        if has(at, "//") {
            while chars.get(at).is_some_and(|c| *c != '\n') {
                at += 1;
            }
        } else if has(at, "/*") {
            while at < chars.len() && !has(at, "*/") {
                at += 1;
            }
            at += 2;
        } else if let Some(hashes) = raw(&chars[at..]) {
            let close = format!("\"{}", "#".repeat(hashes));
            at += hashes + 2;
            while at < chars.len() && !has(at, &close) {
                at += 1;
            }
            at += close.len();
        } else if char == '"' {
            at += 1;
            while chars.get(at).is_some_and(|c| *c != '"') {
                at += if chars.get(at) == Some(&'\\') { 2 } else { 1 };
            }
            at += 1;
        } else if char == '\'' && (chars.get(at + 1) == Some(&'\\') || chars.get(at + 2) == Some(&'\'')) {
            at += 2;
            while chars.get(at).is_some_and(|c| *c != '\'') {
                at += 1;
            }
            at += 1;
        } else if char.is_alphabetic() || char == '_' {
            while chars.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
                at += 1;
            }
            tokens.push((line, chars[from..at].iter().collect()));
        } else if has(at, "::") {
            tokens.push((line, "::".to_owned()));
            at += 2;
        } else {
            if !char.is_whitespace() {
                tokens.push((line, char.to_string()));
            }
            at += 1;
        }
        line += chars[from..at.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// How many `#` a raw text that starts here has.
fn raw(chars: &[char]) -> Option<usize> {
    let rest = chars.strip_prefix(&['r'])?;
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    (rest.get(hashes) == Some(&'"')).then_some(hashes)
}
