"""Word files as Word, WPS and LibreOffice write them, in both namespaces of the standard: what the pages show.

Shown is what a reader of the finished page sees: inserted text and the results of fields, not deleted or hidden text,
field codes, comments, footnotes, headers. Numbers the word processor makes are put in front of their paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.document import Cell, Unread
from drafter.readers.formats import text_content
from drafter.readers.formats.docx_numbers import Numbering, read_numbering
from drafter.readers.formats.docx_runs import Runs
from drafter.readers.formats.docx_styles import Style, Styles, alignment, list_of, outline_level
from drafter.readers.formats.kinds import is_text
from drafter.readers.formats.package import Package, Relation, damaged, related_by
from drafter.readers.grids import align_of, cell_text, grid, index_lines, is_index, is_layout
from drafter.readers.lines import Content, Line, Part, bounded, part_size, spans
from drafter.text.folding import clean, squeezed

_SPACES = " \t\u3000\n"
_MOST_NESTED = 40  # tables in tables, and boxes in boxes
_MOST_FILES = 2  # Word files in Word files


@dataclass(slots=True)
class _File:
    """An opened Word file while it is read: its namespace, styles and lists, what its parts are called, what is unread.

    `depth` counts the Word files around this one.
    """

    package: Package
    w: str
    styles: Styles
    lists: Numbering
    relations: dict[str, Relation]
    unread: list[Unread]
    depth: int = 0
    contents: bool = False  # True if there was a table of contents, which is left out


def read_docx(path: Path) -> Content:
    """What a Word file shows. Raises `UnreadableReport` for a file that is broken or too large."""
    unread: list[Unread] = []
    with Package(path) as package:
        package.check()
        parts = list(_parts(package, unread))
        if package.under("word/media/"):
            unread.append(Unread("pictures"))
    return Content(parts, unread=tuple(unread))


def _parts(package: Package, unread: list[Unread], depth: int = 0) -> Iterator[Part]:
    """The lines and tables of a Word file; what is not read is added to `unread`."""
    main = package.main()
    root = package.xml(main)
    w = "{" + str(root.tag).partition("}")[0].lstrip("{") + "}"
    body = root.find(f"{w}body")
    if body is None:
        raise damaged(package.path)
    relations = package.related(main)
    related = {one.kind: one.target for one in relations.values() if not one.outside and package.has(one.target)}
    styles = Styles(package.xml(related["styles"]) if "styles" in related else None, w)
    lists = read_numbering(package.xml(related["numbering"]), w) if "numbering" in related else Numbering()
    file = _File(package, w, styles, lists, relations, unread, depth)
    parts = list(bounded(_Body(file).parts(body), part_size))
    for part in parts:
        if not (file.contents and isinstance(part, Line) and squeezed(part.text) == "目录"):
            yield part


class _Body:
    """Walks a body's paragraphs and tables."""

    def __init__(self, file: _File) -> None:
        self._file = file
        self._w, self._styles, self._lists = file.w, file.styles, file.lists
        self._runs = Runs(file.w, file.styles, file.relations, file.unread)
        self._waiting: list[tuple[str, bool]] = []  # what paragraphs hold whose end mark is deleted
        self._gap = False

    def parts(self, container: Any, depth: int = 0) -> Iterator[Part]:
        """The lines and tables in a body, a cell, a text box or a content control, in order."""
        w = self._w
        for child in container:
            if child.tag == f"{w}p":
                yield from self._paragraph(child, depth)
            elif child.tag == f"{w}altChunk":
                yield from self._chunk(child)
            elif depth < _MOST_NESTED:
                if child.tag == f"{w}tbl":
                    yield from self._table(child, depth + 1)
                for content in self._within(child):
                    yield from self.parts(content, depth + 1)
        if self._waiting:
            pieces, self._waiting = self._waiting, []
            yield from self._lines(pieces, "", None, Style())

    def _within(self, element: Any) -> list[Any]:
        """The containers in an element that only wraps paragraphs and tables: what is inserted, content controls."""
        w, name = self._w, str(element.tag)
        if name == f"{w}sdt":
            return [] if self._is_contents(element) else list(element.iterfind(f"{w}sdtContent"))
        if name.endswith("}AlternateContent"):
            return list(element[:1])
        return [element] if name in (f"{w}ins", f"{w}moveTo", f"{w}customXml", f"{w}smartTag") else []

    def _chunk(self, element: Any) -> Iterator[Part]:
        """The lines and tables of another file that stands in the text: a web page, a plain text, a Word file."""
        relation, package = related_by(element, self._file.relations), self._file.package
        if not relation.outside and package.has(relation.target):
            content = package.read(relation.target)
            if content.startswith(b"PK") and self._file.depth < _MOST_FILES:
                with Package(package.path, content, within=package) as inner:
                    yield from _parts(inner, self._file.unread, self._file.depth + 1)
                return
            if is_text(content) and (found := text_content(content, package.path, whole=True)):
                yield from found.parts
                return
        self._file.unread.append(Unread("part", relation.target))

    def _is_contents(self, control: Any) -> bool:
        """Whether a content control holds a table of contents, whose lines would be headings once more."""
        gallery = control.find(f"{self._w}sdtPr/{self._w}docPartObj/{self._w}docPartGallery")
        return gallery is not None and gallery.get(f"{self._w}val") == "Table of Contents"

    # ------------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Part]:
        w = self._w
        properties = paragraph.find(f"{w}pPr")
        named = None if properties is None else properties.find(f"{w}pStyle")
        style = self._styles.get(self._styles.default if named is None else named.get(f"{w}val"))
        pieces, boxes, contents = self._runs.of(paragraph, style)
        for box in boxes:
            if depth < _MOST_NESTED:
                yield from _Body(self._file).parts(box, depth + 1)
        if style.contents or contents:
            self._file.contents = True
            return
        letters = None if properties is None else properties.find(f"{w}rPr")
        if letters is not None and letters.find(f"{w}del") is not None:
            self._waiting += pieces
            return
        pieces, self._waiting = self._waiting + pieces, []
        number = self._number(properties, style)
        if not any(clean(piece).strip(_SPACES) for piece, _ in pieces):
            self._gap = True
            return
        yield from self._lines(pieces, number, properties, style)

    def _number(self, properties: Any | None, style: Style) -> str:
        """The number the paragraph shows; counts on."""
        own = list_of(properties, self._w)
        name, at = own or style.number or ("", None)
        if own and not own[0] and style.number:
            name = style.number[0]
        if not name or name == "0":
            return ""
        if at is None:
            at = self._lists.level_of_style(name, style.number_style) if style.number and not own else 0
        return clean(self._lists.number(name, at))

    def _lines(
        self, pieces: list[tuple[str, bool]], number: str, properties: Any | None, style: Style
    ) -> Iterator[Line]:
        """A paragraph's lines: one, or several where somebody broke it by hand."""
        outline = outline_level(properties, self._w)
        level = style.level if outline is None else outline
        align = alignment(properties, self._w) or style.align
        first = True
        for row in _rows(pieces):
            text = clean("".join(piece for piece, _ in row))
            said = text.strip(_SPACES)
            if not said:
                self._gap = self._gap or not first
                continue
            before = text[: len(text) - len(text.lstrip(_SPACES))]
            strong = 0
            for piece, set_off in row:
                if not set_off and piece.strip():
                    break
                strong += len(clean(piece))
            yield Line(
                said,
                number if first else "",
                level,
                style.title,
                max(min(strong - len(before), len(said)), 0),
                align,
                2 * before.count("\u3000") + before.count(" "),
                self._gap,
            )
            first = self._gap = False

    # ------------------------------------------------------------------ tables

    def _table(self, table: Any, depth: int) -> Iterator[Part]:
        w = self._w
        rows = [list(self._cells(row)) for row in _unwrapped(table, f"{w}tr", w) if not self._deleted(row)]
        parts = [[list(_Body(self._file).parts(cell, depth)) for cell, *_ in row] for row in rows]
        if is_layout(parts):
            yield from (part for row in parts for cell in row for part in cell)
            return
        texts = [[cell_text(cell) for cell in row] for row in parts]
        if is_index(texts):
            yield from (Line(line) for line in index_lines(texts))
            return
        properties = table.find(f"{w}tblPr")
        caption = None if properties is None else properties.find(f"{w}tblCaption")
        head = 0
        for row in table.iterfind(f"{w}tr"):
            if row.find(f"{w}trPr/{w}tblHeader") is None:
                break
            head += 1
        columns = table.iterfind(f"{w}tblGrid/{w}gridCol")
        widths = [float(_count(column, w, 0, "w")) for column in columns]
        made = grid(self._merged(rows, texts), "" if caption is None else caption.get(f"{w}val") or "", head, widths)
        if made is not None:
            yield made

    def _deleted(self, row: Any) -> bool:
        properties = row.find(f"{self._w}trPr")
        return properties is not None and properties.find(f"{self._w}del") is not None

    def _cells(self, row: Any) -> Iterator[tuple[Any, int, str, int]]:
        """The cells of a row: element, columns it spans, how it is merged downwards, and the columns before it."""
        w = self._w
        row_properties = row.find(f"{w}trPr")
        before = 0 if row_properties is None else _count(row_properties.find(f"{w}gridBefore"), w, 0)
        merged_across: list[tuple[Any, int, str, int]] = []
        for cell in _unwrapped(row, f"{w}tc", w):
            said = {child.tag: child for child in cell[0]} if len(cell) and cell[0].tag == f"{w}tcPr" else {}
            if f"{w}cellDel" in said:
                continue
            span = _count(said.get(f"{w}gridSpan"), w, 1)
            down, across = _merge(said.get(f"{w}vMerge"), w), _merge(said.get(f"{w}hMerge"), w)
            if across == "continue" and merged_across:
                last, width, how, at = merged_across[-1]
                merged_across[-1] = (last, width + span, how, at)
                continue
            merged_across.append((cell, span, down, before))
            before = 0
        yield from merged_across

    def _merged(self, rows: list[list[tuple[Any, int, str, int]]], texts: list[list[str]]) -> list[list[Cell]]:
        """The cells as `grid` wants them: each listed where it begins, with the rows it covers."""
        open_at: dict[int, tuple[int, int]] = {}  # by first column: row and place of a cell merged downwards
        made: list[list[tuple[int, Cell, int]]] = []
        for number, (row, said) in enumerate(zip(rows, texts, strict=True)):
            column = 0
            here: list[tuple[int, Cell, int]] = []
            still: dict[int, tuple[int, int]] = {}
            for (cell, span, down, before), text in zip(row, said, strict=True):
                if before:
                    here.append((column, Cell((), before), 1))
                    column += before
                begun = open_at.get(column)
                if down == "continue" and begun and made[begun[0]][begun[1]][1].colspan == span and not text.strip():
                    at, place = begun
                    first, origin, covered = made[at][place]
                    made[at][place] = (first, origin, covered + 1)
                    still[column] = begun
                else:
                    if down:
                        still[column] = (number, len(here))
                    here.append((column, Cell(spans(text), span, 1, "", self._align(cell)), 1))
                column += span
            made.append(here)
            open_at = still
        return [
            [Cell(cell.spans, cell.colspan, covered, cell.scope, cell.align) for _, cell, covered in row]
            for row in made
        ]

    def _align(self, cell: Any) -> Any:
        place = cell.find(f"{self._w}p/{self._w}pPr/{self._w}jc")
        return align_of("center" if place is None else place.get(f"{self._w}val") or "")


def _rows(pieces: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    """The pieces of a paragraph by its lines."""
    row: list[tuple[str, bool]] = []
    for piece, strong in pieces:
        first, *others = piece.split("\n")
        row.append((first, strong))
        for other in others:
            yield row
            row = [(other, strong)]
    yield row


def _unwrapped(parent: Any, name: str, w: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, those in content controls and the like among them."""
    stack = list(reversed(parent))
    while stack:
        child = stack.pop()
        if child.tag == name:
            yield child
        elif child.tag in (f"{w}sdt", f"{w}sdtContent", f"{w}customXml", f"{w}ins", f"{w}moveTo", f"{w}smartTag"):
            stack += reversed(child)


def _count(element: Any | None, w: str, otherwise: int, name: str = "val") -> int:
    """A number that an element says, `otherwise` at least; `otherwise` where it says none."""
    said = None if element is None else element.get(w + name)
    return max(min(int(said), 100_000), otherwise) if said and said.isdecimal() else otherwise


def _merge(element: Any | None, w: str) -> str:
    return "" if element is None else element.get(f"{w}val") or "continue"
