# 供读者复制的参考文献和引文。参考文献在各语言中都用APA格式。
cite-no-date = 日期未写明
cite-day = { $year }{ $month }{ $day }日
cite-no-headline = [报道，标题未写明]
cite-no-headline-citing = [报道，注明出自{ $credited }，标题未写明]
cite-in = 收录于{ $timeline } { $address }
cite-report = 报道
cite-report-citing = 报道（注明出自{ $credited }）
cite-citing = { $name }（注明出自{ $credited }）
cite-more = { $said }，{ $next }
cite-more-names = { $names }、{ $next }
cite-last-name = { $names }和{ $last }
cite-quotation = “{ $exact }”——{ $said }。{ $link }
cite-title = “{ $title }”
