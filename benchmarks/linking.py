"""Print what linking costs and how well it does on invented wars with the truth planted.

`make bench` runs it on 10,000 and 100,000 claims. `SIZES="10000 100000 1000000"` adds a million,
which takes half an hour and 4 GB of disk; `KEEP=folder` keeps the ledgers there for another run.
With `--gate` it fails where a bound is broken.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.measures import Line
from benchmarks.synthetic import MAKER, War, written

SIZES = "10000 100000"
WARS = 5
"""Small ledgers of which the F1 is taken together: ten days of one war are too few to tell."""
MINUTES = 10
"""For a million claims; smaller ledgers get their share."""
GROWTH = 13
"""Times that ten times the claims may cost."""
ASKED = 0.3
"""Seconds for a question about one province, in process; by command 0.8."""
ONE = 1.0
"""Seconds for adding one report with all that follows from it."""


def linked(path: Path) -> dict[str, float]:
    """Seconds and memory of linking a ledger from nothing, then of asking and adding."""
    from reportedly import api
    from reportedly.ledger.writer import Writer

    writer = Writer(path)
    writer.derived().clear()
    writer.close()
    start, cpu = time.perf_counter(), time.process_time()
    with api.open(path) as ledger:
        count = sum(1 for _ in ledger.incidents(place="nowhere"))
    found = {
        "seconds": time.perf_counter() - start,
        "cpu": time.process_time() - cpu,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "nowhere": count,
    }
    return found | asked(path) | added(path)


def asked(path: Path) -> dict[str, float]:
    """Seconds for what is kept of a province: the middle one, and the one most told of."""
    from reportedly import api

    taken: dict[str, float] = {}
    with api.open(path) as ledger:
        sizes = Counter(one.place[1] for one in ledger.incidents() if len(one.place) > 1)
    ranked = [name for name, _ in sizes.most_common()]
    for name, province in (("busiest", ranked[0]), ("middle", ranked[len(ranked) // 2])):
        with api.open(path) as ledger:
            start = time.perf_counter()
            taken[f"{name} incidents"] = len(list(ledger.incidents(place=province)))
            taken[name] = time.perf_counter() - start
            start = time.perf_counter()
            list(ledger.control(place=province))
            taken[f"{name} control"] = time.perf_counter() - start
            rounds: list[float] = []
            for _ in range(3):  # the first opens registers that stay open
                start = time.perf_counter()
                survey = ledger.situation(province)
                rounds.append(time.perf_counter() - start)
            taken[f"{name} situation"] = min(rounds)
            taken[f"{name} claims"] = len(survey.claims)
    command = [sys.executable, "-X", "importtime", "-m", "reportedly", "situation"]
    start = time.perf_counter()
    done = subprocess.run(
        [*command, ranked[len(ranked) // 2], "--ledger", str(path), "--format", "jsonl"],
        capture_output=True,
        text=True,
        check=True,
    )
    taken["command"] = time.perf_counter() - start
    taken["spacy"] = float("| spacy" in done.stderr or "|   spacy" in done.stderr)
    return taken


def added(path: Path) -> dict[str, float]:
    """Seconds for adding one report on the busiest day of a town, the worst of a few."""
    from reportedly import api
    from reportedly.ledger.writer import Writer

    war = War(5)
    war.number = time.time_ns()
    """Ids of their own in each run: what is known is not added."""
    taken: list[float] = []
    new = [one for n, day in zip(range(6), war.days(), strict=False) if n in (4, 5) for one in day]
    for one in new[-1:-200:-20]:
        start = time.perf_counter()
        writer = Writer(path)
        writer.add(one.kept, MAKER)
        writer.close()
        with api.open(path) as ledger:
            list(ledger.incidents(place="nowhere"))
        taken.append(time.perf_counter() - start)
    return {"one": max(taken)}


def pairs(rows: Iterable[int]) -> int:
    """Pairs within groups of these sizes."""
    return sum(n * (n - 1) // 2 for n in rows)


def compared(path: Path, truth: Mapping[str, str]) -> tuple[int, int, int]:
    """Pairs of claims in one incident that are of one event, pairs found, pairs true."""
    from reportedly import api

    with api.open(path) as ledger:
        home = {claim: one.incident for one in ledger.incidents() for claim in one.claims}
    both = pairs(Counter((home.get(c, c), event) for c, event in truth.items()).values())
    found = pairs(Counter(home.get(c, c) for c in truth).values())
    return both, found, pairs(Counter(truth.values()).values())


def f1(counted: Iterable[tuple[int, int, int]]) -> float:
    """Of pairs, over all ledgers counted."""
    rows = list(counted)
    both, found, true = (sum(row[n] for row in rows) for n in range(3))
    return float(2 * both / (found + true))


def child(*command: str) -> Any:
    """What this module prints when it is run alone with a command: memory is then its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.linking", *command],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def measured(folder: Path, size: int, seed: int = 5) -> tuple[dict[str, float], Any]:
    """Costs and pairs of one war."""
    path = folder / f"{size}-{seed}.sqlite"
    truth = folder / f"{size}-{seed}.json"
    if not truth.is_file():
        child("write", str(path), str(size), str(seed))
    costs = child("link", str(path))
    return costs, child("compare", str(path))


def lines(size: int, costs: Mapping[str, float], score: float) -> list[Line]:
    """The measures of one size with their bounds."""
    name = f"{size:,} claims"
    most = 60.0 * MINUTES if size >= 1_000_000 else None
    return [
        Line(f"linking {name}", costs["cpu"], "CPU s", most),
        Line(f"linking {name}, by the clock", costs["seconds"], "s"),
        Line(f"{name}, peak memory", costs["memory"], "MB", 4000),
        Line(f"{name}, pair F1", score, ""),
        Line(f"{name}, adding one report", costs["one"], "s", ONE),
        Line(f"{name}, incidents of a province", costs["middle"], "s", ASKED),
        Line(f"{name}, who holds what in it", costs["middle control"], "s", ASKED),
        Line(f"{name}, situation of it", costs["middle situation"], "s", ASKED),
        Line(f"{name}, claims that this shows", costs["middle claims"], ""),
        Line(f"{name}, incidents in it", costs["middle incidents"], ""),
        Line(f"{name}, the province most told of", costs["busiest"], "s"),
        Line(f"{name}, who holds what in it", costs["busiest control"], "s"),
        Line(f"{name}, situation of it", costs["busiest situation"], "s"),
        Line(f"{name}, claims that this shows", costs["busiest claims"], ""),
        Line(f"{name}, incidents in it", costs["busiest incidents"], ""),
        Line(f"{name}, situation by command", costs["command"], "s", 0.8),
        Line(f"{name}, command imports spaCy", costs["spacy"], "", 0),
    ]


def report(folder: Path, sizes: Sequence[int]) -> list[Line]:
    """All measures: of each size, and of how they grow."""
    found: list[Line] = []
    cpu: dict[int, float] = {}
    scores: dict[int, float] = {}
    for size in sizes:
        wars = WARS if size <= 10_000 else 1
        rows = [measured(folder, size, seed) for seed in range(5, 5 + wars)]
        cpu[size], scores[size] = rows[0][0]["cpu"], f1(counted for _, counted in rows)
        found += lines(size, rows[0][0], scores[size])
        if size > min(sizes):
            loss = 100 * (scores[min(sizes)] - scores[size])
            found.append(Line(f"pair F1 lost from {min(sizes):,} to {size:,}", loss, "points", 1))
        if size // 10 in cpu:
            growth = cpu[size] / cpu[size // 10]
            most = GROWTH if size >= 1_000_000 else None
            found.append(Line(f"growth from {size // 10:,} to {size:,}", growth, "times", most))
    return found


def alone(command: str, path: Path, *rest: str) -> object:
    """What one command of a child process gives."""
    truth = path.with_suffix(".json")
    if command == "write":
        truth.write_text(json.dumps(written(path, int(rest[0]), int(rest[1]))), encoding="utf-8")
        return None
    if command == "link":
        return linked(path)
    return compared(path, json.loads(truth.read_text(encoding="utf-8")))


def main(arguments: Sequence[str]) -> int:
    from benchmarks.bench import shown

    if arguments[:1] in (["write"], ["link"], ["compare"]):
        print(json.dumps(alone(arguments[0], Path(arguments[1]), *arguments[2:])))
        return 0
    sizes = [int(size) for size in os.environ.get("SIZES", SIZES).split()]
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(os.environ.get("KEEP") or passing)
        folder.mkdir(parents=True, exist_ok=True)
        found = report(folder, sizes)
    print(shown(found))
    return int("--gate" in arguments and not all(line.holds for line in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
