"""The questionnaire: prompts, keys, last year beside this year."""

from __future__ import annotations

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


def how_ended(name: str, number: int, carried: int) -> str:
    """How one kind of applicants' requests ended, and how many of them are last year's."""
    before = "" if not carried else "（上年结转）" if carried == number else f"（含上年结转{carried}件）"
    return f"{name}的{number}件申请{before}是怎样办结的？"


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


def folder_closed(why: str) -> str:
    """Nothing can be written into the folder."""
    return f"这个文件夹写不进去（{why}）"


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
    return f"{ {'error': '矛盾', 'warning': '请核对', 'notice': '提示'}[level] }：{message}。"


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


def last_not_before(last: int, year: int) -> str:
    """The file given as last year's is not of an earlier year."""
    return f"这份填报文件是{last}年度的，不能当作{year}年度报告的去年资料"
