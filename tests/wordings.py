"""Official wording round known figures: phrases of many hands, with what each of them states.

A phrase holds slots ({n}, {a} …) for figures and {pa} for the share of a in n; `states` says which fact each slot (or
number) is, `whole` that n is the sum of a, b and c. The phrases were written without looking at the program's patterns,
but the reader has been mended on them since: the rate over them guards against going back and is no estimate of what is
read in wording never seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Section = Literal["people", "proactive", "requests", "fees", "disputes"]


@dataclass(frozen=True)
class Wording:
    """A sentence with slots, and the facts it states: slot names, fixed numbers, or lists of named slots.

    `numbers` says how the slots hang together: n = a + b + c (“whole”), n at least that (“within”), n more or less than
    l by d (“more”, “fewer”), or nothing. `most` is the largest figure that is likely in it.
    """

    section: Section
    text: str
    states: dict[str, Any] = field(hash=False)
    numbers: str = ""
    most: int = 99_999
    year: int = 0


def _each(section: Section, numbers: str, most: int, *pairs: tuple[str, dict[str, Any]]) -> tuple[Wording, ...]:
    return tuple(Wording(section, text, states, numbers, most) for text, states in pairs)


def _all(section: Section, states: dict[str, Any], numbers: str, most: int, *texts: str) -> tuple[Wording, ...]:
    return tuple(Wording(section, text, states, numbers, most) for text in texts)


TOTALS = _all(
    "proactive",
    {"proactive.total": "n"},
    "",
    99_999,
    "全年共主动公开政府信息{n}条。",
    "{year}年，我镇主动公开政府信息{n}条。",
    "一年来，我镇通过多种形式向社会主动公开政府信息共计{n}条。",
    "截至{year}年底，本年度共主动公开政府信息{n}条。",
    "本年度主动公开信息总数为{n}条。",
    "本年度我镇主动公开政府信息的总量是{n}条。",
    "{year}年1月1日至12月31日，我镇累计主动公开政府信息{n}条。",
    "据统计，{year}年全镇主动公开各类政府信息{n}条。",
    "我镇坚持及时、准确的原则，全年主动公开政府信息达{n}条。",
    "全年主动公开政府信息数：{n}条。",
    "{year}年度，我镇应主动公开政府信息{n}条，已全部公开。",
    "我镇全年累计公开政府信息{n}条，全部为主动公开。",
    "本年内，镇政府主动向群众公开政务信息{n}条。",
    "今年以来，我镇主动公开了{n}条政府信息。",
    "{year}年，共有{n}条政府信息由我镇主动公开。",
    "主动公开政府信息共{n}条，较好地满足了群众的知情需要。",
    "全年主动公开政府信息{n}件，内容涵盖机构职能、财政资金、惠农政策等。",
    "本年度全镇主动公开信息数量为{n}条，公开率100%。",
    "我镇在{year}年主动公开的政府信息合计为{n}条。",
    "经统计，全年主动公开信息{n}条，按规定时限公开的占100%。",
)
TOTAL_ZERO = _all(
    "proactive",
    {"proactive.total": 0},
    "",
    0,
    "{year}年，我镇没有主动公开政府信息。",
    "全年主动公开政府信息0条。",
    "本年度主动公开政府信息数为零。",
)
_ABC = [("政策法规类", "a"), ("工作动态类", "b"), ("财政资金类", "c")]
_WHOLE = {"proactive.total": "n", "proactive.categories": _ABC}
CATEGORIES = (
    *_all(
        "proactive",
        _WHOLE,
        "whole",
        9_999,
        "全年主动公开政府信息{n}条，其中政策法规类{a}条、工作动态类{b}条、财政资金类{c}条。",
        "全年主动公开政府信息{n}条。其中，政策法规类{a}条，工作动态类{b}条，财政资金类{c}条。",
        "{year}年主动公开政府信息{n}条，其中：政策法规类{a}条；工作动态类{b}条；财政资金类{c}条。",
        "我镇主动公开政府信息{n}条，包括政策法规类{a}条、工作动态类{b}条和财政资金类{c}条。",
        "全年主动公开政府信息共{n}条，按内容划分：政策法规类{a}条，工作动态类{b}条，财政资金类{c}条。",
        "主动公开政府信息{n}条。按类别分，政策法规类有{a}条，工作动态类有{b}条，财政资金类有{c}条。",
        "主动公开政府信息{n}条，政策法规类、工作动态类、财政资金类分别为{a}条、{b}条、{c}条。",
        "主动公开政府信息{n}条，其中政策法规类、工作动态类和财政资金类信息分别是{a}条、{b}条和{c}条。",
        "主动公开政府信息{n}条，其中政策法规类{a}条，占{pa}；工作动态类{b}条，占{pb}；财政资金类{c}条，占{pc}。",
        "主动公开政府信息{n}条，其中政策法规类{a}条（占{pa}），工作动态类{b}条（占{pb}），财政资金类{c}条（占{pc}）。",
        "全年主动公开政府信息{n}条：政策法规类{a}条，占总数的{pa}，工作动态类{b}条，占总数的{pb}，财政资金类{c}条，占总数的{pc}。",
        "全年主动公开政府信息{n}条。一是政策法规类{a}条；二是工作动态类{b}条；三是财政资金类{c}条。",
        "主动公开的{n}条政府信息中，政策法规类{a}条，工作动态类{b}条，财政资金类{c}条。",
        "全年主动公开政府信息{n}条，具体为：政策法规类{a}条、工作动态类{b}条、财政资金类{c}条。",
        "全年主动公开政府信息{n}条，按信息类别统计，政策法规类{a}条、工作动态类{b}条、财政资金类{c}条。",
        "我镇共主动公开政府信息{n}条，主要包括：政策法规类{a}条，工作动态类{b}条，财政资金类{c}条。",
        "全年主动公开政府信息{n}条，其中政策法规类信息{a}条、工作动态类信息{b}条、财政资金类信息{c}条。",
        "全年公开政策法规类{a}条、工作动态类{b}条、财政资金类{c}条，合计主动公开政府信息{n}条。",
    ),
    *_all(
        "proactive",
        {"proactive.total": "n", "proactive.categories": [("机构职能", "a"), ("人事任免", "b")]},
        "within",
        9_999,
        "全年主动公开政府信息{n}条，其中机构职能{a}条、人事任免{b}条。",
        "全年主动公开政府信息{n}条，其中机构职能信息{a}条，人事任免信息{b}条，其余为工作动态。",
    ),
)
_SOME = [("机构职能", "a"), ("人事任免", "b")]
SOME = _all(
    "proactive",
    {"proactive.total": "n", "?proactive.categories": _SOME, "?proactive.key_counts": _SOME},
    "within",
    9_999,
    "主动公开政府信息{n}条，涉及机构职能{a}条、人事任免{b}条等。",
    "主动公开政府信息{n}条，主要有机构职能{a}条、人事任免{b}条。",
)
"""Some parts of many: they may be read as categories or as matters counted by themselves."""
_CHANNELS = {"proactive.total": "n", "proactive.channels": [("政府网站", "a"), ("微信公众号", "b")]}
CHANNELS = _all(
    "proactive",
    _CHANNELS,
    "overlap",
    9_999,
    "全年主动公开政府信息{n}条。其中通过政府网站公开{a}条，通过微信公众号公开{b}条。",
    "全年主动公开政府信息{n}条。从公开渠道看，政府网站公开{a}条，微信公众号公开{b}条。",
    "全年主动公开政府信息{n}条。按公开形式分，政府网站{a}条，微信公众号{b}条。",
    "全年主动公开政府信息{n}条，通过政府网站发布{a}条、微信公众号发布{b}条。",
    "全年主动公开政府信息{n}条。在政府网站发布信息{a}条，在微信公众号推送信息{b}条。",
    "全年主动公开政府信息{n}条。我镇利用政府网站公开信息{a}条，利用微信公众号公开信息{b}条。",
    "全年主动公开政府信息{n}条（同一信息在多处发布的计1条），政府网站、微信公众号分别发布{a}条、{b}条。",
)
CHANGES = (
    *_all(
        "proactive",
        {"proactive.total": "n", "?proactive.last_total": "l"},
        "more",
        40_000,
        "全年主动公开政府信息{n}条，比上年增加{d}条。",
        "全年主动公开政府信息{n}条，比上年增加{d}条，增长{g}。",
        "全年主动公开政府信息{n}条，同比增长{g}。",
        "{year}年主动公开政府信息{n}条，较{last}年的{l}条增加{d}条。",
        "全年主动公开政府信息{n}条，与上一年度相比多公开{d}条。",
        "全年主动公开政府信息{n}条，上年为{l}条，同比增加{d}条。",
        "全年主动公开政府信息{n}条，较去年增长了{g}。",
        "全年主动公开政府信息由上年的{l}条增加到{n}条。",
        "全年主动公开政府信息{n}条，同比上升{g}，净增{d}条。",
    ),
    *_all(
        "proactive",
        {"proactive.total": "n", "?proactive.last_total": "l"},
        "fewer",
        40_000,
        "全年主动公开政府信息{n}条，比上年减少{d}条。",
        "全年主动公开政府信息{n}条，较{last}年减少{d}条，下降{g}。",
        "全年主动公开政府信息{n}条，同比下降{g}。",
        "全年主动公开政府信息{n}条，少于上年的{l}条。",
    ),
    *_all(
        "proactive",
        {"proactive.total": "n", "?proactive.last_total": "n"},
        "",
        40_000,
        "全年主动公开政府信息{n}条，与上年持平。",
        "全年主动公开政府信息{n}条，数量与{last}年相同。",
    ),
)
ABOUT = _all(
    "proactive",
    {"~proactive.total": "n"},
    "round",
    99_000,
    "全年主动公开政府信息{n}余条。",
    "全年主动公开政府信息约{n}条。",
    "全年主动公开政府信息{n}多条。",
    "全年主动公开政府信息近{n}条。",
    "全年主动公开政府信息超过{n}条。",
    "全年主动公开政府信息{n}条以上。",
    "全年主动公开政府信息{n}条左右。",
    "全年主动公开政府信息不少于{n}条。",
)
OTHERS = (
    *_all(
        "proactive",
        {"interpretation.articles": "n"},
        "",
        300,
        "全年发布政策解读{n}篇。",
        "全年共发布政策解读材料{n}篇。",
        "围绕惠农政策，发布解读稿件{n}篇。",
        "本年度编发政策解读文章{n}篇。",
    ),
    *_all(
        "proactive",
        {"interpretation.responses": "n"},
        "",
        300,
        "全年回应公众关切{n}次。",
        "主动回应社会关切{n}次。",
        "针对群众关心的问题，全年作出回应{n}次。",
    ),
    *_all(
        "proactive",
        {"platforms.messages": "n"},
        "",
        900,
        "全年办理网民留言{n}件。",
        "全年共答复网上留言{n}件。",
        "通过网站领导信箱办理群众来信{n}件。",
        "全年回复网民留言{n}条。",
    ),
    *_all(
        "proactive",
        {"proactive.key_total": "n"},
        "",
        900,
        "列入重点公开的信息{n}条。",
        "全年公开重点领域信息{n}条。",
        "重点领域政府信息公开{n}条。",
    ),
    *_all(
        "proactive",
        {"secrecy.reviewed": "n"},
        "",
        9_000,
        "公开前共审查信息{n}条。",
        "全年对{n}条拟公开信息进行了保密审查。",
        "全年开展保密审查{n}条次，未发现问题。",
    ),
)
RECEIVED = (
    *_all(
        "requests",
        {"requests.received": "n"},
        "",
        900,
        "{year}年，我镇收到政府信息公开申请{n}件。",
        "全年共收到依申请公开政府信息{n}件。",
        "全年受理政府信息公开申请{n}件。",
        "本年度共接到公民、法人和其他组织提出的政府信息公开申请{n}件。",
        "我镇全年依法受理公开申请{n}件，均按时答复。",
        "{year}年度新收政府信息公开申请{n}件。",
        "全年收到公民申请公开政府信息{n}件，全部在法定期限内办理。",
        "本年度收到的政府信息公开申请为{n}件。",
        "今年以来，共收到书面申请公开政府信息{n}件。",
        "本机关{year}年收到信息公开申请总数为{n}件。",
        "全年共办理依申请公开{n}件。",
        "全年收到申请{n}件次。",
    ),
    *_all(
        "requests",
        {"requests.received": 0},
        "",
        0,
        "{year}年，我镇没有收到政府信息公开申请。",
        "{year}年，我镇未收到政府信息公开申请。",
        "全年未收到公民、法人或其他组织提出的政府信息公开申请。",
        "全年受理依申请公开0件。",
        "本年度依申请公开政府信息数量为零。",
        "本年度我镇收到政府信息公开申请0件。",
        "全年没有公民、法人和其他组织向我镇申请公开政府信息。",
        "本年度无政府信息公开申请。",
        "截至{year}年12月31日，我镇尚未接到要求公开政府信息的申请。",
        "{year}年我镇政府信息公开申请数为0。",
        "全年收到政府信息公开申请零件。",
    ),
)
_WAYS = {"requests.received": "n", "requests.by_channel": [("当面", "a"), ("信函", "b"), ("网络", "c")]}
_ENDS = {"requests.received": "n", "requests.outcomes": [("同意公开", "a"), ("不予公开", "b"), ("信息不存在", "c")]}
WAYS = _all(
    "requests",
    _WAYS,
    "whole",
    300,
    "全年收到政府信息公开申请{n}件，其中当面申请{a}件、信函申请{b}件、网络申请{c}件。",
    "全年收到政府信息公开申请{n}件，其中：当面提出{a}件，以信函方式提出{b}件，通过网络提出{c}件。",
    "全年收到政府信息公开申请{n}件。按申请方式分，当面{a}件，信函{b}件，网络{c}件。",
    "全年共收到政府信息公开申请{n}件，当面、信函、网络申请分别为{a}件、{b}件、{c}件。",
    "全年收到政府信息公开申请{n}件，包括当面申请{a}件、信函申请{b}件和网络申请{c}件。",
    "全年收到政府信息公开申请{n}件，从申请方式看，当面申请{a}件，信函申请{b}件，网络申请{c}件。",
)
ENDS = _all(
    "requests",
    _ENDS,
    "whole",
    300,
    "全年收到政府信息公开申请{n}件，已全部答复，其中同意公开{a}件、不予公开{b}件、信息不存在{c}件。",
    "全年收到政府信息公开申请{n}件。从答复情况看，同意公开的{a}件，不予公开的{b}件，信息不存在的{c}件。",
    "全年收到政府信息公开申请{n}件，全部办结。按答复结果分，同意公开{a}件，不予公开{b}件，信息不存在{c}件。",
    "全年收到政府信息公开申请{n}件，均已答复：同意公开{a}件，不予公开{b}件，信息不存在{c}件。",
    "全年收到政府信息公开申请{n}件，答复{n}件，其中“同意公开”{a}件，“不予公开”{b}件，“信息不存在”{c}件。",
)
CARRIED = _each(
    "requests",
    "",
    40,
    ("全年新收政府信息公开申请{n}件，上年结转{m}件。", {"requests.received": "n", "requests.carried_in": "m"}),
    ("全年新收政府信息公开申请{n}件，{last}年结转{m}件。", {"requests.received": "n", "requests.carried_in": "m"}),
    (
        "全年收到政府信息公开申请{n}件，另有上年度结转申请{m}件。",
        {"requests.received": "n", "requests.carried_in": "m"},
    ),
    ("全年新收政府信息公开申请{n}件，上年没有结转。", {"requests.received": "n", "requests.carried_in": 0}),
    ("全年新收政府信息公开申请{n}件，无上年结转件。", {"requests.received": "n", "requests.carried_in": 0}),
    ("全年新收政府信息公开申请{n}件，结转下年度继续办理0件。", {"requests.received": "n", "requests.carried_out": 0}),
    (
        "全年新收政府信息公开申请{n}件，全部办结，没有结转下年度办理的申请。",
        {"requests.received": "n", "requests.carried_out": 0},
    ),
    ("全年没有新收政府信息公开申请，上年结转{m}件。", {"requests.received": 0, "requests.carried_in": "m"}),
) + _each(
    "requests",
    "within",
    40,
    (
        "全年收到政府信息公开申请{n}件，结转下年度继续办理{a}件。",
        {"requests.received": "n", "requests.carried_out": "a"},
    ),
    (
        "全年收到政府信息公开申请{n}件，到年底有{a}件尚未办结，结转下一年度。",
        {"requests.received": "n", "requests.carried_out": "a"},
    ),
)
FEES = (
    *_all(
        "fees",
        {"fees.charged_yuan": "n"},
        "",
        9_999,
        "{year}年，我镇因提供政府信息共收取检索、复制、邮寄等费用{n}元。",
        "全年依申请提供政府信息收取费用{n}元。",
        "本年度收取政府信息公开成本费用共计{n}元。",
    ),
    *_all(
        "fees",
        {"fees.charged_yuan": 0},
        "",
        0,
        "{year}年，我镇未向申请人收取任何费用。",
        "我镇提供政府信息没有收取检索、复制、邮寄等费用。",
        "全年提供政府信息公开服务收费0元。",
        "本年度我镇政府信息公开收费为零。",
        "本年度依申请提供政府信息均未收费。",
        "我镇没有就政府信息公开收取过费用。",
    ),
    *_all(
        "fees",
        {"fees.charged_yuan": 0, "fees.waived_yuan": 0},
        "",
        0,
        "全年没有发生政府信息公开收费和减免。",
        "{year}年，我镇未收取费用，也没有减免费用的情况。",
        "本年度政府信息公开收费、减免均为0元。",
        "全年无收费及减免情况。",
    ),
    *_each(
        "fees",
        "",
        9_999,
        ("全年收取费用{n}元，减免费用{m}元。", {"fees.charged_yuan": "n", "fees.waived_yuan": "m"}),
        ("全年收取检索、复制费{n}元，为困难群众减免{m}元。", {"fees.charged_yuan": "n", "fees.waived_yuan": "m"}),
        ("全年没有收取费用，减免费用{m}元。", {"fees.charged_yuan": 0, "fees.waived_yuan": "m"}),
    ),
)
NEW_FEES = (
    *_all(
        "fees",
        {"fees.charged_yuan": 0},
        "",
        0,
        "{year}年，我镇没有收取信息处理费。",
        "本年度未收取政府信息公开信息处理费。",
        "本机关{year}年度收取信息处理费0元。",
        "{year}年度，我镇政府信息处理费收取金额为零。",
    ),
    *_each(
        "fees",
        "",
        9_999,
        (
            "{year}年，我镇没有发出信息处理费收费通知，未收取信息处理费。",
            {"fees.notices": 0, "fees.charged_yuan": 0},
        ),
        (
            "本年度发出信息处理费收费通知{n}件，总金额{m}元，实际收取{m}元。",
            {"fees.notices": "n", "fees.noticed_yuan": "m", "fees.charged_yuan": "m"},
        ),
        (
            "{year}年，依申请提供政府信息发出收费通知{n}件，收费总金额{m}元。",
            {"fees.notices": "n", "?fees.noticed_yuan": "m", "?fees.charged_yuan": "m"},
        ),
    ),
)
_BOTH = {"disputes.reconsideration": 0, "disputes.litigation": 0}
DISPUTES = (
    *_all(
        "disputes",
        _BOTH,
        "",
        0,
        "{year}年，我镇没有发生因政府信息公开引起的行政复议和行政诉讼。",
        "全年未发生针对政府信息公开的行政复议案、行政诉讼案。",
        "全年无因政府信息公开申请行政复议、提起行政诉讼的情况。",
        "本年度我镇政府信息公开行政复议0件，行政诉讼0件。",
        "因政府信息公开被申请行政复议、提起行政诉讼的数量均为0。",
        "全年没有因政府信息公开被申请行政复议，也没有被提起行政诉讼。",
        "本年度未收到有关政府信息公开事务的行政复议申请和行政诉讼。",
        "我镇{year}年行政复议、行政诉讼均为零。",
        "全年因政府信息公开引发的行政复议、行政诉讼案件为零。",
    ),
    *_all(
        "disputes",
        {**_BOTH, "disputes.complaints": 0},
        "",
        0,
        "全年没有发生因政府信息公开申请行政复议、提起行政诉讼和申诉的情况。",
        "本年度未发生涉及政府信息公开的行政复议、行政诉讼和申诉案件。",
        "全年行政复议0件、行政诉讼0件、申诉0件。",
    ),
    *_each(
        "disputes",
        "",
        40,
        (
            "全年因政府信息公开被申请行政复议{n}件，被提起行政诉讼{m}件。",
            {"disputes.reconsideration": "n", "disputes.litigation": "m"},
        ),
        (
            "因政府信息公开发生行政复议{n}件、行政诉讼{m}件。",
            {"disputes.reconsideration": "n", "disputes.litigation": "m"},
        ),
        (
            "全年发生涉及政府信息公开的行政复议案件{n}件，没有发生行政诉讼。",
            {"disputes.reconsideration": "n", "disputes.litigation": 0},
        ),
        (
            "全年没有因政府信息公开被申请行政复议，被提起行政诉讼{m}件。",
            {"disputes.reconsideration": 0, "disputes.litigation": "m"},
        ),
        (
            "全年政府信息公开行政复议{n}起，行政诉讼{m}起，申诉{k}起。",
            {"disputes.reconsideration": "n", "disputes.litigation": "m", "disputes.complaints": "k"},
        ),
        (
            "因政府信息公开被提起行政复议的有{n}件，无行政诉讼。",
            {"disputes.reconsideration": "n", "disputes.litigation": 0},
        ),
        ("全年收到有关政府信息公开的申诉{n}件。", {"disputes.complaints": "n"}),
    ),
)
PEOPLE = (
    *_each(
        "people",
        "",
        60,
        ("全年组织政府信息公开培训{n}次，参训{m}人次。", {"training.sessions": "n", "training.attended": "m"}),
        (
            "全年举办政府信息公开业务培训班{n}期，培训人员{m}人次。",
            {"training.sessions": "n", "training.attended": "m"},
        ),
        ("先后组织信息公开工作人员培训{n}次，共有{m}人次参加。", {"training.sessions": "n", "training.attended": "m"}),
        (
            "全年开展政府信息公开培训{n}场次，参加培训的有{m}人次。",
            {"training.sessions": "n", "training.attended": "m"},
        ),
        ("全年举办培训{n}次。", {"?training.sessions": "n"}),
        ("全年开展政府信息公开专题培训{n}次。", {"training.sessions": "n"}),
        ("全年没有组织政府信息公开培训。", {"training.sessions": 0}),
        ("全年召开政府信息公开专题会议{n}次。", {"organisation.meetings": "n"}),
        ("镇政府先后{n}次召开会议研究政府信息公开工作。", {"organisation.meetings": "n"}),
        ("全年召开政府信息公开工作专题会{n}次。", {"organisation.meetings": "n"}),
        ("召开专题会议{n}次，部署政府信息公开工作。", {"organisation.meetings": "n"}),
        ("从事政府信息公开工作的人员共{n}人。", {"organisation.staff": "n"}),
        ("配备政府信息公开工作人员{n}名。", {"organisation.staff": "n"}),
        ("落实政府信息公开工作人员{n}人。", {"organisation.staff": "n"}),
        (
            "全镇现有专职从事政府信息公开工作人员{n}名，兼职人员{m}名。",
            {"organisation.full_time": "n", "organisation.part_time": "m"},
        ),
        (
            "配备专职人员{n}名、兼职人员{m}名负责政府信息公开工作。",
            {"organisation.full_time": "n", "organisation.part_time": "m"},
        ),
        (
            "从事政府信息公开工作的兼职人员{m}名，没有专职人员。",
            {"organisation.full_time": 0, "organisation.part_time": "m"},
        ),
        ("全年对政府信息公开工作监督检查{n}次。", {"supervision.inspections": "n"}),
        ("全年开展政府信息公开专项检查{n}次。", {"supervision.inspections": "n"}),
        ("全年没有发生因政府信息公开造成的失泄密事件。", {"secrecy.incidents": 0}),
        ("全年未发生失密、泄密事件。", {"secrecy.incidents": 0}),
        ("全年因政府信息公开工作被追究责任{n}人。", {"supervision.accountability": "n"}),
        ("全年没有因政府信息公开工作被追究责任的人员。", {"supervision.accountability": 0}),
    ),
    *_each(
        "people",
        "whole2",
        60,
        (
            "从事政府信息公开工作的人员共{n}人，其中专职{a}人、兼职{b}人。",
            {"organisation.staff": "n", "organisation.full_time": "a", "organisation.part_time": "b"},
        ),
        (
            "现有政府信息公开工作人员{n}名（专职{a}名，兼职{b}名）。",
            {"organisation.staff": "n", "organisation.full_time": "a", "organisation.part_time": "b"},
        ),
        (
            "政府信息公开工作人员{n}名，其中专职人员{a}名，兼职人员{b}名。",
            {"organisation.staff": "n", "organisation.full_time": "a", "organisation.part_time": "b"},
        ),
    ),
)
ELSEWHERE = _all(
    "people",
    {},
    "",
    900,
    "全年开展安全生产检查{n}次，整改隐患{m}处。",
    "全年召开党委会{n}次。",
    "辖区有行政村{n}个、居民{m}户。",
    "全镇共有干部{n}人。",
    "举办农业技术培训{n}期，培训农民{m}人次。",
    "调处矛盾纠纷{n}件。",
    "受理12345热线工单{n}件，办结{m}件。",
    "印发宣传单{n}份。",
    "全年接待来访群众{n}批次{m}人次。",
    "办理人大代表建议{n}件、政协提案{m}件。",
)
"""Figures of other matters: none of them is a fact of the report."""

FAMILIES: dict[str, tuple[Wording, ...]] = {
    "proactive": (*TOTALS, *TOTAL_ZERO, *CATEGORIES, *SOME, *CHANNELS, *CHANGES, *ABOUT),
    "others": OTHERS,
    "requests": (*RECEIVED, *WAYS, *ENDS, *CARRIED),
    "fees": FEES,
    "disputes": DISPUTES,
    "people": PEOPLE,
    "elsewhere": ELSEWHERE,
}
"""Wordings by what they are about, of reports until 2018; of each family a report has one."""

NEW_FAMILIES = {**FAMILIES, "fees": NEW_FEES}
"""The same since 2019."""
