"""Files that are to be written."""

from __future__ import annotations

import errno
import io
import os
import shutil

from messages.desk import Desk, Message, Provoke, broken, command, raising

RENDER_TEXT = ("render", "a.toml", "--to", "txt")
CANNOT = "请检查文件夹是否存在、能否写入，文件是否被其他程序打开"


class _Full(io.StringIO):
    def write(self, said: str) -> int:
        raise OSError(errno.ENOSPC, "full")


def writing_fails(number: int) -> Provoke:
    """A report that the disk does not take."""
    return broken("drafter.output.replace_whole", OSError(number, ""), *RENDER_TEXT)


def _onto_what_cannot_be_replaced(desk: Desk) -> str:
    desk.example()
    desk.put("a.txt", "别的")
    desk.patch.setattr("drafter.output.replace_whole", raising(PermissionError(errno.EACCES, "")))
    return desk.run(*RENDER_TEXT)


def _onto_a_folder(desk: Desk) -> str:
    desk.example()
    (desk.folder / "a.txt").mkdir()
    return desk.run(*RENDER_TEXT)


def _onto_a_dead_link(desk: Desk) -> str:
    desk.example()
    (desk.folder / "a.txt").symlink_to("没有")
    return desk.run(*RENDER_TEXT)


def _onto_a_protected_file(desk: Desk) -> str:
    desk.example()
    desk.put("a.txt", "别的").chmod(0o444)
    return desk.run(*RENDER_TEXT)


def _onto_an_open_file(desk: Desk) -> str:
    desk.example()
    desk.put("a.docx", "别的")
    desk.put("~$a.docx", "别人")
    return desk.run("render", "a.toml", "--to", "docx")


def _in_a_folder_that_is_gone(desk: Desk) -> str:
    gone = desk.folder / "走了"
    gone.mkdir()
    os.chdir(gone)
    shutil.rmtree(gone)
    return desk.run("new", "--no-input")


def _kept_aside(desk: Desk) -> str:
    desk.example()
    desk.put("a.txt", "会议记录")
    return desk.run(*RENDER_TEXT)


def _closed_folder(desk: Desk) -> str:
    desk.patch.setattr("tempfile.NamedTemporaryFile", raising(PermissionError(errno.EACCES, "")))
    return desk.run("new", "--no-input", "--year", "2025")


GROUPS = {
    "写文件时": (
        Message(
            "OUT_NOT_ANSWERS",
            "填报文件的名称应以 .toml 结尾",
            "--out 写了别的结尾；报告会用那样的名字，把填报文件盖掉",
            "换成以 .toml 结尾的文件名",
            command("new", "--no-input", "--out", "a.txt"),
        ),
        Message(
            "OUT_NOT_FOLDER",
            "--out 应是文件夹，文件都放在里面",
            "一次写几个文件，--out 却是一个文件",
            "写文件夹的名称，没有的会新建",
            command("import", "a.txt", "b.txt", "--out", "a.toml"),
        ),
        Message(
            "ALREADY_THERE",
            "已经有这个文件，没有改动它",
            "要新写的文件已经在那里",
            "接着填的用 drafter fill；要另存的用 --out 另取文件名",
            command("new", "--no-input", "--out", "a.toml"),
        ),
        Message(
            "IS_AN_INPUT",
            "这是这次要读取的文件，不能覆盖",
            "报告会写到填报文件、模板、版式文件或去年的文件上",
            "用 --out 写到别处，或给填报文件换一个以 .toml 结尾的名字",
            command("render", "a.txt", "--to", "txt", example="a.txt"),
        ),
        Message(
            "kept_aside",
            "原来就有一个 〈文件〉，不能确定是由本程序写的，已另存为 〈文件〉",
            "报告的位置上有别的文件，或手工改过的报告（“原来的 〈文件〉 改动过”）",
            "不用改；另存的文件不要的可以删去",
            _kept_aside,
        ),
        Message(
            "OPEN_ELSEWHERE",
            "文件正在 WPS 或 Word 中打开，没有改动它",
            "报告开着，改了也会被盖掉",
            "关闭它再生成；确实没有打开的，删去旁边以 ~$ 开头的文件",
            _onto_an_open_file,
        ),
        Message(
            "WRITE_PROTECTED",
            "文件设成了只读，没有改动它",
            "文件的属性是只读",
            "取消只读（右键、属性），或用 --out 写到别处",
            _onto_a_protected_file,
        ),
        Message(
            "CANNOT_REPLACE",
            "文件不能覆盖，可能正在 WPS 或 Word 中打开，或者设成了只读",
            "另一个程序占着这个文件",
            "关闭它，或用 --out 写到别处",
            _onto_what_cannot_be_replaced,
        ),
        Message(
            "IS_A_FOLDER",
            "这是一个文件夹，不能写成文件",
            "报告的位置上有一个同名的文件夹",
            "给文件夹改名，或用 --out 写到别处",
            _onto_a_folder,
        ),
        Message(
            "NOT_A_PLAIN_FILE",
            "这里是失效的链接或设备，不是普通文件，没有改动它",
            "报告的位置上是一个指不到文件的链接",
            "删去链接，或用 --out 写到别处",
            _onto_a_dead_link,
        ),
        Message(
            "NO_FOLDER",
            "存放的文件夹不存在",
            "--to 或 --out 里的文件夹没有",
            "先建好文件夹，或写到别处",
            command("compare", "a.toml", "a.toml", "--to", "没有/对照.txt"),
        ),
        Message(
            "NOT_A_FOLDER",
            "存放的位置不是文件夹",
            "路径中间的一级是文件",
            "改正路径",
            command("compare", "a.toml", "a.toml", "--to", "a.toml/对照.txt"),
        ),
        Message(
            "folder_closed",
            "文件夹写不进去（〈原因〉）",
            "没有在这个文件夹里写文件的权限，或磁盘是只读的",
            "换一个文件夹，或请管理员开通权限",
            _closed_folder,
        ),
        Message(
            "DISK_FULL",
            "磁盘已满，文件没有写成",
            "磁盘没有空间",
            "腾出空间，或用 --out 写到别处",
            writing_fails(errno.ENOSPC),
        ),
        Message(
            "QUOTA_FULL",
            "磁盘配额已用完，文件没有写成",
            "单位给每个人的空间用完了",
            "腾出空间，或用 --out 写到别处",
            writing_fails(errno.EDQUOT),
        ),
        Message(
            "DISK_READ_ONLY",
            "所在磁盘是只读的，不能写入",
            "光盘、写保护的U盘等",
            "用 --out 写到别处",
            writing_fails(errno.EROFS),
        ),
        Message(
            "NAME_TOO_LONG",
            "文件名太长",
            "报告与填报文件同名，名字超过了系统允许的长度",
            "把填报文件的名字改短一些",
            writing_fails(errno.ENAMETOOLONG),
        ),
        Message(
            "not_written",
            "文件没有写成（〈原因〉）",
            "系统没有写成，原因在括号里",
            "用 --out 写到别处再试",
            writing_fails(errno.EIO),
        ),
        Message(
            "cannot_write",
            "写不进去（〈原因〉），原有文件未动",
            "填报文件保存不了，原因在括号里",
            CANNOT,
            broken(
                "drafter.answers.saving.replace_whole", OSError(errno.ENOSPC, ""), "new", "--no-input", "--year", "2025"
            ),
        ),
        Message(
            "cannot_print",
            "屏幕或“>”后面的文件写不进去（〈原因〉）。",
            "“>”后面的文件所在磁盘已满，或窗口已经关闭",
            "腾出空间，或换一个位置",
            lambda desk: (desk.example(), desk.run("check", "a.toml", stdout=_Full()))[1],
        ),
        Message(
            "file_failed",
            "读写时出错（〈原因〉）",
            "系统读不了或写不了前面写明的文件",
            "看括号里的原因；U盘、网络盘断开的接好再试",
            broken("drafter.answers.load._load", OSError(errno.EIO, ""), "check", "a.toml"),
        ),
        Message(
            "FOLDER_GONE",
            "现在所在的文件夹已经不在了",
            "窗口所在的文件夹被删去或改名了",
            "换到别的文件夹再运行",
            _in_a_folder_that_is_gone,
        ),
    ),
}
