"""Build the made-up finished reports of 2019–2025 and their truth: `python tests/reports/build_new.py`.

The texts and figures are in `new_sources/*.txt` (TOML between `+++` lines, then the text with light marks); the files
go to `new/` and `pairs/`. The same input gives the same bytes. The tables' own contradictions are reckoned here and
must be those the source declares.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import new_shapes as shapes
from new_word import pieces, to_docx

HERE = Path(__file__).parent
LETTERS = dict(zip("nbrwlo", shapes.COLUMN_IDS, strict=False))
STOCK = {"2021": ("issued", "repealed", "in_force"), "2019": ("made", "disclosed", "public_total")}
TABLE_RULES = {"T2-BAL", "T2-SUM", "T2-ROW", "T3-SUM", "T1-RULES-ZERO", "BLANK-CELL"}


def split(source: str) -> tuple[dict[str, Any], list[str]]:
    """A source's data and its lines of text."""
    _, head, body = source.split("+++\n", 2)
    return tomllib.loads(head), [line for line in body.splitlines() if line.strip()]


def number(text: str) -> int | float | None:
    """The figure printed in a cell; None when there is none."""
    plain = text.replace(",", "").replace("，", "").translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    plain = plain.removesuffix("万元")
    if not re.fullmatch(r"[-+]?\d+(\.\d+)?", plain):
        return None
    return float(plain) if "." in plain else int(plain)


class Tables:
    """The printed cells of one report's tables, sums reckoned unless the source prints others."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.form: str = data["form"]
        zero: str = data.get("zero", "0")
        thousands: bool = data.get("thousands", False)

        def show(value: Any) -> str:
            if value == 0:
                return zero
            return f"{value:,}" if thousands and isinstance(value, int) else str(value)

        counts = {row: dict.fromkeys(shapes.COLUMN_IDS, 0) for row in shapes.row_ids(self.form)}
        for row, text in data.get("t2", {}).items():
            for word in text.split():
                counts[row][LETTERS[word[0]]] = int(word[1:])
        for row in counts.values():
            row["total"] = sum(v for k, v in row.items() if k != "total")
        for column in shapes.COLUMN_IDS:
            counts["results_total"][column] = sum(counts[r][column] for r in shapes.leaves(self.form))
        self.t2 = {r: {c: show(v) for c, v in row.items()} for r, row in counts.items()}
        given = {"rules": [0, 0, 0]} | data["t1"]
        self.t1 = {k: [show(v) for v in (vs if isinstance(vs, list) else [vs])] for k, vs in given.items()}
        t3 = {g: [0, 0, 0, 0] for g in shapes.DISPUTES} | data.get("t3", {})
        self.t3 = {g: [show(v) for v in (*vs, sum(vs))] for g, vs in t3.items()}
        for place, text in data.get("print", {}).items():
            table, row, cell = place.split(".")
            if table == "t2":
                self.t2[row][LETTERS.get(cell, cell)] = text
            else:
                getattr(self, table)[row][int(cell)] = text

    def grids(self, data: dict[str, Any]) -> dict[str, shapes.Grid]:
        """The three tables as grids, with the source's own way of writing labels."""
        changes = dict(pair.split("→") for pair in data.get("labels", []))
        made = {
            "t1": shapes.table_1(self.form, self.t1, data.get("five", False)),
            "t2": shapes.table_2(self.form, self.t2),
            "t3": shapes.table_3(self.t3),
        }
        return {k: shapes.relabel(g, changes) for k, g in made.items()}

    def figures(self) -> dict[str, str]:
        """Every printed cell by its path."""
        out = {f"requests.table.{r}.{c}": v for r, row in self.t2.items() for c, v in row.items()}
        for row in ("rules", "normative"):
            out |= {f"statutory.{row}.{k}": v for k, v in zip(STOCK[self.form], self.t1[row], strict=True)}
        if self.form == "2021":
            out |= {f"statutory.{k}": self.t1[k][0] for k in ("licensing", "penalties", "coercion")}
            out["statutory.fees_wan"] = self.t1["fees"][0]
        else:
            for k in ("licensing", "services", "penalties", "coercion", "fees"):
                cells = self.t1[k]
                out |= {f"statutory.matters.{k}.last_year": cells[0], f"statutory.matters.{k}.change": cells[1]}
                if k != "fees":
                    out[f"statutory.{k}"] = cells[2]
            out["statutory.procurement.projects"] = self.t1["procurement"][0]
            if "万元" in self.t1["procurement"][1]:
                out["statutory.procurement.amount_wan"] = self.t1["procurement"][1]
        for group, cells in self.t3.items():
            out |= {f"disputes.{group}.{k}": v for k, v in zip(shapes.OUTCOME_IDS, cells, strict=True)}
        return out

    def faults(self) -> tuple[set[str], set[str]]:
        """The rules the printed cells break, and the paths of sums that do not follow (nobody can be sure of them)."""
        broken, doubtful = set(), set()
        t2 = {r: {c: number(v) for c, v in row.items()} for r, row in self.t2.items()}
        at = "requests.table"
        for c in shapes.COLUMN_IDS:
            parts = [t2[r][c] or 0 for r in shapes.leaves(self.form)]
            new, carried, done, left = (
                t2[r][c] or 0 for r in ("new_received", "carried_in", "results_total", "carried_out")
            )
            if new + carried != done + left:
                broken.add("T2-BAL")
            if done != sum(parts):
                broken.add("T2-SUM")
                doubtful.add(f"{at}.results_total.{c}")
        for r, row in t2.items():
            if row["total"] != sum(v or 0 for c, v in row.items() if c != "total"):
                broken.add("T2-ROW")
                doubtful.add(f"{at}.{r}.total")
        for group, cells in self.t3.items():
            values = [number(v) or 0 for v in cells]
            if sum(values[:4]) != values[4]:
                broken.add("T3-SUM")
                doubtful.add(f"disputes.{group}.total")
        if any(number(v) for v in self.t1["rules"]):
            broken.add("T1-RULES-ZERO")
        if any(number(v) is None for v in self.figures().values()):
            broken.add("BLANK-CELL")
        return broken, doubtful


def truth(name: str, data: dict[str, Any], body: str) -> dict[str, Any]:
    """The line of truth.jsonl for one report; asserts what can be asserted of it."""
    tables = Tables(data)
    broken, doubtful = tables.faults()
    rules = set(data.get("rules", []))
    shown = {t for t in ("t1", "t2", "t3") if "{{" + t + "}}" in body}
    assert shown == {"t1", "t2", "t3"}, (name, shown)
    assert broken == rules & TABLE_RULES, (name, broken, rules & TABLE_RULES)
    unsure = sorted(doubtful | set(data.get("unsure", [])))
    figures: dict[str, Any] = {}
    zeros = 0
    for path, text in tables.figures().items():
        value = number(text)
        if value is None or path in unsure:
            continue
        if path.startswith("requests.table.") and value == 0 and ".results_total." not in path:
            zeros += 1
            if zeros % 9 != len(name + str(data["year"])) % 9 and not path.endswith(("in.total", "out.total")):
                continue
        figures[path] = value
    for key, row in (("received", "new_received"), ("carried_in", "carried_in"), ("carried_out", "carried_out")):
        value = number(tables.t2[row]["total"])
        if f"requests.table.{row}.total" in unsure:
            unsure = sorted({*unsure, f"requests.{key}"})
        elif f"requests.{key}" not in unsure and value is not None:
            figures[f"requests.{key}"] = value
    plain = body.replace(",", "").replace("**", "")
    for path, value in data.get("figures", {}).items():
        assert path not in unsure, (name, path)
        stated = [n for _, n in value] if isinstance(value, list) else [value]
        for one in stated:
            if str(one) not in plain and one != 0 and path not in data.get("in_words", []):
                raise AssertionError((name, path, one))
        figures[path] = [{"name": k, "count": n} for k, n in value] if isinstance(value, list) else value
    clean = not rules
    assert data.get("clean", clean) == clean, name
    assert len(data.get("why", [])) >= len(rules) > 0 or clean, name
    line = {"file": name, "year": data["year"], "unit": data["unit"], "era": data["form"], "figures": figures}
    if unsure:
        line["unsure"] = unsure
    line |= {k: data[k] for k in ("also", "era_unsure") if k in data}
    return line | {"rules": sorted(rules), "why": data.get("why", []), "clean": clean}


# --- text files ---------------------------------------------------------------------------------------------------


def to_text(data: dict[str, Any], grids: dict[str, shapes.Grid], lines: list[str]) -> bytes:
    """A text file: wrapped inside sentences where the source asks for it, as extraction tools leave it."""
    out: list[str] = []
    wrap, indent, gap = data.get("wrap", 0), data.get("indent", "　　"), data.get("gap", False)
    for line in lines:
        if found := re.fullmatch(r"\{\{(t\d)\}\}", line):
            shape = data.get("shapes", {}).get(found[1], data.get("shape", "tabs"))
            for grid in shapes.in_parts(grids[found[1]], data.get("pages", "")):
                out += shapes.as_text(grid, shape)
            out += [""] * gap
            continue
        mark, text = pieces(line)
        text = text.replace("**", "")
        full = ("" if mark in ("#", "%") else indent) + text
        if wrap and not mark:
            out += [full[i : i + wrap] for i in range(0, len(full), wrap)]
        else:
            out.append(("　" * 14 if mark == "@" else "") + full)
        if gap:
            out.append("")
    return "\n".join(out).replace("\n", data.get("newline", "\n")).encode(data.get("encoding", "utf-8"))


# --- web pages ----------------------------------------------------------------------------------------------------

_PAGES = {
    "cms": (
        '<div class="article"><h1 class="title">{title}</h1><div class="content">{body}</div></div>',
        '<p style="text-indent:2em;line-height:2"><span style="font-family:仿宋">{}</span></p>',
        '<p style="text-indent: 2em;"><strong><span style="font-family: 黑体">{}</span></strong></p>',
        "<td{} style='border:1px solid #000'><p style='text-align:center'><span>{}</span></p></td>",
    ),
    "plain": ("<h2>{title}</h2>\n{body}", "<p>　　{}</p>", "<h3>{}</h3>", "<td{}>{}</td>"),
    "layout": (
        '<table width="980" align="center"><tr><td>{title_row}</td></tr><tr><td valign="top">{body}</td></tr></table>',
        "<p>&nbsp;&nbsp;&nbsp;&nbsp;{}</p>",
        "<p><b>{}</b></p>",
        '<td align="center"{}>&nbsp;{}&nbsp;</td>',
    ),
    "word": (
        '<div class="WordSection1"><p class="MsoNormal" align="center"><b>{title}</b></p>{body}</div>',
        '<p class="MsoNormal" style="text-indent:32.0pt"><span lang="EN-US">{}</span><o:p></o:p></p>',
        '<p class="MsoNormal"><span style="font-family:黑体">{}<span lang="EN-US"><o:p></o:p></span></span></p>',
        '<td{} width="48"><p class="MsoNormal"><span lang="EN-US">{}<o:p></o:p></span></p></td>',
    ),
    "breaks": (
        '<div id="zoom"><center><font size="5">{title}</font></center><br/>{body}</div>',
        "&nbsp;&nbsp;&nbsp;&nbsp;{}<br/><br/>",
        "&nbsp;&nbsp;&nbsp;&nbsp;<b>{}</b><br/>",
        "<td{}><div>{}</div></td>",
    ),
}


def to_html(data: dict[str, Any], grids: dict[str, shapes.Grid], lines: list[str]) -> bytes:
    """A web page as one of several content systems publishes it."""
    frame, paragraph, heading, cell = _PAGES[data.get("page", "plain")]
    out: list[str] = []
    title = ""
    top = bottom = ""
    for line in lines:
        if found := re.fullmatch(r"\{\{(t\d)\}\}", line):
            shape = data.get("shapes", {}).get(found[1], data.get("shape", "spans"))
            for grid in shapes.in_parts(grids[found[1]], data.get("pages", "")):
                table = shapes.as_html(grid, shape, cell)
                out.append(f"<div><table><tr><td>{table}</td></tr></table></div>" if data.get("nested") else table)
            continue
        mark, text = pieces(line)
        text = html.escape(text, quote=False).replace("  ", "&nbsp; ")
        text = re.sub(r"\*\*(.*?)\*\*", r"<b>\1</b>", text)
        if data.get("spanned"):
            text = re.sub(r"(\d+)", r"<span>\1</span>", text)
        if mark == "#":
            title = text
        elif mark == "%":
            top, bottom = (top, bottom + f"<div>{text}</div>") if out else (top + f"<div>{text}</div>", bottom)
        elif mark == "@":
            out.append(f'<p style="text-align:right">{text}</p>')
        else:
            out.append((heading if mark else paragraph).format(text))
    body = frame.format(title=title, title_row=f"<h1>{title}</h1>", body="\n".join(out))
    charset = data.get("encoding", "utf-8")
    page = (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title>'
        "<style>td{padding:2px}</style><script>var n=2018;</script></head>"
        f"<body>{top}{body}{bottom}</body></html>"
    )
    return page.encode(charset)


WRITERS = {"docx": to_docx, "html": to_html, "txt": to_text}


def build(source: Path, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Write one report; its line of truth, and its data."""
    data, lines = split(source.read_text("utf-8"))
    name = f"{source.stem}.{data['format']}"
    line = truth(name, data, "\n".join(lines))
    (folder / name).write_bytes(WRITERS[data["format"]](data, Tables(data).grids(data), lines))
    return line, data


def main() -> None:
    """Build all reports and pairs that have a source."""
    out = []
    for source in sorted((HERE / "new_sources").glob("n*.txt")):
        line, _ = build(source, HERE / "new")
        out.append(line | {"split": "dev" if int(source.stem[1:]) % 2 else "held"})
    (HERE / "new" / "truth.jsonl").write_text(_lines(out), "utf-8")
    pairs = []
    for before, after in pairwise(sorted((HERE / "new_sources").glob("p*.txt"))):
        if before.stem[:2] == after.stem[:2]:
            (last, _), (this, data) = build(before, HERE / "pairs"), build(after, HERE / "pairs")
            assert last["clean"] and this["clean"], before
            pairs.append(
                {"last": last["file"], "this": this["file"], "rules": data["pair_rules"], "why": data["pair_why"]}
            )
    (HERE / "pairs" / "truth.jsonl").write_text(_lines(pairs), "utf-8")
    sys.stdout.write(f"{len(out)} reports, {len(pairs)} pairs\n")


def _lines(records: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


if __name__ == "__main__":
    main()
