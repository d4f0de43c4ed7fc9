"""How long the report is, and where it says next to nothing."""

from __future__ import annotations

from collections.abc import Sequence


def part_length(part: str, number: int, longest: Sequence[tuple[str, int]] = ()) -> str:
    """How long the part is whose length is limited by custom, and where it could be made shorter."""
    where = "、".join(f"“{section}”{count}字" for section, count in longest)
    return f"{part}共{number}字（各地一般要求1000字左右以内）" + (f"，要压缩可先看{where}" if where else "")


def text_length(number: int) -> str:
    """How long the whole text is."""
    return f"正文共{number}字（不含表格）"


def no_annex(form: str, first: int, last: int) -> str:
    """A report of the years that had the form has none."""
    return f"没有附《{form}》，{first}—{last}年度的报告一般要附"


def bare_parts(bare: Sequence[str], dropped: Sequence[str]) -> str:
    """Parts of one short sentence, and parts that were left out because nothing was answered."""
    said = [f"{_quoted(bare)}只有1句"] if bare else []
    said += [f"{_quoted(dropped)}没有可写的内容，未列"] if dropped else []
    return "；".join(said)


def _quoted(headings: Sequence[str]) -> str:
    return "".join(f"“{heading}”" for heading in headings)
