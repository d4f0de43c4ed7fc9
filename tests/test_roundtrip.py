"""Round trip: what is read in a report that was rendered here is what its text states, in every template and format.

An ordinary run tries a few random reports of each template, one with DRAFTER_THOROUGH set 1,000 in all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from conftest import examples
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from stating import implied, is_figure, printed, stated, sums
from valid_reports import valid_reports

from drafter.answers.importing import Imported, answers_of
from drafter.composing.compose import compose
from drafter.composing.templates import Template, base_docx, find, names
from drafter.document import Document
from drafter.extract import extract
from drafter.extract.reading import Reading
from drafter.phrases.lists import NAMED_OF_MANY, is_other, kind_of_information, very_many, with_rest
from drafter.phrases.requests_old import as_answered
from drafter.phrases.ways import plain_way
from drafter.readers import read
from drafter.rules import check_facts, check_reading
from drafter.words.reading import REMAINDER
from drafter.writers import FORMATS, write

REPORTS = examples(42, 1000)
"""How many reports are tried in all."""

_ROUND_TRIP = settings(
    max_examples=-(-REPORTS // len(names())),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking whole reports takes minutes
)


@pytest.mark.parametrize("name", names())
@_ROUND_TRIP
@given(data=st.data())
def test_every_figure_a_report_states_comes_back_and_none_is_wrong(
    name: str, data: st.DataObject, tmp_path: Path
) -> None:
    template = find(name)
    facts = data.draw(valid_reports(template))
    composition = compose(template, facts)
    assert composition.open == ()
    assert [finding for finding in check_facts(facts) if finding.level != "notice"] == []
    read_back = {fmt: there_and_back(composition.document, tmp_path, fmt) for fmt in FORMATS}
    words = list(composition.document.words())
    for fmt, document in read_back.items():
        assert list(document.words()) == words, fmt
    wanted = stated(template, facts)
    checked = data.draw(st.sampled_from(FORMATS))
    documents = distinct(read_back)
    for fmt, document in documents.items():
        reading = extract(document)
        found = answers_of(reading, tmp_path / f"report.{fmt}")
        assert (found.template.form, found.year, found.facts.get("unit.name")) == (
            template.form,
            facts["year"],
            facts["unit.name"],
        ), fmt
        none_of(faults(template, facts, wanted, found), fmt)
        if fmt == checked or checked not in documents:
            none_of(alarms(template, reading), fmt)


def none_of(complaints: Iterable[str], fmt: str) -> None:
    """Fails with all the complaints about a report in one format."""
    said = list(complaints)
    assert not said, "\n".join([fmt, *said])


def there_and_back(document: Document, folder: Path, fmt: str) -> Document:
    """The document as read in the file it was written to."""
    path = folder / f"report.{fmt}"
    path.unlink(missing_ok=True)
    write(document, path, fmt, base_docx())
    return read(path)


def distinct(read_back: dict[str, Document]) -> dict[str, Document]:
    """The documents by format, without those that are another's double."""
    found: dict[str, Document] = {}
    for fmt, document in read_back.items():
        if document not in found.values():
            found[fmt] = document
    return found


def faults(template: Template, facts: dict[str, Any], wanted: dict[str, Any], reading: Imported) -> Iterator[str]:
    """What was read otherwise than the text states it, with the words it stands in."""
    for path, value in wanted.items():
        found = reading.facts.get(path, {} if path == "requests.table" else None)
        if isinstance(found, list):
            found = [part for part in found if part["name"] != REMAINDER]  # 其余68条 names nothing
        if not same(found, value) and not same(found, as_told(facts, path, value)):
            doubts = [
                f"{one.why} {[held.value for held in one.candidates]}" for one in reading.unsure if one.path == path
            ]
            yield f"{path}: {value!r} is stated, {found!r} is read {doubts}: {words_of(template, facts, path)}"
    for path, found in reading.facts.items():
        if path in wanted or not is_figure(path, template.extras) or same(facts.get(path), found):
            continue
        if not implied(template, facts, path, found):
            quotes = [one.quote for one in reading.evidence if one.path == path]
            yield f"{path}: {facts.get(path)!r} goes unsaid, {found!r} is read: {quotes}"
    for path, total in sums(template, facts).items():
        if reading.sums.get(path, total) != total:
            yield f"{path}: {total} is printed, {reading.sums[path]} is read"


def as_told(facts: dict[str, Any], path: str, value: Any) -> Any:
    """The value as the sentence tells it: ways without 递交 and 申请, 信息不存在 as what one is told, the rest
    of the total as a category."""
    if path == "requests.by_channel":
        return [{**part, "name": plain_way(part["name"])} for part in value]
    if path == "requests.outcomes":
        return [{**part, "name": as_answered(part["name"])} for part in value]
    if path == "proactive.categories":
        told = with_rest(facts[path], facts["proactive.total"])
        if len(told) == 1:
            return [{**told[0], "name": of_a_kind(told[0]["name"])}]
        if not very_many(told):
            return told
        named = [part for part in told if not is_other(part["name"])]
        return sorted(named, key=lambda part: -part["count"])[:NAMED_OF_MANY]
    if path == "proactive.last_categories" and len(value) == 1:
        return [{**value[0], "name": of_a_kind(value[0]["name"])}]
    if path == "proactive.key_counts" and len(value) == 1 and value[0]["count"] == facts.get("proactive.key_total"):
        return [{**value[0], "name": kind_of_information(value[0]["name"])}]
    return value


def of_a_kind(name: str) -> str:
    """A kind's name as it is read in 内容均为工作动态类信息."""
    return kind_of_information(name).removesuffix("类信息")


def same(found: Any, true: Any) -> bool:
    """Whether two values are one: amounts by their worth, parts in any order."""
    if isinstance(found, int | float | Decimal) and isinstance(true, int | float | Decimal):
        return Decimal(str(found)) == Decimal(str(true))
    if isinstance(found, list) and isinstance(true, list):
        return sorted(found, key=str) == sorted(true, key=str)
    return bool(found == true)


def words_of(template: Template, facts: dict[str, Any], path: str) -> str:
    """The lines of the text that would read otherwise without this fact."""
    without = set(printed(template, {one: value for one, value in facts.items() if one != path}).splitlines())
    return " / ".join(line for line in printed(template, facts).splitlines() if line not in without)


def alarms(template: Template, reading: Reading) -> list[str]:
    """The errors and warnings that a valid report must not raise.

    The outlines before 2019 leave out parts where there is nothing to tell, which a rule may name.
    """
    return [
        f"{finding.rule} {finding.level}: {finding.message} [{finding.place}] {finding.quote}"
        for finding in check_reading(reading)
        if finding.level != "notice" and not (finding.rule == "SECTION-MISSING" and not template.form)
    ]


def test_a_figure_read_otherwise_or_not_at_all_is_complained_of(tmp_path: Path) -> None:
    """The comparison is awake: against other figures than the text's a reading has faults."""
    template = find("six-part")
    facts: dict[str, Any] = {"template": "six-part", "year": 2014, "unit.name": "示例镇", "proactive.total": 31}
    there = there_and_back(compose(template, facts).document, tmp_path, "txt")
    found = answers_of(extract(there), tmp_path / "report.txt")

    def complaints(wanted: dict[str, Any], **others: Any) -> list[str]:
        return [said.partition(":")[0] for said in faults(template, {**facts, **others}, wanted, found)]

    assert complaints({"proactive.total": 31}) == []
    assert complaints({"proactive.total": 13}) == ["proactive.total"]
    assert complaints({"proactive.total": 31, "training.sessions": 2}) == ["training.sessions"]
    assert complaints({}, **{"proactive.total": 30}) == ["proactive.total"]
