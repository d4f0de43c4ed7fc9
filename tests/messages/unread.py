"""Finished reports without a text, or with parts that are not read."""

from __future__ import annotations

from pdf_samples import SCAN, line, scanned
from readers_samples import p, r, word_bytes

from messages.desk import Message, Provoke, report
from messages.reports import PAGE, TITLE

WHOLE = (
    "示例镇2016年政府信息公开工作年度报告",
    "一、概述",
    "全年主动公开政府信息3条，均在网站公布。",
    "二、存在的问题",
    "公开栏更新不够及时。",
)
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def said_by(markup: str) -> Provoke:
    """A report whose last paragraph is of this markup."""
    return report(word_bytes(p(WHOLE[0]) + p(WHOLE[1]) + f"<w:p>{markup}</w:p>"), "a.docx")


def _with_part(only: bool) -> Provoke:
    """A report with a spreadsheet put into it, or with nothing else in it."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="c1" Type="{LINKS}/aFChunk" Target="inner.bin"/></Relationships>'
    )
    words = (
        ""
        if only
        else p("示例镇2016年政府信息公开工作年度报告") + p("一、概述") + p("全年主动公开政府信息312条，均在网站公布。")
    )
    parts = {"word___rels__document.xml.rels": relations.encode(), "word__inner.bin": b"\x00\x01\x02"}
    return report(word_bytes(words + '<w:altChunk r:id="c1"/>', **parts), "a.docx")


GROUPS = {
    "读报告时：没有正文，或没有读全": (
        Message("REPORT_NO_WORDS", "里面没有文字", "空白的文件", "用带文字的原稿", report(" \n\n")),
        Message(
            "ONLY_TITLE",
            "里面只有标题，没有正文",
            "正文没有存进来",
            "用带文字的原稿",
            report("示例镇2016年政府信息公开工作年度报告\n"),
        ),
        Message(
            "REPORT_ONLY_PICTURES",
            "里面只有图片，没有文字",
            "网页或 Word 里贴的是扫描图片",
            "用带文字的原稿",
            report(PAGE.format("<img src='1.jpg'>"), "a.html"),
        ),
        Message(
            "without_text",
            "里面只有标题和图片，没有正文",
            "正文是图片",
            "用带文字的原稿",
            report(PAGE.format(TITLE + "<img src='1.jpg'>"), "a.html"),
        ),
        Message(
            "without_text",
            "里面只有标题和附件（〈文件〉），没有正文",
            "网页上只有标题，报告在附件里",
            "下载附件，用附件里的报告",
            report(PAGE.format(TITLE + "<a href='b.docx'>附件</a>"), "a.html"),
        ),
        Message(
            "without_text",
            "里面只有标题和嵌入的另一个页面，没有正文",
            "报告在网页里嵌着的另一个页面",
            "在浏览器里打开，把正文复制到 Word 或记事本里保存",
            report(PAGE.format(TITLE + "<iframe src='b.html'></iframe>"), "a.html"),
        ),
        Message(
            "without_text",
            "里面只有嵌入的另一个文件（〈文件〉），没有正文",
            "Word 里嵌着另一个文件",
            "用 WPS 或 Word 打开，把嵌入的文件另存出来",
            _with_part(only=True),
        ),
        Message(
            "NO_LINE_ENDS",
            "全文没有换行，标题、段落和表格分不开",
            "从网页复制时丢了换行",
            "重新复制，保留换行，或用 Word 原稿",
            report(
                "示例镇2016年政府信息公开工作年度报告一、概述"
                + "全年公开政府信息3条。" * 100
                + "二、主动公开情况"
                + "全年公开政府信息3条。" * 50
                + "三、依申请公开"
                + "没有收到申请。" * 50
                + "四、问题"
                + "更新不够及时。" * 20
            ),
        ),
        Message(
            "left_unread",
            "正文里嵌入或链接的另一个文件（〈文件〉）没有读，其中的文字和数字没有核对",
            "Word 里嵌着表格等",
            "把它的内容粘贴成正文，或自己核对",
            _with_part(only=False),
        ),
        Message(
            "left_unread",
            "第〈几〉页是扫描的图片，没有文字，其中的文字和数字没有核对",
            "PDF 里有几页是扫描的",
            "用 Word 原稿，或自己核对那一页",
            report(
                scanned(
                    line("示例镇2016年政府信息公开工作年度报告", 100, 780)
                    + line("一、概述", 100, 740)
                    + line("全年主动公开政府信息12条，没有收到公开申请。", 132, 710),
                    SCAN,
                ),
                "a.pdf",
            ),
        ),
        Message(
            "left_unread",
            "“〈开头〉…”这一段太长，没有核对",
            "一段有几千字，多半是没有换行",
            "分成几段再核对",
            report(
                "示例镇2016年政府信息公开工作年度报告\n一、概述\n全年公开政府信息3条。\n"
                + "，其中网站公开1条" * 120
                + "。\n"
            ),
        ),
        Message(
            "left_unread",
            "还有几段也太长，没有核对",
            "同上",
            "分成几段再核对",
            report(
                "示例镇2016年政府信息公开工作年度报告\n一、概述\n全年公开政府信息3条。\n"
                + ("，其中网站公开1条" * 120 + "。\n") * 7
            ),
        ),
        Message(
            "left_unread",
            "有一处由域代码（〈代码〉）显示的内容没有读，其中的文字和数字没有核对",
            "Word 里有自动算出的内容",
            "在 Word 里选中，按 Ctrl+Shift+F9 变成文字",
            said_by(
                r("全年主动公开政府信息") + '<w:fldSimple w:instr=" DOCPROPERTY total "/>' + r("条，均在网站公布。")
            ),
        ),
        Message(
            "left_unread",
            "脚注、尾注没有读，其中的文字和数字没有核对",
            "Word 里有脚注",
            "自己核对脚注",
            said_by(r("全年主动公开政府信息3条。") + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        ),
        Message(
            "left_unread",
            "全文在这个文件里重复了，只读了一份，请删去重复的",
            "网页里同一篇出现了两次",
            "删去重复的",
            report("".join(f"{one}\n" for one in WHOLE * 2)),
        ),
    ),
}
