"""Every word the program says to a person, in one voice: short, polite, and telling what would be right.

The questions themselves stand with the facts they ask for (`drafter.report`), the report's own text in `templates/`.
"""

from drafter.words.annex import *
from drafter.words.answered import *
from drafter.words.answersfile import *
from drafter.words.charts import *
from drafter.words.commands import *
from drafter.words.comparing import *
from drafter.words.county import *
from drafter.words.files import *
from drafter.words.findings import *
from drafter.words.formtables import *
from drafter.words.gathering import *
from drafter.words.imports import *
from drafter.words.lastwords import *
from drafter.words.leftovers import *
from drafter.words.lengths import *
from drafter.words.looks import *
from drafter.words.moves import *
from drafter.words.outline import *
from drafter.words.overview import *
from drafter.words.questionnaire import *
from drafter.words.readers import *
from drafter.words.reading import *
from drafter.words.sessions import *
from drafter.words.sheets import *
from drafter.words.shell import *
from drafter.words.stated import *
from drafter.words.templates import *
from drafter.words.tomlfaults import *
from drafter.words.topics import *
from drafter.words.values import *
from drafter.words.wording import *
