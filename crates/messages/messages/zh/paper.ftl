# 仅见于印刷页的内容。
paper-first = 共{ $count }项，仅印出前{ $shown }项。
paper-notes = 注
paper-notes-lead = 逐字列出每个引文段落，并注明它所在的报道。
paper-reports = 报道
paper-address = 网址
