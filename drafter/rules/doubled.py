"""WORDING: words, clauses and whole sentences that stand twice; what may stand twice is listed in doubles.txt."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import words
from drafter.extract.outline import of_form
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding, Level
from drafter.rules.lines import Hit, SearchLine, body, found_in, hits, lines, own, told
from drafter.rules.once import compiled
from drafter.rules.wordlists import entries, listed
from drafter.text.characters import HAN, is_han
from drafter.text.marks import numbered
from drafter.text.search import has_any

_TWICE = rf"({HAN}{{2,12}}?)\1"
_CLAUSE = r"[^，、。；：！？（）“”《》]+"
_SHORTEST = 12
"""So many characters make a sentence that nobody writes twice by chance."""

_CONTACT = "电话|传真|地址|邮编|邮政编码|邮箱|网址|网站：|http|www.|@"


def doubled(reading: Reading) -> Iterator[Finding]:
    """WORDING: a word or clause that stands twice: 的的, 进行进行, 公开方面，公开方面，."""
    # What is wrong with the title is a finding of its own (TITLE).
    where = [line for line in lines(reading) if line.passage.kind != "title"]
    found = [hit for _, hit in found_in(where, entries("doubles", "误叠")) if not _of_unit(hit, reading.unit)]
    beside = [hit for line in where for hit in _side_by_side(line, reading.unit)]
    found += [hit for hit in beside if not any(_overlap(hit, one) for one in found)]
    found += [hit for line in where for hit in _clauses(line)]
    found.sort(key=lambda hit: (where.index(hit.line), hit.start))
    yield from told("WORDING", "warning", found, words.doubled)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.line is other.line and one.start < other.end and other.start < one.end


def _of_unit(hit: Hit, unit: str | None) -> bool:
    """True if what was found is a piece of a unit's name: 了了乡, or 壶镇镇人民政府 where the name ends so."""
    if unit and hit.said in unit:
        return True
    kind = next((kind for kind in ("镇", "乡", "街道") if hit.said.startswith(kind * 2)), "")
    if not kind or unit is None:
        return bool(kind)
    named = unit.endswith(kind) and not unit.endswith(kind * 2)
    return not (named and hit.line.text[: hit.start + len(kind)].endswith(unit))


def _side_by_side(line: SearchLine, unit: str | None) -> Iterator[Hit]:
    """Two to twelve characters twice without anything between them."""
    text = line.text
    # What stands side by side on a page's line of buttons is no sentence.
    listed = not has_any(text, "，|。|；|,|;")
    right = tuple(one.wrong for one in entries("doubles", "可叠"))
    for hit in hits([line], compiled(_TWICE)):
        once = hit.said[: len(hit.said) // 2]
        # 一条一条, 很多很多, 说着说着 are said so.
        if len(set(once)) == 1 or once[0] in "一应该很最" or once[-1] == "着" or not is_han(once):
            continue
        apart = listed and not is_han(line.printed(hit.start, hit.end))
        of_unit = unit and len(once) == 2 and (hit.before + once).endswith(unit)  # 东街街道街道两侧
        willing = once == "公开" and hit.before.endswith(("应", "该", "尽", "全", "可", "以"))
        counts = set(once) <= set("一二三四五六七八九十")
        if not (apart or of_unit or willing or counts or text.startswith(right, hit.start)):
            yield hit


def _clauses(line: SearchLine) -> Iterator[Hit]:
    """A clause of four characters or more that stands again behind the mark at its end."""
    before = None
    for clause in compiled(_CLAUSE).finditer(line.text):
        again = before is not None and before[0] == clause[0] and before.end() + 1 == clause.start()
        # 0件，0件 are two cells that a converter put in a line.
        if before and again and len(clause[0]) >= 4 and is_han(clause[0]) and line.text[before.end()] in "，、；。":
            yield Hit(line, before.start(), line.text[before.start() : clause.end()])
        before = clause


def sentence_twice(reading: Reading) -> Iterator[Finding]:
    """WORDING: the same sentence in two places of a report; where it denies something both may ask for it: a hint."""
    seen: dict[str, SearchLine] = {}
    again: list[tuple[str, SearchLine, Hit]] = []
    links = set(map(id, own(reading)))
    for line in body(reading):
        # Title-like lines, contact lines and rows of the forms are printed more than once for good reasons.
        if id(line) not in links or line.passage.kind != "paragraph" or of_form(line.passage.text):
            continue
        for start, sentence in _sentences(line):
            if sentence in seen:
                again.append((sentence, seen[sentence], Hit(line, start, sentence)))
            else:
                seen[sentence] = line
    if again:
        sentence, first, hit = again[0]
        level: Level = "notice" if all(has_any(one, *listed("rightly_repeated")) for one, _, _ in again) else "warning"
        message = words.sentence_twice(first.place, hit.line.place, len(again))
        yield Finding("WORDING", level, message, (), hit.line.place, hit.line.printed(hit.start, hit.end))


def _sentences(line: SearchLine) -> Iterator[tuple[int, str]]:
    """The full sentences of a line that are long enough, each with its place and without a number before it."""
    start = 0
    for stop in compiled("[。！？]").finditer(line.text):
        text, at = line.text[start : stop.end()], start
        start = stop.end()
        if number := numbered(text):
            at += len(text) - len(number.words)
            text = text[len(text) - len(number.words) :]
        if sum(map(is_han, text)) >= _SHORTEST and not has_any(text, _CONTACT):
            yield at, text
