# What differs between a page and what is enclosed with it. A fault is told as the checker tells authors, in English.

enclosed-fault = { $path }: { $fault }.
shown-count = The page shows { $shown } reports, and { $enclosed } are enclosed.
shown-quotation = A quotation is shown as “{ $shown }”; its passage in the report reads “{ $enclosed }”.
shown-nowhere = “{ $shown }” is quoted, and no passage is enclosed for it.
shown-line = { $file }, line { $line }: the page shows “{ $shown }”; enclosed is “{ $enclosed }”.
shown-lines = { $file }: the page does not show as many lines as are enclosed, or the digest is another’s.
