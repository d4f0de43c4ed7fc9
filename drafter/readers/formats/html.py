"""Web pages: what the page shows, taken apart into lines and tables, and the article found among them.

libxml2's parser (lxml is here for Word files anyway) mends broken nesting in a fraction of the time of parsers written
in Python; what it cannot hold (tags nested beyond 2048) is refused rather than cut off in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from drafter import words
from drafter.document import Unread
from drafter.errors import UnreadableReport
from drafter.readers.formats.article import dropped, stretch
from drafter.readers.formats.html_walk import shown
from drafter.readers.formats.package import MOST_MARKS
from drafter.readers.lines import Content, bounded, part_size
from drafter.readers.structure.marks import title_like
from drafter.text.folding import clean

_CONTROLS = dict.fromkeys([*range(9), 0xB, 0xC, *range(0xE, 0x20), 0xFFFE, 0xFFFF], " ")
_CDATA = ("<![CDATA[", "]]>")
_FILE = re.compile(r"\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z)(?:[?#].*)?$", re.IGNORECASE)
_QUOTED_FILE = re.compile(r"""["']([^"'\s]{1,300}\.(?:pdf|docx?|wps|ofd))["']""", re.IGNORECASE)
_SITE = re.compile(r"[_|｜>»›]|\s[-–—]+\s|--+|——+|[-–—](?=[^-–—]*(?:网|政府|平台|门户)[^-–—]*$)")


def read_html(text: str, path: Path, *, whole: bool = False) -> Content:
    """What a web page shows: its article, or all of it if `whole`.

    Raises `UnreadableReport` that names `path` for a page that cannot be taken apart.
    """
    root = _parsed(text, path)
    if root is None:
        return Content(())
    body = root.find("body")
    top = root if body is None else body
    title, unread = _title(root, top), tuple(_unread(root))
    if next(root.iter("style"), None) is not None:
        from drafter.readers.formats.html_sheets import write_out

        write_out(root)
    dropped(top)
    parts = list(bounded(shown(top), lambda found: part_size(found[0])))
    return Content([part for part, _ in parts] if whole else stretch(parts), title, unread=unread)


def _unread(root: Any) -> Iterator[Unread]:
    """What the page shows besides its own text: pictures, other pages in frames, links to files."""
    if next(root.iter("img", "image"), None) is not None:
        yield Unread("pictures")
    if next(root.iter("iframe", "frame", "embed", "object"), None) is not None:
        yield Unread("frames")
    names = [name for link in root.iter("a") for name in (link.get("href") or "", "".join(link.itertext()).strip())]
    names += [name for script in root.iter("script") for name in _QUOTED_FILE.findall(script.text or "")]
    if attached := next((name for name in names if _FILE.search(name)), ""):
        yield Unread("attachments", attached.rpartition("/")[2])


def _parsed(text: str, path: Path) -> Any:
    """The root element; None for a page without any."""
    if text.count("<") + text.count("=") > MOST_MARKS:
        raise UnreadableReport(words.TOO_MUCH_MARKUP, file=path)
    content = clean(text)
    if _CDATA[0] in content:
        for mark in _CDATA:
            content = content.replace(mark, "")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content.encode("utf-8", "ignore"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableReport(words.TOO_DEEP, file=path, hint=words.COPY_TEXT)
    if root is not None and ("&#" in content or content != content.translate(_CONTROLS)):
        _put_blanks_for_controls(root)
    return root


def _put_blanks_for_controls(root: Any) -> None:
    """Blanks in the place of characters that a page's tree may hold, and that it takes from nobody."""
    for element in root.iter():
        element.text = element.text and element.text.translate(_CONTROLS)
        element.tail = element.tail and element.tail.translate(_CONTROLS)


def _title(root: Any, top: Any) -> str:
    """What the page calls its article outside of it: in a meta element, in h1, or in its title less the site's name."""
    for meta in root.iter("meta"):
        said = " ".join(clean(meta.get("content") or "").split())
        if said and (meta.get("name") or meta.get("property") or "").lower() in (
            "articletitle",
            "contenttitle",
            "og:title",
        ):
            return said
    for head in top.iter("h1"):
        said = " ".join(clean("".join(head.itertext())).split())
        if title_like(said):
            return said
    named = root.find(".//title")
    whole = " ".join(clean(named.text or "").split()) if named is not None else ""
    return next((piece.strip() for piece in _SITE.split(whole) if title_like(piece.strip())), "")
