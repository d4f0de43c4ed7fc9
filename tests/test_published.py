"""A report changed by hand after it was written is the one that was published: next year begins from it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES, Ran

from drafter.answers.load import load

Run = Callable[..., Ran]
THEN = next(path for path in EXAMPLES if path.stem == "shili-2024")
OWN = "各村公开栏由专人每周核对。"


@pytest.fixture
def written(drafter: Run, tmp_path: Path) -> Path:
    """Last year's answers with the report written for them beside."""
    there = tmp_path / "示例镇-2024.toml"
    shutil.copy(THEN, there)
    assert drafter("render", there, "--to", "txt").status == 0
    return there


def edit(answers: Path, *pairs: tuple[str, str]) -> None:
    """Change words of the report by hand."""
    report = answers.with_suffix(".txt")
    text = report.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    report.write_text(text, encoding="utf-8")


def test_a_new_year_begins_from_the_report_as_it_was_changed(drafter: Run, written: Path, tmp_path: Path) -> None:
    edit(written, ("开展监督检查4次。", f"开展监督检查5次。{OWN}"))
    ran = drafter("new", "--last", written, "--no-input")
    assert ran.status == 0, ran.err
    assert "示例镇-2024.txt 生成以后用手改过" in ran.out
    assert "监督检查：答案里是4次，改成了5次" in ran.out and OWN in ran.out
    made = load(tmp_path / "示例镇-2025.toml")
    assert made.last is not None and made.last["supervision.inspections"] == 5
    assert made.answers.record.last_words == {"notes.supervision": [OWN.rstrip("。")]}


def test_a_report_as_it_was_written_is_not_spoken_of(drafter: Run, written: Path, tmp_path: Path) -> None:
    ran = drafter("new", "--last", written, "--no-input")
    assert ran.status == 0 and "用手改过" not in ran.out
    assert load(tmp_path / "示例镇-2025.toml").answers.record.last_words == {}


def test_compare_shows_what_was_changed_by_hand_and_compares_that(drafter: Run, written: Path) -> None:
    edit(written, ("开展监督检查4次。", f"开展监督检查5次。{OWN}"))
    ran = drafter("compare", written, next(path for path in EXAMPLES if path.stem == "shili-2025"))
    assert "用手改过" in ran.out and "改成：开展监督检查5次。" in ran.out and f"添了：{OWN}" in ran.out
    assert "去年写了、今年没有写的话" in ran.out or OWN in ran.out


def test_a_report_made_before_the_sentences_were_looked_at_says_so(drafter: Run, written: Path, tmp_path: Path) -> None:
    edit(written, ("开展监督检查4次。", f"开展监督检查4次。{OWN}"))
    ran = drafter("new", "--last", written, "--no-input")
    assert "去年报告里另有1句话" in ran.out
    ran = drafter("render", tmp_path / "示例镇-2025.toml", "--draft", "--to", "txt")
    assert "还有1句话没有定下要不要" in ran.out + ran.err


def test_what_only_follows_from_a_change_is_not_told_as_changed(drafter: Run, written: Path, tmp_path: Path) -> None:
    edit(written, ("按内容分，机构职能12条", "按内容分，机构职能22条"), ("政府信息286条", "政府信息296条"))
    ran = drafter("new", "--last", written, "--no-input")
    assert "主动公开政府信息总数：答案里是286条，改成了296条" in ran.out
    assert "机构职能22条" in ran.out and "上年主动公开总数：" not in ran.out
    assert load(tmp_path / "示例镇-2025.toml").last["proactive.total"] == 296  # type: ignore[index]


def test_a_post_changed_by_hand_is_carried_as_published(drafter: Run, written: Path, tmp_path: Path) -> None:
    edit(written, ("工作由副镇长分管", "工作由人大主席分管"), ("线下公开场所包括政务公开栏、", "线下公开场所包括"))
    ran = drafter("new", "--last", written, "--no-input")
    assert "分管领导：答案里是副镇长，改成了人大主席" in ran.out
    made = load(tmp_path / "示例镇-2025.toml")
    assert made.facts["organisation.leader"] == "人大主席"
    assert made.facts["platforms.venues"] == ["便民服务中心", "农家书屋"]
    assert made.answers.record.last_words == {}


def test_a_changed_report_that_contradicts_itself_is_told_of(drafter: Run, written: Path, tmp_path: Path) -> None:
    edit(written, ("机构职能12条", "机构职能22条"), ("全年收到申请3件", "全年收到申请8件"))
    ran = drafter("new", "--last", written, "--no-input")
    assert ran.status == 0 and "改过以后有前后不一致的地方" in ran.out and "drafter check 示例镇-2024.txt" in ran.out
    assert "相加" in ran.out or "合计" in ran.out
    # Of two figures that differ neither goes before the answer.
    assert load(tmp_path / "示例镇-2025.toml").last["requests.received"] == 3  # type: ignore[index]
