"""Whatever lies under the name of a report: one clear line, bounded memory and time, never a traceback."""

from __future__ import annotations

import contextlib
import io
import os
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from readers_samples import p, r, saved, tbl, tc, tr, word_bytes

from drafter import words
from drafter.document import Document, Paragraph
from drafter.errors import ExitStatus, UnreadableReport
from drafter.readers import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REPORT = p("甲镇2023年政府信息公开工作年度报告") + p("一、概述") + p("全年公开信息3条。")
TEXT = "甲镇2023年政府信息公开工作年度报告\n一、概述\n　　全年公开信息3条。\n"


def refusal(path: Path) -> UnreadableReport:
    """The fault of reading a file, which says one line that names it."""
    with pytest.raises(UnreadableReport) as caught:
        read(path)
    fault = caught.value
    assert fault.status == ExitStatus.USAGE
    assert str(fault).startswith(f"{path}：")
    assert "\n" not in str(fault)
    return fault


def zipped(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members:
            package.writestr(name, content)
    return file.getvalue()


def forged(content: bytes, *, size: int | None = None, flags: int = 0) -> bytes:
    """A zip whose headers claim another unpacked size, or flags, for word/document.xml."""
    made = bytearray(content)
    for signature, at_flags, at_size, at_name in ((b"PK\x03\x04", 6, 22, 30), (b"PK\x01\x02", 8, 24, 46)):
        place = made.find(signature)
        while place >= 0:
            if made[place + at_name :].startswith(b"word/document.xml"):
                if size is not None:
                    struct.pack_into("<I", made, place + at_size, size)
                struct.pack_into(
                    "<H", made, place + at_flags, struct.unpack_from("<H", made, place + at_flags)[0] | flags
                )
            place = made.find(signature, place + 4)
    return bytes(made)


# ------------------------------------------------------------------ what is no report


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.docx", words.REPORT_EMPTY),
        (b"", "a.txt", words.REPORT_EMPTY),
        (b" \n\r\n\t\xe3\x80\x80\n", "a.txt", words.REPORT_NO_WORDS),
        (b"\xef\xbb\xbf", "a.txt", words.REPORT_NO_WORDS),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a.pdf", words.IS_DAMAGED),
        (b"\n%PDF-1.4 ...", "a.docx", words.IS_DAMAGED),
        (b"{\\rtf1\\ansi\\ansicpg936 \\'b8\\'d5}", "a.doc", words.IS_RTF),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 900, "a.doc", words.OLD_DOC_UNREAD),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 900, "a.docx", words.OLD_DOC_UNREAD),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 900, "a.docx", words.IS_ENCRYPTED),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 900, "a.xls", words.IS_SPREADSHEET),
        (OLE, "a.doc", words.OLD_DOC_UNREAD),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.docx", words.IS_PICTURE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.txt", words.IS_PICTURE),
        (b"Rar!\x1a\x07\x01\0", "a.docx", words.IS_ARCHIVE),
        (
            zipped(("xl/workbook.xml", b"<workbook/>"), ("[Content_Types].xml", b"<Types/>")),
            "a.docx",
            words.IS_SPREADSHEET,
        ),
        (zipped(("ppt/presentation.xml", b"<p/>")), "a.docx", words.IS_SLIDES),
        (zipped(("content.xml", b"<office/>"), ("mimetype", b"application/vnd.oasis")), "a.docx", words.IS_ODT),
        (zipped(("OFD.xml", b"<ofd/>")), "a.docx", words.IS_OFD),
        (zipped(("报告.docx", b"x"), ("readme.txt", b"y")), "a.zip", words.IS_ARCHIVE),
        (zipped(), "a.docx", words.IS_ARCHIVE),
        (bytes(range(256)) * 40, "a.docx", words.IS_SCRAMBLED),
        (bytes(range(256)) * 40, "a.bin", words.NOT_TEXT),
        (os.urandom(4096), "a.txt", words.NOT_TEXT),
        (b"\0" * 4096, "a.txt", words.NOT_TEXT),
        (b"\x7fELF\x02\x01\x01\0" + b"\0\x01\x02" * 500, "a.txt", words.NOT_TEXT),
        (b"<html><body></body></html>", "a.html", words.REPORT_NO_WORDS),
        (
            b"<html><body><img src='1.jpg'><p>&nbsp;</p><img src='2.jpg'></body></html>",
            "a.html",
            words.REPORT_ONLY_PICTURES,
        ),
    ],
)
def test_what_is_no_report_is_called_by_its_name(tmp_path: Path, content: bytes, name: str, said: str) -> None:
    assert refusal(saved(tmp_path, content, name)).what == said


def test_every_refusal_of_a_known_kind_says_what_to_do(tmp_path: Path) -> None:
    for content in (b"%PDF-1.7", b"{\\rtf1", OLE, zipped(("xl/workbook.xml", b""))):
        assert refusal(saved(tmp_path, content)).hint


def test_a_missing_file_names_the_nearest(tmp_path: Path) -> None:
    saved(tmp_path, TEXT, "甲镇2023年报.txt")
    assert "，是否指“甲镇2023年报.txt”" in refusal(tmp_path / "甲镇2032年报.txt").what
    assert refusal(tmp_path / "没有这个文件夹" / "a.txt").what == words.NO_SUCH_FILE


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    assert refusal(tmp_path).what == words.REPORT_IS_A_FOLDER


def test_a_name_no_disk_takes(tmp_path: Path) -> None:
    refusal(tmp_path / ("长" * 300 + ".docx"))
    assert "名字里有" in refusal(Path("a\0b.docx")).what


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = saved(tmp_path, TEXT, "a.txt")
    path.chmod(0)
    with an_ordinary_user(tmp_path):
        assert "没有权限" in refusal(path).what


@contextmanager
def an_ordinary_user(folder: Path) -> Iterator[None]:
    """As one whom permissions bind: root becomes nobody for a while, and may still come to the folder."""
    if os.geteuid() != 0:
        yield
        return
    closed = [parent for parent in (folder, *folder.parents) if not parent.stat().st_mode & 0o001]
    modes = [parent.stat().st_mode for parent in closed]
    for parent, mode in zip(closed, modes, strict=True):
        parent.chmod(mode | 0o001)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for parent, mode in zip(closed, modes, strict=True):
            parent.chmod(mode)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt").what == words.NOT_A_FILE


@pytest.mark.parametrize("name", ["zlib", "rot13", "idna", "utf-8b", "base64", "punycode", "undefined", "nichts"])
def test_a_declared_encoding_that_is_none_of_texts_does_not_matter(tmp_path: Path, name: str) -> None:
    declared = f"<html><head><meta charset='{name}'></head><p>".encode()
    assert refusal(saved(tmp_path, declared + b"\xff\xfe\x80\xe5\x85", "a.html")).what == words.NOT_TEXT
    assert "全年公开信息3条。" in list(read(saved(tmp_path, declared + TEXT.encode("gb18030"), "a.html")).words())[-1]


# ------------------------------------------------------------------ what a file is, its content says


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a.doc", "a.html", "a", "a.wps", "a.docm"])
def test_a_word_file_is_one_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    assert list(read(saved(tmp_path, word_bytes(REPORT), name)).words())[-1] == "全年公开信息3条。"


@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a.docx", "a.htm"])
def test_a_web_page_is_one_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    page = "<html><head><title>x</title></head><body><p>一、概述</p><p>全年公开信息3条。</p></body></html>"
    assert [block.text for block in read(saved(tmp_path, page, name)).blocks] == ["一、概述", "全年公开信息3条。"]  # type: ignore[union-attr]


def test_a_piece_of_a_page_without_head_is_a_page(tmp_path: Path) -> None:
    page = "　<p>一、概述</p>\n<p>全年公开<b>3</b>条。</p>"
    assert list(read(saved(tmp_path, page, "a.txt")).words())[-1] == "全年公开3条。"


def test_text_that_speaks_of_tags_is_text(tmp_path: Path) -> None:
    text = "一、概述\n网页用<p>和</p>标记，a<b，b>c，共3条。\n"
    assert list(read(saved(tmp_path, text, "a.txt")).words())[-1] == "网页用<p>和</p>标记，a<b，b>c，共3条。"


def test_a_web_page_saved_in_one_file_is_read(tmp_path: Path) -> None:
    mail = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n'
        b'\n--b\nContent-Type: text/html; charset="gb2312"\n'
        b"Content-Transfer-Encoding: base64\n\n"
    )
    import base64

    page = "<html><body><p>一、概述</p><p>全年公开信息3条。</p></body></html>".encode("gb18030")
    path = saved(tmp_path, mail + base64.encodebytes(page) + b"\n--b--\n", "a.doc")
    assert list(read(path).words())[-1] == "全年公开信息3条。"


def test_a_page_put_whole_into_a_word_file_is_read(tmp_path: Path) -> None:
    page = "<html><body><p>一、概述</p><p>全年公开信息3条。</p></body></html>".encode()
    links = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Ta'
        b'rget="/word/page.html"/></Relationships>'
    )
    made = zipped(
        ("word/document.xml", word_document('<w:altChunk xmlns:r="r" r:id="h"/>')),
        ("word/_rels/document.xml.rels", links),
        ("word/page.html", page),
    )
    assert list(read(saved(tmp_path, made)).words())[-1] == "全年公开信息3条。"


def test_what_is_no_annual_report_is_read_all_the_same(tmp_path: Path) -> None:
    found = read(saved(tmp_path, "关于召开会议的通知\n各村：\n请于3月1日参加会议。\n", "a.txt"))
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)][-1] == "请于3月1日参加会议。"


def word_document(body: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()


# ------------------------------------------------------------------ broken Word files


def test_a_truncated_word_file(tmp_path: Path) -> None:
    whole = word_bytes(REPORT * 50)
    for keep in (10, 100, len(whole) // 2, len(whole) - 30, len(whole) - 1):
        assert refusal(saved(tmp_path, whole[:keep])).what in (words.IS_DAMAGED, words.NOT_TEXT)


def test_a_damaged_part(tmp_path: Path) -> None:
    whole = bytearray(word_bytes(REPORT * 50))
    place = whole.find(b"word/document.xml") + 60
    whole[place : place + 40] = bytes(40)
    assert refusal(saved(tmp_path, bytes(whole))).what == words.IS_DAMAGED


@pytest.mark.parametrize(
    "part",
    [
        b"",
        b"<w:document",
        b"<a/>",
        b"\xff\xfe\xfd",
        b"<?xml version='1.0' encoding='x-unknown'?><a/>",
        b"not xml at all",
    ],
)
def test_a_part_that_is_no_document(tmp_path: Path, part: bytes) -> None:
    assert refusal(saved(tmp_path, zipped(("word/document.xml", part)))).what == words.IS_DAMAGED


def test_a_part_with_a_password(tmp_path: Path) -> None:
    assert refusal(saved(tmp_path, forged(word_bytes(REPORT), flags=1))).what == words.IS_ENCRYPTED


def test_a_word_file_of_pictures(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:drawing/></w:r></w:p>"
    fault = refusal(saved(tmp_path, word_bytes(body, **{"word__media__image1.png": b"\x89PNG"})))
    assert fault.what == words.REPORT_ONLY_PICTURES
    assert refusal(saved(tmp_path, word_bytes(p("　 ")))).what == words.REPORT_NO_WORDS


def test_names_with_other_slashes_and_cases_are_the_same(tmp_path: Path) -> None:
    made = zipped(("Word\\Document.xml", word_document(REPORT)))
    assert list(read(saved(tmp_path, made)).words())[-1] == "全年公开信息3条。"


def test_a_relation_that_leads_nowhere(tmp_path: Path) -> None:
    links = (
        b'<Relationships xmlns="r"><Relationship Id="a" Type="x/officeDocument" Target="../../.'
        b'./etc/passwd"/></Relationships>'
    )
    made = zipped(("_rels/.rels", links), ("word/document.xml", word_document(REPORT)))
    assert list(read(saved(tmp_path, made)).words())[-1] == "全年公开信息3条。"


# ------------------------------------------------------------------ entities


LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {after} "{f"&{name};" * 10}">' for name, after in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def test_entities_are_not_put_in(tmp_path: Path) -> None:
    secret = saved(tmp_path, "秘密", "secret.txt")
    for kind in (
        LAUGHS,
        f'<!DOCTYPE w [<!ENTITY i SYSTEM "{secret.as_uri()}">]>',
        '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY i "x">]>',
    ):
        part = kind.encode() + word_document(p("一、概述") + "<w:p><w:r><w:t>&i;</w:t></w:r></w:p>")
        assert refusal(saved(tmp_path, zipped(("word/document.xml", part)))).what == words.IS_DAMAGED


def test_entities_declared_in_a_page_are_not_put_in(tmp_path: Path) -> None:
    secret = saved(tmp_path, "秘密", "secret.txt")
    page = (
        f'<!DOCTYPE html [<!ENTITY i SYSTEM "{secret.as_uri()}">]>'
        f"\n<html><body><p>一、概述</p><p>全年公开&i;3条。</p></body>"
        f"</html>"
    )
    assert "秘密" not in "".join(read(saved(tmp_path, page, "a.html")).words())


# ------------------------------------------------------------------ too much of something


def in_little_memory(path: Path, megabytes: int = 400) -> tuple[str, float]:
    """What reading a file comes to in a process of bounded memory, and what of the processor's time, in seconds."""
    code = (
        "import resource, sys, time\nfrom pathlib import Path\n"
        "import drafter.readers.formats.docx, drafter.readers.formats.html, drafter.readers.formats.text\n"
        "import drafter.report.forms\n"
        "from drafter.errors import UnreadableReport\nfrom drafter.readers import read\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({megabytes} << 20,) * 2)\n"
        "try:\n    print(sum(map(len, read(Path(sys.argv[1])).words())))\n"
        "except UnreadableReport as fault:\n    print(fault.what)\n"
        "print(time.process_time())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False, timeout=1200
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said, seconds = done.stdout.splitlines()
    return said, float(seconds)


bounded = pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded by Linux's means")


def bomb(megabytes: int, opening: bytes = b"", closing: bytes = b"", piece: bytes = b"\x20") -> bytes:
    """A Word file whose document part unpacks to so much."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(opening)
        block = piece * ((1 << 20) // len(piece))
        for _ in range(megabytes):
            part.write(block)
        part.write(closing)
    return file.getvalue()


@bounded
def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    said, seconds = in_little_memory(saved(tmp_path, bomb(500)))
    assert "64 MB" in said
    assert seconds < 20


@bounded
def test_a_zip_bomb_that_lies_of_its_size(tmp_path: Path) -> None:
    body = word_bytes(p("字" * 30_000_000))
    path = saved(tmp_path, forged(body, size=1000))
    assert in_little_memory(path)[0] in (words.IS_DAMAGED, words.report_unpacks_too_large(64 << 20))


@bounded
def test_many_small_elements_take_no_memory_beyond_bounds(tmp_path: Path) -> None:
    opening, closing = word_document("|").split(b"|")
    path = saved(tmp_path, bomb(50, opening, closing, b"<w:p/>"))
    assert in_little_memory(path)[0] == words.TOO_MUCH_MARKUP
    path = saved(tmp_path, bomb(50, opening, closing, b'<w:p a="" b="" c="" d="" e=""/>'))
    assert in_little_memory(path)[0] == words.TOO_MUCH_MARKUP


@bounded
def test_a_zip_of_very_many_names(tmp_path: Path) -> None:
    one = zipfile.ZipInfo("word/document.xml")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(one, b"x")
        for at in range(60_000):
            package.writestr(f"word/{at}", b"")
    said, seconds = in_little_memory(saved(tmp_path, file.getvalue()))
    assert said == words.IS_DAMAGED
    assert seconds < 20


@bounded
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_text_of_two_hundred_megabytes_is_refused_unread(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(TEXT.encode())
        file.truncate(200 << 20)
    assert in_little_memory(path)[0] == words.report_too_large(200 << 20, 20 << 20)


@bounded
def test_the_largest_text_is_read_in_bounds(tmp_path: Path) -> None:
    line = "　　全年公开信息3条，其中文件1条，动态2条，均在政府网站公布。\n"
    said, seconds = in_little_memory(saved(tmp_path, line * 19_000, "a.txt"))
    assert said.isdecimal()
    assert seconds < 30
    said, seconds = in_little_memory(saved(tmp_path, line * 200_000, "a.txt"))
    assert said == words.TOO_MUCH_TEXT
    assert seconds < 15


@pytest.mark.parametrize(
    "text",
    [
        "字" * 2_000_000,
        "一、" * 300_000,
        "（" * 500_000,
        "1" * 1_000_000,
        "2013年" * 200_000,
        " " * 1_000_000 + "字",
        "a " * 500_000,
        "|" * 500_000,
        "0\n" * 200_000,
        "总计\n" * 100_000,
        "一、概述\n" * 50_000,
        "概述\n" * 50_000,
        "- 1 -\n" * 50_000,
        "，\n" * 200_000,
        "甲镇人民政府\n" * 50_000,
        "甲" * 40 + "，\n" + ("乙" * 40 + "，\n") * 50_000,
        "政府信息公开" * 100_000 + "报告",
        "\f" * 100_000,
        "\t".join("0" * 100_000),
        "0 " * 200_000,
        "情况" * 300_000,
        "<p>" * 3 + "</p>" * 3,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_odd_texts_take_no_longer_than_their_length(tmp_path: Path, text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(UnreadableReport):
        read(saved(tmp_path, text, "a.txt"))
    assert time.process_time() - start < 12


def nested(tag: str, count: int) -> str:
    return f"<{tag}>" * count + "<p>一、概述</p><p>全年公开信息3条。</p>" + f"</{tag}>" * count


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul", "blockquote", "font"])
def test_tags_nested_a_thousand_deep_are_read(tmp_path: Path, tag: str) -> None:
    found = read(saved(tmp_path, f"<html><body>{nested(tag, 1000)}</body></html>", "a.html"))
    assert "全年公开信息3条。" in list(found.words())


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ul", "b"])
def test_tags_nested_without_end_are_refused(tmp_path: Path, tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 50_000}<p>全年公开信息3条。</p></body></html>"
    start = time.process_time()
    try:
        found = read(saved(tmp_path, page, "a.html"))
    except UnreadableReport as fault:
        assert fault.what in (words.TOO_DEEP, words.TOO_MUCH_MARKUP)
    else:
        assert "全年公开信息3条。" in "".join(found.words())
    assert time.process_time() - start < 20


def test_tables_within_tables_within_tables(tmp_path: Path) -> None:
    body = p("一、概述")
    for _ in range(60):
        body = tbl(tr(f"<w:tc>{body}</w:tc>"))
    with contextlib.suppress(UnreadableReport):
        read(saved(tmp_path, word_bytes(body)))
    page = "<p>一、概述</p>"
    for _ in range(300):
        page = f"<table><tr><td>{page}</td></tr></table>"
    with contextlib.suppress(UnreadableReport):
        read(saved(tmp_path, page, "a.html"))


@bounded
def test_a_hundred_thousand_paragraphs(tmp_path: Path) -> None:
    line = "全年公开信息3条。"
    said, seconds = in_little_memory(saved(tmp_path, word_bytes(p(line) * 100_000)))
    assert said == words.TOO_MUCH_TEXT
    assert seconds < 20
    said, seconds = in_little_memory(saved(tmp_path, word_bytes(p(line) * 10_000)))
    assert said == str(10_000 * len(line))
    assert seconds < 20


@pytest.mark.parametrize(
    "cell",
    [
        '<td colspan="100000000" rowspan="100000000">一</td>',
        '<td colspan="-3" rowspan="x">一</td><td colspan="0">二</td>',
        '<td colspan="1000">一</td>' * 50,
    ],
)
def test_spans_beyond_reason(tmp_path: Path, cell: str) -> None:
    page = f"<p>一、概述</p><table border=1>{f'<tr>{cell}<td>3</td></tr>' * 200}</table><p>以上是全年的公开情况。</p>"
    start = time.process_time()
    assert "以上是全年的公开情况。" in list(read(saved(tmp_path, page, "a.html")).words())
    assert time.process_time() - start < 10


def test_word_spans_and_lists_beyond_reason(tmp_path: Path) -> None:
    wide = tc("一", '<w:gridSpan w:val="99999999"/>')
    listed = '<w:numPr><w:ilvl w:val="77"/><w:numId w:val="1"/></w:numPr>'
    body = tbl(tr(wide, "2"), tr("<w:tc><w:tcPr><w:gridSpan w:val='x'/><w:vMerge/></w:tcPr></w:tc>", "3"))
    body += p("一", listed) + p("全年公开信息3条。", '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="x"/></w:numPr>')
    assert "全年公开信息3条。" in list(read(saved(tmp_path, word_bytes(body))).words())


def test_styles_based_on_each_other(tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("a", "b"), ("b", "a"), ("c", "c"))
    )
    body = "".join(p(f"全年公开{at}条。", f'<w:pStyle w:val="{at}"/>') for at in "abcd")
    assert len(read(saved(tmp_path, word_bytes(body, styles))).blocks) == 4


@pytest.mark.parametrize("kinds", ["end", "separate", "begin", "begin begin", "begin separate", "end begin separate"])
def test_fields_that_do_not_begin_or_end_hide_nothing(tmp_path: Path, kinds: str) -> None:
    fields = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds.split())
    body = f"<w:p>{r('一、概述')}{fields}</w:p>" + p("全年公开信息3条。")
    assert list(read(saved(tmp_path, word_bytes(body))).words())[1:] == ["一、概述", "全年公开信息3条。"]


def test_a_deleted_mark_at_the_end_takes_no_words_with_it(tmp_path: Path) -> None:
    body = p("一、概述") + p("全年公开信息3条。", '<w:rPr><w:del w:id="1"/></w:rPr>')
    assert list(read(saved(tmp_path, word_bytes(body))).words())[-1] == "全年公开信息3条。"


def text_of(found: Document) -> str:
    return "".join(found.words())


@pytest.mark.parametrize(
    "shorten", [lambda c: c[:-1], lambda c: c[: len(c) // 2], lambda c: c + b"\xff\xfe", lambda c: b"\xe4" + c]
)
def test_a_text_with_broken_bytes_is_read(tmp_path: Path, shorten: Callable[[bytes], bytes]) -> None:
    text = "甲镇2023年政府信息公开工作年度报告\n" + "　　全年公开信息3条，均在网站公布。\n" * 40
    for encoding in ("utf-8", "gb18030"):
        found = read(saved(tmp_path, shorten(text.encode(encoding)), "a.txt"))
        assert "全年公开信息3条，均在网站公布。" in text_of(found), encoding


def test_a_checksum_that_is_wrong(tmp_path: Path) -> None:
    content = bytearray(word_bytes(REPORT))
    crc = struct.pack("<I", zlib.crc32(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")))
    assert refusal(saved(tmp_path, bytes(content).replace(crc, b"\1\2\3\4"))).what == words.IS_DAMAGED


def test_an_archive_names_the_reports_in_it(tmp_path: Path) -> None:
    made = zipped(("甲镇/报告.docx", b"x"), ("图.png", b"y"))
    assert str(refusal(saved(tmp_path, made, "a.zip"))).endswith("请先解压，再指明其中的报告（甲镇/报告.docx）。")
    old = zipped(("XX.docx", b"x")).replace(b"XX.docx", "报".encode("gb18030") + b".docx")
    assert "（报.docx）" in str(refusal(saved(tmp_path, old, "b.zip")))


@pytest.mark.parametrize(
    "sheet",
    [
        "a" * 2_000_000,
        "/*" * 500_000,
        "." * 500_000 + "{}" * 100_000,
        "@media screen{" * 50_000,
        ",".join(f".c{at}" for at in range(30_000)) + "{display:none}",
        ".x{display:none}" * 20_000,
        "div " * 500 + ".x{display:none}",
        ".x{color:" + "red" * 300_000 + "}",
    ],
    ids=["words", "remarks", "dots", "media", "selectors", "rules", "descendants", "value"],
)
def test_style_sheets_take_no_time(tmp_path: Path, sheet: str) -> None:
    body = "<div class='x y'>" * 300 + "<p>一、概述</p>" + "<p class='x'>全年公开信息3条。</p>" * 300
    started = time.process_time()
    with contextlib.suppress(UnreadableReport):
        read(saved(tmp_path, f"<html><style>{sheet}</style><body>{body}</body></html>", "a.html"))
    assert time.process_time() - started < 10


def test_raised_digits_and_long_codes_take_no_time(tmp_path: Path) -> None:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + "<w:r><w:instrText>EQ ((((</w:instrText></w:r>" * 50_000
    body = p("一、概述") + f"<w:p><w:r>{raised}<w:t>{'1' * 200}条</w:t></w:r>{code}{r('全年公开信息3条。')}</w:p>"
    started = time.process_time()
    with contextlib.suppress(UnreadableReport):
        read(saved(tmp_path, word_bytes(body)))
    assert time.process_time() - started < 10


def test_files_within_files_share_one_bound(tmp_path: Path) -> None:
    page = b"<p>" + b" " * (20 << 20) + "全年公开信息3条。</p>".encode()
    relations = "".join(
        f'<Relationship Id="c{at}" Target="page.html" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/aFChunk"/>'
        for at in range(9)
    )
    chunks = "".join(f'<w:altChunk r:id="c{at}"/>' for at in range(9))
    made = word_bytes(
        chunks,
        **{
            "word__page.html": page,
            "word___rels__document.xml.rels": (
                f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
                "</Relationships>"
            ).encode(),
        },
    )
    assert "展开后超过" in str(refusal(saved(tmp_path, made)))
