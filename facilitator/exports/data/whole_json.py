"""The whole workshop as one JSON, by the published schema."""

import json
from pathlib import Path

from facilitator.domain.whole import FORMAT, VERSION, Plain
from facilitator.exports.contract import Options, Written
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole


def write_json(
    records: dict[str, list[Plain]], options: Options, target: Path, tick: Tick
) -> Written:
    """One document in UTF-8, keys in a fixed order."""
    tick(0, 1)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "written": options.at.isoformat(timespec="seconds"),
        **({"codes_key": options.secret.hex()} if options.secret else {}),
        "records": records,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    write_whole(target, (text + "\n").encode("utf-8"))
    tick(1, 1)
    return Written(0, remarks=("personal_data",) if records.get("people") else ())
