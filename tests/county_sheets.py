"""Filled sheets: what three townships type into the sheet of 2025, as a clerk types it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from drafter.report import forms

UNITS = ("甲镇", "乙乡", "丙街道")
TABLE = "requests.table"
NEW, OLD, OUT = f"{TABLE}.new_received", f"{TABLE}.carried_in", f"{TABLE}.carried_out"
TABLE_3 = [f"disputes.{group}.{outcome}" for group in forms.DISPUTES for outcome in forms.OUTCOMES]


def figures_of(number: int) -> dict[str, Any]:
    """A township's figures that agree with each other, other ones for each number, as they are typed in the sheet."""
    came = {"natural": 3 + number, "legal": number}
    return {
        "proactive.total": 100 + 7 * number,
        "proactive.categories": f"政策文件{20 + number}，工作动态{80 + 6 * number}",
        "proactive.channels": f"政府网站{80 + number}，公众号{number}",
        "requests.received": sum(came.values()),
        "requests.carried_in": 1,
        "requests.carried_out": number,
        **{f"{NEW}.{column}": count for column, count in came.items() if count},
        f"{OLD}.natural": 1,
        f"{TABLE}.granted.natural": 3,
        f"{TABLE}.unable_not_held.natural": 1,
        f"{TABLE}.partial.legal": number,
        f"{OUT}.natural": number,
        **{path: place + number for place, path in enumerate(TABLE_3)},
        "statutory.normative.issued": number,
        "statutory.normative.repealed": 0,
        "statutory.normative.in_force": 4 + number,
        "statutory.licensing": 11 * number,
        "statutory.penalties": 2,
        "statutory.coercion": 0,
        "statutory.fees_wan": 0.3 + number / 10,
        "fees.notices": 0,
    }


WORDS = {
    "unit.parent": "示例县",
    "publication.site": "示例县人民政府门户网站",
    "publication.url": "www.example.gov.cn",
    "publication.date": "2026-01-14",
    "contact.office": "党政综合办公室",
    "contact.address": "示例县人民路1号",
    "contact.postcode": "100000",
    "contact.phone": "0100-8888000",
    "platforms.site": "示例县人民政府门户网站",
    "platforms.updated": "是",
    "organisation.leader": "副职负责人",
    "organisation.office": "党政综合办公室",
    "organisation.rules": "保密审查、责任追究",
    "requests.accepts": "当面、信函",
    "secrecy.reviewer": "保密员",
    "training.sessions": 2,
    "training.attended": 40,
    "supervision.inspections": 4,
    "supervision.assessment": "没有",
    "supervision.evaluation": "没有",
    "supervision.accountability": 0,
    "problems": "部分公开栏更新不及时\n政策解读形式单一",
    "remedies": "每月核查公开栏\n增加图表解读",
    "last_remedies": "每季度通报公开栏更新情况",
    "followups": "每季度通报一次，更新及时",
    "followup_status": "已完成",
    "other_matters": "无",
}


def filled(sheet: Worksheet, row: int, answers: dict[str, Any]) -> None:
    """Types answers into a row of the sheet, each below its column's id."""
    columns = {cell.value: cell.column for cell in sheet[4]}
    for path, value in answers.items():
        sheet.cell(row, columns[path]).value = value


def fill_in(path: Path, rows: dict[int, dict[str, Any]]) -> None:
    """Types answers into rows of a sheet's file."""
    book = load_workbook(path)
    for row, answers in rows.items():
        filled(book["填报"], row, answers)
    book.save(path)


def complete(path: Path) -> None:
    """Fills in the rows of the three townships."""
    fill_in(path, {5 + number: {**WORDS, **figures_of(number)} for number in range(len(UNITS))})
