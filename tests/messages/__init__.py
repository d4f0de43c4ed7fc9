"""Every message that refuses something or warns of it, by what one was doing when it came: docs/messages.md.

Each is held against the program by the case that provokes it. The document is made of these rows (`docs/build.py`).
"""

from messages import answers, commands, county, files, notes, reports, sessions, templates, unread, values
from messages.desk import Message

GROUPS: dict[str, tuple[Message, ...]] = {
    **commands.GROUPS,
    **files.GROUPS,
    **answers.GROUPS,
    **values.GROUPS,
    **sessions.GROUPS,
    **reports.GROUPS,
    **unread.GROUPS,
    **county.GROUPS,
    **templates.GROUPS,
    **notes.GROUPS,
}
