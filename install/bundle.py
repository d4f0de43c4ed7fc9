"""Makes the folder that installs drafter on an office PC without a network: `python install/bundle.py FOLDER`.

In it are wheels for every system and Python named here, the installers, the clerk's guide, and the licences of all that
is installed. Versions and their digests are those of requirements.lock; pip takes no file whose digest is another.
Needs a network, pip, packaging and hatchling; run by `make bundle`.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.markers import default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
LICENCES = ROOT / "docs" / "licences.md"
PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
PIP = "pip==26.3 --hash=sha256:f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
"""The pip that installs; on some systems Python comes without one."""


@dataclass(frozen=True)
class System:
    """A kind of computer: what its wheels are called, most wanted first, and what markers of requirements see there."""

    platforms: tuple[str, ...]
    sys_platform: str
    platform_system: str
    platform_machine: str
    os_name: str

    def environment(self, python: str) -> dict[str, str]:
        """What markers of requirements see on this system under a Python."""
        return {
            **{name: str(value) for name, value in default_environment().items()},
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_version": f"{python}.0",
            "sys_platform": self.sys_platform,
            "platform_system": self.platform_system,
            "platform_machine": self.platform_machine,
            "os_name": self.os_name,
        }


def _linux(machine: str) -> System:
    # glibc 2.17 first: what 银河麒麟 V10 and 统信 UOS 20 have is newer.
    platforms = tuple(f"{name}_{machine}" for name in ("manylinux2014", "manylinux_2_17", "manylinux_2_28"))
    return System(platforms, "linux", "Linux", machine, "posix")


SYSTEMS = {
    "windows-x86-64": System(("win_amd64",), "win32", "Windows", "AMD64", "nt"),
    "windows-arm64": System(("win_arm64",), "win32", "Windows", "ARM64", "nt"),
    "linux-x86-64": _linux("x86_64"),
    "linux-aarch64": _linux("aarch64"),
}


def locked() -> Iterator[tuple[Requirement, str]]:
    """The requirements of the lock, each with its lines: version, marker, digests."""
    text = "\n".join(line for line in LOCK.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for lines in re.split(r"\n(?=\S)", text.strip()):
        yield Requirement(lines.partition("\\")[0].strip()), lines


def metadata(wheel: Path) -> Message:
    """What a wheel says of itself."""
    with zipfile.ZipFile(wheel) as package:
        (name,) = [name for name in package.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name)]
        return BytesParser().parsebytes(package.read(name))


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def build_wheel(folder: Path) -> Path:
    """Builds drafter's own wheel, the same bytes each time."""
    code = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    return folder / done.stdout.split()[-1]


def _download(system: System, python: str, folder: Path) -> None:
    """Fetches the wheels for one system and Python."""
    wanted = folder / "requirements.txt"
    environment = system.environment(python)
    lines = [
        text.replace(f"; {one.marker}", "") if one.marker else text
        for one, text in locked()
        if one.marker is None or one.marker.evaluate(environment)
    ]
    wanted.write_text("\n".join(lines), encoding="utf-8")
    platforms = [part for name in system.platforms for part in ("--platform", name)]
    _pip("download", "--only-binary=:all:", "--no-deps", "--require-hashes", *platforms, "--implementation=cp",
         f"--python-version={python}", f"--dest={folder}", f"--requirement={wanted}")  # fmt: skip
    wanted.unlink()


def _pip(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", *arguments], check=False)
    if done.returncode:
        sys.exit(done.returncode)


def _wheels(folder: Path) -> None:
    """Fetches all wheels into a folder, drafter's own and pip among them."""
    folder.mkdir()
    with TemporaryDirectory() as name, ThreadPoolExecutor(4) as pool:
        places = {(system, python): Path(name) / f"{system}-{python}" for system in SYSTEMS for python in PYTHONS}
        for place in places.values():
            place.mkdir()
        list(pool.map(lambda one: _download(SYSTEMS[one[0][0]], one[0][1], one[1]), places.items()))
        for wheel in Path(name).glob("*/*.whl"):
            shutil.copyfile(wheel, folder / wheel.name)
        pip = Path(name) / "pip.txt"
        pip.write_text(PIP, encoding="utf-8")
        _pip("download", "--only-binary=:all:", "--no-deps", "--require-hashes", f"--dest={folder}", "-r", str(pip))
    build_wheel(folder)


def _licences(wheels: Path) -> dict[str, tuple[str, str, str]]:
    """By name: version, licence and home of everything that is installed, drafter left out."""
    found = {}
    for wheel in sorted(wheels.glob("*.whl")):
        said = metadata(wheel)
        if (name := said["Name"]) in ("drafter", "pip"):
            continue
        classes = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier", []) if line.startswith("License")]
        licence = said["License-Expression"] or " / ".join(classes) or said["License"] or ""
        links = {kind.lower(): url for kind, url in (line.split(", ", 1) for line in said.get_all("Project-URL", []))}
        kinds = ("homepage", "home", "source", "source code", "repository", "github")
        home = said["Home-page"] or next((links[kind] for kind in kinds if kind in links), "")
        found[name] = (said["Version"], licence.splitlines()[0] if licence else "", home)
    return found


def licence_table(wheels: Path) -> str:
    """docs/licences.md: what is installed along with drafter, and under which licence."""
    rows = [f"| {name} | {version} | {kind} | {home} |" for name, (version, kind, home) in _licences(wheels).items()]
    head = [
        "# 随附软件的许可",
        "",
        "drafter 按 MIT 许可发布（LICENSE）。安装时一并装上的软件、版本和许可如下，版本以 requirements.lock 为准；",
        "各自的许可全文在离线安装包的 `licences` 文件夹里。本表由 `make lock` 写出。",
        "",
        "| 名称 | 版本 | 许可 | 主页 |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def _licence_texts(wheels: Path, folder: Path) -> None:
    """Takes the licences' texts out of the wheels."""
    folder.mkdir()
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as package:
            for name in package.namelist():
                inside, _, file = name.rpartition("/")
                if ".dist-info" in inside and re.match(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", file, re.IGNORECASE):
                    said = metadata(wheel)
                    (folder / f"{said['Name']}-{file}".lower()).write_bytes(package.read(name))


def _for_notepad(source: Path, to: Path) -> None:
    """Copies a text so that any Notepad shows it: line ends of Windows, and a mark that it is UTF-8."""
    to.write_bytes(b"\xef\xbb\xbf" + source.read_text(encoding="utf-8").replace("\n", "\r\n").encode())


def bundle(folder: Path) -> None:
    """Makes the folder; what was there before is taken away."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wheels = folder / "wheels"
    _wheels(wheels)
    (own,) = wheels.glob("drafter-*.whl")
    requirements = (
        LOCK.read_text(encoding="utf-8") + f"drafter=={metadata(own)['Version']} --hash=sha256:{digest(own)}\n"
    )
    (folder / "requirements.txt").write_text(requirements, encoding="utf-8", newline="\n")
    here = Path(__file__).parent
    for name in ("install.py", "install.sh"):
        shutil.copyfile(here / name, folder / name)
    (folder / "install.sh").chmod(0o755)
    # Kept with line ends of Windows here, whatever Git makes of them.
    text = (here / "install.cmd").read_text(encoding="ascii")
    (folder / "install.cmd").write_bytes(text.replace("\n", "\r\n").encode("ascii"))
    _for_notepad(here / "no-python.txt", folder / "no-python.txt")
    _for_notepad(ROOT / "README.zh.md", folder / "使用说明.txt")
    _for_notepad(ROOT / "docs" / "guide.md", folder / "界面说明.txt")
    _for_notepad(LICENCES, folder / "licences.txt")
    _licence_texts(wheels, folder / "licences")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = io.StringIO()
    for path in files:
        sums.write(f"{digest(path)}  {path.relative_to(folder).as_posix()}\n")
    (folder / "SHA256SUMS").write_text(sums.getvalue(), encoding="utf-8", newline="\n")


def lock() -> None:
    """Writes requirements.lock, the newest versions within the bounds of pyproject.toml, and docs/licences.md."""
    command = ["uv", "pip", "compile", "--quiet", "--universal", f"--python-version={PYTHONS[0]}", "--generate-hashes"]
    about = "python install/bundle.py --lock"
    subprocess.run(
        [
            *command,
            "--no-annotate",
            "--upgrade",
            f"--custom-compile-command={about}",
            "pyproject.toml",
            "-o",
            LOCK.name,
        ],
        cwd=ROOT,
        check=True,
    )
    with TemporaryDirectory() as name:
        _download(SYSTEMS["windows-x86-64"], PYTHONS[0], Path(name))
        LICENCES.write_text(licence_table(Path(name)), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--lock"]:
        lock()
    else:
        bundle(Path(sys.argv[1]))
