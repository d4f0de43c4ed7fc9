"""Files named by a pattern (各镇/*.docx) where the shell has not made files of it, as cmd and PowerShell do not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from drafter.disk import is_temporary


def matched(files: Iterable[Path]) -> tuple[Path, ...]:
    """The files, each pattern in the place of what it matches, in order of name; one that matches nothing stays.

    So does what cannot be a pattern or a file's name at all: whoever opens it says so. Files that Word and the like
    leave beside open ones are left out as long as there are others.
    """
    found: list[Path] = []
    for file in files:
        with_marks = set(str(file)) & set("*?")
        found += sorted(_matches(file)) or [file] if with_marks and not _exists(file) else [file]
    return tuple(file for file in found if not is_temporary(file)) or tuple(found)


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):
        return False


def _matches(pattern: Path) -> list[Path]:
    fixed = Path(pattern.anchor) if pattern.anchor else Path()
    try:
        return list(fixed.glob(str(pattern.relative_to(fixed) if pattern.anchor else pattern)))
    except (OSError, ValueError):
        return []
