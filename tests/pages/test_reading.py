"""The examples as last year's files: saved by LibreOffice as .doc and as PDF, every figure comes back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from drafter.answers.importing import import_report
from pages import office, samples

if TYPE_CHECKING:
    from pages.conftest import Written

pytestmark = pytest.mark.pages

NAMES = [path.stem for path in samples.EXAMPLES]


@pytest.fixture(scope="module")
def old(written: Mapping[str, Written], folder: Path) -> Path:
    """A folder with the examples as .doc, .wps and .pdf."""
    office.convert([written[name].docx for name in NAMES], "doc", folder / "old", folder / "profile")
    for name in NAMES:
        shutil.copy(folder / "old" / f"{name}.doc", folder / "old" / f"{name}.wps")
        shutil.copy(written[name].pdf, folder / "old")
    return folder / "old"


def figures(file: Path) -> dict[str, Any]:
    """The figures that an import reads, by their paths; those of lists by their names too."""
    return dict(_figures("", import_report(file, None).answers.raw))


def _figures(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _figures(f"{path}.{key}", one)
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _figures(f"{path}[{one.get('name', at) if isinstance(one, dict) else at}]", one)
    elif not isinstance(value, str | bool):
        yield path, value


@pytest.mark.parametrize("ending", ["doc", "wps", "pdf"])
@pytest.mark.parametrize("name", NAMES)
def test_every_figure_comes_back(written: Mapping[str, Written], old: Path, name: str, ending: str) -> None:
    told = figures(written[name].docx)
    assert len(told) > 5
    assert figures(old / f"{name}.{ending}") == told
