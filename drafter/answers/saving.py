"""Putting answers on disk: only what reads back as the answers meant takes the old file's place."""

from __future__ import annotations

import json
from collections.abc import Mapping

from drafter import words
from drafter.answers.backup import beside
from drafter.answers.model import Answers
from drafter.answers.writing import to_toml
from drafter.disk import is_protected, replace_whole
from drafter.errors import ChangedElsewhere, OutputError
from drafter.locks import alone_in
from drafter.report import Fact
from drafter.toml import LARGEST, parsed, plain, same


def save(
    answers: Answers, facts: Mapping[str, Fact], wanted: Mapping[str, bool] | None = None, over: bytes | None = None
) -> bytes:
    """Write the answers to their path, whole or not at all; open facts among `wanted` stand as comments to fill in.

    `wanted` says of each path whether the report needs it or can do without; of topics that the year has not, only the
    names are said. `over` is what the file must hold to be replaced (None: anything). Returns the bytes written.

    Raises `ChangedElsewhere` when the file holds something else. Raises `OutputError` when the disk does not take the
    file, when it is set read-only, or when its text would not read back as these answers: then the old file stays, and
    but for the first the answers are kept beside it in a file that the fault names.
    """
    if answers.path is None:
        raise ValueError("answers without a path cannot be saved")
    try:
        content = _checked(answers, facts, wanted)
    except Exception as fault:  # whatever the cause, nothing given may be lost
        raise _kept_beside(answers, words.NOT_READ_BACK) from fault
    try:
        with alone_in(answers.path.resolve().parent):
            there = answers.path.exists()
            if there and over is not None and answers.path.read_bytes() != over:
                raise ChangedElsewhere(words.CHANGED_ELSEWHERE, file=answers.path)
            if there and is_protected(answers.path):
                raise _kept_beside(answers, words.WRITE_PROTECTED)
            replace_whole(answers.path, content)
    except OSError as fault:
        raise OutputError(
            words.cannot_write(words.why(fault)), file=answers.path, hint=words.CANNOT_WRITE_HINT
        ) from None
    return content


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


def _kept_beside(answers: Answers, what: str) -> OutputError:
    """Keep the answers beside their file in a form that cannot fail; returns the fault that says so after `what`."""
    assert answers.path is not None
    aside = beside(answers.path, words.UNSAVED_ENDING)
    everything = {"answers": answers.raw, "record": answers.record.table()}
    text = json.dumps(everything, ensure_ascii=False, indent=2, default=str)
    try:
        replace_whole(aside, text.encode("utf-8", "backslashreplace"))
    except OSError as fault:
        return OutputError(what, file=answers.path, hint=words.cannot_write(words.why(fault)))
    return OutputError(what, file=answers.path, hint=words.kept_beside(str(aside)))
