"""What many tests share: a runner for command lines in a world of strings, and small inline templates."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain, count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from word_xml import faults_of_report

from drafter.composing.templates import Template, find
from drafter.world import World

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.toml"))
THOROUGH = bool(os.environ.get("DRAFTER_THOROUGH"))
"""Whether tests on random values try as many as `.ci/run` does, which takes minutes, and not as few as at a desk."""


def examples(few: int, thorough: int) -> int:
    """How many random values a test tries: `few` at a desk, `thorough` where DRAFTER_THOROUGH is set."""
    return thorough if THOROUGH else few


# How long an example takes says nothing of it: the machine may be busy. At a desk everybody tries the same values, so
# that one commit has one answer; with DRAFTER_THOROUGH they are drawn anew, or from --hypothesis-seed.
settings.register_profile(
    "drafter",
    max_examples=examples(10, 100),
    deadline=None,
    derandomize=not THOROUGH,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
settings.load_profile("drafter")


@dataclass(frozen=True)
class Ran:
    """What a command line came to."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def sound_word_files() -> Iterator[None]:
    """Every Word file packed in this process in any test is sound, or the test that packed it fails."""
    from drafter.writers import docx

    pack = docx.pack

    def packed(*arguments: object) -> bytes:
        package = pack(*arguments)  # type: ignore[arg-type]
        assert faults_of_report(package) == []
        return package

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(docx, "pack", packed)
        yield


@pytest.fixture(scope="session", autouse=True)
def untouched_examples() -> Iterator[None]:
    """Rendering notes in the answers file what was written: no test may do so in the checkout."""
    before = [path.read_bytes() for path in EXAMPLES]
    yield
    assert [path.read_bytes() for path in EXAMPLES] == before, "a test rendered the examples and not copies of them"


@pytest.fixture
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with copies of the examples, for rendering."""
    return Path(shutil.copytree(EXAMPLES[0].parent, tmp_path_factory.mktemp("copies") / "examples"))


@pytest.fixture(scope="session", autouse=True)
def keys_known_once() -> Iterator[None]:
    """prompt_toolkit makes its several hundred key bindings anew for each prompt: half of what a prompt costs."""
    from prompt_toolkit.application import application

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(application, "load_key_bindings", cache(application.load_key_bindings))
        yield


@pytest.fixture
def drafter(tmp_path: Path) -> Callable[..., Ran]:
    """Runs a command line in a world without a terminal, on 15 January 2026 or the day given."""
    from drafter.cli import run

    def call(*arguments: object, today: date = date(2026, 1, 15)) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        world = World(io.StringIO(), out, err, {}, today, tmp_path)
        status = run([str(argument) for argument in arguments], world)
        return Ran(int(status), out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Template]:
    """Makes a template of one's own: its text, its template.toml, and further files by name."""

    folders = chain([tmp_path / "own"], (tmp_path / str(number) / "own" for number in count()))

    def make(text: str, about: str = "", **files: str) -> Template:
        folder = next(folders)  # what a folder's templates say is read once
        folder.mkdir(parents=True)
        (folder / "report.txt").write_text(text, encoding="utf-8")
        (folder / "template.toml").write_text(about or 'title = "自带"', encoding="utf-8")
        for name, content in files.items():
            (folder / f"{name}.txt").write_text(content, encoding="utf-8")
        return find(str(folder))

    return make
