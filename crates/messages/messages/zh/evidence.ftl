# 这些报道相当于几条独立证言；关闭一部分之后还剩什么。

testimony-counted = { $reports }篇报道（{ $lines }条独立证言）

## 几篇报道何以算作一条证言。
testimony-depend-on-each-other = { $reports }：相互依赖（写明）
testimony-one-credits = { $report }：注明出自{ $credited }（写明）
testimony-several-credit = { $reports }：注明出自{ $credited }（写明）
testimony-one-credits-publisher = { $report }：注明出自{ $outlet }，即{ $credited }的发布方（写明）
testimony-several-credit-publisher = { $reports }：注明出自{ $outlet }，即{ $credited }的发布方（写明）
testimony-share-words = { $reports }：有连续相同的文字（推断）
testimony-more = { $reports }、{ $next }
testimony-last = { $reports }和{ $last }

## 两篇报道何以相互依赖。
shared-one-run = 两篇报道有连续{ $length }个词相同：{ $words }。
shared-one-run-with-characters = 两篇报道有连续{ $length }个词相同（一个汉字或假名算半个词）：{ $words }。
shared-runs = 两篇报道有{ $count }处连续八个词以上相同，最长的有{ $length }个词：{ $words }。
shared-runs-with-characters = 两篇报道有{ $count }处连续八个词以上相同，最长的有{ $length }个词（一个汉字或假名算半个词）：{ $words }。

## 部分报道已关闭。
without-have-it = 依据{ $all }篇报道中的{ $left }篇
without-description = { $have }。
without-description-of-whole = { $have }。完整时间线：{ $description }
without-date = 给出日期的报道已关闭。
without-closer-date = 部分限定日期范围的报道已关闭，现为其余报道所容许的范围。
without-name = 该报道
without-cited = 其余报道所述内容均不以此句为依据
