"""What is said where sentences of last year's report are kept, changed or dropped."""

from __future__ import annotations

from drafter.words.shell import argument

LAST_WORDS_TERM = "去年报告里的话"
LAST_WORDS_KEYS = "要用的打勾，不要的用空格去掉勾，再回车"
EDIT_THEM = "打勾的逐句改一改再用"
EDIT_LINE = "改好了回车；不要这一句就全部删去再回车"
FIGURE_ANSWER = "填今年的；数字没有变也要填"
SENTENCE_DROPPED = "不要这一句"
MARK_OPEN, MARK_CLOSE = "【", "】"
LAST_WORDS_EXPLAINED = (
    "这些是去年报告里的话，这一部分的问题问不到。打勾的写进今年的报告，不打勾的不写。"
    "【】里是去年的数字和日期，随后逐个问今年的；年份已经顺延。"
)


def last_words(then: str, heading: str, count: int) -> str:
    """The question over the sentences of one part of last year's report."""
    return f"{then}的报告在“{heading}”部分还有{count}句话，今年哪些照用？"


def last_problems(then: str, count: int) -> str:
    """The question over sentences of last year's report that are problems, each in words of its own."""
    return f"{then}的报告里有{count}句说的像是存在的问题，今年还有的打勾："


def last_measures(then: str, count: int) -> str:
    """The question over sentences of last year's report that announce remedies."""
    return f"{then}的报告里有{count}句说的像是改进措施，要说明落实情况的打勾："


def edit_sentence(then: str) -> str:
    """The question that a sentence of last year's is changed in."""
    return f"请改成今年的话（【】里是{then}的数字，要换成今年的）"


def ask_figure(then: str, sentence: str) -> str:
    """The question for one figure of a kept sentence, which stands there as ＿＿."""
    return f"{sentence} ——＿＿今年是多少？"


def still_marked(figures: list[str]) -> str:
    """Last year's figures that still stand in a sentence."""
    return "这些还是去年的，请换成今年的，并去掉【】：" + "、".join(figures)


def needs_figure(then: str, figure: str) -> str:
    """No figure was typed for one of last year's."""
    return f"请填一个数字或日期，写法同{then}的“{figure}”"


def words_settled(kept: int, dropped: int) -> str:
    """How many sentences of last year's are kept, and how many are not."""
    return f"用{kept}句，不要{dropped}句" if dropped else f"用{kept}句"


def words_noted(count: int) -> str:
    """How many sentences of last year's report will be shown with the questions."""
    return f"去年报告里另有{count}句话，问到各部分时列出来，由您定要不要。"


def words_left(count: int, file: str) -> str:
    """Sentences of last year's report that were not looked at yet."""
    return f"去年报告里还有{count}句话没有定下要不要，drafter fill {argument(file)} 会问"


def hand_edited(name: str) -> str:
    """A report was changed by hand after it was written."""
    return f"{name} 生成以后用手改过，以改过的为准："


def edited_figure(term: str, written: str, published: str) -> str:
    """A figure that was changed by hand."""
    return f"　{term}：答案里是{written}，改成了{published}"


def edited_contradicts(name: str) -> str:
    """The changed report contradicts itself."""
    return f"改过以后有前后不一致的地方，请先弄清哪个对（drafter check {argument(name)} 指出在哪一句）："


def edited_sentence(was: str, now: str) -> str:
    """A sentence that was changed, added or taken out by hand."""
    if not was:
        return f"　添了：{now}"
    return f"　删了：{was}" if not now else f"　原来：{was}\n　改成：{now}"
