"""The route and the flow without a screen: which question comes, what an answer does, what can never go wrong."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interviewing import EXAMPLES, FACTS, NATIONAL, first, honest, open_now, run, situation, station, without

from drafter import words
from drafter.answers import Answers, read_answers
from drafter.answers.lastyear import begin
from drafter.answers.load import load
from drafter.composing import templates
from drafter.composing.compose import compose
from drafter.composing.uses import questions
from drafter.errors import Stopped
from drafter.interview.check import weigh
from drafter.interview.flow import Desk, interview
from drafter.interview.question import Effect, Move, Question
from drafter.interview.shares import Share, share_of
from drafter.interview.situation import look
from drafter.report import BadValue, facts_by_path, forms
from drafter.screen import fitting, shorten, width, wrap
from drafter.writers.text import to_text


@pytest.fixture(scope="module")
def last() -> dict[str, Any]:
    return load(EXAMPLES / "shili-2024.toml").facts


@pytest.fixture(scope="module")
def full() -> dict[str, Any]:
    return read_answers(EXAMPLES / "shili-2025.toml").raw


# ------------------------------------------------------------------ order and openness


def test_the_name_comes_first_and_gives_the_kind() -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025})
    question = first(situation(answers))
    assert question is not None and question.id == "unit.name"
    effect = question.take("示例街道办事处")
    assert effect.answers == {"unit.name": "示例街道办事处", "unit.kind": "街道"}


def test_the_kind_is_asked_only_when_the_name_does_not_tell() -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": "示例区管委会"}})
    question = first(situation(answers))
    assert question is not None and (question.id, question.kind) == ("unit.kind", "choice")


@pytest.mark.parametrize(
    ("name", "kind", "government"),
    [
        ("白石", "乡", "白石乡人民政府"),
        ("白石", "街道", "白石街道办事处"),
        ("白石镇", "镇", "白石镇人民政府"),
        ("白石农场", "镇", "白石农场人民政府"),
    ],
)
def test_a_name_without_its_kind_gets_the_kind_chosen(name: str, kind: str, government: str) -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": name, "kind": kind}})
    text = to_text(compose(NATIONAL, situation(answers).flat).document)
    assert f"{government}2025年政府信息公开工作年度报告" in text and f"\n{government}\n" in text
    old = Answers({"template": "five-part", "year": 2013, "unit": {"name": name, "kind": kind}})
    text = to_text(compose(templates.find("five-part"), situation(old).flat).document)
    assert f"{government.removesuffix('人民政府').removesuffix('办事处')}2013年政府信息公开工作年度报告" in text


@pytest.mark.parametrize(
    ("name", "asked"), [("青河县", True), ("白石镇党政办", True), ("白石镇", False), ("白石", False)]
)
def test_a_county_or_an_office_is_asked_about_once(name: str, asked: bool) -> None:
    answers = Answers({"template": NATIONAL.name, "year": 2025})
    said: list[str] = []

    def reply(question: Question) -> Any:
        if question.id != "unit.name":
            raise Stopped
        said.append(question.said)
        return question.keeps or name

    with pytest.raises(Stopped):
        run(answers, None, reply)
    assert len(said) == (2 if asked else 1) and (f"“{name}”像是" in said[-1]) == asked


def test_a_branch_not_taken_is_not_asked(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full))
    assert not [id for id in open_now(situation(answers)) if id.startswith("fees.")]
    answers.set("fees.notices", 2)
    now = [id for id in open_now(situation(answers)) if id.startswith("fees.")]
    assert now == ["fees.noticed_yuan", "fees.charged_yuan"]


def test_quiet_facts_are_asked_only_with_all(full: dict[str, Any]) -> None:
    answers = Answers(copy.deepcopy(full))
    quiet = {fact.path for fact in facts_by_path().values() if fact.quiet}
    assert not quiet & {id.partition("#")[0] for id in open_now(situation(answers))}
    assert quiet & {id.partition("#")[0] for id in open_now(situation(answers, ask_all=True))}


def test_how_the_work_was_done_is_asked_in_the_flow(full: dict[str, Any]) -> None:
    now = open_now(situation(Answers(copy.deepcopy(full))))
    assert {"notes.proactive#0", "notes.management#0", "notes.platforms#0"} <= set(now)


def test_rules_are_never_asked() -> None:
    template = templates.find("national-2021")
    assert not any(fact.path.startswith("statutory.rules.") for fact in questions(template))


def test_every_question_of_a_file_with_nothing_is_answerable_and_ends(last: dict[str, Any]) -> None:
    def reply(question: Question) -> Any:
        given = {"unit.name": "示例镇", "publication.date": "2026年1月20日"}
        return given.get(question.id) or honest(question)

    outcome, seen = run(Answers({"template": NATIONAL.name, "year": 2025}), None, reply)
    made = compose(NATIONAL, outcome.situation.flat)
    assert not made.open and not [f for f in outcome.findings if f.level == "error"]
    assert all(not question.said for question in seen)


@pytest.mark.parametrize("name", templates.names())
def test_every_template_can_be_filled_in_from_nothing(name: str) -> None:
    template = templates.find(name)
    year = min(template.years[1], 2025)

    def reply(question: Question) -> Any:
        assert not question.said, question
        if question.id == "unit.name":
            return "示例乡"
        # The mark of a question, and not of a person: a date after the year's end, a plain count.
        return f"{year + 1}年1月20日" if question.kind == "date" else honest(question)

    outcome, _ = run(Answers({"template": name, "year": year}), None, reply, template=template)
    assert not compose(template, outcome.situation.flat).open
    assert not [finding for finding in outcome.findings if finding.level == "error"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_example_can_be_gone_on_with(path: Path) -> None:
    loaded = load(path)
    s = look(loaded.template, loaded.answers, loaded.last)
    for thunk in open_now(s).values():
        assert thunk().optional
    for thunk in open_now(look(loaded.template, loaded.answers, loaded.last, ask_all=True)).values():
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


@pytest.mark.parametrize("typed", ["=", "＝", "同去年"])
def test_the_same_as_last_year_is_typed(last: dict[str, Any], typed: str) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        return typed if question.id == "supervision.assessment" else honest(question)

    s = run(answers, last, reply)[0].situation
    assert s.flat["supervision.assessment"] == last["supervision.assessment"]
    assert "supervision.assessment" not in s.answers.record.kept  # said on purpose, not only taken over
    with pytest.raises(BadValue):
        open_now(situation(answers, last))["proactive.total"]().take(typed)


def test_numbers_alone_are_last_years_parts_in_order(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)
    answers.set("proactive.total", 2000)
    answers.record.ticked = ["主动公开信息的分类数量"]
    question = open_now(situation(answers, last))["proactive.categories"]()
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
        open_now(situation(answers))["proactive.categories"]().take("1 2")


def test_another_year_than_the_one_before_is_called_by_its_number(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2026, last)
    answers.record.reviewed = True
    answers.record.asked_topics = list(situation(answers, last).first_topics)
    question = first(situation(answers, last))
    assert question is not None and question.last == "2024年：286条"


# ------------------------------------------------------------------ leaving out, putting off


def test_enter_skips_what_may_be_left_out_for_good(full: dict[str, Any]) -> None:
    answers = without(full, "training.sessions")
    question = first(situation(answers))
    assert question is not None and question.optional
    effect = question.take("")
    assert effect.answers == {"training.sessions": None} and ("skipped", "training.sessions", True) in effect.marks
    answers.record.mark("skipped", "training.sessions")
    assert "training.sessions" not in list(open_now(situation(answers)))


def test_a_needed_answer_does_not_take_enter_but_may_wait(full: dict[str, Any]) -> None:
    answers = without(full, "statutory.licensing")
    question = first(situation(answers))
    assert question is not None and question.id == "statutory.licensing"
    with pytest.raises(BadValue, match="必须写"):
        question.take("  ")
    assert first(situation(answers, later=frozenset({question.id}))) is None


def test_does_not_apply_is_stored_where_the_text_can_do_without(full: dict[str, Any]) -> None:
    answers = without(full, "training.sessions", "statutory.licensing")
    topics = open_now(situation(answers))
    assert topics["training.sessions"]().take("不适用").answers == {"training.sessions": "不适用"}
    with pytest.raises(BadValue, match="不能填“不适用”"):
        topics["statutory.licensing"]().take("不适用")


# ------------------------------------------------------------------ lists


def test_remedies_answer_the_problems_one_by_one(full: dict[str, Any]) -> None:
    answers = without(full, "problems", "remedies")
    replies = iter([[], "公开栏内容更新偏慢", "政策解读形式单一", "", "", "措施甲", "措施乙"])
    outcome, seen = run(answers, None, lambda q: next(replies) if q.id[:8] in ("problems", "remedies") else honest(q))
    s = outcome.situation
    assert s.flat["problems"] == ["公开栏内容更新偏慢", "政策解读形式单一"]
    assert s.flat["remedies"] == ["措施甲", "措施乙"]
    remedies = [question for question in seen if question.id.startswith("remedies")]
    assert remedies[0].hints[0] == "问题1：公开栏内容更新偏慢"
    assert remedies[1].said and remedies[2].hints[0] == "问题2：政策解读形式单一"


def test_problems_are_chosen_edited_and_answered_by_number(full: dict[str, Any]) -> None:
    picked: list[str] = []

    def reply(question: Question) -> Any:
        if question.id == "problems:choose":
            picked.extend(option.id for option in question.options[:2])
            return picked
        if question.id == "problems#0":
            assert question.default == picked[0]
            return question.default.replace("，", "，在村（社区）")
        if question.id == "remedies#0":
            if question.default:  # taken up by its number, now edited
                return question.default + "，由党政综合办公室负责"
            assert any(hint.startswith("2. ") for hint in question.hints)
            return "2"
        if question.id == "remedies#1":
            return question.default or "１"
        return question.default or honest(question)

    s = run(without(full, "problems", "remedies"), None, reply)[0].situation
    assert s.flat["problems"][1] == picked[1] and "在村（社区）" in s.flat["problems"][0]
    assert s.flat["remedies"][0].endswith("，由党政综合办公室负责") and len(s.flat["remedies"]) == 2
    assert not s.pending("problems") and not s.pending("remedies")


def test_nearly_last_years_words_are_pointed_out_once(full: dict[str, Any], last: dict[str, Any]) -> None:
    answers = without(full, "problems", "remedies")
    copied = last["problems"][0]
    replies = iter([[], copied, copied, "", *["各不相同的改进措施，逐月落实"] * 2])
    outcome, seen = run(answers, last, lambda q: next(replies) if q.id[:8] in ("problems", "remedies") else honest(q))
    doubted = [question for question in seen if question.said]
    assert len(doubted) == 1 and "去年" in doubted[0].said and copied in (doubted[0].default, doubted[0].keeps)
    assert outcome.situation.flat["problems"] == [copied]


def test_a_list_goes_on_where_it_stopped(full: dict[str, Any]) -> None:
    answers = without(full, "problems", "remedies")
    saved: list[Answers] = []
    replies = iter([[], "问题甲"])

    def ask(question: Question) -> Any:
        try:
            return next(replies) if question.id.startswith("problems") else honest(question)
        except StopIteration:
            raise Stopped from None

    with pytest.raises(Stopped):
        interview(NATIONAL, answers, None, Desk(ask, saved.append))
    question = first(situation(saved[-1]))
    assert question is not None and question.id == "problems#1" and "1. 问题甲" in question.hints
    assert saved[-1].get("problems") == ["问题甲"]


def test_a_sentence_emptied_goes_with_the_one_that_answers_it(full: dict[str, Any]) -> None:
    raw = copy.deepcopy(full)
    raw["problems"], raw["remedies"] = ["甲", "乙", "丙"], ["改甲", "改乙", "改丙"]
    s = situation(Answers(raw), at="problems#1")
    effect = station(s, "problems#1").make().take("")
    assert effect.answers == {"problems": ["甲", "丙"], "remedies": ["改甲", "改丙"]}
    with pytest.raises(BadValue):
        station(s, "remedies#1").make().take("")


def test_one_more_problem_asks_for_one_more_remedy(full: dict[str, Any]) -> None:
    raw = copy.deepcopy(full)
    raw["problems"], raw["remedies"] = ["甲"], ["改甲"]
    answers = without(raw)
    replies = {"problems#1": "乙", "problems#2": "", "remedies#1": "改乙"}
    moves = iter(["problems#1"])

    def reply(question: Question) -> Any:
        if question.id == "index":
            ids = [option.id for option in question.options]
            return "problems#1" if "problems#1" in ids else next(o.id for o in question.options if "问题" in o.title)
        if question.id == "supervision.evaluation" and next(moves, ""):
            return Move.INDEX
        return replies.get(question.id, honest(question))

    answers.set("supervision.evaluation", None)
    s = run(answers, None, reply)[0].situation
    assert s.flat["problems"] == ["甲", "乙"] and s.flat["remedies"] == ["改甲", "改乙"]


def test_pasted_lines_are_several_sentences_but_one_remedy(full: dict[str, Any]) -> None:
    question = first(situation(without(full, "problems", "remedies")))
    assert question is not None and question.id == "problems:choose"
    question = station(situation(without(full, "problems", "remedies")), "problems#0").make()
    assert question.take("甲\n\n乙\r\n").answers == {"problems": ["甲", "乙"]}
    answers = without(full, "remedies")
    question = first(situation(answers))
    assert question is not None and question.take("甲\n乙").answers == {"remedies": ["甲乙"]}


def test_no_other_matters_is_an_answer(full: dict[str, Any]) -> None:
    answers = without(full, "other_matters")
    question = open_now(situation(answers))["other_matters#0"]()
    for typed in ("", "无", "没有", "没有。"):
        assert question.take(typed).answers == {"other_matters": []}


# ------------------------------------------------------------------ review and supplement


def test_what_has_changed_is_asked_with_its_old_text(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        if question.id == "review":
            assert {"unit.name", "contact.phone"} <= {option.id for option in question.options}
            return ["contact.phone", "platforms.venues"]
        if question.id == "contact.phone":
            # What has changed is typed anew; an empty line keeps it, and = takes last year's on purpose.
            assert question.default == "" and question.keeps == last["contact.phone"]
            assert question.take("=").answers == {"contact.phone": last["contact.phone"]}
            return "0100-1234567"
        if question.id == "platforms.venues":
            assert question.keeps == "政务公开栏、便民服务中心、农家书屋"
            return ""
        return honest(question)

    outcome, seen = run(answers, last, reply)
    s = outcome.situation
    assert s.flat["contact.phone"] == "0100-1234567" and "contact.phone" not in s.answers.record.kept
    assert "platforms.venues" not in s.answers.record.kept  # looked at, and left as it was
    assert [question.id for question in seen].count("review") == 1
    assert s.answers.record.reviewed is True and not s.chosen("review")
    assert "review" not in list(open_now(situation(s.answers, last)))


def test_what_last_year_did_not_have_is_offered_once_at_the_end(last: dict[str, Any]) -> None:
    answers = begin(NATIONAL, 2025, last)

    def reply(question: Question) -> Any:
        if question.id == "supplement":
            return ["notes.platforms"]
        if question.id == "notes.platforms#0":
            return "整理专栏，合并重复的栏目"
        return honest(question)

    outcome, seen = run(answers, last, reply)
    ids = [question.id for question in seen]
    assert ids.index("supplement") < ids.index("notes.platforms#0")
    assert outcome.situation.flat["notes.platforms"] == ["整理专栏，合并重复的栏目"]
    assert "notes.management" in outcome.situation.answers.record.skipped
    assert len(set(ids)) <= 30


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
        if question.id.startswith("requests.table"):
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
    assert sum(question.id.startswith("requests.table") for question in seen) == 5
    balance = next(q for q in seen if q.id.startswith("requests.table") and q.kind == "count")
    assert "共3件，已填0件，还剩3件" in balance.hints


def test_both_forms_have_their_own_results() -> None:
    for form, results in (("2019", forms.RESULTS_2019), ("2021", forms.RESULTS_2021)):
        from drafter.interview.requests import _results

        assert list(_results(form)) == [*(result.id for result in results), "carried_out"]
        assert all(width(title) <= 72 for title in _results(form).values())


@given(st.integers(1, 30), st.data())
def test_a_share_always_adds_up(total: int, data: st.DataObject) -> None:
    kinds = {str(n): str(n) for n in range(6)}
    chosen = data.draw(st.lists(st.sampled_from(list(kinds)), min_size=1, max_size=min(6, total), unique=True))
    share = Share(total).choose(chosen)
    while not share.whole:
        typed = data.draw(st.integers(-2, total + 2))
        try:
            share = share.count(share.to_come[0], str(typed))
        except BadValue:
            share = share.count(share.to_come[0], "1")
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
    assert set(share.counted) <= set(share.chosen)


@given(st.integers(3, 30), st.data())
def test_a_share_counted_anew_still_adds_up(total: int, data: st.DataObject) -> None:
    kinds = ["a", "b", "c"]
    share = Share(total).choose(kinds)
    while not share.whole:
        share = share.count(share.to_come[0], "1")
    kind = data.draw(st.sampled_from(kinds[:-1]))
    most = share.left_at(kind) - (2 - kinds.index(kind))
    number = data.draw(st.integers(1, most))
    again = share.count(kind, str(number))
    assert again.counted[kind] == number and sum(again.counted.values()) <= total
    assert again.whole or again.left >= len(again.to_come) >= 1
    assert all(again.counted[other] == share.counted[other] for other in kinds[: kinds.index(kind)])


# ------------------------------------------------------------------ lines


@given(st.text(), st.integers(10, 80))
def test_lines_fit(text: str, columns: int) -> None:
    assert width(shorten(text, columns)) <= columns
    for line in wrap(text, columns):
        assert width(line) <= max(columns + 16, 42) or not line.strip()


def test_words_stay_whole() -> None:
    assert wrap("见 www.example.gov.cn 和示例", 12) == ["见 ", "  www.example.gov.cn", "   和示例"]
    assert words.progress(3, 8, "收费", 2, 4) == "第3节/共8节 收费 · 本节2/4"


def test_the_keys_fit_a_narrow_screen() -> None:
    pieces = ["回车＝不改", "< 上一问", "> 下一问", "? 说明", "# 目录", "Ctrl-C 停"]
    assert fitting(pieces, 80).count("·") == 5
    assert fitting(pieces, 40) == "回车＝不改 · < 上一问 · Ctrl-C 停"


@pytest.mark.parametrize(
    ("path", "refused", "taken"),
    [("unit.name", "../示例镇", "示例镇"), ("contact.email", "office.example.gov.cn", "office@example.gov.cn")],
)
def test_what_cannot_be_right_is_refused_and_not_only_asked_about(path: str, refused: str, taken: str) -> None:
    s = situation(Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": "示例镇"}}))
    assert "不是" in weigh(s, Effect({path: refused}))[0]
    assert weigh(s, Effect({path: taken})) == ("", [])


def test_a_sentence_where_names_are_asked_for_is_asked_about() -> None:
    s = situation(Answers({"template": NATIONAL.name, "year": 2025, "unit": {"name": "示例镇"}}))
    long = "我镇今年在县政府门户网站和微信公众号上及时公开了各类政府信息"
    assert "像一句话" in weigh(s, Effect({"platforms.carriers": [long]}))[1][0].message
    assert weigh(s, Effect({"platforms.carriers": ["微信公众号", "村村响广播"]}))[1] == []
