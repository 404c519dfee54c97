# 日期的推算过程，每步一句。
step-names = { $words }写明的日期是{ $result }。
step-date-line = { $source }的报道日期是{ $day }。
step-last-weekday = { $words }指截至{ $until }的最近一个{ $weekday }：{ $result }。
step-same-day = { $words }指当天：{ $result }。
step-days-before = { $words }指{ $until }的{ $back }前：{ $result }。
step-same-week = { $words }指{ $until }所在的那一周：{ $result }。
step-same-month = { $words }指{ $until }所在的那个月：{ $result }。
step-same-year = { $words }指{ $until }所在的那一年：{ $result }。
step-weeks-before = { $words }指{ $until }所在那一周的{ $back }前：{ $result }。
step-months-before = { $words }：{ $from } − { $back } = { $result }。
step-years-before = { $words }：{ $from } − { $years }年 = { $result }。
step-reaches-back = { $words }指从{ $until }往前{ $back }：{ $result }。
step-hours-before = { $words }从{ $until }往前算：{ $result }。
step-no-later = 据{ $words }，不晚于{ $day }。
step-no-earlier = 据{ $words }，不早于{ $day }。
step-refers-to-days = { $words }指{ $event }期间：{ $result }。
step-within = 据{ $words }，在{ $event }期间：{ $result }。
step-had-begun = 据{ $words }，{ $event }发生在其间，因此开始日期为：{ $result }。
step-ended = 据{ $words }，{ $event }发生在其间，因此结束日期为：{ $result }。
step-stay-began = { $words }：由结束日期（{ $from }）往前推{ $more }，得开始日期：{ $result }。
step-stay-ended = { $words }：由开始日期（{ $from }）往后推{ $more }，得结束日期：{ $result }。
step-refers-to = { $words }指{ $event }之时：{ $result }。
step-refers-to-beginning = { $words }指{ $event }开始之时：{ $result }。
step-refers-to-end = { $words }指{ $event }结束之时：{ $result }。
step-at-the-time = 据{ $words }，在{ $event }之时：{ $result }。
step-at-the-beginning = 据{ $words }，在{ $event }开始之时：{ $result }。
step-at-the-end = 据{ $words }，在{ $event }结束之时：{ $result }。
step-leaves = 剩下：{ $result }。
step-together = 综合以上：{ $result }。
step-words-fail = 无法由{ $words }推算：{ $error }。
step-fails = 无法推算：{ $error }。

## 所用的规则。
step-rule-weekday-of-report = 报道中的星期几指截至报道日期最近的那一天。
step-rule-weekday = 星期几指截至当时最近的那一天。
step-rule-hours = “几小时前”可指当天或前一天。
step-rule-weeks = 按周一至周日的整周计算，因此是约数。
step-rule-months = 按整个日历月计算，因此是约数。
step-rule-years = 按整个日历年计算，因此是约数。
step-rule-stay = 停留的天数包括第一天和最后一天。
step-rule-borrowed-days = 最后一个数字没有单位，同前一个数字一样按天计算。
step-rule-borrowed-weeks = 最后一个数字没有单位，同前一个数字一样按周计算。
step-rule-borrowed-months = 最后一个数字没有单位，同前一个数字一样按月计算。
step-rule-borrowed-years = 最后一个数字没有单位，同前一个数字一样按年计算。
step-with-rule = { $sentence }（{ $rule }）
step-then = { $sentences }{ $next }

## 计数单位。
step-that-day = 当天
step-days = { $count }天
step-weeks = { $count }周
step-months = { $count }个月
step-years = { $count }年
