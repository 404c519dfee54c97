# Names that the screen gives to things.

# A report: its number, and what it says of itself. In { $by } its publisher, its author or its headline.
report-number = Report { $number }
report-by = { $number } · { $by }
report-by-citing = { $number } · { $by }, citing { $credited }
report-by-citing-more = { $number } · { $by }, citing { $credited } and { $count } more
report-citing = { $number } · citing { $credited }
report-citing-more = { $number } · citing { $credited } and { $count } more
# The same where there is little room.
short-citing = citing { $credited }
short-unnamed = unnamed

# Names of things one after the other: all but the last, and the next.
names-next = { $before }, { $next }
# The same where a name may have commas.
names-apart = { $before }; { $next }

# What a report says of itself.
fact-headline = Headline
fact-publisher = Publisher
fact-author = Author
fact-credits = Credits
fact-date = Date
fact-file = File
fact-not-stated = not stated

# A report in a note on paper. In { $facts } what it says of itself, joined by note-report-next.
note-report = Report { $number }: { $facts }.
note-report-bare = Report { $number }.
note-report-next = { $before }, { $next }
note-report-title = “{ $title }”
note-report-citing = citing { $credited }

# What sort of thing an event is.
kind-happening = happened
kind-statement = said
kind-condition = held
kind-plan = planned

# How a dependence is known.
dependence-stated = stated
dependence-inferred = inferred

# How much of a report is of which class; several are joined by names-next. A no-break space keeps the number and its
# sign together.
class-share = { $percent }{"\u00A0"}% { $class }
class-share-under-one = under 1{"\u00A0"}% { $class }

# What a passage is cited for; several are joined by names-next.
role-title = title
role-summary = summary
role-date = date
role-place = place
role-who = who
role-report = report
role-order = order

# What reports differ about.
differ-count = how many
differ-scope = what is part of what
differ-timing = when
differ-place = where
differ-cause = why
differ-attribution = who said it, or to whom
differ-wording = in what words
differ-detail = precise or vague

# What a sentence is to the document: in a word, and in a phrase that explains it.
class-cited = cited
class-cited-means = something rests on it
class-statement = statement
class-statement-means = words, the report’s or somebody’s, that tell of no event
class-context = context
class-context-means = background that no event takes up
class-metadata = metadata
class-metadata-means = what the report says of itself
class-boilerplate = boilerplate
class-boilerplate-means = furniture of the site; nothing may rest on it

# What style sheets set before things (data-before).
nothing-has-all = No event has all of this.{" "}
without-room-for-title = Without room for a title
