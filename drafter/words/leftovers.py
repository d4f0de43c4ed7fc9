"""What the rules on finished reports say of things left over: years, units, open places, private persons, dates."""

from __future__ import annotations

from collections.abc import Sequence


def _places(number: int) -> str:
    return f"，共{number}处" if number > 1 else ""


def _quoted(said: Sequence[str], shown: int = 5) -> str:
    return "".join(f"“{word}”" for word in said[:shown]) + ("等" if len(said) > shown else "")


def year_left(said: int, year: int, number: int) -> str:
    """Another year stands where the report's own belongs."""
    return f"这里写的是{said}年，本报告是{year}年度的，疑为旧稿遗留{_places(number)}"


def year_maybe_left(said: int, year: int, number: int) -> str:
    """A day of another year, which may be meant."""
    return f"这里说的是{said}年的事，本报告是{year}年度的，请核对年份{_places(number)}"


def plan_year_left(said: int, year: int, number: int) -> str:
    """A plan names a year that is not the next."""
    return f"打算写的是{said}年，{year}年度报告的下一步应为{year + 1}年{_places(number)}"


def year_beside_word(said: str, named: int, due: int, year: int) -> str:
    """A year stands beside 明年 or 去年 and is not that year."""
    return f"“{said}”写作{named}年，{year}年度报告的{said}应为{due}年"


def compared_with_itself(said: int, year: int) -> str:
    """A comparison with the report's own year or a later one."""
    return f"{year}年度报告与{said}年相比，比较的年份应为{year - 1}年"


def compared_with_long_ago(said: int, year: int) -> str:
    """A comparison with a year before the last."""
    return f"与{said}年比较，不是与上一年（{year - 1}年）比较，请核对年份"


def own_kind_left(said: Sequence[str], unit: str, number: int) -> str:
    """The township calls itself by the name of another kind or level."""
    return f"本单位是{unit}，文中自称{_quoted(said)}{_places(number)}"


def own_figures_of(said: Sequence[str], unit: str, number: int) -> str:
    """Figures or work of a county, province or bureau stand where the township's own belong."""
    return f"本单位是{unit}，这里说的却是{_quoted(said)}的情况，疑为旧稿遗留{_places(number)}"


def other_unit(said: Sequence[str], unit: str, number: int) -> str:
    """Another township's name stands where the report's own belongs."""
    return f"本单位是{unit}，文中写作{_quoted(said)}{_places(number)}"


def stuck_to_name(said: str, unit: str, number: int) -> str:
    """Words of another unit's name stick to the township's own."""
    return f"“{said}”里的“{said.replace(unit, '')}”不是{unit}的名称，疑为替换名称时遗留{_places(number)}"


def stuck_maybe(said: str, unit: str) -> str:
    """Something stands before the name that may belong to another unit's name."""
    return f"“{said}”：{unit}前面的文字请核对，是否为替换名称时遗留"


def other_body(said: Sequence[str], unit: str, number: int) -> str:
    """A body is named that a unit of this kind does not have."""
    return f"{unit}没有{_quoted(said)}这样的机构，疑为旧稿遗留{_places(number)}"


def street_government(said: str) -> str:
    """A street office is called a people's government."""
    return f"“{said}”：街道设办事处，不设人民政府"


def open_places(number: int) -> str:
    """A draft's places still to be filled."""
    return f"有{number}处【待填】尚未填写"


def blanks_left(said: Sequence[str], number: int) -> str:
    """Marks that stand for words or figures still to be put in."""
    return f"有未填写的占位 {_quoted(said)}{_places(number)}"


def gaps_left(number: int) -> str:
    """A figure or a date was left out."""
    return f"数字或日期处是空白{_places(number)}"


def instructions_left(said: Sequence[str], number: int) -> str:
    """The form's own instructions are printed."""
    return f"格式文本的填写说明没有删去：{_quoted(said, 3)}{_places(number)}"


def brackets_left(said: Sequence[str], number: int) -> str:
    """Words stand in 【】, which mostly mark a place to be filled."""
    return f"正文中有 {_quoted(said, 3)}{_places(number)}，请确认不是待填内容"


IDENTITY_NUMBER = "身份证号码属于个人隐私，不得公开"
BANK_CARD = "疑为银行卡号，请核对是否应当公开"
MOBILE_OFFICE = "联系方式是手机号码，宜用办公室固定电话"
MOBILE_PRIVATE = "个人手机号码不宜公开"
HOME_TELEPHONE = "住宅电话属于个人隐私，不得公开"
HOME_ADDRESS = "个人住址属于个人隐私，不得公开"
APPLICANT_TELEPHONE = "申请人的联系电话属于个人隐私，不得公开"


def private_name(name: str, surname: str) -> str:
    """A private person is named."""
    return f"“{name}”疑为申请人等个人姓名，应隐去（如写作“{surname}某”）"


def no_such_date(said: str) -> str:
    """A date that no calendar has."""
    return f"“{said}”不是实有的日期"


def no_such_year(said: str) -> str:
    """A year with too many or too few digits."""
    return f"“{said}”年份写错"


def published_early(said: str, year: int) -> str:
    """The report says that it was published before its year had ended."""
    return f"报告写明{said}公布，早于{year}年12月31日统计期满"


def signed_late(said: str, year: int) -> str:
    """The report is signed years after the year it covers."""
    return f"成文日期是{said}，距{year}年度过久，请核对报告年份和日期"


def signed_after_term(said: str) -> str:
    """The report is signed after the day by which it has to be published."""
    return f"成文日期是{said}，晚于规定的公布期限（2008年《条例》为3月31日前，2019年《条例》为1月31日前、3月31日前）"


def period_misspelt(said: str) -> str:
    """A day of the period is not written like one."""
    return f"统计期限的日期写法有误：“{said}”"


def period_ends_wrong(said: str, want: str) -> str:
    """The figures are said to run up to another day than the year's last."""
    return f"数据截至{said}，年度报告应截至{want}"


def period_year_wrong(said: str, year: int) -> str:
    """The period is named by another year."""
    return f"统计期限写的是{said}，本报告是{year}年度的"
