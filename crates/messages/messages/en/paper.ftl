# What is on paper only.
paper-first = Printed are the first { $shown } of { $count }.
paper-notes = Notes
paper-notes-lead = Each passage word for word, and the report that it stands in.
paper-reports = The reports
paper-address = Address
