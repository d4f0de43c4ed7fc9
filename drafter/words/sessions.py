"""Starting and ending a session: the commands that ask, the menu, what came over, what is left."""

from __future__ import annotations

from datetime import datetime

from drafter.words.shell import argument

NOT_INTERACTIVE = "这里不是终端，没法逐项提问"
PLAIN_CHOICE_KEYS = "↑↓ 移动，回车选定 · Ctrl-C 停"
MENU_NEWCOMER = "这里还没有填报文件。起草哪一年的报告？"
MENU_NEWCOMER_HINT = (
    "有去年的填报文件（.toml）或报告（Word、WPS、PDF、文本、网页）的，先拷到这里再来，去年的内容可以沿用"
)
MENU = "要做什么？"
MENU_YEAR = "起草哪一年的报告？"
MENU_OTHER = "给另一个单位新建一份"
MENU_QUIT = "不做了"


def menu_year(year: int) -> str:
    """The option of a year to report on."""
    return f"{year}年度"


def menu_fill(file: str, unit: str, year: int, left: int) -> str:
    """Go on with an unfinished file."""
    return f"接着填 {unit}{year}年度（{file}，还有{left}项没填）"


def menu_look(file: str, unit: str, year: int) -> str:
    """Look through a finished file."""
    return f"核对、修改 {unit}{year}年度（{file}）"


def menu_new(file: str, unit: str, year: int) -> str:
    """Start the year after a file's."""
    return f"起草 {unit}{year}年度，沿用 {file}"


def menu_render(file: str, unit: str, year: int) -> str:
    """Render a finished file."""
    return f"生成报告 {unit}{year}年度（{file}）"


def menu_mend(file: str) -> str:
    """Mend a file that cannot be read."""
    return f"改正 {file} 里写错的地方"


def menu_restore(file: str) -> str:
    """Bring a file back that cannot be read but has a backup."""
    return f"用备份恢复 {file}"


def menu_check(number: int) -> str:
    """Check the files of the folder."""
    return f"检查这里的{number}份填报文件有没有矛盾"


def menu_more(number: int) -> str:
    """There are more files than the menu shows."""
    return f"这里有{number}份填报文件，只列出最近的几份；其余的请用 drafter fill 文件名"


def not_interactive_hint(file: str) -> str:
    """What to do where nobody can be asked; `file` is the answers file, where it is known."""
    written = "" if file else "用 drafter new --no-input 写出填报文件（.toml），"
    named = f" {file} " if file else ""
    again = "（还没有的，先用 drafter new --no-input 写出）" if file else ""
    return f"请换一个终端窗口；或{written}用记事本打开{named}填写{again}，再用 drafter render 生成报告"


NAME_OR_PATH = "名称或路径"
FILE_NAME = "文件"
YEAR_PLACE = "年度"
NEW_SHORT = "新建今年的填报文件，并逐项提问"
NEW_HELP = "新建一份填报文件，并逐项提问。每答一项就保存一项，随时可按 Ctrl-C 停下，以后用 drafter fill 接着填。"
NEW_TEMPLATE_OPTION = "用哪个模板（不写就沿用去年的，或按年度选）"
LAST_OPTION = "去年的填报文件或报告（Word、WPS、PDF、文本、网页）：名称、地址等沿用，数字显示在旁边，结转数自动转入"
YEAR_OPTION = "报告哪一年（不写就是去年文件的下一年；没有去年文件的，十月以前是上一年，十月起是本年）"
OUT_OPTION = "填报文件写到哪里（不写就是 单位-年度.toml）"
NO_INPUT_OPTION = "不提问，只写出填报文件，用记事本填"
FILL_SHORT = "接着填一份填报文件"
FILL_HELP = "接着填：只问还没有答的；加 --all 就全部再问一遍，现有的答案可以直接回车保留。"
ALL_OPTION = "全部再问一遍"
SWITCH_OPTION = "改用另一个模板：合用的答案照用，不合用的留着备用"
USE_NONE = "不用，从头填"


OPEN_ENDING = ".在填"
OPEN_IN_ANOTHER = "这份填报文件正在另一处填写。两处同时填，后存的会改掉先存的。"
LEAVE_IT_THERE = "不填了，等那边填完"
GO_ON_BESIDE = "仍然接着填（两处答得不一样的，会说出来）"
LIFT_PROTECTION_FIRST = "请先取消只读再填"


def open_here(host: str, process: int, now: datetime) -> str:
    """What the mark of a file says that is being filled in."""
    return f"正在填写：电脑 {host}，进程 {process}，{now.month}月{now.day}日 {now:%H:%M} 打开"


def fill_it(file: str) -> str:
    """How to go on with a file that exists."""
    return f"接着填请用 drafter fill {argument(file)}，要另存请加 --out"


def several_last(year: int, names: list[str]) -> str:
    """Several files of last year lie in the folder."""
    return f"这里有{len(names)}份{year}年的填报文件（{'、'.join(names)}），没有取用；要用请写 --last 文件名。"


def passed_over(fault: str) -> str:
    """A file of the folder that cannot be read is not considered."""
    return f"没有取用：{fault}"


def takes_last(name: str) -> str:
    """The one file of last year is used."""
    return f"沿用去年的填报文件 {name}。"


def offer_last(names: list[str]) -> str:
    """Last year's file is offered."""
    if len(names) == 1:
        return f"这里有去年的填报文件 {names[0]}，要沿用吗？"
    return "这里有几份去年的填报文件，沿用哪一份？"


def use_last(name: str) -> str:
    """The option that takes last year's file."""
    return f"沿用 {name}"


def last_gone(name: str) -> str:
    """Last year's file is not there any more."""
    return f"找不到（或读不了）去年的填报文件 {name}，这次不显示去年的内容。"


def carried_over(kept: int, derived: list[str], unused: list[str]) -> list[str]:
    """What came over from last year's file, in lines; nothing where nothing did."""
    said = [f"沿用去年{kept}项"] if kept else []
    said += [f"由去年推算{len(derived)}项（{'、'.join(derived)}）"] if derived else []
    lines = [f"{'，'.join(said)}，其余逐项问。"] if said else []
    return lines + ([f"去年有、这个模板不写的{len(unused)}项，没有沿用：{'、'.join(unused)}。"] if unused else [])


def switched(title: str) -> str:
    """The file is another template's from now on."""
    return f"改用模板：{title}。"


def reused(serves: list[str], unused: list[str], open: int) -> list[str]:
    """What of the answers the new template uses, in lines."""
    lines = [f"已填的{len(serves)}项照用。"] if serves else []
    lines += [f"这个模板不写的{len(unused)}项，留在文件里备用：{'、'.join(unused)}。"] if unused else []
    return [*lines, f"还有{open}项没有答案，接着问。"]


def moved(old: str, new: str) -> str:
    """An answer of an older version stands under its new name."""
    return f"填报文件里的 {old} 现在叫 {new}，已按新名称读入，下次保存时写入文件。"


def new_begins(year: int, title: str, last: str) -> str:
    """What is about to be filled in."""
    used = f"去年的资料：{last}。" if last else ""
    return f"起草{year}年度报告，模板：{title}。{used}\n每答一问就保存一次，按 Ctrl-C 可随时停下。\n"


def only_written(file: str, needed: int) -> str:
    """The file was written without questions."""
    return f"已写好 {file}：还有{needed}项待填。接着填请用 drafter fill {argument(file)}，或用记事本打开填写。"


def session_done(number: int, file: str) -> str:
    """The session is over."""
    return f"答了{number}问，已保存到 {file}。" if number else f"{file} 没有要问的了。"


def still_open(terms: list[str], file: str) -> str:
    """What is still to be answered."""
    return f"还有{len(terms)}项没填：{'、'.join(terms)}。接着填请用 drafter fill {argument(file)}"


def render_next(file: str) -> str:
    """What to type next."""
    return f"都填好了。生成报告请用 drafter render {argument(file)}"


def last_not_before(last: int, year: int) -> str:
    """The file given as last year's is not of an earlier year."""
    return f"这份填报文件是{last}年度的，不能当作{year}年度报告的去年资料"
