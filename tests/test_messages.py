"""The table of messages is the program's: each row is said, and what is said has a row."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from messages import GROUPS
from messages.desk import Desk, Message

from drafter import words

if sys.platform == "win32":
    pytest.skip("pipes, links and modes of files are asked for", allow_module_level=True)

PACKAGE = Path(words.__file__).parent.parent
ROWS = [message for group in GROUPS.values() for message in group]
FAULTS = {
    *("DrafterError", "AnswersError", "UnreadableAnswers", "UnreadableReport", "TemplateFault", "OutputError"),
    *("NotInteractive", "BadValue", "fault", "warn"),
}
"""What a message is given to: an exception that a person reads, a function that makes one, or standard error."""


def plain(said: str) -> str:
    """The words without blanks and line ends: a screen wraps them."""
    return "".join(said.split())


def pattern(reads: str) -> str:
    return ".+?".join(map(re.escape, re.split("〈[^〉]*〉", plain(reads))))


@pytest.mark.parametrize("message", ROWS, ids=[f"{at}-{row.name}" for at, row in enumerate(ROWS)])
def test_each_message_is_said_as_the_table_has_it(
    message: Message, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    value = getattr(words, message.name)
    made = [] if callable(value) else [value]

    def recorded(*arguments: Any, **named: Any) -> Any:
        result = value(*arguments, **named)
        made.append(result[0] if isinstance(result, tuple) else result)
        return result

    if callable(value):
        monkeypatch.setattr(words, message.name, recorded)
    monkeypatch.chdir(tmp_path)
    said = plain(message.provoke(Desk(tmp_path, monkeypatch)))
    made = [one for one in map(plain, made) if one in said]
    assert made, said
    assert any(re.fullmatch(pattern(message.reads), one) for one in made), made


def refused_or_warned() -> set[str]:
    """The names of what the program's code puts into a fault or warns with, but for the remedies."""
    found: set[str] = set()

    def walk(node: ast.AST, inside: bool) -> None:
        if inside and isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "words":
            found.add(node.attr)
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            inside = inside or name in FAULTS
        for child in ast.iter_child_nodes(node):
            if not (isinstance(child, ast.keyword) and child.arg == "hint"):
                walk(child, inside)

    for file in PACKAGE.rglob("*.py"):
        walk(ast.parse(file.read_text("utf-8")), False)
    return found


def of_modules(*modules: str) -> set[str]:
    """The public names of modules of words."""
    found: set[str] = set()
    for module in modules:
        for node in ast.parse((PACKAGE / "words" / f"{module}.py").read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                found.add(node.name)
            if isinstance(node, ast.Assign):
                found |= {name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return {name for name in found if not name.startswith("_")}


NO_MESSAGES = {
    "what to do, behind a message": {
        *("REPORT_FORMATS", "NAME_ONE_FILE", "NEEDS_TEXT", "REMOVE_PASSWORD", "REMOVE_PDF_PASSWORD", "UNPACK_FIRST"),
        *("unpack_first", "DOWNLOAD_AGAIN", "COPY_WITH_LINE_ENDS", "NAME_THE_REPORT", "UNPROTECT_FIRST", "COPY_TEXT"),
        *("OPEN_PART", "OPEN_ATTACHMENT", "SAVE_AS", "CONVERT_FIRST"),
        *("SHORTER_NAME", "write_elsewhere", "make_room", "make_folder", "close_it", "close_it_or_delete"),
        *("lift_protection", "templates_are"),
    },
    "a part of a message": {
        *(
            "why",
            "NO_FILES_NAME",
            "STREAM_CLOSED",
            "shown",
            "name_shown",
            "nearest",
            "line_shown",
            "want_money",
            "WANT_COUNT",
        ),
        *("WANT_CHANGE", "WANT_PERCENT", "BROKEN_TOML", "BROKEN_TOML_HINT", "FAULT", "stumbled"),
    },
    "a name of a file": {"draft_name", "DRAFT_MARK", "changed_by_hand", "there_before"},
    "a mark in the report": {"OPEN_CELL", "open_place", "computed_from"},
}
"""Public names in the modules of messages, or put into faults, that are none."""


def test_no_message_is_without_its_row() -> None:
    said = refused_or_warned() | of_modules("files", "readers", "tomlfaults", "templates", "values")
    no_messages = set().union(*NO_MESSAGES.values())
    assert sorted(said - {row.name for row in ROWS} - no_messages) == []
    assert sorted(no_messages - said) == [], "stands in the list of what is no message for nothing"


def test_each_row_says_why_and_what_to_do() -> None:
    assert [row.name for row in ROWS if not row.cause or not row.mend or "\n" in row.reads + row.cause + row.mend] == []
