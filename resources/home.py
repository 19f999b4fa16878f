"""Where this computer's settings lie."""

import os
from pathlib import Path


def folder() -> Path:
    """The settings' folder; ``FACILITATOR_HOME`` names another one."""
    chosen = os.environ.get("FACILITATOR_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("facilitator", appauthor=False)
