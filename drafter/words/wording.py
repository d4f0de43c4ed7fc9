"""What the rules on finished reports say of wording and punctuation."""

from __future__ import annotations

from collections.abc import Sequence


def _many(number: int) -> str:
    return f"，共{number}处" if number > 1 else ""


def _list(said: Sequence[str], shown: int = 5) -> str:
    return "".join(f"“{word}”" for word in said[:shown]) + ("等" if len(said) > shown else "")


def until_not_closing(said: str, number: int) -> str:
    """截止 before a date."""
    return f"“{said}”应为“截至”：到某日为止用“截至”，“截止”不带时间{_many(number)}"


def replaced_blindly(said: Sequence[str], number: int) -> str:
    """A word was broken by replacing a character everywhere."""
    return f"{_list(said)}疑为整篇替换字词时误改{_many(number)}"


def measures_mixed(number: int, units: Sequence[str]) -> str:
    """One quantity with two measure words."""
    return "同一数量的计量单位不一：" + "、".join(f"{number}{unit}" for unit in units)


def measures_mixed_in_a_list(units: Sequence[str]) -> str:
    """A total and its parts have different measure words."""
    return f"总数和各部分的计量单位不一：{'、'.join(f'“{unit}”' for unit in units)}，宜统一为“{units[0]}”"


def doubled(said: Sequence[str], number: int) -> str:
    """A word stands twice."""
    return f"文字重复：{_list(said)}{_many(number)}"


def mistyped(wrong: str, right: str, number: int) -> str:
    """A mistyped word with the right one."""
    return f"疑为错别字：“{wrong}”应为“{right}”{_many(number)}"


def sentence_twice(first: str, second: str, number: int) -> str:
    """A whole sentence that stands again in another place; `number` sentences do."""
    where = f"{first}里有两处相同" if first == second else f"{first}和{second}里的相同"
    return f"{where}的句子{f'，这样的句子共{number}句' if number > 1 else ''}，请核对是否重复"


def better(wrong: str, right: str, number: int) -> str:
    """A word for which another is the standard form."""
    return f"“{wrong}”规范的写法是“{right}”{_many(number)}"


def abolished(said: str, since: int) -> str:
    """A matter that no longer exists."""
    return f"“{said}”自{since}年起已取消，请核对是否为旧稿遗留"


def half_width(marks: Sequence[str], number: int) -> str:
    """Half-width marks between Chinese characters."""
    return f"中文里夹有半角标点 {' '.join(marks)}，应改用全角{_many(number)}"


def half_width_all(number: int) -> str:
    """The file is written with half-width marks throughout."""
    return f"全文多用半角标点（{number}处），公文应使用全角标点"


def half_brackets(number: int) -> str:
    """Half-width brackets around Chinese words or numbers."""
    return f"括号用了半角，公文应用全角“（）”{_many(number)}"


def straight_quotes(number: int) -> str:
    """Straight quotation marks around Chinese words."""
    return f"引号用了半角，应为“”{_many(number)}"


def unpaired(marks: Sequence[str], number: int) -> str:
    """Brackets or quotation marks without their other half."""
    return f"{' '.join(marks)} 没有成对{_many(number)}"


def marks_doubled(marks: Sequence[str], number: int) -> str:
    """Two marks where one belongs."""
    return f"标点重复：{' '.join(marks)}{_many(number)}"


def needless_comma(marks: Sequence[str], number: int) -> str:
    """顿号 between titles or quotations."""
    return f"书名号、引号并列时通常不用顿号：{' '.join(marks)}{_many(number)}"


def heading_stopped(number: int) -> str:
    """Headings on their own line that end with a mark."""
    return f"单独成行的标题末尾不用标点{_many(number)}"


def year_brackets(said: str, right: str, number: int) -> str:
    """A document number's year in other brackets than 〔〕."""
    return f"发文字号“{said}”应写作“{right}”{_many(number)}"


def unfinished(number: int) -> str:
    """Paragraphs without a final mark."""
    return f"段末没有句号{_many(number)}"


def colon_in_colon(number: int) -> str:
    """A colon inside another one's range."""
    return f"一句话里冒号套冒号，宜改用逗号、句号或分段{_many(number)}"


def semicolon_behind_stop(number: int) -> str:
    """A point with a full stop inside ends in a semicolon."""
    return f"分项里已有句号，分项末尾不能再用分号，宜改为句号{_many(number)}"


def one_point_alone() -> str:
    """一是 that nothing follows."""
    return "有“一是”，没有“二是”"


def two_lists() -> str:
    """A second 一是…二是… in one paragraph."""
    return "同一段里有两组“一是……二是……”，宜分段"


def several_said_of_one(kind: str, said: str, number: int) -> str:
    """Words for several things (均, 分别, 其中, 等) said of one, or a denial (未) of nothing."""
    why = {
        "均": "只有一件，不用“均”",
        "分别": "后面只有一项，不用“分别”",
        "其中": "只有一项并占全部，不必列“其中”",
        "等": "只举了一项，不用“等”",
        "未": "否定重复，写“未收到”就不再写0",
    }
    return f"“{said}”：{why[kind]}{_many(number)}"


def needless_zero(said: str, number: int) -> str:
    """A zero that no rule asks for."""
    return f"写了“{said}”：法规和格式没有要求的事项，没有发生的可以不写{_many(number)}"


def letters_for_digits(said: list[str]) -> str:
    """Figures written with letters or circles."""
    return f"数字里夹有字母或圆圈（{'、'.join(f'“{one}”' for one in said[:4])}）"
