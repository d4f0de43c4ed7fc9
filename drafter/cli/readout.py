"""What was read in a finished report, as lines for the screen: item, value, the sentence or cell it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter import words
from drafter.answers.importing import Imported
from drafter.cli.quoting import quoted
from drafter.composing.uses import sections
from drafter.extract.reading import Evidence, Unsure
from drafter.interview.spoken import spoken
from drafter.report import Fact, facts_by_path, forms
from drafter.screen import columns, padded, shorten, width, wrap

TERM, VALUE = 30, 12
"""Columns of the first two columns; the third takes what is left."""
TEXTS = ("text", "held", "texts", "states", "names", "date", "yesno", "unit")
"""Kinds of answers that are words: they are their own evidence."""
MANY_ZEROS = 4
"""More zeros of a table than these are told by their number and not by name."""


def everything_read(found: Imported) -> list[str]:
    """All that was read, grouped by the parts of the template."""
    lines = [*wrap(_head(found)), "", *_in_columns(words.COLUMN_ITEM, words.COLUMN_VALUE, words.COLUMN_SOURCE)]
    for title, facts in _grouped(found):
        lines += ["", words.part_title(title), *_rows(found, facts)]
    return [*lines, ""]


def figures_read(found: Imported) -> list[str]:
    """The figures alone, without where they stand, and how many texts there are beside them."""
    facts = [fact for _, inside in _grouped(found) for fact in inside]
    figures = [fact for fact in facts if fact.kind not in TEXTS]
    said = [(fact.term, _spoken_value(fact, found.facts[fact.path])) for fact in figures if _shown(found, fact)]
    zero = [fact.term for fact in figures if not _shown(found, fact)]
    lines = [*wrap(_head(found)), *wrap(words.read_count(len(figures), len(facts) - len(figures)))]
    lines += [line for term, value in said for line in wrap(padded("  " + term, TERM, 1) + value, hang=" " * TERM)]
    return [*lines, *(wrap("  " + words.all_zero([], len(zero), []), hang="    ") if zero else [])]


def unsure_lines(found: Imported) -> list[str]:
    """What was read and is no answer: the candidates with their sentences, and why."""
    if not found.unsure:
        return []
    lines = [words.unsure_title(len(found.unsure))]
    for one in found.unsure:
        lines += wrap(f"  {term_of(found, one.path)}：{one.why}", hang="    ")
        for candidate in _distinct(one):
            value = _plain_value(found, one.path, candidate.value)
            head = padded(f"    {value}", 14, 1)
            lines.append(head + quoted_at(candidate, candidate.value, columns() - width(head)))
    return [*lines, ""]


def missing_lines(found: Imported) -> list[str]:
    """What the report does not state: by name what the template needs and figures of no topic; by number the rest,
    which a report can do without."""
    known = found.template.known
    unsure = {one.path for one in found.unsure}
    missed = {path: needed for path, needed in found.missed.items() if path not in unsure}
    named = [path for path, needed in missed.items() if needed or not (known[path].topic or known[path].kind in TEXTS)]
    if not missed:
        return []
    return [*wrap(words.not_read([known[path].term for path in named], len(missed) - len(named))), ""]


def term_of(found: Imported, path: str) -> str:
    """The Chinese name of the fact, cell or total at a path; the path itself where it has none."""
    known = found.template.known
    if path in known:
        return known[path].term
    return words.NAMES_OF_PATHS.get(path) or forms.cell_term(path) or path


# ------------------------------------------------------------------ lines


def _head(found: Imported) -> str:
    unit = str(found.facts.get("unit.name") or words.NO_UNIT)
    return words.read_head(found.file.name, unit, found.year, found.era, found.template.title)


def _grouped(found: Imported) -> Iterator[tuple[str, list[Fact]]]:
    """The facts that were read by the part of the template that mentions them; what it does not mention comes last."""
    known = facts_by_path()
    left = {path for path in found.facts if path not in ("template", "year")}
    if unit := [known[path] for path in known if path in left and path.startswith("unit.")]:
        left -= {fact.path for fact in unit}
        yield words.AT_THE_HEAD, unit
    for section in sections(found.template):
        here = [fact for fact in section.facts if fact.path in left]
        left -= {fact.path for fact in here}
        if here:
            yield section.title or words.REPORT_OPENING, here
    if rest := [known[path] for path in known if path in left]:
        yield words.NOT_IN_TEMPLATE, rest


def _rows(found: Imported, facts: list[Fact]) -> Iterator[str]:
    """A row for each answer; the zeros stand together in one."""
    for fact in facts:
        value = found.facts[fact.path]
        if fact.kind == "table":
            yield from _table_rows(found, fact, value)
        elif _shown(found, fact):
            yield from _fact_rows(found, fact, value)
    zero = [fact for fact in facts if not _shown(found, fact)]
    tables = dict.fromkeys(_table_of(found.place_of(fact.path)) for fact in zero)
    if zero:
        terms = [fact.term for fact in zero] if len(zero) <= MANY_ZEROS else []
        yield from wrap("  " + words.all_zero(list(tables), len(zero), terms), hang="    ")


def _shown(found: Imported, fact: Fact) -> bool:
    """True if an answer has a row of its own: not a zero out of a table's cell, of which there are many."""
    source = found.place_of(fact.path)
    return found.facts[fact.path] != 0 or source is None or not source.place.startswith(words.PLACE_OF_TABLE)


def _fact_rows(found: Imported, fact: Fact, value: Any) -> Iterator[str]:
    source, said = found.place_of(fact.path), _spoken_value(fact, value)
    if fact.kind in TEXTS:
        place = f"{source.place}：" if source and source.place else ""
        items = value if fact.kind == "texts" else [said]
        for number, item in enumerate(items):
            head = padded("  " + (fact.term if not number else ""), TERM, 1)
            yield shorten(head + place * (not number) + str(item), columns())
    elif width(said) > VALUE - 2:
        # A figure is never cut off: what is too wide for its column has lines of its own.
        head = padded("  " + fact.term, TERM, 1)
        yield from wrap(head + said, hang=" " * TERM)
        if source:
            yield " " * TERM + quoted_at(source, value, columns() - TERM)
    else:
        where = quoted_at(source, value, columns() - TERM - VALUE) if source else ""
        yield from _in_columns(fact.term, said, where)


def _table_rows(found: Imported, fact: Fact, table: dict[str, dict[str, int]]) -> Iterator[str]:
    cells = {f"{fact.path}.{row}.{column}": count for row, inside in table.items() for column, count in inside.items()}
    if not cells:
        yield from wrap(padded("  " + fact.term, TERM, 1) + words.EMPTY_TABLE, hang=" " * TERM)
    for path, count in cells.items():
        source = found.place_of(path) or found.place_of(fact.path)
        yield from _in_columns(forms.cell_term(path), f"{count}{words.REQUEST_MEASURE}", _table_of(source))


def _in_columns(term: str, value: str, source: str) -> Iterator[str]:
    """A row of the three columns; a term that is too wide for its column has a line of its own."""
    if width(term) + 3 > TERM:
        yield "  " + term
        term = ""
    yield (padded(padded("  " + term, TERM, 1) + value, TERM + VALUE, 1) + source).rstrip()


def _table_of(source: Evidence | None) -> str:
    """The table a cell stands in: 表2 of 表2“（一）予以公开”行…"""
    return source.place.partition("“")[0] if source else ""


def quoted_at(source: Evidence, value: Any, most: int) -> str:
    """The place of an answer, and what stands around the figure there, in at most so many columns."""
    first = value[0] if isinstance(value, list) and value else value
    return quoted(source.place, source.quote, first["name"] if isinstance(first, dict) else str(first), most)


def _spoken_value(fact: Fact, value: Any) -> str:
    if fact.kind == "table":
        return words.cells_read(sum(len(cells) for cells in value.values()))
    return spoken(fact, value)


def _plain_value(found: Imported, path: str, value: Any) -> str:
    known = found.template.known
    try:
        return spoken(known[path], value) if path in known and known[path].kind != "table" else str(value)
    except (KeyError, TypeError):
        return str(value)


def _distinct(one: Unsure) -> list[Evidence]:
    """The candidates without those that say the same in the same place."""
    return list({(str(found.value), found.quote, found.place): found for found in one.candidates}.values())
