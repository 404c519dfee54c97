# 关于事件先后的说明。

## 列表各段、各组上方。
order-overlap = 这些组在时间上有重叠：排在上面并不表示先开始。
order-group = { $when }，{ $known }
order-known-whole = 按此先后顺序
order-known-in-part = 先后仅部分已知
order-known-nothing = 先后不详
order-beginning-not-told = 未提及何时开始
order-how-long-before = { $when }，具体早多久未提及

## 先后何以得知。
order-this-one = 本事件
order-that-one = 另一事件
order-by-dates = 从日期看：{ $reasons }
order-more = { $reasons }；{ $next }
order-ended-or-not = { $reasons }；{ $event }届时是否已结束，未提及
order-began-earliest = { $event }于{ $day }或之后开始
order-began-latest = { $event }不晚于{ $day }开始
order-ended-earliest = { $event }在{ $day }之前尚未结束
order-ended-latest = { $event }不晚于{ $day }结束
order-came-after = { $event }在{ $other }之后（{ $grounds }）
order-part-of = { $event }是{ $whole }的一部分
order-part-of-not-before = { $event }是{ $whole }的一部分，且不先于后者开始
order-stated = 写明
order-stated-by = 写明：{ $passages }
order-derived = 推算
order-derived-from = 推算自{ $passages }
order-passages = { $passages }和{ $next }

## 先后何以不详。
order-unknown-this = 未提及本事件何时开始
order-unknown-others = 未提及其何时开始
order-same-whole = 同属{ $whole }，何者先开始不详：{ $when }
order-of-one-day = 同一天：{ $when }
order-days-overlap = 日期重叠：{ $when }
