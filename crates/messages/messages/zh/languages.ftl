# 页面的语言。
languages = 语言
read-in-this-language = 用简体中文阅读本页
