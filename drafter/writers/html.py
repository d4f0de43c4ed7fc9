"""One HTML page that shows decently on its own, and whose inside a website's editor can take over.

Editors strip <style> blocks and classes when something is pasted (UEditor, which most government sites have, keeps
`style` and a few attributes of tables, and drops figures and SVG whole). So what must survive stands in each element:
the title's place, the two characters at a paragraph's beginning, and the tables' lines, said of each cell as well
because many sites' own sheets take borders away. All else is in the page's sheet.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from itertools import pairwise

from drafter.document import Block, Cell, Chart, Document, Heading, Paragraph, RunIn, Signature, Spans, Table, plain
from drafter.writers.layout import grid_rows, spans_in_lines, title_lines
from drafter.writers.svg import to_svg, told
from drafter.writers.text import one_line, printable

TITLE_WIDTH = 16  # characters of the title on a telephone's line: it is broken where it is on paper, or sooner
# What is in the page's sheet only: the looks of letters, a telephone's narrow lines, a printer's pages.
STYLE = """\
body { margin: 2em auto; max-width: 46em; padding: 0 1em; font: 1.1em/1.8 FangSong, 仿宋, STFangsong, serif; }
article { overflow-wrap: anywhere; }
h1 { font-size: 1.5em; }
h1, th { text-wrap: balance; }
h1 span { display: inline-block; }
h2, h3, h4, h5 { font-weight: normal; margin: 0.6em 0 0; }
h2 { font-family: SimHei, 黑体, sans-serif; }
h3, p strong { font-family: KaiTi, 楷体, serif; font-weight: normal; }
p { margin: 0; text-align: justify; }
.table { overflow-x: auto; margin: 1em 0; position: relative; }
table { min-width: 34em; font: 0.8em/1.5 SimSun, 宋体, serif; }
th, td { font-weight: normal; }
.signature { margin-top: 2em; break-before: avoid; }
mark { background: yellow; }
@media (max-width: 30em) { h1 { font-size: 1.25em; } p { text-align: start; } }
@media print {
  body { margin: 0; max-width: none; font-size: 12pt; }
  h1, h2, h3, h4, h5, .signature { break-after: avoid; }
  table, tr, figure { break-inside: avoid; }
  table { min-width: 0; font-size: 8.5pt; line-height: 1.3; }
}
"""
_INDENT = ' style="text-indent:2em"'
_HEADING = ' style="text-indent:2em;font-size:1em"'
_TABLE = ' border="1" style="width:100%;border-collapse:collapse;text-align:center;text-indent:0"'
PART = "\u3000"  # what the label of a row begins with that is a part of the row above
_CELL = "border:1px solid;padding:0.2em"
# The caption names the table for those who do not see it; the heading above it already does so for those who do.
_CAPTION = ' style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"'


def to_html(document: Document) -> str:
    """The document as one HTML page, with no script and nothing to fetch."""
    title = _text(one_line(plain(document.title)))
    lines = title_lines(plain(document.title), document.unit, TITLE_WIDTH)
    heading = "".join(f"<span>{_words(line)}</span>" for line in spans_in_lines(document.title, lines))
    blocks = "\n".join(_Blocks().of(document.blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<article>\n"
        f'<h1 style="text-align:center">{heading}</h1>\n{blocks}\n</article>\n</main>\n</body>\n</html>\n'
    )


def _text(text: str) -> str:
    """Text as markup; nothing reaches the page but through here."""
    return escape(printable(text)).replace("\n", "<br>")


def _words(spans: Spans) -> str:
    """Spans as markup, open places marked."""
    return "".join(f"<mark>{_text(span.text)}</mark>" if span.open else _text(span.text) for span in spans)


class _Blocks:
    """Writes the blocks; knows which headings a heading stands below, and how many tables there were."""

    def __init__(self) -> None:
        self._above: list[int] = []
        self._tables = 0

    def of(self, blocks: Iterable[Block]) -> list[str]:
        """The blocks as markup."""
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                tag = f"h{self._depth(block.level) + 1}"
                return f"<{tag}{_HEADING}>{_text(block.number)}{_words(block.spans)}</{tag}>"
            case Paragraph():
                return f"<p{_INDENT}>{_words(block.spans)}</p>"
            case RunIn():
                lead = _text(block.number) + _words(block.lead)
                return f"<p{_INDENT}>{f'<strong>{lead}</strong>' if block.lead else lead}{_words(block.spans)}</p>"
            case Table():
                self._tables += 1
                return self._annex(block) + _table(block, f"t{self._tables}")
            case Chart():
                return _chart(block)
            case Signature():
                right = ' style="text-align:right"'
                date = f'\n<p class="date"{right}>{_words(block.date)}</p>' if block.date else ""
                return f'<p class="signature"{right}>{_words(block.unit)}</p>{date}'

    def _annex(self, table: Table) -> str:
        """The heading over a table after the signature; empty for a table in the text."""
        if not table.annex:
            return ""
        tag = f"h{self._depth(1) + 1}"
        return f'<{tag} style="font-size:1em">{_text(f"{table.annex}：{one_line(table.caption)}")}</{tag}>\n'

    def _depth(self, level: int) -> int:
        """How deep a heading of that level stands; never two deeper than the one above it, whatever the template."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return len(self._above)


def _table(table: Table, name: str) -> str:
    """A table with its name, its columns' widths in per cent, its head and its body.

    What stands around it moves sideways where the screen is too narrow, by keys as well, and says what it is.
    """
    whole = sum(table.widths)
    columns = "".join(f'<col style="width:{100 * width / whole:.1f}%">' for width in table.widths)
    caption = _text(one_line(table.caption, " "))
    parts = [
        f'<div class="table" role="region" aria-label="{caption}" tabindex="0">',
        f"<table{_TABLE}>\n<caption{_CAPTION}>{caption}</caption>\n<colgroup>{columns}</colgroup>",
    ]
    rows = [f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows]
    if _heads_inside(table):
        rows = _told_by_name(table, name)
    head, body = "\n".join(rows[: table.header_rows]), "\n".join(rows[table.header_rows :])
    parts += [f"<{tag}>\n{inside}\n</{tag}>" for tag, inside in (("thead", head), ("tbody", body)) if inside]
    return "\n".join([*parts, "</table>", "</div>"])


def _heads_inside(table: Table) -> bool:
    """True if rows of headers stand in the middle of the table: there `scope` would give a cell those of all parts."""
    headers = [all(cell.scope for cell in row) for row in table.rows]
    return any(after and not before for before, after in pairwise(headers))


def _told_by_name(table: Table, name: str) -> list[str]:
    """The rows of a table with inner headers, each value naming its headers.

    These are the nearest headers above its columns, those of its row, and the header that one of these is a part of.
    """
    rows = []
    ids: dict[int, str] = {}  # by column: the header that stands in it, or last stood
    wholes: dict[int, str] = {}  # the same, of headers that are no part of one above
    above: list[tuple[int, int, str]] = []  # first column, width and id of the nearest headers above
    number = 0
    inside = False
    for row in grid_rows(table):
        heads = [(column, cell) for column, cell, _ in row if cell.scope]
        line = ""
        for column, cell, continued in row:
            if cell.scope and not continued:
                number += 1
                ids[column] = f"{name}-{number}"
                if not cell.text.startswith(PART):
                    wholes[column] = ids[column]
                line += _cell(cell, f' id="{ids[column]}"')
            elif not cell.scope:
                over = [id for first, width, id in above if first < column + cell.colspan and column < first + width]
                beside = [id for at, _ in heads for id in (wholes.get(at, ids[at]), ids[at])]
                line += _cell(cell, f' headers="{" ".join(dict.fromkeys((*over, *beside)))}"')
        if any(cell.scope == "col" for _, cell in heads):
            above = [] if inside else above
            above += [(column, cell.colspan, ids[column]) for column, cell in heads]
        inside = len(heads) < len(row)
        rows.append(f"<tr>{line}</tr>")
    return rows


def _cell(cell: Cell, named: str = "") -> str:
    """A cell; one that heads others says which way, or is named by them.

    Never `colgroup` or `rowgroup`: these head all that follows in the group, not the columns and rows they stand over.
    """
    tag, attributes = ("th", f'{named} scope="{cell.scope}"') if cell.scope else ("td", named)
    if cell.colspan > 1:
        attributes += f' colspan="{cell.colspan}"'
    if cell.rowspan > 1:
        attributes += f' rowspan="{cell.rowspan}"'
    style = _CELL if cell.align == "center" else f"{_CELL};text-align:{cell.align}"
    return f'<{tag}{attributes} style="{style}">{_words(cell.spans)}</{tag}>'


def _chart(chart: Chart) -> str:
    """A chart as a picture with its words beside.

    Not an svg element: an editor that drops the tag and keeps the letters would leave names and figures run together.
    """
    picture = b64encode(to_svg(chart).encode()).decode()
    return (
        f'<figure style="margin:1em 0;text-align:center"><img alt="{_text(told(chart))}" style="max-width:100%" '
        f'src="data:image/svg+xml;base64,{picture}"></figure>'
    )
