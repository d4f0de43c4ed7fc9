"""What is pointed out and hinders nothing."""

from __future__ import annotations

from drafter.errors import Stopped
from messages.county import two
from messages.desk import HEAD, Desk, Message, Provoke, command, line, raising, text, typed

LOOK_AGAIN = "有误就改；确认无误，再按一次回车"
WITHOUT_YEAR = "<p>示例镇政府信息公开工作报告</p><p>一、概述</p><p>全年主动公开政府信息3条，均在网站公布。</p>"


def in_another_template(desk: Desk) -> str:
    desk.example()
    return desk.run("render", "a.toml", "--template", "three-part", "--draft", "--to", "txt")


def without_date(desk: Desk) -> str:
    desk.example("a.toml", ("date = 2026-01-14\n", ""))
    return desk.run("render", "a.toml", "--to", "txt")


def with_chart(desk: Desk) -> str:
    desk.example("a.toml", of="simen-2013")
    return desk.run("render", "a.toml", "--to", "html", "--chart")


def with_look(desk: Desk) -> str:
    import docx

    desk.run("templates", "--look", "v.docx")
    look = docx.Document(str(desk.folder / "v.docx"))
    look.add_paragraph("本单位专用")
    look.save(str(desk.folder / "v.docx"))
    desk.put("a.toml", HEAD + 'look = "v.docx"\n')
    return desk.run("render", "a.toml", "--draft", "--to", "docx")


def with_last_words(desk: Desk) -> str:
    desk.put("a.toml", HEAD + '[record]\nlast_words = {"notes.proactive" = ["各村公开栏由专人管理"]}\n')
    return desk.run("render", "a.toml", "--draft", "--to", "txt")


def compared(one: str, other: str, *changes: tuple[str, str]) -> Provoke:
    def provoke(desk: Desk) -> str:
        desk.example("甲.toml", of=one)
        desk.example("乙.toml", *changes, of=other)
        return desk.run("compare", "甲.toml", "乙.toml")

    return provoke


def several_last_years(desk: Desk) -> str:
    for name in ("甲.toml", "乙.toml"):
        desk.example(name, of="shili-2024")
    return desk.run("new", "--no-input", "--year", "2025")


def look_is_gone(desk: Desk) -> str:
    desk.example("去年.toml", ("year = 2024\n", 'year = 2024\nlook = "没有.docx"\n'), of="shili-2024")
    return desk.run("new", "--no-input", "--last", "去年.toml")


def changed_by_hand(desk: Desk) -> str:
    desk.example("去年.toml", of="shili-2024")
    desk.run("render", "去年.toml", "--to", "txt")
    report = desk.folder / "去年.txt"
    report.write_text(report.read_text("utf-8").replace("286条", "287条", 1), "utf-8")
    return desk.run("new", "--no-input", "--last", "去年.toml")


def last_is_gone(desk: Desk) -> str:
    desk.put("a.toml", HEAD + '[record]\nlast = "没有.toml"\n')
    return desk.session("fill", "a.toml", reply=raising(Stopped()))


def sheet_with_gaps(desk: Desk) -> str:
    from messages.county import sheet

    return sheet({5: {"proactive.total": 3}})(desk)


def collected(*arguments: str, names: str = "") -> Provoke:
    def provoke(desk: Desk) -> str:
        desk.example("a.toml", ("licensing = 31\n", ""))
        desk.example("b.toml", ('name = "示例镇"', 'name = "别处镇"'))
        desk.put("名单.txt", names)
        return desk.run("rollup", "a.toml", "b.toml", "--name", "示例县", *arguments)

    return provoke


GROUPS = {
    "逐项回答时：请再看一眼": (
        Message(
            "far_from_last",
            "〈项目〉去年〈数〉〈单位〉，今年〈数〉〈单位〉，相差很大",
            "与去年差得很多，可能多打或少打了一位",
            LOOK_AGAIN,
            typed("proactive.total", "31200", last=True),
        ),
        Message(
            "seldom_so_many",
            "〈项目〉〈数〉〈单位〉，乡镇一年很少有这么多，请看看位数和单位",
            "一年里很少有这么多",
            LOOK_AGAIN,
            typed("training.sessions", "300"),
        ),
        Message(
            "fewer_than_times",
            "〈次数〉〈数〉次，〈人数〉只有〈数〉人次，平均每次不到1人",
            "人次比次数少",
            LOOK_AGAIN,
            typed("training.attended", "1"),
        ),
        Message(
            "RATE_WITHOUT_TRAINING",
            "培训次数填的是0，却有参训比例",
            "没有培训却填了比例",
            LOOK_AGAIN,
            typed("training.rate", "98%", given={"training.sessions": 0}, of="six-part"),
        ),
        Message(
            "more_disputes_than_requests",
            "复议、诉讼共〈数〉件，申请只有〈数〉件；只算因政府信息公开引起的",
            "复议、诉讼比申请多得多",
            LOOK_AGAIN,
            typed(
                "requests.received",
                "0",
                given={
                    "disputes": {"review": {"maintained": 9, "corrected": 0, "other_result": 0, "pending": 0}},
                    "requests.carried_in": 0,
                    "requests.table": None,
                },
            ),
        ),
        Message(
            "no_township",
            "“〈名称〉”像是〈科室或县区〉的名称，这里要填乡镇或街道的名称，如：泗门镇",
            "填了科室或县区的名称",
            LOOK_AGAIN,
            typed("unit.name", "余姚市"),
        ),
        Message(
            "unlike", "“〈内容〉”不像名称（应有汉字）", "名称里没有汉字", LOOK_AGAIN, typed("contact.office", "abc")
        ),
        Message(
            "unlike",
            "“〈内容〉”不像邮政编码（应为6位数字）",
            "邮编多或少了一位",
            LOOK_AGAIN,
            typed("contact.postcode", "12345"),
        ),
        Message(
            "unlike", "“〈内容〉”不像电话号码", "电话少了几位，或写了别的", LOOK_AGAIN, typed("contact.phone", "12")
        ),
        Message(
            "unlike", "“〈内容〉”不像网址", "网址里有汉字，或没有点号", LOOK_AGAIN, typed("publication.url", "网站")
        ),
        Message(
            "unlike",
            "“〈内容〉”不是电子邮箱，邮箱里有 @，如 office@example.gov.cn",
            "邮箱里没有 @（这一条必须改）",
            "改成邮箱，或留空",
            typed("contact.email", "abc", also=("contact.address",)),
        ),
        Message(
            "unlike",
            "“〈内容〉”不是单位名称，名称里不会有斜杠、点号这类符号",
            "名称里有斜杠、点号等（这一条必须改）",
            "只写单位名称",
            typed("unit.name", "甲/镇"),
        ),
        Message(
            "sentence_for_a_name",
            "“〈内容〉”像一句话；这里只填名称，几个用顿号隔开",
            "填名称的地方写了一句话",
            LOOK_AGAIN,
            typed("platforms.venues", "我镇在便民服务中心一楼大厅和各村村务公开栏都设有政府信息查阅的地方"),
        ),
        Message(
            "NO_DATE",
            "没有写成文日期，报告末尾就只有落款单位",
            "成文日期空着",
            LOOK_AGAIN,
            typed("publication.date", ""),
        ),
        Message(
            "still_last_years",
            "这句话里有去年的数和日期：〈数〉；今年也是这样吗",
            "照去年写的话里有数字",
            LOOK_AGAIN,
            typed("supervision.evaluation", "=", last=True),
        ),
    ),
    "生成、核对、新建、对照时：只是提醒": (
        Message(
            "not_printed",
            "提示：有〈几〉项已填，但这个模板不写，没有进报告：〈名称〉",
            "填了这个模板用不上的内容",
            "不用改；要写的话换模板",
            in_another_template,
        ),
        Message(
            "no_date_printed",
            "提示：没有填成文日期，报告末尾只有落款单位，签发前请补上",
            "成文日期空着",
            "签发前补上",
            without_date,
        ),
        Message(
            "draft_open",
            "草稿中还有〈几〉项待填，共〈几〉处，已用【待填：…】标出",
            "草稿还没有填完",
            "用 drafter fill 接着填",
            text(HEAD, "render", "a.toml", "--draft", "--to", "txt"),
        ),
        Message(
            "NO_CHART",
            "没有画图：正文里没有放图，或者本年、上年的分类数量还不够比较",
            "用了 --chart，却没有可画的",
            "不用改",
            with_chart,
        ),
        Message(
            "look_has_words",
            "版式文件 〈文件〉 正文里的文字和图片不会带进报告；要每页都有的，请放在页眉或页脚里",
            "版式文件的正文里加了字",
            "照提示放进页眉、页脚",
            with_look,
        ),
        Message(
            "other_font",
            "单位名称里的“〈字〉”不在〈字体〉的字库里，Word 报告里改用〈字体〉；打印前请看标题和落款里显示得对不对",
            "单位名称里有生僻字",
            "打印前看一眼",
            text(HEAD.replace("示例镇", "䶮镇"), "render", "a.toml", "--draft", "--to", "docx"),
        ),
        Message(
            "words_left",
            "去年报告里还有〈几〉句话没有定下要不要，drafter fill 〈文件〉 会问",
            "去年报告里的话还没有逐句看过",
            "用 drafter fill 看一遍",
            with_last_words,
        ),
        Message(
            "still_needed",
            "还有〈几〉项没有填，用 drafter fill 〈文件〉 接着填",
            "核对的填报文件还没有填完",
            "照提示接着填",
            line("proactive.total = 3"),
        ),
        Message(
            "NO_YEAR_TO_CHECK",
            "看不出这是哪一年的报告，与年度有关的没有核对",
            "报告里没有写年度",
            "在标题里写上年度",
            command(
                "check",
                "a.html",
                files={"a.html": WITHOUT_YEAR},
                example="",
            ),
        ),
        Message(
            "several_last",
            "这里有〈几〉份〈年份〉年的填报文件（〈文件〉），没有取用；要用请写 --last 文件名。",
            "文件夹里有几份去年的文件，不知道用哪一份",
            "照提示写明",
            several_last_years,
        ),
        Message(
            "last_gone",
            "找不到（或读不了）去年的填报文件 〈文件〉，这次不显示去年的内容。",
            "去年的文件移走了、改名了或坏了",
            "把它放回去",
            last_is_gone,
        ),
        Message(
            "look_gone",
            "去年用的版式文件 〈文件〉 不在了，没有沿用，报告将用默认的版式。",
            "版式文件移走了",
            '把它放回去，再在填报文件里写 look = "…"',
            look_is_gone,
        ),
        Message(
            "hand_edited",
            "〈文件〉 生成以后用手改过，以改过的为准：",
            "去年的报告在 Word 里改过",
            "看一下列出的改动；不对的改回去再试",
            changed_by_hand,
        ),
        Message(
            "years_swapped",
            "提示：前一个文件是〈年份〉年的，后一个是〈年份〉年的，已按年份先后对调",
            "两个文件的先后写反了",
            "不用改",
            compared("shili-2025", "shili-2024"),
        ),
        Message(
            "years_equal",
            "提示：两份都是〈年份〉年的，按给出的先后对照",
            "两份是同一年的",
            "选错了的换一份",
            compared("shili-2025", "shili-2025"),
        ),
        Message(
            "years_apart",
            "提示：两份相隔〈几〉年（〈年份〉年、〈年份〉年），不核对上年结转和规范性文件存量是否接得上",
            "两份不是相邻两年的",
            "选错了的换一份",
            compared("shili-2024", "shili-2025", ("year = 2025", "year = 2026"), ("2026-01-14", "2027-01-14")),
        ),
        Message(
            "units_differ",
            "提示：两份不是同一个单位的（〈单位〉、〈单位〉），仍然对照",
            "单位名称不同",
            "选错了的换一份",
            compared("shili-2024", "shili-2025", ('name = "示例镇"', 'name = "别处镇"')),
        ),
        Message(
            "year_unknown",
            "提示：看不出 〈文件〉 是哪一年的报告，按给出的先后对照",
            "报告里没有写年度",
            "在标题里写上年度",
            command(
                "compare",
                "a.html",
                "a.toml",
                files={"a.html": WITHOUT_YEAR},
            ),
        ),
    ),
    "收表、汇总时：只是提醒": (
        Message(
            "kind_not_told",
            "看不出“〈名称〉”是镇、乡还是街道，请写全名，如：示例镇",
            "单位名称没有写全",
            "写全名；不是乡镇、街道的（农场、管委会等）不用改",
            command("sheet", "make", "名单.txt", "--year", "2025", files={"名单.txt": "甲\n"}),
        ),
        Message(
            "row_open",
            "〈页〉 第〈行〉行 〈单位〉：还有〈几〉项没有填：〈名称〉",
            "这一行没有填完",
            "请单位补上，再读一次",
            sheet_with_gaps,
        ),
        Message(
            "rows_empty",
            "没有填、没有写文件的（〈几〉个）：〈单位〉",
            "这些单位的行空着",
            "请单位填好，再读一次",
            sheet_with_gaps,
        ),
        Message(
            "not_handed_in",
            "没有交的（〈几〉个）：〈单位〉",
            "名单里有、没有收到的",
            "催报",
            collected("--units", "名单.txt", names="示例镇\n丙镇\n"),
        ),
        Message(
            "not_on_the_list",
            "名单里没有、也加进去了的（〈几〉个）：〈单位〉",
            "名单不全，或混进了别的单位",
            "补名单，或拿掉那一份",
            collected("--units", "名单.txt", names="示例镇\n"),
        ),
        Message(
            "not_added",
            "没有相加：〈项目〉，〈几〉个单位没有填：〈单位〉",
            "有单位没有填这一项",
            "请单位补上，再汇总一次",
            collected(),
        ),
        Message(
            "added_of_some",
            "有的单位没有、只加了有的单位的（〈几〉项，是哪些单位写在填报文件开头）：〈项目〉",
            "不是每个单位都有的工作",
            "不用改",
            two(one=(("[training]\n", "[openness]\nvisitors = 30\n\n[training]\n"),)),
        ),
        Message(
            "without_last",
            "没有上年资料、没有核对结转的（〈几〉个）：〈单位〉",
            "--last 里没有这些单位的",
            "补上它们上年的文件",
            collected("--last", "名单.txt", names="示例镇\n"),
        ),
    ),
}
