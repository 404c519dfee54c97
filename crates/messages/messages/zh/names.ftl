# 屏幕上各项的名称。

# 报道：编号，以及报道对自身的说明。{ $by } 为发布方、作者或标题。
report-number = 报道{ $number }
report-by = { $number } · { $by }
report-by-citing = { $number } · { $by }，注明出自{ $credited }
report-by-citing-more = { $number } · { $by }，注明出自{ $credited }及另外{ $count }处
report-citing = { $number } · 注明出自{ $credited }
report-citing-more = { $number } · 注明出自{ $credited }及另外{ $count }处
# 空间不足时。
short-citing = 出自{ $credited }
short-unnamed = 未署名

# 依次连接名称。
names-next = { $before }、{ $next }
# 名称内可能有逗号时。
names-apart = { $before }；{ $next }

# 报道对自身的说明。
fact-headline = 标题
fact-publisher = 发布方
fact-author = 作者
fact-credits = 注明出自
fact-date = 日期
fact-file = 文件
fact-not-stated = 未写明

# 印刷注释中的报道。{ $facts } 由 note-report-next 连接。
note-report = 报道{ $number }：{ $facts }。
note-report-bare = 报道{ $number }。
note-report-next = { $before }，{ $next }
note-report-title = “{ $title }”
note-report-citing = 注明出自{ $credited }

# 事件的类型。
kind-happening = 发生
kind-statement = 言论
kind-condition = 状态
kind-plan = 计划

# 依赖关系如何得知。
dependence-stated = 写明
dependence-inferred = 推断

# 报道中各类句子所占比例；多项由 names-next 连接。
class-share = { $class }{ $percent }%
class-share-under-one = { $class }不足1%

# 引文段落用作什么的依据；多项由 names-next 连接。
role-title = 标题
role-summary = 摘要
role-date = 日期
role-place = 地点
role-who = 相关方
role-report = 报道信息
role-order = 先后

# 报道在哪方面有分歧。
differ-count = 数量
differ-scope = 包含关系
differ-timing = 时间
differ-place = 地点
differ-cause = 原因
differ-attribution = 发言者或对象
differ-wording = 措辞
differ-detail = 详略

# 句子在文档中的作用：一个词，以及解释它的短语。
class-cited = 已引用
class-cited-means = 有内容以它为依据
class-statement = 言论
class-statement-means = 报道自身或他人的话，未讲述任何事件
class-context = 背景
class-context-means = 未被任何事件采用的背景
class-metadata = 元数据
class-metadata-means = 报道对自身的说明
class-boilerplate = 套话
class-boilerplate-means = 网站的固定文字，不得作为依据

# 样式表在前面添加的文字（data-before）。
nothing-has-all = 没有事件符合全部条件。
without-room-for-title = 放不下标题的事件
