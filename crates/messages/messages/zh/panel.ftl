# 面板：已打开的内容及其中各项。
panel-leave = 退出
panel-previous-event = 列表中的上一个事件
panel-next-event = 列表中的下一个事件
panel-previous-question = 上一个争议点
panel-next-question = 下一个争议点
panel-place = { $place }/{ $count }
panel-follow-name = 从这里开始逐条阅读
panel-follow-does = 从这个事件起，逐个事件读下去
panel-on-axis = 在时间轴上显示
panel-on-axis-does = 放大到该事件的日期（在图中按z键）

# 逐条阅读时的操作栏。
follow-name = 逐条阅读事件
follow-previous = 上一个
follow-next = 下一个
# 在 panel-place 之后、先后说明之前读出。
follow-title = ：{ $title }。
follow-first = 列表中它的前面没有事件。
follow-ended = 它在前一个事件结束之后才开始。
follow-begun = 它在前一个事件之后开始。
follow-not-known = 它和前一个事件谁先开始，尚不清楚。

# 报道有分歧的争议点。
differ-title = 报道的分歧之处
differ-lead = 共{ $count }个争议点，重要的在前。各种说法连同引文段落并列呈现。这里不作表决：一篇报道可能重复另一篇，未提及也不算一种说法。
# 接在分歧的方面之后。
differ-weight = {" "}· 重要程度{ $weight }/{ $most }
differ-on-events = 涉及事件：{ $events }
differ-silent = 未提及：{ $reports }。
differ-not-quoted = 此处未引用：{ $reports }。
# 在事件的详情中。
differ-question = {" "}报道有分歧：{ $question }
# 多次给出同一说法的报道。
teller-passage = { $report }，引文段落{ $number }

# 哪些报道彼此不是独立的证人。
dependences-title = 谁依赖谁
dependences-lead = 同出一源的报道不重复计算：它们合起来算一条独立证言。报道注明出自其他媒体时，依赖关系为“写明”；两篇报道有连续八个以上的词相同时，依赖关系为“推断”，并没有人这样说明。
# 互相依赖的报道：最后一篇之前的各篇，以及最后一篇。
dependent-next = { $before }、{ $next }
dependent-last = { $before }和{ $last }
