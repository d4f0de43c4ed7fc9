"""Every word the program says to a person, in one voice: short, polite, and telling what would be right.

The questions themselves stand with the facts they ask for (`drafter.report`), the report's own text in `templates/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

# ------------------------------------------------------------------ values

WANT_COUNT = "请填整数，如 469、1,048 或“二十”"
WANT_CHANGE = "请填整数，减少用负数，如 -8"
WANT_PERCENT = "请填 0 到 100 之间的百分数，如 98.6%"
EMPTY_TEXT = "内容不能为空"


def want_money(measure: str) -> str:
    """What an amount of money should look like, in 元 or 万元."""
    return f"请填金额（{measure}），如 {'3.5' if measure == '万元' else '120'}"


def shown(value: object) -> str:
    """A value inside a message, in quotation marks and shortened."""
    if isinstance(value, bool):
        return "“true”" if value else "“false”"
    text = str(value).replace("\n", " ")
    return f"“{text[:20]}…”" if len(text) > 21 else f"“{text}”"


def not_number(value: object, want: str) -> str:
    """The value is not a number."""
    return f"{shown(value)}不是数字，{want}"


def not_whole(value: object) -> str:
    """The value has decimals where only whole numbers count."""
    return f"{shown(value)}不是整数，请填整数"


def negative(value: object) -> str:
    """The value is below zero."""
    return f"{shown(value)}小于0，请填0或正数"


def too_large(value: object) -> str:
    """The value is beyond anything a township counts."""
    return f"{shown(value)}过大，请核对位数和单位"


def not_percent(value: object) -> str:
    """The percentage is outside 0 to 100."""
    return f"{shown(value)}不在0到100之间，{WANT_PERCENT}"


def not_text(value: object) -> str:
    """A text was expected."""
    return f"{shown(value)}不是文字，请加引号填写文字"


def not_texts(value: object) -> str:
    """A list of texts was expected."""
    return f'{shown(value)}不是文字列表，请填如 ["第一条", "第二条"]'


def not_date(value: object) -> str:
    """A date was expected."""
    return f"{shown(value)}不是日期，请填如 2026-01-20 或 2026年1月20日"


def not_yes_no(value: object) -> str:
    """Yes or no was expected."""
    return f"{shown(value)}看不出是或否，请填“是”或“否”"


def not_parts(value: object) -> str:
    """A list of named counts was expected."""
    return f"{shown(value)}不是“名称+数量”，请填如“文件121，动态623”"


def not_choice(value: object, choices: list[str]) -> str:
    """One of a few answers was expected."""
    return f"{shown(value)}不在可选范围内，请填：{'、'.join(choices)}"


def twice(name: str) -> str:
    """A name stands twice in one list."""
    return f"“{name}”重复了，请合并或改名"


def not_table(value: object) -> str:
    """Cells of table 2 were expected."""
    return f"{shown(value)}不是表格数据，请填如 granted = {{natural = 1}}"


def unknown_name(name: str, known: Iterable[str]) -> str:
    """A name that nobody knows, with the nearest right one."""
    return f"没有名为“{name}”的项{nearest(name, known)}"


def nearest(name: str, known: Iterable[str]) -> str:
    """“，是否指“…””, naming the nearest of the known names; empty when none is near."""
    found = get_close_matches(name, list(known), 1, 0.5)
    return f"，是否指“{found[0]}”" if found else ""


# ------------------------------------------------------------------ the answers file

FILE_HEAD = "说明：每项上面一行是问题，等号右边是答案；未答的项以“#”开头，去掉“#”填上即可"
RECORD_HEAD = "说明：以下由程序记录，不用修改"
BROKEN_TOML = "写法有误，读不下去"
BROKEN_TOML_HINT = "请检查这一行的等号、引号和括号（文字要加英文双引号），改好后再试"
BROKEN_RECORD = "record 一节应是程序的记录，请删去这一节后再试"
NO_SUCH_FILE = "没有这个文件"
NOT_UTF8 = "不是 UTF-8 编码"
NOT_UTF8_HINT = "请用记事本打开，另存为时编码选 UTF-8"
CANNOT_WRITE_HINT = "请检查文件夹是否存在、能否写入，文件是否被其他程序打开"


def cannot_read(why: str | None) -> str:
    """The file is there but the system does not give it out."""
    return f"读不了这个文件（{why or '原因不明'}）"


def cannot_write(why: str | None) -> str:
    """The file cannot be written; the old one is untouched."""
    return f"写不进去（{why or '原因不明'}），原有文件未动"


def more_faults(number: int) -> str:
    """How many faults there are besides the one shown."""
    return f"另有{number}处有误，改好后再查"


def missing_key(name: str) -> str:
    """A key the file must have is missing."""
    example = "year = 2025" if name == "year" else 'template = "national-2021"'
    return f"缺少“{name}”，请补上，如 {example}"


def not_a_group(name: str, value: object) -> str:
    """A group of answers was expected where a single value stands."""
    return f"“{name}”应是一组答案（[{name}]），却写成了{shown(value)}"


def not_year(value: object) -> str:
    """The year is not a whole number of four digits."""
    return f"{shown(value)}不是年度，请填2008到2100之间的年份，如 year = 2025"


# ------------------------------------------------------------------ templates

NO_TEMPLATE_TEXT = "模板缺少正文文件"


def no_template(name: str, known: Iterable[str]) -> str:
    """There is no template of that name or path."""
    return f"没有名为“{name}”的模板{nearest(name, known)}"


def templates_are(known: Iterable[str]) -> str:
    """Which templates there are."""
    return f"可用的模板：{'、'.join(known)}"


def template_years(value: object) -> str:
    """A template's years are not two years."""
    return f"years 应是起止两个年份，如 [2021, 2100]，却写成了{shown(value)}"


def extra_without_question(key: str) -> str:
    """A template's own question lacks its words."""
    return f"extra.{key} 没有写 question（问什么）"


def extra_type(key: str, kind: object, known: Iterable[str]) -> str:
    """A template's own question has a type that does not exist."""
    return f"extra.{key} 的 type {shown(kind)} 不对，可用：{'、'.join(known)}"


def extra_last(key: str, last: object) -> str:
    """A template's own question has a wrong rule for last year's value."""
    return f"extra.{key} 的 last {shown(last)} 不对，可用：carry、show、none"


ONLY_INCLUDE = '模板里引用别的文件只能用 {% include "文件名" %}'
UNCLOSED = "有标记没有收尾，请检查 {% if %} 与 {% endif %}、{% for %} 与 {% endfor %}、{{ 与 }} 是否成对"
BAD_SYNTAX = "标记写法有误，请检查 {{ … }} 和 {% … %}"
OPEN_CELL = "【待填】"


def open_place(term: str) -> str:
    """The mark of a place still to be filled."""
    return f"【待填：{term}】"


def no_include(name: str) -> str:
    """An included file is not there or lies outside the template's folder."""
    return f"找不到要引用的文件“{name}”（只能引用模板文件夹和 shared/ 里的文件）"


def include_circle(name: str) -> str:
    """A file includes itself, perhaps by way of others."""
    return f"文件“{name}”绕了一圈又引用了自己"


def no_such_fact(name: str, known: Iterable[str]) -> str:
    """A template mentions a name that no fact has."""
    return f"没有名为“{name}”的答案{nearest(name, known)}"


def group_as_value(name: str) -> str:
    """A template prints a group of answers instead of one."""
    return f"“{name}”是一组答案，要写明其中哪一项，如 {name}.…"


def no_such_table(name: str, known: Iterable[str]) -> str:
    """A template places a table that does not exist."""
    return f"没有名为“{name}”的表{nearest(name, known)}，可用的表：{'、'.join(known)}"


def no_filter(name: str, known: Iterable[str]) -> str:
    """A template uses a filter that does not exist."""
    return f"没有名为“{name}”的处理方法（|{name}）{nearest(name, known)}"


def no_test(name: str, known: Iterable[str]) -> str:
    """A template uses a test that does not exist."""
    return f"没有名为“{name}”的判断（is {name}）{nearest(name, known)}"


def no_tag(name: str, known: Iterable[str]) -> str:
    """A template uses a tag that does not exist."""
    return f"不认识的标记“{name}”{nearest(name, known)}"


def render_fault(said: str) -> str:
    """A template fails while it is filled in."""
    return f"这里算不出来（{said}）"


# ------------------------------------------------------------------ the finished files

DISK_FULL = "磁盘已满，文件没有写成"
QUOTA_FULL = "磁盘配额已用完，文件没有写成"
DISK_READ_ONLY = "所在磁盘是只读的，不能写入"
NAME_TOO_LONG = "文件名太长"
MAKE_ROOM = "请腾出空间，或用 --out 写到别处"
WRITE_ELSEWHERE = "请用 --out 指定另一个文件夹"
SHORTER_NAME = "请把填报文件的名字改短一些"
IS_A_FOLDER = "这是一个文件夹，不能写成文件"
NOT_A_FOLDER = "存放的位置不是文件夹"
NO_FOLDER = "存放的文件夹不存在"
MAKE_FOLDER = "请先建好文件夹，或用 --out 指定别处"
OPEN_ELSEWHERE = "文件正在 WPS 或 Word 中打开，没有改动它"
CANNOT_REPLACE = "文件不能覆盖，可能正在 WPS 或 Word 中打开，或者设成了只读"
CLOSE_IT = "请先关闭它，或用 --out 写到别处"


def not_written(why: str | None) -> str:
    """A finished file could not be written."""
    return f"文件没有写成（{why or '原因不明'}）"


def close_it_or_delete(mark: str) -> str:
    """How to go on when a word processor's mark lies beside the file."""
    return f"{CLOSE_IT}；如果确实没有打开，请删除旁边的 {mark}"


# ------------------------------------------------------------------ findings


def _sum(parts: list[dict[str, Any]]) -> str:
    return "＋".join(str(part["count"]) for part in parts)


def wrong_period(said: str, want: str) -> str:
    """The period is not the calendar year."""
    return f"统计期限写的是{said}，年度报告应为{want}"


def signed_early(said: str, year: int) -> str:
    """The report is signed before its year has ended."""
    return f"成文日期{said}早于统计期满，{year}年度的报告应在{year}年12月31日之后成文"


def kind_differs(name: str, kind: str) -> str:
    """The unit's name and kind do not fit each other."""
    return f"单位名称“{name}”与单位类别“{kind}”不符"


def parts_exceed(what: str, parts: list[dict[str, Any]], added: float, whole: str, total: float) -> str:
    """Parts add up to more than their total."""
    return f"{what}相加为{added}（{_sum(parts)}），超过{whole}{total}，多{added - total}"


def parts_fall_short(added: float, total: float) -> str:
    """Categories leave a remainder."""
    return f"分类相加为{added}，比总数{total}少{total - added}，正文将写明“其余{total - added}条”；如属漏填请补上"


def parts_differ(what: str, parts: list[dict[str, Any]], added: float, whole: str, total: float) -> str:
    """Parts that must make up the total do not."""
    return f"{what}相加为{added}（{_sum(parts)}），{whole}写{total}，差{abs(added - total)}"


def must_not_be_none(what: str) -> str:
    """A part that every report must have was said to be empty."""
    return f"{what}不能写“没有”，请至少写一条"


def part_exceeds(what: str, part: float, whole: str, total: float) -> str:
    """One part is more than the total it belongs to."""
    return f"{what}{part}超过{whole}{total}"


def carried_too_many(received: float | None, carried_in: float | None, carried_out: float | None) -> str:
    """More requests are carried on than there were."""
    return f"结转下年度{carried_out}件，超过本年新收{received}件与上年结转{carried_in}件之和"


def column_unbalanced(name: str, new: int, old: int, done: int, on: int) -> str:
    """A column of table 2 does not balance."""
    left, right = new + old, done + on
    return (
        f"“{name}”一列不平：本年新收{new}＋上年结转{old}＝{left}，"
        f"办理结果{done}＋结转下年度{on}＝{right}，差{abs(left - right)}"
    )


def row_differs(row: str, added: float, term: str, said: float) -> str:
    """A row of table 2 does not add up to the figure stated for it."""
    return f"表2“{row}”各列相加为{added}，{term}写{said}，差{abs(added - said)}"


def no_rules_here(number: object) -> str:
    """A township claims to have made 规章."""
    return f"规章填了{number}；乡镇、街道无权制定规章，应为0"


def table_differs(term: str, said: float, added: float) -> str:
    """A total differs from table 3."""
    return f"{term}写{said}件，表3相加为{added}件，差{abs(said - added)}"


def fee_outside_table(charged: float, wan: float) -> str:
    """A fee received is not within table 1's fees."""
    return f"信息处理费实收{charged}元，应计入表1行政事业性收费，而该栏只有{wan}万元"


def fee_without_notice(yuan: object) -> str:
    """Money was charged though no notice went out."""
    return f"没有发出收费通知，却有收费{yuan}元"


def charged_over_notice(charged: float, noticed: float) -> str:
    """More was received than the notices asked for."""
    return f"实际收费{charged}元，超过通知收费的{noticed}元"


def carry_differs(now: float, then: float, column: str = "") -> str:
    """上年结转 is not last year's 结转下年度."""
    return f"{f'“{column}”一列的' if column else ''}上年结转{now}件，与去年报告的结转下年度{then}件不一致"


def stock_differs(there: float | None, issued: float | None, repealed: float | None, here: float | None) -> str:
    """The number of documents in force does not follow from last year's."""
    return f"现行有效{here}件，与去年{there}＋本年制发{issued}－本年废止{repealed}推算的不一致，请核对或说明清理情况"


# ------------------------------------------------------------------ the command line

HELP = "起草政府信息公开工作年度报告：在终端里逐项回答，核对数字，生成 Word 和文本。"
HELP_OPTION = "显示这份说明"
VERSION_OPTION = "显示版本号"
COMMANDS = "命令"
OPTIONS = "选项"
USAGE = "用法："
OPTIONS_PLACE = "[选项]"
COMMAND_PLACE = "命令 [参数]..."
NAME_PLACE = "[模板名]"
FAULT = "出错："
STOPPED = "已停止。答过的内容都已保存，下次用 drafter fill 接着填。"
NO_MEMORY = "内存不够，请关闭其他程序后再试。"
BAD_USAGE = "命令的写法不对"
TEMPLATES_SHORT = "列出模板，或看一个模板问些什么"
TEMPLATES_HELP = "列出模板；写上模板名，就列出这个模板要问的问题。"
CHECK_OPTION = "只检查模板写得对不对，不用数据"
TEMPLATE_ASKS = "要问的问题："
SCHEMA_SHORT = "输出填报文件的 JSON Schema"
SCHEMA_HELP = "输出填报文件的 JSON Schema，供其他程序生成或核对填报文件。"


ANSWERS_PLACE = "填报文件..."
FOLDER_PLACE = "文件夹"
FORMAT_PLACE = "格式"
NUMBER_PLACE = "个数"
NAME_OR_PATH_PLACE = "模板名或文件夹"
RENDER_SHORT = "生成报告（Word、文本、网页）"
RENDER_HELP = (
    "把填报文件生成报告，默认生成 Word（docx）和文本（txt），放在填报文件旁边。"
    "还有没填的或者数字对不上的，不生成，并列出来。"
)
TO_OPTION = "生成哪种文件：docx、txt、html，可以写多次"
OUT_DIR_OPTION = "放到哪个文件夹"
TEMPLATE_OPTION = "换一个模板生成"
DRAFT_OPTION = "先出草稿：没填的地方写成【待填：…】"
JOBS_OPTION = "同时用几个进程（文件多时用）"
SAME_REPORT_HINT = "请分开生成，或给其中一个文件改名"


def finding_line(level: str, rule: str, message: str) -> str:
    """A finding on the screen, with its level and rule."""
    name = {"error": "错误", "warning": "存疑", "notice": "提示"}[level]
    return f"{name} [{rule}] {message}"


def contradictions(file: str) -> str:
    """A report was not made because its figures contradict each other."""
    return f"{file}：数字有矛盾，报告没有生成。请改正以下各处后再试（用 drafter fill 或直接改文件）："


def open_figures(file: str, terms: list[str]) -> str:
    """A report was not made because answers are open; they are named."""
    return (
        f"{file}：还有{len(terms)}项没有填，报告没有生成：{'、'.join(terms)}。"
        f"请用 drafter fill {file} 接着填，或加 --draft 先出草稿。"
    )


def draft_open(number: int) -> str:
    """A draft has open places."""
    return f"草稿中还有{number}项待填，已用【待填：…】标出"


def written(file: str) -> str:
    """A report was written."""
    return f"已生成 {file}"


def batch_done(good: int, failed: int) -> str:
    """How many of many files were rendered."""
    return f"完成{good}份" + (f"，{failed}份没有完成，原因见上" if failed else "")


def same_report(one: str, other: str) -> str:
    """Two answers files would be written to the same report."""
    return f"{one} 和 {other} 会生成同名的报告"


def see_help(path: str) -> str:
    """Where the help is."""
    return f"用法见 {path} --help"


def no_such_option(name: str, near: Iterable[str]) -> str:
    """An option that does not exist."""
    near = list(near)
    return f"没有 {name} 这个选项" + (f"，是否指 {near[0]}" if near else "")


def no_such_command(name: str, known: Iterable[str]) -> str:
    """A command that does not exist."""
    return f"没有 {name} 这个命令{nearest(name, known)}"


def missing_argument(name: str) -> str:
    """A command lacks what it works on."""
    return f"缺少{name or '参数'}"


def option_needs_value(name: str) -> str:
    """An option came without its value."""
    return f"{name} 后面要写内容"


def bad_argument(name: str, choices: Iterable[str]) -> str:
    """An option's value is not one it takes."""
    choices = list(choices)
    return f"{name} 的内容不对" + (f"，可用：{'、'.join(choices)}" if choices else "")


def template_line(name: str, title: str, about: str) -> str:
    """A template in the list."""
    return f"{name:<20}{title}。{about}"


def template_question(path: str, question: str, measure: str) -> str:
    """A question in a template's list."""
    return f"  {path:<36}{question}{f'（{measure}）' if measure else ''}"


def template_sound(name: str, number: int) -> str:
    """A template was checked and is sound."""
    return f"{name}：写法正确，共用到{number}项答案"


# ---- the questionnaire

LAST_YEAR = "去年"
YES = "是"
NO = "否"
NONE = "没有"
FORM_NAMES = "有几个的，用顿号（、）隔开"
FORM_PARTS = "写名称和数量，如：文件121，动态623"
FORM_PERCENT = "如：98.6%"
FORM_YES_NO = "填“是”或“否”（y、n 也可以）"
FORM_CHANGE = "没有增减填 0，减少填负数"
REQUIRED = "必填"
ENTER_SKIPS = "直接回车＝报告里不写"
ENTER_KEEPS = "直接回车＝不改"
ENTER_NONE = "没有就直接回车"
ENTER_ENDS = "写完了直接回车"
EMPTY_SKIPS = "清空后回车＝不写"
TYPE_SAME = "输入“同去年”＝照用去年的"
TYPE_LATER = "输入“以后”＝以后再填"
NEEDS_ANSWER = "这一项必须写，请填写；现在填不了的，输入“以后”"
MUST_APPLY = "这一项报告里必须写，不能填“不适用”；没有就填 0"
LEFT_OUT = "（不写）"
LEFT_OPEN = "（以后再填）"
NUMBERS_WITHOUT_NAMES = "只有数字，看不出是什么，请写名称和数量，如：文件121，动态623"


def form_date(year: int) -> str:
    """How a date is typed."""
    return f"如：{year}年1月20日，或 {year}-1-20"


def form_numbers(names: list[str]) -> str:
    """How this year's numbers are typed in last year's order."""
    example = " ".join(str(10 * n) for n in range(1, len(names) + 1))
    return f"按去年的顺序填{len(names)}个数，如：{example}；或写名称和数量，如：文件121，动态623"


def wrong_number_of_numbers(number: int, names: list[str]) -> str:
    """As many numbers were wanted as there are names."""
    return f"填了{number}个数，应为{len(names)}个（{'、'.join(names)}）；名称有变动的，请写名称和数量"


def about(help: str, clause: str) -> str:
    """What counts, and the rule that asks for the figure; either may be empty."""
    if not clause:
        return help
    return f"{help}（依据：{clause}）" if help else f"依据：{clause}"
KEPT = "不改"
KEEP = "不改，保留现在的内容"
REDO = "重新填写"
CHOICE_KEYS = "↑↓＝移动 · 回车＝选定"
CHECKBOX_KEYS = "↑↓＝移动 · 空格＝勾选 · 回车＝确定"
CHECKBOX_NONE_KEYS = "没有就直接回车；有就用 ↑↓ 移动、空格勾选，再回车"
REVIEW_KEYS = "都没变就直接回车；有变动就用 ↑↓ 移动、空格勾选，再回车，随后逐项改"
CHECK_SEVERAL = "有几种勾几种"
CHOOSE_ONE = "请先用空格勾选，再回车"
OPTION_LATER = "（以后再填）"
NEEDS_SENTENCE = "至少写一条；现在写不了的，输入“以后”"
EACH_NEEDS_ONE = "要逐条对应，这一条也请写；现在写不了的，输入“以后”"
STILL_OPEN = "还没办结，结转下年度"
NEW_TERM = "本年新收"
CARRIED_TERM = "上年结转"
TABLE_AGAIN = "申请办理情况表（由谁提出、怎样办结）已经填好，要重填吗？"
DISPUTES_GATE = "全年有没有因政府信息公开引起的行政复议、行政诉讼？"
DISPUTES_TERM = "行政复议、行政诉讼"
NO_DISPUTES = "没有，各项都填 0"
REVIEW_TERM = "沿用去年的内容"
SUPPLEMENT_TERM = "补充内容"
NOTHING_ADDED = "不补充"
MAY_BE_EARLIER = "。如是前面填错，先输入“以后”，再用 drafter fill --all 改"
NOT_INTERACTIVE = "这里不是终端，没法逐项提问"
NOT_INTERACTIVE_HINT = "请换一个终端窗口；或用 drafter new --no-input 生成填报文件，用记事本打开填写"


def numbered(number: int, sentence: str) -> str:
    """A sentence of a list with its number."""
    return f"{number}. {sentence}"


def list_head(then: str) -> str:
    """Above last year's sentences."""
    return f"{then}写的："


def list_done(number: int) -> str:
    """A list is finished."""
    return f"写完，共{number}条"


def next_item(term: str, number: int) -> str:
    """Another sentence of a list is asked for."""
    return f"{term}：还有吗？（第{number + 1}条）"


def item_term(term: str, number: int) -> str:
    """The name of a list's sentence."""
    return f"{term}{number + 1}"


def partner(path: str, number: int, sentence: str) -> str:
    """The problem or last year's remedy that a sentence answers."""
    return f"{'上年措施' if path == 'last_remedies' else '问题'}{number + 1}：{sentence}"


def paired(path: str, number: int) -> str:
    """A sentence that answers a problem or one of last year's remedies is asked for."""
    if path == "followups":
        return f"上年提出的措施{number + 1}，落实得怎样？"
    return f"针对问题{number + 1}，打算怎样改进？"


def too_many_kinds(kinds: int, total: int) -> str:
    """More kinds were chosen than there are cases."""
    return f"一共才{total}件，却勾了{kinds}种，请去掉多勾的"


def count_within(most: int, total: int, left: int, others: int) -> str:
    """A count does not fit what remains."""
    return f"请填1到{most}之间的整数（共{total}件，还剩{left}件，后面{others}种每种至少1件）"


def balance(total: int, done: int, left: int) -> str:
    """The running balance of a number being shared out."""
    return f"共{total}件，已填{done}件，还剩{left}件"


def rest_goes_to(name: str) -> str:
    """The last kind takes what remains."""
    return f"填完这一种，其余的自动计入“{name}”"


def who_asked(number: int) -> str:
    """From whom the new requests came."""
    return f"本年新收的{number}件申请是谁提出的？"


def who_carried(number: int) -> str:
    """From whom the requests carried in came."""
    return f"上年结转的{number}件申请是谁提出的？"


def how_ended(name: str, number: int) -> str:
    """How one kind of applicants' requests ended."""
    return f"{name}的{number}件申请是怎样办结的？"


def how_many_new(name: str) -> str:
    """How many of the new requests one kind of applicants made."""
    return f"本年新收的申请中，{name}提出的几件？"


def how_many_carried(name: str) -> str:
    """How many of the requests carried in one kind of applicants made."""
    return f"上年结转的申请中，{name}提出的几件？"


def how_many_results(applicant: str, result: str) -> str:
    """How many of one kind of applicants' requests ended one way."""
    return f"{applicant}的申请中，“{result}”的几件？"


def results_term(applicant: str) -> str:
    """The name of how one kind of applicants' requests ended."""
    return f"{applicant}申请的办理结果"


def all_of(name: str, total: int) -> str:
    """One kind takes all."""
    return f"{name}（{total}件）"


def table_done(said: str, carried_out: int) -> str:
    """Table 2 is complete."""
    return f"{said}（申请办理情况表已填齐，结转下年度{carried_out}件）"


def review(number: int) -> str:
    """What was carried over is looked through."""
    return f"以下{number}项照去年的写，今年有变动吗？请勾出有变动的。"


def changed(terms: list[str]) -> str:
    """What of last year's has changed."""
    return f"有变动：{'、'.join(terms)}" if terms else "没有变动"


def supplement(then: str, number: int) -> str:
    """What last year's report did not have is offered."""
    return f"{then}没有写的{number}项，今年要补充哪些？"


def progress(number: int, left: int) -> str:
    """How far the session is."""
    return f"第{number}问，" + (f"后面还有约{left}问" if left else "最后一问")


def answered(term: str, said: str) -> str:
    """What was understood."""
    return f"{term}：{said}"


def refused(said: str) -> str:
    """Why an answer was not taken."""
    return f"请改：{said}"
NAME_OR_PATH = "名称或路径"
FILE_NAME = "文件"
YEAR_PLACE = "年度"
NEW_SHORT = "新建今年的填报文件，并逐项提问"
NEW_HELP = "新建一份填报文件，并逐项提问。每答一项就保存一项，随时可按 Ctrl-C 停下，以后用 drafter fill 接着填。"
NEW_TEMPLATE_OPTION = "用哪个模板（不写就沿用去年的，或按年度选）"
LAST_OPTION = "去年的填报文件：名称、地址等沿用，数字显示在旁边，结转数自动转入"
YEAR_OPTION = "报告哪一年（不写就是去年文件的下一年，或上一个年度）"
OUT_OPTION = "填报文件写到哪里（不写就是 单位-年度.toml）"
NO_INPUT_OPTION = "不提问，只写出填报文件，用记事本填"
FILL_SHORT = "接着填一份填报文件"
FILL_HELP = "接着填：只问还没有答的；加 --all 就全部再问一遍，现有的答案可以直接回车保留。"
ALL_OPTION = "全部再问一遍"
LAST_IS_REPORT = "目前只能用填报文件（.toml）作去年的资料，还不能读成文的报告"
LAST_IS_REPORT_HINT = "请改用去年的 .toml 文件，或去掉 --last 从头填"
LAST_FILE = "去年的填报文件"
USE_NONE = "不用，从头填"
ALREADY_THERE = "已经有这个文件，没有改动它"


def fill_it(file: str) -> str:
    """How to go on with a file that exists."""
    return f"接着填请用 drafter fill {file}，要另存请加 --out"


def folder_closed(why: str | None) -> str:
    """Nothing can be written into the folder."""
    return f"这个文件夹写不进去（{why or '原因不明'}）"


def several_last(year: int, names: list[str]) -> str:
    """Several files of last year lie in the folder."""
    return f"这里有{len(names)}份{year}年的填报文件（{'、'.join(names)}），没有取用；要用请写 --last 文件名。"


def takes_last(name: str) -> str:
    """The one file of last year is used."""
    return f"沿用去年的填报文件 {name}。"


def offer_last(names: list[str]) -> str:
    """Last year's file is offered."""
    if len(names) == 1:
        return f"这里有去年的填报文件 {names[0]}，要沿用吗？"
    return "这里有几份去年的填报文件，沿用哪一份？"


def use_last(name: str) -> str:
    """The option that takes last year's file."""
    return f"沿用 {name}"


def last_gone(name: str) -> str:
    """Last year's file is not there any more."""
    return f"找不到（或读不了）去年的填报文件 {name}，这次不显示去年的内容。"


def new_begins(year: int, title: str, last: str) -> str:
    """What is about to be filled in."""
    used = f"去年的资料：{last}。" if last else ""
    return f"起草{year}年度报告，模板：{title}。{used}\n按 Ctrl-C 可随时停下，已答的都已保存。\n"


def only_written(file: str, kept: int, derived: int, needed: int) -> str:
    """The file was written without questions."""
    last = f"沿用去年{kept}项，由去年推算{derived}项，" if kept or derived else ""
    return f"已写好 {file}：{last}还有{needed}项待填。接着填请用 drafter fill {file}，或用记事本打开填写。"


def session_done(number: int, file: str) -> str:
    """The session is over."""
    return f"答了{number}问，已保存到 {file}。" if number else f"{file} 没有要问的了。"


def finding_said(level: str, message: str) -> str:
    """What a rule finds, at the end of a session."""
    return f"{ {'error': '矛盾', 'warning': '请核对', 'notice': '提示'}[level]}：{message}。"


def kept_from_last(then: str, terms: list[str]) -> str:
    """What was only taken over."""
    return f"照{then}写的{len(terms)}项：{'、'.join(terms)}。"


def still_open(terms: list[str], file: str) -> str:
    """What is still to be answered."""
    return f"还有{len(terms)}项没填：{'、'.join(terms)}。接着填请用 drafter fill {file}"


def render_next(file: str) -> str:
    """What to type next."""
    return f"都填好了。生成报告请用 drafter render {file}"


def more_below(number: int) -> str:
    """A list of options is longer than the screen."""
    return f"共{number}项，一屏放不下，往下按 ↓ 还有"
