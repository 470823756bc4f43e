"""`add` is killed at random moments: nothing told of is lost, nothing is half written."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("killed.py")


def killed(inputs: Path, folder: Path, seed: int, kills: int, workers: int = 1) -> None:
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(inputs), str(folder), *map(str, (seed, kills, workers))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["problems"] == []
    middle = [n for n in told["left"] if 0 < n < told["reports"]]
    assert len(middle) > kills * 0.8, f"too few kills fell in the middle: {told}"
    assert told["inside"] > kills * 0.35, f"too few kills fell within a transaction: {told}"


def test_twenty_kills(tmp_path: Path, templated: Callable[[int], Path]) -> None:
    killed(templated(40), tmp_path / "ledgers", seed=1, kills=20)


@pytest.mark.soak
def test_two_hundred_kills(tmp_path: Path, templated: Callable[[int], Path]) -> None:
    killed(templated(300), tmp_path / "ledgers", seed=2, kills=200, workers=2)
