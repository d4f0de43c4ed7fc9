"""The model of facts as a pydantic model: what an answers file says, validated whole, and its JSON Schema.

pydantic takes a tenth of a second to load, so only those import this who have answers to validate; and a group's model
some milliseconds to make, so none is made before an answer in it is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, create_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function

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


@cache
def model(whole: bool = False) -> type[Validated]:
    """The model of an answers file: the facts, and what belongs to the file itself.

    `whole`: with all groups and with what is said of each field, as its JSON Schema shows them; else a group's model is
    made when the first answer in it is read.
    """
    return create_model(
        Report.__name__,
        __base__=Validated,
        __doc__=Report.__doc__,
        template=(str, Field(min_length=1, title="模板")),
        year=(int, Field(ge=2008, le=2100, strict=True, title="年度")),
        look=(Look | None, Field(default=None, title=words.LOOK_KEY_TITLE, description=words.LOOK_KEY)),
        **_fields(Report, whole),
        extra=(dict[str, object], Field(default_factory=dict, title="模板自带的问题")),
    )


_GROUPS: dict[tuple[type[Facts], bool], type[Validated]] = {}
"""The models of groups made so far: one that stands in several places is one definition of the JSON Schema."""


def _group(declared: type[Facts], whole: bool) -> type[Validated]:
    if (declared, whole) not in _GROUPS:
        _GROUPS[declared, whole] = create_model(
            declared.__name__,
            __base__=Validated,
            __module__=declared.__module__,
            __doc__=declared.__doc__,
            **_fields(declared, whole),
        )
    return _GROUPS[declared, whole]


def _fields(declared: type[Facts], whole: bool) -> dict[str, Any]:
    """The fields as `create_model` takes them: each with its type and its default."""
    return {
        field.name: (_type(field.holds, whole), _about(field.about) if whole else None)
        for field in facts.fields(declared)
    }


def _type(holds: Kind | type[Facts], whole: bool) -> Any:
    if isinstance(holds, Kind):
        return Annotated[Any, _Answer(holds)]
    return _group(holds, whole) | None if whole else Annotated[Any, _Later(holds)]


@dataclass(frozen=True, slots=True)
class _Answer:
    """Marks a field that holds an answer of a kind."""

    kind: Kind

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        not_applicable = [] if self.kind.name in ALWAYS_APPLY else [{"const": NOT_APPLICABLE}]
        return {"anyOf": [dict(self.kind.schema), *not_applicable, {"type": "null"}]}

    def _read(self, value: object) -> object:
        try:
            return None if value is None else facts.read(self.kind.name, value)
        except BadValue as fault:
            raise PydanticCustomError("answer", "{said}", {"said": str(fault)}) from None


@dataclass(frozen=True, slots=True)
class _Later:
    """Marks a field that holds a group whose model is made when there is something to read."""

    declared: type[Facts]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(self._read)

    def _read(self, value: object) -> object:
        return None if value is None else _group(self.declared, whole=False).model_validate(value)


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
