"""Web pages in a browser: accessible and right for a validator, on a telephone and a screen, and printed."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from drafter.writers.html import to_html
from pages import browser, measure, samples

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Every kind of page the program writes: the examples, a draft, a comparison, and one that strains the lines."""
    from drafter.cli import run
    from drafter.world import World

    folder = tmp_path_factory.mktemp("web")
    said = io.StringIO()
    world = World(io.StringIO(), said, said, {}, date(2026, 1, 15), folder)
    copies = [shutil.copy(path, folder) for path in samples.EXAMPLES]
    last, this = (str(folder / f"shili-{year}.toml") for year in (2024, 2025))
    assert run(["render", *copies, "--to", "html", "--chart"], world) == 0, said.getvalue()
    assert run(["compare", last, this, "--to", str(folder / "compare.html")], world) == 0, said.getvalue()
    (folder / "draft.toml").write_text('template = "national-2021"\nyear = 2025\n', encoding="utf-8")
    run(["render", str(folder / "draft.toml"), "--draft", "--to", "html"], world)
    hard = {**samples.hard_cases(), "form-2019": samples.with_form("2019", "123456")}
    for name, document in hard.items():
        (folder / f"{name}.html").write_text(to_html(document), encoding="utf-8")
    found = {path.stem: path for path in sorted(folder.glob("*.html"))}
    assert len(found) == len(copies) + 2 + len(hard), said.getvalue()
    return found


def test_no_page_has_a_fault_for_the_validator(web: Mapping[str, Path]) -> None:
    assert browser.faults(list(web.values())) == []


def test_the_validator_sees_a_wrong_header(web: Mapping[str, Path], tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text(web["compare"].read_text(encoding="utf-8").replace('headers="t1-2', 'headers="x', 1), "utf-8")
    assert browser.faults([wrong])


def test_pages_are_accessible_and_no_wider_than_the_screen(web: Mapping[str, Path], tmp_path: Path) -> None:
    pages = {name: path.read_text(encoding="utf-8") for name, path in web.items()}
    for (name, width), found in browser.looked_at(pages, tmp_path).items():
        assert found["checked"] > 10 and found["violations"] == [], (name, width)
        assert found["width"] <= width, (name, width)
        for table, room in found["tables"]:
            assert width < 500 or table <= room, (name, width)


def test_an_inaccessible_page_is_seen(web: Mapping[str, Path], tmp_path: Path) -> None:
    page = web["compare"].read_text(encoding="utf-8")
    wrong = {
        "headers": page.replace('headers="t1-2', 'headers="x', 1),
        "language": page.replace(' lang="zh-CN"', ""),
        "scroll": page.replace(' tabindex="0"', ""),
    }
    for (name, _), found in browser.looked_at(wrong, tmp_path, (375,)).items():
        assert found["violations"], name


def test_a_printed_page_leaves_no_heading_at_its_foot_and_breaks_no_table(
    web: Mapping[str, Path], tmp_path: Path
) -> None:
    pages = measure.read(browser.printed(web["shili-2025"], tmp_path))
    for page in pages:
        assert not re.match(r"[一二三四五六]、|（[一二三四五]）", page.lines[-1].text), page.lines[-1].text
    for first, last in (("第二十条第（一）项", "行政事业性收费"), ("申请人情况", "四、结转下年度继续办理")):
        assert [first in page.text for page in pages] == [last in page.text for page in pages]
