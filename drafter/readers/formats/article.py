"""Which part of a web page is the article: by what its lines say, not by any one system's names.

Whole elements go first: scripts, what is hidden, menus and lists of links. Of the lines that are left the article is
the stretch from its title to its last sentence, table or signature. What is doubtful inside that stretch stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from drafter.document import Table
from drafter.readers.formats.html_styles import is_hidden, is_struck, styled
from drafter.readers.lines import PrintedLine, PrintedPart
from drafter.readers.structure.marks import date_line, labelled, signed, title_like, unit_line
from drafter.readers.vocabulary import vocabulary
from drafter.text.marks import numbered
from drafter.text.search import has_any

_GONE = frozenset(vocabulary("html_unseen"))
_NAMED = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(vocabulary('html_around'))})(?:$|[\s_-])", re.IGNORECASE)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BETWEEN = r"[\s\[\]【】()（）|｜·•<>»›/：:]*"
_BUTTONS = re.compile(rf"{_BETWEEN}(?:(?:{'|'.join(vocabulary('buttons'))}){_BETWEEN})+")
_SIZES = re.compile(
    r"[【\[(（]?\s*字[体号](?:大小)?\s*[：:]\s*[【\[(（]?\s*(?:特大"
    r"|超大)?\s*大\s*[|｜]?\s*中\s*[|｜]?\s*小\s*[】\])）]?\s*[】\])）]?"
    r"|[【\[]\s*(?:打印|关闭|收藏|分享|下载|纠错|打印本页|关闭窗口|视力保护色)\s*[】\]]|(?<=[\s】\])）])(?:打印"
    r"|关闭|收藏|分享|关闭窗口|打印本页)(?=\s|$)"
)
_NAMES = ("20", "镇", "乡", "街道", "办事处", "人民政府")
_SMALL = 0.3  # share of the page's sentences that an element named like a menu may have


class Lengths:
    """How much text, linked text and sentences each element holds; counted once, from the leaves up."""

    def __init__(self, top: Any) -> None:
        self._of: dict[Any, tuple[int, int, int]] = {}
        order = [element for element in top.iter() if isinstance(element.tag, str) and element.tag not in _GONE]
        for element in reversed(order):
            linked = element.tag == "a"
            letters, links, marks = _counts(element.text, linked)
            for child in element:
                inner = self._of.get(child, (0, 0, 0))
                tail = _counts(child.tail, linked)
                letters += inner[0] + tail[0]
                links += (inner[0] if linked else inner[1]) + tail[1]
                marks += (0 if linked else inner[2]) + tail[2]
            self._of[element] = letters, links, marks

    def of(self, element: Any) -> tuple[int, int, int]:
        """Characters, characters in links, and sentence marks outside links."""
        return self._of.get(element, (0, 0, 0))


def _counts(text: str | None, linked: bool) -> tuple[int, int, int]:
    if not text or not (said := text.strip()):
        return 0, 0, 0
    return len(said), len(said) if linked else 0, 0 if linked else said.count("。") + said.count("；")


def dropped(top: Any) -> None:
    """Takes out of the tree what nobody sees or is struck out, and the menus and lists of links around the article."""
    for element in list(top.iter()):
        if element is not top and (
            not isinstance(element.tag, str)
            or element.tag in _GONE
            or element.get("hidden") is not None
            # A caption off the page names its table for those who do not see it.
            or (element.tag != "caption" and (is_hidden(styled(element)) or is_struck(styled(element))))
        ):
            _remove(element)
    counted = Lengths(top)
    whole = max(counted.of(top)[2], 1)
    for element in list(top.iter("div", "ul", "ol", "dl", "section", "aside", "header", "table", "form", "p", "span")):
        letters, links, marks = counted.of(element)
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        named = element.tag in ("aside", "header") or bool(name.strip() and _NAMED.search(name))
        menu = letters > 40 and links > 0.7 * letters and marks == 0 and element.tag not in ("p", "span", "header")
        if (menu or (named and marks <= _SMALL * whole)) and not _holds_report(element):
            _remove(element)


def _holds_report(element: Any) -> bool:
    """True if an element holds a heading of the page, a report's title or a numbered heading outside links."""
    if any(True for _ in element.iter("h1")):
        return True
    for inner in element.iter():
        for text in (inner.text if inner.tag != "a" else None, inner.tail):
            said = (text or "").strip()
            if 4 <= len(said) <= 80 and (
                (title_like(said) and has_any(said, *_NAMES))
                or (numbered(said) and len(said) > 6 and not _has_boilerplate(said))
            ):
                return not _linked(inner, text is inner.tail)
    return False


def _linked(element: Any, tail: bool) -> bool:
    """True if a text of an element stands in a link."""
    above = element.getparent() if tail else element
    return above is not None and (above.tag == "a" or any(one.tag == "a" for one in above.iterancestors()))


def _remove(element: Any) -> None:
    """Takes an element out and leaves the text after it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = _settable((before.tail or "") + element.tail)
        else:
            parent.text = _settable((parent.text or "") + element.tail)
    parent.remove(element)


def _settable(text: str) -> str:
    """The text with blanks for the characters that a page's tree may hold and takes from nobody."""
    return _NO_XML.sub(" ", text)


def stretch(parts: Sequence[tuple[PrintedPart, float]]) -> list[PrintedPart]:
    """The article's parts out of a page's: each with the share of its text that is links."""
    body = [at for at, (part, linked) in enumerate(parts) if _is_body(part, linked)]
    if not body:
        return [part for part, _ in parts]
    first, last = _start(parts, body[0]), _stop(parts, body[-1])
    inside = parts[first:last]
    lists = _link_lists(inside)
    kept: list[PrintedPart] = []
    for at, (part, _) in enumerate(inside):
        if isinstance(part, PrintedLine):
            text = _SIZES.sub("", part.text).strip() if len(part.text) < 200 else part.text
            if at in lists or _is_boilerplate(part.text) or not text:
                continue
            part = part if text == part.text else replace(part, text=text, strong=0)
        kept.append(part)
    return kept


def _is_body(part: PrintedPart, linked: float) -> bool:
    """True if a part is surely of the article's text: a sentence, a numbered heading, a table."""
    if isinstance(part, Table):
        return True
    text = part.text
    if linked > 0.5 or (len(text) < 300 and _has_boilerplate(text)):
        return False
    if (len(text) >= 14 and has_any(text, "。", "；")) or (len(text) >= 5 and text.endswith("。")):
        return True
    return numbered(text) is not None and len(text) >= 3


def _has_boilerplate(text: str) -> bool:
    """True if words of a website's own stand in the text."""
    return any(word in text for word in vocabulary("boilerplate"))


def _is_boilerplate(text: str) -> bool:
    """True if a line is a button or boilerplate."""
    if _BUTTONS.fullmatch(text):
        return True
    return len(text) <= 60 and _has_boilerplate(text) and not has_any(text, "。", "；") and numbered(text) is None


def _start(parts: Sequence[tuple[PrintedPart, float]], body: int) -> int:
    """Where the article begins: at the title nearest above its text, with what belongs to it."""
    at = body
    for near in range(body - 1, max(body - 13, -1), -1):
        part, linked = parts[near]
        if isinstance(part, PrintedLine) and (part.title or (linked <= 0.5 and title_like(part.text))):
            at = near
            break
    while at > 0:
        part, linked = parts[at - 1]
        if not isinstance(part, PrintedLine) or linked > 0.5 or _is_boilerplate(part.text):
            break
        if not (
            part.title
            or title_like(part.text)
            or unit_line(part.text)
            or labelled(part.text)
            or date_line(part.text)
            or _title_piece(part.text)
        ):
            break
        at -= 1
    return at


def _title_piece(text: str) -> bool:
    return bool(re.fullmatch(r"(?:关于)?[^。，；：]{0,20}(?:19|20)\d\d ?年度?", text))


def _stop(parts: Sequence[tuple[PrintedPart, float]], body: int) -> int:
    """Where the article ends: after its last sentence with the few lines that may be unit, date and notes."""
    at = body + 1
    while at < len(parts) and at <= body + 6:
        part, linked = parts[at]
        if (
            not isinstance(part, PrintedLine)
            or linked > 0.5
            or _is_boilerplate(part.text)
            or _has_boilerplate(part.text)
        ):
            break
        at += 1
    if isinstance(parts[body][0], PrintedLine) and at < body + 7:
        while at > body + 1 and not _may_end(parts[at - 1][0]):
            at -= 1
        if (
            at == body + 1
            and at < len(parts)
            and numbered(_text(parts[body][0]))
            and parts[at][1] <= 0.5
            and not _is_boilerplate(_text(parts[at][0]))
        ):
            at += 1  # 六、其他需要报告的事项 / 无
    return at


def _text(part: PrintedPart) -> str:
    return part.text if isinstance(part, PrintedLine) else ""


def _may_end(part: PrintedPart) -> bool:
    """True if a line may be the last of an article: unit, date, a note."""
    text = _text(part)
    return bool(
        unit_line(text)
        or date_line(text)
        or signed(text)
        or len(text) >= 8
        or text.lstrip("（(").startswith(("附", "注", "此", "联系", "单位", "备注", "无", "【待填"))
    )


def _link_lists(inside: Sequence[tuple[PrintedPart, float]]) -> set[int]:
    """Rows of three lines or more that are links and nothing else."""
    found: set[int] = set()
    run: list[int] = []
    for at, (part, linked) in enumerate([*inside, (PrintedLine(""), 0.0)]):
        if isinstance(part, PrintedLine) and linked > 0.8 and not part.title:
            run.append(at)
            continue
        if len(run) >= 3:
            found.update(run)
        run = []
    return found
