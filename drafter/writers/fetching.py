"""What of a look would fetch or run something when a report is opened: fields, links out of it, embedded objects.

A report keeps of a look what it shows: a field's last result, a link's words, a picture that is in the file.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafter.writers import base

_W = f"{{{base.W}}}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

HARMLESS = frozenset(
    ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "DATE", "TIME", "CREATEDATE")
)
"""The fields a header or footer may have; all others lose their instruction (ECMA-376 part 1, 17.16.5)."""

_EMBEDDED = tuple(f"{_W}{name}" for name in ("object", "control", "altChunk", "subDoc", "ffData", "fldData"))
_FRAMES = tuple(f"{_W}{name}" for name in ("drawing", "pict", "object"))


@dataclass(slots=True)
class _Field:
    """A field that has begun: its marks and pieces of instruction, what they say, and if another one stands in them."""

    pieces: list[etree._Element] = field(default_factory=list)
    said: str = ""
    shown: bool = False
    nested: bool = False

    @property
    def harmless(self) -> bool:
        return not self.nested and _name(self.said) in HARMLESS


def without_fetching(root: etree._Element, kept: Container[str]) -> None:
    """Takes out of a part what would fetch or run; `kept` are the names of its relationships that a report keeps."""
    for element in list(root.iter(*_EMBEDDED)):
        _remove(element)
    for element in list(root.iter(f"{_W}fldSimple")):
        if _name(element.get(f"{_W}instr", "")) not in HARMLESS:
            _unwrap(element)
    for element in list(_pieces_of_harmful(root)):
        _remove(element)
    for element in list(root.iter(f"{_W}hyperlink")):
        _unwrap(element)
    for element in list(root.iter(etree.Element)):
        for name, value in list(element.attrib.items()):
            if str(name).startswith(_R) and value not in kept:
                _cut_off(element, str(name))


def _pieces_of_harmful(root: etree._Element) -> Iterator[etree._Element]:
    """The marks and the instructions of fields that are not harmless, or not whole."""
    begun: list[_Field] = []
    for element in root.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}delInstrText"):
        if element.tag != f"{_W}fldChar":
            if not begun or begun[-1].shown:
                yield element
            else:
                begun[-1].pieces.append(element)
                begun[-1].said += element.text or ""
            continue
        match element.get(f"{_W}fldCharType"):
            case "begin":
                if begun and not begun[-1].shown:
                    begun[-1].nested = True
                begun.append(_Field([element]))
            case "separate" if begun:
                begun[-1].shown = True
                begun[-1].pieces.append(element)
            case "end" if begun:
                ended = begun.pop()
                ended.pieces.append(element)
                if not ended.harmless:
                    yield from ended.pieces
            case _:
                yield element
    for left in begun:
        yield from left.pieces


def _name(instruction: str) -> str:
    """The field's name, in capitals; empty where there is none."""
    return next(iter(instruction.split()), "").upper()


def _cut_off(element: etree._Element, attribute: str) -> None:
    """Take away what points out of the report: the attribute where something else is there to be shown, else the
    picture or the element."""
    del element.attrib[attribute]
    if any(str(name).startswith(_R) for name in element.attrib):
        return
    frame = next((above for above in element.iterancestors() if above.tag in _FRAMES), None)
    named = etree.QName(element).localname
    _remove(element if frame is None or named.startswith("hlink") else frame)


def _remove(element: etree._Element) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    if (parent := element.getparent()) is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)
