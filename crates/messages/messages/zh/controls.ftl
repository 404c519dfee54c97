# 页首、图例、按钮、提示。

## 复制

share = 分享
copy = 复制
copy-link-to-view = 复制此视图的链接
copy-link = 复制链接
copy-quotation = 复制引文
copy-citation = 复制引用格式（APA）
share-by-system = 分享…
copied = 已复制。
copy-refused = 浏览器不允许本页这样做。内容如下，请手动复制：
to-be-copied-by-hand = 供手动复制的内容

## 突出显示

filters = 筛选
let-stand-out-by = 按以下条件突出显示事件
date-known-as = 日期依据
sort-of-event = 事件
theme = 主题
told-by-reports = 讲述者
who-actors = 相关方
where-places = 地点
differ = 有分歧
days = 时段
days-from = 从
days-to = 到
days-which = 是否在时段内
possibly-in-days = 可能在内
certainly-in-days = 确定在内
the-days = 时段
the-words = 查找词
quoted-choice = “{ $choice }”
without-choice = 去掉{ $what }：{ $count }个
chosen = 已选：{ $what }。
chosen-certainly = 确定在{ $days }内
chosen-possibly = 可能在{ $days }内
days-between = { $from }至{ $to }的时段
days-since = { $from }起的时段
days-until = 截至{ $to }的时段
chosen-words = 查找“{ $words }”
list-separator = 、
legend = 标记的含义；点按一项可突出显示相应事件
how-a-date-is-known = 日期依据
what-an-event-is = 事件的性质
themes = 主题
standing-out = { $all }个事件中的{ $standing }个{ $stand-out }
stand-out-tail = 突出显示。
list = 列表
show-all = 全部显示

## 查找

find = 查找
find-words = 在事件和报道中查找
nothing-has-all-words = 没有同时包含这些词的内容，请去掉一个词。
hit-of = 第{ $place }处，共{ $count }处
hits-found = 找到{ $count }处
hit-before = 上一处
hit-after = 下一处
more-hits = 另有{ $count }处

## 分行

lanes = 分行
lanes-packed = 紧凑
lanes-by-theme = 按主题
lanes-by-actor = 按相关方
lanes-by-place = 按地点
lanes-by-report = 按报道

## 提示

unknown-event = 此时间线中没有事件“{ $id }”。现显示全部内容；下方列表列出了所有事件。
bad-link = 无法打开此链接：{ $why }。现显示全部内容。
dismiss = 关闭

## 已关闭的报道

reports = { $count }篇报道
reports-of-all = { $all }篇报道中的{ $count }篇
switch-off-explained = 关闭一篇报道，即可看到其余报道单独说明了什么：该报道讲述的内容随之消失，日期、先后和独立证言重新计算。
reports-off = { $have-it }。已关闭：{ $names }。
names-after-names = { $before }；{ $name }
switch-all-on = 全部开启
nothing-is-gone = 每个事件都有已开启的报道讲述。
events-are-gone = { $count }个事件仅以已关闭的报道为依据。

## 按钮

drawing = 图
follow = 逐条阅读
follow-explained = 按事件逐条阅读整个过程（按键：{ $key }）
to-scale = 按比例
to-scale-explained = 按实际比例：每一天都画得一样宽（按键：{ $key }）
with-key = { $label }（按键：{ $key }）
earlier = 更早
later = 更晚
zoom-in = 放大
zoom-out = 缩小
show-everything = 显示全部时段
keys-and-gestures = 按键与手势
close = 关闭

## 核对

verify-this-page = 核对本页
no-difference = ✓ 没有差异。
verified = 已将本页所载的{ $texts }篇文本和{ $quotations }条引文与所附文档逐一比对，重新计算了每个摘要值（SHA-256），并在原文中找到了每条引文。这能发现损坏，但不能识别伪造：请与发布者在别处公布的摘要值对照，本项目将其写在README中。
verified-in-part = 已将本页所载的{ $quotations }条引文与所附文档比对，并在已公开的文本中全部找到。文本未全文公开，因此无法在此计算摘要值（SHA-256）：请与全文对照。这能发现损坏，但不能识别伪造。
differences-found = ✗ 有{ $count }处差异。
page-is-damaged = 本页与生成时不一致。请向发布者重新获取。

## 打开的文档

opened-checked = 所打开的文档：{ $name }。其中的引文与所附文本一致；文本本身未经任何人担保。
opened-unchecked = 所打开的文档：{ $name }。其中内容均未经核对，也未经任何人担保。
back-to-own-timeline = 返回本页的时间线
opening-document = 正在打开{ $name }{ $step }
opening-step = ：{ $step }
how-much-is-done = 完成进度
cancel = 取消
not-opened = { $name }未能打开：{ $why }。下面是本页的时间线。
not-opened-still = { $name }未能打开：{ $why }。原先打开的内容没有变化。
opened-here = 它只在此浏览器中读取，内容没有离开本机。
controls-shown = 其中有{ $count }个改变书写方向的不可见字符：在名称中显示为“⟦U+202E⟧”一类的标记，在文本中显示为“�”。
not-taken-over = 文件中有{ $count }项内容未予显示
pasted-text = 粘贴的文本
former-file = 此前在这里打开的文件

## Opening and saving files

file = 文件
open-file = 打开…
open-explained = 可打开以下格式的时间线：{ $forms }。也可将文件拖放到页面上，或直接粘贴。只在此浏览器中读取，内容不会离开本机。
drop-here = 松开即可打开文件。内容不会离开本机。
save-as = 将此时间线保存为
save-file = 保存
saving-loses-nothing = 没有内容被略去。
saving-loses = 此格式无法容纳的内容：
form-sourceline = Sourceline文档（JSON）
form-timelinejs = TimelineJS（JSON）
form-timelinejs-csv = TimelineJS电子表格（CSV）
form-csv = 表格（CSV）
form-ics = 日历（iCalendar）
form-web-annotation = 引用段落，Web Annotation（JSON-LD）
form-schema-org = schema.org（JSON-LD）
form-csl = 报道目录（CSL-JSON）
form-bibtex = 报道目录（BibLaTeX）
form-markdown = 带脚注的文本（Markdown）
form-svg = 图（SVG）
no-link-to-file = 此时间线是从文件打开的，没有可指向它的链接：请直接发送文件。

## 页面

skip-to-list = 跳到事件列表
timeline = 时间线
events-count = { $count }个事件
each-citing = ，每个事件均注明来源
page-parts = 页面
differences = 分歧
sentences = 句子
all-is-checked = 已核对：每条引文均与报道原文一致，原文已全部附上。报道的权利归各发布方所有。
checked-in-part = 本页生成时已核对：每条引文均与报道原文一致。这里只刊出所引段落及其前后文，其余部分“[…]”未在本页公开。因此在这里只能核对引文与这些段落是否一致，无法核对报道的其他内容。报道的权利归各发布方所有。
damaged = 本页已损坏
