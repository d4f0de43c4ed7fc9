"""TOML text taken apart: its tokens, and its statements with the line each stands on and the comments around it.

It serves what `tomllib` does not tell: where a key stands, what a person noted beside it, how deep and how long a text
is before it is parsed, and what is wrong with a text that cannot be. So it bears any text, also broken ones, in a time
that grows with its length only.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str, ...]

TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
    |(?P<string>
        \"\"\"(?:[^"\\]|\\.|"(?!""))*+"{3,5}
        |'''(?:[^']|'(?!''))*+'{3,5}
        |"(?!"")(?:[^"\\\n]|\\[^\n])*+"
        |'(?!'')[^'\n]*+'
    )
    |(?P<unclosed>(?:\"\"\"|''').*)
    |(?P<broken>["'][^\n]*)
    |(?P<newline>\n)
    |(?P<blank>[ \t\r]+)
    |(?P<open>[\[{])
    |(?P<close>[\]}])
    |(?P<mark>[=,.])
    |(?P<bare>[^ \t\r\n\#"'\[\]{}=,.]+)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TomlToken:
    """A piece of the text: its kind (a name in `TOKEN`), its words, where it begins and on which line (from 1).

    `broken` is the rest of a line after a quotation mark that nothing closes, `unclosed` the rest of the text after
    three of them.
    """

    kind: str
    text: str
    start: int
    line: int


def tokens(text: str) -> Iterator[TomlToken]:
    """All of the text in order; line ends must be `\\n` (a lone `\\r` counts as a blank)."""
    line = 1
    for found in TOKEN.finditer(text):
        yield TomlToken(found.lastgroup or "", found[0], found.start(), line)
        line += found[0].count("\n")


@dataclass(frozen=True, slots=True)
class Inner:
    """A comment within a value: `item` is the list's item it stands above or, if `after`, follows (-1: follows the
    opening bracket); one that stands deeper counts as above its item. None: the value is no list."""

    text: str
    item: int | None
    after: bool = False


@dataclass(slots=True)
class TomlStatement:
    """A heading of a table, a key with its value, or (without a path) a comment on a line of its own.

    `table` is the table it stands in, `item` the number (from 0) of that table among those of its name in double
    brackets (None: there are none); `comment` is the comment that is the statement, `after` the one that ends its last
    line, `inside` those within its value.
    """

    line: int
    path: Path = ()
    heading: bool = False
    item: int | None = None
    table: Path = ()
    comment: str = ""
    after: str = ""
    inside: list[Inner] = field(default_factory=list)


def statements(text: str) -> list[TomlStatement]:
    """The statements in order. Of a broken text, as far as they can be told."""
    return _Reader(text).read()


class _Reader:
    """One walk over the tokens of a text."""

    def __init__(self, text: str) -> None:
        self.tokens = [token for token in tokens(text) if token.kind != "blank"]
        self.at = 0
        self.table: Path = ()
        self.lists: dict[Path, int] = {}
        """The tables in double brackets, and the number of the last one of each."""

    def peek(self) -> TomlToken | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def read(self) -> list[TomlStatement]:
        found: list[TomlStatement] = []
        while (token := self.peek()) is not None:
            if token.kind == "newline":
                self.at += 1
            elif token.kind == "comment":
                self.at += 1
                found.append(TomlStatement(token.line, table=self.table, comment=token.text.rstrip(" \t\r")))
            else:
                found.append(self.heading(token) if token.text == "[" else self.pair(token))
        return found

    def heading(self, first: TomlToken) -> TomlStatement:
        self.at += 1
        second = self.peek()
        double = second is not None and second.text == "[" and second.start == first.start + 1
        self.at += double
        self.table = self.key()
        if double:
            self.lists[self.table] = self.lists.get(self.table, -1) + 1
        statement = TomlStatement(first.line, self.table, True, self.number(), self.table)
        self.rest_of_line(statement)
        return statement

    def pair(self, first: TomlToken) -> TomlStatement:
        statement = TomlStatement(first.line, self.table + self.key(), False, self.number(), self.table)
        if (token := self.peek()) is not None and token.text == "=":
            self.at += 1
            self.value(statement)
        self.rest_of_line(statement)
        return statement

    def number(self) -> int | None:
        """The number of the table in double brackets that one is in; None when in none."""
        above = (self.table[:end] for end in range(len(self.table), 0, -1))
        return next((self.lists[path] for path in above if path in self.lists), None)

    def key(self) -> Path:
        """The parts of a key, up to the mark after it."""
        parts: list[str] = []
        while (token := self.peek()) is not None and (token.kind in ("bare", "string") or token.text == "."):
            self.at += 1
            if token.text != ".":
                parts.append(unquoted(token.text) if token.kind == "string" else token.text)
        return tuple(parts)

    def value(self, statement: TomlStatement) -> None:
        """Over a value to its last token, noting the comments inside."""
        depth, item, begun, is_list = 0, 0, False, False
        while (token := self.peek()) is not None:
            if depth == 0 and token.kind in ("newline", "comment"):
                return
            self.at += 1
            if token.kind == "comment":
                alone = self.tokens[self.at - 2].kind == "newline"
                number = (item + 1 if begun else item) if alone else (item if begun else item - 1)
                place, after = (number, not alone) if is_list and depth == 1 else (item if is_list else None, False)
                statement.inside.append(Inner(token.text.rstrip(" \t\r"), place, after))
            elif token.kind == "open":
                is_list = is_list or (depth == 0 and token.text == "[")
                begun = begun or depth > 0
                depth += 1
            elif token.kind == "close":
                depth -= 1
                if depth <= 0:
                    return
            elif token.text == "," and depth == 1:
                item, begun = item + 1, False
            elif token.kind != "newline":
                begun = True

    def rest_of_line(self, statement: TomlStatement) -> None:
        """Over what still stands on the line: in a sound text a comment at most."""
        while (token := self.peek()) is not None and token.kind != "newline":
            self.at += 1
            if token.kind == "comment":
                statement.after = token.text.rstrip(" \t\r")


def unquoted(text: str) -> str:
    """What a quoted string says; the text itself when it is no sound one."""
    try:
        return str(tomllib.loads(f"x = {text}")["x"]) if text[:1] in ("'", '"') else text
    except ValueError:
        return text


def line_of(text: str, path: str) -> int | None:
    """The line (from 1) of the key at a dotted path, the nearest table above it, or else of what is in it."""
    best, nearest, below = None, -1, None
    for statement in statements(text):
        here = ".".join(statement.path)
        if here and len(here) >= nearest and (path == here or path.startswith(here + ".")):
            best, nearest = statement.line, len(here)
        elif below is None and here.startswith(path + "."):
            below = statement.line
    return below if best is None else best
