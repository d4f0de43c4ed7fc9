"""The base document opened with python-docx, and what packing needs of it: its measures, and its parts once packed.

Of a base that somebody made, a look, only what gives the pages their look is taken over: no words, comments, revisions,
and nothing of who made it but its author. Opening one takes longer than making a report, and so does loading the
libraries it needs; what opening our own base gives is therefore kept beside the code, as written by
`python -m drafter.writers.opening templates/base.docx` (`make base`).
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.opc.rel import _Relationship
from docx.package import Package
from lxml import etree

from drafter import words
from drafter.errors import TemplateFault
from drafter.output import digest
from drafter.writers import base as styles
from drafter.writers.fetching import without_fetching
from drafter.writers.filling import Sheet
from drafter.writers.layout import CHARACTER
from drafter.writers.look import TemplateStyles, cleaned, in_chinese, number, theme_fonts
from drafter.writers.package import CORE, DAY, KEPT, KEYWORDS, MOST_LOOK, ROWS, SUBJECT, TITLE, Base
from drafter.zips import BROKEN, UnpacksTooLarge, bounded, unpacked

_W = f"{{{styles.W}}}"
_TEXT_HEIGHT, _TEXT_WIDTH = 12756, 8845  # twips: 225 mm by 156 mm (GB/T 9704-2012 5.2.2)

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


def opened(path: Path, content: bytes) -> Base:
    """The base document of that content; `path` is for messages only.

    Raises `TemplateFault` if it is no Word document, larger than any look, or lacks a style.
    """
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
    sizes = known.size(styles.TITLE), known.size(styles.SIGNATURE)
    main = word.part.partname.membername
    return Base(known.ids(), known.fonts(), known.two_fonts(), *sizes, sheet, text, main, _packed(word, author))


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


def _packed(word: WordDocument, author: str) -> dict[str, bytes]:
    """The members of a package with the base's looks, with marks where a report's own words go."""
    _empty(word)
    xml = etree.tostring(word.element, encoding="unicode").encode()
    # Plain parts, which keep nothing of the links that a look's own parts have.
    parts = {id(part): Part(part.partname, part.content_type, part.blob) for part in word.part.package.iter_parts()}
    parts[id(word.part)] = main = Part(word.part.partname, word.part.content_type, xml)
    for part in word.part.package.iter_parts():
        links = [link for link in part.rels.values() if _stays(part, link)]
        if part is word.part:
            links = [link for link in links if link.reltype in _NEEDED or f'"{link.rId}"'.encode() in xml]
        for link in links:
            parts[id(part)].load_rel(link.reltype, parts[id(link.target_part)], link.rId)
    package = Package()
    package.load_rel(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "rId1")
    core = CorePropertiesPart.load(
        PackURI(f"/{CORE}"), CONTENT_TYPE.OPC_CORE_PROPERTIES, styles.core_part().encode(), package
    )
    package.load_rel(RELATIONSHIP_TYPE.CORE_PROPERTIES, core, "rId2")
    said = package.core_properties
    said.title, said.subject, said.keywords = TITLE, SUBJECT, KEYWORDS
    said.author = author[:255]
    said.last_modified_by = ""
    said.created = said.modified = DAY
    result = io.BytesIO()
    package.save(result)
    with zipfile.ZipFile(result) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _empty(word: WordDocument) -> None:
    """Leaves of the body its last section, and a mark where the rows go."""
    body = word.element.body
    _inherit(body)
    body.clear_content()
    body.insert(0, etree.Comment(ROWS))


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


def _as_json(made: Base, content: bytes) -> str:
    """What `package` keeps of the base document of that content."""
    values = {each.name: getattr(made, each.name) for each in fields(made)}
    values |= {"two_fonts": sorted(made.two_fonts), "sheet": asdict(made.sheet)}
    values["parts"] = {name: part.decode() for name, part in made.parts.items()}
    return json.dumps({"digest": digest(content), "base": values}, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    source = Path(sys.argv[1])
    read = source.read_bytes()
    KEPT.write_text(_as_json(opened(source, read), read), encoding="utf-8")
