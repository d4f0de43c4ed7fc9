"""The spreadsheet that goes round (`sheet`): its heads and notes, and what is wrong in it when it comes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.words.shell import argument

SHEET_SHORT = "一张表发下去填、收回来读（每个乡镇一行）"
SHEET_HELP = (
    "给收集各乡镇数据的人：make 生成一张 Excel 表，每个乡镇一行，题目就是模板要问的；"
    "read 把填好的表读成填报文件，每个乡镇一份。"
)
SHEET_MAKE_SHORT = "生成发给各乡镇填的表（.xlsx）"
SHEET_MAKE_HELP = (
    "生成一张 .xlsx 表：一页填写说明，一页填报，每个乡镇一行，每个问题一列，合计和平衡由公式算出，不平的标红。"
    "名单是一行一个单位的文本文件（.txt）；给出上年的填报文件（.toml）或报告（Word、PDF、网页、文本）、或者它们的文件夹，"
    "就多一页上年的数据，并核对上年结转。\n"
    "例：drafter sheet make 名单.txt --year 2025 --out 填报表.xlsx\n"
    "    drafter sheet make 名单.txt 上年 --year 2025 --out 填报表.xlsx"
)
SHEET_READ_SHORT = "把填好的表读成填报文件，每个乡镇一份"
SHEET_READ_HELP = (
    "读填好的表，每个乡镇写成一份填报文件，名称为 单位-年度.toml。各乡镇分别填了交回的，可以给几个文件或文件夹。"
    "有一格填得不对，就逐格列出是哪一页、哪一行、哪一列、哪个问题，一份也不写；已有的文件不会被覆盖。\n"
    "例：drafter sheet read 填报表.xlsx --out 填报\n"
    "    drafter sheet read 收回 --out 填报"
)
SHEET_FILES_PLACE = "名单.txt或上年的文件..."
SHEET_FILE_PLACE = "表.xlsx..."
SHEET_YEAR_OPTION = "填哪一年的数据；不写就是上年资料的下一年，或去年"
SHEET_OUT_OPTION = "表写到哪里（.xlsx）；不写就是 填报表-年度.xlsx"
SHEET_TEMPLATE_OPTION = "按哪个模板的问题出题；不写就用这一年度的"
SHEET_READ_OUT_OPTION = "填报文件放到哪个文件夹，没有就新建；不写就放在当前文件夹"

# ------------------------------------------------------------------ the workbook

GUIDE_SHEET, FILL_SHEET, ROLLUP_SHEET = "填写说明", "填报", "汇总"
UNIT_HEAD, CHECK_HEAD, SUM_ROW, CELL_YES, CELL_NO = "单位名称", "核对", "合计", "是", "否"
UNIT_SECTION = "单位"
CELL_BALANCED, CELL_OFF, PLACES = "✓", "差", "处"
TOTAL_OF_ROW = "总计"
RESULTS_SUM = "办理结果总计"
BALANCE = "新收＋结转＝办结＋结转下年度"
CARRY_CHECK = "与上年报告的结转下年度"
STOCK_CHECK = "上年有效＋本年制发－本年废止＝现行有效"
SELDOM_FILLED = "很少要填的"
MUST_BE_FILLED, MAY_BE_EMPTY = "【必填】", "【没有就空着】"
COMPUTED_NOTE = "由公式算出，不用填。"
WRONG_NUMBER = "这里填0或正整数；没有就填0"
WRONG_CHANGE = "这里填整数，减少用负数"
WRONG_AMOUNT = "这里填0或正数，单位见表头"
WRONG_DATE = "这里填日期，如 2026-01-20"
WRONG_CHOICE = "这里填是或否"
SEVERAL_LINES = "几条的，在一格里一条一行（Alt+Enter 换行）；没有的写“无”。"
SEVERAL_NAMES = "几项的，用顿号隔开。"
SEVERAL_PARTS = "写成：名称加数量，用逗号隔开，如：文件121，动态623。"
TABLE_CELL_NOTE = "空着就是0；每件申请只记一格。"
WHERE_THERE_WAS = "没有这类工作的，空着。"
ROWS_OF_FORM = {"new_received": "一、本年新收", "carried_in": "二、上年结转", "carried_out": "四、结转下年度"}


def last_sheet(year: int) -> str:
    """The name of the sheet with a year's figures."""
    return f"{year}年"


def check_of(term: str) -> str:
    """The head of the column that holds a figure against table 2."""
    return f"{term}与表二"


def total_of(term: str) -> str:
    """The head of a computed total."""
    return f"{term}合计"


def head_with_measure(term: str, measure: str) -> str:
    """A column's head: the term, and what is counted."""
    return f"{term}（{measure}）" if measure and measure not in term else term


def default_sheet(year: int) -> str:
    """The name of the sheet's file where none is given."""
    return f"填报表-{year}.xlsx"


def sheet_guide(title: str, year: int, last: bool) -> list[str]:
    """The lines of the guide page."""
    lines = [
        f"{year}年政府信息公开工作年度报告数据填报表",
        f"格式：{title}",
        f"1．在“{FILL_SHEET}”页填，每个单位一行；鼠标停在表头上，可以看到问题和怎样算数。",
        "2．空着表示没有填，0表示没有，两者不同：没有的填0。只有表二的格子，空着就是0。",
        "3．表头是深蓝底白字的，报告里不能缺，必须填（没有的填0或“无”）；浅蓝的，有这类工作才填。不是每个单位都有的工作"
        "折起来了，点表头上方的＋展开，再点－折回去；表二也可以这样折。",
        "4．灰色的格子由公式算出，不用填。“核对”一列和核对的各格：✓是相符，“差”后面是差多少，标红的请先改好再交。",
        "5．数字直接填数，不带单位；是或否的从下拉框里选；日期写成 2026-01-20 或 1月20日。"
        "橙色表示应当填数字的地方填了文字。",
        "6．问题、措施等几条的，在同一格里一条一行（Alt+Enter 换行）；名称、类别等几项的，用顿号或逗号隔开。",
        "7．不适用的填“不适用”。请不要增加、移动列，不要改第4行（已隐藏），不要改单位名称。",
        "8．填完后在 WPS 或 Excel 里保存成 .xlsx，再交回。",
    ]
    return [*lines, f"9．“{last_sheet(year - 1)}”页是各单位上年的数据，供对照，不用填。"] if last else lines


def left_off_the_sheet(names: Sequence[str]) -> str:
    """Units of which there is last year's file, and which are not on the list."""
    return f"有上年的文件、名单里没有，没有放进表里的（{len(names)}个）：{'、'.join(names)}"


def sheet_made(file: str, units: int, columns: int, last: int) -> list[str]:
    """A sheet was made: how many rows and questions it has, for how many of them last year's figures are there."""
    lines = [f"已生成 {file}：{units}行，每行{columns}个要填的格"]
    lines += [f"其中{last}个单位有上年的数据"] if last else []
    return [*lines, f"收回后用 drafter sheet read {argument(file)} --out 文件夹 读成填报文件"]


# ------------------------------------------------------------------ reading it back

NOT_XLSX = "表的文件名应以 .xlsx 结尾"
NOT_A_WORKBOOK = "打不开，不是完好的 .xlsx 文件"
NOT_A_WORKBOOK_HINT = "请在 WPS 或 Excel 里另存为 .xlsx 再试"
WORKBOOK_TOO_LARGE = "文件太大，不像填报表"
NOT_OUR_SHEET = "这不是 drafter sheet make 生成的表，找不到第4行的列标识"
NO_ROWS = "表里没有填任何单位"
NO_SHEETS = "文件夹里没有 .xlsx 文件"
NOT_CALCULATED = "公式还没有算出结果，请在 WPS 或 Excel 里打开、保存一次，或直接填数"
CELL_ERROR = "公式出错"
SCIENTIFIC = "是缩写的数（位数太多，表格用E代替了后面的位数），请先把格子设成文本格式，再填完整的数"
DATE_IN_TEXT = "是日期，这里要文字；请把格子设成文本格式再填"
UNIT_MISSING = "这一行填了数，没有写单位名称"
BAD_NAME = "单位名称里有不能用作文件名的字符"
TWO_SHEETS_HINT = "请把各行并到一页，或另存成几个文件分别读"
BAD_SHEET_HINT = "一份也没有写，改好后再读一次"
READ_OUT_HINT = "请换一个文件夹（--out），或先移走它"


def unknown_column(name: str) -> str:
    """The id above a column is none of the template's."""
    return f"列标识“{name[:40]}”不认识"


def double_column(name: str) -> str:
    """Two columns have the same id."""
    return f"列标识“{name[:40]}”有两列"


def two_sheets(names: Sequence[str]) -> str:
    """Several sheets of a workbook are filled in."""
    return f"{'、'.join(f'“{name}”' for name in names)}{len(names)}页都填了，一个文件只能填一页"


def several_units(name: str) -> str:
    """A name that is several units' names."""
    return f"“{name[:40]}”像是几个单位，请一行写一个"


def no_unit(name: str) -> str:
    """A row of sums or of heads among the units."""
    return f"“{name[:40]}”不是单位，请删去这一行"


def heads_again(sheet: str, first: int, last: int, *, moved: bool) -> str:
    """Rows of heads among the units', pasted in with a part of another sheet; `moved`: its columns are others."""
    rows = f"{sheet} 第{first}行" if first == last else f"{sheet} 第{first}至{last}行"
    if moved:
        return f"{rows}是另一张表的表头，与这张不同，下面的没有读；请另存成一个文件，分别读"
    return f"{rows}是表头，请删去"


def more_than_a_name(name: str) -> str:
    """Something else stands in a unit's name, or nothing that is one."""
    return f"“{name[:40]}”不像单位名称，请只写单位名称，如：示例镇"


def unit_twice(name: str, row: int) -> str:
    """A unit stands in two rows."""
    return f"“{name[:40]}”与第{row}行重复"


def cell_fault(sheet: str, row: int, letter: str, term: str, what: str) -> str:
    """What is wrong with a cell, and where it is."""
    return f"{sheet} 第{row}行 {letter}列（{term}）：{what}"


def column_fault(sheet: str, letter: str, what: str) -> str:
    """What is wrong with a column, and where it is."""
    return f"{sheet} {letter}列：{what}"


def cell_place(sheet: str, row: int, letter: str, unit: str, term: str) -> str:
    """A cell of a unit's row."""
    return f"{sheet} 第{row}行 {letter}列（{term}） {unit}"


def row_place(sheet: str, row: int, unit: str) -> str:
    """A unit's row."""
    return f"{sheet} 第{row}行 {unit}"


def row_finding(place: str, finding: str) -> str:
    """A contradiction between the answers of a row, or a doubt about one."""
    return f"{place}：{finding}"


def column_named(term: str, letter: str) -> str:
    """A question and its column."""
    return f"{term}（{letter}列）" if letter else term


def row_open(place: str, terms: Sequence[str]) -> str:
    """What a row's report still needs."""
    return f"{place}：还有{len(terms)}项没有填：{some_names(terms)}"


def rows_empty(names: Sequence[str]) -> str:
    """Units whose rows hold nothing but their names."""
    return f"没有填、没有写文件的（{len(names)}个）：{'、'.join(names)}"


def sheet_of(file: str, sheet: str) -> str:
    """A sheet of one of several files."""
    return f"{file} {sheet}"


def filled_in_another(place: str) -> str:
    """A unit's row is filled in another sheet, too."""
    return f"与 {place} 都填了，只能留一份"


def faults_in_sheet(number: int) -> str:
    """How many cells are at fault."""
    return f"共{number}处填得不对"


def sheet_read(folder: str, written: int, wrong: int, doubtful: int, unfinished: int, empty: int) -> str:
    """How many answers files were written, and how they are."""
    said = f"已写成{written}份填报文件，在 {folder}"
    said += f"；{wrong}份有矛盾" if wrong else ""
    said += f"；{doubtful}份有请核对的地方" if doubtful else ""
    said += f"；{unfinished}份还没有填完" if unfinished else ""
    return said + (f"；{empty}个单位没有填" if empty else "")


def some_names(names: Iterable[str], most: int = 10) -> str:
    """Names in a row, the first ones if there are many."""
    names = list(names)
    return "、".join(names[:most]) + (f"等{len(names)}个" if len(names) > most else "")
