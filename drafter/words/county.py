"""The townships' figures added up (`rollup`), and the lists of their names."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.words.sheets import some_names
from drafter.words.shell import argument

ROLLUP_SHORT = "把各乡镇的数字加成全县的"
ROLLUP_HELP = (
    "把各乡镇同一年度、同一种格式的填报文件（.toml）或成文的报告（Word、PDF、网页、文本）里的数字相加，"
    "写成全县（市、区）的填报文件 单位-年度.toml，旁边另有一张每个乡镇一行的汇总表（.xlsx）。"
    "有一个单位没有填的数不相加，列出缺谁；百分比和文字不相加。有矛盾的、重复的、年度或格式不同的，列出来，不汇总。\n"
    "例：drafter rollup 各镇/*.toml --name 示例县\n"
    "    drafter rollup 各镇/*.docx --name 示例县 --units 名单.txt --last 上年"
)
ROLLUP_NAME_OPTION = "全县（市、区、旗）的名称，如：示例县，必须写"
NAME_PLACE_OF_COUNTY, FILE_OR_FOLDER = "名称", "文件或文件夹"
ROLLUP_OUT_OPTION = "写到哪个文件（.toml）或文件夹（没有就新建）；不写就是当前文件夹里的 单位-年度.toml"
ROLLUP_UNITS_OPTION = "单位名单，一行一个，用来列出谁还没有交"
ROLLUP_LAST_OPTION = "上年的文件或它们所在的文件夹，用来核对各单位的上年结转；可以写多次"
ROLLING_UP = "读取"
SOURCE_HEAD, NOT_SUMMED = "来源文件", "未相加"

# ------------------------------------------------------------------ lists of names

NO_NAMES = "名单里没有单位"
NO_LIST_NOR_LAST = "没有名单，文件夹里也没有上年的填报文件或报告"
NAMES_NOT_TEXT = "名单应是文本文件（.txt），一行写一个单位"
REPORT_NOT_NAMES = "这是一份报告，不是名单；名单一行写一个单位"


def name_twice(name: str) -> str:
    """A name stands twice in a list."""
    return f"“{name[:40]}”在名单里有两次"


def no_unit_name(why: str) -> str:
    """A line of a list is no unit's name."""
    return f"不是单位名称：{why}"


# ------------------------------------------------------------------ adding up

NAME_NOT_COUNTY = "--name 应是县、区、市、旗的名称，如：示例县"
NO_UNIT_NAME = "看不出是哪个单位的"
NO_YEAR_TOLD = "看不出是哪一年度的"
REFUSED = "以上各份不能相加，没有汇总"
ROLLUP_OUT_HINT = "要另存请加 --out 另取文件名"
NO_SOURCES = "没有找到可以汇总的文件"

SAME_NAME = "与读了的一份同名"
NEITHER_ANSWERS_NOR_REPORT = "不是填报文件，也不是能读的报告"


def left_out(files: Sequence[str], why: str) -> str:
    """Files of a folder that were not read."""
    return f"没有读的（{len(files)}个，{why}）：{some_names(files)}"


def own_left_out(files: Sequence[str], county: str) -> str:
    """Files that were not added to the townships', for they are the county's own."""
    return left_out(files, f"是{county}自己的")


def year_differs(year: int, usual: int) -> str:
    """A file is of another year than most."""
    return f"是{year}年度的，其他是{usual}年度的"


def form_differs(form: str, usual: str) -> str:
    """A file follows another form than most."""
    named = {"2021": "2021年版格式", "2019": "2019年版格式"}
    return f"是{named.get(form, '2019年以前的格式')}的，其他是{named.get(usual, '2019年以前的格式')}的"


def same_township(name: str, other: str) -> str:
    """Two files are one unit's."""
    return f"与 {other} 都是{name}的，只能留一份"


def source_contradicts(messages: Sequence[str]) -> str:
    """A file contradicts itself; the first contradiction, and how many there are."""
    return messages[0] + (f"（共{len(messages)}处）" if len(messages) > 1 else "")


def source_fault(file: str, what: str) -> str:
    """Why a file cannot be added."""
    return f"{file}：{what}"


def not_handed_in(names: Sequence[str]) -> str:
    """Who of the list is missing."""
    return f"没有交的（{len(names)}个）：{'、'.join(names)}"


def not_on_the_list(names: Sequence[str]) -> str:
    """Who was added and is not on the list."""
    return f"名单里没有、也加进去了的（{len(names)}个）：{'、'.join(names)}"


def not_added(term: str, names: Sequence[str]) -> str:
    """A figure that was not added, for some have not answered it."""
    return f"没有相加：{term}，{len(names)}个单位没有填：{some_names(names)}"


def added_of_some(terms: Sequence[str]) -> str:
    """Sums of what not every township has."""
    return f"有的单位没有、只加了有的单位的（{len(terms)}项，是哪些单位写在填报文件开头）：{'、'.join(terms)}"


def without_last(names: Sequence[str]) -> str:
    """Whose last year's figures are not there."""
    return f"没有上年资料、没有核对结转的（{len(names)}个）：{some_names(names)}"


def carried_otherwise(unit: str, message: str) -> str:
    """A township's 上年结转 is not what it reported last year."""
    return f"{unit}：{message}"


def rolled_up(file: str, table: str, units: int, figures: int) -> list[str]:
    """What was written, and what is next."""
    return [
        f"已把{units}个单位的{figures}项数字相加，写成 {file}",
        f"各单位的数和合计在 {table}",
        f"下一步：drafter fill {argument(file)} 补上全县的文字，再用 drafter render {argument(file)} 生成报告",
    ]


def sum_of(units: int) -> str:
    """The head of the answers file's list of sources."""
    return f"以下数字由{units}个单位相加而来："


def source_line(unit: str, file: str) -> str:
    """One source of the sums."""
    return f"  {unit}：{file}"


def not_added_line(term: str, names: Sequence[str]) -> str:
    """A figure that was not added, in the answers file."""
    return f"  {term}：{'、'.join(names)}没有填"


ADDED_OF_SOME_HEAD = "以下各项有的单位没有这类工作，只加了有的："


def added_of_some_line(term: str, names: Sequence[str]) -> str:
    """A sum of what not all have, in the answers file: of whom it is."""
    return f"  {term}：{'、'.join(names)}"


NOT_ADDED_HEAD = "以下各项有单位没有填，没有相加："


def table_beside(stem: str) -> str:
    """The name of the table beside the county's answers file."""
    return f"{stem}-汇总.xlsx"
