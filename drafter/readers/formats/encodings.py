"""Which characters the bytes of a text file are, whatever they claim to be.

UTF-8 and the marks at a file's beginning prove themselves; GB 18030 nearly any bytes can be read as, so it has to read
as Chinese that people write: of hanzi in a report some 99 in 100 are of GB 2312's first level. What none of the
encodings that Chinese texts come in makes readable is no text: a guess would only turn noise into words.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w:.\-]{2,30})""", re.IGNORECASE)
_CONTROLS = bytes((*range(1, 9), *range(14, 27), *range(28, 32)))
_SAMPLE = 1 << 16
_PLAUSIBLE = 0.9  # of the hanzi, how many are common ones
_DAMAGE = 0.01  # of the characters, how many may be broken


def decode(content: bytes) -> str | None:
    """The text that the bytes are; None when they are no text. Its line ends stay as they are."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if b"\0" in content[: 4 * _SAMPLE]:
        return _with_nulls(content)
    if _controls(content) > len(content) // 50:
        return None
    try:
        return content.decode()
    except UnicodeDecodeError:
        pass
    if mixed := _by_lines(content):
        return mixed
    for encoding in _tries(content):
        try:
            text = content.decode(encoding, "replace")
        except (LookupError, UnicodeError):  # the one declared is no encoding, or none of texts
            continue
        if text.count("\ufffd") <= len(text) * _DAMAGE and _reads_as_chinese(text):
            return text.replace("\ufffd", "")
    return None


def _by_lines(content: bytes) -> str | None:
    """The text of a file put together from UTF-8 and GB 18030, each line in its own; None for any other file."""
    done: list[str] = []
    before, seen = "utf-8", set()
    for line in content.splitlines(keepends=True):
        if not line.isascii():
            fitting = [encoding for encoding in ("utf-8", "gb18030") if _reads_as(line, encoding)]
            before = fitting[0] if fitting else before
            seen.update(fitting[:1])
        try:
            done.append(line.decode(before))
        except UnicodeDecodeError:
            return None
    return "".join(done) if len(seen) == 2 else None


def _reads_as(line: bytes, encoding: str) -> bool:
    """True if a line is Chinese in this encoding, without anything broken."""
    try:
        return _reads_as_chinese(line.decode(encoding))
    except UnicodeDecodeError:
        return False


def _tries(content: bytes) -> Iterable[str]:
    """The encodings to try, the likelier first: UTF-8 with some broken bytes, Chinese ones, the declared one."""
    yield "utf-8"
    yield "gb18030"
    declared = _DECLARED.search(content[:4096])
    if declared:
        yield declared[1].decode("ascii", "ignore")
    yield "big5hkscs"


def _controls(content: bytes) -> int:
    """How many control characters no text has are in the beginning."""
    sample = content[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS))


def _with_nulls(content: bytes) -> str | None:
    """Text of two bytes a character without a mark: its spaces, digits and line ends have a NUL on one side."""
    even, odd = content[: 4 * _SAMPLE : 2].count(0), content[1 : 4 * _SAMPLE : 2].count(0)
    encodings = ("utf-16-le", "utf-16-be") if odd >= even else ("utf-16-be", "utf-16-le")
    for encoding in encodings:
        text = content.decode(encoding, "replace")
        sample = text[:_SAMPLE]
        if (
            text.count("\ufffd") <= len(text) * _DAMAGE
            and sample.count("\0") * 100 <= len(sample)
            and _mostly_text(sample)
        ):
            return text
    stripped = content.replace(b"\0", b"")
    if even + odd <= 1 + len(content[: 4 * _SAMPLE]) // 500 and stripped and b"\0" not in stripped:
        return decode(stripped)  # a few NULs strayed into a text
    return None


def _mostly_text(sample: str) -> bool:
    """True if nearly all characters are hanzi, Latin, or marks that texts have."""
    known = len(re.findall("[\t\n\r\x20-\x7e\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u2010-\u2027\u00b7]", sample))
    return known >= 0.95 * len(sample) and _reads_as_chinese(sample)


def _reads_as_chinese(text: str) -> bool:
    """True if the hanzi are the common ones; a text without hanzi does not tell and is refused."""
    hanzi = [character for character in text[:_SAMPLE] if "\u3400" <= character <= "\u9fff"]
    if not hanzi:
        return False
    common = sum(1 for character in hanzi if _common(character))
    return common >= len(hanzi) * _PLAUSIBLE


def _common(character: str) -> bool:
    try:
        return 0xB0 <= character.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False
