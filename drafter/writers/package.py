"""A Word file packed: the base's parts around a body of its own.

The parts are as python-docx packs them (`opening`), with marks where a report's own words go. Nothing but the main part
and what the file says of itself is written anew: the others are compressed once a process.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from drafter import words
from drafter.errors import TemplateFault
from drafter.output import digest
from drafter.writers.base import ZIP_DATE, R
from drafter.writers.filling import Sheet

MOST_LOOK = 16 << 20
"""Bytes of a look, which may hold a picture or a font."""

ROWS = "rows"
TITLE, SUBJECT, KEYWORDS = "\ue000", "\ue001", "\ue002"
DAY = datetime(1980, 1, 1)
"""The marks in a base's parts: a comment for the body's rows; for what the file says of itself; for its day."""
CORE = "docProps/core.xml"

KEPT = Path(__file__).with_name("base.json")
"""What opening our own base gives, and that base's digest: written by `make base`."""

_TYPES = "[Content_Types].xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


@dataclass(frozen=True, slots=True)
class Base:
    """A base document: its styles and page, and its parts.

    Of the styles their ids and Chinese fonts by name, which of them set digits in another font, the sizes of the
    title's and the signature's letters; `sheet` is the page. Lengths are twips. `words` is True if there are words or
    pictures in the body, which no report takes over, besides the lines that show the styles. `parts` are a package's
    members by name, in order, with marks; `main` is the name of the main part's.
    """

    style_ids: dict[str, str]
    fonts: dict[str, str]
    two_fonts: frozenset[str]
    title_size: int
    signature_size: int
    sheet: Sheet
    words: bool
    main: str
    parts: dict[str, bytes]


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
    known, base = kept()
    if digest(content) == known:
        return base
    # Imported here: python-docx takes longer to load than a report to make, and our own base needs it no more.
    from drafter.writers.opening import opened

    return opened(path, content)


@cache
def kept() -> tuple[str, Base]:
    """The digest of our own base document, and what opening it gives."""
    read = json.loads(KEPT.read_text(encoding="utf-8"))
    values = read["base"]
    values |= {"two_fonts": frozenset(values["two_fonts"]), "sheet": Sheet(**values["sheet"])}
    values["parts"] = {name: part.encode() for name, part in values["parts"].items()}
    return read["digest"], Base(**values)


def chart_link(number: int) -> str:
    """The relationship that leads to the chart of that number, counted from 1."""
    return f"rIdChart{number}"


def pack(base: Base, rows: str, properties: Properties, charts: Sequence[bytes] = ()) -> bytes:
    """A .docx file's bytes: the base with `rows`, the XML of paragraphs and tables, as its body; the same each time.

    `charts` are the parts of the charts that stand in the rows, in their order.
    """
    before, _, after = base.parts[base.main].decode().partition(f"<!--{ROWS}-->")
    new = {base.main: (before + rows + after).encode(), CORE: _described(base.parts[CORE].decode(), properties)}
    if charts:
        new |= _with_charts(base, charts)
    names = [*(name for name in base.parts if name != CORE), *(name for name in new if name not in base.parts), CORE]
    return _zipped({name: _deflated(new[name]) if name in new else _deflated_once(base.parts[name]) for name in names})


def _described(core: str, properties: Properties) -> bytes:
    """The part on the file's properties, of 255 characters at most.

    The author is the base's, and ours has none: personal metadata is dropped for privacy.
    """
    said = {TITLE: properties.title, SUBJECT: properties.subject, KEYWORDS: properties.keywords}
    marks = {ord(mark): escape(text[:255], quote=False) for mark, text in said.items()}
    return core.replace(_stamp(DAY), _stamp(properties.day)).translate(marks).encode()


def _stamp(day: datetime) -> str:
    return f"{day:%Y-%m-%dT%H:%M:%SZ}"


def _with_charts(base: Base, charts: Sequence[bytes]) -> dict[str, bytes]:
    """The parts of the charts, and those that say where they are and what they are."""
    slash = base.main.rfind("/") + 1
    folder, links = base.main[:slash], f"{base.main[:slash]}_rels/{base.main[slash:]}.rels"
    names = [f"charts/chart{number}.xml" for number in range(1, len(charts) + 1)]
    types = "".join(f'<Override PartName="/{folder}{name}" ContentType="{_CHART_TYPE}"/>' for name in names)
    leading = "".join(
        f'<Relationship Id="{chart_link(number)}" Type="{R}/chart" Target="{name}"/>'
        for number, name in enumerate(names, 1)
    )
    known = f'{_CORE_TYPE}"/>'
    return {
        _TYPES: base.parts[_TYPES].decode().replace(known, known + types).encode(),
        links: base.parts[links].decode().replace("</Relationships>", f"{leading}</Relationships>").encode(),
        **{f"{folder}{name}": chart for name, chart in zip(names, charts, strict=True)},
    }


_Deflated = tuple[int, int, bytes]
"""A member's checksum, its size, and its compressed bytes."""


def _deflated(content: bytes) -> _Deflated:
    made = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(content), len(content), made.compress(content) + made.flush()


_deflated_once = lru_cache(maxsize=64)(_deflated)


def _zipped(members: Mapping[str, _Deflated]) -> bytes:
    """The zip file of members that are compressed already, each dated alike (the .ZIP file format, 4.3.7 to 4.3.16)."""
    year, month, day, *_ = ZIP_DATE
    date = (year - 1980) << 9 | month << 5 | day
    files, directory = bytearray(), bytearray()
    for name, (checksum, size, packed) in members.items():
        encoded = name.encode()
        utf8 = 0 if name.isascii() else 0x800
        about = struct.pack("<5H3I2H", 20, utf8, 8, 0, date, checksum, len(packed), size, len(encoded), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 0x314) + about
        directory += struct.pack("<3H2I", 0, 0, 0, 0o600 << 16, len(files)) + encoded
        files += b"PK\x03\x04" + about + encoded + packed
    end = struct.pack("<4H2IH", 0, 0, len(members), len(members), len(directory), len(files), 0)
    return bytes(files + directory) + b"PK\x05\x06" + end
