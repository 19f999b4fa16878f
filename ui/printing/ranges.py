"""Which pages are to be printed, as people write it: ``1-3, 5``."""

import re

from facilitator.domain.refusal import Refusal

_PART = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")


def pages_named(text: str, count: int) -> tuple[int, ...]:
    """The pages, from 0, in the order of the document, each once; all of them for an empty text.

    ``Refusal`` for what is no range (``bad_pages``) and for a page that there is not (``no_page``).
    """
    parts = [part.strip() for part in re.split("[,;]", text) if part.strip()]
    if not parts:
        return tuple(range(count))
    found: set[int] = set()
    for part in parts:
        read = _PART.fullmatch(part)
        if read is None:
            raise Refusal("bad_pages", part=part)
        first = int(read[1])
        last = int(read[2] or first)
        if not first or first > last:
            raise Refusal("bad_pages", part=part)
        if last > count:
            raise Refusal("no_page", page=last, count=count)
        found.update(range(first - 1, last))
    return tuple(sorted(found))
