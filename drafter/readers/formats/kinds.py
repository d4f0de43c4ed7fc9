"""What kind of file a report is, told by its first bytes; and a plain word for each kind that is not read."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Literal

from drafter import words
from drafter.disk import is_temporary
from drafter.errors import UnreadableReport

MOST_TEXT = 20 << 20
"""Bytes of a text or web page; a report has some ten thousand."""

MOST_WORD = 200 << 20
"""Bytes of a Word file, which may hold photographs; they are not read."""

MOST_DOC = 32 << 20
"""Bytes of an old Word file, all of which are read; a report without photographs has a hundred thousand."""

MOST_PDF = 50 << 20
"""Bytes of a PDF; a scanned report has some megabytes."""

_MOST = {"docx": MOST_WORD, "doc": MOST_DOC, "pdf": MOST_PDF, "text": MOST_TEXT}

SUFFIXES = (".docx", ".docm", ".dotx", ".doc", ".wps", ".pdf", ".txt", ".html", ".htm")
"""How the names of files end that are read."""

_HEAD = 4096
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|div|table|p|span|style|title|article|center|font|h1|br)[\s>/]",
    re.IGNORECASE,
)
_CLOSING = re.compile(rb"</(?:p|div|span|table|td|tr|html|body|h[1-6]|font|strong)\s*>|<br\s*/?>", re.IGNORECASE)


Kind = Literal["docx", "doc", "pdf", "text"]


def kind_of(path: Path) -> Kind:
    """What a file is, a zip as Word files are (`docx`), an old Word file, a PDF or some text.

    Raises `UnreadableReport` for what is neither, with the way out for those kinds that offices send each other.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableReport(words.REPORT_IS_A_FOLDER, file=path, hint=words.NAME_ONE_FILE)
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableReport(words.NOT_A_FILE, file=path)
        if not found.st_size:
            raise UnreadableReport(words.REPORT_EMPTY, file=path, hint=words.DOWNLOAD_AGAIN)
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        raise UnreadableReport(words.NO_SUCH_FILE + _near(path), file=path) from None
    except (OSError, ValueError) as fault:
        why = words.why(fault) if isinstance(fault, OSError) else words.NO_FILES_NAME
        raise UnreadableReport(words.cannot_read(why), file=path) from None
    kind: Kind = "docx" if head.startswith(_ZIP) else "doc" if head.startswith(_OLE) else "text"
    if is_temporary(path) and kind != "docx":
        raise UnreadableReport(words.IS_TEMPORARY, file=path, hint=words.NAME_THE_REPORT)
    if kind == "text" and _is_pdf(head):
        kind = "pdf"
    refused = _ole(path) if kind == "doc" else _refused(head, path) if kind == "text" else None
    if refused is not None:
        raise refused
    if found.st_size > _MOST[kind]:
        raise UnreadableReport(words.report_too_large(found.st_size, _MOST[kind]), file=path)
    return kind


def _near(path: Path) -> str:
    """“，是否指“…””, naming the nearest file that may be a report."""
    try:
        names = [
            other.name
            for other in path.parent.iterdir()
            if other.suffix.lower() in SUFFIXES and not is_temporary(other)
        ]
    except OSError:
        return ""
    return words.nearest(path.name, names)


def _refused(head: bytes, path: Path) -> UnreadableReport | None:
    """The fault of a kind of file that is known and not read; None for all others."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        return UnreadableReport(words.IS_RTF, file=path, hint=words.SAVE_AS)
    if head.startswith(_PICTURES) or head[8:12] == b"WEBP":
        return UnreadableReport(words.IS_PICTURE, file=path, hint=words.NEEDS_TEXT)
    if head.startswith(_ARCHIVES):
        return UnreadableReport(words.IS_ARCHIVE, file=path, hint=words.UNPACK_FIRST)
    if head.startswith(b"%TSD-Header-") or b"E-SafeNet" in head[:64]:
        return UnreadableReport(words.IS_PROTECTED, file=path, hint=words.UNPROTECT_FIRST)
    if b"schemas.microsoft.com/office/word/2003/wordml" in head or b'progid="Word.Document"' in head:
        return UnreadableReport(words.IS_WORD_XML, file=path, hint=words.SAVE_AS)
    return None


def _is_pdf(head: bytes) -> bool:
    return b"%PDF-" in head[:1024]


def _ole(path: Path) -> UnreadableReport | None:
    """The fault of a file in Microsoft's old container that is no old Word file or is encrypted; None for others."""
    with path.open("rb") as file:
        content = file.read(4 << 20)
        if file.seek(0, 2) > 4 << 20:
            file.seek(-(1 << 20), 2)
            content += file.read()

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return UnreadableReport(words.IS_ENCRYPTED, file=path, hint=words.REMOVE_PASSWORD)
    if holds("Workbook") and not holds("WordDocument"):
        return UnreadableReport(words.IS_SPREADSHEET, file=path, hint=words.REPORT_FORMATS)
    if holds("PowerPoint Document"):
        return UnreadableReport(words.IS_SLIDES, file=path, hint=words.REPORT_FORMATS)
    return None


def is_text(content: bytes) -> bool:
    """True if the bytes may be a text or a web page, by their beginning."""
    head = content[:_HEAD]
    return not head.startswith((*_ZIP, _OLE)) and not _is_pdf(head) and _refused(head, Path()) is None


def text_kind(content: bytes) -> Literal["html", "mhtml", "text"]:
    """What the bytes of a text are: a web page, one saved as a mail (MHT, as WPS does), or plain text."""
    head = content[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\xe3\x80 \t\r\n")
    if re.match(rb"(?:MIME-Version|From|Content-Type|Date|Subject):", head, re.IGNORECASE) and re.search(
        rb"multipart/related|Content-Type:\s*text/html", content[:_HEAD], re.IGNORECASE
    ):
        return "mhtml"
    if head[:1] == b"<" and (_MARKUP.search(head) or re.match(rb"<(?:\?xml|!--)", head)):
        return "html"
    whole = content[: 1 << 18].replace(b"\0", b"")
    tags = len(_CLOSING.findall(whole))
    return "html" if tags >= 3 and _MARKUP.search(whole) else "text"
