"""Lines of a text that is no TOML mended where there is no doubt about what was meant."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from drafter.text.folding import half_width

_KEY = r"(\s*[A-Za-z0-9_.-]+\s*)[=＝](\s*)"
_FIGURE = re.compile(
    _KEY + r"([0-9０-９]{1,9}(?:[.．][0-9０-９]+)?)[ \t]*(?:人次|[条件项次篇个份幅场期起宗人名位部家处户字])?(\s*)"
)
_QUOTED = re.compile(_KEY + r"[“”„＂]([^\"'\\“”„＂]*)[“”„＂](\s*)")
_UNCLOSED = re.compile(_KEY + r'"([^"\'\\#“”]*?[^"\'\\#“”\s])(\s*)')
_WIDE_EQUALS = re.compile(r"(\s*[A-Za-z0-9_.-]+\s*)＝(.*)", re.DOTALL)
_MOST = 50


@dataclass(frozen=True, slots=True)
class MendedLine:
    """A line that was mended: its number (from 1), and its words before and after."""

    line: int
    before: str
    after: str


def mended(text: str) -> tuple[str, list[MendedLine]] | None:
    """The text with its broken lines mended, and these; None where one of them may mean more than one thing.

    Only the lines that cannot be read are changed.
    """
    lines = text.split("\n")
    changed: list[MendedLine] = []
    while len(changed) < _MOST:
        try:
            tomllib.loads("\n".join(lines).removeprefix("\ufeff"))
        except tomllib.TOMLDecodeError as fault:
            found = re.search(r"\(at line (\d+), column", str(fault))
            number = int(found[1]) if found else len(lines)
            line = lines[number - 1] if number <= len(lines) else ""
            right = _mended_line(line)
            if right is None or right == line or any(other.line == number for other in changed):
                return None
            changed.append(MendedLine(number, line.strip(), right.strip()))
            lines[number - 1] = right
        except RecursionError:
            return None
        else:
            return ("\n".join(lines), changed) if changed else None
    return None


def _mended_line(line: str) -> str | None:
    if found := _FIGURE.fullmatch(line):
        return f"{found[1]}={found[2]}{half_width(found[3])}{found[4]}"
    if found := _QUOTED.fullmatch(line) or _UNCLOSED.fullmatch(line):
        return f'{found[1]}={found[2]}"{found[3]}"{found[4]}'
    if found := _WIDE_EQUALS.fullmatch(line):
        return f"{found[1]}={found[2]}"
    return None
