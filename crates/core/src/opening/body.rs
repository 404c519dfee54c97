//! A text as it comes in, piece by piece.

use super::Refusal;
use crate::formats::sourceline::MAX_BYTES;
use std::mem;

/// The bytes of a document that have come in, as text.
#[derive(Debug, Default)]
pub struct Body {
    text: String,
    /// The beginning of a character whose rest has not come in.
    begun: Vec<u8>,
}

impl Body {
    /// Takes the next piece.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] once there is more than is ever read, [`Refusal::NoText`] where it is not UTF-8.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Refusal> {
        if self.bytes() + piece.len() > MAX_BYTES {
            return Err(Refusal::TooLarge);
        }
        if self.begun.is_empty() {
            return self.take(piece);
        }
        let mut joined = mem::take(&mut self.begun);
        joined.extend_from_slice(piece);
        self.take(&joined)
    }

    fn take(&mut self, piece: &[u8]) -> Result<(), Refusal> {
        let (text, end) = match std::str::from_utf8(piece) {
            Ok(text) => (text, &[][..]),
            Err(error) => {
                let (valid, rest) = piece.split_at(error.valid_up_to());
                if error.error_len().is_some() {
                    return Err(Refusal::NoText { byte: self.text.len() + valid.len() });
                }
                (std::str::from_utf8(valid).unwrap_or_default(), rest)
            }
        };
        self.text.push_str(text);
        self.begun = end.to_vec();
        Ok(())
    }

    /// How many bytes have come in.
    pub fn bytes(&self) -> usize {
        self.text.len() + self.begun.len()
    }

    /// The text, once all has come in.
    ///
    /// # Errors
    /// [`Refusal::NoText`] if it ends within a character.
    pub fn text(self) -> Result<String, Refusal> {
        if self.begun.is_empty() { Ok(self.text) } else { Err(Refusal::NoText { byte: self.text.len() }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn taken<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Result<String, Refusal> {
        let mut body = Body::default();
        for piece in pieces {
            body.push(piece)?;
        }
        body.text()
    }

    proptest! {
        #[test]
        fn however_it_is_cut_it_is_the_same_text(text in "[a가\u{20BB7}é]{0,20}", cut in 1usize..6) {
            prop_assert_eq!(taken(text.as_bytes().chunks(cut)), Ok(text));
        }

        #[test]
        fn what_is_no_text_is_refused_however_it_is_cut(bytes in prop::collection::vec(any::<u8>(), 0..12), cut in 1usize..5) {
            let whole = std::str::from_utf8(&bytes).map(str::to_owned);
            let whole = whole.map_err(|error| Refusal::NoText { byte: error.valid_up_to() });
            prop_assert_eq!(taken(bytes.chunks(cut)), whole);
        }
    }

    #[test]
    fn more_than_is_read_is_refused_as_it_comes() {
        let mut body = Body::default();
        let piece = vec![b' '; MAX_BYTES / 2];
        assert_eq!([body.push(&piece), body.push(&piece)], [Ok(()), Ok(())]);
        assert_eq!(body.bytes(), MAX_BYTES);
        assert_eq!(body.push(b" "), Err(Refusal::TooLarge));
    }
}
