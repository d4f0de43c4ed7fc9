"""Moving about in the questionnaire: the keys, the explanations, the list of questions, the end."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from drafter.words.stated import number

OPENING = "开头"
KEY_SAME = "= 同去年"
KEY_BACK = "< 上一问"
KEY_ON = "> 以后填"
KEY_NEXT = "> 下一问"
KEY_EXPLAIN = "? 说明"
KEY_INDEX = "# 目录"
KEY_EDITOR = "@ 长文"
KEY_STOP = "Ctrl-C 停"
KEYS_EXPLAINED = (
    "按键：< 上一问；> 以后再填（已填的，看下一问）；# 目录，可跳到任何一问：",
    "　　　没填的，从那里往下接着问；已填的，改好以后回到原来的问题；",
    "　　　= 同去年（文字）；@ 用记事本写长文，@文件名 从文件读入；Ctrl-C 停下，已答的都在。",
    "　　　要打字的地方，输入后按回车（行里已有的字不用清）；选择的地方，按键即生效。",
)
LEAVE_OUT_SAID = "已填的数不想写进报告了，输入“不写”。"
RESULTS_EXPLAINED = "办理结果按年报格式表2的类别分，括号里是表上的名称；年底前没有办结的，勾“还没办结”。"
REVIEW_EXPLAINED = "这些内容从去年的填报文件沿用。勾选有变动的，随后逐项改；没勾的照去年的写。"
SUPPLEMENT_EXPLAINED = "这些内容去年没有写，今年可写可不写。勾选要写的，随后逐项问；没勾的，报告里不写。"
CHECK_EXPLAINED = "选一项进去看，改后再核；两项都对的，请查原始台账。"
FIRST_QUESTION = "已经是第一问。"
IN_FULL = "以下几项较长，全文如下："
EMPTY_TAKES_OUT = "清空后回车，就删去这一条。"
FOLLOWUP_FORM = "如：已落实，开展培训2次，参训26人次；部分落实或没有落实的，写明原因"
SUGGESTED = "可供参考，输入编号取用，取用后可以改："
OWN_PARAGRAPH = "补充一段：这一部分还想写的话，也写在这里"
CHOOSE_PROBLEMS = "从常见问题里选"
CHOOSE_MORE_PROBLEMS = "还要从常见问题里选几条吗？"
CHOOSE_HINT = "符合本单位实际的才选，选后逐条改；都不合适就直接回车，自己写"
CHOOSE_PROBLEMS_KEYS = "↑↓ 移动，空格勾选，回车确定"
WRITTEN_LAST_YEAR = "［去年写过］"
CHECKED = "矛盾"
CHECK_MARK = "●"
LEAVE_IT = "先放着，以后再改"
FIRM = "无误，不改"
FIRM_SAID = "无误"
LOOKED_THROUGH = "已看过"
KEPT_MARK = "（照去年）"
DERIVED_MARK = "（按去年推算）"
GO_WHERE = "要去哪一节？"
INDEX_KEYS = "↑↓ 移动，回车进入 · < 回到原处"
INDEX_BACK_KEYS = "↑↓ 移动，回车前往 · < 回到各节"
NOTHING_WRITTEN = "编辑器里没有写下内容（或没有保存），请再写一次"
RENDER_NOW = "生成报告（Word 和文本）"
PREVIEW_NOW = "先看报告全文"
LEAVE_NOW = "保存，以后再生成"
CHANGE_SETTINGS = "改年度、模板或文件名"
WHICH_TEMPLATE = "改用哪个模板？合用的答案照用，不合用的留着备用"
WHICH_NAME = "填报文件叫什么名字？"
NAME_KEYS = "回车＝就用这个名字 · < 不改"
NAME_MARKS = '文件名里不能有 \\ / : * ? " < > |'
END_KEYS = "↑↓ 移动，回车选定；选下面任何一项就可以改 · < 上一问 · ? 说明 · Ctrl-C 停"
END_EXPLAINED = (
    "这里可以生成报告、先看全文，或者往下选任何一项去改，改完回到这里。",
    "标“待填”的必须填；标“可不写”的留空也行，报告里就不写。",
)
PAGE_ONLY_KEYS = "回车＝返回"
PAGE_KEYS = "回车＝下一屏 · < 上一屏 · > 不看了"
PAGE_LAST_KEYS = "回车＝看完了 · < 上一屏"
WHOLE_TEXT = "报告全文"
EXPLAINED = "说明"
NOT_THE_SAME = "数字不能照抄去年，请填今年的"
NOTHING_THE_SAME = "没有去年的内容可以照抄，请填写"
RESTORE_OR_NOT = "这份填报文件读不了，要用备份恢复吗？"
RESTORE_NOT = "不恢复，自己改好再来"
DOUBT_KEYS = "回车＝照刚才填的 · < 上一问 · > 以后填"
CHANGED_ELSEWHERE = "填报文件刚才在别处改过，已照新的内容接着填。"
NO_DATE = "没有写成文日期，报告末尾就只有落款单位"
NAME_FORM = "不像名称（应有汉字）"
ONLY_ONE_NUMBER = "一次只取一条；要合并几条的，先取一条，再改成一句话"
NO_LETTERS = "里没有文字，请写成一句话"


def explains(term: str, question: str) -> str:
    """The head of an explanation."""
    return f"【{term}】{question}"


def counts(text: str) -> str:
    """What counts."""
    return f"说明：{text}"


def there(said: str) -> str:
    """What is answered already."""
    return f"现在填的：{said}"


def clause(text: str) -> str:
    """The rule that asks for it."""
    return f"依据：{text}"


def example(text: str) -> str:
    """What one would type."""
    return f"举例：{text}"


def change_since(then: str, before: Any, now: Any, measure: str) -> str:
    """Last year's figure, this year's, and the change; this year's may be missing (None)."""
    change = _change(before, now, measure)
    return f"{then}{number(before)}{measure}" + (f"，今年{number(now)}{measure}，{change}" if change else "")


def since(then: str, before: Any, now: Any, measure: str) -> str:
    """Last year's figure and the change to this year's."""
    change = _change(before, now, measure)
    return f"{then}{number(before)}{measure}" + (f"，{change}" if change else "")


def _change(before: Any, now: Any, measure: str) -> str:
    """Nothing where one of them is missing, approximate (“680余”) or does not apply."""
    if now is None or isinstance(before, str) or isinstance(now, str):
        return ""
    if now == before:
        return "持平"
    word = "增加" if now > before else "减少"
    more = abs(Decimal(str(now)) - Decimal(str(before)))
    if not before:
        return f"{word}{more}{measure}"
    # As the report itself rounds: 6.25% is 6.3%.
    return f"{word}{(more * 100 / Decimal(str(before))).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def with_change(said: str, change: str) -> str:
    """What was understood, with the change since last year where it is known."""
    return f"{said}（{change}）" if change else said


def replaced_elsewhere(term: str, theirs: str, ours: str) -> str:
    """An answer that was given elsewhere meanwhile is replaced by the one given here."""
    return f"{term}：别处填的是“{theirs}”，已改为这里填的“{ours}”"


def replaced_here(term: str, ours: str, theirs: str) -> str:
    """An answer as it was here has been replaced elsewhere meanwhile."""
    return f"{term}：这里原是“{ours}”，别处改成了“{theirs}”，已照别处的"


def far_from_last(term: str, then: str, before: Any, now: Any, measure: str) -> str:
    """A figure far from last year's."""
    return f"{term}{then}{number(before)}{measure}，今年{number(now)}{measure}，相差很大"


RATE_WITHOUT_TRAINING = "培训次数填的是0，却有参训比例"


def seldom_so_many(term: str, value: int, measure: str) -> str:
    """A figure that a township very seldom has."""
    return f"{term}{value}{measure}，乡镇一年很少有这么多，请看看位数和单位"


def settings(year: int, template: str, file: str) -> list[tuple[str, str]]:
    """The options of what may be changed, each with what it is now."""
    return [("year", f"年度：{year}"), ("template", f"模板：{template}"), ("name", f"文件名：{file}"), ("", "不改了")]


def no_township(name: str, *, office: bool) -> str:
    """The unit's name is that of an office, or of a county."""
    what = "一个科室" if office else "县区一级"
    return f"“{name}”像是{what}的名称，这里要填乡镇或街道的名称，如：泗门镇"


def fewer_than_times(people: str, came: int, times: str, held: int) -> str:
    """Fewer people came than there were occasions."""
    return f"{times}{held}次，{people}只有{came}人次，平均每次不到1人"


def more_disputes_than_requests(disputes: int, requests: int) -> str:
    """There are many more reconsiderations and lawsuits than requests."""
    return f"复议、诉讼共{disputes}件，申请只有{requests}件；只算因政府信息公开引起的"


def unlike(value: str, form: str) -> str:
    """A postcode, number or address that does not look like one."""
    return f"“{value}”{form}"


def sentence_for_a_name(name: str) -> str:
    """A name was asked for, and what was typed looks like a sentence."""
    return f"“{name}”像一句话；这里只填名称，几个用顿号隔开"


POSTCODE_FORM = "不像邮政编码（应为6位数字）"
PHONE_FORM = "不像电话号码"
EMAIL_FORM = "不是电子邮箱，邮箱里有 @，如 office@example.gov.cn"
UNIT_MARKS = "不是单位名称，名称里不会有斜杠、点号这类符号"
URL_FORM = "不像网址"


def no_such_number(number: int, most: int) -> str:
    """A suggestion was asked for that is not there."""
    return f"没有第{number}条，编号是1到{most}"


def taken_out(sentence: str, answering: str) -> str:
    """A sentence was taken out of its list, and the one that answers it."""
    return f"已删去“{sentence}”" + (f"，对应的“{answering}”也一并删去" if answering else "")


def there_are(number: int) -> str:
    """How many sentences a list holds."""
    return f"已有{number}条"


def problems_chosen(number: int) -> str:
    """How many problems were chosen from the list."""
    return f"选了{number}条，请逐条看、逐条改" if number else "没有选，自己写"


def look_at(what: str) -> str:
    """The option to look at an answer."""
    return f"看“{what}”"


def section_done(number: int, title: str) -> str:
    """A section is filled and nothing in it contradicts."""
    return f"第{number}节“{title}”填完，没有发现矛盾。"


def section_line(number: int, title: str, left: int, wrong: int) -> str:
    """A section in the list of sections."""
    said = f"第{number}节 {title}"
    said += f"（还有{left}问）" if left else "（已填完）"
    return said + (f"●有{wrong}处要核对" if wrong else "")


def section_head(number: int, title: str) -> str:
    """A section's heading among the answers."""
    return f"—— 第{number}节 {title} ——"


def go_in(title: str) -> str:
    """Where in a section."""
    return f"{title}：要去哪一问？"


def entry(term: str, value: str, open: bool, needed: bool) -> str:
    """A question in a list of them, with its answer or the mark that it is open."""
    if value:
        return f"{term}：{value}"
    return f"【待填】{term}" if open and needed else f"【可不写】{term}"


def kinds_chosen(number: int) -> str:
    """How many kinds were chosen."""
    return f"勾了{number}种" if number else ""


def go_on_asking(number: int) -> str:
    """Ask what was put off."""
    return f"接着填（还有{number}问）"


def render_draft(errors: int) -> str:
    """The option to make a draft."""
    wrong = f"有{errors}处矛盾，在文首写明" if errors else "没填的标出【待填】"
    return f"生成草稿（{wrong}）"


def end(left: int, errors: int) -> str:
    """The end: what is left, and what now."""
    if errors:
        return f"有{errors}处矛盾还没改。现在做什么？"
    return f"还有{left}问没填。现在做什么？" if left else "都填完了。现在做什么？"


def kept_in_list(then: str, number: int) -> str:
    """How many answers were only taken over; the list below marks them."""
    return f"有{number}项照{then}写、今年没有逐项看过，下面标着“照去年”"


def page(title: str, number: int, pages: int) -> str:
    """A screen of a longer text."""
    return title if pages == 1 else f"{title}（第{number}屏，共{pages}屏）"


def file_too_long(name: str) -> str:
    """The file cannot be a paragraph."""
    return f"文件“{name}”太大，不像是一段文字，请核对文件名"


def cannot_take_file(name: str, why: str) -> str:
    """The file cannot be read."""
    return f"读不了文件“{name}”（{why}），请核对文件名"


def not_a_text(name: str) -> str:
    """The file holds no text."""
    return f"文件“{name}”里没有文字，请另存为文本文件（.txt）再试"


def editor_failed(said: str) -> str:
    """The editor could not be started."""
    return f"编辑器没有打开（{said}），请直接输入，或用 @文件名 从文件读入"
