"""The base document opened and the finished one packed: everything around a Word document's body.

The base is opened once a process; each document is then a new package of the base's parts with a main part of its own,
so that documents share nothing that can change.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.opc.rel import _Relationship
from docx.package import Package
from lxml import etree

from drafter.errors import TemplateFault
from drafter.writers import base as styles

_OURS = "请换成程序自带的 base.docx"


@dataclass(frozen=True, slots=True)
class Base:
    """A base document: ids of its styles by name, its main part's XML before and after the body's rows, its parts."""

    style_ids: dict[str, str]
    before: str
    after: str
    main: Part
    core: Part | None
    links: tuple[_Relationship, ...]


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; `day` stands for the days of making and changing it."""

    title: str
    subject: str
    keywords: str
    day: datetime


def open_base(path: Path) -> Base:
    """The base document at `path`. Raises `TemplateFault` if it is no Word document or lacks a style."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TemplateFault("基础文档打不开", file=path, hint="请检查模板文件夹是否完整，或重新安装") from error
    return _opened(path, content)


@lru_cache(maxsize=4)
def _opened(path: Path, content: bytes) -> Base:
    """The base of that content; `path` is for messages only."""
    try:
        word = docx.Document(io.BytesIO(content))
    except (zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateFault("基础文档不是 Word 文档（.docx）", file=path, hint=_OURS) from error
    ids = _style_ids(word)
    missing = [name for name in (*styles.PARAGRAPH_STYLES, *styles.CHARACTER_STYLES) if name not in ids]
    if missing:
        raise TemplateFault(f"基础文档缺少样式“{missing[0]}”", file=path, hint=_OURS)
    before, after = _around(word)
    # Plain parts, so that packing a document does not write the same styles as XML again.
    parts = {id(part): Part(part.partname, part.content_type, part.blob) for part in word.part.package.iter_parts()}
    for part in word.part.package.iter_parts():
        _link(parts[id(part)], part.rels.values(), parts)
    whole = Package()
    _link(whole, word.part.package.rels.values(), parts)
    links = tuple(whole.rels.values())
    core = next((link.target_part for link in links if link.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES), None)
    return Base(ids, before, after, parts[id(word.part)], core, links)


def _style_ids(word: WordDocument) -> dict[str, str]:
    """The ids of the base's styles by their names, whatever ids the program that saved it last gave them."""
    found: dict[str, str] = {}
    for style in word.styles.element.iterchildren(f"{{{styles.W}}}style"):
        name = style.find(f"{{{styles.W}}}name")
        if name is not None:
            found[name.get(f"{{{styles.W}}}val", "")] = style.get(f"{{{styles.W}}}styleId", "")
    return found


def _around(word: WordDocument) -> tuple[str, str]:
    """The main part's XML before and after the body's rows; words that stand in the base itself are left out."""
    body = word.element.body
    body.clear_content()
    mark = etree.Comment("rows")
    body.insert(0, mark)
    before, _, after = etree.tostring(word.element, encoding="unicode").partition("<!--rows-->")
    return before, after


def _link(source: Part | Package, links: Iterable[_Relationship], instead: dict[int, Part]) -> None:
    """Gives `source` the same relationships, to the parts that stand instead of the old ones."""
    for link in links:
        if link.is_external:
            source.load_rel(link.reltype, link.target_ref, link.rId, True)
        else:
            target = link.target_part
            source.load_rel(link.reltype, instead.get(id(target), target), link.rId)


def pack(base: Base, rows: str, properties: Properties) -> bytes:
    """A .docx file's bytes: the base with `rows`, the XML of paragraphs and tables, as its body; the same each time."""
    xml = (base.before + rows + base.after).encode()
    package = Package()
    main = Part(base.main.partname, base.main.content_type, xml, package)
    instead = {id(base.main): main}
    _link(main, base.main.rels.values(), {})
    if base.core is not None:
        core = base.core
        instead[id(core)] = CorePropertiesPart.load(core.partname, core.content_type, core.blob, package)
    _link(package, base.links, instead)
    _describe(package.core_properties, properties)
    result = io.BytesIO()
    package.save(result)
    return _undated(result.getvalue())


def _describe(core: CoreProperties, properties: Properties) -> None:
    """Fills in the file's properties, of 255 characters at most; no author, who is nobody's business on a website."""
    core.title = properties.title[:255]
    core.subject = properties.subject[:255]
    core.keywords = properties.keywords[:255]
    core.language = "zh-CN"
    core.author = core.last_modified_by = ""
    core.created = core.modified = properties.day


def _undated(package: bytes) -> bytes:
    """The zip file with every member dated alike, for python-docx dates them with the present moment.

    Written over in place (the .ZIP file format, 4.3.7 and 4.3.12), which costs nothing; packing anew would cost as much
    as making the document.
    """
    data = bytearray(package)
    members, _, place = struct.unpack_from("<HII", data, len(data) - 12)
    year, month, day, *_ = styles.ZIP_DATE
    date = (year - 1980) << 9 | month << 5 | day
    for _ in range(members):
        sizes = struct.unpack_from("<HHH", data, place + 28)
        (header,) = struct.unpack_from("<I", data, place + 42)
        struct.pack_into("<HH", data, place + 12, 0, date)
        struct.pack_into("<HH", data, header + 10, 0, date)
        place += 46 + sum(sizes)
    return bytes(data)
