# 链接为何无法打开。
link-too-long = 它比本页生成的任何链接都长
link-newer = 它由本页的更新版本生成；重新载入即可得到该版本
link-unversioned = 它不以事件名称或版本开头
link-switches-off-unknown = 它关闭的报道不在本资料中
link-switches-all-off = 它关闭了所有报道
link-event-switched-off = 它指向的事件仅以它所关闭的报道为依据
link-disagreement-switched-off = 没有它所关闭的报道，它指向的争议点便不存在
link-unknown-disagreement = 它指向的争议点不在本时间线中
link-report-switched-off = 它要打开的报道正是它所关闭的
link-unknown-report = 它指向的报道不在本资料中
link-no-place = 报道中的位置应写成报道名称、冒号和两个数字
link-unknown-passage = 没有任何内容以它指向的引文段落为依据
link-unknown-sentence = 它指向的句子不在该报道中
link-no-window = 其中“from”和“to”所写的不是先后有序的两天
