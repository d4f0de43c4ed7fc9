"""Questions answered one after another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from interviewing import honest
from test_lastwords import asked, begun

from drafter.errors import Stopped
from drafter.interview.question import Question
from drafter.interview.situation import apply
from drafter.report import BadValue
from messages.desk import HEAD, Desk, Message, Provoke, text, typed

SPACES = "按空格勾上，再回车"
KNOWN = {"problems": ["部分信息公开不够及时，从形成到发布间隔较长"]}
"""A problem of the library, to which remedies are offered."""


def editor(edited: object) -> Provoke:
    """An editor that gives this back, or raises it, where a text is asked for."""

    def provoke(desk: Desk) -> str:
        def edit(present: str) -> object:
            if isinstance(edited, Exception):
                raise edited
            return edited

        return typed("supervision.evaluation", "@", edit=edit)(desk)

    return provoke


def from_file(name: str, content: bytes | None = None) -> Provoke:
    def provoke(desk: Desk) -> str:
        if content is not None:
            desk.put(name, content)
        return typed("supervision.evaluation", f"@{name}")(desk)

    return provoke


def _last_words(*replies: object) -> Provoke:
    """What the page of last year's sentences says to these replies."""

    def provoke(desk: Desk) -> str:
        answers = begun("向社区发放资料300份")
        for reply in replies:
            question = asked(answers)
            assert question is not None
            try:
                answers = apply(answers, question.take(question.default if reply is None else reply))
            except BadValue as fault:
                return str(fault)
        return ""

    return provoke


def changed_meanwhile(change: Callable[[Path], object]) -> Provoke:
    """A session in which the file is changed by another hand before 31 is answered to the one open question."""

    def provoke(desk: Desk) -> str:
        path, asked = desk.example("a.toml", ("licensing = 31\n", "")), list[str]()

        def reply(question: Question) -> object:
            if "statutory.licensing" in asked:
                raise Stopped
            asked.append(question.id)
            if question.id != "statutory.licensing":
                return honest(question)
            change(path)
            return "31"

        return desk.session("fill", "a.toml", reply=reply)

    return provoke


def written_into(old: str, new: str) -> Provoke:
    return changed_meanwhile(lambda path: path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8"))


def two_kinds(question: Question) -> list[str]:
    return [option.id for option in question.options if not option.heading][:2]


GROUPS = {
    "逐项回答时": (
        Message(
            "NOT_INTERACTIVE",
            "这里不是终端，没法逐项提问",
            "在管道、计划任务里运行，或输出写进了文件",
            "换一个终端窗口；或用记事本填写，再用 drafter render 生成报告",
            text(HEAD, "fill", "a.toml"),
        ),
        Message(
            "NEEDS_ANSWER",
            "这一项必须写，请填写；现在填不了的，输入 > 以后再填",
            "必填的一项直接按了回车",
            "填写，或输入 > 以后再填",
            typed("proactive.total", ""),
        ),
        Message(
            "MUST_APPLY",
            "这一项报告里必须写，不能填“不适用”；没有就填 0",
            "必须写的一项填了“不适用”",
            "没有就填 0",
            typed("proactive.total", "不适用"),
        ),
        Message(
            "NOT_THE_SAME",
            "数字不能照抄去年，请填今年的",
            "填数的地方输入了 =",
            "填今年的数",
            typed("proactive.total", "=", last=True),
        ),
        Message(
            "NOTHING_THE_SAME",
            "没有去年的内容可以照抄，请填写",
            "没有去年的内容，却输入了 =",
            "填写",
            typed("contact.address", "="),
        ),
        Message(
            "NUMBERS_WITHOUT_NAMES",
            "只有数字，看不出是什么，请写名称和数量，如：文件121，动态623",
            "没有去年的各类名称，却只填了数",
            "写名称和数量",
            typed("proactive.categories", "10 20"),
        ),
        Message(
            "wrong_number_of_numbers",
            "填了〈个数〉个数，应为〈个数〉个（〈各项名称〉）；名称有变动的，请写名称和数量",
            "填的数比去年的类别多或少",
            "按去年的顺序填齐，或写名称和数量",
            typed("proactive.categories", "10 20", last=True),
        ),
        Message(
            "row_of",
            "填了〈个数〉个数，一次填完应为〈个数〉个（〈各项名称〉）；也可以只填一个",
            "一行里填的数多了或少了",
            "填齐，或只填第一个",
            typed("training.sessions", "1 2 3 4 5", also=("training.attended",)),
        ),
        Message(
            "NEEDS_SENTENCE",
            "至少写一条；现在写不了的，输入 > 以后再写",
            "问题、措施一类直接按了回车",
            "写一条，或输入 > 以后再写",
            typed("problems", "", also=("remedies",)),
        ),
        Message(
            "EACH_NEEDS_ONE",
            "要逐条对应，这一条也请写；现在写不了的，输入 > 以后再写",
            "每个问题都要有一条改进措施",
            "写一条，或输入 > 以后再写",
            typed("remedies", ""),
        ),
        Message(
            "OR_LEAVE_OUT",
            "；这部分整个不写的，输入“不写”",
            "上年措施的落实情况空了一条",
            "写一条，或输入“不写”",
            typed("followups", "", last=True),
        ),
        Message(
            "ONLY_ONE_NUMBER",
            "一次只取一条；要合并几条的，先取一条，再改成一句话",
            "列出的措施一次选了几个编号",
            "输入一个编号",
            typed("remedies", "1、2", given=KNOWN),
        ),
        Message(
            "no_such_number",
            "没有第〈几〉条，编号是1到〈几〉",
            "选的编号没有列出",
            "输入列出的编号",
            typed("remedies", "9", given=KNOWN),
        ),
        Message("NO_LETTERS", "里没有文字，请写成一句话", "只写了数字或标点", "写成一句话", typed("remedies", "2025")),
        Message(
            "items_for_partners",
            "这里粘贴了〈几〉条，要逐条对应的是〈几〉条，请一条一条填",
            "粘贴的条数与问题的条数不同",
            "一条一条填",
            typed("remedies", "一是修改审批单；二是印发清单；三是每季度检查；四是开展培训。"),
        ),
        Message(
            "CHOOSE_ONE", "请先用空格勾选，再回车", "一个也没有勾", SPACES, typed("requests.table", [], requests=3)
        ),
        Message(
            "too_many_kinds",
            "共〈几〉件，勾了〈几〉种，请去掉多勾的",
            "勾的种类比件数多",
            "按空格去掉多勾的",
            typed("requests.table", two_kinds, requests=1),
        ),
        Message(
            "count_within",
            "请填1到〈几〉之间的整数（共〈几〉件，还剩〈几〉件，后面〈几〉种每种至少1件）",
            "这一种的件数与别的种合起来不够分",
            "照提示填",
            typed("requests.table", two_kinds, "9", requests=3),
        ),
        Message(
            "still_marked",
            "这些还是去年的，请换成今年的，并去掉【】：〈去年的数〉",
            "去年的话里的数没有换",
            "换成今年的数",
            _last_words(["0", "edit"], None),
        ),
        Message(
            "needs_figure",
            "请填一个数字或日期，写法同去年的“〈去年的数〉”",
            "去年的话里要换的数没有填",
            "照提示填",
            _last_words(["0", "1"], "很多"),
        ),
        Message(
            "file_too_long",
            "文件“〈文件〉”太大，不像是一段文字，请核对文件名",
            "@ 后面的文件有几百页",
            "换一个文件",
            from_file("a.txt", b"a" * 1_000_001),
        ),
        Message(
            "cannot_take_file",
            "读不了文件“〈文件〉”（〈原因〉），请核对文件名",
            "@ 后面的文件没有，或没有权限",
            "核对文件名",
            from_file("没有.txt"),
        ),
        Message(
            "not_a_text",
            "文件“〈文件〉”里没有文字，请另存为文本文件（.txt）再试",
            "@ 后面是 Word 等文件",
            "另存为 .txt 再试",
            from_file("a.docx", b"PK\x03\x04\0\0\xff\xfe\xff"),
        ),
        Message(
            "editor_failed",
            "编辑器没有打开（〈原因〉），请直接输入，或用 @文件名 从文件读入",
            "电脑上没有可用的编辑器",
            "直接输入，或写成 .txt 后输入 @文件名",
            editor(OSError("没有 vi")),
        ),
        Message(
            "NOTHING_WRITTEN",
            "编辑器里没有写下内容（或没有保存），请再写一次",
            "编辑器没有存盘就关了",
            "存盘后再关闭",
            editor(None),
        ),
        Message(
            "CHANGED_ELSEWHERE",
            "填报文件刚才在别处改过，已照新的内容接着填。",
            "另一个窗口或记事本改了同一个文件",
            "看一下后面列出的、两处不同的答案",
            written_into("total = 312", "total = 313"),
        ),
        Message(
            "replaced_here",
            "〈项目〉：这里原是“〈答案〉”，别处改成了“〈答案〉”，已照别处的",
            "另一个窗口或记事本改了这一项",
            "核对一下；不对的在这里改回来",
            written_into("total = 312", "total = 313"),
        ),
        Message(
            "replaced_elsewhere",
            "〈项目〉：别处填的是“〈答案〉”，已改为这里填的“〈答案〉”",
            "两处填了同一项，答案不一样",
            "核对一下；不对的在这里改",
            written_into("[statutory]\n", "[statutory]\nlicensing = 33\n"),
        ),
        Message(
            "unreadable_meanwhile",
            "填报文件刚才在别处改过，现在读不了（〈原因〉）。那份改名为 〈文件〉，这里答过的内容都在，已照这里的保存。",
            "填的时候，另一个程序把文件改坏了",
            "不用改；要找那份里的内容，用记事本打开改了名的文件",
            changed_meanwhile(lambda path: path.write_bytes(b"year = \n")),
        ),
    ),
}
