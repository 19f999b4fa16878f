"""How deep JSON may be nested: a fixed depth, not what the stack of the moment happens to hold."""

import re

MOST = 200
"""No program nests its boards a tenth as deep."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[{}\[\]]', re.DOTALL)


def is_too_deep(text: str) -> bool:
    """Whether lists and objects stand in one another deeper than ``MOST``; texts do not count."""
    if text.count("[") + text.count("{") <= MOST:
        return False
    depth = 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        depth += 1 if token in "[{" else -1 if token in "]}" else 0
        if depth > MOST:
            return True
    return False
