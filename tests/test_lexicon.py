"""The lexicon: a term added to a copy of it is read in every sentence, and no line of code is changed for it."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.extract.factrows import ROWS, Row
from drafter.extract.reading import Passage
from drafter.extract.sentences import sentences_of
from drafter.extract.statements import statements_of
from drafter.text.lexicon import lexicon

PACKAGE = Path(__file__).parent.parent / "drafter"
LEXICON = Path("text", "lexicon.toml")
READ = """
import json, sys
from drafter.document import Document, Heading, Paragraph, Span
from drafter.extract import extract
read = []
for heading, line in json.loads(sys.argv[1]):
    title = (Span("青石镇2016年政府信息公开工作年度报告"),)
    blocks = (Heading(1, "一、", (Span(heading),)), Paragraph((Span(line),)))
    read.append(extract(Document(title, blocks)).facts)
print(json.dumps(read, default=str))
"""
DISCLOSED, REQUESTED = "主动公开政府信息情况", "依申请公开政府信息情况"


def parts(**counts: int) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in counts.items()]


TAUGHT: dict[tuple[str, str], tuple[tuple[str, str, dict[str, Any]], ...]] = {
    ("disclose", "晒出"): (
        (DISCLOSED, "全年累计晒出政府信息318条。", {"proactive.total": 318}),
        (
            DISCLOSED,
            "全年主动公开政府信息318条，其中网站晒出200条，微信公众号晒出118条。",
            {"proactive.total": 318, "proactive.channels": parts(网站=200, 微信公众号=118)},
        ),
        (
            DISCLOSED,
            "2016年晒出政府信息318条，2015年晒出286条。",
            {"proactive.total": 318, "proactive.last_total": 286, "proactive.categories": None},
        ),
    ),
    ("way", "小程序"): (
        (
            REQUESTED,
            "全年收到政府信息公开申请5件，其中小程序申请2件、信函申请3件。",
            {"requests.received": 5, "requests.by_channel": parts(小程序申请=2, 信函申请=3)},
        ),
        (
            REQUESTED,
            "全年收到政府信息公开申请2件，均为小程序申请。",
            {"requests.received": 2, "requests.by_channel": parts(小程序=2)},
        ),
        (REQUESTED, "全年收到政府信息公开申请5件，均为信函提出，小程序申请为零。", {"requests.received": 5}),
    ),
    ("channel", "融媒号"): (
        (
            DISCLOSED,
            "全年主动公开政府信息318条，其中网站公开200条，融媒号发布118条。",
            {"proactive.total": 318, "proactive.channels": parts(网站=200, 融媒号=118)},
        ),
        (
            DISCLOSED,
            "全年主动公开政府信息318条。融媒号另外推送信息90条，不在318条之内。",
            {"proactive.total": 318, "proactive.channels": parts(融媒号=90)},
        ),
        (
            DISCLOSED,
            "全年主动公开政府信息318条，按公开渠道分，融媒号120条，网站198条。",
            {"proactive.total": 318, "proactive.channels": parts(融媒号=120, 网站=198)},
        ),
    ),
    ("several_years", "近三年"): (
        (DISCLOSED, "全年主动公开政府信息318条。近三年累计公开政府信息860条。", {"proactive.total": 318}),
        (REQUESTED, "近三年收到政府信息公开申请9件，本年度收到4件。", {"requests.received": 4}),
        (DISCLOSED, "近三年公开政府信息860条。", {"proactive.total": None}),
    ),
}


def facts(package: Path, sentences: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """The facts that a package reads in reports of one heading and one line each."""
    environment = {**os.environ, "PYTHONPATH": str(package.parent)}
    run = [sys.executable, "-c", READ, json.dumps(sentences)]
    done = subprocess.run(run, env=environment, cwd=package.parent, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package whose lexicon knows the terms of `TAUGHT`."""
    copy = tmp_path_factory.mktemp("taught") / "drafter"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    text = (copy / LEXICON).read_text(encoding="utf-8")
    for name, term in TAUGHT:
        opening = f'\n{name} = """'
        assert text.count(opening) == 1, name
        text = text.replace(opening, opening + term + " ")
    (copy / LEXICON).write_text(text, encoding="utf-8")
    return copy


def test_a_term_taught_to_the_lexicon_is_read_without_a_line_of_code(taught: Path) -> None:
    cases = [case for several in TAUGHT.values() for case in several]
    read = facts(taught, [(heading, line) for heading, line, _ in cases])
    for (_, line, stated), found in zip(cases, read, strict=True):
        assert {path: found.get(path) for path in stated} == stated, line


def test_before_it_is_taught_the_term_is_not_known() -> None:
    assert "proactive.total" not in facts(PACKAGE, [(DISCLOSED, "全年累计晒出政府信息318条。")])[0]


MADE = {"known", "definite", "adds_up", "exceeded", "figure", "among", "date", "other_year"}
"""Classes that no term has: what a clause is found to be (`extract/statements.py`)."""
PLACES = ("lead", "tail", "bound", "clause", "before", "topic", "any")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.path)
def test_each_row_names_classes_that_the_lexicon_has(row: Row) -> None:
    known = {name for names in lexicon().roles.values() for name in names} | MADE
    for written in row.of | row.all | row.any | row.no:
        place, _, name = written.rpartition(":")
        assert name in known or (place == "source" and name in ("before", "clause", "topic")), written
        assert place in ("", "source", *PLACES), written


PRINTED = (
    ("全年主动公开政府信息３１２条。", "３１２条"),
    ("一是抓公开。全年主动公开政府信息 1,048 条，比上年多。", "1,048 条"),
    ("全年主动公开政府信息三百一十二条（不含转发）。", "三百一十二条"),
)


@pytest.mark.parametrize(("line", "figure"), PRINTED)
def test_a_statement_knows_where_its_figure_is_printed(line: str, figure: str) -> None:
    passage = Passage(line, "第1段", "paragraph")
    found = [one for sentence in sentences_of([passage]) for one in statements_of(sentence, 2016) if one.quantity]
    span = found[0].span
    assert span is not None
    assert line[slice(*span)] == figure


HELD = {"disclose", "receive", "settle", "this_year", "last_year", "next_year", "channel", "none"}
"""Classes whose terms stand in the lexicon and in no literal of the rooms that read and check."""
OTHER_WORDS = {"公开", "平台", "网站", "专栏", "门户", "政务网", "信息网"}
"""Terms that are other words as well: the noun in the work's own name, and the frame of a web page."""
ALLOWED: dict[str, tuple[set[str], str]] = {
    "extract/basics.py": ({"公布", "发布"}, "what a unit's name is cut off from"),
    "extract/disclosurelists.py": ({"公布", "发布"}, "where a channel's name ends"),
    "extract/partkinds.py": ({"答复", "发布"}, "the noun in 答复结果; what is published, not who does it"),
    "extract/partnames.py": ({"发布"}, "where a name ends"),
    "extract/partstables.py": ({"本年", "今年", "当年", "上年", "去年"}, "headers of columns"),
    "extract/requestlists.py": ({"答复", "办结"}, "endings of outcomes"),
    "extract/scope.py": ({"今年", "本年"}, "only these end what was said of another year"),
    "extract/standingrows.py": (
        {"公布", "受理", "年内", "接受", "更新"},
        "whole clauses as they are written, of what stands from year to year",
    ),
    "extract/statistics.py": ({"答复"}, "the end of a row's label"),
    "extract/texts.py": ({"查阅", "公布"}, "what is done with a page or a report"),
    "rules/contents.py": ({"没有", "发布"}, "how a part says that it is empty, or what it is about"),
    "rules/law.py": ({"公布"}, "what is said of a law, not of the year's work"),
    "rules/dates.py": ({"当年", "本年", "全年"}, "inside a period's own notation"),
    "rules/points.py": ({"收到"}, "what a number of problems found counts"),
    "rules/wording.py": ({"年内"}, "a state at the year's end"),
    "rules/years.py": ({"发布", "今年", "本年", "全年", "上年", "没有", "为零"}, "words beside a year in digits"),
}


def literals(path: Path) -> set[str]:
    """The Chinese words in a module's literals, docstrings left aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    remarks = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in remarks)
    return {word for node in said if isinstance(node.value, str) for word in re.findall(r"[一-龥]+", node.value)}


@pytest.mark.parametrize("room", ["extract", "rules"])
def test_no_literal_repeats_a_term_of_the_lexicon(room: str) -> None:
    terms = {term for term, classes in lexicon().terms.items() if classes & HELD and len(term) > 1} - OTHER_WORDS
    for path in sorted((PACKAGE / room).glob("*.py")):
        allowed, _ = ALLOWED.get(f"{room}/{path.name}", (set(), ""))
        assert literals(path) & terms == allowed, path.name
