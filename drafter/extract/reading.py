"""What was read in a finished report: its passages, its form tables, and every figure with the words it came from.

A `Reading` is what the rules on finished reports look at, and what `import` makes answers of. It keeps contradictions
as they stand: two mentions of one fact may differ, a table's total may not be the sum of its cells.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from drafter.document import Document
from drafter.extract.outline import Outline
from drafter.text.marks import Numbered, numbered
from drafter.text.numerals import Number

if TYPE_CHECKING:
    from drafter.extract.statements import Statement

Era = Literal["2008", "2019", "2021"]
"""By the national form: none (2008–2018), 国办公开办函〔2019〕60号 (2019, 2020), 〔2021〕30号 (2021 and later)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A printed line or paragraph outside tables, in order.

    `text` is as printed, heading number included; `place` says where in Chinese (标题, 第12段); `section` are the
    headings above it, outermost first, without their numbers (a heading's own words are not in its section); `level` is
    1 to 4 for a heading and 0 otherwise; `index` is its place among the reading's passages.
    """

    text: str
    place: str
    kind: Literal["title", "heading", "paragraph", "signature"]
    level: int = 0
    section: tuple[str, ...] = ()
    index: int = 0

    @property
    def number(self) -> Numbered | None:
        """The number that the passage begins with (一、 （二） 1.); None when it begins with none."""
        return numbered(self.text)

    @property
    def words(self) -> str:
        """The text without that number."""
        return self.number.words if self.number else self.text.strip()


@dataclass(frozen=True, slots=True)
class FormCell:
    """One value cell of a national form's table.

    `path` is the fact's path, with the ids `total` and `results_total` for printed sums
    (`requests.table.granted.natural`, `requests.table.results_total.total`, `statutory.normative.issued`,
    `disputes.review.total`). `text` is as printed (may be empty, “/” or “-”); `value` is None when that is no number.
    `place` names the cell in Chinese: 表2“（一）予以公开”行“自然人”列.
    """

    path: str
    text: str
    value: Number | None
    place: str


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table recognised as one of the national forms' three.

    `form` is the year of the form it follows, empty where both forms are alike (disputes, or too little is there to
    tell). `unread` are labels or rows that could not be matched to the form, as printed.
    """

    kind: Literal["disclosure", "requests", "disputes"]
    form: Literal["2019", "2021", ""]
    cells: tuple[FormCell, ...]
    place: str
    unread: tuple[str, ...] = ()

    def value(self, path: str) -> Number | None:
        """The number in the cell of a path; None when there is no such cell or no number in it."""
        return next((cell.value for cell in self.cells if cell.path == path), None)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the prose states a fact.

    `low` and `high` bound what the words allow (469: both 469; 3000余: 3000 to 3999; 8以上: 8 and None); `exact` says
    that the figure is stated as it is, without 余, 约, 以上 and such. `sure` is False where the words may also speak of
    something else; `table` says that it stands in a table that is none of the national forms'; `text` is the figure
    as printed (empty where no answer keeps the words); `channels` says that it is of several channels together, where
    one item may count more than once.
    """

    path: str
    low: Number
    high: Number | None
    quote: str
    place: str
    exact: bool = True
    sure: bool = True
    table: bool = False
    text: str = ""
    channels: bool = False

    @property
    def value(self) -> Number:
        """The figure as stated."""
        return self.low


@dataclass(frozen=True, slots=True)
class StatedPart:
    """A part in a list of parts: its name, how many, and the percentage printed beside it (None: none)."""

    name: str
    count: Number
    percent: Decimal | None = None


PartKind = Literal[
    "content",
    "key",
    "last_content",
    "channel",
    "form",
    "way",
    "outcome",
    "applicant",
    "review",
    "suit",
    "part",
    "span",
    "figure",
]
"""What parts are: what information is about, what of it was singled out, last year's, where it was published; the
forms of interpretations; how requests came, how they ended, who made them; how reconsiderations and lawsuits ended;
parts of a part, spans of the year, or figures whatever they count."""
Complete = Literal["whole", "likely", "some", "unknown"]
"""The words claim that the parts make up the total; the figures make it likely; they do not claim it; there may be
parts that could not be read."""

_LISTED: dict[PartKind, tuple[str, str]] = {
    "content": ("proactive.categories", "proactive.total"),
    "key": ("proactive.key_counts", "proactive.key_total"),
    "last_content": ("proactive.last_categories", "proactive.last_total"),
    "channel": ("proactive.channels", "proactive.total"),
    "form": ("interpretation.forms", "interpretation.articles"),
    "way": ("requests.by_channel", "requests.received"),
    "outcome": ("requests.outcomes", "requests.received"),
    "applicant": ("requests.applicants", "requests.received"),
    "review": ("disputes.reconsideration_outcomes", "disputes.reconsideration"),
    "suit": ("disputes.litigation_outcomes", "disputes.litigation"),
}
"""The fact that a list of a kind states, and the fact that is its total; kinds that state none are left out."""


@dataclass(frozen=True, slots=True)
class PartList:
    """Parts said to belong to a total.

    `total` is the total stated with the list (None: not stated beside it), `total_path` the fact that it is, where
    that is not the usual one of the kind.
    """

    kind: PartKind
    parts: tuple[StatedPart, ...]
    total: Number | None
    complete: Complete
    quote: str
    place: str
    total_path: str | None = None

    @property
    def path(self) -> str:
        """The fact that the list states (proactive.categories); empty when it states none."""
        return _LISTED.get(self.kind, ("", ""))[0]

    @property
    def of(self) -> str:
        """The fact that is the list's total; empty when it is none."""
        return _LISTED.get(self.kind, ("", ""))[1] if self.total_path is None else self.total_path

    @property
    def added(self) -> Number:
        """The sum of the parts."""
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class StatedShare:
    """A printed percentage with the two figures it is to follow from: part of whole, or a change against before.

    Where the share is said in words (近六成, 翻一番) `said` are these and `bounds` what they allow, in percent;
    `percent` is then 0.
    """

    percent: Decimal
    part: Number
    of: Number
    quote: str
    place: str
    change: bool = False
    bounds: tuple[Decimal, Decimal] | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class StatedStep:
    """This year's figure with last year's and what came to it (`step`: negative where it shrank), all stated."""

    now: Number
    last: Number
    step: Number
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class StatedAverage:
    """平均每月8条以上: an average over `periods` (12 months, 4 quarters …) of the total it belongs to.

    `spans` are the ranges of how many periods may be meant: a year has 50 to 53 weeks.
    """

    low: Decimal
    high: Decimal | None
    periods: int
    spans: tuple[tuple[int, int], ...]
    total: Number
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an answer came from: the fact's path, the value, the sentence or cell, the place."""

    path: str
    value: Any
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """A fact that was read but not surely: its path, the candidates with their evidence, and why (in Chinese)."""

    path: str
    candidates: tuple[Evidence, ...]
    why: str


@dataclass(frozen=True)
class Reading:
    """A finished report as read. `year`, `unit` and `kind` (镇, 乡, 街道) are None when the report does not tell.

    `statements` are all figures and denials of the prose, by sentence.
    `facts` are the answers by path, as the answers file holds them; `sums` the printed totals that an answers file
    would compute; each has its `evidence`.
    """

    document: Document
    passages: tuple[Passage, ...]
    era: Era
    year: int | None
    unit: str | None
    kind: str | None
    tables: tuple[FormTable, ...] = ()
    statements: tuple[tuple[Statement, ...], ...] = ()
    mentions: tuple[Mention, ...] = ()
    lists: tuple[PartList, ...] = ()
    shares: tuple[StatedShare, ...] = ()
    averages: tuple[StatedAverage, ...] = ()
    steps: tuple[StatedStep, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    sums: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    unsure: tuple[Unsure, ...] = ()

    @cached_property
    def _by_quote(self) -> dict[str, tuple[Statement, ...]]:
        return {said[0].sentence.quote: said for said in reversed(self.statements) if said}

    def stated_in(self, quote: str) -> tuple[Statement, ...]:
        """What a sentence states, by its words as printed; nothing for a cell of a table."""
        return self._by_quote.get(quote, ())

    @cached_property
    def outline(self) -> Outline:
        """The report's numbered lines and parts."""
        return Outline(self.passages)
