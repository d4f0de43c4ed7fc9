"""Whole processes, cold, beside a Python that does nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from shutil import copy

from benchmarks.measuring import ANSWERS, DRAFTER, LAST, Row, in_turns, python

ROUNDS = 10


def processes(folder: Path) -> list[Row]:
    """The commands of one file, from the start of Python to its end; with the report that they read."""
    answers = str(copy(ANSWERS, folder))  # what is written is noted in it
    copy(LAST, folder)
    report = str(Path(answers).with_suffix(".docx"))
    drafter = partial(python, DRAFTER)
    python(DRAFTER, "render", answers, "--out", str(folder))
    bare, helping, rendering, checking_answers, checking, importing = in_turns(
        [
            lambda: python("pass"),
            lambda: drafter("--help"),
            lambda: drafter("render", answers, "--out", str(folder)),
            lambda: drafter("check", answers, allowed=(0, 1)),
            lambda: drafter("check", report, allowed=(0, 1)),
            lambda: drafter("import", report, "--json"),
        ],
        ROUNDS,
        1,
    )
    unit = "x python -c pass"
    return [
        Row("process: drafter --help", helping / bare, unit, "<= 6", 11),
        Row("process: drafter render, one report", rendering / bare, unit, "<= 20", 50),
        Row("process: drafter check, answers", checking_answers / bare, unit, "", 48),
        Row("process: drafter check, one .docx", checking / bare, unit, "<= 30", 60),
        Row("process: drafter import, one .docx", importing / bare, unit, "<= 30", 54),
    ]
