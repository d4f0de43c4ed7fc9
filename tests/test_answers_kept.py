"""Nothing given is lost: what is saved reads back the same, and a person's comments stay."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.answers import Answers, Record, read_answers, save, saving, to_toml
from drafter.answers.load import load
from drafter.composing.templates import find
from drafter.errors import AnswersError, OutputError, TemplateFault
from drafter.report import Fact, facts_by_path
from drafter.toml import comment, parsed, same, statements

FACTS = facts_by_path()
HEAD = {"template": "six-part", "year": 2013}


def own(name: str, **about: Any) -> Fact:
    given = {"kind": "count", "term": name, "question": f"{name}几次？", "measure": "次", "clause": "", "last": "show"}
    return Fact(path=f"extra.{name}", help="", quiet=False, **{**given, **about})


# ------------------------------------------------------------------ what is saved reads back

ODD_TEXTS = st.one_of(
    st.text(min_size=1),
    st.text(st.sampled_from("\"'\\#=[]{}\n\r\t\0\x07\x1b\x7f\x85\u2028\u2029\u202e\ufeff😀𠮷一“”")),
    st.text(st.characters(), min_size=1),
)
VALUES = {
    "count": st.integers(0, 10**9),
    "change": st.integers(-(10**9), 10**9),
    "yuan": st.decimals(0, 10**6, places=2),
    "wan": st.decimals(0, 10**6, places=2),
    "quantity": st.integers(0) | ODD_TEXTS,
    "texts": st.lists(ODD_TEXTS),
    "names": st.lists(ODD_TEXTS),
    "parts": st.lists(st.fixed_dictionaries({"name": ODD_TEXTS, "count": st.integers(0)})),
    "date": st.dates(date(1, 1, 1)),
    "yesno": st.booleans(),
    "table": st.dictionaries(ODD_TEXTS, st.dictionaries(ODD_TEXTS, st.integers(0), min_size=1), min_size=1),
}
NAMES = st.text(st.sampled_from("aZ_-9宣传 .#=\"'\\[\n\0𠮷\u2028"), min_size=1).filter(lambda name: "." not in name)
PLAIN = st.recursive(
    ODD_TEXTS | st.integers(-(2**63), 2**63) | st.booleans() | st.floats() | st.dates() | st.times() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD_TEXTS, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def everything(draw: st.DrawFn) -> tuple[Answers, dict[str, Fact]]:
    """Answers to some of the model's questions and to own ones of any name and words, and a record of anything."""
    chosen = draw(st.lists(st.sampled_from(sorted(FACTS)), max_size=8, unique=True))
    names = draw(st.lists(NAMES, max_size=3, unique=True))
    entries = ODD_TEXTS | st.sampled_from([one.name for one in fields(Record)])
    kinds = st.sampled_from(sorted(set(VALUES) - {"table"}))
    extras = [own(n, kind=draw(kinds), question=draw(ODD_TEXTS), measure=draw(ODD_TEXTS)) for n in names]
    answers = Answers(dict(HEAD), Record.of(draw(st.dictionaries(entries, PLAIN, max_size=4))))
    for fact in [*(FACTS[path] for path in chosen), *extras]:
        answers.set(fact.path, draw(VALUES.get(fact.kind, ODD_TEXTS)))
    return answers, {**FACTS, **{fact.path: fact for fact in extras}}


@settings(deadline=None)
@given(everything(), st.sampled_from(["\n", "\r\n"]), st.booleans(), st.data())
def test_answers_of_any_kind_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    given: tuple[Answers, dict[str, Fact]],
    newline: str,
    bom: bool,
    data: st.DataObject,
) -> None:
    answers, facts = given
    path = tmp_path_factory.mktemp("answers") / "a.toml"
    answers = replace(answers, path=path, newline=newline, bom=bom)
    open_ones = data.draw(st.lists(st.sampled_from(sorted(facts)), max_size=5))
    save(answers, facts, dict.fromkeys(open_ones, True))
    again = read_answers(path, facts)
    halves = re.compile("[\ud800-\udfff]")

    def whole(value: Any) -> Any:
        if isinstance(value, dict):
            return {whole(key): whole(item) for key, item in value.items()}
        if isinstance(value, list):
            return [whole(item) for item in value]
        return halves.sub("�", value) if isinstance(value, str) else value

    assert same(again.raw, whole(answers.raw))
    assert same(again.record.table(), whole(answers.record.table()))
    assert (again.newline, again.bom) == (newline, bom)


def test_answers_to_questions_nobody_knows_are_kept(tmp_path: Path) -> None:
    raw = {
        **HEAD,
        "odd": 1,
        "unit": {"name": "示例镇", "motto": "一"},
        "extra": {"宣传": 12},
        "more": {"x": {"y": [1]}},
    }
    save(Answers(raw, path=tmp_path / "a.toml"), FACTS)
    assert read_answers(tmp_path / "a.toml").raw == raw


@pytest.mark.parametrize(
    "rubbish",
    [
        "year = = 2013\n",
        "",
        'template = "six-part"\nyear = 2014\n',
        'template = "six-part"\nyear = 2013.0\n',
        'template = "six-part"\nyear = 2013\n[record]\nkept = ["x"]\n',
        "x = " + "[" * 600,
        "\ud800",
        RuntimeError("the writer fails"),
    ],
)
def test_what_would_not_read_back_is_kept_beside_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rubbish: str | Exception
) -> None:
    path = tmp_path / "a.toml"
    save(Answers({**HEAD, "proactive": {"total": 1}}, path=path), FACTS)
    before = path.read_bytes()

    def bad(*_: object) -> str:
        if isinstance(rubbish, Exception):
            raise rubbish
        return rubbish

    monkeypatch.setattr(saving, "to_toml", bad)
    answers = Answers({**HEAD, "proactive": {"total": 2}}, Record(last="\udcff.toml"), path)
    for number in ("", "2"):
        with pytest.raises(OutputError) as fault:
            save(answers, FACTS)
        aside = tmp_path / f"a.toml.未存{number}"
        assert str(aside) in str(fault.value) and "\n" not in str(fault.value)
        assert json.loads(aside.read_bytes())["answers"] == answers.raw
    assert path.read_bytes() == before


# ------------------------------------------------------------------ a template's own questions


def template(folder: Path, about: str, name: str = "a") -> Path:
    (folder / "t").mkdir()
    (folder / "t" / "report.txt").write_text(f"标题：报告\n# 概述\n宣传{{{{ extra.{name} }}}}次。\n", encoding="utf-8")
    (folder / "t" / "template.toml").write_text(about, encoding="utf-8")
    return folder / "t"


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ('[extra.a]\nquestion = """几次？\n（讲座）"""', "第2行：“extra.a.question”要写在一行里"),
        ('[extra.a]\nquestion = "几次\\u0007？"', "看不见的字符：“几次<U+0007>？”"),
        ('[extra.a]\nquestion = "几次？"\nmeasure = "次\\n"', "第3行：“extra.a.measure”要写在一行里"),
        ('[extra.a]\nquestion = "几次？"\nmeasure = 5', "第3行：“extra.a.measure”应是文字"),
        ('[extra."a b"]\nquestion = "几次？"', "第1行：extra 的名称 “a b” 不能用"),
        ('[extra."a.b"]\nquestion = "几次？"', "不能用"),
        ('title = "县\\n模板"', "第1行：“title”要写在一行里"),
        ("extra = 5", "第1行：“extra”应是一组答案"),
        ("extra = [1]", "应是一组答案"),
    ],
)
def test_own_questions_that_could_not_be_written_are_refused_at_the_door(tmp_path: Path, about: str, said: str) -> None:
    folder = template(tmp_path, about)
    with pytest.raises(TemplateFault) as fault:
        find(str(folder))
    assert said in str(fault.value) and "\n" not in str(fault.value)


def test_an_own_question_may_have_a_chinese_name(tmp_path: Path) -> None:
    folder = template(tmp_path, '[extra."宣传"]\nquestion = "宣传几次？"\ntype = "count"\n', "宣传")
    answers = Answers({"template": "t", "year": 2025}, path=tmp_path / "a.toml")
    answers.set("extra.宣传", 12)
    save(answers, {**FACTS, **find(str(folder)).extras})
    assert load(tmp_path / "a.toml").facts["extra.宣传"] == 12
    assert '"宣传" = 12' in (tmp_path / "a.toml").read_text(encoding="utf-8")


# ------------------------------------------------------------------ a person's comments

NOTES = [
    "李四说这一条要改",
    "问：去问王主任",
    "说明：旧号码不用了",
    "例：照这样写",
    "total = 350",
    "total =350",
    "#",
    "[unit]",
    '"""',
    "",
]


def commented(text: str, dice: random.Random) -> tuple[str, list[str]]:
    """The text of an answers file with comments put in at places that bear one, and these comments."""
    lines = text.split("\n")
    notes = [f"# {note}{number}" for number, note in enumerate(dice.choices(NOTES, k=dice.randint(1, 12)))]
    begins = {statement.line for statement in statements(text)}
    for note in notes:
        at = dice.randrange(len(lines))
        line = lines[at]
        if dice.random() < 0.4 and line.strip() and not line.lstrip().startswith("#") and "#" not in line:
            lines[at] = f"{line}  {note}"
        else:
            lines.insert(at, " " * dice.randint(0, 2) + note)
    assert begins
    return "\n".join(lines), notes


def all_comments(text: str) -> Iterator[str]:
    for statement in statements(text):
        yield from filter(None, [statement.comment, statement.after, *(inner.text for inner in statement.inside)])


@settings(deadline=None)
@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False), st.booleans())
def test_every_comment_a_person_wrote_stays(example: Path, dice: random.Random, change: bool) -> None:
    text, notes = commented(example.read_text(encoding="utf-8"), dice)
    path = example.parent / "unused.toml"
    raw = parsed(text, path, AnswersError)
    record = raw.pop("record", {})
    answers = Answers(raw, Record.of(record), path, text, asked=find(raw["template"]).extras)
    facts = {**FACTS, **find(raw["template"]).extras}
    answered = [known for known in facts if answers.get(known) is not None]
    for known in dice.sample(answered, k=4) if change else []:
        value = answers.get(known)
        answers.set(known, dice.choice([None, value[1:], value[::-1]]) if isinstance(value, list) else None)
    wanted = dict.fromkeys(dice.sample(sorted(facts), k=9), True)
    once = to_toml(answers, facts, wanted)
    assert sorted(notes) == sorted(line for line in all_comments(once) if line in notes)
    again = Answers(answers.raw, answers.record, path, once, asked=answers.asked)
    assert to_toml(again, facts, wanted) == once


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            'problems = [  # 共两条\n  # 第一条的话\n  "甲",  # 甲的话\n  "乙", # 乙的话\n  # 末尾\n]  # 表后\n',
            None,
        ),
        ('problems = ["甲", "乙" # 乙的话\n]\n', 'problems = [\n  "甲",\n  "乙",  # 乙的话\n]\n'),
        ("[contact]\n# 问：去问王主任\noffice = '办公室'\n# 说明：旧号码\nphone = '1'\n", None),
        ("[record]  # 别动\n# 记录里的话\nlast = 'a.toml'  # 去年\n", None),
        ("[[proactive.categories]]\n# 甲类的话\nname = '甲'\ncount = 1 # 一条\n", None),
        ("[requests.table.granted]\n# 格里的话\nnatural = 1  # 一件\n", None),
        ("# total =\n[proactive]\n# total = 350\nscope = '网站'\n", None),
    ],
)
def test_comments_stay_where_they_are(tmp_path: Path, text: str, kept: str | None) -> None:
    path = tmp_path / "a.toml"
    path.write_text('template = "national-2021"\nyear = 2025\n' + text, encoding="utf-8")
    before = sorted(all_comments(path.read_text(encoding="utf-8")))
    answers = read_answers(path)
    save(answers, FACTS)
    written = path.read_text(encoding="utf-8")
    ours = [line for line in all_comments(written) if line not in before]
    assert sorted(line for line in all_comments(written) if line not in ours) == before
    assert all(line.startswith(("# 问：", "# 说明：")) for line in ours)
    assert kept is None or kept in written
    save(read_answers(path), FACTS)
    assert path.read_text(encoding="utf-8") == written


def test_a_comment_on_an_item_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    text = 'problems = [\n  # 甲的话\n  "甲",\n  "乙",  # 乙的话\n  "丙",\n]\n'
    path.write_text('template = "six-part"\nyear = 2013\n' + text, encoding="utf-8")
    answers = read_answers(path)
    answers.set("problems", ["丙", "乙"])
    save(answers, FACTS)
    assert '  "丙",\n  "乙",  # 乙的话\n  # 甲的话\n]' in path.read_text(encoding="utf-8")
    answers.set("problems", None)
    save(answers, FACTS)
    assert "# 甲的话\n# 乙的话" in path.read_text(encoding="utf-8")


def test_the_lines_of_open_questions_go_when_they_are_not_asked_any_more(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    extra = {f"extra.{name}": own(name) for name in ("a", "宣传")}
    save(
        Answers(dict(HEAD), path=path),
        {**FACTS, **extra},
        {**dict.fromkeys(extra, True), "requests.table": True, "problems": False},
    )
    answers = read_answers(path)
    answers.asked = extra
    save(answers, FACTS)
    assert path.read_text(encoding="utf-8").count("\n#") == 0


@pytest.mark.parametrize(("before", "after"), [("\ufeff", "\r\n"), ("", "\r\n"), ("\ufeff", "\n"), ("", "\n")])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes((before + 'template = "six-part"\nyear = 2013\n# 话\n'.replace("\n", after)).encode())
    save(read_answers(path), FACTS)
    written = path.read_bytes().decode()
    assert written.startswith("\ufeff") is bool(before) and "# 话" in written
    assert written.count("\r\n") == (written.count("\n") if after == "\r\n" else 0)


def test_a_comment_of_the_program_is_one_line_whatever_it_says() -> None:
    assert comment("甲\r\n乙\x07\u2028丙") == "# 甲  乙  丙"
