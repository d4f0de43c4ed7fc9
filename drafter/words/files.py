"""What is said of the finished files."""

from __future__ import annotations

import errno

DISK_FULL = "磁盘已满，文件没有写成"
QUOTA_FULL = "磁盘配额已用完，文件没有写成"
DISK_READ_ONLY = "所在磁盘是只读的，不能写入"
NAME_TOO_LONG = "文件名太长"
MAKE_ROOM = "请腾出空间，或用 --out 写到别处"
WRITE_ELSEWHERE = "请用 --out 指定另一个文件夹"
SHORTER_NAME = "请把填报文件的名字改短一些"
IS_A_FOLDER = "这是一个文件夹，不能写成文件"
NOT_A_FOLDER = "存放的位置不是文件夹"
NO_FOLDER = "存放的文件夹不存在"
MAKE_FOLDER = "请先建好文件夹，或用 --out 指定别处"
OPEN_ELSEWHERE = "文件正在 WPS 或 Word 中打开，没有改动它"
CANNOT_REPLACE = "文件不能覆盖，可能正在 WPS 或 Word 中打开，或者设成了只读"
CLOSE_IT = "请先关闭它，或用 --out 写到别处"


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


def cannot_print(reason: str) -> str:
    """Standard output takes nothing."""
    return f"屏幕或“>”后面的文件写不进去（{reason}）。"


def changed_by_hand(stem: str, number: int) -> str:
    """The name, without its ending, of a report somebody has changed by hand."""
    return f"{stem}（手工改过）" if number == 1 else f"{stem}（手工改过{number}）"


def not_written(reason: str) -> str:
    """A finished file could not be written."""
    return f"文件没有写成（{reason}）"


def close_it_or_delete(mark: str) -> str:
    """How to go on when a word processor's mark lies beside the file."""
    return f"{CLOSE_IT}；如果确实没有打开，请删除旁边的 {mark}"
