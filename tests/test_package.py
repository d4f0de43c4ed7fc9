"""The wheel works away from the checkout, templates and base document included."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import EXAMPLES

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    code = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    site = folder / "site"
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def drafter(installed: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from drafter.cli import main; main()", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        cwd=installed.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_holds_the_templates(installed: Path) -> None:
    shipped = installed / "drafter" / "shipped" / "templates"
    here = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert {path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file()} == here
    assert (installed / "drafter" / "py.typed").exists()


def test_it_renders_from_the_wheel_alone(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import drafter; print(drafter.__file__)"],
        env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=installed.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(installed) in where.stdout
    done = drafter(installed, "render", *EXAMPLES, "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.docx"))) == len(EXAMPLES)
