"""LibreOffice without its window, with the stand-in fonts and a profile of its own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

FANDOL = Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
# With the structure readers for the blind go by, and the headings as bookmarks.
TAGGED = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)


def convert(files: Iterable[Path], to: str, out: Path, profile: Path) -> None:
    """Converts files, all by one process, for starting takes longer than a dozen files do."""
    assert FANDOL.is_dir(), "the stand-in fonts (Debian: texlive-lang-chinese) are missing"
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation=file://{profile}"),
            *("--convert-to", to, "--outdir", str(out), *map(str, files)),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(Path(__file__).parent / "fonts.conf")},
        check=True,
        capture_output=True,
        timeout=600,
    )
