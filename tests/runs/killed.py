"""Kills `reportedly add` at random moments, resumes it, and prints what became of the ledgers.

One process loads the model and forks each run, so that a run costs only its reading. Arguments:
the inputs, an empty folder, the seed, the number of kills. Prints JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from reportedly import api
from reportedly.cli import run


def forked(inputs: str, ledger: Path, told: Path) -> int:
    """Start `add` in a child whose standard output goes to a file; returns its process id."""
    child = os.fork()
    if child == 0:
        out = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os._exit(run(["add", inputs, "--ledger", str(ledger)]))
    return child


def finished(child: int) -> int:
    """The exit status of the child."""
    return os.waitpid(child, 0)[1]


def dumped(ledger: Path) -> str:
    with api.open(ledger) as opened:
        opened.counts()  # raises where the file is damaged
        return hashlib.sha256(b"\n".join(opened.dump())).hexdigest()


def acknowledged(told: Path) -> list[str]:
    """Ids of the reports that a run told of; a line cut short was not told."""
    lines = told.read_text(encoding="utf-8").split("\n")[:-1] if told.exists() else []
    return [line.split()[1] for line in lines]


def held(ledger: Path) -> dict[str, int]:
    """For each report that the ledger holds, the number of its claims."""
    if not ledger.exists() or ledger.stat().st_size == 0:
        return {}
    counts: dict[str, int] = {}
    try:
        with api.open(ledger) as opened:
            for line in opened.dump():
                row = json.loads(line)
                if row["row"] == "reading":
                    counts[row["report"]] = 0
                if row["row"] == "claim":
                    counts[row["report"]] += 1
    except api.LedgerError as wrong:
        # Killed before the first migration was through: the file holds nothing yet.
        if "empty" in str(wrong):
            return {}
        raise
    return counts


def wait(told: Path, moment: float, step: float) -> None:
    """Wait until so many reports are told of, then for a share of the seconds a report takes.

    By the clock alone the kills would spread otherwise on a busy machine than on a free one.
    """
    deadline = time.monotonic() + 60
    while len(acknowledged(told)) < int(moment) and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep((moment % 1) * step)


def main(inputs: str, folder: Path, seed: int, kills: int) -> None:
    api.read("Soldiers captured the town of Orrin on Monday.", published="2031-01-01")
    whole, told = folder / "whole.sqlite", folder / "told"
    start = time.monotonic()
    assert finished(forked(inputs, whole, told)) == 0
    lasted = time.monotonic() - start
    expected, full = dumped(whole), held(whole)
    dice = random.Random(seed)
    problems, left = [], []
    for number in range(kills):
        ledger = folder / f"{number}.sqlite"
        told.unlink()
        child = forked(inputs, ledger, told)
        wait(told, dice.uniform(0, len(full)), lasted / len(full))
        os.kill(child, signal.SIGKILL)
        finished(child)
        kept = held(ledger)
        left.append(len(kept))
        if lost := set(acknowledged(told)) - set(kept):
            problems.append(f"{number}: told of but lost: {sorted(lost)}")
        if half := [key for key, count in kept.items() if count != full[key]]:
            problems.append(f"{number}: half written: {half}")
        if status := finished(forked(inputs, ledger, told)):
            problems.append(f"{number}: resumed run ended with {status}")
        if dumped(ledger) != expected:
            problems.append(f"{number}: the dump differs")
    print(json.dumps({"problems": problems, "left": left, "reports": len(full), "run": lasted}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
