"""What the rules make once: no pattern before it is wanted, and no view of a report but the last one's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from finished import read

from drafter.extract.reading import Reading
from drafter.rules import check_reading
from drafter.rules.once import of_report, possible

LINES = (
    *("一、概述", "2013年，我镇公开信息12条。", "二、主动公开政府信息情况", "公开12条。", "三、依申请公开情况"),
    *("没有收到申请。", "四、收费及减免情况", "没有收费。", "五、行政复议、行政诉讼情况", "没有。"),
    *("六、存在的主要问题及改进措施", "人手不足，将加强培训。", "@青山镇人民政府", "@2014年1月20日"),
)


def test_a_pattern_is_made_of_the_alternatives_that_can_match() -> None:
    parts = (("甲|乙", "甲x|乙x"), ("丙", "丙+"), ("", r"\d+"))
    found = possible(parts, "有丙丙")
    assert found is not None
    assert found.pattern == r"丙+|\d+"
    assert found is possible(parts, "丙")
    assert possible(parts[:2], "无") is None


def test_a_view_is_made_once_for_each_report_in_turn() -> None:
    made: list[Reading] = []

    @of_report
    def view(reading: Reading) -> int:
        made.append(reading)
        return len(made)

    one, other = read(*LINES), read(*LINES)
    assert one == other
    assert [view(one), view(one), view(other), view(other), view(one)] == [1, 1, 2, 2, 3]


def test_a_report_is_let_go_when_the_next_one_is_checked() -> None:
    one, other = read(*LINES), read(*LINES[:-2])
    before = sys.getrefcount(one)
    check_reading(one)
    assert sys.getrefcount(one) > before
    check_reading(other)
    assert sys.getrefcount(one) == before


COUNTING = """
import importlib, re, sys
import drafter.extract.basics
from finished import read
from test_rules_once import LINES
from drafter import rules

compiler = re._compiler
compiled, compile_now = [], compiler.compile
def counted(pattern, flags=0):
    caller = sys._getframe(1)
    while caller.f_code.co_filename.endswith(("/re/__init__.py", "once.py")):
        caller = caller.f_back
    if caller.f_globals.get("__name__", "").startswith("drafter.rules"):
        compiled.append(pattern)
    return compile_now(pattern, flags)
reading = read(*LINES)
compiler.compile = counted
for name in ("years", "units", "leftovers", "personal", "dates", "wording", "contents", "outline", "law"):
    importlib.import_module(f"drafter.rules.{name}")
print(len(compiled))
rules.check_reading(reading)
print(len(compiled))
"""


def test_a_clean_report_needs_few_patterns() -> None:
    tests = str(Path(__file__).parent)
    ran = subprocess.run([sys.executable, "-c", COUNTING], cwd=tests, capture_output=True, text=True, check=True)
    at_import, in_use = map(int, ran.stdout.split())
    assert at_import == 0
    assert in_use < 70
