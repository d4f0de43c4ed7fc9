"""Words that depend on what was said before, once a finished text is known: the year once a part, 全年 at most twice.

The first time a part (一、二、三) speaks of the year it says 2025年，我镇 (2025年 inside a paragraph), the first time
each of its sections does it says 全年, in further sections 年内, and nothing after that. For a unit that was founded
during the year 年内 stands for 全年. 政府信息公开申请 is said in full once a section, and 申请 after that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.document import Block, Heading, Paragraph, RunIn, Span, Spans
from drafter.phrases.marks import REQUEST, WHEN, WHEN_ALONE

MOST_IN_PART = 2
"""How often 全年 is said in a part."""

REQUEST_NAME, REQUEST_SHORT = "政府信息公开申请", "申请"


def month(text: object) -> str:
    """4月 of 4, and any other answer that says when as it is."""
    return re.sub(r"^(\d{1,2})$", r"\1月", str(text))


class Times:
    """Fills in, in order, the words of a report's blocks that depend on what was said before."""

    def __init__(self, year: int, own_name: str, whole_year: bool = True) -> None:
        self.year, self.own_name = year, own_name
        self.all_year = "全年" if whole_year else "年内"
        self.part_said = self.section_said = self.request_said = False
        self.said = 0

    def blocks(self, blocks: Iterable[Block]) -> list[Block]:
        """The blocks with these words in place of their marks."""
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> Block:
        if isinstance(block, Heading | RunIn):
            if block.level == 1:
                self.part_said, self.said = False, 0
            self.section_said = self.request_said = False
        if isinstance(block, Paragraph):
            return Paragraph(self._spans(block.spans))
        if isinstance(block, RunIn):
            return RunIn(block.level, block.number, block.lead, self._spans(block.spans))
        return block

    def _spans(self, spans: Spans) -> Spans:
        done, first = [], True
        for span in spans:
            said = []
            for piece in re.split(f"([{WHEN}{WHEN_ALONE}{REQUEST}])", span.text):
                said.append(self._word(piece, first))
                first = first and not said[-1]
                # Told by a sentence that has the year in its own words (我镇于2025年6月设立).
                self.part_said = self.part_said or bool(re.search(rf"(?<![《\d]){self.year}年(?=\d{{1,2}}月)", piece))
                self.request_said = self.request_said or REQUEST_NAME in said[-1]
            done.append(Span("".join(said), span.open))
        return tuple(done)

    def _word(self, piece: str, first: bool) -> str:
        if piece == REQUEST:
            return REQUEST_SHORT if self.request_said else REQUEST_NAME
        return self._when(piece, first) if piece in (WHEN, WHEN_ALONE) else piece

    def _when(self, mark: str, first: bool) -> str:
        if mark == WHEN_ALONE and not first and not self.part_said and not self.section_said:
            # In the middle of a paragraph the title's year is meant: 由办公室审查，全年共审查20条.
            self.section_said = True
            self.said += 1
            return self.all_year
        if not self.part_said:
            self.part_said = self.section_said = True
            return f"{self.year}年{'，' if first else ''}{self.own_name if first and mark == WHEN else ''}"
        if not self.section_said:
            self.section_said = True
            self.said += 1
            return self.all_year if self.said <= MOST_IN_PART else "年内"
        return ""
