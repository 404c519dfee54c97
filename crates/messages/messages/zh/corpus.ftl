# 谁讲述了什么：事件与报道。
matrix-title = 谁讲述了什么
matrix-lead = 此表列出每个事件以各篇报道的多少个引文段落为依据。这里不作表决：互相依赖的报道不算两个证人，未提及也不等于否认。
matrix-event = 事件
matrix-told-by = 讲述者
matrix-tells = 讲述的事件（共{ $count }个）
matrix-answers = 另外，仅见于说法
# 在事件标题之后读出。
matrix-differ-read = ；报道有分歧
# 有空间时，接在报道数目之后。
matrix-reports-noun = { $count ->
   *[other] 篇报道
}
# 其中独立证言的条数，以及只读出的部分。
matrix-lines = { $count }条证言
matrix-lines-read = （独立）

# 单元格：报道对事件的讲述。
cell-name = { $event }，{ $report }：{ $told }
told-silent = 未提及
told-passages = { $count }个引文段落
told-answers-only = { $count }个引文段落，仅见于说法
told-and-answers = { $count }个引文段落，另有{ $more }个见于说法

# 符号的含义。
signs-name = 符号
signs-passages = 事件所依据的引文段落
signs-and-answers = 另有引文段落就报道的分歧给出说法
signs-answers-only = 仅有这样的说法

# 正在查看的单元格中的引文段落。
peek-report = { $report }：{ $told }
peek-for = 作为{ $roles }的依据
peek-answer = 就报道的分歧给出说法
peek-hint = 指向一个数字，或用方向键移到那里，即可在此阅读其引文段落。点击或按Enter键，会打开该事件并停在第一个段落。

# 报道的每一个句子。
ledger-title = 报道的每一个句子
ledger-lead = 每篇报道画成一根长条，每个句子的宽度是它在全文中所占的比例。指向一个句子，或用方向键移动，即可阅读它及其用途。点击或按Enter键，会在报道中打开它。用手指时，点按长条，再从那里继续。
ledger-classes = 句子的类别
class-explained = { $class }：{ $meaning }
class-line-along = 顶边的横线
class-line-along-means = 有内容以它为依据，哪怕只是一个日期

# 一篇报道的句子。
strip-size = { $count }个句子
strip-name = 报道{ $number }的句子
strip-sentence = 第{ $place }个句子，共{ $count }个
strip-previous = 上一个句子
strip-next = 下一个句子
strip-open = 打开该句子
# { $became } 为以它为依据的内容，或没有的原因。
strip-sentence-name = 第{ $place }个，共{ $count }个，{ $class }：{ $words }（{ $became }）
became-rests = { $count }个事件以它为依据
became-next = { $before } · { $next }
became-more = 另有{ $count }项
