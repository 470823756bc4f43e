"""Settings of the surroundings, read once, at the edge."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import SettingsWrong

LEDGER = "reportedly.sqlite"
"""The ledger's file where none is named: in the current folder."""
LARGEST = "300"
"""MB of one file that is added; the drawings of most countries' districts have less than 100."""


@dataclass(frozen=True)
class Settings:
    """What the surroundings say.

    `ledger` is `$REPORTEDLY_LEDGER` or the usual file. `gazetteer`, the folder of what was added to
    the gazetteer, is `$REPORTEDLY_GAZETTEER` or lies among the user's data (XDG). `largest_file`
    that is added, in bytes, is `$REPORTEDLY_LARGEST_FILE` in MB or 300 MB. `rules`, the folder of
    own rules, is `$REPORTEDLY_RULES` or none. `who`, the analyst who judges, is `$REPORTEDLY_WHO`
    or nobody.
    """

    ledger: Path
    gazetteer: Path
    largest_file: int
    rules: Path | None = None
    who: str | None = None


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings as the environment gives them; raises SettingsWrong for a size that is none."""
    rules = environment.get("REPORTEDLY_RULES")
    return Settings(
        Path(environment.get("REPORTEDLY_LEDGER") or LEDGER),
        Path(environment.get("REPORTEDLY_GAZETTEER") or _users_data(environment) / "gazetteer"),
        _megabytes(environment.get("REPORTEDLY_LARGEST_FILE") or LARGEST) * 1_000_000,
        Path(rules) if rules else None,
        environment.get("REPORTEDLY_WHO"),
    )


def _users_data(environment: Mapping[str, str]) -> Path:
    home = Path(environment.get("HOME") or "~").expanduser()
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "reportedly"


def _megabytes(written: str) -> int:
    if written.isdecimal() and 0 < int(written) <= 100_000:
        return int(written)
    raise SettingsWrong(
        f"“{written}” is no size.", remedy="Give it in MB: 300.", where="REPORTEDLY_LARGEST_FILE"
    )
