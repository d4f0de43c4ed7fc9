"""`drafter check` as the contract promises it: what it lists, as text and as JSON, and its exit status."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran

Run = Callable[..., Ran]
BY_NAME = {path.stem: path for path in EXAMPLES}
SIMEN, THEN, NOW = BY_NAME["simen-2013"], BY_NAME["shili-2024"], BY_NAME["shili-2025"]
KEYS = {"rule", "level", "message", "place", "quote", "field"}


def one_clear_line(ran: Ran) -> str:
    assert ran.out == "" or json.loads(ran.out)["error"] in ran.err
    assert ran.err.count("\n") == 1
    assert ran.err.startswith("出错：")
    return ran.err


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    """A copy of an example with pieces of its text replaced."""

    def make(example: Path, name: str = "a.toml", **_: str) -> Path:
        path = tmp_path / name
        text = example.read_text(encoding="utf-8")
        for old, new in _.items():
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.fixture
def wrong(changed: Callable[..., Path]) -> Path:
    return changed(SIMEN, **{"total = 1048": "total = 1000"})


def test_a_clean_file_is_one_line(drafter: Run) -> None:
    ran = drafter("check", THEN)
    assert (ran.status, ran.out, ran.err) == (0, f"{THEN}：没有发现矛盾\n", "")


def test_findings_stand_under_their_file_with_rule_level_and_names(drafter: Run, wrong: Path) -> None:
    ran = drafter("check", wrong)
    assert (ran.status, ran.err) == (1, "")
    assert ran.out == (
        f"{wrong}：\n"
        "  矛盾：分类数量相加为1048（121＋623＋235＋69），超过主动公开政府信息总数1000，多48（SUM-PARTS）\n"
        "    涉及：主动公开政府信息总数、分类数量\n"
    )


def test_warnings_and_notices_are_no_failure(drafter: Run, changed: Callable[..., Path]) -> None:
    ran = drafter("check", changed(SIMEN, **{"total = 1048": "total = 1050"}))
    assert ran.status == 0
    assert "  提示：分类相加" in ran.out
    ran = drafter("check", NOW, "--last", changed(THEN, **{"in_force = 4": "in_force = 9"}))
    assert ran.status == 0
    assert "（T1-STOCK）" in ran.out


def test_last_year_is_the_one_given_or_the_one_on_record(drafter: Run, changed: Callable[..., Path]) -> None:
    then = changed(THEN, "shili-2024.toml")
    now = changed(NOW, "now.toml", **{"carried_in = 1": "carried_in = 0"})
    assert "（T2-CARRY）" in drafter("check", now).out  # the record names shili-2024.toml beside it
    then.unlink()
    gone = drafter("check", now)
    assert "T2-CARRY" not in gone.out
    assert "读不了）去年的填报文件 shili-2024.toml，没有与去年比对" in gone.out
    assert "（T2-CARRY）" in drafter("check", now, "--last", THEN).out


def test_copied_problems_are_found(drafter: Run, changed: Callable[..., Path]) -> None:
    copied = changed(NOW, **{"主动公开目录与现行权责清单还没有完全对应": "有的村（社区）公开栏更新不够及时"})
    ran = drafter("check", copied, "--last", THEN)
    assert ran.status == 0
    assert "请核对：存在的主要问题：第2条与去年第2条几乎相同" in ran.out


def test_open_answers_are_counted_and_no_finding(drafter: Run, tmp_path: Path) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text('template = "six-part"\nyear = 2013\n[unit]\nname = "泗门镇"\n', encoding="utf-8")
    ran = drafter("check", answers)
    assert ran.status == 0
    first, second = ran.out.splitlines()
    assert first == f"{answers}：没有发现矛盾"
    assert second.startswith("  还有")
    assert f"drafter fill {answers}" in second
    assert json.loads(drafter("check", answers, "--json").out) == {"file": str(answers), "findings": []}


def test_json_is_one_value_as_the_contract_has_it(drafter: Run, wrong: Path) -> None:
    ran = drafter("check", wrong, "--json")
    assert (ran.status, ran.err) == (1, "")
    said = json.loads(ran.out)
    assert set(said) == {"file", "findings"}
    (finding,) = said["findings"]
    assert set(finding) == KEYS
    assert (finding["rule"], finding["level"], finding["field"]) == ("SUM-PARTS", "error", "proactive.total")
    many = json.loads(drafter("check", wrong, THEN, "--json").out)
    assert [len(one["findings"]) for one in many] == [1, 0]


def test_one_broken_file_of_many_does_not_stop_the_others(drafter: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("template = ", encoding="utf-8")
    ran = drafter("check", SIMEN, broken, THEN)
    assert ran.status == 1
    assert ran.out == f"{SIMEN}：没有发现矛盾\n{THEN}：没有发现矛盾\n共核对2份，没有发现矛盾；1份没有核对成，原因见上\n"
    assert "broken.toml 第1行" in ran.err
    said = json.loads(drafter("check", SIMEN, broken, THEN, "--json").out)
    assert [set(one) for one in said] == [{"file", "findings"}, {"file", "findings", "error"}, {"file", "findings"}]


def test_many_files_end_with_how_many_are_wrong(drafter: Run, wrong: Path) -> None:
    ran = drafter("check", SIMEN, wrong)
    assert ran.status == 1
    assert ran.out.endswith("共核对2份，1份有矛盾\n")
    assert drafter("check", *EXAMPLES).status == 0


@pytest.mark.parametrize("arguments", [["report.docx"], ["report.TXT", "--json"], [str(NOW), "--last", "last.html"]])
def test_a_report_that_is_not_there_is_status_2(drafter: Run, arguments: list[str]) -> None:
    ran = drafter("check", *arguments)
    assert ran.status == 2
    assert next(name for name in arguments if "." in Path(name).name[-6:] and name != str(NOW)) in one_clear_line(ran)


def test_wrong_usage_is_status_2(drafter: Run, tmp_path: Path) -> None:
    assert drafter("check").status == 2
    assert "没有这个文件" in one_clear_line(drafter("check", tmp_path / "none.toml"))
    ran = drafter("check", THEN, "--last", NOW)
    assert ran.status == 2
    assert "不能当作2024年度报告的去年资料" in one_clear_line(ran)


def test_a_broken_template_is_status_3(drafter: Run, tmp_path: Path) -> None:
    (tmp_path / "county").mkdir()
    (tmp_path / "county" / "template.toml").write_text("title = ", encoding="utf-8")
    (tmp_path / "a.toml").write_text('template = "county"\nyear = 2013\n', encoding="utf-8")
    ran = drafter("check", tmp_path / "a.toml")
    assert ran.status == 3
    assert "template.toml 第1行" in one_clear_line(ran)
