"""The user's own programmes, templates and form of the plan: TOML files beside the settings."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w

from facilitator.domain.refusal import Refusal
from resources import load
from resources.load import own


def file_name(title: str) -> str:
    """A file's name without its ending: ``La città, di nuovo`` gives ``la-citta-di-nuovo``."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]


def unreadable(why: load.Unreadable) -> Refusal:
    """What is said of a file of the user's own that cannot be read."""
    return Refusal("own_unreadable", file=str(why.file), reason=why.reason)


def keep_own(section: str, title: str, data: Mapping[str, Any], over: bool = False) -> Path:
    """Write a programme or template (``section`` is ``programmes`` or ``templates``) as a file.

    ``Refusal`` where the title gives no file name, where the file exists and may not be written
    ``over``, or cannot be written.
    """
    name = file_name(title)
    if not name:
        raise Refusal("no_name", name=title)
    target = own(section, f"{name}.toml")
    if target.exists() and not over:
        raise Refusal("file_exists", file=str(target))
    draft = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(tomli_w.dumps(data, multiline_strings=False).encode())
        draft.replace(target)
    except OSError as error:
        raise Refusal("settings_unwritable", folder=str(target.parent)) from error
    return target
