"""Putting answers on disk: only what reads back as the answers meant takes the old file's place."""

from __future__ import annotations

import json
from collections.abc import Mapping

from drafter import words
from drafter.answers.backup import beside
from drafter.answers.model import Answers
from drafter.answers.writing import to_toml
from drafter.disk import replace_whole
from drafter.errors import OutputError
from drafter.report import Fact
from drafter.toml import LARGEST, parsed, plain, same


def save(answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool] | None = None) -> None:
    """Write the answers to their path, whole or not at all; open facts among `wanted` stand as comments to fill in.

    `wanted` says of each path whether the report needs it or can do without; of topics that the year has not, only the
    names are said. Raises `OutputError` when the disk does
    not take the file, or when its text would not read back as these answers: then the old file stays, and the answers
    are kept beside it in a file that the fault names.
    """
    if answers.path is None:
        raise ValueError("answers without a path cannot be saved")
    try:
        content = _checked(answers, facts, wanted)
    except Exception as fault:  # whatever the cause, nothing given may be lost
        raise _kept_beside(answers) from fault
    try:
        replace_whole(answers.path, content)
    except OSError as fault:
        raise OutputError(
            words.cannot_write(words.why(fault)), file=answers.path, hint=words.CANNOT_WRITE_HINT
        ) from None


def _checked(answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool] | None) -> bytes:
    """The file's bytes; raises an exception when they do not read back as these answers."""
    text = to_toml(answers, facts, wanted)
    content = ("\ufeff" if answers.bom else "").encode() + text.replace("\n", answers.newline).encode()
    if len(content) > LARGEST:
        raise ValueError("larger than can be read again")
    there = parsed(content.decode(), answers.path, OutputError)
    record = there.pop("record", {})
    if not same(there, plain(answers.raw)) or not same(record, plain(answers.record.table())):
        raise ValueError("reads back as other answers")
    return content


def _kept_beside(answers: Answers) -> OutputError:
    """Keep the answers beside their file in a form that cannot fail, and the fault that says so."""
    assert answers.path is not None
    aside = beside(answers.path, words.UNSAVED_ENDING)
    everything = {"answers": answers.raw, "record": answers.record.table()}
    text = json.dumps(everything, ensure_ascii=False, indent=2, default=str)
    try:
        replace_whole(aside, text.encode("utf-8", "backslashreplace"))
    except OSError as fault:
        return OutputError(words.NOT_READ_BACK, file=answers.path, hint=words.cannot_write(words.why(fault)))
    return OutputError(words.NOT_READ_BACK, file=answers.path, hint=words.kept_beside(str(aside)))
