"""Slips that an inspector reads at once: doubled and mistyped words, colons in colons, 均 and 分别 said of one."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from conftest import EXAMPLES

from drafter.cli import run
from drafter.rules import wordlists
from drafter.rules.wordlists import entries
from drafter.text.wordlists import word_lists
from drafter.world import World

REPORTS = Path(__file__).parent / "reports"
TITLE = "青石镇2023年政府信息公开工作年度报告"
LAST = "主动公开政府信息的情况在县人民政府网站公布。"


def checked(folder: Path, *lines: str, title: str = TITLE) -> list[tuple[str, str, str, str]]:
    """Rule, level, message and quote of what `drafter check --json` says of a text file of these lines."""
    path = folder / "report.txt"
    path.write_text("\n".join((title, "一、总体情况", *lines, LAST)) + "\n", encoding="utf-8")
    out = io.StringIO()
    run(["check", "--json", str(path)], World(io.StringIO(), out, io.StringIO(), folder=folder))
    said = json.loads(out.getvalue())["findings"]
    return [(one["rule"], one["level"], one["message"], one["quote"]) for one in said]


def wording(folder: Path, *lines: str, title: str = TITLE) -> list[tuple[str, str, str, str]]:
    """What is said of wording, marks and run-on lists."""
    said = checked(folder, *lines, title=title)
    return [one for one in said if one[0] in ("WORDING", "PUNCT") or "一是" in one[2]]


DOUBLED = "文字重复"
COLON = "冒号套冒号"
STOP = "分项里已有句号"
ALONE = "没有“二是”"
TWO = "两组“一是"
BOTH = "不用“均”"
EACH = "不用“分别”"
AMONG = "不必列“其中”"
MORE = "不用“等”"
ZERO = "可以不写"
TWICE = "句子"
SLIP = "疑为错别字"

FIRES = [
    (DOUBLED, "拟公开的信息由由分管领导审查。"),
    (DOUBLED, "请与青石镇镇党政综合办公室联系。"),
    (DOUBLED, "我镇我镇认真落实各项要求。"),
    (DOUBLED, "认真落实信息公开的的各项要求。"),
    (DOUBLED, "完成了了全部任务。"),
    (DOUBLED, "本报告是是按照要求编写的。"),
    (DOUBLED, "工作考核方面，工作考核方面，政务公开列入综合考核。"),
    (DOUBLED, "全年公开信息120条条。"),
    (DOUBLED, "全年收到留言3件件。"),
    (DOUBLED, "全年发布解读12篇篇。"),
    (DOUBLED, "及时更新公开目录及时更新公开目录。"),
    (DOUBLED, "云溪县青石镇青石镇党政综合办公室负责。"),
    (DOUBLED, "一是一是加强学习；二是完善制度。"),
    (DOUBLED, "根据据上级要求编写。"),
    (COLON, "2022年提出的措施落实情况如下：一是加强培训：举办培训2次；二是完善栏目：新增栏目3个。"),
    (COLON, "改进措施落实情况如下：加强培训：举办培训1次。"),
    (COLON, "下一步打算：一是加强学习；二是抓好落实：每月检查一次。"),
    (COLON, "全年公开情况为：共公开12条，其中：网站10条，公众号2条。"),
    (STOP, "一是意识不强。部分站所不够重视；二是内容不全。解读偏少；三是形式单一。"),
    (ALONE, "存在的不足，一是内容不够全面。今后将加以改进。"),
    (TWO, "一是意识不强；二是内容不全。今后，一是加强学习；二是完善目录。"),
    (BOTH, "全年收到申请1件，均由自然人提出。"),
    (BOTH, "2023年，我镇新收政府信息公开申请1件，由自然人提出。上述申请到年底均未办结。"),
    (BOTH, "该申请均已按期答复。"),
    (EACH, "全年公开信息分别为政策文件35条。"),
    (AMONG, "公开工作动态类信息，其中：工作动态1条（占100%）。"),
    (MORE, "我镇在县政府网站公开信息，设有公开年报等栏目。"),
    (ZERO, "全年发放宣传材料0份，悬挂横幅0幅。"),
    (ZERO, "参加过相关培训的人员占0%。"),
    (SLIP, "认真落实政府信息公天各项要求。"),
    (SLIP, "认真学习党的十九大六中全会精神。"),
    (SLIP, "建设法制政府。"),
    (SLIP, "登陆网站即可查阅。"),
]

SILENT = [
    "试试新办法，一条条落实，件件有回音，年年有进步，人人有责任。",
    "村村通广播、村村响喇叭，天天更新，常常检查，渐渐完善。",
    "群众的理由由办公室核实，案由由司法所审核。",
    "青石镇镇长任组长，乡镇镇长参加会议。",
    "为了了解群众需求，开展走访；除了了解情况，还征求意见。",
    "于是是否公开由办公室审核，是是非非要分清。",
    "收到留言12件件件有回音。",
    "修订工作条例3条，条条落实。",
    "村民村民小组、社区社区居委会设有公开栏。",
    "完善旨在在线办理的平台，重在在校学生。",
    "主要做法有：一是加强学习；二是完善制度。",
    "办公时间为8:30—12:00，下午为14:30—17:30。",
    "可与办公室联系，地址：青石镇迎宾路1号；电话：0578-0001234；传真：0578-0001235。",
    "印发《青石镇方案：公开篇》，要求如下：及时公开。",
    "明确责任（组长：镇长；成员：各办主任），任务如下：每月更新。",
    "1.主动公开情况：全年公开12条，其中：网站10条。",
    "领导小组由以下人员组成：组长：镇长，成员：各办主任。",
    "公开12条，其中：网站10条。存在的问题：解读偏少。",
    "一是意识不强；二是内容不全。",
    "一是意识不强。部分站所不够重视。二是内容不全。",
    "一是意识不强，其次是内容不全。",
    "这是全县统一的要求之一是常识。",
    "收到申请2件，均由自然人提出。",
    "收到申请1件，结转1件，均已办结。",
    "网站发布1条、公众号发布1条，均已更新。",
    "户均1件，均衡推进。",
    "网站、公众号分别为35条、20条。",
    "自然人、法人申请分别为3件。",
    "其中网站10条（占100%的一半即50%）。",
    "设有公开年报等5个栏目，设有公开指南、公开年报等栏目。",
    "全年收到申请0件，复议0件，收费0元。",
    "增长10%，发放宣传材料100份，占10%。",
    "水稻亩均增产0.5%，公开10次。",
    "台风登陆前发布预警，可登录网站查询。",
    "把政府信息开放工作作为重点，要做为民办实事的干部。",
    "随着法治政府建设推进，法制审核全面落实。",
    "深入学习习近平新时代中国特色社会主义思想，全面贯彻党的二十大和二十届三中全会精神。",
    "不忘初心、牢记使命，深化“放管服”改革，推动高质量发展和乡村振兴。",
    "按排污许可办理，按排名先后公布。",
    "利用暑假组织党员干部暑期培训。",
]


@pytest.mark.parametrize(("message", "text"), FIRES)
def test_a_slip_is_told_with_its_sentence(tmp_path: Path, message: str, text: str) -> None:
    said = [one for one in wording(tmp_path, text) if message in one[2]]
    assert said
    assert said[0][3] in text and said[0][3]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_is_left_alone(tmp_path: Path, text: str) -> None:
    assert wording(tmp_path, text) == []


def test_a_doubled_street_office_is_found_and_a_street_is_not(tmp_path: Path) -> None:
    title = "城关街道办事处2023年政府信息公开工作年度报告"
    assert wording(tmp_path, "请与城关街道街道党政办公室联系。", title=title)
    assert not wording(tmp_path, "城关街道街道两侧设有公开栏。", title=title)


def test_a_town_whose_name_ends_twice_in_town_is_no_slip(tmp_path: Path) -> None:
    assert not wording(tmp_path, "壶镇镇人民政府高度重视。", title="壶镇镇人民政府2023年政府信息公开工作年度报告")


def test_a_town_s_name_runs_into_no_slip(tmp_path: Path) -> None:
    title = "布谷乡人民政府2023年政府信息公开工作年度报告"
    assert not wording(tmp_path, "现向社会公布布谷乡人民政府的工作情况。", title=title)
    assert wording(tmp_path, "现向社会公布布青石镇人民政府的工作情况。")


def test_a_sentence_that_stands_twice_is_told_with_both_places(tmp_path: Path) -> None:
    sentence = "党政办公室每季度检查公开栏目的更新情况并通报。"
    said = [
        one
        for one in wording(tmp_path, f"为做好工作，制定计划。{sentence}", "二、主动公开", sentence)
        if TWICE in one[2]
    ]
    assert [(one[1], one[3]) for one in said] == [("warning", sentence)]
    assert "第" in said[0][2]


def test_a_denial_that_stands_twice_is_a_hint(tmp_path: Path) -> None:
    sentence = "全年没有发生因政府信息公开引起的行政复议。"
    said = [one for one in wording(tmp_path, sentence, "二、行政复议", sentence) if TWICE in one[2]]
    assert [one[1] for one in said] == ["notice"]


@pytest.mark.parametrize(
    "text",
    [
        "没有其他事项。",
        "联系电话：0578-0001234，地址：青石镇人民政府党政综合办公室。",
        "（一）加强组织领导，落实工作责任",
    ],
)
def test_short_sentences_contact_lines_and_headings_may_stand_twice(tmp_path: Path, text: str) -> None:
    assert not [one for one in wording(tmp_path, text, "二、其他", text) if TWICE in one[2]]


def test_every_listed_slip_is_found_and_told_with_the_right_words(tmp_path: Path) -> None:
    listed = entries("slips")
    assert len(listed) > 150
    messages = {one[2] for one in wording(tmp_path, *(f"下文说的是（{one.wrong}）。" for one in listed))}
    assert [one.wrong for one in listed if f"{SLIP}：“{one.wrong}”应为“{one.right}”" not in messages] == []


def test_right_words_that_hold_a_listed_slip_are_left_alone(tmp_path: Path) -> None:
    kept = [(one.wrong, words) for one in entries("slips") for words in one.kept]
    said = wording(tmp_path, *(f"下文说的是（{words}）。" for _, words in kept))
    assert [one for one in said if SLIP in one[2]] == []


def test_every_listed_doubling_is_found_unless_it_hangs_on_the_unit_s_name(tmp_path: Path) -> None:
    listed = [one for one in entries("doubles", "误叠") if not one.wrong.startswith(("镇镇", "乡乡", "街道街道"))]
    for entry in listed:
        assert any(DOUBLED in one[2] for one in wording(tmp_path, f"此处{entry.wrong}，另起。")), entry.wrong
    kept = [words for one in listed for words in one.kept]
    assert [
        words for words in kept if any(DOUBLED in one[2] for one in wording(tmp_path, f"此处{words}，另起。"))
    ] == []


def test_the_list_of_slips_names_each_once_and_never_corrects_into_another() -> None:
    listed = entries("slips")
    wrongs = [one.wrong for one in listed]
    assert len(wrongs) == len(set(wrongs))
    for one in listed:
        assert all(one.wrong in words for words in one.kept)
        assert not any(wrong in one.right for wrong in wrongs), one


MINE = (DOUBLED, COLON, STOP, ALONE, TWO, BOTH, EACH, AMONG, MORE, ZERO, SLIP)


@pytest.mark.parametrize("folder", ["old", "new"])
def test_clean_reports_raise_none_of_these(tmp_path: Path, folder: str) -> None:
    lines = (REPORTS / folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    clean = [truth["file"] for truth in map(json.loads, lines) if truth.get("clean", not truth["rules"])]
    assert clean
    paths = [str(REPORTS / folder / name) for name in clean]
    out = io.StringIO()
    run(["check", "--json", *paths], World(io.StringIO(), out, io.StringIO(), folder=tmp_path))
    said = [one for report in json.loads(out.getvalue()) for one in report["findings"] if one["level"] != "notice"]
    assert [one for one in said if any(message in one["message"] for message in MINE)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_shipped_examples_raise_none_of_these(tmp_path: Path, path: Path, copies: Path) -> None:
    arguments = ["render", str(copies / path.name), "--draft", "--to", "txt", "--out", str(tmp_path)]
    run(arguments, World(io.StringIO(), io.StringIO(), io.StringIO()))
    (report,) = tmp_path.glob("*.txt")
    out = io.StringIO()
    run(["check", "--json", str(report)], World(io.StringIO(), out, io.StringIO(), folder=tmp_path))
    said = json.loads(out.getvalue())["findings"]
    assert [one for one in said if any(message in one["message"] for message in MINE)] == []


def test_each_list_of_words_is_looked_up_and_names_each_word_once() -> None:
    room = Path(wordlists.__file__).parent
    source = "".join(module.read_text(encoding="utf-8") for module in room.glob("*.py"))
    for name, words in word_lists(room / "words.txt").items():
        assert f'"{name}"' in source or name.startswith(("old_", "labels_of_")), name
        assert len(words) == len(set(words)), [word for word in words if words.count(word) > 1]
