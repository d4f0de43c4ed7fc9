"""The overview as a document: a table of all, what units share, and a section a unit to send back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import words
from drafter.county.overview import Overview
from drafter.document import Block, Cell, Document, Heading, Paragraph, Span, Table
from drafter.report import stored
from drafter.rules import LEVELS

_SUMMARY_WIDTHS = (38.0, 14.0, 24.0, 18.0, 14.0, 16.0, 14.0, 18.0)
_SHARED_WIDTHS = (26.0, 40.0, 90.0)
_FOUND_WIDTHS = (18.0, 62.0, 76.0)
_FIGURE_WIDTHS = (54.0, 22.0, 80.0)


def overview_page(overview: Overview) -> Document:
    """The document for the writers; each unit's section has a heading of the first level, what is before has none."""
    blocks: list[Block] = [_paragraph(overview.summary)]
    if overview.absent:
        blocks.append(_paragraph(words.not_handed_in(overview.absent)))
    blocks.append(_table(words.OVERVIEW_TITLE, words.OVERVIEW_HEADS, _summary(overview), _SUMMARY_WIDTHS))
    blocks.append(_heading(2, words.ALIKE_SHEET))
    blocks.append(_paragraph(words.ALIKE_NOTE if overview.passages else words.NOTHING_ALIKE))
    if overview.passages:
        shared = [
            (
                words.how_alike_here(passage.likeness, passage.new_each_year),
                "、".join(overview.names([one.report for one in passage.holders])),
                passage.text,
            )
            for passage in overview.passages
        ]
        heads = (words.ALIKE_HEADS[2], words.ALIKE_HEADS[1], words.ALIKE_HEADS[3])
        blocks.append(_table(words.ALIKE_SHEET, heads, shared, _SHARED_WIDTHS))
    if overview.figures:
        blocks.append(_heading(2, words.SAME_FIGURES_SHEET))
        same = [
            (
                str(len(one.reports)),
                "、".join(overview.names(one.reports)),
                "；".join(words.figure_and_value(figure.term, figure.value) for figure in one.figures),
            )
            for one in overview.figures
        ]
        blocks.append(_table(words.SAME_FIGURES_SHEET, words.SAME_FIGURES_HEADS, same, _SHARED_WIDTHS))
    for number, report in enumerate(overview.reports):
        if not report.fault:
            blocks += _unit(overview, number)
    year = next((report.year for report in overview.reports if report.year), 0)
    return Document((Span(words.OVERVIEW_TITLE),), tuple(blocks), "", year)


def _summary(overview: Overview) -> Iterator[Sequence[str]]:
    """A row a report; what could not be read and what else is to be said stands in a row of its own below it."""
    for number, report in enumerate(overview.reports):
        remarks = "；".join(overview.remarks(number))
        if report.fault:
            yield (report.name, "", words.NOT_READ_STATE, *[""] * 5)
        else:
            counts = (*(len(report.at(level)) for level in LEVELS), len(overview.shared_by(number)))
            year = "" if report.year is None else str(report.year)
            said = (str(count) if count else "" for count in counts)
            yield (report.name, year, words.form_name(report.form), str(len(report.figures)), *said)
        if remarks:
            yield (f"　{remarks}",)


def _unit(overview: Overview, number: int) -> Iterator[Block]:
    """A unit's section."""
    report = overview.reports[number]
    yield _heading(1, words.unit_page(report.name, report.year))
    yield _paragraph("；".join([report.file.name, *overview.remarks(number)]))
    yield _heading(2, words.FINDINGS_PART)
    found = [
        (words.LEVELS[level], f"{one.message}（{one.rule}）", "：".join(filter(None, (one.place, one.quote))))
        for level in LEVELS
        for one in report.at(level)
    ]
    if found:
        heads = (words.LEVEL_HEAD, words.FINDINGS_HEAD, words.QUOTE_HEAD)
        yield _table(words.FINDINGS_PART, heads, found, _FOUND_WIDTHS)
    else:
        yield _paragraph(words.NO_FINDINGS_HERE)
    if shared := overview.shared_by(number):
        yield _heading(2, words.SHARED_PART)
        lines = [
            (
                words.how_alike_here(passage.likeness, passage.new_each_year),
                "、".join(overview.others(passage, number)),
                "：".join(filter(None, (holder.place, holder.text))),
            )
            for passage, holder in shared
        ]
        heads = (words.SHARED_HEADS[0], words.SHARED_HEADS[1], words.SHARED_HEADS[3])
        yield _table(words.SHARED_PART, heads, lines, _SHARED_WIDTHS)
    if report.figures:
        yield _heading(2, words.FIGURES_PART)
        told = [one for one in report.figures if one.value != 0]
        if told:
            rows = [(one.term, str(stored(one.value)), "：".join(filter(None, (one.place, one.quote)))) for one in told]
            heads = (words.FIGURE_HEADS[0], words.FIGURE_HEADS[1], words.FIGURE_HEADS[3])
            yield _table(words.FIGURES_PART, heads, rows, _FIGURE_WIDTHS)
        if zero := [one.term for one in report.figures if one.value == 0]:
            yield _paragraph(words.zero_figures(zero))


# ------------------------------------------------------------------ blocks


def _heading(level: int, text: str) -> Heading:
    return Heading(level, "", (Span(text),))


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _table(
    caption: str, heads: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]], widths: Sequence[float]
) -> Table:
    """A table; a row of one cell goes across all columns."""
    printed: list[tuple[Cell, ...]] = [tuple(Cell((Span(head),), scope="col") for head in heads)]
    plain: list[tuple[str, ...]] = [tuple(heads)]
    for row in rows:
        spread = len(heads) if len(row) == 1 else 1
        printed.append(
            tuple(
                Cell((Span(text),), colspan=spread, align="left" if len(text) > 12 or spread > 1 else "center")
                for text in row
            )
        )
        plain.append(tuple(row))
    return Table("overview", caption, tuple(printed), tuple(widths), 1, tuple(plain))
