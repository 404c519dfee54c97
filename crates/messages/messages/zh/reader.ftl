# 报道全文。
reports-name = 报道
reports-title = 报道全文
reports-title-in-part = 报道（节选）
reports-in-part = 这里刊出所引段落及其前后文。“[…]”表示报道在此还有未公开的内容。位置和摘要值（SHA-256）以全文为准：持有全文者可以核对其余部分。
# 在报道名称与其所持说法的字母之间读出。
tab-answer = ，说法

# 段落：屏幕阅读器对其下链接的称呼，以及链接之前显示的文字。
paragraph-events = 以本段为依据的事件
paragraph-events-shown = 事件：
paragraph-questions = 本段就以下报道分歧给出说法
paragraph-questions-shown = 就以下报道分歧给出说法：

# 句末的符号。
ask-events = 哪些事件以这个句子为依据？{ $count }个
ask-questions = 哪些事件以这个句子为依据？没有，但有{ $count }个争议点
ask-unused = 为什么没有事件以这个句子为依据？类别：{ $class }

# 简短的回答。
verdict-unused = 没有事件以这个句子为依据：{ $class }
verdict-not-itself = 没有事件以这个句子本身为依据
verdict-events = { $count }个事件以这个句子为依据
# 同样的回答，在句子开头几个词之后读出。
verdict-read = { $sentence }：{ $verdict }

# 完整的回答。
reply-none = { $verdict }。
reply-events = { $verdict }：{ $events }{" "}
reply-questions = 就以下报道分歧给出说法：{ $questions }
reply-class = （{ $class }：{ $meaning }）
reply-put-away = 收起
