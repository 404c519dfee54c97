# Why a link cannot be followed. What stands before it ends in a colon, and a full stop follows.
link-too-long = it is longer than any link that this page writes
link-newer = it was written by a newer version of this page; reload to get that version
link-unversioned = it does not start with an event's name or a version
link-switches-off-unknown = it switches off a report that is not in this corpus
link-switches-all-off = it switches every report off
link-event-switched-off = it names an event that rests on reports alone which it switches off
link-disagreement-switched-off = it names a disagreement that is none without the reports which it switches off
link-unknown-disagreement = it names a disagreement that is not in this timeline
link-report-switched-off = it opens a report that it switches off
link-unknown-report = it names a report that is not in this corpus
link-no-place = a place in a report is written as its name, a colon and two numbers
link-unknown-passage = it names a passage that nothing rests on
link-unknown-sentence = it names a sentence that is not in its report
link-no-window = what it says of “from” and “to” are not two days in order
