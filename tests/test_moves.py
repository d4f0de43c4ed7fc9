"""Moving about: back, on, the directory, mending a contradiction, doubts asked once; nothing is lost by it."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from interviewing import EXAMPLES, NATIONAL, honest, keep, open_now, situation, station, without

from drafter import words
from drafter.answers import Answers, read_answers
from drafter.answers.lastyear import begin
from drafter.answers.load import load
from drafter.errors import Stopped
from drafter.interview.flow import Desk, SessionOutcome, interview
from drafter.interview.plan import route, stations
from drafter.interview.question import Doubt, Effect, Left, Move, Question, move_of
from drafter.interview.situation import apply
from drafter.report import BadValue

Script = list[tuple[str, Any]]


@pytest.fixture(scope="module")
def last() -> dict[str, Any]:
    return load(EXAMPLES / "shili-2024.toml").facts


@pytest.fixture(scope="module")
def full() -> dict[str, Any]:
    return read_answers(EXAMPLES / "shili-2025.toml").raw


class Played:
    """A session played from a script of (station, answer); then stopped, or answered by `rest`."""

    def __init__(
        self,
        answers: Answers,
        script: Script,
        *,
        last: dict[str, Any] | None = None,
        rest: Callable[[Question], Any] | None = None,
        ends: bool = False,
        edit: Callable[[str], str | None] | None = None,
    ) -> None:
        self.script, self.rest = list(script), rest
        self.seen: list[Question] = []
        self.saved: list[Answers] = [answers]
        self.told: list[str] = []
        self.outcome: SessionOutcome | None = None
        preview = (lambda s: ["全文第一行", "第二行"]) if ends else None
        desk = Desk(self.ask, self.saved.append, self.told.append, edit, preview)
        with contextlib.suppress(Stopped):
            self.outcome = interview(NATIONAL, answers, last, desk)
        assert not self.script, f"left over: {self.script}; at {self.seen[-1].id}"

    def ask(self, question: Question) -> Any:
        self.seen.append(question)
        assert len(self.seen) < 300, "no end"
        if self.script:
            wanted, answer = self.script.pop(0)
            assert question.id.startswith(wanted), f"{question.id} and not {wanted}: {question.said}"
            return answer
        if self.rest is None:
            raise Stopped
        return self.rest(question)

    @property
    def at(self) -> Question:
        """The last question put."""
        return self.seen[-1]

    @property
    def answers(self) -> Answers:
        """The answers on the disk."""
        return self.saved[-1]


def begun(full: dict[str, Any], *paths: str) -> Answers:
    return without(full, *paths)


# ------------------------------------------------------------------ keys


@pytest.mark.parametrize(
    ("typed", "move"),
    [
        *(("<", Move.BACK), ("＜", Move.BACK), ("《", Move.BACK), (" < ", Move.BACK), ("上一问", Move.BACK)),
        *((">", Move.ON), ("》", Move.ON), ("以后", Move.ON), ("?", Move.EXPLAIN), ("？", Move.EXPLAIN)),
        *(("#", Move.INDEX), ("＃", Move.INDEX), ("目录", Move.INDEX)),
        *(("《条例》", None), ("12", None), ("", None), ("<1", None), ("？？", None)),
    ],
)
def test_the_keys_also_as_an_input_method_types_them(typed: str, move: Move | None) -> None:
    assert move_of(typed) is move
    assert move_of("原来的文字" + typed, "原来的文字") is move


def test_every_question_explains_itself(full: dict[str, Any], last: dict[str, Any]) -> None:
    for answers in (Answers(copy.deepcopy(full)), begin(NATIONAL, 2025, last)):
        for one in stations(route(situation(answers, last))):
            question = one.make()
            assert question.explain and question.keys, one.id
            assert "? 说明" in question.keys or len(question.keys) > 30, one.id


def test_explaining_asks_the_same_again(full: dict[str, Any]) -> None:
    played = Played(begun(full, "statutory.licensing"), [("statutory.licensing", "?"), ("statutory.licensing", "31")])
    assert any("年报格式表1" in line for line in played.told) and any(line.startswith("举例") for line in played.told)
    assert played.answers.get("statutory.licensing") == 31


# ------------------------------------------------------------------ back and on


def test_back_three_change_and_forward(full: dict[str, Any]) -> None:
    left = ("statutory.licensing", "statutory.penalties", "statutory.coercion", "statutory.fees_wan")
    first: Script = [(left[0], "31"), (left[1], "7"), (left[2], "1")]
    back: Script = [(left[3], "<"), (left[2], "<"), (left[1], "<")]
    played = Played(begun(full, *left), [*first, *back, (left[0], "32")])
    assert played.at.id == left[3]
    assert [played.answers.get(path) for path in left[:3]] == [32, 7, 1]
    shown = [question for question in played.seen if question.id == left[0]][-1]
    assert shown.keeps == "31" and words.there("31件") in shown.hints
    assert played.saved[len(first)].raw == played.saved[-2].raw  # going back wrote nothing


def test_on_from_an_answered_question_goes_one_on(full: dict[str, Any]) -> None:
    left = ("statutory.licensing", "statutory.penalties", "statutory.coercion")
    played = Played(
        begun(full, *left),
        [(left[0], "31"), (left[1], "7"), (left[2], "<"), (left[1], "<"), (left[0], ">"), (left[1], ">")],
    )
    assert played.at.id == left[2] and played.answers.get(left[1]) == 7


def test_what_is_put_off_is_left_open_and_may_be_gone_on_with(full: dict[str, Any]) -> None:
    played = Played(
        begun(full, "statutory.licensing", "statutory.coercion"),
        [
            ("statutory.licensing", "以后"),
            ("statutory.coercion", "1"),
            ("end", "continue"),
            ("statutory.licensing", "3"),
        ],
        ends=True,
        rest=lambda question: "leave",
    )
    assert played.outcome and played.outcome.situation.flat["statutory.licensing"] == 3
    assert "接着填（还有1问）" in [option.title for option in played.seen[2].options]


def test_the_first_question_has_nothing_before_it(tmp_path: Any) -> None:
    played = Played(Answers({"template": NATIONAL.name, "year": 2025}), [("unit.name", "<")])
    assert played.at.id == "unit.name" and words.FIRST_QUESTION in played.told


def test_going_back_passes_by_what_was_only_taken_over(last: dict[str, Any]) -> None:
    played = Played(
        begin(NATIONAL, 2025, last),
        [("review", []), ("topics", []), ("proactive.total", "300"), ("requests.rec", "<"), ("proactive.total", "<")],
        last=last,
    )
    assert played.at.id == "topics"


def test_the_directory_leads_anywhere(full: dict[str, Any]) -> None:
    played = Played(
        begun(full, "statutory.licensing"),
        [
            ("statutory.licensing", "#"),
            ("index", "1"),
            ("index", Move.BACK),
            ("index", "1"),
            ("index", "proactive.total"),
        ],
    )
    assert played.at.id == "proactive.total" and played.at.keeps == "312"
    sections = played.seen[1]
    assert any("还有1问" in option.title for option in sections.options) and sections.at
    played = Played(begun(full, "statutory.licensing"), [("statutory.licensing", "#"), ("index", Move.BACK)])
    assert played.at.id == "statutory.licensing"


def test_after_an_answer_is_mended_by_the_directory_one_is_back_where_one_was(full: dict[str, Any]) -> None:
    jump: Script = [("statutory.licensing", "#"), ("index", "1"), ("index", "interpretation.responses")]
    played = Played(begun(full, "statutory.licensing"), [*jump, ("interpretation.responses", "6")])
    assert played.at.id == "statutory.licensing" and played.answers.get("interpretation.responses") == 6
    # So it is after what the mended answer contradicts was settled.
    jump[-1] = ("index", "proactive.total")
    played = Played(begun(full, "statutory.licensing"), [*jump, ("proactive.total", "300"), ("check:", "leave")])
    assert played.at.id == "statutory.licensing" and played.answers.get("proactive.total") == 300


def test_from_an_open_question_that_was_jumped_to_one_goes_on(full: dict[str, Any]) -> None:
    left = ("proactive.total", "interpretation.articles", "statutory.licensing", "statutory.penalties")
    answers = begun(full, *left)
    section = next(n for n, part in enumerate(route(situation(answers))) if any(x.id == left[2] for x in part.stations))
    jump: Script = [(left[0], "#"), ("index", str(section)), ("index", left[2])]
    # In order from there, and what was left out before comes after the end.
    played = Played(answers, [*jump, (left[2], "31"), (left[3], "7"), (left[0], "312")])
    assert played.at.id == left[1]


# ------------------------------------------------------------------ contradictions and doubts


def test_a_contradiction_shows_both_and_leads_to_either(full: dict[str, Any]) -> None:
    path = "proactive.categories"
    played = Played(
        begun(full, path), [(path, "文件200，动态300"), ("check:", "proactive.total"), ("proactive.total", "500")]
    )
    check = next(question for question in played.seen if question.id.startswith("check:"))
    assert "500（200＋300）" in check.text and "312" in check.text
    assert [option.id for option in check.options] == [path, "proactive.total", "leave"]
    assert not any(question.id.startswith("check:") for question in played.seen[3:])
    assert played.answers.get("proactive.total") == 500


def test_a_contradiction_left_standing_comes_back_at_the_end_of_a_session(full: dict[str, Any]) -> None:
    path = "proactive.categories"
    played = Played(begun(full, path), [(path, "文件500"), ("check:", "leave"), ("end", "leave")], ends=True)
    assert played.outcome and [f.level for f in played.outcome.findings][:1] == ["error"]
    assert "矛盾" in played.at.text and any("超过" in hint for hint in played.at.hints)
    again = Played(played.answers, [("check:", path), (path, "文件312")], ends=True, rest=lambda q: "leave")
    assert again.outcome and not [f for f in again.outcome.findings if f.level == "error"]


def test_a_change_re_opens_only_what_no_longer_holds(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full))
    before = set(open_now(situation(answers)))
    answers.set("proactive.total", 100)
    new = set(open_now(situation(answers))) - before
    assert len(new) == 1 and new.pop().startswith("check:SUM-PARTS")


def test_a_figure_far_from_last_years_is_asked_about_once(full: dict[str, Any], last: dict[str, Any]) -> None:
    path = "training.attended"
    there = last[path]
    far = str(there * 6)
    played = Played(
        begun(full, path),
        [
            (path, far),
            (path, ""),
        ],
        last=last,
        rest=keep,
    )
    doubted = [question for question in played.seen if question.said]
    assert len(doubted) == 1 and isinstance(doubted[0].said, Doubt) and str(there) in doubted[0].said
    assert played.answers.get(path) == there * 6
    back = Played(played.answers, [("end", path), (path, ""), ("end", "leave")], last=last, ends=True)
    assert not any(question.said for question in back.seen)
    for near in (str(there * 5), str(there), str(max(1, there // 5 + 1))):
        assert not any(q.said for q in Played(begun(full, path), [(path, near)], last=last).seen)


def test_the_change_since_last_year_is_said(full: dict[str, Any], last: dict[str, Any]) -> None:
    played = Played(begun(full, "proactive.total"), [("proactive.total", "312")], last=last)
    assert "主动公开政府信息总数：312条（去年286条，增加9.1%）" in played.told
    assert played.seen[0].compare("93") == "去年286条，今年93条，减少67.5%"
    assert played.seen[0].compare("286") == "去年286条，今年286条，持平"
    assert played.seen[0].compare("x") == ""


def test_a_section_says_when_it_is_filled(full: dict[str, Any]) -> None:
    played = Played(begun(full, "training.sessions", "statutory.licensing"), [("training", "3"), ("statutory", "1")])
    assert any(line.startswith("第7节“监督保障”填完") for line in played.told)


# ------------------------------------------------------------------ table 2 and table 3 once more


def requests(full: dict[str, Any], received: int, **table: dict[str, int]) -> Answers:
    raw = copy.deepcopy(full)
    raw["requests"] |= {"received": received, "carried_in": 0, "carried_out": 0, "table": table}
    return without(raw)


def test_more_requests_have_the_table_gone_through_again(full: dict[str, Any]) -> None:
    answers = requests(full, 2, new_received={"natural": 2}, granted={"natural": 2})
    played = Played(
        answers,
        [
            ("end", "requests.received"),
            ("requests.received", "3"),
            ("check:T2-ROW", "requests.table"),
            ("requests.table:new", ["natural", "business"]),
            ("requests.table:new/natural", "2"),
            ("requests.table:results.natural", ["granted"]),
            ("requests.table:results.business", ["carried_out"]),
            ("end", "leave"),
        ],
        ends=True,
    )
    assert played.outcome and not [f for f in played.outcome.findings if f.level == "error"]
    flat = played.outcome.situation.flat
    assert flat["requests.table"]["new_received"] == {"natural": 2, "business": 1}
    assert flat["requests.carried_out"] == 1
    checked = [option.id for option in played.seen[3].options if option.checked]
    assert checked == ["natural"]  # what was chosen before is chosen beforehand


def test_a_nought_typed_by_mistake_does_not_lose_the_table(full: dict[str, Any]) -> None:
    table = {"new_received": {"natural": 2}, "granted": {"natural": 2}}
    played = Played(
        requests(full, 2, **table),
        [
            ("end", "requests.received"),
            ("requests.received", "0"),
            ("end", "requests.received"),
            ("requests.received", "2"),
            ("requests.table:new", ["natural"]),
            ("requests.table:results.natural", ["granted"]),
        ],
        ends=True,
    )
    assert played.answers.get("requests.table") == table


def test_going_back_into_the_table_and_on(full: dict[str, Any]) -> None:
    answers = requests(full, 3)
    answers.set("requests.table", None)
    answers.set("requests.carried_out", None)
    played = Played(
        answers,
        [
            ("requests.table:new", ["natural", "legal"]),
            ("requests.table:new/natural", "<"),
            ("requests.table:new", ["natural", "business"]),
            ("requests.table:new/natural", "1"),
            ("requests.table:results.natural", "<" and Move.BACK),
            ("requests.table:new/natural", "2"),
            ("requests.table:results.natural", ["granted"]),
            ("requests.table:results.business", ["granted"]),
            ("end", "leave"),
        ],
        ends=True,
    )
    assert played.outcome
    table = played.outcome.situation.flat["requests.table"]
    assert table == {"new_received": {"natural": 2, "business": 1}, "granted": {"natural": 2, "business": 1}}


def test_the_gate_of_disputes_can_be_opened_later(full: dict[str, Any]) -> None:
    raw = copy.deepcopy(full)
    for group in raw["disputes"].values():
        group.update(dict.fromkeys(group, 0))
    played = Played(
        without(raw),
        [("end", "disputes"), ("disputes", ["review"]), ("disputes.review.maintained", "1")],
        ends=True,
        rest=lambda q: "leave" if q.id == "end" else "0",
    )
    assert played.answers.get("disputes.review") == {"maintained": 1, "corrected": 0, "other_result": 0, "pending": 0}
    closed = Played(played.answers, [("end", "disputes"), ("disputes", []), ("end", "leave")], ends=True)
    assert closed.answers.get("disputes.review.maintained") == 0


# ------------------------------------------------------------------ the end, long texts, last year's


def test_the_end_shows_every_answer_and_edits_any(full: dict[str, Any]) -> None:
    played = Played(
        begun(full),
        [
            ("end", "preview"),
            ("page", ""),
            ("end", "supervision.evaluation"),
            ("supervision.ev", "满意率为99%"),
            ("end", "render"),
        ],
        ends=True,
    )
    assert played.outcome and played.outcome.render
    shown = {option.id: option.title for option in played.seen[0].options}
    assert "主动公开政府信息总数：312条" in shown["proactive.total"]
    assert [option for option in played.seen[0].options if option.heading]
    assert played.answers.get("supervision.evaluation") == "满意率为99%"


def test_open_answers_are_marked_at_the_end(full: dict[str, Any]) -> None:
    played = Played(begun(full, "statutory.licensing"), [("statutory.licensing", ">"), ("end", "leave")], ends=True)
    titles = [option.title for option in played.at.options]
    assert "【待填】行政许可处理决定" in titles and words.render_draft(0) in titles


def test_what_was_only_taken_over_is_listed_before_the_end(last: dict[str, Any]) -> None:
    played = Played(
        begin(NATIONAL, 2025, last),
        [("review", [])],
        last=last,
        ends=True,
        rest=lambda q: "leave" if q.id == "end" else honest(q),
    )
    assert any("照去年写" in hint for hint in played.at.hints)
    assert "联系电话：0100-8888000（照去年）" in [option.title for option in played.at.options]


def test_a_long_text_comes_from_the_editor_or_a_file(full: dict[str, Any], tmp_path: Any) -> None:
    path = "supervision.evaluation"
    edited: list[str] = []

    def edit(text: str) -> str:
        edited.append(text)
        return "编辑器里写的\n"

    played = Played(
        begun(full),
        [("end", path), (path, full["supervision"]["evaluation"] + "@")],
        ends=True,
        edit=edit,
        rest=lambda q: "leave",
    )
    assert edited == [full["supervision"]["evaluation"]] and played.answers.get(path) == "编辑器里写的"
    file = tmp_path / "评议.txt"
    for encoding in ("utf-8-sig", "gb18030"):
        file.write_text("文件里写的。", encoding=encoding)
        played = Played(begun(full, path), [(path, f"@{file}")])
        assert played.answers.get(path) == "文件里写的。"
    for wrong in (f"@{tmp_path / 'nichts.txt'}", f"＠{tmp_path}", "@"):
        played = Played(begun(full, path), [(path, wrong), (path, "手写")])
        assert played.seen[1].said and played.answers.get(path) == "手写"


def test_a_long_carried_text_is_shown_in_full(last: dict[str, Any]) -> None:
    long = "、".join(f"第{number}村公开栏" for number in range(40))
    answers = begin(NATIONAL, 2025, {**last, "platforms.venues": long.split("、")})
    played = Played(answers, [("review", ["platforms.venues"])], last=last)
    assert any(long in line for line in played.told)
    assert station(situation(played.answers, last), "platforms.venues").make().default == long


def test_a_list_may_be_left_out_whole_but_not_by_a_bare_enter(full: dict[str, Any], last: dict[str, Any]) -> None:
    s = situation(begun(full, "followups"), last)
    question = station(s, "followups#0").make()
    with pytest.raises(BadValue, match="不写"):
        question.take("")
    assert ("skipped", "followups", True) in question.take("不写").marks


# ------------------------------------------------------------------ what a stranger broke


def test_the_name_ticked_as_changed_is_asked_at_once(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)
    played = Played(
        answers,
        [("review", ["unit.name", "contact.phone"]), ("unit.name", "示例街道"), ("contact.phone", "0100-1")],
        last=last,
    )
    assert played.answers.get("unit.name") == "示例街道" and played.answers.get("unit.kind") == "街道"


def test_another_number_of_requests_has_every_outcome_asked_again(full: dict[str, Any], last: dict[str, Any]) -> None:
    raw = copy.deepcopy(full)
    left = without(raw, "requests.received", "requests.table", "requests.carried_out")
    script: Script = [
        ("requests.received", "3"),
        ("requests.table:new", ["natural", "business"]),
        ("requests.table:new/natural", "2"),
        ("requests.table:results.natural", ["granted"]),
        ("requests.table:results.business", ["partial"]),
    ]
    again: Script = [
        ("end", "requests.received"),
        ("requests.received", "5"),
        ("check:T2-ROW", "requests.table"),
        ("requests.table:new", ["natural", "business"]),
        ("requests.table:new/natural", "3"),
        ("requests.table:results.natural", ["granted"]),
        ("requests.table:results.business", ["granted"]),
    ]
    there = {**last, "requests.carried_out": 1, "requests.table": {"carried_out": {"natural": 1}}}
    played = Played(left, script, last=there)
    assert played.answers.get("requests.table.partial") == {"business": 1}
    played = Played(played.answers, again, last=there, ends=True)
    assert played.answers.get("requests.table.granted") == {"natural": 4, "business": 2}


def test_what_is_ticked_outlives_an_explanation(full: dict[str, Any]) -> None:
    left = Left(Move.EXPLAIN, ("natural", "business"), "business")
    answers = requests(full, 3)
    answers.set("requests.table", None)
    played = Played(answers, [("requests.table:new", left), ("page", "")])
    assert [option.id for option in played.at.options if option.checked] == ["natural", "business"]
    assert played.at.at == "business"


def test_a_contradiction_put_aside_goes_on_where_it_came_up(full: dict[str, Any]) -> None:
    left = begun(full, "proactive.categories", "interpretation.articles")
    played = Played(left, [("proactive.categories", "文件500"), ("check:", "leave")])
    assert played.at.id == "interpretation.articles"


def test_sentences_lose_the_numbers_they_were_pasted_with(full: dict[str, Any]) -> None:
    answers = begun(full, "problems", "remedies")
    pasted = "1．公开栏更新不及时。\n（二）答复不规范；\n三、解读少\n2025年栏目偏少"
    played = Played(answers, [("problems:choose", []), ("problems#0", pasted)])
    assert played.answers.get("problems") == ["公开栏更新不及时", "答复不规范", "解读少", "2025年栏目偏少"]
    for wrong in ("2 3", "1、3", "５", "。。"):
        again = Played(played.answers, [("problems#4", ""), ("remedies#0", wrong)])
        assert again.at.id == "remedies#0"
        assert not again.answers.get("remedies")


def test_a_report_without_a_date_is_asked_about_once(full: dict[str, Any]) -> None:
    played = Played(
        begun(full, "publication.date"),
        [("publication.date", ""), ("publication.date", "")],
        ends=True,
        rest=lambda q: "leave",
    )
    assert words.NO_DATE in played.seen[1].said and played.outcome


def test_the_same_as_last_year_where_there_is_nothing_the_same(full: dict[str, Any], last: dict[str, Any]) -> None:
    s = situation(begun(full, "training.sessions", "supervision.evaluation"), last)
    with pytest.raises(BadValue, match="不能照抄"):
        station(s, "training.sessions").make().take("=")
    with pytest.raises(BadValue, match="没有去年"):
        station(situation(begun(full, "supervision.evaluation")), "supervision.evaluation").make().take("=")


def test_what_changed_on_the_disk_meanwhile_is_taken_in(full: dict[str, Any]) -> None:
    elsewhere = begun(full, "statutory.licensing", "statutory.penalties")
    elsewhere.set("proactive.total", 900)
    changes = iter([None, elsewhere])
    saved: list[Answers] = []
    replies = iter(["31", "7"])

    def ask(question: Question) -> Any:
        return next(replies)

    with contextlib.suppress(StopIteration):
        desk = Desk(ask, saved.append, changed=lambda: next(changes, None))
        interview(NATIONAL, begun(full, "statutory.licensing", "statutory.penalties"), None, desk)
    assert saved[-1].get("proactive.total") == 900 and saved[-1].get("statutory.penalties") == 7


def test_numbers_typed_behind_the_parts_are_the_new_ones(full: dict[str, Any], last: dict[str, Any]) -> None:
    path = "proactive.categories"
    standing = station(situation(Answers(copy.deepcopy(full)), last, at=path), path).make()
    parts = standing.take(standing.default + "1 2 3 4 5").answers[path]
    assert [part["count"] for part in parts] == [1, 2, 3, 4, 5]
    assert standing.take(standing.default.removesuffix("141") + "150").answers[path][-1].count == 150


def test_what_differs_from_last_years_file_can_be_left_standing(full: dict[str, Any], last: dict[str, Any]) -> None:
    left = without(full, "requests.carried_in", "requests.table", "requests.carried_out")
    played = Played(left, [("requests.carried_in", "0"), ("check:T2-CARRY", "leave")], last=last)
    assert played.answers.get("requests.carried_in") == 0


def test_a_name_pasted_on_two_lines_is_one(full: dict[str, Any]) -> None:
    s = situation(Answers(copy.deepcopy(full)), at="unit.name")
    assert station(s, "unit.name").make().take("示例镇\n人民政府").answers["unit.name"] == "示例镇人民政府"


def test_none_is_nought_and_a_day_gets_its_year(full: dict[str, Any]) -> None:
    s = situation(begun(full, "fees.notices", "publication.date", "proactive.categories"))
    for typed in ("没有", "无", "未发生"):
        effect = station(s, "fees.notices").make().take(typed)
        assert effect.answers == {"fees.notices": 0} and effect.said == "0件"
    assert station(s, "proactive.categories").make().take("没有").answers == {"proactive.categories": None}
    assert station(s, "publication.date").make().take("1月15日").offer == "2026年1月15日"


def test_a_pasted_row_of_marks_is_so_many_items(full: dict[str, Any]) -> None:
    s = situation(begun(full, "problems", "remedies"))
    pasted = "主要有以下问题：一是主动公开内容不够全面；二是解读形式单一，多为文字；三是村级公开不够及时。"
    effect = station(s, "problems#0").make().take(pasted)
    items = ["主动公开内容不够全面", "解读形式单一，多为文字", "村级公开不够及时"]
    assert effect.answers == {"problems": items} and effect.said.startswith("分成3条：1. 主动公开内容不够全面；2. ")
    assert station(s, "problems#0").make().take("一、二级目录分类不清").answers == {
        "problems": ["一、二级目录分类不清"]
    }
    begun_list = apply(apply(s.answers, effect), Effect(pending={"problems": None}))
    s = situation(begun_list)
    remedy = station(s, "remedies#0").make()
    taken = remedy.take("一是修改审批单；二是印发清单；三是每季度查看公开栏。").answers["remedies"]
    assert taken == ["修改审批单", "印发清单", "每季度查看公开栏"]
    with pytest.raises(BadValue, match="粘贴了2条，要逐条对应的是3条"):
        remedy.take("一是修改审批单；二是印发清单。")


def test_what_became_of_last_years_measures_is_asked_whatever_last_year_had(last: dict[str, Any]) -> None:
    before = {path: value for path, value in last.items() if path not in ("followups", "last_remedies")}
    asked = [
        station.id for station in stations(route(situation(begin(NATIONAL, 2025, before), before))) if station.open
    ]
    assert "followups#0" in asked
    without_any = {path: value for path, value in before.items() if path != "remedies"}
    s = situation(begin(NATIONAL, 2025, without_any), without_any)
    assert not [station for station in stations(route(s)) if station.open and station.path == "followups"]


def test_after_what_has_changed_the_order_begins_anew(last: dict[str, Any]) -> None:
    own = ["分管领导、工作机构和人员"]
    script: Script = [("review", ["organisation.leader"]), ("organisation.leader", "副镇长"), ("topics", own)]
    played = Played(begin(NATIONAL, 2025, last), [*script, ("proactive.total", "300")], last=last)
    assert played.answers.get("organisation.leader") == "副镇长"


def test_no_figure_is_shown_as_a_power_of_ten() -> None:
    for said in (
        words.far_from_last("收费", "去年", Decimal("1.5"), Decimal("1E+2"), "万元"),
        words.change_since("去年", Decimal("1E+2"), Decimal("2E+2"), "万元"),
    ):
        assert "E+" not in said and "100" in said


def test_implausible_figures_are_asked_about_once(full: dict[str, Any]) -> None:
    cases = [
        ("training.attended", "2", "平均每次不到1人"),
        ("training.sessions", "3 2", "平均每次不到1人"),
        ("requests.received", "1.2万", "乡镇一年很少有这么多"),
        ("disputes.review.maintained", "40", "复议、诉讼共40件，申请只有6件"),
    ]
    for path, typed, said in cases:
        left = begun(full, path, *(["training.attended"] if path == "training.sessions" else []))
        left.record.pending = {"disputes": ["review"]} if path.startswith("disputes") else {}
        played = Played(left, [(path, typed), (path, typed)])
        assert any(said in str(question.said) for question in played.seen[:2]), path
        assert isinstance(played.seen[1].said, Doubt) and played.answers.get(path) is not None
    played = Played(begun(full, "training.attended"), [("training.attended", "90")])
    assert not played.seen[0].said
