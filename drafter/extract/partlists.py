"""Lists of parts in a sentence.

文件121条、动态类信息623条 · 甲类12条，占30.8%；… · 甲、乙两类分别为12条、6条 · 12条为甲、6条为乙.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.extract.partnames import CHANNEL, as_printed, name_of
from drafter.extract.reading import StatedPart
from drafter.extract.sentences import Sentence
from drafter.text.characters import is_han
from drafter.text.quantities import Quantity
from drafter.text.search import has_any as holds

MEASURES = ("条", "件", "篇", "份", "项", "则", "次", "条次", "件次", "人次", "例", "宗", "起", "个", "")
_PERCENT = re.compile(
    r"[，、（]?(?:约|约占|占比约?为?|占比|所?占(?:[^，。；、）]{0,12}?)(?:的|为|比例为?|比重为?|率为?)?|比例为?|占|"
    r"(?:信息公开|信息)?(?:总量|总数|总体)(?:的)?)?(?P<percent>\d+(?:\.\d+)?)%[）]?"
)
_PERCENT_IN_BRACKET = re.compile(r"（(?:约?占比?为?[^（）\d]*)?(\d+(?:\.\d+)?)%[^（）\d]*）")
_BRACKET = re.compile(r"（([^（）]*)）")
_ONE_FIGURE = re.compile(r"(?:共|计|约)?(?:\d+|[零一二两三四五六七八九十百千]+)[条件篇份项则]")
"""All that a bracket holds which is no aside: 政策法规类占1.1%（1条）."""
_DIGIT = re.compile(r"\d")
_REST = ("其余", "其他", "其它")
_TOO_GENERAL = ("信息", "政府信息", "政务信息", "各类信息", "公开信息")
"""Names that are a part only in a list that says so (其中政务信息166条、惠民政策58条)."""
_OPENS_ONE = re.compile(r"信息中|^按|从|其中|单独|提出|申请方式|答复|办理|处理|结果")
_OPENING = re.compile(
    r"(?:提出|申请)方式(?:均)?为|(?:答复|办理|处理)?结果(?:均)?为|单独(?:统计|列出)(?:的)?(?:事项|信息)*(?:有|为|是|：|，)*|"
    r"(?:又|再)(?:细|可)?(?:分为|分成|分)|细分为|其中(?:较多的是|包括|有|，|：)*|涉及|(?:在)?(?:主动公开|公开|发布)的(?:政府)?信息中，?|主要包括|主要有|包括|分别为|分别是|"
    r"按[^，：；]{1,12}?(?:分|划分|看|统计)，?(?:较多的是)?|从[^，：；]{1,14}?看，?(?:较多的是)?|[：；，。]"
)
_ANEW = re.compile(
    r"。|其中|分别|按[^，：]{1,12}?分[，：]|从[^，：]{1,14}?看[，：]|^[，；、]?(?:本年度?|全年|总|共计|合计|总计|共|累计|以上|[两二三四五](?:者|个|处|家|项))"
)
"""Words that begin something else than the next part."""
_ENUMERATED = re.compile(r"[一二三四五六七八九十]类?是")
_PERCENT_BEFORE = re.compile(
    r"[，、（]?(?:约)?(?:占比|占)(?:总数|总量|比重|比例)?(?:的|为|约)?(?P<percent>\d+(?:\.\d+)?)%[）]?(?:[，、]|的)?(?:为|共|计|有|达|约)*（?"
)
_BELOW = re.compile(r"，(?:内有|其中|包括|含|内含|主要有|主要包括|分别为)")
_NO_MORE_PARTS = (
    *("平均", "其中", "增", "减", "比", "较", "采纳", "共", "结转", "尚未", "未办结", "另有", "其余"),
    *("尚有", "还有", "剩余", "剩下", "余下"),
)
_PART_BEFORE = re.compile(r"[、；][^，。；]{2,24}")
_NO_NAME_BEFORE = re.compile(r"有|，|：|含")
_NAME_BEHIND = re.compile(
    r"(?:为|是|属于|涉及|系|属|有关|关于)?(?P<name>[^，；、。：（）#\d]{2,20})(?=$|[，；、。和及]|以及|占)"
)
_BY_ANOTHER = re.compile(r"[；，]按[^，：；]{1,12}?(?:分|划分|看|统计)[，：]")
"""按申请方式分：网上19件，当面4件；按申请人分：公民31件."""
_BETWEEN = re.compile(r"[、，；和及]|以及|另有|有")
_ASIDE = re.compile(r"，[^；。\d]{1,30}；")
"""2件属已主动公开范围，告知了查阅途径；1件同意公开."""
_APART = re.compile(r"(?P<names>[^；。：]*?)(?:分别|依次)(?:为|是|有|公开|发布|达|达到|主动公开|办理|公布|占|各为)?$")
_BETWEEN_APART = re.compile(r"[、，；和及与]|以及")
_OPENS_APART = re.compile(r"其中[，：]?|包括|按[^，：；]{1,12}?分，?|，(?=[^，]*$)")
_JOINS = re.compile(r"、|和|及|与")
_JOINS_LAST = re.compile(r"、|以及|，|和(?=[^、]*$)|及(?=[^、]*$)|与(?=[^、]*$)")
_COMMON_TAIL = re.compile(
    r"(?:等)?(?:[一二三四五六七八九十两\d]+(?:大)?(?:类|个方面|方面|种|个渠道|种渠道|种方式))?(?:的)?(?:政府)?"
    r"(?:信息|申请)?(?:数量|数|条数)?$"
)
_PERCENTS_APART = re.compile(r"[，；（]?(?:分别|各)?占(?:[^，。；\d]{0,12})?((?:\d+(?:\.\d+)?%[、，和]?)+)")
_EACH_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")


@dataclass(frozen=True, slots=True)
class Item:
    """One part as found: its name, figure, printed percentage, and where its figure stands."""

    name: str
    quantity: Quantity
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class Found:
    """A row of parts in a sentence.

    `before` is the text before the first name, `after` the text behind the last figure; `marker` says how the list was
    opened: 其中, 分别, 按…分, 包括, or empty. `start` and `end` are its places in the sentence; `inner` says that it
    stands in brackets, so that its total is the figure just before it; `cut` that a figure beside it looks like one
    more part whose name could not be read.
    """

    items: tuple[Item, ...]
    before: str
    after: str
    marker: str
    start: int
    end: int
    inner: bool
    cut: bool = False

    @property
    def parts(self) -> tuple[StatedPart, ...]:
        """The parts as stated."""
        return tuple(StatedPart(item.name, int(item.quantity.low), item.percent) for item in self.items)

    def printed(self, quote: str) -> tuple[StatedPart, ...]:
        """The parts with their names as printed in the sentence, brackets and blanks included."""
        return tuple(replace(part, name=as_printed(part.name, quote)) for part in self.parts)

    @property
    def added(self) -> int:
        """The sum of the parts."""
        return sum(int(item.quantity.low) for item in self.items)

    @property
    def exact(self) -> bool:
        """Whether every part is stated exactly."""
        return all(item.quantity.exact for item in self.items)


def part_lists(sentence: Sentence, but: Collection[Quantity] = ()) -> Iterator[Found]:
    """The rows of two or more parts in a sentence, in order; a row in brackets is a row of its own.

    `but` are figures that are no parts (totals): no row reaches over them.
    """
    text = sentence.text
    for start, end, inner in _stretches(text):
        counted = [q for q in sentence.quantities if start <= q.start and q.end <= end and q.unit in MEASURES]
        if but:
            held: list[Quantity] = []
            for quantity in counted:
                if quantity in but:
                    yield from _rows(text, held, start, quantity.start, inner)
                    held, start = [], quantity.end
                else:
                    held.append(quantity)
            counted = held
        yield from _rows(text, counted, start, end, inner)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a sentence that rows of parts are looked for in, with the figures and brackets in it."""

    text: str
    figures: tuple[Quantity, ...]
    start: int
    end: int
    brackets: tuple[tuple[int, int], ...]

    def before(self, index: int) -> tuple[int, str]:
        """Where the text before a figure begins, behind the figure before it, and that text."""
        floor = self.figures[index - 1].end if index else self.start
        return floor, self.text[floor : self.figures[index].start]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of parts: where its first name begins, where its last figure ends, and the word that opens it."""

    items: tuple[Item, ...]
    start: int
    end: int
    marker: str


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """The sentence as a whole, and each bracket in it."""
    yield 0, len(text), False
    for found in _BRACKET.finditer(text):
        if not _ONE_FIGURE.fullmatch(found[1]):
            yield found.start(1), found.end(1), True


def _rows(text: str, counted: list[Quantity], start: int, end: int, inner: bool) -> Iterator[Found]:
    """The rows of parts in a stretch of a sentence; figures in brackets belong to rows of their own."""
    brackets = (
        () if inner else tuple(found.span() for found in _BRACKET.finditer(text) if not _ONE_FIGURE.fullmatch(found[1]))
    )
    figures = tuple(one for one in counted if not any(a < one.start < b for a, b in brackets))
    stretch = _Stretch(text, figures, start, end, brackets)
    index = 0
    while index < len(figures):
        row = _row(stretch, index)
        if row is None:
            index += 1
            continue
        index = figures.index(row.items[-1].quantity) + 1
        before, after = text[start : row.start], text[row.end : end]
        cut = _is_cut(stretch, row)
        yield Found(row.items, before, after, row.marker, row.start, row.end, inner, cut)


def _is_cut(stretch: _Stretch, row: _Row) -> bool:
    """Whether a figure beside a row looks like one more part whose name could not be read."""
    first, last = row.items[0].quantity, row.items[-1].quantity
    for quantity in stretch.figures:
        if quantity.unit != first.unit:
            continue
        if quantity.start > last.start:
            between = stretch.text[row.end : quantity.start]
            if CHANNEL.search(between):
                return False  # how it was published, and not what it was about
            return (
                between.startswith(("、", "；", "，", "和"))
                and len(between) < 24
                and not _ANEW.search(between)
                and not holds(between, *_NO_MORE_PARTS)
                and not stretch.text.startswith("到年底", quantity.end)  # ；11件到年底尚未答复
            )
        if quantity.end <= first.start and _PART_BEFORE.fullmatch(stretch.text, quantity.end, first.start):
            return True
    return False


def _row(stretch: _Stretch, index: int) -> _Row | None:
    """The longest row of parts that begins with the figure at `index`; None when there are fewer than two."""
    for reader in (_apart, _named_before, _named_after):
        row = reader(stretch, index)
        # One part alone is a list only where the words open one.
        if row is not None and (len(row.items) >= 2 or _OPENS_ONE.search(row.marker)):
            return row
    return None


def _behind(stretch: _Stretch, quantity: Quantity) -> tuple[int, Decimal | None]:
    """Where the text goes on behind a figure, its percentage and its bracket; and that percentage (None: none)."""
    at, percent = quantity.end, None
    while True:
        if found := _PERCENT.match(stretch.text, at):
            percent = Decimal(found["percent"])
            at = found.end()
            continue
        bracket = next((span for span in stretch.brackets if span[0] == at), None)
        if bracket is None:
            return at, percent
        if found := _PERCENT_IN_BRACKET.fullmatch(stretch.text, *bracket):
            percent = Decimal(found[1])
        at = bracket[1]


def _opening(raw: str) -> tuple[int, str]:
    """Where in the text before a first figure its name begins, and the word that opens the list."""
    best, marker = 0, ""
    for found in _OPENING.finditer(raw):
        best = found.end()
        word = found[0]
        if word not in "：；，。":
            marker = word
        elif word in "；。":
            marker = ""
    return best, marker.rstrip("，：")


def _named_before(stretch: _Stretch, index: int) -> _Row | None:
    """政策法规12条、动态493条."""
    text, first = stretch.text, stretch.figures[index]
    floor, raw = stretch.before(index)
    raw = raw.rstrip("，：—")
    at, marker = _opening(raw)
    said, ahead = _without_percent(raw[at:])
    name = name_of(said)
    opened = raw[:at].endswith(("：", "（")) or _ENUMERATED.search(raw)
    several = "、" in name and not _is_one_name(name) and not opened
    if not name or (not marker and (name in _TOO_GENERAL or several)):
        return None
    here, percent = _behind(stretch, first)
    items = [Item(name, first, percent if ahead is None else ahead)]
    below = False
    for quantity in stretch.figures[index + 1 :]:
        between = text[here : quantity.start]
        if _BY_ANOTHER.search(between):
            break  # the same ones told apart once more
        if len(items) == 1 and _BELOW.match(between) and _is_total_of(stretch, first, quantity):
            return None  # 网站公开321条，其中甲144条；乙177条: the first figure is the total
        if not below and _BELOW.match(between) and _is_below(stretch, items[-1].quantity, quantity):
            break  # and there are no more parts behind its own
        if below or (_BELOW.match(between) and "；" in text[quantity.end : stretch.end]):
            # A part's own parts (机构类20条，内有领导成员10条、…；工作类11条): the list goes on behind the next ；.
            below = "；" not in between
            if below:
                here = _behind(stretch, quantity)[0]
                continue
        if "；" in between and not holds(between, "其中", "分别") and not _DIGIT.search(between.rpartition("；")[0]):
            between = "；" + between.rpartition("；")[2]
        alike = quantity.unit in (first.unit, "") or (marker and {quantity.unit, first.unit} <= {"条", "件"})
        if not alike or not _goes_on(between):
            break
        between, ahead = _without_percent(between.removeprefix("）"))
        name = name_of(between)
        if (
            not name
            or _ANEW.search(between)
            or (name in _REST and text[quantity.end : quantity.end + 1] not in "，。；、）（")
        ):
            break
        here, percent = _behind(stretch, quantity)
        items.append(Item(name, quantity, percent if ahead is None else ahead))
    return _Row(tuple(items), floor + at, here, marker)


def _is_one_name(name: str) -> bool:
    """True if a name with 、 is of one part: 政策、规范性文件类, but not 政策类、文件类."""
    first, _, last = name.rpartition("、")
    return last.endswith("类") and "类" not in first


def _without_percent(raw: str) -> tuple[str, Decimal | None]:
    """The words before a part's figure without the percentage printed between its name and it, and that percentage."""
    found = _PERCENT_BEFORE.search(raw) if "%" in raw else None
    if found is None or found.end() != len(raw):
        return raw, None
    return raw[: found.start()], Decimal(found["percent"])


def _is_below(stretch: _Stretch, part: Quantity, first: Quantity) -> bool:
    """Whether the figures from the first one on, to the end of the stretch, make up a part just named."""
    rest = [one for one in stretch.figures if one.start >= first.start and one.unit == part.unit]
    return "；" not in stretch.text[first.end : stretch.end] and sum(one.low for one in rest) == part.low


def _is_total_of(stretch: _Stretch, total: Quantity, first: Quantity) -> bool:
    """Whether all figures from the first one on make up a figure before them."""
    rest = [one.low for one in stretch.figures if one.start >= first.start and one.unit == total.unit]
    return len(rest) > 1 and sum(rest) == total.low


def _goes_on(between: str) -> bool:
    """Whether the words behind a part can lead to the next: they begin with a mark that parts or with a character."""
    first = between[:1]
    return is_han(first) or (first != "" and first in "、，；,（）")


def _named_after(stretch: _Stretch, index: int) -> _Row | None:
    """12条为政策法规，493条为动态."""
    text, figures = stretch.text, stretch.figures
    first = figures[index]
    floor, raw = stretch.before(index)
    at, marker = _opening(raw)
    if _NO_NAME_BEFORE.sub("", raw[at:]):
        return None
    items: list[Item] = []
    last = first.end
    for number, quantity in enumerate(figures[index:], index):
        between = text[last : quantity.start]
        if number > index and _BETWEEN.sub("", between) and not _ASIDE.fullmatch(between):
            break
        stop = figures[number + 1].start if number + 1 < len(figures) else stretch.end
        found = _NAME_BEHIND.match(text[quantity.end : stop])
        if not found or not (name := name_of(found["name"])) or quantity.unit not in (first.unit, ""):
            break
        last = quantity.end + found.end()
        percent = None
        if printed := _PERCENT.match(text, last):
            percent, last = Decimal(printed["percent"]), printed.end()
        items.append(Item(name, quantity, percent))
    return _Row(tuple(items), floor + at, last, marker) if items else None


def _apart(stretch: _Stretch, index: int) -> _Row | None:
    """甲、乙、丙三类分别为12条、6条和3条."""
    text, first = stretch.text, stretch.figures[index]
    floor, raw = stretch.before(index)
    said = _APART.search(raw)
    if said is None:
        return None
    figures = [first]
    last = first.end
    for quantity in stretch.figures[index + 1 :]:
        if quantity.unit not in (first.unit, "") or not _BETWEEN_APART.fullmatch(text, last, quantity.start):
            break
        figures.append(quantity)
        last = quantity.end
    names = said["names"]
    opening = 0
    for found in _OPENS_APART.finditer(names):
        if len(_JOINS.split(names[found.end() :])) >= len(figures) or found[0] != "，":
            opening = found.end()
    # The tail that all names share: …三类信息, …等方面.
    clean = [name_of(name) for name in _JOINS_LAST.split(_COMMON_TAIL.sub("", names[opening:])) if name]
    if len(clean) != len(figures) or not all(clean):
        return None
    percents: list[Decimal | None] = [None] * len(figures)
    if printed := _PERCENTS_APART.match(text, last):
        values = _EACH_PERCENT.findall(printed[1])
        if len(values) == len(figures):
            percents = [Decimal(value) for value in values]
            last = printed.end()
    items = tuple(map(Item, clean, figures, percents))
    return _Row(items, floor + opening, last, "分别")
