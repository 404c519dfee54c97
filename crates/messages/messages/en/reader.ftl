# The reports, whole.
reports-name = Reports
reports-title = The reports, whole
reports-title-in-part = The reports, in part
reports-in-part = Here stand the cited passages with their surroundings. “[…]” stands where a report goes on, and is not published here. Offsets and digests (SHA-256) are those of the whole texts: who has those can check the rest.
# Read out between a report’s name and the letter of the answer that it gives.
tab-answer = {", answer "}

# A paragraph: what a screen reader calls the links under it, and what stands before them.
paragraph-events = Events that rest on this paragraph
paragraph-events-shown = Events:
paragraph-questions = Where the reports differ, this paragraph answers
paragraph-questions-shown = Where the reports differ, it answers:

# The sign at a sentence’s end.
ask-events = Which events rest on this sentence? { $count }
ask-questions = Which events rest on this sentence? None, but { $count ->
    [one] { $count } disagreement
   *[other] { $count } disagreements
}
ask-unused = Why does no event rest on this sentence? It is { $class }

# The answer, in a few words.
verdict-unused = No event rests on this sentence: { $class }
verdict-not-itself = No event rests on this sentence itself
verdict-events = { $count ->
    [one] { $count } event rests on this sentence
   *[other] { $count } events rest on this sentence
}
# The same read out, after the sentence’s first words.
verdict-read = { $sentence } { $verdict }

# The answer, whole.
reply-none = { $verdict }.{" "}
reply-events = { $verdict }: { $events }{" "}
reply-questions = Where the reports differ, it answers: { $questions }
reply-class = ({ $class }: { $meaning })
reply-put-away = Put away
