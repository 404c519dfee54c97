# The languages of the page.
languages = Language
this-page-in-your-language = This page is also there in English.
