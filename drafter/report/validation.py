"""The model of facts as a pydantic model: what an answers file says, validated whole, and its JSON Schema.

pydantic takes a tenth of a second to load, so only those import this who have answers to validate.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema, create_model
from pydantic_core import PydanticCustomError

from drafter import words
from drafter.report import facts, stored
from drafter.report.facts import ALWAYS_APPLY, Facts, Kind
from drafter.report.model import Report
from drafter.report.values import NOT_APPLICABLE, BadValue

Look = Annotated[str, Field(strict=True, min_length=1)]
"""The way to a base document, from the answers file's folder: no fact, and never asked."""


class Validated(BaseModel):
    """A group of facts: immutable, and a key it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


_GROUPS: dict[type[Facts], type[Validated]] = {}
"""The models of groups made so far: one that stands in several places is one definition of the JSON Schema."""


@cache
def model() -> type[Validated]:
    """The model of an answers file: the facts, and what belongs to the file itself."""
    return create_model(
        Report.__name__,
        __base__=Validated,
        __doc__=Report.__doc__,
        template=(str, Field(min_length=1, title="模板")),
        year=(int, Field(ge=2008, le=2100, strict=True, title="年度")),
        look=(Look | None, Field(default=None, title=words.LOOK_KEY_TITLE, description=words.LOOK_KEY)),
        **_fields(Report),
        extra=(dict[str, object], Field(default_factory=dict, title="模板自带的问题")),
    )


def _group(declared: type[Facts]) -> type[Validated]:
    if declared not in _GROUPS:
        _GROUPS[declared] = create_model(
            declared.__name__,
            __base__=Validated,
            __module__=declared.__module__,
            __doc__=declared.__doc__,
            **_fields(declared),
        )
    return _GROUPS[declared]


def _fields(declared: type[Facts]) -> dict[str, Any]:
    """The fields as `create_model` takes them: each with its type and its default."""
    return {
        field.name: (
            (_answer(field.holds) if isinstance(field.holds, Kind) else _group(field.holds)) | None,
            _about(field.about),
        )
        for field in facts.fields(declared)
    }


def _answer(kind: Kind) -> Any:
    """The type of an answer of this kind."""
    schema = dict(kind.schema)
    any_of = [schema] if kind.name in ALWAYS_APPLY else [schema, {"const": NOT_APPLICABLE}]
    return Annotated[Any, PlainValidator(partial(_checked, kind.name)), WithJsonSchema({"anyOf": any_of})]


def _checked(kind: str, value: object) -> object:
    try:
        return facts.read(kind, value)
    except BadValue as fault:
        raise PydanticCustomError("answer", "{said}", {"said": str(fault)}) from None


def _about(declared: facts.Details | None) -> Any:
    """The field's words; into its JSON Schema goes what is for people."""
    if declared is None:
        return None
    for_people = ("measure", "clause", "last", "help", "quiet", "counts", "example", "topic")
    shared = ("counts", "example")  # of a group
    said = {name: value for name in (for_people if declared.question else shared) if (value := getattr(declared, name))}
    return Field(default=None, title=declared.term, description=declared.question or None, json_schema_extra=said)


def flatten(report: Validated) -> dict[str, Any]:
    """The report's facts by path, as they are stored; an absent fact has no entry."""
    flat: dict[str, Any] = {}
    _flatten(report, "", flat)
    for name, value in flat.pop("extra", {}).items():
        flat[f"extra.{name}"] = value
    flat.pop("look", None)
    return flat


def _flatten(group: Validated, prefix: str, flat: dict[str, Any]) -> None:
    for name in group.model_fields_set:
        value = getattr(group, name)
        if isinstance(value, Validated):
            _flatten(value, f"{prefix}{name}.", flat)
        elif value is not None:
            flat[prefix + name] = stored(value)
