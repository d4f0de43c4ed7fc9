"""Random valid reports: facts as a clerk may have them, without a contradiction, for every shipped template.

A report has figures of every size, names that look like figures, and sentences of its own that hold figures of other
matters; whatever the template cannot do without is there.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from report_words import (
    ANSWERS_GIVEN,
    CATEGORIES,
    CHANNELS,
    DEPUTIES,
    HEADS,
    MATTERS,
    PARENTS,
    PROBLEMS,
    REMEDIES,
    SENTENCES,
    UNITS,
    WAYS,
)
from valid_matters import counts, matters, split

from drafter.composing.compose import compose
from drafter.composing.templates import Template
from drafter.report import forms
from drafter.text.townships import kind_of_unit

Draw = st.DrawFn


@st.composite
def table_2(draw: Draw, form: str) -> dict[str, Any]:
    """Requests as the national forms count them: each column balances, and the totals are those of the rows."""
    results = [result.id for result in forms.results_of(form)]
    table: dict[str, dict[str, int]] = {}

    def put(row: str, column: str, count: int) -> None:
        if count:
            table.setdefault(row, {})[column] = table.get(row, {}).get(column, 0) + count

    for column in draw(st.lists(st.sampled_from([*forms.COLUMNS]), max_size=3, unique=True)):
        new, old = draw(counts(draw(st.sampled_from([3, 30, 9999])))), draw(st.sampled_from([0, 0, 1, 2, 14]))
        on = draw(st.sampled_from([0, 0, new + old, min(1, new + old), min(7, new + old)]))
        left = new + old - on
        put("new_received", column, new)
        put("carried_in", column, old)
        put("carried_out", column, on)
        for row in draw(st.lists(st.sampled_from(results), min_size=1, max_size=4, unique=True)):
            some = draw(st.integers(0, left))
            put(row, column, some)
            left -= some
        put("granted", column, left)
    totals = {path: sum(table.get(row, {}).values()) for path, row in ROWS.items()}
    return {**totals, "requests.table": table} if table else totals


ROWS = {"requests.received": "new_received", "requests.carried_in": "carried_in", "requests.carried_out": "carried_out"}
"""The requests' totals and the rows of table 2 they are the totals of."""


@st.composite
def old_requests(draw: Draw) -> dict[str, Any]:
    """Requests as reports before 2019 tell of them."""
    new, old = draw(st.one_of(st.just(0), counts(40), counts(9999))), draw(st.sampled_from([0, 0, 1, 3, 12]))
    on = draw(st.sampled_from([0, 0, min(1, new + old), new + old, min(11, new + old)]))
    facts: dict[str, Any] = {"requests.received": new, "requests.carried_in": old, "requests.carried_out": on}
    facts["requests.by_channel"] = draw(split(new, WAYS, True, 4))
    facts["requests.outcomes"] = draw(split(new + old - on, ANSWERS_GIVEN, draw(st.booleans()), 4))
    refused = sum(part["count"] for part in facts["requests.outcomes"] if part["name"] in ("不予公开", "不同意公开"))
    facts["requests.refusals"] = draw(split(refused, REASONS, True, 3))
    return facts


@st.composite
def proactive(draw: Draw) -> dict[str, Any]:
    """What was disclosed on one's own initiative: parts within their total, channels that overlap."""
    total, last = draw(counts()), draw(counts())
    parts = draw(split(total, CATEGORIES, draw(st.booleans()), 8))
    there = [part["name"] for part in parts] or ["文件类"]
    before = draw(split(last, tuple(there), draw(st.booleans()), 8))
    if draw(st.booleans()):
        last = draw(st.sampled_from([total, total + 1, max(0, total - 1), last]))
        before = before if sum(part["count"] for part in before) <= last else []
    channels = draw(st.lists(st.sampled_from(CHANNELS), max_size=5, unique=True))
    key = draw(st.integers(0, total * 3 // 4))  # key matters near the total would look like all its parts
    return {
        "proactive.total": total,
        "proactive.scope": draw(
            st.sampled_from(["政府网站", "各渠道合计", "按条目计，不含2012年以前的", "网站和公众号"])
        ),
        "proactive.categories": parts,
        "proactive.channels": [{"name": name, "count": draw(st.integers(0, total))} for name in channels],
        "proactive.last_total": last,
        "proactive.last_categories": before,
        "proactive.key_total": key,
        "proactive.key_topics": draw(names_of("财政预决算", "惠农补贴", "征地拆迁", "十件实事", "“一事一议”")),
        "proactive.key_counts": draw(split(key, MATTERS, draw(st.booleans()), 3)),
        "interpretation.articles": draw(counts(300)),
        "interpretation.responses": draw(counts(300)),
    }


def names_of(*names: str) -> st.SearchStrategy[list[str]]:
    """One or more of these names."""
    return st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)


@st.composite
def statutory(draw: Draw, form: str) -> dict[str, Any]:
    """Table 1 and the charges, of the form's own year."""
    facts: dict[str, Any] = {f"statutory.{key}": draw(counts()) for key in ("licensing", "penalties", "coercion")}
    normative = "statutory.normative."
    if form == "2021":
        issued = draw(counts(30))
        facts |= {normative + "issued": issued, normative + "repealed": draw(counts(20))}
        facts[normative + "in_force"] = issued + draw(counts(60))
        return facts | draw(charges())
    made = draw(counts(30))
    facts |= {normative + "made": made, normative + "disclosed": made + draw(counts(5))}
    facts[normative + "public_total"] = facts[normative + "disclosed"] + draw(counts(200))
    facts["statutory.services"] = draw(counts())
    for row in ("licensing", "services", "penalties", "coercion", "fees"):
        before = draw(counts(400))
        facts[f"statutory.matters.{row}.last_year"] = before
        facts[f"statutory.matters.{row}.change"] = draw(st.one_of(st.just(0), st.integers(-before, 60)))
    projects = draw(counts(40))
    facts["statutory.procurement.projects"] = projects
    facts["statutory.procurement.amount_wan"] = draw(money(9999)) if projects else 0
    return facts


@st.composite
def charges(draw: Draw) -> dict[str, Any]:
    """Charges since 2021: none without a notice, and within table 1's amount in 万元."""
    notices = draw(st.one_of(st.just(0), counts(12)))
    noticed = draw(money(20_000, least=1)) if notices else 0
    charged = draw(st.sampled_from([noticed, 0, min(noticed, 120)]))
    wan = float(Decimal(str(charged)) / 10_000)
    within = (
        wan if charged and draw(st.booleans()) else draw(money(5000)) + int(wan) + 1 if charged else draw(money(99))
    )
    return {
        "fees.notices": notices,
        "fees.noticed_yuan": noticed,
        "fees.charged_yuan": charged,
        "statutory.fees_wan": plain(within),
    }


def plain(amount: float) -> int | float:
    """The amount as a fact holds it: whole where it is whole."""
    number = Decimal(str(round(amount, 6)))
    return int(number) if number == number.to_integral_value() else float(number)


def money(most: int, least: int = 0) -> st.SearchStrategy[int | float]:
    """Amounts with up to two decimals."""
    hundredths = st.integers(least * 100, most * 100).map(lambda number: plain(number / 100))
    return st.one_of(st.just(max(0, least)), counts(most, least), hundredths)


@st.composite
def national_disputes(draw: Draw) -> dict[str, Any]:
    """Table 3, mostly zeros."""
    some = st.one_of(st.just(0), st.just(0), st.just(0), counts(30))
    return {f"disputes.{group}.{outcome}": draw(some) for group in forms.DISPUTES for outcome in forms.OUTCOMES}


@st.composite
def people(draw: Draw, year: int, unit: str) -> dict[str, Any]:
    """Who does the work, with which means; rules, training, supervision."""
    full, part = draw(counts(12)), draw(counts(60))
    sessions = draw(counts(40))
    facts: dict[str, Any] = {
        "organisation.group": draw(st.booleans()),
        "organisation.group_name": "政务公开工作领导小组",
        "organisation.group_head": draw(st.sampled_from(HEADS[kind_of_unit(unit) or "镇"])),
        "organisation.group_deputy": "分管副职",
        "organisation.group_members": draw(st.sampled_from(["各办公室负责人", "7个办公室和2个中心的负责人"])),
        "organisation.leader": draw(st.sampled_from(DEPUTIES[kind_of_unit(unit) or "镇"])),
        "organisation.office": draw(st.sampled_from(["党政综合办公室", "党政办", "综合办公室（信息公开办）"])),
        "organisation.office_head": draw(st.sampled_from(["党政综合办公室主任", "办公室主任"])),
        "organisation.supervisor": "县政府办公室",
        "organisation.staff": full + part,
        "organisation.full_time": full,
        "organisation.part_time": part,
        "organisation.meetings": draw(counts(30)),
        "organisation.plan": draw(st.booleans()),
        "organisation.rules": draw(names_of("保密审查", "依申请公开办理", "责任追究", "考核评议制度", "“三审三校”")),
        "training.study": draw(
            st.sampled_from(["利用周一例会组织全体干部学习《条例》", "每月10日组织村干部学习《条例》"])
        ),
        "training.sessions": sessions,
        "training.attended": sessions + draw(counts()),
        "training.rate": draw(st.sampled_from(["98.6%", "100%", "95%以上", "7.5%", "66.7%"])),
        "supervision.inspections": draw(counts(60)),
        "supervision.assessment": draw(
            st.sampled_from(["考核结果为良好", "在全县18个乡镇中列第5名", "得分96.5分，为优秀"])
        ),
        "supervision.evaluation": draw(
            st.sampled_from(["邀请村民代表评议，满意和基本满意的占96%", "发出问卷200份，收回187份", "没有开展"])
        ),
        "supervision.accountability": draw(st.one_of(st.just(0), counts(9))),
        "subordinate.count": draw(counts(30)),
        "secrecy.reviewer": draw(st.sampled_from(["保密审查领导小组", "党政综合办公室", "分管领导"])),
        "secrecy.incidents": draw(st.one_of(st.just(0), counts(5))),
        "platforms.site": draw(st.sampled_from(["县人民政府门户网站", "政务公开网（www.example.gov.cn）"])),
        "platforms.columns": draw(names_of("公开指南", "公开制度", "法定主动公开内容", "公开年报", "96118专栏")),
        "platforms.carriers": draw(names_of("微信公众号", "“村村响”广播", "电子显示屏", "QQ群", "手机短信")),
        "platforms.venues": draw(names_of("政务公开栏", "便民服务中心", "图书室", "3个村级服务站")),
        "platforms.hotlines": draw(names_of("0574-12345678", "5880205", "12345")),
        "platforms.catalogues": draw(names_of(f"{unit}政府信息公开指南", f"{unit}政府信息公开目录（{year}年版）")),
        "platforms.updated": draw(st.booleans()),
        "platforms.messages": draw(counts()),
    }
    return facts


@st.composite
def words_around(draw: Draw, year: int) -> dict[str, Any]:
    """Everything that is no figure: sentences of the clerk's own, contact, dates, basis."""
    count, before = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    own = list(draw(st.permutations(SENTENCES)))
    planned = list(draw(st.permutations(REMEDIES)))
    own_words = {path: [own.pop() for _ in range(draw(st.integers(1, 2)))] for path in OWN_WORDS}
    if draw(st.integers(0, 3)) == 0:
        own_words["other_matters"] = []
    return {
        "publication.basis": draw(names_of("示例县政府信息公开考核办法", f"关于做好{year}年度报告编制工作的通知")),
        "publication.site": "示例县人民政府门户网站",
        "publication.url": "www.example.gov.cn",
        "publication.date": date(year + 1, draw(st.integers(1, 3)), draw(st.integers(1, 28))),
        "contact.office": "党政综合办公室",
        "contact.address": draw(st.sampled_from(["人民路1号", "迎宾大道1048号3楼302室"])),
        "contact.postcode": "315400",
        "contact.phone": "0574-12345678",
        "contact.email": "office2024@example.gov.cn",
        "requests.accepts": draw(names_of("当面", "信函", "网站", "传真")),
        "requests.procedure": draw(names_of("受理", "审查", "处理", "答复")),
        "last_remedies": planned[:before],
        "followups": own[:before],
        "problems": list(draw(st.permutations(PROBLEMS)))[:count],
        "remedies": planned[before : before + count],
        **own_words,
    }


OWN_WORDS = (
    *(f"notes.{part}" for part in ("overview", "proactive", "requests", "management", "platforms", "supervision")),
    *("proactive.key_work", "subordinate.measures", "secrecy.measures", "other_matters"),
)


@st.composite
def valid_reports(draw: Draw, template: Template) -> dict[str, Any]:
    """The facts of one report that can be rendered in this template without an open place, and contradict nothing."""
    year = draw(st.integers(template.years[0], min(template.years[1], 2025)))
    unit = draw(st.sampled_from(UNITS))
    facts: dict[str, Any] = {
        **draw(proactive()),
        **(draw(table_2(template.form)) if template.form else draw(old_requests())),
        **draw(people(year, unit)),
        **(draw(matters()) if draw(st.booleans()) else {}),
        **draw(words_around(year)),
        "unit.parent": draw(st.sampled_from(PARENTS)),
        "secrecy.reviewed": 0,
    }
    facts["secrecy.reviewed"] = draw(st.sampled_from([0, facts["proactive.total"]])) or facts["proactive.total"] + draw(
        counts(40)
    )
    if template.form:
        facts |= draw(statutory(template.form)) | draw(national_disputes())
    else:
        facts |= {f"disputes.{kind}": draw(st.one_of(st.just(0), counts(40))) for kind in OLD_DISPUTES}
        for kind, of in (("reconsideration", RECONSIDERED), ("litigation", SUED)):
            facts[f"disputes.{kind}_outcomes"] = draw(split(facts[f"disputes.{kind}"], of, True, 3))
        facts |= {"fees.charged_yuan": draw(money(20_000)), "fees.waived_yuan": draw(money(20_000))}
    facts |= {path: draw(EXTRAS[path]) for path in template.extras if path in EXTRAS}
    facts = {path: value for path, value in facts.items() if value != [] or path == "other_matters"}
    always = {"template": template.name, "year": year, "unit.name": unit}
    share = draw(st.sampled_from([0, 1, 3, 7, 10]))
    bits = draw(st.integers(0, 11 ** len(facts) - 1)) if share else 0
    out = {path for at, path in enumerate(facts) if share and bits // 11**at % 11 < share}
    if "requests.received" in out:
        out |= {path for path in facts if path.startswith("requests.")}
    kept = {**always, **{path: value for path, value in facts.items() if path not in out}}
    for _ in range(4):
        missing = [path for path in compose(template, kept).open if path in facts and path not in kept]
        if not missing:
            break
        kept |= {path: facts[path] for path in missing}
    return _without_answers_to_nothing(kept)


def _without_answers_to_nothing(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts; where last year's requests are left out, without the answers that only they account for."""
    there = facts.get("requests.received", 0) + facts.get("requests.carried_in", 0)
    on = facts.get("requests.carried_out", 0)
    if on + sum(part["count"] for part in facts.get("requests.outcomes", [])) > there:
        facts.pop("requests.outcomes", None)
        if on > there:
            facts.pop("requests.carried_out", None)
    return facts


REASONS = ("涉及个人隐私", "涉及商业秘密", "可能危及社会稳定", "属于内部管理信息")
RECONSIDERED = ("维持", "责令重新答复", "撤销", "申请人撤回申请", "尚未审结")
SUED = ("驳回原告诉讼请求", "驳回起诉", "判决撤销", "原告撤诉", "尚未审结")
OLD_DISPUTES = ("reconsideration", "litigation", "complaints")
EXTRAS: dict[str, st.SearchStrategy[Any]] = {
    "extra.leaflets": st.one_of(counts(), st.sampled_from(["680余", "3000多", "1200以上"])),
    "extra.banners": st.one_of(counts(200), st.sampled_from(["10余", "20多"])),
    "extra.publicity": names_of("报纸", "网上互动", "宣传车", "“6·26”宣传日"),
    "extra.reported_up": st.one_of(counts(), st.sampled_from(["680余", "3000多"])),
    "extra.same_day_rate": st.sampled_from(["95%", "100%", "98.6%以上", "99.5%"]),
    "extra.village_platforms": counts(60),
    "extra.community_platforms": counts(20),
}
