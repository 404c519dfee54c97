# 事件列表。
list-name = 事件
list-title = 事件列表
list-lead = 横线以下的事件，都不早于横线以上的任何事件开始。先后不详之处，小标题会注明。只知道最晚日期的事件和没有日期的事件，单独列在点线以下。
# 接在 list-lead 之后。
list-in-part = 列表很长：页面中只有可见的部分及其前后。

# 事件。{ $testimony } 为报道和独立证言的数目。
told-by = 由{ $testimony }讲述
told-by-and-rests = 由{ $testimony }讲述；{ $count }个引文段落
told-by-and-differ = 由{ $testimony }讲述；{ $count }个引文段落；报道有分歧
# 主题之前。
event-kind = { $kind } ·{" "}
event-who = 相关方
event-where = 地点
event-part-of = 所属事件
event-began-after = 先开始的事件
# 几篇报道为何算作一条独立证言。
depends-sentence = { $dependence }。
# 日期的首日和末日如何得知。
date-bases = 开始：{ $start }，结束：{ $end }
date-end-not-told = 未提及

# 日期如何得出。
steps-title = 日期如何得出
step-start = 开始
step-end = 结束

# 引文段落。{ $roles } 为它用作什么的依据。
passage-for = {" "}· 作为{ $roles }的依据
passage-counted-from = ，由加下划线的文字推算
open-at-publisher = 在发布方网站打开

# 事件为何排在此处。
why-order = 为什么是这个顺序？
known-before = 已知先于本事件或与其同时开始的事件
known-after = 已知后于本事件或与其同时开始的事件
order-not-known = 先后不详：{ $count }个事件
through-them = 由此得知先后的另外{ $count }个事件
through-them-only = 由此得知先后的还有{ $count }个事件。
# 作为链接的段落，以及它的报道。
passage-of-report = { $passage }（{ $report }）

# 许多链接中的一部分之后。
many-more = 另有{ $count }项
many-more-show = 另有{ $count }项：显示{ $next }项
