"""The pictures in the guides show the pages as they come out now."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parent.parent.parent
spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
assert spec is not None
assert spec.loader is not None
build = importlib.util.module_from_spec(spec)
spec.loader.exec_module(build)

pytestmark = pytest.mark.pages


def difference(one: Path, other: Path) -> float:
    """How far two pictures of one size are apart, of 255, seen so coarsely that a font's version makes none."""
    with Image.open(one) as first, Image.open(other) as second:
        assert first.size == second.size
        small = [picture.convert("L").reduce(6) for picture in (first, second)]
    return float(ImageStat.Stat(ImageChops.difference(*small)).rms[0])


def test_the_pictures_are_of_the_pages_as_they_are(tmp_path: Path) -> None:
    build.pages(tmp_path)
    made = sorted(path.name for path in tmp_path.glob("*.png"))
    assert made == sorted(path.name for path in build.PICTURES.glob("*.png"))
    for name in made:
        assert difference(tmp_path / name, build.PICTURES / name) < 3, "run: python docs/build.py --pages"
    # The least that may have changed: another page of the same report.
    assert difference(tmp_path / made[-1], tmp_path / made[-2]) > 10


def test_the_pictures_are_shown_and_small() -> None:
    guides = "".join(guide.read_text(encoding="utf-8") for guide in build.GUIDES)
    for path in build.PICTURES.glob("*.png"):
        assert f"pictures/{path.name}" in guides
        assert path.stat().st_size < 150_000
