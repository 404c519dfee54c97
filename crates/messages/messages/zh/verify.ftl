# 页面与所附文档的差异。规则错误按检查器对作者的原话（英文）列出。

enclosed-fault = { $path }：所附文档违反规则（{ $fault }）。
shown-count = 页面显示{ $shown }篇报道，所附为{ $enclosed }篇。
shown-quotation = 页面所示引文为“{ $shown }”，而报道中的引文段落为“{ $enclosed }”。
shown-nowhere = 页面引用了“{ $shown }”，但所附内容中没有对应的引文段落。
shown-line = { $file }，第{ $line }行：页面显示“{ $shown }”，所附为“{ $enclosed }”。
shown-lines = { $file }：页面显示的行数与所附文本不同，或摘要值属于另一文本。
