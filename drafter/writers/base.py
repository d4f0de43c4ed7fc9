"""Builds the base Word document: page, styles and page numbers, and not one word of text.

`python -m drafter.writers.base OUT` writes it. It is made from nothing rather than from a word processor's file, so
that it has no theme (themes send Chinese text to a Japanese font), no unused styles, and the same bytes each time.
Measures are those of GB/T 9704-2012; lengths in Word's XML are twips (1/20 pt), font sizes half points. What offices
vary, the page's edges with the line pitch and the font of digits, can be given; everything else they change in a word
processor.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from drafter.writers.filling import BELOW

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# The styles a writer asks for, by the names a word processor shows. Names, not ids: WPS and Word give styles new ids
# when they save a file, and an office may well open the base there to change a font.
TITLE = "Title"
BODY = "公文正文"
HEADINGS = ("heading 1", "heading 2", "heading 3", "heading 4")
LEADS = ("一级标题文字", "二级标题文字")
OPEN = "待填"
TABLE_TEXT = "表格文字"
TABLE_SMALL = "表格小字"
TABLE_GAP = "表后间隔"
SIGNATURE = "Signature"
DATE = "Date"
PARAGRAPH_STYLES = (TITLE, BODY, *HEADINGS, TABLE_TEXT, TABLE_SMALL, TABLE_GAP, SIGNATURE, DATE)
CHARACTER_STYLES = (*LEADS, OPEN)
FOOTER, FOOTER_EVEN, PAGE_NUMBER = "footer", "双页页脚", "page number"
_IDS = {
    **{TITLE: "Title", BODY: "Body", SIGNATURE: "Signature", DATE: "Date", OPEN: "Open"},
    **{TABLE_TEXT: "TableText", TABLE_SMALL: "TableSmall", TABLE_GAP: "TableGap"},
    **{FOOTER: "Footer", FOOTER_EVEN: "FooterEven", PAGE_NUMBER: "PageNumber"},
    **{name: f"Heading{level}" for level, name in enumerate(HEADINGS, 1)},
    **dict(zip(LEADS, ("LeadOne", "LeadTwo"), strict=True)),
}

FANGSONG, KAITI, HEITI, SONGTI, XIAOBIAOSONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
# The fonts' other names, for a computer that has only the one Windows ships, and their families, to choose others by.
FONT_TABLE = (
    (FANGSONG, "FangSong", "modern"),
    (KAITI, "KaiTi", "modern"),
    (HEITI, "SimHei", "modern"),
    (SONGTI, "SimSun", "auto"),
    (XIAOBIAOSONG, "FZXiaoBiaoSong-B05S", "auto"),
)


@dataclass(frozen=True, slots=True)
class Edges:
    """A page's edges above and below the text and the body's line pitch, in twips."""

    top: int = 2098  # 37 mm (GB/T 9704-2012 5.2.1)
    bottom: int = 1984  # 35 mm
    pitch: int = 579  # 225 mm / 22 lines = 28.99 pt; 580 would leave room for 21 lines only (5.2.3)


STANDARD = Edges()
# Word processors put space above a line's letters, so that on the page above, which offices use, ink begins 40.6 mm
# from the paper's edge. Here it begins at 37 mm, and 22 lines of ink take 225 mm.
STRICT = Edges(top=1880, bottom=1900, pitch=593)

SQUEEZE = -5  # 156 mm / 28 characters = 15.793 pt for a 16 pt character: 0.25 pt closer (5.2.3)
INDENT = (
    '<w:ind w:firstLineChars="200" w:firstLine="632"/>'  # 2 characters, in characters for Word, in twips for others
)

# A date all members of the package carry, so that the same document is the same file: the first a zip file can hold.
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def _fonts(name: str, digits: str = "") -> str:
    """The font in all four slots: the quotation marks “” and — count as Latin letters in some programs.

    With `digits`, that font in the slots of digits and Latin letters; a writer then sets “” and — in runs of their own.
    """
    latin = escape(digits or name)
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{name}" w:cs="{name}"/>'


def _run_properties(font: str, points: float, squeeze: int = 0, digits: str = "") -> str:
    """Run properties: a font, its size in points, the space between characters in twips; never bold."""
    half = round(points * 2)
    space = f'<w:spacing w:val="{squeeze}"/>' if squeeze else ""
    return f'<w:rPr>{_fonts(font, digits)}{space}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'


def _lines(pitch: int, before: int = 0, after: int = 0) -> str:
    """Exact line pitch and the space around a paragraph, in twips."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{pitch}" w:lineRule="exact"/>'


def _paragraph_style(name: str, properties: str, run_properties: str, based_on: str = "Normal") -> str:
    """A paragraph style; what follows a heading or the title is body text."""
    follower = '<w:next w:val="Body"/>' if name == TITLE or name in HEADINGS else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{_IDS[name]}"{_custom(name)}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/>{follower}<w:qFormat/><w:pPr>{properties}</w:pPr>{run_properties}</w:style>'
    )


def _character_style(name: str, run_properties: str) -> str:
    """A character style."""
    return (
        f'<w:style w:type="character" w:styleId="{_IDS[name]}"{_custom(name)}><w:name w:val="{name}"/><w:qFormat/>'
        f"{run_properties}</w:style>"
    )


def _custom(name: str) -> str:
    """The mark of a style that is not one of Word's own; Word's own all have Latin names."""
    return "" if name.isascii() else ' w:customStyle="1"'


def styles(pitch: int = STANDARD.pitch, digits: str = "") -> str:
    """word/styles.xml: fonts, sizes and indents of GB/T 9704-2012 7.3, a style for every kind of text a report has.

    `pitch` is the body's line pitch in twips; `digits` a font for digits and Latin letters (empty: the Chinese ones).
    The title and the page number keep theirs: the standard names the one, and the other is set in 宋体 by it (7.5).
    """

    def run_properties(font: str, points: float, squeeze: int = 0) -> str:
        return _run_properties(font, points, squeeze, digits)

    body = run_properties(FANGSONG, 16, SQUEEZE)
    # Widow control would end pages at 21 lines; the page holds 22 (5.2.3). That marks may hang past the right edge is
    # Word's default; LibreOffice 7.4 takes it for the contrary when it is said, and unsaid it leaves some out of a PDF.
    normal = f'<w:widowControl w:val="0"/><w:overflowPunct w:val="1"/>{_lines(pitch)}<w:jc w:val="both"/>'
    # The blank line above the signature is space, not an empty paragraph: an empty one gets lost or doubled in editing.
    # No space between digits and hanzi there, since the place is worked out from the width of the characters (7.3.5).
    plain = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    parts = [
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANGSONG)}<w:sz w:val="32"/>'
        '<w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{normal}</w:pPr>{run_properties(FANGSONG, 16)}</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="Letters"><w:name w:val="Default Paragraph Font"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>",
        _paragraph_style(
            TITLE,
            f'<w:keepNext/><w:keepLines/>{_lines(680, after=pitch)}<w:jc w:val="center"/><w:outlineLvl w:val="9"/>',
            _run_properties(XIAOBIAOSONG, 22),
        ),
        _paragraph_style(BODY, INDENT, body),
    ]
    for level, (name, font) in enumerate(zip(HEADINGS, (HEITI, KAITI, FANGSONG, FANGSONG), strict=True)):
        properties = f'<w:keepNext/>{INDENT}<w:outlineLvl w:val="{level}"/>'
        parts.append(_paragraph_style(name, properties, run_properties(font, 16, SQUEEZE)))
    for name, row, points in ((TABLE_TEXT, 300, 10.5), (TABLE_SMALL, 240, 9)):
        parts.append(_paragraph_style(name, f'{_lines(row)}<w:jc w:val="center"/>', run_properties(SONGTI, points)))
    signed = f'<w:keepNext/><w:keepLines/>{plain}{_lines(pitch, before=pitch)}<w:jc w:val="right"/>'
    right = '<w:ind w:left="0" w:right="280"/><w:jc w:val="right"/>'
    left = '<w:ind w:left="280" w:right="0"/><w:jc w:val="left"/>'
    parts += [
        _paragraph_style(TABLE_GAP, _lines(BELOW), run_properties(FANGSONG, 5)),
        _paragraph_style(SIGNATURE, signed, body),
        _paragraph_style(DATE, f'<w:keepLines/>{plain}<w:jc w:val="right"/>', body),
        _paragraph_style(FOOTER, f"{_lines(320)}{right}", _run_properties(SONGTI, 14)),
        _paragraph_style(FOOTER_EVEN, left, _run_properties(SONGTI, 14), _IDS[FOOTER]),
        _character_style(PAGE_NUMBER, _run_properties(SONGTI, 14)),
        _character_style(LEADS[0], f"<w:rPr>{_fonts(HEITI, digits)}</w:rPr>"),
        _character_style(LEADS[1], f"<w:rPr>{_fonts(KAITI, digits)}</w:rPr>"),
        # No font here: an open place may stand in a heading, in the body or in a table. And no highlight, which Word
        # does not allow in a style ([MS-OI29500] 2.1.260).
        _character_style(OPEN, '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr>'),
        "</w:styles>",
    ]
    return "".join(parts)


def footer(style_id: str) -> str:
    """A footer “— 1 —” (GB/T 9704-2012 7.5); each of the field's five runs names its style, or the font gets lost."""
    style = '<w:rPr><w:rStyle w:val="PageNumber"/></w:rPr>'
    dash = '<w:rPr><w:rStyle w:val="PageNumber"/><w:rFonts w:hint="eastAsia"/></w:rPr>'
    pieces = (
        (dash, '<w:t xml:space="preserve">— </w:t>'),
        (style, '<w:fldChar w:fldCharType="begin"/>'),
        (style, '<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
        (style, '<w:fldChar w:fldCharType="separate"/>'),
        (style, "<w:t>1</w:t>"),
        (style, '<w:fldChar w:fldCharType="end"/>'),
        (dash, '<w:t xml:space="preserve"> —</w:t>'),
    )
    runs = "".join(f"<w:r>{properties}{content}</w:r>" for properties, content in pieces)
    return f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{runs}</w:p></w:ftr>'


def main_part(page: Edges = STANDARD, samples: Mapping[str, str] | None = None) -> str:
    """word/document.xml: a page of A4, 28 mm left, 26 right (GB/T 9704-2012 5.2.1); empty but for `samples`.

    These are lines of text by the style each is set in. No w:docGrid: with one, some programs set 14 characters a line
    or ignore the exact line pitch.
    """
    lines = "".join(_sample(name, text) for name, text in (samples or {}).items())
    return (
        f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{lines}<w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{page.top}" w:right="1474" w:bottom="{page.bottom}" '
        'w:left="1587" w:header="850" w:footer="1400" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _sample(name: str, text: str) -> str:
    """A line of text in a style; one in a character style stands in a paragraph of the body's."""
    among = name in CHARACTER_STYLES
    style = f'<w:rPr><w:rStyle w:val="{_IDS[name]}"/></w:rPr>' if among else ""
    paragraph = _IDS[BODY if among else name]
    words = f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr>{words}</w:p>'


def settings() -> str:
    """word/settings.xml: own footers for even pages; line breaks that do not stretch the line before them."""
    return (
        f'<w:settings xmlns:w="{W}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat></w:settings>"
    )


def font_table() -> str:
    """word/fontTable.xml: other names of the fonts, so that 仿宋 stands in where 仿宋_GB2312 is not installed."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="{family}"/>'
        "</w:font>"
        for name, other, family in FONT_TABLE
    )
    return f'<w:fonts xmlns:w="{W}">{fonts}</w:fonts>'


def core_part() -> str:
    """docProps/core.xml: Chinese, without an author."""
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:creator/><dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def parts(page: Edges = STANDARD, digits: str = "", samples: Mapping[str, str] | None = None) -> dict[str, str]:
    """The package's members in order, name to XML."""
    names = {"styles": "styles", "settings": "settings", "fontTable": "fontTable"}
    word = [*names.items(), ("footer1", "footer"), ("footer2", "footer")]
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *word)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(word, start=1)
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core_part(),
        "word/document.xml": main_part(page, samples),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "word/styles.xml": styles(page.pitch, digits),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/footer1.xml": footer("Footer"),
        "word/footer2.xml": footer("FooterEven"),
    }


def build(page: Edges = STANDARD, digits: str = "", samples: Mapping[str, str] | None = None) -> bytes:
    """The base document as a file's bytes, the same at every call, with a font for digits and lines to show its styles.

    `digits` is that of `styles`, `samples` those of `main_part`.
    """
    from lxml import etree

    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts(page, digits, samples).items():
            member = zipfile.ZipInfo(name, ZIP_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # else the bytes would tell which system made them
            # Parsing proves each part well formed before a word processor has to.
            document = etree.fromstring(xml)
            package.writestr(member, etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True))
    return result.getvalue()


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(build())
