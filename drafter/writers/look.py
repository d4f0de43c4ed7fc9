"""A style template (the base .docx that `look` names): its styles by name, and what of it must not reach a report.

It is opened and saved in Word, WPS or LibreOffice. These give styles new ids and names other capitals, and leave
personal metadata: revisions, comments, a template's path on the author's disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from drafter.writers import base

_W = f"{{{base.W}}}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {"asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs"}

# Elements left out wherever they stand: changes somebody made or still has to accept, the numbers of editing sessions.
_LEFT_OUT = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange"),
    *("numberingChange", "del", "moveFrom", "delText", "rsids", "rsid", "trackRevisions", "revisionView"),
    # Of the settings: what leads out of the look, or would lock the report.
    *("attachedTemplate", "mailMerge", "docVars", "footnotePr", "endnotePr", "documentProtection", "writeProtection"),
)
_UNWRAPPED = ("ins", "moveTo")


class TemplateStyles:
    """A look's styles by the names a word processor shows, whatever ids they have and however they are capitalised."""

    def __init__(self, root: etree._Element) -> None:
        self._defaults = root.findall(f"{_W}docDefaults/*")
        self._by_id: dict[str, etree._Element] = {}
        self._by_name: dict[tuple[str, str], etree._Element] = {}
        for style in root.iterchildren(f"{_W}style"):
            kind, name = style.get(f"{_W}type", "paragraph"), style.find(f"{_W}name")
            self._by_id[style.get(f"{_W}styleId", "")] = style
            if name is not None:
                self._by_name.setdefault((kind, name.get(f"{_W}val", "").casefold()), style)

    def missing(self) -> list[str]:
        """The names of the styles a writer asks for that are not here."""
        return [name for kind, name in _wanted() if (kind, name.casefold()) not in self._by_name]

    def ids(self) -> dict[str, str]:
        """The ids of the styles a writer asks for by their names, of those that are here."""
        found = ((name, self._by_name.get((kind, name.casefold()))) for kind, name in _wanted())
        return {name: style.get(f"{_W}styleId", "") for name, style in found if style is not None}

    def size(self, name: str) -> int:
        """The font size of a paragraph style, in twips."""
        return number(self._found(("rPr", "sz", "val"), [("paragraph", name)]), 20) * 10

    def line(self, name: str) -> int:
        """The height of a paragraph style's lines, in twips; 0 where it depends on their letters."""
        chain = [("paragraph", name)]
        exact = self._found(("pPr", "spacing", "lineRule"), chain) == "exact"
        return number(self._found(("pPr", "spacing", "line"), chain), 0) if exact else 0

    def space_below(self, name: str) -> int:
        """The space below a paragraph of that style, in twips."""
        return number(self._found(("pPr", "spacing", "after"), [("paragraph", name)]), 0)

    def fonts(self) -> dict[str, str]:
        """The Chinese font of each style, by the style's name; those that say none have the body's."""
        found = ((name, self._found(("rPr", "rFonts", "eastAsia"), chain)) for name, chain in self._chains())
        return {name: font for name, font in found if font}

    def two_fonts(self) -> frozenset[str]:
        """The names of the styles that set digits and Latin text in another font than hanzi."""
        slots = ("eastAsia", "ascii", "hAnsi")
        each = (
            (name, {self._found(("rPr", "rFonts", slot), chain) for slot in slots}) for name, chain in self._chains()
        )
        return frozenset(name for name, fonts in each if len(fonts) > 1)

    def _chains(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Each style a writer asks for, by name, and the styles that say how its text is set, nearest first."""
        for kind, name in _wanted():
            yield name, [(kind, name)] if kind == "paragraph" else [(kind, name), ("paragraph", base.BODY)]

    def _found(self, what: tuple[str, str, str], chain: list[tuple[str, str]]) -> str:
        """An attribute of a property as it comes out for styles, the first before the others; empty if nowhere.

        `what` names the kind of properties (rPr, pPr), the property, the attribute.
        """
        kind, tag, attribute = what
        among = [each for one in chain for each in self._above(self._by_name.get((one[0], one[1].casefold())))]
        for style in (*among, *self._defaults):
            found = style.find(f"{_W}{kind}/{_W}{tag}")
            if found is not None and (value := found.get(f"{_W}{attribute}")):
                return value
        return ""

    def _above(self, style: etree._Element | None) -> Iterator[etree._Element]:
        """A style and those it is based on, nearest first."""
        seen: set[etree._Element] = set()
        while style is not None and style not in seen:
            seen.add(style)
            yield style
            above = style.find(f"{_W}basedOn")
            style = None if above is None else self._by_id.get(above.get(f"{_W}val", ""))


def _wanted() -> Iterator[tuple[str, str]]:
    """Kind and name of every style a writer asks for."""
    yield from (("paragraph", name) for name in base.PARAGRAPH_STYLES)
    yield from (("character", name) for name in base.CHARACTER_STYLES)


def number(text: str | None, otherwise: int) -> int:
    """The whole number an attribute holds, or another value for what is none above 0."""
    return int(text) if text and text.isdecimal() and len(text) < 10 and int(text) else otherwise


def theme_fonts(theme: bytes) -> dict[str, str]:
    """The fonts of a theme by the names styles call them by; for Chinese those of simplified Chinese."""
    root = etree.fromstring(theme, etree.XMLParser(resolve_entities=False))
    found: dict[str, str] = {}
    for size in ("major", "minor"):
        for fonts in root.iter(f"{_A}{size}Font"):
            faces = {etree.QName(one).localname: one.get("typeface", "") for one in fonts}
            hans = next((one.get("typeface", "") for one in fonts if one.get("script") == "Hans"), "")
            found[f"{size}EastAsia"] = faces.get("ea") or hans
            found[f"{size}Ascii"] = found[f"{size}HAnsi"] = faces.get("latin", "")
            found[f"{size}Bidi"] = faces.get("cs", "")
    return found


def cleaned(root: etree._Element, themed: Mapping[str, str]) -> None:
    """Takes out of a part of the look what no report shall hold, and writes the theme's fonts out by their names."""
    for element in list(root.iter(*(f"{_W}{name}" for name in _LEFT_OUT))):
        _unwrap(element, keep=False)
    for element in list(root.iter(*(f"{_W}{name}" for name in _UNWRAPPED))):
        _unwrap(element, keep=True)
    for element in root.iter(f"{_W}*"):
        for name in [name for name in element.attrib if str(name).startswith(f"{_W}rsid")]:
            del element.attrib[name]
    for fonts in root.iter(f"{_W}rFonts"):
        for attribute, slot in _SLOTS.items():
            called = fonts.attrib.pop(f"{_W}{attribute}", "")
            if font := themed.get(str(called)):
                fonts.set(f"{_W}{slot}", font)
    for language in root.iter(f"{_W}lang"):
        if language.get(f"{_W}eastAsia", "zh-CN") != "zh-CN":
            language.set(f"{_W}eastAsia", "zh-CN")


def in_chinese(root: etree._Element) -> None:
    """Sees to it that a styles part says its text is Chinese, or fonts may draw its characters in Japanese forms."""
    if root.tag != f"{_W}styles" or root.find(f"{_W}docDefaults//{_W}lang[@{_W}eastAsia]") is not None:
        return
    place = root
    for position, name in enumerate(("docDefaults", "rPrDefault", "rPr", "lang")):
        inner = place.find(f"{_W}{name}")
        if inner is None:
            inner = etree.Element(f"{_W}{name}")
            # The first of its kind's children, but the language comes last among a run's properties.
            place.insert(0 if position < 3 else len(place), inner)
        place = inner
    place.set(f"{_W}eastAsia", "zh-CN")


def _unwrap(element: etree._Element, *, keep: bool) -> None:
    """Takes an element away; with `keep` its children stay in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element) if keep else []
