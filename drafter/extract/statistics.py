"""Tables that are none of the national forms'.

Parts in rows (类别｜数量｜占比), and the statistics form of 2014–2018.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter import words
from drafter.document import Document, Table
from drafter.extract.cues import holds
from drafter.extract.numbers import folded
from drafter.extract.partnames import CHANNELS
from drafter.extract.reading import Mention, PartList, StatedPart, StatedShare
from drafter.extract.requestwords import ENDS, WAYS
from drafter.extract.scope import without_brackets

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
_FIGURE = re.compile(r"^(?P<number>\d+(?:\.\d+)?)(?:条|件|篇|份|次|人|人次|项|个|万元|元)?$")
_UNITS = ("条", "件", "篇", "次", "人", "万元", "元", "人次", "个", "期", "份")
_ROW_NUMBER = re.compile(r"^(?:[（(]?[\d一二三四五六七八九十]+[）).．、])+|其中：?")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%?$")
_ANOTHER_YEAR = re.compile(r"20\d\d")

_NATIONAL = ("第二十条", "信息内容", "申请人情况", "勾稽", "自然人", "结果维持", "本年新收", "处理决定数量")
"""Words of the national forms: their tables are read by `formtables`."""


def table_statements(document: Document) -> Iterator[Mention | PartList | StatedShare]:
    """What the document's tables state that are none of the national forms'."""
    number = 0
    above = ""
    for block in document.blocks:
        if not isinstance(block, Table):
            above = getattr(block, "text", above) or above
            continue
        number += 1
        if any(holds(cell.text, *_NATIONAL) for row in block.rows for cell in row):
            continue
        rows = [[folded(cell.text).replace(" ", "") for cell in row] for row in block.rows]
        yield from _statistics_form(rows, number)
        yield from _parts_table(rows, number, above)


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
    if holds(label, "规范性文件", "专门机构", "查阅点"):
        return None
    path = next((path for pattern, path in _ROWS if re.search(pattern, label)), None)
    if path and path.startswith("disputes") and holds(label, "维持", "纠错", "其他情形", "驳回"):
        return None
    return path


def _statistics_form(rows: list[list[str]], number: int) -> Iterator[Mention | PartList]:
    """指标｜单位｜数量, as in the form of 2014."""
    text = "".join(map("".join, rows))
    if len(rows) < 4 or not holds(text, "统计指标", "指标名称", "申请数", "信息数", "统计表", "培训班"):
        return
    channels: list[StatedPart] = []
    ways: list[StatedPart] = []
    received: int | None = None
    for row in rows:
        if sum(_value(cell) is not None for cell in row) > 1:
            continue  # two value columns (this year, all years): which is which is not for us to guess
        label, value, unit = _row_value(row)
        if value is None or not label:
            continue
        bare = without_brackets(_ROW_NUMBER.sub("", label))
        if found := _CHANNEL_ROW.search(bare):
            channels.append(StatedPart(found[1], int(value)))
            continue
        if found := _WAY_ROW.search(bare):
            ways.append(StatedPart(found[1] or found[2], int(value)))
            continue
        path = _path_of(bare)
        if path is None:
            continue
        if path.startswith("fees") and (unit == "万元" or "万元" in label):
            value *= 10000
        if path == "requests.received":
            received = int(value)
        quote = " ".join(cell for cell in row if cell)
        whole: int | Decimal = int(value) if value == value.to_integral_value() else value
        yield Mention(path, whole, whole, quote, words.place_row(bare[:14]), table=True)
    place = words.place_table(number)
    used = tuple(part for part in channels if part.count)
    if len(channels) >= 2 and used:
        yield PartList("proactive.channels", "proactive.total", used, None, False, "", place)
    if len(ways) >= 2 and received is not None:
        used = tuple(part for part in ways if part.count)
        yield PartList("requests.by_channel", "requests.received", used, received, True, "", place)


def _columns(head: list[str]) -> tuple[int, int | None] | None:
    """The columns of a table's figures and of its shares (None: it has none); None for no table of parts."""
    named = (i for i, cell in enumerate(head) if i and _names_figures(cell))
    figures = next(named, None)
    row = "".join(head)
    if figures is None or not holds(row, "类", "栏目", "内容", "渠道", "方式", "名称", "项目", "平台", "结果", "载体"):
        return None
    years = [
        cell for cell in head[1:] if holds(cell, "数量", "条数", "件数", "上年", "去年") or _ANOTHER_YEAR.search(cell)
    ]
    if len(years) > 1:
        return None
    others = (i for i, cell in enumerate(head) if i != figures and holds(cell, "比例", "比重", "百分比", "占"))
    return figures, next(others, None)


def _names_figures(cell: str) -> bool:
    """Whether the head of a column says that figures stand below."""
    named = holds(cell, "数量", "条数", "件数", "公开数", "信息数", "公开量", "（条", "（件")
    return named or cell.endswith("条")


def _parts_table(rows: list[list[str]], number: int, above: str) -> Iterator[PartList | StatedShare | Mention]:
    """类别｜数量（条）｜占比 with or without 合计."""
    columns = _columns(rows[0]) if len(rows) >= 3 else None
    if columns is None:
        return
    column, share = columns
    parts: list[StatedPart] = []
    total: int | None = None
    for row in rows[1:]:
        if len(row) != len(rows[0]):
            return
        name = next((cell for cell in row[:column] if cell and not cell.isdecimal()), "")
        value = _value(row[column])
        if not name or value is None:
            return
        if name.startswith(("合计", "总计", "共计", "总数")):
            total = int(value)
            continue
        found = _PERCENT.match(row[share]) if share is not None else None
        parts.append(StatedPart(name, int(value), Decimal(found[1]) if found else None))
    if len(parts) < 2:
        return
    belongs = _belonging([part.name for part in parts], above + "".join(rows[0]))
    if belongs is None:
        return
    path, of = belongs
    place = words.place_table(number)
    quote = words.row_of_parts([(part.name, int(part.count)) for part in parts], total)
    whole = path in ("proactive.categories", "requests.by_channel")
    yield PartList(path, of, tuple(parts), total, whole or total is not None, quote, place)
    if total is not None and path == "proactive.categories":
        yield Mention(of, total, total, quote, place, table=True)
    added = total if total is not None else sum(part.count for part in parts)
    for part in parts:
        if part.percent is not None and added:
            yield StatedShare(part.percent, part.count, added, quote, place)


def _belonging(names: list[str], around: str) -> tuple[str, str] | None:
    """Where a table's parts belong and of what total they are parts, by their names and the words around the table."""
    half = len(names) / 2
    of_requests = sum(holds(name, *ENDS) or name in WAYS for name in names) > half
    if of_requests or "申请" in around:
        ways = sum(holds(name, *WAYS) for name in names) > half
        return "requests.by_channel" if ways else "requests.outcomes", "requests.received"
    if sum(holds(name, *CHANNELS) for name in names) > half:
        return "proactive.channels", "proactive.total"
    return ("proactive.categories", "proactive.total") if holds(around, "公开", "信息", "发布") else None
