# A document from elsewhere: how far it is, and why it was not opened.

## How far it is.
opening-read-kib = { $bytes } of { $all } KiB read
opening-read-mib = { $bytes } of { $all } MiB read
opening-read-kib-so-far = { $bytes } KiB read
opening-read-mib-so-far = { $bytes } MiB read
opening-understood-kib = { $bytes } of { $all } KiB understood
opening-understood-mib = { $bytes } of { $all } MiB understood
opening-checking = checking every rule
opening-ordering = ordering events
opening-laying-out = laying out the drawing
opening-indexing = indexing words
opening-deriving = finding what rests on what

## Why it was not opened, and what to do. What stands before it ends in a colon, and a full stop follows.
refusal-no-address = “{ $asked }” is no address. Write one like ?document=timeline.json
refusal-other-origin = it is of { $asked }, and this page opens documents of its own origin alone, which is { $own }. Put the document on the same host as the page
refusal-no-answer = no answer came, or one from another origin. See whether the address is right and its host can be reached, then load this page again
refusal-nothing-there = the host has nothing there (404). See whether the address is right, letter by letter
refusal-status = the host did not give it (status { $code }). Open the address by itself to see what the host says of it
refusal-web-page = it is a web page. Many hosts send one where a file is missing: see whether the address, or the file, is that of a timeline
refusal-too-large = it has more than { $limit } MiB, and no more is read. Make several documents of it
refusal-no-text = it is no UTF-8 text from byte { $byte } on. Save it as UTF-8, and see that it is not compressed
refusal-cut-off = it ends too early, at { $path } (line { $line }, column { $column }). It may have been cut off on its way: write it again
# What is wrong is told to authors, in English.
refusal-no-document = { $error }. Mend it there, or export it again
refusal-faulty = { $count ->
    [one] it breaks a rule of its format. Mend this
   *[other] it breaks the rules of its format in { $count } places. Mend these
}
refusal-not-read = the browser could not read it. It may have been moved, or be a folder: choose it again
refusal-gone = this page holds it no more. Open it again
refusal-cancelled = you stopped it
