# References and quotations that a reader copies. References keep the form of APA in every language.
cite-no-date = n.d.
cite-day = { $year }, { $month } { $day }
cite-no-headline = [Report, headline not stated]
cite-no-headline-citing = [Report citing { $credited }, headline not stated]
cite-in = In { $timeline } { $address }
# Who published nothing under a name.
cite-report = report
cite-report-citing = report citing { $credited }
cite-citing = { $name }, citing { $credited }
cite-more = { $said }, { $next }
cite-more-names = { $names }, { $next }
cite-last-name = { $names } and { $last }
# $exact stands as it is in its report.
cite-quotation = “{ $exact }” — { $said }. { $link }
cite-title = “{ $title }”
