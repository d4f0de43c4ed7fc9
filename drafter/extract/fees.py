"""What the prose says of fees for information: charged, waived, and notices of charges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from drafter.extract.disputes import BARE_NONE
from drafter.extract.reading import Mention
from drafter.extract.scope import behind_last_figure, scope_of
from drafter.extract.sentences import Sentence, denied
from drafter.text.numerals import Number
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds
from drafter.text.sentences import clause_start

_MONEY = ("元", "万元")
_FEE = ("收费", "收取", "费用", "检索费", "复制费", "邮寄费", "工本费", "成本费", "处理费", "减免", "免费", "无偿")
_OTHER_MONEY = ("行政事业性收费", "罚款", "财政", "社会抚养", "培训费", "经费", "预算", "决算")
_OTHER_COSTS = ("律师", "诉讼有关", "应诉费", "聘请", "维护费", "运维", "制作费", "印刷费", "短信", "广告")
"""What sentences on costs speak of that no applicant pays."""
_INFORMATION_FEE = (
    *("处理费", "检索", "复制", "减免", "信息公开收费", "信息公开费用", "信息公开的收费", "信息公开的费用"),
    *("提供信息", "提供政府信息", "收费通知"),
)
_ABOUT_INFORMATION = ("信息公开", "政府信息", "信息处理费", "提供信息", "申请人", "依申请", "检索", "复制")
_FREE = re.compile(
    r"(?:没有|未曾|从未|尚未|均未|并未|未|不|无(?!关|论|法)|不存在|没)"
    r"(?:对[^，。；]{0,16}?)?(?:向[^，。；]{0,14}?)?(?:因[^，。；]{0,20}?)?(?:发生|产生|有|收|存在|涉及|因)*(?:过)?"
    r"(?:关于|有关|涉及|就|任何|相关|此类|依申请公开|政府信息公开|政府信息|信息公开|公开|的|检索|复制|邮寄|、|和|及|等|"
    r"提供|申请人|群众|政府信息公开的|各项|各种|信息|其他|一切|一分)*"
    r"(?:收费|收取|费用|信息处理费|处理费|成本费|工本费|检索费|收入)"
    r"|(?:均|全部|一律|都|实行|属|系|为|予以|是)*(?:免费|无偿)(?:提供|公开|项目|查阅|服务|向|办理|的)?"
    r"|(?:收费|费用|收取|金额|处理费|收取费用|收费金额)[^，。；\d]{0,10}(?:为|均为|是|：|均|共)?"
    r"(?:零|0|无)(?:元|件|次)?(?=[，。；、]|$)|零收费|不收费|未收费"
    r"|(?:没有|未)(?:按|依)[^，；。]{0,24}(?:收费|收取)|(?:一分|分文|一分钱)(?:也|都)?(?:未|没有?)(?:收|取)"
    r"|(?:收费|费用)(?:及减免|和减免|、减免|减免)?(?:的)?(?:情况|事项)?(?:，)?(?:本年度?|全年)?(?:没有|未|无|不存在)(?:发生|产生)?"
)
_FREE_LATER = re.compile(r"(?:将|下一步|今后)[^，。]{0,6}(?:免费|不收)")
_ALL_OR_NONE = re.compile(r"均|全部|一律|没有|未|无(?!偿)")
_OTHER_SERVICE = re.compile(r"(?:查阅|上网|WIFI|打印|咨询|体检|培训|发放|阅览|复印)[^，。]{0,6}$")
_NO_WAIVER = re.compile(
    r"(?:没有|未|无|不存在|也没有|也未|谈不上)[^，。；]{0,26}减免|减免[^，。；\d]{0,10}(?:为|均为|：|是)?(?:零|0元|无)(?:元)?"
    r"|(?:收费|费用)(?:及|和|、|与|或)减免[^，。；]{0,10}(?:没有|未|无|不存在|为零)"
)
_NO_NOTICE = re.compile(
    r"(?:没有|未|无)(?:发出|发送|出具|制发|下达)(?:过)?(?:任何)?(?:信息)?(?:公开)?(?:信息)?(?:处理费)?(?:的)?(?:收费|缴费)通知"
)


def fee_statements(all_sentences: list[Sentence], year: int | None) -> Iterator[Mention]:
    """Charges for information, waivers and notices of charges; 0 where the words deny them.

    Beside a charge, words that deny one (检索和邮寄没有收费) may be of some kinds of it only: they are not sure.
    """
    found = list(_fees(all_sentences, year))
    charged = any(one.path == "fees.charged_yuan" and one.low > 0 and one.exact for one in found)
    for one in found:
        partly = charged and one.path == "fees.charged_yuan" and not one.low and not holds(one.quote, *_ANY_FEE)
        yield replace(one, sure=False) if partly else one


_ANY_FEE = ("任何", "一律", "均", "全部", "全年", "年度", "0元", "零")


def _fees(all_sentences: list[Sentence], year: int | None) -> Iterator[Mention]:
    """What each sentence states of fees."""
    for sentence in all_sentences:
        text = sentence.text
        if holds(text, *_OTHER_COSTS):
            continue
        about = holds(sentence.topic, "收费", "费用", "减免", "处理费")
        if not about and not holds(text, *_FEE):
            continue
        if not about and holds(text, *_OTHER_MONEY) and not holds(text, *_INFORMATION_FEE):
            continue
        seen: set[str] = set()
        stated = [(path, q) for q in sentence.quantities if (path := _fee_path(sentence, q, year)) is not None]
        for path, quantity in _added_up(sentence, stated):
            if path not in seen:
                seen.add(path)
                yield _yuan(path, sentence, quantity)
            paid = _PAID.match(text, quantity.end) if path == "fees.noticed_yuan" else None
            if paid and "fees.charged_yuan" not in seen:
                seen.add("fees.charged_yuan")
                if paid["none"]:
                    yield denied("fees.charged_yuan", sentence)
                else:
                    yield _yuan("fees.charged_yuan", sentence, quantity)
        if not about and (
            not holds(text, *_ABOUT_INFORMATION) or holds(text[:6], "如", "按照规定", "收费标准", "应当", "除")
        ):
            continue
        for path in _denied(sentence, about, seen):
            yield denied(path, sentence)


def _added_up(sentence: Sentence, stated: list[tuple[str, Quantity]]) -> list[tuple[str, Quantity]]:
    """The figures by path; the parts of a charge (检索费9元、复制费31元，合计40元) give way to their sum."""
    charged = [quantity for path, quantity in stated if path == "fees.charged_yuan"]
    text = sentence.text
    parts = [one for one in charged if holds(text[max(0, one.start - 6) : one.start], *_PARTS_OF_FEES)]
    # 58元（检索费20元、…）: what stands in a bracket is counted already.
    parts = [one for one in parts if text.rfind("（", 0, one.start) <= text.rfind("）", 0, one.start)]
    if len(parts) < 2:
        return stated
    together = [
        one for one in sentence.quantities if one.unit in _MONEY and _TOGETHER.search(sentence.text[: one.start])
    ]
    if together:
        chosen = together[0]
    else:
        chosen = replace(parts[0], low=sum(one.low for one in parts), high=sum(one.low for one in parts))
    return [("fees.charged_yuan", chosen), *((path, one) for path, one in stated if path != "fees.charged_yuan")]


_PAID = re.compile("，(?:已?全部收取|(?P<none>尚未收取))(?=[，；。]|$)")
"""What became of the amount that notices charged."""
_TOGETHER = re.compile(r"(?:合计|共计|总计|共)(?:收取|收费)?(?:为)?$")


def _denied(sentence: Sentence, about: bool, seen: set[str]) -> Iterator[str]:
    """The facts that a sentence denies, of those it does not count (`seen`)."""
    text = sentence.text
    charged = "fees.charged_yuan" in seen
    if "fees.notices" not in seen and "通知" in text and _NO_NOTICE.search(text):
        yield "fees.notices"
    if not charged and _FREE.search(text) and not _FREE_LATER.search(text):
        if not about and holds(text, "免费", "无偿") and not _ALL_OR_NONE.search(text):
            return
        free_alone = not about and "免费" in text and not holds(text, "收费", "费用")
        if free_alone and _OTHER_SERVICE.search(text.partition("免费")[0]):
            return  # 免费 is said of another service: 查阅点打印免费
        yield "fees.charged_yuan"
        charged = True
    if "fees.waived_yuan" not in seen and _NO_WAIVER.search(text):
        yield "fees.waived_yuan"
    if about and not charged and BARE_NONE.match(text):
        yield "fees.charged_yuan"
        if "减免" in sentence.topic and (holds(text, "情况", "此类") or text.startswith(("无", "没有"))):
            yield "fees.waived_yuan"


def _yuan(path: str, sentence: Sentence, quantity: Quantity) -> Mention:
    """The mention of a fee in yuan, or of a number of notices."""
    scale = 10000 if quantity.unit == "万元" else 1
    low = _whole(Decimal(quantity.low) * scale)
    high = None if quantity.high is None else _whole(Decimal(quantity.high) * scale)
    return Mention(path, low, high, sentence.quote, sentence.place, quantity.exact)


def _whole(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else value


_WAIVED_TOGETHER = re.compile(r"减免了[^，；。]{2,20}，(?:共)?(?:计|共计|合计)$")
_WAIVED_AMOUNT = re.compile(r"(?:减免|免收)[^。；]{0,10}，(?:金额|共计|合计|共)(?:为)?$")
_PARTS_OF_FEES = ("检索费", "复制费", "邮寄费", "工本费", "成本费")
_NUMBER_OF = re.compile("件数(?:为|共|：)*$")
_NOTICES = re.compile(r"(?:收费|缴费|处理费)[^，]{0,8}通知(?:书)?(?:的)?(?:件数)?(?:共|为|：|共计)*$")
_SENT = re.compile(r"(?:发出|发送|出具|制发|下达)(?:了)?$")
_CHARGE = re.compile(r"(?:信息)?(?:处理费)?(?:收费|缴费)")
_WAIVED = re.compile(r"(?:减免|免收|免除|免缴|减收)[^，]{0,14}$")
_WAIVED_BEHIND = re.compile(
    r"(?:的)?(?:费用)?(?:予以)?(?:减免|免收)|，由[^，。；]{2,10}承担，(?:全部|全额)?予以(?:减免|免收)"
)
_RECEIVED = ("实际收", "实收", "实缴")
_NOTICED = re.compile(r"(?:通知|应收|总金额|通知书)[^，]{0,12}$")
_AMOUNT = re.compile(r"(?:金额|总额)(?:为|共|：|共计|合计)*$")
_CHARGED = re.compile(r"(?:收取|收费|收缴|费用|处理费|检索费|复制费|邮寄费|工本费|成本费|金额)[^，。]{0,16}$")


def without_figures(lead: str) -> str:
    """The words before a figure with earlier figures left out."""
    return lead.replace("#", "")


def _fee_path(sentence: Sentence, quantity: Quantity, year: int | None) -> str | None:
    """The fact that a figure states; None when it is no charge, waiver or number of notices of this year."""
    masked, unit = sentence.masked, quantity.unit
    if scope_of(sentence, quantity, year).time != "now":
        return None
    lead = masked[clause_start(masked, quantity.start, "；。") : quantity.start]
    near = behind_last_figure(lead)
    tail = sentence.text[quantity.end : quantity.end + 12]
    if unit in _MONEY and (_WAIVED_TOGETHER.search(near) or _WAIVED_AMOUNT.search(without_figures(lead))):
        return "fees.waived_yuan"
    if unit in ("件", "份", "次", "个", "张") or (not unit and _NUMBER_OF.search(near)):
        notices = _NOTICES.search(near) or (_SENT.search(near) and _CHARGE.match(tail))
        return "fees.notices" if notices else None
    if unit not in _MONEY and (unit or quantity.low):
        return None
    if _WAIVED.search(near) or _WAIVED_BEHIND.match(tail):
        return "fees.waived_yuan"
    if holds(near, *_RECEIVED):
        return "fees.charged_yuan"
    if _NOTICED.search(near) or ("通知" in lead and _AMOUNT.search(near)):
        return "fees.noticed_yuan"
    if _CHARGED.search(near) and not holds(near[-12:], "标准", "每页", "每件", "每张", "按"):
        return "fees.charged_yuan"
    return None
