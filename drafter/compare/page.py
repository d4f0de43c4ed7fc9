"""The comparison in lines and as a document of one page, as far as the figures allow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafter import words
from drafter.compare import Comparison
from drafter.compare.figures import FigureRow
from drafter.compare.sentences import Repeat
from drafter.document import Align, Block, Cell, Document, Heading, Paragraph, Scope, Span, Table
from drafter.report.computed import share
from drafter.rules.change import FAR
from drafter.screen import shorten

MOST_LISTED = 12
"""Of the unchanged sentences that need not be written anew, so many are listed."""
MOST_CHECKS = 8
LONGEST = 60
"""Characters of a sentence before it is cut short in a table."""

FIGURE_WIDTHS = (16.0, 53.0, 19.0, 19.0, 17.0, 20.0, 12.0)
SENTENCE_WIDTHS = (24.0, 88.0, 44.0)


def page(comparison: Comparison) -> Document:
    """The comparison as a document for the writers."""
    c = comparison
    blocks: list[Block] = []
    if c.checks:
        blocks.append(_heading(words.CHECK_FIRST))
        blocks += (_paragraph(text) for _, text in checks(c))
    if rows := figures(c):
        blocks.append(_figure_table(c, rows))
    else:
        blocks += map(_paragraph, notes(c))
    blocks.append(_heading(words.WORDS_HEAD))
    blocks.append(_paragraph("".join(summary(c))))
    weighty, others, more = repeats(c)
    if weighty or others:
        # A heading of its own: what is said of them all stays on the first page when the list does not.
        blocks.append(_heading(words.same_words(c.then)))
        blocks.append(_sentence_table(c, [*weighty, *others], more))
    if listed := left_out(c):
        blocks.append(_heading(words.gone_words(c.then, c.now, len(c.gone))))
        blocks += map(_paragraph, listed)
    return Document((Span(title(c)),), tuple(blocks), _unit(c), c.this.year or 0)


def title(c: Comparison) -> str:
    """What the page is."""
    return words.compare_title(_unit(c), c.last.year, c.this.year)


def _unit(c: Comparison) -> str:
    return c.this.unit or c.last.unit


def checks(c: Comparison) -> list[tuple[str, str]]:
    """What to look at before anything else, each with its level; of many the gravest, and how many more there are."""
    said: list[tuple[str, str]] = [
        (check.level, words.item_to_check(check.level, check.message, check.place)) for check in c.checks
    ]
    return said if len(said) <= MOST_CHECKS else [*said[:MOST_CHECKS], ("", words.more_checks(len(said) - MOST_CHECKS))]


def headers(c: Comparison) -> tuple[tuple[str, str], tuple[str, str]]:
    """How the two years' columns are headed: the name, and the year where it is not the name."""
    sides = ((c.then, c.last.year), (c.now, c.this.year))
    first, second = ((name, "" if year is None or name == f"{year}年" else f"{year}年") for name, year in sides)
    return first, second


def figures(c: Comparison) -> list[FigureRow]:
    """The rows of the table of figures; what is the same in both years is told below it, with no row of its own."""
    steady = set(_steady(c))
    return [row for row in c.rows if row not in steady]


def _steady(c: Comparison) -> list[FigureRow]:
    """The figures that did not change and have no parts below them."""
    wholes = {row.above for row in c.rows}
    return [row for row in c.rows if not row.above and row.change == words.STEADY and row.term not in wholes]


def notes(c: Comparison, mark: str = words.LOOK_AT_IT) -> list[str]:
    """What stands below the figures: that there are none, which did not change, what the mark says."""
    if not c.rows:
        return [words.NO_FIGURES]
    steady = [words.figure(row.term, row.this, row.measure) for row in _steady(c) if not row.zero]
    zero = [row.term for row in _steady(c) if row.zero]
    said = [words.unchanged_figures(c.then, steady)] if steady else []
    said += [words.both_zero(zero)] if zero else []
    return [*said, words.look_legend(mark, c.then, FAR)] if any(row.look for row in c.rows) else said


def summary(c: Comparison) -> list[str]:
    """How much of this year's text stands as it stood, in sentences."""
    w = c.wording
    if not w.total:
        return [words.NO_WORDS]
    same = w.count("same")
    said = words.wording_summary(
        c.now, c.then, w.total, same, share(same, w.total), w.count("figures"), w.count("near")
    )
    kept = words.fixed_sentences(w.fixed) if w.fixed else ""
    repeated = sum(repeat.part != "other" for repeat in w.repeats)
    return [line for line in (said, kept, words.weighty_summary(w.weighty, repeated, c.then)) if line]


def repeats(c: Comparison) -> tuple[list[Repeat], list[Repeat], int]:
    """The sentences to list: those that should be new, the first of the others, and how many more of these there are.

    Of the others a sentence with new figures is as it should be, so it is counted and not listed.
    """
    weighty = [repeat for repeat in c.wording.repeats if repeat.part != "other"]
    others = [repeat for repeat in c.wording.repeats if repeat.part == "other" and repeat.likeness != "figures"]
    return weighty, others[:MOST_LISTED], len(others[MOST_LISTED:])


def left_out(c: Comparison) -> list[str]:
    """What last year's text had and this year's has not, each with its place; of many the first."""
    said = [words.gone_sentence(one.section or words.WORDS_OPENING, one.text) for one in c.gone[:MOST_LISTED]]
    more = len(c.gone) - len(said)
    return [*said, words.not_listed(more)] if more else said


def alike(repeat: Repeat) -> str:
    """How a sentence is like last year's."""
    name = {"same": words.UNCHANGED, "figures": words.NEW_FIGURES, "near": words.NEARLY_UNCHANGED}[repeat.likeness]
    return words.how_alike(name, words.what_differs(repeat.changes))


def section(repeat: Repeat) -> str:
    """Where a sentence stands: the innermost heading above it."""
    return repeat.section[-1] if repeat.section else words.WORDS_OPENING


# ------------------------------------------------------------------ blocks


def _heading(text: str) -> Heading:
    return Heading(1, "", (Span(text),))


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _cell(text: str, scope: Scope = "", align: Align = "center", colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell((Span(text),), colspan, rowspan, scope, align)


def _figure_table(c: Comparison, rows: Sequence[FigureRow]) -> Table:
    """Seven columns: from seven on the writers set a table densely."""
    years = ("\n".join(filter(None, header)) for header in headers(c))
    heading = (words.HEAD_ITEM, *years, words.HEAD_CHANGE, words.HEAD_RATIO, words.HEAD_LOOK)
    printed = [(_cell(heading[0], "col", colspan=2), *(_cell(header, "col") for header in heading[1:]))]
    plain: list[tuple[str, ...]] = [heading]
    for group, members in groupby(rows, lambda row: row.group):
        inside = list(members)
        plain.append((group,))
        first = [_cell(group, "row", rowspan=len(inside))]
        for row in inside:
            label = "\u3000" * bool(row.above) + row.label
            values = (row.last, row.this, row.change, row.ratio, words.LOOK_AT_IT if row.look else "")
            if any(values):
                printed.append((*first, _cell(label, "row", "left"), *map(_cell, values)))
            else:
                printed.append((*first, _cell(label, "row", "left", colspan=len(heading))))
            plain.append((label, *values))
            first = []
    for note in notes(c):
        printed.append((_cell(note, align="left", colspan=len(FIGURE_WIDTHS)),))
        plain.append((note,))
    return Table("figures", words.FIGURES_CAPTION, tuple(printed), FIGURE_WIDTHS, 1, tuple(plain))


def _sentence_table(c: Comparison, listed: Sequence[Repeat], more: int) -> Table:
    heading = (words.HEAD_SECTION, words.HEAD_SENTENCE, words.compared_with(c.then))
    printed = [tuple(_cell(header, "col") for header in heading)]
    plain: list[tuple[str, ...]] = [heading]
    for name, members in groupby(listed, section):
        inside = list(members)
        first = [_cell(name, "row", rowspan=len(inside))]
        for repeat in inside:
            said, how = shorten(repeat.text, 2 * LONGEST), alike(repeat)
            printed.append((*first, _cell(said, align="left"), _cell(how, align="left")))
            plain.append((name, said, how))
            first = []
    if more:
        printed.append((_cell(words.not_listed(more), align="left", colspan=3),))
        plain.append((words.not_listed(more),))
    return Table("sentences", words.same_words(c.then), tuple(printed), SENTENCE_WIDTHS, 1, tuple(plain))
