"""Values in the clerk's words, and the same as editable text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from drafter import words
from drafter.report import Fact
from drafter.report.computed import chinese_date


def spoken(fact: Fact, value: Any) -> str:
    """The value as a person says it: 208条 · 文件121条，动态623条 · 是 · 2026年1月20日."""
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, date):
        return chinese_date(value)
    if isinstance(value, list):
        if not value:
            return words.NONE
        if isinstance(value[0], dict):
            return "，".join(f"{part['name']}{part['count']}{fact.measure}" for part in value)
        return "；".join(value) if fact.kind == "texts" else "、".join(value)
    if isinstance(value, Decimal):
        return f"{value:f}{fact.measure}"
    if isinstance(value, int | float) or fact.kind == "quantity":
        return f"{value}{fact.measure}"
    return str(value).replace("\n", "")


def typed(fact: Fact, value: Any) -> str:
    """The value as it would be typed: 208 · 文件121，动态623 · 是 · 2026-01-20."""
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            return "，".join(f"{part['name']}{part['count']}" for part in value)
        return "、".join(value)
    if isinstance(value, bool):
        return words.YES if value else words.NO
    return str(value).replace("\n", "")
