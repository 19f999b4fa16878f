"""Column titles as people and programs write them, made comparable."""

import re

from facilitator.domain.letters import plain

_NUMBER_SIGN = re.compile(r"[#№]|\bn[°º.]")
_OTHER = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


def plain_label(label: str) -> str:
    """A title in lower case without accents, brackets, punctuation: ``N. posti *`` → ``n posti``.

    ``#`` becomes ``n``, so that ``Attendee #`` is not taken for the attendee.
    """
    if len(label) > 200:
        return ""
    bare = _NUMBER_SIGN.sub(" n ", _IN_BRACKETS.sub(" ", label).casefold())
    return _OTHER.sub(" ", plain(bare)).strip()
