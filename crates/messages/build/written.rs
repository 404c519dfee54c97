//! The messages as Rust: a table for each file, which the linker leaves out where nothing of it is used, and a function
//! for each message.

use crate::catalogue::{LANGUAGES, Message, Room};
use std::fmt::Write;

/// The source that `src/lib.rs` takes in.
pub fn rust(rooms: &[Room]) -> String {
    let mut text = String::new();
    let mut functions = String::new();
    // Writing to a string does not fail.
    for room in rooms {
        let _ = write!(text, "static {}: Table = Table {{ texts: [", table(room));
        for at in 0..LANGUAGES.len() {
            let all: String = room.messages.iter().map(|message| message.patterns[at].as_str()).collect();
            let _ = write!(text, "{all:?}, ");
        }
        text += "], ends: [";
        for at in 0..LANGUAGES.len() {
            text += "&[";
            let mut end = 0;
            for message in &room.messages {
                end += message.patterns[at].len();
                let _ = write!(text, "{end}, ");
            }
            text += "], ";
        }
        text += "] };\n";
        for (at, message) in room.messages.iter().enumerate() {
            functions += &function(room, at, message);
        }
    }
    let names: Vec<String> = rooms.iter().flat_map(|room| &room.messages).map(name).collect();
    let _ = writeln!(text, "/// The name of every message’s function, for the test that all are used.");
    let _ = writeln!(text, "pub const NAMES: &[&str] = &{names:?};");
    let _ = writeln!(text, "impl Language {{\n{functions}}}");
    text
}

fn table(room: &Room) -> String {
    format!("ROOM_{}", room.name.to_uppercase().replace('-', "_"))
}

fn name(message: &Message) -> String {
    message.id.replace('-', "_")
}

fn function(room: &Room, at: usize, message: &Message) -> String {
    let (name, table) = (name(message), table(room));
    let english: String = message.patterns[0]
        .chars()
        .map(|sign| match sign {
            '\u{1}'..='\u{5}' => '·',
            '\n' => ' ',
            _ => sign,
        })
        .collect();
    let english = english.replace('`', "'");
    let pattern = format!("{table}.text(self, {at})");
    if message.variables.is_empty() {
        return format!("/// `{english}`\npub fn {name}(self) -> &'static str {{ {pattern} }}\n");
    }
    let names: Vec<String> = message.variables.iter().map(|name| name.replace('-', "_")).collect();
    let values: Vec<String> = names.iter().map(|name| format!("{name}: impl Into<Value<'a>>")).collect();
    let given: Vec<String> = names.iter().map(|name| format!("{name}.into()")).collect();
    let slots: Vec<String> = names.iter().map(|name| format!("{name}: Slot<T>")).collect();
    format!(
        "/// `{english}`\n#[inline]\npub fn {name}<'a>(self, {}) -> String {{ filled(self, {pattern}, &[{}]) }}\n\
         /// `{english}`, in pieces.\n#[inline]\npub fn {name}_in<T>(self, {}) -> Vec<Piece<T>> {{ pieces(self, {pattern}, vec![{}]) }}\n",
        values.join(", "),
        given.join(", "),
        slots.join(", "),
        names.join(", ")
    )
}
