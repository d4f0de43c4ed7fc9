"""Is a report still the one that would be made? Told by what goes into it, never by the times of files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import __version__

if TYPE_CHECKING:
    from drafter.answers.load import Loaded


def made_from(loaded: Loaded, inputs: Iterable[Path]) -> str:
    """The digest of all that decides what a report says and how it looks: the facts, last year's, the contents of the
    template's files and the look (`inputs`), and the program."""
    last = sorted(loaded.last.items()) if loaded.last else None
    made = hashlib.sha256(repr((_program(), sorted(loaded.facts.items()), last)).encode())
    for file in inputs:
        if file.is_file():
            made.update(hashlib.sha256(file.read_bytes()).digest())
    return made.hexdigest()


def unchanged(loaded: Loaded, files: Mapping[Path, str]) -> bool:
    """True if all these reports are there as they would be made again, each from what has the digest beside it."""
    from drafter.answers.written import is_still

    return all(is_still(loaded.answers, path, digest) for path, digest in files.items())


@cache
def _program() -> str:
    """The program's version and a digest of its modules and words, which change between versions, too."""
    package = Path(__file__).parent.parent
    made = hashlib.sha256(__version__.encode())
    for file in sorted(package.rglob("*")):
        if file.suffix in (".py", ".txt", ".toml") and file.is_file():
            made.update(file.read_bytes())
    return made.hexdigest()
