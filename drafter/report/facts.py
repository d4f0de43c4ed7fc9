"""What a fact is: its type, and all that the program knows about it, in one place in the model's field.

The fields are plain declarations, read by `catalogue` and made a pydantic model by `validation`, which loads pydantic:
reading and checking a finished report needs none. A field reads
`total: Count | None = fact("主动公开政府信息总数", "…？", "条", clause="…", last="show")`. The questionnaire, the JSON
Schema, the comments of the answers file and the names in messages all come from there.
`None` means not answered or not stated; 0 is an answer; 不适用 says that the question does not apply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args, get_type_hints

from drafter import words
from drafter.report import forms, values
from drafter.report.parts import read_parts
from drafter.report.values import NOT_APPLICABLE, BadValue
from drafter.text.townships import COUNTY_KINDS

Last = Literal["carry", "show", "derive", "none"]
"""What last year's value is good for: offered and kept, shown beside the question, made this year's by rule, none."""

NA = Literal["不适用"]


class Facts:
    """A group of facts, or of such groups: what its fields declare."""


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a whole, or one channel: its name and how many."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of answer: its name, the reader every door uses for it, and the JSON Schema of its values."""

    name: str
    read: Callable[[Any], Any]
    schema: Mapping[str, Any] = field(compare=False)


def as_stored(part: Part) -> dict[str, Any]:
    """A part as answers hold it."""
    return {"name": part.name, "count": part.count}


def _parts(value: object) -> list[Part]:
    plain = (
        [as_stored(item) if isinstance(item, Part) else item for item in value] if isinstance(value, list) else value
    )
    return [Part(name, count) for name, count in read_parts(plain)]


def _choice(value: object) -> str:
    if value not in (*UNIT_KINDS, *COUNTY_KINDS):
        raise BadValue(words.not_choice(value, list(UNIT_KINDS)))
    return str(value)


def _table(value: object) -> dict[str, dict[str, int]]:
    """Cells of table 2 by row and column; zeros are dropped, for only non-zero cells are stored."""
    if not isinstance(value, dict):
        raise BadValue(words.not_table(value))
    table: dict[str, dict[str, int]] = {}
    for row, cells in value.items():
        if row not in forms.STORED_ROWS:
            raise BadValue(words.unknown_name(row, forms.STORED_ROWS))
        if not isinstance(cells, dict):
            raise BadValue(words.not_table(cells))
        for column, cell in cells.items():
            if column not in forms.COLUMNS:
                raise BadValue(words.unknown_name(f"{row}.{column}", [f"{row}.{c}" for c in forms.COLUMNS]))
            try:
                count = values.read_count(cell)
            except BadValue as fault:
                raise BadValue(f"{forms.STORED_ROWS[row]}·{forms.COLUMNS[column]}：{fault}") from None
            if count:
                table.setdefault(row, {})[column] = count
    return table


UNIT_KINDS = ("镇", "乡", "街道")
"""What the questionnaire offers; a county adds its townships up (`rollup`) and is never asked its kind."""
_STRINGS = {"type": "array", "items": {"type": "string"}}
_PARTS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"name": {"type": "string"}, "count": {"type": "integer", "minimum": 0}},
        "required": ["name", "count"],
        "additionalProperties": False,
    },
}
_TABLE = {
    "type": "object",
    "propertyNames": {"enum": list(forms.STORED_ROWS)},
    "additionalProperties": {
        "type": "object",
        "propertyNames": {"enum": list(forms.COLUMNS)},
        "additionalProperties": {"type": "integer", "minimum": 0},
    },
}
KINDS = {
    kind.name: kind
    for kind in (
        Kind("count", values.read_count, {"type": "integer", "minimum": 0}),
        Kind("change", values.read_change, {"type": "integer"}),
        Kind("quantity", values.read_quantity, {"type": ["integer", "string"]}),
        Kind("yuan", lambda value: values.read_money(value, "元"), {"type": "number", "minimum": 0}),
        Kind("wan", lambda value: values.read_money(value, "万元"), {"type": "number", "minimum": 0}),
        Kind("percent", values.read_percent, {"type": ["string", "number"]}),
        Kind("text", values.read_text, {"type": "string", "minLength": 1}),
        Kind("held", values.read_held, {"type": "string", "minLength": 1}),
        Kind("texts", values.read_texts, _STRINGS),
        Kind("states", values.read_states, {"type": "array", "items": {"enum": list(values.STATES)}}),
        Kind("names", values.read_names, _STRINGS),
        Kind("parts", _parts, _PARTS),
        Kind("date", values.read_date, {"type": "string", "format": "date"}),
        Kind("yesno", values.read_yes_no, {"type": "boolean"}),
        Kind("unit", _choice, {"enum": [*UNIT_KINDS, *COUNTY_KINDS]}),
        Kind("table", _table, _TABLE),
    )
}
FIGURES = ("count", "change", "quantity", "yuan", "wan")
"""Kinds of facts that are one number."""
ALWAYS_APPLY = ("unit", "table")
"""Kinds of facts about who the unit is and what came: 不适用 is no answer to them."""

Count = Annotated[int | NA, KINDS["count"]]
Change = Annotated[int | NA, KINDS["change"]]
Yuan = Annotated[Decimal | NA, KINDS["yuan"]]
Wan = Annotated[Decimal | NA, KINDS["wan"]]
Percent = Annotated[str, KINDS["percent"]]
Text = Annotated[str, KINDS["text"]]
Held = Annotated[str, KINDS["held"]]
States = Annotated[list[str] | NA, KINDS["states"]]
Texts = Annotated[list[str] | NA, KINDS["texts"]]
Names = Annotated[list[str] | NA, KINDS["names"]]
Parts = Annotated[list[Part] | NA, KINDS["parts"]]
Date = Annotated[date | NA, KINDS["date"]]
YesNo = Annotated[bool | NA, KINDS["yesno"]]
UnitKind = Annotated[str, KINDS["unit"]]
RequestTable = Annotated[dict[str, dict[str, int]], KINDS["table"]]


def read(kind: str, value: object) -> Any:
    """The value as this kind of answer, or 不适用; raises `BadValue` with one Chinese line.

    Facts of the kinds in `ALWAYS_APPLY` have no 不适用.
    """
    if isinstance(value, str) and value.strip() == NOT_APPLICABLE and kind not in ALWAYS_APPLY:
        return NOT_APPLICABLE
    return KINDS[kind].read(value)


@dataclass(frozen=True, slots=True)
class Fact:
    """What the program knows of one fact.

    `path` is its place in the answers file, `term` its Chinese name, `question` how it is asked, `measure` its measure
    word (empty for texts), `clause` the rule that asks for it (empty: custom only), `help` the short line always shown
    with it, `quiet` that it is asked only when all questions are asked. `counts` says at more length what counts and
    what does not, `example` is an answer as one would type it (both empty: nothing to say); they are shown on request.
    `was` holds the paths at which older answers files have it. `topic` names what the fact belongs to, where not every
    township has such a thing in a year: it is asked only when the clerk says there was (empty: asked whenever the text
    mentions it). `follows` says what stands before the answer in a report, for taking it off (`values.bare`).
    `after` is the answer that calls for this one (a fact or a computed value): where that is more than nothing, this is
    asked whenever the text comes upon it, whatever last year had.
    """

    path: str
    kind: str
    term: str
    question: str
    measure: str
    clause: str
    last: Last
    help: str
    quiet: bool
    counts: str = ""
    example: str = ""
    was: tuple[str, ...] = ()
    topic: str = ""
    follows: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What a field of a group declares: a fact's `Fact`, but for path and kind; or the words a titled group shares."""

    term: str
    question: str = ""
    measure: str = ""
    clause: str = ""
    last: Last = "none"
    help: str = ""
    quiet: bool = False
    counts: str = ""
    example: str = ""
    was: tuple[str, ...] = ()
    topic: str = ""
    follows: str = ""
    after: str = ""


def fact(
    term: str,
    question: str,
    measure: str = "",
    *,
    clause: str = "",
    last: Last = "show",
    help: str = "",
    quiet: bool = False,
    counts: str = "",
    example: str = "",
    was: tuple[str, ...] = (),
    topic: str = "",
    follows: str = "",
    after: str = "",
) -> Any:
    """The model field of one fact; absent (None) until it is answered.

    Each of `was` is a full path (`proactive.sum`), or with a dot before it a name in the fact's own group (`.sum`),
    which also serves a group that stands in the model several times.
    """
    return Details(
        term,
        question,
        measure,
        clause,
        last,
        help,
        quiet,
        counts,
        example,
        was,
        topic,
        follows,
        after,
    )


def group(title: str, *, counts: str = "", example: str = "") -> Any:
    """The model field of a titled group that shares its facts' wording with other groups.

    `counts` and `example`, where given, stand for those of every fact in it.
    """
    return Details(title, counts=counts, example=example)


@dataclass(frozen=True, slots=True)
class Declared:
    """A field of a group: its name, the kind of its fact or the group it is, and what is declared of it."""

    name: str
    holds: Kind | type[Facts]
    about: Details | None


_FIELDS: dict[type[Facts], tuple[Declared, ...]] = {}


def fields(model: type[Facts]) -> tuple[Declared, ...]:
    """A group's fields, in order."""
    if model not in _FIELDS:
        found = []
        for name, hint in get_type_hints(model, include_extras=True).items():
            inside = get_args(hint)[0]  # of `Count | None`
            marks = getattr(inside, "__metadata__", ())
            found.append(Declared(name, marks[0] if marks else inside, getattr(model, name)))
        _FIELDS[model] = tuple(found)
    return _FIELDS[model]


def catalogue(model: type[Facts], prefix: str = "", above: Details | None = None) -> list[Fact]:
    """All facts below a model, in the model's order.

    A titled group's name goes before its facts' names. `above` is the group's own field (None: the whole model).
    """
    found: list[Fact] = []
    for declared in fields(model):
        if isinstance(declared.holds, Kind):
            assert declared.about is not None, f"{prefix}{declared.name} is not made by fact()"
            found.append(_described(prefix, declared.name, declared.holds.name, declared.about, above))
        else:
            found += catalogue(declared.holds, f"{prefix}{declared.name}.", declared.about)
    return found


def _described(prefix: str, name: str, kind: str, known: Details, above: Details | None) -> Fact:
    title = above.term if above else ""
    return Fact(
        path=prefix + name,
        kind=kind,
        term=title + known.term,
        question=title + known.question,
        measure=known.measure,
        clause=known.clause,
        last=known.last,
        help=known.help,
        quiet=known.quiet,
        counts=(above and above.counts) or known.counts,
        example=(above and above.example) or known.example,
        was=tuple(prefix + old[1:] if old.startswith(".") else old for old in known.was),
        topic=known.topic,
        follows=known.follows,
        after=known.after,
    )
