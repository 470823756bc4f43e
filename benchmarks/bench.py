"""Print what reading costs: CPU against the bare parse, memory, start-up, one page.

`make bench`. Texts are those of the measuring sets wikinews and isaf where they lie beside the
repository, else the samples. With `--gate` it fails where a bound is broken; with `--json FILE` it
keeps the numbers.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import msgspec

from benchmarks.measures import ROUNDS, Line, Text, best
from benchmarks.places import opening, place_costs, point_in_polygon

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
BIN = Path(sys.executable).parent
WARM_ROUNDS = 21
QUIET_ROUNDS = 10
"""How often the quiet reports are read, so that what is measured takes a tenth of a second."""


def texts() -> tuple[str, list[Text]]:
    """What is read, by name: the measuring sets at hand, else the samples."""
    files = [DATA / "wikinews" / "reports.jsonl", DATA / "isaf" / "releases.jsonl"]
    if all(path.is_file() for path in files):
        # Line feeds alone part the rows: texts hold other line ends.
        rows = [row for path in files for row in path.read_bytes().split(b"\n") if row]
        return "wikinews and isaf", [msgspec.json.decode(row, type=Text) for row in rows]
    from reportedly import api

    lines = list(api.read_all([ROOT / "samples"], with_text=True))
    reports = [line.report for line in lines if isinstance(line, api.Reading)]
    return "samples", [Text(r.id, str(r.text), r.outlet, r.published) for r in reports]


def page() -> tuple[str, Path]:
    """One page to read alone."""
    seed = DATA / "seed" / "reports.jsonl"
    return ("seed", seed) if seed.is_file() else ("sample", ROOT / "samples/ansongo/1-lantern.txt")


def bare_parse(every: Sequence[Text]) -> Callable[[], object]:
    """The parse that any program would pay for: all parts of the model, one thread."""
    from thinc.api import NumpyOps, set_current_ops
    from threadpoolctl import threadpool_limits

    from reportedly.mentions.learned import model_package

    set_current_ops(NumpyOps(use_blis=False))
    parser = import_module(model_package()).load()

    def parse() -> int:
        set_current_ops(NumpyOps(use_blis=False))
        with threadpool_limits(1, "blas"):
            return sum(len(doc) for doc in parser.pipe([t.text for t in every], batch_size=32))

    return parse


def whole_reading(every: Sequence[Text]) -> Callable[[], object]:
    """The reading through the API."""
    from reportedly import api

    sources = [
        api.Source(t.id, t.text.encode(), id=t.id, outlet=t.outlet, published=t.published, row=True)
        for t in every
    ]

    def read() -> int:
        lines = list(api.read_all(sources))
        failed = [line for line in lines if not isinstance(line, api.Reading)]
        if failed:
            sys.exit(f"{len(failed)} texts could not be read: {failed[0]}")
        return len(lines)

    return read


def cost(every: Sequence[Text]) -> list[Line]:
    """CPU of the reading over that of the bare parse."""
    parse, read = bare_parse(every), whole_reading(every)
    tokens = parse()
    read()
    least, whole = best([parse, read])
    assert isinstance(tokens, int)
    return [
        Line("read, CPU over bare parse", whole / least, "times", 1.3),
        Line("bare parse", least, "CPU s"),
        Line("read", whole, "CPU s"),
        Line("read, speed", tokens / whole, "tokens/s"),
        Line("read, reports", len(every) / whole, "reports/CPU s"),
    ]


def quiet() -> list[Line]:
    """CPU of reading reports without any event word over that of their bare parse."""
    from reportedly import api

    written = (ROOT / "benchmarks" / "quiet.txt").read_text(encoding="utf-8").splitlines()
    every = [Text(f"quiet-{n}", text) for n, text in enumerate(written * QUIET_ROUNDS)]
    parsed = [text for text in written if not api.read(text).unread]
    if parsed:
        sys.exit(f"{len(parsed)} quiet texts hold an event word: {parsed[0][:60]}")
    parse, read = bare_parse(every), whole_reading(every)
    parse()
    read()
    least, whole = best([parse, read])
    return [Line("read without an event word, over bare parse", whole / least, "times", 0.1)]


def run(*command: str | Path) -> tuple[float, float]:
    """Wall seconds and peak memory (MB) of a command; raises where it fails."""
    start = time.perf_counter()
    with subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{command[:3]} ended with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def memory(every: Sequence[Text]) -> list[Line]:
    """Peak memory of the command over all texts."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        rows.write_bytes(b"".join(msgspec.json.encode(t) + b"\n" for t in every))
        _, peak = run(BIN / "reportedly", "read", rows, "--format", "jsonl")
    return [Line("read, peak memory", peak, "MB", 900)]


def start_up() -> list[Line]:
    """Start-up times: least of five, wall seconds."""
    name, path = page()
    cold = min(run(BIN / "reportedly", "read", path)[0] for _ in range(ROUNDS))
    help_ = min(run(BIN / "reportedly", "--help")[0] for _ in range(ROUNDS))
    imported = min(run(sys.executable, "-c", "import reportedly")[0] for _ in range(ROUNDS))
    return [
        Line(f"one page cold, command ({name})", cold, "s", 4),
        Line("reportedly --help", help_, "s", 0.2),
        Line("import reportedly", imported, "s", 0.2),
    ]


def warm() -> list[Line]:
    """One page through the API once everything is loaded: the middle of 21 readings."""
    from reportedly import api

    name, path = page()
    written = path.read_text(encoding="utf-8")
    text = json.loads(written)["text"] if path.suffix == ".jsonl" else written
    taken = []
    for _ in range(WARM_ROUNDS):
        start = time.perf_counter()
        api.read(text)
        taken.append(time.perf_counter() - start)
    return [Line(f"one page warm, API ({name})", 1000 * statistics.median(taken), "ms", 150)]


def shown(lines: Sequence[Line]) -> str:
    """The measures as a table."""
    rows = []
    for line in lines:
        bound = "" if line.most is None else f"at most {line.most:g}"
        verdict = "" if line.most is None else ("holds" if line.holds else "BROKEN")
        rows.append(f"{line.name:<46}{line.value:>12,.3f} {line.unit:<14}{bound:<14}{verdict}")
    return "\n".join(row.rstrip() for row in rows)


def main(arguments: Sequence[str]) -> int:
    name, every = texts()
    print(f"{len(every)} texts: {name}\n", flush=True)
    lines = start_up() + memory(every) + cost(every) + quiet() + warm()
    lines += place_costs(every, bare_parse(every)) + opening(every) + point_in_polygon()
    print(shown(lines))
    if "--json" in arguments:
        target = Path(arguments[arguments.index("--json") + 1])
        target.write_bytes(msgspec.json.format(msgspec.json.encode(lines), indent=1))
    return int("--gate" in arguments and not all(line.holds for line in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
