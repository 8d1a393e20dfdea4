"""Two directory names exchanged in one step, where the system can do it."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from pathlib import Path

AT_FDCWD = -100  # Linux: paths are relative to the working directory
RENAME_EXCHANGE = 2  # Linux renameat2(2)
RENAME_SWAP = 2  # macOS renamex_np(2)


def exchange(left: Path, right: Path) -> bool:
    """Swap two existing directories atomically: each name then leads to what the other led to.

    Returns False where the system or file system cannot; nothing has changed then. Both must be on one file system.
    """
    libc = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    a, b = os.fsencode(left), os.fsencode(right)
    if sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        return bool(libc.renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(a, b, RENAME_SWAP) == 0)
    return False
