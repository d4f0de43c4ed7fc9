"""在办公电脑上安装 drafter：不用网络，不用管理员权限。由 install.cmd（Windows）或 install.sh（统信、麒麟）运行。

Installs from the folder it stands in, into the user's own: an environment, and a folder on the desktop to work in,
with a file to double-click. Running it again installs anew. Uses the standard library only.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 15)
WINDOWS = os.name == "nt"
WORK, START = "政府信息公开年报", "开始"
HERE = Path(__file__).resolve().parent


def say(text: str) -> None:
    """Prints a line, with ? for what the terminal cannot show."""
    encoding = sys.stdout.encoding or "ascii"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def home() -> Path:
    """The folder in the user's own that the environment goes to."""
    if WINDOWS:
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "drafter"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "drafter"


def desktop() -> Path:
    """The user's desktop; their home folder where there is none."""
    found = ""
    if WINDOWS:
        import winreg

        key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as folders:
                found = os.path.expandvars(winreg.QueryValueEx(folders, "Desktop")[0])
        except OSError:
            pass
    else:
        try:
            told = subprocess.run(["xdg-user-dir", "DESKTOP"], stdout=subprocess.PIPE, check=False).stdout
            found = os.fsdecode(told).strip()
        except OSError:
            pass
    return Path(found) if found and Path(found).is_dir() else Path.home()


def python_of(environment: Path) -> Path:
    """The Python of an environment."""
    return environment / ("Scripts/python.exe" if WINDOWS else "bin/python")


def install(environment: Path) -> bool:
    """Makes the environment anew and installs the wheels; False if that fails, with what was there put back."""
    old = environment.with_name("venv.old")
    shutil.rmtree(old, ignore_errors=True)
    if environment.exists():
        environment.rename(old)
    try:
        # Without the pip that comes with Python, since with some it does not: the one among the wheels runs as it is.
        venv.EnvBuilder(with_pip=False, symlinks=not WINDOWS).create(environment)
        (pip,) = (HERE / "wheels").glob("pip-*.whl")
        command = [python_of(environment), "-I", pip / "pip", "--isolated", "--disable-pip-version-check", "install"]
        command += ["--quiet", "--no-index", "--no-cache-dir", "--no-warn-script-location", "--only-binary=:all:"]
        command += ["--find-links", HERE / "wheels", "--require-hashes", "--requirement", HERE / "requirements.txt"]
        done = subprocess.call(list(map(str, command))) == 0 and works(environment)
    except OSError as error:
        say(f"出错：{error}")
        done = False
    if done:
        shutil.rmtree(old, ignore_errors=True)
    else:
        shutil.rmtree(environment, ignore_errors=True)
        if old.exists():
            old.rename(environment)
    return done


def works(environment: Path) -> bool:
    """True if what was installed runs."""
    command = [str(python_of(environment)), "-I", "-m", "drafter", "templates"]
    return subprocess.call(command, stdout=subprocess.DEVNULL) == 0


def starters(environment: Path) -> tuple:
    """Writes what drafter is started by; the folder to work in, and True if the command is on the path."""
    work = desktop() / WORK
    work.mkdir(exist_ok=True)
    if WINDOWS:
        folder = home().parent / "Microsoft" / "WindowsApps"
        on_path = folder.is_dir()
        for file, content in windows_starters(work, folder if on_path else None).items():
            file.write_bytes(content)
        return work, on_path
    command = environment / "bin" / "drafter"
    link = Path.home() / ".local" / "bin" / "drafter"
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.exists() or link.is_symlink():
        link.unlink()
    link.symlink_to(command)
    entry = work / f"{START}.desktop"
    lines = ("[Desktop Entry]", "Type=Application", f"Name={WORK}", "Terminal=true", f"Path={work}", f"Exec={command}")
    entry.write_text("\n".join([*lines, ""]), encoding="utf-8")
    entry.chmod(0o755)
    return work, str(link.parent) in os.environ.get("PATH", "").split(os.pathsep)


def windows_starters(work: Path, folder: Path | None) -> dict:
    """By path the content of the files that start drafter: in the folder to work in, and in one that is on the path.

    They are ASCII, so that every code page reads them alike. The way to the environment may hold Chinese (the user's
    name), so a variable says it.
    """
    python = '"%LOCALAPPDATA%\\drafter\\venv\\Scripts\\python.exe" -m drafter'
    found = {work / f"{START}.cmd": f'@echo off\npushd "%~dp0"\n{python}\npopd\npause\n'}
    if folder:
        found[folder / "drafter.cmd"] = f"@{python} %*\n"
    return {file: text.replace("\n", "\r\n").encode("ascii") for file, text in found.items()}


def main() -> int:
    """Installs and says what is done and how to go on; the exit status."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST or sys.maxsize < 2**32:
        version = ".".join(map(str, sys.version_info[:2]))
        say(f"这里的 Python 是 {version}，要 {OLDEST[0]}.{OLDEST[1]} 到 {NEWEST[0]}.{NEWEST[1]} 的64位版本。")
        return 1
    environment = home() / "venv"
    say("正在安装，约一分钟……")
    home().mkdir(parents=True, exist_ok=True)
    if not install(environment):
        say("没有装上，原来装的没有动。请把上面的几行发给管电脑的同事。")
        return 1
    work, on_path = starters(environment)
    say(f"装好了。以后打开文件夹“{work}”，双击“{START}”；去年的报告放进这个文件夹，程序会找到它。")
    if on_path:
        say("在终端里输入 drafter 也可以。")
    say(f"不想用了，删掉文件夹“{home()}”就行。")
    return 0


if __name__ == "__main__":
    sys.exit(main())
