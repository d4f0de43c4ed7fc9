"""What is said of a finished report that cannot be read."""

from __future__ import annotations

SAVE_AS = "请用 WPS 或 Word 打开，另存为 .docx 后再试"
CONVERT_FIRST = "请先转换为 .docx 或 .txt（不要扫描件）"
REPORT_FORMATS = "可以读的是 .docx、.doc、.wps、.pdf（不要扫描件）、.txt 和 .html"

REPORT_IS_A_FOLDER = "这是一个文件夹，不是一份报告"
NAME_ONE_FILE = "请指明其中的一个文件"
REPORT_EMPTY = "文件是空的"
REPORT_NO_WORDS = "里面没有文字"
REPORT_ONLY_PICTURES = "里面只有图片，没有文字"
ONLY_TITLE = "里面只有标题，没有正文"
NEEDS_TEXT = "请用带文字的原稿（.docx、.txt 或 .html），图片和扫描件读不出数字"
OLD_DOC_UNREAD = "这是旧格式的文件（.doc、.wps），内容损坏或很少见，读不出来"
IS_ENCRYPTED = "文件加了密码，不能读"
REMOVE_PASSWORD = "请用 WPS 或 Word 打开，去掉密码，另存为 .docx 后再试"
IS_SPREADSHEET = "这是 Excel 表格，不是报告"
IS_SLIDES = "这是 PPT 演示文稿，不是报告"
IS_ODT = "这是 OpenDocument（.odt）文件，不能直接读"
IS_SCAN = "这是扫描件，每页只有图片，没有文字"
PDF_WITHOUT_CHARACTERS = "这个 PDF 里的字没有编码，复制出来是乱码，读不出来"
REMOVE_PDF_PASSWORD = "请用没有密码和限制的 PDF，或用 Word 原稿"
IS_OFD = "这是 OFD 版式文件，不能直接读"
IS_RTF = "这是 RTF 格式，不能直接读"
IS_ARCHIVE = "这是压缩包，不是一份报告"
UNPACK_FIRST = "请先解压，再指明其中的报告"
IS_PICTURE = "这是图片，没有文字可读"
NOT_TEXT = "文件不是文本，也不是 Word 文档，读不出文字"
IS_DAMAGED = "文件已损坏或没有下载完整，读不出来"
DOWNLOAD_AGAIN = "请重新下载，或请发文单位再发一次"
NO_LINE_ENDS = "全文没有换行，标题、段落和表格分不开"
COPY_WITH_LINE_ENDS = "请重新复制，保留换行，或用 Word 原稿"
IS_TEMPORARY = "这是文件打开或复制时留下的临时文件，不是报告"
NAME_THE_REPORT = "请指明报告本身（文件名前面没有 ~$、.~、._）"
IS_SCRAMBLED = "扩展名是 Word 或 PDF 的，内容却不是，可能被单位的加密软件加密了，也可能已损坏"
IS_PROTECTED = "文件被单位的加密软件加密了，读不出来"
UNPROTECT_FIRST = "请先解密，或在装有加密软件的电脑上另存为未加密的 .docx"
TOO_DEEP = "网页的标签套得太深，读不出来"
COPY_TEXT = "请在浏览器里打开，把正文复制到 Word 或记事本里保存后再试"


def unpack_first(names: list[str]) -> str:
    """What to do with an archive, naming the files in it that may be the report."""
    shown = "、".join(" ".join(name.split())[-60:] for name in names[:3])
    return UNPACK_FIRST + (f"（{shown}{'等' if len(names) > 3 else ''}）" if names else "")


def report_too_large(size: int, most: int) -> str:
    """A file of `size` bytes where `most` are read."""
    return f"文件太大（{_megabytes(size)} MB，最多读 {_megabytes(most)} MB），不像是一份报告"


def too_many_pages(pages: int, most: int) -> str:
    """A PDF of so many `pages` where `most` are read."""
    return f"文件有 {pages} 页（最多读 {most} 页），不像是一份报告"


def report_unpacks_too_large(most: int) -> str:
    """A Word file whose parts come to more than `most` bytes."""
    return f"文件里的内容展开后超过 {_megabytes(most)} MB，不像是一份报告，没有读下去"


TOO_MUCH_TEXT = "文字太多，不像是一份报告，没有读下去"
TOO_MUCH_MARKUP = "文件里的内容过多，不像是一份报告，没有读下去"


def _megabytes(size: int) -> str:
    return f"{size / (1 << 20):.0f}"


NOT_A_FILE = "这不是一个普通文件"
IS_WORD_XML = "这是 Word 2003 的 XML 格式，不能直接读"
OPEN_PART = "请用 WPS 或 Word 打开，把嵌入的文件另存出来再试"
OPEN_ATTACHMENT = "请下载附件，用附件里的报告"


def without_text(elsewhere: dict[str, str], title: bool) -> tuple[str, str]:
    """What a file without text, or with nothing but a `title`, holds instead, by kind; and what to do."""
    only = "里面只有标题和" if title else "里面只有"
    if (name := elsewhere.get("part")) is not None:
        return f"{only}嵌入的另一个文件{_in_brackets(name)}，没有正文", OPEN_PART
    if (name := elsewhere.get("attachments")) is not None:
        return f"{only}附件{_in_brackets(name)}，没有正文", OPEN_ATTACHMENT
    if "frames" in elsewhere:
        return f"{only}嵌入的另一个页面，没有正文", COPY_TEXT
    if "pictures" in elsewhere:
        return f"{only}图片，没有正文" if title else REPORT_ONLY_PICTURES, NEEDS_TEXT
    return (ONLY_TITLE, NEEDS_TEXT) if title else (REPORT_NO_WORDS, NEEDS_TEXT)


def _in_brackets(name: str) -> str:
    return f"（{name}）" if name else ""


def left_unread(kind: str, name: str) -> str:
    """What a reader left out of a report; empty for what is no part of its text, such as pictures."""
    if kind == "part":
        return f"正文里嵌入或链接的另一个文件（{name}）没有读，其中的文字和数字没有核对"
    if kind == "field":
        return f"有一处由域代码（{name[:40]}）显示的内容没有读，其中的文字和数字没有核对"
    if kind == "scan":
        return f"第{name}页是扫描的图片，没有文字，其中的文字和数字没有核对"
    if kind == "long":
        return f"“{name}…”这一段太长，没有核对" if name else "还有几段也太长，没有核对"
    if kind == "notes":
        return "脚注、尾注没有读，其中的文字和数字没有核对"
    return "全文在这个文件里重复了，只读了一份，请删去重复的" if kind == "copy" else ""
