"""The statistics form of 2014: what the rules say of its figures."""

from __future__ import annotations

from collections.abc import Iterable


def rows_do_not_add_up(rows: Iterable[tuple[str, object]], added: object, total: str, printed: object) -> str:
    """The rows that make up a row of the form come to another figure than that row's."""
    said = "、".join(f"{name}{count}" for name, count in rows)
    return f"附表“{total}”是{printed}，下面各行（{said}）相加是{added}"


def row_exceeds(part: str, some: object, whole: str, total: object) -> str:
    """A row of the form is more than the one it is a part of."""
    return f"附表“{part}”{some}超过“{whole}”{total}"


def no_row_for(name: str, rows: Iterable[str]) -> str:
    """A part of an answer belongs to none of the form's rows, or to several."""
    return f"附表里“{name}”归不到唯一的一行（{'、'.join(rows)}），请改用能归到一行的名称，几种并在一起的请分开写"


def answers_differ(form: object, text: object) -> str:
    """The answers in the form are not as many as the text tells of."""
    return f"附表“申请答复数”各行相加是{form}，答复情况各项相加是{text}"


def staff_differ(form: object, text: object) -> str:
    """Full-time and part-time staff are not the staff there are."""
    return f"附表专职、兼职人员相加是{form}人，工作人员写的是{text}人"
