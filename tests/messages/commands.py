"""The command line, and what comes at any time."""

from __future__ import annotations

import io

from drafter.errors import Stopped
from messages.desk import HEAD, Desk, Message, Provoke, broken, command, raising, text


def _helper_ended(desk: Desk) -> str:
    from test_check_reports import _ends_its_helper

    from drafter.cli.many import each
    from drafter.world import World

    files = [desk.folder / str(number) for number in range(6)]
    world = World(io.StringIO(), io.StringIO(), io.StringIO(), folder=desk.folder)
    return "".join(map(str, dict(each(world, files, _ends_its_helper, "", 2)).values()))


def _two_of_three_fail(desk: Desk) -> str:
    desk.example()
    for name in ("b.toml", "c.toml"):
        desk.put(name, "year = \n")
    return desk.run("render", "a.toml", "b.toml", "c.toml", "--to", "txt")


def _of_last_year(year: int, name: str = "示例镇") -> Provoke:
    def provoke(desk: Desk) -> str:
        desk.example()
        desk.example(
            "去年.toml", ("year = 2024", f"year = {year}"), ('name = "示例镇"', f'name = "{name}"'), of="shili-2024"
        )
        return desk.run("check", "a.toml", "--last", "去年.toml")

    return provoke


def _same_names(desk: Desk) -> str:
    desk.example("甲/a.toml")
    desk.example("乙/a.toml")
    return desk.run("render", "甲/a.toml", "乙/a.toml", "--out", "报告")


def _nothing_of_the_unit(desk: Desk) -> str:
    desk.example("去年/b.toml", ('name = "示例镇"', 'name = "别处镇"'), of="shili-2024")
    desk.example("a.toml")
    return desk.run("check", "a.toml", "--last", "去年")


def _stopped(desk: Desk) -> str:
    desk.example("a.toml", ("total = 312\n", ""))
    return desk.session("fill", "a.toml", reply=raising(Stopped()))


GROUPS = {
    "写命令时": (
        Message(
            "no_such_command",
            "没有 〈命令〉 这个命令，是否指“〈命令〉”",
            "命令打错了",
            "照提示改；有哪些命令见 drafter --help",
            command("chek", "a.toml"),
        ),
        Message(
            "no_such_option",
            "没有 〈选项〉 这个选项，是否指 〈选项〉",
            "选项打错了，或者这个命令没有它",
            "照提示改；这个命令有哪些选项见 drafter 命令 --help",
            command("render", "a.toml", "--darft"),
        ),
        Message(
            "missing_argument", "缺少〈要写的内容〉", "命令后面没有写文件名", "在命令后面写上文件名", command("check")
        ),
        Message(
            "option_needs_value",
            "〈选项〉 后面要写内容",
            "选项后面空着",
            "在选项后面写上它要的内容，如 --year 2025",
            command("new", "--year"),
        ),
        Message(
            "bad_argument",
            "〈选项〉 的内容不对，可用：〈可用的内容〉",
            "选项后面写的不在可用的几种里",
            "从列出的里面选一个",
            command("render", "a.toml", "--to", "doc"),
        ),
        Message(
            "bad_argument",
            "〈选项〉 的内容不对，可用：〈数〉到〈数〉之间的整数",
            "年度、个数写成了别的，或太大、太小",
            "照提示填",
            command("new", "--year", "25"),
        ),
        Message(
            "BAD_USAGE",
            "命令的写法不对",
            "多写了内容，或次序不对",
            "照 drafter 命令 --help 里的用法写",
            command("schema", "a"),
        ),
        Message(
            "needs_quotes",
            "文件名里有空格的，要加引号，写成：〈文件名〉",
            "文件名里有空格，被当成了几个",
            "照提示加上引号",
            command("check", "我的", "a.toml", files={"我的 a.toml": HEAD}, example=""),
        ),
        Message(
            "NOTHING_TO_CHECK",
            "没有找到可以核对的文件",
            "给的是文件夹，里面没有填报文件，也没有报告",
            "核对文件夹的名称，或直接写文件名",
            lambda desk: ((desk.folder / "空").mkdir(), desk.run("check", "空"))[1],
        ),
        Message(
            "NO_ANSWERS_IN_FOLDER",
            "这个文件夹里没有填报文件（.toml）",
            "给的是文件夹，里面没有填报文件",
            "核对文件夹的名称",
            lambda desk: ((desk.folder / "空").mkdir(), desk.run("render", "空"))[1],
        ),
        Message(
            "same_report",
            "〈文件〉 和 〈文件〉 会生成同名的报告",
            "几份填报文件同名，报告放在一个文件夹里会互相覆盖",
            "分开生成，或给其中一个文件改名",
            _same_names,
        ),
        Message(
            "YEAR_FOR_ONE",
            "--year 只能用于一份报告",
            "一次读几份报告时写了 --year",
            "看不出年度的那份单独读",
            command("import", "a.txt", "b.txt", "--year", "2024"),
        ),
        Message(
            "PITCH_OR_STRICT",
            "--strict 自己定行距，不同 --pitch 一起写",
            "两个选项都定行距",
            "只写其中一个",
            command("templates", "--look", "a.docx", "--strict", "--pitch", "28"),
        ),
        Message(
            "PITCH_WRONG",
            "--pitch 是正文行距，请填28到30之间的磅数，如 28.95",
            "行距不是数，或不在28到30之间",
            "照提示填",
            command("templates", "--look", "a.docx", "--pitch", "35"),
        ),
        Message(
            "DIGITS_WRONG",
            '--digits 是字体名，请填1到31个字符，如 "Times New Roman"',
            "字体名空着或太长",
            "照提示填",
            command("templates", "--look", "a.docx", "--digits", " "),
        ),
        Message(
            "ONLY_WITH_LOOK",
            "--pitch、--digits 和 --strict 要同 --look 一起写，如 drafter templates --look 版式.docx --pitch 28",
            "这三个选项只用于写版式文件",
            "加上 --look 和版式文件的名字",
            command("templates", "--pitch", "28"),
        ),
        Message(
            "LOOK_ALONE",
            "--look 单独使用，不同模板名和 --check 一起写",
            "写版式文件时多写了模板名或 --check",
            "去掉模板名和 --check",
            command("templates", "six-part", "--look", "a.docx"),
        ),
        Message(
            "LOOK_NOT_DOCX",
            "版式文件的名字要以 .docx 结尾",
            "版式文件是 Word 文档",
            "换一个以 .docx 结尾的文件名",
            command("templates", "--look", "a.doc"),
        ),
        Message(
            "NAME_NOT_COUNTY",
            "--name 应是县、区、市、旗的名称，如：示例县",
            "汇总的是全县的数，写了乡镇或部门的名称",
            "写县（市、区、旗）的名称",
            command("rollup", "a.toml", "--name", "示例镇"),
        ),
    ),
    "任何时候": (
        Message(
            "STOPPED",
            "已停止。",
            "按了 Ctrl-C",
            "需要时再运行一次",
            broken("drafter.answers.load._load", KeyboardInterrupt(), "check", "a.toml"),
        ),
        Message(
            "stopped",
            "已停止。答过的内容都已保存，下次用 drafter fill 〈文件〉 接着填。",
            "填的时候按了 Ctrl-C，或关了窗口",
            "照提示接着填",
            _stopped,
        ),
        Message(
            "NO_MEMORY",
            "内存不够",
            "文件太大，或同时开的程序太多",
            "关闭其他程序后再试",
            broken("drafter.answers.load._load", MemoryError(), "check", "a.toml"),
        ),
        Message(
            "HELPER_ENDED",
            "处理这份文件的进程被系统结束了，多半是内存不够",
            "一次处理很多文件时内存不够；其他文件不受影响",
            "关闭其他程序，或用 --jobs 1，再处理这一份",
            _helper_ended,
        ),
        Message(
            "unforeseen",
            "程序自身出了问题（〈名称〉），这一步没有做成",
            "程序有错；已保存的内容都还在",
            "把命令写成 drafter --debug … 再运行一次，把显示的内容转给维护的人",
            broken("drafter.rules.check_facts", ZeroDivisionError(), "check", "a.toml"),
        ),
    ),
    "生成和核对时": (
        Message(
            "contradictions",
            "〈文件〉：内容有矛盾，报告没有生成。请改正以下各处后再试（用 drafter fill 或直接改文件）：",
            "合计与各项不符一类的矛盾，逐条列在下面",
            "用 drafter fill 改，或先用 --draft 出草稿",
            lambda desk: (desk.example("a.toml", ("total = 312", "total = 3")), desk.run("render", "a.toml"))[1],
        ),
        Message(
            "open_figures",
            "〈文件〉：还有〈个数〉项没有填，报告没有生成：〈名称〉。"
            "请用 drafter fill 〈文件〉 接着填，或加 --draft 先出草稿。",
            "必须填的还没有填完",
            "照提示接着填",
            text(HEAD, "render", "a.toml"),
        ),
        Message(
            "template_years_differ",
            "模板“〈模板〉”适用于〈年份〉至〈年份〉年度，报告是〈年份〉年度的，请核对是否选对",
            "模板是别的年度用的",
            "用 drafter fill 〈文件〉 --template 更换模板，或改正 year 一行",
            command("render", "a.toml", "--template", "national-2019"),
        ),
        Message(
            "not_done",
            "没有完成的文件：〈各个文件〉",
            "一次生成几份，有的没有成；原因在上面各行",
            "改好后把这几份再生成一次",
            _two_of_three_fail,
        ),
        Message(
            "last_not_read",
            "找不到（或读不了）去年的填报文件 〈文件〉，没有与去年比对",
            "填报文件记着的去年的文件移走了、改名了或坏了",
            "把它放回去，或用 --last 指明",
            text(f'{HEAD}[record]\nlast = "没有.toml"\n'),
        ),
        Message(
            "no_last_year_of",
            "去年的文件里没有〈单位〉的，没有与去年比对",
            "--last 写的文件夹里没有这个单位的文件",
            "补上它去年的文件",
            _nothing_of_the_unit,
        ),
        Message(
            "last_of_another_unit",
            "〈文件〉 是〈单位〉的，这里是〈单位〉的：没有与去年比对，请换成〈单位〉去年的报告",
            "--last 给的是别的单位的文件",
            "换成本单位去年的文件",
            _of_last_year(2024, "别处镇"),
        ),
        Message(
            "last_of_another_year",
            "〈文件〉 是〈年份〉年度的，不是上一年（〈年份〉年度）的：只比对了文字，没有比对数字",
            "--last 给的文件早于上一年",
            "换成上一年的文件",
            _of_last_year(2022),
        ),
        Message(
            "last_not_before",
            "这份填报文件是〈年份〉年度的，不能当作〈年份〉年度报告的去年资料",
            "--last 给的文件与今年同年或更晚",
            "换成上一年的文件，或改正 year 一行",
            _of_last_year(2025),
        ),
        Message(
            "LAST_WITHOUT_YEAR",
            "看不出去年的报告是哪一年的，只比对了文字",
            "去年的报告里没有写明年度",
            "改用去年的填报文件，或先用 drafter import --year 读一次",
            command(
                "check",
                "a.toml",
                "--last",
                "去年.txt",
                files={"去年.txt": "政府信息公开工作报告\n一、概述\n全年主动公开政府信息3条，均在网站公布。\n"},
            ),
        ),
        Message(
            "unknown_suffix",
            "不能写成 〈结尾〉 文件",
            "对照表只能写成 Word、网页或文本",
            "让文件名以 .docx、.html 或 .txt 结尾",
            command("compare", "a.toml", "a.toml", "--to", "对照.pdf"),
        ),
        Message(
            "COMPARE_OVER_ANOTHER",
            "已有这个文件，而且不是以前写的对照表，没有改动它",
            "--to 指的是别的文件",
            "换一个文件名",
            command("compare", "a.toml", "a.toml", "--to", "对照.txt", files={"对照.txt": "会议记录"}),
        ),
    ),
}
