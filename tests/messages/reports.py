"""Finished reports that are not read."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from pdf_samples import SCAN, pdf, scanned
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject
from readers_samples import p, word_bytes
from test_hostile_files import OLE, TEXT, zipped

from messages.desk import Desk, Message, Provoke, command, raising, report

FILES = Path(__file__).parent.parent / "oldfiles"
NONE = "这不是能核对的报告；选错了文件的，换一份"
OTHER_FORM = "用 WPS 或 Word 打开，另存为 .docx 后再试"


def ole(holds: str) -> bytes:
    return OLE + b"\0" * 600 + holds.encode("utf-16-le") + b"\0" * 900


def with_limit(place: str, most: int, provoke: Provoke) -> Provoke:
    """The same with a lower bound, so that no large file has to be made."""

    def bounded(desk: Desk) -> str:
        desk.patch.setattr(place, most)
        return provoke(desk)

    return bounded


def _writer(change: Callable[[PdfWriter], None]) -> Provoke:
    """The report as a PDF with something changed in it."""

    def provoke(desk: Desk) -> str:
        writer = PdfWriter(clone_from=FILES / "report.pdf")
        change(writer)
        writer.write(desk.folder / "a.pdf")
        return desk.run("check", "a.pdf")

    return provoke


def _nameless(writer: PdfWriter) -> None:
    for one in writer._objects:
        if isinstance(one, DictionaryObject) and one.get("/Type") == "/Font":
            one.pop("/ToUnicode", None)
            if one.get("/Subtype") != "/Type0":
                one[NameObject("/BaseFont")] = NameObject("/ABCDEF+Song")
                one.pop("/Encoding", None)


def _a_folder(desk: Desk) -> str:
    (desk.folder / "a").mkdir()
    return desk.run("import", "a")


def _too_large(desk: Desk) -> str:
    path = desk.put("a.txt", TEXT)
    with path.open("r+b") as file:
        file.truncate(21 << 20)
    return desk.run("check", "a.txt")


def _stumbles(desk: Desk) -> str:
    desk.patch.setattr("drafter.finished.extract", raising(ZeroDivisionError()))
    return report(TEXT)(desk)


def _half_read(desk: Desk) -> str:
    shutil.copy(FILES / "report.doc", desk.folder / "a.doc")
    content = (desk.folder / "a.doc").read_bytes()
    return report(content[: len(content) // 3], "b.doc")(desk)


PAGE = "<html><body>{}</body></html>"
TITLE = "<p>示例镇2016年政府信息公开工作年度报告</p>"
GROUPS = {
    "读报告时：不是报告，或换一种格式": (
        Message(
            "REPORT_IS_A_FOLDER",
            "这是一个文件夹，不是一份报告",
            "写了文件夹的名称",
            "指明其中的一个文件；check 可以给文件夹",
            _a_folder,
        ),
        Message("REPORT_EMPTY", "文件是空的", "没有下载完整，或存坏了", "重新下载，或请发文单位再发一次", report(b"")),
        Message(
            "IS_TEMPORARY",
            "这是文件打开或复制时留下的临时文件，不是报告",
            "文件名前面有 ~$、.~ 或 ._",
            "指明报告本身",
            report("x", "~$a.docx"),
        ),
        Message("IS_RTF", "这是 RTF 格式，不能直接读", "另存成了 .rtf", OTHER_FORM, report(b"{\\rtf1\\ansi}", "a.doc")),
        Message(
            "IS_WORD_XML",
            "这是 Word 2003 的 XML 格式，不能直接读",
            "另存成了 XML",
            OTHER_FORM,
            report(b'<?mso-application progid="Word.Document"?><w/>', "a.doc"),
        ),
        Message(
            "IS_ODT",
            "这是 OpenDocument（.odt）文件，不能直接读",
            "用 LibreOffice 等存的",
            OTHER_FORM,
            report(zipped(("content.xml", b"<a/>")), "a.docx"),
        ),
        Message(
            "IS_OFD",
            "这是 OFD 版式文件，不能直接读",
            "公文交换用的版式文件",
            "转换为 .docx 或 .txt（不要扫描件）",
            report(zipped(("OFD.xml", b"<ofd/>")), "a.ofd"),
        ),
        Message("IS_SPREADSHEET", "这是 Excel 表格，不是报告", "选错了文件", NONE, report(ole("Workbook"), "a.xls")),
        Message(
            "IS_SLIDES", "这是 PPT 演示文稿，不是报告", "选错了文件", NONE, report(ole("PowerPoint Document"), "a.ppt")
        ),
        Message(
            "IS_PICTURE",
            "这是图片，没有文字可读",
            "拍的照片或截图",
            "用带文字的原稿",
            report(b"\x89PNG\r\n\x1a\n", "a.png"),
        ),
        Message(
            "IS_ARCHIVE",
            "这是压缩包，不是一份报告",
            "没有解压",
            "先解压，再指明其中的报告",
            report(b"Rar!\x1a\x07\x01\0", "a.rar"),
        ),
        Message(
            "NOT_TEXT",
            "文件不是文本，也不是 Word 文档，读不出文字",
            "程序、录音等文件",
            NONE,
            report(bytes(range(256)) * 40, "a.bin"),
        ),
        Message(
            "IS_SCAN",
            "这是扫描件，每页只有图片，没有文字",
            "扫描成的 PDF",
            "用带文字的原稿；程序不认图片里的字",
            report(scanned(SCAN), "a.pdf"),
        ),
        Message(
            "PDF_WITHOUT_CHARACTERS",
            "这个 PDF 里的字没有编码，复制出来是乱码，读不出来",
            "生成 PDF 的软件没有写上字的编码",
            "转换为 .docx 或 .txt，或用原稿",
            _writer(_nameless),
        ),
        Message(
            "NOT_A_REPORT",
            "这不像政府信息公开工作年度报告，全文没有提到信息公开",
            "选错了文件",
            NONE,
            report("关于召开会议的通知\n一、时间\n请于3月1日下午到镇政府三楼参加会议。\n"),
        ),
        Message(
            "NOTHING_READ",
            "没有从这份文件里读到数字和内容",
            "提到了信息公开，但不是年度报告",
            NONE,
            report("政府信息公开指南\n一、说明\n请按本指南申请公开政府信息。\n", "a.txt", "import", "a.txt"),
        ),
        Message(
            "ALREADY_ANSWERS",
            "这已经是填报文件，不用再读",
            "给 import 的是填报文件",
            "直接用 drafter fill、render",
            command("import", "a.toml"),
        ),
        Message(
            "NO_YEAR_READ",
            "看不出这是哪一年的报告",
            "标题和正文都没有写明年度",
            "加 --year 说明年度，如 --year 2024",
            report(
                "政府信息公开工作报告\n一、概述\n全年主动公开政府信息3条，均在网站公布。\n", "a.txt", "import", "a.txt"
            ),
        ),
    ),
    "读报告时：密码、损坏、太大": (
        Message(
            "IS_ENCRYPTED",
            "文件加了密码，不能读",
            "打开要密码的 Word 或 PDF",
            "去掉密码，另存后再试",
            _writer(lambda writer: writer.encrypt("密码", "owner", algorithm="RC4-128")),
        ),
        Message(
            "IS_PROTECTED",
            "文件被单位的加密软件加密了，读不出来",
            "单位装有文件加密软件",
            "先解密，或在装有加密软件的电脑上另存为未加密的 .docx",
            report(b"%TSD-Header-###%" + bytes(900), "a.docx"),
        ),
        Message(
            "IS_SCRAMBLED",
            "扩展名是 Word 或 PDF 的，内容却不是，可能被单位的加密软件加密了，也可能已损坏",
            "同上，或文件坏了",
            "先解密，或请发文单位再发一次",
            report(random.Random(1).randbytes(9000), "a.docx"),
        ),
        Message(
            "OLD_DOC_UNREAD",
            "这是旧格式的文件（.doc、.wps），内容损坏或很少见，读不出来",
            "旧 Word 文件坏了，或是很旧的版本",
            OTHER_FORM,
            _half_read,
        ),
        Message(
            "IS_DAMAGED",
            "文件已损坏或没有下载完整，读不出来",
            "下载、传送时断了",
            "重新下载，或请发文单位再发一次",
            report(word_bytes(p("甲") * 500)[:900], "a.docx"),
        ),
        Message(
            "stumbled",
            "程序读不了这份文件（〈名称〉）",
            "程序有错，或文件的写法很少见",
            "另存为 .docx 再试；仍然不行，把文件发给维护的人",
            _stumbles,
        ),
        Message(
            "report_too_large",
            "文件太大（〈大小〉 MB，最多读 〈大小〉 MB），不像是一份报告",
            "选错了文件，或里面有很大的图片",
            "换成报告；图片多的，删去图片",
            _too_large,
        ),
        Message(
            "report_unpacks_too_large",
            "文件里的内容展开后超过 〈大小〉 MB，不像是一份报告，没有读下去",
            "压缩得很厉害的文件",
            NONE,
            report(zipped(("word/document.xml", b" " * (65 << 20))), "a.docx"),
        ),
        Message(
            "too_many_pages",
            "文件有 〈页数〉 页（最多读 〈页数〉 页），不像是一份报告",
            "汇编、年鉴等很厚的 PDF",
            "把报告那几页另存出来",
            report(pdf(*["0 0 m"] * 101), "a.pdf"),
        ),
        Message(
            "TOO_MUCH_TEXT",
            "文字太多，不像是一份报告，没有读下去",
            "有几百页的文字",
            "把报告另存出来",
            with_limit("drafter.readers.lines.MOST_CHARACTERS", 20, report(TEXT)),
        ),
        Message(
            "TOO_MUCH_MARKUP",
            "文件里的内容过多，不像是一份报告，没有读下去",
            "网页或 Word 里有上百万个标记",
            "把正文复制到新的文档里保存",
            with_limit("drafter.readers.formats.html.MOST_MARKS", 3, report(PAGE.format(TITLE), "a.html")),
        ),
        Message(
            "TOO_DEEP",
            "网页的标签套得太深，读不出来",
            "网页坏了，或不是正常的网页",
            "在浏览器里打开，把正文复制到 Word 或记事本里保存后再试",
            report(PAGE.format("<div>" * 100_000 + TITLE), "a.html"),
        ),
    ),
}
