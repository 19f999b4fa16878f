"""Draw every window state and every printed page into ``gallery/index.html``.

    python -m tests.gallery [NAME …]    all pictures, or those whose names begin so

Exit code 1 if one could not be made; the others are made all the same.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "gallery"


def main(wanted: Sequence[str]) -> int:
    """Make the wanted pictures, without a screen and without the user's settings."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["FACILITATOR_HOME"] = home
        # Qt reads the environment when it is loaded.
        from tests.gallery.draw import draw

        return draw(tuple(wanted), FOLDER)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
