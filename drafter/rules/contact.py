"""CONTACT: a name, a postcode, a telephone number or an address that does not look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from drafter import words
from drafter.report import NOT_APPLICABLE
from drafter.report.computed import Flat
from drafter.rules.finding import Finding

FORMS = {
    "unit.name": (r".*[\u4e00-\u9fff].*", words.NAME_FORM),
    "contact.office": (r"(?!https?:|www\.).*[\u4e00-\u9fff].*", words.NAME_FORM),
    "contact.postcode": (r"\d{6}", words.POSTCODE_FORM),
    "contact.phone": (r"[\d\-—()+、，;；/ 转]{7,}", words.PHONE_FORM),
    "publication.url": (r"(https?://)?[\w\-.]+\.[a-z]{2,}(:\d+)?(/\S*)?", words.URL_FORM),
}
"""By fact the form that answers have, and what is said of another one."""
ONLY_FORMS = {
    "unit.name": (r'[^\\/:*?"<>|.]+', words.UNIT_MARKS),
    "contact.email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", words.EMAIL_FORM),
}
"""The same where an answer of another form cannot be right."""


def of_usual_form(facts: Flat, last: Flat | None) -> Iterator[Finding]:
    """CONTACT: answers of another form than theirs."""
    for path, (form, fault) in chain(FORMS.items(), ONLY_FORMS.items()):
        value = facts.get(path)
        if isinstance(value, str) and value != NOT_APPLICABLE and not re.fullmatch(form, value.strip(), re.DOTALL):
            yield Finding("CONTACT", "warning", words.unlike(value, fault), (path,))
