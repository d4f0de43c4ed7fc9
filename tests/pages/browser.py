"""Web pages in headless Chromium, at a telephone's and a screen's width and on paper, and under an HTML validator.

What each page shows of itself is gathered by a script in a frame of that width: a browser's own window is never as
narrow as a telephone's screen.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
MODULES = ROOT / ".venv" / "web" / "node_modules"
"""Where `make pages` puts axe-core and the validator (Nu Html Checker)."""
WIDTHS = (375, 1280)

# What is gathered: what axe finds; what is wider than the screen; and of each table, whether it is in a box that moves.
_SCRIPT = """
const report = axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => ({
  violations: violations.map(v => `${v.id} (${v.impact}): ${v.nodes.map(n => n.target.join(" ")).join(", ")}`),
  checked: document.querySelectorAll("*").length,
  width: document.documentElement.scrollWidth,
  tables: [...document.querySelectorAll("table")].map(t => [t.offsetWidth, t.parentElement.clientWidth]),
}));
"""
_PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>axe</title><script>
const pages = %s, script = %s;
async function all() {
  const found = {};
  for (const [name, [source, width]] of Object.entries(pages)) {
    const frame = document.createElement("iframe");
    frame.style.cssText = `width:${width}px;height:800px;border:0`;
    frame.srcdoc = source.replace("</body>", () => `<script>${script}</${"script"}></body>`);
    await new Promise(done => { frame.onload = done; document.body.append(frame); });
    found[name] = await frame.contentWindow.eval("report");
    frame.remove();
  }
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = JSON.stringify(found);
  document.body.append(told);
}
addEventListener("load", all);
</script><body></body>
"""


def chromium(*arguments: str, profile: Path) -> str:
    """What Chromium prints when it is run without a window and without a network."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "Chromium (Debian: chromium) is missing"
    done = subprocess.run(
        [
            *(program, "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"),
            *(f"--user-data-dir={profile}", *arguments),
        ],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    return done.stdout


def looked_at(pages: Mapping[str, str], folder: Path, widths: Sequence[int] = WIDTHS) -> dict[tuple[str, int], Any]:
    """Each page at each width: `violations` of axe's rules, its `width`, its `tables` with the room each has."""
    axe = (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    assert "</script" not in axe
    sources = {f"{name}@{width}": (source, width) for name, source in pages.items() for width in widths}
    script = json.dumps(axe + _SCRIPT)
    harness = folder / "axe.html"
    harness.write_text(_PAGE % (json.dumps(sources).replace("</", "<\\/"), script), encoding="utf-8")
    shown = chromium("--virtual-time-budget=600000", "--dump-dom", harness.as_uri(), profile=folder / "profile")
    told = re.search(r'<pre id="told">(.*?)</pre>', shown, re.DOTALL)
    assert told, shown[-2000:]
    found = json.loads(html.unescape(told[1]))
    return {(name.rpartition("@")[0], int(name.rpartition("@")[2])): one for name, one in found.items()}


def printed(page: Path, folder: Path) -> Path:
    """The page as the browser prints it, on A4 with margins of its own."""
    pdf = folder / f"{page.stem}.web.pdf"
    chromium("--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri(), profile=folder / "profile")
    return pdf


def faults(pages: Sequence[Path]) -> list[str]:
    """What the Nu Html Checker says is wrong in the pages; its warnings are left out."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), "--errors-only", "--format", "json", *map(str, pages)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    told = json.loads(done.stderr)["messages"]
    return [f"{one.get('url', '').rpartition('/')[2]}:{one.get('lastLine')}: {one['message']}" for one in told]
