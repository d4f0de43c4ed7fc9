"""Templates, their problems and sentences, and looks."""

from __future__ import annotations

import zipfile

from drafter.writers import base
from messages.desk import HEAD, Desk, Message, Provoke, command, template

LOOK = ("render", "a.toml", "--draft", "--to", "docx")
PAIRED = "照前面写的文件和行号打开模板，改那一行"


def problems(said: str) -> Provoke:
    return template("完。", problems__toml=said)


def sentences(said: str) -> Provoke:
    return template("完。", sentences__txt=said)


def look(content: bytes) -> Provoke:
    return command(*LOOK, files={"a.toml": HEAD + 'look = "v.docx"\n', "v.docx": content}, example="")


def _look_without_title(desk: Desk) -> str:
    desk.put("a.toml", HEAD + 'look = "v.docx"\n')
    path = desk.put("old.docx", base.build())
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(desk.folder / "v.docx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace("公文正文".encode(), "别的正文".encode()))
    return desk.run(*LOOK)


def _template_without_text(desk: Desk) -> str:
    desk.put("t/template.toml", 'title = "自带"\n')
    return desk.run("templates", "t", "--check")


def _template_without_title(desk: Desk) -> str:
    desk.put("t/template.toml", 'title = "自带"\n')
    desk.put("t/report.txt", "# 概述\n完。\n")
    desk.put("a.toml", HEAD.replace("national-2021", "t"))
    return desk.run("render", "a.toml")


def _case_without_sentence(desk: Desk) -> str:
    desk.patch.setattr("drafter.phrases.table.missing_cases", lambda table: [("主动公开总数", "有")])
    return template("完。")(desk)


def _of_answers(body: str) -> Provoke:
    """A template's text whose fault only an answer brings out."""

    def provoke(desk: Desk) -> str:
        template(body)(desk)
        desk.put("a.toml", HEAD.replace("national-2021", "t") + "proactive.total = 312\n")
        return desk.run("render", "a.toml", "--draft")

    return provoke


def extra(said: str) -> Provoke:
    return template("完。", f'title = "自带"\n[extra.own]\n{said}\n')


GROUPS = {
    "找模板和读模板设置（template.toml）时": (
        Message(
            "no_template",
            "没有名为“〈名称〉”的模板，是否指“〈名称〉”",
            "模板名或文件夹打错了",
            "照提示改；有哪些模板见 drafter templates",
            command("templates", "six-prt"),
        ),
        Message(
            "NO_TEMPLATE_TEXT",
            "模板缺少正文文件",
            "模板的文件夹里没有 report.txt",
            "补上 report.txt",
            _template_without_text,
        ),
        Message(
            "template_years",
            "years 应是起止两个年份，如 [2021, 2100]，却写成了“〈内容〉”",
            "years 一行写错了",
            "照提示写",
            template("完。", "years = 2021\n"),
        ),
        Message(
            "not_one_line",
            "“〈名称〉”要写在一行里，不能换行，也不能有看不见的字符：“〈内容〉”",
            "标题、问题等用三个引号写成了几行",
            "写成一行",
            extra('question = """甲\n乙"""'),
        ),
        Message(
            "not_one_line",
            "“〈名称〉”应是文字（加英文双引号），却写成了“〈内容〉”",
            "文字写成了数字等",
            "加英文双引号",
            template("完。", "title = 5\n"),
        ),
        Message(
            "extra_without_question",
            "extra.〈名称〉 没有写 question（问什么）",
            "自带的问题没有问法",
            '加上 question = "…" 一行',
            extra('term = "甲"'),
        ),
        Message(
            "extra_name",
            "extra 的名称 “〈名称〉” 不能用，只能用汉字、字母、数字和下划线，不能以数字开头",
            "自带问题的名称里有空格、点号等",
            "改名称",
            template("完。", 'title = "自带"\n[extra."a b"]\nquestion = "甲？"\n'),
        ),
        Message(
            "extra_type",
            "extra.〈名称〉 的 type “〈内容〉” 不对，可用：〈可用的〉",
            "答案的种类写错了",
            "从列出的里面选",
            extra('question = "甲？"\ntype = "数"'),
        ),
        Message(
            "extra_last",
            "extra.〈名称〉 的 last “〈内容〉” 不对，可用：carry、show、none",
            "去年的答案怎样用写错了",
            "从三个里面选：沿用、显示、不用",
            extra('question = "甲？"\nlast = "x"'),
        ),
    ),
    "读模板正文时": (
        Message(
            "no_such_fact",
            "没有名为“〈名称〉”的答案，是否指“〈名称〉”",
            "正文里的名称打错了",
            "照提示改；有哪些名称见 docs/templates.md",
            template("{{ proactive.totl }}"),
        ),
        Message(
            "group_as_value",
            "“〈名称〉”是一组答案，要写明其中哪一项，如 〈名称〉.…",
            "只写了一组的名称",
            "写到其中一项",
            template("{{ proactive }}"),
        ),
        Message(
            "no_filter",
            "没有名为“〈名称〉”的处理方法（|〈名称〉），是否指“〈名称〉”",
            "竖线后面的名称打错了",
            "照提示改",
            template("{{ proactive.total|lister }}"),
        ),
        Message(
            "no_test",
            "没有名为“〈名称〉”的判断（is 〈名称〉），是否指“〈名称〉”",
            "is 后面的名称打错了",
            "照提示改",
            template("{% if proactive.total is givn %}甲{% endif %}"),
        ),
        Message(
            "no_tag",
            "不认识的标记“〈名称〉”，是否指“〈名称〉”",
            "{% %} 里的词打错了",
            "照提示改",
            template("{% inclde 'a' %}"),
        ),
        Message(
            "UNCLOSED",
            "有标记没有收尾，请检查 {% if %} 与 {% endif %}、{% for %} 与 {% endfor %}、{{ 与 }} 是否成对",
            "少了收尾的标记",
            PAIRED,
            template("{% if proactive.total is given %}甲"),
        ),
        Message(
            "BAD_SYNTAX", "标记写法有误，请检查 {{ … }} 和 {% … %}", "标记里面写错了", PAIRED, template("{{ 1 + }}")
        ),
        Message(
            "wrong_mark", "“〈写法〉”不起作用，应写成“〈写法〉”", "用了中文的标点或少了空格", PAIRED, template("＃ 甲")
        ),
        Message(
            "ONLY_INCLUDE",
            '模板里引用别的文件只能用 {% include "文件名" %}',
            "用了 import、extends 等",
            "改成 include，并直接写文件名",
            template("{% import 'a' as b %}"),
        ),
        Message(
            "no_include",
            "找不到要引用的文件“〈文件〉”（只能引用模板文件夹和 shared/ 里的文件）",
            "文件名打错了，或文件在别的文件夹",
            "放进模板的文件夹，或改正名称",
            template('{% include "a.txt" %}'),
        ),
        Message(
            "include_circle",
            "文件“〈文件〉”绕了一圈又引用了自己",
            "两个文件互相引用",
            "去掉其中一处引用",
            template('{% include "a.txt" %}', a__txt='{% include "a.txt" %}\n'),
        ),
        Message(
            "TOO_MANY_INCLUDES",
            "这里引用的文件太多（互相引用、层层翻倍），请写得简单些",
            "一层层引用，合起来有几百处",
            "少引用一些",
            template(
                '{% include "0.txt" %}',
                **{f"{n}__txt": f'{{% include "{n + 1}.txt" %}}\n' * 2 for n in range(12)},
                **{"12__txt": "完。\n"},
            ),
        ),
        Message(
            "no_such_figure",
            "没有名为“〈名称〉”的〈表或图〉，是否指“〈名称〉”，可用的〈表或图〉：〈可用的〉",
            "[表：…]、[图：…] 里的名称打错了",
            "从列出的里面选",
            template("[表：request]"),
        ),
        Message(
            "figure_put_together",
            "[〈表或图〉：…] 要直接写明，不能用 {{ … }} 拼出来",
            "表的标记里用了答案",
            "直接写表的名称",
            template("[表：{{ unit.name }}]"),
        ),
        Message(
            "no_subject",
            "没有名为“〈名称〉”的句子",
            "[句：…] 里的名称打错了",
            "照提示改；有哪些句子见 docs/templates.md",
            template("[句：proactiv]"),
        ),
        Message(
            "TEMPLATE_TOO_DEEP",
            "这里套得太深、没有尽头，或者要的内存太多，请写得简单些",
            "循环或运算没有尽头",
            PAIRED,
            template("{{ 'x' * 10 ** 9 }}"),
        ),
        Message(
            "UNPRINTABLE",
            "列表、表格和“是/否”不能直接写出来，请用 | listed、| points、| parts 或 {% if %}",
            "直接写出了一串答案",
            "照提示写",
            _of_answers("{{ [1, 2] }}"),
        ),
        Message(
            "render_fault",
            "这里算不出来，请检查用到的答案和算法",
            "除以零、把文字当数算等",
            PAIRED,
            _of_answers("{{ 10 // (proactive.total - 312) }}"),
        ),
        Message(
            "template_too_large",
            "文件太大（超过〈大小〉KB），不像模板",
            "选错了文件",
            "换成模板的正文",
            template("甲" * 600_000),
        ),
        Message(
            "NO_TITLE", "模板没有写标题，请加一行“标题：…”", "正文里没有标题一行", "照提示加上", _template_without_title
        ),
    ),
    "读模板的句子（sentences.txt）时": (
        Message(
            "NO_SENTENCE_LINE",
            "句式表里一行写“情形：句子”，上面一行先写 [句子的名称]",
            "一行没有冒号，或上面没有名称",
            "照提示写",
            sentences("甲乙丙\n"),
        ),
        Message(
            "no_sentence",
            "句式表里没有名为“〈名称〉”的句子，是否指“〈名称〉”",
            "方括号里的名称打错了",
            "照提示改",
            sentences("[主动公开总]\n有：甲\n"),
        ),
        Message(
            "no_case",
            "“〈句子〉”没有“〈情形〉”这种情形，它的情形有：〈各种情形〉",
            "冒号前的情形打错了",
            "从列出的里面选",
            sentences("[主动公开总数]\n多少：甲\n"),
        ),
        Message(
            "case_twice",
            "“〈句子〉”的“〈情形〉”在第〈行〉行已经写过",
            "同一情形写了两次",
            "删去一处",
            sentences("[主动公开总数]\n有：公开{总数}条\n有：公开了{总数}条\n"),
        ),
        Message(
            "bad_pattern",
            "“〈符号〉”没有成对，事实写成{名称}，可以去掉的写成〔…〕",
            "花括号或〔〕少了一半",
            PAIRED,
            sentences("[主动公开总数]\n有：公开{总数条\n"),
        ),
        Message(
            "no_slot",
            "“〈句子〉”的“〈情形〉”没有{〈名称〉}，可用的：〈可用的〉",
            "花括号里的名称这一句用不上",
            "从列出的里面选",
            sentences("[主动公开总数]\n有：公开{没有的}条\n"),
        ),
        Message(
            "slot_may_be_absent",
            "{〈名称〉}可能没有填，要写在〔〕里，缺的时候一起去掉",
            "可能没有的事实写在了〔〕外面",
            "用〔〕括起来",
            sentences("[主动公开总数]\n有：{时}公开{总数}条，{渠道}\n"),
        ),
        Message(
            "no_sentence_for",
            "“〈句子〉”还缺“〈情形〉”这种情形的句子",
            "共用的句式表里删去了一种情形",
            "从原来的句式表里补回来",
            _case_without_sentence,
        ),
    ),
    "读问题清单（problems.toml）时": (
        Message(
            "NO_PROBLEM_TABLES",
            "每个问题应写成一节 [[problem]]",
            "问题没有写成一节",
            "每个问题前面写一行 [[problem]]",
            problems("problem = 5\n"),
        ),
        Message(
            "problem_lacks",
            "第〈几〉个问题没有写 〈名称〉（〈意思〉）",
            "缺题目或问题的一句话",
            "补上",
            problems('[[problem]]\ntext = "甲不够"\nremedies = ["乙"]\n'),
        ),
        Message(
            "problem_remedies",
            '第〈几〉个问题的 remedies 应是改进措施的列表，如 ["第一条", "第二条"]',
            "没有改进措施，或不是列表",
            "照提示写",
            problems('[[problem]]\ntopic = "甲"\ntext = "甲不够"\n'),
        ),
    ),
    "读版式文件时": (
        Message(
            "LOOK_OUTSIDE",
            "模板的版式文件要放在模板自己的文件夹里",
            "模板的 look 指到了文件夹外面",
            "把版式文件放进模板的文件夹",
            template("完。", 'look = "../v.docx"\n'),
        ),
        Message(
            "LOOK_NOT_WORD",
            "版式文件不是 Word 文档（.docx）",
            "文件坏了，或只是改了结尾",
            "用 drafter templates --look 重写一份再改",
            look(b"abc"),
        ),
        Message(
            "LOOK_TOO_LARGE",
            "版式文件太大，不像版式文件",
            "里面有大图片等",
            "删去图片，或重写一份再改",
            look(b"0" * 70_000_000),
        ),
        Message(
            "look_lacks",
            "版式文件缺少样式：〈样式〉",
            "样式删去了或改了名",
            "用 drafter templates --look 重写一份，在它上面改",
            _look_without_title,
        ),
    ),
}
