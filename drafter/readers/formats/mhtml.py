"""A web page saved in one file, as WPS and Word do it: a mail whose first HTML part is the page."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser
from pathlib import Path

from drafter.readers.formats.package import damaged


def web_page(content: bytes, path: Path) -> bytes:
    """The page's bytes, with the charset that the mail says. Raises `UnreadableReport` when there is no page."""
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(content)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes) and payload:
                    charset = part.get_content_charset() or ""
                    said = f'<meta charset="{charset}">'.encode() if re.fullmatch(r"[\w.:-]+", charset) else b""
                    return payload if b"charset" in payload[:2048] else said + payload
    except (ValueError, LookupError, RecursionError) as fault:
        raise damaged(path) from fault
    raise damaged(path)
