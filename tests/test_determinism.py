"""Same reports, same bytes: in any order, batch, number of processes, company and hash seed."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.api import read_all
from reportedly.records.readings import to_json
from reportedly.records.reports import Source

HERE = Path(__file__).parent
Rows = list[dict[str, str | None]]


def rows(count: int) -> Rows:
    """Invented reports, and what else in the house holds prose to be read."""
    script = HERE / "runs" / "invented.py"
    scope: dict[str, Callable[[int], dict[str, str | None]]] = {}
    exec(compile(script.read_text(encoding="utf-8"), script, "exec"), scope)
    return [scope["row"](n) for n in range(count)]


def lines(given: Rows, **options: int) -> dict[str, bytes]:
    """For each report its line, in the order they came out."""
    sources = [
        Source(
            "row",
            str(row["text"]).encode(),
            id=row["id"],
            outlet=row["outlet"],
            published=row["published"],
            row=True,
        )
        for row in given
    ]
    read = [to_json(line) for line in read_all(sources, **options)]  # type: ignore[arg-type]
    return {json.loads(line)["report"]["id"]: line for line in read}


@pytest.fixture(scope="module")
def expected() -> dict[str, bytes]:
    return lines(rows(24))


def test_there_is_something_to_compare(expected: dict[str, bytes]) -> None:
    claims = [len(json.loads(line)["claims"]) for line in expected.values()]
    assert len(claims) == 24
    assert sum(claims) > 24


def test_order_of_inputs(expected: dict[str, bytes]) -> None:
    mixed = rows(24)
    random.Random(5).shuffle(mixed)
    found = lines(mixed)
    assert list(found) == [row["id"] for row in mixed], "out in the order they came in"
    assert found == expected


def test_alone_and_in_company(expected: dict[str, bytes]) -> None:
    for row in rows(24)[::5]:
        assert lines([row]) == {row["id"]: expected[str(row["id"])]}


@pytest.mark.parametrize(
    ("seed", "options"),
    [
        ("0", ["--workers", "1", "--batch", "32"]),
        ("1", ["--workers", "2", "--batch", "1"]),
        ("12345", ["--workers", "2", "--batch", "32"]),
    ],
)
def test_processes_batches_and_hash_seeds(
    tmp_path: Path, expected: dict[str, bytes], seed: str, options: list[str]
) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows(24)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "reportedly", "read", str(file), "--format", "jsonl", *options],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert done.stdout == b"".join(line + b"\n" for line in expected.values())
    assert done.stderr == b"", "quiet when piped"


@pytest.mark.soak
def test_alone_and_among_two_hundred() -> None:
    among = lines(rows(200))
    for row in rows(200):
        assert lines([row]) == {row["id"]: among[str(row["id"])]}
    assert lines(rows(200)[::-1], workers=2, batch=32) == among
