"""What is said of looks: the base documents that give the Word pages their fonts, lines and margins."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.words.values import name_shown, nearest, shown

LOOK_OPTION = "写一份版式文件（.docx），在它上面改成本单位的字体、行距、页边距"
PITCH_OPTION = "版式文件的正文行距，28到30磅，默认28.95磅（每页22行）"
DIGITS_OPTION = '版式文件的数字和字母用哪种字体，如 "Times New Roman"；不写就同汉字一样'
STRICT_OPTION = "版式文件的版心按字迹量：首行字顶距纸边37毫米，22行共225毫米（行距29.65磅）；不写就用通行的页边距"
PITCH_PLACE = "磅数"
FONT_PLACE = "字体名"
LOOK_PLACE = "文件.docx"

LOOK_KEY_TITLE = "版式文件"
LOOK_KEY = "Word 报告的版式文件，位置从本文件所在的文件夹算起"
LOOK_COMMENT = f"说明：{LOOK_KEY}；删去下一行就用默认的版式"

PITCH_WRONG = "--pitch 是正文行距，请填28到30之间的磅数，如 28.95"
DIGITS_WRONG = '--digits 是字体名，请填1到31个字符，如 "Times New Roman"'
PITCH_OR_STRICT = "--strict 自己定行距，不同 --pitch 一起写"
ONLY_WITH_LOOK = "--pitch、--digits 和 --strict 要同 --look 一起写，如 drafter templates --look 版式.docx --pitch 28"
LOOK_ALONE = "--look 单独使用，不同模板名和 --check 一起写"
LOOK_NOT_DOCX = "版式文件的名字要以 .docx 结尾"
OTHER_LOOK_NAME = "请换一个文件名"

LOOK_TOO_LARGE = "版式文件太大，不像版式文件"
LOOK_OUTSIDE = "模板的版式文件要放在模板自己的文件夹里"
LOOK_NOT_WORD = "版式文件不是 Word 文档（.docx）"
LOOK_HINT = "可先用 drafter templates --look 新文件.docx 写一份版式文件，再在它上面改（不要删样式，也不要给样式改名）"

_SHOWN = {"Title": "标题", "Signature": "签名", "Date": "日期"} | {f"heading {n}": f"标题 {n}" for n in range(1, 5)}
"""What Chinese word processors call their own styles."""


LOOK_SAMPLES = {
    "Title": "标题：政府信息公开工作年度报告",
    "公文正文": "公文正文：2025年，全镇主动公开政府信息312条，比上年增加26条，增长9.1%。",
    "heading 1": "一、标题 1：主动公开政府信息情况",
    "heading 2": "（一）标题 2：依申请公开",
    "heading 3": "1.标题 3：机构和人员",
    "heading 4": "（1）标题 4：专职人员",
    "一级标题文字": "一级标题文字：写在段首、后面接正文的一级标题。",
    "二级标题文字": "二级标题文字：写在段首、后面接正文的二级标题。",
    "待填": "待填：【待填：草稿里还没有填的地方】",
    "表格文字": "表格文字：表格里的数字 312",
    "表格小字": "表格小字：列数多的表格里的项目和放不下的数字",
    "表后间隔": "表后间隔：表格后面的空白",
    "Signature": "签名：示例镇人民政府",
    "Date": "日期：2026年1月14日",
}
"""A line to show each style by its name; a look's own words never reach a report, and these are not counted as such."""


def look_written(file: str) -> list[str]:
    """A start for a look was written, and what to do with it."""
    return [
        f"已生成 {file}",
        "用 WPS 或 Word 打开，改各个样式的字体、字号、行距，以及页边距和页眉页脚；样式不要删，也不要改名。",
        "里面的文字每种样式一行，是样张，不会带进报告。",
        f"然后在填报文件开头 year 一行下面加一行：look = {quoted(file)}",
    ]


def quoted(file: str) -> str:
    """A path as a TOML string, as a person would type it."""
    path = file.replace("\\", "/")
    return f"'{path}'" if '"' in path else f'"{path}"'


def no_look(name: str, near: Iterable[str]) -> str:
    """The file named as the look does not exist."""
    return f"look 指定的版式文件{name_shown(name)}不存在{nearest(name, near)}"


def look_fails(name: str, reason: str) -> str:
    """The file named as the look is one that the system cannot even look for."""
    return f"look 指定的版式文件{name_shown(name)}读不了：{reason}"


def look_not_text(value: object) -> str:
    """The look is not named by a text."""
    return f"look 应是版式文件的名字，却写成了{shown(value)}"


def look_lacks(styles: Iterable[str]) -> str:
    """A look lacks styles that reports are written in."""
    names = [f"{_SHOWN[name]}（{name}）" if name in _SHOWN else name for name in styles]
    return f"版式文件缺少样式：{'、'.join(names)}"


def look_gone(name: str) -> str:
    """Last year's look is not there, so it was not carried over."""
    return f"去年用的版式文件 {name} 不在了，没有沿用，报告将用默认的版式。"


def look_has_words(file: str) -> str:
    """A look holds words or pictures in its body, which reports do not take over."""
    return f"版式文件 {file} 正文里的文字和图片不会带进报告；要每页都有的，请放在页眉或页脚里"


def other_font(hanzi: str, font: str, instead: str) -> str:
    """Hanzi of the unit's name that the body's font lacks, and in which font they are set instead."""
    return f"单位名称里的“{hanzi}”不在{font}的字库里，Word 报告里改用{instead}；打印前请看标题和落款里显示得对不对"
