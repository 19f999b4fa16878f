"""A city for each test."""

import pytest

from tests.ui.cards.city import City
from ui.windows.workspace import Workspace


@pytest.fixture
def city(work: Workspace) -> City:
    return City(work)
