"""Makes what the documents show of the program: help texts, screens, pictures of pages.

`python docs/build.py` writes docs/commands.md and the screens in README.zh.md; with `--pages` also the pictures, which
needs LibreOffice, poppler and the Fandol fonts. A test compares the texts with the program's own.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

GUIDE = ROOT / "README.zh.md"
COMMANDS = ROOT / "docs" / "commands.md"
PICTURES = ROOT / "docs" / "pictures"
SHOWN = {"simen-2013": (1, 2), "shili-2025": (1, 5)}
"""The examples whose pages are shown, and which pages."""


def commands() -> str:
    """docs/commands.md: every command's help, as the program prints it."""
    from drafter.cli import program, run
    from drafter.world import World

    os.environ["COLUMNS"] = "80"
    parts = ["# 命令一览\n\n各命令的说明，与程序里 `--help` 看到的相同。\n"]
    for arguments in ([], *([name] for name in program.commands)):
        out = io.StringIO()
        run([*arguments, "--help"], World(io.StringIO(), out, out))
        parts.append(f"## drafter {' '.join(arguments)}".rstrip() + f"\n\n```text\n{out.getvalue().strip()}\n```\n")
    return "\n".join(parts)


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
    return {name: _tidy(text) for name, text in found.items()}


def _end_of_a_session(folder: Path) -> dict[str, str]:
    """The screens about problems and remedies, and the last one."""
    from helpers_tty import Terminal

    from drafter.answers import read_answers, save
    from drafter.report import facts_by_path

    found = {}
    answers = read_answers(ROOT / "examples" / "shili-2025.toml")
    answers.path = folder / "示例镇-2025.toml"
    answers.record["last"] = "shili-2024.toml"
    for path in ("problems", "remedies"):
        answers.set(path, None)
    save(answers, facts_by_path())
    terminal = Terminal(folder, "fill", "示例镇-2025.toml", rows=28)
    terminal.question()
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


def _tidy(screen: str) -> str:
    """The screen from the line that tells how far one is (or the question), without empty lines."""
    lines = [line for line in screen.split("\n") if line.strip()]
    first = next((n for n, line in enumerate(lines) if re.match(r"第\d+节/|\? ", line)), 0)
    return "\n".join(lines[max(0, first - 2) :] if "已停止" not in screen else lines[-3:])


def with_screens(guide: str, shown: dict[str, str]) -> str:
    """The guide with each screen between its marks."""
    for name, text in shown.items():
        block = f"<!-- 屏幕 {name} -->\n```text\n{text}\n```\n<!-- 完 -->"
        guide, count = re.subn(rf"<!-- 屏幕 {name} -->.*?<!-- 完 -->", lambda _, b=block: b, guide, flags=re.DOTALL)
        if count != 1:
            raise SystemExit(f"README.zh.md has {count} places for the screen {name!r}")
    return guide


def pages(pictures: Path = PICTURES) -> None:
    """Pictures of pages of the examples, under docs/pictures/."""
    from pages import office

    from drafter.cli.publish import Order, render_one

    pictures.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem in SHOWN:
            render_one(Order(ROOT / "examples" / f"{stem}.toml", folder, ("docx",), None, False))
        office.convert([folder / f"{stem}.docx" for stem in SHOWN], "pdf", folder, folder / "profile")
        for stem, numbers in SHOWN.items():
            for number in numbers:
                page = ["pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", "-f", str(number), "-l", str(number)]
                out = pictures / f"{stem}-{number}"
                subprocess.run([*page, str(folder / f"{stem}.pdf"), str(out)], check=True)


if __name__ == "__main__":
    COMMANDS.write_text(commands(), encoding="utf-8")
    GUIDE.write_text(with_screens(GUIDE.read_text(encoding="utf-8"), screens()), encoding="utf-8")
    if "--pages" in sys.argv:
        pages()
