"""What answers are, in the answers file."""

from __future__ import annotations

from messages.desk import HEAD, Desk, Message, Provoke, line, text


def value(path: str, written: str) -> Provoke:
    return line(f"{path} = {written}")


def _answered_twice(desk: Desk) -> str:
    from test_migration import FACTS

    from drafter.answers import read_answers
    from drafter.errors import AnswersError

    try:
        read_answers(desk.put("a.toml", HEAD + "proactive.total = 3\nopened.total = 5\n"), FACTS)
    except AnswersError as fault:
        return str(fault)
    return ""


def _look_no_disk_has(desk: Desk) -> str:
    desk.put("a.toml", f'{HEAD}look = "{"a" * 300}"\n')
    return desk.run("check", "a.toml")


VALUES = (
    Message(
        "missing_key",
        "缺少“〈名称〉”，请补上，如 〈写法〉",
        "年度或模板一行删去了",
        "照提示补上",
        text('template = "national-2021"\n'),
    ),
    Message(
        "not_year",
        "“〈内容〉”不是年度，请填2008到2100之间的年份，如 year = 2025",
        "年度写成了别的",
        "照提示填",
        text(HEAD.replace("2025", '"今年"')),
    ),
    Message(
        "unknown_name",
        "没有名为“〈名称〉”的项，是否指“〈名称〉”",
        "名称打错了，或这个模板没有这一项",
        "照提示改",
        line("proactive.totl = 3"),
    ),
    Message(
        "extra_of_another_template",
        "如果手工改过 template 一行，请先改回原来的名称，再用 drafter fill 〈文件〉 --template 新模板名 更换模板",
        "填了别的模板自带的问题",
        "照提示更换模板",
        line('extra.other = "甲"'),
    ),
    Message(
        "not_a_group",
        "“〈名称〉”应是一组答案，却写成了“〈内容〉”",
        "一节的名称后面直接写了答案",
        "写到这一节里面的某一项",
        text(HEAD + "contact = 5\n"),
    ),
    Message(
        "more_faults",
        "另有〈个数〉处有误，改好后再查",
        "不止一处写错",
        "改好这一处再运行，逐处改",
        line("proactive.total = -1\nstatutory.licensing = -1"),
    ),
    Message(
        "answered_twice",
        "“〈旧名称〉”和“〈名称〉”（第〈行〉行）是同一项，两处都填了答案",
        "旧文件里的一项改过名称，新旧名称都填了",
        "核对后只留一处",
        _answered_twice,
    ),
    Message(
        "not_number",
        "“〈内容〉”不是数字，〈应填的样子〉",
        "要填数的地方填了别的",
        "照提示填数",
        value("proactive.total", '"很多"'),
    ),
    Message(
        "approximate",
        "“〈内容〉”是约数，这里要准确的数，请查台账；一时查不出的，以后再填",
        "填了余、多、左右、几十等",
        "查台账填准确的数",
        value("proactive.total", '"300余"'),
    ),
    Message(
        "not_whole", "“〈内容〉”不是整数，请填整数", "件数、条数带了小数", "填整数", value("proactive.total", "3.5")
    ),
    Message("negative", "“〈内容〉”小于0，请填0或正数", "填了负数", "没有的填 0", value("proactive.total", "-3")),
    Message(
        "too_large",
        "“〈内容〉”过大，请核对位数和单位",
        "多打了几位，或单位不对（元、万元）",
        "核对后重填",
        value("proactive.total", "99999999999999"),
    ),
    Message(
        "money_without_unit",
        "“〈内容〉”没有写是元还是万元，请写明，如 2000元、0.2万元",
        "要万元的地方写了“2千”一类的数",
        "写上元或万元",
        value("statutory.fees_wan", '"2千"'),
    ),
    Message(
        "not_percent",
        "“〈内容〉”不在0到100之间，请填 0 到 100 之间的百分数，如 98.6%",
        "百分数超过100",
        "核对后重填",
        value("training.rate", '"120%"'),
    ),
    Message(
        "not_text",
        "“〈内容〉”不是文字，请加引号填写文字",
        "文字写成了数字",
        "加英文双引号",
        value("contact.address", "5"),
    ),
    Message("EMPTY_TEXT", "内容不能为空", "只有一对引号", "写上内容，或把这一行去掉", value("contact.address", '""')),
    Message(
        "nothing_typed",
        "“〈内容〉”会原样印进报告；没有这一项就不填（直接回车）",
        "在写文字的地方写了“无”“没有”",
        "不填",
        value("contact.address", '"无"'),
    ),
    Message("only_marks", "“〈内容〉”里没有字，请写文字", "只有标点", "写文字", value("contact.address", '"……"')),
    Message(
        "not_texts",
        '“〈内容〉”不是文字列表，请填如 ["第一条", "第二条"]',
        "几条的写成了数字等",
        "照提示写",
        value("problems", "5"),
    ),
    Message(
        "not_date",
        "“〈内容〉”不是日期，请填如 2026-01-20 或 2026年1月20日",
        "没有这一天，或写法看不出是日期",
        "照提示写",
        value("publication.date", '"2026年2月30日"'),
    ),
    Message(
        "not_yes_no",
        "“〈内容〉”看不出是或否，请填“是”或“否”",
        "是否的问题答了别的",
        "填“是”或“否”",
        value("platforms.updated", '"大概"'),
    ),
    Message(
        "not_parts",
        "“〈内容〉”不是“名称+数量”，请填如“文件121，动态623”",
        "只有名称，或只有数",
        "名称和数量都写",
        value("proactive.categories", '"文件"'),
    ),
    Message(
        "separator_missing",
        "“〈内容〉”里好像少了顿号，请写成“〈一项〉、〈另一项〉”；名称里本来有数字的，请写“名称：数量”",
        "两项之间没有标点",
        "照提示写",
        value("proactive.categories", '"文件12条动态3条"'),
    ),
    Message(
        "twice",
        "“〈名称〉”重复了，请合并或改名",
        "同一个名称写了两次",
        "合并成一项，或改名",
        value("proactive.categories", '"文件1，文件2"'),
    ),
    Message(
        "not_choice",
        "“〈内容〉”不在可选范围内，请填：〈可选的〉",
        "填了可选以外的",
        "从列出的里面选",
        text(HEAD.replace('"镇"', '"村"')),
    ),
    Message(
        "not_table",
        "“〈内容〉”不是表格数据，请填如 granted = {natural = 1}",
        "表二写成了别的",
        "用 drafter fill 逐项填",
        value("requests.table", "5"),
    ),
    Message(
        "no_look",
        "look 指定的版式文件“〈文件〉”不存在",
        "版式文件移走了或改名了",
        "放回去、改正名称，或删去 look 一行用默认版式",
        line('look = "没有.docx"'),
    ),
    Message(
        "look_not_text",
        "look 应是版式文件的名字，却写成了“〈内容〉”",
        "look 一行没有写文件名",
        "写文件名，或删去这一行",
        line("look = 5"),
    ),
    Message(
        "look_fails",
        "look 指定的版式文件“〈文件〉”读不了：〈原因〉",
        "文件名太长等",
        "改正 look 一行",
        _look_no_disk_has,
    ),
)

GROUPS = {"读填报文件时：答案": VALUES}
