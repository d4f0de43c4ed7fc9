"""Two years on one page: the command's help, the table's heads and cells, what is said of the words."""

from __future__ import annotations

from collections.abc import Sequence

COMPARE_SHORT = "两年对照：数字增减、没有改动的文字"
COMPARE_HELP = (
    "把去年和今年的报告放在一页上对照，供签发前过目：各项数字、增减、变化幅度，正文里哪些话与去年相同。"
    "两份都可以是填报文件（.toml）或成文的报告（Word、WPS、PDF、文本、网页）。"
)
COMPARE_LAST_PLACE = "去年的文件"
COMPARE_THIS_PLACE = "今年的文件"
COMPARE_TO_OPTION = "写成文件，按文件名的结尾决定格式：.docx、.html、.txt；不写就只在屏幕上显示"

THEN, NOW = "去年", "今年"
FORMER, LATTER = "前一份", "后一份"
HEAD_ITEM, HEAD_CHANGE, HEAD_RATIO, HEAD_LOOK = "项目", "增减", "变化幅度", "提示"
HEAD_SECTION, HEAD_SENTENCE = "所在部分", "现在的文字"
FIGURES_CAPTION = "两年数字对照表"
NO_FIGURES = "两份文件里都没有可以对照的数字。"

FACT_GROUPS = {
    "organisation": "机构人员",
    "platforms": "公开平台",
    "proactive": "主动公开",
    "interpretation": "解读回应",
    "requests": "依申请公开",
    "statutory": "行政行为",
    "fees": "信息收费",
    "disputes": "复议诉讼",
    "secrecy": "保密审查",
    "training": "培训",
    "supervision": "监督考核",
    "subordinate": "所属单位",
    "extra": "其他",
}
"""The groups of facts by the first part of their paths, short enough for a narrow column."""

SETTLED_REQUESTS = "已办结"

STEADY = "持平"
STEADY_ROUGHLY = "大致持平"
ADDED = "新增"
DROPPED = "不再列"
NOT_THERE = "无"
NO_RATIO = "—"
NOT_FILLED = "未填"
NOT_STATED = "未写明"
LOOK_AT_IT = "变化大"
LOOK_MARK = "！"

CHECK_FIRST = "请先核对"
WORDS_HEAD = "文字"
NO_WORDS = "正文里没有可以对照的句子。"
UNCHANGED = "相同"
NEW_FIGURES = "只改数字"
NEARLY_UNCHANGED = "几乎相同"
WORDS_OPENING = "开头"
WEIGHTY = "问题、改进和落实情况"
OTHER_SECTIONS = "其他部分"


COMPARE_TITLE = "政府信息公开工作年度报告两年对照"


def compare_title(unit: str, then: int | None, now: int | None) -> str:
    """The page's title."""
    years = [f"{year}年" for year in (then, now) if year is not None]
    return f"{unit}{COMPARE_TITLE}" + (f"（{'、'.join(years)}）" if years else "")


def with_measure(term: str, measure: str) -> str:
    """A row's label, with what the figures count."""
    return f"{term}（{measure}）" if measure else term


def part_of(whole: str, name: str) -> str:
    """A part named by itself: 分类数量“工作动态”."""
    return f"{whole}“{name}”"


def far_apart(term: str, then: str, now: str, before: str, here: str, measure: str) -> str:
    """A figure far from last year's."""
    return f"{term}{then}{before}{measure}，{now}{here}{measure}"


def points(change: str) -> str:
    """The difference of two percentages."""
    return f"{change}个百分点"


def roughly(change: str) -> str:
    """A change between figures of which one is approximate."""
    return f"约{change}"


def look_legend(mark: str, then: str, times: int) -> str:
    """What the mark behind a row says."""
    return f"“{mark}”：超过{then}的{times}倍，或不到{then}的1/{times}"


def figure(term: str, value: str, measure: str) -> str:
    """A figure in running words: 监督检查4次."""
    return f"{term}{value}{measure}"


def unchanged_figures(then: str, said: Sequence[str]) -> str:
    """The figures that are as they were."""
    return f"与{then}持平：{'、'.join(said)}"


def both_zero(labels: Sequence[str]) -> str:
    """The figures that are nought on both sides."""
    return f"两年都为0：{'、'.join(labels)}"


def item_to_check(level: str, message: str, place: str) -> str:
    """An item at the head of the page, with its level and, in a finished report, its place."""
    name = {"error": "矛盾：", "warning": "请核对：", "notice": "变化大："}[level]
    return f"{name}{message}" + (f"（{place}）" if place else "")


def more_checks(number: int) -> str:
    """How many more things there are to check than are listed."""
    return f"另有{number}处，用 drafter check 逐条看"


def last_said_otherwise(term: str, then: str, now: str, said: str, was: str) -> str:
    """This year's report gives another figure for the year before than that year's own report."""
    return f"{now}的报告把{term}写成{said}，{then}的报告是{was}"


def last_follows_otherwise(term: str, then: str, now: str, said: str, was: str) -> str:
    """What this year's report says of the change gives another figure for the year before than its own report."""
    return f"按{now}的报告所写增减数推算，{term}为{said}，{then}的报告是{was}"


def wording_summary(now: str, then: str, total: int, same: int, share: str, figures: int, near: int) -> str:
    """How much of this year's text stands as it stood."""
    said = f"{now}正文{total}句，" + (f"{same}句与{then}相同（{share}）" if same else f"没有与{then}相同的")
    if figures:
        said += f"，{figures}句只改了数字或年份"
    if near:
        said += f"，{near}句几乎相同"
    return said + "。"


def same_words(then: str) -> str:
    """The heading of the sentences that stand as they stood."""
    return f"与{then}相同或相近的文字"


def compared_with(then: str) -> str:
    """The head of the column that says how a sentence is like last year's."""
    return f"与{then}比"


def fixed_sentences(number: int) -> str:
    """The sentences that rightly stay the same from year to year and are not counted."""
    return f"编制依据、统计期限、联系方式一类的{number}句按规定每年相同，不计在内。"


def weighty_summary(total: int, found: int, then: str) -> str:
    """How many sentences of the parts that must be written anew were not."""
    if not total:
        return ""
    said = f"{WEIGHTY}共{total}句"
    return said + (f"，{found}句与{then}相同或相近，请按实际改写。" if found else f"，没有与{then}相同或相近的。")


def other_summary(found: int, then: str) -> str:
    """The unchanged sentences of the other sections follow."""
    return f"{OTHER_SECTIONS}与{then}相同或相近的{found}句："


def not_listed(number: int) -> str:
    """How many more sentences there are than are shown."""
    return f"另有{number}句，没有一一列出"


def what_differs(changes: Sequence[tuple[str, str]]) -> str:
    """What became of last year's words: “定期”改为“按时”, 删去“还”, 加上“已”."""
    said = []
    for old, new in changes:
        if old and new:
            said.append(f"“{old}”改为“{new}”")
        else:
            said.append(f"删去“{old}”" if old else f"加上“{new}”")
    return "，".join(said)


def how_alike(name: str, differs: str) -> str:
    """How a sentence is like last year's, and what differs."""
    return f"{name}（{differs}）" if differs else name


def years_swapped(then: int, now: int) -> str:
    """The later year came first."""
    return f"提示：前一个文件是{then}年的，后一个是{now}年的，已按年份先后对调"


def years_equal(year: int) -> str:
    """Both files are of one year."""
    return f"提示：两份都是{year}年的，按给出的先后对照"


def years_apart(then: int, now: int) -> str:
    """The two years do not follow each other."""
    return f"提示：两份相隔{now - then}年（{then}年、{now}年），不核对上年结转和规范性文件存量是否接得上"


def year_unknown(file: str) -> str:
    """A report does not say which year it is of."""
    return f"提示：看不出 {file} 是哪一年的报告，按给出的先后对照"


def units_differ(one: str, other: str) -> str:
    """The files are of different units."""
    return f"提示：两份不是同一个单位的（{one}、{other}），仍然对照"


def compare_written(file: str, checks: int) -> str:
    """The comparison was written to a file."""
    return f"两年对照已写入 {file}" + (f"，有{checks}处请先核对：" if checks else "")


def unknown_suffix(suffix: str) -> str:
    """The file to write has a name no format goes with."""
    return f"不能写成 {suffix} 文件" if suffix else "文件名没有后缀，看不出要写成哪种文件"


COMPARE_SUFFIX_HINT = "请让文件名以 .docx、.html 或 .txt 结尾"
COMPARE_OVER_ANOTHER = "已有这个文件，而且不是以前写的对照表，没有改动它"
COMPARE_OTHER_NAME = "请用 --to 写到别的文件名"


def gone_words(then: str, now: str, count: int) -> str:
    """The heading over what last year's text had and this year's has not."""
    return f"{then}写了、{now}没有写的话（{count}句）"


def gone_sentence(section: str, text: str) -> str:
    """One of these sentences, with the part it stood in."""
    return f"{section}：{text}"
