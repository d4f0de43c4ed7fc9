"""Last year into this year: what carries, what is only shown, what is derived."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.answers import Answers
from drafter.answers.lastyear import begin, names_year, remember
from drafter.answers.load import load
from drafter.composing import templates
from drafter.composing.uses import questions
from drafter.report import facts_by_path

EXAMPLES = Path(__file__).parent.parent / "examples"
NATIONAL = templates.find("national-2021")


@pytest.fixture
def last() -> dict[str, object]:
    return load(EXAMPLES / "shili-2024.toml").facts


def test_names_carry_and_are_kept(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, last)
    assert answers.get("unit.name") == "示例镇"
    assert answers.get("unit.parent") == "示例县"
    assert answers.get("contact.phone") == last["contact.phone"]
    assert {"unit.name", "contact.phone", "platforms.venues"} <= set(answers.record.kept)


def test_no_shown_fact_is_copied(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, last)
    for path, fact in facts_by_path().items():
        if fact.last in ("show", "none"):
            allowed = {"natural": 1} if path == "requests.table" else None
            found = answers.get(path)
            assert (found.get("carried_in") if isinstance(found, dict) else found) == allowed, path


def test_what_last_year_decides_is_derived(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, last)
    assert answers.get("requests.carried_in") == last["requests.carried_out"] == 1
    assert answers.get("requests.table") == {"carried_in": {"natural": 1}}
    assert answers.get("proactive.last_total") == last["proactive.total"]
    assert answers.get("proactive.last_categories") == last["proactive.categories"]
    assert answers.get("last_remedies") == last["remedies"]
    assert set(answers.record.derived) == {
        "requests.carried_in",
        "requests.table.carried_in.natural",
        "requests.last_received",
        "proactive.last_total",
        "proactive.last_categories",
        "last_remedies",
    }


def test_nothing_is_derived_over_a_gap_of_years(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2026, last)
    assert not answers.record.derived
    assert answers.get("requests") == {"accepts": last["requests.accepts"]}
    assert answers.get("unit.name") == "示例镇"


def test_columns_that_do_not_add_up_are_asked(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, {**last, "requests.carried_out": 2})
    assert answers.get("requests.carried_in") == 2
    assert answers.get("requests.table") is None


def test_a_text_that_names_last_year_is_left_open(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, {**last, "proactive.scope": "2024年政府网站", "contact.phone": "0100-2024888"})
    assert answers.get("proactive.scope") is None
    assert "proactive.scope" not in answers.record.kept
    assert answers.get("contact.phone") == "0100-2024888"
    assert names_year(["甲", "二〇二四年", "2024年乙"], 2024) and not names_year(["120245"], 2024)


def test_does_not_apply_carries_only_for_what_carries(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, {**last, "contact.email": "不适用", "organisation.meetings": "不适用"})
    assert answers.get("contact.email") == "不适用"
    assert answers.get("organisation.meetings") is None


def test_period_and_date_never_carry(last: dict[str, object]) -> None:
    answers = begin(NATIONAL, 2025, last)
    assert answers.get("publication.date") is None
    assert answers.get("period") is None


def test_matters_follow_from_last_year_and_change(last: dict[str, object]) -> None:
    template = templates.find("national-2019")
    here = "statutory.matters.licensing."
    assert here + "last_year" in {fact.path for fact in questions(template)}
    answers = begin(template, 2025, {**last, here + "last_year": 12, here + "change": -3})
    assert answers.get(here + "last_year") == 9
    assert begin(template, 2025, {**last, here + "last_year": 2, here + "change": -3}).get(here + "last_year") is None


def test_extras_carry_by_their_own_rule(last: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "template.toml").write_text(
        '[extra.a]\nquestion = "甲？"\nlast = "carry"\n[extra.b]\nquestion = "乙？"\nlast = "show"\n'
        '[extra.c]\nquestion = "丙？"\nlast = "carry"\n',
        encoding="utf-8",
    )
    (tmp_path / "report.txt").write_text("标题：{{ unit.name }}\n{{ extra.a }}{{ extra.b }}。\n", encoding="utf-8")
    template = templates.find(str(tmp_path))
    answers = begin(template, 2025, {**last, "extra.a": "一", "extra.b": "二", "extra.c": "三"})
    assert answers.get("extra") == {"a": "一"}  # what the text does not use is not carried either


def test_the_record_names_last_years_file_from_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    answers = Answers({"template": "x", "year": 2025}, path=tmp_path / "b" / "new.toml")
    remember(answers, tmp_path / "a" / "old.toml")
    assert answers.record.last == "../a/old.toml"
