"""What is said of answers in words that would not read well in the report."""

from __future__ import annotations

from drafter.words.values import shown


def not_a_sentence(term: str, said: str) -> str:
    """A figure or a letter where a sentence belongs."""
    return f"{term}写的{shown(said)}不像一句话，请写成完整的句子"


def not_a_name(term: str, said: str) -> str:
    """A figure or a letter where a name belongs."""
    return f"{term}里的{shown(said)}不像名称"


def exclaims(term: str, said: str) -> str:
    """A text ends with an exclamation mark."""
    return f"{term}：{shown(said)}末尾用了感叹号，报告里用句号"


def colon_inside(term: str, said: str) -> str:
    """An item of a list has a colon in it."""
    return f"{term}：{shown(said)}里有冒号，列成“一是…；二是…”读不通，请改写成一句话"


def same_twice(term: str, one: int, other: int, said: str) -> str:
    """Two items of a list are the same."""
    return f"{term}第{one}条和第{other}条相同：{shown(said)}"


def due_too_early(term: str, said: str, year: int) -> str:
    """A measure for next year is due within the report's."""
    return f"{term}：{shown(said)}的期限在{year}年以内，下一年的措施请写下一年的期限"


def other_year(term: str, said: str, year: int, this: int) -> str:
    """A text speaks of another year than the report's."""
    return f"{term}：{shown(said)}写的是{year}年，本报告是{this}年度的"
