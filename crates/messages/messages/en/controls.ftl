# The head of the page, the legend, the buttons, the notices.

## Copying

share = Share
copy = Copy
copy-link-to-view = Copy link to this view
copy-link = Copy link
copy-quotation = Copy quotation
copy-citation = Copy citation (APA)
share-by-system = Share…
copied = Copied.
copy-refused = The browser does not let this page do that. Here it is, to be copied by hand:
to-be-copied-by-hand = To be copied by hand

## What stands out

filters = Filters
let-stand-out-by = Let events stand out by
date-known-as = Date known as
sort-of-event = Event
theme = Theme
told-by-reports = Told by
who-actors = Who
where-places = Where
differ = differ
days = Days
days-from = From
days-to = to
days-which = Which of them
possibly-in-days = possibly in it
certainly-in-days = certainly in it
the-days = the days
the-words = the words
quoted-choice = “{ $choice }”
without-choice = Without { $what }: { $count }
chosen = Chosen: { $what }.
chosen-certainly = certainly in { $days }
chosen-possibly = possibly in { $days }
days-between = the days from { $from } to { $to }
days-since = the days from { $from }
days-until = the days to { $to }
chosen-words = found by “{ $words }”
list-separator = {", "}
legend = What the marks mean; an entry lets its events stand out
how-a-date-is-known = How a date is known
what-an-event-is = What an event is
themes = Themes
standing-out = { $standing } of { $all ->
    [one] { $all } event
   *[other] { $all } events
}{ $stand-out }
stand-out-tail = {" "}stand out.{" "}
list = List
show-all = Show all

## Finding words

find = Find
find-words = Find words in events and reports
nothing-has-all-words = Nothing has all of these words: take one away.
hit-of = { $place } of { $count }
hits-found = { $count } found
hit-before = Previous hit
hit-after = Next hit
more-hits = and { $count ->
    [one] { $count } more hit
   *[other] { $count } more hits
}

## Lanes

lanes = Lanes
lanes-packed = Packed
lanes-by-theme = By theme
lanes-by-actor = By actor
lanes-by-place = By place
lanes-by-report = By report

## Notices

unknown-event = There is no event “{ $id }” in this timeline. Here is the whole story; the list below names every event.
bad-link = This link could not be followed: { $why }. Here is the whole story.
dismiss = Dismiss

## Reports switched off

reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
reports-of-all = { $count } of { $all } reports
switch-off-explained = Switch a report off, and see what the others alone give: its claims vanish, and dates, order and lines of testimony are computed anew.
reports-off = { $have-it }. Off: { $names }.
names-after-names = { $before }; { $name }
switch-all-on = Switch all on
nothing-is-gone = Every event is told by a report that is on.
events-are-gone = { $count ->
    [one] { $count } event
   *[other] { $count } events
} rested on what is off alone.

## Buttons

drawing = Drawing
follow = Follow
follow-explained = Goes through the story event by event (key: { $key })
to-scale = To scale
to-scale-explained = True proportion: draws every day as wide as every other (key: { $key })
with-key = { $label } (key: { $key })
earlier = Earlier
later = Later
zoom-in = Zoom in
zoom-out = Zoom out
show-everything = Show everything
keys-and-gestures = Keys and gestures
close = Close

## Verifying

verify-this-page = Verify this page
no-difference = ✓ No difference.
verified = { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
} and { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
} that this page came with were held against the enclosed document, every digest (SHA-256) was computed anew, and every quotation found in its text. This finds damage, not forgery: compare the digests with those that the publisher tells elsewhere, as this project does in its README.
verified-in-part = { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
} that this page came with were held against the enclosed document and found in what is published of the texts. The texts are not published whole, so no digest (SHA-256) could be computed here: compare those with the whole texts. This finds damage, not forgery.
differences-found = ✗ { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}.
page-is-damaged = This page is not as it was built. Get it anew from whoever publishes it.

## Documents that were opened

opened-checked = Opened from { $name }. Its quotations match the texts that are enclosed with it; nobody has vouched for those texts.
opened-unchecked = Opened from { $name }. Nothing in it was checked, and nobody has vouched for it.
back-to-own-timeline = Back to the timeline of this page
opening-document = Opening { $name }{ $step }
opening-step = : { $step }
how-much-is-done = How much is done
cancel = Cancel
not-opened = { $name } was not opened: { $why }. Below is the timeline of this page.
not-opened-still = { $name } was not opened: { $why }. What was open is unchanged.
opened-here = It was read in this browser, and nothing of it left this machine.
controls-shown = { $count ->
    [one] One unseen sign in it turns the direction of writing
   *[other] { $count } unseen signs in it turn the direction of writing
}: in names such a sign is shown as “⟦U+202E⟧”, in texts as “�”.
not-taken-over = { $count ->
    [one] One thing that the file says is not shown
   *[other] { $count } things that the file says are not shown
}
pasted-text = Pasted text
former-file = The file that was open here

## Opening and saving files

file = File
open-file = Open…
open-explained = A timeline in one of these forms: { $forms }. Or drop one on the page, or paste it. It is read in this browser: nothing of it leaves this machine.
drop-here = Drop the file to open it. Nothing of it leaves this machine.
save-as = Save this timeline as
save-file = Save
saving-loses-nothing = Nothing is left out.
saving-loses = What this form cannot hold:
form-sourceline = Sourceline document (JSON)
form-timelinejs = TimelineJS (JSON)
form-timelinejs-csv = TimelineJS spreadsheet (CSV)
form-csv = Table (CSV)
form-ics = Calendar (iCalendar)
form-web-annotation = Passages as Web Annotations (JSON-LD)
form-schema-org = schema.org (JSON-LD)
form-csl = Reports as CSL-JSON
form-bibtex = Reports as BibLaTeX
form-markdown = Text with footnotes (Markdown)
form-svg = Drawing (SVG)
no-link-to-file = This timeline was opened from a file, so no link leads to it: send the file.

## The page

skip-to-list = Skip to the list of events
timeline = Timeline
events-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
each-citing = , each citing its sources
page-parts = Page
differences = Differences
sentences = Sentences
all-is-checked = Checked: every quotation matches the text of its report, which is enclosed whole. The reports belong to their publishers.
checked-in-part = Checked when this page was built: every quotation matches the text of its report. Of the reports stand here only the cited passages with their surroundings; the rest, […], is not published in this page. So you can check here that the quotations match these passages, and not what else a report says. The reports belong to their publishers.
damaged = This page is damaged
