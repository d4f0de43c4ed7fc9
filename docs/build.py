"""Makes what the documents show of the program: help texts, screens, pictures of pages.

`python docs/build.py` writes docs/commands.md, docs/messages.md and the screens in README.zh.md and the guides; with
`--pages` also the pictures, which needs LibreOffice, poppler and the Fandol fonts. A test compares the texts with the
program's own.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

GUIDES = (ROOT / "README.zh.md", ROOT / "docs" / "guide.md", ROOT / "docs" / "county.md")
"""Pages that show screens, each screen in one of them."""
COMMANDS = ROOT / "docs" / "commands.md"
MESSAGES = ROOT / "docs" / "messages.md"
PICTURES = ROOT / "docs" / "pictures"
SHOWN = {"simen-2013": (1, 2), "shili-2025": (1, 5)}
"""The examples whose pages are shown, and which pages."""
LAST, THIS, FAULTY = "去年的报告.docx", "今年的报告.docx", "2025年度报告.docx"
CHANGED = {
    LAST: ("shili-2024", {"回应公众关切4次": "回应公众关切10余次"}),
    THIS: (
        "shili-2025",
        {
            "参训92人次": "参训920人次",
            "基层信息员变动较多，对依申请公开的办理要求掌握不够": "政策解读形式以文字为主，图表、短视频较少",
        },
    ),
    FAULTY: (
        "shili-2025",
        {
            "工作动态141条": "工作动态114条",
            "截至年底": "截止年底",
            "2025年，我镇未发出": "2024年，我镇未发出",
        },
    ),
    "示例乡.docx": ("shili-2025", {"新收申请5件": "新收申请6件"}),
}
"""Finished reports to read, by name: the example they were rendered from, and what was changed in Word since."""
MANY = {"各镇/示例镇.docx": THIS, "各镇/示例乡.docx": "示例乡.docx"}


def commands() -> str:
    """docs/commands.md: every command's help, as the program prints it."""
    import click

    from drafter.cli import COMMANDS, program, run
    from drafter.world import World

    os.environ["COLUMNS"] = "80"
    parts = ["# 命令一览\n\n各命令的说明，与程序里 `--help` 看到的相同。\n"]
    groups = {name: program.get_command(click.Context(program), name) for name in COMMANDS}
    inner = {name: getattr(command, "commands", {}) for name, command in groups.items()}
    for arguments in ([], *(line for name in inner for line in ([name], *([name, below] for below in inner[name])))):
        out = io.StringIO()
        run([*arguments, "--help"], World(io.StringIO(), out, out))
        parts.append(f"## drafter {' '.join(arguments)}".rstrip() + f"\n\n```text\n{out.getvalue().strip()}\n```\n")
    return "\n".join(parts)


MESSAGES_HEAD = """\
# 提示一览

程序拒绝做什么、或者要您留意什么的时候，屏幕上会出现的话，以及是什么原因、怎样改。按当时在做的事分组；〈〉里的内容每次不同。
核对出来的问题（矛盾、请核对、提示）不在这里，它们后面的括号里有规则的名称。

出错的一行都以“出错：”开头，前面写明文件和第几行，后面是怎样改；填的时候，没有收下的答案以“请改：”说明，要再看一眼的以“请核对：”说明。
"""


def messages() -> str:
    """docs/messages.md: every message with its cause and how to mend it, in the groups of `tests/messages`."""
    from messages import GROUPS

    parts = [MESSAGES_HEAD]
    for title, rows in GROUPS.items():
        lines = [f"| {' | '.join(_cell(text) for text in (row.reads, row.cause, row.mend))} |" for row in rows]
        parts.append("\n".join([f"## {title}\n", "| 屏幕上写的 | 原因 | 怎样改 |", "|---|---|---|", *lines, ""]))
    return "\n".join(parts)


def _cell(text: str) -> str:
    """The text as it stands in a cell of a table, where nothing in it is markup."""
    return re.sub(r"([|*_`<\\\[\]#~])", r"\\\1", text)


def screens() -> dict[str, str]:
    """Real screens of two sessions with last year's file, by the name of their place in the guide."""
    from helpers_tty import Terminal

    found = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "examples" / "shili-2024.toml", folder)
        terminal = Terminal(folder, "new", "--last", "shili-2024.toml", "--year", "2025", rows=32)

        def reply(text: str) -> str:
            terminal.type(text)
            return terminal.question()

        terminal.question()
        found["kept"] = terminal.screen()
        reply("")
        reply("")  # what the year had
        terminal.keys("312")
        terminal.until(lambda screen: "今年312条" in screen)
        found["count"] = terminal.screen()
        reply("")
        reply("10 35 8 118 200")
        found["contradiction"] = terminal.screen()
        reply("")
        terminal.keys("\x15")
        reply("10 35 8 118 141")
        reply("#")
        found["index"] = terminal.screen()
        terminal.keys("<")
        terminal.question()
        terminal.keys("\x03")
        terminal.end()
        found["stopped"] = terminal.screen()
        found |= _end_of_a_session(folder)
    return {name: _tidy(text) for name, text in found.items()} | _of_reports() | _of_the_county()


def _end_of_a_session(folder: Path) -> dict[str, str]:
    """The screens about problems and remedies, and the last one."""
    from helpers_tty import Terminal

    from drafter.answers import read_answers, save
    from drafter.report import facts_by_path

    found = {}
    answers = read_answers(ROOT / "examples" / "shili-2025.toml")
    answers.path = folder / "示例镇-2025.toml"
    answers.record.last = "shili-2024.toml"
    for path in ("problems", "remedies"):
        answers.set(path, None)
    save(answers, facts_by_path())
    terminal = Terminal(folder, "fill", "示例镇-2025.toml", rows=28)
    while "有下列哪些" in terminal.question():  # what the year had
        terminal.type("")
    found["problems"] = terminal.screen()
    terminal.keys(" ")
    for typed in ("", "", ""):
        terminal.type(typed)
        terminal.question()
    found["remedies"] = terminal.screen()
    for typed in ("2", "", ""):
        terminal.type(typed)
        terminal.question()
    found["end"] = terminal.screen()
    terminal.keys("\x03")
    terminal.end()
    return found


def _of_reports() -> dict[str, str]:
    """The screens that finished reports are read, checked and compared on."""
    from helpers_tty import Terminal

    found = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports(folder)
        terminal = Terminal(folder, "new", "--last", LAST, rows=60)
        terminal.question()
        found["last"] = terminal.screen()
        terminal.keys("\x03")
        terminal.end()

        def printed(*arguments: str) -> str:
            done = Terminal(folder, *arguments, rows=140)
            done.end()
            return done.screen()

        read = _leaving_out(printed("import", LAST), "【政府信息管理】", "没有把握的")
        found["import"] = _leaving_out(read, "【标题、开头】", "【主动公开】")
        found["checked"] = printed("check", FAULTY)
        found["copied"] = printed("check", THIS, "--last", LAST)
        found["many"] = printed("check", *MANY, "各镇/示例街道.ofd")
        compared = _leaving_out(printed("compare", LAST, THIS), "行政行为", "培训")
        found["compared"] = _leaving_out(compared, "  政府信息管理", "  另有")
    return found


def _of_the_county() -> dict[str, str]:
    """What the county's desk says of a sheet with slips, of reports that came in and of their sums."""
    from county_sheets import NEW, TABLE_3, complete, fill_in

    from drafter.cli import run
    from drafter.world import World

    found = {}
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):

        def said(*arguments: str) -> str:
            out = io.StringIO()
            run(list(arguments), World(io.StringIO(), out, out))
            return out.getvalue().rstrip()

        sheet = Path("填报表.xlsx")
        Path("名单.txt").write_text("甲镇\n乙乡\n丙街道\n丁镇\n", encoding="utf-8")
        found["made"] = said("sheet", "make", "名单.txt", "--year", "2025", "--out", sheet.name)
        complete(sheet)
        fill_in(sheet, {row: dict.fromkeys(TABLE_3, 0) for row in (5, 6, 7)})
        fill_in(sheet, {5: {"proactive.total": 1e20}, 6: {"publication.date": "去年"}})
        found["faults"] = said("sheet", "read", sheet.name, "--out", "填报")
        fill_in(sheet, {5: {"proactive.total": 100, "training.sessions": 300, "contact.postcode": "15000"}})
        fill_in(sheet, {6: {"publication.date": "2026-01-14", f"{NEW}.natural": 3}, 7: {"problems": None}})
        found["sheet"] = said("sheet", "read", sheet.name, "--out", "填报")
        shutil.rmtree("填报")
        fill_in(sheet, {5: {"training.sessions": 3, "contact.postcode": "015000", "interpretation.articles": 4}})
        fill_in(sheet, {6: {f"{NEW}.natural": 4}, 7: {"problems": "公开内容不够全面"}})
        said("sheet", "read", sheet.name, "--out", "填报")
        said("render", "填报", "--to", "docx", "--out", "来件")
        _changed_in_word(Path("来件/乙乡-2025.docx"), {"动态86条": "动态68条"})
        found["collected"] = said("check", "来件", "--to", "汇总.xlsx", "--units", "名单.txt")
        found["summed"] = said("rollup", "填报", "--name", "示例县", "--units", "名单.txt", "--out", "县")
    return found


def _changed_in_word(file: Path, changes: Mapping[str, str]) -> None:
    """Puts other words in the place of some in a report, each of which stands in it once."""
    import docx

    document = docx.Document(str(file))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    for old, new in changes.items():
        (run,) = (run for run in runs if old in run.text)
        run.text = run.text.replace(old, new)
    document.save(str(file))


def _copied(stem: str, folder: Path) -> Path:
    """An example in a folder where it may be rendered, for what is written is noted in it."""
    return Path(shutil.copy(ROOT / "examples" / f"{stem}.toml", folder))


def reports(folder: Path) -> None:
    """Puts the finished reports of `CHANGED`, and those of several units, into a folder."""
    from drafter.cli.publish import Order, render_one

    for name, (stem, changes) in CHANGED.items():
        render_one(Order(_copied(stem, folder), folder, ("docx",), None, False))
        (folder / f"{stem}.docx").rename(folder / name)
        _changed_in_word(folder / name, changes)
    (folder / "各镇").mkdir()
    for name, source in MANY.items():
        shutil.copy(folder / source, folder / name)
    with zipfile.ZipFile(folder / "各镇" / "示例街道.ofd", "w") as ofd:
        ofd.writestr("OFD.xml", "")


def _leaving_out(screen: str, first: str, behind: str) -> str:
    """The screen with a mark for the lines from the one that begins with `first` to before the one with `behind`."""
    lines = screen.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith(first))
    end = next(number for number, line in enumerate(lines) if number > start and line.startswith(behind))
    return "\n".join([*lines[:start], "……", *lines[end:]])


def _tidy(screen: str) -> str:
    """The screen from the line that tells how far one is (or the question), without empty lines."""
    lines = [line for line in screen.split("\n") if line.strip()]
    first = next((n for n, line in enumerate(lines) if re.match(r"第\d+节/|\? ", line)), 0)
    return "\n".join(lines[max(0, first - 2) :] if "已停止" not in screen else lines[-3:])


def with_screens(guides: list[str], shown: dict[str, str]) -> list[str]:
    """The guides with each screen between its marks."""
    for name, text in shown.items():
        block = f"<!-- 屏幕 {name} -->\n```text\n{text}\n```\n<!-- 完 -->"
        marks = re.compile(rf"<!-- 屏幕 {name} -->.*?<!-- 完 -->", re.DOTALL)
        if (count := sum(len(marks.findall(guide)) for guide in guides)) != 1:
            raise SystemExit(f"the guides have {count} places for the screen {name!r}")
        guides = [marks.sub(lambda _, b=block: b, guide) for guide in guides]
    return guides


def pages(pictures: Path = PICTURES) -> None:
    """Pictures of pages of the examples and of a comparison, under docs/pictures/."""
    from pages import office

    from drafter.cli import run
    from drafter.cli.publish import Order, render_one
    from drafter.world import World

    pictures.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem in SHOWN:
            render_one(Order(_copied(stem, folder), folder, ("docx",), None, False))
        (folder / "finished").mkdir()
        reports(folder / "finished")
        silent = io.StringIO()
        sides = [str(folder / "finished" / name) for name in (LAST, THIS)]
        compared = ["compare", *sides, "--to", str(folder / "compare.docx")]
        run(compared, World(silent, silent, silent))
        shown = {**SHOWN, "compare": (1,)}
        office.convert([folder / f"{stem}.docx" for stem in shown], "pdf", folder, folder / "profile")
        for stem, numbers in shown.items():
            for number in numbers:
                page = ["pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", "-f", str(number), "-l", str(number)]
                out = pictures / f"{stem}-{number}"
                subprocess.run([*page, str(folder / f"{stem}.pdf"), str(out)], check=True)


if __name__ == "__main__":
    COMMANDS.write_text(commands(), encoding="utf-8")
    MESSAGES.write_text(messages(), encoding="utf-8")
    for guide, text in zip(
        GUIDES, with_screens([guide.read_text("utf-8") for guide in GUIDES], screens()), strict=True
    ):
        guide.write_text(text, encoding="utf-8")
    if "--pages" in sys.argv:
        pages()
