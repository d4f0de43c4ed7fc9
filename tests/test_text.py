"""The kernel: what a hanzi is, and words looked for in a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.text.characters import is_han
from drafter.text.folding import clean, close, even, folded, half_width, letters, letters_without_figures, squeezed
from drafter.text.items import without_mark
from drafter.text.search import has_any, occurrences
from drafter.text.sentences import bounds, clause_start, sentences
from drafter.text.townships import kind_of_unit, same_unit


@pytest.mark.parametrize("text", ["公开", "〇", "㐂", "龦", "𫚭", "𠮷镇"])
def test_rare_characters_are_hanzi(text: str) -> None:
    assert is_han(text)


@pytest.mark.parametrize("text", ["", "公开1", "公开 ", "公开，", "a", "①", "１"])
def test_what_is_no_hanzi(text: str) -> None:
    assert not is_han(text)


def test_words_are_looked_for_one_by_one_or_several_at_a_time() -> None:
    assert has_any("公开信息", "申请|公开")
    assert has_any("公开信息", "申请", "公开")
    assert not has_any("公开信息", "申请|复议", "诉讼")
    assert list(occurrences("公开公开栏", "栏|公开")) == [(4, "栏"), (0, "公开"), (2, "公开")]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("⼈⺠政府⻓江⻔户", "人民政府长江门户"),  # as text from PDFs has them
        ("\uf9e2\uf90a", "梨金"),
        ("公\u200b开\xa0信\u2009息\x07", "公开 信 息"),
        ("行\t一\n二\u3000三", "行\t一\n二\u3000三"),
    ],
)
def test_a_reader_takes_the_words_alone(text: str, plain: str) -> None:
    assert clean(text) == plain


@pytest.mark.parametrize("fold", [half_width, squeezed, letters, even, close, folded])
def test_each_notation_has_one_spelling_of_digits_and_no_invisible_characters(fold: Callable[[str], str]) -> None:
    assert fold("\ufeff２０１３年\u200b公开\u00ad１２条") == fold("2013年公开12条") == "2013年公开12条"
    assert fold(fold("二○一三年，Ａ（１）：1 048 条")) == fold("二○一三年，Ａ（１）：1 048 条")


@pytest.mark.parametrize(
    ("fold", "plain"),
    [
        (half_width, "Ab (1), : 2 0 8 条"),
        (squeezed, "Ab(1),:208条"),
        (letters, "Ab1208条"),
        (even, "Ab （1）， ： 2 0 8 条"),
        (close, "Ab（1），：208条"),
        (folded, "Ab（1），：208条"),
    ],
)
def test_what_each_notation_makes_of_marks_and_blanks(fold: Callable[[str], str], plain: str) -> None:
    assert fold("　Ａb （１）， : ２ ０ ８ 条 ".strip("　 ")) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("二○一三年公开一条", "2013年公开一条"),
        ("二O一三年", "2013年"),
        ("公开1，048条", "公开1048条"),
        ("公开1 048 条", "公开1048条"),
        ("其中12，123和5条", "其中12，123和5条"),
        ("Word 2013 文档", "Word 2013文档"),
    ],
)
def test_figures_are_folded_into_one_piece(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_sentences_that_differ_in_figures_alone_are_alike() -> None:
    assert (
        letters_without_figures("公开１２条，增长3.5%。")
        == letters_without_figures("公开8条，增长 20％！")
        == "公开0条增长0"
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("公开12条。没有收费！", ["公开12条。", "没有收费！"]),
        ("他说：“已公开。”随后答复。", ["他说：“已公开。”", "随后答复。"]),
        ("公开（见附件。） 未收费", ["公开（见附件。）", "未收费"]),
        ("已答复!未收费?a?b", ["已答复!", "未收费?a?b"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_stop(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_the_bounds_around_a_place() -> None:
    text = "公开12条，增长3%。收费0元"
    assert text[slice(*bounds(text, text.index("3%")))] == "公开12条，增长3%。"
    assert text[slice(*bounds(text, text.index("收费")))] == "收费0元"
    assert clause_start(text, text.index("3%")) == text.index("增长")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("泗门镇", "余姚市泗门镇人民政府"),
        ("江湾街道办事处", "江湾街道"),
        ("城关镇", "城关街道"),
        ("下司苗族彝族乡", "盘州市下司乡"),
        ("㵲样镇", "㵲样镇人民政府"),
    ],
)
def test_two_names_of_one_unit(one: str, other: str) -> None:
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(("one", "other"), [("东镇", "大东镇"), ("泗门镇", "泗水镇"), ("镇", "泗门镇"), ("", "泗门镇")])
def test_two_names_of_two_units(one: str, other: str) -> None:
    assert not same_unit(one, other)


def test_the_kind_of_a_unit_is_its_names_ending() -> None:
    assert kind_of_unit("下司苗族彝族乡人民政府") == "乡"
    assert kind_of_unit("二〇七街道办事处") == "街道"
    assert kind_of_unit("红星农场") is None
    assert kind_of_unit(None) is None


@pytest.mark.parametrize("fold", [half_width, squeezed, folded])
def test_the_number_of_a_note_is_no_digit_of_a_figure(fold: Callable[[str], str]) -> None:
    assert fold("４①") == fold("4¹") == "4"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("一是要加强培训", "加强培训"),
        ("（一） 加强培训", "加强培训"),
        ("(12)加强培训", "加强培训"),
        ("1．加强培训", "加强培训"),
        ("第二，加强培训", "加强培训"),
        ("其三，加强培训", "加强培训"),
        ("一要加强培训", "加强培训"),
        ("一、1.①加强培训", "加强培训"),
        ("一要求二不放", "一要求二不放"),
        ("一、二季度各1次", "一、二季度各1次"),
        ("第一、二季度各1次", "第一、二季度各1次"),
        ("1.5万条", "1.5万条"),
        ("一是一二是二", "一是一二是二"),
        ("一、", "一、"),
    ],
)
def test_an_item_without_its_mark(text: str, words: str) -> None:
    assert without_mark(text) == words
