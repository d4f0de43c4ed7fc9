"""Answers files outlive the model: what stands at a fact's former path is read at its path of today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.answers import Answers, Record, migrate, read_answers, save, validate
from drafter.composing.templates import find, names
from drafter.errors import AnswersError
from drafter.report import Fact, facts_by_path
from drafter.report.facts import Count, Facts, catalogue, fact
from drafter.report.renames import renames

HEAD = 'template = "six-part"\nyear = 2013\n'
WAS = {
    "proactive.total": ("proactive.sum", "opened.total"),
    "requests.received": ("asked.received",),
    "requests.table": ("asked.cells",),
    "problems": ("problems.list",),
}
FACTS = {path: replace(known, was=WAS.get(path, ())) for path, known in facts_by_path().items()}
"""The model's facts as they would be had some been renamed."""

Write = Callable[[str], Path]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "a.toml"
        path.write_text(HEAD + text, encoding="utf-8")
        return path

    return write


# ------------------------------------------------------------------ what the model declares


def test_no_former_path_is_in_use_or_claimed_twice() -> None:
    today: dict[str, Fact] = dict(facts_by_path())
    for name in names():
        today |= find(name).extras
    groups = {path.rpartition(".")[0] for path in today}
    claimed = [old for known in today.values() for old in known.was]
    assert len(claimed) == len(set(claimed))
    assert not set(claimed) & ({"template", "year", "record", "extra"} | set(today) | groups)


class _Group(Facts):
    count: Count | None = fact("数", "多少？", "条", was=(".number", "elsewhere.number"))


class _Whole(Facts):
    one: _Group | None = None


def test_a_former_path_is_whole_or_a_name_in_the_same_group() -> None:
    (found,) = catalogue(_Whole)
    assert found.was == ("one.number", "elsewhere.number")
    assert renames([found]) == {"one.number": "one.count", "elsewhere.number": "one.count"}


# ------------------------------------------------------------------ reading


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("[proactive]\nsum = 93\n", "proactive.total", 93),
        ("[opened]\ntotal = 93\n", "proactive.total", 93),
        ("[opened]\ntotal = 93\n[proactive]\nscope = '网站'\n", "proactive.total", 93),
        ("[asked]\nreceived = 0\n", "requests.received", 0),
        ("[asked.cells]\ngranted = {natural = 1}\n", "requests.table", {"granted": {"natural": 1}}),
        ("[problems]\nlist = ['问题']\n", "problems", ["问题"]),
    ],
)
def test_an_answer_at_a_former_path_is_read(written: Write, text: str, path: str, value: object) -> None:
    answers = read_answers(written(text), FACTS)
    assert answers.get(path) == value
    assert [new for _, new in answers.moved] == [path]
    assert "opened" not in answers.raw
    assert "asked" not in answers.raw
    validate(answers, {})


def test_the_file_itself_is_left_as_it_is(written: Write) -> None:
    path = written("[proactive]\nsum = 93\n")
    before = path.read_text(encoding="utf-8")
    assert read_answers(path, FACTS).moved == (("proactive.sum", "proactive.total"),)
    assert path.read_text(encoding="utf-8") == before


def test_nothing_moves_in_a_file_of_today(written: Write) -> None:
    answers = read_answers(written("[proactive]\ntotal = 93\n"), FACTS)
    assert answers.moved == ()
    assert answers.raw["proactive"] == {"total": 93}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[proactive]\nsum = 93\ntotal = 94\n",
            "第4行：“proactive.sum”和“proactive.total”（第5行）是同一项，两处都填了答案。"
            "这一项现在叫“proactive.total”，请核对后只留一处。",
        ),
        (
            "[proactive]\nsum = 93\n[opened]\ntotal = 94\n",
            "第6行：“opened.total”和“proactive.sum”（第4行）是同一项，两处都填了答案。"
            "这一项现在叫“proactive.total”，请核对后只留一处，并改用这个名称。",
        ),
    ],
)
def test_a_fact_answered_at_two_of_its_paths_is_refused(written: Write, text: str, said: str) -> None:
    path = written(text)
    with pytest.raises(AnswersError) as refused:
        read_answers(path, FACTS)
    assert str(refused.value) == f"{path} {said}"


def test_a_moved_answer_that_is_wrong_is_found_at_its_line(written: Write) -> None:
    answers = read_answers(written("[opened]\n# 补登\ntotal = '很多'\n"), FACTS)
    with pytest.raises(AnswersError, match="第5行：主动公开政府信息总数"):
        validate(answers, {})


def test_a_value_where_a_group_should_be_is_refused_as_ever(written: Write) -> None:
    answers = read_answers(written("proactive = 5\n[opened]\ntotal = 93\n"), FACTS)
    with pytest.raises(AnswersError, match="应是一组答案"):
        validate(answers, {})


def test_the_record_follows() -> None:
    record = {
        "last": "proactive.sum",
        "kept": ["unit.name", "proactive.sum"],
        "skipped": ["asked.received", "requests.received"],
        "pending": {"problems.list": {"before": 1}, "review": ["opened.total"], "supplement": ["unit.name"]},
    }
    answers = Answers({"template": "six-part", "year": 2013}, Record.of(record))
    migrate(answers, FACTS)
    assert answers.record.table() == {
        "last": "proactive.sum",
        "kept": ["unit.name", "proactive.total"],
        "skipped": ["requests.received"],
        "pending": {"problems": {"before": 1}, "review": ["proactive.total"], "supplement": ["unit.name"]},
    }
    assert answers.moved == ()


# ------------------------------------------------------------------ writing


def test_a_persons_comments_follow_their_answer(written: Write) -> None:
    path = written(
        "# 这一组由办公室核对\n[opened]  # 核对过\n# 1月补登2条\ntotal = 93  # 含补登\n\n"
        "# 表格来自台账\n[asked.cells]\ngranted = {natural = 1}  # 第3号\n# 完\n"
    )
    save(read_answers(path, FACTS), FACTS)
    text = path.read_text(encoding="utf-8")
    assert (
        "[proactive]\n# 这一组由办公室核对\n# 核对过\n# 1月补登2条\n"
        "# 问：全年主动公开政府信息多少条？\ntotal = 93  # 含补登\n" in text
    )
    assert "# 表格来自台账\n# 问：这些申请由谁提出、怎样办结？（件）\n[requests.table]\n" in text
    assert "granted = {natural = 1}  # 第3号" in text
    assert text.count("# 完") == 1
    assert "opened" not in text
    again = read_answers(path, FACTS)
    assert again.moved == ()
    save(again, FACTS)
    assert path.read_text(encoding="utf-8") == text


def test_a_comment_on_a_group_that_is_still_answered_stays_with_the_group(written: Write) -> None:
    path = written("# 这一组由办公室核对\n[proactive]\nsum = 93\nscope = '网站'\n")
    save(read_answers(path, FACTS), FACTS)
    assert "# 这一组由办公室核对\n[proactive]\n# 问" in path.read_text(encoding="utf-8")
