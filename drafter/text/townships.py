"""Names of townships: 泗门镇, 余姚市泗门镇人民政府, 小草坝回族乡, 江湾街道办事处."""

from __future__ import annotations

import re
from collections.abc import Sequence

KINDS = ("街道", "镇", "乡")
COUNTY_KINDS = ("县", "区", "市", "旗")
"""The kinds of the units above them, which add their reports up into one of their own."""
LIKE_TOWNSHIPS = ("苏木", "农场", "林场")
"""What else is at their level and reports as they do; none of the three kinds."""

_BODIES = ("人民政府", "办事处", "管理委员会", "管委会")
_NAMES_OF_PEOPLES = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 "
    "塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各"
)
_PEOPLES = tuple(f"{name}族" for name in _NAMES_OF_PEOPLES.split())
"""What a 民族乡 has before its 乡, and its short name has not."""
_HIGHER_UNIT = ("省", "市", "县", "区", "旗", "州", "盟", "兵团")


def without_body(name: str) -> str:
    """The township's name without its government: 泗门镇 of 泗门镇人民政府."""
    return _without_endings(name, _BODIES)


def _without_endings(name: str, endings: Sequence[str]) -> str:
    while ending := max(filter(name.endswith, endings), key=len, default=""):
        name = name.removesuffix(ending)
    return name


def kind_of_unit(name: str | None) -> str | None:
    """镇, 乡 or 街道 by the name's ending, its government set aside; None for a unit of another kind."""
    if name is None:
        return None
    return next((kind for kind in KINDS if without_body(name).endswith(kind)), None)


def kind_of_county(name: str | None) -> str | None:
    """县, 区, 市 or 旗 by the name's ending, its government set aside; None for a township or another unit."""
    if name is None or kind_of_unit(name):
        return None
    return next((kind for kind in COUNTY_KINDS if without_body(name).endswith(kind)), None)


def with_kind(name: str, kind: str | None) -> str:
    """白石乡 of 白石 and 乡: the name, with the kind where it says of itself what the unit is in no way."""
    return name if says_its_kind(name) or kind not in KINDS or without_body(name) != name else name + kind


def says_its_kind(name: str) -> bool:
    """True if the name's ending, its government set aside, says what the unit is."""
    return bool(kind_of_unit(name) or kind_of_county(name)) or without_body(name).endswith(LIKE_TOWNSHIPS)


def is_office(name: str) -> bool:
    """True if the name is that of an office within a township: 白石镇党政办."""
    name = without_body(name)
    return bool(re.search(r"[\u4e00-\u9fff](?:镇|乡|街道).*(?:办|办公室|中心|所|站|科|股|局|委)$", name))


def is_of_kind(name: str, kind: str) -> bool:
    """False if a unit of this name is of another kind; a name that says nothing of it may be any township's."""
    said = kind_of_county(name) if kind in COUNTY_KINDS else kind_of_unit(name)
    return said == kind or (said is None and kind not in COUNTY_KINDS)


def same_unit(one: str, other: str) -> bool:
    """True if two names may be the same unit's.

    Either may have its county before it, its government after it, or its people's names (下司苗族彝族乡, 下司乡); a
    township that became a 街道 is the same.
    """
    short, long = sorted((_stem(one), _stem(other)), key=len)
    if not short or not long.endswith(short):
        return False
    above = long.removesuffix(short)
    return not above or above.endswith(_HIGHER_UNIT)


def _stem(name: str) -> str:
    """The name without its kind, its government and its peoples."""
    name = without_body(name)
    return _without_endings(name.removesuffix(kind_of_unit(name) or ""), _PEOPLES)
