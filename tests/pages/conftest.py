"""What the tests on pages share: every document, written and converted once a session."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pages import measure

# `make test` needs none of what these tests do. Without it `make pages` finds no test, which pytest calls a failure.
collect_ignore_glob = [] if find_spec("pdfplumber") else ["test_*.py"]


@dataclass(frozen=True)
class Written:
    """A document on disk in both formats, and its pages."""

    docx: Path
    pdf: Path
    pages: Callable[[], tuple[measure.Page, ...]]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def written(folder: Path) -> Mapping[str, Written]:
    """All documents by name, rendered examples among them; LibreOffice has opened every one."""
    from drafter.cli import run
    from drafter.world import World
    from pages import measure, office, samples

    said = io.StringIO()
    world = World(io.StringIO(), said, said, {}, date(2026, 1, 15), folder)
    copies = [shutil.copy(path, folder) for path in samples.EXAMPLES]  # what is written is noted in the answers file
    run(["render", *copies, "--to", "docx"], world)
    for name, content in {**samples.right(), **samples.wrong()}.items():
        (folder / f"{name}.docx").write_bytes(content)
    files = sorted(folder.glob("*.docx"))
    office.convert(files, office.TAGGED, folder, folder / "profile")
    found = {}
    for file in files:
        pdf = file.with_suffix(".pdf")
        assert pdf.exists(), f"LibreOffice did not open {file.name}: {said.getvalue()}"
        found[file.stem] = Written(file, pdf, cache(lambda pdf=pdf: measure.read(pdf)))
    return found


@pytest.fixture(scope="session")
def copies(written: Mapping[str, Written], folder: Path) -> Path:
    """A folder with the right documents opened and saved as .docx by LibreOffice."""
    from pages import office

    files = [file.docx for name, file in written.items() if not name.startswith(("wrong", "tail"))]
    office.convert(files, "docx", folder / "copies", folder / "profile")
    return folder / "copies"
