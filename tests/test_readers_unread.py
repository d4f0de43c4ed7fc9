"""What a file shows and nobody can read is said in one line; what is in it all the same is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran
from readers_samples import p, saved, tbl, tr, word_bytes

Run = Callable[..., Ran]

TITLE = "示例镇2016年政府信息公开工作年度报告"
LINES = ("一、概述", "2016年，我镇按规定开展政府信息公开工作。", "二、主动公开情况")
SENTENCE = "2016年，我镇主动公开政府信息312条。"
END = ("三、存在的问题", "公开栏更新不够及时。")
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_file(folder: Path, middle: str, name: str = "report.docx", **parts: bytes) -> Path:
    """A report with markup in its middle, and other files in it by their names; the n-th has the relation c<n>."""
    links = "".join(
        f'<Relationship Id="c{at}" Type="{LINKS}/aFChunk" Target="{part.replace("word__", "")}"/>'
        for at, part in enumerate(parts, 1)
    )
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}'
    body = "".join(map(p, (TITLE, *LINES))) + middle + "".join(map(p, END))
    made = word_bytes(body, **{"word___rels__document.xml.rels": f"{relations}</Relationships>".encode()}, **parts)
    return saved(folder, made, name)


CHUNK = '<w:altChunk r:id="c1"/>'
PAGE = f"<html><body><p>{SENTENCE}</p></body></html>"
MAIL = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    'Content-Type: text/html; charset="utf-8"\n'
    f"Content-Transfer-Encoding: 8bit\n\n{PAGE}\n--b--\n"
)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("page.htm", PAGE.encode()),
        ("page.html", PAGE.replace("<p>", "<p style='margin:0'>").encode("gb18030")),
        ("page.mht", MAIL.encode()),
        ("text.txt", SENTENCE.encode("utf-16")),
        ("inner.docx", word_bytes(p(SENTENCE))),
        ("inner.docx", word_bytes(tbl(tr("主动公开政府信息", "312条")) + p(SENTENCE))),
    ],
    ids=["page", "page in GB 18030", "page in a mail", "text in UTF-16", "Word file", "Word file with a table"],
)
def test_a_file_within_a_word_file_is_read_where_it_stands(
    drafter: Run, tmp_path: Path, part: str, content: bytes
) -> None:
    report = word_file(tmp_path, CHUNK, **{f"word__{part}": content})
    ran = drafter("import", report, "--json")
    assert json.loads(ran.out)["answers"]["proactive"]["total"] == 312
    assert "没有读" not in ran.err


@pytest.mark.parametrize(
    ("middle", "content", "said"),
    [
        (CHUNK, rb"{\rtf1 312}", "c1.bin"),
        (CHUNK, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "c1.bin"),
        ('<w:p><w:subDoc r:id="c9"/></w:p>', b"", "c9"),
        (
            '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="c1"/></w:object></w:r></w:p>',
            b"PK\x03\x04",
            "Excel.Sheet.12",
        ),
        ('<w:p><w:fldSimple w:instr=" EQ \\f(1,2) "/></w:p>', b"", "EQ"),
        (
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATABASE \\d "x" </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
            b"",
            "DATABASE",
        ),
    ],
    ids=["RTF", "old Word file", "linked chapter", "spreadsheet", "equation", "database"],
)
def test_what_stays_unread_is_said_as_a_doubt(
    drafter: Run, tmp_path: Path, middle: str, content: bytes, said: str
) -> None:
    report = word_file(tmp_path, p(SENTENCE) + middle, **{"word__c1.bin": content})
    checked = [one for one in json.loads(drafter("check", report, "--json").out)["findings"] if one["rule"] == "UNREAD"]
    assert [one["level"] for one in checked] == ["warning"]
    assert "没有读" in checked[0]["message"]
    assert said in checked[0]["message"]
    assert said in drafter("import", report, "--json").err


def test_notes_at_the_foot_of_a_page_are_said_as_a_hint(drafter: Run, tmp_path: Path) -> None:
    note = f'<w:p><w:r><w:t>{SENTENCE}</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    ran = drafter("check", word_file(tmp_path, note * 2), "--json")
    assert [(one["level"], one["message"]) for one in json.loads(ran.out)["findings"] if one["rule"] == "UNREAD"] == [
        ("notice", "脚注、尾注没有读，其中的文字和数字没有核对")
    ]


@pytest.mark.parametrize("copies", [2, 3])
@pytest.mark.parametrize("kind", ["a.txt", "a.docx"])
def test_a_report_that_stands_in_the_file_twice_is_read_once(
    drafter: Run, tmp_path: Path, kind: str, copies: int
) -> None:
    problems = "一是公开栏更新不够及时；二是信息员变动较多。2017年将每月更新一次。"
    lines = (TITLE, *LINES, SENTENCE, END[0], problems, "示例镇人民政府", "2017年1月20日") * copies
    whole = "\n".join(lines) if kind == "a.txt" else word_bytes("".join(map(p, lines)))
    found = json.loads(drafter("import", saved(tmp_path, whole, kind), "--json").out)
    assert found["answers"]["problems"] == ["公开栏更新不够及时", "信息员变动较多"]
    assert found["answers"]["proactive"]["total"] == 312
    assert "全文在这个文件里重复了" in drafter("check", tmp_path / kind).out


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.html", f"<h1>{TITLE}</h1><p><a href='/x/年报.pdf'>年报.pdf</a></p>", "附件（年报.pdf）"),
        (
            "a.html",
            f"<h1>{TITLE}</h1><p>现将报告公布如下，详见附件。</p><a href='a.docx'>下载</a>",
            "附件（a.docx）",
        ),
        ("a.html", f"<h1>{TITLE}</h1><p>发布日期：2017年1月20日</p><iframe src='x'></iframe>", "另一个页面"),
        ("a.html", f"<h1>{TITLE}</h1><script>var pdf = '/x/b.pdf';</script>", "附件（b.pdf）"),
        ("a.html", f"<h1>{TITLE}</h1><p><img src='1.jpg'></p><p>示例镇人民政府</p><p>2017年1月20日</p>", "图片"),
        ("a.txt", f"{TITLE}\n\n示例镇人民政府\n2017年1月20日\n", "只有标题"),
    ],
    ids=["link", "sentence and link", "frame", "script", "picture", "nothing"],
)
@pytest.mark.parametrize("command", ["check", "import", "compare"])
def test_a_title_alone_is_no_report(
    drafter: Run, tmp_path: Path, name: str, body: str, said: str, command: str
) -> None:
    report = saved(tmp_path, body if name.endswith("txt") else f"<html><body>{body}</body></html>", name)
    other = saved(tmp_path, "\n".join((TITLE, *LINES, SENTENCE, *END)), "other.txt")
    ran = drafter(command, report, *([other] if command == "compare" else []))
    assert ran.status == 2
    assert said in ran.err
    assert "缺“" not in ran.out


def test_a_title_over_pictures_is_no_report(drafter: Run, tmp_path: Path) -> None:
    report = saved(tmp_path, word_bytes(p(TITLE), word__media__1_png=b"\x89PNG"))
    ran = drafter("check", report)
    assert (ran.status, "只有标题和图片" in ran.err) == (2, True)


def test_a_short_report_with_a_picture_is_one(drafter: Run, tmp_path: Path) -> None:
    page = f"<h1>{TITLE}</h1><p>{SENTENCE}</p><img src='1.jpg'><a href='a.pdf'>附件</a>"
    ran = drafter("import", saved(tmp_path, f"<html><body>{page}</body></html>", "a.html"), "--json")
    assert json.loads(ran.out)["answers"]["proactive"]["total"] == 312


def test_files_that_word_leaves_beside_open_ones_are_passed_over(drafter: Run, tmp_path: Path) -> None:
    saved(tmp_path, "\n".join((TITLE, *LINES, SENTENCE, *END)), "示例镇.txt")
    for name in ("~$例镇.txt", ".~示例镇.txt", "._示例镇.txt"):
        saved(tmp_path, b"\x05\x00user" + b"\0" * 40, name)
    assert drafter("check", tmp_path / "*.txt").status == 0
    assert drafter("check", tmp_path / "示例镇.txt", tmp_path / "~$例镇.txt").status == 0
    alone = drafter("check", tmp_path / "~$例镇.txt")
    assert alone.status == 2
    assert "临时文件" in alone.err


def test_a_file_under_the_office_s_encryption_says_so(drafter: Run, tmp_path: Path) -> None:
    for head in (b"%TSD-Header-###%", b"\x01\x02E-SafeNet\x00LOCK"):
        ran = drafter("check", saved(tmp_path, head + bytes(range(256)) * 8))
        assert (ran.status, "加密软件" in ran.err) == (2, True)
