"""The page of GB/T 9704-2012: its text area of 22 lines of 28 characters, its page numbers, its signature's place.

Each measure is also taken of a file with just that thing wrong, where it must come out wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from pages.conftest import Written
from pages.measure import BOTTOM, CHARACTER, LEFT, LINES, MM, PITCH, RIGHT, TOP, Page, dark
from pages.samples import HANZI, SIGNED

pytestmark = pytest.mark.pages


def faults_of_a_full_page(page: Page) -> list[str]:
    """What of a page filled with hanzi is not as the standard has it (5.2): lines, characters, pitch, margins, size."""
    found = []
    if len(page.lines) != LINES:
        found.append(f"{len(page.lines)} lines")
    found += [f"{len(line.glyphs)} characters" for line in page.lines if len(line.glyphs) != 28]
    # LibreOffice writes places to a tenth of a point, so a sum of 21 is exact where one is not.
    pitches = [lower.baseline - upper.baseline for upper, lower in pairwise(page.lines)]
    found += [f"pitch {pitch:.2f}" for pitch in pitches if abs(pitch - PITCH) > 0.06]
    if abs(sum(pitches) / len(pitches) - PITCH) > 0.01:
        found.append(f"mean pitch {sum(pitches) / len(pitches):.3f}")
    # LibreOffice puts four fifths of an exact line above the letters' baseline.
    edges = {
        "left": (min(line.left for line in page.lines), LEFT),
        "right": (max(line.right for line in page.lines), RIGHT),
        "top": (page.lines[0].baseline - 0.8 * PITCH, TOP),
        "bottom": (page.lines[-1].baseline + 0.2 * PITCH, BOTTOM),
    }
    found += [f"{side} {got / MM:.2f} mm" for side, (got, wanted) in edges.items() if abs(got - wanted) > 1 * MM]
    return found + [f"{size} pt" for size in {glyph.size for glyph in page.body} - {16.0}]


def indent(page: Page) -> float:
    """How far the title page's first line of text begins from the edge, in characters."""
    first = next(line for line in page.lines if line.glyphs[0].size == 16)
    return (first.left - LEFT) / CHARACTER


def test_a_full_page_has_22_lines_of_28_characters(written: Mapping[str, Written]) -> None:
    pages = written["full-page"].pages()
    assert len(pages) == 4
    assert faults_of_a_full_page(pages[1]) == []
    assert faults_of_a_full_page(pages[2]) == []


@pytest.mark.parametrize(
    ("name", "fault"),
    [("pitch", "21 lines"), ("squeeze", "27 characters"), ("margin", "top"), ("size", "15.0 pt")],
)
def test_a_wrong_page_is_seen(written: Mapping[str, Written], name: str, fault: str) -> None:
    assert any(fault in found for found in faults_of_a_full_page(written[f"wrong-{name}"].pages()[1]))


def test_the_first_line_is_indented_two_characters(written: Mapping[str, Written]) -> None:
    assert abs(indent(written["full-page"].pages()[0]) - 2) < 0.05
    assert abs(indent(written["wrong-indent"].pages()[0]) - 2) > 0.5


def widest_gap(pages: tuple[Page, ...]) -> float:
    """The widest space between two hanzi of a line, in characters."""
    pairs = [pair for page in pages for line in page.lines for pair in pairwise(line.glyphs)]
    hanzi = [(left, right) for left, right in pairs if left.text in HANZI and right.text in HANZI]
    return max(right.left - left.right for left, right in hanzi) / CHARACTER


def test_no_line_is_stretched_by_an_address_or_a_telephone_number(written: Mapping[str, Written]) -> None:
    assert widest_gap(written["addresses"].pages()) < 0.1
    assert widest_gap(written["wrong-edge"].pages()) > 0.5


# Page numbers


def faults_of_numbers(written: Written) -> list[str]:
    """What of a document's page numbers is not as the standard has it (7.5)."""
    found = []
    for page in written.pages():
        if [line.text for line in page.foot] != [f"—{page.number}—"]:
            found.append(f"page {page.number} says {[line.text for line in page.foot]}")
            continue
        (line,) = page.foot
        found += [f"{size} pt" for size in {glyph.size for glyph in line.glyphs} - {14.0}]
        space = RIGHT - line.right if page.number % 2 else line.left - LEFT
        if abs(space - 14) > 1:  # 居右（左）空一字, a character of 14 pt
            found.append(f"page {page.number}: {space:.1f} pt from the outer edge")
    return found


def test_page_numbers_stand_at_the_outer_side(written: Mapping[str, Written]) -> None:
    assert faults_of_numbers(written["full-page"]) == []
    assert any("page 2" in fault for fault in faults_of_numbers(written["wrong-side"]))


def test_page_numbers_stand_7_mm_below_the_text_area(written: Mapping[str, Written]) -> None:
    def below(name: str, number: int) -> float:
        """From the text area's lower edge to the middle of the dash, the thinnest thing there, in millimetres."""
        file = written[name]
        line = file.pages()[number - 1].foot[0]
        left, top, _, bottom = dark(file.pdf, number, BOTTOM + 3, until=line.glyphs[0].right)
        assert left < line.glyphs[0].right
        assert bottom - top < 2, "that is no dash"
        return ((top + bottom) / 2 - BOTTOM) / MM

    for number in (1, 2):
        assert abs(below("full-page", number) - 7) < 1.5
    assert abs(below("wrong-foot", 1) - 7) > 1.5


def test_every_page_of_every_document_is_numbered(written: Mapping[str, Written]) -> None:
    for name, file in written.items():
        if not name.startswith("wrong"):
            assert faults_of_numbers(file) == [], name


# Signature


def faults_of_places(file: Written, name: str) -> list[str]:
    """What of the unit's and the date's places is not as the standard has it (7.3.5.2), to a tenth of a character."""
    unit, date = file.pages()[0].lines[-2:]
    width = sum(0.5 if letter.isdigit() else 1 for letter in SIGNED[name][1])
    # LibreOffice puts spaces around digits, whatever w:autoSpaceDE says. They push the date's end to the right.
    pushed = (date.right - date.left) / CHARACTER - width
    assert 0 <= pushed < 1.2
    found = {
        "the unit's space": (
            (RIGHT - unit.right) / CHARACTER,
            2 if width <= len(unit.text) else width + 4 - len(unit.text),
        ),
        "the date's space": (
            (RIGHT - date.right) / CHARACTER + pushed,
            2 if width > len(unit.text) else len(unit.text) - width,
        ),
        "from unit to date": ((date.left - unit.left) / CHARACTER, 2),
    }
    return [f"{what} is {got:.2f}" for what, (got, wanted) in found.items() if abs(got - wanted) > 0.1]


@pytest.mark.parametrize("name", SIGNED)
def test_unit_and_date_stand_by_their_widths(written: Mapping[str, Written], name: str) -> None:
    assert faults_of_places(written[f"signed-{name}"], name) == []


def test_a_misplaced_date_is_seen(written: Mapping[str, Written]) -> None:
    assert len(faults_of_places(written["wrong-place"], "name")) == 2


def test_a_blank_line_stands_above_the_signature(written: Mapping[str, Written]) -> None:
    above, unit, date = written["signed-name"].pages()[0].lines[-3:]
    assert abs(unit.baseline - above.baseline - 2 * PITCH) < 0.1
    assert abs(date.baseline - unit.baseline - PITCH) < 0.1
