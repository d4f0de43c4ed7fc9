"""What is said of templates and their faults."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.words.values import name_shown, nearest, shown

NO_TEMPLATE_TEXT = "模板缺少正文文件"


def no_template(name: str, known: Iterable[str]) -> str:
    """There is no template of that name or path."""
    return f"没有名为{name_shown(name)}的模板{nearest(name, known)}"


def templates_are(known: Iterable[str]) -> str:
    """Which templates there are."""
    return f"可用的模板：{'、'.join(known)}"


def template_years(value: object) -> str:
    """A template's years are not two years."""
    return f"years 应是起止两个年份，如 [2021, 2100]，却写成了{shown(value)}"


def extra_without_question(key: str) -> str:
    """A template's own question lacks its words."""
    return f"extra.{key} 没有写 question（问什么）"


def extra_name(key: str) -> str:
    """A template's own question has a name that its text could not use."""
    return f"extra 的名称 {name_shown(key)} 不能用，只能用汉字、字母、数字和下划线，不能以数字开头"


def not_one_line(path: str, value: object) -> str:
    """Something of a template is no text, or has line ends or characters that cannot be seen."""
    if not isinstance(value, str):
        return f"{name_shown(path)}应是文字（加英文双引号），却写成了{shown(value)}"
    return f"{name_shown(path)}要写在一行里，不能换行，也不能有看不见的字符：{shown(value)}"


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


def no_such_figure(kind: str, name: str, known: Iterable[str]) -> str:
    """A template places a table or a chart that does not exist."""
    return f"没有名为“{name}”的{kind}{nearest(name, known)}，可用的{kind}：{'、'.join(known)}"


def figure_put_together(kind: str) -> str:
    """The mark of a table or a chart is made of tags."""
    return f"[{kind}：…] 要直接写明，不能用 {{{{ … }}}} 拼出来"


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
    return f"这里算不出来，请检查用到的答案和算法{f'（{said}）' if said else ''}"


TEMPLATE_TOO_DEEP = "这里套得太深、没有尽头，或者要的内存太多，请写得简单些"
UNPRINTABLE = "列表、表格和“是/否”不能直接写出来，请用 | listed、| points、| parts 或 {% if %}"
TOO_MANY_INCLUDES = "这里引用的文件太多（互相引用、层层翻倍），请写得简单些"
NO_TITLE = "模板没有写标题，请加一行“标题：…”"


def template_years_differ(title: str, first: int, last: int, year: int) -> str:
    """The template is meant for other years than the report's."""
    return f"模板“{title}”适用于{first}至{last}年度，报告是{year}年度的，请核对是否选对"


def wrong_mark(found: str, right: str) -> str:
    """A mark of the template's text is written in a way that will not work."""
    return f"“{found}”不起作用，应写成“{right}”"


NO_PROBLEM_TABLES = "每个问题应写成一节 [[problem]]"


def problem_lacks(number: int, key: str) -> str:
    """A problem of the library has no topic or no sentence."""
    return f"第{number}个问题没有写 {key}（{'题目' if key == 'topic' else '问题的一句话'}）"


def problem_remedies(number: int) -> str:
    """A problem of the library has no remedies, or they are no list of sentences."""
    return f'第{number}个问题的 remedies 应是改进措施的列表，如 ["第一条", "第二条"]'


def computed_from(term: str) -> str:
    """The open place of a figure that is computed from an answer still to be given."""
    return f"由“{term}”算出"


NO_SENTENCE_LINE = "句式表里一行写“情形：句子”，上面一行先写 [句子的名称]"


def no_subject(name: str, known: Iterable[str]) -> str:
    """A template asks for a subject that does not exist."""
    return f"没有名为“{name}”的句子{nearest(name, known)}"


def no_sentence(name: str, known: Iterable[str]) -> str:
    """A table of sentences has a heading that is no sentence's name."""
    return f"句式表里没有名为“{name}”的句子{nearest(name, known)}"


def no_case(sentence: str, case: str, known: Iterable[str]) -> str:
    """A table of sentences has a case that the sentence does not have."""
    return f"“{sentence}”没有“{case}”这种情形{nearest(case, known)}，它的情形有：{'、'.join(known)}"


def case_twice(sentence: str, case: str, line: int) -> str:
    """A case stands twice in one table."""
    return f"“{sentence}”的“{case}”在第{line}行已经写过"


def no_sentence_for(sentence: str, case: str) -> str:
    """A case has no sentence in any table."""
    return f"“{sentence}”还缺“{case}”这种情形的句子"


def bad_pattern(mark: str) -> str:
    """A sentence's brackets do not pair."""
    return f"“{mark}”没有成对，事实写成{{名称}}，可以去掉的写成〔…〕"


def no_slot(name: str, sentence: str, case: str, known: Iterable[str]) -> str:
    """A sentence names a fact that its case does not have."""
    return f"“{sentence}”的“{case}”没有{{{name}}}{nearest(name, known)}，可用的：{'、'.join(known)}"


def slot_may_be_absent(name: str) -> str:
    """A sentence prints a fact that may be absent, outside 〔〕."""
    return f"{{{name}}}可能没有填，要写在〔〕里，缺的时候一起去掉"


def template_too_large(most: int) -> str:
    """One of a template's texts is larger than any report."""
    return f"文件太大（超过{most // 1024}KB），不像模板"
