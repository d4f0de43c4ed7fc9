"""What the county's desk sees of all the reports that came in: the table, who shares what, a page a unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.words.commands import LEVELS

OVERVIEW_TO_OPTION = "多份核对的结果写成一张表：每份一行，每个单位一页，还有各单位雷同的文字（.xlsx、.docx 或 .html）"
OVERVIEW_UNITS_OPTION = "单位名单，一行一个，用来列出谁还没有交"
OVERVIEW_SUFFIX = "汇总表的文件名应以 .xlsx、.docx 或 .html 结尾"
OVERVIEW_OVER_ANOTHER = "已经有这个文件，它不是核对汇总"
OVERVIEW_OTHER_NAME = "请用 --to 另取文件名"
OVERVIEW_TITLE = "政府信息公开工作年度报告核对汇总"

UNSURE_FIGURES = "有拿不准的数字没有读"

OVERVIEW_SHEET, FIGURES_SHEET, ALIKE_SHEET, SAME_FIGURES_SHEET = "核对汇总", "各单位数字", "雷同文字", "相同数字"
OVERVIEW_HEADS = ("单位", "年度", "格式", "读出的数", "矛盾", "请核对", "提示", "雷同")
FILE_COLUMN, REMARK_COLUMN = "文件", "备注"
FINDINGS_HEAD, PLACE_HEAD, QUOTE_HEAD, RULE_HEAD, LEVEL_HEAD = "问题", "位置", "原句", "规则", "类别"
ALIKE_HEADS = ("单位数", "单位", "相同程度", "文字")
SHARED_HEADS = ("相同程度", "与哪些单位相同", PLACE_HEAD, "本单位的文字")
SAME_FIGURES_HEADS = ("单位数", "单位", "相同的数字")
FIGURE_HEADS = ("项目", "数", PLACE_HEAD, "出处")
NOT_READ_STATE, NOT_IN_STATE = "读不了", "没有交"
FINDINGS_PART, SHARED_PART, FIGURES_PART = "核对发现的问题", "与其他单位雷同的文字", "读出的数字，请核对"
NO_FINDINGS_HERE = "没有发现问题。"
NOTHING_ALIKE = "没有发现几个单位雷同的文字。格式、法律规定的话和行政用语相同的，不算雷同。"
ALIKE_NOTE = "格式、法律规定的话和行政用语相同的，不算雷同；单位名称不看。“问题和措施”部分相同的排在前面。"
LIKENESSES = {"same": "一字不差", "figures": "只有数字不同", "near": "几乎相同"}
ABOUT_PROBLEMS_PART = "问题和措施"
HEAD_STYLE, CELL_STYLE = "核对汇总·表头", "核对汇总·格"
UNIT_NOT_TOLD = "（看不出单位）"


def answers_open(number: int) -> str:
    """How many answers the report still needs."""
    return f"还有{number}项没有填"


def same_unit_as(file: str) -> str:
    """Another file is of the same unit."""
    return f"与 {file} 是同一单位的"


def not_the_usual_year(usual: int) -> str:
    """The report is of another year than most."""
    return f"其他各份是{usual}年度的"


NOT_ON_LIST = "名单里没有"


def several_of_one_unit(files: Mapping[str, Sequence[str]]) -> str:
    """Units of which there are several files, by name."""
    said = (f"{unit}（{'、'.join(names)}）" for unit, names in files.items())
    return f"交了几份的（{len(files)}个单位）：{'、'.join(said)}"


def no_unit_told(files: Sequence[str]) -> str:
    """Files of which it is not known whose they are."""
    return f"看不出是哪个单位的（{len(files)}份）：{'、'.join(files)}"


def of_another_year(names: Sequence[str]) -> str:
    """Reports of another year than most."""
    return f"与其他各份年度不同的（{len(names)}份）：{'、'.join(names)}"


def unlisted(names: Sequence[str]) -> str:
    """Units that are not on the list."""
    return f"名单里没有的（{len(names)}个）：{'、'.join(names)}"


def form_name(form: str) -> str:
    """What a national form is called in a narrow column."""
    return f"{form}年版" if form else "2019年以前"


def found_at(level: str, rule: str, message: str, place: str, quote: str) -> str:
    """A finding in a cell: what, and where with the sentence."""
    where = "，".join(filter(None, (place, f"“{quote}”" if quote else "")))
    return f"{LEVELS[level]}：{message}（{rule}）" + (f" ——{where}" if where else "")


def how_alike_here(likeness: str, new_each_year: bool) -> str:
    """How alike a passage is, and that it is of the part that is new each year."""
    return LIKENESSES[likeness] + (f"（{ABOUT_PROBLEMS_PART}）" if new_each_year else "")


def overview_counts(reports: int, wrong: int, doubtful: int, unread: int, passages: int) -> str:
    """How many reports there are, and how they are."""
    said = f"共{reports}份：{wrong}份有矛盾，{doubtful}份有需要核对的地方"
    said += f"，{unread}份读不了" if unread else ""
    return said + f"；{passages}处文字几个单位雷同。" if passages else said + "。"


def unit_page(unit: str, year: int | None) -> str:
    """The head of a unit's own page."""
    return unit + (f"{year}年度报告" if year else "")


def figure_and_value(term: str, value: object) -> str:
    """A figure with its name."""
    return f"{term}：{value}"


def zero_figures(terms: Sequence[str]) -> str:
    """Figures that are 0, by name."""
    return f"读到是0的：{'、'.join(terms)}。"


def overview_written(file: str, reports: int, passages: int, figures: int) -> str:
    """The overview was written: of how many reports, and how much they share."""
    said = f"{reports}份的核对汇总写在 {file}"
    said += f"；{passages}处文字几个单位雷同" if passages else ""
    return said + (f"；{figures}组单位有多个相同的数字" if figures else "")


def shared_by(units: Sequence[str], likeness: str, text: str) -> str:
    """A shared passage on the screen."""
    return f"雷同（{LIKENESSES[likeness]}，{len(units)}个单位）：{'、'.join(units)}：“{text}”"


def more_shared(number: int) -> str:
    """More passages are shared than the screen shows."""
    return f"另有{number}处雷同，见汇总表"
