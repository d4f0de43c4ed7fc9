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
ENTER_SKIPS = "回车＝报告里不写"
ENTER_KEEPS = "回车＝不改"
ENTER_NONE = "没有就直接回车"
ENTER_ENDS = "写完了直接回车"
NEEDS_ANSWER = "这一项必须写，请填写；现在填不了的，输入 > 以后再填"
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


KEPT = "不改"
CHOICE_KEYS = "↑↓ 移动，回车选定"
CHECKBOX_KEYS = "↑↓ 移动，空格勾选，回车确定"
CHECKBOX_NONE_KEYS = "没有就直接回车；有就用 ↑↓ 移动、空格勾选，再回车"
REVIEW_KEYS = "没变就直接回车；有变动用 ↑↓、空格勾选，再回车"
ENTER_TAKES = "回车＝照行里的填"
CHECK_ONE = "勾一种"
CHECK_SEVERAL = "有几种勾几种"
CHOOSE_ONE = "请先用空格勾选，再回车"
NEEDS_SENTENCE = "至少写一条；现在写不了的，输入 > 以后再写"
EACH_NEEDS_ONE = "要逐条对应，这一条也请写；现在写不了的，输入 > 以后再写"
STILL_OPEN = "还没办结，结转下年度"
NEW_TERM = "本年新收"
CARRIED_TERM = "上年结转"
DISPUTES_GATE = "全年有没有因政府信息公开引起的行政复议、行政诉讼？"
DISPUTES_TERM = "行政复议、行政诉讼"
NO_DISPUTES = "没有，各项都填 0"
REVIEW_TERM = "沿用去年的内容"
SUPPLEMENT_TERM = "补充内容"
NOTHING_ADDED = "不补充"
OR_LEAVE_OUT = "；这部分整个不写的，输入“不写”"


def numbered(number: int, sentence: str) -> str:
    """A sentence of a list with its number."""
    return f"{number}. {sentence}"


def list_head(then: str) -> str:
    """Above last year's sentences."""
    return f"{then}写的："


def list_done(number: int) -> str:
    """A list is finished."""
    return f"写完，共{number}条"


def more_of(term: str) -> str:
    """The place behind the last sentence of a list."""
    return f"{term}：再加一条"


def this_item(term: str, number: int) -> str:
    """A sentence that is there already."""
    return f"{term}：第{number + 1}条，可以改"


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
        return f"上年提出的措施{number + 1}，落实了吗？怎样落实的？"
    return f"针对问题{number + 1}，打算怎样改进？"


def items_read(items: list[str]) -> str:
    """What a typed or pasted text was understood as: one sentence, or several."""
    if len(items) == 1:
        return items[0]
    return f"分成{len(items)}条：" + "；".join(numbered(n, item) for n, item in enumerate(items, 1))


def items_for_partners(number: int, partners: int) -> str:
    """A list was pasted where each sentence answers one of another list, and their numbers differ."""
    return f"这里粘贴了{number}条，要逐条对应的是{partners}条，请一条一条填"


def too_many_kinds(kinds: int, total: int) -> str:
    """More kinds were chosen than there are cases."""
    return f"共{total}件，勾了{kinds}种，请去掉多勾的"


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
    """What last year's report did not have is offered, or, without one, what the answers lead to."""
    return f"{then}没有写、或没有读到的{number}项，今年要补充哪些？" if then else f"还可以写这{number}项，要补充哪些？"


def row_hint(terms: list[str]) -> str:
    """The figures behind a question may be typed in the same line."""
    return f"可以一次填完，中间空格：{'、'.join(terms)}"


def row_of(number: int, terms: list[str]) -> str:
    """As many figures were wanted in a line as belong together."""
    return f"填了{number}个数，一次填完应为{len(terms)}个（{'、'.join(terms)}）；也可以只填一个"


def row_said(understood: list[tuple[str, str]]) -> str:
    """What was understood of a line with several figures; the first one's term stands before it."""
    (_, first), *more = understood
    return "；".join([first, *(answered(term, said) for term, said in more)])


def progress(section: int, sections: int, title: str, number: int, total: int) -> str:
    """How far one is: the section, and the question in it."""
    return f"第{section}节/共{sections}节 {title} · 本节{number}/{total}"


def answered(term: str, said: str) -> str:
    """What was understood."""
    return f"{term}：{said}"


def refused(said: str) -> str:
    """Why an answer was not taken."""
    return f"请改：{said}"


def doubted(said: str) -> str:
    """What of an answer is to be looked at twice."""
    return f"请核对：{said}。确认无误，再按一次回车；有误请改"


def more_below(number: int) -> str:
    """A list of options is longer than the screen."""
    return f"共{number}项，一屏放不下，往下按 ↓ 还有"


def finding_said(level: str, message: str) -> str:
    """What a rule finds, at the end of a session."""
    return f"{ {'error': '矛盾', 'warning': '请核对', 'notice': '提示'}[level] }：{message}。"


def kept_from_last(then: str, terms: list[str]) -> str:
    """What was only taken over."""
    return f"照{then}写的{len(terms)}项：{'、'.join(terms)}。"
