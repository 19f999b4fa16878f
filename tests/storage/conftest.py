"""Files for the tests of the journal, on a disk in memory where there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.three import Three, sharing_queries, speedy_folder


@pytest.fixture(scope="session", autouse=True)
def quick() -> Iterator[None]:
    with sharing_queries():
        yield


@pytest.fixture
def folder() -> Iterator[Path]:
    with speedy_folder() as found:
        yield found


@pytest.fixture
def three(folder: Path) -> Iterator[Three]:
    laptops = Three(folder)
    yield laptops
    laptops.close()
