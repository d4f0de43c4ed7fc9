"""What is said of a text file (.toml) that cannot be read: the line, and what is wrong in it."""

from __future__ import annotations

from drafter.text.characters import visible
from drafter.words.values import shown

BROKEN_TOML = "写法有误，读不了"
BROKEN_TOML_HINT = "请检查这一行的等号、引号和括号（文字要加英文双引号），改好后再试"
TOML_TOO_DEEP = "括号套得太多，读不了"
TOML_TOO_MANY_NAMES = "一行里的名称太多，读不了"
TOML_BACKSLASH = "英文双引号里的反斜杠 \\ 要写成 / 或 \\\\，或者改用英文单引号"
TOML_CONTROL = "这一行有看不见的控制字符，请把这一行删去重写"
TOML_DATE = "日期要写成 2026-01-20 这样"
ENGLISH_QUOTES = '引号要用英文的 "…"，不能用中文的“…”'
QUOTE_LEFT_OPEN = '引号没有收尾，请在文字末尾补上英文双引号 "'
INNER_QUOTES = "文字里面的引号请改用中文的“…”，英文双引号只放在开头和末尾"
BEHIND_QUOTES = "引号后面多了内容，请放进引号里，或在前面加“#”作为说明"
TEXT_UNQUOTED = '文字要加英文双引号，如 name = "示例镇"'
NO_ANSWER_THERE = "这里没有写答案；还不知道的，行首加“#”"
NO_EQUALS = "缺少等号；一行写一项：名称 = 答案，说明的话行首加“#”"
KEY_NAME = "等号左边（或方括号里）要用原来的英文名称，不能改动"
HEADING_FORM = "一节的标题要独占一行，写成 [名称]，方括号用英文的"
ODD_BLANK = "这一行有全角空格或看不见的字符，请改成英文空格或删去"
MISSING_COMMA = "上一条后面缺少英文逗号"
IN_BRACES = '花括号要写在一行里：{name = "文件", count = 12}，各项之间用英文逗号，末尾没有逗号'
KEY_TWICE_HERE = "这一项前面已经写过，请只留一处"


def broken_toml(line: str) -> str:
    """The file cannot be read; the words of the line where it fails (empty: not known)."""
    return f"{BROKEN_TOML}：{line}" if line else BROKEN_TOML


def line_shown(text: str, column: int, most: int = 40) -> str:
    """The words of a line around a column (from 1), shortened; what cannot be seen is shown as its number."""
    start = 0 if len(text) <= most else max(0, min(column - 1 - most // 2, len(text) - most))
    cut = visible(text[start : start + most].strip())
    return ("…" if start else "") + cut + ("…" if start + most < len(text) else "")


def toml_too_large(most: int) -> str:
    """The file is larger than any answers file."""
    return f"文件太大（超过{most // 1024}KB），不像填报文件"


def toml_too_long(text: str) -> str:
    """A name or number without end."""
    return f"{shown(text)}有{len(text)}个字，太长，读不了"


def half_width_digits(right: str) -> str:
    """Full-width digits."""
    return f"数字要用半角，写成 {right}"


def no_separators(right: str) -> str:
    """A number in groups of three digits."""
    return f"数字中间不加逗号，写成 {right}"


def no_measure(right: str) -> str:
    """A measure word behind a number."""
    return f"数字后面不写单位，写成 {right}"


def quoted_value(said: str) -> str:
    """Something that must stand in quotation marks: a percentage, a telephone number, a postcode."""
    return f'百分数、电话、邮编要加英文双引号，写成 "{said}"'


def yes_or_no(right: str) -> str:
    """Yes or no in another spelling."""
    return f"写成 {right}（是 true，否 false）；是文字的，加英文双引号"


def english_mark(found: str, right: str) -> str:
    """A Chinese mark where an English one belongs."""
    return f"“{found}”要改成英文的“{right}”"


def not_closed(mark: str) -> str:
    """A bracket, or three quotation marks, that nothing closes."""
    close = {"[": "]", "{": "}"}.get(mark, mark)
    return f"这里的“{mark}”没有收尾，请在末尾补上“{close}”"


def key_twice(name: str, line: int) -> str:
    """A name, and the line where it stands already."""
    return f"{shown(name)}在第{line}行已经写过，请只留一处"
