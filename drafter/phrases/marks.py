"""Characters of the private-use area by which the text of a report carries what is not yet words.

No answer can hold them: values read from answers are cleaned of them.
"""

OPEN, CLOSE = "\ue000", "\ue001"
"""Round the name of an answer that is still to be given."""

GUARD = "\ue002"
"""Before an answer, or inside one, that looks like a mark of the template's own."""

COUNT, NAMES, ABBREVIATION = "\ue010", "\ue011", "\ue012"
"""Where what only the finished text tells is to stand: how many parts, their names, the abbreviation of 《条例》."""

WHEN, WHEN_ALONE = "\ue020", "\ue021"
"""Where the words of time go: 2025年，我镇 … 全年 …, and the same without the unit."""

REQUEST = "\ue022"
"""Where 政府信息公开申请 goes, or 申请 once a section has said it in full."""
