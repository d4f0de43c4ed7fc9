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
    """Real screens of a session of 80 × 24 with last year's file, by the name of their place in the guide."""
    from helpers_tty import Terminal

    found = {}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "examples" / "shili-2024.toml", folder)
        terminal = Terminal(Path(folder), "new", "--last", "shili-2024.toml", "--year", "2025", rows=26)
        terminal.question()
        found["kept"] = terminal.screen()
        terminal.type("")
        terminal.question()
        found["count"] = terminal.screen()
        terminal.type("三百一十二条")
        terminal.question()
        terminal.type("10 35 8 118 200")
        terminal.until(lambda screen: re.search("请改.*\n> 10 35", screen, re.DOTALL))
        found["refused"] = terminal.screen()
        terminal.keys("\x15")
        terminal.keys("\x03")
        terminal.end()
        found["stopped"] = terminal.screen()
    return {name: re.sub(r"\n{2,}", "\n", text) for name, text in found.items()}


def with_screens(guide: str, shown: dict[str, str]) -> str:
    """The guide with each screen between its marks."""
    for name, text in shown.items():
        block = f"<!-- 屏幕 {name} -->\n```text\n{text}\n```\n<!-- 完 -->"
        guide, count = re.subn(rf"<!-- 屏幕 {name} -->.*?<!-- 完 -->", lambda _, b=block: b, guide, flags=re.DOTALL)
        if count != 1:
            raise SystemExit(f"README.zh.md has {count} places for the screen {name!r}")
    return guide


def pages() -> None:
    """Pictures of pages of the examples, under docs/pictures/."""
    from drafter.cli.publish import Order, render_one

    PICTURES.mkdir(exist_ok=True)
    fonts = {**os.environ, "FONTCONFIG_FILE": str(ROOT / "tests" / "pages" / "fonts.conf")}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem, numbers in SHOWN.items():
            render_one(Order(ROOT / "examples" / f"{stem}.toml", folder, ("docx",), None, False))
            profile = f"-env:UserInstallation=file://{folder}/profile"
            convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
            subprocess.run([*convert, str(folder / f"{stem}.docx")], env=fonts, check=True, capture_output=True)
            for number in numbers:
                page = ["pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", "-f", str(number), "-l", str(number)]
                out = PICTURES / f"{stem}-{number}"
                subprocess.run([*page, str(folder / f"{stem}.pdf"), str(out)], check=True)


if __name__ == "__main__":
    COMMANDS.write_text(commands(), encoding="utf-8")
    GUIDE.write_text(with_screens(GUIDE.read_text(encoding="utf-8"), screens()), encoding="utf-8")
    if "--pages" in sys.argv:
        pages()
