"""The statistics form of 2014: what the rules say of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def rows_do_not_add_up(rows: Iterable[tuple[str, object]], added: object, total: str, printed: object) -> str:
    """The rows that make up a row of the form come to another figure than that row's."""
    said = "、".join(f"{name}{count}" for name, count in rows)
    return f"附表“{total}”是{printed}，下面各行（{said}）相加是{added}"


def row_exceeds(part: str, some: object, whole: str, total: object) -> str:
    """A row of the form is more than the one it is a part of."""
    return f"附表“{part}”{some}超过“{whole}”{total}"


def media_exceed(row: str, parts: Iterable[Mapping[str, object]], added: object, whole: str, total: object) -> str:
    """Channels of one medium come to more than all that was disclosed."""
    said = "、".join(f"{part['name']}{part['count']}" for part in parts)
    once = "同一信息在几个网站上的只计1条，请并成一项填写" if "网站" in row else "同一信息只计1条，请并成一项填写"
    return f"附表“{row}”由{said}相加是{added}，超过“{whole}”{total}：{once}"


def other_ways_named(row: str, named: Iterable[str]) -> str:
    """The row of other ways of publication is 0, and the text names some."""
    return f"附表“{row}”是0，正文写了{'、'.join(named)}，请核对各渠道的发布数量里是否漏了"


def no_row_for(name: str, rows: Iterable[str]) -> str:
    """A part of an answer belongs to none of the form's rows, or to several."""
    return f"附表里“{name}”归不到唯一的一行（{'、'.join(rows)}），请改用能归到一行的名称，几种并在一起的请分开写"


def staff_differ(form: object, text: object) -> str:
    """Full-time and part-time staff are not the staff there are."""
    return f"附表专职、兼职人员相加是{form}人，工作人员写的是{text}人"
