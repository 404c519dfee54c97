# 别处的文档：进展如何，为何未能打开。

## 进展。
opening-read-kib = 已接收{ $bytes } KiB，共{ $all } KiB
opening-read-mib = 已接收{ $bytes } MiB，共{ $all } MiB
opening-read-kib-so-far = 已接收{ $bytes } KiB
opening-read-mib-so-far = 已接收{ $bytes } MiB
opening-understood-kib = 已解析{ $bytes } KiB，共{ $all } KiB
opening-understood-mib = 已解析{ $bytes } MiB，共{ $all } MiB
opening-checking = 正在检查各项规则
opening-ordering = 正在排列事件先后
opening-laying-out = 正在布置图面
opening-indexing = 正在建立词语索引
opening-deriving = 正在查明依据关系

## 为何未能打开，以及如何处理。
refusal-no-address = “{ $asked }”不是有效地址。请写成“?document=timeline.json”的形式
refusal-other-origin = 文档位于{ $asked }，而本页只打开同一主机（{ $own }）上的文档。请将文档与本页放在同一主机上
refusal-no-answer = 没有收到回应，或回应来自其他主机。请确认地址无误、主机可以连接，然后重新载入本页
refusal-nothing-there = 主机的该位置上没有内容（404）。请逐字核对地址
refusal-status = 主机没有给出文档（状态码{ $code }）。请单独打开该地址，查看主机的说明
refusal-web-page = 这是网页。文件不存在时，许多主机会返回网页：请确认该地址或文件是时间线
refusal-too-large = 文档超过{ $limit } MiB，不再读取。请将其分成几个文档
refusal-no-text = 从第{ $byte }个字节起不是UTF-8文本。请存为UTF-8，并确认没有压缩
refusal-cut-off = 文档在{ $path }处过早结束（第{ $line }行，第{ $column }列）。可能在传输中被截断：请重新保存
refusal-no-document = { $error }。请在该处修正，或重新导出
refusal-faulty = { $count ->
    [1] 违反了一条格式规则。请修正下列问题
   *[other] 有{ $count }处违反格式规则。请修正下列问题
}
refusal-not-read = 浏览器无法读取。它可能已被移动，也可能是文件夹：请重新选择
refusal-gone = 本页已不再保留它。请重新打开
refusal-cancelled = 您已中止打开
