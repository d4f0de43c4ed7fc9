"""The answers file: how it is written, and how it is saved."""

from __future__ import annotations

import os

from messages.desk import HEAD, Desk, Message, command, line, raising, text

READ_AGAIN = "照提示改那一行，存盘后再试；用 drafter fill 打开时程序能改的会代改"


def _other_characters() -> bytes:
    return HEAD.encode("gb18030")


def _pipe(desk: Desk) -> str:
    os.mkfifo(desk.folder / "a.toml")
    return desk.run("check", "a.toml")


def _empty_with_a_backup(desk: Desk) -> str:
    desk.put("a.toml.备份", HEAD)
    desk.put("a.toml")
    return desk.run("check", "a.toml")


def _not_read_back(desk: Desk) -> str:
    desk.patch.setattr("drafter.answers.saving.to_toml", raising(ValueError()))
    return desk.run("new", "--no-input", "--year", "2025")


def _mend_undone(desk: Desk) -> str:
    """The file is mended by another hand between the offer and the choice."""
    from drafter.answers import mend
    from drafter.errors import OutputError

    try:
        mend(desk.put("a.toml", HEAD))
    except OutputError as fault:
        return str(fault)
    return ""


def _passed_over(desk: Desk) -> str:
    desk.put("坏.toml", "year = \n")
    return desk.run("new", "--no-input", "--year", "2025")


TOML = (
    Message(
        "NO_SUCH_FILE",
        "没有这个文件",
        "文件名打错了，或文件不在这个文件夹里",
        "核对名称；有相近的，程序会提示",
        command("check", "a.toml", example=""),
    ),
    Message(
        "cannot_read",
        "读不了这个文件（〈原因〉）",
        "是文件夹，没有权限，或磁盘出错",
        "核对文件名和权限",
        command("import", "长" * 300 + ".docx", example=""),
    ),
    Message("NOT_A_FILE", "这不是一个普通文件", "管道、设备一类，不是文件", "写一个文件的名称", _pipe),
    Message(
        "EMPTY_FILE",
        "文件是空的",
        "文件被清空了，旁边有备份",
        "用 drafter fill 打开，按提示从备份恢复",
        _empty_with_a_backup,
    ),
    Message(
        "toml_too_large",
        "文件太大（超过〈大小〉KB），不像填报文件",
        "选错了文件",
        "换成填报文件",
        text("#" * 1_100_000),
    ),
    Message(
        "NOT_UTF8",
        "不是 UTF-8 编码",
        "记事本存成了别的编码",
        "用记事本打开，另存为时编码选 UTF-8",
        text(_other_characters()),
    ),
    Message(
        "broken_toml",
        "写法有误，读不了：〈那一行〉",
        "手工改的一行写错了，后面说明错在哪里",
        READ_AGAIN,
        line("proactive.total = 350条"),
    ),
    Message(
        "no_measure",
        "数字后面不写单位，写成 〈数〉",
        "数字后面带了条、件等",
        READ_AGAIN,
        line("proactive.total = 350条"),
    ),
    Message(
        "half_width_digits", "数字要用半角，写成 〈数〉", "用了全角数字", READ_AGAIN, line("proactive.total = ３５０")
    ),
    Message(
        "no_separators", "数字中间不加逗号，写成 〈数〉", "千位加了逗号", READ_AGAIN, line("proactive.total = 1,048")
    ),
    Message(
        "quoted_value",
        '百分数、电话、邮编要加英文双引号，写成 "〈内容〉"',
        "没有加引号",
        READ_AGAIN,
        line("contact.phone = 0571-86000000"),
    ),
    Message(
        "TOML_DATE",
        "日期要写成 2026-01-20 这样",
        "日期写成了别的样子",
        READ_AGAIN,
        line("publication.date = 2026年1月20日"),
    ),
    Message(
        "yes_or_no",
        "写成 〈true 或 false〉（是 true，否 false）；是文字的，加英文双引号",
        "是、否没有写成 true、false",
        READ_AGAIN,
        line("organisation.group = 是"),
    ),
    Message(
        "ENGLISH_QUOTES",
        '引号要用英文的 "…"，不能用中文的“…”',
        "用了中文引号",
        READ_AGAIN,
        line("unit.parent = “示例县”"),
    ),
    Message(
        "QUOTE_LEFT_OPEN",
        '引号没有收尾，请在文字末尾补上英文双引号 "',
        "少了后引号",
        READ_AGAIN,
        line('unit.parent = "示例县'),
    ),
    Message(
        "INNER_QUOTES",
        "文字里面的引号请改用中文的“…”，英文双引号只放在开头和末尾",
        "文字里面用了英文引号",
        READ_AGAIN,
        line('unit.parent = "“示例”"县"'),
    ),
    Message(
        "BEHIND_QUOTES",
        "引号后面多了内容，请放进引号里，或在前面加“#”作为说明",
        "后引号后面还有字",
        READ_AGAIN,
        line('unit.parent = "示例县" 对吗'),
    ),
    Message(
        "TEXT_UNQUOTED",
        '文字要加英文双引号，如 name = "示例镇"',
        "文字没有加引号",
        READ_AGAIN,
        line("unit.parent = 示例县"),
    ),
    Message(
        "NO_ANSWER_THERE",
        "这里没有写答案；还不知道的，行首加“#”",
        "等号后面空着",
        READ_AGAIN,
        line("proactive.total ="),
    ),
    Message(
        "NO_EQUALS",
        "缺少等号；一行写一项：名称 = 答案，说明的话行首加“#”",
        "一行里没有等号",
        READ_AGAIN,
        line("proactive.total 350"),
    ),
    Message(
        "english_mark",
        "“〈符号〉”要改成英文的“〈符号〉”",
        "用了中文的冒号、逗号等",
        READ_AGAIN,
        line("proactive.total：350"),
    ),
    Message(
        "KEY_NAME",
        "等号左边（或方括号里）要用原来的英文名称，不能改动",
        "名称改成了中文，或改坏了",
        READ_AGAIN,
        line("总数 = 350"),
    ),
    Message(
        "HEADING_FORM",
        "一节的标题要独占一行，写成 [名称]，方括号用英文的",
        "一节的标题写坏了",
        READ_AGAIN,
        line("[contact"),
    ),
    Message(
        "ODD_BLANK",
        "这一行有全角空格或看不见的字符，请改成英文空格或删去",
        "从网页或 Word 里粘贴来的空格",
        READ_AGAIN,
        line("proactive.total = 350\u3000"),
    ),
    Message(
        "MISSING_COMMA",
        "上一条后面缺少英文逗号",
        "几条之间没有逗号",
        READ_AGAIN,
        line('problems = ["甲不够" "乙不够"]'),
    ),
    Message(
        "IN_BRACES",
        '花括号要写在一行里：{name = "文件", count = 12}，各项之间用英文逗号，末尾没有逗号',
        "花括号里写坏了",
        READ_AGAIN,
        line('proactive.categories = [{name = "文件",}]'),
    ),
    Message(
        "not_closed",
        "这里的“〈符号〉”没有收尾，请在末尾补上“〈符号〉”",
        "少了后括号或后面的三个引号",
        READ_AGAIN,
        line('problems = ["甲不够",'),
    ),
    Message(
        "key_twice",
        "“〈名称〉”在第〈行〉行已经写过，请只留一处",
        "同一项写了两次",
        "留下对的一处，删去另一处",
        line("proactive.total = 1\nproactive.total = 2"),
    ),
    Message(
        "KEY_TWICE_HERE",
        "这一项前面已经写过，请只留一处",
        "同一项写了两次",
        "留下对的一处，删去另一处",
        line('proactive.categories = [{name = "文件", name = "动态", count = 1}]'),
    ),
    Message(
        "TOML_BACKSLASH",
        "英文双引号里的反斜杠 \\ 要写成 / 或 \\\\，或者改用英文单引号",
        "路径里有反斜杠",
        READ_AGAIN,
        line('look = "C:\\版式.docx"'),
    ),
    Message(
        "TOML_CONTROL",
        "这一行有看不见的控制字符，请把这一行删去重写",
        "粘贴来的看不见的字符",
        READ_AGAIN,
        line('unit.parent = "示例\x07县"'),
    ),
    Message(
        "TOML_TOO_DEEP",
        "括号套得太多，读不了",
        "方括号、花括号一层套一层",
        "恢复成原来的写法",
        line("x = " + "[" * 600),
    ),
    Message(
        "TOML_TOO_MANY_NAMES",
        "一行里的名称太多，读不了",
        "一行里有几百个点号或等号",
        "恢复成原来的写法",
        line(".".join(["a"] * 900) + " = 1"),
    ),
    Message(
        "toml_too_long",
        "“〈内容〉”有〈个数〉个字，太长，读不了",
        "没有引号的内容有几百个字以上",
        "恢复成原来的写法",
        line("x = " + "9" * 5000),
    ),
    Message("BROKEN_TOML", "写法有误，读不了", "要代改的时候，文件在别处改过了", "重新打开再试", _mend_undone),
    Message(
        "BROKEN_RECORD",
        "record 一节应是程序的记录，请删去这一节后再试",
        "手工改了最后一节",
        "删去 [record] 这一节",
        line("record = 5"),
    ),
)


SAVING = (
    Message(
        "has_backup",
        "上一次存好的内容在旁边的 〈文件〉 里，可以用 drafter fill 〈文件〉 恢复",
        "填报文件读不了，有备份",
        "用 drafter fill 打开，按提示恢复",
        _empty_with_a_backup,
    ),
    Message(
        "NOT_READ_BACK",
        "这次的答案写成文件后读不回来，没有写入，原有文件未动",
        "程序有错；答案另存在旁边",
        "把提示里的文件转给维护的人",
        _not_read_back,
    ),
    Message(
        "kept_beside",
        "全部答案已另存在 〈文件〉（可用记事本打开查看）",
        "填报文件写不进去",
        "照前面的原因改好，再打开填报文件补上",
        _not_read_back,
    ),
    Message(
        "passed_over",
        "没有取用：〈原因〉",
        "文件夹里有一份填报文件读不了，这次没有用到它",
        "要用的话照后面说的改好；不用的不必管",
        _passed_over,
    ),
)
GROUPS = {"读填报文件时：写法": TOML, "存填报文件时": SAVING}
