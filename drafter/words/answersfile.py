"""What is said of the answers file."""

from __future__ import annotations

from datetime import datetime

from drafter.words.shell import argument
from drafter.words.values import name_shown, shown

FILE_HEAD = "说明：每项上面一行是问题，等号右边是答案；未答的项以“#”开头，去掉“#”填上即可"
RECORD_HEAD = "说明：以下由程序记录，不用修改"
BROKEN_RECORD = "record 一节应是程序的记录，请删去这一节后再试"
BACKUP_ENDING = ".备份"
UNREADABLE_ENDING = ".读不了"
UNSAVED_ENDING = ".未存"
EMPTY_FILE = "文件是空的"
NOT_READ_BACK = "这次的答案写成文件后读不回来，没有写入，原有文件未动"
NO_SUCH_FILE = "没有这个文件"
NOT_UTF8 = "不是 UTF-8 编码"
NOT_UTF8_HINT = "请用记事本打开，另存为时编码选 UTF-8"
CANNOT_WRITE_HINT = "请检查文件夹是否存在、能否写入，文件是否被其他程序打开"
MUST = "（必填）"
MAY = "（可不填）"
TABLE_EXAMPLE = (
    "table = {new_received = {natural = 2, legal = 1}, granted = {natural = 2}, carried_out = {legal = 1}}",
    "只写不是零的格，合计由程序算；行、列的名称见 drafter schema；要一项一项回答，请用 drafter fill",
)


def cannot_read(why: str) -> str:
    """The file is there but the system does not give it out."""
    return f"读不了这个文件（{why}）"


def cannot_write(why: str) -> str:
    """The file cannot be written; the old one is untouched."""
    return f"写不进去（{why}），原有文件未动"


def more_faults(number: int) -> str:
    """How many faults there are besides the one shown."""
    return f"另有{number}处有误，改好后再查"


def answered_twice(old: str, other: str, line: int | None) -> str:
    """A fact that was renamed is answered in two places: at an old name, and on `line` (None: unknown) at another."""
    place = "" if line is None else f"（第{line}行）"
    return f"“{old}”和“{other}”{place}是同一项，两处都填了答案"


def answered_twice_hint(old: str, other: str, new: str) -> str:
    """Which of the two to keep."""
    return f"这一项现在叫“{new}”，请核对后只留一处" + ("" if new in (old, other) else "，并改用这个名称")


def extra_of_another_template(file: object) -> str:
    """A question of some template is answered that this file's template does not have."""
    name = "文件" if file is None else argument(str(file))
    return f"如果手工改过 template 一行，请先改回原来的名称，再用 drafter fill {name} --template 新模板名 更换模板"


def missing_key(name: str) -> str:
    """A key the file must have is missing."""
    example = "year = 2025" if name == "year" else 'template = "national-2021"'
    return f"缺少“{name}”，请补上，如 {example}"


def not_a_group(name: str, value: object) -> str:
    """A group of answers was expected where a single value stands."""
    return f"{name_shown(name)}应是一组答案，却写成了{shown(value)}"


def not_year(value: object) -> str:
    """The year is not a whole number of four digits."""
    return f"{shown(value)}不是年度，请填2008到2100之间的年份，如 year = 2025"


def kept_beside(file: str) -> str:
    """Where the answers are that could not be written into their file."""
    return f"全部答案已另存在 {file}（可用记事本打开查看）"


def has_backup(backup: str, file: str) -> str:
    """The file cannot be read, but its backup can."""
    return f"上一次存好的内容在旁边的 {backup} 里，可以用 drafter fill {argument(file)} 恢复"


def mend_line(line: int, before: str, after: str) -> str:
    """A line of the file as it is, and as it would be mended."""
    return f"第{line}行：{before}  改为  {after}"


def mend_done(file: str, aside: str) -> str:
    """The file was mended; where it lies as it was."""
    return f"已改好 {file}，原来的文件另存为 {aside}。"


MEND_IT = "照这样改"
MEND_OR_NOT = "这份填报文件有写错的地方，照下面这样改吗？"


def restore_backup(saved: datetime) -> str:
    """The option that takes the backup, and when that was made."""
    return f"恢复（备份存于{saved.year}年{saved.month}月{saved.day}日 {saved:%H:%M}）"


def restored(file: str, aside: str) -> str:
    """The backup is in place again; where the file that cannot be read lies (empty: there was nothing in it)."""
    return f"已用备份恢复 {file}。" + (f"读不了的那份改名为 {aside}。" if aside else "")


def unreadable_meanwhile(fault: str, aside: str) -> str:
    """During a session somebody has left a file that cannot be read; where it lies now (empty: nothing was in it)."""
    kept = f"那份改名为 {aside}，" if aside else ""
    return f"填报文件刚才在别处改过，现在读不了（{fault.rstrip('。')}）。{kept}这里答过的内容都在，已照这里的保存。"
