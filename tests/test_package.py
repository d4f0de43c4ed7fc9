"""The wheel works away from the checkout with what it names as its dependencies, and litters nobody's site-packages."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path

import pytest
from conftest import EXAMPLES
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
COMMON = {
    *("bench", "benchmarks", "bin", "build", "dist", "doc", "docs", "example", "examples", "lib", "scripts", "setup"),
    *("src", "template", "templates", "test", "tests", "tools", "utils"),
}
"""Names that many a project has at its top and none may install: one would take the place of another's."""


def needed(one: Distribution) -> list[Requirement]:
    """What a distribution needs here, extras left out."""
    wanted = map(Requirement, one.requires or [])
    return [each for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]


def dependencies(one: Distribution) -> dict[str, Distribution]:
    """All that a distribution needs, and what that needs, from where the tests run; a version too old is a fault."""
    found: dict[str, Distribution] = {}
    open_ = needed(one)
    while open_:
        requirement = open_.pop()
        there = distribution(requirement.name)
        assert requirement.specifier.contains(there.version, prereleases=True), (requirement, there.version)
        if found.setdefault(there.name, there) is there:
            open_ += needed(there)
    return found


def tops(one: Distribution) -> set[str]:
    """What a distribution puts at the top of site-packages, its own description left out."""
    files = [path for path in one.files or [] if path.parts[0] not in ("..", "__pycache__")]
    assert files, f"{one.name} does not say which files are its own"
    return {path.parts[0] for path in files if not path.parts[0].endswith((".dist-info", ".egg-info"))}


class Installed:
    """An environment of its own: nothing but the wheel, really installed, and what the wheel says that it needs."""

    def __init__(self, folder: Path) -> None:
        code = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
        (wheel,) = folder.glob("*.whl")
        venv.create(folder / "venv", with_pip=False)
        self.bin = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        pip = [sys.executable, "-m", "pip", "--python", str(self.bin / "python"), "--disable-pip-version-check"]
        options = ["--quiet", "--no-deps", "--no-index", "--no-compile"]
        subprocess.run([*pip, "install", *options, str(wheel)], cwd=self.elsewhere, check=True, capture_output=True)
        (description,) = (folder / "venv").rglob("drafter-*.dist-info")
        self.site = description.parent
        self.drafter = PathDistribution(description)
        self.dependencies = dependencies(self.drafter)
        # The index is not asked: what the tests run with has been installed from it, so that is what is linked here.
        for one in self.dependencies.values():
            for name in tops(one):
                if not (self.site / name).exists():
                    (self.site / name).symlink_to(Path(str(one.locate_file(name))).resolve())

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        outside = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [self.bin / str(command[0]), *map(str, command[1:])],
            env={**outside, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            cwd=self.elsewhere,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("wheel"))


def test_what_stands_in_site_packages_bears_the_name_of_whose_it_is(installed: Installed) -> None:
    """Nothing called build, src or tests; a package is named after its distribution (docx is python-docx's)."""
    owners: dict[str, str] = {}
    for one in (installed.drafter, *installed.dependencies.values()):
        for name in tops(one):
            assert name.lower() not in COMMON, (one.name, name)
            assert name not in owners, (one.name, owners[name], name)
            module = re.sub(r"[-_.]", "", name.split(".")[0]).lower()
            assert module in re.sub(r"[-_.]", "", one.name).lower(), (one.name, name)
            owners[name] = one.name
    there = {path.name for path in installed.site.iterdir() if path.suffix != ".dist-info"}
    assert there - {"__pycache__"} == owners.keys()


def test_what_is_used_is_named_and_what_is_named_is_used(installed: Installed) -> None:
    used = set()
    for path in (ROOT / "drafter").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            used |= {name.split(".")[0] for name in names}
    named = {name for one in needed(installed.drafter) for name in tops(distribution(one.name))}
    # pydantic_core is what pydantic's own pages tell to import from, and pydantic fixes its version.
    assert used - sys.stdlib_module_names - {"drafter", "pydantic_core"} == named


def test_the_wheel_holds_the_templates(installed: Installed) -> None:
    shipped = installed.site / "drafter" / "shipped" / "templates"
    here = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert {path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file()} == here
    assert (installed.site / "drafter" / "py.typed").exists()


def test_the_wheel_is_the_same_bytes_wherever_and_whenever_it_is_built(tmp_path: Path) -> None:
    made = []
    for number, (umask, day) in enumerate(((0o022, 1_600_000_000), (0o077, 1_700_000_000))):
        copy = tmp_path / f"copy{number}"
        copy.mkdir()
        for name in ("drafter", "templates"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, copy / name)
        for path in copy.rglob("*"):
            path.chmod(path.stat().st_mode & ~umask)
            os.utime(path, (day, day))
        code = "from hatchling.build import build_wheel; build_wheel('.')"
        subprocess.run([sys.executable, "-c", code], cwd=copy, check=True, capture_output=True, umask=umask)
        (wheel,) = copy.glob("*.whl")
        made.append(hashlib.sha256(wheel.read_bytes()).hexdigest())
    assert made[0] == made[1]


def test_the_lock_holds_all_that_is_needed_within_its_bounds_and_by_digest(installed: Installed) -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))
    assert all(locked[canonicalize_name(one.name)] for one in installed.dependencies.values())
    for one in needed(installed.drafter):
        assert one.specifier.contains(locked[canonicalize_name(one.name)]), one
    for lines in re.split(r"\n(?=\w)", text)[1:]:
        assert "--hash=sha256:" in lines, lines
    table = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    licences = re.findall(r"^\| (\S+) \| (\d\S*) \| \w[^|]* \|", table, re.MULTILINE)
    assert {canonicalize_name(name): version for name, version in licences} == locked


def test_it_works_from_the_wheel_alone(installed: Installed, copies: Path) -> None:
    where = installed.run("python", "-c", "import drafter; print(drafter.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed.site), where.stderr
    listed = installed.run("drafter", "templates")
    assert listed.returncode == 0 and "six-part" in listed.stdout, listed.stderr
    done = installed.run(
        "drafter", "render", *sorted(copies.glob("*.toml")), "--to", "docx", "--to", "html", "--out", "out"
    )
    assert done.returncode == 0, done.stderr
    assert len(list(installed.elsewhere.glob("out/*.docx"))) == len(EXAMPLES)
    read = installed.run("drafter", "check", *sorted(installed.elsewhere.glob("out/*.docx")))
    assert read.returncode == 0, read.stdout + read.stderr
