"""Kills `reportedly add` at random moments, resumes it, and prints what became of the ledgers.

Half of the kills fall by the clock, wherever that is; the others before a statement of SQL, most of
them in the middle of a transaction. One process loads the model and forks each run, so that a run
costs only its reading. Arguments: the inputs, an empty folder, the seed, the number of kills, the
number of workers that resume every tenth run. Prints JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from reportedly import api
from reportedly.cli import run
from reportedly.ledger import files


class Statements:
    """Counts the statements of SQL that a writer begins; ends the process before one of them."""

    def __init__(self, folder: Path, last: int | None) -> None:
        self._folder, self._last, self.count = folder, last, 0
        self._connect = files._connect

    def connect(self, path: Path, mode: str) -> sqlite3.Connection:
        """A connection, watched if it writes."""
        connection = self._connect(path, mode)

        def step(_: str) -> None:
            self.count += 1
            if self.count == self._last:
                inside = "inside" if connection.in_transaction else "outside"
                (self._folder / f"{path.stem}.{inside}").touch()
                os.kill(os.getpid(), signal.SIGKILL)

        if mode == "mode=rwc":
            connection.set_trace_callback(step)
        return connection


def forked(inputs: str, ledger: Path, told: Path, last: int | None = None, workers: int = 1) -> int:
    """Start `add` in a child whose standard output goes to a file; returns its process id.

    The child ends itself before its statement `last`, or else writes how many there were.
    """
    child = os.fork()
    if child == 0:
        out = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        watched = Statements(told.parent, last)
        files._connect = watched.connect
        code = run(["add", inputs, "--ledger", str(ledger), "--workers", str(workers)])
        (told.parent / "statements").write_text(str(watched.count))
        os._exit(code)
    return child


def finished(child: int) -> int:
    """The exit code of the child; below 0 where it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def dumped(ledger: Path) -> str:
    with api.open(ledger) as opened:
        opened.counts()  # raises where the file is damaged
        return hashlib.sha256(b"\n".join(opened.dump())).hexdigest()


def acknowledged(told: Path) -> list[str]:
    """Ids of the reports that a run told of; a line cut short was not told."""
    lines = told.read_text(encoding="utf-8").split("\n")[:-1] if told.exists() else []
    return [line.split()[1] for line in lines if line.startswith("added ")]


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


def main(inputs: str, folder: Path, seed: int, kills: int, workers: int) -> None:
    api.read("Soldiers captured the town of Orrin on Monday.", published="2031-01-01")
    whole, told = folder / "whole.sqlite", folder / "told"
    start = time.monotonic()
    code = finished(forked(inputs, whole, told))
    lasted = time.monotonic() - start
    statements = int((folder / "statements").read_text())
    expected, full = dumped(whole), held(whole)
    dice = random.Random(seed)
    problems, left = [], []
    for number in range(kills):
        ledger = folder / f"{number}.sqlite"
        told.unlink()
        if number % 2:
            child = forked(inputs, ledger, told, dice.randint(1, statements))
        else:
            child = forked(inputs, ledger, told)
            wait(told, dice.uniform(0, len(full)), lasted / len(full))
            os.kill(child, signal.SIGKILL)
        if finished(child) != -signal.SIGKILL:
            problems.append(f"{number}: it ended before it was killed")
        kept = held(ledger)
        left.append(len(kept))
        if lost := set(acknowledged(told)) - set(kept):
            problems.append(f"{number}: told of but lost: {sorted(lost)}")
        if half := [key for key, count in kept.items() if count != full[key]]:
            problems.append(f"{number}: half written: {half}")
        several = workers if number % 10 == 9 else 1  # each loads a model of its own: slow
        resumed = finished(forked(inputs, ledger, told, workers=several))
        if resumed != code:
            problems.append(f"{number}: resumed run ended with {resumed}")
        if dumped(ledger) != expected:
            problems.append(f"{number}: the dump differs")
        for file in folder.glob(f"{number}.sqlite*"):
            file.unlink()
        print(f"{number + 1} kills, {len(problems)} problems", file=sys.stderr, flush=True)
    inside = len(list(folder.glob("*.inside")))
    print(
        json.dumps(
            {"problems": problems, "left": left, "reports": len(full), "run": lasted}
            | {"inside": inside, "statements": statements}
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:6]))
