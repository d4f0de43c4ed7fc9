"""Opening a Word file as what it is, a zip of XML parts, with bounds on everything it claims.

python-docx loads every part whole, pictures too, before anybody can ask how large they are; here only the parts that
hold words are read, piece by piece, and no further than the bounds.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple
from zipfile import ZipFile, ZipInfo

from lxml import etree

from drafter import words
from drafter.errors import UnreadableReport
from drafter.readers.formats.kinds import SUFFIXES
from drafter.zips import BROKEN, MOST_UNPACKED, UnpacksTooLarge, bounded, unpacked

MOST_MARKS = 2_500_000
"""How many elements and attributes a part may have; each takes some 200 bytes of memory."""

_NAME_IN_UTF8 = 0x800  # a flag of a file in a zip

_OTHERS = (
    ("xl/", words.IS_SPREADSHEET, words.REPORT_FORMATS),
    ("ppt/", words.IS_SLIDES, words.REPORT_FORMATS),
    ("content.xml", words.IS_ODT, words.SAVE_AS),
    ("ofd.xml", words.IS_OFD, words.CONVERT_FIRST),
)


class Relation(NamedTuple):
    """What a part of a package points to: what it is there for, and where it is, maybe `outside` of the package."""

    kind: str
    target: str
    outside: bool


@dataclass(slots=True)
class _Budget:
    """How many bytes may still be unpacked of a file, and of the files within it."""

    left: int = MOST_UNPACKED


class Package:
    """An opened Word file; its parts are read on demand, together within `MOST_UNPACKED`.

    `content` is that of a Word file which is a part of the one at `path`, opened as `within`. Raises
    `UnreadableReport` for a file that is no zip, is damaged or encrypted, or has no document in it.
    """

    def __init__(self, path: Path, content: bytes | None = None, within: Package | None = None) -> None:
        self.path = path
        self._budget: _Budget = within._budget if within else _Budget()
        self._file = bounded(path if content is None else content)
        try:
            self._zip = ZipFile(self._file)
        except BROKEN as fault:
            self._file.close()
            raise damaged(path) from fault
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.namelist()}

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()
        self._file.close()

    def has(self, name: str) -> bool:
        """True if there is a part of that name; names are the same whatever their case."""
        return name.lower() in self._names

    def under(self, folder: str) -> list[str]:
        """The names of the parts in a folder."""
        return [name for low, name in self._names.items() if low.startswith(folder.lower())]

    def read(self, name: str) -> bytes:
        """A part's content; the bound is on what comes out, whatever the zip's headers claim."""
        try:
            content = unpacked(self._zip, self._names[name.lower()], self._budget.left)
        except UnpacksTooLarge:
            raise UnreadableReport(words.report_unpacks_too_large(MOST_UNPACKED), file=self.path) from None
        except BROKEN as fault:
            raise damaged(self.path) from fault
        except RuntimeError as fault:  # zipfile's word for a part with a password
            raise UnreadableReport(words.IS_ENCRYPTED, file=self.path, hint=words.REMOVE_PASSWORD) from fault
        self._budget.left -= len(content)
        return content

    def xml(self, name: str) -> Any:
        """A part's root element. Nothing outside the part is looked at, and no entity is put in."""
        content = self.read(name)
        if content.count(b"<") + content.count(b"=") > MOST_MARKS:
            raise UnreadableReport(words.TOO_MUCH_MARKUP, file=self.path)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise damaged(self.path) from fault
        if root.getroottree().docinfo.internalDTD is not None:
            raise damaged(self.path)  # Word's parts never declare entities
        return root

    def check(self) -> None:
        """Raises `UnreadableReport` for a zip that is something else than a Word file, saying what."""
        if self._is_word():
            return
        for name, what, hint in _OTHERS:
            if self.under(name):
                raise UnreadableReport(what, file=self.path, hint=hint)
        reports = [name for name in map(_name, self._zip.infolist()) if name.lower().endswith(SUFFIXES)]
        raise UnreadableReport(words.IS_ARCHIVE, file=self.path, hint=words.unpack_first(reports))

    def _is_word(self) -> bool:
        return self.has("word/document.xml") or (bool(self.under("word/")) and not self.under("xl/"))

    def main(self) -> str:
        """The name of the main document's part."""
        for relation in self.related("").values():
            if relation.kind == "officeDocument" and self.has(relation.target):
                return relation.target
        if self.has("word/document.xml"):
            return "word/document.xml"
        raise damaged(self.path)

    def related(self, part: str) -> dict[str, Relation]:
        """What a part points to (the whole package for an empty name), by the names it has for them."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relations):
            return {}
        found: dict[str, Relation] = {}
        for relation in self.xml(relations):
            target = relation.get("Target") if isinstance(relation.tag, str) else None
            if not target:
                continue
            if outside := relation.get("TargetMode") == "External":
                whole = target
            else:
                whole = target if target.startswith("/") else posixpath.join("/", folder, target)
                whole = posixpath.normpath(whole).lstrip("/")
            kind = (relation.get("Type") or "").rpartition("/")[2]
            found[relation.get("Id") or str(len(found))] = Relation(kind, whole, outside)
        return found


def related_by(element: Any, relations: dict[str, Relation]) -> Relation:
    """What an element points to by its r:id; outside and without a kind where that name is not known."""
    name = next((said for key, said in element.attrib.items() if key.endswith("}id")), "")
    return relations.get(name, Relation("", name, True))


def _name(part: ZipInfo) -> str:
    """The name of a file in a zip; zips made in China keep names in GB 18030 and do not say so."""
    if part.flag_bits & _NAME_IN_UTF8:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return part.filename


def damaged(path: Path) -> UnreadableReport:
    """The fault of a file that is broken."""
    return UnreadableReport(words.IS_DAMAGED, file=path, hint=words.DOWNLOAD_AGAIN)
