"""One HTML page: clean markup that a website's editor can take over, and that shows decently on its own."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from drafter.document import Block, Cell, Document, Heading, Paragraph, RunIn, Signature, Spans, Table
from drafter.writers.text import one_line, printable

# The caption names the table for those who do not see it; the heading above it already does so for those who do.
STYLE = """\
body { margin: 2em auto; max-width: 46em; padding: 0 1em; font: 1.1em/1.8 FangSong, 仿宋, STFangsong, serif; }
h1 { font-size: 1.5em; text-align: center; }
h2, h3, h4, h5 { font-size: 1em; font-weight: normal; text-indent: 2em; margin: 0.6em 0 0; }
h2 { font-family: SimHei, 黑体, sans-serif; }
h3, p strong { font-family: KaiTi, 楷体, serif; font-weight: normal; }
p { margin: 0; text-indent: 2em; text-align: justify; }
table { width: 100%; margin: 1em 0; border-collapse: collapse; font: 0.8em/1.5 SimSun, 宋体, serif; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid; padding: 0.2em; font-weight: normal; text-align: center; }
.left { text-align: left; }
.right { text-align: right; }
.signature { margin-top: 2em; }
.signature, .date { text-align: right; }
mark { background: yellow; }
"""


def to_html(document: Document) -> str:
    """The document as one HTML page, with no script and nothing to fetch."""
    title = _text(one_line(document.title))
    blocks = "\n".join(_block(block) for block in document.blocks)
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>\n{STYLE}</style>\n</head>\n<body>\n<article>\n<h1>{title}</h1>\n{blocks}\n</article>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    """Text as markup; nothing reaches the page but through here."""
    return escape(printable(text)).replace("\n", "<br>")


def _words(spans: Spans) -> str:
    """Spans as markup, open places marked."""
    return "".join(f"<mark>{_text(span.text)}</mark>" if span.open else _text(span.text) for span in spans)


def _block(block: Block) -> str:
    """A block as markup."""
    match block:
        case Heading():
            tag = f"h{block.level + 1}"
            return f"<{tag}>{_text(block.number)}{_words(block.spans)}</{tag}>"
        case Paragraph():
            return f"<p>{_words(block.spans)}</p>"
        case RunIn():
            return f"<p><strong>{_text(block.number)}{_words(block.lead)}</strong>{_words(block.spans)}</p>"
        case Table():
            return _table(block)
        case Signature():
            date = f'\n<p class="date">{_words(block.date)}</p>' if block.date else ""
            return f'<p class="signature">{_text(block.unit)}</p>{date}'


def _table(table: Table) -> str:
    """A table with its name, its columns' widths in per cent, its head and its body."""
    whole = sum(table.widths)
    columns = "".join(f'<col style="width: {100 * width / whole:.1f}%">' for width in table.widths)
    head, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    parts = [f"<table>\n<caption>{_text(table.caption)}</caption>\n<colgroup>{columns}</colgroup>"]
    parts += [f"<{tag}>\n{_rows(rows)}\n</{tag}>" for tag, rows in (("thead", head), ("tbody", body)) if rows]
    return "\n".join([*parts, "</table>"])


def _rows(rows: Iterable[tuple[Cell, ...]]) -> str:
    """Table rows, one a line."""
    return "\n".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in rows)


def _cell(cell: Cell) -> str:
    """A cell; one that heads several columns or rows says so."""
    attributes = ""
    if cell.scope:
        several = (cell.colspan if cell.scope == "col" else cell.rowspan) > 1
        attributes += f' scope="{cell.scope}{"group" if several else ""}"'
    if cell.colspan > 1:
        attributes += f' colspan="{cell.colspan}"'
    if cell.rowspan > 1:
        attributes += f' rowspan="{cell.rowspan}"'
    if cell.align != "center":
        attributes += f' class="{cell.align}"'
    tag = "th" if cell.scope else "td"
    return f"<{tag}{attributes}>{_words(cell.spans)}</{tag}>"
