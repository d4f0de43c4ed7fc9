"""What the rules say: both figures and the arithmetic."""

from __future__ import annotations

from typing import Any

THIS_YEAR = "今年"


def _sum(parts: list[dict[str, Any]]) -> str:
    return "＋".join(str(part["count"]) for part in parts)


def wrong_period(said: str, want: str) -> str:
    """The period is not the calendar year."""
    return f"统计期限写的是{said}，年度报告应为{want}"


def wrong_period_unless_new(said: str, want: str) -> str:
    """The same while drafting: a unit founded during the year says so."""
    return f"{wrong_period(said, want)}；本单位是本年设立、合并的，请填“设立时间”"


def trainings_differ(own: float, upper: float, sessions: float) -> str:
    """The unit's own trainings and those of the county do not make up all of them."""
    return f"本单位培训{own}次，参加上级培训{upper}次，相加是{own + upper}次，培训次数填的是{sessions}次"


def answers_not_told(received: float) -> str:
    """Requests came, and the report does not say how they were answered."""
    return f"收到申请{received}件，没有写怎样答复：同意公开、不予公开各几件是必须写的"


NEW_UNIT_FROM_WHEN = "数字不包括合并、改设以前的，统计期限却从1月1日算起：请填统计起始日"


def wrong_period_of_new(said: str, end: str) -> str:
    """The period of a unit that is new this year does not end with the year."""
    return f"统计期限写的是{said}，本年设立的单位应从设立以后算到{end}"


def period_before_founding(said: str, month: str) -> str:
    """The figures are said to begin before the unit was founded."""
    return f"统计期限写的是{said}，单位是{month}设立的，不能从设立以前算起"


def signed_early(said: str, year: int) -> str:
    """The report is signed before its year has ended."""
    return f"成文日期{said}早于统计期满，{year}年度的报告应在{year}年12月31日之后成文"


def kind_differs(name: str, kind: str) -> str:
    """The unit's name and kind do not fit each other."""
    return f"单位名称“{name}”与单位类别“{kind}”不符"


def kind_not_told(name: str) -> str:
    """Neither the unit's name nor another answer says what the unit is."""
    return f"看不出“{name}”是镇、乡还是街道，请写全名，如：示例镇"


def parts_exceed(what: str, parts: list[dict[str, Any]], added: float, whole: str, total: float) -> str:
    """Parts add up to more than their total."""
    return f"{what}相加为{added}（{_sum(parts)}），超过{whole}{total}，多{added - total}"


def channel_differs(name: str, count: int, total: float) -> str:
    """The total is said to be of one channel, which has another figure."""
    return f"总数{total}的统计口径是“{name}”，分渠道又写{name}{count}条，请核对是哪一个"


def parts_fall_short(added: float, total: float, with_others: bool) -> str:
    """Categories leave a remainder; `with_others`: there is a figure for 其他 among them."""
    rest = total - added
    printed = f"正文会写“另有{rest}条未归类”" if with_others else f"正文会把这{rest}条算作“其他”"
    return f"分类相加为{added}，比总数{total}少{rest}，{printed}；如属漏填请补上"


def parts_differ(what: str, parts: list[dict[str, Any]], added: float, whole: str, total: float) -> str:
    """Parts that must make up the total do not."""
    return f"{what}相加为{added}（{_sum(parts)}），{whole}写{total}，差{abs(added - total)}"


def must_not_be_none(what: str) -> str:
    """A part that every report must have was said to be empty."""
    return f"{what}不能写“没有”，请至少写一条"


def not_one_by_one(what: str, number: int, of: str, matters: int) -> str:
    """There are fewer answers than what they answer."""
    return f"{of}有{matters}条，{what}只有{number}条，没有逐条对应"


def part_exceeds(what: str, part: float, whole: str, total: float) -> str:
    """One part is more than the total it belongs to."""
    return f"{what}{part}超过{whole}{total}"


ANSWERED_IN_TIME_OR_LATE = "按期和超期答复的申请"
SETTLED_THIS_YEAR = "本年办结的申请"


def carried_too_many(received: float | None, carried_in: float | None, carried_out: float | None) -> str:
    """More requests are carried on than there were."""
    return f"结转下年度{carried_out}件，超过本年新收{received}件与上年结转{carried_in}件之和"


def row_of_other_form(row: str, count: int) -> str:
    """A row of table 2 that this year's form has not, and that would not be printed."""
    return f"本年度的表2没有“{row}”这一行，填的{count}件不会印出；请改填到相应的“其他”一行"


def column_unbalanced(name: str, new: int, old: int, done: int, on: int) -> str:
    """A column of table 2 does not balance."""
    left, right = new + old, done + on
    return (
        f"“{name}”一列不平：本年新收{new}＋上年结转{old}＝{left}，"
        f"办理结果{done}＋结转下年度{on}＝{right}，差{abs(left - right)}"
    )


def row_differs(row: str, added: float, term: str, said: float) -> str:
    """A row of table 2 does not add up to the figure stated for it."""
    return f"申请办理情况表（表2）“{row}”各列相加为{added}，{term}写{said}，差{abs(added - said)}"


def no_rules_here(number: object) -> str:
    """A township claims to have made 规章."""
    return f"规章填了{number}；乡镇、街道无权制定规章，应为0"


def table_differs(term: str, said: float, added: float) -> str:
    """A total differs from table 3."""
    return f"{term}写{said}件，复议诉讼情况表（表3）相加为{added}件，差{abs(said - added)}"


def fee_outside_table(charged: float, wan: float) -> str:
    """A fee received is not within table 1's fees."""
    return f"信息处理费实收{charged}元，应计入表1的行政事业性收费，而该栏只有{wan}万元"


def fee_without_notice(yuan: object) -> str:
    """Money was charged though no notice went out."""
    return f"没有发出收费通知，却有收费{yuan}元"


def charged_over_notice(charged: float, noticed: float) -> str:
    """More was received than the notices asked for."""
    return f"实际收费{charged}元，超过通知收费的{noticed}元"


def carry_differs(now: float, then: float, column: str = "") -> str:
    """上年结转 is not last year's 结转下年度."""
    return f"{f'“{column}”一列的' if column else ''}上年结转{now}件，与去年报告的结转下年度{then}件不一致"


def stock_differs(there: float, issued: float, repealed: float, here: float) -> str:
    """The number of documents in force does not follow from last year's."""
    due = f"去年{there}件＋本年制发{issued}件－本年废止{repealed}件"
    return f"现行有效填{here}件，按{due}推算，应为{there + issued - repealed}件（另作过清理的除外）"


def nearly_same(number: int, then: str, other: int, ratio: float) -> str:
    """A sentence of this year's list and the one of an earlier year's that it repeats, both by number from 1."""
    if ratio == 1:
        return f"第{number}条与{then}第{other}条相同（不计数字和标点）"
    return f"第{number}条与{then}第{other}条几乎相同（相似度{int(ratio * 100)}%）"


def copied(what: str, said: list[str]) -> str:
    """Sentences of a list are those of an earlier report."""
    return f"{what}：{'，'.join(said)}，请按本年实际改写"


def earlier(year: object, this: int) -> str:
    """How the earlier report is called: 去年, or by its year when it is not the one before."""
    return "去年" if year == this - 1 else f"{year}年度"


def copied_share(about_problems: bool, same: int, of: int) -> str:
    """Sentences of a finished report are those of last year's."""
    where = "问题和改进部分" if about_problems else "正文其他部分"
    return f"{where}{of}句中有{same}句与去年的报告相同或几乎相同，请按本年实际改写"
