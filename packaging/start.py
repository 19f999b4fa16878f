"""Where the stand-alone program begins: the same entry as the installed command."""

import multiprocessing
import sys

from ui.app import main

if __name__ == "__main__":
    # An export in another process starts this very program again.
    multiprocessing.freeze_support()
    sys.exit(main())
