# 日期。

## 月份和星期。
date-month = { $month }月
date-month-short = { $month }月
date-month-first = { $month }月
# “11—12月”中的11。
date-month-first-short = { $month }
date-weekday = { $weekday ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[other] 星期日
}
date-weekday-short = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[other] 周日
}

## 年份。
date-year = { $year }年
date-year-ce = 公元{ $year }年
date-year-bce = 公元前{ $year }年
date-years-to = { $first }年至{ $last }年
date-years-ce-to = 公元{ $first }年至{ $last }年
date-years-bce-to = 公元前{ $first }年至前{ $last }年
date-years = { $first }—{ $last }年
date-years-ce = 公元{ $first }—{ $last }年
date-years-bce = 公元前{ $first }—前{ $last }年
date-eras = { $first }—{ $last }

## 日和月。
date-day = { $year }{ $month }{ $day }日
date-weekday-day = { $year }{ $month }{ $day }日{ $weekday }
date-day-of-month = { $month }{ $day }日
date-month-of-year = { $year }{ $month }
date-with-hour = { $day }{ $time }

## 起止日期。
date-to = { $first }至{ $last }
date-within-year-to = { $year }{ $first }至{ $last }
date-days-to = { $year }{ $month }{ $first }日至{ $last }日
date-dash = { $first }—{ $last }
date-within-year = { $year }{ $first }—{ $last }
date-days = { $year }{ $month }{ $first }—{ $last }日
date-days-of-month = { $month }{ $first }—{ $last }日

## 日期的确切程度。
date-not-stated = 日期未写明
date-by = 不晚于{ $date }
date-by-the-end = 不晚于{ $date }末
date-or-later = { $date }及以后
date-or-earlier = { $date }及以前
date-perhaps = 可能是{ $date }
date-about = { $date }前后
date-perhaps-about = 可能是{ $date }前后
date-around = { $date }前后
date-perhaps-around = 可能是{ $date }前后

## 个别数字不详的年份。
date-year-of-decade = { $decade }年代的某一年
date-year-of-several = { $years }间的某一年
date-year-about-within = { $year }前后（{ $years }之间）

## 一年中的一段。
date-season = { $season ->
    [21] { $year }春季
    [22] { $year }夏季
    [23] { $year }秋季
    [24] { $year }冬季
    [25] { $year }春季（北半球）
    [26] { $year }夏季（北半球）
    [27] { $year }秋季（北半球）
    [28] { $year }冬季（北半球）
    [29] { $year }春季（南半球）
    [30] { $year }夏季（南半球）
    [31] { $year }秋季（南半球）
    [32] { $year }冬季（南半球）
    [33] { $year }第一季度
    [34] { $year }第二季度
    [35] { $year }第三季度
    [36] { $year }第四季度
    [37] { $year }1月至4月
    [38] { $year }5月至8月
    [39] { $year }9月至12月
    [40] { $year }上半年
   *[other] { $year }下半年
}
date-season-of-some-year = { $season ->
    [21] { $year }春季
    [22] { $year }夏季
    [23] { $year }秋季
    [24] { $year }冬季
    [25] { $year }春季（北半球）
    [26] { $year }夏季（北半球）
    [27] { $year }秋季（北半球）
    [28] { $year }冬季（北半球）
    [29] { $year }春季（南半球）
    [30] { $year }夏季（南半球）
    [31] { $year }秋季（南半球）
   *[other] { $year }冬季（南半球）
}
date-day-of-some-year = { $year }{ $month }{ $day }日
date-month-of-some-year = { $year }{ $month }
date-some-day-in = { $date }的某一天
date-some-month-in = { $year }的某个月
date-some-day-of = { $dates }中的某一天
date-some-month-of = { $dates }中的某个月

## 其中之一，或全部。
date-one-day-of = { $dates }中的一天
date-one-day-between = { $first }至{ $last }间的一天
date-some-time-in = { $dates }之间
date-some-time-between = { $first }至{ $last }之间
date-more = { $dates }、{ $next }
date-last-or = { $dates }或{ $last }
date-last-and = { $dates }和{ $last }

## 持续的事。
date-from-to = 从{ $first }到{ $last }
date-began-and-ended-within = { $date }内开始并结束
date-began-and-ended = { $date }开始并结束
date-since = 自{ $date }起
date-from-end-not-stated = 自{ $date }起，结束日期未写明
date-until-start-not-stated = 持续至{ $date }，开始日期未写明
date-until = 持续至{ $date }
date-no-start-no-end = 开始日期未写明，未提及结束
date-began-ended = { $began }开始，{ $ended }结束
date-began-ended-in-year = { $year }{ $began }开始，{ $ended }结束
date-began-ended-within-year = { $year }{ $began }开始，同年结束
date-began-no-end = { $began }开始，未提及结束
date-began-end-not-stated = { $began }开始，结束日期未写明
date-ended-start-not-stated = { $ended }结束，开始日期未写明

## 日期如何得知。
date-stated = 写明
date-derived = 推算
date-bounded = 限定范围
date-unknown = 未写明
