"""Moving about in a pseudo-terminal: back and forward, the list of questions, contradictions, long texts, windows."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are for POSIX", allow_module_level=True)

from helpers_tty import CTRL_C, CTRL_U, END, EXAMPLES, FILE, NEW, Terminal, finished_but, go_on, read

CATEGORIES, TOTAL, ARTICLES = "其中各类信息各多少条？", "全年主动公开政府信息多少条？", "全年发布政策解读多少篇？"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "shili-2024.toml", tmp_path)
    return tmp_path


def fill(folder: Path, *left: str) -> Terminal:
    """`drafter fill` on the finished example with these answers taken out."""
    finished_but(folder, *left)
    return Terminal(folder, "fill", FILE)


def stop(terminal: Terminal) -> None:
    terminal.keys(CTRL_C)
    assert terminal.end() == 130


# ------------------------------------------------------------------ back and forward


def test_back_three_change_and_forward(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    asked = go_on(terminal, until="政策解读多少篇")
    before = read(folder / FILE)
    for earlier in reversed(asked[asked.index(TOTAL) : -1]):
        terminal.type("<")
        assert terminal.question() == earlier
        assert read(folder / FILE) == before
    assert earlier == TOTAL and "现在填的：312条" in terminal.screen()
    terminal.type("320")
    assert terminal.question() == asked[-1]
    after = read(folder / FILE)
    assert after["proactive"].pop("total") == 320 and before["proactive"].pop("total") == 312
    assert after == before
    stop(terminal)


def test_back_to_the_first_and_on_again_changes_nothing(folder: Path) -> None:
    terminal = Terminal(folder, *NEW)
    asked = go_on(terminal, until="政策解读多少篇")
    before = (folder / FILE).read_bytes()
    for earlier in reversed(asked[:-1]):
        terminal.type("<") if "»" not in terminal.screen() else terminal.keys("<")
        assert terminal.question() == earlier
    terminal.keys("<")
    assert terminal.question() == asked[0] and "已经是第一问" in terminal.screen()
    for later in asked[1:]:
        terminal.type(">") if "»" not in terminal.screen() else terminal.keys(">")
        assert terminal.question() == later
    assert (folder / FILE).read_bytes() == before
    terminal.type("９")
    assert terminal.question() == "全年回应公众关切多少次？"
    stop(terminal)


def test_an_earlier_text_stands_in_the_line(folder: Path) -> None:
    terminal = fill(folder, "publication.date", "supervision.accountability")
    assert "追究责任" in terminal.question()
    terminal.type("＜")
    assert "评议结果" in terminal.question()
    assert "> 11月组织社会评议" in terminal.screen()
    terminal.type("，比上年提高")
    assert "追究责任" in terminal.question()
    assert read(folder / FILE)["supervision"]["evaluation"].endswith("占98.0%，比上年提高")
    terminal.type("《")
    assert "评议结果" in terminal.question()
    terminal.type("＜")
    assert "考核结果" in terminal.question()
    stop(terminal)


def test_put_off_and_asked_again_at_the_end(folder: Path) -> None:
    terminal = fill(folder, "training.sessions", "publication.date")
    assert "培训几次" in terminal.question()
    terminal.type(">")
    assert "落款写哪一天" in terminal.question()
    terminal.type("2026年1月14日")
    assert terminal.question() == "还有1问没填。现在做什么？" and "接着填（还有1问）" in terminal.screen()
    terminal.type("")
    assert "培训几次" in terminal.question()
    terminal.type("3")
    assert terminal.question() == END
    stop(terminal)


# ------------------------------------------------------------------ the list of questions, the end


def test_jump_to_a_section_and_a_question(folder: Path) -> None:
    terminal = fill(folder, "training.sessions", "publication.date")
    assert "培训几次" in terminal.question()
    terminal.type("#")
    assert terminal.question() == "要去哪一节？"
    assert "» 第7节 监督保障（还有1问）" in terminal.screen()
    terminal.pick("第3节 主动公开（已填完）")
    assert "主动公开：要去哪一问？" in terminal.question()
    terminal.keys("<")
    assert terminal.question() == "要去哪一节？"
    terminal.type("")
    terminal.question()
    terminal.pick("政策解读：9篇")
    assert terminal.question() == ARTICLES and "现在填的：9篇" in terminal.screen()
    terminal.type("10")
    assert "落款写哪一天" in terminal.question() or "培训几次" in terminal.asked()
    assert read(folder / FILE)["interpretation"]["articles"] == 10
    stop(terminal)


def test_the_list_can_be_left_again(folder: Path) -> None:
    terminal = fill(folder, "training.sessions")
    terminal.question()
    terminal.type("＃")
    terminal.question()
    terminal.keys("<")
    assert "培训几次" in terminal.question()
    stop(terminal)


def test_an_answer_is_changed_from_the_end(folder: Path) -> None:
    terminal = fill(folder)
    assert terminal.question() == END
    terminal.pick("兼职人员：3人")
    assert "兼职人员" in terminal.question() and "现在填的：3人" in terminal.screen()
    terminal.type("5")
    assert terminal.question() == END
    assert read(folder / FILE)["organisation"]["part_time"] == 5
    terminal.pick("生成报告")
    assert terminal.end() == 0
    assert "专职人员1人、兼职人员5人" in (folder / "示例镇-2025.txt").read_text(encoding="utf-8")


def test_the_report_is_read_page_by_page(folder: Path) -> None:
    terminal = fill(folder)
    terminal.question()
    terminal.pick("先看报告全文")
    pages = []
    while (question := terminal.question()) != END:
        pages.append(question)
        terminal.type("")
    assert len(pages) > 3 and pages[0] == f"报告全文（第1屏，共{len(pages)}屏）"
    stop(terminal)


# ------------------------------------------------------------------ contradictions and doubts


def test_a_contradiction_is_mended(folder: Path) -> None:
    terminal = fill(folder, "proactive.categories", "publication.date")
    assert terminal.question() == CATEGORIES
    terminal.type("10 35 8 118 182")
    question = terminal.question()
    assert question.startswith("矛盾：") and "353" in question and "312" in question
    assert "先放着" in terminal.screen()
    assert read(folder / FILE)["proactive"]["categories"][4] == {"name": "工作动态", "count": 182}
    terminal.pick("主动公开政府信息总数")
    assert terminal.question() == TOTAL and "现在填的：312条" in terminal.screen()
    terminal.type("360")
    assert "落款写哪一天" in terminal.question()
    terminal.type("2026年1月14日")
    assert terminal.question() == END and "矛盾" not in terminal.screen()
    terminal.pick("保存")
    assert terminal.end() == 0 and read(folder / FILE)["proactive"]["total"] == 360


def test_a_contradiction_left_standing_makes_a_draft(folder: Path) -> None:
    terminal = fill(folder, "proactive.categories")
    terminal.question()
    terminal.type("10 35 8 118 182")
    assert terminal.question().startswith("矛盾：")
    terminal.pick("先放着")
    assert terminal.question() == "有1处矛盾还没改。现在做什么？"
    assert "矛盾：" in terminal.screen() and "生成草稿" in terminal.screen()
    terminal.pick("生成草稿")
    assert terminal.end() == 1 and (folder / "示例镇-2025（草稿）.docx").exists()
    again = Terminal(folder, "fill", FILE)
    assert again.question().startswith("矛盾：")
    again.pick("看“分类数量")
    assert again.question() == CATEGORIES
    again.type(CTRL_U + "10 35 8 118 141")
    assert again.question() == END and "矛盾" not in again.screen(), again.screen()
    stop(again)


def test_a_figure_far_from_last_years_is_confirmed_with_enter(folder: Path) -> None:
    terminal = fill(folder, "proactive.total", "proactive.categories")
    assert terminal.question() == TOTAL
    terminal.type("3120")
    assert terminal.question() == TOTAL and "请核对：" in terminal.screen() and "去年286条" in terminal.screen()
    terminal.type("")
    assert terminal.question() == CATEGORIES
    assert read(folder / FILE)["proactive"]["total"] == 3120
    terminal.type("<")
    terminal.question()
    terminal.type("")
    assert terminal.question() == CATEGORIES, "what was confirmed is not asked about again"
    stop(terminal)


def test_a_doubtful_figure_can_be_mended_instead(folder: Path) -> None:
    terminal = fill(folder, "proactive.total")
    terminal.question()
    terminal.type("3120")
    terminal.question()
    terminal.type("312")
    assert terminal.question() == END and read(folder / FILE)["proactive"]["total"] == 312
    stop(terminal)


def test_a_sentence_of_last_year_is_asked_about(folder: Path) -> None:
    terminal = fill(folder, "remedies")
    assert "怎样改进" in terminal.question()
    last = read(folder / "shili-2024.toml")["remedies"][1]
    terminal.type(last)
    assert "怎样改进" in terminal.question() and "请核对：" in terminal.screen()
    stop(terminal)
