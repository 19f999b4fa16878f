"""What this computer remembers outside any workshop: never in the file that travels."""

import json
import os
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.domain.values import random_id
from resources.home import folder


def load() -> dict[str, Any]:
    """The settings; empty where there are none, or none that can be read."""
    try:
        found = json.loads((folder() / "settings.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def save(settings: dict[str, Any]) -> None:
    """Keep the settings, whole or not at all."""
    target = folder() / "settings.json"
    draft = target.with_name(f"settings.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(settings, ensure_ascii=False, indent=1), "utf-8")
        draft.replace(target)
    except OSError as error:
        raise Refusal("settings_unwritable", folder=str(folder())) from error


def laptop_id() -> str:
    """The random id of this laptop; made at the first call. It serves undo only."""
    settings = load()
    if not isinstance(settings.get("laptop"), str):
        settings["laptop"] = random_id()
        save(settings)
    return str(settings["laptop"])
