"""Which facts the prose states, and how: one row a way of stating a fact, the first that fits a statement wins.

The words themselves stand in `text/lexicon.toml`; a row speaks of their classes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.extract.scope import Time

CASES = ("件", "起", "宗", "例", "次", "份", "条", "件次", "人次", "")
REQUESTS = (*CASES, "项", "个")
MONEY = ("元", "万元")
_ANY_YEAR: tuple[Time, ...] = ("now", "last", "other", "plan")
_ANY_TIME: tuple[Time, ...] = (*_ANY_YEAR, "change", "part")


@dataclass(frozen=True, slots=True)
class Row:
    """How a fact is stated: what is counted, in which measure words, of which times, and the classes around it.

    Of `all` each must be near, of `any` one, of `no` none. A class with a prefix is looked for elsewhere: `lead:`
    before the figure, `bound:` there with nothing unknown between, `clause:` in the whole clause, `before:` in the
    clauses beside it, `topic:` in the heading, `any:` in heading and sentence; `source:topic` says that the heading
    alone names what is counted. `denied` rows take denials, `all_of` rows what is said of all that a figure counts;
    `anyones` takes figures of others too; a figure that `also` states a row's fact may state that of another row; an
    `only` row states its fact where no other row does.
    """

    path: str
    of: frozenset[str]
    units: tuple[str, ...]
    all: frozenset[str]
    any: frozenset[str]
    no: frozenset[str]
    times: tuple[Time, ...]
    denied: bool
    anyones: bool
    all_of: bool
    sure: bool
    also: bool = False
    only: bool = False


def _classes(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _row(
    path: str,
    of: str,
    units: tuple[str, ...],
    all: str = "",
    *,
    any: str = "",
    no: str = "",
    times: tuple[Time, ...] = ("now",),
    anyones: bool = False,
    all_of: bool = False,
    sure: bool = True,
    also: bool = False,
    only: bool = False,
) -> Row:
    """A row for figures, its classes divided by blanks."""
    around = (_classes(all), _classes(any), _classes(no))
    return Row(path, _classes(of), units, *around, times, False, anyones, all_of, sure, also, only)


def _none(
    path: str,
    of: str,
    all: str = "",
    *,
    any: str = "",
    no: str = "",
    times: tuple[Time, ...] = ("now",),
    sure: bool = True,
) -> Row:
    """A row for denials."""
    around = (_classes(all), _classes(any), _classes(no))
    return Row(path, _classes(of), (), *around, times, True, False, False, sure)


ITEMS = ("条", "篇", "件", "份", "则", "项", "条次", "件次", "")
"""Measure words of information."""
_CAME = "carry settle unsettled outcome within overdue target"
_THERE_ARE = "lead:occur lead:count"
_TOLD_APART = f"way applicant before:fee {_CAME}"
_BOTH = "before:carry clause:carry"
_NOT_IN = "next_year before:review before:suit"
_SOME = "carry settle unsettled outcome overdue rest conditional review suit fee waiver"
_DISCLOSURE = "disclosure_request clause:this_year before:this_year"
_FEES = "topic:fee topic:waiver any:information any:request any:notice any:fee_of_information"
_CASE = "dispute_outcome within"
_DISPUTED = "any:review any:suit"
_NAMED = f"way handle lead:disclose clause:own before:own {_CAME}"
_ENDED = "outcome unsettled overdue in_time way next_year"

_NOT_DISCLOSED = (
    "before:among request review suit fee waiver outcome key clause:field before:field rest lead:category exceeded"
)
_KINDS = "information own interpretation other_money other_thing document meeting"
_SAME_AS_LAST = "bound:this_year bound:known source:before before:last_year"
_UNNAMED = "source:before source:topic"
_OTHER_SUMS = "review suit fee waiver outcome request"
_OF_ALL = "lead:of_which lead:this_year"
_HERE = "bound:own bound:disclose"
_ADDED = "lead:together before:not_twice"
_SAID = "before:disclose before:own clause:disclose clause:own"


def _disclosed(path: str, times: tuple[Time, ...]) -> tuple[Row, ...]:
    """How the total of what was disclosed is stated."""
    part = f"{_NOT_DISCLOSED} clause:of_which"
    led = f"{_NOT_DISCLOSED} before:of_which"
    document = "clause:document before:document"
    named = f"{_NOT_DISCLOSED} other_money"
    some = _row(path, "information", ITEMS, "bound:such_as", any="lead:disclose lead:own", no=named, times=times)
    return (
        _row(path, "own", ITEMS, "own", no=f"{part} {document} settle", times=times),
        _row(path, "own", ITEMS, "own of_which", no=f"{_NOT_DISCLOSED} any:outcome {_SAID} {document}", times=times),
        _row(path, "own information", ITEMS, _OF_ALL, any=_HERE, no=_NOT_DISCLOSED, times=times),
        _row(path, "own information", ("条",), f"{_OF_ALL} bound:known", any=_SAID, no=_NOT_DISCLOSED, times=times),
        _row(path, "information", ITEMS, any=_HERE, no=f"{part} before:of_which before:document", times=times),
        replace(some, all=some.all | {"lead:this_year"}),
        replace(some, only=True),
        _row(path, "information", ITEMS, "total own", no=_NOT_DISCLOSED, times=times),
        _row(path, "information own", ITEMS, "lead:reach", any=_SAID, no=led, times=times),
        _row(path, "information own", ITEMS, "lead:exactly", any=_SAID, no=_NOT_DISCLOSED, times=times),
        _row(path, "information own", ("条",), "lead:total lead:this_year", any=_SAID, no=_NOT_DISCLOSED, times=times),
        _row(path, "information own", ("条",), "lead:total adds_up", any=_SAID, no=_NOT_DISCLOSED, times=times),
        _row(
            path, "information own", ("条",), "lead:total bound:known before:own", no=f"{_NOT_DISCLOSED} before:figure"
        ),
        _row(path, "information own", ("条",), "lead:total", any=_ADDED, no=_NOT_DISCLOSED, times=times),
        _row(
            path,
            "information own channel",
            ("条", "条次"),
            "bound:disclose",
            no=f"{part} {led} lead:document",
            times=times,
        ),
        _row(path, "own", ("条",), "lead:this_year source:before", no=_NOT_DISCLOSED, times=times),
        _row(path, "information", ("条",), "lead:this_year lead:receive source:before", no=_NOT_DISCLOSED, times=times),
        _row(path, "information", ("条",), f"{_SAME_AS_LAST} before:disclose", no=_NOT_DISCLOSED, times=times),
        _row(path, "information", ITEMS, "lead:sent_out source:clause", no=_NOT_DISCLOSED, times=times),
    )


EVENTS = ("次", "期", "场", "场次", "批", "批次", "轮", "个")
PEOPLE = ("人", "名", "位")
_ARTICLES = (*ITEMS, "期", "次", "个")
_PAPERS = ("条", "件", "篇", "份", "条次", "件次")
_LETTERS = (*CASES, "封", "个")
_HEADS = ("人次", "人", "名")
_OF_OURS = "bound:disclose bound:engage bound:known"
_REVIEWED = "bound:secrecy_review tail:secrecy_review"
DECISIONS = ("件", "项", "个", "宗", "起", "次", "例", "份")
_DURING: tuple[Time, ...] = ("now", "part")
_MINOR = "any:follow_up within definite each conditional prevent lead:every"
_ABOUT = "clause:disclose clause:own clause:law clause:request"
_NO_PART = f"clause:of_which {_MINOR}"
_NO_COURSE = f"other_matter clause:of_which full_time part_time {_MINOR}"


def _many(path: str, of: str, units: tuple[str, ...]) -> tuple[Row, ...]:
    """What reports state of other matters too: surely meant only where it is said to be of disclosure."""
    no = f"other_matter village sitting_in tail:sum {_MINOR}"
    return (
        _row(path, of, units, any=_ABOUT, no=no, times=_DURING),
        _row(path, of, units, no=no, times=_DURING, sure=False),
        _none(path, of, any=_ABOUT, no=no),
        _none(path, of, no=no, sure=False),
    )


_COURSES = _many("training.sessions", "training attendance", EVENTS)


_ANYONES = ("subordinate", "training", "organisation", "supervision", "openness", "platforms", "tasks", "proposals")
"""Facts that others may have a part in (上级来镇检查1次)."""
_WORKINGS = (
    _row("interpretation.articles", "interpretation", _ARTICLES, no=_NO_PART, times=_DURING),
    _none("interpretation.articles", "interpretation", no=f"topic:problem {_MINOR}"),
    _row("interpretation.responses", "response", (*CASES, "个"), no=f"message {_MINOR}", times=_DURING),
    _none("interpretation.responses", "response", no=_MINOR),
    _row("training.rate", "training attendance", ("%",), any="lead:attendance lead:trainee"),
    _row("training.attended", "attendance training", _HEADS, any="any:training trainee", no=_NO_COURSE, times=_DURING),
    _row("training.upper_sessions", "upper_training", EVENTS, times=_DURING),
    # 组织培训2次；参加县里的培训1次: the second is not one more.
    *(replace(row, all=row.all | {"lead:came"}, only=True) for row in _COURSES),
    *_COURSES,
    *_many("organisation.meetings", "meeting", ("次", "场", "个")),
    *_many("supervision.inspections", "inspection", ("次", "轮", "期", "场")),
    _row("organisation.staff", "part_time full_time", PEOPLE, "lead:total lead:full_time lead:part_time"),
    _row("organisation.staff", "part_time full_time", PEOPLE, "lead:total before:full_time before:part_time"),
    _row("organisation.part_time", "part_time staff", PEOPLE, "part_time", no="full_time"),
    _row("organisation.full_time", "full_time staff", PEOPLE, "full_time", no="part_time"),
    _row("organisation.part_time", "part_time", PEOPLE, "every", all_of=True),
    _row("organisation.staff", "staff", PEOPLE, any=_OF_OURS, no="attendance training"),
    _row("organisation.staff", "information", PEOPLE, any="lead:engage tail:engage"),
    _none("organisation.full_time", "full_time", "full_time"),
    _none("organisation.part_time", "part_time", "part_time"),
    _row("secrecy.incidents", "leak", CASES),
    _none("secrecy.incidents", "leak", no="conditional prevent"),
    _row("secrecy.reviewed", "secrecy_review information", _PAPERS, any=_REVIEWED, no="clause:document other_matter"),
    _row("supervision.accountability", "accountability information", (*CASES, *PEOPLE), "accountability"),
    _none("supervision.accountability", "accountability", no="conditional prevent"),
    _row("subordinate.count", "institution", ("个", "家", "所"), no="inspection"),
    _none("subordinate.count", "institution"),
    _row("platforms.messages", "message", _LETTERS, any="lead:settle lead:handle", no="request clause:each"),
    _row(
        "statutory.normative.issued",
        "normative",
        DECISIONS,
        "lead:issue",
        no="repeal in_force within definite lead:earlier",
    ),
    _row("statutory.normative.made", "normative", DECISIONS, "lead:make", no="within definite"),
    _row("statutory.normative.repealed", "normative", DECISIONS, "lead:repeal"),
    _row("statutory.normative.in_force", "normative", DECISIONS, "in_force"),
    _none("statutory.normative.issued", "normative", "issue"),
    _none("statutory.normative.repealed", "normative", "repeal"),
    _none("statutory.normative.in_force", "normative", "in_force"),
    _row("statutory.licensing", "licensing", DECISIONS, no="disclose information"),
    _row("statutory.penalties", "penalty", DECISIONS, no="disclose information"),
    _row("statutory.coercion", "coercion", DECISIONS, no="disclose information"),
    _none("statutory.licensing", "licensing", no="disclose"),
    _none("statutory.penalties", "penalty", no="disclose"),
    _none("statutory.coercion", "coercion", no="disclose"),
)
"""Beside disclosure itself: interpretation, people, meetings, secrecy, inspections, decisions, normative documents."""

_CONSULTED = "before:consultation clause:consultation"
_INSPECTED = "before:inspection clause:inspection"
_ASSESSED = "before:assessment clause:assessment"
_FAULTS = ("个", "处", "项", "条")
_MATTERS = (
    _row("consultation.days", "consultation", ("天", "日"), no="receive"),
    _row("consultation.adopted", "comment", CASES, "lead:adopt", any=_CONSULTED),
    _row("consultation.adopted", "comment", CASES, "adopt", any=_CONSULTED, all_of=True),
    _row("consultation.received", "comment", CASES, "lead:receive", any=_CONSULTED, no="adopt"),
    _none("consultation.received", "comment", "receive", any=_CONSULTED),
    _none("consultation.adopted", "comment", "adopt", any=_CONSULTED),
    _row("openness.visitors", "open_day attendance", _HEADS, any="before:open_day clause:open_day", no="sitting_in"),
    _row("openness.open_days", "open_day", ("次", "场", "期")),
    _row(
        "openness.attended",
        "sitting_in meeting deliberation",
        _HEADS,
        any="tail:sitting_in before:sitting_in clause:sitting_in",
    ),
    _row("openness.meetings", "sitting_in meeting deliberation", ("次", "场"), "lead:sitting_in"),
    _row("platforms.columns_before", "column", ("个",), "lead:from", no="lead:merge", times=_ANY_TIME),
    _row("platforms.columns_after", "column", ("个",), any="lead:merge lead:arrange lead:reach", times=_ANY_TIME),
    _row("platforms.columns_before", "column", ("个",), "lead:arrange", also=True),
    _row("platforms.posts", "information channel", ("条", "篇"), "lead:push lead:account", also=True),
    _row("platforms.followers", "information channel", PEOPLE, "tail:concern"),
    _row("platforms.broadcasts", "programme", ("期", "次")),
    _row("platforms.zones", "zone", ("处", "个"), no="add_place"),
    _row("platforms.reading_points", "reading_point reading_place", ("处", "个"), "reading_point", no="add_place"),
    _row("platforms.boards", "board", ("个", "处"), no="disclose add_place"),
    _row("management.attributed", "attribution", _PAPERS),
    _row("management.withdrawn", "outdated", ITEMS, times=_DURING),
    _row("management.mended", "mistake", ("处", "个", "条"), "lead:put_right", times=_DURING),
    _row("supervision.found", "found_fault", _FAULTS, any=_INSPECTED, no="put_right"),
    _row("supervision.mended", "found_fault", _FAULTS, "lead:put_right", any=_INSPECTED),
    _row("supervision.mended", "found_fault", _FAULTS, "put_right", any=_INSPECTED, all_of=True),
    _row("supervision.assessed", "assessment", ("次", "轮")),
    _row("supervision.assessed_mended", "reported_fault feedback", _FAULTS, "lead:put_right", any=_ASSESSED),
    _row("supervision.assessed_found", "reported_fault", _FAULTS, any=_ASSESSED, no="tail:put_right"),
    _row("supervision.assessed_found", "feedback", _FAULTS, "problem", any=_ASSESSED),
    _row("tasks.done", "county_programme", _FAULTS, "lead:complete"),
    _row("tasks.done", "county_programme", _FAULTS, "complete", all_of=True),
    _none("tasks.done", "county_programme", "complete"),
    _row("tasks.total", "county_programme", _FAULTS, "target", times=_ANY_TIME),
    _row("proposals.deputies", "suggestion_result", CASES, "clause:disclose"),
    _row("proposals.members", "proposal_result", CASES, "clause:disclose"),
)
"""Matters of which not every report speaks: comments, open days, platforms, old information, tasks, proposals."""

ROWS = (
    # 政策解读18条、工作动态121条，总计139条: what is counted is not what was named last.
    _row("proactive.total", _KINDS, ("条",), "lead:total adds_up topic:own", any=_UNNAMED, no=_OTHER_SUMS),
    *(replace(row, anyones=row.path.startswith(_ANYONES)) for row in (*_WORKINGS, *_MATTERS)),
    *_disclosed("proactive.total", ("now",)),
    *_disclosed("proactive.last_total", ("last",)),
    _none("proactive.total", "information own", "own", no="request outcome key rest fee waiver"),
    _row("requests.carried_in", "carry request", REQUESTS, "carry", any="last_year", no=_NOT_IN, times=_ANY_YEAR),
    _row("requests.carried_out", "carry request", REQUESTS, "carry next_year", no="overdue", times=_ANY_YEAR),
    _row("requests.carried_out", "carry request", REQUESTS, "carry year_end", no="overdue", times=_ANY_YEAR),
    _row("requests.carried_out", "request carry", REQUESTS, "unsettled", no="overdue"),
    _row("requests.carried_out", "carry", REQUESTS, "next_year", any="any:request before:request", all_of=True),
    _row("requests.carried_out", "request carry", REQUESTS, "unsettled every", all_of=True),
    _row("requests.last_received", "request", REQUESTS, "lead:receive", no=_CAME, times=("last",)),
    _row("requests.received", "request", REQUESTS, "lead:receive", no=f"definite {_CAME}"),
    _row("requests.received", "request", REQUESTS, "total before:receive", no=f"{_BOTH} {_CAME}"),
    _row("requests.received", "request", CASES, "source:clause", any=_THERE_ARE, no=_TOLD_APART, only=True),
    _row("requests.received", "request", CASES, any=_THERE_ARE, no=f"definite citizen {_TOLD_APART}", only=True),
    _row("requests.received", "request", CASES, "lead:handle", no=f"way {_BOTH} {_CAME}", sure=False),
    _row("requests.received", "request", CASES, "disclosure_request source:clause", no=_NAMED),
    _row("requests.settled", "request carry", REQUESTS, "lead:settle", no=_ENDED),
    _none("requests.carried_in", "carry request", "carry", any="last_year earlier", times=("now", "last")),
    _none("requests.carried_out", "carry request", "carry next_year"),
    _none("requests.carried_out", "request", "unsettled year_end"),
    _none("requests.received", "request", any=f"source:topic {_DISCLOSURE}", no=f"way applicant {_SOME}"),
    _none("requests.received", "request", "citizen", any=_DISCLOSURE, no=f"way {_SOME}"),
    _none("requests.received", "request", "way and receive", no=_SOME),
    _none("requests.received", "request", any="topic:request", no=f"way {_SOME}", sure=False),
    _row("disputes.reconsideration", "review", REQUESTS, no=_CASE),
    _row("disputes.litigation", "suit", REQUESTS, no=f"{_CASE} before:besides clause:besides"),
    _row("disputes.litigation", "suit", REQUESTS, any="clause:disclose clause:information bound:known", no=_CASE),
    _row("disputes.complaints", "complaint", REQUESTS, any=_DISPUTED, no=_CASE),
    _none("disputes.reconsideration", "review"),
    _none("disputes.litigation", "suit"),
    _none("disputes.complaints", "complaint", any=_DISPUTED, no="source:topic"),
    _row("fees.notices", "notice", ("件", "份", "次", "个", "张"), anyones=True),
    _row("fees.waived_yuan", "waiver", MONEY, anyones=True),
    _row("fees.waived_yuan", "fee", MONEY, "waiver"),
    _row("fees.waived_yuan", "fee", MONEY, "before:waiver source:before"),
    _row("fees.waived_yuan", "amount", MONEY, any="waiver before:waiver", no="before:fee_paid"),
    _row("fees.charged_yuan", "fee_paid", MONEY, anyones=True),
    _row("fees.charged_yuan", "amount", MONEY, "fee_paid", anyones=True),
    _row("fees.noticed_yuan", "amount notice", MONEY, any="before:notice clause:notice", anyones=True),
    _row("fees.charged_yuan", "fee", MONEY, any=_FEES, no="waiver due_to_pay spend"),
    _row("fees.charged_yuan", "amount", MONEY, any="topic:fee any:fee any:notice", no="waiver due_to_pay"),
    _row("fees.charged_yuan", "fee", MONEY, any="before:notice", all_of=True),
    _none("fees.notices", "notice"),
    _none("fees.charged_yuan", "fee", any=_FEES, no="overdue"),
    _none("fees.charged_yuan", "amount", "fee"),
    _none("fees.charged_yuan", "free", any="every topic:fee topic:waiver"),
    _none("fees.waived_yuan", "waiver", any=_FEES),
)
