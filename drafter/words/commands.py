"""The command line: help texts, faults of usage, results."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.words.shell import argument
from drafter.words.values import nearest

HELP = "起草政府信息公开工作年度报告：在终端里逐项回答，核对数字，生成 Word 和文本。"
HELP_OPTION = "显示这份说明"
VERSION_OPTION = "显示版本号"
DEBUG_OPTION = "出错时连程序内部的情况一起显示，供维护的人查看；写在命令的前面"
COMMANDS = "命令"
OPTIONS = "选项"
USAGE = "用法："
OPTIONS_PLACE = "[选项]"
COMMAND_PLACE = "命令 [参数]..."
NAME_PLACE = "[模板名]"
FAULT = "出错："
STOPPED = "已停止。"
NO_MEMORY = "内存不够"
HELPER_ENDED = "处理这份文件的进程被系统结束了，多半是内存不够"
NO_MEMORY_HINT = "请关闭其他程序后再试"
FOLDER_GONE = "现在所在的文件夹已经不在了"
FOLDER_GONE_HINT = "请换到别的文件夹再运行"
RUN_WITH_DEBUG = "已经保存的内容都还在。请把命令写成 drafter --debug … 再运行一次，把显示的内容转给维护程序的人"
BAD_USAGE = "命令的写法不对"
TEMPLATES_SHORT = "列出模板，或看一个模板问些什么"
TEMPLATES_HELP = "列出模板；写上模板名，就列出这个模板要问的问题。"
CHECK_OPTION = "只检查模板写得对不对，不用数据"
TEMPLATE_ASKS = "要问的问题："
SCHEMA_SHORT = "输出填报文件的 JSON Schema"
SCHEMA_HELP = "输出填报文件的 JSON Schema，供其他程序生成或核对填报文件。"


ANSWERS_PLACE = "填报文件..."
FOLDER_PLACE = "文件夹"
FORMAT_PLACE = "格式"
NUMBER_PLACE = "个数"
NAME_OR_PATH_PLACE = "模板名或文件夹"
RENDER_SHORT = "生成报告（Word、文本、网页）"
RENDER_HELP = (
    "把填报文件生成报告，默认生成 Word（docx）和文本（txt），放在填报文件旁边；可以一次写很多份，也可以给文件夹。"
    "还有没填的或者数字对不上的，不生成，并列出来。"
)
TO_OPTION = "生成哪种文件：docx、txt、html，可以写多次"
OUT_DIR_OPTION = "放到哪个文件夹"
TEMPLATE_OPTION = "换一个模板生成"
DRAFT_OPTION = "先出草稿：没填的地方写成【待填：…】，文件名带（草稿）"
CHART_OPTION = "都画图（--chart）或都不画（--no-chart）；不写时只在网页里画"
SAME_REPORT_HINT = "请分开生成，或给其中一个文件改名"
INPUT_HINT = "请用 --out 写到别处，或给填报文件换一个名字（以 .toml 结尾）"
FILES_PLACE = "文件..."
CHECK_SHORT = "核对填报文件或成文的报告"
CHECK_HELP = (
    "逐条列出填报文件（.toml）或成文的报告（Word、WPS、PDF、文本、网页）里的矛盾、需要核对的地方和提示，"
    "报告还列出是哪一段、哪句话；不改动文件，可以一次核对很多份，也可以给文件夹。"
    "填报文件的去年数据取自文件里的记录，也可以用 --last 指定去年的填报文件或报告。\n"
    "例：drafter check 2025年度报告.docx --last 2024年度报告.docx\n"
    "    drafter check 各镇/*.docx --to 汇总.xlsx --units 名单.txt"
)
CHECK_LAST_OPTION = "拿哪个填报文件或报告作去年的资料比对；给文件夹的，各单位与自己的比对"
SKIP_OPTION = "只写答案、模板、版式或者程序变了的，其余报告原样不动"
JOBS_OPTION = "同时用几个进程（不写时文件多了自动多用几个）"
JSON_OPTION = "输出 JSON，供其他程序读取"
NOTHING_TO_CHECK = "没有找到可以核对的文件"
NO_ANSWERS_IN_FOLDER = "这个文件夹里没有填报文件（.toml）"
NOTHING_FOUND = "没有发现矛盾"
LEVELS = {"error": "矛盾", "warning": "请核对", "notice": "提示"}
"""What a finding's level is called."""


def unforeseen(kind: str) -> str:
    """Something unforeseen went wrong in the program itself; which kind of exception it was."""
    return f"程序自身出了问题（{kind}），这一步没有做成"


def finding_line(level: str, rule: str, message: str) -> str:
    """A finding on the screen, with its level and rule."""
    return f"{LEVELS[level]}：{message}（{rule}）"


def checked(file: str, clean: bool) -> str:
    """The line a checked file's findings stand under, or the one line of a clean file."""
    return f"{file}：{NOTHING_FOUND if clean else ''}"


def checked_finding(level: str, rule: str, message: str, terms: list[str]) -> str:
    """A finding under its file, and which answers it touches."""
    return f"  {LEVELS[level]}：{message}（{rule}）" + (f"\n    涉及：{'、'.join(terms)}" if terms else "")


def still_needed(number: int, file: str) -> str:
    """How many answers the report still needs; they are no contradiction."""
    return f"  还有{number}项没有填，用 drafter fill {argument(file)} 接着填"


def last_not_read(name: str) -> str:
    """Last year's file, named in the record, is not there or broken, so nothing was compared with it."""
    return f"  找不到（或读不了）去年的填报文件 {name}，没有与去年比对"


def last_of_another_unit(file: str, there: str, here: str) -> str:
    """The file given as last year's is another unit's."""
    return f"{file} 是{there}的，这里是{here}的：没有与去年比对，请换成{here}去年的报告"


def no_last_year_of(unit: str) -> str:
    """In the folder with last year's files there is none of the unit."""
    return f"去年的文件里没有{unit}的，没有与去年比对"


def last_of_another_year(file: str, then: int, year: int) -> str:
    """The file given as last year's is older than that."""
    return f"{file} 是{then}年度的，不是上一年（{year - 1}年度）的：只比对了文字，没有比对数字"


def check_done(wrong: int, doubtful: int, failed: int, total: int) -> str:
    """How many of many files were checked, hold contradictions, or only doubts, and how many could not be checked."""
    if failed == total:
        return f"{total}份都没有核对成，原因见上"
    found = [f"{wrong}份有矛盾"] if wrong else []
    found += [f"{'另有' if wrong else ''}{doubtful}份有请核对的地方"] if doubtful else []
    said = f"共核对{total - failed}份，" + ("，".join(found) or NOTHING_FOUND)
    return said + (f"；{failed}份没有核对成，原因见上" if failed else "")


def contradictions(file: str) -> str:
    """A report was not made because its figures contradict each other."""
    return f"{file}：内容有矛盾，报告没有生成。请改正以下各处后再试（用 drafter fill 或直接改文件）："


def open_figures(file: str, terms: list[str]) -> str:
    """A report was not made because answers are open; they are named."""
    return (
        f"{file}：还有{len(terms)}项没有填，报告没有生成：{'、'.join(terms)}。"
        f"请用 drafter fill {argument(file)} 接着填，或加 --draft 先出草稿。"
    )


def draft_mark(errors: list[str]) -> str:
    """What stands at the head of a draft that contradicts itself."""
    return f"【草稿：有{len(errors)}处矛盾，改好后重新生成。{'；'.join(errors)}】"


def draft_open(number: int, places: int) -> str:
    """A draft has open places: how many answers, and in how many places."""
    return f"草稿中还有{number}项待填，共{places}处，已用【待填：…】标出"


def written(file: str) -> str:
    """A report was written."""
    return f"已生成 {file}"


def not_printed(terms: list[str]) -> str:
    """Answers that the template has no place for."""
    return f"提示：有{len(terms)}项已填，但这个模板不写，没有进报告：{'、'.join(terms)}"


def no_date_printed(draft: bool) -> str:
    """The report has no date of signing."""
    return "提示：没有填成文日期，报告末尾只有落款单位" + ("" if draft else "，签发前请补上")


def unchanged(answers: str) -> str:
    """The report of an answers file is there as it would be made again."""
    return f"{answers} 的报告没有变化，原样不动"


def not_done(files: list[str]) -> str:
    """Once more, below all else that was said, the files of which no report was made."""
    return "没有完成的文件：\n" + "\n".join(files)


def batch_done(good: int, drafts: int, failed: int, skipped: int = 0) -> str:
    """How many of many files were rendered, how many only as drafts with something left to do, how many not at all.

    Of those rendered, `skipped` were left alone.
    """
    said = f"完成{good}份" + (f"（其中{skipped}份没有变化，原样不动）" if skipped else "")
    said += f"，另有{drafts}份是草稿" if drafts else ""
    return said + (f"，{failed}份没有完成，原因见上" if failed else "")


def same_report(one: str, other: str) -> str:
    """Two answers files would be written to the same report."""
    return f"{one} 和 {other} 会生成同名的报告"


def see_help(path: str) -> str:
    """Where the help is."""
    return f"用法见 {path} --help"


def no_such_option(name: str, near: Iterable[str]) -> str:
    """An option that does not exist."""
    near = list(near)
    return f"没有 {name} 这个选项" + (f"，是否指 {near[0]}" if near else "")


def no_such_command(name: str, known: Iterable[str]) -> str:
    """A command that does not exist."""
    return f"没有 {name} 这个命令{nearest(name, known)}"


def missing_argument(name: str) -> str:
    """A command lacks what it works on."""
    return f"缺少{(name or '参数').rstrip('.')}"


def option_needs_value(name: str) -> str:
    """An option came without its value."""
    return f"{name} 后面要写内容"


def bad_argument(name: str, choices: Iterable[str]) -> str:
    """An option's value is not one it takes."""
    choices = list(choices)
    return f"{name} 的内容不对" + (f"，可用：{'、'.join(choices)}" if choices else "")


def whole_number(least: object, most: object) -> str:
    """The numbers that an option takes."""
    return f"{least}到{most}之间的整数"


def template_line(name: str, title: str, about: str) -> str:
    """A template in the list."""
    return f"{name:<20}{title}。{about}"


def template_question(path: str, question: str, measure: str, topic: str) -> str:
    """A question in a template's list; one of a topic (not empty) is asked only where the year had it."""
    asked = f"{question}{f'（{measure}）' if measure else ''}"
    return f"  {path:<36}{asked}{f'［勾选“{topic}”才问］' if topic else ''}"


def template_sound(name: str, number: int) -> str:
    """A template was checked and is sound."""
    return f"{name}：写法正确，共用到{number}项答案"


def stopped(file: str) -> str:
    """The user stopped; where the answers are and how to go on."""
    return f"已停止。答过的内容都已保存，下次用 drafter fill {argument(file)} 接着填。"
