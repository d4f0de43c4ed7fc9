"""PLACEHOLDER: places still to be filled, and the form's own instructions, left in a finished report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter import words
from drafter.extract.reading import Reading
from drafter.rules.finding import Finding
from drafter.rules.lines import Hit, SearchLine, everything, hits, lines, told, whole, whole_of_everything
from drafter.rules.once import compiled
from drafter.rules.wordlists import listed
from drafter.text.characters import HAN, is_han
from drafter.text.search import has_any

_UNITS = r"(?:人次|万元|条|件|份|篇|项|次|个|名|人|元|期|场|年|月|日|号|镇|乡|街道|县|市|区|村|局|部门|单位)"
_OPEN = r"【待填[^】]{0,60}】"
_MARKS: tuple[tuple[str, str], ...] = (
    ("×", r"(?<![\d×])×{2,}(?![\d×])"),  # ××镇
    ("×", rf"(?<={HAN}|[〔（])×(?={_UNITS})"),  # 共公开×条
    ("×", r"(?<=\d)×{1,3}(?=年)"),  # 20××年
    ("XX|Xx|xX|xx|Ｘ|ｘ", r"(?<![A-Za-z0-9＊*])[XxＸｘ]{2,}(?![A-Za-z0-9])"),
    ("X|Ｘ|N|n", rf"(?<={HAN}|[〔（])[XＸNn](?={_UNITS})"),
    ("X年|x年|Ｘ年|ｘ年", r"(?<=20)[XxＸｘ]{1,2}(?=年)"),
    ("X年|x年|Ｘ年|ｘ年", r"(?<=\d)[XxＸｘ]{2}(?=年)"),
    ("○|〇|△|□|◇|●", r"[○〇△□◇●]{2,}(?=镇|乡|街道|县|市|局|部门|条|件|单位)"),
    ("某某", r"某某(?=镇|乡|街道|单位)"),
    ("*|＊", rf"(?<![\d*＊])[*＊]{{1,4}}(?={_UNITS}(?!\d))"),
    ("__|＿|﹍", r"(?<![A-Za-z0-9_/.@＿])[_＿﹍]{2,}(?![A-Za-z0-9_/.@])"),
    ("（待|(待|【待|[待", r"(?!【待填)[（(【\[]待(?:填|定|补|核|完善|确认|更新)[^）)】\]]{0,20}[）)】\]]"),
    ("TODO", r"TODO"),
    ("{{", r"\{\{[^}]{0,40}\}\}"),
    ("${", r"\$\{[^}]{0,40}\}"),
    ("«", r"«[^»]{0,30}»"),
    ("#", r"#REF!|#N/A|#VALUE!|#DIV/0!"),
    ("找到引用源|未定义书签", r"错误[!！]未找到引用源|未定义书签"),
    ("击此处|点击此处", r"(?:单击|点击)(?:或点击)?此处(?:输入|添加|插入)[^，。]{0,6}"),
    (
        "[|<|＜|［",
        r"[\[<＜［](?:请|单位名称|机关名称|年份|数字|日期|姓名|电话|地址|镇名|乡镇名称|填)[^\]>＞］]{0,12}[\]>＞］]",
    ),
)
_BRACKETS = r"【[^】]{0,40}】"
_TO_FILL = (
    r"填|选|待|此处|(?<!申)请|删|替换|插入|名称|"
    r"数字|数量|年份|日期|电话|地址|姓名|镇名|县名|补充|核实|确认|示例|说明|内容|单位|[XxＸ×]{1,}|\.{3}|…|^\s*$"
)
_NOTES = (
    "此处|这里|请|填写|填报|填表|参考|示例|例如[:：]|举例|注[:：]?[此请填]|说明[:：]|提示|备注[:：]请|可根据|根据实际|如有|如无|若无|若有|没有的|单位名称|机关名称|"
    "单位全称|机构名称|乡镇名称|可选|选填|必填|二选一|择一|字数|加盖|自行|视情况|结合实际填"
)
"""What a note to the one who fills in the form begins with, in brackets."""
_NOTE_MARKS = "|".join(f"{bracket}{note.split('[')[0]}" for note in _NOTES.split("|") for bracket in "（(")
_INSTRUCTIONS: tuple[tuple[str, str], ...] = (
    (
        "表格形式|表格的形式",
        r"(?:该|此|本|这)(?:部分|项|章节|栏)(?:内容)?(?:请|应|需|可)?(?:以|用|采用)表格(?:的)?形式(?:报告|填报|呈现|展示|填写|公布)",
    ),
    (_NOTE_MARKS, rf"[（(](?:{_NOTES})[^）)]{{0,60}}[）)]"),
    ("|".join(f"{digit}字" for digit in range(10)), r"[（(](?:不少于|约)?\d+字[^）)]{0,60}[）)]"),
    ("填写说明|填报说明|填表说明", r"填写说明|填报说明[:：]|填表说明"),
    (
        "请在此|请于此|请如实|请据实|请根据实际|请按实际|请自行",
        r"请(?:在此|于此|如实|据实|根据实际(?:情况)?|按实际(?:情况)?|自行)(?:填写|填入|填报|补充|输入|修改|插入)",
    ),
    ("据实填写|如实填写|请填写", r"(?:据实|如实)填写|请填写"),
    (
        "如无|如没有|若无|若没有",
        r"(?:如|若)(?:无|没有)(?:此项|该项|相关)?(?:情况|内容|此类情况)?[，,]?(?:则|请)?(?:可)?(?:填|写|注明|删)“?(?:无|0|零|去|除|此|该)",
    ),
    ("请删除", r"请删除(?:本|此|该)"),
    ("此处", r"此处(?:填写|插入|应|请|可|需|写|为|附)[^，。]{0,16}"),
    (
        "示例|范例|样例|模板|参考格式|写作提示",
        r"(?:^|[。；])(?:示例|范例|样例|参考模板|参考格式|写作提示|模板)[:：]",
    ),
)
_KEPT = (
    r"[（(](?:如有|如无|若有|若无)[^）)]{0,30}(?:疑问|变化|变动|建议|问题|异议|需要|意见|不符|出入)|[（(]根据实际(?:工作)?需要|[（(]此处(?:所|的|指|不)|[（(]自行(?:政|车)|"
    r"[（(]加盖公章|[（(]请(?:见|参见|参阅|登录|访问|致电|与|拨打|联系|扫)|[（(]示例(?:镇|乡|县|村)|[（(]说明[:：](?!请|填)|[（(]参考(?:国|省|市|县|依据|消息|《)|[（(]提示牌|[（(]择一"
)
_BLANK = r"[ \t\u00a0\u2002\u2003\u3000]"
_GAPS = (
    rf"(?<={HAN}|[：:]){_BLANK}{{2,}}(?=(?:人次|万元|条|件|份|篇|项|次)(?!例|款|目|规|约|理|日|月|年))|"
    rf"(?<=信息|申请|文件)(?:{_BLANK}+)(?:条|件|份)(?=[，。；、,;])|"
    rf"年{_BLANK}+月{_BLANK}*日|(?<!\d)20{_BLANK}+年|(?<=\d年){_BLANK}{{1,}}月{_BLANK}*日|(?<=\d月){_BLANK}{{1,}}日(?!常|前|起|至|均)"
)
_AFTER_A_GAP = tuple("人万条件份篇项次年月日")
_MISSING = (
    r"政府信息(?:共|共计|合计|总计|为|达)?(?:…{1,2}|\.{3,}|。{3,})?条(?=[，。；])|(?:共|累计|合计|总计|共计)(?:…{1,2}|\.{3,})?(?:条|件|份|篇)(?=[，。；、])|"
    r"(?:…{1,2}|\.{3,})(?:条|件|份|篇|人次)(?=[，。；、])"
)
_PEOPLE = (
    r"(?:申请人|原告|起诉人|村民|群众|居民|市民|当事人|先生|女士|同志|业主|法人|复议人|信访人|第三人)[^，。；]{0,4}$"
)
_SURNAMES = (*listed("surnames"), *listed("surnames_or_words"))
_OF_ADDRESS = "".join(map(chr, range(0x30, 0x7B))) + "./%&-"


def _found(where: Sequence[SearchLine], text: str, kinds: Iterable[tuple[str, str]]) -> list[Hit]:
    """Where one of the patterns is found; each stands beside words of which one is in whatever it matches.

    `text` is all the lines: a pattern takes longer to compile than to search a whole report with.
    """
    pattern = "|".join(one for marks, one in kinds if has_any(text, marks))
    return hits(where, compiled(pattern) if pattern else None)


def _anonymous(hit: Hit) -> bool:
    """True if a mark hides a private name or number (王××, 138××××1234), as it should."""
    before, after = hit.line.text[: hit.start], hit.line.text[hit.start + len(hit.said) :]
    if before[-1:].isdigit() and not after.startswith("年"):
        return True
    masked = set(hit.said) <= set("×XxＸｘ*＊某○")
    person = before.endswith(_SURNAMES) or compiled(_PEOPLE).search(before) is not None
    return masked and person and not compiled(_UNITS).match(after)


def _address(hit: Hit) -> bool:
    """True if it stands within a web or mail address."""
    before = hit.line.text[: hit.start]
    address = before[len(before.rstrip(_OF_ADDRESS)) :]
    return len(address) > 2 and has_any(address, ".", "/", "@", ":")


def open_places(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: a draft's 【待填：…】, counted in one finding (contract: findings on what is left to fill)."""
    found = hits(everything(reading), compiled(_OPEN))
    yield from told("PLACEHOLDER", "error", found, lambda _, number: words.open_places(number))


def blanks(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: ××, XX镇, 20××年, ____, 【单位名称】 and a program's own marks (format-2021.md §8, mistake 26)."""
    where = everything(reading)
    marks = _found(where, whole_of_everything(reading), _MARKS)
    found = [hit for hit in marks if not _anonymous(hit) and not _address(hit) and not _in_open(hit)]
    plain: list[Hit] = []
    for hit in hits(where, compiled(_BRACKETS)):
        inside = hit.said[1:-1]
        if inside.startswith(("待填", *listed("page_buttons"))) or (inside.isdigit() and len(inside) == 4):
            continue
        if _run_in(hit, inside):
            continue
        (found if compiled(_TO_FILL).search(inside) and len(inside) <= 20 else plain).append(hit)
    yield from told("PLACEHOLDER", "error", found, words.blanks_left)
    yield from told("PLACEHOLDER", "notice", plain, words.brackets_left)


def _run_in(hit: Hit, inside: str) -> bool:
    """True if a paragraph opens with a heading of its own in brackets: 【依申请公开】收到申请8件."""
    own = not hit.start and len(hit.line.text) > len(hit.said) and is_han(inside)
    return own and has_any(inside, *listed("subjects")) and not has_any(inside.replace("申请", ""), *listed("fields"))


def _in_open(hit: Hit) -> bool:
    before = hit.line.text[: hit.start]
    return before.count("【") > before.count("】")


def gaps(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: a figure or day left blank before its measure word: 公开信息　　条, 年　月　日 (mistake 26)."""
    found: list[tuple[str, str]] = []
    for line in lines(reading):
        printed = line.passage.text
        if any(word.startswith(_AFTER_A_GAP) for word in printed.split()[1:]):
            found += [(line.place, printed.strip()) for _ in compiled(_GAPS).finditer(printed)]
    found += [(hit.line.place, hit.quote) for hit in hits(lines(reading), compiled(_MISSING))]
    if found:
        yield Finding("PLACEHOLDER", "error", words.gaps_left(len(found)), (), *found[0])


def instructions(reading: Reading) -> Iterator[Finding]:
    """PLACEHOLDER: the form's own instructions: 该部分以表格形式报告, （此处填写…） (format-2021.md §8, mistake 26)."""
    said = _found(lines(reading), whole(reading), _INSTRUCTIONS)
    # A note in 【】 is a blank that was told already.
    found = [hit for hit in said if not (hit.said.startswith("此处") and _in_open(hit))]
    found = [hit for hit in found if not compiled(_KEPT).match(hit.said)]
    yield from told("PLACEHOLDER", "warning", found, words.instructions_left)
