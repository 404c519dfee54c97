# 页面的语言。
languages = 语言
this-page-in-your-language = 本页也有简体中文版。
