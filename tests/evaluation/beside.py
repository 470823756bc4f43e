"""The scorers and coded sets that may lie beside the repository."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
needed = pytest.mark.skipif(
    not (SHARED / "score" / "score_claims.py").is_file(),
    reason="the scorers do not lie beside this repository",
)


def scorer(name: str) -> Any:
    """A scorer as a module."""
    folder = str(SHARED / "score")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    return importlib.import_module(name)
