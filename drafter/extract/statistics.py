"""Tables that are none of the national forms': the statistics form of 2014–2018, and which tables list parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter import words
from drafter.document import Document, Table
from drafter.extract.partstables import parts_in_table
from drafter.extract.reading import Mention, PartList, StatedPart, StatedShare
from drafter.extract.scope import without_brackets
from drafter.text.folding import folded
from drafter.text.items import without_mark
from drafter.text.numerals import whole
from drafter.text.search import has_any

# Rows of 国办发〔2014〕32号 (and of the local forms before it) by what their labels say; most labels of the form are
# known from memory only (standards), so they are matched by their sense and not by their words.
_ROWS: tuple[tuple[str, str], ...] = (
    (r"主动公开(?:政府|政务)?信息(?:总)?(?:数|数量|条数|总数)", "proactive.total"),
    (
        r"收到(?:政府信息公开)?申请(?:总)?数|受理(?:依申请公开)?(?:信息)?(?:的)?(?:申请)?(?:总数|数|数量)|^申请总数",
        "requests.received",
    ),
    (r"申请(?:办结|答复)(?:总)?数|答复(?:总)?数", "requests.settled"),
    (r"行政复议(?:总)?(?:数量|数|件数)|^(?:[一二三四五六七八九]、)?行政复议$", "disputes.reconsideration"),
    (r"行政诉讼(?:总)?(?:数量|数|件数)|^(?:[一二三四五六七八九]、)?行政诉讼$", "disputes.litigation"),
    (r"行政申诉(?:数|数量)?|^申诉|举报投诉(?:数量|数)", "disputes.complaints"),
    (r"收取的?费用|收费(?:总)?(?:金额|数)", "fees.charged_yuan"),
    (r"减免(?:费用|金额)", "fees.waived_yuan"),
    (r"政策解读(?:稿件|材料)?(?:发布)?数", "interpretation.articles"),
    (r"回应公众关注热点|回应.{0,12}舆情数", "interpretation.responses"),
    (r"(?<!兼)专职(?:工作)?人员数", "organisation.full_time"),
    (r"兼职(?:工作)?人员数", "organisation.part_time"),
    (r"从事政府信息公开工作(?:的)?人员数", "organisation.staff"),
    (r"召开政府信息公开.{0,14}会议", "organisation.meetings"),
    (r"举办(?:各类)?培训班", "training.sessions"),
    (r"接受培训(?:的)?人员数|培训人次|参训人", "training.attended"),
)
_CHANNEL_ROW = re.compile(r"(政府公报|政府网站|政务微博|政务微信|其他方式)(?:公开)?(?:政府)?信息数")
_WAY_ROW = re.compile(
    r"(当面|传真|网络|信函|电子邮件|网上|其[他它]形式)申请(?:数)?$|^(?:\d[.．、])?(当面|传真|电子邮件|网上|信函)(?:申请)?$"
)
_OUTCOME_ROW = re.compile(
    r"(?P<name>属于已主动公开(?:范围)?|(?:不)?同意(?:部分)?公开|(?:不予|予以|部分)公开|不属于本(?:行政)?机关公开|(?:申请)?信息不存在|"
    r"告知作出更改、?补充|告知通过其[他它]途径办理)(?:答复)?(?:的)?(?:件)?数(?:量)?$"
)
_FIGURE = re.compile(r"^(?P<number>\d+(?:\.\d+)?)(?:条|件|篇|份|次|人|人次|项|个|万元|元)?$")
_UNITS = ("条", "件", "篇", "次", "人", "万元", "元", "人次", "个", "期", "份")

_NATIONAL = ("第二十条", "信息内容", "申请人情况", "勾稽", "自然人", "结果维持", "本年新收", "处理决定数量")
"""Words of the national forms: their tables are read by `formtables`."""


def table_statements(document: Document, year: int | None) -> Iterator[Mention | PartList | StatedShare]:
    """What the tables of the report of a year state that are none of the national forms'."""
    number = 0
    above = ""
    for block in document.blocks:
        if not isinstance(block, Table):
            above = getattr(block, "text", above) or above
            continue
        number += 1
        if any(has_any(cell.text, *_NATIONAL) for row in block.rows for cell in row):
            continue
        rows = [[folded(cell.text).replace(" ", "") for cell in row] for row in block.rows]
        yield from _statistics_form(rows, number)
        yield from parts_in_table(block, above, year, words.place_table(number))


def _value(text: str) -> Decimal | None:
    """The number in a cell; None when it holds something else."""
    found = _FIGURE.match(text.replace(",", ""))
    return Decimal(found["number"]) if found else None


def _row_value(cells: list[str]) -> tuple[str, Decimal | None, str]:
    """A row's label, its figure and its unit: the last cell that is a figure, whatever stands between."""
    values = [value for cell in cells if (value := _value(cell)) is not None]
    words = [cell for cell in cells if len(cell) > 1 and _value(cell) is None]
    label = "".join(cell for cell in words if cell not in ("——", "万元", "人次"))
    unit = next((cell for cell in cells if cell in _UNITS), "")
    return label, values[-1] if values else None, unit


def _path_of(label: str) -> str | None:
    """The fact that a row of the statistics form states; None for a row that states none."""
    if has_any(label, "规范性文件", "专门机构", "查阅点"):
        return None
    path = next((path for pattern, path in _ROWS if re.search(pattern, label)), None)
    if path == "requests.settled" and _OUTCOME_ROW.match(label):
        return None
    if path and path.startswith("disputes") and has_any(label, "维持", "纠错", "其他情形", "驳回"):
        return None
    return path


def _statistics_form(rows: list[list[str]], number: int) -> Iterator[Mention | PartList]:
    """指标｜单位｜数量, as in the form of 2014."""
    text = "".join(map("".join, rows))
    if len(rows) < 4 or not has_any(text, "统计指标", "指标名称", "申请数", "信息数", "统计表", "培训班"):
        return
    channels: list[StatedPart] = []
    outcomes: list[StatedPart] = []
    ways: list[StatedPart] = []
    received: int | None = None
    for row in rows:
        if sum(_value(cell) is not None for cell in row) > 1:
            continue  # two value columns (this year, all years): which is which is not for us to guess
        label, value, unit = _row_value(row)
        if value is None or not label:
            continue
        bare = without_brackets(without_mark(label).removeprefix("其中").removeprefix("："))
        if found := _CHANNEL_ROW.search(bare):
            channels.append(StatedPart(found[1], int(value)))
            continue
        if found := _WAY_ROW.search(bare):
            ways.append(StatedPart(found[1] or found[2], int(value)))
            continue
        if found := _OUTCOME_ROW.match(bare):
            outcomes.append(StatedPart(found["name"], int(value)))
            continue
        path = _path_of(bare)
        if path is None:
            continue
        if path.startswith("fees") and (unit == "万元" or "万元" in label):
            value *= 10000
        if path == "requests.received":
            received = int(value)
        quote = " ".join(cell for cell in row if cell)
        figure = whole(value)
        yield Mention(path, figure, figure, quote, words.place_row(bare[:14]), table=True)
    place = words.place_table(number)
    used = tuple(part for part in outcomes if part.count)
    if len(outcomes) >= 3 and used:
        yield PartList("outcome", used, None, "some", "", place)
    used = tuple(part for part in channels if part.count)
    if len(channels) >= 2 and used:
        yield PartList("channel", used, None, "some", "", place)
    if len(ways) >= 2 and received is not None:
        used = tuple(part for part in ways if part.count)
        yield PartList("way", used, received, "whole", "", place)
