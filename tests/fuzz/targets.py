"""What is fuzzed: functions of bytes that raise nothing but faults a person is told, and give back what was given."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

from lxml import etree
from readers_samples import RELATIONS, W, word_bytes

from drafter.answers import save
from drafter.answers.load import load
from drafter.composing.templates import base_docx
from drafter.errors import DrafterError
from drafter.finished import read_report
from drafter.report import BadValue, values
from drafter.report.parts import read_parts
from drafter.rules import check_reading
from drafter.text.numerals import chinese, read_number

FOLDER = Path(tempfile.mkdtemp(prefix="drafter-fuzz-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
CORPUS = Path(__file__).parent / "corpus"
HEAD = b'template = "national-2021"\nyear = 2025\nunit.name = "\xe7\x94\xb2\xe9\x95\x87"\n'


SPACES = f'xmlns:w="{W}" xmlns:r="{RELATIONS}"'.encode()


def checked(content: bytes, name: str) -> None:
    """A finished report of this content, read and checked. A fault that hides one of our own raises that one."""
    path = FOLDER / name
    path.write_bytes(content)
    try:
        check_reading(read_report(path))
    except DrafterError as fault:
        if "程序读不了" in fault.what and fault.__cause__ is not None:
            raise fault.__cause__ from None


def text(content: bytes) -> None:
    checked(content, "a.txt")


def page(content: bytes) -> None:
    checked(content, "a.html")


def pdf(content: bytes) -> None:
    checked(content, "a.pdf")


def word(content: bytes) -> None:
    """The markup of a Word file's body, mended where it does not nest; changes of the zip itself hardly reach it."""
    root = etree.fromstring(b"<r %s>%s</r>" % (SPACES, content), etree.XMLParser(recover=True, resolve_entities=False))
    if root is not None:
        checked(word_bytes("".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in root)), "a.docx")


def doc(content: bytes) -> None:
    checked(content, "a.doc")


def answers(content: bytes) -> None:
    """An answers file: refused, or saved as it was read."""
    path = FOLDER / "a.toml"
    path.write_bytes(content)
    with suppress(DrafterError):
        loaded = load(path)
        save(loaded.answers, loaded.template.known)
        again = load(path)
        assert (again.facts, again.answers.record) == (loaded.facts, loaded.answers.record)


def numbers(content: bytes) -> None:
    """A text as a number of any kind: refused, or within its bounds; what the program writes is read as the same."""
    said = content.decode("utf-8", "replace")
    number = read_number(said)
    if number is not None and number == number.to_integral_value() and 0 <= number < 10**8:
        assert read_number(chinese(int(number))) == number, said
    for read in (values.read_count, values.read_change, values.read_quantity, values.read_percent, values.read_date):
        with suppress(BadValue):
            read(said)
    with suppress(BadValue):
        assert values.read_count(said) >= 0
    with suppress(BadValue):
        assert values.read_money(said, "万元") >= Decimal(0)
    with suppress(BadValue):
        assert len({name for name, _ in read_parts(said)}) == len(read_parts(said))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "page": page,
    "pdf": pdf,
    "word": word,
    "doc": doc,
    "answers": answers,
    "numbers": numbers,
}
base_docx()  # looked up once, and not while an input is tried
