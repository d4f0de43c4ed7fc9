"""The answers file: read with faults that name their line, written whole, and safe to edit by hand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import EXAMPLES
from hypothesis import example, given
from hypothesis import strategies as st

from drafter.answers import Answers, Record, line_of, read_answers, save, to_toml, validate
from drafter.answers.load import load
from drafter.composing.templates import find
from drafter.errors import AnswersError, OutputError
from drafter.report import facts_by_path

FACTS = facts_by_path()


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "answers.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_what_is_saved_is_what_is_read(tmp_path: Path) -> None:
    answers = Answers({"template": "six-part", "year": 2013}, Record(kept=["unit.name"]), tmp_path / "a.toml")
    answers.set("unit.name", "泗门镇")
    answers.set("problems", ['有“引号”和"引号"', "反斜杠\\和\n换行"])
    answers.set("requests.table", {"granted": {"natural": 1}})
    answers.set("proactive.categories", [{"name": "文件", "count": 1}])
    save(answers, FACTS)
    again = read_answers(tmp_path / "a.toml")
    assert again.raw == answers.raw
    assert again.record == Record(kept=["unit.name"])


@example("0", ["\r\n"])
@given(st.text(min_size=1), st.lists(st.text(min_size=1), min_size=1))
def test_any_text_survives(name: str, problems: list[str]) -> None:
    answers = Answers({"template": "six-part", "year": 2013, "problems": problems, "unit": {"name": name}})
    if any("\ud800" <= character <= "\udfff" for character in name + "".join(problems)):
        return
    assert tomllib.loads(to_toml(answers, FACTS)) == answers.raw


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_as_the_program_would_write_it(example: Path) -> None:
    answers = read_answers(example)
    template = find(answers.raw["template"])
    assert to_toml(answers, {**FACTS, **template.extras}) == example.read_text(encoding="utf-8")


def test_each_answer_stands_under_its_question_and_open_ones_wait_as_comments() -> None:
    answers = Answers({"template": "six-part", "year": 2013, "proactive": {"total": 93}})
    text = to_toml(answers, FACTS, {"proactive.total": True, "requests.received": False})
    assert "# 问：全年主动公开政府信息多少条？\ntotal = 93" in text
    assert "[requests]\n# 问：全年收到政府信息公开申请多少件？（可不填）\n# received =" in text


def test_the_example_of_table_2_can_be_taken_as_it_stands(tmp_path: Path) -> None:
    head = {"template": "national-2021", "year": 2025, "requests": {"received": 3, "carried_in": 0}}
    text = to_toml(Answers(head), FACTS, {"requests.table": True})
    assert "（必填）\n# 例：table = " in text
    path = written(tmp_path, text.replace("# 例：table", "table"))
    answers = read_answers(path)
    assert validate(answers, {})["requests.table"]["granted"] == {"natural": 2}
    save(answers, FACTS)
    assert "例：" not in path.read_text(encoding="utf-8")


def test_comments_of_a_person_stay_where_they_are(tmp_path: Path) -> None:
    head = 'template = "six-part"\nyear = 2013\n\n'
    path = written(
        tmp_path, head + "# 数字由党政办核对过\n[proactive]\n# 1月补登2条\ntotal = 93  # 含补登\n# 末尾的话\n"
    )
    answers = read_answers(path)
    answers.set("requests.received", 0)
    save(answers, FACTS)
    text = path.read_text(encoding="utf-8")
    assert (
        "# 数字由党政办核对过\n[proactive]\n# 1月补登2条\n# 问：全年主动公开政府信息多少条？\ntotal = 93  # 含补登"
        in text
    )
    assert text.count("# 末尾的话") == 1
    save(read_answers(path), FACTS)
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('template = "six-part"\nyear = 2013\n[unit]\nname = 泗门镇\n', 4, "写法有误"),
        ('template = "six-part"\nyear = 2013\n[unit\n', 3, "写法有误"),
        ('template = "six-part"\nyear = 2013\nyear = 2014\n', 3, "写法有误"),
        ('template = "six-part"\nyear = 2013\n\n[proactive]\ntotal = "很多"\n', 5, "不是数字"),
        ('template = "six-part"\nyear = 2013\n[proactive]\ntotl = 3\n', 4, "是否指“proactive.total”"),
        ('template = "six-part"\nyear = 2013\n[requests]\nreceived = 12.5\n', 4, "不是整数"),
        ('template = "six-part"\nyear = 2013\n[requests.table]\ngranted = {natural = -1}\n', 3, "小于0"),
        ('template = "six-part"\nyear = 2013\n[requests]\nreceived = -1\n', 4, "小于0"),
        ('template = "six-part"\nyear = 2013\n[extra]\nreported = 1\n', 4, "是否指“extra.reported_up”"),
        ('template = "six-prat"\nyear = 2013\n', None, "是否指“six-part”"),
        ('template = "six-part"\n', None, "缺少“year”"),
        ("year = 2013\n", None, "缺少“template”"),
        ("", None, "缺少“template”"),
        ('template = "six-part"\nyear = 13\n', 2, "不是年度"),
        ('template = "six-part"\nyear = 2013\nrecord = 3\n', 3, "record"),
        ('template = "六"\n'.encode("gb18030"), None, "UTF-8"),
    ],
)
def test_a_fault_names_its_line_and_the_remedy(tmp_path: Path, text: str | bytes, line: int | None, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(Exception) as fault:  # AnswersError, or TemplateFault for the template's name
        load(path)
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)
    assert str(path) in str(fault.value)
    assert line is None or f"第{line}行" in str(fault.value)


def test_a_missing_file_names_the_nearest(tmp_path: Path) -> None:
    written(tmp_path, "")
    with pytest.raises(AnswersError, match=r"是否指“answers\.toml”"):
        read_answers(tmp_path / "answer.toml")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = written(tmp_path, '﻿template = "six-part"\nyear = 2013\n')
    assert read_answers(path).raw["year"] == 2013


def test_values_typed_by_hand_are_understood(tmp_path: Path) -> None:
    path = written(tmp_path, 'template = "six-part"\nyear = 2013\n[proactive]\ntotal = "１，０４８条"\n')
    assert load(path).facts["proactive.total"] == 1048


def test_lines_are_found_by_path() -> None:
    text = "a = 1\n[b]\nc = 2\n[b.d]\ne = 3\n"
    assert [line_of(text, path) for path in ("a", "b.c", "b.d.e", "b.d.x", "zz")] == [1, 3, 5, 4, None]


def test_an_unwritable_place_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    answers = Answers({"template": "six-part", "year": 2013}, Record(), blocked / "a.toml")
    with pytest.raises(OutputError, match="写不进去"):
        save(answers, FACTS)
    assert list(tmp_path.iterdir()) == [blocked]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_kill_while_saving_leaves_a_whole_file(tmp_path: Path) -> None:
    """Saves in a loop, is killed somewhere in it: what is on disk is one of the saved states."""
    path = tmp_path / "a.toml"
    code = (
        "import sys, pathlib\n"
        "from drafter.answers import Answers, save\n"
        "from drafter.report import facts_by_path\n"
        "a = Answers({'template': 'six-part', 'year': 2013}, path=pathlib.Path(sys.argv[1]))\n"
        "n = 0\n"
        "while True:\n"
        "    a.set('proactive.total', n); a.set('problems', ['长' * 9999]); save(a, facts_by_path()); n += 1\n"
        "    if n == 3: print('ready', flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    raw = read_answers(path).raw
    assert raw["proactive"]["total"] >= 2
    assert len(raw["problems"][0]) == 9999


def test_extras_are_known_to_their_template_only() -> None:
    answers = Answers({"template": "six-part", "year": 2013, "extra": {"reported_up": "680余"}})
    assert validate(answers, find("six-part").extras)["extra.reported_up"] == "680余"
    with pytest.raises(AnswersError):
        validate(answers, find("ten-part").extras)


def test_answers_of_another_template_name_the_way_to_change_it(tmp_path: Path) -> None:
    path = written(tmp_path, 'template = "ten-part"\nyear = 2013\n[extra]\nreported_up = 680\nnobody = 1\n')
    with pytest.raises(AnswersError) as refused:
        load(path)
    assert "第4行：没有名为“extra.reported_up”的项。" in str(refused.value)
    assert f"drafter fill {path} --template 新模板名" in str(refused.value)
    assert "另有1处有误" in str(refused.value)


def test_two_files_that_name_each_other_as_last_year_do_no_harm(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        text = f'template = "six-part"\nyear = 2013\n[record]\nlast = "{other}.toml"\n'
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path / "a.toml").last == {"template": "six-part", "year": 2013}


def test_a_table_that_holds_only_what_was_carried_in_is_open_not_wrong(tmp_path: Path) -> None:
    head = 'template = "national-2021"\nyear = 2025\n[requests]\ncarried_in = 1\n'
    text = head + "[requests.table]\ncarried_in = {natural = 1}\n"
    assert "requests.table" not in load(written(tmp_path, text)).facts


def test_points_written_into_one_item_are_items_of_their_own() -> None:
    answers = Answers(
        {
            "template": "national-2021",
            "year": 2025,
            "problems": ["一是更新慢；二是解读少", "三是人手不足"],
            "notes": {"platforms": ["一是依托县政府网站；二是用好公开栏"]},
        }
    )
    facts = validate(answers, {})
    assert facts["problems"] == ["更新慢", "解读少", "人手不足"]
    assert facts["notes.platforms"] == ["一是依托县政府网站；二是用好公开栏"]  # a sentence of the clerk's own
