"""Charges for supplying information: the processing fee of the form of 2021, and the costs of the old outlines."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.phrases.table import declare
from drafter.phrases.view import Piece, View, subject

declare("信息处理费", {"没有": "", "有": "通知 金额？ 几件？", "全部收取": "", "部分收取": "实收", "没有收取": ""})
declare("旧提纲收费", {"没有": "", "有": "收费"})
declare("旧提纲减免", {"有": "减免", "也没有": "", "没有": ""})


@subject("信息处理费", "fees.notices! fees.noticed_yuan fees.charged_yuan")
def processing_fees(view: View) -> Iterator[Piece]:
    """The notices of charges sent out, their amount, and how much of it was paid."""
    notices = view.need("fees.notices")
    if notices == 0:
        yield view.say("信息处理费", "没有")
        return
    view.need_all("fees.noticed_yuan", "fees.charged_yuan")
    noticed, charged = view.need("fees.noticed_yuan"), view.need("fees.charged_yuan")
    yield view.say("信息处理费", "有", 通知=notices, 金额=noticed or None, 几件=notices > 1)
    if charged == 0:
        yield view.say("信息处理费", "没有收取")
    elif charged == noticed:
        yield view.say("信息处理费", "全部收取")
    else:
        yield view.say("信息处理费", "部分收取", 实收=charged)


@subject("旧提纲收费", "fees.charged_yuan! fees.waived_yuan")
def fees_old(view: View) -> Iterator[Piece]:
    """What was charged for supplying information, and what was waived."""
    charged, waived = view.need("fees.charged_yuan"), view.get("fees.waived_yuan")
    yield view.say("旧提纲收费", "有", 收费=charged) if charged else view.say("旧提纲收费", "没有")
    if waived:
        yield view.say("旧提纲减免", "有", 减免=waived)
    elif waived is not None:
        yield view.say("旧提纲减免", "没有" if charged else "也没有")
