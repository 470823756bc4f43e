"""A short invented report as a file, and the command run in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.cli import run

TEXT = (
    "Troops of the Veld Army captured the town of Kunduz, the defence ministry said.\n\n"
    "At least 12 soldiers were killed, according to the United Nations.\n"
)


class Ended(NamedTuple):
    """What a command left: exit code, standard output, what it said beside it."""

    code: int
    out: str
    err: str


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    def ended(*arguments: str | Path) -> Ended:
        capfd.readouterr()
        code = run([str(a) for a in arguments])
        return Ended(code, *capfd.readouterr())

    return ended


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path, report: Path, command: Callable[..., Ended]) -> Path:
    """A ledger that holds the report."""
    path = tmp_path / "l.sqlite"
    added = command("add", report, "--ledger", path, "--published", "2031-03-05")
    assert added.code == 0, added.err
    return path
