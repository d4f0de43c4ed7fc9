"""Finished reports read back: the commands' help, what was read and what was not, what a finding shows of the text."""

from __future__ import annotations

from drafter.words.commands import LEVELS
from drafter.words.shell import argument

IMPORT_SHORT = "把成文的报告读回填报文件"
IMPORT_HELP = (
    "读成文的报告（Word、WPS、PDF、文本、网页），把读到的数字和文字写成填报文件，放在当前文件夹，"
    "名称为 单位-年度.toml；屏幕上逐项列出读到什么、在报告的哪里。没有把握的不写进去，另外列出。"
    "已有的文件不会被覆盖，报告也不改动。\n"
    "例：drafter import 2024年度报告.docx\n"
    "    drafter import 各镇/*.docx --out 填报"
)
REPORTS_PLACE = "报告..."
IMPORT_OUT_OPTION = "填报文件写到哪里：文件名，或文件夹；几份报告一起读时是文件夹"
IMPORT_YEAR_OPTION = "报告里看不出年度时，说明是哪一年的报告"
IMPORT_JSON_OPTION = "输出 JSON，供其他程序读取；这时只有写了 --out 才写填报文件"
IMPORTING = "读取"
CHECKING = "核对"
RENDERING = "生成"

NOT_A_REPORT = "这不像政府信息公开工作年度报告，全文没有提到信息公开"
NOT_A_REPORT_HINT = "请检查是不是选错了文件"
STUMBLED_HINT = "请在 Word 或 WPS 里另存为 .docx 再试；仍然不行，请把这份文件发给维护者"
NOTHING_READ = "没有从这份文件里读到数字和内容"
NO_YEAR_READ = "看不出这是哪一年的报告"
IMPORT_YEAR_HINT = "请加 --year 说明年度，如 --year 2024"
NEW_YEAR_HINT = "请加 --year 说明今年起草哪一年的报告，去年的报告就按上一年算"
YEAR_FOR_ONE = "--year 只能用于一份报告"
OUT_NOT_FOLDER = "--out 应是文件夹，文件都放在里面"
OUT_NOT_ANSWERS = "填报文件的名称应以 .toml 结尾"
ALREADY_ANSWERS = "这已经是填报文件，不用再读"
IMPORT_OUT_HINT = "要另存请加 --out 另取文件名"
ADDED_UP = "按各格相加"

COLUMN_ITEM, COLUMN_VALUE, COLUMN_SOURCE = "项目", "读到的", "出处"
AT_THE_HEAD = "单位"
REPORT_OPENING = "标题、开头"
NOT_IN_TEMPLATE = "这个模板不问的"
EMPTY_TABLE = "各格都是0"
REQUEST_MEASURE = "件"
ALL_RESULTS = "办理结果"
TOTAL = "总计"
PLACE_OF_TABLE = "表"
"""How the places of table cells begin."""
NO_UNIT = "（看不出单位）"
NAMES_OF_PATHS = {"year": "年度", "template": "模板"}
_FORMS = {"2021": "2021年版格式", "2019": "2019年版格式", "2008": "2019年以前的格式"}

USE_WHAT_WAS_READ = "读到以上内容，作为去年的数据使用吗？"
USE_IT = "使用"


def stumbled(fault: str) -> str:
    """The program failed over a file, which is its own fault; `fault` is for those who mend it."""
    return f"程序读不了这份文件（{fault}）"


def read_head(file: str, unit: str, year: int | None, era: str, title: str) -> str:
    """What the report is, and the template its answers are for."""
    when = "（看不出年度）" if year is None else f"{year}年度"
    return f"{file}：{unit}{when}，{_FORMS[era]}，模板：{title}"


def part_title(title: str) -> str:
    """The heading of a group of rows."""
    return f"【{title}】"


def all_zero(tables: list[str], number: int, terms: list[str]) -> str:
    """What the tables give as zero, by name where they are few."""
    return f"{'、'.join(tables)}为0的{number}项" + (f"：{'、'.join(terms)}" if terms else "")


def cells_read(number: int) -> str:
    """How many cells of table 2 are not zero."""
    return f"不为0的{number}格" if number else EMPTY_TABLE


def read_count(figures: int, texts: int) -> str:
    """How many figures and other answers were read."""
    return f"读到数字{figures}项，名称和文字{texts}项。数字如下："


def unsure_title(number: int) -> str:
    """Above what was read but not surely."""
    return f"没有把握的{number}项，没有采用："


def not_read(terms: list[str], more: int) -> str:
    """What the report does not state, by name; `more`: texts that it could state as well."""
    said = [f"没有读到的{len(terms)}项：{'、'.join(terms)}"] if terms else []
    if more:
        said.append(f"另有可写可不写的{more}项没有读到" if terms else f"没有读到、可写可不写的{more}项")
    return "；".join(said)


def refused_value(why: str) -> str:
    """A value was read that an answers file does not take."""
    return f"填报文件不接受：{why}"


def total_differs(printed: object, computed: object) -> str:
    """A printed total is not what its cells add up to."""
    return f"合计印的是{printed}，各格相加是{computed}"


def imported(file: str, report: str, items: int, unsure: int, contradictions: int) -> str:
    """A report was read into an answers file: one line for each of several."""
    doubts = f"，{unsure}项没有把握" if unsure else ""
    doubts += f"，{contradictions}处矛盾或要核对" if contradictions else ""
    return f"{report} → {file}：读到{items}项{doubts}"


def import_next(file: str) -> list[str]:
    """The answers file is written; what to do with it. The command stands by itself, to be copied."""
    return [f"已写好 {file}。", f"核对无误后，起草下一年：drafter new --last {argument(file)}"]


def import_contradictions(number: int, report: str) -> str:
    """The report contradicts itself."""
    return f"报告里有{number}处矛盾或要核对的地方，详见：drafter check {argument(report)}"


def imports_done(good: int, failed: int) -> str:
    """How many of many reports were read."""
    return f"共读好{good}份" + (f"，{failed}份没有读成，原因见上" if failed else "")


def takes_answers(file: str, report: str) -> str:
    """An answers file of the report's unit and year lies there already."""
    return f"这里已有 {file}，直接用它作去年的资料，没有再读 {report}。"


def last_kept(file: str) -> str:
    """Last year's report was written as an answers file."""
    return f"去年的数据已存为 {file}，有读错的可以在里面改。"


def menu_unreadable(fault: str) -> str:
    """A report in the folder that cannot be read, with its `fault` and the way out."""
    return f"不能用作去年的报告：{fault}"


def menu_from_report(name: str) -> str:
    """The option to start from a finished report in the folder."""
    return f"用去年的报告开始：{name}"


def checked_in_report(level: str, rule: str, message: str) -> str:
    """A finding in a finished report, under the report's name."""
    return f"  {LEVELS[level]}：{message}（{rule}）"


NO_YEAR_TO_CHECK = "  看不出这是哪一年的报告，与年度有关的没有核对"
LAST_WITHOUT_YEAR = "看不出去年的报告是哪一年的，只比对了文字"
