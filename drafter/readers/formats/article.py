"""Which part of a web page is the article: by what its lines say, not by any one system's names.

Whole elements go first: scripts, what is hidden, menus and lists of links. Of the lines that are left the article is
the stretch from its title to its last sentence, table or signature. What is doubtful inside that stretch stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from drafter.document import Table
from drafter.readers.formats.html_styles import is_hidden, is_struck, styled
from drafter.readers.lines import Line, Part
from drafter.readers.structure.marks import date_line, labelled, signed, title_like, unit_line
from drafter.text.marks import numbered

_GONE = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "link",
        "meta",
        "iframe",
        "object",
        "embed",
        "svg",
        "audio",
        "video",
        "canvas",
        "button",
        "input",
        "select",
        "option",
        "textarea",
        "nav",
        "footer",
        "dialog",
        "rt",
        "rp",
        "s",
        "strike",
        "del",
    ]
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu\w*|sub-?menu|header|head-?top|top-?bar|footer\w*|foot|copyright|bread\w*|crumb\w*"
    r"|location|position|weizhi|share\w*|bdshare\w*"
    r"|side-?bar|aside|related|relate|recommend\w*|hot\w*|pager?|paging|pagination|prev-?next|toolbar|tools?|print"
    r"|fontsize|qrcode|erweima|search\w*|login"
    r"|friend-?links?|links?|comment\w*|float\w*|back-?top|gotop|banner|logo|wza|barrier\w*|xgwd|xglj|fenxiang"
    r"|daohang)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHROME = re.compile(
    r"版权所有|[主承协]办(?:单位)?[：: ]|技术支持|ICP备|公网安备|网站标识码|浏览器|您访问的|您当前|当前位置"
    r"|您的位置|您现在的位置|所在位置|现在位置|Copyright"
    r"|网站地图|站点地图|分辨率|累计访问|扫一扫|分享到|分享至|上一篇|下一篇|上一条|下一条|打印本页|打印此页"
    r"|关闭窗口|关闭本页|关闭此页|返回顶部|无障碍|长者模式|适老"
    r"|智能问答|网站首页|设为首页|加入收藏|手机版|繁體|繁体|联系我们|关于我们|隐私声明|相关链接|相关附件|附件下载"
    r"|相关稿件|相关文章|相关信息|友情链接|收藏本页|我要纠错|点击下载",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"(?:[\[【(（|｜\s·•<>»›/]*(?:字[体号](?:大小)?[：:]?|大|中|小|打印|关闭|下载|收藏|分享|纠错|朗读|阅读|返回"
    r"|顶部|首页|保存|复制|微信|微博|QQ空间|视力保护色|保护视力色?|更多|A[+\-]?|T)"
    r"[\]】)）|｜\s·•<>»›/]*)+"
)
_SIZES = re.compile(
    r"[【\[(（]?\s*字[体号](?:大小)?\s*[：:]\s*[【\[(（]?\s*(?:特大"
    r"|超大)?\s*大\s*[|｜]?\s*中\s*[|｜]?\s*小\s*[】\])）]?\s*[】\])）]?"
    r"|[【\[]\s*(?:打印|关闭|收藏|分享|下载|纠错|打印本页|关闭窗口|视力保护色)\s*[】\]]|(?<=[\s】\])）])(?:打印"
    r"|关闭|收藏|分享|关闭窗口|打印本页)(?=\s|$)"
)
_NAMES = re.compile(r"20\d\d|镇|乡|街道|办事处|人民政府")
_SMALL = 0.3  # share of the page's sentences that an element named like a menu may have


class Words:
    """How much text, linked text and sentences each element holds; counted once, from the leaves up."""

    def __init__(self, top: Any) -> None:
        self._of: dict[Any, tuple[int, int, int]] = {}
        order = [element for element in top.iter() if isinstance(element.tag, str)]
        for element in reversed(order):
            linked = element.tag == "a"
            letters, links, marks = _counts(element.text, linked)
            for child in element:
                inner = self._of.get(child, (0, 0, 0))
                tail = _counts(child.tail, linked)
                letters += inner[0] + tail[0]
                links += (inner[0] if linked else inner[1]) + tail[1]
                marks += (0 if linked else inner[2]) + tail[2]
            self._of[element] = letters, links, marks

    def of(self, element: Any) -> tuple[int, int, int]:
        """Characters, characters in links, and sentence marks outside links."""
        return self._of.get(element, (0, 0, 0))


def _counts(text: str | None, linked: bool) -> tuple[int, int, int]:
    if not text or not (said := text.strip()):
        return 0, 0, 0
    return len(said), len(said) if linked else 0, 0 if linked else len(re.findall("[。；]", said))


def dropped(top: Any) -> None:
    """Takes out of the tree what nobody sees or is struck out, and the menus and lists of links around the article."""
    for element in list(top.iter()):
        if element is not top and (
            not isinstance(element.tag, str)
            or element.tag in _GONE
            or element.get("hidden") is not None
            # A caption off the page names its table for those who do not see it.
            or (element.tag != "caption" and (is_hidden(styled(element)) or is_struck(styled(element))))
        ):
            _remove(element)
    counted = Words(top)
    whole = max(counted.of(top)[2], 1)
    for element in list(top.iter("div", "ul", "ol", "dl", "section", "aside", "header", "table", "form", "p", "span")):
        letters, links, marks = counted.of(element)
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        named = element.tag in ("aside", "header") or bool(name.strip() and _NAMED.search(name))
        menu = letters > 40 and links > 0.7 * letters and marks == 0 and element.tag not in ("p", "span", "header")
        if (menu or (named and marks <= _SMALL * whole)) and not _holds_report(element):
            _remove(element)


def _holds_report(element: Any) -> bool:
    """Whether an element holds a heading of the page, a report's title or a numbered heading outside links."""
    if any(True for _ in element.iter("h1")):
        return True
    for inner in element.iter():
        for text in (inner.text if inner.tag != "a" else None, inner.tail):
            said = (text or "").strip()
            if 4 <= len(said) <= 80 and (
                (title_like(said) and _NAMES.search(said))
                or (numbered(said) and len(said) > 6 and not _CHROME.search(said))
            ):
                return not _linked(inner, text is inner.tail)
    return False


def _linked(element: Any, tail: bool) -> bool:
    """Whether a text of an element stands in a link."""
    above = element.getparent() if tail else element
    return above is not None and (above.tag == "a" or any(one.tag == "a" for one in above.iterancestors()))


def _remove(element: Any) -> None:
    """Takes an element out and leaves the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def stretch(parts: Sequence[tuple[Part, float]]) -> list[Part]:
    """The article's parts out of a page's: each with the share of its text that is links."""
    body = [at for at, (part, linked) in enumerate(parts) if _is_body(part, linked)]
    if not body:
        return [part for part, _ in parts]
    first, last = _start(parts, body[0]), _stop(parts, body[-1])
    inside = parts[first:last]
    lists = _link_lists(inside)
    kept: list[Part] = []
    for at, (part, _) in enumerate(inside):
        if isinstance(part, Line):
            text = _SIZES.sub("", part.text).strip() if len(part.text) < 200 else part.text
            if at in lists or _is_chrome(part.text) or not text:
                continue
            part = part if text == part.text else replace(part, text=text, strong=0)
        kept.append(part)
    return kept


def _is_body(part: Part, linked: float) -> bool:
    """Whether a part is surely of the article's text: a sentence, a numbered heading, a table."""
    if isinstance(part, Table):
        return True
    text = part.text
    if linked > 0.5 or (_CHROME.search(text) and len(text) < 300):
        return False
    if (len(text) >= 14 and re.search(r"[。；]", text)) or (len(text) >= 5 and text.endswith("。")):
        return True
    return numbered(text) is not None and len(text) >= 3


def _is_chrome(text: str) -> bool:
    """Whether a line is a button or a signpost."""
    if _BUTTONS.fullmatch(text):
        return True
    return bool(_CHROME.search(text)) and len(text) <= 60 and not re.search(r"[。；]", text) and numbered(text) is None


def _start(parts: Sequence[tuple[Part, float]], body: int) -> int:
    """Where the article begins: at the title nearest above its text, with what belongs to it."""
    at = body
    for near in range(body - 1, max(body - 13, -1), -1):
        part, linked = parts[near]
        if isinstance(part, Line) and (part.title or (linked <= 0.5 and title_like(part.text))):
            at = near
            break
    while at > 0:
        part, linked = parts[at - 1]
        if not isinstance(part, Line) or linked > 0.5 or _is_chrome(part.text):
            break
        if not (
            part.title
            or title_like(part.text)
            or unit_line(part.text)
            or labelled(part.text)
            or date_line(part.text)
            or _title_piece(part.text)
        ):
            break
        at -= 1
    return at


def _title_piece(text: str) -> bool:
    return bool(re.fullmatch(r"(?:关于)?[^。，；：]{0,20}(?:19|20)\d\d ?年度?", text))


def _stop(parts: Sequence[tuple[Part, float]], body: int) -> int:
    """Where the article ends: behind its last sentence with the few lines that may be unit, date and notes."""
    at = body + 1
    while at < len(parts) and at <= body + 6:
        part, linked = parts[at]
        if not isinstance(part, Line) or linked > 0.5 or _is_chrome(part.text) or _CHROME.search(part.text):
            break
        at += 1
    if isinstance(parts[body][0], Line) and at < body + 7:
        while at > body + 1 and not _may_end(parts[at - 1][0]):
            at -= 1
        if (
            at == body + 1
            and at < len(parts)
            and numbered(_text(parts[body][0]))
            and parts[at][1] <= 0.5
            and not _is_chrome(_text(parts[at][0]))
        ):
            at += 1  # 六、其他需要报告的事项 / 无
    return at


def _text(part: Part) -> str:
    return part.text if isinstance(part, Line) else ""


def _may_end(part: Part) -> bool:
    """Whether a line may be the last of an article: unit, date, a note."""
    text = _text(part)
    return bool(
        unit_line(text)
        or date_line(text)
        or signed(text)
        or re.match(r"[（(]?(?:附|注|此|联系|单位|备注|无|【待填)|.{8,}", text)
    )


def _link_lists(inside: Sequence[tuple[Part, float]]) -> set[int]:
    """Rows of three lines or more that are links and nothing else."""
    found: set[int] = set()
    run: list[int] = []
    for at, (part, linked) in enumerate([*inside, (Line(""), 0.0)]):
        if isinstance(part, Line) and linked > 0.8 and not part.title:
            run.append(at)
            continue
        if len(run) >= 3:
            found.update(run)
        run = []
    return found
