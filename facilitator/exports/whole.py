"""A file appears whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

from facilitator.domain.refusal import Refusal

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_whole(target: Path, data: bytes) -> None:
    """Write a file under a passing name beside `target`, then give it its own.

    Refuses `export_disk_full` or `export_unwritable`; whatever stood at `target` is then untouched.
    """
    passing = target.with_name(f".facilitator-{secrets.token_hex(4)}")
    try:
        with passing.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        passing.replace(target)
    except OSError as trouble:
        _drop(passing)
        raise why_unwritten(trouble, target.name) from trouble
    except BaseException:
        _drop(passing)
        raise


def why_unwritten(trouble: OSError, file: str) -> Refusal:
    """Why a file of this name cannot be written: the disk is full, or else nobody may."""
    key = "export_disk_full" if trouble.errno in _FULL else "export_unwritable"
    return Refusal(key, file=file)


def _drop(passing: Path) -> None:
    try:
        passing.unlink(missing_ok=True)
    except OSError:
        return
