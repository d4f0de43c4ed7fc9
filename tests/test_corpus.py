"""The aims of reading and checking, on whole reports of many hands: figures read, none wrong, few false alarms."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from corpus import REPORTS, Measure, measure, measure_one, together, truths

FOLDERS = ("old", "new", "fresh")


@pytest.fixture(scope="module")
def measured() -> dict[str, Measure]:
    return {folder: measure(folder) for folder in FOLDERS}


def test_the_corpus_is_there_and_varied() -> None:
    files = [truth["file"] for folder in FOLDERS for truth in truths(folder)]
    assert len(files) == 424
    assert {Path(file).suffix for file in files} == {".docx", ".html", ".txt"}
    assert all((REPORTS / folder / truth["file"]).exists() for folder in FOLDERS for truth in truths(folder))


def test_at_least_95_of_100_stated_figures_are_read(measured: dict[str, Measure]) -> None:
    for folder, one in measured.items():
        assert one.prose_read >= 0.95 * one.prose, (folder, one.missing)
        assert one.cells_read >= 0.95 * one.cells, (folder, one.missing)


def test_no_figure_is_read_wrong(measured: dict[str, Measure]) -> None:
    assert [line for one in measured.values() for line in one.wrong] == []


def test_at_least_90_of_100_contradictions_are_found(measured: dict[str, Measure]) -> None:
    for folder, one in measured.items():
        assert one.found >= 0.9 * one.planted, (folder, one.missed)


def test_at_most_1_in_20_clean_reports_raises_an_alarm(measured: dict[str, Measure]) -> None:
    whole = together(measured.values())
    assert whole.clean == 261
    assert whole.alarms_in <= 5, whole.alarms


def test_the_readme_promises_no_more_than_is_measured(measured: dict[str, Measure]) -> None:
    readme = " ".join((REPORTS.parent.parent / "README.md").read_text(encoding="utf-8").split())
    said = re.search(r"(\d+) of 100 figures in prose, (\d+) of 100 in cells .*?, (\d+) of 100 contradictions", readme)
    assert said is not None
    whole = together(measured.values())
    shares = (whole.prose_read / whole.prose, whole.cells_read / whole.cells, whole.found / whole.planted)
    assert [int(claim) <= round(100 * share) for claim, share in zip(said.groups(), shares, strict=True)] == [True] * 3


def test_the_measure_itself_sees_a_wrong_figure_and_a_missed_contradiction() -> None:
    truth = next(truths("old"))
    told = json.loads(json.dumps(truth))
    told["figures"] = {**told["figures"], "proactive.total": 987654}
    told["rules"] = [*told["rules"], "T3-SUM"]
    result = Measure()
    measure_one("old", told, result)
    assert len(result.wrong) == 1
    assert len(result.missed) == 1
