"""What a fact is: its type, and all that the program knows about it, in one place in the model's field.

A model's field reads `total: Count | None = fact("主动公开政府信息总数", "…？", "条", clause="…", last="show")`. The
questionnaire, the JSON Schema, the comments of the answers file and the names in messages all come from there.
`None` means not answered or not stated; 0 is an answer; 不适用 says that the question does not apply.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, JsonValue, PlainValidator, WithJsonSchema
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from drafter import words
from drafter.report import forms, values
from drafter.report.values import NOT_APPLICABLE, BadValue
from drafter.text.townships import COUNTY_KINDS

Last = Literal["carry", "show", "derive", "none"]
"""What last year's value is good for: offered and kept, shown beside the question, made this year's by rule, none."""

NA = Literal["不适用"]


class Facts(BaseModel):
    """A group of facts: immutable, and a key it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Part(Facts):
    """One named part of a whole, or one channel: its name and how many."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of answer: its name, and the reader every door uses for it."""

    name: str
    read: Callable[[Any], Any]


def _parts(value: object) -> list[Part]:
    plain = (
        [item.model_dump() if isinstance(item, Part) else item for item in value] if isinstance(value, list) else value
    )
    return [Part(name=name, count=count) for name, count in values.read_parts(plain)]


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
KINDS = {
    kind.name: kind
    for kind in (
        Kind("count", values.read_count),
        Kind("change", values.read_change),
        Kind("quantity", values.read_quantity),
        Kind("yuan", lambda value: values.read_money(value, "元")),
        Kind("wan", lambda value: values.read_money(value, "万元")),
        Kind("percent", values.read_percent),
        Kind("text", values.read_text),
        Kind("held", values.read_held),
        Kind("texts", values.read_texts),
        Kind("states", values.read_states),
        Kind("names", values.read_names),
        Kind("parts", _parts),
        Kind("date", values.read_date),
        Kind("yesno", values.read_yes_no),
        Kind("unit", _choice),
        Kind("table", _table),
    )
}


def read(kind: str, value: object) -> Any:
    """The value as this kind of answer, or 不适用; raises `BadValue` with one Chinese line.

    Identity facts (a unit's kind, table 2) always apply and have no 不适用.
    """
    if isinstance(value, str) and value.strip() == NOT_APPLICABLE and kind not in ("unit", "table"):
        return NOT_APPLICABLE
    return KINDS[kind].read(value)


def _answer(kind: str, **schema: Any) -> tuple[Kind, PlainValidator, WithJsonSchema]:
    """The annotations of a kind of answer."""

    def check(value: object) -> object:
        try:
            return read(kind, value)
        except BadValue as fault:
            raise PydanticCustomError("answer", "{said}", {"said": str(fault)}) from None

    any_of = [schema] if kind in ("unit", "table") else [schema, {"const": NOT_APPLICABLE}]
    return (KINDS[kind], PlainValidator(check), WithJsonSchema({"anyOf": any_of}))


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

Count = Annotated[int | NA, *_answer("count", type="integer", minimum=0)]
Change = Annotated[int | NA, *_answer("change", type="integer")]
Yuan = Annotated[Decimal | NA, *_answer("yuan", type="number", minimum=0)]
Wan = Annotated[Decimal | NA, *_answer("wan", type="number", minimum=0)]
Percent = Annotated[str, *_answer("percent", type=["string", "number"])]
Text = Annotated[str, *_answer("text", type="string", minLength=1)]
Held = Annotated[str, *_answer("held", type="string", minLength=1)]
States = Annotated[list[str] | NA, *_answer("states", type="array", items={"enum": list(values.STATES)})]
Texts = Annotated[list[str] | NA, *_answer("texts", **_STRINGS)]
Names = Annotated[list[str] | NA, *_answer("names", **_STRINGS)]
Parts = Annotated[list[Part] | NA, *_answer("parts", **_PARTS)]
Date = Annotated[date | NA, *_answer("date", type="string", format="date")]
YesNo = Annotated[bool | NA, *_answer("yesno", type="boolean")]
UnitKind = Annotated[str, *_answer("unit", enum=[*UNIT_KINDS, *COUNTY_KINDS])]
RequestTable = Annotated[dict[str, dict[str, int]], *_answer("table", **_TABLE)]


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


@dataclass(frozen=True, slots=True)
class _Known:
    """What a model's field carries beside title and description; into the JSON Schema goes what is for people."""

    measure: str
    clause: str
    last: Last
    help: str
    quiet: bool
    counts: str
    example: str
    was: tuple[str, ...]
    topic: str
    follows: str

    def __call__(self, schema: dict[str, Any]) -> None:
        """Add what is known to the field's JSON Schema (pydantic calls this)."""
        schema.update({name: value for name, value in asdict(self).items() if value and name not in ("was", "follows")})


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
) -> Any:
    """The model field of one fact; absent (None) until it is answered.

    Each of `was` is a full path (`proactive.sum`), or with a dot before it a name in the fact's own group (`.sum`),
    which also serves a group that stands in the model several times.
    """
    known = _Known(measure, clause, last, help, quiet, counts, example, was, topic, follows)
    return Field(default=None, title=term, description=question, json_schema_extra=known)


def group(title: str, *, counts: str = "", example: str = "") -> Any:
    """The model field of a titled group that shares its facts' wording with other groups.

    `counts` and `example`, where given, stand for those of every fact in it.
    """
    known: dict[str, JsonValue] = {"counts": counts, "example": example}
    return Field(default=None, title=title, json_schema_extra={name: value for name, value in known.items() if value})


def catalogue(model: type[Facts], prefix: str = "", above: FieldInfo | None = None) -> list[Fact]:
    """All facts below a model, in the model's order.

    A titled group's name goes before its facts' names. `above` is the group's own field (None: the whole model).
    """
    found: list[Fact] = []
    for name, field in model.model_fields.items():
        inside = get_args(field.annotation)
        inner = next((a for a in inside if isinstance(a, type) and issubclass(a, Facts)), None)
        if inner is not None:
            found += catalogue(inner, f"{prefix}{name}.", field)
            continue
        marks = [*field.metadata, *(mark for a in inside for mark in getattr(a, "__metadata__", ()))]
        kind = next((mark.name for mark in marks if isinstance(mark, Kind)), None)
        if kind is not None:
            found.append(_described(prefix, name, kind, field, above))
    return found


def _described(prefix: str, name: str, kind: str, field: FieldInfo, above: FieldInfo | None) -> Fact:
    known = field.json_schema_extra
    assert isinstance(known, _Known), f"{prefix}{name} is not made by fact()"
    title = above.title or "" if above else ""
    shared: Any = above.json_schema_extra or {} if above else {}
    return Fact(
        path=f"{prefix}{name}",
        kind=kind,
        term=title + (field.title or name),
        question=title + (field.description or ""),
        measure=known.measure,
        clause=known.clause,
        last=known.last,
        help=known.help,
        quiet=known.quiet,
        counts=shared.get("counts", known.counts),
        example=shared.get("example", known.example),
        was=tuple(prefix + old[1:] if old.startswith(".") else old for old in known.was),
        topic=known.topic,
        follows=known.follows,
    )
