"""The plan and the flow without a screen: which question comes, what an answer does, what can never go wrong."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import templates, words
from drafter.answers import Answers, read_answers, to_toml, validate
from drafter.compose import compose
from drafter.errors import Stopped
from drafter.interview.flow import Outcome, interview
from drafter.interview.plan import next_question, open_topics
from drafter.interview.question import LATER, Question
from drafter.interview.shares import Share, share_of
from drafter.interview.situation import Situation, look
from drafter.interview.spoken import shorten, width, wrap
from drafter.lastyear import begin
from drafter.load import load
from drafter.report import BadValue, facts_by_path, flatten, forms
from drafter.rules import check_facts
from drafter.uses import questions

EXAMPLES = Path(__file__).parent.parent / "examples"
NATIONAL = templates.find("national-2021")
FACTS = {**facts_by_path(), **NATIONAL.extras}


@pytest.fixture(scope="module")
def last() -> dict[str, Any]:
    return load(EXAMPLES / "shili-2024.toml").facts


@pytest.fixture(scope="module")
def full() -> dict[str, Any]:
    return read_answers(EXAMPLES / "shili-2025.toml").raw


def situation(answers: Answers, last: dict[str, Any] | None = None, **how: Any) -> Situation:
    return look(NATIONAL, answers, last, **how)


def without(raw: dict[str, Any], *paths: str) -> Answers:
    """The answers without these; what they never had is left out for good."""
    answers = Answers(copy.deepcopy(raw))
    answers.record["skipped"] = [fact.path for fact in questions(NATIONAL) if answers.get(fact.path) is None]
    for path in paths:
        answers.set(path, None)
    return answers


def run(
    answers: Answers, last: dict[str, Any] | None, reply: Callable[[Question], Any], *, ask_all: bool = False
) -> tuple[Outcome, list[Question]]:
    """Answer until nothing is open; returns the outcome and the questions put, refused ones included."""
    seen: list[Question] = []

    def ask(question: Question) -> Any:
        seen.append(question)
        assert len(seen) < 400, "no end"
        return reply(question)

    def save(answers: Answers) -> None:
        # What is on disk can be read back, at every moment.
        raw = tomllib.loads(to_toml(answers, FACTS, [fact.path for fact in questions(NATIONAL)]))
        record = raw.pop("record", {})
        there, here = (validate(Answers(found), NATIONAL.extras) for found in (raw, answers.raw))
        assert flatten(there) == flatten(here) and isinstance(record, dict)

    return interview(NATIONAL, answers, last, ask=ask, save=save, ask_all=ask_all), seen


def honest(question: Question) -> Any:
    """What a clerk without requests and disputes answers."""
    if question.kind == "checkbox":
        return [question.options[1].id] if question.id == "requests.table" else []
    if question.kind == "choice":
        return question.options[0].id
    return {
        "count": "0",
        "wan": "0",
        "yuan": "0",
        "change": "0",
        "quantity": "0",
        "percent": "100%",
        "parts": "",
        "text": "很好",
        "yesno": "是",
        "date": "",
        "names": "甲、乙",
    }.get(question.kind, "一句话" if "还有吗" not in question.text and not question.optional else "")


# ------------------------------------------------------------------ order and openness


def test_the_name_comes_first_and_gives_the_kind() -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025})
    question = next_question(situation(answers))
    assert question is not None and question.id == "unit.name"
    effect = question.take("示例街道办事处")
    assert effect.answers == {"unit.name": "示例街道办事处", "unit.kind": "街道"}


def test_the_kind_is_asked_only_when_the_name_does_not_tell() -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": "示例区管委会"}})
    question = next_question(situation(answers))
    assert question is not None and (question.id, question.kind) == ("unit.kind", "choice")


def test_a_branch_not_taken_is_not_asked(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full))
    assert not [id for id, _ in open_topics(situation(answers)) if id.startswith("fees.")]
    answers.set("fees.notices", 2)
    open_now = [id for id, _ in open_topics(situation(answers)) if id.startswith("fees.")]
    assert open_now == ["fees.noticed_yuan", "fees.charged_yuan"]


def test_quiet_facts_are_asked_only_with_all(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full))
    assert not [id for id, _ in open_topics(situation(answers)) if id.startswith("notes.")]
    assert [id for id, _ in open_topics(situation(answers, ask_all=True)) if id.startswith("notes.")]


def test_rules_are_never_asked() -> None:
    template = templates.find("national-2021")
    assert not any(fact.path.startswith("statutory.rules.") for fact in questions(template))


def test_every_question_of_a_file_with_nothing_is_answerable_and_ends(last: dict[str, Any]) -> None:
    def reply(question: Question) -> Any:
        return "示例镇" if question.id == "unit.name" else honest(question)

    outcome, seen = run(Answers({"template": NATIONAL.name, "year": 2025}), None, reply)
    made = compose(NATIONAL, outcome.situation.flat)
    assert not made.open and not [f for f in outcome.findings if f.level == "error"]
    assert all(not question.said for question in seen)


@pytest.mark.parametrize("name", templates.names())
def test_every_template_can_be_filled_in_from_nothing(name: str) -> None:
    template = templates.find(name)
    year = min(template.years[1], 2025)
    saved: list[Answers] = []
    seen: list[Question] = []

    def ask(question: Question) -> Any:
        seen.append(question)
        assert len(seen) < 200 and not question.said, question
        if question.id == "unit.name":
            return "示例乡"
        # The mark of a question, and not of a person: a date after the year's end, a plain count.
        return f"{year + 1}年1月20日" if question.kind == "date" else honest(question)

    outcome = interview(template, Answers({"template": name, "year": year}), None, ask=ask, save=saved.append)
    assert not compose(template, outcome.situation.flat).open
    assert not [finding for finding in outcome.findings if finding.level == "error"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_example_can_be_gone_on_with(path: Path) -> None:
    loaded = load(path)
    s = look(loaded.template, loaded.answers, loaded.last)
    for _, thunk in open_topics(s):
        assert thunk().optional
    for _, thunk in open_topics(look(loaded.template, loaded.answers, loaded.last, ask_all=True)):
        assert thunk().text


# ------------------------------------------------------------------ last year's value


def test_counts_are_shown_and_never_prefilled(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)
    seen = run(answers, last, honest)[1]
    counts = [question for question in seen if question.kind in ("count", "wan", "parts", "quantity")]
    assert counts and all(question.default == "" for question in counts)
    total = next(question for question in seen if question.id == "proactive.total")
    assert total.last == "去年：286条"


@pytest.mark.parametrize("kind", ["count", "wan", "yuan", "parts", "yesno"])
def test_enter_never_takes_last_years_figure(last: dict[str, Any], kind: str) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        if question.kind != kind or question.said:
            return honest(question)
        return ""

    outcome, _ = run(answers, last, reply)
    for path, fact in FACTS.items():
        value = outcome.situation.flat.get(path)
        if fact.kind == kind and fact.last == "show" and value not in (None, 0, True):
            raise AssertionError(f"{path} = {value}")


def test_the_same_as_last_year_is_typed(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        return "同去年" if question.id == "supervision.assessment" else honest(question)

    s = run(answers, last, reply)[0].situation
    assert s.flat["supervision.assessment"] == last["supervision.assessment"]
    assert "supervision.assessment" in s.noted("kept")
    with pytest.raises(BadValue):
        next(thunk for id, thunk in open_topics(situation(answers, last)) if id == "proactive.total")().take("同去年")


def test_numbers_alone_are_last_years_parts_in_order(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)
    answers.set("proactive.total", 2000)
    question = next(t for id, t in open_topics(situation(answers, last)) if id == "proactive.categories")()
    assert "机构职能12条" in question.last
    want = [10, 35, 8, 1118, 141]
    for typed in (
        "10 35 8 1118 141",
        "10，35，8，1118，141",
        "１０、３５、８、１１１８、１４１",
        "10 35 8 1,118 141条",
    ):
        parts = question.take(typed).answers["proactive.categories"]
        assert [part["count"] for part in parts] == want, typed
    for wrong in ("10 35 8", "1 2 3 4 5 6", "多", "-1 2 3 4 5"):
        with pytest.raises(BadValue):
            question.take(wrong)
    named = question.take("文件121条，动态623").answers["proactive.categories"]
    assert [(part.name, part.count) for part in named] == [("文件", 121), ("动态", 623)]
    with pytest.raises(BadValue, match="看不出"):
        next(t for id, t in open_topics(situation(answers)) if id == "proactive.categories")().take("1 2")


def test_another_year_than_the_one_before_is_called_by_its_number(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2026, last)
    answers.record["reviewed"] = True
    question = next_question(situation(answers, last))
    assert question is not None and question.last == "2024年：286条"


# ------------------------------------------------------------------ leaving out, putting off


def test_enter_skips_what_may_be_left_out_for_good(full: dict[str, Any]) -> None:
    answers = without(full, "training.sessions")
    question = next_question(situation(answers))
    assert question is not None and question.optional
    effect = question.take("")
    assert effect.answers == {"training.sessions": None} and ("skipped", "training.sessions", True) in effect.marks
    answers.mark("skipped", "training.sessions")
    assert "training.sessions" not in [id for id, _ in open_topics(situation(answers))]


def test_a_needed_answer_does_not_take_enter_but_may_wait(full: dict[str, Any]) -> None:
    answers = without(full, "statutory.licensing")
    question = next_question(situation(answers))
    assert question is not None and question.id == "statutory.licensing"
    with pytest.raises(BadValue, match="必须写"):
        question.take("  ")
    assert question.take("以后").later
    assert next_question(situation(answers, later=frozenset({question.id}))) is None


def test_does_not_apply_is_stored_where_the_text_can_do_without(full: dict[str, Any]) -> None:
    answers = without(full, "training.sessions", "statutory.licensing")
    topics = dict(open_topics(situation(answers)))
    assert topics["training.sessions"]().take("不适用").answers == {"training.sessions": "不适用"}
    with pytest.raises(BadValue, match="不能填“不适用”"):
        topics["statutory.licensing"]().take("不适用")


def test_a_contradiction_is_refused_and_nothing_stored(full: dict[str, Any]) -> None:
    answers = without(full, "proactive.categories")
    replies = iter(["文件500", "文件100"])
    outcome, seen = run(answers, None, lambda q: next(replies) if q.id == "proactive.categories" else honest(q))
    again = [question for question in seen if question.id == "proactive.categories"]
    assert len(again) == 2 and "超过" in again[1].said
    assert outcome.situation.flat["proactive.categories"] == [{"name": "文件", "count": 100}]


# ------------------------------------------------------------------ lists


def test_remedies_answer_the_problems_one_by_one(full: dict[str, Any]) -> None:
    answers = without(full, "problems", "remedies")
    replies = iter(["问题甲", "问题乙", "", "", "措施甲", "措施乙"])
    ids = ("problems", "remedies")
    outcome, seen = run(answers, None, lambda q: next(replies) if q.id in ids else honest(q))
    s = outcome.situation
    assert (s.flat["problems"], s.flat["remedies"]) == (["问题甲", "问题乙"], ["措施甲", "措施乙"])
    remedies = [question for question in seen if question.id == "remedies"]
    assert remedies[0].hints == ("问题1：问题甲",) and remedies[1].said and remedies[2].hints == ("问题2：问题乙",)


def test_a_list_goes_on_where_it_stopped(full: dict[str, Any]) -> None:
    answers = without(full, "problems", "remedies")
    saved: list[Answers] = []
    replies = iter(["问题甲"])

    def ask(question: Question) -> Any:
        try:
            return next(replies) if question.id == "problems" else honest(question)
        except StopIteration:
            raise Stopped from None

    with pytest.raises(Stopped):
        interview(NATIONAL, answers, None, ask=ask, save=saved.append)
    question = next_question(situation(saved[-1]))
    assert question is not None and question.id == "problems" and "1. 问题甲" in question.hints
    assert saved[-1].get("problems") == ["问题甲"]


def test_pasted_lines_are_several_sentences_but_one_remedy(full: dict[str, Any]) -> None:
    question = next_question(situation(without(full, "problems", "remedies")))
    assert question is not None and question.id == "problems"
    assert question.take("甲\n\n乙\r\n").answers == {"problems": ["甲", "乙"]}
    answers = without(full, "remedies")
    question = next_question(situation(answers))
    assert question is not None and question.take("甲\n乙").answers == {"remedies": ["甲乙"]}


def test_no_other_matters_is_an_answer(full: dict[str, Any]) -> None:
    answers = without(full, "other_matters")
    question = dict(open_topics(situation(answers)))["other_matters"]()
    assert question.take("").answers == {"other_matters": []}


# ------------------------------------------------------------------ review and supplement


def test_what_has_changed_is_asked_with_its_old_text(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        if question.id == "review":
            assert {"unit.name", "contact.phone"} <= {option.id for option in question.options}
            return ["contact.phone", "platforms.venues"]
        if question.id == "contact.phone":
            assert question.default == last["contact.phone"]
            return "0100-1234567"
        if question.id == "platforms.venues":
            assert question.default == "政务公开栏、便民服务中心、农家书屋"
            return question.default
        return honest(question)

    outcome, seen = run(answers, last, reply)
    s = outcome.situation
    assert s.flat["contact.phone"] == "0100-1234567" and "contact.phone" not in s.noted("kept")
    assert "platforms.venues" in s.noted("kept")
    assert [question.id for question in seen].count("review") == 1
    assert s.answers.record["reviewed"] is True and not s.chosen("review")
    assert "review" not in [id for id, _ in open_topics(situation(s.answers, last))]


def test_what_last_year_did_not_have_is_offered_once_at_the_end(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        if question.id == "supplement":
            return ["platforms.hotlines"]
        return honest(question)

    outcome, seen = run(answers, last, reply)
    ids = [question.id for question in seen]
    assert ids.index("supplement") < ids.index("platforms.hotlines")
    assert outcome.situation.flat["platforms.hotlines"] == ["甲", "乙"]
    assert "organisation.meetings" in outcome.situation.noted("skipped")
    assert len(ids) <= 40


# ------------------------------------------------------------------ table 2


def test_no_requests_is_one_answer_for_all_of_table_2(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, {**last, "requests.carried_out": 0, "requests.table": {}})
    outcome, seen = run(answers, {**last, "requests.carried_out": 0, "requests.table": {}}, honest)
    assert [question.id for question in seen if question.id.startswith("requests.")] == ["requests.received"]
    assert outcome.situation.flat["requests.carried_out"] == 0
    assert "requests.table" not in outcome.situation.flat


def test_table_2_of_three_requests_from_two_kinds(full: dict[str, Any]) -> None:
    answers = without(full, "requests")
    replies = iter([["natural", "business"], "2", ["granted", "carried_out"], "1", ["unable_not_held"]])

    def reply(question: Question) -> Any:
        if question.id == "requests.received":
            return "3"
        if question.id == "requests.table":
            return next(replies)
        return honest(question)

    outcome, seen = run(answers, None, reply)
    flat = outcome.situation.flat
    assert flat["requests.table"] == {
        "new_received": {"natural": 2, "business": 1},
        "granted": {"natural": 1},
        "unable_not_held": {"business": 1},
        "carried_out": {"natural": 1},
    }
    assert flat["requests.carried_out"] == 1
    assert sum(question.id == "requests.table" for question in seen) == 5
    balance = next(question for question in seen if question.id == "requests.table" and question.kind == "count")
    assert "共3件，已填0件，还剩3件" in balance.hints


def test_both_forms_have_their_own_results() -> None:
    for form, results in (("2019", forms.RESULTS_2019), ("2021", forms.RESULTS_2021)):
        from drafter.interview.requests import _results

        assert list(_results(form)) == ["carried_out", *(result.id for result in results)]
        assert all(width(title) <= 72 for title in _results(form).values())


@given(st.integers(1, 30), st.data())
def test_a_share_always_adds_up(total: int, data: st.DataObject) -> None:
    kinds = {str(n): str(n) for n in range(6)}
    chosen = data.draw(st.lists(st.sampled_from(list(kinds)), min_size=1, max_size=min(6, total), unique=True))
    share = Share(total).choose(chosen)
    while not share.whole:
        typed = data.draw(st.integers(-2, total + 2))
        try:
            share = share.count(str(typed))
        except BadValue:
            share = share.count("1")
        assert share_of(share.kept(), total, kinds) == share
    assert sum(share.counted.values()) == total and all(share.counted.values())


@given(
    st.dictionaries(
        st.sampled_from(["chosen", "counts"]),
        st.recursive(st.integers() | st.text(), st.lists) | st.dictionaries(st.text(max_size=2), st.integers()),
    )
)
def test_a_spoilt_record_begins_anew(kept: dict[str, Any]) -> None:
    share = share_of(kept, 3, {"a": "甲", "b": "乙"})
    assert share.whole or share.left >= 1


_SLOW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def _random_reply(draw: Callable[[Any], Any], question: Question) -> Any:
    ids = [option.id for option in question.options]
    if question.kind == "choice":
        return draw(st.sampled_from(ids))
    if question.kind == "checkbox":
        usual = st.lists(st.sampled_from([id for id in ids if id != LATER]), max_size=4, unique=True)
        return draw(usual | usual | usual | st.just([LATER]))
    figures = st.integers(0, 4).map(str)
    words_typed = st.sampled_from(
        ["", "以后", "不适用", "一句话", "2026年1月20日", "是", "文件3", "１", "-1", "甲、乙", "x"]
    )
    if question.kind in ("count", "wan", "quantity", "yuan"):
        return draw(figures | figures | words_typed)
    return draw(words_typed)


@_SLOW
@given(st.data())
def test_whatever_is_answered_the_table_balances(
    full: dict[str, Any], last: dict[str, Any], data: st.DataObject
) -> None:
    answers = without(full, "requests", "disputes", "problems", "remedies", "proactive.categories")
    before = data.draw(st.sampled_from([None, last]))
    outcome = _session(answers, before, data)
    _is_sound(outcome, before)


@settings(_SLOW, max_examples=6)
@given(st.data())
def test_any_whole_session_ends_with_a_valid_file(last: dict[str, Any], data: st.DataObject) -> None:
    outcome = _session(begin(NATIONAL, 2025, last), last, data)
    _is_sound(outcome, last)


@settings(_SLOW, max_examples=6)
@given(st.data())
def test_asking_everything_again_ends_with_a_valid_file(full: dict[str, Any], data: st.DataObject) -> None:
    answers = Answers(copy.deepcopy(full))
    outcome = _session(answers, None, data, ask_all=True)
    _is_sound(outcome, None)


def _session(answers: Answers, last: dict[str, Any] | None, data: st.DataObject, *, ask_all: bool = False) -> Outcome:
    """A session with random answers, stopped now and then and gone on with from what was saved."""
    saved, asked, stopped = [answers], 0, 0

    def ask(question: Question) -> Any:
        nonlocal asked, stopped
        asked += 1
        assert asked < 3000, f"no end: {question}"
        if question.said:  # refused once: now something that is always possible
            return _possible(question)
        if stopped < 10 and data.draw(st.integers(0, 30)) == 30:
            stopped += 1
            raise Stopped
        return _random_reply(data.draw, question)

    for _ in range(40):
        try:
            return interview(NATIONAL, saved[-1], last, ask=ask, save=saved.append, ask_all=ask_all)
        except Stopped:
            ask_all = False
    raise AssertionError("no end")


def _possible(question: Question) -> Any:
    if question.kind == "checkbox":
        return [question.options[0].id]
    if question.kind == "choice":
        return question.options[-1].id
    return "以后"


def _is_sound(outcome: Outcome, last: dict[str, Any] | None) -> None:
    s = outcome.situation
    text = to_toml(s.answers, FACTS, [fact.path for fact in questions(NATIONAL)])
    raw = tomllib.loads(text)
    raw.pop("record", None)
    flat = flatten(validate(Answers(raw), NATIONAL.extras))
    compose(NATIONAL, flat)
    if s.pending("requests.table") is None and "requests.table" in s.flat:
        assert not [f for f in check_facts(flat, last) if f.rule.startswith("T2-") and "requests.table" in f.fields]


# ------------------------------------------------------------------ everything again


def test_all_keeps_what_stands_with_enter(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full), {"derived": ["proactive.last_total"]})
    outcome, seen = run(
        answers,
        None,
        lambda q: (
            q.default
            if q.typed
            else [o.id for o in q.options if o.checked]
            if q.kind == "checkbox"
            else q.options[0].id
        ),
        ask_all=True,
    )
    assert "proactive.last_total" in outcome.situation.noted("derived")
    before, after = flatten(validate(Answers(full), {})), dict(outcome.situation.flat)
    assert after == before
    assert len({question.id for question in seen}) == len(seen) > 50


def test_a_half_changed_pair_is_asked_on_after_a_stop(full: dict[str, Any]) -> None:
    saved: list[Answers] = []

    def ask(question: Question) -> Any:
        if question.id in ("proactive.categories", "requests.accepts"):
            raise Stopped
        if question.id == "proactive.total":
            return "100"
        return question.default if question.typed else [o.id for o in question.options if o.checked]

    with pytest.raises(Stopped):
        interview(NATIONAL, Answers(copy.deepcopy(full)), None, ask=ask, save=saved.append, ask_all=True)
    stopped = saved[-1]
    assert stopped.get("proactive.total") == 100
    ids = [id for id, _ in open_topics(situation(stopped))]
    assert "proactive.categories" in ids
    stopped.set("proactive.total", 312)
    replies = {"requests.received": "2"}

    def go_on(question: Question) -> Any:
        if question.id == "requests.table" or question.said:
            raise Stopped
        return replies.get(question.id, question.default) if question.typed else []

    with pytest.raises(Stopped):
        interview(NATIONAL, stopped, None, ask=go_on, save=saved.append, ask_all=True)
    assert saved[-1].get("requests.received") == 2
    again = dict(open_topics(situation(saved[-1])))["requests.table"]()
    assert again.text == words.who_asked(2)


def test_all_lets_a_total_and_its_parts_change_together(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full))
    new = {"proactive.total": "100", "proactive.categories": "文件60，动态40", "requests.received": "0"}

    def reply(question: Question) -> Any:
        if question.id in new:
            return new[question.id]
        if question.id == "requests.table" and question.kind == "checkbox":
            return ["granted"]
        if question.kind == "choice":
            return question.options[0].id
        return question.default if question.typed else [o.id for o in question.options if o.checked]

    flat = run(answers, None, reply, ask_all=True)[0].situation.flat
    assert flat["proactive.total"] == 100 and flat["requests.table"] == {
        "carried_in": {"natural": 1},
        "granted": {"natural": 1},
    }


# ------------------------------------------------------------------ lines


@given(st.text(), st.integers(10, 80))
def test_lines_fit(text: str, columns: int) -> None:
    assert width(shorten(text, columns)) <= columns
    for line in wrap(text, columns):
        assert width(line) <= max(columns + 16, 42) or not line.strip()


def test_words_stay_whole() -> None:
    assert wrap("见 www.example.gov.cn 和示例", 12) == ["见 ", "  www.example.gov.cn", "   和示例"]
    assert words.progress(3, 0) == "第3问，最后一问"
