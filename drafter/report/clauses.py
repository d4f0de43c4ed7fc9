"""The rules that ask for a fact, as cited beside its question: those that several facts share.

《条例》 is 国务院令第711号 for 2019 and later; “旧条例” is 国务院令第492号 (reports of 2008–2018).
"""

OVERVIEW = "国办公开办函〔2021〕30号第一部分“总体情况”"
TABLE_1 = "《条例》第二十条；年报格式表1"
TABLE_2 = "《条例》第五十条第（二）项；年报格式表2"
TABLE_3 = "《条例》第五十条第（三）项；年报格式表3"
TIME_LIMIT = "《条例》第三十三条"
ASSESSMENT = "《条例》第五十条第（四）项"
PROBLEMS = "《条例》第五十条第（四）项；旧条例第三十二条第（五）项"
OLD_FEES = "旧条例第三十二条第（三）项"
OLD_DISPUTES = "旧条例第三十二条第（四）项"
FEE_RULES = "国办函〔2020〕109号"
