"""The base document opened and the finished one packed: everything around a Word document's body.

The base is opened once a process; each document is then a new package of the base's parts with a main part of its own,
so that documents share nothing that can change. Of a base that somebody made, a look, only what gives the pages their
look is packed: no words, comments, revisions, and nothing of who made it but its author.
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
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.opc.rel import _Relationship
from docx.package import Package
from lxml import etree

from drafter import words
from drafter.errors import TemplateFault
from drafter.writers import base as styles
from drafter.writers.fetching import without_fetching
from drafter.writers.filling import Sheet
from drafter.writers.layout import CHARACTER
from drafter.writers.look import TemplateStyles, cleaned, in_chinese, number, theme_fonts
from drafter.zips import BROKEN, UnpacksTooLarge, bounded, unpacked

_W = f"{{{styles.W}}}"
_CORE = PackURI("/docProps/core.xml")
_TEXT_HEIGHT, _TEXT_WIDTH = 12756, 8845  # twips: 225 mm by 156 mm (GB/T 9704-2012 5.2.2)

MOST_LOOK = 16 << 20
"""Bytes of a look, which may hold a picture or a font."""
MOST_UNPACKED_LOOK = 32 << 20
"""Bytes that its parts may come to."""
MOST_MARKS_LOOK = 200_000
"""Elements and attributes of all its parts; ours has some 1,500."""

# What a report takes over of the base's main part besides the headers and footers its section names.
_NEEDED = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.NUMBERING,
)


@dataclass(frozen=True, slots=True)
class Base:
    """A base document: its styles, its main part's XML before and after the body's rows, its parts.

    Of the styles their ids and Chinese fonts by name, which of them set digits in another font, the sizes of the
    title's and the signature's letters; `sheet` is the page. Lengths are twips. `words` is True if there are words or
    pictures in the body, which no report takes over, besides the lines that show the styles.
    """

    style_ids: dict[str, str]
    fonts: dict[str, str]
    two_fonts: frozenset[str]
    title_size: int
    signature_size: int
    sheet: Sheet
    words: bool
    before: str
    after: str
    main: Part
    author: str


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; `day` stands for the days of making and changing it."""

    title: str
    subject: str
    keywords: str
    day: datetime


def open_base(path: Path) -> Base:
    """The base document at `path`.

    Raises `TemplateFault` if it is no Word document, larger than any look, or lacks a style.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_LOOK + 1)
    except OSError as error:
        raise TemplateFault(words.cannot_read(words.why(error)), file=path, hint=words.LOOK_HINT) from error
    return _opened(path, content)


@lru_cache(maxsize=16)
def _opened(path: Path, content: bytes) -> Base:
    """The base of that content; `path` is for messages only."""
    try:
        _refuse_excess(content)
        word = docx.Document(io.BytesIO(content))
        known, author = TemplateStyles(word.styles.element), _author(word)
        if word.element.nsmap.get("w") != styles.W:
            raise ValueError("rows are written with the prefix w")
        _clean(word)
    except UnpacksTooLarge:
        raise TemplateFault(words.LOOK_TOO_LARGE, file=path, hint=words.LOOK_HINT) from None
    except (*BROKEN, KeyError, AttributeError, TypeError, RuntimeError, etree.XMLSyntaxError) as error:
        raise TemplateFault(words.LOOK_NOT_WORD, file=path, hint=words.LOOK_HINT) from error
    if missing := known.missing():
        raise TemplateFault(words.look_lacks(missing), file=path, hint=words.LOOK_HINT)
    text, sheet = _has_words(word), _sheet(word, known)
    before, after = _around(word)
    # Plain parts, so that packing a document does not write the same styles as XML again.
    parts = {id(part): Part(part.partname, part.content_type, part.blob) for part in word.part.package.iter_parts()}
    for part in word.part.package.iter_parts():
        links = [link for link in part.rels.values() if _stays(part, link)]
        if part is word.part:
            links = [link for link in links if link.reltype in _NEEDED or f'"{link.rId}"' in before + after]
        _link(parts[id(part)], links, parts)
    sizes = known.size(styles.TITLE), known.size(styles.SIGNATURE)
    return Base(
        known.ids(), known.fonts(), known.two_fonts(), *sizes, sheet, text, before, after, parts[id(word.part)], author
    )


def _refuse_excess(content: bytes) -> None:
    """Raises `UnpacksTooLarge` for a look that is larger, or has more elements, than any that a person makes."""
    if len(content) > MOST_LOOK:
        raise UnpacksTooLarge
    left, marks = MOST_UNPACKED_LOOK, 0
    with zipfile.ZipFile(bounded(content)) as archive:
        for name in archive.namelist():
            part = unpacked(archive, name, left)
            left -= len(part)
            if name.lower().endswith((".xml", ".rels")):
                marks += part.count(b"<") + part.count(b"=")
            if marks > MOST_MARKS_LOOK:
                raise UnpacksTooLarge


def _author(word: WordDocument) -> str:
    """Who made the base, if it says so."""
    try:
        core = word.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    except KeyError:
        return ""
    return core.core_properties.author if isinstance(core, CorePropertiesPart) else ""


def _clean(word: WordDocument) -> None:
    """Takes out of the base's parts what no report shall hold."""
    parts = list(word.part.package.iter_parts())
    themes = [part.blob for part in parts if part.content_type.endswith("officedocument.theme+xml")]
    themed = theme_fonts(themes[0]) if themes else {}
    for part in parts:
        root = part.element if isinstance(part, XmlPart) else _xml(part)
        if root is not None and root.getroottree().docinfo.internalDTD is not None:
            raise ValueError("Word's parts declare no entities")
        if isinstance(part, XmlPart) and "wordprocessingml" in part.content_type:
            cleaned(part.element, themed)
            without_fetching(part.element, {link.rId for link in part.rels.values() if _stays(part, link)})
            in_chinese(part.element)


def _xml(part: Part) -> etree._Element | None:
    """The root of a part of XML that a report takes over as it is; None for other parts."""
    if not part.content_type.endswith("xml"):
        return None
    return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))


def _stays(part: Part, link: _Relationship) -> bool:
    """True for what a report takes over of what a part of the look points to: parts of the file, and only those that
    give it its look."""
    if link.is_external:
        return False
    if part.partname == "/word/settings.xml":
        return False  # these lead to templates and data on the author's disk
    if part.partname == "/word/document.xml":
        return link.reltype in (*_NEEDED, RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    return link.reltype in (RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.FONT)


def _has_words(word: WordDocument) -> bool:
    """True if there are words or pictures in the base's body, but for the lines that show its styles."""
    body = word.element.body
    if next(body.iter(f"{_W}drawing", f"{_W}pict"), None) is not None:
        return True
    shown = {text.strip() for text in words.LOOK_SAMPLES.values()}
    said = ("".join(one.text or "" for one in paragraph.iter(f"{_W}t")) for paragraph in body.iter(f"{_W}p"))
    return any(text.strip() not in shown for text in said if text.strip())


def _sheet(word: WordDocument, known: TemplateStyles) -> Sheet:
    """The base's page, with the standard's text area if the base does not say."""
    page, margins = (word.element.body.find(f"{_W}sectPr/{_W}{name}") for name in ("pgSz", "pgMar"))

    def left(length: str, sides: Iterable[str], otherwise: int) -> int:
        if page is None or margins is None:
            return otherwise
        room = number(page.get(f"{_W}{length}"), 0) - sum(number(margins.get(f"{_W}{side}"), 0) for side in sides)
        return room if room > 0 else otherwise

    return Sheet(
        left("h", ("top", "bottom"), _TEXT_HEIGHT),
        left("w", ("left", "right", "gutter"), _TEXT_WIDTH),
        known.line(styles.BODY),
        known.size(styles.BODY) * CHARACTER,
        known.line(styles.TITLE),
        known.space_below(styles.TITLE),
    )


def _around(word: WordDocument) -> tuple[str, str]:
    """The main part's XML before and after the body's rows; words that stand in the base itself are left out."""
    body = word.element.body
    _inherit(body)
    body.clear_content()
    mark = etree.Comment("rows")
    body.insert(0, mark)
    before, _, after = etree.tostring(word.element, encoding="unicode").partition("<!--rows-->")
    return before, after


def _inherit(body: etree._Element) -> None:
    """Gives the last section, the one that is kept, the headers and footers it has from sections before it."""
    sections = list(body.iter(f"{_W}sectPr"))
    found: dict[tuple[str, str | None], etree._Element] = {}
    for section in sections:
        for name in ("footerReference", "headerReference"):
            found |= {(name, one.get(f"{_W}type")): one for one in section.iterchildren(f"{_W}{name}")}
    for one in found.values():
        if one.getparent() is not sections[-1]:
            sections[-1].insert(0, one)


def _link(source: Part | Package, links: Iterable[_Relationship], instead: dict[int, Part]) -> None:
    """Gives `source` the same relationships, to the parts that stand instead of the old ones."""
    for link in links:
        target = link.target_part
        source.load_rel(link.reltype, instead.get(id(target), target), link.rId)


def chart_link(number: int) -> str:
    """The relationship that leads to the chart of that number, counted from 1."""
    return f"rIdChart{number}"


def pack(base: Base, rows: str, properties: Properties, charts: Iterable[bytes] = ()) -> bytes:
    """A .docx file's bytes: the base with `rows`, the XML of paragraphs and tables, as its body; the same each time.

    `charts` are the parts of the charts that stand in the rows, in their order.
    """
    xml = (base.before + rows + base.after).encode()
    package = Package()
    main = Part(base.main.partname, base.main.content_type, xml, package)
    _link(main, base.main.rels.values(), {})
    for at, chart in enumerate(charts, 1):
        part = Part(PackURI(f"/word/charts/chart{at}.xml"), CONTENT_TYPE.DML_CHART, chart, package)
        main.load_rel(RELATIONSHIP_TYPE.CHART, part, chart_link(at))
    package.load_rel(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "rId1")
    core = CorePropertiesPart.load(_CORE, CONTENT_TYPE.OPC_CORE_PROPERTIES, styles.core_part().encode(), package)
    package.load_rel(RELATIONSHIP_TYPE.CORE_PROPERTIES, core, "rId2")
    _describe(package.core_properties, properties, base.author)
    result = io.BytesIO()
    package.save(result)
    return _undated(result.getvalue())


def _describe(core: CoreProperties, properties: Properties, author: str) -> None:
    """Fills in the file's properties, of 255 characters at most.

    The author is the base's, and ours has none: personal metadata is dropped for privacy.
    """
    core.title = properties.title[:255]
    core.subject = properties.subject[:255]
    core.keywords = properties.keywords[:255]
    core.author = author[:255]
    core.last_modified_by = ""
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
