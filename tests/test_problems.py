"""The library of problems: well written, found again when edited, and a broken one says where."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran

from drafter.answers.load import load
from drafter.composing.compose import compose
from drafter.composing.problems import EVERY_YEAR, Problem, every_problem, problems, remedies_for
from drafter.composing.templates import Template, find, names, shipped
from drafter.errors import TemplateFault
from drafter.rules.copying import ALIKE, nearly

Make = Callable[..., Template]
ALL = every_problem()
REMEDIES = [remedy for problem in ALL for remedy in problem.remedies]
topics = pytest.mark.parametrize("problem", ALL, ids=lambda problem: problem.topic)


def alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def own(folder: Path, text: str) -> Path:
    (folder / "problems.toml").write_text(text, encoding="utf-8")
    return folder


# ------------------------------------------------------------------ ours


@topics
def test_every_entry_is_well_formed(problem: Problem) -> None:
    assert 2 <= len(problem.topic) <= 6
    assert 2 <= len(problem.remedies) <= 3
    assert EVERY_YEAR[0] <= problem.years[0] <= problem.years[1] <= EVERY_YEAR[1]
    for sentence in (problem.text, *problem.remedies):
        assert 20 <= len(sentence) <= 60
        assert re.fullmatch(r"[\u4e00-\u9fff0-9，、（）《》]+", sentence), sentence
        assert sentence[-1] not in "，、"
        # What the report's own numbering and subject would trip over, and words that say nothing.
        assert not re.search(r"20[0-9]{2}年|本单位|我[镇乡办街]|进一步|切实|高度重视|加大力度|有待|一是", sentence)
    for remedy in problem.remedies:
        assert not re.match(r"在|对[^照]|由|把|将|每|从|为|按", remedy), "begins with a verb"


def test_the_file_holds_no_end_marks_for_the_reader_to_clean() -> None:
    assert not re.search('[。；]"', (shipped() / "problems.toml").read_text(encoding="utf-8"))


def test_topics_sentences_and_remedies_are_distinct() -> None:
    assert len(ALL) >= 18
    assert len({problem.topic for problem in ALL}) == len(ALL)
    assert all(alike(one.text, other.text) < 0.6 for one, other in combinations(ALL, 2))
    assert all(alike(one, other) < 0.6 for one, other in combinations(REMEDIES, 2))
    assert all(nearly(one, [other]) is None for one, other in combinations(REMEDIES, 2)), ALIKE


def test_years_choose() -> None:
    def at(year: int) -> set[str]:
        return {problem.topic for problem in problems(year)}

    assert "政务新媒体" not in at(2012)
    assert "条例衔接" in at(2019)
    assert "条例衔接" not in at(2025)
    assert len(at(2008)) >= 15
    assert [p for p in ALL if p.topic in at(2025)] == list(problems(2025))


@topics
def test_remedies_are_found_for_a_sentence_as_it_is_and_edited(problem: Problem) -> None:
    first, *rest = problem.text.split("，")
    edits = [problem.text, problem.text + "。", "，".join([first, *rest[:-1]]) if len(rest) > 1 else problem.text]
    edits += [f"本年{problem.text}", problem.text[: len(problem.text) * 2 // 3] + "，还要改正"]
    for said in edits:
        assert remedies_for(said, ALL) == problem.remedies, said


def test_no_remedies_for_what_is_not_in_the_library() -> None:
    for path in EXAMPLES:
        for sentence in load(path).facts["problems"]:
            assert remedies_for(sentence, ALL) == (), sentence
    assert remedies_for("", ALL) == ()
    assert remedies_for(ALL[0].text, ()) == ()


@pytest.mark.parametrize("name", names())
def test_any_choice_reads_well_in_every_template(name: str) -> None:
    facts = load(EXAMPLES[0]).facts
    for group in (ALL[:1], ALL[1:4], ALL[-3:]):
        chosen = {"problems": [p.text for p in group], "remedies": [p.remedies[0] for p in group]}
        document = compose(find(name), {**facts, **chosen}).document
        text = "\n".join("".join(span.text for span in getattr(block, "spans", ())) for block in document.blocks)
        for sentence in (*chosen["problems"], *chosen["remedies"]):
            assert text.count(sentence) == 1
            assert text[text.index(sentence) + len(sentence)] in "。；"
        assert not re.search("[。，；]{2}", text)


def test_the_library_is_no_template() -> None:
    assert (shipped() / "problems.toml").is_file()
    assert "problems" not in "".join(names())
    with pytest.raises(TemplateFault, match="没有名为"):
        find("problems.toml")


# ------------------------------------------------------------------ a template's own


def test_a_templates_own_library_replaces_ours(template: Make, tmp_path: Path) -> None:
    folder = template("一").folder
    assert problems(2025, folder) == problems(2025)
    own(folder, '[[problem]]\ntopic = "消防"\ntext = """\n消防公开少。\n"""\nremedies = ["增加消防公开；"]\n')
    assert problems(2025, folder) == (Problem("消防", "消防公开少", ("增加消防公开",)),)
    own(folder, "")
    assert problems(2025, folder) == ()


GOOD = '[[problem]]\ntopic = "消防"\ntext = "消防公开少"\nremedies = ["增加消防公开"]\n'


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (GOOD + "[[problem]\n", 5, "写法有误"),
        ('title = "甲"\n' + GOOD, 1, "没有名为“title”的项"),
        ('[problem]\ntopic = "消防"\n', 1, "[[problem]]"),
        (GOOD + 'texts = "甲"\n', 5, "是否指“text”"),
        (GOOD + '[[problem]]\ntext = "甲"\nremedies = ["乙"]\n', 5, "第2个问题没有写 topic"),
        (GOOD.replace('"消防公开少"', "3"), 3, "第1个问题没有写 text"),
        (GOOD.replace('"消防公开少"', '"。"'), 3, "第1个问题没有写 text"),
        (GOOD.replace('["增加消防公开"]', '"增加消防公开"'), 4, "remedies 应是"),
        (GOOD.replace('["增加消防公开"]', "[]"), 4, "remedies 应是"),
        (GOOD.replace('["增加消防公开"]', '["甲", 3]'), 4, "remedies 应是"),
        (GOOD + "years = 2021\n", 5, "years"),
        (GOOD + "years = [2021, 2019]\n", 5, "years"),
    ],
)
def test_a_broken_library_says_file_line_and_what(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(TemplateFault) as fault:
        problems(2025, own(tmp_path, text))
    assert (fault.value.status, fault.value.line) == (3, line)
    assert str(fault.value.file).endswith("problems.toml")
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_library_in_another_encoding_is_said(tmp_path: Path) -> None:
    (tmp_path / "problems.toml").write_bytes(GOOD.encode("gbk"))
    with pytest.raises(TemplateFault, match="UTF-8"):
        problems(2025, tmp_path)


def test_checking_a_template_checks_its_library(drafter: Callable[..., Ran], template: Make) -> None:
    folder = template("标题：报告").folder
    assert drafter("templates", folder, "--check").status == 0
    own(folder, GOOD.replace("remedies", "remedy"))
    ran = drafter("templates", folder, "--check")
    assert ran.status == 3
    assert "problems.toml 第4行" in ran.err
    assert "是否指“remedies”" in ran.err
