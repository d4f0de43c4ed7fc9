"""What is wrong in a text that is no TOML: the line, its words, and in Chinese what a clerk most likely meant.

`tomllib` names a place and a reason in English that presumes its grammar; here the line itself is looked at for what
people type: a measure word after a figure, Chinese quotation marks, full-width digits, a path with backslashes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import category

from drafter import words
from drafter.text.folding import half_width
from drafter.toml.tokens import TomlStatement, TomlToken, statements, tokens

_QUOTES = "“”„‟‘’＂＇「」『』"
_MARKS = {"，": ",", "、": ",", "；": ",", "＝": "=", "：": "=", "［": "[", "］": "]", "【": "[", "】": "]"}
_MARKS |= {"｛": "{", "｝": "}", "＃": "#", "．": ".", "。": "."}
_NUMERALS = "0-9０-９,.，．"
_LONG = 100
"""A value of more characters is nothing but a text."""

_VALUES: tuple[tuple[str, Callable[[str], str]], ...] = (
    (rf"[-+－＋]?[{_NUMERALS}]*[０-９][{_NUMERALS}]*", lambda said: words.half_width_digits(half_width(said))),
    (r"\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?", lambda said: words.TOML_DATE),
    (r"[-+]?\d{1,3}([,，]\d{3})+(\.\d+)?", lambda said: words.no_separators(re.sub("[,，]", "", said))),
    (r"[-+]?\d[\d.]*\s*[%％].*", lambda said: words.quoted_value(said)),
    (r"0\d[-\d]*|\d+-[-\d]*", lambda said: words.quoted_value(said)),
    (r"[-+]?\d[\d.]*\s*[一-鿿]+", lambda said: words.no_measure(re.sub(r"[^-+\d.]", "", said))),
    (r"(?i)true|yes|是|有|对", lambda said: words.yes_or_no("true")),
    (r"(?i)false|no|否|无|没有", lambda said: words.yes_or_no("false")),
)
"""What stands where a value should, and what is right instead; asked in this order of all of the value."""


def diagnosed(text: str, fault: Exception) -> tuple[int | None, str, str]:
    """The line (from 1; None: unknown), its words around the place, shortened, and what is wrong there with the remedy.

    `fault` is what `tomllib` raised; line ends are `\\n`.
    """
    lines = text.rstrip("\n").split("\n")
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(fault))
    ended = "(at end of document)" in str(fault)
    if not found and not ended:
        return None, "", words.BROKEN_TOML_HINT
    line, column = (int(found[1]), int(found[2])) if found else (len(lines), len(lines[-1]) + 1)
    line = min(line, len(lines))
    if re.match("Cannot|Duplicate", str(fault)):
        line, hint = _twice(text, line)
        return line, words.line_shown(lines[line - 1], 1), hint
    opened = _left_open(text, line, column)
    if opened and (ended or (opened.line < line and re.match(r"\s*([\w-]+\s*=|\[)", lines[line - 1]))):
        return opened.line, words.line_shown(lines[opened.line - 1], 1), words.not_closed(opened.text)
    said = lines[line - 1]
    return line, words.line_shown(said, column), _hint(str(fault), said, column, opened)


def _left_open(text: str, line: int, column: int) -> TomlToken | None:
    """The innermost bracket that is open before a place; or the three quotation marks."""
    lines = text.split("\n")
    before = "\n".join([*lines[: line - 1], lines[line - 1][: column - 1]])
    left: list[TomlToken] = []
    for token in tokens(before):
        if token.kind == "open" and (left or not _begins_heading(before, token)):
            left.append(token)
        elif token.kind == "close" and left:
            left.pop()
        elif token.kind == "unclosed":
            return TomlToken("open", token.text[:3], token.start, token.line)
    return left[-1] if left else None


def _begins_heading(text: str, bracket: TomlToken) -> bool:
    return not text[text.rfind("\n", 0, bracket.start) + 1 : bracket.start].strip(" \t[")


def _twice(text: str, line: int) -> tuple[int, str]:
    """The line where a name stands a second time, and the words that name it and the line where it stood before."""
    seen: dict[tuple[str, ...], TomlStatement] = {}
    for statement in statements(text):
        if not statement.path or (statement.heading and statement.item is not None and statement.path in seen):
            continue
        path = (*statement.path, "" if statement.item is None else str(statement.item))
        for end in range(len(statement.path), 0, -1):
            before = seen.get((*statement.path[:end], path[-1]))
            if before and not (end < len(statement.path) and before.heading):
                name = ".".join(statement.path[:end]) if end < len(statement.path) else statement.path[-1]
                return statement.line, words.key_twice(name, before.line)
        if statement.line > line:
            break
        seen[path] = statement
    return line, words.KEY_TWICE_HERE


def _hint(message: str, said: str, column: int, opened: TomlToken | None) -> str:
    if "Unescaped" in message or "hex value" in message:
        return words.TOML_BACKSLASH
    if any(category(c) == "Cc" and c != "\t" for c in said):
        return words.TOML_CONTROL
    pieces = [token for token in tokens(said) if token.kind not in ("blank", "comment")]
    if any(token.kind == "bare" and set(token.text) & set(_QUOTES) for token in pieces):
        return words.ENGLISH_QUOTES
    for before, left in zip([None, *pieces], pieces, strict=False):
        if left.kind not in ("broken", "unclosed"):
            continue
        if before and before.kind in ("string", "bare"):
            return words.INNER_QUOTES
        ends_wrong = re.search(rf"[{_QUOTES}][\s,，\]}}]*$", left.text)
        return words.ENGLISH_QUOTES if ends_wrong else words.QUOTE_LEFT_OPEN
    equals = next((token for token in pieces if token.text == "="), None)
    inside = opened is not None and equals is None
    if not inside:
        if pieces and pieces[0].text == "[":
            return _heading(pieces)
        if wrong := _key(pieces, equals, said):
            return wrong
    return _value_words(said, column, said.find("=") + 1 if equals else 0, opened)


def _heading(pieces: list[TomlToken]) -> str:
    if any(token.kind == "bare" and not re.fullmatch(r"[A-Za-z0-9_-]+", token.text) for token in pieces):
        return words.KEY_NAME
    return words.HEADING_FORM


def _key(pieces: list[TomlToken], equals: TomlToken | None, said: str) -> str:
    """What is wrong with what stands before the equal sign; empty: nothing."""
    before = [token for token in pieces if equals is None or token.start < equals.start]
    if equals is None:
        if found := next((c for c in said if c in "＝：:"), ""):
            return words.english_mark(found, "=")
        return words.NO_EQUALS
    if any(not character.isprintable() or character in "\u3000\xa0" for token in before for character in token.text):
        return words.ODD_BLANK
    names = [token for token in before if token.kind == "bare"]
    if not before or any(not re.fullmatch(r"[A-Za-z0-9_-]+", token.text) for token in names):
        return words.KEY_NAME
    dots = sum(token.text == "." for token in before)
    return words.KEY_NAME if len(before) - dots != dots + 1 else ""


def _value_words(said: str, column: int, start: int, opened: TomlToken | None) -> str:
    """What is wrong with a value that begins at `start`, or with the item of a list at the column."""
    rest = re.sub(r"\s#.*$", "", said[start:]).strip(" \t")
    if rest.startswith("{") or (opened is not None and opened.text == "{"):
        return words.IN_BRACES
    if rest.startswith("[") or opened is not None:
        if re.match(r'\s*["\'\d]', said[column - 1 :]):
            return words.MISSING_COMMA
        start = max(start, *(said.rfind(mark, 0, column - 1) + 1 for mark in ",[]"))
        rest = said[start : column - 1] + re.split(r"[,\[\]]", said[column - 1 :], maxsplit=1)[0]
    rest = rest.strip(" \t").rstrip(",")
    if not rest:
        return words.NO_ANSWER_THERE
    for pattern, right in _VALUES if len(rest) <= _LONG else ():
        if re.fullmatch(pattern, rest, re.ASCII):
            return right(rest)
    first = next(token for token in tokens(rest))
    after = rest[len(first.text) :]
    if any(c in "\u3000\xa0\u200b\ufeff" for c in (after if first.kind == "string" else rest)):
        return words.ODD_BLANK
    if first.kind == "string" or first.text in _MARKS:
        mark = (after if first.kind == "string" else rest).strip()[:1]
        if mark in _MARKS:
            return words.english_mark(mark, _MARKS[mark])
        return words.INNER_QUOTES if '"' in after else words.BEHIND_QUOTES
    if wrong := next((c for c in rest if c in _MARKS), "") if re.fullmatch(r"[\d\W]+", rest) else "":
        return words.english_mark(wrong, _MARKS[wrong])
    return words.TEXT_UNQUOTED if re.search(r"[^\W\d]", rest) else words.BROKEN_TOML_HINT
