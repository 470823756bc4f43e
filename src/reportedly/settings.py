"""Settings of the surroundings, read once, at the edge."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LEDGER = "reportedly.sqlite"
"""The ledger's file where none is named: in the current folder."""


@dataclass(frozen=True)
class Settings:
    """What the surroundings say; `ledger` is `$REPORTEDLY_LEDGER` or the usual file."""

    ledger: Path


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings as the environment gives them."""
    return Settings(Path(environment.get("REPORTEDLY_LEDGER") or LEDGER))
