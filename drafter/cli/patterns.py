"""Files named by a pattern (各镇/*.docx) where the shell has not made files of it, as cmd and PowerShell do not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def matched(files: Iterable[Path]) -> tuple[Path, ...]:
    """The files, each pattern in the place of what it matches, in order of name; one that matches nothing stays."""
    found: list[Path] = []
    for file in files:
        found += [file] if file.exists() or not set(str(file)) & set("*?") else sorted(_matches(file)) or [file]
    return tuple(found)


def _matches(pattern: Path) -> Iterable[Path]:
    fixed = Path(pattern.anchor) if pattern.anchor else Path()
    return fixed.glob(str(pattern.relative_to(fixed) if pattern.anchor else pattern))
