"""More contrast where the system asks for it, and at the moment at which it does."""

import numpy as np
import pytest
from PySide6.QtGui import QImage

import ui.run_window
import ui.style
from tests.ui.canvas.table import pixels
from tests.ui.conftest import note_of
from ui.look import asks_for_contrast
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


def edges(work: Workspace) -> int:
    """How many pixels of the board have the colour of a cluster's edge."""
    colour = work.canvas.look.colour("cluster_border")
    work.canvas.resize(700, 500)
    picture = work.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rgb = [colour.blue(), colour.green(), colour.red()]
    return int(np.count_nonzero((pixels(picture)[..., :3] == rgb).all(axis=2)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_edges_become_heavy_when_the_system_asks_for_contrast(
    wiring: Wiring, work: Workspace, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    assert not asks_for_contrast()
    wiring.wear(scheme)
    work.canvas.select([note_of(work, "Orari").id])
    work.canvas.gather_selected()
    work.canvas.editing.leave()
    work.canvas.select([])
    wiring.stand_out()
    assert not work.canvas.look.strong
    for module in (ui.run_window, ui.style):
        monkeypatch.setattr(module, "asks_for_contrast", lambda: True)
    before = edges(work)
    wiring.stand_out()
    look = work.canvas.look
    assert look.strong
    assert look.scheme == scheme
    assert look.colour("border_control") == look.colour("text")
    assert edges(work) > 1.5 * before > 0
    wiring.wear(scheme)
    assert work.canvas.look.strong
    monkeypatch.undo()
    wiring._follow()
    assert not work.canvas.look.strong
