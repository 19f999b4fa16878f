"""The states of saving and printing."""

from tests.gallery import acts_printing as printing
from tests.gallery.scene import SMALL, Scene

_GROUP = "Saving and printing"
_ACTS = {
    "export-asked": printing.export_asked,
    "export-waiting": printing.export_waiting,
    "export-stopped": printing.export_stopped,
    "export-poster": printing.export_poster,
    "export-kit": printing.export_kit,
    "export-picture": printing.export_picture,
    "export-word": printing.export_word,
    "export-plan": printing.export_plan,
    "export-tables": printing.export_tables,
    "export-data": printing.export_data,
    "export-boards": printing.export_boards,
    "export-sheet": printing.export_sheet,
    "export-running": printing.export_running,
    "export-written": printing.export_written,
    "export-refused": printing.export_refused,
    "print-asked": printing.print_asked,
    "print-report": printing.print_report,
    "print-wrong-range": printing.print_wrong_range,
    "print-no-paper": printing.print_no_paper,
    "print-running": printing.print_running,
    "print-nowhere": printing.print_nowhere,
}

PRINTING: tuple[Scene, ...] = (
    *(Scene(name, _GROUP, act) for name, act in _ACTS.items()),
    Scene("export-written-dark", _GROUP, printing.export_written, "dark"),
    Scene("export-small", _GROUP, printing.export_asked, size=SMALL),
    Scene("print-small", _GROUP, printing.print_no_paper, size=SMALL),
    Scene("export-tables-dark-english", _GROUP, printing.export_tables, "dark", "en"),
    Scene("print-english", _GROUP, printing.print_report, language="en"),
    Scene("print-dark", _GROUP, printing.print_no_paper, "dark"),
)
