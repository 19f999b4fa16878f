"""The published JSON Schema of a whole workshop, from the records' own declarations.

python packaging/schema.py           writes docs/workshop.schema.json
python packaging/schema.py --check   exit 1 if it is not what the records say
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from facilitator.domain.whole_schema import schema  # noqa: E402

FILE = ROOT / "docs" / "workshop.schema.json"


def text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write it, or compare it."""
    if "--check" in sys.argv[1:]:
        return int(not FILE.exists() or FILE.read_text("utf-8") != text())
    FILE.write_text(text(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
