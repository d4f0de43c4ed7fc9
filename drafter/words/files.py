"""What is said of the finished files."""

from __future__ import annotations

import errno

DISK_FULL = "磁盘已满，文件没有写成"
QUOTA_FULL = "磁盘配额已用完，文件没有写成"
DISK_READ_ONLY = "所在磁盘是只读的，不能写入"
NAME_TOO_LONG = "文件名太长"
SHORTER_NAME = "请把名字改短一些（报告与填报文件同名）"
IS_A_FOLDER = "这是一个文件夹，不能写成文件"
NOT_A_FOLDER = "存放的位置不是文件夹"
NO_FOLDER = "存放的文件夹不存在"
NOT_A_PLAIN_FILE = "这里是失效的链接或设备，不是普通文件，没有改动它"
OPEN_ELSEWHERE = "文件正在 WPS 或 Word 中打开，没有改动它"
WRITE_PROTECTED = "文件设成了只读，没有改动它"
CANNOT_REPLACE = "文件不能覆盖，可能正在 WPS 或 Word 中打开，或者设成了只读"
IS_AN_INPUT = "这是这次要读取的文件，不能覆盖"
ALREADY_THERE = "已经有这个文件，没有改动它"
DRAFT_MARK = "（草稿）"


_WHY = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.EEXIST: "已有同名的文件",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.ENAMETOOLONG: "名字太长",
}


def why(fault: OSError) -> str:
    """What the system says, in Chinese; its number where there are no words for it."""
    return _WHY.get(fault.errno or 0, f"系统错误{fault.errno}")


NO_FILES_NAME = "名字里有文件名不能有的字符"
STREAM_CLOSED = "已经关闭"


def file_failed(reason: str) -> str:
    """The system refused something with a file or folder."""
    return f"读写时出错（{reason}）"


def cannot_print(reason: str) -> str:
    """Standard output takes nothing."""
    return f"屏幕或“>”后面的文件写不进去（{reason}）。"


def draft_name(stem: str) -> str:
    """The name, without its ending, of a draft of the report of that name."""
    return stem + DRAFT_MARK


def changed_by_hand(stem: str, number: int) -> str:
    """The name, without its ending, under which a report is kept that has been changed since it was written."""
    return f"{stem}（手工改过）" if number == 1 else f"{stem}（手工改过{number}）"


def there_before(stem: str, number: int) -> str:
    """The name, without its ending, under which a file is kept of which nobody knows that the program wrote it."""
    return f"{stem}（原有）" if number == 1 else f"{stem}（原有{number}）"


def kept_aside(file: str, other: str, changed: bool) -> str:
    """The file there was is kept under another name; `changed`: it was the program's own, and has been changed."""
    was = f"原来的 {file} 改动过" if changed else f"原来就有一个 {file}，不能确定是由本程序写的"
    return f"{was}，已另存为 {other}"


def not_written(reason: str) -> str:
    """A finished file could not be written."""
    return f"文件没有写成（{reason}）"


def folder_closed(why: str) -> str:
    """Nothing can be written into the folder."""
    return f"文件夹写不进去（{why}）"


def write_elsewhere(option: str) -> str:
    """How to go on where no report can be; `option` names another place."""
    return f"请用 {option} 写到别处"


def make_room(option: str) -> str:
    """How to go on when the disk is full."""
    return f"请腾出空间，或用 {option} 写到别处"


def make_folder(option: str) -> str:
    """How to go on when there is no such folder."""
    return f"请先建好文件夹，或用 {option} 写到别处"


def close_it(option: str) -> str:
    """How to go on when another program holds the file."""
    return f"请先关闭它，或用 {option} 写到别处"


def close_it_or_delete(mark: str, option: str) -> str:
    """How to go on when a word processor's mark lies beside the file."""
    return f"{close_it(option)}；如果确实没有打开，请删除旁边的 {mark}"


def lift_protection(option: str) -> str:
    """How to go on when the file is set read-only."""
    return f"请先取消只读，或用 {option} 写到别处"
