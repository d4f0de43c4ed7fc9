"""The folder that installs on an office PC: whole for every system, sound in its scripts, and really installed here.

Windows is not here: its wheels are resolved as pip would there, its scripts are read, and nothing of it has been run.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from packaging import tags
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

pytestmark = pytest.mark.bundle

ROOT = Path(__file__).parent.parent.parent
BUNDLE = ROOT / "dist" / "bundle"
WHEELS = sorted((BUNDLE / "wheels").glob("*.whl"))


def module(name: str) -> ModuleType:
    """One of the scripts in install/."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "install" / f"{name}.py")
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


bundle, install = module("bundle"), module("install")
TARGETS = [(system, python) for system in bundle.SYSTEMS for python in bundle.PYTHONS]


def test_what_the_sums_say_is_there() -> None:
    lines = (BUNDLE / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    there = {path.relative_to(BUNDLE).as_posix(): path for path in BUNDLE.rglob("*") if path.is_file()}
    assert told == {name: bundle.digest(path) for name, path in there.items() if name != "SHA256SUMS"}


# Wheels


def wheels_for(system: str, python: str) -> Iterator[Path]:
    """The wheels that pip installs on a system under a Python; fails where one is missing."""
    about = bundle.SYSTEMS[system]
    version = tuple(map(int, python.split(".")))
    interpreter = f"cp{python.replace('.', '')}"
    allowed = {
        *tags.cpython_tags(version, platforms=about.platforms),
        *tags.compatible_tags(version, interpreter, about.platforms),
    }
    known: dict[str, list[Path]] = {}
    for wheel in WHEELS:
        name, _, _, those = parse_wheel_filename(wheel.name)
        if those & allowed:
            known.setdefault(name, []).append(wheel)
    open_, found = [Requirement("drafter")], set()
    while open_:
        wanted = open_.pop()
        if wanted.marker and not wanted.marker.evaluate({**about.environment(python), "extra": ""}):
            continue
        fitting = [
            wheel
            for wheel in known.get(canonicalize_name(wanted.name), [])
            if wanted.specifier.contains(parse_wheel_filename(wheel.name)[1])
        ]
        assert fitting, f"{system}, Python {python}: no wheel for {wanted}"
        if fitting[0] not in found:
            found.add(fitting[0])
            open_ += map(Requirement, bundle.metadata(fitting[0]).get_all("Requires-Dist", []))
            yield fitting[0]


@pytest.mark.parametrize(("system", "python"), TARGETS)
def test_every_wheel_is_there_in_the_version_of_the_lock(system: str, python: str) -> None:
    locked = {canonicalize_name(one.name): one.specifier for one, _ in bundle.locked()}
    for wheel in wheels_for(system, python):
        name, version, _, _ = parse_wheel_filename(wheel.name)
        assert name == "drafter" or locked[name].contains(version), wheel.name


def test_no_wheel_is_for_nobody() -> None:
    used = {wheel for target in TARGETS for wheel in wheels_for(*target)}
    assert [wheel.name for wheel in WHEELS if wheel not in used and not wheel.name.startswith("pip-")] == []


def test_every_licence_is_there() -> None:
    kept = {path.name for path in (BUNDLE / "licences").iterdir()}
    for wheel in WHEELS:
        name = bundle.metadata(wheel)["Name"].lower()
        # et_xmlfile and the like spell it both ways.
        assert any(file.startswith(f"{name}-") for file in kept), name


# Scripts


def test_what_windows_runs_is_plain_ascii_with_its_line_ends() -> None:
    content = (BUNDLE / "install.cmd").read_bytes()
    content.decode("ascii")
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    text = content.decode("ascii").lower()
    assert text.startswith("@echo off\r\n")
    labels = set(re.findall(r"^:(\w+)", text, re.MULTILINE))
    assert set(re.findall(r"goto :(\w+)", text)) == labels
    # What it installs with stands beside it, wherever it is called from, and on a network drive too.
    assert text.index('pushd "%~dp0"') < text.index("-i install.py")
    assert "setx" not in text and "runas" not in text


def test_the_linter_of_batch_files_has_no_warning(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "blinter", BUNDLE / "install.cmd"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert "SEVERITY BREAKDOWN" in ran.stdout or "No issues" in ran.stdout, ran.stdout + ran.stderr
    assert "WARNING LEVEL" not in ran.stdout and "ERROR LEVEL" not in ran.stdout, ran.stdout


@pytest.mark.parametrize("user", ["li", "李 四"])
def test_what_starts_it_on_windows_is_ascii_whatever_the_users_name(user: str) -> None:
    work, folder = Path(f"C:/Users/{user}/Desktop/政府信息公开年报"), Path(f"C:/Users/{user}/AppData")
    made = install.windows_starters(work, folder)
    assert [path.name for path in made] == ["开始.cmd", "drafter.cmd"]
    for content in made.values():
        assert "%LOCALAPPDATA%" in content.decode("ascii")
        assert content.count(b"\n") == content.count(b"\r\n") > 0
    assert install.windows_starters(work, None).keys() == {work / "开始.cmd"}


def test_texts_for_notepad_are_marked_as_utf8() -> None:
    for name in ("no-python.txt", "使用说明.txt", "界面说明.txt", "licences.txt"):
        content = (BUNDLE / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n"), name


def test_installers_name_the_pythons_that_there_are_wheels_for() -> None:
    oldest, newest = bundle.PYTHONS[0], bundle.PYTHONS[-1]
    assert ((3, int(oldest[2:])), (3, int(newest[2:]))) == (install.OLDEST, install.NEWEST)
    for name in ("install.sh", "install.cmd"):
        text = (BUNDLE / name).read_text(encoding="ascii")
        assert f"(3, {oldest[2:]}) <= sys.version_info[:2] <= (3, {newest[2:]})" in text
        assert all(f"python{python}" in text or f"py -{python}" in text for python in bundle.PYTHONS)
    assert f"{oldest} 到 {newest}" in (BUNDLE / "no-python.txt").read_text(encoding="utf-8-sig")


def test_the_shell_script_is_sound() -> None:
    subprocess.run(["sh", "-n", BUNDLE / "install.sh"], check=True)
    linter = shutil.which("shellcheck")
    assert linter, "shellcheck (Debian: shellcheck) is missing"
    subprocess.run([linter, BUNDLE / "install.sh"], check=True)


# Installed


def pythons() -> list[Path]:
    """The Pythons at hand, each kind once, that there are wheels for."""
    found: dict[str, Path] = {}
    for python in bundle.PYTHONS:
        there = [*Path.home().glob(f".pyenv/versions/{python}.*/bin/python3")]
        if plain := shutil.which(f"python{python}", path="/usr/bin:/usr/local/bin"):
            there.append(Path(plain))
        if there:
            found[python] = there[0]
    running = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found.setdefault(running, Path(sys._base_executable))  # type: ignore[attr-defined]
    return list(found.values())


def apart() -> list[str]:
    """What a command is run by so that it has no network; empty where the system does not permit it."""
    command = [shutil.which("unshare") or "false", "--map-root-user", "--net"]
    return command if subprocess.run([*command, "true"], check=False).returncode == 0 else []


class Office:
    """A user's own folder on a computer without a network, with one Python."""

    def __init__(self, folder: Path, python: Path) -> None:
        self.home, self.bin = folder / "用户", folder / "bin"
        (self.home / "Desktop").mkdir(parents=True)
        self.bin.mkdir()
        (self.bin / "python3").symlink_to(python)
        (self.bin / "xdg-user-dir").write_text('#!/bin/sh\necho "$HOME/Desktop"\n', encoding="ascii")
        (self.bin / "xdg-user-dir").chmod(0o755)

    def run(self, *command: object, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
        """A command as the user runs it. Where no network can be taken away, pip is kept from it by dead proxies."""
        environment = {
            "HOME": str(self.home),
            "PATH": f"{self.bin}:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9"),
            **more,
        }
        return subprocess.run(
            [*apart(), *map(str, command)],
            env=environment,
            cwd=cwd or self.home,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )

    @property
    def drafter(self) -> Path:
        return self.home / ".local" / "bin" / "drafter"


@pytest.fixture(params=pythons(), ids=lambda path: path.parts[-3] if "versions" in path.parts else path.name)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Office:
    return Office(tmp_path, request.param)


def test_it_installs_without_a_network_and_an_administrator_and_works(office: Office) -> None:
    before = set(BUNDLE.rglob("*"))
    done = office.run("sh", BUNDLE / "install.sh")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "装好了" in done.stdout and done.stderr == ""
    assert set(BUNDLE.rglob("*")) == before
    work = office.home / "Desktop" / "政府信息公开年报"
    assert f"Exec={office.home}" in (work / "开始.desktop").read_text(encoding="utf-8")
    shutil.copy(ROOT / "examples" / "shili-2025.toml", work)
    for command, said in (
        (("templates",), "national-2021"),
        (("render", "shili-2025.toml", "--to", "docx", "--to", "html"), ""),
        (("check", "shili-2025.docx"), ""),
        (("import", "shili-2025.docx", "--out", "again.toml"), ""),
    ):
        ran = office.run(office.drafter, *command, cwd=work)
        assert ran.returncode == 0 and said in ran.stdout, ran.stdout + ran.stderr
    # A second time, on a terminal that knows no Chinese.
    again = office.run("sh", BUNDLE / "install.sh", LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert again.returncode == 0, again.stdout + again.stderr
    assert office.run(office.drafter, "templates").returncode == 0


def test_a_damaged_wheel_is_not_installed_and_what_was_installed_stays(tmp_path: Path) -> None:
    office = Office(tmp_path, pythons()[0])
    assert office.run("sh", BUNDLE / "install.sh").returncode == 0
    damaged = tmp_path / "damaged"
    shutil.copytree(BUNDLE, damaged, copy_function=os.link)
    (own,) = (damaged / "wheels").glob("drafter-*.whl")
    content = own.read_bytes()
    own.unlink()
    own.write_bytes(content + b"\0")
    done = office.run("sh", damaged / "install.sh")
    assert done.returncode == 1 and "没有装上" in done.stdout
    assert office.run(office.drafter, "templates").returncode == 0


def test_a_computer_without_python_is_told_where_it_comes_from(tmp_path: Path) -> None:
    office = Office(tmp_path, Path("/bin/false"))
    ran = office.run("/bin/sh", BUNDLE / "install.sh", PATH=f"{office.bin}:{needed_tools(tmp_path)}")
    assert ran.returncode == 1 and "没有找到能用的 Python" in ran.stdout


def needed_tools(folder: Path) -> Path:
    """A folder with what a shell script needs and no Python."""
    tools = folder / "tools"
    tools.mkdir()
    for name in ("cat", "dirname"):
        (tools / name).symlink_to(shutil.which(name) or name)
    return tools
